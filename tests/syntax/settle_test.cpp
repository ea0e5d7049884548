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

TEST(SettleTrees, WhatIsToldBeforeTheVerbOfSayingHasItsOwnVerb) {
  HandSentence s({{"Sie", Pos::Pron, 5, R::Nsubj},
                  {"habe", Pos::AuxFinite, 5, R::Aux},
                  {"Angst", Pos::Noun, 5, R::Obj},
                  {",", Pos::Punct, 5, R::Punct},
                  {"sagte", Pos::VerbFinite, 0, R::Root},
                  {"er", Pos::Pron, 5, R::Nsubj},
                  {".", Pos::Punct, 5, R::Punct}});
  settle_trees(s.tokens, s.words, s.tree);
  EXPECT_EQ(s.tree.head[1], 4u);
  EXPECT_EQ(s.tree.relation[1], R::Ccomp);
  EXPECT_EQ(s.tree.head[0], 1u);
  EXPECT_EQ(s.tree.head[2], 1u);
  EXPECT_EQ(s.tree.head[5], 4u);
}

TEST(SettleTrees, AModalWithoutAnInfinitiveGovernsItsObject) {
  HandSentence s({{"er", Pos::Pron, 3, R::Nsubj}, {"will", Pos::AuxFinite, 3, R::Aux}, {"Truppen", Pos::Noun, 0, R::Root}, {".", Pos::Punct, 3, R::Punct}});
  settle_trees(s.tokens, s.words, s.tree);
  EXPECT_EQ(s.tree.head[1], kNone);
  EXPECT_EQ(s.tree.head[0], 1u);
  EXPECT_EQ(s.tree.head[2], 1u);
  EXPECT_EQ(s.tree.relation[2], R::Obj);
}

TEST(SettleTrees, AVerbBetweenTwoNounsIsNoAttributeOfTheSecond) {
  HandSentence s({{"Leute", Pos::Noun, 3, R::Nsubj}, {"errichteten", Pos::VerbFinite, 3, R::Amod}, {"Barrikaden", Pos::Noun, 0, R::Root}, {".", Pos::Punct, 3, R::Punct}});
  settle_trees(s.tokens, s.words, s.tree);
  EXPECT_EQ(s.tree.head[1], kNone);
  EXPECT_EQ(s.tree.head[0], 1u);
  EXPECT_EQ(s.tree.relation[2], R::Obj);
}

TEST(SettleTrees, TheOnlyVerbOfASentenceIsNoAttributeOfItsSubject) {
  HandSentence s({{"dort", Pos::Adv, 3, R::Advmod}, {"protestierten", Pos::VerbFinite, 3, R::Amod}, {"Studenten", Pos::Noun, 0, R::Root}, {".", Pos::Punct, 3, R::Punct}});
  settle_trees(s.tokens, s.words, s.tree);
  EXPECT_EQ(s.tree.head[1], kNone);
  EXPECT_EQ(s.tree.head[0], 1u);
  EXPECT_EQ(s.tree.head[2], 1u);
  EXPECT_EQ(s.tree.relation[2], R::Nsubj);
}

TEST(SettleTrees, AnUninflectedWordBeforeAnAttributeDescribesIt) {
  HandSentence s({{"Sie", Pos::Pron, 2, R::Nsubj},
                  {"öffnen", Pos::VerbFinite, 0, R::Root},
                  {"die", Pos::Det, 4, R::Det},
                  {"pandemiebedingt", Pos::Adj, 2, R::Obj},
                  {"geschlossenen", Pos::Adj, 6, R::Amod},
                  {"Grenzen", Pos::Noun, 2, R::Obj}});
  settle_trees(s.tokens, s.words, s.tree);
  EXPECT_EQ(s.tree.head[3], 4u);
  EXPECT_EQ(s.tree.relation[3], R::Advmod);
  EXPECT_EQ(s.tree.head[2], 5u);
}

TEST(SettleTrees, AVerbIsNoAppositionOfItsSubject) {
  HandSentence s({{"Wien", Pos::ProperNoun, 0, R::Root}, {"hat", Pos::AuxFinite, 1, R::Appos}, {"Zeit", Pos::Noun, 2, R::Obj}, {".", Pos::Punct, 1, R::Punct}});
  settle_trees(s.tokens, s.words, s.tree);
  EXPECT_EQ(s.tree.head[1], kNone);
  EXPECT_EQ(s.tree.head[0], 1u);
  EXPECT_EQ(s.tree.relation[0], R::Nsubj);
}

TEST(SettleTrees, APhraseBehindItsCopulaIsThePredicate) {
  HandSentence end({{"Umgang", Pos::Noun, 0, R::Root}, {"ist", Pos::AuxFinite, 1, R::Cop}, {"vom", Pos::Adp, 4, R::Case}, {"Tisch", Pos::Noun, 1, R::Nmod}, {".", Pos::Punct, 1, R::Punct}});
  settle_trees(end.tokens, end.words, end.tree);
  EXPECT_EQ(end.tree.head[3], kNone);
  EXPECT_EQ(end.tree.head[0], 3u);
}

TEST(SettleTrees, AnAdjectiveBehindItsSubjectIsThePredicate) {
  HandSentence s({{"heute", Pos::Adv, 3, R::Advmod}, {"ist", Pos::AuxFinite, 3, R::Cop}, {"Wien", Pos::ProperNoun, 4, R::Nsubj}, {"froh", Pos::Adj, 0, R::Root}, {".", Pos::Punct, 4, R::Punct}});
  settle_trees(s.tokens, s.words, s.tree);
  EXPECT_EQ(s.tree.head[1], 3u);
  EXPECT_EQ(s.tree.relation[1], R::Cop);
  EXPECT_EQ(s.tree.head[0], 3u);
  EXPECT_EQ(s.tree.relation[2], R::Nsubj);
}

TEST(SettleTrees, ANounBehindItsSubjectIsThePredicate) {
  HandSentence s({{"dort", Pos::Adv, 3, R::Advmod}, {"war", Pos::AuxFinite, 3, R::Cop}, {"Umgang", Pos::Noun, 4, R::Nsubj}, {"Grund", Pos::Noun, 0, R::Root}, {".", Pos::Punct, 4, R::Punct}});
  settle_trees(s.tokens, s.words, s.tree);
  EXPECT_EQ(s.tree.head[0], 3u);
  EXPECT_EQ(s.tree.head[1], 3u);
  EXPECT_EQ(s.tree.relation[1], R::Cop);
  EXPECT_EQ(s.tree.relation[2], R::Nsubj);
}

TEST(SettleTrees, BeforeTheArticleStandsNoAdjectiveOfItsNoun) {
  HandSentence s({{"raeumten", Pos::VerbFinite, 0, R::Root}, {"offen", Pos::Adj, 1, R::Advmod}, {"und", Pos::Cconj, 6, R::Cc}, {"ehrlich", Pos::Adj, 6, R::Amod}, {"den", Pos::Det, 6, R::Det}, {"Platz", Pos::Noun, 2, R::Conj}, {".", Pos::Punct, 1, R::Punct}});
  settle_trees(s.tokens, s.words, s.tree);
  EXPECT_EQ(s.tree.head[3], 1u);
  EXPECT_EQ(s.tree.relation[3], R::Conj);
  EXPECT_EQ(s.tree.head[5], 0u);
}

TEST(SettleTrees, WhatStandsBeforeItsCopulaIsThePredicate) {
  HandSentence fronted({{"strittig", Pos::Adj, 3, R::Nsubj}, {"war", Pos::AuxFinite, 3, R::Cop}, {"Umgang", Pos::Noun, 0, R::Root}, {".", Pos::Punct, 3, R::Punct}});
  settle_trees(fronted.tokens, fronted.words, fronted.tree);
  EXPECT_EQ(fronted.tree.head[0], kNone);
  EXPECT_EQ(fronted.tree.head[1], 0u);
  EXPECT_EQ(fronted.tree.relation[2], R::Nsubj);
  HandSentence told({{"strittig", Pos::Adj, 5, R::Advmod}, {"sei", Pos::AuxFinite, 3, R::Cop}, {"Umgang", Pos::Noun, 5, R::Nsubj}, {",", Pos::Punct, 5, R::Punct}, {"sagte", Pos::VerbFinite, 0, R::Root}, {"er", Pos::Pron, 5, R::Nsubj}, {".", Pos::Punct, 5, R::Punct}});
  settle_trees(told.tokens, told.words, told.tree);
  EXPECT_EQ(told.tree.relation[0], R::Ccomp);
  EXPECT_EQ(told.tree.head[2], 0u);
  HandSentence bare({{"Grund", Pos::Noun, 4, R::Nsubj}, {"war", Pos::AuxFinite, 4, R::Cop}, {"der", Pos::Det, 4, R::Det}, {"Streit", Pos::Noun, 0, R::Root}, {".", Pos::Punct, 4, R::Punct}});
  settle_trees(bare.tokens, bare.words, bare.tree);
  EXPECT_EQ(bare.tree.head[0], kNone);
  EXPECT_EQ(bare.tree.relation[3], R::Nsubj);
}

TEST(SettleTrees, APhraseAtTheEndIsThePredicateOfItsCopula) {
  HandSentence below({{"dort", Pos::Adv, 3, R::Advmod}, {"waren", Pos::AuxFinite, 3, R::Cop}, {"Polizisten", Pos::Noun, 5, R::Nsubj}, {"im", Pos::Adp, 5, R::Case}, {"Einsatz", Pos::Noun, 0, R::Root}, {".", Pos::Punct, 5, R::Punct}});
  settle_trees(below.tokens, below.words, below.tree);
  EXPECT_EQ(below.tree.head[0], 4u);
  EXPECT_EQ(below.tree.head[1], 4u);
  EXPECT_EQ(below.tree.head[2], 4u);
  HandSentence above({{"dort", Pos::Adv, 2, R::Advmod}, {"war", Pos::AuxFinite, 5, R::Nsubj}, {"Hunt", Pos::ProperNoun, 2, R::Nsubj}, {"im", Pos::Adp, 5, R::Case}, {"Einsatz", Pos::Noun, 0, R::Root}, {".", Pos::Punct, 5, R::Punct}});
  settle_trees(above.tokens, above.words, above.tree);
  EXPECT_EQ(above.tree.relation[1], R::Cop);
  EXPECT_EQ(above.tree.head[2], 4u);
}

TEST(SettleTrees, ANameBehindItsTitleIsNoSecondSubject) {
  HandSentence s({{"Minister", Pos::Noun, 3, R::Nsubj}, {"Hunt", Pos::ProperNoun, 3, R::Nsubj}, {"sagte", Pos::VerbFinite, 0, R::Root}, {".", Pos::Punct, 3, R::Punct}});
  settle_trees(s.tokens, s.words, s.tree);
  EXPECT_EQ(s.tree.head[1], 0u);
  EXPECT_EQ(s.tree.relation[1], R::Appos);
}

TEST(SettleTrees, OnePhraseStandsBeforeTheFiniteVerb) {
  HandSentence s({{"EU-Kommissar", Pos::ProperNoun, 3, R::Nsubj}, {"Hunt", Pos::ProperNoun, 3, R::Obj}, {"sagte", Pos::VerbFinite, 0, R::Root}, {".", Pos::Punct, 3, R::Punct}});
  settle_trees(s.tokens, s.words, s.tree);
  EXPECT_EQ(s.tree.head[1], 0u);
  EXPECT_EQ(s.tree.relation[1], R::Appos);
  EXPECT_EQ(s.tree.relation[0], R::Nsubj);
  HandSentence two({{"Hunt", Pos::ProperNoun, 2, R::Nsubj}, {"traf", Pos::VerbFinite, 0, R::Root}, {"Blair", Pos::ProperNoun, 2, R::Obj}, {".", Pos::Punct, 2, R::Punct}});
  settle_trees(two.tokens, two.words, two.tree);
  EXPECT_EQ(two.tree.head[2], 1u);
}

TEST(SettleTrees, ATitleBehindAPlaceIsTheSubjectThatIsMissing) {
  HandSentence s({{"redete", Pos::VerbFinite, 0, R::Root}, {"er", Pos::Pron, 1, R::Nsubj}, {"in", Pos::Adp, 4, R::Case}, {"Bonn", Pos::ProperNoun, 1, R::Obl}, {"Minister", Pos::Noun, 4, R::Flat}, {"Hunt", Pos::ProperNoun, 4, R::Flat}, {".", Pos::Punct, 1, R::Punct}});
  const auto before = s.tree.head;
  settle_trees(s.tokens, s.words, s.tree);
  EXPECT_EQ(s.tree.head, before);
  HandSentence t({{"redete", Pos::VerbFinite, 0, R::Root}, {"in", Pos::Adp, 3, R::Case}, {"Bonn", Pos::ProperNoun, 1, R::Obl}, {"Minister", Pos::Noun, 3, R::Flat}, {"Hunt", Pos::ProperNoun, 3, R::Flat}, {".", Pos::Punct, 1, R::Punct}});
  settle_trees(t.tokens, t.words, t.tree);
  EXPECT_EQ(t.tree.head[3], 0u);
  EXPECT_EQ(t.tree.relation[3], R::Nsubj);
  EXPECT_EQ(t.tree.head[4], 3u);
}

TEST(SettleTrees, ANounBehindANameInTheGenitiveIsNoPartOfTheName) {
  HandSentence s({{"sah", Pos::VerbFinite, 0, R::Root}, {"er", Pos::Pron, 1, R::Nsubj}, {"Bonns", Pos::ProperNoun, 1, R::Obj}, {"Minister", Pos::Noun, 3, R::Flat}, {"Hunt", Pos::ProperNoun, 3, R::Flat}, {".", Pos::Punct, 1, R::Punct}});
  const auto before = s.tree.head;
  settle_trees(s.tokens, s.words, s.tree);
  EXPECT_EQ(s.tree.head, before);  // the name may be a nominative
  s.words.agreement[2] = all_of(Case::Genitive);
  settle_trees(s.tokens, s.words, s.tree);
  EXPECT_EQ(s.tree.head[3], 0u);
  EXPECT_EQ(s.tree.relation[3], R::Obj);
  EXPECT_EQ(s.tree.head[2], 3u);
  EXPECT_EQ(s.tree.relation[2], R::Nmod);
  EXPECT_EQ(s.tree.head[4], 3u);
  EXPECT_EQ(s.tree.relation[4], R::Appos);
}

TEST(SettleTrees, WhatIsRightStays) {
  HandSentence s({{"sie", Pos::Pron, 2, R::Nsubj}, {"gehen", Pos::VerbFinite, 0, R::Root}, {".", Pos::Punct, 2, R::Punct}});
  const auto before = s.tree.head;
  settle_trees(s.tokens, s.words, s.tree);
  EXPECT_EQ(s.tree.head, before);
}

TEST(SettleTrees, AnAccusativeBehindTheSubjectIsTheObjectThatTheVerbLacks) {
  HandSentence s({{"warfen", Pos::VerbFinite, 0, R::Root},
                  {"Leute", Pos::Noun, 1, R::Nsubj},
                  {"den", Pos::Det, 4, R::Det},
                  {"Stein", Pos::Noun, 2, R::Nmod},
                  {".", Pos::Punct, 1, R::Punct}});
  s.words.agreement[2] = s.words.agreement[3] = cell(Case::Accusative, Gender::Masculine);
  for (const std::uint32_t t : {2u, 3u}) s.words.readings[s.words.reading[t]].agreement = s.words.agreement[t];
  settle_trees(s.tokens, s.words, s.tree);
  EXPECT_EQ(s.tree.head[3], 0u);
  EXPECT_EQ(s.tree.relation[3], R::Obj);
}

TEST(SettleTrees, AnArticleWithoutItsNounIsOfTheNounBehindTheNextOne) {
  HandSentence s({{"Die", Pos::Det, 7, R::Nsubj},
                  {"rote", Pos::Adj, 7, R::Advmod},
                  {"und", Pos::Cconj, 7, R::Cc},
                  {"die", Pos::Det, 6, R::Det},
                  {"blaue", Pos::Adj, 6, R::Amod},
                  {"Partei", Pos::Noun, 7, R::Nsubj},
                  {"ging", Pos::VerbFinite, 0, R::Root},
                  {".", Pos::Punct, 7, R::Punct}});
  s.words.pos[5] = Pos::Noun;
  settle_trees(s.tokens, s.words, s.tree);
  EXPECT_EQ(s.tree.head[0], 5u);
  EXPECT_EQ(s.tree.relation[0], R::Det);
  EXPECT_EQ(s.tree.head[1], 5u);
  EXPECT_EQ(s.tree.relation[1], R::Amod);
  EXPECT_EQ(s.tree.head[5], 6u);
}

TEST(SettleTrees, BehindASemicolonStandsNoContentOfTheClauseBefore) {
  HandSentence s({{"Bern", Pos::ProperNoun, 2, R::Nsubj},
                  {"zögert", Pos::VerbFinite, 0, R::Root},
                  {";", Pos::Punct, 2, R::Punct},
                  {"Rom", Pos::ProperNoun, 6, R::Nsubj},
                  {"will", Pos::AuxFinite, 6, R::Aux},
                  {"helfen", Pos::VerbInfinitive, 2, R::Xcomp},
                  {".", Pos::Punct, 2, R::Punct}});
  settle_trees(s.tokens, s.words, s.tree);
  EXPECT_EQ(s.tree.head[5], 1u);
  EXPECT_EQ(s.tree.relation[5], R::Parataxis);
}

}  // namespace
}  // namespace depesche
