// SPDX-License-Identifier: Apache-2.0
#include "server/router.h"

#include <gtest/gtest.h>

namespace depesche {
namespace {

Router make(std::string_view tokens = {}) {
  const auto says = [](std::string_view what) { return [what](const Request&, std::size_t) { return Reply{.body = std::string(what)}; }; };
  std::vector<Route> routes = {
      {Method::Get, "/", Scope::Open, says("page")},
      {Method::Get, "/events", Scope::Read, says("events")},
      {Method::Get, "/events/{id}", Scope::Read, [](const Request& request, std::size_t) { return Reply{.body = request.capture("id")}; }},
      {Method::Post, "/events", Scope::Write, says("added")},
  };
  Result<AccessTokens> parsed = AccessTokens::parse(tokens, "tokens");
  return Router(std::move(routes), parsed ? *std::move(parsed) : AccessTokens());
}

Reply ask(const Router& router, Method method, std::string path) {
  Request request;
  request.method = method;
  request.path = std::move(path);
  return router(std::move(request), 0);
}

TEST(Router, FindsTheRouteAndWhatItsNamesStandFor) {
  const Router router = make();
  EXPECT_EQ(ask(router, Method::Get, "/").body, "page");
  EXPECT_EQ(ask(router, Method::Get, "/events").body, "events");
  EXPECT_EQ(ask(router, Method::Get, "/events/a b").body, "a b");
}

TEST(Router, AStrangePathIsNotFound) {
  const Router router = make();
  for (const char* path : {"", "/event", "/events/", "/events/a/b", "//", "events", "/../events", "*"}) EXPECT_EQ(ask(router, Method::Get, path).status, 404u) << path;
}

TEST(Router, AWrongMethodIsToldTheRightOnes) {
  const Reply reply = ask(make(), Method::Other, "/events");
  EXPECT_EQ(reply.status, 405u);
  ASSERT_FALSE(reply.headers.empty());
  EXPECT_EQ(reply.headers.back().second, "GET, HEAD, POST");
}

TEST(Router, WritingWithoutATokenIsRefused) {
  const Reply reply = ask(make(), Method::Post, "/events");
  EXPECT_EQ(reply.status, 401u);
  EXPECT_EQ(reply.content_type, "application/problem+json");
}

TEST(Router, ReadingIsGuardedOnceAReadTokenStands) {
  const Router router = make("read 2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b guest");
  EXPECT_EQ(ask(router, Method::Get, "/events").status, 401u);
  EXPECT_EQ(ask(router, Method::Get, "/").status, 200u);
}

}  // namespace
}  // namespace depesche
