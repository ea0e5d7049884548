// SPDX-License-Identifier: Apache-2.0
// Transitions: the arc-hybrid system over the words of one sentence (marks are left out), and its dynamic oracle.
//   stack  ... s1 s0 | b0 b1 ... end     Shift  b0 goes on the stack
//                                        Left   s0 gets the head b0, and goes (at the end: s0 is the root)
//                                        Right  s0 gets the head s1, and goes
// Each word is shifted once and taken off once: 2n moves for n words.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "syntax/tree.h"

namespace depesche {

enum class Move : std::uint8_t { Shift, Left, Right };
inline constexpr std::size_t kMoveCount = 3;
inline constexpr std::uint16_t kNoRelation = kRelationCount;  // "no child on that side"

// What a word has below it so far, as the net's features want it.
struct WordState {
  std::uint32_t head = kNone;
  Relation relation = Relation::Dep;
  std::uint8_t kinds = 0;                       // which kinds of children it has: kind_bit
  std::uint8_t outer_left = kNoRelation;        // relation of its leftmost child, of the last one attached on the left,
  std::uint8_t inner_left = kNoRelation;         //   and of the last one attached on the right
  std::uint8_t last_right = kNoRelation;
};

// The bit in WordState::kinds for a child of relation `r`.
std::uint8_t kind_bit(Relation r);

// Words are 0 .. size - 1 here; `size` itself stands for the end of the buffer, the root.
class ParseState {
 public:
  void start(std::uint32_t size);
  [[nodiscard]] bool done() const { return next_ == size_ && stack_.empty(); }
  [[nodiscard]] std::uint32_t size() const { return size_; }
  [[nodiscard]] std::uint32_t next() const { return next_; }
  // The i-th word of the stack from above, or kNone.
  [[nodiscard]] std::uint32_t top(std::size_t i) const { return i < stack_.size() ? stack_[stack_.size() - 1 - i] : kNone; }
  [[nodiscard]] std::size_t depth() const { return stack_.size(); }
  [[nodiscard]] const std::vector<std::uint32_t>& stack() const { return stack_; }
  [[nodiscard]] const WordState& word(std::uint32_t i) const { return words_[i]; }
  [[nodiscard]] bool allowed(Move move) const;
  // Needs: allowed(move). `relation` is that of the arc made; Shift makes none.
  void apply(Move move, Relation relation);
  // The word that `move` would attach, and to what (kNone: to the root).
  [[nodiscard]] std::uint32_t dependent() const { return stack_.back(); }
  [[nodiscard]] std::uint32_t head_after(Move move) const;

 private:
  std::uint32_t size_ = 0, next_ = 0;
  std::vector<std::uint32_t> stack_;
  std::vector<WordState> words_;
};

// How many arcs of `gold` (head of each word, kNone for the root) can no longer be made after `move`, which could be made
// before it. Exact for projective trees; a good guide for others.
std::uint32_t cost_of(const ParseState& state, Move move, const std::vector<std::uint32_t>& gold);

}  // namespace depesche
