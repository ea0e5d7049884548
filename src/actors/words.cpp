// SPDX-License-Identifier: Apache-2.0
// Descriptions: whom der Praesident, die Regierung in Moskau, beide Seiten, das Land mean.
#include <algorithm>
#include <array>

#include "actors/resolve.h"
#include "actors/salient.h"

namespace depesche {
namespace {

// What speaks for the state that a dispatch is about, where a description can mean several: as much as a sentence nearer.
constexpr int kHomeBonus = 5;

}  // namespace

bool Resolver::held(std::uint32_t index, const Word& word) const {
  const Known& known = w_.knowns[index];
  for (std::uint32_t h = known.first_holding; h < known.end_holding; ++h)
    for (std::uint32_t o = word.first_office; o < word.end_office; ++o)
      if (w_.holdings[h].office == w_.offices[o]) return true;
  return false;
}

// Whether he holds one of the word's offices on the day; without a day, whether he ever did.
bool Resolver::holds(std::uint32_t index, const Word& word) const {
  const Known& known = w_.knowns[index];
  for (std::uint32_t h = known.first_holding; h < known.end_holding; ++h) {
    if (to_ != 0 && (w_.holdings[h].from > to_ || w_.holdings[h].to < from_)) continue;
    for (std::uint32_t o = word.first_office; o < word.end_office; ++o)
      if (w_.holdings[h].office == w_.offices[o]) return true;
  }
  return false;
}

// Der Minister, of whom the Wirtschaftsminister was told.
bool Resolver::share_office(const Word& a, const Word& b) const {
  for (std::uint32_t o = a.first_office; o < a.end_office; ++o)
    for (std::uint32_t p = b.first_office; p < b.end_office; ++p)
      if (w_.offices[o] == w_.offices[p]) return true;
  return false;
}

bool Resolver::suits(const State& state, const Word& word, const Code& told, bool has_code) const {
  if (has_code && told.country != kNone && state.country != told.country && state.code.country != told.country) return false;
  if (has_code && told.pool != kNone && state.code.pool != told.pool) return false;
  if (word.type == WordType::Office) {
    if (state.kind != EntityKind::Person) return false;
    if (state.known != kNone && w_.knowns[state.known].type == KnownType::Person && holds(state.known, word)) return true;
    if (state.word != kNone && (state.word_class == word.word_class || (state.named && !state.plural && share_office(w_.words[state.word], word)))) return true;
    // Der SPD-Politiker: whoever was named and is in politics there, in whatever office.
    const bool politics = state.code.pool != kNone || state.code.sector == Sector::Gov || state.code.sector == Sector::Leg || state.code.sector == Sector::Pty;
    return has_code && word.sector == Sector::Pty && politics && state.named && !state.plural && word.first_office < word.end_office && w_.offices[word.first_office] == key_of("politician");
  }
  if (state.kind == EntityKind::Person && !state.plural) return false;
  if (state.word_class == word.word_class) return true;
  for (std::uint32_t c = word.first_class; c < word.end_class; ++c)
    if (state.word_class == w_.classes[c]) return true;
  return false;
}

// Der Chef der Notenbank: a word without an office of its own means who leads the body.
bool Resolver::leads(const State& state, std::uint32_t owner) const {
  if (owner == kNone || state.known == kNone || s_.found[owner].entity == kNone) return false;
  const std::uint32_t body = s_.states[s_.found[owner].entity].known;
  const Known& known = w_.knowns[state.known];
  if (body == kNone || known.type != KnownType::Person) return false;
  for (std::uint32_t h = known.first_holding; h < known.end_holding; ++h)
    if (w_.holdings[h].body == body && w_.holdings[h].rank <= 2) return true;
  return false;
}

// Das Parlament, before the Europaeisches Parlament is named: the first body of its kind that the dispatch names.
std::uint32_t Resolver::named_later(std::uint32_t token, Key word_class) const {
  constexpr std::ptrdiff_t kAhead = 256;
  auto at = std::upper_bound(s_.found.begin(), s_.found.end(), token, [](std::uint32_t of, const FoundName& f) { return of < f.where.begin; });
  for (const auto end = at + std::min(kAhead, s_.found.end() - at); at != end; ++at) {
    const FoundName& f = *at;
    if (f.where.begin <= token || f.type != FoundType::Name || f.first_candidate == f.end_candidate) continue;
    const std::uint32_t chosen = choose(f);
    if (chosen != kNone && w_.knowns[chosen].kind == EntityKind::Organisation && w_.knowns[chosen].word_class == word_class) return chosen;
  }
  return kNone;
}

// Der gewaehlte Praesident ..., before his name is told with the same title.
std::uint32_t Resolver::titled_later(std::uint32_t index, const Description& d) {
  constexpr std::uint32_t kAhead = 64;
  if (depth_ > 3) return kNone;
  const FoundName& f = s_.found[index];
  for (std::uint32_t i = index + 1; i < s_.found.size() && i < index + kAhead; ++i) {
    const FoundName& later = s_.found[i];
    if (later.type != FoundType::Word || later.partner == kNone || later.word != f.word || later.modifier != f.modifier) continue;
    const Description there = describe(i);
    if (there.elect != d.elect || there.former != d.former || (d.told && there.told && !(d.code == there.code))) continue;
    resolve(later.partner);
    const std::uint32_t entity = s_.found[later.partner].entity;
    if (entity != kNone && s_.states[entity].kind == EntityKind::Person) return entity;
  }
  return kNone;
}

void Resolver::resolve_titled(std::uint32_t index, const Description& d) {
  FoundName& f = s_.found[index];
  const std::uint32_t entity = s_.found[f.partner].entity;
  State& state = s_.states[entity];
  if (state.code.empty()) state.code = as_there(w_.words[f.word], placed(code_of(f, d), f));
  if (state.word == kNone && state.known == kNone) state.word = f.word;
  add_mention(index, d.span, MentionForm::Description, state.kind, entity);
}

// Whether the mention is the subject of the clause that the word is part of, and so another than the word.
bool Resolver::beside_subject(std::uint32_t token, const Mention& m) const {
  const auto& of = in_.clauses.of_token;
  if (of.size() <= token || of.size() <= m.head || of[token] == kNone || of[token] != of[m.head] || in_.tokens.sentence[token] != in_.tokens.sentence[m.head]) return false;
  bool known = false;
  const ArgumentRole role = role_of(above_conjuncts(m.head), known);
  return known && role == ArgumentRole::Subject;
}

// Die Laender, in news of a federation whose words these are: its own, where no other state is spoken of as much.
bool Resolver::means_own_lands(const FoundName& f) const {
  const std::uint32_t* bits = w_.context.find(in_.words.form[f.token]);
  if (bits == nullptr || (*bits & kOwnLands) == 0 || home_ == kNone || home_ != kin_) return false;
  std::uint32_t others = 0;
  for (const std::uint32_t c : s_.counted)
    if (c != home_) others += s_.country_counts[c];
  return others < s_.country_counts[home_];
}

// Das Land, die Hauptstadt: what was spoken of before; of the plural only what the text places (die EU-Staaten).
bool Resolver::resolve_place(std::uint32_t index, const Description& d) {
  FoundName& f = s_.found[index];
  const Word& word = w_.words[f.word];
  if (word.kind != EntityKind::Place) return false;
  f.dropped = true;
  if (d.plural && !d.told && d.definite && !d.both && anchored_ && (word.word_class == key_of("federal") || means_own_lands(f))) {  // the lands of the state that is spoken of
    f.dropped = false;
    const std::uint32_t state = kin_ != kNone && s_.country_counts[kin_] * 2 >= s_.country_counts[home_] ? kin_ : home_;
    add_mention(index, d.span, MentionForm::Description, EntityKind::Place, word_entity(f, {state, Sector::Gov, kNone}, EntityKind::Place, true, false));
    return true;
  }
  if (d.plural) {
    if (!d.told || d.owner != kNone) return true;
    Code code = d.code;
    code.sector = code.pool == kNone ? word.sector : Sector::None;
    if (word.word_class != key_of("country")) code.sector = Sector::None;
    add_mention(index, d.span, MentionForm::Description, EntityKind::Place, word_entity(f, code, EntityKind::Place, true, false));
    return true;
  }
  if (!d.definite || d.told) return true;
  const Key want = word.word_class;
  const std::uint32_t entity = salient(f.token, 6, [&](const Mention& m, const State& state) {
    const bool country = state.word_class == key_of("country") || state.is_state;
    if (want == key_of("country") ? !country : state.word_class != want && (want != key_of("city") || state.word_class != key_of("capital"))) return kRefused;
    if (beside_subject(f.token, m)) return kRefused;  // Nigeria half dem Nachbarland
    return (want == key_of("capital") || want == key_of("country")) && anchored_ && (state.country == home_ || state.country == scene_) ? kHomeBonus : 0;
  });
  if (entity != kNone) add_mention(index, d.span, MentionForm::Description, EntityKind::Place, s_.states[entity].is_state ? s_.states[entity].twin : entity);
  else if (want == key_of("country") && anchored_) add_mention(index, d.span, MentionForm::Description, EntityKind::Place, land_of(home_));  // dem Staat: the own one
  return true;
}

// Whoever was told before and may be meant by the office.
std::uint32_t Resolver::officer_before(const FoundName& f, const Description& d, const Code& code) const {
  const Word& word = w_.words[f.word];
  const Genders g = f.genders & (kMale | kFemale);
  const Faced faced = d.told ? Faced{} : faced_by(f);
  return salient(f.token, d.told ? 40 : 12, [&](const Mention& m, const State& state) {
    if (faced.has(state.code.country)) return kRefused;
    if ((g != 0 && (state.genders & g) == 0) || (d.owner != kNone && m.entity == s_.found[d.owner].entity)) return kRefused;
    if ((d.former || d.elect) && state.kind == EntityKind::Person && state.known != kNone) {  // not who holds it now, but who held or will hold it
      if (holds(state.known, word)) return kRefused;
      if (held(state.known, word) && (!d.told || state.country == code.country)) return 2;
    }
    if (state.kind == EntityKind::Person && word.sector == Sector::None && leads(state, d.owner)) return 3;
    return suits(state, word, code, d.told) ? (state.named ? 1 : 0) : kRefused;
  });
}

// Who holds the office on the day, by the tables: where the text places it, else at whomever it tells for the owner.
std::uint32_t Resolver::holder_there(const FoundName& f, const Description& d, const Code& where) const {
  const Word& word = w_.words[f.word];
  std::uint32_t known = where.country != kNone ? holder_on(w_, word, where.country, from_, to_) : kNone;
  // Den Kanzler, where the USA were spoken of last: of the state that has one.
  for (const std::uint32_t state : {home_, kin_})
    if (known == kNone && where.pool == kNone && !d.told && anchored_ && state != kNone && is_sole(word) && !faced_by(f).has(state)) known = holder_on(w_, word, state, from_, to_);
  if (where.pool != kNone && where.pool < w_.pool_owner.size() && w_.pool_owner[where.pool] != kNone) known = holder_on(w_, word, w_.pool_owner[where.pool], from_, to_);
  const std::uint32_t owner = d.owner == kNone ? kNone : s_.found[d.owner].entity;
  if (known == kNone && owner != kNone && s_.states[owner].known != kNone) known = holder_on(w_, word, s_.states[owner].known, from_, to_);
  return known;
}

std::uint32_t Resolver::officer_of_tables(const FoundName& f, const Description& d, const Code& code) {
  const Code where = placed(code, f);
  const std::uint32_t known = holder_there(f, d, where);
  const Genders g = f.genders & (kMale | kFemale);
  if (known == kNone || (g != 0 && (w_.knowns[known].genders & g) == 0)) return kNone;
  if (where.pool == kNone && code_of_person(known, nullptr, {}).sector != where.sector) return kNone;
  const bool fresh = s_.entity_by.find(mix(static_cast<Key>(known + 1), 1)) == nullptr;
  const std::uint32_t entity = entity_of_known(known);
  if (fresh) s_.states[entity].code = code_of_person(known, nullptr, {});
  return entity;
}

// Whom a word for one person means who is known, or was or will be told; kNone where it is somebody new.
std::uint32_t Resolver::officer(std::uint32_t index, const Description& d, const Code& code) {
  FoundName& f = s_.found[index];
  const Word& word = w_.words[f.word];
  if (d.indefinite) return kNone;
  if (word.type != WordType::Office) {
    const bool man = word.type == WordType::Agent && word.word_class == key_of("man");
    if (!man || !d.definite || d.owner != kNone || is_owned(f)) return kNone;
    return salient(f.token, 3, [&](const Mention&, const State& state) { return state.kind == EntityKind::Person && !state.plural && (state.genders & narrowed(f, kMale | kFemale)) != 0 ? 0 : kRefused; });
  }
  std::uint32_t entity = d.foreign_body ? kNone : officer_before(f, d, code);
  const bool present = !d.foreign_body && !d.former && !d.elect && (d.definite || d.told || view_.sentence_first(f.token));
  if (entity == kNone && present) entity = officer_of_tables(f, d, code);
  return entity == kNone && d.definite ? titled_later(index, d) : entity;
}

bool Resolver::resolve_office(std::uint32_t index, const Description& d) {
  FoundName& f = s_.found[index];
  const Word& word = w_.words[f.word];
  if (d.plural || (word.type != WordType::Office && !word.person_word)) return false;
  const Code code = code_of(f, d);
  std::uint32_t entity = officer(index, d, code);
  if (entity == kNone) {
    const Code there = as_there(word, placed(code, f));
    if (there.placed() || anchored_) {
      entity = word_entity(f, there, EntityKind::Person, false, d.indefinite);
      if (const Genders g = f.genders & (kMale | kFemale); g != 0) s_.states[entity].genders = g;
    }
  }
  add_mention(index, d.span, MentionForm::Description, EntityKind::Person, entity);
  return true;
}

// Die Aussenminister der USA, Frankreichs und Russlands: the states, one by one.
bool Resolver::resolve_listed(std::uint32_t index, const Description& d) {
  const FoundName& f = s_.found[index];
  if ((!d.plural && !is_sole(w_.words[f.word])) || d.owner == kNone || d.owner < index || w_.words[f.word].type != WordType::Office) return false;
  constexpr std::uint32_t kMost = 12;
  std::uint32_t states[kMost];
  std::uint32_t count = 0, end = 0;
  for (std::uint32_t i = d.owner; i < s_.found.size() && count < kMost; ++i) {
    const FoundName& next = s_.found[i];
    if (next.type != FoundType::Name || next.first_candidate == next.end_candidate || !view_.same_sentence(f.token, next.token)) break;
    const Known& known = w_.knowns[s_.candidates[next.first_candidate]];
    const bool capital = known.type == KnownType::Region && known.acts && known.country != kNone && (is_sole(w_.words[f.word]) || (view_.context(f.token) & kPeer) != 0);  // die Minister aus Wien und Bern
    if (known.type != KnownType::Country && !capital) break;
    bool joined = true;
    for (std::uint32_t t = end; count > 0 && t < next.where.begin; ++t)
      joined = joined && (in_.tokens.shape[t] == Shape::Comma || in_.words.pos[t] == Pos::Cconj || in_.words.pos[t] == Pos::Det);
    if (!joined || (count > 0 && next.where.begin > end + 2)) break;
    states[count++] = state_of(capital ? known.country : s_.candidates[next.first_candidate]);
    end = next.where.end;
  }
  if (count < 2) return false;
  add_members(index, d.span, EntityKind::Group, states, count);
  return true;
}

// Der Minister sagte, die Regierung werde ...; die Opposition warf der Regierung vor ...: that of their own country.
std::uint32_t Resolver::speakers_country(std::uint32_t token) {
  const std::uint32_t clause = in_.clauses.of_token.size() > token ? in_.clauses.of_token[token] : kNone;
  if (clause == kNone) return kNone;
  const bool told = in_.clauses.clauses[clause].role == ClauseRole::Complement;
  for (const std::uint32_t c : {clause, told ? in_.clauses.clauses[clause].parent : kNone}) {
    const std::uint32_t subject = c == kNone ? kNone : subject_of(c);
    if (subject == kNone || in_.tokens.sentence[subject] != in_.tokens.sentence[token] || s_.found_at[subject] == kNone || s_.found_at[subject] == s_.found_at[token]) continue;
    resolve(s_.found_at[subject]);
    const std::uint32_t entity = s_.found[s_.found_at[subject]].entity;
    if (entity == kNone) continue;
    const Sector sector = s_.states[entity].code.sector;
    if (sector == Sector::Pty || sector == Sector::Leg || (sector == Sector::Gov && c != clause && s_.states[entity].kind == EntityKind::Person)) return s_.states[entity].code.country;
  }
  return kNone;
}

std::uint32_t Resolver::subject_of(std::uint32_t clause) const {
  const Clause& c = in_.clauses.clauses[clause];
  for (const Argument& argument : in_.clauses.arguments_of(c))
    if (argument.role == ArgumentRole::Subject && !argument.shared) return argument.head;
  return kNone;
}

// An office that each state has one of: several who hold it are of several states.
bool Resolver::is_sole(const Word& word) const {
  static constexpr std::array<Key, 8> kSole{key_of("president"), key_of("prime_minister"), key_of("chancellor"), key_of("monarch"), key_of("acting_president"),
                                            key_of("supreme_leader"), key_of("foreign_minister"), key_of("defence_minister")};
  if (word.type != WordType::Office || word.code.placed()) return false;
  bool one = false;  // presidents there are of much, and one after the other
  for (std::uint32_t o = word.first_office; o < word.end_office; ++o) {
    if (std::find(kSole.begin(), kSole.end(), w_.offices[o]) == kSole.end()) return false;
    one = one || (w_.offices[o] != kSole[0] && w_.offices[o] != kSole[4]);
  }
  return one;
}

// The body of states that was spoken of last, for those who meet in it.
Code Resolver::body_of_states(std::uint32_t token) const {
  constexpr std::uint32_t kBack = 8;
  const std::uint32_t entity = salient(token, kBack, [&](const Mention&, const State& state) { return state.code.pool != kNone && state.kind == EntityKind::Organisation ? 0 : kRefused; });
  return entity == kNone ? Code{} : s_.states[entity].code;
}

// Nato-Generalsekretaer X sagte, das Buendnis ...: the body that a word of this sentence or the one before has as its first part.
std::uint32_t Resolver::told_in_part(std::uint32_t index, const Word& word) const {
  const std::uint32_t sentence = in_.tokens.sentence[s_.found[index].token];
  for (std::uint32_t i = index, n = 0; i-- > 0 && n < kWindow; ++n) {
    const FoundName& f = s_.found[i];
    if (in_.tokens.sentence[f.token] + 1 < sentence) return kNone;
    const std::uint32_t known = f.type == FoundType::Word ? f.modifier : kNone;
    if (known == kNone || w_.knowns[known].type == KnownType::Country || w_.knowns[known].kind != EntityKind::Organisation) continue;
    State state;
    state.kind = EntityKind::Organisation;
    state.word_class = w_.knowns[known].word_class;
    if (suits(state, word, {}, false)) return known;
  }
  return kNone;
}

void Resolver::resolve_body(std::uint32_t index, const Description& d) {
  FoundName& f = s_.found[index];
  const Word& word = w_.words[f.word];
  const bool person = word.person_word;
  const EntityKind kind = person ? EntityKind::Group : word.kind;
  Code code = code_of(f, d);
  if (word.word_class == key_of("side")) {
    const std::uint32_t entity = d.told ? entity_of_code(d.code) : kNone;
    if (entity == kNone || d.plural) { f.dropped = true; return; }
    return add_mention(index, d.span, MentionForm::Description, EntityKind::Organisation, entity);
  }
  if (!d.told && d.definite && !d.plural && word.word_class == key_of("government")) {
    if (const std::uint32_t country = speakers_country(f.token); country != kNone)
      return add_mention(index, d.span, MentionForm::Description, EntityKind::Organisation, state_of(country));
  }
  if (!d.told && d.definite && !d.indefinite && !d.plural && !person) {
    if (const std::uint32_t body = told_in_part(index, word); body != kNone) return add_mention(index, d.span, MentionForm::Description, kind, entity_of_known(body));
  }
  if (!d.told && d.definite && !d.indefinite) {
    const Faced faced = faced_by(f);
    const std::uint32_t stage = word.sector == Sector::Cop ? scene_before(f) : kNone;
    const std::uint32_t entity = salient(f.token, 12, [&](const Mention& m, const State& state) {
      if (faced.has(state.code.country) || (stage != kNone && state.code.country != stage)) return kRefused;
      if (state.is_state && m.form == MentionForm::Name && beside_subject(f.token, m)) return kRefused;  // Ungarn erkannte die neue Regierung an: another's
      if (state.plural != d.plural && word.word_class != key_of("civilian")) return kRefused;
      if (person && (state.word == kNone || w_.words[state.word].base != word.base)) return kRefused;
      if (!suits(state, word, {}, false)) return kRefused;
      return state.is_state && anchored_ && state.country == home_ ? kHomeBonus : 0;
    });
    if (entity != kNone) return add_mention(index, d.span, MentionForm::Description, kind, entity);
    if (word.sector == Sector::None) { f.dropped = true; return; }
    const std::uint32_t later = word.sector == Sector::Gov || d.plural ? kNone : named_later(f.token, word.word_class);
    if (later != kNone) return add_mention(index, d.span, MentionForm::Description, kind, entity_of_known(later));
  }
  if (!d.told && d.plural && is_sole(word)) {
    const Code shared = d.definite ? body_of_states(f.token) : Code{};
    return add_mention(index, d.span, MentionForm::Description, kind, word_entity(f, shared.placed() ? shared : Code{kNone, word.sector, kNone}, kind, true, false));
  }
  if (word.sector == Sector::Ngo && word.word_class == key_of("ngo") && d.plural && !d.told && !d.definite) {  // Menschenrechtsorganisationen: of no country
    const std::uint32_t* pool = w_.code_of.find(key_of("INT NGO"));
    if (pool != nullptr && *pool != 0) code = {kNone, Sector::None, *pool - 1};
  }
  if (!d.abroad) code = as_there(word, placed(code, f));
  if (word.word_class == key_of("government") && !d.plural && code.country != kNone && code.pool == kNone && code.sector == Sector::Gov) {
    return add_mention(index, d.span, MentionForm::Description, EntityKind::Organisation, state_of(code.country));
  }
  if (!code.placed() && !anchored_) {  // nothing in the dispatch says of what country: left open
    add_mention(index, d.span, MentionForm::Description, kind, kNone);
    return;
  }
  const bool others = d.counted && !d.definite && code.sector == Sector::Cvl;  // zwoelf Kinder, 500 Kinder
  add_mention(index, d.span, MentionForm::Description, kind, word_entity(f, code, kind, d.plural, others));
}

void Resolver::resolve_word(std::uint32_t index) {
  const Description d = describe(index);
  FoundName& f = s_.found[index];
  const Word& word = w_.words[f.word];
  if (resolve_bloc(index, d) || resolve_both(index, d) || resolve_lands(index, d) || resolve_listed(index, d)) return;
  if (f.partner != kNone) {
    resolve(f.partner);
    if (s_.found[f.partner].entity != kNone) return resolve_titled(index, d);
  }
  const bool told_by_itself = word.body != kNone && d.owner == kNone && f.modifier == kNone && d.code == word.code;
  if (told_by_itself) {
    const bool bare = word.sector != Sector::None && !d.indefinite;  // Kommission und Parlament
    if ((d.definite || bare) && !d.plural) add_mention(index, d.span, MentionForm::Description, w_.knowns[word.body].kind, entity_of_known(word.body));
    return;
  }
  if (resolve_place(index, d) || resolve_office(index, d)) return;
  resolve_body(index, d);
}

}  // namespace depesche
