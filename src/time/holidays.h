// SPDX-License-Identifier: Apache-2.0
// Holidays: holidays.tsv of a pack, and the day each falls on.
//   12-25        a day of the year            easter-2     days from Easter Sunday
//   7<12-25-21   the last Sunday before 25 December, 21 days earlier        7>=05-08   the first Sunday not before 8 May
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "depesche/result.h"
#include "time/calendar.h"

namespace depesche {

struct Holiday {
  enum class Rule : std::uint8_t { Fixed, Easter, WeekdayBefore, WeekdayFrom } rule = Rule::Fixed;
  int month = 1, day = 1, weekday = 7;
  int shift = 0;  // days
};

Result<std::vector<Holiday>> load_holidays(const std::string& folder);
// Each name with the number of its holiday.
Result<std::vector<std::pair<std::string, std::size_t>>> holiday_names(const std::string& folder);
[[nodiscard]] DayNumber holiday_in(const Holiday& holiday, int year);

}  // namespace depesche
