// SPDX-License-Identifier: Apache-2.0
#include "base/utf8.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <bit>

#pragma GCC diagnostic ignored "-Wconversion"  // ICU's macros narrow on purpose

namespace depesche {

std::size_t find_invalid_utf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (static_cast<unsigned char>(text[at]) < 0x80) { ++at; continue; }
    std::int64_t next = static_cast<std::int64_t>(at);
    UChar32 c = 0;
    const auto size = static_cast<std::int64_t>(text.size());
    U8_NEXT(text.data(), next, size, c);
    if (c < 0) return at;
    at = static_cast<std::size_t>(next);
  }
  return std::string_view::npos;
}

char32_t decode_utf8(std::string_view text, std::size_t at, std::uint32_t& size) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) { size = 1; return first; }
  std::int64_t next = static_cast<std::int64_t>(at);
  UChar32 c = 0;
  const auto end = static_cast<std::int64_t>(text.size());
  U8_NEXT(text.data(), next, end, c);
  if (c < 0) { size = 1; return 0xFFFD; }
  size = static_cast<std::uint32_t>(next - static_cast<std::int64_t>(at));
  return static_cast<char32_t>(c);
}

void append_utf8(char32_t c, std::string& out) {
  char bytes[U8_MAX_LENGTH];
  std::int32_t n = 0;
  U8_APPEND_UNSAFE(bytes, n, static_cast<UChar32>(c));
  out.append(bytes, static_cast<std::size_t>(n));
}

std::size_t count_code_points(std::string_view text) {
  std::size_t n = 0;
  for (const char c : text) n += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return n;
}

void append_lower(std::string_view word, std::string& out) {
  for (std::size_t at = 0; at < word.size();) {
    const char c = word[at];
    if (static_cast<unsigned char>(c) < 0x80) {
      out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
      ++at;
      continue;
    }
    std::uint32_t size = 0;
    const char32_t wide = decode_utf8(word, at, size);
    append_utf8(static_cast<char32_t>(u_tolower(static_cast<UChar32>(wide))), out);
    at += size;
  }
}

std::string to_lower(std::string_view word) {
  std::string out;
  out.reserve(word.size());
  append_lower(word, out);
  return out;
}

namespace {
std::string first_mapped(std::string_view word, UChar32 (*map)(UChar32)) {
  if (word.empty()) return {};
  std::uint32_t size = 0;
  const char32_t c = decode_utf8(word, 0, size);
  std::string out;
  append_utf8(static_cast<char32_t>(map(static_cast<UChar32>(c))), out);
  out += word.substr(size);
  return out;
}
}  // namespace

std::string lower_first(std::string_view word) { return first_mapped(word, u_tolower); }
std::string upper_first(std::string_view word) { return first_mapped(word, u_toupper); }

bool is_upper(char32_t c) { return c < 0x80 ? c >= 'A' && c <= 'Z' : u_isupper(static_cast<UChar32>(c)) || u_istitle(static_cast<UChar32>(c)); }
bool is_lower(char32_t c) { return c < 0x80 ? c >= 'a' && c <= 'z' : u_islower(static_cast<UChar32>(c)) != 0; }
bool is_letter(char32_t c) { return c < 0x80 ? (c | 32) >= 'a' && (c | 32) <= 'z' : u_isalpha(static_cast<UChar32>(c)) != 0; }
bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
bool is_space(char32_t c) { return c < 0x80 ? c == ' ' || (c >= 9 && c <= 13) : u_isUWhiteSpace(static_cast<UChar32>(c)) != 0; }

void CodePointIndex::build(std::string_view text) {
  ascii_ = true;
  for (const char c : text)
    if (static_cast<unsigned char>(c) >= 0x80) { ascii_ = false; break; }
  if (ascii_) return;
  const std::size_t n = text.size() / 64 + 1;
  blocks_.assign(n, 0);
  starts_.assign(n, 0);
  for (std::size_t i = 0; i < text.size(); ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) starts_[i / 64] |= 1ull << (i % 64);
  for (std::size_t b = 1; b < n; ++b) blocks_[b] = blocks_[b - 1] + static_cast<std::uint32_t>(std::popcount(starts_[b - 1]));
}

std::uint32_t CodePointIndex::at(std::uint32_t offset) const {
  if (ascii_) return offset;
  const std::uint32_t b = offset / 64, bit = offset % 64;
  const std::uint64_t before = bit == 0 ? 0 : starts_[b] & (~0ull >> (64 - bit));
  return blocks_[b] + static_cast<std::uint32_t>(std::popcount(before));
}

}  // namespace depesche
