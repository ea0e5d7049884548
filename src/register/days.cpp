// SPDX-License-Identifier: Apache-2.0
#include "register/days.h"

#include <algorithm>

#include "time/calendar.h"

namespace depesche {
namespace {

// The least and the greatest number that digits with X can be; false where there are other signs.
bool bounds(std::string_view digits, int& least, int& most) {
  least = most = 0;
  for (const char c : digits) {
    if (c != 'X' && (c < '0' || c > '9')) return false;
    least = least * 10 + (c == 'X' ? 0 : c - '0');
    most = most * 10 + (c == 'X' ? 9 : c - '0');
  }
  return !digits.empty();
}

// Months of the parts of a year, ISO 8601-2: 21-24 and 25-28 (north) 29-32 (south) seasons, 33-36 quarters, 37-39 thirds, 40-41 halves.
bool part_of_year(int part, int& month, int& months) {
  constexpr int kNorth[] = {3, 6, 9, 12}, kSouth[] = {9, 12, 3, 6};
  if (part >= 21 && part <= 28) { month = kNorth[(part - 21) % 4]; months = 3; }
  else if (part >= 29 && part <= 32) { month = kSouth[part - 29]; months = 3; }
  else if (part >= 33 && part <= 36) { month = 1 + 3 * (part - 33); months = 3; }
  else if (part >= 37 && part <= 39) { month = 1 + 4 * (part - 37); months = 4; }
  else if (part >= 40 && part <= 41) { month = 1 + 6 * (part - 40); months = 6; }
  else return false;
  return true;
}

Days months(int first, int last) {  // month numbers, both included
  const int y = year_of_month(last), m = month_of_month(last);
  return {day_number(year_of_month(first), month_of_month(first), 1), day_number(y, m, days_in_month(y, m))};
}

std::optional<Days> plain_date(std::string_view s) {
  int year = 0, year_most = 0;
  if (s.size() < 4 || !bounds(s.substr(0, 4), year, year_most)) return std::nullopt;
  if (s.size() == 4) return months(month_number(year, 1), month_number(year_most, 12));
  int month = 0, month_most = 0;
  if ((s.size() != 7 && s.size() != 10) || s[4] != '-' || !bounds(s.substr(5, 2), month, month_most)) return std::nullopt;
  int part = 0, length = 0;
  if (s.size() == 7 && part_of_year(month, part, length)) return months(month_number(year, part), month_number(year_most, part) + length - 1);
  month = std::clamp(month, 1, 12);
  month_most = std::clamp(month_most, month, 12);
  if (s.size() == 7) return months(month_number(year, month), month_number(year_most, month_most));
  int day = 0, day_most = 0;
  if (s[7] != '-' || !bounds(s.substr(8, 2), day, day_most)) return std::nullopt;
  if (s.substr(8, 2).find('X') == std::string_view::npos && !day_exists(year, month, day)) return std::nullopt;
  day = std::clamp(day, 1, days_in_month(year, month));
  day_most = std::clamp(day_most, 1, days_in_month(year_most, month_most));
  return Days{day_number(year, month, day), day_number(year_most, month_most, day_most)};
}

std::optional<Days> date(std::string_view s) {
  bool about = false;
  while (!s.empty() && (s.back() == '?' || s.back() == '~' || s.back() == '%')) {
    about = about || s.back() != '?';
    s.remove_suffix(1);
  }
  std::optional<Days> days = plain_date(s);
  if (days && about) {
    const int reach = s.size() == 4 ? 36 : s.size() == 7 ? 10 : 2;
    days->first -= reach;
    days->last += reach;
  }
  return days;
}

bool is_open(std::string_view s) { return s.empty() || s == ".."; }

// From the first day of `a` to the last of `b`; one of them may be open.
std::optional<Days> interval(std::string_view a, std::string_view b) {
  if (is_open(a) && is_open(b)) return std::nullopt;
  Days whole;
  if (!is_open(a)) {
    const std::optional<Days> from = date(a);
    if (!from) return std::nullopt;
    whole.first = from->first;
  }
  if (!is_open(b)) {
    const std::optional<Days> to = date(b);
    if (!to) return std::nullopt;
    whole.last = to->last;
  }
  if (whole.first > whole.last) return std::nullopt;
  return whole;
}

std::optional<Days> set(std::string_view s) {
  std::optional<Days> whole;
  while (true) {
    const std::size_t comma = s.find(',');
    const std::string_view member = s.substr(0, comma);
    const std::size_t dots = member.find("..");
    const std::optional<Days> one = dots == std::string_view::npos ? date(member) : interval(member.substr(0, dots), member.substr(dots + 2));
    if (!one) return std::nullopt;
    whole = whole ? Days{std::min(whole->first, one->first), std::max(whole->last, one->last)} : *one;
    if (comma == std::string_view::npos) return whole;
    s.remove_prefix(comma + 1);
  }
}

}  // namespace

std::optional<Days> days_of(std::string_view edtf) {
  if (edtf.size() > 2 && (edtf.front() == '[' || edtf.front() == '{')) return set(edtf.substr(1, edtf.size() - 2));
  const std::size_t time = edtf.find('T');
  if (time == 10) edtf = edtf.substr(0, 10);
  const std::size_t slash = edtf.find('/');
  return slash == std::string_view::npos ? date(edtf) : interval(edtf.substr(0, slash), edtf.substr(slash + 1));
}

IsoDay iso_day(std::int32_t day) {
  const CivilDay c = civil_day(day);
  IsoDay out{};
  const int year = std::clamp(c.year, 0, 9999);
  const int parts[] = {year / 1000, year / 100 % 10, year / 10 % 10, year % 10, -1, c.month / 10, c.month % 10, -1, c.day / 10, c.day % 10};
  for (std::size_t i = 0; i < 10; ++i) out.text[i] = parts[i] < 0 ? '-' : static_cast<char>('0' + parts[i]);
  return out;
}

}  // namespace depesche
