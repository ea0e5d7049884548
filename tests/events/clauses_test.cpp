// SPDX-License-Identifier: Apache-2.0
// Whose act is told where clauses stand in one another, beside one another or behind a colon.
#include "events/gold.h"

namespace depesche {
namespace {

using support::GoldCase;
using support::read_case;
using enum EventType;

struct Told {
  std::string actor, recipient;
  Status status = Status::Occurred;
};

Told told(const std::string& text, EventType type) {
  for (const Record::Event& e : read_case(GoldCase{"", "", text, {}}).events)
    if (e.type == type) return {e.actors.empty() ? "" : e.actors.front().code, e.recipients.empty() ? "" : e.recipients.front().code, e.status};
  return {"no such event", "", Status::Negated};
}

TEST(Clauses, AModalVerbWithDassWantsWhatOthersDo) {
  EXPECT_EQ(told("Kanzlerin Merkel will, dass die Soldaten das Lager räumen.", Request).actor, "DEU GOV");
  EXPECT_EQ(told("Präsident Macron wollte, dass die Behörden die Schulen schließen.", Request).actor, "FRA GOV");
}

TEST(Clauses, WhatIsDeniedWithoutDassDidNotHappen) {
  EXPECT_EQ(told("Präsident Putin dementierte, er habe den Angriff befohlen.", Request).status, Status::Denied);
  EXPECT_EQ(told("Präsident Putin leugnet, die Armee habe Zivilisten getötet.", Assault).status, Status::Denied);
}

TEST(Clauses, AnInsertedSpeakerIsNotTheOneSpokenOf) {
  const Told asked = told("Die polnische Regierung, verlangte Präsident Macron, müsse das Gesetz ändern.", Request);
  EXPECT_EQ(asked.actor, "FRA GOV");
  EXPECT_EQ(asked.recipient, "POL GOV");
  const Told blamed = told("Präsident Assad, sagte Kanzlerin Merkel, habe gelogen.", Accuse);
  EXPECT_EQ(blamed.actor, "DEU GOV");
  EXPECT_EQ(blamed.recipient, "SYR GOV");
}

TEST(Clauses, WhoeverStandsBeforeAColonSpeaks) {
  const Told asked = told("Macron: Polnische Regierung muss die Grenze öffnen.", Request);
  EXPECT_EQ(asked.actor, "FRA GOV");
  EXPECT_EQ(asked.recipient, "POL GOV");
}

TEST(Clauses, ALandWillNotDoWhatItsGovernmentWillNot) {
  EXPECT_EQ(told("Bayern will die Steuer nicht senken.", Reject).actor, "DEU GOV");
  EXPECT_EQ(told("Die Kinder wollen die Suppe nicht bezahlen.", Reject).actor, "no such event");
}

TEST(Clauses, APerfectAtTheEndOfItsClauseIsNoAdjective) { EXPECT_EQ(told("Die polnische Regierung hat versagt, sagte Präsident Macron.", Accuse).actor, "FRA GOV"); }

}  // namespace
}  // namespace depesche
