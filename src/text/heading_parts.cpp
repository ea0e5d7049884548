// SPDX-License-Identifier: Apache-2.0
#include "text/heading_parts.h"

#include "base/utf8.h"

namespace depesche {
namespace {

constexpr std::uint32_t kShortest = 2, kLongestInsertion = 4;  // tokens

bool opens_part(std::string_view text, const Tokens& tokens, std::uint32_t t) {
  if (tokens.shape[t] == Shape::OpenQuote) return true;
  if (tokens.shape[t] >= Shape::Number) return false;
  std::uint32_t size = 0;
  return is_upper(decode_utf8(text, tokens.begin[t], size));
}

}  // namespace

HeadingParts find_heading_parts(std::string_view text, const Tokens& tokens, std::uint32_t begin) {
  HeadingParts parts;
  std::uint32_t end = begin, slashes = 0;
  for (; end < tokens.size() && (end == begin || (tokens.flags[end] & kLineBefore) == 0); ++end) {
    if (end - begin >= kLongestHeading) return {};
    const Shape mark = tokens.shape[end];
    if (mark == Shape::Stop && end + 1 < tokens.size() && (tokens.flags[end + 1] & kLineBefore) == 0) return {};  // a text in one line
    if (mark != Shape::Dash && mark != Shape::Slash) continue;
    if (end == begin || end + 1 == tokens.size() || (tokens.flags[end] & kSpaceBefore) == 0 || (tokens.flags[end + 1] & (kSpaceBefore | kLineBefore)) != kSpaceBefore) continue;
    if (parts.count == HeadingParts::kMost) return {};
    slashes += mark == Shape::Slash;
    parts.ends[parts.count++] = end;
  }
  if (parts.count == 0 || parts.ends[0] - begin < kShortest || tokens.shape[end - 1] == Shape::Stop) return {};  // Graz - Hauptstadt der Raete
  for (std::uint32_t i = 0; i < parts.count; ++i) {
    const std::uint32_t next = i + 1 < parts.count ? parts.ends[i + 1] : end, size = next - parts.ends[i] - 1;
    if (!opens_part(text, tokens, parts.ends[i] + 1) || size < kShortest) return {};
    if (parts.count == 2 && slashes == 0 && i == 0 && size <= kLongestInsertion) return {};  // Der Sieger - der Kanzler selbst - schweigt
  }
  parts.last = end - 1;
  return parts;
}

}  // namespace depesche
