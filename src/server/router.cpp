// SPDX-License-Identifier: Apache-2.0
#include "server/router.h"

#include "server/problem.h"

namespace depesche {
namespace {

// The next part of a path that begins with /; moves `path` behind it.
std::string_view next_part(std::string_view& path) {
  path.remove_prefix(1);
  const auto end = std::min(path.find('/'), path.size());
  const std::string_view part = path.substr(0, end);
  path.remove_prefix(end);
  return part;
}

bool fits(std::string_view pattern, std::string_view path, Fields& captures) {
  captures.clear();
  while (!pattern.empty() && !path.empty()) {
    if (path.front() != '/') return false;
    const std::string_view wanted = next_part(pattern), part = next_part(path);
    if (wanted.size() > 2 && wanted.front() == '{' && wanted.back() == '}') {
      if (part.empty()) return false;
      captures.emplace_back(wanted.substr(1, wanted.size() - 2), part);
    } else if (wanted != part) {
      return false;
    }
  }
  return pattern.empty() && path.empty();
}

}  // namespace

Reply Router::operator()(Request request, std::size_t worker) const {
  std::string allowed;
  for (const Route& route : routes_) {
    if (!fits(route.pattern, request.path, request.captures)) continue;
    if (route.method != request.method) {
      if (!allowed.empty()) allowed += ", ";
      allowed += route.method == Method::Get ? "GET, HEAD" : "POST";
      continue;
    }
    if (tokens_.admits(route.scope, request.authorization)) return route.answer(request, worker);
    Reply refused = problem(401, "Unauthorized", route.scope == Scope::Write ? "Writing needs a token" : "Reading needs a token");
    refused.headers.emplace_back("WWW-Authenticate", "Bearer realm=\"depesche\"");
    return refused;
  }
  if (allowed.empty()) return problem(404, "Not found");
  Reply refused = problem(405, "Method not allowed");
  refused.headers.emplace_back("Allow", allowed);
  return refused;
}

}  // namespace depesche
