// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "actors/fold.h"
#include "actors/resolve.h"

namespace depesche {

// How well a known one fits a name here: met before, the title beside it, the day, what a bare name usually means.
int Resolver::fitness(const FoundName& f, std::uint32_t index) const {
  const Known& known = w_.knowns[index];
  int score = 0;
  const std::uint32_t* entity = s_.entity_by.find(mix(static_cast<Key>(index + 1), 1));
  if (entity != nullptr) score += 100;
  else if (f.surname && s_.named_in_full.contains(static_cast<Key>(index + 1))) score += 2;  // a heading's Muster, who is Erika Muster below; less than an office of state
  if (known.country != kNone && (known.country == kin_ || (known.country == home_ && !shared_with_kin(f, known)))) score += 5;
  // In Paris: a town rather than somebody of that surname.
  if (known.kind == EntityKind::Place && f.where.begin > 0 && (view_.context(f.where.begin - 1) & kLocative) != 0) score += 60;
  // Taliban: rebels until they govern.
  if ((known.type == KnownType::Group || known.type == KnownType::Organisation) && to_ != 0 && (known.from > to_ || known.to < from_)) score -= 15;
  // Belgrad: of the state that there was.
  if ((known.type == KnownType::Region || known.type == KnownType::Seat || known.type == KnownType::Country) && known.former) score += to_ != 0 && known.from <= from_ && known.to >= to_ ? 15 : -15;
  if (const NameTag tag = s_.tags[f.where.begin]; tag != NameTag::None && f.where.size() == 1) score += (kind_of(tag) == EntityKind::Person) == (known.type == KnownType::Person) ? 12 : -12;
  switch (known.type) {
    case KnownType::Country: return score + (known.former ? 10 : 30);
    case KnownType::Organisation: return score + 25;
    case KnownType::Group: return score + 22;
    case KnownType::Seat: return score + 20 + (known.country == home_ || known.country == kin_ ? 10 : 0);
    case KnownType::Region: return score + 15 + (known.acts ? 3 : 0);
    case KnownType::Person: break;
  }
  if (f.partner != kNone) {
    const FoundName& title = s_.found[f.partner];
    if (title.type == FoundType::Word) {
      score += held(index, w_.words[title.word]) ? 50 : 0;
      if (title.modifier != kNone && w_.knowns[title.modifier].country == known.country) score += 20;
    }
  }
  // Lima: the government there, rather than a senator of that surname whom nothing else in the text means.
  else if (f.where.size() == 1 && entity == nullptr && !s_.named_in_full.contains(static_cast<Key>(index + 1)) && may_be_seat(f)) score -= 30;
  const std::uint32_t h = holding_on(w_, index, from_, to_);
  if (h != kNone) {
    const Holding& of = w_.holdings[h];
    // Without a day whoever still holds it; of two by the day whoever speaks for a state.
    const int still = to_ == 0 && of.to == Holding{}.to ? 1 : 0;
    return score + (to_ == 0 ? 10 : 30) - of.rank + still + (of.code.country != kNone ? 1 : 0);
  }
  return known.first_holding == known.end_holding ? score : score + 10 - std::clamp(years_off(known), 0, 30);
}

bool Resolver::may_be_seat(const FoundName& f) const {
  return std::any_of(s_.candidates.begin() + f.first_candidate, s_.candidates.begin() + f.end_candidate, [this](std::uint32_t c) { return w_.knowns[c].kind == EntityKind::Place && w_.knowns[c].acts; });
}

// Years from the day of the dispatch to the nearest office of the person.
int Resolver::years_off(const Known& known) const {
  int years = 100;
  for (std::uint32_t h = known.first_holding; h < known.end_holding; ++h) {
    const Holding& of = w_.holdings[h];
    years = std::min(years, to_ == 0 ? 0 : (of.to < from_ ? from_ - of.to : of.from - to_) / 10000);
  }
  return years;
}

// Whether a party of that name is one of a state spoken of that shares the language's words for its bodies: SVP, in a dispatch from Bern.
bool Resolver::shared_with_kin(const FoundName& f, const Known& known) const {
  if (known.type != KnownType::Group || std::find(w_.kin.begin(), w_.kin.end(), known.country) != w_.kin.end()) return false;
  for (std::uint32_t c = f.first_candidate; c < f.end_candidate; ++c) {
    const Known& other = w_.knowns[s_.candidates[c]];
    if (other.country != kNone && s_.country_counts[other.country] > 0 && std::find(w_.kin.begin(), w_.kin.end(), other.country) != w_.kin.end()) return true;
  }
  return false;
}

std::uint32_t Resolver::choose(const FoundName& f) const {
  std::uint32_t best = kNone;
  int most = -1000;
  for (std::uint32_t c = f.first_candidate; c < f.end_candidate; ++c) {
    const int score = fitness(f, s_.candidates[c]);
    if (score > most) {
      most = score;
      best = s_.candidates[c];
    }
  }
  // Demokratische Partei, of which several states have one: none of those, where another state is spoken of.
  if (best != kNone && f.end_candidate - f.first_candidate > 1 && f.where.size() > 1 && w_.knowns[best].type == KnownType::Group && most < 90 && anchored_ && w_.knowns[best].country != home_ &&
      w_.knowns[best].country != kNone && s_.country_counts[w_.knowns[best].country] == 0)
    return kNone;
  if (best == kNone || w_.knowns[best].type != KnownType::Person) return best;
  if (most >= 90) return best;  // met before
  const FoundName* title = f.partner != kNone && s_.found[f.partner].type == FoundType::Word ? &s_.found[f.partner] : nullptr;
  const bool fits = title != nullptr && held(best, w_.words[title->word]);
  if (fits) return best;
  // Polizeisprecher Otto Braun, ninety years after the minister president: his namesake.
  constexpr int kLong = 15;
  if (!f.surname) return title != nullptr && w_.words[title->word].end_office > w_.words[title->word].first_office && years_off(w_.knowns[best]) > kLong ? kNone : best;
  // A title that none of them ever had, a common word, an office long past: somebody of the same name.
  // Strauß, Begin: words too, but the model takes them for somebody, and he holds an office.
  const bool present = s_.tags[f.where.begin] == NameTag::BeginPerson && holding_on(w_, best, from_, to_) != kNone && to_ != 0;
  if ((f.weak && !present) || (title != nullptr && w_.words[title->word].end_office > w_.words[title->word].first_office)) return kNone;
  constexpr int kLongPast = 12;
  if (most < (to_ == 0 ? 2 : 6) || years_off(w_.knowns[best]) > kLongPast) return kNone;
  return best;
}

// Der VON LONDON geplante Angriff: the agent of a participle before its noun.
bool Resolver::is_maker(const FoundName& f) const {
  if (in_.tree.head.size() != in_.tokens.size() || f.where.begin == 0 || in_.words.pos[f.where.begin - 1] != Pos::Adp || (view_.context(f.where.begin - 1) & kParticle) == 0) return false;
  const std::uint32_t top = above_conjuncts(head_of(f.where)), participle = top == kNone ? kNone : in_.tree.head[top];
  return participle != kNone && participle > top && in_.words.pos[participle] == Pos::Adj && in_.tree.relation[participle] == Relation::Amod;
}

// Whether the name of a country or a capital stands where a state acts or is acted on, not where something is.
bool Resolver::acts_here(const FoundName& f) const {
  if (view_.names_another(f.where.begin)) return false;
  if (const std::uint32_t top = above_conjuncts(head_of(f.where)); top != kNone && s_.argument_at[top] != kNone && in_.clauses.arguments[s_.argument_at[top]].agent) return true;  // wurde von Paris kritisiert
  if (is_maker(f)) return true;
  std::uint32_t before = f.where.begin;
  for (int i = 0; i < 3 && before > 0 && view_.same_sentence(before - 1, f.where.begin); ++i) {
    --before;
    if (in_.words.pos[before] == Pos::Det || in_.words.pos[before] == Pos::Adj) continue;
    if ((view_.context(before) & kPlaceOnly) != 0) return false;
    break;
  }
  const std::uint32_t head = above_conjuncts(head_of(f.where));
  if (head == kNone) return false;
  if (head != head_of(f.where) && head > 0) {
    // Joined by `und` to another: what stands before the first holds for both.
    for (std::uint32_t at = head; at > 0 && at + 3 > head && view_.same_sentence(at - 1, head); --at)
      if ((view_.context(at - 1) & kPlaceOnly) != 0) return false;
  }
  const bool capital_city = f.first_candidate < f.end_candidate && w_.knowns[s_.candidates[f.first_candidate]].type == KnownType::Region;
  if (capital_city && f.where.begin > 0 && (view_.context(f.where.begin - 1) & kLocative) != 0 && in_.tree.relation.size() > head && in_.tree.relation[head] != Relation::Nsubj) return false;
  // Die Anschlaege von Madrid, das Treffen von Wien: where it was.
  if (capital_city && f.where.begin > 0 && in_.words.pos[f.where.begin - 1] == Pos::Adp && (view_.context(f.where.begin - 1) & kParticle) != 0) return false;
  const std::uint32_t above = in_.tree.head.size() > head ? in_.tree.head[head] : kNone;
  const bool of_word = above != kNone && s_.found_at[above] != kNone && s_.found[s_.found_at[above]].type == FoundType::Word;
  bool known = false;
  switch (role_of(head, known)) {
    case ArgumentRole::Genitive: return !of_word && !capital_city;
    case ArgumentRole::Subject: {  // what a land is or has is no act
      const std::uint32_t clause = in_.clauses.of_token.size() > head ? in_.clauses.of_token[head] : kNone;
      if (clause == kNone) return known;
      const Clause& c = in_.clauses.clauses[clause];
      return known && c.copula == Key::None && c.voice != Voice::StatePassive && (c.verb == kNone || !is_aux(in_.words.pos[c.verb]));
    }
    case ArgumentRole::Object:
    case ArgumentRole::IndirectObject: return known;
    case ArgumentRole::Oblique: return known && !of_word;
    case ArgumentRole::Predicative:
    case ArgumentRole::Adverbial: return false;
  }
  return false;
}

// A party told in brackets or by a member's word makes a politician of it.
Code Resolver::party_code(const FoundName& f) const {
  if (f.party == kNone) return {};
  const FoundName& party = s_.found[f.party];
  if (party.first_candidate == party.end_candidate) return {};
  const Known& known = w_.knowns[s_.candidates[party.first_candidate]];
  return known.type == KnownType::Person ? Code{} : known.code;
}

// Mueller: «...», in a heading before Michael Mueller is told: whom the text names in full later on, and no other of the tables,
// unless that one leads a state on the day.
std::uint32_t Resolver::told_later(std::uint32_t index, std::uint32_t chosen) const {
  constexpr std::uint32_t kAhead = 64;
  const FoundName& f = s_.found[index];
  if (!f.surname || f.weak || f.where.size() != 1 || f.same_as != kNone) return kNone;
  if (chosen != kNone && s_.entity_by.find(mix(static_cast<Key>(chosen + 1), 1)) != nullptr) return kNone;
  const std::uint32_t h = chosen == kNone ? kNone : holding_on(w_, chosen, from_, to_);
  if (h != kNone && w_.holdings[h].rank == 1 && w_.holdings[h].code.sector == Sector::Gov) return kNone;
  for (std::uint32_t i = index + 1; i < s_.found.size() && i < index + kAhead; ++i) {
    const FoundName& later = s_.found[i];
    if (later.where.size() > 1 && s_.key[later.token] == s_.key[f.token] && person_name(later)) return i;
  }
  return kNone;
}

void Resolver::resolve_name(std::uint32_t index) {
  FoundName& f = s_.found[index];
  const std::uint32_t chosen = choose(f);
  if (const std::uint32_t later = told_later(index, chosen); later != kNone) {
    f.same_as = later;
    return resolve_guess(index);
  }
  if (chosen == kNone) {
    const bool titled = f.partner != kNone && s_.found[f.partner].where.end == f.where.begin;
    const NameTag tag = s_.tags[f.where.begin];
    const bool named = (view_.tagged_name(f.token) && !f.weak) || tag != NameTag::None;
    const bool group = f.first_candidate < f.end_candidate && w_.knowns[s_.candidates[f.first_candidate]].type == KnownType::Group;
    f.kind = group ? EntityKind::Organisation : tag == NameTag::None ? EntityKind::Person : kind_of(tag);
    if (titled || named || f.same_as != kNone) return resolve_guess(index);
    f.dropped = true;
    return;
  }
  const Known& known = w_.knowns[chosen];
  std::uint32_t entity = kNone;
  EntityKind kind = known.kind;
  if (known.type == KnownType::Country) {
    entity = acts_here(f) ? state_of(chosen) : land_of(chosen);
  } else if (known.type == KnownType::Region && known.acts && acts_here(f)) {
    Code code = known.code;
    code.country = state_of_day(code.country);
    entity = entity_of_code(code);
  } else if (known.type == KnownType::Person) {
    const bool fresh = s_.entity_by.find(mix(static_cast<Key>(chosen + 1), 1)) == nullptr;
    entity = entity_of_known(chosen);
    if (fresh) {
      const bool titled = f.partner != kNone && s_.found[f.partner].type == FoundType::Word;
      Code told;
      if (titled && depth_ < 4) {
        const Description d = describe(f.partner);
        told = code_of(s_.found[f.partner], d);
        if (d.former) s_.found[f.partner].former = true;
        if (d.elect) s_.found[f.partner].elect = true;
      }
      s_.states[entity].code = code_of_person(chosen, titled ? &s_.found[f.partner] : nullptr, told);
      const Genders g = titled ? s_.found[f.partner].genders & (kMale | kFemale) : 0;
      if ((g == kMale || g == kFemale) && s_.states[entity].genders == (kMale | kFemale)) s_.states[entity].genders = g;
    }
  }
  if (entity == kNone) entity = entity_of_known(chosen);
  if (known.type != KnownType::Person && known.type != KnownType::Country) {
    const Genders narrow = narrowed(f, s_.states[entity].genders);
    if (narrow != 0) s_.states[entity].genders = narrow;
  }
  add_mention(index, f.where, MentionForm::Name, kind, entity);
}

// Deutscher Museumsbund: what its last word for a body tells, in the country of its adjective, of its place or of the dispatch.
Code Resolver::code_of_kind(const FoundName& f) const {
  for (std::uint32_t t = f.where.end; t-- > f.where.begin;) {
    const WordForm* form = w_.by_form.find(in_.words.form[t]);
    if (form == nullptr && !in_.words.head_text[t].empty()) form = w_.by_form.find(lower_key(in_.words.head_text[t]));
    if (form == nullptr || form->weak) continue;
    const Word& word = w_.words[form->word];
    if (word.type != WordType::Agent || word.kind != EntityKind::Organisation || word.sector == Sector::None || word.sector == Sector::Gov) continue;
    Code code{kNone, word.sector, kNone};
    for (std::uint32_t a = f.where.begin; a < t; ++a)
      if (s_.adjective[a] != kNone) code.country = w_.knowns[s_.adjective[a]].country;
    return placed(code, f);
  }
  if (f.where.size() > 1 && (view_.context(f.token) & kCompanyAfter) != 0) return placed({kNone, Sector::Bus, kNone}, f);
  return {};
}

// Erika Muster von Amnesty International; but not whoever said something to a paper, or in a broadcast.
bool Resolver::of_body_behind(const FoundName& f) const {
  const std::uint32_t t = f.where.end;
  return view_.same_sentence(f.token, t) && in_.words.pos[t] == Pos::Adp && (view_.context(t) & kParticle) != 0;
}

void Resolver::resolve_guess(std::uint32_t index) {
  FoundName& f = s_.found[index];
  if (f.same_as != kNone) {
    resolve(f.same_as);
    const FoundName& first = s_.found[f.same_as];
    if (first.entity != kNone) return add_mention(index, f.where, MentionForm::Name, s_.states[first.entity].kind, first.entity);
  }
  std::uint32_t& known = s_.entity_by[mix(s_.key[f.token], 7 + f.where.size())];
  if (known != 0) return add_mention(index, f.where, MentionForm::Name, s_.states[known - 1].kind, known - 1);
  State state;
  state.kind = f.kind;
  state.shown = f.where;
  state.named = true;
  state.city = f.city;
  state.acts = f.kind != EntityKind::Place;
  if (f.city != nullptr) {
    const std::uint32_t* country = w_.known_by_id.find(mix(key_of({f.city->country, 2}), 2));
    if (country != nullptr) state.country = state.code.country = *country;
    state.genders = kNeuter;
    state.word_class = key_of("city");
  } else if (f.kind == EntityKind::Person) {
    state.genders = f.genders != 0 ? f.genders : Genders{kMale | kFemale};
  } else {
    state.genders = narrowed(f, kMale | kFemale | kNeuter);
  }
  const std::uint32_t entity = add_state(state);
  known = entity + 1;
  if (f.partner != kNone && s_.found[f.partner].type == FoundType::Word && f.kind != EntityKind::Place && depth_ < 4) {
    const FoundName& title = s_.found[f.partner];
    const Description d = describe(f.partner);
    Code code = as_there(w_.words[title.word], placed(code_of(title, d), title));
    if (f.party != kNone && code.sector == Sector::None) code = party_code(f);
    s_.states[entity].code = code;
    s_.states[entity].word = title.word;
    s_.states[entity].word_class = w_.words[title.word].word_class;
    const Genders g = title.genders & (kMale | kFemale);
    if (f.kind == EntityKind::Person && (g == kMale || g == kFemale)) s_.states[entity].genders = g;
  } else if (f.party != kNone) {
    s_.states[entity].code = party_code(f);
  } else if (f.kind == EntityKind::Person && depth_ < 4 && of_body_behind(f)) {
    Description d;
    look_right(f, d);
    if (d.owner != kNone && s_.found[d.owner].entity != kNone && s_.states[s_.found[d.owner].entity].kind == EntityKind::Organisation) s_.states[entity].code = d.code;
  } else if (f.kind == EntityKind::Organisation) {
    s_.states[entity].code = code_of_kind(f);
  } else if (f.kind == EntityKind::Place && f.city == nullptr && anchored_) {
    s_.states[entity].code.country = home_;
  }
  s_.states[entity].country = s_.states[entity].code.country;
  add_mention(index, f.where, MentionForm::Name, f.kind, entity);
}

}  // namespace depesche
