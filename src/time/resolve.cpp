// SPDX-License-Identifier: Apache-2.0
#include "time/resolve.h"

namespace depesche {
namespace {

constexpr std::uint32_t kAccount = 8;  // sentences that an account of one day runs on up to its evening
constexpr DayNumber kRecent = 7;       // ... of a day of the last week

void take_quantity(const Slots& s, ResolvedTime& out) {
  out.number = s.has(TimeSlot::Number) ? s.get(TimeSlot::Number) : 10;
  out.unit = s.get(TimeSlot::Unit);
}

void take_clock(const Slots& s, ResolvedTime& out) {
  if (s.has(TimeSlot::Part)) out.part = s.get(TimeSlot::Part);
  if (s.has(TimeSlot::Hour)) {
    out.hour = s.get(TimeSlot::Hour);
    out.minute = s.get(TimeSlot::Minute);
    if (out.part == static_cast<int>(DayPart::Evening) || out.part == static_cast<int>(DayPart::Afternoon))
      if (out.hour < 12) out.hour += 12;
  }
  if (out.part >= 0 || out.hour >= 0) out.type = TimeType::Time;
}

// Yesterday's paper says today of a day, an essay of these years.
bool means_nowadays(const Slots& s, TimeTelling telling, const TimeContext& c) {
  return s.has(TimeSlot::Reference) && !s.has(TimeSlot::Part) && s.get(TimeSlot::Offset) == 0 && !c.daily && telling != TimeTelling::Past && telling != TimeTelling::Near && telling != TimeTelling::Future;
}

void resolve_clock(const TimeMatch& m, TimeTelling telling, const TimeContext& c, ResolvedTime& out) {
  out.type = TimeType::Time;
  take_clock(m.slots, out);
  const std::uint32_t reach = telling == TimeTelling::Past || telling == TimeTelling::Earlier || (m.reading != TimeReading::Clock && telling == TimeTelling::Unknown) ? 1 : 0;
  const bool near = c.last_day_point.placed() && c.sentence - c.last_day_sentence <= reach;
  const bool late = m.reading != TimeReading::Clock && m.frame == TimeFrame::At && (out.part == static_cast<int>(DayPart::Afternoon) || out.part == static_cast<int>(DayPart::Evening));  // the night and the morning may be those after it
  const bool told = reach != 0 && late && c.exact() && c.told_day.placed() && c.sentence - c.told_day_sentence <= kAccount && c.told_day.first <= c.early && c.early - c.told_day.first <= kRecent;
  out.point = told ? c.told_day : near ? c.last_day_point : published_point(c);
  if (out.point.grain != Grain::Day) out.point = {};
  if (!near && telling == TimeTelling::Unknown && !c.exact()) out.point = {};
}

void resolve_span(const TimeMatch& m, const TimeContext& c, int sign, ResolvedTime& out) {
  out.type = TimeType::Duration;
  take_quantity(m.slots, out);
  const TimePoint now = published_point(c);
  const TimePoint far = place_shift(m.slots, now, sign);
  if (!far.placed()) return;
  const TimePoint near = far.grain == Grain::Day ? now : far.grain == Grain::Month ? month_point(month_number(now.year, civil_day(first_day(now)).month)) : year_point(civil_day(first_day(now)).year);
  out.point = sign < 0 ? far : near;
  out.until = sign < 0 ? near : far;
}

void resolve_set(const TimeMatch& m, ResolvedTime& out) {
  const Slots& s = m.slots;
  out.type = TimeType::Set;
  if (s.has(TimeSlot::Number) || s.has(TimeSlot::Unit)) take_quantity(s, out);
  else out.set_of_points = true;
  if (s.has(TimeSlot::Part)) out.part = s.get(TimeSlot::Part);
  if (out.set_of_points) {
    out.point.grain = Grain::Day;
    out.point.weekday = s.get(TimeSlot::Weekday);
    out.point.month = s.get(TimeSlot::Month);
    out.point.part = s.get(TimeSlot::Day);
    if (s.has(TimeSlot::Season)) { out.point.grain = Grain::Season; out.point.part = s.get(TimeSlot::Season); }
  }
}

void resolve_shift(const TimeMatch& m, TimeTelling telling, const TimeContext& c, ResolvedTime& out) {
  out.type = TimeType::Duration;
  take_quantity(m.slots, out);
  const bool from_text = m.reading == TimeReading::Earlier || m.reading == TimeReading::Later;
  const int sign = m.reading == TimeReading::Ago || m.reading == TimeReading::Earlier ? -1 : 1;
  if (m.reading == TimeReading::Ahead && (telling == TimeTelling::Past || telling == TimeTelling::Earlier)) return;  // done in two hours
  TimePoint anchor = from_text ? c.last : published_point(c);
  const int unit = m.slots.get(TimeSlot::Unit);
  if (from_text && unit <= static_cast<int>(TimeUnit::Week)) anchor = c.last_day_point;
  out.point = place_shift(m.slots, anchor, sign);
}

void apply_frame(const TimeMatch& m, ResolvedTime& out) {
  switch (m.frame) {
    case TimeFrame::Since: case TimeFrame::From: out.open_end = true; break;
    case TimeFrame::Until: out.open_begin = true; break;
    case TimeFrame::Around: out.approximate = out.type == TimeType::Date; break;
    default: break;
  }
  if (m.slots.has(TimeSlot::Modifier)) out.approximate = true;
}

// Since three years: from there on, whatever TIMEX says.
void resolve_duration(const TimeMatch& m, const TimeContext& c, ResolvedTime& out) {
  out.type = TimeType::Duration;
  take_quantity(m.slots, out);
  if (m.frame == TimeFrame::Since) out.point = place_shift(m.slots, published_point(c), -1);
}

}  // namespace

ResolvedTime resolve_time(const TimeMatch& m, TimeTelling telling, const TimeContext& c) {
  ResolvedTime out;
  const Slots& s = m.slots;
  if (m.frame == TimeFrame::Since && telling != TimeTelling::Earlier) telling = TimeTelling::Past;
  switch (m.reading) {
    case TimeReading::Date:
      if (s.has(TimeSlot::Part) && !s.has(TimeSlot::Day) && !s.has(TimeSlot::Weekday) && !s.has(TimeSlot::Holiday) && !s.has(TimeSlot::Month)) {
        resolve_clock(m, telling, c, out);
        break;
      }
      out.point = place_date(s, telling, c);
      take_clock(s, out);
      break;
    case TimeReading::Period:
      if (means_nowadays(s, telling, c)) { out.reference = s.get(TimeSlot::Reference); break; }
      out.point = place_period(s, telling, c);
      take_clock(s, out);
      break;
    case TimeReading::Duration: resolve_duration(m, c, out); break;
    case TimeReading::Ago: case TimeReading::Ahead: case TimeReading::Earlier: case TimeReading::Later: resolve_shift(m, telling, c, out); break;
    case TimeReading::LastSpan: resolve_span(m, c, -1, out); break;
    case TimeReading::NextSpan: resolve_span(m, c, 1, out); break;
    case TimeReading::Set: resolve_set(m, out); return out;
    case TimeReading::Vague: out.reference = s.get(TimeSlot::Reference); return out;
    case TimeReading::Clock: resolve_clock(m, telling, c, out); break;
    case TimeReading::Nothing: case TimeReading::Anniversary: break;
    case TimeReading::Same: {
      const bool day = s.get(TimeSlot::Unit) == static_cast<int>(TimeUnit::Day);
      if (s.has(TimeSlot::Ordinal)) out.point.grain = Grain::Week;  // the third week of something
      else if (day) out.point = !c.last_day_point.placed() && s.has(TimeSlot::Offset) ? published_point(c) : c.last_day_point;  // this evening: today's, where no day was told
      else if (c.last.placed()) { Slots same = s; same.put(TimeSlot::Anchor, 1); same.put(TimeSlot::Offset, 0); out.point = place_period(same, telling, c); }
      take_clock(s, out);
      break;
    }
  }
  apply_frame(m, out);
  return out;
}

}  // namespace depesche
