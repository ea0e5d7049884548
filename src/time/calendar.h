// SPDX-License-Identifier: Apache-2.0
// Calendar: days as numbers, weeks of ISO 8601, and feasts that move, in the proleptic Gregorian calendar.
#pragma once

#include <cstdint>

namespace depesche {

using DayNumber = std::int32_t;  // days since 1970-01-01

struct CivilDay {
  int year = 0;
  int month = 0;  // 1-12
  int day = 0;    // 1-31
};
struct IsoWeek {
  int year = 0;
  int week = 0;
};

[[nodiscard]] bool day_exists(int year, int month, int day);
// Needs: day_exists.
[[nodiscard]] DayNumber day_number(int year, int month, int day);
[[nodiscard]] CivilDay civil_day(DayNumber day);
[[nodiscard]] int weekday_of(DayNumber day);  // Monday 1 .. Sunday 7
[[nodiscard]] IsoWeek iso_week(DayNumber day);
[[nodiscard]] int days_in_month(int year, int month);
[[nodiscard]] DayNumber easter_sunday(int year);
// The last day of this weekday that is not after `day`, and the first that is not before it.
[[nodiscard]] DayNumber weekday_on_or_before(DayNumber day, int weekday);
[[nodiscard]] DayNumber weekday_on_or_after(DayNumber day, int weekday);
// Months counted through: year * 12 + month - 1, so that months can be added.
[[nodiscard]] constexpr int month_number(int year, int month) { return year * 12 + month - 1; }
[[nodiscard]] constexpr int year_of_month(int month_number) { return month_number >= 0 ? month_number / 12 : -((11 - month_number) / 12); }
[[nodiscard]] constexpr int month_of_month(int month_number) { return month_number - year_of_month(month_number) * 12 + 1; }

}  // namespace depesche
