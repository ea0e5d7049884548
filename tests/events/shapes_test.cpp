// SPDX-License-Identifier: Apache-2.0
// One act in the many shapes of a sentence: the same row fires in each.
#include "events/gold.h"

namespace depesche {
namespace {

using support::GoldCase;
using support::read_case;
using enum EventType;

void expect_told(EventType type, std::initializer_list<const char*> sentences) {
  for (const char* text : sentences) {
    SCOPED_TRACE(text);
    bool told = false;
    for (const Record::Event& e : read_case(GoldCase{"", "", text, {}}).events) told |= e.type == type;
    EXPECT_TRUE(told);
  }
}

TEST(Shape, OfAPredicativeAdjectiveIsFreeToStandBehindItsSubject) {
  expect_told(Accuse, {"Am Dienstag war Präsident Macron wütend über das Urteil.", "Über das Urteil ist auch Präsident Macron wütend.", "Kritik kam von den Studenten, die wütend auf die Regierung sind."});
  expect_told(Support, {"Präsident Selenskyj war am Dienstagabend in Berlin dankbar für die Hilfe."});
}

TEST(Shape, OfAPerfectTakesAParticipleThatIsAnAdjectiveToo) {
  expect_told(Support, {"Minister Spahn hat sich zum Kurs der Kanzlerin bekannt.", "Nachdem sich Minister Spahn zum Kurs der Kanzlerin bekannt hatte, schwiegen die Gegner."});
}

TEST(Shape, OfAParticipleOfTwoVerbsIsThatOfTheOneThatGoesWithTheSentence) {
  expect_told(Request, {"Der Papst hat dem Präsidenten zum Einlenken geraten."});
  expect_told(Support, {"Die Opposition hat hinter Selenskyj gestanden."});
  expect_told(Accuse, {"Die Opposition hat Verrat gewittert."});
}

TEST(Shape, OfACoordinatedPredicateHasItsVerbBehindTheConjunction) {
  expect_told(Retreat, {"Syrien trat vor die Öffentlichkeit und zerstörte seine Chemiewaffen."});
  expect_told(Consult, {"Die Minister, die seit Jahren unter Druck stehen, diskutierten über die Lage."});
}

TEST(Shape, OfAPhraseBeforeTheObjectDoesNotSwallowIt) {
  expect_told(Concede, {"Der Minister übte wegen der raschen Ausbreitung des Virus Selbstkritik."});
  expect_told(Aid, {"Die Soldaten retteten erneut klar und deutlich die Geiseln."});
}

TEST(Shape, OfTwoPhrasesWithOnePrepositionHidesNeither) {
  expect_told(Cooperate, {"Polnische Soldaten nahmen am Dienstag in Warschau an dem Manöver teil."});
  expect_told(Assault, {"Ein Auto raste am Dienstagabend in Berlin in die Demonstranten."});
}

TEST(Shape, OfAVerbKeepsThePhraseItAsksForBehindAnother) {
  expect_told(Aid, {"Japan beteiligt sich mit 300 Soldaten an der Friedensmission in Mali."});
  expect_told(Request, {"Präsident Chirac setzte sich bei den Ministern für die Freilassung der Krankenschwestern ein."});
}

TEST(Shape, OfAThingBeforeAVerbOfWillingIsTheObjectOfWhoeverStandsBehind) {
  for (const char* text : {"Die Entscheidung verteidigte Präsident Macron am Montag.", "Das Gesetz begrüßte Präsident Macron."}) {
    SCOPED_TRACE(text);
    const auto events = read_case(GoldCase{"", "", text, {}}).events;
    ASSERT_EQ(events.size(), 1u);
    EXPECT_EQ(events.front().type, Support);
    ASSERT_FALSE(events.front().actors.empty());
    EXPECT_EQ(events.front().actors.front().code, "FRA GOV");
  }
}

TEST(Shape, OfADayFillsNoSlotOfAnotherPhrase) {
  expect_told(Cooperate, {"Am Dienstag gab Kenia den Häftling an Uganda ab."});
  expect_told(Assault, {"Am Dienstag starben zwei Soldaten."});
  expect_told(Threaten, {"Washington gab der Hamas bis Montag Zeit."});
}

TEST(Shape, OfASubjectWithAnInsertionKeepsItsVerb) {
  expect_told(Retreat, {"Die Minister, seit drei Jahren im Amt, traten zurück."});
  expect_told(Protest, {"Hunderte Studenten, seit Tagen in der Stadt, folgten dem Aufruf zu der Demonstration."});
}

TEST(Shape, OfTwoTownsInARowAreTwo) {
  expect_told(Sanction, {"Wie die Zeitung berichtet, drehte Moskau Polen den Gashahn zu."});
}

TEST(Shape, OfASubordinateClauseWithTwoPredicatesHasTwoVerbs) {
  expect_told(Mobilize, {"Die Zeitung berichtet, dass Peking neue Schiffe kaufte und den Militäretat erhöhte."});
}

TEST(Shape, OfAPassiveHasWhoDidItRightBehindItsSubjectToo) {
  for (const char* text : {"Scharf kritisiert wurde der Plan von der FDP.", "Weil der Plan von der FDP kritisiert wurde, zog Minister Spahn ihn zurück."}) {
    SCOPED_TRACE(text);
    for (const Record::Event& e : read_case(GoldCase{"", "", text, {}}).events)
      if (e.type == Accuse) {
        ASSERT_FALSE(e.actors.empty());
        EXPECT_EQ(e.actors.front().code, "DEU PTY");
      }
  }
  expect_told(Accuse, {"Scharf kritisiert wurde der Plan von der FDP."});
}

TEST(Shape, OfTheFutureIsNoPassive) {
  expect_told(Consult, {"Die Minister werden sich am Montag beraten."});
  for (const Record::Event& e : read_case(GoldCase{"", "", "Die Polizei wird den Häftling entlassen.", {}}).events) EXPECT_EQ(e.status, Status::Planned);
  expect_told(Retreat, {"Die Polizei wird den Häftling entlassen."});
}

TEST(Shape, OfANounItsComplementStandsBehindItsGenitive) {
  const char* text = "Minister Maas wies am Montag die Forderung der Grünen nach Gesprächen mit Moskau zurück.";
  for (const Record::Event& e : read_case(GoldCase{"", "", text, {}}).events) {
    EXPECT_NE(e.type, Consult);
    if (e.type == Request) { EXPECT_TRUE(e.content && e.content->type == Consult); }
  }
  expect_told(Request, {text});
}

TEST(Shape, OfWhatAWordAnnouncesIsPlanned) {
  for (const char* text : {"Die Regierung plant ein Hilfspaket.", "Am Montag kündigte Berlin Kiew weitere Waffen an.", "Im Haushalt sind zehn Millionen Euro für Flüchtlinge vorgesehen."}) {
    SCOPED_TRACE(text);
    const Record r = read_case(GoldCase{"", "", text, {}});
    ASSERT_FALSE(r.events.empty());
    EXPECT_EQ(r.events.front().type, Aid);
    EXPECT_EQ(r.events.front().status, Status::Planned);
    EXPECT_TRUE(r.events.front().date.empty());  // the day is that of the word
  }
}

TEST(Shape, OfWhatIsDoneByAnotherActHasItsDay) {
  const Record r = read_case(GoldCase{"", "2021-02-04", "Das Verfassungsgericht in Warschau hatte am Mittwoch die Lage entschärft, indem es die Klage der Regierung zurückwies.", {}});
  ASSERT_FALSE(r.events.empty());
  EXPECT_EQ(r.events.back().type, Reject);
  EXPECT_EQ(r.events.back().date, "2021-02-03");
}

TEST(Shape, OfAPhraseInsideAnotherDecidesNoRowThatTheClausesOwnPhraseDecides) {
  const auto type = [](const char* text) { return read_case(GoldCase{"", "", text, {}}).events.front().type; };
  EXPECT_EQ(type("Die Fraktion stimmte gegen Zuschüsse für die Werften."), Reject);
  EXPECT_EQ(type("Die Ministerin sprach sich gegen Vorrechte für Beamte aus."), Reject);
  EXPECT_EQ(type("Die Ministerin sprach sich für Sanktionen gegen Belarus aus."), Request);
}

TEST(Shape, OfAnInfinitiveThatLooksLikeItsParticipleLiesAhead) {
  for (const char* text : {"Der Kanzler wird mit den Landeschefs beraten.", "Im Mai werden die Minister darüber beraten.", "Dann werde man erneut beraten, sagte Minister Vogt."}) {
    SCOPED_TRACE(text);
    const Record r = read_case(GoldCase{"", "2019-02-04", text, {}});
    ASSERT_FALSE(r.events.empty());
    EXPECT_EQ(r.events.front().type, Consult);
    EXPECT_EQ(r.events.front().status, Status::Planned);
  }
  EXPECT_TRUE(read_case(GoldCase{"", "2019-02-04", "Die Mitglieder werden dazu von Gewerkschaften beraten.", {}}).events.empty());
}

TEST(Shape, OfAPhraseThatHangsOnAnAdverbOrAPlaceIsTheVerbs) {
  expect_told(Reject, {"Große Teile der Partei sprachen sich klar gegen Steuern aus."});
  expect_told(Support, {"Der Altkanzler hat sich beim Finanzamt für Bürgermeister Kolb eingesetzt."});
  expect_told(Request, {"Der Senator hatte sich am Montag im Rechtsausschuss für die Helmpflicht ausgesprochen."});
}

TEST(Shape, OfAPurposeIsDoneWhereTheHourIsUsedForIt) {
  const auto status = [](const char* text) { return read_case(GoldCase{"", "", text, {}}).events.front().status; };
  EXPECT_EQ(status("Die Ermittler nutzten die Nacht, um zwei Demonstranten festzunehmen."), Status::Occurred);
  EXPECT_EQ(status("Zweihundert Polizisten waren nötig, um die Kundgebung aufzulösen."), Status::Occurred);
  EXPECT_EQ(status("Zweihundert Polizisten wären nötig, um die Kundgebung aufzulösen."), Status::Hypothetical);
}

TEST(Shape, OfAnObjectInFrontIsKnownByItsNumber) { expect_told(Sanction, {"Zwei russische Diplomaten hat Warschau am Dienstag ausgewiesen."}); }

TEST(Shape, OfAPronounTakesTheKindOfWhomItStandsFor) {
  expect_told(Mobilize, {"Die russischen Truppen sind aus Georgien zurück. Sie wurden in den Donbass verlegt.", "In Washington wurden 1700 Mitglieder der Nationalgarde mobilisiert."});
}

TEST(Shape, OfAModalVerbWithoutAnInfinitiveHasItsPhrase) { expect_told(Coerce, {"Die Urlauber dürfen nicht an den Strand.", "Die Reporter dürfen nicht nach Minsk."}); }

Status status_of_act(const std::string& text, EventType type) {
  for (const Record::Event& e : read_case(GoldCase{"", "", text, {}}).events)
    if (e.type == type) return e.status;
  return Status::Negated;
}

TEST(Shape, OfAChainUnderOneAuxiliaryHasTheFormOfItsFirstVerb) {
  expect_told(Support, {"Der Minister hatte zuvor die Sekte verurteilt, die Polizei verteidigt und die Parteien zur Ruhe gemahnt."});
  EXPECT_EQ(status_of_act("Der Minister will nach Rom reisen, den Papst treffen und eine Waffenruhe fordern.", Request), Status::Planned);
  EXPECT_EQ(status_of_act("Der Diktator hat Hunderte Bauern verhaften und foltern lassen.", Assault), Status::Occurred);
  EXPECT_EQ(status_of_act("Der General hat die Mönche verhaften und ihre Zeitungen verbieten lassen.", Coerce), Status::Occurred);
}

TEST(Shape, OfAChainOfPassivesUnderAModalIsPassiveInEachMember) {
  EXPECT_EQ(status_of_act("Die Mönche sollen verhört, verurteilt und abgeschoben werden.", Sanction), Status::Planned);
  EXPECT_EQ(status_of_act("Der Rebell soll an Oslo ausgeliefert und dort angeklagt werden.", Cooperate), Status::Planned);
  EXPECT_EQ(status_of_act("Der Hauptmann soll Bauern verschleppt und misshandelt haben.", Assault), Status::Occurred);
}

TEST(Shape, OfWhatFollowsAClosedClauseIsThatOfTheVerbOutsideIt) {
  EXPECT_EQ(status_of_act("Das Amt hatte geprüft, ob die Regeln eingehalten werden, und mit einer Räumung gedroht.", Threaten), Status::Occurred);
}

TEST(Shape, OfANameThatBeginsLikeAPhraseHasItForASubject) {
  expect_told(Request, {"Von der Leyen pochte auf faire Regeln."});
  for (const Record::Event& e : read_case(GoldCase{"", "", "Von Moskau verlangte gestern die Nato den Abzug.", {}}).events)
    if (e.type == Request) {
      ASSERT_FALSE(e.actors.empty());
      EXPECT_EQ(e.actors.front().code, "NATO");
    }
}

TEST(Shape, OfANounBehindANameWithoutACommaIsNotThatName) { expect_told(Protest, {"In der Altstadt brannten in der Nacht zu Freitag Reifen und Barrikaden."}); }

TEST(Shape, OfTwoSubjectsHasTheOneThatIsNotTheNounOfItsRow) { expect_told(Support, {"Unterstützung erhielt der Minister von den Grünen."}); }

TEST(Shape, OfAnInfinitiveBehindACommaIsNoPredicateOfTheVerbBeforeIt) {
  expect_told(Request, {"Es sei an der Zeit, die Grenze zu öffnen, so der ungarische Außenminister."});
  EXPECT_EQ(status_of_act("Die Bundesregierung prüft, ob sie hilft, und will mit Athen verhandeln.", Consult), Status::Planned);
}

TEST(Shape, OfWhatSomebodyLetsReachAnotherHasBothObjects) { expect_told(Aid, {"Der Emir hat den Rebellen Gewehre zukommen lassen."}); }

TEST(Shape, OfARelativeClauseIsReadByWhatItsPronounStandsFor) {
  expect_told(Aid, {"Die Panzer, die Berlin nach Kiew geliefert hat, sind angekommen."});
  for (const Record::Event& e : read_case(GoldCase{"", "", "Er las eine Darstellung, die den Angaben der Regierung widerspricht.", {}}).events) EXPECT_NE(e.type, Reject);
}

TEST(Shape, OfAnInfinitiveOfANounHasItsOwnerForASubject) {
  for (const Record::Event& e : read_case(GoldCase{"", "", "Die Entscheidung von Macron, die Truppen abzuziehen, kam spät.", {}}).events) {
    ASSERT_FALSE(e.actors.empty());
    EXPECT_EQ(e.actors.front().code, "FRA GOV");
  }
  expect_told(Retreat, {"Die Entscheidung von Macron, die Truppen abzuziehen, kam spät."});
}

}  // namespace
}  // namespace depesche
