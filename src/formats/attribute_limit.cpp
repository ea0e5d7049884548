// SPDX-License-Identifier: Apache-2.0
#include "formats/attribute_limit.h"

#include <strings.h>

#include <algorithm>

namespace depesche {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

// Size of the attributes of the tag at `at` and what comes before its end; counts them. libxml2 compares each attribute with all before
// it, so a tag with very many is refused before it sees the page.
std::size_t skip_tag(std::string_view html, std::size_t at, std::size_t& count) {
  while (at < html.size() && html[at] != '>') {
    if (is_blank(html[at]) || html[at] == '/') {
      ++at;
      continue;
    }
    ++count;
    while (at < html.size() && html[at] != '>' && html[at] != '=' && html[at] != '/' && !is_blank(html[at])) ++at;
    std::size_t value = at;
    while (value < html.size() && is_blank(html[value])) ++value;
    if (value >= html.size() || html[value] != '=') continue;
    ++value;
    while (value < html.size() && is_blank(html[value])) ++value;
    if (value < html.size() && (html[value] == '"' || html[value] == '\'')) {
      const std::size_t end = html.find(html[value], value + 1);
      at = end == std::string_view::npos ? html.size() : end + 1;
    } else {
      at = value;
      while (at < html.size() && html[at] != '>' && !is_blank(html[at])) ++at;
    }
  }
  return at;
}

}  // namespace

bool too_many_attributes(std::string_view html, std::size_t most) {
  for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at)) {
    ++at;
    if (at >= html.size() || !((html[at] | 0x20) >= 'a' && (html[at] | 0x20) <= 'z')) continue;
    const bool script = html.size() - at > 6 && strncasecmp(html.data() + at, "script", 6) == 0;
    std::size_t count = 0;
    at = skip_tag(html, at, count);
    if (count > most + 1) return true;
    if (script) {  // what stands inside is no tag
      do at = html.find("</", at + 2);
      while (at != std::string_view::npos && strncasecmp(html.data() + at, "</script", std::min<std::size_t>(8, html.size() - at)) != 0);
      if (at == std::string_view::npos) return false;
    }
  }
  return false;
}

}  // namespace depesche
