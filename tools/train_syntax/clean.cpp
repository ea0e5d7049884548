// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "corpus.h"

namespace depesche::training {

namespace {

// All that the readings as a noun, name, pronoun or number allow.
Agreement cells_of(const Words& words, std::uint32_t t) {
  Agreement out = 0;
  for (std::uint32_t r = words.first[t]; r < words.first[t + 1]; ++r)
    if (is_nominal(words.readings[r].pos) || words.readings[r].pos == Pos::Det) out |= words.readings[r].agreement;
  return out;
}

}  // namespace

bool clean(const Tokens&, const Words& words, GoldSentence& s) {
  const auto n = static_cast<std::uint32_t>(s.head.size());
  std::vector<std::uint8_t> subjects(n, 0), adpositions(n, 0);
  for (std::uint32_t t = 0; t < n; ++t)
    if (s.head[t] != kNone && s.relation[t] == Relation::Case) adpositions[s.head[t]] = 1;
  std::size_t broken = 0;
  for (std::uint32_t t = 0; t < n; ++t) {
    const Relation r = s.relation[t];
    const bool subject = r == Relation::Nsubj || r == Relation::NsubjPass;
    if (s.head[t] == kNone || !(subject || r == Relation::Obj || r == Relation::Iobj)) continue;
    if (subject && ++subjects[s.head[t]] > 1) ++broken;
    Agreement cells = cells_of(words, t);
    if (cells == 0) continue;
    for (std::uint32_t d = 0; d < n; ++d)
      if (s.head[d] == t && s.relation[d] == Relation::Det && (cells & cells_of(words, d)) != 0) cells &= cells_of(words, d);
    const Case wanted = subject ? Case::Nominative : r == Relation::Obj ? Case::Accusative : Case::Dative;
    if ((cells & all_of(wanted)) == 0) ++broken;
    if (adpositions[t] && subject) ++broken;
  }
  return broken == 0;
}

}  // namespace depesche::training
