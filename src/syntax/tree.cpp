// SPDX-License-Identifier: Apache-2.0
#include "syntax/tree.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace depesche {

namespace {
constexpr std::array<std::string_view, kRelationCount> kNames = {
    "root", "nsubj", "nsubj:pass", "obj", "obl:arg", "obl", "obl:agent", "ccomp", "xcomp", "csubj", "advcl",
    "nmod", "nmod:poss", "amod", "det", "case", "advmod", "nummod", "appos", "flat", "compound", "compound:prt",
    "conj", "cc", "mark", "aux", "aux:pass", "cop", "acl", "acl:relcl", "parataxis", "expl", "vocative", "discourse",
    "dep", "punct", "orphan", "fixed"};
static_assert(kNames.size() == static_cast<std::size_t>(Relation::Fixed) + 1);

// First and last token of every subtree: children widen their heads, deepest first.
void widen(Tree& tree, std::uint32_t first, std::uint32_t last, std::vector<std::uint32_t>& waiting) {
  for (std::uint32_t i = first; i < last; ++i) {
    waiting[i] = tree.child_first[i + 1] - tree.child_first[i];
    tree.begin[i] = i;
    tree.end[i] = i + 1;
  }
  for (std::uint32_t i = first; i < last; ++i) {
    std::uint32_t at = i;
    while (at != kNone && waiting[at] == 0) {
      waiting[at] = kNone;  // done
      const std::uint32_t head = tree.head[at];
      if (head == kNone) break;
      tree.begin[head] = std::min(tree.begin[head], tree.begin[at]);
      tree.end[head] = std::max(tree.end[head], tree.end[at]);
      --waiting[head];
      at = head;
    }
  }
}
}  // namespace

std::string_view relation_name(Relation r) { return kNames[static_cast<std::size_t>(r)]; }

Relation relation_of(std::string_view name) {
  const auto find = [](std::string_view wanted) {
    return static_cast<std::size_t>(std::find(kNames.begin(), kNames.end(), wanted) - kNames.begin());
  };
  if (name == "iobj") return Relation::Iobj;
  std::size_t at = find(name);
  if (at == kNames.size()) at = find(name.substr(0, name.find(':')));
  return at == kNames.size() ? Relation::Dep : static_cast<Relation>(at);
}

void Tree::index([[maybe_unused]] const Tokens& tokens) {
  assert(head.size() == tokens.size() && relation.size() == head.size());
  const auto n = static_cast<std::uint32_t>(head.size());
  child_first.assign(n + 1, 0);
  children.resize(n);
  begin.resize(n);
  end.resize(n);
  for (std::uint32_t i = 0; i < n; ++i)
    if (head[i] != kNone) ++child_first[head[i] + 1];
  for (std::uint32_t i = 0; i < n; ++i) child_first[i + 1] += child_first[i];
  children.resize(child_first[n]);
  // `end` serves as the place of the next child until widen() fills it.
  for (std::uint32_t i = 0; i < n; ++i) end[i] = child_first[i];
  for (std::uint32_t i = 0; i < n; ++i)
    if (head[i] != kNone) children[end[head[i]]++] = i;
  waiting_.resize(n);
  widen(*this, 0, n, waiting_);
}

}  // namespace depesche
