// SPDX-License-Identifier: Apache-2.0
// Router: which function answers which path.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "server/exchange.h"
#include "server/tokens.h"

namespace depesche {

struct Route {
  Method method;
  std::string pattern;       // /api/v1/events/{id}: a name in braces takes one part of the path.
  Scope scope;               // who may ask
  std::function<Reply(const Request&, std::size_t worker)> answer;
};

// Threads: immutable after construction.
class Router {
 public:
  // The first route that fits wins.
  Router(std::vector<Route> routes, AccessTokens tokens) : routes_(std::move(routes)), tokens_(std::move(tokens)) {}

  // 404, 405 with Allow and 401 as problem details where no route, no method or no token fits.
  [[nodiscard]] Reply operator()(Request request, std::size_t worker) const;
  [[nodiscard]] const std::vector<Route>& routes() const { return routes_; }

 private:
  std::vector<Route> routes_;
  AccessTokens tokens_;
};

}  // namespace depesche
