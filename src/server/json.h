// SPDX-License-Identifier: Apache-2.0
// JSON as replies need it.
#pragma once

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cstdint>
#include <string_view>

namespace depesche {

using JsonWriter = rapidjson::Writer<rapidjson::StringBuffer>;

inline void put_text(JsonWriter& json, std::string_view text) { json.String(text.data(), static_cast<rapidjson::SizeType>(text.size())); }

// A field; null where the text is empty.
inline void put(JsonWriter& json, const char* key, std::string_view text) {
  json.Key(key);
  if (text.empty()) json.Null();
  else put_text(json, text);
}

inline void put(JsonWriter& json, const char* key, std::int64_t number) {
  json.Key(key);
  json.Int64(number);
}

inline void put(JsonWriter& json, const char* key, double number) {
  json.Key(key);
  json.Double(number);
}

}  // namespace depesche
