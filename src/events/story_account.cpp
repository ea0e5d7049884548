// SPDX-License-Identifier: Apache-2.0
// One account that runs on: what crowds and forces do, sentence after sentence, on the day that it began with.
#include "events/story.h"

#include <algorithm>

namespace depesche {
namespace {

constexpr std::uint32_t kRun = 6;             // sentences from one dated act to the next
constexpr std::uint32_t kClausesBetween = 48;  // keeps it linear

bool is_material(EventType t) { return is_fought(t) || t == EventType::Mobilize; }

}  // namespace

bool Story::is_narrated(const EventMention& e) const {
  const Clause& own = clause(e.clause);
  const bool woven = own.infinitive && own.tense == Tense::None && own.role == ClauseRole::Complement && own.parent != kNone;  // some succeeded in storming the steps
  const Clause& c = woven ? clause(own.parent) : own;
  const bool reported = w_.source_of(e.clause) != kNone && c.mood != Mood::Indicative && c.tense == Tense::Pluperfect;  // haetten angegriffen
  if (c.negated || (c.role == ClauseRole::Conjunct && c.parent != kNone && clause(c.parent).negated)) return false;
  if (!(is_past(c.tense) || reported) || c.infinitive || c.voice == Voice::StatePassive || c.modality == Modality::Shall || c.modality == Modality::Want) return false;
  switch (c.role) {
    case ClauseRole::Main: case ClauseRole::Conjunct: case ClauseRole::Consequence: break;
    case ClauseRole::Time: if (w_.in.time_rules == nullptr || c.marker == kNone || !is_one_moment(*w_.in.time_rules, w_.words.form[c.marker])) return false; break;
    case ClauseRole::Complement: if (!stands_alone(c) && w_.source_of(e.clause) == kNone) return false; break;
    default: return false;
  }
  for (std::uint32_t t = c.span.begin; t < c.span.end; ++t) {
    if (w_.clauses.of_token[t] != e.clause || in_time(t)) continue;
    if (w_.is(t, WordClass::Otherwhen) || w_.is(t, WordClass::Then)) return false;
    if (w_.is(t, WordClass::Elsewhere) && !w_.is(t, WordClass::Next) && !(w_.is(t, WordClass::Also) && e.place == kNone)) return false;
  }
  return is_verb(e) || tells_act(w_.time_input(), times_, e.clause, e.trigger);
}

// No other day is told up to the end of the sentence, and no more than once how things stand now.
bool Story::is_unbroken(const EventMention& o, const EventMention& e) const {
  const std::uint32_t begin = w_.tokens.sentence_span(sentence(o)).end, end = w_.tokens.sentence_span(sentence(e)).end;
  for (std::uint32_t i = first_time(begin); i < times_.size() && times_[i].where.begin < end; ++i)
    if (!times_[i].idle && times_[i].edtf != times_[o.time].edtf && !is_reported_at(e.clause, i)) return false;
  std::uint32_t seen = 0, now = 0;
  for (std::uint32_t c = e.clause; c > 0 && clause(c - 1).sentence > sentence(o); --c) {
    if (++seen > kClausesBetween) return false;
    const Clause& between = clause(c - 1);
    if (between.sentence != sentence(e) && stands_alone(between) && !is_past(between.tense) && ++now > 1) return false;
  }
  return true;
}

std::uint32_t Story::of_running(std::size_t event) const {
  const EventMention& e = w_.out[event];
  if (!is_material(e.type) || !is_narrated(e)) return kNone;
  for (std::size_t j = event, seen = 0; j-- > 0 && seen < kEventsBack; ++seen) {
    const EventMention& o = w_.out[j];
    if (sentence(e) - sentence(o) > kRun) break;
    if (sentence(o) == sentence(e) || !is_material(o.type) || o.status != Status::Occurred || o.clause == kNone || o.time == kNone) continue;
    if (!is_day(o.time) || times_[o.time].bound != TimeBound::At || times_[o.time].type > TimeType::Time) continue;
    if (!is_past(told_tense(o.clause))) return kNone;  // two weeks ago he had been killed: no more than background
    if (!is_verb(o) && !tells_act(w_.time_input(), times_, o.clause, o.trigger)) continue;
    if (!is_unbroken(o, e)) return kNone;
    if (o.type == EventType::Coerce && e.type == EventType::Assault) return kNone;  // arrested on Monday: what they had done is another day's
    if (e.place != kNone && (o.place == kNone || w_.actors.mentions[e.place].entity != w_.actors.mentions[o.place].entity)) return kNone;
    return share_land(e.actors, o.actors) || share_land(e.actors, o.recipients) || share_land(e.recipients, o.actors) ? o.time : kNone;
  }
  return kNone;
}

std::uint32_t Story::of_vote(const EventMention& e) const {
  const Clause& c = clause(e.clause);
  if (!is_past(c.tense) || c.sentence == 0 || has_time(e.clause)) return kNone;
  const auto says = [this](TokenSpan where, WordClass what, std::uint32_t from) {
    while (from < where.end && (w_.clauses.of_token[from] == kNone || !w_.is(from, what))) ++from;
    return from < where.end ? from : kNone;
  };
  if (const std::uint32_t ballot = says(c.span, WordClass::Ballot, c.span.begin); ballot == kNone || w_.clauses.of_token[ballot] != e.clause) return kNone;
  const TokenSpan before = w_.tokens.sentence_span(c.sentence - 1);
  for (std::uint32_t t = says(before, WordClass::Deciding, before.begin); t != kNone; t = says(before, WordClass::Deciding, t + 1)) {
    const std::uint32_t at = w_.clauses.of_token[t], own = governing_time(w_.time_input(), times_, at, t);
    const std::uint32_t time = own == kNone ? time_at(at) : own;  // kam es heute zu einer Entscheidung
    if (is_past(clause(at).tense) && is_day(time) && times_[time].bound == TimeBound::At && !is_future(w_, time)) return time;
  }
  return kNone;
}

}  // namespace depesche
