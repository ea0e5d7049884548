// SPDX-License-Identifier: Apache-2.0
#include "server/problem.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace depesche {
namespace {

void put(rapidjson::Writer<rapidjson::StringBuffer>& json, std::string_view key, std::string_view value) {
  json.Key(key.data(), static_cast<rapidjson::SizeType>(key.size()));
  json.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
}

}  // namespace

Reply problem(unsigned status, std::string_view title, std::string_view detail) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> json(buffer);
  json.StartObject();
  put(json, "type", "about:blank");
  put(json, "title", title);
  json.Key("status");
  json.Uint(status);
  if (!detail.empty()) put(json, "detail", detail);
  json.EndObject();
  return {.status = status, .content_type = "application/problem+json", .body = buffer.GetString(), .caching = Caching::Never};
}

Reply problem_of(const Error& error) {
  switch (error.code) {
    case ErrorCode::NotFound: return problem(404, "Not found", error.message);
    case ErrorCode::Unreadable: return problem(422, "Unreadable", error.message);
    case ErrorCode::Refused: return problem(422, "Refused", error.message);
    case ErrorCode::Io: break;
  }
  return problem(503, "The register can't be used at the moment");
}

}  // namespace depesche
