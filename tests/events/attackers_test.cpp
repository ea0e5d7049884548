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

TEST(OtherSide, OfBothSidesAreTwoStatesOrWhoStrivesWithinOne) {
  EXPECT_EQ(sides("Peru und Chile streiten. Die peruanische Armee schwieg vor den Vereinten Nationen. Oslo rief beide Seiten zur Ruhe auf.", Request), "NOR GOV -> PER GOV+CHL GOV");
  EXPECT_EQ(sides("Peru streitet mit der EU. Die EU wartet, die EU schweigt. Die Polizei griff ein. Oslo rief beide Seiten zur Ruhe auf.", Request), "NOR GOV -> PER GOV+EU");
}

TEST(OtherSide, OfAPronounBeforeAParticleIsWhoeverDidIt) {
  EXPECT_EQ(sides("Peru hat Chile ein Bündnis angeboten. Die Regierung in Santiago wies das zurück.", Reject), "CHL GOV -> PER GOV");
}

}  // namespace
}  // namespace depesche
