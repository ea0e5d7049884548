// SPDX-License-Identifier: Apache-2.0
#include "server/exchange.h"

#include <algorithm>
#include <cassert>

namespace depesche {
namespace {

const std::string* find(const Fields& fields, std::string_view name) {
  const auto at = std::find_if(fields.begin(), fields.end(), [&](const auto& field) { return field.first == name; });
  return at == fields.end() ? nullptr : &at->second;
}

}  // namespace

const std::string* Request::parameter(std::string_view name) const { return find(query, name); }

const std::string& Request::capture(std::string_view name) const {
  const std::string* value = find(captures, name);
  assert(value != nullptr);
  return *value;
}

}  // namespace depesche
