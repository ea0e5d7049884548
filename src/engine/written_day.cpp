// SPDX-License-Identifier: Apache-2.0
#include "engine/written_day.h"

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

}  // namespace

WrittenDay written_day(const Pack& pack, std::string_view text, Workspace& work) {
  const std::string_view head = head_of(text);
  split_tokens(pack.text, head, work.tokens);
  const TokenSpan day = find_day(head, work.tokens);
  const std::vector<TokenSpan> stamps = day.empty() ? find_stamps(head, work.tokens) : std::vector<TokenSpan>{};
  if (day.empty() && stamps.empty()) return {};
  analyse(pack, head, {}, work);
  if (!day.empty()) return {date_of(work.times, day), "dateline"};
  const PartialDate first = date_of(work.times, stamps.front());
  for (const TokenSpan stamp : stamps)
    if (date_of(work.times, stamp) != first) return {};
  return {first, "stamp"};
}

}  // namespace depesche
