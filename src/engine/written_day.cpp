// SPDX-License-Identifier: Apache-2.0
#include "engine/written_day.h"

#include <algorithm>
#include <string>
#include <vector>

#include "engine/workspace.h"
#include "text/dateline.h"
#include "text/stamp.h"

namespace depesche {
namespace {

constexpr std::size_t kHead = 1500;     // bytes of the text that are looked at
constexpr std::uint32_t kMostLines = 6;  // a headline, what stands below it, the dateline

// The head of the text, cut at a blank.
std::string_view head_of(std::string_view text) {
  if (text.size() <= kHead) return text;
  const std::size_t blank = text.find_last_of(" \n\t", kHead);
  return text.substr(0, blank == std::string_view::npos ? 0 : blank);
}

bool begins_line(const Tokens& tokens, std::uint32_t token) { return token == 0 || (tokens.flags[token] & kLineBefore) != 0; }

// The day a dateline of these tokens writes, empty where none does.
TokenSpan find_day(std::string_view text, const Tokens& tokens) {
  for (std::uint32_t s = 0, lines = 0; s < tokens.sentences() && lines < kMostLines; ++s) {
    const std::uint32_t begin = tokens.first[s];
    if (!begins_line(tokens, begin)) continue;
    ++lines;
    const Dateline found = find_dateline(text, tokens, begin);
    if (found.last != kNone && !found.date.empty()) return found.date;
  }
  return {};
}

std::vector<TokenSpan> find_stamps(std::string_view text, const Tokens& tokens) {
  std::vector<TokenSpan> out;
  for (std::uint32_t t = 0; t < tokens.size(); ++t) {
    if (!begins_line(tokens, t)) continue;
    if (const TokenSpan day = find_stamp(text, tokens, t); !day.empty()) out.push_back(day);
  }
  return out;
}

// What the times found say of these words; year 0 where they are no day or month of a year.
PartialDate date_of(const std::vector<TimeMention>& times, TokenSpan day) {
  for (const TimeMention& time : times) {
    if (time.where.begin >= day.end || time.where.end <= day.begin || time.type != TimeType::Date) continue;
    const Result<PartialDate> date = parse_date(time.edtf);
    if (date && date->month != 0) return *date;
  }
  return {};
}

// 141730 Apr 16, at the foot of what an agency sends: day, hour and minute, month, year, as in IPTC 7901. As words, empty where there is none.
std::string wire_day(std::string_view text) {
  constexpr std::size_t kDigits = 6, kLongest = 24, kTurn = 70;  // of the century
  const auto is_digits = [](std::string_view part) { return std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; }); };
  const std::size_t last = text.find_last_not_of(" \t\r\n");
  if (last == std::string_view::npos) return {};
  text = text.substr(0, last + 1);
  const std::size_t line = text.rfind('\n');
  if (line != std::string_view::npos) text.remove_prefix(line + 1);
  const std::size_t first = text.find(' '), second = text.rfind(' ');
  if (text.size() > kLongest || first != kDigits || second < first + 3 || second + 3 != text.size() || !is_digits(text.substr(0, first)) || !is_digits(text.substr(second + 1))) return {};
  const std::string_view month = text.substr(first + 1, second - first - 1);
  if (month.find(' ') != std::string_view::npos) return {};
  const bool before = (text[second + 1] - '0') * 10 + (text[second + 2] - '0') >= static_cast<int>(kTurn);
  return std::string(text.substr(0, 2)) + ". " + std::string(month) + (before ? " 19" : " 20") + std::string(text.substr(second + 1));
}

}  // namespace

WrittenDay written_day(const Pack& pack, std::string_view text, Workspace& work) {
  const std::string_view head = head_of(text);
  split_tokens(pack.text, head, work.tokens);
  const TokenSpan day = find_day(head, work.tokens);
  const std::vector<TokenSpan> stamps = day.empty() ? find_stamps(head, work.tokens) : std::vector<TokenSpan>{};
  if (day.empty() && stamps.empty()) {
    const std::string wire = wire_day(text);
    if (wire.empty()) return {};
    analyse(pack, wire, {}, work);
    return {date_of(work.times, {0, work.tokens.size()}), "stamp"};
  }
  analyse(pack, head, {}, work);
  if (!day.empty()) return {date_of(work.times, day), "dateline"};
  const PartialDate first = date_of(work.times, stamps.front());
  for (const TokenSpan stamp : stamps)
    if (date_of(work.times, stamp) != first) return {};
  return {first, "stamp"};
}

}  // namespace depesche
