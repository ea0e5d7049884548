// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "people_said.h"

namespace depesche {
namespace {

TEST(Names, OfKnownPeopleCarryTheirCodeOnTheDay) {
  const Said s("Wladimir Putin traf in Genf Joe Biden. Biden lobte Putin.", {2021, 6, 16});
  EXPECT_EQ(s.code("Wladimir Putin"), "RUS GOV");
  EXPECT_EQ(s.code("Joe Biden"), "USA GOV");
  EXPECT_EQ(s.who("Biden"), "Joe Biden");
  EXPECT_EQ(s.who("Putin"), "Wladimir Putin");
}

TEST(Names, BehindAnAddressAreThoseOfTheTables) {
  const Said s("Herr Macron reiste nach Kairo. Jens Spahn blieb. Das bedauerte Herr Spahn, nicht aber Herr Beispielházy.", {2020, 11, 11});
  EXPECT_EQ(s.who("Macron"), "Emmanuel Macron");
  EXPECT_EQ(s.who("Spahn"), "Jens Spahn");
  EXPECT_EQ(s.code("Beispielházy"), "");
}

TEST(Names, OfSeveralKnownPeopleAreThoseOfWhomTheTextNamesInFull) {
  const Said later("Kairo telefoniert mit Alijew. Am Abend dankte Gejdar Alijew den Gästen.", {});
  EXPECT_EQ(later.who("Alijew"), "Gejdar Alijew");
  const Said last("Kairo telefoniert mit Alijew.", {});
  EXPECT_EQ(last.who("Alijew"), "Ilham Alijew");
  const Said state("Trump traf Kim.", {2018, 6, 12});
  EXPECT_EQ(state.who("Kim"), "Kim Jong Un");
}

TEST(Names, InTheGenitive) {
  const Said s("Merkels Kritik an Trumps Politik war deutlich.", {2019, 5, 5});
  EXPECT_EQ(s.who("Merkels"), "Angela Merkel");
  EXPECT_EQ(s.who("Trumps"), "Donald Trump");
}

TEST(Names, WithInflectedAdjectives) {
  EXPECT_EQ(Said("Das Rote Kreuz hat die Armee kritisiert.").code("Rote Kreuz"), "INT NGO");
  const Said s("Ein Sprecher des Weißen Hauses widersprach. Den Vereinten Nationen liegt kein Antrag der Europäischen Union vor.");
  EXPECT_EQ(s.code("Weißen Hauses"), "USA GOV");
  EXPECT_EQ(s.code("Vereinten Nationen"), "UN");
  EXPECT_EQ(s.code("Europäischen Union"), "EU");
}

TEST(Names, OfSeveralWordsStandInCompounds) { EXPECT_EQ(Said("Der Sinn-Féin-Vorsitzende hat den Plan gelobt.").code("Der Sinn-Féin-Vorsitzende"), "GBR PTY"); }

TEST(Names, OfUnknownPeopleTakeTheirTitlesCode) {
  const Said s("Der ungarische Verkehrsminister Zoltán Beispielházy kam nach Wien. Beispielházy sprach mit der Presse.");
  EXPECT_EQ(s.code("Zoltán Beispielházy"), "HUN GOV");
  EXPECT_EQ(s.code("der ungarische Verkehrsminister", 1), "(no mention)");
  EXPECT_EQ(s.code("Der ungarische Verkehrsminister"), "HUN GOV");
  EXPECT_EQ(s.who("Beispielházy"), "Zoltán Beispielházy");
}

TEST(Names, OfUnknownPeopleTakeThePartyInBrackets) {
  const Said s("Die Abgeordnete Gerlinde Musterfeld (SPD) stimmte dagegen.");
  EXPECT_EQ(s.code("SPD"), "DEU PTY");
  EXPECT_EQ(s.mention("Gerlinde Musterfeld")->kind, EntityKind::Person);
}

TEST(Names, OfCountriesActOnlyWhereAStateDoes) {
  const Said s("Russland drohte der Ukraine. In Russland schneite es.");
  EXPECT_EQ(s.code("Russland"), "RUS GOV");
  EXPECT_EQ(s.code("Ukraine"), "UKR GOV");
  EXPECT_EQ(s.code("Russland", 2), "RUS");
  EXPECT_EQ(s.mention("Russland", 2)->kind, EntityKind::Place);
}

TEST(Names, OfCapitalsStandForGovernmentsWhereTheyAct) {
  const Said s("Moskau wies die Vorwürfe zurück. Der Zug fuhr von Warschau nach Moskau.");
  EXPECT_EQ(s.code("Moskau"), "RUS GOV");
  EXPECT_EQ(s.code("Moskau", 2), "RUS");
}

TEST(Names, OfSubStatesCarryTheirCountry) {
  const Said s("In Tschetschenien und in Texas gab es Proteste.");
  EXPECT_EQ(s.code("Tschetschenien"), "RUS");
  EXPECT_EQ(s.code("Texas"), "USA");
}

TEST(Names, GivenWithAnAcronymAreKnownByItFromThenOn) {
  const Said s("Die Organisation für Sicherheit und Zusammenarbeit in Europa (OSZE) warnte. Die OSZE entsandte Beobachter.");
  EXPECT_EQ(s.code("Organisation für Sicherheit und Zusammenarbeit in Europa"), "OSCE");
  EXPECT_EQ(s.code("OSZE", 2), "OSCE");
}

TEST(Names, OfPeoplesTellTheirState) {
  const Said s("Bayerische Polizisten halfen. Tschetschenische Rebellen griffen an.");
  EXPECT_EQ(s.code("Bayerische Polizisten"), "DEU COP");
  EXPECT_EQ(s.code("Tschetschenische Rebellen"), "RUS REB");
}

TEST(Names, DoNotCoverCommonWords) {
  const Said s("Die Welt hielt den Atem an. Mit der Zeit wurde es besser.");
  EXPECT_EQ(s.all(), "");
}

TEST(Names, OfTwoPeopleWithOneSurnameStayApart) {
  const Said s("George W. Bush und Laura Bush kamen nach Heiligendamm.", {2007, 6, 6});
  EXPECT_EQ(s.code("George W. Bush"), "USA GOV");
  EXPECT_NE(s.who("Laura Bush"), s.who("George W. Bush"));
}

TEST(Names, AreWithoutTheTitlesAndNounsBesideThem) {
  const Said s("Die Nachrichtenagentur AFP meldete das. Hartz IV wurde gekürzt. Indem er ging, half Gerlinde Musterfeld.");
  EXPECT_NE(s.mention("AFP"), nullptr);
  EXPECT_EQ(s.mention("Nachrichtenagentur AFP"), nullptr);
  EXPECT_EQ(s.mention("Hartz"), nullptr);
  EXPECT_EQ(s.mention("Indem"), nullptr);
}

TEST(Names, ThatEndAsPlacesDoArePlaces) {
  const Said s("Der Bus fuhr durch das Pfrundertal bis zur Oberquirlinger Straße. In Oberquirlhausen hielt er an.");
  ASSERT_NE(s.mention("Pfrundertal"), nullptr);
  EXPECT_EQ(s.mention("Pfrundertal")->kind, EntityKind::Place);
  ASSERT_NE(s.mention("Oberquirlinger Straße"), nullptr);
  EXPECT_EQ(s.mention("Oberquirlinger Straße")->kind, EntityKind::Place);
  ASSERT_NE(s.mention("Oberquirlhausen"), nullptr);
  EXPECT_EQ(s.mention("Oberquirlhausen")->kind, EntityKind::Place);
}

TEST(Names, InCapitalsAreThoseOfTheTables) {
  const Said s("TOKIO (dpa) Die Regierung trat zurück.");
  ASSERT_NE(s.mention("TOKIO"), nullptr);
}

TEST(Names, SurviveTextsWithoutSense) {
  for (const char* text : {"", "(", "der der der", "Ex- Vize- -chef EU- -EU", "Putin Putin Putin Putin", "Herr Frau Dr.", "„“ ( ) – , . ;", "von von der der Leyen", "A. B. C. D. E. F.", "1.", "1. 1. FC", "St.", "St. St.", "Xaver von", "Xaver IV.", "A, B, C und", "Xaverau, Xaverheim und", "ÄÖÜÄÖ ÄÖÜÄÖ"}) {
    const Said s(text);
    EXPECT_EQ(s.read.work.actors.at_head.size(), s.read.work.tokens.size());
  }
}

TEST(EntitiesOf, GiveConjunctsMembersAndStates) {
  const Said s("Die USA und Russland verhandelten. Beide Länder einigten sich.");
  const Mention* first = s.mention("USA");
  ASSERT_NE(first, nullptr);
  std::vector<std::uint32_t> out;
  entities_of(s.read.input({2021, 3, 15}), s.read.work.actors, first->head, out);
  ASSERT_EQ(out.size(), 2u);
  EXPECT_EQ(s.read.work.actors.entities[out[0]].code, "USA GOV");
  EXPECT_EQ(s.read.work.actors.entities[out[1]].code, "RUS GOV");
  const Mention* both = s.mention("Beide Länder");
  ASSERT_NE(both, nullptr);
  out.clear();
  entities_of(s.read.input({2021, 3, 15}), s.read.work.actors, both->head, out);
  EXPECT_EQ(out.size(), 2u);
}

TEST(Names, AloneInAHeadingMeanWhomTheTextNamesInFull) {
  const Said s("Müller: „Es muss ein ruhiges Fest werden“\n\nDer Regierende Bürgermeister Michael Müller forderte Geduld. Müller warnte vor Leichtsinn.", {2020, 11, 24});
  EXPECT_EQ(s.who("Müller"), "Michael Müller");
  EXPECT_EQ(s.who("Der Regierende Bürgermeister"), "Michael Müller");
  EXPECT_EQ(s.code("Müller", 1), "DEU GOV");
}

TEST(Names, AloneMeanWhoLeadsAStateRatherThanOneOfTheFamily) {
  const Said s("Trump wehrt sich.\n\nDie Beraterin Ivanka Trump verteidigte den Beschluss.", {2019, 5, 5});
  EXPECT_EQ(s.who("Trump"), "Donald Trump");
}

TEST(Names, OfTheSubjectAndTheObjectSideBySideAreTwo) {
  const Said s("Am Dienstag forderte die EU Moskau auf, die Truppen abzuziehen.");
  EXPECT_EQ(s.code("EU"), "EU");
  EXPECT_EQ(s.code("Moskau"), "RUS GOV");
}

TEST(Names, BehindAPlaceBelongToTheTitleBeforeIt) {
  const Said s("Der Präsident von Belarus Alexander Lukaschenko drohte der EU.", {2021, 6, 16});
  EXPECT_EQ(s.who("Der Präsident"), "Alexander Lukaschenko");
}

TEST(Descriptions, TakeUpABodyThatAWordBeforeHasAsItsFirstPart) {
  const Said s("Nato-Generalsekretär Jens Stoltenberg sagte, das Bündnis werde der Ukraine helfen.", {2022, 10, 12});
  EXPECT_EQ(s.code("das Bündnis"), "NATO");
}

TEST(Descriptions, OfAPlaceMeanAnotherThanTheSubjectOfTheirClause) {
  const Said s("Der Niger hat eine neue Führung. Nigeria stellte die Stromlieferungen an das Nachbarland ein.");
  EXPECT_EQ(s.who("das Nachbarland"), "Niger");
}

TEST(Descriptions, OfARulerInThePluralAreThoseOfTheState) {
  const Said s("Im Niger haben die Militärmachthaber ein Abkommen mit Frankreich gekündigt. Der Niger ist arm.");
  EXPECT_EQ(s.code("die Militärmachthaber"), "NER GOV");
}

TEST(Descriptions, OfManyStatesAreOfNone) {
  const Said s("Der russische Präsident warf dem Westen Heuchelei vor. Die internationale Gemeinschaft reagierte.");
  EXPECT_EQ(s.code("dem Westen"), "UNK GOV");
  EXPECT_EQ(s.code("Die internationale Gemeinschaft"), "UNK GOV");
}

TEST(Names, GivenToChildrenAreNoGenitivesOfSurnames) {
  const Said s("Lukas sitzt auf der Bank und lobt das Wetter.");
  EXPECT_EQ(s.code("Lukas"), "");
}

TEST(Names, OfPeopleWhoSpeakToAPaperAreNotOfIt) {
  const Said s("„Das ist falsch“, sagte Christoph Albert der Süddeutschen Zeitung. Der Trainer Jens Albrecht lobte im ZDF die Spieler.");
  EXPECT_EQ(s.code("Christoph Albert"), "");
  EXPECT_EQ(s.code("Jens Albrecht"), "");
}

TEST(Names, MayBeginWithAParticle) {
  const Said s("Das Angebot lehnte von der Leyen ab. Von der Leyen sprach mit Frans Timmermans.", {2020, 9, 1});
  EXPECT_EQ(s.code("von der Leyen"), "EU");
  EXPECT_EQ(s.code("Von der Leyen"), "EU");
}

TEST(Descriptions, OfCriticsAreOfNoCountry) {
  const Said s("In Polen streitet die Regierung. Kritiker werfen ihr Willkür vor.");
  EXPECT_EQ(s.code("Kritiker"), "UNK CVL");
}

TEST(Names, BehindTheWordForTheirKindAreThoseOfTheTables) {
  const Said s("Die Stuttgarter Initiative Querdenken 711 will gegen die Politik der Bundesregierung demonstrieren.", {2020, 9, 1});
  EXPECT_EQ(s.code("Stuttgarter Initiative Querdenken 711"), "DEU CVL");
}

TEST(Names, WithASaintAreThoseOfTheTables) { EXPECT_EQ(Said("Er fuhr nach St. Petersburg.").code("St. Petersburg"), "RUS"); }

}  // namespace
}  // namespace depesche
