// SPDX-License-Identifier: Apache-2.0
// Whose armies strike a land that somebody else attacks.
#include "events/gold.h"

namespace depesche {
namespace {

using support::GoldCase;
using support::read_case;
using enum EventType;

// `actors -> recipients` of each event of the type, in the order of the text.
std::string sides(const std::string& text, EventType type) {
  std::string out;
  const auto codes = [](const std::vector<Record::Actor>& list) {
    std::string all;
    for (const Record::Actor& p : list) (all += all.empty() ? "" : "+") += p.code;
    return all.empty() ? "-" : all;
  };
  for (const Record::Event& e : read_case(GoldCase{"", "2019-10-10", text, {}}).events)
    if (e.type == type) (out += out.empty() ? "" : " | ") += codes(e.actors) + " -> " + codes(e.recipients);
  return out;
}

TEST(Attackers, OfALandThatAnotherStateHasJustAttackedAreItsForces) {
  const std::string attack = "Ruanda hat am Montag eine Offensive in Burundi begonnen. ";
  EXPECT_EQ(sides(attack + "Flugzeuge der Armee bombardierten Burundi. Dabei wurden zehn Menschen getötet.", Assault), "RWA GOV -> BDI GOV | RWA MIL -> BDI GOV | RWA GOV -> BDI CVL");
  EXPECT_EQ(sides(attack + "Burundische Soldaten töteten drei Demonstranten.", Assault), "RWA GOV -> BDI GOV | BDI MIL -> BDI CVL");
  EXPECT_EQ(sides("Burundi wählt. In Burundi töteten Soldaten drei Demonstranten.", Assault), "BDI MIL -> BDI CVL");
}

}  // namespace
}  // namespace depesche
