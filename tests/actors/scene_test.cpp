// SPDX-License-Identifier: Apache-2.0
// Who is meant, by the place, the day, the speaker.
#include <gtest/gtest.h>

#include "people_said.h"

namespace depesche {
namespace {

TEST(Descriptions, OfBodiesAreOfTheGermanSpeakingCountryThatIsSpokenOf) {
  EXPECT_EQ(Said("In Bern hat der Bundesrat den Plan gebilligt.").code("Bundesrat"), "CHE GOV");
  EXPECT_EQ(Said("In Berlin hat der Bundesrat das Gesetz gebilligt.").code("Bundesrat"), "DEU LEG");
  EXPECT_EQ(Said("In Wien stritt der Nationalrat über den Haushalt.").code("Nationalrat"), "AUT LEG");
}

TEST(Names, OfPartiesOfOneNameAreOfTheCountryThatIsSpokenOf) {
  EXPECT_EQ(Said("In Bozen hat die SVP den Antrag abgelehnt.").code("SVP"), "ITA PTY");
  EXPECT_EQ(Said("In Bern hat die SVP den Antrag abgelehnt.").code("SVP"), "CHE PTY");
  EXPECT_EQ(Said("In Zürich hat die FDP den Antrag abgelehnt.").code("FDP"), "CHE PTY");
  EXPECT_EQ(Said("In Mainz hat die FDP den Antrag abgelehnt.").code("FDP"), "DEU PTY");
  EXPECT_EQ(Said("In Wien hat eine Grünen-Abgeordnete geredet.").code("eine Grünen-Abgeordnete"), "AUT PTY");
  EXPECT_EQ(Said("In Berlin hat eine Grünen-Abgeordnete geredet.").code("eine Grünen-Abgeordnete"), "DEU PTY");
}

TEST(Names, OfSeatsAreOfTheStateThatThereWas) {
  EXPECT_EQ(Said("Belgrad hat den Plan verworfen.", {1999, 3, 24}).code("Belgrad"), "YUG GOV");
  EXPECT_EQ(Said("Belgrad hat den Plan verworfen.", {2019, 3, 24}).code("Belgrad"), "SRB GOV");
  EXPECT_EQ(Said("Moskau hat den Plan verworfen.", {1989, 3, 24}).code("Moskau"), "SUN GOV");
}

TEST(Descriptions, OfMembersOfCouncilsStandBeforeTheirNames) {
  EXPECT_EQ(Said("In Bern kritisierte Nationalrat Urs Muster den Plan.").code("Urs Muster"), "CHE LEG");
  EXPECT_EQ(Said("In Bern kritisierte der SVP-Nationalrat Urs Muster den Plan.").code("Urs Muster"), "CHE PTY");
  EXPECT_EQ(Said("Der Kärntner Landeshauptmann kritisierte den Plan.").code("Der Kärntner Landeshauptmann"), "AUT GOV");
  EXPECT_EQ(Said("Der Zürcher Regierungsrat kritisierte den Plan.").code("Der Zürcher Regierungsrat"), "CHE GOV");
}

TEST(Descriptions, OfAPeopleWithinAnotherStateAreOfThatState) {
  EXPECT_EQ(Said("Die bosnischen Serben haben den Plan verworfen.").code("Die bosnischen Serben"), "BIH CVL");
}

TEST(Descriptions, InARelativeClauseOfAPlaceAreOfThatPlace) {
  EXPECT_EQ(Said("Die Lage in Albanien, wo der Präsident den Notstand verhängt hat, beschäftigt Rom.").code("der Präsident"), "ALB GOV");
}

TEST(Descriptions, OfTheGovernmentInAMinistersWordsAreHisOwn) {
  const Said text("Außenminister Heiko Maas erklärte in Belgrad, die Regierung erkenne die Fortschritte an.", {2019, 5, 3});
  EXPECT_EQ(text.code("die Regierung"), "DEU GOV");
}

TEST(Descriptions, OfAPartOfTheWorldAreOfNoCountry) {
  EXPECT_EQ(Said("In Paris warnten afrikanische Staaten vor einer Krise.").code("afrikanische Staaten"), "UNK GOV");
}

TEST(Descriptions, OfRelativesAreNotTheRelative) {
  const Said text("In Moskau wurde Alexej Nawalny verurteilt. Nawalnys Bruder kam frei.");
  EXPECT_EQ(text.code("Bruder"), "RUS CVL");
}

TEST(Descriptions, OfThePoliceAreOfThePlaceWhereItHappens) {
  const Said text("Deutschland und die deutsche Regierung kritisierten Kenia. In Nairobi gab es Streit, in Mombasa auch. Am Abend schoss die Polizei auf Demonstranten.");
  EXPECT_EQ(text.code("die Polizei"), "KEN COP");
}

TEST(Descriptions, InNewsFromHongKongAreOfHongKong) {
  const Said text("In Hongkong wächst der Druck aus Peking. China droht mit einem Gesetz. Hongkongs Opposition lehnt es ab. Am Abend nahm die Polizei zwölf Aktivisten fest.");
  EXPECT_EQ(text.code("die Polizei"), "HKG COP");
}

TEST(Descriptions, OfAssociationsAreOfTheCountryThatIsSpokenOf) {
  EXPECT_EQ(Said("In Berlin tagte der Bundestag. Viele Verbände kritisierten das Gesetz.").code("Viele Verbände"), "DEU NGO");
  EXPECT_EQ(Said("In Berlin tagte der Bundestag. Menschenrechtsorganisationen kritisierten das Gesetz.").code("Menschenrechtsorganisationen"), "INT NGO");
}

TEST(Descriptions, OfSeveralHeadsOfStateAreOfSeveralStates) {
  EXPECT_EQ(Said("Frankreich hat geladen. In Paris trafen viele Außenminister ein.").code("viele Außenminister"), "UNK GOV");
  EXPECT_EQ(Said("Die Europäische Union berät in Brüssel. Die Regierungschefs sind uneins.").code("Die Regierungschefs"), "EU");
}

TEST(Descriptions, OfACouncilAreOfTheOneThatWasNamed) {
  const Said text("Der UN-Menschenrechtsrat tagt in Genf. Die USA verlangen eine Reform des Rates. Washington droht dem Gremium.");
  EXPECT_EQ(text.code("des Rates"), "UN");
  EXPECT_EQ(text.code("dem Gremium"), "UN");
}

TEST(Descriptions, OfTheStateAndItsLandsAreOfTheOneSpokenOf) {
  EXPECT_EQ(Said("In Moskau sitzt der Autor in Haft. Der Autor warf dem Staat Willkür vor.").code("dem Staat"), "RUS");
  EXPECT_EQ(Said("In Berlin sagte der Vizekanzler den Bundesländern Geld zu.").code("den Bundesländern"), "DEU GOV");
}

TEST(Descriptions, TakeTheCountryThatStandsRightBefore) {
  EXPECT_EQ(Said("Ankara schwieg. Der Schweizer Botschafter wurde in Ankara empfangen.").code("Der Schweizer Botschafter"), "CHE GOV");
}

TEST(Descriptions, AreNoDeeds) {
  const Said text("In Berlin ruhen die Arbeiten. Bei den Kämpfen in Syrien beging die Armee Verbrechen.");
  EXPECT_EQ(text.all(), "Berlin | Syrien | die Armee");
}

TEST(Descriptions, AreOfTheCountryThatTheFirstSentencesAreAbout) {
  const Said text("In Warschau streiken die Zeitungen gegen Polens Regierung. Auch Ungarn hatte das getan. In Ungarn half es nichts, in Budapest lacht man. Die Verleger warnen.");
  EXPECT_EQ(text.code("Polens"), "POL");
  EXPECT_EQ(Said("In Nürnberg klagt die Polizei. In Fürth wächst der Unmut. In Wien war es so, in Graz auch, in Linz nicht. Die Opposition schweigt.").code("Die Opposition"), "DEU PTY");
}

TEST(Descriptions, AreOfTheOneLandWhereSomethingHappensOrWhichStandsFirst) {
  EXPECT_EQ(Said("Washington mahnt zur Ruhe. In Kairo feierten Tausende. Die Armee schweigt.").code("Die Armee"), "EGY MIL");
  EXPECT_EQ(Said("Der ägyptische Minister schweigt. Washington mahnt zur Ruhe. Das Gericht hat Zweifel.").code("Das Gericht"), "EGY JUD");
}

TEST(Descriptions, OfAGovernmentBesideAStateThatActsAreAnothers) {
  EXPECT_EQ(Said("Rumäniens Armee zog ab. Ungarn erkannte die neue Führung an.", {1989, 12, 25}).code("die neue Führung"), "ROU GOV");
}

TEST(Peoples, OnceToldOfALandStayOfIt) { EXPECT_EQ(Said("Die bosnischen Serben zögern. Genf lud die Serben ein.", {1993, 4, 4}).code("die Serben"), "BIH CVL"); }

TEST(Descriptions, OfPeacekeepersAreOfTheUnitedNations) {
  EXPECT_EQ(Said("Die Serben drohten den Blauhelmen in Bosnien.", {1994, 4, 4}).code("den Blauhelmen"), "UN");
  EXPECT_EQ(Said("Niederländische Blauhelme räumten die Stadt.", {1994, 4, 4}).code("Niederländische Blauhelme"), "NLD MIL");
}

TEST(Names, OfPartiesTakeWhatStandsBeforeThem) {
  EXPECT_EQ(Said("Die Kreis-FDP fordert einen Plan.").code("Kreis-FDP"), "DEU PTY");
}

TEST(Descriptions, OfTradesAreOfTheirCountry) {
  EXPECT_EQ(Said("In Berlin tagte der Bundestag. Die Reisebranche forderte Geld.").code("Die Reisebranche"), "DEU BUS");
}

TEST(Names, OfOneTitleAreLinkedOverItsOwner) {
  const Said text("In Berlin warnte die Geschäftsführerin der Gewerkschaft Verdi, Cornelia Berger, vor Gewalt. Berger forderte Schutz.", {2020, 5, 3});
  EXPECT_EQ(text.code("Cornelia Berger"), "DEU LAB");
  EXPECT_EQ(text.who("Berger"), "Cornelia Berger");
}

TEST(Names, AloneAreOfWhomTheTextHasNamedInFull) {
  const Said text("Der Bürgerrechtler Hu Jia sitzt in Peking in Haft. Die Regierung ließ Hu verhaften. Präsident Hu Jintao schwieg.", {2008, 4, 3});
  EXPECT_EQ(text.who("Hu"), "Hu Jia");
}

TEST(Descriptions, OfSenatesAreOfCityStatesInGermany) {
  EXPECT_EQ(Said("In Hamburg hat der Senat das Verbot gelockert.").code("der Senat"), "DEU GOV");
  EXPECT_EQ(Said("In Washington hat der Senat das Verbot gelockert.").code("der Senat"), "USA LEG");
}

TEST(Pronouns, InTheGenitiveOfARelativeClauseAreWhatItHangsOn) {
  EXPECT_EQ(Said("Simbabwe wartet auf die Weltbank, deren Führung in dieser Woche tagt.").who("deren"), "Weltbank");
}

TEST(Names, OfUnknownBodiesAreWhatTheirWordsSay) {
  EXPECT_EQ(Said("In Berlin fordert die Deutsche Stiftung Denkmalschutz mehr Geld.").code("Deutsche Stiftung Denkmalschutz"), "DEU NGO");
}

TEST(Names, OfTownsComeBeforeSurnames) {
  EXPECT_EQ(Said("In Paris tagt der Rat.").code("Paris"), "FRA");
}

TEST(Names, OfGroupsAreWhatTheyAreOnTheDay) {
  EXPECT_EQ(Said("Die Taliban haben Kundus angegriffen.", {2020, 5, 3}).code("Taliban"), "AFG REB");
  EXPECT_EQ(Said("Die Taliban haben Kundus abgeriegelt.", {2022, 5, 3}).code("Taliban"), "AFG GOV");
}

TEST(Names, FromAnotherScriptAreKnownInWhateverSpelling) {
  EXPECT_EQ(Said("Yitzchak Rabin reiste nach Kairo.", {1994, 5, 3}).code("Yitzchak Rabin"), "ISR GOV");
  EXPECT_EQ(Said("Muammar Kadhafi reiste nach Kairo. Später sprach Kadhafi.", {2004, 5, 3}).code("Kadhafi"), "LBY GOV");
  EXPECT_EQ(Said("Der Autor Meir Porusch reiste nach Kairo.", {2004, 5, 3}).who("Meir Porusch"), "Meir Porusch");
  EXPECT_EQ(Said("Mahmoud Ahmadinedschads Berater reiste nach Kairo.", {2008, 5, 3}).code("Mahmoud Ahmadinedschads"), "IRN GOV");
}

TEST(Names, OfPartiesAreOfTheStateThatIsSpokenOf) {
  const Said text("In Thailand wird gestritten. Die Demokratische Partei fordert in Bangkok Neuwahlen.", {2010, 5, 3});
  EXPECT_EQ(text.code("Demokratische Partei"), "THA PTY");
}

TEST(Names, TakeTheAcronymThatTheTextGivesThem) {
  const Said text("In Bangkok tagte die Thai Rak Thai (TRT). Später klagte die TRT.", {2006, 5, 3});
  EXPECT_EQ(text.code("TRT", 2), "THA PTY");
}

TEST(Names, MayBeToldByTheirFirstWord) {
  EXPECT_EQ(Said("In Bangkok sprach Abhisit Vejjajiva. Später schwieg Abhisit.", {2010, 5, 3}).code("Abhisit"), "THA GOV");
}

TEST(Descriptions, JoinedToOneThatIsToldAreOfTheSameState) {
  EXPECT_EQ(Said("In Genf verhandeln die syrische Regierung und die Opposition.", {2014, 1, 24}).code("die Opposition"), "SYR PTY");
}

TEST(Descriptions, AreNotOfTheLandWhereOneOnlyMeets) {
  EXPECT_EQ(Said("In Minsk begannen Gespräche. Die Rebellen drohten Petro Poroschenko.", {2015, 2, 11}).code("Die Rebellen"), "UKR REB");
}

TEST(Descriptions, OfBothSidesAreTheTwoThatWereJoined) {
  EXPECT_EQ(Said("Indien und Pakistan streiten, Ägypten schlichtet. Die Konfliktparteien schweigen.").code("Die Konfliktparteien"), "IND GOV, PAK GOV");
  EXPECT_EQ(Said("Indien und Pakistan streiten. Die zwei Nachbarn schweigen.").code("Die zwei Nachbarn"), "IND GOV, PAK GOV");
  EXPECT_EQ(Said("Indien und Pakistan streiten. Die beiden Präsidenten schweigen.").code("Die beiden Präsidenten"), "IND GOV, PAK GOV");
  EXPECT_EQ(Said("Israel und die Palästinenser streiten. Beide lehnen ab.").code("Beide"), "ISR GOV, PSE CVL");
}

TEST(Names, OfPlacesBehindATreatyAreOnlyItsName) {
  EXPECT_EQ(Said("Seit dem Vertrag von Lissabon hat das Parlament mehr Rechte. Die EU berät. Die Minister zögern.").code("Lissabon"), "PRT");
}

TEST(Names, OfCapitalsAreOfTheStateOfThatDay) {
  EXPECT_EQ(Said("Moskau lehnt den Plan ab.", {1990, 5, 3}).code("Moskau"), "SUN GOV");
  EXPECT_EQ(Said("Moskau lehnt den Plan ab.", {1995, 5, 3}).code("Moskau"), "RUS GOV");
  EXPECT_EQ(Said("Belgrad lehnt den Plan ab.", {1999, 4, 3}).code("Belgrad"), "YUG GOV");
}

TEST(Descriptions, AreOfALandWithAnArticleAsOfOneWithout) {
  EXPECT_EQ(Said("Polen und Ungarn streiten. In der Türkei wurde gestern gewählt, in der Türkei zählt man noch. Die Menge jubelte.", {2018, 6, 25}).code("Die Menge"), "TUR CVL");
}

TEST(Descriptions, OfMembersOfABodyOfStatesAreOfIt) {
  EXPECT_EQ(Said("Die SPD-Europaabgeordnete fordert Geld.").code("Die SPD-Europaabgeordnete"), "EU");
}

TEST(Descriptions, OfTheLandsAreOfTheFederationAtHome) {
  EXPECT_EQ(Said("Der Bundestag berät. Die Kanzlerin bittet in Berlin die Länder um Geld.").code("die Länder"), "DEU GOV");
  EXPECT_EQ(Said("Spanien und Frankreich streiten. Der Bundestag bittet die Länder um Geld.").code("die Länder"), "(no mention)");
}

TEST(Descriptions, JoinedToTheEndOfALongNameAreOfIt) {
  EXPECT_EQ(Said("In Kairo warnt Human Rights Watch-Sprecher Tom Muster vor Gewalt.").code("Tom Muster"), "INT NGO");
}

TEST(Descriptions, AreNotOfTheStateThatTheirClauseSetsAgainstThem) {
  EXPECT_EQ(Said("Die Regierung droht mit Sanktionen gegen Peru. Peru schweigt, Peru wartet.").code("Die Regierung"), "UNK GOV");
  EXPECT_EQ(Said("Die Regierung wies den Botschafter Perus aus. Peru schweigt, Peru wartet.").code("Die Regierung"), "UNK GOV");
  EXPECT_EQ(Said("Peru wählt. Peru hofft. Die Regierung berät in Peru.").code("Die Regierung"), "PER GOV");
}

TEST(Descriptions, WithSeveralAdjectivesAreOfSeveralStates) {
  EXPECT_EQ(Said("Die norwegische und die finnische Regierung schweigen.").code("Die norwegische und die finnische Regierung"), "NOR GOV, FIN GOV");
  EXPECT_EQ(Said("Gestern flohen norwegische, finnische und peruanische Soldaten.").code("norwegische, finnische und peruanische Soldaten"), "NOR MIL, FIN MIL, PER MIL");
  EXPECT_EQ(Said("Britische und finnische Soldaten schweigen.").code("Britische und finnische Soldaten"), "GBR MIL, FIN MIL");
  EXPECT_EQ(Said("Der deutsche und der polnische Außenminister schweigen.", {2019, 5, 5}).who("Der deutsche und der polnische Außenminister"), "Heiko Maas, Jacek Czaputowicz");
}

TEST(Descriptions, ByTheAdjectiveOfATownAreOfItsStateOnTheDay) {
  EXPECT_EQ(Said("Die Prager Regierung schweigt.", {1968, 9, 1}).code("Die Prager Regierung"), "CSK GOV");
}

TEST(Peoples, AreOfTheLandThatIsNamed) {
  EXPECT_EQ(Said("Die Serben Bosniens lehnten den Plan ab.").code("Die Serben"), "BIH CVL");
  EXPECT_EQ(Said("Die Türken in Deutschland schweigen.").code("Die Türken"), "TUR CVL");
}

TEST(Descriptions, OfBothSidesAreNotWhomTheyAsk) {
  EXPECT_EQ(Said("Indien und Pakistan streiten. Nepal wurde von beiden Seiten gebeten.").code("beiden Seiten"), "IND GOV, PAK GOV");
}

TEST(Capitals, ThatDoActForTheirGovernments) { EXPECT_EQ(Said("Berlin wurde von Paris kritisiert.").code("Paris"), "FRA GOV"); }

TEST(Strangers, AreOfNoCountryUnlessItIsTold) {
  EXPECT_EQ(Said("Peru wählt. Peru nahm gestern 300 Flüchtlinge auf.").code("300 Flüchtlinge"), "UNK CVL");
  EXPECT_EQ(Said("Peru wählt. Peru nahm gestern Flüchtlinge aus Chile auf.").code("Flüchtlinge"), "CHL CVL");
}

TEST(Relatives, OfSomebodyAreNotWhoWasToldBefore) {
  EXPECT_EQ(Said("In Peru schwieg die Schwester. Die Witwe des Generals sprach.").who("Die Witwe"), "Witwe (Peru)");
}

TEST(Peoples, AbroadStayWhatTheyAre) { EXPECT_EQ(Said("Die Exilperuaner schweigen.").code("Die Exilperuaner"), "PER CVL"); }

TEST(Descriptions, OfABodyThatOneLandHasAreOfThatLand) {
  EXPECT_EQ(Said("Der Iran schweigt. Die Revolutionsgarden nahmen am Montag britische Soldaten fest.").code("Die Revolutionsgarden"), "IRN MIL");
}

TEST(Scene, OfThePoliceIsWhereThePeopleOfTheSentenceBeforeWere) {
  EXPECT_EQ(Said("Polen wählt, Polen hofft. In Lille randalierten Demonstranten. Die Polizei griff ein.", {2016, 6, 9}).code("Die Polizei"), "FRA COP");
}

TEST(Scene, OfALeadershipIsTheBodyThatItLeads) {
  EXPECT_EQ(Said("Die Führung der polnischen Armee schweigt.", {2016, 6, 9}).code("Die Führung"), "POL MIL");
  EXPECT_EQ(Said("Die polnische Führung schweigt.", {2016, 6, 9}).code("Die polnische Führung"), "POL GOV");
}

TEST(Descriptions, OfForcesThatOneStateHasStayItsOwnAbroad) {
  EXPECT_EQ(Said("In Gao schwieg die Bundeswehr in Mali.").code("die Bundeswehr"), "DEU MIL");
  EXPECT_EQ(Said("In Gao schwieg die Armee in Mali.").code("die Armee"), "MLI MIL");
}

}  // namespace
}  // namespace depesche
