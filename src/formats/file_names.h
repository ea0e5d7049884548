// SPDX-License-Identifier: Apache-2.0
// What a file's name tells of it.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace depesche {

inline bool ends_with_any(std::string_view name, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view e) { return name.ends_with(e); });
}

inline std::string_view without_packing(std::string_view name) {
  for (const std::string_view end : {".gz", ".zst"})
    if (name.ends_with(end)) return name.substr(0, name.size() - end.size());
  return name;
}

}  // namespace depesche
