// SPDX-License-Identifier: Apache-2.0
// Tallies: events counted by month and type, by who acts on whom, and by place. Kept up to date as dispatches come and go, so that
// a picture of a million events needs no look at each of them.
#pragma once

#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

#include "depesche/record.h"
#include "register/days.h"

namespace depesche {

enum class TallyKind : std::uint8_t { Period, Pair, Place, Party };  // stored as numbers for ever

// What an event counts for. `month` is that of the first day it can have been: years times 12, plus 0 to 11.
struct TallyKey {
  TallyKind kind = TallyKind::Period;
  std::int32_t month = 0;
  EventType type = EventType::Agree;
  std::string first, second;            // actor and recipient, as states or organisations; place and country; of a party its entity and party_text
  double latitude = 0, longitude = 0;   // of a place
  [[nodiscard]] auto order() const { return std::tie(kind, month, type, first, second); }
  [[nodiscard]] bool operator<(const TallyKey& other) const { return order() < other.order(); }
};

// What the tally of a party tells beside its entity; month and type are left out there.
struct PartyTally { bool acted = false; std::string_view code, name; };
std::string party_text(bool acted, std::string_view code, std::string_view name);
PartyTally party_of(std::string_view text);  // Lifetime: of `text`

// Each of them once. An event that nobody knows the time of counts for its parties only. Those who act together and on nobody else act on each other.
std::vector<TallyKey> tallies_of(const Days& days, const Record::Event& event);

// The month of a day; the first and the day after the last day of a month. `2022-01` of a month.
std::int32_t month_of(std::int32_t day);
bool begins_month(std::int32_t day);
std::string month_name(std::int32_t month);

struct Tally {
  std::string month;                    // of a period: 2022-01
  EventType type = EventType::Agree;    // of a period
  std::string first, second;
  double latitude = 0, longitude = 0;
  std::int64_t events = 0;
  double intensity = 0;                 // mean of PLOVER's, -10 to 10
};

}  // namespace depesche
