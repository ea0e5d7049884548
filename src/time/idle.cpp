// SPDX-License-Identifier: Apache-2.0
#include "time/idle.h"

namespace depesche {
namespace {

// More than on Saturday, as in spring: the other time that something is measured by. Not where the word opens a clause.
bool is_compared(const TimeRules& rules, const TimeInput& in, const TimeMatch& m, const TimeAttachment& at) {
  const std::uint32_t sentence = in.tokens.sentence_span(in.tokens.sentence[m.where.begin]).begin, clause = at.clause;
  std::uint32_t begin = m.frame_begin;
  for (int words = 0; words < 3 && begin > sentence && begin - 1 < in.words.pos.size() && !rules.is_word(in.words.form[begin - 1], rules.compared) && (in.words.pos[begin - 1] == Pos::Adp || in.words.pos[begin - 1] == Pos::Adv); ++words) --begin;
  if (begin == sentence || !rules.is_word(in.words.form[begin - 1], rules.compared)) return false;
  if (clause == kNone) return true;
  const Clause& c = in.clauses.clauses[clause];
  if (c.marker == begin - 1 || begin - 1 == sentence) return c.finite == m.where.end;  // as on Monday they met
  return c.role == ClauseRole::Main || c.role == ClauseRole::Conjunct || c.span.begin < begin - 1 || c.finite == kNone;
}

// The woman, today 34 years old; the day of today's age is not that of the act.
bool is_attribute(const TimeInput& in, const TimeMatch& m, const TimeAttachment& at) {
  const std::uint32_t word = at.governor, begin = m.where.begin;
  if (m.slots.has(TimeSlot::Reference) && !at.participle && begin > 0 && begin - 1 < in.words.pos.size() && in.words.pos[begin - 1] == Pos::Det) return in.words.pos[begin] != Pos::Adj;
  if (word == kNone || at.participle || in.words.pos[word] != Pos::Adj || in.tree.relation[word] != Relation::Amod || word < m.where.end) return false;
  const std::uint32_t noun = in.tree.head[word];
  if (noun == kNone || noun < word) return false;
  for (const std::uint32_t child : children_of(in.tree, noun))
    if (child < m.frame_begin) return true;
  return word == m.where.end && m.frame_begin == m.where.begin;  // nobody begins a phrase with a preposition of its attribute's
}

// Under the motto "Fight on 1 May": what stands in the quotation marks does not date a clause whose verb stands outside of them.
bool is_quoted(const TimeInput& in, const TimeMatch& m, const TimeAttachment& at) {
  constexpr std::uint32_t kLongest = 12;  // tokens of a motto or title
  const std::uint32_t clause = at.clause;
  if (clause == kNone || at.participle) return false;
  const TokenSpan sentence = in.tokens.sentence_span(in.tokens.sentence[m.where.begin]);
  std::uint32_t open = m.where.begin, close = m.where.end;
  for (std::uint32_t n = 0; n < kLongest && open > sentence.begin && in.tokens.shape[open - 1] != Shape::OpenQuote; ++n)
    if (in.tokens.shape[--open] == Shape::CloseQuote) return false;
  for (std::uint32_t n = 0; n < kLongest && close < sentence.end && in.tokens.shape[close] != Shape::CloseQuote; ++n)
    if (in.tokens.shape[close++] == Shape::OpenQuote) return false;
  if (open == sentence.begin || in.tokens.shape[open - 1] != Shape::OpenQuote || close >= sentence.end || in.tokens.shape[close] != Shape::CloseQuote) return false;
  const std::uint32_t verb = in.clauses.clauses[clause].verb;
  return verb != kNone && (verb < open || verb >= close);
}

// Put off to 10 p.m.: the hour is what is aimed at.
bool is_aimed_hour(const TimeRules& rules, const TimeInput& in, const TimeMatch& m) {
  return m.reading == TimeReading::Clock && m.where.begin > 0 && m.frame == TimeFrame::At && rules.is_word(in.words.form[m.where.begin - 1], rules.aimed);
}

}  // namespace

bool says_no_time(const TimeRules& rules, const TimeInput& in, const TimeMatch& m, const TimeAttachment& at) {
  return is_compared(rules, in, m, at) || is_attribute(in, m, at) || is_length(m) || is_quoted(in, m, at) || is_aimed_hour(rules, in, m);
}

bool leads_to_time(const TimeMatch& m, const TimeMatch& next, const TimeAttachment& at) {
  return at.governor != kNone && !at.nominal && m.frame == TimeFrame::At && next.where.begin == m.where.end && next.where.contains(at.governor);
}

}  // namespace depesche
