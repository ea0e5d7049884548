// SPDX-License-Identifier: Apache-2.0
#include "syntax/transitions.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace depesche {
namespace {

using Heads = std::vector<std::uint32_t>;

constexpr std::array<Move, 3> kMoves = {Move::Shift, Move::Left, Move::Right};

// The slow judge: most arcs of `gold` that any continuation makes.
std::uint32_t most_right(const ParseState& state, const Heads& gold) {
  if (state.done()) {
    std::uint32_t right = 0;
    for (std::uint32_t i = 0; i < gold.size(); ++i) right += state.word(i).head == gold[i];
    return right;
  }
  std::uint32_t best = 0;
  for (const Move move : kMoves) {
    if (!state.allowed(move)) continue;
    ParseState next = state;
    next.apply(move, Relation::Dep);
    best = std::max(best, most_right(next, gold));
  }
  return best;
}

// A random projective tree over n words: what random moves make.
Heads random_tree(std::uint32_t n, std::mt19937& random) {
  ParseState state;
  state.start(n);
  while (!state.done()) {
    const Move move = kMoves[random() % 3];
    if (state.allowed(move)) state.apply(move, Relation::Dep);
  }
  Heads out;
  for (std::uint32_t i = 0; i < n; ++i) out.push_back(state.word(i).head);
  return out;
}

TEST(Transitions, AnyWalkMakesOneTree) {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    const Heads tree = random_tree(1 + static_cast<std::uint32_t>(random() % 12), random);
    EXPECT_EQ(std::count(tree.begin(), tree.end(), kNone), 1);
    for (std::uint32_t i = 0; i < tree.size(); ++i) {
      std::uint32_t at = i, steps = 0;
      while (at != kNone && ++steps <= tree.size()) at = tree[at];
      EXPECT_EQ(at, kNone);
    }
  }
}

TEST(Transitions, MovesWithoutCostLeadToTheGoldTree) {
  std::mt19937 random(11);
  for (int round = 0; round < 300; ++round) {
    const Heads gold = random_tree(1 + static_cast<std::uint32_t>(random() % 15), random);
    ParseState state;
    state.start(static_cast<std::uint32_t>(gold.size()));
    while (!state.done()) {
      const auto* good = std::find_if(kMoves.begin(), kMoves.end(), [&](Move m) { return state.allowed(m) && cost_of(state, m, gold) == 0; });
      ASSERT_NE(good, kMoves.end());
      state.apply(*good, Relation::Dep);
    }
    for (std::uint32_t i = 0; i < gold.size(); ++i) EXPECT_EQ(state.word(i).head, gold[i]);
  }
}

TEST(Transitions, ThereIsAlwaysABestMoveAndItsCostIsWhatTheSlowJudgeSays) {
  std::mt19937 random(13);
  for (int round = 0; round < 60; ++round) {
    const Heads gold = random_tree(2 + static_cast<std::uint32_t>(random() % 4), random);
    ParseState state;
    state.start(static_cast<std::uint32_t>(gold.size()));
    while (!state.done()) {
      const std::uint32_t best = most_right(state, gold);
      Move chosen = Move::Shift;
      bool any = false;
      for (const Move move : kMoves) {
        if (!state.allowed(move)) continue;
        ParseState next = state;
        next.apply(move, Relation::Dep);
        // Near the end one root must be left, which costs arcs that no single move is to blame for.
        if (state.next() < state.size()) {
          EXPECT_EQ(best - most_right(next, gold), cost_of(state, move, gold)) << "round " << round;
        }
        if (!any || random() % 2) { chosen = move; any = true; }
      }
      state.apply(chosen, Relation::Dep);
    }
  }
}

TEST(Transitions, ChildrenAreRemembered) {
  ParseState state;
  state.start(3);  // der Minister reist
  state.apply(Move::Shift, Relation::Dep);
  state.apply(Move::Left, Relation::Det);
  state.apply(Move::Shift, Relation::Dep);
  state.apply(Move::Left, Relation::Nsubj);
  EXPECT_EQ(state.word(1).outer_left, static_cast<std::uint8_t>(Relation::Det));
  EXPECT_EQ(state.word(2).kinds, kind_bit(Relation::Nsubj));
  EXPECT_EQ(state.word(2).last_right, kNoRelation);
}

}  // namespace
}  // namespace depesche
