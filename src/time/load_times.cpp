// SPDX-License-Identifier: Apache-2.0
#include <charconv>

#include "time/calendar.h"
#include "time/time_rules.h"
#include "time/times.h"

namespace depesche {

void TimeRulesDeleter::operator()(TimeRules* rules) const { delete rules; }

Result<TimeRulesPtr> load_time_rules(const std::string& folder, std::uint16_t file) {
  TimeRulesPtr rules(new TimeRules);
  auto words = TimeWords::load(folder);
  if (!words) return words.error();
  rules->words = std::move(*words);
  auto holidays = load_holidays(folder);
  if (!holidays) return holidays.error();
  rules->holidays = std::move(*holidays);
  auto patterns = TimePatterns::load(folder, rules->words);
  if (!patterns) return patterns.error();
  rules->patterns = std::move(*patterns);
  rules->planned = rules->words.class_of("planned");
  rules->conjunction = rules->words.class_of("and");
  rules->first_time = rules->words.class_of("first_time");
  rules->first_of = rules->words.class_of("first_of");
  rules->takes_place = rules->words.class_of("takes_place");
  rules->course = rules->words.class_of("course");
  rules->onward = rules->words.class_of("onward");
  rules->coincident = rules->words.class_of("coincident");
  rules->immediate = rules->words.class_of("immediate");
  rules->moment = rules->words.class_of("moment");
  rules->indefinite = rules->words.class_of("indefinite");
  rules->aimed = rules->words.class_of("aimed");
  rules->compared = rules->words.class_of("compared");
  rules->file = file;
  return rules;
}

Result<PartialDate> parse_date(std::string_view iso) {
  const auto bad = [&] { return Error{ErrorCode::Unreadable, "'" + std::string(iso) + "' is no date: 2024-05-07, 2024-05 or 2024"}; };
  const auto number = [&](std::size_t at, std::size_t width) {
    int value = -1;
    if (at + width > iso.size()) return -1;
    const auto [end, error] = std::from_chars(iso.data() + at, iso.data() + at + width, value);
    return error == std::errc{} && end == iso.data() + at + width ? value : -1;
  };
  PartialDate date;
  const int year = number(0, 4);
  if (year < 1 || (iso.size() > 4 && iso[4] != '-')) return bad();
  date.year = static_cast<std::int16_t>(year);
  if (iso.size() == 4) return date;
  const int month = number(5, 2);
  if (month < 1 || month > 12 || (iso.size() > 7 && iso[7] != '-')) return bad();
  date.month = static_cast<std::uint8_t>(month);
  if (iso.size() == 7) return date;
  const int day = number(8, 2);
  if (!day_exists(year, month, day) || (iso.size() > 10 && iso[10] != 'T' && iso[10] != ' ')) return bad();
  date.day = static_cast<std::uint8_t>(day);
  return date;
}

}  // namespace depesche
