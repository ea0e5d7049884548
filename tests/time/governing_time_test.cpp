// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "time/plain_text.h"

namespace depesche {
namespace {

// One word of a hand-made tree.
struct Node {
  int head;  // -1 the root
  Relation relation;
  Pos pos;
};

class GoverningTime : public testing::Test {
 protected:
  static void SetUpTestSuite() { rules_ = german_times(); }
  static void TearDownTestSuite() { rules_.reset(); }

  static void grow(PlainText& text, const std::vector<Node>& nodes) {
    ASSERT_EQ(nodes.size(), text.tokens.size());
    for (const Node& n : nodes) {
      text.tree.head.push_back(n.head < 0 ? kNone : static_cast<std::uint32_t>(n.head));
      text.tree.relation.push_back(n.relation);
      text.words.pos.push_back(n.pos);
    }
    text.tree.index(text.tokens);
  }
  // EDTF of the time that governs `trigger`, or "-".
  static std::string governed(const PlainText& text, std::uint32_t clause, std::uint32_t trigger) {
    const auto times = text.times(*rules_, "2024-05-07");
    const TimeInput in{text.text, text.tokens, text.words, text.tree, text.clauses, PartialDate{2024, 5, 7}};
    const std::uint32_t found = governing_time(in, times, clause, trigger);
    return found == kNone ? "-" : times[found].edtf;
  }
  static inline TimeRulesPtr rules_;
};

TEST_F(GoverningTime, IsTheAdverbialOfTheVerbsOwnClause) {
  PlainText text("Sie trafen sich am Montag.");
  grow(text, {{1, Relation::Nsubj, Pos::Pron}, {-1, Relation::Root, Pos::VerbFinite}, {1, Relation::Obj, Pos::Pron}, {4, Relation::Case, Pos::Adp}, {1, Relation::Obl, Pos::Noun}, {1, Relation::Punct, Pos::Punct}});
  text.tell(Tense::Past);
  text.clauses.clauses[0].verb = 1;
  EXPECT_EQ(governed(text, 0, 1), "2024-05-06");
}

TEST_F(GoverningTime, IsNoneInAClauseWithoutOne) {
  PlainText text("Am Montag sagte er, sie siegten.");
  grow(text, {{1, Relation::Case, Pos::Adp}, {2, Relation::Obl, Pos::Noun}, {-1, Relation::Root, Pos::VerbFinite}, {2, Relation::Nsubj, Pos::Pron}, {6, Relation::Punct, Pos::Punct}, {6, Relation::Nsubj, Pos::Pron},
              {2, Relation::Ccomp, Pos::VerbFinite}, {2, Relation::Punct, Pos::Punct}});
  Clause saying, said;
  saying.tense = said.tense = Tense::Past;
  saying.verb = saying.finite = 2;
  said.verb = said.finite = 6;
  said.role = ClauseRole::Complement;
  said.parent = 0;
  text.clauses.clauses = {saying, said};
  text.clauses.of_token = {0, 0, 0, 0, 1, 1, 1, 0};
  EXPECT_EQ(governed(text, 0, 2), "2024-05-06");
  EXPECT_EQ(governed(text, 1, 6), "-");
}

TEST_F(GoverningTime, StandsInFrontForAllConjuncts) {
  PlainText text("Am Montag siegten sie und feierten.");
  grow(text, {{1, Relation::Case, Pos::Adp}, {2, Relation::Obl, Pos::Noun}, {-1, Relation::Root, Pos::VerbFinite}, {2, Relation::Nsubj, Pos::Pron}, {5, Relation::Cc, Pos::Cconj}, {2, Relation::Conj, Pos::VerbFinite}, {2, Relation::Punct, Pos::Punct}});
  Clause first, second;
  first.tense = second.tense = Tense::Past;
  first.verb = first.finite = 2;
  second.verb = second.finite = 5;
  second.role = ClauseRole::Conjunct;
  second.parent = 0;
  text.clauses.clauses = {first, second};
  text.clauses.of_token = {0, 0, 0, 0, 1, 1, 0};
  EXPECT_EQ(governed(text, 1, 5), "2024-05-06");
}

TEST_F(GoverningTime, OfANounIsTheOneInItsPhraseNotTheClauses) {
  PlainText text("Sie besprachen gestern die für Januar geplanten Gespräche.");
  grow(text, {{1, Relation::Nsubj, Pos::Pron}, {-1, Relation::Root, Pos::VerbFinite}, {1, Relation::Advmod, Pos::Adv}, {7, Relation::Det, Pos::Det}, {5, Relation::Case, Pos::Adp}, {6, Relation::Obl, Pos::Noun},
              {7, Relation::Amod, Pos::Adj}, {1, Relation::Obj, Pos::Noun}, {1, Relation::Punct, Pos::Punct}});
  text.tell(Tense::Past);
  text.clauses.clauses[0].verb = 1;
  EXPECT_EQ(governed(text, 0, 7), "2025-01");
  EXPECT_EQ(governed(text, 0, 1), "2024-05-06");
}

TEST_F(GoverningTime, IsNotWhatANounIsAbout) {
  PlainText text("Sie lobten den Plan für 2030.");
  grow(text, {{1, Relation::Nsubj, Pos::Pron}, {-1, Relation::Root, Pos::VerbFinite}, {3, Relation::Det, Pos::Det}, {1, Relation::Obj, Pos::Noun}, {5, Relation::Case, Pos::Adp}, {3, Relation::Nmod, Pos::Num}, {1, Relation::Punct, Pos::Punct}});
  text.tell(Tense::Past);
  text.clauses.clauses[0].verb = 1;
  EXPECT_EQ(governed(text, 0, 1), "-");
}

TEST_F(GoverningTime, IsNoneWithoutAClause) {
  PlainText text("Treffen am Montag.");
  grow(text, {{-1, Relation::Root, Pos::Noun}, {2, Relation::Case, Pos::Adp}, {0, Relation::Nmod, Pos::Noun}, {0, Relation::Punct, Pos::Punct}});
  EXPECT_EQ(governed(text, kNone, 0), "-");
}

}  // namespace
}  // namespace depesche
