// SPDX-License-Identifier: Apache-2.0
// What the words around a description say: its country or body (adjective, genitive, preposition, possessive, compound), article, number.
#include <algorithm>

#include "actors/fold.h"
#include "actors/resolve.h"
#include "actors/salient.h"

namespace depesche {

// SVP-Chef: of the parties that share the name, the one of the country spoken of.
std::uint32_t Resolver::modifier_of(const FoundName& f) const {
  if (w_.knowns[f.modifier].type != KnownType::Group) return f.modifier;
  const std::string_view word = view_.text(f.token);
  const NameRange* range = w_.by_first_word.find(fold_key(word.substr(0, word.find('-'))));
  if (range == nullptr) return f.modifier;
  FoundName name;
  name.first_candidate = static_cast<std::uint32_t>(s_.candidates.size());
  for (std::uint32_t n = range->begin; n < range->end; ++n)
    if (w_.names[n].size == 1 && w_.knowns[w_.names[n].known].type == KnownType::Group) s_.candidates.push_back(w_.names[n].known);
  name.end_candidate = static_cast<std::uint32_t>(s_.candidates.size());
  std::uint32_t best = f.modifier;
  bool shares = false;  // not: TRT-Chef, of whom the text calls so
  for (std::uint32_t c = name.first_candidate; c < name.end_candidate; ++c) shares = shares || s_.candidates[c] == f.modifier;
  for (std::uint32_t c = name.first_candidate; shares && c < name.end_candidate; ++c) {
    const Known& known = w_.knowns[s_.candidates[c]];
    if (known.country == kNone) continue;
    if (known.country == kin_ || (known.country == home_ && kin_ != w_.knowns[best].country && !shared_with_kin(name, known))) best = s_.candidates[c];
  }
  s_.candidates.resize(name.first_candidate);
  return best;
}

void Resolver::take_modifier(const FoundName& f, Description& d) const {
  if (f.modifier == kNone) return;
  const Known& known = w_.knowns[modifier_of(f)];
  d.told = true;
  if (known.type == KnownType::Person) {
    d.code = code_of_person(f.modifier, nullptr, {});
  } else if (known.type == KnownType::Country) {
    d.code = {f.home && kin_ != kNone ? kin_ : f.modifier, Sector::None, kNone};
  } else {
    d.code = known.code;
    if (known.type == KnownType::Region) d.code.sector = Sector::None;
    if (known.type == KnownType::Region || known.type == KnownType::Seat) d.code.country = state_of_day(d.code.country);  // der Kremlchef, of 1970
  }
}

// The one a genitive, a possessive or `von` names. Its sector stays: Sprecher der Polizei.
void Resolver::take_owner(std::uint32_t owner, Description& d) {
  if (d.told || depth_ > 5) return;
  resolve(owner);
  const FoundName& of = s_.found[owner];
  d.of_many = of.type == FoundType::Word && w_.words[of.word].stateless;
  if (of.entity == kNone) {
    if (of.mention == kNone) return;
    const Mention& m = out_.mentions[of.mention];
    if (m.first_member == m.end_member) return;
    d.code = s_.states[out_.members[m.first_member]].code;
  } else {
    d.code = s_.states[of.entity].code;
    if (!s_.states[of.entity].acts || s_.states[of.entity].kind == EntityKind::Place) d.code.sector = Sector::None;
  }
  d.owner = owner;
  d.told = d.code.placed();
  if (of.type == FoundType::Name && of.entity != kNone && s_.states[of.entity].is_state) d.code.sector = Sector::None;
}

bool Resolver::only_plural(std::uint32_t token) const {
  const Agreement cells = in_.words.agreement[token];
  return cells != 0 && (cells & static_cast<Agreement>(~all_of(Gender::Plural))) == 0;
}

void Resolver::look_left(const FoundName& f, Description& d) {
  std::uint32_t t = f.where.begin;
  for (int i = 0; i < 8 && t > 0 && view_.same_sentence(t - 1, f.token); ++i) {
    const std::uint32_t at = t - 1;
    const std::uint32_t bits = view_.context(at);
    const Pos pos = in_.words.pos[at];
    if (s_.adjective[at] != kNone) {
      if (!d.told || (d.owner == kNone && f.modifier != kNone && w_.knowns[s_.adjective[at]].country != kNone)) {  // der deutsche EU-Botschafter
        const Known& named = w_.knowns[s_.adjective[at]];
        d.code = {named.type == KnownType::Region ? state_of_day(named.country) : named.country, Sector::None, kNone};  // die Prager Fuehrung, of 1968
        d.told = true;
      }
    } else if (s_.found_at[at] != kNone) {
      const FoundName& other = s_.found[s_.found_at[at]];
      if (other.type == FoundType::Pronoun && (pos == Pos::Det || pos == Pos::Pron)) {
        d.definite = true;
        take_owner(s_.found_at[at], d);
        d.span.begin = at;
        return;
      }
      // Putins Sprecher: a name whose form is a genitive's, right before the phrase.
      Key keys[4];
      if ((other.type == FoundType::Name || other.type == FoundType::Guess) && other.token == at && view_.stripped(at, keys) > 0 && (f.type != FoundType::Inhabitant)) {
        if (in_.tree.head.size() <= at || in_.tree.relation[head_of(other.where)] != Relation::Nsubj || in_.tree.head[head_of(other.where)] == f.token) {
          d.definite = true;
          take_owner(s_.found_at[at], d);
          s_.found[s_.found_at[f.token]].owner = s_.found_at[at];
        }
      }
      return;
    } else if ((bits & (kFormer | kElect)) != 0 || pos == Pos::Adj || pos == Pos::Num || in_.tokens.shape[at] == Shape::Number) {
      d.abroad = d.abroad || (bits & kAbroad) != 0;
      d.former = d.former || (bits & kFormer) != 0;
      d.elect = d.elect || (bits & kElect) != 0;
      d.both = d.both || (bits & kBoth) != 0;
      d.two = d.two || (bits & kTwo) != 0;
      d.indefinite = d.indefinite || (bits & kIndefinite) != 0;
      d.definite = d.definite || (bits & kBoth) != 0;
      d.counted = d.counted || pos == Pos::Num || in_.tokens.shape[at] == Shape::Number;
      if (pos == Pos::Num || in_.tokens.shape[at] == Shape::Number || (bits & kSeveral) != 0 || only_plural(at)) d.plural = true;
    } else if ((bits & (kDefinite | kIndefinite | kBoth)) != 0) {
      d.definite = d.definite || (bits & (kDefinite | kBoth)) != 0;
      d.indefinite = d.indefinite || (!d.definite && (bits & kIndefinite) != 0);
      d.both = d.both || (bits & kBoth) != 0;
      d.two = d.two || (bits & kTwo) != 0;
      if ((bits & kSeveral) != 0 || only_plural(at)) d.plural = true;  // viele, die
      if (pos == Pos::Adp) return;  // zum Praesidenten: the preposition is not part of it
      d.span.begin = at;
      if (pos == Pos::Det || pos == Pos::Pron) {
        if ((bits & kBoth) == 0) return;
      }
      t = at;
      continue;
    } else if (pos != Pos::Adv && pos != Pos::Det) {
      return;
    } else if (pos == Pos::Adv && (at == 0 || (in_.words.pos[at - 1] != Pos::Det && in_.words.pos[at - 1] != Pos::Adj))) {
      return;
    }
    d.span.begin = at;
    t = at;
  }
}

// Seine Kollegen aus POLEN: whoever has them is no countryman of theirs.
bool Resolver::is_peer_elsewhere(const FoundName& f, const Description& d) const {
  const std::uint32_t of = f.where.end, place = of + 1;
  if (d.owner == kNone || s_.found[d.owner].type != FoundType::Pronoun || (view_.context(f.token) & kPeer) == 0) return false;
  return view_.same_sentence(f.token, place) && (view_.context(of) & kPlaceOnly) != 0 && s_.found_at[place] != kNone;
}

// Forces that only one state has under that word.
bool Resolver::is_of_one_state(const FoundName& f) const {
  const Word& word = w_.words[f.word];
  return (word.sector == Sector::Mil || word.sector == Sector::Cop) && word.code.country != kNone && !word.shared;
}

// Das Ministerium FUER AUSWAERTIGE ANGELEGENHEITEN der DDR: behind what a body or office is for, whose it is. Its end where a genitive of somebody follows.
std::uint32_t Resolver::task_end(const FoundName& f, std::uint32_t preposition) const {
  constexpr std::uint32_t kLongest = 5;
  const Word& word = w_.words[f.word];
  if (word.kind != EntityKind::Organisation && word.type != WordType::Office) return kNone;
  for (std::uint32_t t = preposition + 1; t < preposition + kLongest && view_.same_sentence(f.token, t + 2); ++t) {
    if (s_.found_at[t] != kNone) return kNone;
    if (in_.words.pos[t] == Pos::Adj) continue;
    if (!is_nominal(in_.words.pos[t])) return kNone;
    const std::uint32_t article = t + 1;
    if (in_.words.pos[article] == Pos::Noun) continue;  // Auswärtige Angelegenheiten
    if (in_.words.pos[article] == Pos::Cconj) {
      ++t;
      continue;
    }
    const bool genitive = in_.words.pos[article] == Pos::Det && (in_.words.agreement[article] & all_of(Case::Genitive)) != 0;
    return genitive ? article : kNone;
  }
  return kNone;
}

// ABC-Chef: of a body that no table knows, and the text has named before.
void Resolver::take_called_body(const FoundName& f, Description& d) {
  const std::string_view word = view_.text(f.token);
  const std::size_t hyphen = word.find('-');
  if (hyphen == std::string_view::npos || hyphen < 2) return;
  const std::uint32_t* named = s_.called.find(fold_key(word.substr(0, hyphen)));
  if (named != nullptr && *named - 1 < s_.found_at[f.token]) take_owner(*named - 1, d);
}

// Behind the noun: der Ukraine, Russlands, von Bayern, in Moskau, der Polizei in Berlin.
void Resolver::look_right(const FoundName& f, Description& d) {
  std::uint32_t t = f.where.end;
  bool preposition = false, article = false;
  for (int i = 0; i < 5 && view_.same_sentence(f.token, t); ++i, ++t) {
    if (s_.found_at[t] != kNone) {
      const std::uint32_t index = s_.found_at[t];
      const FoundName& next = s_.found[index];
      if (next.type == FoundType::Pronoun) { if (in_.words.pos[t] != Pos::Det) return; continue; }
      if (index == f.partner) return;
      Key keys[4];
      const bool genitive = article || preposition || ((next.type == FoundType::Name || next.type == FoundType::Guess) && view_.stripped(next.token, keys) > 0);
      if (i == 0 && is_led_by(f, next)) return take_owner(index, d);
      if (!genitive && (i > 0 || !is_seat_of(f, next))) return;
      if (!preposition && in_.tree.head.size() > t) {  // an article may begin the next phrase of the clause
        const std::uint32_t head = head_of(next.where);
        const Relation r = in_.tree.relation[head];
        if (r == Relation::Nsubj || r == Relation::Obj || r == Relation::Iobj || r == Relation::NsubjPass || r == Relation::Obl) return;
      }
      take_owner(index, d);
      return;
    }
    if (s_.adjective[t] != kNone && article && !d.told) {  // Praesident des russischen Parlaments: told by its owner, or by this
      continue;
    }
    const Pos pos = in_.words.pos[t];
    if (pos == Pos::Det) article = true;
    else if (pos == Pos::Adp && i == 0) {
      const std::uint32_t bits = view_.context(t);
      if (const std::uint32_t end = (bits & (kPlaceOnly | kParticle | kDefinite)) == 0 ? task_end(f, t) : kNone; end != kNone) {
        t = end - 1;
        continue;
      }
      if ((bits & (kPlaceOnly | kParticle)) == 0) return;
      if ((bits & kPlaceOnly) != 0 && is_of_one_state(f)) return;  // die Bundeswehr in Mali
      if ((bits & kScene) != 0 && f.type == FoundType::Word && w_.words[f.word].code.pool != kNone && w_.words[f.word].word_class == key_of("peacekeepers")) return;  // die Blauhelme in Bosnien
      preposition = true;
      article = (bits & kDefinite) != 0;
    } else if (pos != Pos::Adj && pos != Pos::Num) {
      return;
    }
  }
}

Resolver::Description Resolver::describe(std::uint32_t index) {
  const FoundName& f = s_.found[index];
  Description d;
  d.span = f.where;
  d.former = f.former;
  d.elect = f.elect;
  const Word& word = w_.words[f.word];
  const bool of_body = f.home && word.sector == Sector::None;  // Bundesgeschaeftsfuehrerin der Gewerkschaft: hers tells more
  // SPD-Europaabgeordnete: of the body, not of the party
  const bool in_body = (word.code.pool != kNone && f.modifier != kNone && w_.knowns[f.modifier].type == KnownType::Group) || opposes(word);
  if (!of_body && !in_body) take_modifier(f, d);
  look_left(f, d);
  if (f.modifier == kNone && !d.told) take_called_body(f, d);
  if (is_peer_elsewhere(f, d)) d.told = false, d.owner = kNone, d.code = {};
  look_right(f, d);
  if (!d.told && !in_body) take_modifier(f, d);
  if (!d.told && word.code.placed() && is_spoken_of(f)) {
    d.code = {word.shared && kin_ != kNone ? kin_ : view_.on_day(word.code.country), Sector::None, word.code.pool};
    d.told = true;
  } else if (!d.told && f.modifier_word != kNone && w_.words[f.modifier_word].code.placed()) {
    d.code = w_.words[f.modifier_word].code;
    d.told = true;
  }
  d.foreign_body = has_unknown_owner(f, d);
  d.plural = is_plural(f, d);
  d.abroad = !d.told && (word.stateless || d.of_many || (d.abroad && d.plural));
  d.told = d.told || d.abroad;
  return d;
}

bool Resolver::is_plural(const FoundName& f, const Description& d) const {
  if (d.plural || d.both) return true;
  if (f.genders == kMany) return true;
  if ((f.genders & kMany) == 0) return false;
  if (f.partner != kNone && f.partner > 0 && s_.found[f.partner].where.begin == f.where.end) return false;
  if (only_plural(f.token)) return true;
  const Agreement cells = in_.words.agreement[f.token];
  if (cells != 0 && (cells & all_of(Gender::Plural)) == 0) return false;
  // bare: Soldaten, Aktivisten der Gruppe
  return !d.definite && !d.indefinite && (d.owner == kNone || (f.partner == kNone && s_.found[d.owner].where.begin > f.where.begin));
}

// Der Praesident des Aerztetags, die Leiterin des Museums: of a body that no table knows.
bool Resolver::has_unknown_owner(const FoundName& f, const Description& d) const {
  const std::uint32_t article = f.where.end, noun = article + 1;
  if (d.owner != kNone || f.modifier != kNone || !view_.same_sentence(f.token, noun) || in_.words.pos[article] != Pos::Det || in_.words.pos[noun] != Pos::Noun) return false;
  if (s_.found_at[noun] != kNone || in_.tree.head.size() != in_.tokens.size() || (view_.context(article) & kDefinite) == 0) return false;
  return in_.tree.head[noun] == f.token && in_.tree.relation[noun] == Relation::Nmod;
}

// Die Witwe des Ministers: somebody's, whoever that is.
bool Resolver::is_owned(const FoundName& f) const {
  if (in_.tree.head.size() != in_.tokens.size()) return false;
  const auto children = children_of(in_.tree, f.token);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t t) { return t > f.token && in_.tree.relation[t] == Relation::Nmod && (in_.words.agreement[t] & all_of(Case::Genitive)) != 0; });
}

// EU-Gegner, Kritiker der Regierung: not of those whom they oppose.
bool Resolver::opposes(const Word& word) const { return word.first_office < word.end_office && w_.offices[word.first_office] == key_of("opponent"); }

// Whether what a word stands for by itself is meant here: die Kommission, of the body of states only where that is spoken of.
bool Resolver::is_spoken_of(const FoundName& f) const {
  constexpr std::uint32_t kBack = 12;
  const Word& word = w_.words[f.word];
  if (word.body == kNone || word.sector == Sector::None) return true;
  const bool whole = in_.words.form[f.token] == lower_key(word.base) || in_.words.lemma(f.token) == lower_key(word.base);  // Schutztruppe is a word of the table
  if ((in_.words.modifier[f.token] != Key::None && !whole) || f.modifier_word != kNone) return false;
  return salient(f.token, kBack, [&](const Mention&, const State& state) { return state.code.pool == word.code.pool ? 0 : kRefused; }) != kNone;
}

// Der Sprecher, die Vorsitzende: of the body spoken of just before.
Code Resolver::body_near(const FoundName& f) const {
  constexpr std::uint32_t kBack = 2;
  const std::uint32_t body = salient(f.token, kBack, [&](const Mention& m, const State& state) {
    return state.kind == EntityKind::Organisation && !state.is_state && state.code.sector != Sector::None && m.form != MentionForm::Pronoun ? 0 : kRefused;
  });
  return body == kNone ? Code{} : s_.states[body].code;
}

// 18 Beamte: of the police where it was spoken of, of the ministry where that was last or a country tells whose; else what the word is by itself.
Sector Resolver::sector_of_class(const FoundName& f, const Description& d, const Word& word) const {
  constexpr std::uint32_t kBack = 12;
  if (word.type != WordType::Agent || !word.person_word || word.first_class == word.end_class) return Sector::None;
  if (d.code.sector != Sector::None || f.modifier != kNone) return d.code.sector == Sector::None ? Sector::Gov : d.code.sector;
  const std::uint32_t body = salient(f.token, kBack, [&](const Mention&, const State& state) {
    for (std::uint32_t c = word.first_class; c < word.end_class; ++c)
      if (state.word_class == w_.classes[c]) return 0;
    return kRefused;
  });
  if (body != kNone) return s_.states[body].code.sector;
  return d.told || body_near(f).sector == Sector::Gov ? Sector::Gov : Sector::None;
}

// What an office without a sector is where no body is told: of a party, of a company, of an association, of the state.
Sector Resolver::sector_of_office(const Word& word) const {
  if (word.first_office == word.end_office) return Sector::Gov;
  const Key first = w_.offices[word.first_office];
  return first == key_of("party_leader") ? Sector::Pty : first == key_of("managing_director") ? Sector::Bus : first == key_of("association_leader") ? Sector::Ngo : Sector::Gov;
}

// SVP-Praesident, der Praesident der SP: of the party. Not the party's minister.
bool Resolver::leads_party(const FoundName& f, const Description& d, const Word& word) const {
  const bool of_party = d.owner != kNone || (f.modifier != kNone && w_.knowns[f.modifier].type == KnownType::Group);
  return of_party && word.type == WordType::Office && word.first_office < word.end_office && w_.offices[word.first_office] == key_of("president");
}

// Die Fuehrung der Gewerkschaft, der Rebellen, der Armee: theirs, not the state's.
bool Resolver::leads_force(const Description& d, const Word& word) const {
  if (d.owner == kNone || s_.found[d.owner].type == FoundType::Pronoun || word.word_class != key_of("government")) return false;
  const Sector of = d.code.sector;
  return of == Sector::Mil || of == Sector::Reb || of == Sector::Lab || of == Sector::Rel || of == Sector::Spy || of == Sector::Cop;
}

// Country and sector: the body's own sector where the word has none (Sprecher der Polizei), politicians by their party.
Code Resolver::code_of(const FoundName& f, const Description& d) const {
  const Word& word = w_.words[f.word];
  Code code = d.code;
  if (opposes(word)) code = {code.country, Sector::None, kNone};
  if (code.pool != kNone) return code;
  Sector sector = word.sector;
  const Sector of = d.code.sector;
  if (sector == Sector::None && f.modifier_word != kNone) sector = w_.words[f.modifier_word].sector;
  if (sector == Sector::None || (of != Sector::None && word.word_class == key_of("unit"))) sector = of;
  else if (sector == Sector::Gov && of != Sector::None && of != Sector::Gov && of != Sector::Pty && word.type == WordType::Office) sector = of;
  else if (sector == Sector::Gov && of == Sector::Pty && leads_party(f, d, word)) sector = Sector::Pty;
  else if (sector == Sector::Gov && leads_force(d, word)) sector = of;
  else if (sector == Sector::Mil && of == Sector::Reb) sector = of;  // ELN-Kommandeur, ein General der Rebellen
  else if ((sector == Sector::Leg || sector == Sector::Lab || sector == Sector::Edu) && of == Sector::Pty) sector = Sector::Pty;  // SPD-Rechtsexperte
  if (d.foreign_body && !d.told && sector == Sector::Gov && word.type == WordType::Office && w_.offices[word.first_office] == key_of("president")) sector = Sector::Ngo;
  if (const Sector other = sector_of_class(f, d, word); other != Sector::None) sector = other;
  if (sector == Sector::None && word.type == WordType::Office && (word.end_office > word.first_office || d.told)) {
    const std::uint32_t owner = d.owner == kNone || s_.found[d.owner].type != FoundType::Name ? kNone : s_.found[d.owner].entity;
    const bool of_state = owner != kNone && s_.states[owner].is_state;  // der Vertreter Russlands
    const Code body = f.modifier == kNone && !d.foreign_body && !of_state ? body_near(f) : Code{};
    sector = body.sector;
    if (sector != Sector::None && sector != Sector::Gov && !d.told) code.country = body.country;
    if (sector == Sector::None) sector = d.foreign_body ? Sector::Ngo : sector_of_office(word);
  }
  if (d.former || d.elect)
    if (sector == Sector::Gov || sector == Sector::Leg) sector = Sector::Pty;
  code.sector = sector;
  return code;
}

// The senates of city states govern, and their members.
Code Resolver::as_there(const Word& word, Code code) const {
  const bool senate = word.word_class == key_of("senate") || word.word_class == key_of("senator");
  if (senate && code.sector == Sector::Leg && !w_.kin.empty() && code.country == w_.kin.front()) code.sector = Sector::Gov;
  return code;
}

}  // namespace depesche
