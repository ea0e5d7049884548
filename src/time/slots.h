// SPDX-License-Identifier: Apache-2.0
// Slots: what a time expression says, piece by piece, before it is placed in the calendar.
//   Anfang kommender Woche      position=start offset=1 unit=week
// Patterns fill them by captures ({n:number}), words by their row (also: part=evening).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace depesche {

enum class TimeSlot : std::uint8_t {
  Number,    // in tenths: 25 is two and a half; kVague where the text doesn't count
  Unit,      // TimeUnit
  Ordinal,   // the third week: 3; kLastOrdinal
  Day, Month, Year,
  Weekday,   // Monday 1 .. Sunday 7
  Season,    // 1 spring .. 4 winter
  Part,      // DayPart
  Hour, Minute,
  Offset,    // periods from the anchor: last -1, this 0, next 1
  TimePosition,  // of a period: TimePosition
  Modifier,
  Holiday,   // index into the holidays
  Reference, // Reference
  Decade,    // 1990s: 199; without a century 90s: 9
  Century,   // the 21st: 20
  Quarter, Half,
  Anchor,    // 1: counts from the last time of the text, not from publication
  TimeFrame,     // TimeFrame
  EndYear,   // 1925/26: 1926
};
inline constexpr std::size_t kSlotCount = 23;
inline constexpr std::array<std::string_view, kSlotCount> kSlotNames = {
    "n", "unit", "ord", "day", "month", "year", "weekday", "season", "part", "hour", "minute", "offset", "pos", "mod",
    "holiday", "ref", "decade", "century", "quarter", "half", "anchor", "frame", "year2"};
static_assert(kSlotNames.size() == static_cast<std::size_t>(TimeSlot::EndYear) + 1);

inline constexpr std::int32_t kVague = -1;
inline constexpr std::int32_t kLastOrdinal = 99;

enum class TimeUnit : std::uint8_t { Second, Minute, Hour, Day, Weekend, Week, Month, Quarter, Half, Season, Year, Decade, Century, Millennium, Night, Morning, Noon, Afternoon, Evening };
enum class DayPart : std::uint8_t { Morning, Noon, Afternoon, Evening, Night, Daytime };
enum class TimePosition : std::uint8_t { Start, Mid, End };
enum class Modifier : std::uint8_t { Approximate, More, Less };
enum class Reference : std::uint8_t { Present, Past, Future };
// What a word in front says of a time: since 2014, until March, the plan for 2030.
enum class TimeFrame : std::uint8_t { At, Since, From, Until, Before, After, About, Of, Around, Within, Between, Age };

struct Slots {
  std::array<std::int32_t, kSlotCount> values{};
  std::uint32_t present = 0;

  [[nodiscard]] bool has(TimeSlot s) const { return (present >> static_cast<unsigned>(s) & 1u) != 0; }
  // 0 where it is not there.
  [[nodiscard]] std::int32_t get(TimeSlot s) const { return values[static_cast<std::size_t>(s)]; }
  void put(TimeSlot s, std::int32_t value) {
    values[static_cast<std::size_t>(s)] = value;
    present |= 1u << static_cast<unsigned>(s);
  }
  void drop(TimeSlot s) {
    values[static_cast<std::size_t>(s)] = 0;
    present &= ~(1u << static_cast<unsigned>(s));
  }
};

struct Assignment {
  TimeSlot slot = TimeSlot::Number;
  std::int32_t value = 0;
};

std::optional<TimeSlot> slot_of(std::string_view name);
// A whole number, or a name the tables use: year, evening, start, vague ...
std::optional<std::int32_t> slot_value(std::string_view word);
// `part=evening`. Empty where it is none.
std::optional<Assignment> parse_assignment(std::string_view text);

}  // namespace depesche
