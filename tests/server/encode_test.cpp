// SPDX-License-Identifier: Apache-2.0
#include "server/encode.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace depesche {
namespace {

std::string field(const Reply& reply, std::string_view name) {
  const auto at = std::find_if(reply.headers.begin(), reply.headers.end(), [&](const auto& each) { return each.first == name; });
  return at == reply.headers.end() ? "" : at->second;
}

TEST(Encode, AClientThatHasTheBytesGets304) {
  Reply first{.body = "{}"};
  finish(Request{}, first);
  const std::string tag = field(first, "ETag");
  ASSERT_FALSE(tag.empty());
  for (const std::string& held : {tag, "\"x\", " + tag, "W/" + tag, std::string("*")}) {
    Request again;
    again.if_none_match = held;
    Reply second{.body = "{}"};
    finish(again, second);
    EXPECT_EQ(second.status, 304u) << held;
    EXPECT_TRUE(second.body.empty());
  }
  Request other;
  other.if_none_match = "\"x\"";
  Reply changed{.body = "{}"};
  finish(other, changed);
  EXPECT_EQ(changed.status, 200u);
}

TEST(Encode, ErrorsAreNeverKept) {
  Reply reply{.status = 404, .body = "{}", .caching = Caching::Never};
  finish(Request{}, reply);
  EXPECT_EQ(field(reply, "Cache-Control"), "no-store");
  EXPECT_EQ(field(reply, "ETag"), "");
}

TEST(Encode, PacksWhereTheClientTakesItAndItPays) {
  EXPECT_TRUE(takes_gzip("deflate, gzip"));
  EXPECT_TRUE(takes_gzip("gzip;q=0.5"));
  EXPECT_TRUE(takes_gzip("*"));
  EXPECT_FALSE(takes_gzip("gzip;q=0"));
  EXPECT_FALSE(takes_gzip("br"));
  EXPECT_FALSE(takes_gzip(""));
  Request request;
  request.accept_encoding = "gzip";
  Reply small{.body = "{}"}, large{.body = std::string(100000, 'a')};
  finish(request, small);
  finish(request, large);
  EXPECT_EQ(field(small, "Content-Encoding"), "");
  EXPECT_EQ(field(large, "Content-Encoding"), "gzip");
  EXPECT_LT(large.body.size(), 1000u);
}

TEST(Encode, EveryReplyForbidsScriptsOfOthers) {
  Reply reply{.content_type = "text/html", .body = "<p>"};
  finish(Request{}, reply);
  const std::string policy = field(reply, "Content-Security-Policy");
  EXPECT_NE(policy.find("script-src 'self'"), policy.npos);
  EXPECT_EQ(policy.find("unsafe"), policy.npos);
  EXPECT_EQ(field(reply, "X-Content-Type-Options"), "nosniff");
}

}  // namespace
}  // namespace depesche
