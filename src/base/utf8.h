// SPDX-License-Identifier: Apache-2.0
// UTF-8: walking, measuring and folding. Unicode facts come from ICU; here is only the encoding.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace depesche {

// Offset of the first byte that is no valid UTF-8 (overlong, surrogate, beyond U+10FFFF, cut short), or npos.
std::size_t find_invalid_utf8(std::string_view text);

// The code point at byte `at`, and its length in bytes in `size`. A broken byte counts as U+FFFD, length 1.
// Needs: at < text.size().
char32_t decode_utf8(std::string_view text, std::size_t at, std::uint32_t& size);

void append_utf8(char32_t c, std::string& out);

// Number of code points in `text`.
std::size_t count_code_points(std::string_view text);

// Lower case by ICU's simple mapping, code point by code point, appended to `out`.
void append_lower(std::string_view word, std::string& out);
std::string to_lower(std::string_view word);
// The word with its first letter in lower or upper case (simple mapping).
std::string lower_first(std::string_view word);
std::string upper_first(std::string_view word);

bool is_upper(char32_t c);
bool is_lower(char32_t c);
bool is_letter(char32_t c);
bool is_digit(char32_t c);  // ASCII digits only
bool is_space(char32_t c);  // White_Space, with no-break and thin spaces

// Turns byte offsets into code-point offsets for one text; one pass to build, O(1) for each look-up.
// Threads: one per thread.
class CodePointIndex {
 public:
  void build(std::string_view text);
  // Code points before byte `offset`. Needs: offset <= size of the text, at the start of a code point.
  [[nodiscard]] std::uint32_t at(std::uint32_t offset) const;

 private:
  std::vector<std::uint32_t> blocks_;  // code points before each block of 64 bytes; empty where all is ASCII
  std::vector<std::uint64_t> starts_;  // bit i of block b: byte 64*b+i begins a code point
  bool ascii_ = true;
};

}  // namespace depesche
