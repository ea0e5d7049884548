// SPDX-License-Identifier: Apache-2.0
// The same one speaks or acts on.
#include "events/story.h"

#include <algorithm>

namespace depesche {
namespace {

constexpr std::uint32_t kSpoken = 2;   // sentences that what somebody said on a day goes on
constexpr std::size_t kMonthLength = 7;  // of a month in EDTF: what is said is said on a day, in a month
constexpr std::size_t kDiscourse = 5;  // sentences back in which the same one speaks

}  // namespace

bool Story::is_one(std::uint32_t noun) const { return w_.is(noun, WordClass::Person) || w_.is(noun, WordClass::Acting) || (w_.actors.at_head[noun] != kNone && w_.actors.mentions[w_.actors.at_head[noun]].kind == EntityKind::Person); }

std::uint32_t Story::of_report(std::uint32_t at) const {
  const Clause& c = clause(at);
  if (w_.in.time_rules == nullptr) return kNone;
  for (std::uint32_t i = first_time(c.span.begin); i < times_.size() && times_[i].where.begin < c.span.end; ++i) {
    const TimeMention& t = times_[i];
    if (!t.participle || t.clause != at || t.bound != TimeBound::At || !is_day(i)) continue;
    const std::uint32_t noun = w_.tree.head[t.holder];
    if (noun == kNone || w_.types(noun) != 0 || is_one(noun)) continue;  // the politician arrested on Friday denied it: no paper
    for (const Argument& paper : w_.clauses.arguments_of(c)) {
      if (paper.head == noun && (paper.role == ArgumentRole::Subject || (paper.preposition != kNone && joins_acts(*w_.in.time_rules, w_.words.form[paper.preposition])))) return i;
      if (paper.role == ArgumentRole::Object && w_.tree.head[noun] == paper.head && is_new_place(noun)) return i;
    }
  }
  return kNone;
}

// Compared it in an interview: the tree may have hung the paper on the object.
bool Story::is_new_place(std::uint32_t noun) const {
  bool joins = false;
  for (const std::uint32_t child : children_of(w_.tree, noun)) {
    if (w_.tree.relation[child] == Relation::Det && w_.is(child, WordClass::Definite)) return false;
    joins = joins || (w_.tree.relation[child] == Relation::Case && joins_acts(*w_.in.time_rules, w_.words.form[child]));
  }
  return joins;
}

std::uint32_t Story::of_saying(std::uint32_t at) const {
  const std::uint32_t own = time_at(at);
  return own == kNone ? of_report(at) : own;
}

std::uint32_t Story::of_speech(const EventMention& e) const {
  const std::uint32_t source = w_.source_of(e.clause);
  if (source == kNone) return kNone;
  // «We refuse», said the minister; Moscow was ready, said Putin: what goes on as he says it, and no refusal of years ago.
  const bool own = clause(e.clause).tense == Tense::Present && !clause(e.clause).negated && tells_own_act(w_, source, e);
  if (!own && !is_doer(e, entity_of(w_.speech.sources[source].mention))) return kNone;
  const std::uint32_t said = w_.speech.sources[source].cue_clause;
  if (said == kNone) return kNone;
  const std::uint32_t from = clause(said).sentence, to = clause(e.clause).sentence;
  const std::uint32_t time = from <= to && to - from <= kSpoken ? of_saying(said) : kNone;
  return time != kNone && times_[time].bound == TimeBound::At && times_[time].edtf.size() >= kMonthLength ? time : kNone;
}

// He came back on Monday. At the airport he was arrested.
bool Story::is_met(const EventMention& e, std::uint32_t entity) const {
  if (entity == kNone || !is_fought(e.type)) return false;
  return is_past(clause(e.clause).tense) && clause(e.clause).voice != Voice::StatePassive && !has_time(e.clause) &&
         std::any_of(e.recipients.begin(), e.recipients.end(), [entity](const Participant& p) { return p.entity == entity; });
}

std::uint32_t Story::of_turn(std::size_t event) const {
  const EventMention& e = w_.out[event];
  const bool said = is_said(e.type);
  if (!said && (w_.source_of(e.clause) != kNone || clause(e.clause).mood != Mood::Indicative)) return kNone;
  const std::uint32_t end = first_time(e.trigger);
  for (std::uint32_t i = end, seen = 0; i-- > 0 && seen < kTimesBack; ++seen) {
    const TimeMention& t = times_[i];
    const std::uint32_t s = w_.tokens.sentence[t.where.begin];
    if (sentence(e) - s > (said ? kSpoken : 1)) break;
    const bool tells = t.governs || (said && t.participle && t.clause != kNone && of_report(t.clause) == i);
    if (s == sentence(e) || !tells || t.clause == kNone || t.bound != TimeBound::At || !is_day(i)) continue;
    const Clause& c = clause(t.clause);
    if (c.role == ClauseRole::Relative || !(is_doer(e, doer(t.clause)) || is_met(e, doer(t.clause)))) continue;
    if (is_past(c.tense) || (c.tense == Tense::Pluperfect && w_.source_of(e.clause) == kNone && clause(e.clause).mood == Mood::Subjunctive1)) return i;
  }
  return kNone;
}

std::uint32_t Story::of_chain(std::size_t event) const {
  const EventMention& e = w_.out[event];
  std::uint32_t c = e.clause, spoken = sentence(e);
  while (c > 0 && clause(c - 1).sentence == clause(e.clause).sentence) --c;
  for (std::size_t j = event, steps = 0, seen = 0; spoken > 0 && steps < kDiscourse && seen < kEventsBack; ++steps) {
    --spoken;
    bool speaks = false;
    for (; c > 0 && clause(c - 1).sentence == spoken && seen < kEventsBack; --c, ++seen) {
      const std::uint32_t time = of_cue(e, c - 1, speaks);
      if (time != kNone) return time;
    }
    for (; j > 0 && sentence(w_.out[j - 1]) >= spoken; --j) {
      const EventMention& o = w_.out[j - 1];
      if (!is_said(o.type) || o.status != Status::Occurred || o.clause == kNone || !shares_doer(e, o)) continue;
      if (clause(o.clause).tense == Tense::Pluperfect && clause(o.clause).mood == Mood::Indicative) continue;
      speaks = speaks || sentence(o) == spoken;
      if (is_day(o.time) && times_[o.time].bound == TimeBound::At) return o.time;
    }
    if (!speaks) return kNone;
  }
  return kNone;
}

bool Story::shares_doer(const EventMention& e, const EventMention& o) const {
  return std::any_of(o.actors.begin(), o.actors.end(), [&](const Participant& p) {
    if (p.entity != kNone) return is_doer(e, p.entity);
    return std::any_of(e.actors.begin(), e.actors.end(), [&](const Participant& q) { return q.entity != kNone && has_code(q.entity, p); });
  });
}

std::uint32_t Story::of_cue(const EventMention& e, std::uint32_t at, bool& speaks) const {
  const std::uint32_t source = w_.source_of(at);
  if (source == kNone || !is_doer(e, entity_of(w_.speech.sources[source].mention))) return kNone;
  speaks = true;
  const std::uint32_t said = w_.speech.sources[source].cue_clause;
  const bool before = said != kNone && clause(said).tense == Tense::Pluperfect && clause(e.clause).mood == Mood::Indicative && !has_link(e.clause);  // had said so on Monday; now he says
  const std::uint32_t time = said == kNone || before ? kNone : of_saying(said);
  return is_day(time) && times_[time].bound == TimeBound::At ? time : kNone;
}

}  // namespace depesche
