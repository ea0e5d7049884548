// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "people_said.h"

namespace depesche {
namespace {

TEST(Pronouns, MeanTheSubjectOfTheSentenceBefore) {
  const Said s("Angela Merkel sprach mit Emmanuel Macron. Sie lobte ihn.", {2019, 5, 5});
  EXPECT_EQ(s.who("Sie"), "Angela Merkel");
  EXPECT_EQ(s.who("ihn"), "Emmanuel Macron");
}

TEST(Pronouns, AreNotTheSubjectOfTheirOwnClause) {
  EXPECT_EQ(Said("Angela Merkel empfing Emmanuel Macron und bat ihn um Hilfe.", {2019, 5, 5}).who("ihn"), "Emmanuel Macron");
  EXPECT_EQ(Said("Emmanuel Macron empfing Wladimir Putin. Er forderte ihn auf, zu gehen.", {2019, 5, 5}).who("ihn"), "Wladimir Putin");
}

TEST(Pronouns, PossessiveMeanTheSubject) {
  const Said s("Joe Biden stellte seine Pläne vor.");
  EXPECT_EQ(s.who("seine"), "Joe Biden");
}

TEST(Pronouns, InThePluralMeanGroups) {
  const Said s("In Frankreich streikten Lokführer. Sie forderten mehr Geld.");
  EXPECT_EQ(s.code("Sie"), "FRA LAB");
}

TEST(Pronouns, InThePluralMeanAllWhoWereJoined) {
  const Said s("Dänemark und Schweden lehnten den Plan ab. Sie fordern einen neuen Vorschlag.");
  EXPECT_EQ(s.code("Sie"), "DNK GOV, SWE GOV");
  const Said people("Angela Merkel und Emmanuel Macron trafen sich. Sie verurteilten die Gewalt.", {2019, 5, 5});
  EXPECT_EQ(people.who("Sie"), "Angela Merkel, Emmanuel Macron");
}

TEST(Pronouns, AreLeftOpenWithoutAnybody) {
  const Said s("Er kam spät nach Hause.");
  EXPECT_EQ(s.all(), "");
}

TEST(Pronouns, OfTheFirstPersonMeanWhoeverHasTheTurnInAnInterview) {
  const Said s("Herr Spahn, was sagt Macron?\n\nMacron wartet noch. Ich bin zuversichtlich.\n\nUnd Paris?\n\nParis zögert.\n\nUnd Rom?\n\nWir warten.", {2020, 11, 11});
  EXPECT_EQ(s.who("Ich"), "Jens Spahn");
  EXPECT_EQ(s.code("Wir"), "DEU GOV");
}

TEST(Pronouns, OfTheFirstPersonMeanTheSpeaker) {
  const Said s("Jens Spahn sagte: „Ich bin zuversichtlich.“", {2020, 11, 11});
  EXPECT_EQ(s.who("Ich"), "Jens Spahn");
}

TEST(Pronouns, ThatPointMeanWhoWasNamedLast) {
  const Said s("Angela Merkel begleitete Emmanuel Macron. Sie schwieg.", {2019, 5, 5});
  EXPECT_EQ(s.who("Sie"), "Angela Merkel");
  EXPECT_EQ(Said("Wladimir Putin begrüßte Emmanuel Macron. Dieser schwieg.", {2019, 5, 5}).who("Dieser"), "Emmanuel Macron");
}

}  // namespace
}  // namespace depesche
