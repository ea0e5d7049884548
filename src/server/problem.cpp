// SPDX-License-Identifier: Apache-2.0
#include "server/problem.h"

#include "server/json.h"

namespace depesche {
Reply problem(unsigned status, std::string_view title, std::string_view detail) {
  rapidjson::StringBuffer buffer;
  JsonWriter json(buffer);
  json.StartObject();
  put(json, "type", std::string_view("about:blank"));
  put(json, "title", title);
  put(json, "status", std::int64_t{status});
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
