// SPDX-License-Identifier: Apache-2.0
// Days: what an EDTF date says about the days on which an act can have been, so that dates of unequal precision compare.
//   2022-01-12      exact: that day
//   2022-01         any day of January 2022
//   2022-01-1X      the 10th to the 19th
//   2022-01-10/..   that day or any after it
//   [2022-01-10,2022-01-12]   from the first of them to the last
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace depesche {

// Days since 1970-01-01, both ends included. An open end is kLongAgo or kFarAhead.
inline constexpr std::int32_t kLongAgo = -1000000, kFarAhead = 3000000;

struct Days {
  std::int32_t first = kLongAgo, last = kFarAhead;
  [[nodiscard]] bool exact() const { return first == last; }
  [[nodiscard]] bool open() const { return first == kLongAgo || last == kFarAhead; }
  [[nodiscard]] std::int32_t size() const { return last - first + 1; }
  [[nodiscard]] bool meets(const Days& other) const { return first <= other.last && other.first <= last; }
  [[nodiscard]] bool operator==(const Days&) const = default;
};

// Nothing where `edtf` is empty or is no EDTF that the engine writes. Uncertain dates (`?`) count as written, approximate ones
// (`~`, `%`) reach further by a tenth of a year, ten days or two days, as precise as they are.
std::optional<Days> days_of(std::string_view edtf);

// `2022-01-12` of a day. Years are four digits.
struct IsoDay { char text[11]; [[nodiscard]] operator std::string_view() const { return {text, 10}; } };
IsoDay iso_day(std::int32_t day);

}  // namespace depesche
