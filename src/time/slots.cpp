// SPDX-License-Identifier: Apache-2.0
#include "time/slots.h"

#include <charconv>

namespace depesche {
namespace {

struct Named { std::string_view name; std::int32_t value; };

template <typename E>
constexpr Named named(std::string_view name, E value) { return {name, static_cast<std::int32_t>(value)}; }

constexpr std::array kNames = {
    named("vague", kVague), named("last", kLastOrdinal),
    named("second", TimeUnit::Second), named("minute", TimeUnit::Minute), named("hour", TimeUnit::Hour), named("day", TimeUnit::Day),
    named("weekend", TimeUnit::Weekend), named("week", TimeUnit::Week), named("month", TimeUnit::Month), named("quarter", TimeUnit::Quarter),
    named("half", TimeUnit::Half), named("season", TimeUnit::Season), named("year", TimeUnit::Year), named("decade", TimeUnit::Decade),
    named("century", TimeUnit::Century), named("millennium", TimeUnit::Millennium), named("one_night", TimeUnit::Night),
    named("one_morning", TimeUnit::Morning), named("one_noon", TimeUnit::Noon), named("one_afternoon", TimeUnit::Afternoon),
    named("one_evening", TimeUnit::Evening),
    named("morning", DayPart::Morning), named("noon", DayPart::Noon), named("afternoon", DayPart::Afternoon),
    named("evening", DayPart::Evening), named("night", DayPart::Night), named("daytime", DayPart::Daytime),
    named("start", TimePosition::Start), named("mid", TimePosition::Mid), named("end", TimePosition::End),
    named("approximate", Modifier::Approximate), named("more", Modifier::More), named("less", Modifier::Less),
    named("present", Reference::Present), named("past", Reference::Past), named("future", Reference::Future),
    named("at", TimeFrame::At), named("since", TimeFrame::Since), named("from", TimeFrame::From), named("until", TimeFrame::Until),
    named("before", TimeFrame::Before), named("after", TimeFrame::After), named("about", TimeFrame::About), named("of", TimeFrame::Of),
    named("around", TimeFrame::Around), named("within", TimeFrame::Within), named("between", TimeFrame::Between), named("age", TimeFrame::Age),
};

}  // namespace

std::optional<TimeSlot> slot_of(std::string_view name) {
  for (std::size_t i = 0; i < kSlotCount; ++i)
    if (kSlotNames[i] == name) return static_cast<TimeSlot>(i);
  return std::nullopt;
}

std::optional<std::int32_t> slot_value(std::string_view word) {
  for (const Named& n : kNames)
    if (n.name == word) return n.value;
  std::int32_t value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc{} || end != word.data() + word.size()) return std::nullopt;
  return value;
}

std::optional<Assignment> parse_assignment(std::string_view text) {
  const std::size_t equals = text.find('=');
  if (equals == std::string_view::npos) return std::nullopt;
  const auto slot = slot_of(text.substr(0, equals));
  auto value = slot_value(text.substr(equals + 1));
  if (!slot || !value) return std::nullopt;
  if (*slot == TimeSlot::Number && *value != kVague) *value *= 10;
  return Assignment{*slot, *value};
}

}  // namespace depesche
