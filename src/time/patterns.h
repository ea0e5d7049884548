// SPDX-License-Identifier: Apache-2.0
// Patterns: the rows of times.tsv, compiled into one automaton over token classes.
//   vor <@n {unit:unit}>       a word; < and > enclose the expression; @n stands for each phrase of that name in time_phrases.tsv
//   [{:det}] {offset:offset}   [ ] may be missing; {slot:class} captures the word's value; {:class} doesn't; {slot=value} sets
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pack/table.h"
#include "time/time_words.h"

namespace depesche {

inline constexpr std::size_t kMaxPatternTokens = 14;

// How the slots of a pattern are read.
enum class TimeReading : std::uint8_t {
  Date,      // a place in the calendar, however little of it is told
  Period,    // last week, this year: offset and unit from the anchor
  Duration,
  Ago, Ahead,          // counted from publication
  Earlier, Later,      // counted from the last time of the text
  LastSpan, NextSpan,  // the stretch before or after the anchor
  Set,
  Vague,     // PRESENT_REF, PAST_REF, FUTURE_REF
  Clock,
  Same,      // the last time of the text again: on that day
  Anniversary,  // of a day that the text tells with its year, near publication
  Nothing,   // looks like a time and is none: sooner or later
};
inline constexpr std::array<std::string_view, 15> kTimeReadingNames = {
    "date", "period", "duration", "ago", "ahead", "earlier", "later", "last_span", "next_span", "set", "vague", "clock", "same", "anniversary", "none"};
static_assert(kTimeReadingNames.size() == static_cast<std::size_t>(TimeReading::Nothing) + 1);

struct PatternRow {
  std::uint32_t line = 0;
  TimeReading reading = TimeReading::Date;
  std::vector<Assignment> constants;
};

// One way through a pattern.
struct PatternEnd {
  std::uint32_t row = 0;
  std::uint8_t begin = 0, end = 0;      // the expression's tokens, counted from the first
  std::uint32_t first_set = 0, end_set = 0;  // assignments of {slot=value}
};

// A word in front of a time and what it says: `seit`, `bis zum`.
struct FrameRow {
  std::uint32_t line = 0;
  std::vector<Key> words;  // the last stands next to the time
  TimeFrame frame = TimeFrame::At;
};

// Threads: immutable after load.
class TimePatterns {
 public:
  struct Edge { Symbol symbol = 0; std::uint8_t slot = 0xFF; std::uint32_t next = 0; };
  struct Node { std::uint32_t first_edge = 0, end_edge = 0, end = kNone; };  // `end`: into ends

  static Result<TimePatterns> load(const std::string& folder, TimeWords& words);

  [[nodiscard]] bool may_start(Symbol s) const { return s < starts_.size() && starts_[s] != 0; }
  [[nodiscard]] const std::vector<Node>& nodes() const { return nodes_; }
  [[nodiscard]] const std::vector<Edge>& edges() const { return edges_; }
  [[nodiscard]] const std::vector<PatternEnd>& ends() const { return ends_; }
  [[nodiscard]] const std::vector<PatternRow>& rows() const { return rows_; }
  [[nodiscard]] const std::vector<Assignment>& sets() const { return sets_; }
  [[nodiscard]] const std::vector<FrameRow>* frames(Key last_word) const { return frames_.find(last_word); }

 private:
  friend class PatternCompiler;
  std::vector<Node> nodes_;
  std::vector<Edge> edges_;      // those of a node lie together, by symbol
  std::vector<PatternEnd> ends_;
  std::vector<PatternRow> rows_;
  std::vector<Assignment> sets_;
  std::vector<std::uint8_t> starts_;
  KeyMap<std::vector<FrameRow>> frames_;
};

}  // namespace depesche
