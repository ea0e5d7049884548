// SPDX-License-Identifier: Apache-2.0
// Periods and shifts: last week, the day before, two years later.
#include <algorithm>
#include <cmath>

#include "time/resolve.h"

namespace depesche {

TimePoint day_point(DayNumber day) {
  TimePoint p;
  p.grain = Grain::Day;
  const CivilDay d = civil_day(day);
  p.year = d.year;
  p.month = d.month;
  p.part = d.day;
  p.first = day;
  return p;
}

TimePoint month_point(int month_number) {
  TimePoint p;
  p.grain = Grain::Month;
  p.year = year_of_month(month_number);
  p.month = month_of_month(month_number);
  return p;
}

TimePoint year_point(int year) {
  TimePoint p;
  p.grain = Grain::Year;
  p.year = year;
  return p;
}

namespace {

// First month, and how many, of what has months; a season may reach into the next year.
struct Months { int first = 0, count = 0; };

Months months_of(const TimePoint& p) {
  switch (p.grain) {
    case Grain::Month: return {month_number(p.year, p.month), 1};
    case Grain::Quarter: return {month_number(p.year, (p.part - 1) * 3 + 1), 3};
    case Grain::Half: return {month_number(p.year, (p.part - 1) * 6 + 1), 6};
    case Grain::Season: return {month_number(p.year, p.part * 3), 3};
    case Grain::Year: return {month_number(p.year, 1), p.end_year != kNoYear ? (p.end_year - p.year + 1) * 12 : 12};
    case Grain::Decade: return {month_number(p.year * 10, 1), 120};
    case Grain::Century: return {month_number(p.year * 100, 1), 1200};
    case Grain::Millennium: return {month_number(p.year * 1000, 1), 12000};
    default: return {0, 0};
  }
}

TimePoint week_point(DayNumber monday) {
  TimePoint p;
  p.grain = Grain::Week;
  p.first = monday;
  p.year = iso_week(monday).year;
  return p;
}

TimePoint weekend_point(DayNumber saturday) {
  TimePoint p = week_point(saturday);
  p.grain = Grain::Weekend;
  return p;
}

TimePoint weekend_near(DayNumber day, const Slots& s, TimeTelling telling) {
  const DayNumber monday = day - weekday_of(day) + 1, saturday = monday + 5;
  if (s.has(TimeSlot::Offset)) {
    const int offset = s.get(TimeSlot::Offset);
    if (offset < 0) return weekend_point(saturday + 7 * offset);
    if (offset > 0) return weekend_point(saturday + 7 * (day >= saturday ? offset : offset - 1));
    const bool gone = telling == TimeTelling::Past && day < saturday;  // danced this weekend, written on Tuesday
    return weekend_point(gone ? saturday - 7 : saturday);
  }
  const bool ahead = telling == TimeTelling::Future || telling == TimeTelling::Present;
  return weekend_point(ahead || day >= saturday ? saturday : saturday - 7);
}

// The period of this unit that holds `day`, moved by `offset` of them.
TimePoint period_at(TimeUnit unit, DayNumber day, int offset) {
  const CivilDay d = civil_day(day);
  TimePoint p;
  p.year = d.year;
  switch (unit) {
    case TimeUnit::Week: return week_point(day - weekday_of(day) + 1 + 7 * offset);
    case TimeUnit::Month: return month_point(month_number(d.year, d.month) + offset);
    case TimeUnit::Year: return year_point(d.year + offset);
    case TimeUnit::Quarter: {
      const int n = d.year * 4 + (d.month - 1) / 3 + offset;
      p.grain = Grain::Quarter;
      p.year = n / 4;
      p.part = n % 4 + 1;
      return p;
    }
    case TimeUnit::Half: {
      const int n = d.year * 2 + (d.month - 1) / 6 + offset;
      p.grain = Grain::Half;
      p.year = n / 2;
      p.part = n % 2 + 1;
      return p;
    }
    case TimeUnit::Decade: p.grain = Grain::Decade; p.year = d.year / 10 + offset; return p;
    case TimeUnit::Century: p.grain = Grain::Century; p.year = d.year / 100 + offset; return p;
    case TimeUnit::Millennium: p.grain = Grain::Millennium; p.year = d.year / 1000 + offset; return p;
    default: return day_point(day + offset);
  }
}

// Days that may be meant where publication lies between two days.
TimePoint spread(DayNumber early, DayNumber late) {
  TimePoint p = day_point(early);
  if (early < late) { p.last = late; p.step = 1; }
  return p;
}

}  // namespace

DayNumber first_day(const TimePoint& p) {
  if (p.grain <= Grain::Week) return p.first;
  const int m = months_of(p).first;
  return day_number(year_of_month(m), month_of_month(m), 1);
}

DayNumber last_day(const TimePoint& p) {
  if (p.grain == Grain::Day) return p.step > 0 ? p.last : p.first;
  if (p.grain == Grain::Weekend) return p.first + 1;
  if (p.grain == Grain::Week) return p.first + 6;
  const Months months = months_of(p);
  const int end = months.first + months.count;
  return day_number(year_of_month(end), month_of_month(end), 1) - 1;
}

void set_published(const PartialDate& published, TimeContext& c) {
  c.published = published;
  c.known = published.year != 0;
  if (!c.known) return;
  const int year = published.year;
  if (published.day != 0) {
    c.early = c.late = day_number(year, published.month, published.day);
  } else if (published.month != 0) {
    c.early = day_number(year, published.month, 1);
    c.late = c.early + days_in_month(year, published.month) - 1;
  } else {
    c.early = day_number(year, 1, 1);
    c.late = day_number(year, 12, 31);
  }
}

TimePoint published_point(const TimeContext& c) {
  if (!c.known) return {};
  if (c.published.day != 0) return day_point(c.early);
  if (c.published.month != 0) return month_point(month_number(c.published.year, c.published.month));
  return year_point(c.published.year);
}

TimePoint place_period(const Slots& s, TimeTelling telling, const TimeContext& c) {
  const TimeUnit unit = static_cast<TimeUnit>(s.get(TimeSlot::Unit));
  const int offset = s.get(TimeSlot::Offset);
  if (s.get(TimeSlot::Anchor) != 0) {
    const bool by_day = unit == TimeUnit::Day;
    const TimePoint& anchor = by_day ? c.last_day_point : c.last;
    const std::uint32_t far = c.sentence - (by_day ? c.last_day_sentence : c.last_sentence);
    // A day is counted from the day before it in the text; a year, from the text only where it tells of other years.
    if (anchor.placed() && anchor.step == 0 && (by_day ? far <= (offset > 0 ? 40u : 12u) : far <= 1 || offset > 0)) return period_at(unit, first_day(anchor), offset);
  }
  if (!c.known) return {};
  if (unit == TimeUnit::Weekend) return c.exact() ? weekend_near(c.early, s, telling) : TimePoint{};
  if (c.exact()) return period_at(unit, c.early, offset);
  if (unit == TimeUnit::Day) return c.late - c.early <= 31 ? spread(c.early + offset, c.late + offset) : TimePoint{};
  if (unit == TimeUnit::Week) return {};
  const TimePoint early = period_at(unit, c.early, offset), late = period_at(unit, c.late, offset);
  return first_day(early) == first_day(late) ? early : TimePoint{};
}

TimePoint place_shift(const Slots& s, const TimePoint& anchor, int sign) {
  const std::int32_t tenths = s.get(TimeSlot::Number);
  if (!anchor.placed() || anchor.step > 0 || anchor.other_year != kNoYear || tenths == kVague || !s.has(TimeSlot::Number)) return {};
  const TimeUnit unit = static_cast<TimeUnit>(s.get(TimeSlot::Unit));
  if (tenths > 100'000) return {};
  const int n = sign * tenths / 10;
  const bool to_day = anchor.grain == Grain::Day;
  switch (unit) {
    case TimeUnit::Second: case TimeUnit::Minute: case TimeUnit::Hour:
      return to_day && tenths < 120 ? day_point(anchor.first) : TimePoint{};
    case TimeUnit::Day: case TimeUnit::Night: return to_day ? day_point(anchor.first + n) : TimePoint{};
    case TimeUnit::Week: return to_day ? day_point(anchor.first + sign * tenths * 7 / 10) : TimePoint{};
    case TimeUnit::Weekend: case TimeUnit::Season: return {};
    default: break;
  }
  const int months = unit == TimeUnit::Month ? 1 : unit == TimeUnit::Quarter ? 3 : unit == TimeUnit::Half ? 6 : unit == TimeUnit::Year ? 12 : unit == TimeUnit::Decade ? 120 : unit == TimeUnit::Century ? 1200 : 0;
  if (months == 0) return {};
  const DayNumber from = first_day(anchor);
  const int month = month_number(civil_day(from).year, civil_day(from).month) + sign * tenths * months / 10;
  // One year ago means the month, three years ago the year.
  const bool by_year = anchor.grain >= Grain::Year || (months >= 12 && tenths % 10 == 0 && !(months == 12 && tenths == 10));
  if (year_of_month(month) < 1 || year_of_month(month) > 9999) return {};
  return by_year ? year_point(year_of_month(month)) : month_point(month);
}

}  // namespace depesche
