// SPDX-License-Identifier: Apache-2.0
#include "exports/period.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace depesche {
namespace {

bool number(std::string_view digits, unsigned& out) {
  const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), out);
  return failed == std::errc{} && end == digits.data() + digits.size();
}

// One side of an interval: 2024, 2024-05, 2024-05-07, 2024-05-07T15:30.
std::optional<Period> one(std::string_view date) {
  using namespace std::chrono;
  Period p;
  while (!date.empty() && (date.back() == '~' || date.back() == '?' || date.back() == '%')) {
    p.exact = false;
    date.remove_suffix(1);
  }
  if (const std::size_t t = date.find('T'); t != std::string_view::npos) {
    unsigned hour = 0, minute = 0;
    const std::string_view clock = date.substr(t + 1);
    if (clock.size() >= 5 && clock[2] == ':' && number(clock.substr(0, 2), hour) && number(clock.substr(3, 2), minute) && hour < 24 && minute < 60) p.hour = std::string(clock.substr(0, 2)) + std::string(clock.substr(3, 2)) + "00";
    date = date.substr(0, t);
  }
  unsigned y = 0, m = 0, d = 0;
  if (date.size() < 4 || !number(date.substr(0, 4), y) || y == 0) return std::nullopt;
  if (date.size() == 4) {
    p.first = year_month_day{year(static_cast<int>(y)), January, day(1)};
    p.last = year_month_day{year(static_cast<int>(y)), December, day(31)};
    p.exact = false;
    return p;
  }
  if (date[4] != '-' || date.size() < 7 || !number(date.substr(5, 2), m) || m < 1 || m > 12) return std::nullopt;
  const year_month in{year(static_cast<int>(y)), month(m)};
  if (date.size() == 7) {
    p.first = in / day(1);
    p.last = sys_days(in / last);
    p.exact = false;
    return p;
  }
  if (date.size() != 10 || date[7] != '-' || !number(date.substr(8, 2), d)) return std::nullopt;
  const year_month_day whole = in / day(d);
  if (!whole.ok()) return std::nullopt;
  p.first = p.last = whole;
  return p;
}

}  // namespace

std::optional<Period> period_of(std::string_view edtf) {
  const std::size_t slash = edtf.find('/');
  if (slash == std::string_view::npos) return one(edtf);
  std::optional<Period> from = one(edtf.substr(0, slash));
  const std::optional<Period> to = one(edtf.substr(slash + 1));
  if (!from || !to || to->last < from->first) return std::nullopt;
  from->exact = from->exact && to->exact;
  from->last = to->last;
  from->hour.clear();
  return from;
}

std::string basic_day(std::chrono::sys_days d) {
  const std::chrono::year_month_day ymd(d);
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%04d%02u%02u", static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
  return text.data();
}

}  // namespace depesche
