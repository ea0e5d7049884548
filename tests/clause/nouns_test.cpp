// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "clause/describe.h"
#include "clause/hand_sentence.h"

namespace depesche {
namespace {

using R = Relation;
using testing::HandSentence;
using testing::HandWord;

std::vector<std::string> attributes(const std::vector<HandWord>& words, std::uint32_t noun) {
  const auto rules = load_clause_rules(DEPESCHE_SOURCE_DIR "/languages/de");
  const HandSentence s(words);
  std::vector<Argument> found;
  noun_arguments(**rules, s.input(), noun, found);
  std::vector<std::string> out;
  for (const Argument& a : found) out.push_back(testing::describe_argument(s.text, s.tokens, a));
  return out;
}

TEST(NounArguments, AreGenitivesAndPrepositionalAttributes) {
  EXPECT_EQ(attributes({{"der", Pos::Det, 2, R::Det},
                        {"Einmarsch", Pos::Noun, 0, R::Root},
                        {"Russlands", Pos::ProperNoun, 2, R::Nmod},
                        {"in", Pos::Adp, 6, R::Case},
                        {"die", Pos::Det, 6, R::Det},
                        {"Ukraine", Pos::ProperNoun, 2, R::Nmod}},
                       1),
            (std::vector<std::string>{"genitive [Russlands]", "oblique+dat [in die Ukraine]"}));
}
TEST(NounArguments, ANameBeforeItsNounIsAGenitive) {
  EXPECT_EQ(attributes({{"Putins", Pos::ProperNoun, 2, R::Nmod}, {"Berater", Pos::Noun, 0, R::Root}}, 1),
            (std::vector<std::string>{"genitive [Putins]"}));
}
TEST(NounArguments, PossessivesAreGenitives) {
  EXPECT_EQ(attributes({{"seine", Pos::Det, 2, R::Det},
                        {"Hilfe", Pos::Noun, 0, R::Root},
                        {"für", Pos::Adp, 4, R::Case},
                        {"Kiew", Pos::ProperNoun, 2, R::Nmod}},
                       1),
            (std::vector<std::string>{"genitive [seine]", "oblique+akk [für Kiew]"}));
}
TEST(NounArguments, ContractionsStandForTheirPreposition) {
  const auto rules = load_clause_rules(DEPESCHE_SOURCE_DIR "/languages/de");
  const HandSentence s({{"Treffen", Pos::Noun, 0, R::Root}, {"im", Pos::Adp, 3, R::Case}, {"Kreml", Pos::ProperNoun, 1, R::Nmod}});
  std::vector<Argument> found;
  noun_arguments(**rules, s.input(), 0, found);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].preposition_key, key_of("in"));
  EXPECT_EQ(found[0].case_, Case::Dative);
}
TEST(NounArguments, AnArticleIsNone) {
  EXPECT_EQ(attributes({{"die", Pos::Det, 2, R::Det}, {"Rede", Pos::Noun, 0, R::Root}}, 1), std::vector<std::string>{});
}

TEST(Conjuncts, AreFoundInChainsAndSideBySide) {
  const HandSentence s({{"Polen", Pos::ProperNoun, 5, R::Nsubj},
                        {",", Pos::Punct, 3, R::Punct},
                        {"Litauen", Pos::ProperNoun, 1, R::Conj},
                        {"Lettland", Pos::ProperNoun, 3, R::Conj},
                        {"warnen", Pos::VerbFinite, 0, R::Root}});
  std::vector<std::uint32_t> out;
  conjuncts(s.tree, 0, out);
  EXPECT_EQ(out, (std::vector<std::uint32_t>{0, 2, 3}));
}
TEST(Conjuncts, OfALoneWordAreItself) {
  const HandSentence s({{"Polen", Pos::ProperNoun, 2, R::Nsubj}, {"warnt", Pos::VerbFinite, 0, R::Root}});
  std::vector<std::uint32_t> out;
  conjuncts(s.tree, 0, out);
  EXPECT_EQ(out, (std::vector<std::uint32_t>{0}));
}

}  // namespace
}  // namespace depesche
