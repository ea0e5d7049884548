// SPDX-License-Identifier: Apache-2.0
// On whose word an act stands in the record: who says it, to whom, who passes it on; and where nobody is cited.
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

}  // namespace
}  // namespace depesche
