// SPDX-License-Identifier: Apache-2.0
// Interviews: who has the turn says all of his lines, without marks around them.
#include <gtest/gtest.h>

#include "speech/said.h"

namespace depesche {
namespace {

using support::Analysed;
using support::said_in;
using support::teller_of;
using Lines = std::vector<std::string>;

TEST(Turns, AreSaidByWhoeverStandsBeforeTheColon) {
  const Analysed a(
      "Ein Interview mit Angela Merkel\n\nZEITUNG: Reicht das Geld?\nMerkel: Die Ukraine hat die Raten bezahlt. Moskau zögert.\n"
      "ZEITUNG: Und wenn Russland ablehnt?\nMerkel: Dann verhandeln wir weiter.\n");
  EXPECT_EQ(said_in(a), (Lines{"direct | Merkel |  | Die Ukraine hat die Raten bezahlt. Moskau zögert", "direct | Merkel |  | Dann verhandeln wir weiter"}));
  EXPECT_EQ(teller_of(a, "bezahlen"), "Merkel");
  EXPECT_EQ(teller_of(a, "zögern"), "Merkel");
  EXPECT_EQ(teller_of(a, "ablehnen"), "");
}
TEST(Turns, WithoutNamesAreThoseOfWhoeverTheQuestionsAddress) {
  const Analysed a(
      "Frau Merkel, reicht das Geld?\n\nDie Ukraine hat die Raten bezahlt.\n\nWas sagt Moskau dazu?\n\nRussland zögert noch.\nParis wartet.\n\nUnd Paris?\n\nMacron unterstützt den Plan.\n");
  EXPECT_EQ(teller_of(a, "bezahlen"), "Merkel");
  EXPECT_EQ(teller_of(a, "zögern"), "Merkel");
  EXPECT_EQ(teller_of(a, "warten"), "Merkel");
  EXPECT_EQ(teller_of(a, "unterstützen"), "Merkel");
}
TEST(Turns, AreThoseOfWhomTheQuestionsAddressByHisOffice) {
  const Analysed a("Frau Bundeskanzlerin Merkel, reicht das Geld?\n\nDie Ukraine hat die Raten bezahlt.\n\nUnd Moskau?\n\nRussland zögert noch.\n\nUnd Paris?\n\nMacron wartet.\n");
  EXPECT_EQ(teller_of(a, "bezahlen"), "Merkel");
}
TEST(Turns, OfQuestionAndAnswerAreThoseOfWhomTheTextIsAbout) {
  const Analysed a("Angela Merkel zum Gasstreit\n\nFrage: Reicht das Geld?\nAntwort: Die Ukraine hat die Raten bezahlt.\n");
  EXPECT_EQ(teller_of(a, "bezahlen"), "Angela Merkel");
}
TEST(Turns, InTheMinutesOfAParliamentBeginBelowTheirLabel) {
  const Analysed a(
      "Präsident Dr. Norbert Lammert:\nDas Wort hat die Kanzlerin.\n\nDr. Angela Merkel, Bundeskanzlerin:\nRussland hat die Krim annektiert. Wir verlieren Zeit.\n(Beifall bei der Union)\n\n"
      "Katja Kipping (DIE LINKE):\nWir lehnen die Pläne ab.\n");
  EXPECT_EQ(teller_of(a, "annektieren"), "Angela Merkel");
  EXPECT_EQ(teller_of(a, "verlieren"), "Angela Merkel");
  EXPECT_EQ(teller_of(a, "ablehnen"), "Katja Kipping");
}
TEST(Turns, PassOnWhatOthersSaid) {
  const Analysed a("Merkel: Die Lage ist ernst.\nFrage: Was sagt Putin?\nMerkel: Putin hat mir versichert, dass die Truppen abziehen.\n");
  EXPECT_EQ(teller_of(a, "abziehen"), "Putin");
  EXPECT_EQ(teller_of(a, "versichern"), "Merkel");
}
TEST(Turns, AreNoneInListsAndInReportsThatAsk) {
  EXPECT_EQ(said_in("Moskau: Die Armee rückt vor.\nKiew: Die Regierung berät.\nBerlin: Der Bundestag tagt.\n"), Lines{});
  EXPECT_EQ(teller_of(Analysed("Was ist geschehen?\n\nDie Armee ist abgezogen.\n\nWas fordert Merkel?\n\nSie will Gespräche.\n\nWie geht es weiter?\n\nDer Rat tagt."), "abziehen"), "");
  EXPECT_EQ(teller_of(Analysed("Merkel: Die Lage ist ernst\n\nDie Armee ist abgezogen."), "abziehen"), "");
}

}  // namespace
}  // namespace depesche
