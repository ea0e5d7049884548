// SPDX-License-Identifier: Apache-2.0
#include "syntax/marks.h"

namespace depesche {

namespace {
constexpr bool opens(Shape shape) {
  return shape == Shape::Comma || shape == Shape::Dash || shape == Shape::OpenQuote || shape == Shape::OpenParen;
}

// The highest word above `word` whose arc to its head does not pass over `mark`.
std::uint32_t climb(const Tree& tree, std::uint32_t word, std::uint32_t mark) {
  for (;;) {
    const std::uint32_t head = tree.head[word];
    if (head == kNone || (head > mark) != (word > mark)) return word;
    word = head;
  }
}
}  // namespace

void hang_marks(const Tokens& tokens, TokenSpan sentence, Tree& tree) {
  std::uint32_t first_word = kNone, root = kNone;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    if (is_mark(tokens.shape[i])) continue;
    if (first_word == kNone) first_word = i;
    if (tree.head[i] == kNone) root = i;
  }
  if (root == kNone) {  // marks alone
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      tree.head[i] = i == sentence.begin ? kNone : sentence.begin;
      tree.relation[i] = i == sentence.begin ? Relation::Root : Relation::Punct;
    }
    return;
  }
  std::uint32_t after = kNone;
  for (std::uint32_t i = sentence.end; i-- > sentence.begin;) {  // first those that look ahead
    if (!is_mark(tokens.shape[i])) { after = i; continue; }
    tree.relation[i] = Relation::Punct;
    tree.head[i] = opens(tokens.shape[i]) && after != kNone ? climb(tree, after, i) : kNone;
  }
  std::uint32_t before = kNone;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    if (!is_mark(tokens.shape[i])) { before = i; continue; }
    if (tree.head[i] != kNone) continue;
    const bool ends = tokens.shape[i] == Shape::Stop && i + 1 == sentence.end;
    tree.head[i] = ends || before == kNone ? root : climb(tree, before, i);
  }
}

}  // namespace depesche
