// SPDX-License-Identifier: Apache-2.0
#include "text/stamp.h"

#include <algorithm>

namespace depesche {
namespace {

constexpr std::uint32_t kBefore = 4, kLine = 16, kYearDigits = 4;  // tokens before the day, tokens of the line, digits

bool is_year(std::string_view text, const Tokens& tokens, std::uint32_t t, std::uint32_t end) {
  return t < end && tokens.shape[t] == Shape::Number && tokens.text(text, t).size() == kYearDigits;
}

// 13.10.2020 or 13. Oktober 2020, from `t` on.
TokenSpan day_at(std::string_view text, const Tokens& tokens, std::uint32_t t, std::uint32_t end) {
  if (tokens.shape[t] == Shape::Number) {
    const std::string_view word = tokens.text(text, t);
    const bool full = std::count(word.begin(), word.end(), '.') == 2 && word.size() > kYearDigits && word.find_last_of('.') + kYearDigits + 1 == word.size();
    return full ? TokenSpan{t, t + 1} : TokenSpan{};
  }
  if (tokens.shape[t] != Shape::Ordinal || t + 2 >= end || (tokens.shape[t + 1] != Shape::Capital && tokens.shape[t + 1] != Shape::Ordinal)) return {};
  return is_year(text, tokens, t + 2, end) ? TokenSpan{t, t + 3} : TokenSpan{};
}

// Nothing, «Stand:», «Veröffentlicht am».
bool may_stand_before(const Tokens& tokens, std::uint32_t begin, std::uint32_t day) {
  if (day == begin) return true;
  const Shape last = tokens.shape[day - 1];
  for (std::uint32_t t = begin; t + 1 < day; ++t)
    if (tokens.shape[t] > Shape::Mixed) return false;
  return last == Shape::Colon || (last <= Shape::Mixed && day <= begin + 2);
}

// Grazer Bote, Montag, 3. März 1990, Seite 1; Gesendet: Montag, 3. März 1990 08:12: nothing but names, numbers and what parts them.
bool is_page_head(const Tokens& tokens, std::uint32_t begin, std::uint32_t end) {
  if (tokens.shape[begin] != Shape::Capital && tokens.shape[begin] != Shape::Upper) return false;
  for (std::uint32_t t = begin; t < end; ++t) {
    const Shape s = tokens.shape[t];
    const bool plain = s == Shape::Capital || s == Shape::Upper || s == Shape::Number || s == Shape::Ordinal;
    if (!plain && s != Shape::Comma && s != Shape::Colon && s != Shape::Dash && s != Shape::Slash && s != Shape::Symbol) return false;
  }
  return true;
}

}  // namespace

TokenSpan find_stamp(std::string_view text, const Tokens& tokens, std::uint32_t begin) {
  std::uint32_t end = begin + 1;
  while (end < tokens.size() && end < begin + kLine && (tokens.flags[end] & kLineBefore) == 0) ++end;
  if (end < tokens.size() && (tokens.flags[end] & kLineBefore) == 0) return {};
  const bool head = is_page_head(tokens, begin, end);
  for (std::uint32_t t = begin; t < (head ? end : std::min(end, begin + kBefore)); ++t) {
    const TokenSpan day = day_at(text, tokens, t, end);
    if (day.empty()) continue;
    if (head) return day;
    const bool parted = day.end == end || tokens.shape[day.end] == Shape::Comma || tokens.shape[day.end] == Shape::Dash || tokens.shape[day.end] == Shape::Symbol;
    const bool sentence = t > begin && tokens.shape[t - 1] != Shape::Colon && tokens.shape[end - 1] == Shape::Stop;  // Am 24.2.2022, einem Donnerstag, ...
    return parted && !sentence && may_stand_before(tokens, begin, t) ? day : TokenSpan{};
  }
  return {};
}

}  // namespace depesche
