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

TEST(Words, TakeTheirSectorFromTheBodySpokenOfJustBefore) {
  const Said s("Die Deutsche Bischofskonferenz tagt in Fulda. Der Sprecher Hugo Weber lehnte das Gesetz ab.");
  EXPECT_EQ(s.code("Der Sprecher"), "DEU REL");
}

TEST(Words, ForOfficersMeanThePoliceWhereItIsSpokenOf) {
  const Said s("Die Polizei in Köln räumte das Haus. Rund 400 Beamte waren im Einsatz.");
  EXPECT_EQ(s.code("Rund 400 Beamte"), "DEU COP");
  const Said other("Das Ministerium in Köln prüft den Antrag. Rund 400 Beamte sind damit befasst.");
  EXPECT_EQ(other.code("Rund 400 Beamte"), "DEU GOV");
}

TEST(Words, ForACommissionMeanThatOfTheBodyOfStatesSpokenOf) {
  const Said s("Die EU-Staaten berieten über Zölle. Die Kommission verlangt Einsicht.");
  EXPECT_EQ(s.code("Die Kommission"), "EU");
  const Said other("Das Parlament in Wien setzte ein Gremium ein. Die Kommission verlangt Einsicht.");
  EXPECT_EQ(other.code("Die Kommission"), "AUT GOV");
}

TEST(Words, ForAnOfficeThatOneStateHasMeanItsHolder) {
  const Said s("In Deutschland stiegen die Preise, in Berlin tagte der Bundestag. Die USA und Präsident Donald Trump warnten. Trump rief die Kanzlerin an.", {2019, 5, 5});
  EXPECT_EQ(s.who("die Kanzlerin"), "Angela Merkel");
}

TEST(Words, ForOpponentsAreNotThoseWhomTheyOppose) {
  const Said s("In Hamburg blockierten G8-Gegner die Straße, in Hamburg und in Berlin griff die Polizei ein.");
  EXPECT_EQ(s.code("G8-Gegner"), "DEU CVL");
}

TEST(Words, ThatAreOneBodysNameAreOfItsStateWhereNoneIsSpokenOf) {
  EXPECT_EQ(Said("Die Revolutionsgarden beschossen einen Tanker.").code("Die Revolutionsgarden"), "IRN MIL");
  EXPECT_EQ(Said("Der Bauernverband verlangte mehr Geld.").code("Der Bauernverband"), "DEU BUS");
  EXPECT_EQ(Said("In Wien verlangte der Bauernverband mehr Geld.").code("der Bauernverband"), "AUT BUS");
}

TEST(Words, ForPeopleAreOfTheScene) {
  const Said s("In Leipzig demonstrierten am Montag Studenten, in Deutschland auch Arbeiter. Das Video stand auf Twitter. Arbeitgeber lehnten den Streik ab.");
  EXPECT_EQ(s.code("Arbeitgeber"), "DEU BUS");
}

TEST(Words, ThatOnlyLookLikePeopleMeanNobody) {
  const Said s("In Bagdad lag eine Bombe. Die Staatsbürgerschaft kostet Geld.");
  EXPECT_EQ(s.mention("eine Bombe"), nullptr);
  EXPECT_EQ(s.mention("Die Staatsbürgerschaft"), nullptr);
}

TEST(Words, OfABodyThatNoTableKnowsAreNotOfTheState) {
  const Said s("In Berlin stellte der Präsident des Weltärztebundes, Peter Albrecht, das Buch vor. In Deutschland wird es viel gelesen.");
  EXPECT_EQ(s.code("Peter Albrecht"), "DEU NGO");
}

TEST(Words, ForSoldiersOfABodyOfStatesAreOfIt) {
  const Said s("In Afghanistan starben zwei Nato-Soldaten.");
  EXPECT_EQ(s.code("zwei Nato-Soldaten"), "NATO");
}

TEST(Words, OfPeersAreThoseOfTheCountryBehindThem) {
  const Said one("Lawrow traf seinen Amtskollegen aus Armenien.", {2018, 6, 12});
  EXPECT_EQ(one.code("seinen Amtskollegen"), "ARM GOV");
  const Said several("Maas lud seine Kollegen aus Eriwan und Baku nach Bonn ein.", {2019, 6, 12});
  EXPECT_EQ(several.code("seine Kollegen"), "ARM GOV, AZE GOV");
  const Said mayors("Die Bürgermeister von Warschau und Budapest schrieben einen Brief.", {2019, 6, 12});
  EXPECT_EQ(mayors.code("Die Bürgermeister"), "POL GOV");
  const Said envoy("Polen rief seinen Botschafter aus Moskau zurück.", {2019, 6, 12});
  EXPECT_EQ(envoy.code("seinen Botschafter"), "POL GOV");
}

TEST(Words, OfSovietBodiesAreOfThatState) {
  EXPECT_EQ(Said("Die Sowjetregierung schwieg.", {1961, 8, 14}).code("Die Sowjetregierung"), "SUN GOV");
  EXPECT_EQ(Said("Am Abend kamen Sowjettruppen.", {1956, 11, 4}).code("Sowjettruppen"), "SUN MIL");
}

TEST(Words, OfStationsAreOfTheTownBehindThem) {
  EXPECT_EQ(Said("Das meldete Radio Warschau am Abend.", {1981, 12, 14}).code("Radio"), "POL JRN");
}

TEST(Words, OfTheWestAreOfNoCountry) {
  EXPECT_EQ(Said("Bonn wartet. Die Regierungen der Westmächte schweigen.", {1961, 8, 14}).code("Die Regierungen"), "UNK GOV");
}

}  // namespace
}  // namespace depesche
