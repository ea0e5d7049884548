// SPDX-License-Identifier: Apache-2.0
// On whose word an act stands in the record: who says it, to whom, who passes it on; and where nobody is cited.
#include <algorithm>

#include "events/gold.h"

namespace depesche {
namespace {

using support::GoldCase;
using support::read_case;

// `teller | medium | via` of the first event of this type, "" where it has no source.
std::string source_of(const std::string& text, EventType type) {
  for (const Record::Event& e : read_case(GoldCase{"", "", text, {}}).events)
    if (e.type == type) return e.source ? e.source->at.text + " | " + e.source->medium + " | " + e.source->via : "";
  return "no such event";
}

TEST(Sources, HoldTheWholeChain) {
  using enum EventType;
  EXPECT_EQ(source_of("Nach Angaben der Polizei griffen Rebellen am Montag ein Dorf an.", Assault), "Angaben der Polizei |  | ");
  EXPECT_EQ(source_of("Syrische Soldaten hätten die Stadt beschossen, sagte Merkel der Nachrichtenagentur AFP.", Assault), "Merkel | AFP | ");
  EXPECT_EQ(source_of("Die syrischen Rebellen haben laut AFP nach Angaben der Regierung drei Dörfer angegriffen.", Assault), "Angaben der Regierung |  | AFP");
}
TEST(Sources, AreNotThoseWhoTellTheirOwnAct) {
  using enum EventType;
  EXPECT_EQ(source_of("Merkel erklärte, dass sie den Vorschlag Macrons begrüße.", Support), "");
  EXPECT_EQ(source_of("Merkel und Macron erklärten, dass sie den Vorschlag Putins begrüßen.", Support), "");
  EXPECT_EQ(source_of("Der russische Verteidigungsminister teilte mit, die russische Armee habe die Stadt Cherson beschossen.", Assault), "");
}
TEST(Sources, AreNotThoseWhoSpeakOfThemselvesByAPronoun) {
  using enum EventType;
  EXPECT_EQ(source_of("Er habe sich mit Russland auf einen Vertrag geeinigt, sagte der slowakische Premier Matovič.", Agree), "");
  EXPECT_EQ(source_of("Er habe die Reform abgelehnt, sagte der Minister.", Reject), "");
  EXPECT_NE(source_of("Alle hätten den Vertrag abgelehnt, sagten die Diplomaten.", Reject), "");
}
TEST(Sources, AreNotWhoeverMaySayIt) {
  EXPECT_EQ(source_of("Wer sagt, die Polizei habe Demonstranten geschlagen, der lügt.", EventType::Assault), "");
}
TEST(Sources, AreOtherSidesThatTellOfIt) {
  EXPECT_NE(source_of("Der Kreml betonte, Biden habe zugesagt, keine Raketen zu stationieren.", EventType::Agree), "");
}
TEST(Sources, AreNotThoseWhoBlameAnAct) {
  EXPECT_EQ(source_of("Merkel kritisierte, dass die russische Polizei Nawalny festgenommen hat.", EventType::Coerce), "");
}
TEST(Sources, OfADenialAreWhoeverDenies) {
  EXPECT_EQ(source_of("Moskau bestritt, die Stadt Cherson angegriffen zu haben.", EventType::Assault), "Moskau |  | ");
  EXPECT_EQ(source_of("Ein Regierungssprecher bestritt, dass die syrische Armee Aleppo angegriffen habe.", EventType::Assault), "Ein Regierungssprecher |  | ");
}
TEST(Sources, AreThoseWhomAnAgencyReliesOn) {
  EXPECT_EQ(source_of("Die syrischen Rebellen haben drei Dörfer angegriffen, meldet die Agentur Reuters unter Berufung auf das Militär.", EventType::Assault), "das Militär |  | Reuters");
}
TEST(Sources, AreConfidantsThoughNotThemselves) {
  EXPECT_EQ(source_of("Ein Vertrauter Trumps sagt, dieser habe die Forderung abgelehnt.", EventType::Reject), "Ein Vertrauter Trumps |  | ");
}
TEST(Sources, AreNotThoseWhoDecideOnIt) {
  EXPECT_EQ(source_of("Der Bundestag beschloss, die Sanktionen gegen den Iran zu verschärfen.", EventType::Sanction), "");
}

// Code of whoever tells the first event of this type, "none" where it has no source.
std::string code_of_source(const std::string& text, EventType type) {
  for (const Record::Event& e : read_case(GoldCase{"", "", text, {}}).events)
    if (e.type == type) return e.source ? e.source->code : "none";
  return "no such event";
}

TEST(Sources, AreNobodyWhereWordsBelongToNobody) {
  using enum EventType;
  EXPECT_EQ(code_of_source("Ersten Berichten zufolge griffen syrische Rebellen drei Dörfer an.", Assault), "none");
  EXPECT_EQ(code_of_source("Nach bisherigen Erkenntnissen griffen syrische Rebellen drei Dörfer an.", Assault), "none");
  EXPECT_EQ(source_of("Amtlichen Angaben zufolge griffen syrische Rebellen drei Dörfer an.", Assault), "Amtlichen Angaben |  | ");
  EXPECT_EQ(source_of("Medienberichten zufolge griffen syrische Rebellen drei Dörfer an.", Assault), "Medienberichten |  | ");
  EXPECT_EQ(source_of("Laut Teilnehmern griffen syrische Rebellen drei Dörfer an.", Assault), "Teilnehmern |  | ");
}
TEST(Sources, TakeTheCodeOfTheStateOrBodyThatAnAdjectiveNames) {
  using enum EventType;
  EXPECT_EQ(code_of_source("Nach georgischen Angaben griffen russische Soldaten drei Dörfer an.", Assault), "GEO GOV");
  EXPECT_EQ(code_of_source("Nach Moskauer Darstellung griffen georgische Soldaten drei Dörfer an.", Assault), "RUS GOV");
  EXPECT_EQ(code_of_source("Israelischen Militärangaben zufolge griffen syrische Rebellen drei Dörfer an.", Assault), "ISR MIL");
  EXPECT_EQ(code_of_source("Laut ukrainischem Generalstab griffen russische Soldaten drei Dörfer an.", Assault), "UKR MIL");
}
TEST(Sources, AreCirclesThoughTheySpeakForNobody) {
  EXPECT_EQ(code_of_source("Wie aus türkischen Militärkreisen verlautete, griffen türkische Soldaten drei Dörfer an.", EventType::Assault), "TUR MIL");
}
TEST(Sources, ArePapersThroughWhomSomebodyDemands) {
  using enum EventType;
  EXPECT_EQ(source_of("Laut CNN sagte Biden, Russland müsse die Truppen abziehen.", Request), "CNN |  | ");
  EXPECT_EQ(source_of("Laut CNN hat der IWF angekündigt, der Ukraine keine Hilfe mehr leisten zu wollen.", Reject), "CNN |  | ");
}
TEST(Sources, AreNamedWhereWordsAreOnlyTheirs) {
  EXPECT_EQ(source_of("Präsident Selenskyj äußerte sich am Montag. Seinen Angaben zufolge griffen russische Soldaten die Stadt Sumy an.", EventType::Assault), "Selenskyj |  | ");
}
TEST(Sources, OfHearsayAreOnlyThoseOfTheSentenceBefore) {
  using enum EventType;
  EXPECT_EQ(source_of("Die Opposition sagte, es sei geschossen worden. Drei Männer sollen von syrischen Soldaten getötet worden sein.", Assault), "Die Opposition |  | ");
  EXPECT_EQ(source_of("Die Opposition erklärte, sie sei besorgt. In Damaskus öffneten am Montag die Schulen. Drei Männer sollen von syrischen Soldaten getötet worden sein.", Assault), "");
}
TEST(Sources, AreNeverTheWordsThatStandForNobody) {
  EXPECT_EQ(source_of("Wie es hieß, beschossen syrische Soldaten drei Dörfer.", EventType::Assault), "");
}
TEST(Sources, WhoWillHaveDoneItSaysThatItWasDone) {
  const Record record = read_case(GoldCase{"", "", "Die ukrainische Polizei will drei Spione festgenommen haben.", {}});
  ASSERT_FALSE(record.events.empty());
  EXPECT_EQ(record.events.front().status, Status::Occurred);
}
TEST(Sources, OfWhatGoesOnBehindABlameAreWhoeverBlames) {
  EXPECT_EQ(source_of("Die syrische Opposition kritisierte die Regierung in Damaskus scharf. Syrische Soldaten hätten drei Dörfer beschossen.", EventType::Assault), "Die syrische Opposition |  | ");
}

TEST(Sources, OfInterviewsTellTheirOwnActs) {
  const std::vector<Record::Event> told = read_case(GoldCase{"", "2022-03-02",
      "Frau Baerbock, wie reagiert Berlin?\n\nRussland muss die Truppen abziehen. Ich habe gestern Lawrow getroffen.\n\nUnd Peking?\n\nChina zögert.\n\nReicht das?\n\nNein.", {}}).events;
  ASSERT_EQ(told.size(), 2u);
  EXPECT_EQ(told[0].type, EventType::Request);
  EXPECT_EQ(told[1].type, EventType::Consult);
  for (const Record::Event& e : told) {
    ASSERT_FALSE(e.actors.empty());
    EXPECT_EQ(e.actors[0].name, "Annalena Baerbock");
  }
}
TEST(Sources, OfInterviewsAreNoCriticsWhereTheyExplain) {
  const auto acts = [](const std::string& who) {
    const std::vector<Record::Event> told =
        read_case(GoldCase{"", "", who + "\n\nHerr Mustermann, was folgt daraus?\n\nDer Staat muss das Geld zahlen.\n\nWann?\n\nBald.\n\nUnd dann?\n\nDas ist offen.", {}}).events;
    return std::count_if(told.begin(), told.end(), [](const Record::Event& e) { return e.status == Status::Occurred; });
  };
  EXPECT_EQ(acts("Der Politologe Heinz Mustermann forscht in Wien."), 0);
  EXPECT_EQ(acts("Der Gewerkschaftschef Heinz Mustermann kam nach Wien."), 1);
}

}  // namespace
}  // namespace depesche
