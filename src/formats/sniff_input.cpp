// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "formats/file_names.h"
#include "formats/read_articles.h"

namespace depesche {
namespace {

// The bytes as ASCII in lower case, without a byte order mark; UTF-16 loses its zero bytes.
std::string plain_head(std::string_view first) {
  if (first.starts_with("\xEF\xBB\xBF")) first.remove_prefix(3);
  const bool wide = first.starts_with("\xFF\xFE") || first.starts_with("\xFE\xFF");
  if (wide) first.remove_prefix(2);
  std::string out;
  for (const char c : first.substr(0, 16384))
    if (!wide || c != '\0') out += lower_ascii(c);
  return out;
}

// Name of the first element, past declarations, comments and document types; empty where there is none.
std::string first_element(const std::string& head) {
  std::size_t at = 0;
  for (;;) {
    at = head.find_first_not_of(" \t\r\n", at);
    if (at == std::string::npos || head[at] != '<') return {};
    if (head.compare(at, 4, "<!--") == 0) {
      at = head.find("-->", at);
    } else if (at + 1 < head.size() && (head[at + 1] == '?' || head[at + 1] == '!')) {
      const std::size_t end = head.find('>', at), bracket = head.find('[', at);
      at = bracket < end ? head.find("]>", bracket) : end;  // entities are declared in brackets
    } else {
      const std::size_t end = std::min(head.find_first_of(" \t\r\n/>", at + 1), head.size());
      return head.substr(at + 1, end - at - 1);
    }
    if (at == std::string::npos) return {};
    at = head.find('>', at);
    if (at == std::string::npos) return {};
    ++at;
  }
}

}  // namespace

Result<InputKind> sniff_input(std::string_view first, std::string_view path) {
  const std::string_view name = without_packing(path);
  const std::string head = plain_head(first);
  const std::size_t at = head.find_first_not_of(" \t\r\n");
  const bool text = ends_with_any(name, {".txt", ".text"});
  if (ends_with_any(name, {".jsonl", ".ndjson", ".json"})) return InputKind::Jsonl;
  if (at != std::string::npos && head[at] == '{' && !text) return InputKind::Jsonl;
  const std::string element = first_element(head);
  if (element == "rss" || element == "feed" || element == "rdf:rdf" || element == "rdf" || element == "atom:feed") return InputKind::Feed;
  if (element == "html" || head.compare(std::min(at, head.size()), 14, "<!doctype html") == 0) return InputKind::Page;
  if (text) return InputKind::Text;
  if (ends_with_any(name, {".html", ".htm", ".xhtml", ".php", ".asp", ".aspx", ".jsp"})) return InputKind::Page;
  if (ends_with_any(name, {".rss", ".atom", ".rdf"})) return InputKind::Feed;
  if (ends_with_any(name, {".xml"}) || head.compare(std::min(at, head.size()), 5, "<?xml") == 0)
    return Error{ErrorCode::Unreadable, "XML that is neither a page nor a feed" + (element.empty() ? std::string() : ": its first element is <" + element.substr(0, 60) + ">")};
  for (const std::string_view tag : {"head", "body", "div", "p", "article", "meta", "title", "h1", "table", "center", "main", "section"})
    if (element == tag) return InputKind::Page;
  return InputKind::Text;
}

}  // namespace depesche
