// SPDX-License-Identifier: Apache-2.0
// Verbs that say what gave rise to an act: whoever caused it did not do it.
#include "events/gold.h"

namespace depesche {
namespace {

using support::GoldCase;
using support::read_case;
using enum EventType;

std::string codes(const std::vector<Record::Actor>& list) {
  std::string out;
  for (const Record::Actor& p : list) (out += out.empty() ? "" : "+") += p.code;
  return out.empty() ? "-" : out;
}

// `actors -> recipients` of the protest that is told.
std::string protest(const std::string& text) {
  for (const Record::Event& e : read_case(GoldCase{"", {}, text, {}}).events)
    if (e.type == Protest) return codes(e.actors) + " -> " + codes(e.recipients);
  return "no protest";
}

TEST(Cause, OfAProtestIsWhomItMeetsNotWhoProtests) {
  EXPECT_EQ(protest("Präsident Macron hat mit seiner Rede Proteste in Pakistan ausgelöst."), "PAK CVL -> FRA GOV");
  EXPECT_EQ(protest("Die Regierung in Athen löste mit den Kürzungen einen Generalstreik aus."), "GRC LAB -> GRC GOV");
  EXPECT_EQ(protest("Die Entscheidung von Präsident Erdogan führte in Ankara zu Protesten."), "TUR CVL -> TUR GOV");
}

TEST(Cause, ThatNobodyAnswersForLeavesOpenWhomItMeets) {
  EXPECT_EQ(protest("Der Tod eines Studenten löste Proteste in Chile aus."), "CHL CVL -> -");
}

}  // namespace
}  // namespace depesche
