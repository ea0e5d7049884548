// SPDX-License-Identifier: Apache-2.0
// What a TIMEX3 value and an EDTF mean in days, written from the standards and apart from the writers, to hold one against the other.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "time/calendar.h"

namespace depesche {

// First and last day, both included.
struct DayRange { DayNumber first = 0, last = 0; };

namespace meaning {

inline constexpr DayNumber kNever = 10'000'000;

inline std::optional<int> number(std::string_view s) {
  int out = 0;
  if (s.empty()) return std::nullopt;
  for (const char c : s) {
    if (c < '0' || c > '9') return std::nullopt;
    out = out * 10 + (c - '0');
  }
  return out;
}
inline DayRange months(int year, int month, int count) {
  const int end = month_number(year, month) + count - 1;
  const int y = year_of_month(end), m = month_of_month(end);
  return {day_number(year, month, 1), day_number(y, m, days_in_month(y, m))};
}
inline DayRange years(int first, int count) { return {day_number(first, 1, 1), day_number(first + count - 1, 12, 31)}; }
inline DayRange week(int year, int number) {
  const DayNumber fourth = day_number(year, 1, 4);  // lies in week 1
  const DayNumber monday = fourth - weekday_of(fourth) + 1 + 7 * (number - 1);
  return {monday, monday + 6};
}
inline int season(std::string_view s) { return s == "SP" ? 1 : s == "SU" ? 2 : s == "FA" ? 3 : s == "WI" ? 4 : 0; }

// Days of a calendar date of one to ten characters, X for what isn't known at its end; nothing where more is unknown.
inline std::optional<DayRange> of_date(std::string_view s) {
  if (s.size() == 4 && s.find('X') != std::string_view::npos) {
    const std::size_t known = s.find('X');
    const auto n = number(s.substr(0, known));
    const int span = known == 3 ? 10 : known == 2 ? 100 : 1000;
    return n ? std::optional(years(*n * span, span)) : std::nullopt;
  }
  const auto year = s.size() >= 4 ? number(s.substr(0, 4)) : std::nullopt;
  if (!year) return std::nullopt;
  if (s.size() == 4) return years(*year, 1);
  const auto month = number(s.substr(5, 2));
  if (!month) return std::nullopt;
  if (*month >= 21 && *month <= 24) return months(*year, (*month - 20) * 3, 3);
  if (*month >= 33 && *month <= 36) return months(*year, (*month - 33) * 3 + 1, 3);
  if (*month >= 40 && *month <= 41) return months(*year, (*month - 40) * 6 + 1, 6);
  if (s.size() == 7 || s.substr(7) == "-XX") return months(*year, *month, 1);
  const auto day = number(s.substr(8, 2));
  if (!day) return std::nullopt;
  const DayNumber d = day_number(*year, *month, *day);
  return DayRange{d, d};
}

inline std::optional<DayRange> of_edtf(std::string_view s) {
  if (!s.empty() && (s.back() == '~' || s.back() == '?' || s.back() == '%')) s.remove_suffix(1);
  if (!s.empty() && s.front() == '[') {
    s = s.substr(1, s.size() - 2);
    const std::size_t first_end = s.find_first_of(",."), last_begin = s.find_last_of(",.");
    const auto a = of_date(s.substr(0, first_end)), b = of_date(s.substr(last_begin == std::string_view::npos ? 0 : last_begin + 1));
    if (!a || !b) return std::nullopt;
    return DayRange{a->first, b->last};
  }
  const std::size_t slash = s.find('/');
  if (slash == std::string_view::npos) return of_date(s);
  const auto end = [](std::string_view part, DayNumber open) -> std::optional<DayRange> {
    return part.empty() || part == ".." ? std::optional(DayRange{open, open}) : of_date(part);
  };
  const auto a = end(s.substr(0, slash), -kNever), b = end(s.substr(slash + 1), kNever);
  if (!a || !b) return std::nullopt;
  return DayRange{a->first, b->last};
}

// Of a DATE or TIME; nothing for durations, sets, references and what is unknown.
inline std::optional<DayRange> of_value(std::string_view v) {
  v = v.substr(0, v.find('T'));
  const auto whole = number(v);
  if (whole && v.size() < 4) return years(*whole * (v.size() == 3 ? 10 : v.size() == 2 ? 100 : 1000), v.size() == 3 ? 10 : v.size() == 2 ? 100 : 1000);
  const auto year = v.size() >= 4 ? number(v.substr(0, 4)) : std::nullopt;
  if (!year || v.size() < 7 || v[4] != '-') return of_date(v);
  const std::string_view part = v.substr(5);
  if (part[0] == 'W' && part[1] != 'I') {
    const auto n = number(part.substr(1, 2));
    if (!n) return std::nullopt;
    DayRange r = week(*year, *n);
    if (part.ends_with("-WE")) r.first += 5;
    return r;
  }
  if (part[0] == 'Q') return months(*year, (part[1] - '1') * 3 + 1, 3);
  if (part[0] == 'H') return months(*year, (part[1] - '1') * 6 + 1, 6);
  if (season(part) != 0) return months(*year, season(part) * 3, 3);
  return of_date(v);
}

}  // namespace meaning

// Whether the EDTF takes in all days that the value means; true where one of them names none.
inline bool edtf_holds(std::string_view edtf, std::string_view value) {
  if (edtf.empty() || value.empty() || value[0] == 'P' || value[0] == 'F') return true;  // P1D, PAST_REF, FUTURE_REF
  const auto said = meaning::of_value(value), written = meaning::of_edtf(edtf);
  if (!said) return true;
  // 2000-04-XX is one day of April that TIMEX3 can't tell: EDTF may know that it is one of a few of them.
  if (written && value.size() >= 10 && value.substr(7, 3) == "-XX" && said->first <= written->first && written->last <= said->last) return true;
  return written && written->first <= said->first && said->last <= written->last;
}

}  // namespace depesche
