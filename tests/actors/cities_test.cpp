// SPDX-License-Identifier: Apache-2.0
#include "actors/cities.h"

#include <gtest/gtest.h>

#include <cstring>
#include <filesystem>
#include <fstream>

namespace depesche {
namespace {

std::string written(const std::string& bytes) {
  const std::string path = (std::filesystem::temp_directory_path() / ("depesche_cities_" + std::to_string(::getpid()))).string();
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

std::string file_of(const std::vector<City>& rows, const std::string& names) {
  std::string out = "DPCI";
  const auto count = static_cast<std::uint32_t>(rows.size());
  out.append(reinterpret_cast<const char*>(&count), 4);
  for (const City& row : rows) out.append(reinterpret_cast<const char*>(&row), sizeof(City));
  return out + names;
}

City city(std::string_view name, std::uint32_t population, std::uint32_t at) {
  City c;
  c.key = static_cast<std::uint64_t>(key_of(name));
  c.population = population;
  c.name_size = static_cast<std::uint16_t>(name.size());
  c.name_at = at;
  return c;
}

TEST(Cities, FindsAllOfOneNameTheLargestFirst) {
  const std::string path = written(file_of({city("Springfield", 155000, 0), city("Springfield", 60000, 0)}, "Springfield"));
  const Result<Cities> cities = Cities::load(path);
  ASSERT_TRUE(cities) << cities.error().message;
  const City* end = nullptr;
  const City* first = cities->find(key_of("Springfield"), end);
  ASSERT_NE(first, nullptr);
  EXPECT_EQ(end - first, 2);
  EXPECT_EQ(first->population, 155000u);
  EXPECT_EQ(cities->name(*first), "Springfield");
  EXPECT_EQ(cities->find(key_of("Shelbyville"), end), nullptr);
}

TEST(Cities, RefusesWhatIsNoListOfCities) {
  for (const std::string& bytes : {std::string(), std::string("DPCI"), std::string("nonsense"), file_of({city("A", 1, 0)}, "A").substr(0, 30), file_of({city("Abc", 1, 7)}, "Abc")}) {
    const Result<Cities> cities = Cities::load(written(bytes));
    EXPECT_FALSE(cities) << bytes.size();
  }
}

TEST(Cities, SaysThatAFileIsMissing) {
  const Result<Cities> cities = Cities::load("/nonexistent/cities.bin");
  ASSERT_FALSE(cities);
  EXPECT_EQ(cities.error().code, ErrorCode::NotFound);
}

}  // namespace
}  // namespace depesche
