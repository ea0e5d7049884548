// SPDX-License-Identifier: Apache-2.0
#include "engine/dateline_date.h"

#include "engine/workspace.h"
#include "text/dateline.h"

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

// The day a dateline of these tokens writes, empty where none does.
TokenSpan find_day(std::string_view text, const Tokens& tokens) {
  for (std::uint32_t s = 0, lines = 0; s < tokens.sentences() && lines < kMostLines; ++s) {
    const std::uint32_t begin = tokens.first[s];
    if (begin != 0 && (tokens.flags[begin] & kLineBefore) == 0) continue;
    ++lines;
    const Dateline found = find_dateline(text, tokens, begin);
    if (found.last != kNone && !found.date.empty()) return found.date;
  }
  return {};
}

}  // namespace

PartialDate dateline_date(const Pack& pack, std::string_view text, Workspace& work) {
  const std::string_view head = head_of(text);
  split_tokens(pack.text, head, work.tokens);
  const TokenSpan day = find_day(head, work.tokens);
  if (day.empty()) return {};
  analyse(pack, head, {}, work);
  for (const TimeMention& time : work.times) {
    if (time.where.begin >= day.end || time.where.end <= day.begin || time.type != TimeType::Date) continue;
    const Result<PartialDate> date = parse_date(time.edtf);
    if (date && date->month != 0) return *date;
  }
  return {};
}

}  // namespace depesche
