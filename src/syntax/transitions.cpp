// SPDX-License-Identifier: Apache-2.0
#include "syntax/transitions.h"

#include <cassert>

namespace depesche {

std::uint8_t kind_bit(Relation r) {
  switch (r) {
    case Relation::Nsubj: case Relation::NsubjPass: case Relation::Csubj: case Relation::Expl: return 1;
    case Relation::Obj: case Relation::Ccomp: case Relation::Xcomp: return 2;
    case Relation::Iobj: return 4;
    case Relation::Aux: case Relation::AuxPass: case Relation::Cop: return 8;
    case Relation::Mark: case Relation::Cc: return 16;
    case Relation::Case: case Relation::CompoundPrt: return 32;
    case Relation::Det: case Relation::NmodPoss: case Relation::Nummod: return 64;
    case Relation::Conj: case Relation::Appos: case Relation::Flat: case Relation::Acl: case Relation::AclRelcl: return 128;
    default: return 0;
  }
}

void ParseState::start(std::uint32_t size) {
  size_ = size;
  next_ = 0;
  stack_.clear();
  words_.assign(size, WordState{});
}

bool ParseState::allowed(Move move) const {
  switch (move) {
    case Move::Shift: return next_ < size_;
    case Move::Left: return !stack_.empty() && (next_ < size_ || stack_.size() == 1);  // one root only
    case Move::Right: return stack_.size() >= 2;
  }
  return false;
}

std::uint32_t ParseState::head_after(Move move) const {
  if (move == Move::Right) return stack_[stack_.size() - 2];
  return next_ < size_ ? next_ : kNone;
}

void ParseState::apply(Move move, Relation relation) {
  assert(allowed(move));
  if (move == Move::Shift) {
    stack_.push_back(next_++);
    return;
  }
  WordState& child = words_[stack_.back()];
  child.head = head_after(move);
  child.relation = relation;
  stack_.pop_back();
  if (child.head == kNone) return;
  WordState& head = words_[child.head];
  head.kinds = static_cast<std::uint8_t>(head.kinds | kind_bit(relation));
  const auto r = static_cast<std::uint8_t>(relation);
  if (move == Move::Right) {
    head.last_right = r;
    return;
  }
  // Left arcs to b0 come from the inside out: the last one attached is the outermost.
  if (head.inner_left == kNoRelation) head.inner_left = r;
  head.outer_left = r;
}

std::uint32_t cost_of(const ParseState& state, Move move, const std::vector<std::uint32_t>& gold) {
  const std::uint32_t size = state.size(), next = state.next();
  std::uint32_t cost = 0;
  if (move == Move::Shift) {
    for (const std::uint32_t below : state.stack()) {
      if (gold[below] == next) ++cost;
      if (gold[next] == below && below != state.top(0)) ++cost;
    }
    if (gold[next] == kNone && state.depth() > 0) ++cost;  // only the lowest word of the stack can be the root
    return cost;
  }
  const std::uint32_t child = state.dependent();
  for (std::uint32_t b = next; b < size; ++b)
    if (gold[b] == child) ++cost;
  const std::uint32_t head = gold[child];
  const bool in_buffer = head == kNone ? state.depth() == 1 : head >= next;
  if (move == Move::Right) return cost + (in_buffer ? 1 : 0);
  const bool made = head == kNone ? next == size : head == next;
  return cost + ((in_buffer && !made) || (head != kNone && head == state.top(1)) ? 1 : 0);
}

}  // namespace depesche
