// SPDX-License-Identifier: Apache-2.0
#include "time/holidays.h"

#include <array>
#include <charconv>
#include <optional>

#include "pack/table.h"

namespace depesche {
namespace {

constexpr std::array<std::string_view, 2> kColumns = {"names", "day"};

std::optional<int> take_number(std::string_view& text, std::size_t width) {
  int value = 0;
  if (text.size() < width) return std::nullopt;
  const auto [end, error] = std::from_chars(text.data(), text.data() + width, value);
  if (error != std::errc{} || end != text.data() + width) return std::nullopt;
  text.remove_prefix(width);
  return value;
}

bool take(std::string_view& text, std::string_view prefix) {
  if (text.substr(0, prefix.size()) != prefix) return false;
  text.remove_prefix(prefix.size());
  return true;
}

std::optional<Holiday> parse_holiday(std::string_view text) {
  Holiday h;
  if (take(text, "easter")) {
    h.rule = Holiday::Rule::Easter;
  } else {
    if (text.size() > 1 && (text[1] == '<' || text[1] == '>')) {
      h.rule = text[1] == '<' ? Holiday::Rule::WeekdayBefore : Holiday::Rule::WeekdayFrom;
      h.weekday = text[0] - '0';
      text.remove_prefix(2);
      take(text, "=");
    }
    const auto month = take_number(text, 2);
    if (!month || !take(text, "-")) return std::nullopt;
    const auto day = take_number(text, 2);
    if (!day || h.weekday < 1 || h.weekday > 7 || !day_exists(2000, *month, *day)) return std::nullopt;
    h.month = *month;
    h.day = *day;
  }
  if (!text.empty()) {
    const bool plus = take(text, "+");
    if (!plus && text[0] != '-') return std::nullopt;
    const auto shift = take_number(text, text.size());
    if (!shift) return std::nullopt;
    h.shift = *shift;
  }
  return h;
}

}  // namespace

Result<std::vector<Holiday>> load_holidays(const std::string& folder) {
  const auto table = Table::load(folder, "holidays.tsv", kColumns);
  if (!table) return table.error();
  std::vector<Holiday> out;
  for (std::size_t row = 0; row < table->rows(); ++row) {
    const auto holiday = parse_holiday(table->cell(row, 1));
    if (!holiday) return table->error_at(row, "'" + std::string(table->cell(row, 1)) + "' is no day: 12-25, easter-2, 7<12-25-21, 7>=05-08");
    out.push_back(*holiday);
  }
  return out;
}

Result<std::vector<std::pair<std::string, std::size_t>>> holiday_names(const std::string& folder) {
  const auto table = Table::load(folder, "holidays.tsv", kColumns);
  if (!table) return table.error();
  std::vector<std::pair<std::string, std::size_t>> out;
  for (std::size_t row = 0; row < table->rows(); ++row)
    for (const std::string_view name : split_values(table->cell(row, 0))) out.emplace_back(std::string(name), row);
  return out;
}

DayNumber holiday_in(const Holiday& holiday, int year) {
  switch (holiday.rule) {
    case Holiday::Rule::Easter: return easter_sunday(year) + holiday.shift;
    case Holiday::Rule::WeekdayBefore: return weekday_on_or_before(day_number(year, holiday.month, holiday.day) - 1, holiday.weekday) + holiday.shift;
    case Holiday::Rule::WeekdayFrom: return weekday_on_or_after(day_number(year, holiday.month, holiday.day), holiday.weekday) + holiday.shift;
    case Holiday::Rule::Fixed: break;
  }
  const int day = day_exists(year, holiday.month, holiday.day) ? holiday.day : 28;
  return day_number(year, holiday.month, day) + holiday.shift;
}

}  // namespace depesche
