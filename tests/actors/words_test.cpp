// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "people_said.h"

namespace depesche {
namespace {

TEST(Words, TakeTheirCountryFromAnAdjective) {
  const Said s("Russische Truppen besetzten die Stadt. Die türkische Polizei nahm drei Männer fest.");
  EXPECT_EQ(s.code("Russische Truppen"), "RUS MIL");
  EXPECT_EQ(s.code("Die türkische Polizei"), "TUR COP");
}

TEST(Words, TakeTheirCountryFromAGenitive) {
  const Said s("Der Präsident der Ukraine warnte. Frankreichs Außenminister reiste ab. Die Armee Indiens zog sich zurück.", {2016, 2, 2});
  EXPECT_EQ(s.code("Der Präsident"), "UKR GOV");
  EXPECT_EQ(s.code("Außenminister"), "FRA GOV");
  EXPECT_EQ(s.code("Die Armee"), "IND MIL");
}

TEST(Words, TakeTheirCountryFromAPlace) {
  const Said s("Die Regierung in Ankara lehnte ab.");
  EXPECT_EQ(s.code("Die Regierung"), "TUR GOV");
}

TEST(Words, TakeTheirCountryFromACompound) {
  const Said s("US-Truppen griffen an. Der Kremlsprecher schwieg. Hamas-Führer drohten. Mehrere Nato-Mitglieder widersprachen. Ein US-Regierungsvertreter bestätigte das.");
  EXPECT_EQ(s.code("US-Truppen"), "USA MIL");
  EXPECT_EQ(s.code("Der Kremlsprecher"), "RUS GOV");
  EXPECT_EQ(s.code("Hamas-Führer"), "PSE REB");
  EXPECT_EQ(s.code("Mehrere Nato-Mitglieder"), "NATO");
  EXPECT_EQ(s.code("Ein US-Regierungsvertreter"), "USA GOV");
}

TEST(Words, OfHostileLengthAreReadInTimeThatGrowsWithThem) {
  std::string word;
  for (int i = 0; i < 200000; ++i) word += "US-";
  const Said s("Die " + word + "Truppen griffen an. Die türkische Polizei nahm drei Männer fest.");
  EXPECT_EQ(s.code("Die türkische Polizei"), "TUR COP");
}

TEST(Words, TakeTheirSectorFromTheBodyTheySpeakFor) {
  const Said s("Ein Sprecher der Polizei in Köln bestätigte den Einsatz. Der Sprecher der Taliban drohte. Ein Polizeisprecher schwieg.");
  EXPECT_EQ(s.code("Ein Sprecher"), "DEU COP");
  EXPECT_EQ(s.code("Der Sprecher"), "AFG REB");
}

TEST(Words, MeanTheHolderOfTheOffice) {
  const Said s("Die Bundeskanzlerin empfing den französischen Präsidenten in Berlin.", {2019, 5, 5});
  EXPECT_EQ(s.who("Die Bundeskanzlerin"), "Angela Merkel");
  EXPECT_EQ(s.who("den französischen Präsidenten"), "Emmanuel Macron");
}

TEST(Words, MeanTheOneWhoWasNamedWithTheOffice) {
  const Said s("Der russische Außenminister Sergej Lawrow reiste nach Wien. Der Minister lobte die Gespräche.", {2021, 4, 4});
  EXPECT_EQ(s.who("Der russische Außenminister"), "Sergej Lawrow");
  EXPECT_EQ(s.who("Der Minister"), "Sergej Lawrow");
}

TEST(Words, DoNotMeanTheHolderWhereTheyAreOfTheFormer) {
  const Said s("Ein früherer deutscher Außenminister kritisierte das.", {2021, 4, 4});
  EXPECT_EQ(s.code("Ein früherer deutscher Außenminister"), "DEU PTY");
}

TEST(Words, MeanBothOfTwo) {
  const Said s("Wladimir Putin telefonierte mit Joe Biden. Die beiden Staatschefs sprachen über die Ukraine.", {2021, 12, 7});
  EXPECT_EQ(s.who("Die beiden Staatschefs"), "Wladimir Putin, Joe Biden");
}

TEST(Words, TakeUpABodyOfTheirKind) {
  const Said s("Das Europäische Parlament stimmte zu. Das Parlament verlangt mehr Geld. Das Militärbündnis schweigt.");
  EXPECT_EQ(s.code("Das Parlament"), "EU");
  EXPECT_EQ(s.code("Das Militärbündnis"), "NATO");
}

TEST(Words, TakeTheCountryOfTheDispatchWhereTheyTellNone) {
  const Said s("In Belarus gingen Tausende auf die Straße. Belarus ist in Aufruhr. Die Polizei nahm Demonstranten fest.");
  EXPECT_EQ(s.code("Die Polizei"), "BLR COP");
  EXPECT_EQ(s.code("Demonstranten"), "BLR CVL");
}

TEST(Words, TakeUpALand) {
  const Said s("Simbabwe hungert. Die Not in dem Land wächst.");
  EXPECT_EQ(s.who("dem Land"), "Simbabwe");
}

TEST(Words, AreNobodyWithoutAnyCountry) {
  const Said s("Das Land war weit und die Luft war klar.");
  EXPECT_EQ(s.all(), "");
}

}  // namespace
}  // namespace depesche
