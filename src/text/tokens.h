// SPDX-License-Identifier: Apache-2.0
// Tokens: the words and marks of one dispatch, in reading order, and its sentences.
//   text    Moskau müsse "abziehen".
//   token   0      1     23       45     a hyphenated compound (US-Präsident) and a contraction (im) are one token
//   begin   0      7     14 15    23     bytes into the text
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace depesche {

enum class Shape : std::uint8_t {
  Lower,      // haus
  Capital,    // Haus, US-Präsident begins with a capital and has lower letters
  Upper,      // NATO, USA
  Mixed,      // iPhone, x86
  Number,     // 7 1.000 3,5 50-minütig is Lower
  Ordinal,    // 7. in "am 7. Dezember": the stop belongs to the token
  Stop,       // . ! ? … where they end or may end a sentence
  Comma,
  Colon,
  Semicolon,
  Dash,       // – — and a hyphen between blanks
  OpenQuote,  // any quotation mark that opens, told from context where the sign does not tell
  CloseQuote,
  OpenParen,  // ( [
  CloseParen,
  Slash,
  Url,        // also e-mail addresses and @names
  Symbol,     // % € $ & + and whatever else is no letter
};

inline constexpr std::uint8_t kSpaceBefore = 1;      // white space stands before the token
inline constexpr std::uint8_t kLineBefore = 2;       // a line break stands before it
inline constexpr std::uint8_t kParagraphBefore = 4;  // an empty line stands before it, or it is the first of the text
inline constexpr std::uint8_t kSentenceFirst = 8;    // first word (not mark) of its sentence
inline constexpr std::uint8_t kAbbreviation = 16;    // z. B., Dr.: the stop belongs to the token
inline constexpr std::uint8_t kMayEnd = 32, kEndsAtCapital = 64;  // an abbreviation's word in where a sentence ends: text/'s own

// Each token array has size() entries; entry i is token i. Filled anew for each dispatch, capacity kept.
struct Tokens {
  std::vector<std::uint32_t> begin, end;  // bytes
  std::vector<Shape> shape;
  std::vector<std::uint8_t> flags;
  std::vector<std::uint32_t> sentence;    // which sentence the token lies in
  std::vector<std::uint32_t> first;       // first token of each sentence, and size() at the end: sentences() + 1 entries
  std::vector<std::uint8_t> heading;      // for each sentence: 1 where it is a heading (a line of its own without a full stop)

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(begin.size()); }
  [[nodiscard]] std::uint32_t sentences() const { return first.empty() ? 0 : static_cast<std::uint32_t>(first.size() - 1); }
  [[nodiscard]] TokenSpan sentence_span(std::uint32_t s) const { return {first[s], first[s + 1]}; }
  [[nodiscard]] std::string_view text(std::string_view of, std::uint32_t token) const { return of.substr(begin[token], end[token] - begin[token]); }
  [[nodiscard]] Span bytes(TokenSpan span) const { return span.empty() ? Span{} : Span{begin[span.begin], end[span.end - 1]}; }
};

}  // namespace depesche
