// SPDX-License-Identifier: Apache-2.0
// WebPage: an HTML page as its elements and texts in the order of the file. What libxml2 leaves of it, in two arrays.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "depesche/result.h"

namespace depesche {

inline constexpr std::size_t kLargestPage = 16u << 20;    // bytes; a page is no archive
inline constexpr std::size_t kDeepestPage = 512;          // elements inside one another, as browsers have it
inline constexpr std::size_t kMostElements = 1'000'000;
inline constexpr std::size_t kMostAttributes = 1000;      // of one element

// The attributes that tell what an element is for.
struct PageAttributes {
  std::string classes, role, property, href, content, datetime, lang, type;  // classes: class and id; property: name, property and itemprop, each behind a blank; href too for rel
  std::string rel;
  bool hidden = false;
};

struct PageElement {
  std::string_view tag;  // in lower case; Lifetime: of the page
  std::uint32_t parent = 0;
  std::uint32_t attributes = 0;  // index into WebPage::attributes; 0 where there are none
};

struct PageItem {
  enum class Kind : std::uint8_t { Open, Close, Text } kind;
  std::uint32_t element;          // that opens, closes or holds the text
  std::uint32_t begin = 0, end = 0;  // bytes of WebPage::text
};

// Threads: immutable after parse.
struct WebPage {
  std::vector<PageElement> elements;       // element 0 is a root above all
  std::vector<PageAttributes> attributes;  // entry 0 is empty
  std::vector<PageItem> items;
  std::string text;
  std::vector<std::string> scripts;        // application/ld+json

  [[nodiscard]] const PageAttributes& of(std::uint32_t element) const { return attributes[elements[element].attributes]; }
};

// Reads `html`, which must be valid UTF-8. Never asks the network, expands no entity but HTML's own.
// Errors: Refused for what is larger, deeper or fuller than the limits above.
Result<WebPage> parse_page(std::string_view html);

}  // namespace depesche
