// SPDX-License-Identifier: Apache-2.0
// Several states by one word: die drei Westmaechte, die baltischen Staaten, die Praesidenten der baltischen Staaten, die Minister beider Laender.
#include <algorithm>
#include <array>

#include "actors/load.h"
#include "actors/resolve.h"
#include "base/utf8.h"

namespace depesche {

constexpr std::size_t kMostStates = 4;  // of one bloc

Result<Done> load_blocs(Loader& l) {
  constexpr std::array<std::string_view, 7> kColumns{"words", "adjective", "states", "from", "to", "counted", "note?"};
  std::uint16_t file = 0;
  const Result<Table> table = l.open(l.own, "blocs.tsv", kColumns, file);
  if (!table) return table.error();
  for (std::size_t r = 0; r < table->rows(); ++r) {
    Bloc bloc;
    for (const std::string_view code : split_values(table->cell(r, 2))) {
      bloc.states.push_back(l.country(code));
      if (bloc.states.back() == kNone) return table->error_at(r, "no country '" + std::string(code) + "'");
    }
    if (bloc.states.size() < 2 || bloc.states.size() > kMostStates) return table->error_at(r, "expected two to four states");
    if (!table->cell(r, 3).empty()) bloc.from = day_of(table->cell(r, 3), false);
    if (!table->cell(r, 4).empty()) bloc.to = day_of(table->cell(r, 4), true);
    bloc.counted = table->cell(r, 5) == "yes";
    l.world.blocs.push_back(std::move(bloc));
    const auto number = static_cast<std::uint32_t>(l.world.blocs.size());
    for (const std::string_view word : split_values(table->cell(r, 0))) l.world.bloc_words[key_of(to_lower(word))] = number;
    std::vector<std::string> forms;
    for (const std::string_view stem : split_values(table->cell(r, 1))) l.inflect(stem, "country_adjective", forms);
    for (const std::string& form : forms) l.world.bloc_adjectives[key_of(form)] = number;
  }
  return Done{};
}

// The states that a word means on the day, by one of the two tables; null where it means none.
const Bloc* Resolver::bloc_at(const KeyMap<std::uint32_t>& table, std::uint32_t token) const {
  const std::uint32_t* at = table.find(in_.words.form[token]);
  if (at == nullptr) return nullptr;
  const Bloc& bloc = w_.blocs[*at - 1];
  return to_ != 0 && (bloc.from > to_ || bloc.to < from_) ? nullptr : &bloc;
}

bool Resolver::resolve_bloc(std::uint32_t index, const Description& d) {
  const Bloc* bloc = bloc_at(w_.bloc_words, s_.found[index].token);
  if (bloc == nullptr || !d.plural || (bloc->counted && !d.counted && !d.both && !d.two)) return false;
  std::uint32_t states[kMostStates];
  std::uint32_t n = 0;
  for (const std::uint32_t state : bloc->states) states[n++] = state_of(state_of_day(state));
  add_members(index, d.span, EntityKind::Group, states, n);
  return true;
}

// The lands of several states that own: der baltischen Staaten, beider Laender.
std::size_t Resolver::owned_lands(const Description& d, std::uint32_t (&lands)[4]) const {
  const std::uint32_t m = d.owner == kNone ? kNone : s_.found[d.owner].mention;
  std::size_t n = 0;
  if (m == kNone || s_.found[d.owner].type == FoundType::Pronoun) return n;
  for (std::uint32_t i = out_.mentions[m].end_member; i-- > out_.mentions[m].first_member && n < 4;) {
    const State& state = s_.states[out_.members[i]];
    if (!state.is_state) return 0;
    lands[n++] = state.code.country;
  }
  return n;
}

}  // namespace depesche
