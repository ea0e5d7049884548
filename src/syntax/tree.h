// SPDX-License-Identifier: Apache-2.0
// Tree: the dependencies of each sentence, Universal Dependencies as in UD German-GSD, over our own tokens.
//   im is one token (relation Case), a hyphenated compound is one token.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "morph/words.h"
#include "text/tokens.h"

namespace depesche {

enum class Relation : std::uint8_t {
  Root, Nsubj, NsubjPass, Obj, Iobj /* iobj and obl:arg: bare datives */, Obl, OblAgent, Ccomp, Xcomp, Csubj, Advcl,
  Nmod, NmodPoss, Amod, Det, Case, Advmod, Nummod, Appos, Flat, Compound, CompoundPrt, Conj, Cc, Mark, Aux, AuxPass, Cop,
  Acl, AclRelcl, Parataxis, Expl, Vocative, Discourse, Dep, Punct, Orphan, Fixed,
};
inline constexpr std::size_t kRelationCount = 38;
std::string_view relation_name(Relation r);                     // nsubj, nsubj:pass, ...
Relation relation_of(std::string_view name);                    // subtypes fall back to their main type; unknown ones to Dep

// Each array has one entry a token.
struct Tree {
  std::vector<std::uint32_t> head;     // token, or kNone for the root of a sentence (marks hang on words too)
  std::vector<Relation> relation;
  std::vector<std::uint32_t> begin, end;   // the words under the token, itself among them: smallest and largest token + 1
  // Children of token i, left to right: children[child_first[i] .. child_first[i + 1]).
  std::vector<std::uint32_t> child_first, children;

  [[nodiscard]] TokenSpan subtree(std::uint32_t token) const { return {begin[token], end[token]}; }
  // Fills begin, end, child_first and children from head. Linear. Needs: head and relation are full, without cycles, inside sentences.
  void index(const Tokens& tokens);

 private:
  std::vector<std::uint32_t> waiting_;  // children not yet done, while index() runs
};

// Children of a token, left to right. Lifetime: until the tree is indexed anew.
inline std::span<const std::uint32_t> children_of(const Tree& tree, std::uint32_t token) {
  return {tree.children.data() + tree.child_first[token], tree.child_first[token + 1] - tree.child_first[token]};
}
// Not all of very many: time stays linear where they are looked at for each of their neighbours.
inline std::span<const std::uint32_t> first_children(const Tree& tree, std::uint32_t token) {
  constexpr std::size_t kMost = 64;
  const auto all = children_of(tree, token);
  return all.first(all.size() < kMost ? all.size() : kMost);
}

}  // namespace depesche
