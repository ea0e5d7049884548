// SPDX-License-Identifier: Apache-2.0
#include "time/heads.h"

#include <algorithm>

namespace depesche {
namespace {

constexpr int kFewest = 3;                    // heads that make a chronicle
constexpr std::uint32_t kLongest = 8;         // sentences of an entry

bool is_mark(Shape s) { return s == Shape::Colon || s == Shape::Stop || s == Shape::Dash; }

bool is_dated(const TimeMatch& m) {
  return m.reading == TimeReading::Date && m.slots.has(TimeSlot::Day) && m.slots.has(TimeSlot::Month) && !m.slots.has(TimeSlot::Part) && m.frame == TimeFrame::At;
}

bool opens_sentence(const TimeMatch& m, const Tokens& tokens) { return tokens.sentence_span(tokens.sentence[m.where.begin]).begin == m.where.begin; }

// Stands alone, or in front of a colon or dash.
bool is_head(const TimeMatch& m, const Tokens& tokens) {
  if (!is_dated(m) || !opens_sentence(m, tokens)) return false;
  const std::uint32_t end = tokens.sentence_span(tokens.sentence[m.where.begin]).end;
  if (m.where.end >= end) return true;
  const Shape next = tokens.shape[m.where.end];
  return next == Shape::Colon || next == Shape::Dash || (m.where.end + 1 == end && is_mark(next));
}

// Up to the end of the paragraph that follows the head, or of its own where more stands in that.
std::uint32_t entry_end(const TimeMatch& m, const Tokens& tokens, std::uint32_t next) {
  const std::uint32_t first = tokens.sentence[m.where.begin];
  bool passed = false;
  for (std::uint32_t s = first + 1; s < tokens.sentences(); ++s) {
    const std::uint32_t begin = tokens.sentence_span(s).begin;
    if (begin >= next || s - first > kLongest) return std::min(begin, next);
    const bool paragraph = (tokens.flags[begin] & kParagraphBefore) != 0;
    const bool alone = tokens.sentence_span(first).end <= m.where.end + 1;
    if (paragraph && (passed || !alone)) return begin;
    passed = true;
  }
  return tokens.sentences() == 0 ? 0 : std::min(tokens.sentence_span(static_cast<std::uint32_t>(tokens.sentences() - 1)).end, next);
}

}  // namespace

void find_heads(const std::vector<TimeMatch>& matches, const Tokens& tokens, std::vector<std::uint32_t>& heads) {
  heads.clear();
  int count = 0;
  for (const TimeMatch& m : matches) count += is_head(m, tokens) ? 1 : 0;
  if (count < kFewest) return;
  heads.resize(matches.size());
  std::uint32_t next = static_cast<std::uint32_t>(tokens.size());
  for (std::size_t i = matches.size(); i-- > 0;) {
    if (!is_head(matches[i], tokens)) continue;
    heads[i] = entry_end(matches[i], tokens, next);
    next = matches[i].where.begin;
  }
}

}  // namespace depesche
