// SPDX-License-Identifier: Apache-2.0
// Nicht A, sondern B: who is named instead of another takes his place.
#include "syntax/settle.h"

namespace depesche {
namespace {

bool begins_phrase(Pos p) { return p == Pos::Det || p == Pos::Adp || p == Pos::Adj || p == Pos::Num || p == Pos::Pron || is_nominal(p); }

// Whether the phrase of `noun` is denied: `nicht` right before it, or its first word. Not nicht nur, nicht zuletzt.
bool is_denied(const TreeWork& s, std::uint32_t noun) {
  const std::uint32_t begin = s.tree.begin[noun];
  if (s.words.pos[begin] == Pos::Negation) return begin < noun && begins_phrase(s.words.pos[begin + 1]);
  return begin > s.span.begin && s.words.pos[begin - 1] == Pos::Negation && begins_phrase(s.words.pos[begin]);
}

// Whom the noun stands against: the noun that it is joined to, or an argument of the verb.
std::uint32_t denied_before(const TreeWork& s, std::uint32_t noun, std::uint32_t coordinator) {
  const std::uint32_t above = s.tree.head[noun];
  if (above == kNone || above > coordinator) return kNone;
  if (is_nominal(s.words.pos[above])) return is_denied(s, above) ? above : kNone;
  if (!is_predicate(s, above)) return kNone;
  for (std::uint32_t i = 0; i < s.child_count(above); ++i) {
    const std::uint32_t c = s.child(above, i);
    const Relation r = s.tree.relation[c];
    if (c < coordinator && is_nominal(s.words.pos[c]) && (is_core(r) || r == Relation::Obl) && is_denied(s, c)) return c;
  }
  return kNone;
}

}  // namespace

void settle_contrast(TreeWork& s, std::uint32_t coordinator) {
  const std::uint32_t noun = s.tree.head[coordinator];
  if (noun == kNone || noun < coordinator || coordinator == s.span.begin || s.tokens.shape[coordinator - 1] != Shape::Comma) return;
  if (!is_nominal(s.words.pos[noun]) || s.tree.relation[noun] != Relation::Conj) return;
  for (std::uint32_t i = 0; i < s.child_count(noun); ++i)  // nicht A griff B an, sondern B ihn: a verb is left out
    if (is_core(s.tree.relation[s.child(noun, i)])) return;
  const std::uint32_t denied = denied_before(s, noun, coordinator);
  if (denied == kNone || s.tree.head[denied] == kNone || has_child(s, denied, Relation::Case) != has_child(s, noun, Relation::Case)) return;
  const std::uint32_t above = s.tree.head[denied];
  const bool beside = s.tree.end[denied] + 1 >= coordinator;
  if (!beside && !is_core(s.tree.relation[denied])) return;
  s.hang(noun, above, s.tree.relation[denied]);
  s.hang(denied, beside ? noun : above, Relation::Dep);
}

}  // namespace depesche
