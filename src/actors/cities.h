// SPDX-License-Identifier: Apache-2.0
// Cities: towns of the world after GeoNames, as tools/make_places writes them; may be missing.
//   file   "DPCI" u32 count, then count times {u64 key, f32 lat, f32 lon, u32 geonames, u32 population, char[2] country, u16 name size, u32 name offset},
//          sorted by key and then by falling population, then the names
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/key.h"
#include "depesche/result.h"

namespace depesche {

struct City {
  std::uint64_t key = 0;
  float latitude = 0, longitude = 0;
  std::uint32_t geonames = 0, population = 0;
  char country[2] = {0, 0};  // alpha-2
  std::uint16_t name_size = 0;
  std::uint32_t name_at = 0;
};
static_assert(sizeof(City) == 32);

// Threads: immutable after load.
class Cities {
 public:
  // Errors: NotFound, Unreadable.
  static Result<Cities> load(const std::string& path);
  [[nodiscard]] bool empty() const { return rows_.empty(); }
  // The cities of that name (its words folded, joined by blanks), the largest first.
  [[nodiscard]] const City* find(Key name, const City*& end) const;
  [[nodiscard]] std::string_view name(const City& city) const { return std::string_view(names_).substr(city.name_at, city.name_size); }

 private:
  std::vector<City> rows_;
  std::vector<std::uint32_t> first_;  // by the key's upper 16 bits
  std::string names_;
};

}  // namespace depesche
