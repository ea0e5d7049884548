// SPDX-License-Identifier: Apache-2.0
#include "actors/fold.h"

#include <array>
#include <cstring>

#include "base/ascii.h"
#include "base/utf8.h"

namespace depesche {
namespace {

// Base letters of U+00C0 to U+017F; a blank stays as it is (umlauts, signs), `$` is written by two letters.
constexpr std::string_view kBases =
    "AAAA A CEEEEIIII"  // C0: A-umlaut and A-ring keep (ring folded below)
    " NOOOO  OUUU Y $"  // D0
    "aaaa a ceeeeiiii"  // E0
    " noooo  ouuu y y"  // F0
    "AaAaAaCcCcCcCcDd"  // 100
    "DdEeEeEeEeEeGgGg"  // 110
    "GgGgHhHhIiIiIiIi"  // 120
    "Ii  JjKk LlLlLlL"  // 130
    "lLlNnNnNnn  OoOo"  // 140
    "Oo  RrRrRrSsSsSs"  // 150
    "SsTtTtTtUuUuUuUu"  // 160
    "UuUuWwYyYZzZzZz ";  // 170

char base_of(char32_t c) {
  if (c == 0xC5) return 'A';
  if (c == 0xE5) return 'a';
  if (c == 0xE6 || c == 0xC6 || c == 0xC4 || c == 0xD6 || c == 0xDC || c == 0xE4 || c == 0xF6 || c == 0xFC) return 0;
  if (c >= 0xC0 && c <= 0x17F) {
    const char b = kBases[c - 0xC0];
    return b == ' ' || b == '$' ? '\0' : b;
  }
  if (c == 0x218 || c == 0x15E) return 'S';
  if (c == 0x219) return 's';
  if (c == 0x21A) return 'T';
  if (c == 0x21B) return 't';
  if (c == 0x1C4 || c == 0x1C5) return 'D';
  return 0;
}

// Writes the folded word to `to`, which has room for word.size() + 1 bytes; gives the length.
std::size_t fold_into(std::string_view word, char* to) {
  std::size_t n = 0;
  for (std::size_t i = 0; i < word.size();) {
    const auto byte = static_cast<unsigned char>(word[i]);
    if (byte < 0x80) { to[n++] = word[i++]; continue; }
    std::uint32_t size = 1;
    const char32_t c = decode_utf8(word, i, size);
    if (c == 0xDF) {
      to[n++] = 's';
      to[n++] = 's';
    } else if (c == 0x2019 || c == 0x2BC || c == 0x2018) {
      to[n++] = '\'';
    } else if (c == 0x2010 || c == 0x2011) {
      to[n++] = '-';
    } else if (const char b = base_of(c)) {
      to[n++] = b;
    } else {
      std::memcpy(to + n, word.data() + i, size);
      n += size;
    }
    i += size;
  }
  return n;
}

bool ascii(std::string_view word) {
  for (const char c : word)
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  return true;
}

constexpr std::size_t kShort = 128;

}  // namespace

std::string fold(std::string_view word) {
  std::string out(word.size() + 1, '\0');
  out.resize(fold_into(word, out.data()));
  return out;
}

Key fold_key(std::string_view word) {
  if (ascii(word)) return key_of(word);
  if (word.size() >= kShort) return key_of(fold(word));
  std::array<char, kShort + 1> buffer{};
  return key_of({buffer.data(), fold_into(word, buffer.data())});
}

Key lower_key(std::string_view word) {
  if (word.size() >= kShort) return key_of(to_lower(word));
  std::array<char, kShort> buffer{};
  for (std::size_t i = 0; i < word.size(); ++i) {
    const auto byte = static_cast<unsigned char>(word[i]);
    if (byte == 0xC3 && i + 1 < word.size()) {  // U+00C0 to U+00FF
      const auto next = static_cast<unsigned char>(word[i + 1]);
      buffer[i] = word[i];
      buffer[i + 1] = static_cast<char>(next >= 0x80 && next <= 0x9E && next != 0x97 ? next + 0x20 : next);
      ++i;
    } else if (byte >= 0x80) {
      return key_of(to_lower(word));
    } else {
      buffer[i] = lower_ascii(word[i]);
    }
  }
  return key_of({buffer.data(), word.size()});
}

}  // namespace depesche
