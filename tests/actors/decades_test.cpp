// SPDX-License-Identifier: Apache-2.0
// Who is meant in dispatches of other decades, and that they are not meant in those of today.
#include <gtest/gtest.h>

#include "people_said.h"

namespace depesche {
namespace {

TEST(Decades, MinistersOfTheColdWarCarryTheCodeOfTheirState) {
  EXPECT_EQ(Said("Gromyko warnte Bonn.", {1972, 5, 20}).code("Gromyko"), "SUN GOV");
  EXPECT_EQ(Said("Chruschtschow drohte dem Westen.", {1961, 6, 5}).code("Chruschtschow"), "SUN GOV");
  EXPECT_EQ(Said("Außenminister Haig flog nach London.", {1982, 4, 8}).code("Haig"), "USA GOV");
  EXPECT_EQ(Said("Ministerpräsident Begin empfing Sadat.", {1977, 11, 20}).code("Begin"), "ISR GOV");
  EXPECT_EQ(Said("Stoph schrieb Brandt einen Brief.", {1970, 2, 12}).code("Stoph"), "DDR GOV");
  EXPECT_EQ(Said("Vizekanzler Scheel lehnte den Plan ab.", {1973, 3, 1}).code("Scheel"), "DEU GOV");
  EXPECT_EQ(Said("Makarios wies den Vorschlag zurück.", {1964, 3, 1}).code("Makarios"), "CYP GOV");
}

TEST(Decades, RebelsBecomeStatesmen) {
  EXPECT_EQ(Said("Fidel Castro rief zum Streik auf.", {1958, 4, 9}).code("Fidel Castro"), "CUB REB");
  EXPECT_EQ(Said("Fidel Castro rief zur Wachsamkeit auf.", {1962, 10, 24}).code("Fidel Castro"), "CUB GOV");
  EXPECT_EQ(Said("Robert Mugabe lehnte das Angebot ab.", {1977, 5, 2}).code("Robert Mugabe"), "ZWE REB");
}

TEST(Decades, WeimarChancellorsAndPartyLeaders) {
  EXPECT_EQ(Said("Reichskanzler Brüning warnte Hugenberg.", {1931, 10, 12}).code("Hugenberg"), "DEU PTY");
  EXPECT_EQ(Said("Stresemann antwortete Poincaré.", {1923, 9, 2}).code("Poincaré"), "FRA GOV");
}

TEST(Decades, TwoOfOneNameAreToldApartByTheDay) {
  EXPECT_EQ(Said("Gerhard Schröder reiste nach Paris.", {1963, 2, 3}).code("Gerhard Schröder"), "DEU GOV");
  EXPECT_EQ(Said("Gerhard Schröder reiste nach Paris.", {1993, 2, 3}).who("Gerhard Schröder"), "Gerhard Schröder");
  EXPECT_EQ(Said("Der Staatsanwalt Cyrus Vance klagte ihn an.", {2019, 2, 3}).code("Cyrus Vance"), "USA COP");
  EXPECT_EQ(Said("Außenminister Cyrus Vance trat zurück.", {1980, 4, 28}).code("Cyrus Vance"), "USA GOV");
}

TEST(Decades, ABareSurnameMeansNobodyWhoIsLongDead) {
  EXPECT_EQ(Said("Gromyko warnte Bonn.", {2020, 5, 20}).who("Gromyko"), "Gromyko");
  EXPECT_NE(Said("Barzel kritisierte die Regierung.", {2020, 5, 20}).who("Barzel"), "Rainer Barzel");
  EXPECT_EQ(Said("Rainer Barzel stritt mit der Regierung. Später gab Barzel auf.", {2020, 5, 20}).who("Barzel"), "Rainer Barzel");
}

TEST(Decades, ATitleThatHeNeverHadIsANamesakes) {
  EXPECT_EQ(Said("Der Polizeisprecher Otto Braun bestätigte die Festnahme in Köln.", {2020, 5, 20}).code("Otto Braun"), "DEU COP");
}

TEST(Decades, SouthVietnamIsAStateOfItsOwn) {
  EXPECT_EQ(Said("Südvietnam wies das Angebot zurück.", {1968, 5, 20}).code("Südvietnam"), "RVN GOV");
  EXPECT_EQ(Said("Nordvietnam wies das Angebot zurück.", {1968, 5, 20}).code("Nordvietnam"), "VNM GOV");
}

TEST(Decades, BodiesAreWhatTheyWereThen) {
  EXPECT_EQ(Said("Die FLN wies das Angebot zurück.", {1959, 5, 20}).code("FLN"), "DZA REB");
  EXPECT_EQ(Said("Die FLN wies das Angebot zurück.", {1989, 5, 20}).code("FLN"), "DZA PTY");
  EXPECT_EQ(Said("Die SA marschierte durch Altona.", {1932, 7, 17}).code("SA"), "DEU REB");
  EXPECT_EQ(Said("Der Völkerbund verurteilte den Angriff.", {1935, 10, 7}).code("Völkerbund"), "LON");
  EXPECT_EQ(Said("Pankow lehnte den Vorschlag ab.", {1958, 10, 7}).code("Pankow"), "DDR GOV");
  EXPECT_EQ(Said("Die Montanunion erhöhte die Zölle.", {1958, 10, 7}).code("Montanunion"), "EU");
}

TEST(Decades, ABodyWhoseNameIsACommonWordIsOnlyMeantInItsTime) {
  EXPECT_EQ(Said("Der Stahlhelm protestierte gegen das Verbot.", {1929, 10, 7}).code("Stahlhelm"), "DEU CVL");
  EXPECT_NE(Said("Der Stahlhelm lag im Museum.", {2020, 10, 7}).code("Stahlhelm"), "DEU CVL");
}

TEST(Decades, OfficesOfFormerStates) {
  EXPECT_EQ(Said("Reichswehrminister Groener verbot die Versammlung.", {1931, 5, 20}).code("Groener"), "DEU GOV");
  EXPECT_EQ(Said("Kremlchef Tschernenko drohte Bonn.", {1984, 5, 20}).code("Tschernenko"), "SUN GOV");
  EXPECT_EQ(Said("Der Schah verhängte das Kriegsrecht.", {1978, 9, 8}).code("Der Schah"), "IRN GOV");
}

TEST(Decades, WordsOfALaterStateMeanTheOneThatThereWas) {
  EXPECT_EQ(Said("Die russische Regierung schweigt.", {1956, 11, 5}).code("Die russische Regierung"), "SUN GOV");
  EXPECT_EQ(Said("Die russische Regierung schweigt.", {1996, 11, 5}).code("Die russische Regierung"), "RUS GOV");
  EXPECT_EQ(Said("Die Russen schweigen.", {1956, 11, 5}).code("Die Russen"), "SUN CVL");
  EXPECT_EQ(Said("Der Kremlchef schweigt.", {1962, 11, 5}).who("Der Kremlchef"), "Nikita Chruschtschow");
  EXPECT_EQ(Said("Südjemen lehnte das ab.", {1978, 11, 5}).code("Südjemen"), "YMD GOV");
}

TEST(Decades, MovementsAreRebelsUntilTheyGovern) {
  EXPECT_EQ(Said("Die Swapo lehnte das ab.", {1979, 5, 20}).code("Swapo"), "NAM REB");
  EXPECT_EQ(Said("Die Swapo lehnte das ab.", {1999, 5, 20}).code("Swapo"), "NAM PTY");
  EXPECT_EQ(Said("Der PLO-Chef schweigt.", {1975, 5, 20}).code("Der PLO-Chef"), "PSE REB");
  EXPECT_EQ(Said("Die Gewerkschaft „Solidarität“ rief zum Streik auf.", {1981, 5, 20}).code("Solidarität"), "POL LAB");
  EXPECT_EQ(Said("Die Roten Khmer lehnten das ab.", {1975, 5, 20}).code("Roten Khmer"), "KHM REB");
}

}  // namespace
}  // namespace depesche
