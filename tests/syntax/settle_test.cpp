// SPDX-License-Identifier: Apache-2.0
// Hard rules about trees.
#include <gtest/gtest.h>

#include "clause/hand_sentence.h"
#include "syntax/parse.h"

namespace depesche {
namespace {

using R = Relation;
using testing::HandSentence;

TEST(SettleTrees, AConjunctionGovernsNoVerb) {
  HandSentence s({{"sagte", Pos::VerbFinite, 0, R::Root},
                  {",", Pos::Punct, 3, R::Punct},
                  {"dass", Pos::Sconj, 1, R::Ccomp},
                  {"er", Pos::Pron, 5, R::Nsubj},
                  {"geht", Pos::VerbFinite, 3, R::Acl},
                  {".", Pos::Punct, 1, R::Punct}});
  settle_trees(s.tokens, s.words, s.tree);
  EXPECT_EQ(s.tree.head[4], 0u);
  EXPECT_EQ(s.tree.relation[4], R::Ccomp);
  EXPECT_EQ(s.tree.head[2], 4u);
  EXPECT_EQ(s.tree.relation[2], R::Mark);
}

TEST(SettleTrees, AMainClauseHangsOnNoSubordinateOne) {
  HandSentence s({{"Als", Pos::Sconj, 3, R::Mark},
                  {"er", Pos::Pron, 3, R::Nsubj},
                  {"sprach", Pos::VerbFinite, 0, R::Root},
                  {",", Pos::Punct, 5, R::Punct},
                  {"ging", Pos::VerbFinite, 3, R::Conj},
                  {"sie", Pos::Pron, 5, R::Nsubj},
                  {".", Pos::Punct, 3, R::Punct}});
  settle_trees(s.tokens, s.words, s.tree);
  EXPECT_EQ(s.tree.head[4], kNone);
  EXPECT_EQ(s.tree.head[2], 4u);
  EXPECT_EQ(s.tree.relation[2], R::Advcl);
}

TEST(SettleTrees, WhatIsRightStays) {
  HandSentence s({{"sie", Pos::Pron, 2, R::Nsubj}, {"gehen", Pos::VerbFinite, 0, R::Root}, {".", Pos::Punct, 2, R::Punct}});
  const auto before = s.tree.head;
  settle_trees(s.tokens, s.words, s.tree);
  EXPECT_EQ(s.tree.head, before);
}

}  // namespace
}  // namespace depesche
