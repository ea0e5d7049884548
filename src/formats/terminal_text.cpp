// SPDX-License-Identifier: Apache-2.0
#include "formats/terminal_text.h"

#include <cstdint>

#include "base/utf8.h"
#include "formats/code_points.h"

namespace depesche {

std::string flat_line(std::string_view text) {
  std::string out;
  bool blank = false;
  for (std::size_t at = 0; at < text.size();) {
    std::uint32_t size = 0;
    const char32_t c = decode_utf8(text, at, size);
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    if (control || is_space(c)) blank = !out.empty();
    else {
      if (blank) out += ' ';
      blank = false;
      out += text.substr(at, size);
    }
    at += size;
  }
  return out;
}

std::vector<std::string> wrap_lines(std::string_view text, std::size_t width) {
  std::vector<std::string> lines(1);
  std::size_t used = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = text.find(' ', at);
    if (end == std::string_view::npos) end = text.size();
    std::string_view word = text.substr(at, end - at);
    at = end + 1;
    std::size_t n = count_code_points(word);
    if (used > 0 && used + 1 + n > width) {
      lines.emplace_back();
      used = 0;
    }
    if (used > 0) {
      lines.back() += ' ';
      ++used;
    }
    while (n > width) {
      const CodePoints points(word);
      const std::string_view head = points.slice({0, static_cast<std::uint32_t>(width)});
      lines.back() += head;
      lines.emplace_back();
      word.remove_prefix(head.size());
      n -= width;
    }
    lines.back() += word;
    used += n;
  }
  return lines;
}

}  // namespace depesche
