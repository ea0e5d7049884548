// SPDX-License-Identifier: Apache-2.0
// Lists in one column: values split by "; ", as in the CSV. And the keys that an event can be asked for by.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "depesche/record.h"

namespace depesche {

// As it stands in a list.
inline std::string list_item(std::string_view item) {
  std::string out(item);
  for (char& c : out)
    if (c == ';') c = ',';
  return out;
}

template <typename T, typename F>
std::string join_list(const std::vector<T>& items, F each) {
  std::string out;
  bool first = true;
  for (const T& item : items) {
    if (!first) out += "; ";
    first = false;
    out += list_item(each(item));
  }
  return out;
}

inline std::vector<std::string> split_list(std::string_view list) {
  std::vector<std::string> out;
  if (list.empty()) return out;
  for (std::size_t at = 0;;) {
    const std::size_t end = list.find("; ", at);
    out.emplace_back(list.substr(at, end == std::string_view::npos ? end : end - at));
    if (end == std::string_view::npos) return out;
    at = end + 2;
  }
}

// A key and the names that a person may ask for it by.
struct EventKey { std::string key, name; };
// RUS, RUS GOV and id:rus-government of each party; at:genf and at:CHE of the place. Without doubles, sorted.
std::vector<EventKey> keys_of(const Record::Event& event);
std::string place_key(std::string_view name);

}  // namespace depesche
