// SPDX-License-Identifier: Apache-2.0
// Descriptions of which no word tells the country: whose they are by what is told around them.
#include <algorithm>

#include "actors/fold.h"
#include "actors/resolve.h"

namespace depesche {

// Albanien, wo der Praesident ...: the place right before a relative clause that says what happens there.
bool Resolver::place_of_relative(std::uint32_t clause, const FoundName& place) const {
  const Clause& c = in_.clauses.clauses[clause];
  if (c.role != ClauseRole::Relative || c.marker == kNone || in_.words.pos[c.marker] != Pos::Adv) return false;
  return place.where.end + 1 == c.marker && in_.tokens.shape[place.where.end] == Shape::Comma;
}

// The land of a place told behind it in its clause (Demonstranten in Hongkong), or before it (in Hongkong nahm die Polizei ...).
// Soldiers are where they were sent to, not of there.
std::uint32_t Resolver::place_near(const FoundName& f, bool soldiers) const {
  const std::uint32_t index = s_.found_at[f.token];
  if (index == kNone) return kNone;
  const std::uint32_t clause = in_.clauses.of_token.size() > f.token ? in_.clauses.of_token[f.token] : kNone;
  for (const int step : {1, -1}) {
    std::int64_t i = static_cast<std::int64_t>(index) + step;
    for (int n = 0; n < 4 && i >= 0 && i < static_cast<std::int64_t>(s_.found.size()); ++n, i += step) {
      const FoundName& other = s_.found[static_cast<std::size_t>(i)];
      if (!view_.same_sentence(f.token, other.token)) break;
      if (soldiers && other.where.begin > 0 && (view_.context(other.where.begin - 1) & kScene) == 0) continue;
      if (clause != kNone && in_.clauses.of_token[other.token] != clause && !place_of_relative(clause, other)) continue;
      if (const std::uint32_t land = land_in(other); land != kNone) return land;
    }
  }
  return kNone;
}

// The land of a place behind a preposition that says where; kNone of anything else.
std::uint32_t Resolver::land_in(const FoundName& place) const {
  if (place.where.begin == 0 || (view_.context(place.where.begin - 1) & kPlaceOnly) == 0) return kNone;
  const std::uint32_t chosen = place.type == FoundType::Name && place.first_candidate < place.end_candidate ? choose(place) : kNone;
  const bool body = chosen != kNone && w_.knowns[chosen].kind != EntityKind::Place && w_.knowns[chosen].word_class != key_of("building");  // but: vor dem Weissen Haus
  return body ? kNone : land_named(place);
}

// In Lille randalierten Briten. Die Polizei nahm ... fest: of the land where people were told to be the sentence before, or which theirs is.
std::uint32_t Resolver::scene_before(const FoundName& f) const {
  constexpr std::uint32_t kBack = 12;
  const std::uint32_t sentence = in_.tokens.sentence[f.token];
  if (s_.found_at[f.token] == kNone || sentence == 0 || (in_.tokens.flags[in_.tokens.first[sentence]] & kParagraphBefore) != 0) return kNone;
  std::uint32_t place = kNone, people = kNone, n = 0;
  for (std::uint32_t i = s_.found_at[f.token]; i-- > 0 && n < kBack; ++n) {
    const FoundName& other = s_.found[i];
    const std::uint32_t there = in_.tokens.sentence[other.token];
    if (there == sentence && (other.type == FoundType::Name || other.type == FoundType::Guess)) return kNone;  // this one tells where
    if (there == sentence) continue;
    if (there + 1 != sentence) break;
    if (place == kNone) place = land_in(other);
    if (other.type != FoundType::Word || other.entity == kNone || w_.words[other.word].stateless) continue;
    const Code& code = s_.states[other.entity].code;
    if ((code.sector == Sector::Cvl || code.sector == Sector::Cop || code.sector == Sector::Lab) && s_.states[other.entity].kind != EntityKind::Person && people == kNone) people = code.country;
  }
  return people == kNone ? kNone : place != kNone ? place : people;
}

// Die syrische Regierung und die Opposition: what the first is told of holds for the second.
std::uint32_t Resolver::shared_country(const Code& code, const FoundName& f) const {
  if (in_.tree.head.size() != in_.tokens.size() || in_.tree.relation[f.token] != Relation::Conj) return kNone;
  if (code.sector == Sector::Cvl || code.sector == Sector::Crm || code.sector == Sector::Jrn || code.sector == Sector::Bus) return kNone;
  const std::uint32_t head = in_.tree.head[f.token];
  if (head == kNone || head >= s_.found_at.size() || s_.found_at[head] == kNone) return kNone;
  const FoundName& first = s_.found[s_.found_at[head]];
  if (first.type != FoundType::Word || first.entity == kNone || first.token > f.token) return kNone;
  const Code& told = s_.states[first.entity].code;
  // Armies fight rebels abroad.
  return code.sector == Sector::Reb && told.sector != Sector::Gov ? kNone : told.country;
}

// Of whom a state has its own: its bodies, parties, forces; what companies, papers and people there are says nothing of the next ones.
bool is_public(Sector s) {
  return s == Sector::Gov || s == Sector::Mil || s == Sector::Cop || s == Sector::Spy || s == Sector::Leg || s == Sector::Jud || s == Sector::Pty || s == Sector::Reb;
}

// Der iranische Botschafter, der Botschafter Irans: the country that the words beside it name.
std::uint32_t Resolver::sent_by(const FoundName& envoy) const {
  const Word& word = w_.words[envoy.word];
  if (word.first_office == word.end_office || w_.offices[word.first_office] != key_of("ambassador")) return kNone;
  const std::uint32_t before = envoy.where.begin == 0 ? kNone : s_.adjective[envoy.where.begin - 1];
  if (before != kNone) return w_.knowns[before].country;
  const std::uint32_t behind = envoy.where.end < s_.found_at.size() ? s_.found_at[envoy.where.end] : kNone;
  return behind == kNone ? kNone : state_named(s_.found[behind]);
}

// The state that a name of a land or of its capital stands for.
std::uint32_t Resolver::state_named(const FoundName& f) const {
  if (f.type != FoundType::Name || f.first_candidate == f.end_candidate) return kNone;
  const std::uint32_t chosen = choose(f);
  if (chosen == kNone || (w_.knowns[chosen].type != KnownType::Country && w_.knowns[chosen].type != KnownType::Seat)) return kNone;
  return w_.knowns[chosen].country;
}

// Die Regierung drohte mit Sanktionen gegen Iran, bot Iran an, verhandelte mit Iran, wies den iranischen Botschafter aus: not Iran's.
Resolver::Faced Resolver::faced_by(const FoundName& f) const {
  Faced faced;
  const auto& of = in_.clauses.of_token;
  const Sector sector = f.type == FoundType::Word ? w_.words[f.word].sector : Sector::None;
  if (sector != Sector::Gov && sector != Sector::Mil && sector != Sector::None) return faced;  // people and parties strive with their own state
  const std::uint32_t index = s_.found_at[f.token], clause = of.size() > f.token ? of[f.token] : kNone;
  bool known = false;
  if (index == kNone || clause == kNone || role_of(above_conjuncts(f.token), known) != ArgumentRole::Subject || !known) return faced;
  for (const int step : {1, -1}) {
    std::int64_t i = static_cast<std::int64_t>(index) + step;
    for (int n = 0; n < 6 && i >= 0 && i < static_cast<std::int64_t>(s_.found.size()) && faced.count < Faced::kMost; ++n, i += step) {
      const FoundName& other = s_.found[static_cast<std::size_t>(i)];
      if (!view_.same_sentence(f.token, other.token)) break;
      const std::uint32_t there = of[other.token];
      if (there != clause && (there == kNone || in_.clauses.clauses[there].parent != clause || !in_.clauses.clauses[there].infinitive)) continue;
      const ArgumentRole role = role_of(other.token, known);
      if (other.type == FoundType::Word) {
        const std::uint32_t sender = known && role == ArgumentRole::Object ? sent_by(other) : kNone;
        if (sender != kNone) faced.add(state_of_day(sender));
        continue;
      }
      std::uint32_t at = other.where.begin;
      if (at > 0 && in_.words.pos[at - 1] == Pos::Det) --at;
      const bool against = at > 0 && (view_.context(at - 1) & kFacing) != 0;
      if (!against && !(known && role == ArgumentRole::IndirectObject)) continue;
      const std::uint32_t country = state_named(other);
      if (country != kNone) faced.add(state_of_day(country));
    }
  }
  return faced;
}

// In news of many things: where the country spoken of most is far, the only other one around that is told more than once.
std::uint32_t Resolver::spoken_near(const FoundName& f, const Faced& faced, std::uint32_t usual) const {
  constexpr std::uint32_t kBack = 2, kAhead = 1;  // sentences
  if (home_ == kNone || !item_.empty() || s_.country_counts[home_] * 2 >= s_.spoken.size()) return kNone;
  for (const auto& [land, state] : w_.territories)
    if (home_ == land) return kNone;  // news from there speak of the state as often
  const std::uint32_t sentence = in_.tokens.sentence[f.token];
  std::uint32_t one = kNone, times = 0;
  for (auto at = std::lower_bound(s_.spoken.begin(), s_.spoken.end(), Spoken{sentence < kBack ? 0 : sentence - kBack, 0}); at != s_.spoken.end() && at->sentence <= sentence + kAhead; ++at) {
    if (at->country == usual || at->country == home_) return kNone;
    if (faced.has(state_of_day(at->country))) continue;
    if (one != kNone && at->country != one) return kNone;
    one = at->country;
    ++times;
  }
  return times > 1 ? one : kNone;
}

// Where the text names no country: the country of the nearest body of the same sector before it, else the article's commonest.
Code Resolver::placed(Code code, const FoundName& f) const {
  if (code.placed() || code.sector == Sector::None) return code;
  if (const std::uint32_t shared = shared_country(code, f); shared != kNone) {
    code.country = shared;
    return code;
  }
  // Where states meet nobody is at home but the police.
  const bool party = code.sector == Sector::Gov || code.sector == Sector::Leg || code.sector == Sector::Pty || code.sector == Sector::Reb;
  const bool venue = party && in_.tokens.sentence[f.token] < s_.venue.size() && s_.venue[in_.tokens.sentence[f.token]] != 0;
  if (const std::uint32_t here = venue ? kNone : place_near(f, code.sector == Sector::Mil); here != kNone) {
    code.country = here;
    return code;
  }
  // Die Revolutionsgarden, where British soldiers were told last: of the one land that has a body of that name, where it is spoken of.
  if (code.sector == Sector::Mil || code.sector == Sector::Cop || code.sector == Sector::Spy) {
    if (const std::uint32_t land = namesake_land(f); land != kNone && s_.country_counts[land] > 0) {
      code.country = land;
      return code;
    }
  }
  if (const std::uint32_t before = code.sector == Sector::Cop ? scene_before(f) : kNone; before != kNone) {
    code.country = before;
    return code;
  }
  if (const std::uint32_t land = land_of_premiers(f); land != kNone) {
    code.country = land;
    return code;
  }
  const Faced faced = faced_by(f);
  const bool public_ = is_public(code.sector);
  for (std::size_t i = out_.mentions.size(), n = 0; public_ && i-- > 0 && n < 12; ++n) {
    const Mention& m = out_.mentions[i];
    if (m.where.begin < item_.begin) break;
    if (m.entity == kNone || m.head >= f.token) continue;
    const State& state = s_.states[m.entity];
    if (state.code.country == kNone || state.kind == EntityKind::Person || faced.has(state.code.country)) continue;
    if (state.is_state && m.form == MentionForm::Name && beside_subject(f.token, m)) continue;  // Ungarn erkannte die neue Regierung an: another's
    if (state.code.sector == code.sector) {
      code.country = state.code.country;
      return code;
    }
  }
  // Governments are of the country spoken of; people, police and rebels of the place.
  const bool on_scene = code.sector != Sector::Gov && code.sector != Sector::Leg && code.sector != Sector::Pty;
  const std::uint32_t usual = code.sector == Sector::Reb ? stage_ : on_scene ? scene_ : home_;
  if (const std::uint32_t near = on_scene ? spoken_near(f, faced, usual) : kNone; near != kNone) code.country = state_of_day(near);
  else if (anchored_ && !faced.has(state_of_day(usual))) code.country = state_of_day(usual);
  if (!code.placed()) code.country = namesake_land(f);
  return code;
}

// Mit DEN MINISTERPRAESIDENTEN: several without a state are those of the parts of the federation that has such, where it is spoken of.
std::uint32_t Resolver::land_of_premiers(const FoundName& f) const {
  if (f.type != FoundType::Word || w_.kin.empty() || s_.country_counts[w_.kin.front()] == 0 || !only_plural(f.token)) return kNone;
  const Word& word = w_.words[f.word];
  const auto first = w_.offices.begin() + word.first_office, end = w_.offices.begin() + word.end_office;
  return std::find(first, end, key_of("minister_president")) == end ? kNone : w_.kin.front();
}

// Die Revolutionsgarden, der Bauernverband: the land of the one body of that name, where the dispatch tells of none.
std::uint32_t Resolver::namesake_land(const FoundName& f) const {
  const NameRange* range = w_.by_first_word.find(s_.key[f.token]);
  std::uint32_t land = kNone;
  for (std::uint32_t n = range == nullptr ? 0 : range->begin; range != nullptr && n < range->end; ++n) {
    const Known& known = w_.knowns[w_.names[n].known];
    if (w_.names[n].size != 1 || (known.type != KnownType::Organisation && known.type != KnownType::Group)) continue;
    if (known.country == kNone || (land != kNone && land != known.country)) return kNone;
    land = known.country;
  }
  return land;
}

}  // namespace depesche
