// SPDX-License-Identifier: Apache-2.0
// Enumerators by the names that a table of names gives them.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "base/ascii.h"

namespace depesche {

// The enumerator at whose place in `names` `name` stands; nothing where it stands nowhere.
template <typename E, std::size_t N>
constexpr std::optional<E> named(const std::array<std::string_view, N>& names, std::string_view name) {
  for (std::size_t i = 0; i < N; ++i)
    if (names[i] == name) return static_cast<E>(i);
  return std::nullopt;
}

// The same, with ASCII letters of either case.
template <typename E, std::size_t N>
constexpr std::optional<E> named_in_any_case(const std::array<std::string_view, N>& names, std::string_view name) {
  for (std::size_t i = 0; i < N; ++i) {
    bool same = names[i].size() == name.size();
    for (std::size_t k = 0; same && k < name.size(); ++k) same = upper_ascii(names[i][k]) == upper_ascii(name[k]);
    if (same) return static_cast<E>(i);
  }
  return std::nullopt;
}

}  // namespace depesche
