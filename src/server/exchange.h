// SPDX-License-Identifier: Apache-2.0
// Exchange: a request and its reply, with no socket in sight. A route is a function from the one to the other.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace depesche {

using Fields = std::vector<std::pair<std::string, std::string>>;

enum class Method : std::uint8_t { Get, Post, Other };  // HEAD is asked as Get; the listener leaves the body out

struct Request {
  Method method = Method::Get;
  std::string path;                    // percent-decoded, begins with /
  Fields query;                        // decoded, in the order given
  Fields captures;                     // what the route's {names} stood for; filled by the router
  std::string host, origin, accept, accept_encoding, authorization, content_type, if_none_match;
  std::string body;

  // The first value of a query parameter or capture; nullptr where there is none. Lifetime: of the request.
  [[nodiscard]] const std::string* parameter(std::string_view name) const;
  [[nodiscard]] const std::string& capture(std::string_view name) const;  // Needs: the route has it.
};

enum class Caching : std::uint8_t {
  Never,       // no-store: errors, metrics
  Revalidate,  // with an ETag, asked again each time
  Forever,     // the name changes with the bytes
};

struct Reply {
  unsigned status = 200;
  std::string content_type = "application/json";
  std::string body = {};
  Fields headers = {};                 // further ones
  Caching caching = Caching::Revalidate;
  bool stream = false;                 // server-sent events: `body` goes first, then whatever is published
};

}  // namespace depesche
