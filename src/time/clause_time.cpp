// SPDX-License-Identifier: Apache-2.0
#include "time/clause_time.h"

namespace depesche {
namespace {

constexpr std::uint32_t kFirstSince = 10;  // tokens between the first of its kind and since when it is

}  // namespace

// For the first time since 1990, the worst attack since 1990: not going on since then.
bool ClauseTime::is_first_since() const {
  const std::uint32_t begin = match.frame_begin;
  if (begin > 0 && is_word(begin - 1, rules.first_time)) return true;
  for (std::uint32_t t = begin, n = 0; at.clause != kNone && n < kFirstSince && t-- > 0 && in.clauses.of_token[t] == at.clause && in.tokens.shape[t] != Shape::Comma; ++n)
    if (is_word(t, rules.first_of)) return true;
  const std::uint32_t noun = at.governor;
  if (!at.nominal || noun == kNone || in.words.reading.empty()) return false;
  for (const std::uint32_t child : children_of(in.tree, noun))
    if ((in.words.chosen(child).flags & kSuperlative) != 0) return true;
  return false;
}

bool ClauseTime::governs(bool& apart) const {
  if (time.type == TimeType::Set || time.reference >= 0) return false;
  if (time.type == TimeType::Duration && (!time.point.placed() || time.until.placed())) return false;
  if (is_ahead_of_past()) return false;
  if (at.participle) return is_going_on(at.governor);
  if (match.frame == TimeFrame::About && !at.nominal && planned_clause(rules.words, in, rules.planned, at.clause)) return true;
  if (match.frame == TimeFrame::Since && is_first_since()) return false;
  if (match.frame == TimeFrame::About || match.frame == TimeFrame::Before || match.frame == TimeFrame::After) return false;
  if (match.frame == TimeFrame::Until && at.nominal) return false;
  if (match.frame == TimeFrame::Of && time.until.placed()) return true;
  if (at.nominal) {
    const TimeHolding holding = is_just_over() || is_right_after() ? TimeHolding::Clause : held_by(rules, in, at.governor);
    if (holding == TimeHolding::Since) return true;
    if (holding == TimeHolding::Bare && stands_in_front()) {
      apart = match.frame == TimeFrame::At && !time.until.placed();
      return false;
    }
    apart = holding == TimeHolding::Apart && match.frame == TimeFrame::At && !time.until.placed();
    if (holding == TimeHolding::Apart || (match.frame == TimeFrame::Of && holding != TimeHolding::Clause)) return false;
  } else if (match.frame == TimeFrame::Of) {
    return false;
  }
  return !belongs_to_noun();
}

// Agreed after talks on Sunday: behind the verb, and nothing that the reader knows of.
bool ClauseTime::is_just_over() const {
  const std::uint32_t clause = at.clause, noun = at.governor;
  if (clause == kNone || at.participle || in.clauses.clauses[clause].finite == kNone || noun < in.clauses.clauses[clause].finite) return false;
  bool after = false;
  for (const std::uint32_t child : children_of(in.tree, noun)) {
    if (in.tree.relation[child] == Relation::Det) return false;
    after = after || (in.tree.relation[child] == Relation::Case && rules.frame_of(in.words.form[child]) == TimeFrame::After);
  }
  return after;
}

// Arrested right after his return on Monday, met shortly before the talks on Monday: on that day too.
bool ClauseTime::is_right_after() const {
  const std::uint32_t noun = at.governor;
  if (at.participle || match.frame != TimeFrame::At) return false;
  std::uint32_t preposition = preposition_of(in, noun);
  if (preposition == kNone && in.tree.relation[noun] == Relation::Nmod) preposition = preposition_of(in, in.tree.head[noun]);  // kurz vor Beginn der Konferenz
  if (preposition == kNone || preposition == 0) return false;
  const TimeFrame frame = rules.frame_of(in.words.form[preposition]);
  return (frame == TimeFrame::After || frame == TimeFrame::Before) && is_word(preposition - 1, rules.immediate);
}

// The attack on Sunday was condemned: in front of the finite verb a noun and its time are one phrase, and say nothing of the clause.
bool ClauseTime::stands_in_front() const {
  const std::uint32_t clause = at.clause, noun = at.governor;
  if (clause == kNone) return false;
  const Clause& c = in.clauses.clauses[clause];
  return c.role == ClauseRole::Main && c.finite != kNone && noun < c.finite && match.where.end <= c.finite && noun >= c.span.begin;
}

// Has announced his withdrawal on 8 December: a day to come does not date what is done.
bool ClauseTime::is_ahead_of_past() const {
  if (!context.known || at.clause == kNone || !time.point.placed() || (match.frame != TimeFrame::At && match.frame != TimeFrame::From)) return false;
  const Clause& c = in.clauses.clauses[at.clause];
  if (c.tense != Tense::Past && c.tense != Tense::Perfect && c.tense != Tense::Pluperfect) return false;
  if (c.modality != Modality::None || (c.voice != Voice::Active && planned_clause(rules.words, in, rules.planned, at.clause))) return false;
  return first_day(time.point) > context.late;
}

// At the conference taking place today: what happens there happens today.
bool ClauseTime::is_going_on(std::uint32_t participle) const {
  if (in.words.reading.empty() || (in.words.chosen(participle).flags & kPresentParticiple) == 0) return false;
  return held_by(rules, in, in.tree.head[participle]) == TimeHolding::Clause;
}

TimeBound ClauseTime::bound() const {
  switch (match.frame) {
    case TimeFrame::Since: return TimeBound::Since;
    case TimeFrame::From: return TimeBound::From;
    case TimeFrame::Until: return TimeBound::Until;
    case TimeFrame::Of: return TimeBound::Of;
    case TimeFrame::About: return TimeBound::About;
    case TimeFrame::Before: case TimeFrame::After: return TimeBound::Apart;
    case TimeFrame::At: break;
    default: return TimeBound::At;
  }
  const bool since = at.nominal && !at.participle && held_by(rules, in, at.governor) == TimeHolding::Since;
  return since ? TimeBound::Since : TimeBound::At;
}

bool ClauseTime::belongs_to_noun() const {
  const TokenSpan where = match.where;
  if (!at.nominal || at.governor + 1 != where.begin || in.words.pos[at.governor] != Pos::Noun || is_word(at.governor, rules.course)) return false;
  return in.words.pos[where.begin] == Pos::Det || (where.size() == 1 && in.tokens.shape[where.begin] == Shape::Number);
}

}  // namespace depesche
