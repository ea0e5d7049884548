// SPDX-License-Identifier: Apache-2.0
// Writers: TIMEX3 values (ISO 24617-1) and EDTF (ISO 8601-2, levels 0 to 2) of a resolved time.
#include <array>
#include <cstdio>

#include "time/resolve.h"

namespace depesche {
namespace {

constexpr std::array<std::string_view, 5> kSeasonValues = {"", "SP", "SU", "FA", "WI"};
constexpr std::array<std::string_view, 6> kPartValues = {"MO", "MI", "AF", "EV", "NI", "DT"};
constexpr std::array<std::string_view, 3> kReferenceValues = {"PRESENT_REF", "PAST_REF", "FUTURE_REF"};
struct UnitValue { bool time; std::string_view letters; };
constexpr std::array<UnitValue, 19> kUnitValues = {{{true, "S"}, {true, "M"}, {true, "H"}, {false, "D"}, {false, "WE"}, {false, "W"}, {false, "M"},
    {false, "Q"}, {false, "H"}, {false, "S"}, {false, "Y"}, {false, "DE"}, {false, "CE"}, {false, "L"}, {true, "NI"}, {true, "MO"}, {true, "MI"}, {true, "AF"}, {true, "EV"}}};
constexpr int kEdtfSeason = 20, kEdtfQuarter = 32, kEdtfHalf = 39;  // ISO 8601-2: 21 spring .. 24 winter, 33 .. 36 quarters, 40 and 41 halves

std::string padded(int number, int width) {
  std::array<char, 16> out{};
  const int size = std::snprintf(out.data(), out.size(), "%0*d", width, number);
  return {out.data(), static_cast<std::size_t>(size)};
}

std::string year_text(int year) { return year == kNoYear ? "XXXX" : padded(year, 4); }
std::string two(int number) { return number == 0 ? "XX" : padded(number, 2); }

std::string day_text(DayNumber day) {
  const CivilDay d = civil_day(day);
  return padded(d.year, 4) + "-" + padded(d.month, 2) + "-" + padded(d.day, 2);
}

// The month that all days of a list lie in, or nothing.
std::string common_month(const TimePoint& p) {
  const CivilDay a = civil_day(p.first), b = civil_day(p.last);
  return a.year == b.year && a.month == b.month ? padded(a.year, 4) + "-" + padded(a.month, 2) : std::string();
}

std::string day_value(const TimePoint& p) {
  if (p.step == 0 && p.year != kNoYear && p.other_year == kNoYear) return day_text(p.first);
  if (p.step > 0 && p.weekday == 0) {
    const std::string month = common_month(p);
    return (month.empty() ? "XXXX-XX" : month) + "-XX";
  }
  if (p.weekday != 0) return "XXXX-WXX-" + std::to_string(p.weekday);
  return "XXXX-" + two(p.month) + "-" + two(p.part);
}

std::string point_value(const TimePoint& p) {
  const std::string year = p.other_year != kNoYear ? "XXXX" : year_text(p.year);
  const auto week = [&] { const IsoWeek w = iso_week(p.first); return p.year == kNoYear ? std::string("XXXX-WXX") : padded(w.year, 4) + "-W" + padded(w.week, 2); };
  switch (p.grain) {
    case Grain::None: return "XXXX-XX-XX";
    case Grain::Day: return day_value(p);
    case Grain::Week: return week();
    case Grain::Weekend: return week() + "-WE";
    case Grain::Month: return year + "-" + padded(p.month, 2);
    case Grain::Quarter: return year + "-Q" + std::to_string(p.part);
    case Grain::Half: return year + "-H" + std::to_string(p.part);
    case Grain::Season: return year + "-" + std::string(kSeasonValues[static_cast<std::size_t>(p.part)]);
    case Grain::Year: return year;
    case Grain::Decade: return p.year == kNoYear ? "XXX" : padded(p.year, 3);
    case Grain::Century: return p.year == kNoYear ? "XX" : padded(p.year, 2);
    case Grain::Millennium: return std::to_string(p.year);
  }
  return {};
}

std::string quantity_value(const ResolvedTime& t) {
  const UnitValue unit = kUnitValues[static_cast<std::size_t>(t.unit)];
  std::string out = unit.time ? "PT" : "P";
  if (t.number == kVague) out += 'X';
  else {
    out += std::to_string(t.number / 10);
    if (t.number % 10 != 0) { out += '.'; out += std::to_string(t.number % 10); }
  }
  return out += unit.letters;
}

std::string clock_value(const ResolvedTime& t) {
  if (t.hour >= 0) return "T" + padded(t.hour, 2) + ":" + padded(t.minute < 0 ? 0 : t.minute, 2);
  if (t.part >= 0) return "T" + std::string(kPartValues[static_cast<std::size_t>(t.part)]);
  return {};
}

// One end of a stretch: the day or month where it begins or ends.
std::string edge_edtf(const TimePoint& p, bool begin) {
  if (!p.placed() || p.step > 0 || p.other_year != kNoYear) return {};
  switch (p.grain) {
    case Grain::Day: return day_text(p.first);
    case Grain::Month: return year_text(p.year) + "-" + padded(p.month, 2);
    case Grain::Year: return year_text(begin || p.end_year == kNoYear ? p.year : p.end_year);
    default: return day_text(begin ? first_day(p) : last_day(p));
  }
}

std::string list_edtf(const TimePoint& p) {
  if (p.step == 1) {
    const std::string month = common_month(p);
    const CivilDay a = civil_day(p.first);
    if (!month.empty() && a.day == 1 && p.last - p.first + 1 == days_in_month(a.year, a.month)) return month + "-XX";
    return "[" + day_text(p.first) + ".." + day_text(p.last) + "]";
  }
  std::string out = "[";
  for (DayNumber d = p.first; d <= p.last; d += p.step) out += (d == p.first ? "" : ",") + day_text(d);
  return out + "]";
}

std::string unplaced_edtf(const TimePoint& p) {
  if (p.grain == Grain::Month && p.month != 0) return "XXXX-" + padded(p.month, 2);
  if (p.grain == Grain::Day && p.month != 0 && p.part != 0) return "XXXX-" + padded(p.month, 2) + "-" + padded(p.part, 2);
  return {};
}

std::string point_edtf(const TimePoint& p) {
  if (p.step > 0) return list_edtf(p);
  if (!p.placed()) return unplaced_edtf(p);
  std::string out;
  switch (p.grain) {
    case Grain::Day: out = day_text(p.first); break;
    case Grain::Week: case Grain::Weekend: return day_text(first_day(p)) + "/" + day_text(last_day(p));
    case Grain::Month: out = year_text(p.year) + "-" + padded(p.month, 2); break;
    case Grain::Quarter: return year_text(p.year) + "-" + std::to_string(kEdtfQuarter + p.part);
    case Grain::Half: return year_text(p.year) + "-" + std::to_string(kEdtfHalf + p.part);
    case Grain::Season: return year_text(p.year) + "-" + std::to_string(kEdtfSeason + p.part);
    case Grain::Year: out = year_text(p.year); if (p.end_year != kNoYear) return out + "/" + year_text(p.end_year); break;
    case Grain::Decade: return padded(p.year, 3) + "X";
    case Grain::Century: return padded(p.year, 2) + "XX";
    case Grain::Millennium: return padded(p.year, 1) + "XXX";
    default: return {};
  }
  if (p.other_year == kNoYear) return out;
  const std::string other = year_text(p.other_year) + out.substr(4);
  return p.other_year < p.year ? "[" + other + "," + out + "]" : "[" + out + "," + other + "]";
}

}  // namespace

std::string write_value(const ResolvedTime& t) {
  if (t.type == TimeType::Duration) return quantity_value(t);
  if (t.type == TimeType::Set) {
    if (!t.set_of_points) return quantity_value(t);
    if (t.point.grain == Grain::Season) return "XXXX-" + std::string(kSeasonValues[static_cast<std::size_t>(t.point.part)]);
    return point_value(t.point) + clock_value(t);
  }
  if (t.reference >= 0) return std::string(kReferenceValues[static_cast<std::size_t>(t.reference)]);
  return point_value(t.value_point.grain != Grain::None ? t.value_point : t.point) + clock_value(t);
}

std::string write_edtf(const ResolvedTime& t) {
  if (t.type == TimeType::Set || t.reference >= 0) return {};
  if (t.until.placed()) {
    const std::string begin = edge_edtf(t.point, true);
    std::string end = edge_edtf(t.until, false);
    if (begin.empty() || end.empty()) return {};
    if (begin == end) return begin;  // from two to four o'clock
    if (begin.size() > end.size() && begin.compare(0, end.size(), end) == 0) end = day_text(last_day(t.until)).substr(0, begin.size());  // July until the end of 2020
    return begin + "/" + end;
  }
  if (t.open_begin || t.open_end) {
    const std::string edge = edge_edtf(t.point, t.open_end);
    if (edge.empty()) return {};
    return t.open_end ? edge + "/.." : "../" + edge;
  }
  std::string out = point_edtf(t.point);
  const bool plain = !out.empty() && out.find_first_of("X[/") == std::string::npos && t.point.grain != Grain::Season && t.point.grain != Grain::Quarter && t.point.grain != Grain::Half;
  if (t.approximate && plain) out += '~';
  return out;
}

}  // namespace depesche
