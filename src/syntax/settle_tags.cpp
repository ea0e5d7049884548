// SPDX-License-Identifier: Apache-2.0
#include "syntax/parse.h"

namespace depesche {
namespace {

bool has_finite_auxiliary(const Tree& tree, const Words& words, std::uint32_t verb) {
  for (std::uint32_t k = tree.child_first[verb]; k < tree.child_first[verb + 1]; ++k) {
    const std::uint32_t child = tree.children[k];
    const Relation r = tree.relation[child];
    if ((r == Relation::Aux || r == Relation::AuxPass) && words.pos[child] == Pos::AuxFinite) return true;
  }
  return false;
}

}  // namespace

void settle_tags(const Tree& tree, Words& words) {
  for (std::uint32_t t = 0; t < words.size(); ++t) {
    if (words.pos[t] != Pos::VerbFinite || !has_finite_auxiliary(tree, words, t)) continue;
    for (std::uint32_t r = words.first[t]; r < words.first[t + 1]; ++r) {
      const Pos pos = words.readings[r].pos;
      if (pos != Pos::VerbInfinitive && pos != Pos::VerbParticiple) continue;
      words.pos[t] = pos;
      words.reading[t] = r;
      break;
    }
  }
}

}  // namespace depesche
