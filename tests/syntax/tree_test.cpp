// SPDX-License-Identifier: Apache-2.0
#include "syntax/tree.h"

#include <gtest/gtest.h>

#include "support.h"
#include "syntax/marks.h"

namespace depesche {
namespace {

Tree tree_of(const Tokens& tokens, std::vector<std::uint32_t> head) {
  Tree out;
  out.head = std::move(head);
  out.relation.assign(out.head.size(), Relation::Dep);
  out.index(tokens);
  return out;
}

TEST(Tree, NamesOfRelationsAreThoseOfUniversalDependencies) {
  for (std::size_t i = 0; i < kRelationCount; ++i) EXPECT_EQ(relation_of(relation_name(static_cast<Relation>(i))), static_cast<Relation>(i));
  EXPECT_EQ(relation_name(Relation::NsubjPass), "nsubj:pass");
}

TEST(Tree, ASubtypeWeDoNotHaveFallsBackToItsMainType) {
  EXPECT_EQ(relation_of("det:poss"), Relation::Det);
  EXPECT_EQ(relation_of("iobj"), Relation::Iobj);
  EXPECT_EQ(relation_of("obl:tmod"), Relation::Obl);
  EXPECT_EQ(relation_of("list"), Relation::Dep);
}

TEST(Tree, ChildrenStandFromLeftToRight) {
  const Tokens tokens = testing::cut("Der Minister reist heute ab");
  const Tree tree = tree_of(tokens, {1, 2, kNone, 2, 2});
  const std::vector<std::uint32_t> children(tree.children.begin() + tree.child_first[2], tree.children.begin() + tree.child_first[3]);
  EXPECT_EQ(children, (std::vector<std::uint32_t>{1, 3, 4}));
  EXPECT_EQ(tree.subtree(1), (TokenSpan{0, 2}));
  EXPECT_EQ(tree.subtree(2), (TokenSpan{0, 5}));
  EXPECT_EQ(tree.subtree(3), (TokenSpan{3, 4}));
}

TEST(Tree, ASubtreeReachesOverWhatIsNotUnderIt) {
  const Tokens tokens = testing::cut("a b c d");
  const Tree tree = tree_of(tokens, {2, kNone, 1, 0});  // d hangs on a, a on c
  EXPECT_EQ(tree.subtree(0), (TokenSpan{0, 4}));
  EXPECT_EQ(tree.subtree(2), (TokenSpan{0, 4}));
}

TEST(Tree, AnEmptyDispatchHasAnEmptyTree) {
  const Tree tree = tree_of(Tokens{}, {});
  EXPECT_EQ(tree.child_first.size(), 1u);
}

TEST(Tree, AChainOfAHundredThousandWordsIsIndexed) {
  std::string text;
  std::vector<std::uint32_t> head;
  for (std::uint32_t i = 0; i < 100000; ++i) { text += "a "; head.push_back(i == 0 ? kNone : i - 1); }
  const Tokens tokens = testing::cut(text);
  const Tree tree = tree_of(tokens, head);
  EXPECT_EQ(tree.subtree(0), (TokenSpan{0, 100000}));
}

TEST(Marks, HangOnWordsAndCrossNoArc) {
  const Tokens tokens = testing::cut("Er sagte , sie komme .");
  Tree tree;
  tree.head = {1, kNone, kNone, 4, 1, kNone};
  tree.relation.assign(6, Relation::Dep);
  hang_marks(tokens, {0, 6}, tree);
  EXPECT_EQ(tree.head[2], 4u);  // the comma belongs to the clause after it
  EXPECT_EQ(tree.head[5], 1u);
  EXPECT_EQ(tree.relation[5], Relation::Punct);
}

TEST(Marks, ASentenceOfMarksHangsOnItsFirst) {
  const Tokens tokens = testing::cut(". . ,");
  Tree tree;
  tree.head.assign(3, kNone);
  tree.relation.assign(3, Relation::Punct);
  hang_marks(tokens, {0, 3}, tree);
  EXPECT_EQ(tree.head, (std::vector<std::uint32_t>{kNone, 0, 0}));
  EXPECT_EQ(tree.relation[0], Relation::Root);
}

}  // namespace
}  // namespace depesche
