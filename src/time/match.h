// SPDX-License-Identifier: Apache-2.0
// Match: the time expressions of a dispatch as patterns find them, before they are placed in the calendar.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "morph/words.h"
#include "text/tokens.h"
#include "time/patterns.h"
#include "time/slots.h"
#include "time/time_words.h"

namespace depesche {

struct TimeMatch {
  TokenSpan where;
  std::uint32_t line = 0;          // of times.tsv
  TimeReading reading = TimeReading::Date;
  Slots slots;
  TimeFrame frame = TimeFrame::At;
  std::uint32_t frame_begin = 0;   // first token of the words that set the frame; where.begin without any
};

// Twelve years in prison: how long, not when.
[[nodiscard]] bool is_length(const TimeMatch& m);
// On Monday, and no more.
[[nodiscard]] bool only_weekday(const TimeMatch& m);

// Appends the matches to `out`, leftmost and longest first, without overlaps. Linear in the number of tokens.
void match_times(const TimeWords& words, const TimePatterns& patterns, std::string_view text, const Tokens& tokens, const Words& forms,
                 std::vector<TimeMatch>& out);

}  // namespace depesche
