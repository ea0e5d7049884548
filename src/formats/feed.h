// SPDX-License-Identifier: Apache-2.0
// Feed: RSS 0.9x to 2.0, RSS 1.0 (RDF) and Atom, as entries.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "depesche/result.h"

namespace depesche {

inline constexpr std::size_t kLargestFeed = 64u << 20;  // bytes

struct FeedEntry {
  std::string id, title, link, published, language;  // published as it stands there
  std::string content, summary;                      // HTML or plain text, whichever the feed has
  std::uint32_t line = 0;
};

struct Feed {
  std::string title, language, root;  // root: its root element
  std::vector<FeedEntry> entries;
  std::optional<Error> damage;        // `17: ...`: where the XML is broken; what could be read stands in entries
  [[nodiscard]] bool known() const { return root == "rss" || root == "RDF" || root == "feed"; }
};

// Reads `xml`, which must be valid UTF-8. Never asks the network; declares and expands no entity but XML's and HTML's own.
// Errors: Refused for what is too large or has elements with more than 1000 attributes.
Result<Feed> parse_feed(std::string_view xml);

}  // namespace depesche
