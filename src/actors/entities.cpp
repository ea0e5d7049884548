// SPDX-License-Identifier: Apache-2.0
#include "actors/resolve.h"

namespace depesche {

std::uint32_t Resolver::add_state(const State& state) {
  s_.states.push_back(state);
  return static_cast<std::uint32_t>(s_.states.size() - 1);
}

// A country is two: the land (in Russland), and right behind it the state that acts (Russland fordert).
std::uint32_t Resolver::land_of(std::uint32_t country) {
  std::uint32_t& at = s_.entity_by[mix(static_cast<Key>(country + 1), 1)];
  if (at != 0) return at - 1;
  const Known& known = w_.knowns[country];
  State land;
  land.kind = EntityKind::Place;
  land.genders = known.genders;
  land.known = country;
  land.code.country = country;
  land.country = country;
  land.word_class = key_of("country");
  land.rule = known.rule;
  land.twin = static_cast<std::uint32_t>(s_.states.size() + 1);
  State state = land;
  state.kind = EntityKind::Organisation;
  state.genders = static_cast<Genders>(known.genders | kFemale);
  state.code.sector = Sector::Gov;
  state.is_state = true;
  state.word_class = key_of("government");
  state.twin = static_cast<std::uint32_t>(s_.states.size());
  at = state.twin + 1;
  add_state(land);
  add_state(state);
  return state.twin;
}

std::uint32_t Resolver::state_of(std::uint32_t country) { return land_of(country) + 1; }

std::uint32_t Resolver::entity_of_known(std::uint32_t index) {
  const Known& known = w_.knowns[index];
  if (known.type == KnownType::Country) return land_of(index);
  std::uint32_t& at = s_.entity_by[mix(static_cast<Key>(index + 1), 1)];
  if (at != 0) return at - 1;
  State state;
  state.kind = known.kind;
  state.genders = known.genders;
  state.acts = known.acts && known.type != KnownType::Region;
  state.known = index;
  state.code = known.code;
  if (known.type == KnownType::Region) {
    state.code.sector = Sector::None;
    const std::uint32_t* country = known.city == nullptr ? nullptr : w_.known_by_id.find(mix(key_of({known.city->country, 2}), 2));
    if (state.code.pool != kNone && country != nullptr) state.code = {*country, Sector::None, kNone};  // Bruessel as a town is Belgian
  }
  if (known.type == KnownType::Seat) state.code.country = state_of_day(state.code.country);
  else if (known.type == KnownType::Region && state.code.country != kNone) state.code.country = view_.on_day(state.code.country);  // Leningrad

  state.country = known.country;
  state.word_class = known.type == KnownType::Person ? Key::None : known.word_class;
  state.named = true;
  state.rule = known.rule;
  at = add_state(state) + 1;
  return at - 1;
}

std::uint32_t Resolver::state_of_day(std::uint32_t country) const {
  for (const auto& [state, before] : w_.predecessors)
    if (state == country && to_ != 0 && from_ >= w_.knowns[before].from && to_ <= w_.knowns[before].to) return before;
  return country;
}

std::uint32_t Resolver::entity_of_code(const Code& code) {
  if (code.pool != kNone) return code.pool < w_.pool_owner.size() && w_.pool_owner[code.pool] != kNone ? entity_of_known(w_.pool_owner[code.pool]) : kNone;
  return code.country == kNone ? kNone : state_of(code.country);
}

// One entity for each word and country (die Polizei in Deutschland), or a fresh one (ein Sprecher).
std::uint32_t Resolver::word_entity(const FoundName& f, const Code& code, EntityKind kind, bool plural, bool fresh) {
  const std::uint32_t word = f.word;
  const Word& of = w_.words[word];
  const Key by = mix(mix(in_.words.lemma(f.token), code.pool != kNone ? 1000000u + code.pool : code.country), static_cast<std::uint64_t>(code.sector) * 2 + (plural ? 1 : 0) + 64);
  if (!fresh) {
    const std::uint32_t* at = s_.entity_by.find(by);
    if (at != nullptr) return *at - 1;
  }
  State state;
  state.kind = kind;
  state.word = word;
  state.shown = f.where;
  state.code = code;
  state.country = code.country;
  state.word_class = of.word_class;
  state.plural = plural;
  state.rule = of.rule;
  state.genders = plural ? kMany : kind == EntityKind::Person ? Genders{kMale | kFemale} : Genders{kMale | kFemale | kNeuter};
  const std::uint32_t entity = add_state(state);
  s_.entity_by[by] = entity + 1;
  return entity;
}

// Of his office on the day; where he holds none: what his title here says, else a politician of his country, or what he last was.
Code Resolver::code_of_person(std::uint32_t known, const FoundName* title, Code told) const {
  const std::uint32_t h = holding_on(w_, known, from_, to_);
  const bool present = title != nullptr && !title->former && !title->elect;
  // Whoever the text says leads an association speaks for it, whatever else he holds.
  const bool private_body = told.sector == Sector::Ngo || told.sector == Sector::Bus || told.sector == Sector::Lab || told.sector == Sector::Edu || told.sector == Sector::Rel;
  if (present && (private_body || ((h == kNone || to_ == 0) && told.pool != kNone)) && told.placed()) return told;
  const bool undated = to_ == 0 && present && told.sector == Sector::Gov;  // Kanzler Kohl, on no day that is known
  if (h != kNone && !undated) return w_.holdings[h].code;
  if (present && told.sector != Sector::None) {
    if (!told.placed()) told.country = w_.knowns[known].country;  // the minister whose office no table knows
    if (told.placed()) return told;
  }
  const std::uint32_t last = holding_on(w_, known, 0, 0);
  Code code;
  code.country = w_.knowns[known].country;
  if (last != kNone) {
    const Code& was = w_.holdings[last].code;
    if (code.country == kNone) code.country = was.country;
    code.sector = was.pool != kNone || was.sector == Sector::Gov || was.sector == Sector::Leg ? Sector::Pty : was.sector;
  }
  if (code.sector == Sector::None) code.sector = Sector::Pty;
  return code;
}

}  // namespace depesche
