// SPDX-License-Identifier: Apache-2.0
// Places: which day, month or year an expression means, given when its text was published and how its clause tells it.
#include <algorithm>
#include <cstdlib>

#include "time/resolve.h"

namespace depesche {
namespace {

constexpr DayNumber kSoon = 62;
constexpr DayNumber kAnniversary = 10;  // days between an anniversary and a text that tells of it
constexpr DayNumber kHistory = 150 * 365;     // further back no story of the news stays for more than a sentence
constexpr DayNumber kFewMonths = 240;
constexpr std::uint32_t kNearSentences = 2;  // a story told of another year keeps it that long

int season_month(int season) { return season * 3; }  // first month: spring 3 .. winter 12

// The year that `first_day_of` puts nearest to `day` on the side the clause tells of.
template <typename First, typename Last>
int choose_year(DayNumber day, TimeTelling telling, const First& first_of, const Last& last_of) {
  const int year = civil_day(day).year;
  if (telling == TimeTelling::Past || telling == TimeTelling::Earlier) {
    for (int y = year + 1; y > year - 1; --y)
      if (first_of(y) <= day) return y;
    return year - 1;
  }
  if (telling == TimeTelling::Future) {
    for (int y = year - 1; y < year + 1; ++y)
      if (last_of(y) >= day) return y;
    return year + 1;
  }
  int best = year;
  DayNumber distance = 1'000'000;
  for (int y = year - 1; y <= year + 1; ++y) {
    const DayNumber d = first_of(y) > day ? first_of(y) - day : last_of(y) < day ? day - last_of(y) : 0;
    if (d <= distance) { distance = d; best = y; }
  }
  return best;
}

// Whether the story has left for another time: then it counts from there.
bool tells_elsewhere(TimeTelling telling, const TimeContext& c) {
  if (telling == TimeTelling::Future || telling == TimeTelling::Present || !c.last.placed() || c.sentence - c.last_sentence > kNearSentences) return false;
  if (c.last.grain > Grain::Year || (c.known && c.last_aside && c.sentence != c.last_sentence)) return false;
  if (c.known && last_day(c.last) < c.early - kHistory && c.sentence != c.last_sentence) return false;
  return !c.known || last_day(c.last) < c.early - 400;
}

// A plan goes on: in March it begins, in May it is in Europe.
bool tells_ahead(TimeTelling telling, const TimeContext& c) {
  if (telling != TimeTelling::Present || !c.last.placed() || c.last.grain > Grain::Month || c.sentence - c.last_sentence > 1) return false;
  return c.known && first_day(c.last) > c.late;
}

template <typename First, typename Last>
int year_from_story(const TimePoint& story, TimeTelling telling, const First& first_of, const Last& last_of) {
  const int year = civil_day(first_day(story)).year;
  if (story.grain == Grain::Year) return year;
  if (telling == TimeTelling::Earlier) return first_of(year) <= last_day(story) ? year : year - 1;
  return last_of(year) >= first_day(story) ? year : year + 1;
}

// Was filed in 2016. In May the court stopped it: what lies a few months back needs no year behind another year. Behind a month or day of
// a year the next sentence goes on from there.
template <typename First, typename Last>
bool is_recent(TimeTelling telling, const TimeContext& c, const First& first_of, const Last& last_of) {
  if (!c.exact() || c.sentence == c.last_sentence || (c.last.grain != Grain::Year && c.sentence - c.last_sentence < kNearSentences)) return false;
  return c.early - first_of(choose_year(c.early, telling, first_of, last_of)) <= kFewMonths;
}

struct Years { int year = kNoYear, other = kNoYear; };

template <typename First, typename Last>
Years years_of(TimeTelling telling, const TimeContext& c, const First& first_of, const Last& last_of) {
  if (tells_elsewhere(telling, c) && !is_recent(telling, c, first_of, last_of)) return {year_from_story(c.last, telling, first_of, last_of), kNoYear};
  if (!c.known) return {};
  if (tells_ahead(telling, c)) return {year_from_story(c.last, telling, first_of, last_of), kNoYear};
  const int early = choose_year(c.early, telling, first_of, last_of), late = choose_year(c.late, telling, first_of, last_of);
  return {early, late == early ? kNoYear : late};
}

TimePoint place_day_of_year(int month, int day, int weekday, TimeTelling telling, const TimeContext& c) {
  const auto on = [&](int y) { return day_exists(y, month, day) ? day_number(y, month, day) : day_number(y, month, 28); };
  TimePoint p;
  p.grain = Grain::Day;
  p.month = month;
  p.part = day;
  Years years = years_of(telling, c, on, on);
  // A day soon to come is that one, wherever the story has gone.
  if (c.exact() && telling == TimeTelling::Present && years.year != kNoYear && on(years.year) - c.late > 365) {
    const int soon = choose_year(c.late, TimeTelling::Future, on, on);
    if (on(soon) - c.late <= kSoon) years = {soon, kNoYear};
  }
  // Published in a December: its own days are meant where they can be.
  if (years.other != kNoYear && c.published.month == month) years = {c.published.year, kNoYear};
  if (weekday != 0 && years.year != kNoYear)
    for (const int shift : {0, 1, -1, 2, -2})
      if (weekday_of(on(years.year + shift)) == weekday) { years = {years.year + shift, kNoYear}; break; }
  p.year = years.year;
  p.other_year = years.other;
  if (p.year != kNoYear) p.first = on(p.year);
  return p;
}

TimePoint place_month(int month, TimeTelling telling, const TimeContext& c) {
  const auto first = [&](int y) { return day_number(y, month, 1); };
  const auto last = [&](int y) { return day_number(y, month, days_in_month(y, month)); };
  const Years years = years_of(telling, c, first, last);
  TimePoint p;
  p.grain = Grain::Month;
  p.month = month;
  p.year = years.year;
  p.other_year = years.other;
  return p;
}

// The weekdays of the month of publication that the rest of the text leaves.
TimePoint possible_weekdays(int weekday, TimeTelling telling, const TimeContext& c) {
  TimePoint p;
  p.grain = Grain::Day;
  p.weekday = weekday;
  if (!c.known || c.late - c.early > 31) return p;
  const CivilDay month = civil_day(c.early);
  const DayNumber begin = day_number(month.year, month.month, 1), end = begin + days_in_month(month.year, month.month) - 1;
  const bool past = telling != TimeTelling::Future && telling != TimeTelling::Present;
  DayNumber first = weekday_on_or_after(begin, weekday), last = weekday_on_or_before(end, weekday);
  if (past) first = std::max(first, weekday_on_or_before(c.early, weekday));
  else last = std::min(last, weekday_on_or_after(c.late, weekday));
  if (telling == TimeTelling::Past) first = std::max(first, weekday_on_or_after(c.told_after + 1, weekday));
  if (past) last = std::min(last, weekday_on_or_before(c.late, weekday));
  else first = std::max(first, weekday_on_or_after(c.early, weekday));
  if (first > last) return p;
  p = day_point(first);
  p.weekday = weekday;
  if (first < last) { p.last = last; p.step = 7; }
  return p;
}

TimePoint place_weekday(int weekday, const Slots& s, TimeTelling telling, const TimeContext& c) {
  if (!c.exact()) return possible_weekdays(weekday, telling, c);
  const DayNumber day = c.early;
  if (s.has(TimeSlot::Anchor)) {  // on the Saturday before, the Friday after
    const bool near = c.last_day_point.placed() && c.sentence - c.last_day_sentence <= kNearSentences;
    const DayNumber from = near ? c.last_day_point.first : day;
    return day_point(s.get(TimeSlot::Offset) < 0 ? weekday_on_or_before(from - 1, weekday) : weekday_on_or_after(from + 1, weekday));
  }
  if (s.has(TimeSlot::Unit)) return day_point(day - weekday_of(day) + weekday + 7 * s.get(TimeSlot::Offset));  // Monday of last week
  if (s.has(TimeSlot::Offset) && s.get(TimeSlot::Offset) < 0) return day_point(weekday_on_or_before(day - 1, weekday) + 7 * (s.get(TimeSlot::Offset) + 1));
  if (telling == TimeTelling::Near || (s.has(TimeSlot::Offset) && s.get(TimeSlot::Offset) == 0 && telling != TimeTelling::Past)) {  // on this Tuesday: the nearest
    const DayNumber before = weekday_on_or_before(day, weekday);
    return day_point(day - before <= 3 ? before : before + 7);
  }
  if (s.has(TimeSlot::Offset) && s.get(TimeSlot::Offset) > 0) return day_point(weekday_on_or_after(day + 1, weekday) + 7 * (s.get(TimeSlot::Offset) - 1));
  const bool yesterday = telling == TimeTelling::Present && weekday_of(day - 1) == weekday && !tells_ahead(telling, c);  // says on Thursday, in Friday's paper
  if (telling == TimeTelling::Future || (telling == TimeTelling::Present && !yesterday)) return day_point(weekday_on_or_after(day, weekday));
  return day_point(weekday_on_or_before(day, weekday));
}

TimePoint place_holiday(const Holiday& holiday, const Slots& s, TimeTelling telling, const TimeContext& c) {
  if (s.has(TimeSlot::Year)) return day_point(holiday_in(holiday, s.get(TimeSlot::Year)));
  const auto on = [&](int y) { return holiday_in(holiday, y); };
  const int offset = s.get(TimeSlot::Offset);
  if (c.known && offset != 0) {
    const int year = choose_year(offset < 0 ? c.early - 1 : c.early + 1, offset < 0 ? TimeTelling::Past : TimeTelling::Future, on, on);
    return day_point(on(year));
  }
  const Years years = years_of(telling, c, on, on);
  if (years.year == kNoYear) {
    TimePoint p;
    p.grain = Grain::Day;
    if (holiday.rule == Holiday::Rule::Fixed && holiday.shift == 0) { p.month = holiday.month; p.part = holiday.day; }
    return p;
  }
  return day_point(on(years.year));
}

TimePoint place_season(int season, const Slots& s, TimeTelling telling, const TimeContext& c) {
  TimePoint p;
  p.grain = Grain::Season;
  p.part = season;
  if (s.has(TimeSlot::Year)) {
    p.year = s.get(TimeSlot::Year);
    return p;
  }
  const auto first = [&](int y) { return day_number(y, season_month(season), 1); };
  const auto last = [&](int y) { const int m = month_number(y, season_month(season)) + 3; return day_number(year_of_month(m), month_of_month(m), 1) - 1; };
  if (s.has(TimeSlot::Offset) && c.known) {
    const int offset = s.get(TimeSlot::Offset);
    if (offset == 0) p.year = choose_year(c.early, TimeTelling::Unknown, first, last);
    else if (offset < 0) { p.year = choose_year(c.early, TimeTelling::Past, first, last); if (last(p.year) >= c.early) --p.year; }
    else { p.year = choose_year(c.early, TimeTelling::Future, first, last); if (first(p.year) <= c.early) ++p.year; }
    return p;
  }
  const Years years = years_of(telling, c, first, last);
  p.year = years.year;
  p.other_year = years.other;
  return p;
}

TimePoint place_part_of_year(Grain grain, int part, int months, const Slots& s, TimeTelling telling, const TimeContext& c) {
  TimePoint p;
  p.grain = grain;
  p.part = part;
  const auto first = [&](int y) { return day_number(y, (part - 1) * months + 1, 1); };
  const auto last = [&](int y) { return day_number(y, part * months, days_in_month(y, part * months)); };
  if (s.has(TimeSlot::Year)) p.year = s.get(TimeSlot::Year);
  else if (s.has(TimeSlot::Offset) && c.known) p.year = civil_day(c.early).year + s.get(TimeSlot::Offset);
  else { const Years y = years_of(telling, c, first, last); p.year = y.year; p.other_year = y.other; }
  return p;
}

TimePoint place_decade(const Slots& s, const TimeContext& c) {
  TimePoint p;
  p.grain = Grain::Decade;
  const int decade = s.get(TimeSlot::Decade);
  if (decade >= 100) p.year = decade;
  else if (s.has(TimeSlot::Century)) p.year = s.get(TimeSlot::Century) * 10 + decade;
  else {
    const int now = c.known ? civil_day(c.early).year / 10 : 202;
    p.year = now / 10 * 10 + decade;
    if (p.year >= now) p.year -= 10;
  }
  return p;
}

}  // namespace

bool follow(const TimePoint& a, const TimePoint& b) {
  if (a.grain != b.grain || a.step != 0 || b.step != 0 || a.other_year != kNoYear || b.other_year != kNoYear) return false;
  if (a.grain == Grain::Day) return b.first == a.first + 1;
  if (a.grain == Grain::Month) return month_number(b.year, b.month) == month_number(a.year, a.month) + 1;
  return a.grain == Grain::Year && a.end_year == kNoYear && b.year == a.year + 1;
}

TimePoint place_anniversary(std::span<const TimeMatch> matches, const TimeContext& c) {
  TimePoint found;
  if (!c.exact()) return found;
  const int year = civil_day(c.early).year;
  DayNumber nearest = kAnniversary + 1;
  for (const TimeMatch& m : matches) {
    const Slots& s = m.slots;
    if (m.reading != TimeReading::Date || !s.has(TimeSlot::Day) || !s.has(TimeSlot::Month) || !s.has(TimeSlot::Year) || s.get(TimeSlot::Year) >= year) continue;
    if (!day_exists(year, s.get(TimeSlot::Month), s.get(TimeSlot::Day))) continue;
    const DayNumber day = day_number(year, s.get(TimeSlot::Month), s.get(TimeSlot::Day));
    const DayNumber apart = day < c.early ? c.early - day : day - c.early;
    if (apart >= nearest) continue;
    nearest = apart;
    found = day_point(day);
  }
  return found;
}

TimePoint place_date(const Slots& s, TimeTelling telling, const TimeContext& c) {
  if (s.has(TimeSlot::Holiday)) return place_holiday(c.holidays[static_cast<std::size_t>(s.get(TimeSlot::Holiday))], s, telling, c);
  if (s.has(TimeSlot::Month) && s.has(TimeSlot::Day)) {
    if (s.has(TimeSlot::Year)) return day_point(day_number(s.get(TimeSlot::Year), s.get(TimeSlot::Month), s.get(TimeSlot::Day)));
    if (s.has(TimeSlot::Offset) && c.known) return day_point(day_number(civil_day(c.early).year + s.get(TimeSlot::Offset), s.get(TimeSlot::Month), std::min(s.get(TimeSlot::Day), days_in_month(civil_day(c.early).year + s.get(TimeSlot::Offset), s.get(TimeSlot::Month)))));
    return place_day_of_year(s.get(TimeSlot::Month), s.get(TimeSlot::Day), s.get(TimeSlot::Weekday), telling, c);
  }
  if (s.has(TimeSlot::Weekday)) return place_weekday(s.get(TimeSlot::Weekday), s, telling, c);
  if (s.has(TimeSlot::Month)) {
    if (s.has(TimeSlot::Year)) return month_point(month_number(s.get(TimeSlot::Year), s.get(TimeSlot::Month)));
    if (!s.has(TimeSlot::Offset) || !c.known) return place_month(s.get(TimeSlot::Month), telling, c);
    const int offset = s.get(TimeSlot::Offset);
    if (s.has(TimeSlot::Unit) || offset == 0) return month_point(month_number(civil_day(c.early).year + offset, s.get(TimeSlot::Month)));
    const int now = month_number(civil_day(c.early).year, civil_day(c.early).month);
    int year = civil_day(c.early).year;  // last January: the one before this month
    if (offset < 0 && month_number(year, s.get(TimeSlot::Month)) >= now) --year;
    if (offset > 0 && month_number(year, s.get(TimeSlot::Month)) <= now) ++year;
    return month_point(month_number(year, s.get(TimeSlot::Month)));
  }
  if (s.has(TimeSlot::Season)) return place_season(s.get(TimeSlot::Season), s, telling, c);
  if (s.has(TimeSlot::Quarter)) return place_part_of_year(Grain::Quarter, s.get(TimeSlot::Quarter), 3, s, telling, c);
  if (s.has(TimeSlot::Half)) return place_part_of_year(Grain::Half, s.get(TimeSlot::Half), 6, s, telling, c);
  if (s.has(TimeSlot::Decade)) return place_decade(s, c);
  TimePoint p;
  if (s.has(TimeSlot::Ordinal)) {  // the 21st century, the third millennium
    p.grain = s.get(TimeSlot::Unit) == static_cast<int>(TimeUnit::Millennium) ? Grain::Millennium : Grain::Century;
    p.year = s.get(TimeSlot::Ordinal) - 1;
  } else if (s.has(TimeSlot::Year)) {
    p = year_point(s.get(TimeSlot::Year));
    if (s.has(TimeSlot::EndYear)) p.end_year = s.get(TimeSlot::EndYear);
  } else if (s.has(TimeSlot::Day)) {
    p.grain = Grain::Day;
    p.part = s.get(TimeSlot::Day);
    if (c.known && (c.exact() || c.late - c.early <= 31)) {
      const CivilDay now = civil_day(c.early);
      if (day_exists(now.year, now.month, p.part)) p = day_point(day_number(now.year, now.month, p.part));
    }
  }
  return p;
}

}  // namespace depesche
