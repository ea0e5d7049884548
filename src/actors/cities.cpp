// SPDX-License-Identifier: Apache-2.0
#include "actors/cities.h"

#include <bit>
#include <cstring>

#include "pack/table.h"

namespace depesche {

Result<Cities> Cities::load(const std::string& path) {
  static_assert(std::endian::native == std::endian::little, "the file is little-endian");
  Result<std::string> bytes = read_file(path);
  if (!bytes) return bytes.error();
  const Error broken{ErrorCode::Unreadable, path + ": no list of cities, run tools/make_places"};
  if (bytes->size() < 8 || bytes->compare(0, 4, "DPCI") != 0) return broken;
  std::uint32_t count = 0;
  std::memcpy(&count, bytes->data() + 4, 4);
  if ((bytes->size() - 8) / sizeof(City) < count) return broken;
  Cities out;
  out.rows_.resize(count);
  if (count != 0) std::memcpy(out.rows_.data(), bytes->data() + 8, count * sizeof(City));
  out.names_ = bytes->substr(8 + count * sizeof(City));
  out.first_.assign(65537, count);
  std::uint64_t last = 0;
  for (std::uint32_t i = count; i-- > 0;) {
    const City& city = out.rows_[i];
    if (city.name_at > out.names_.size() || city.name_size > out.names_.size() - city.name_at) return broken;
    if (i + 1 < count && city.key > last) return broken;
    last = city.key;
    out.first_[city.key >> 48] = i;
  }
  for (std::size_t b = 65536; b-- > 0;)
    if (out.first_[b] > out.first_[b + 1]) out.first_[b] = out.first_[b + 1];
  return out;
}

const City* Cities::find(Key name, const City*& end) const {
  end = nullptr;
  if (rows_.empty()) return nullptr;
  const auto key = static_cast<std::uint64_t>(name);
  std::uint32_t i = first_[key >> 48];
  const std::uint32_t stop = first_[(key >> 48) + 1];
  while (i < stop && rows_[i].key < key) ++i;
  if (i == stop || rows_[i].key != key) return nullptr;
  std::uint32_t j = i;
  while (j < stop && rows_[j].key == key) ++j;
  end = rows_.data() + j;
  return rows_.data() + i;
}

}  // namespace depesche
