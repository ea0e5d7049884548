// SPDX-License-Identifier: Apache-2.0
#include "read.h"

namespace depesche {
namespace {

TEST_F(GermanWords, SplitCompounds) {
  EXPECT_EQ(parts("Wirtschaftssanktionen"), "Sanktion / wirtschaft");
  EXPECT_EQ(parts("Truppenaufmarsch"), "Aufmarsch / truppe");
  EXPECT_EQ(parts("Kremlsprecher"), "Sprecher / kreml");
  EXPECT_EQ(parts("Telefongesprächs"), "Gespräch / telefon");
  EXPECT_EQ(parts("Verteidigungsminister"), "Minister / verteidigung");
  EXPECT_EQ(parts("Gesundheitsamt"), "Amt / gesundheit");
  EXPECT_EQ(parts("Friedensabkommen"), "Abkommen / frieden");
}

TEST_F(GermanWords, SplitCompoundsOfMoreThanTwoParts) {
  EXPECT_EQ(parts("Bundesverteidigungsminister"), "Minister / bundesverteidigung");
}

TEST_F(GermanWords, SplitAtHyphens) {
  EXPECT_EQ(parts("US-Präsident"), "Präsident / us");
  EXPECT_EQ(parts("Nato-Mitgliedern"), "Mitglied / nato");
  EXPECT_EQ(parts("Quimbo-Anhänger"), "Anhänger / quimbo");
}

TEST_F(GermanWords, DeclineCompoundsAsTheirHeads) {
  read("die Wirtschaftssanktionen");
  const Reading* noun = reading(1, Pos::Noun);
  ASSERT_TRUE(noun);
  EXPECT_EQ(noun->lemma, "Wirtschaftssanktion");
  EXPECT_TRUE(noun->flags & kFromCompound);
  EXPECT_EQ(noun->agreement, all_of(Gender::Plural));
}

TEST_F(GermanWords, SplitCompoundAdjectives) {
  EXPECT_EQ(lemma("proquimbisch-russischen", Pos::Adj), "proquimbisch-russisch");
  EXPECT_EQ(lemma("regierungskritische", Pos::Adj), "regierungskritisch");
}

TEST_F(GermanWords, LeaveSimpleWordsWhole) {
  for (const char* word : {"Regierung", "Minister", "Botschaft", "Partei", "Information", "Kandidat", "Freundschaft", "Verhandlung", "Preis", "Vertrag"})
    EXPECT_EQ(parts(word), std::string(word) + " / ");
}

}  // namespace
}  // namespace depesche
