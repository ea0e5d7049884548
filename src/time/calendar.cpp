// SPDX-License-Identifier: Apache-2.0
#include "time/calendar.h"

#include <chrono>

namespace depesche {
namespace {

std::chrono::year_month_day ymd(int year, int month, int day) {
  return {std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)}, std::chrono::day{static_cast<unsigned>(day)}};
}

}  // namespace

bool day_exists(int year, int month, int day) {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && year >= -9999 && year <= 9999 && ymd(year, month, day).ok();
}

DayNumber day_number(int year, int month, int day) {
  return static_cast<DayNumber>(std::chrono::sys_days{ymd(year, month, day)}.time_since_epoch().count());
}

CivilDay civil_day(DayNumber day) {
  const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day}}};
  return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())), static_cast<int>(static_cast<unsigned>(date.day()))};
}

int weekday_of(DayNumber day) {
  return static_cast<int>(std::chrono::weekday{std::chrono::sys_days{std::chrono::days{day}}}.iso_encoding());
}

IsoWeek iso_week(DayNumber day) {
  const DayNumber thursday = day - weekday_of(day) + 4;  // an ISO week belongs to the year of its Thursday
  const int year = civil_day(thursday).year;
  return {year, (thursday - day_number(year, 1, 1)) / 7 + 1};
}

int days_in_month(int year, int month) {
  for (int day = 31; day > 28; --day)
    if (day_exists(year, month, day)) return day;
  return 28;
}

DayNumber easter_sunday(int year) {
  // The anonymous Gregorian algorithm (Meeus, Jones, Butcher).
  const int a = year % 19, b = year / 100, c = year % 100;
  const int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
  const int l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return day_number(year, n / 31, n % 31 + 1);
}

DayNumber weekday_on_or_before(DayNumber day, int weekday) { return day - (weekday_of(day) - weekday + 7) % 7; }
DayNumber weekday_on_or_after(DayNumber day, int weekday) { return day + (weekday - weekday_of(day) + 7) % 7; }

}  // namespace depesche
