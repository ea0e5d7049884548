// SPDX-License-Identifier: Apache-2.0
// Resolve: from the slots of an expression to a place in the calendar, as far as the text allows and no further.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "time/calendar.h"
#include "time/holidays.h"
#include "time/match.h"
#include "time/slots.h"
#include "time/times.h"

namespace depesche {

inline constexpr int kNoYear = -10000;

enum class Grain : std::uint8_t { None, Day, Weekend, Week, Month, Quarter, Half, Season, Year, Decade, Century, Millennium };

// A stretch of the calendar that one expression names. What isn't told stays unknown.
struct TimePoint {
  Grain grain = Grain::None;
  int year = kNoYear;      // the decade (199), century (20) or millennium (2) for those grains
  int end_year = kNoYear;  // 1925/26
  int month = 0;           // of a day whose year is unknown, of a month; 0 unknown
  int part = 0;            // number of the quarter, half or season; day of the month where the year is unknown
  int weekday = 0;         // where nothing but the weekday is known
  DayNumber first = 0;     // Day, Week (Monday), Weekend (Saturday)
  // One of several: first, first + step ... last; or for months and days of a year the same in `other_year`.
  DayNumber last = 0;
  int step = 0;
  int other_year = kNoYear;

  // Day, week and weekend keep their day in `first`.
  [[nodiscard]] bool placed() const { return grain >= Grain::Day && year != kNoYear; }
};

// Days, months or years in a row.
[[nodiscard]] bool follow(const TimePoint& a, const TimePoint& b);
TimePoint day_point(DayNumber day);
TimePoint month_point(int month_number);
TimePoint year_point(int year);
// First and last day. Needs: placed().
[[nodiscard]] DayNumber first_day(const TimePoint& p);
[[nodiscard]] DayNumber last_day(const TimePoint& p);

// Where the clause that holds the expression stands on the line of time.
// Earlier: pluperfect. Near: told as past and yet perhaps to come (wollte sich am Mittwoch treffen).
enum class TimeTelling : std::uint8_t { Unknown, Past, Earlier, Present, Future, Near };

struct TimeContext {
  std::span<const Holiday> holidays;
  PartialDate published;
  bool known = false;              // anything is known of the publication
  DayNumber early = 0, late = 0;   // publication lies between; the same day where it is known
  DayNumber told_after = -1'000'000;  // what is told as past happened after this: days of the pluperfect
  bool daily = false;              // speaks of yesterday, of Monday, of two o'clock: today is a day then
  TimePoint last;                  // the last time of the text that was placed
  std::uint32_t last_sentence = 0;
  bool last_aside = false;         // in a relative clause, or the year of what is spoken of: the sentences behind do not go on from there
  TimePoint last_day_point;        // the last one to the day
  std::uint32_t last_day_sentence = 0;
  TimePoint told_day;              // the last one to the day that tells when something was done, not when it was said (sagte er am Sonntag)
  std::uint32_t told_day_sentence = 0;
  std::uint32_t sentence = 0;      // of the expression at hand

  [[nodiscard]] bool exact() const { return known && early == late; }
};
// The days on which something published then may have appeared.
void set_published(const PartialDate& published, TimeContext& context);

struct ResolvedTime {
  TimeType type = TimeType::Date;
  TimePoint point;               // what is written as value, for DATE and TIME; what EDTF says, for the others
  TimePoint until;               // the other end of a stretch
  TimePoint value_point;         // what the value says, where it isn't `point`: the second end of a stretch
  bool open_begin = false, open_end = false, approximate = false, more = false;
  std::int32_t number = 0;       // tenths; kVague
  int unit = -1;                 // TimeUnit of a DURATION or SET
  int part = -1, hour = -1, minute = -1;
  int reference = -1;            // Reference, where nothing is placed
  bool set_of_points = false;    // a SET like every Monday: XXXX-WXX-1
};

ResolvedTime resolve_time(const TimeMatch& match, TimeTelling telling, const TimeContext& context);

// Places: each answers for one publication day range.
TimePoint place_date(const Slots& slots, TimeTelling telling, const TimeContext& context);
TimePoint place_period(const Slots& slots, TimeTelling telling, const TimeContext& context);
// `sign` -1 before the anchor, 1 after it.
TimePoint place_shift(const Slots& slots, const TimePoint& anchor, int sign);
// On the anniversary: the day of the year of what `matches` tell with its date, the one nearest to publication; unplaced where none is near.
TimePoint place_anniversary(std::span<const TimeMatch> matches, const TimeContext& context);
// The publication as an anchor.
TimePoint published_point(const TimeContext& context);

std::string write_value(const ResolvedTime& time);
std::string write_edtf(const ResolvedTime& time);

}  // namespace depesche
