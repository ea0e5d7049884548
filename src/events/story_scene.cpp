// SPDX-License-Identifier: Apache-2.0
// One scene, and one act told more than once.
#include "events/story.h"

#include <algorithm>

namespace depesche {
namespace {

constexpr std::uint32_t kClausesBack = 8;  // looked at in one sentence: keeps it linear
constexpr std::uint32_t kLinked = 2;  // sentences back that a word of the clause points to
constexpr std::uint32_t kClausesBetween = 32;  // of a scene that goes on: keeps it linear
constexpr std::uint32_t kScene = 3;   // sentences that a scene goes on without a time
constexpr std::uint32_t kRetold = 3;  // sentences back of an act that is told once more

}  // namespace

std::uint32_t Story::of_then(const EventMention& e) const {
  const Clause& c = clause(e.clause);
  bool then = false;
  for (std::uint32_t t = c.span.begin; t < c.span.end && !then; ++t) then = w_.clauses.of_token[t] == e.clause && w_.is(t, WordClass::Then) && w_.words.pos[t] != Pos::Adj;
  const bool shared = !then && c.role == ClauseRole::Conjunct && c.parent != kNone && clause(c.parent).sentence == c.sentence && clause(c.parent).tense == c.tense;
  for (std::uint32_t t = shared ? clause(c.parent).span.begin : c.span.begin; shared && t < c.span.begin && !then; ++t)
    then = w_.clauses.of_token[t] == c.parent && w_.is(t, WordClass::Then) && w_.words.pos[t] != Pos::Adj;  // then they broke the rules and marched
  if (!then) return kNone;
  for (std::uint32_t i = first_time(w_.tokens.sentence_span(c.sentence).begin), seen = 0; i-- > 0 && seen < kTimesBack; ++seen) {
    if (c.sentence - w_.tokens.sentence[times_[i].where.begin] > 1) break;
    const TimeMention& t = times_[i];
    const bool ago = t.type == TimeType::Duration && t.edtf.find('/') == std::string::npos;
    if ((t.type <= TimeType::Time || ago) && (t.bound == TimeBound::At || t.bound == TimeBound::Of) && !t.edtf.empty()) return i;
  }
  return kNone;
}

std::uint32_t Story::of_setting(const EventMention& e) const {
  const Clause& c = clause(e.clause);
  const bool told_now = is_verb(e) && stands_alone(c) && c.voice != Voice::StatePassive && is_past(c.tense) && goes_on(e.clause, true);
  if (!is_fought(e.type) || !(told_now || (is_narrated(e) && !has_time(e.clause)))) return kNone;
  for (std::uint32_t i = first_time(w_.tokens.sentence_span(c.sentence).begin), seen = 0; i-- > 0 && seen < kTimesBack; ++seen) {
    const TimeMention& t = times_[i];
    if (t.idle) continue;
    if (c.sentence - w_.tokens.sentence[t.where.begin] > 1 || !t.governs || t.clause == kNone || t.bound != TimeBound::At || !is_day(i)) return kNone;
    const Clause& told = clause(t.clause);
    return told.role == ClauseRole::Main && is_past(told.tense) && w_.source_of(t.clause) == kNone && !is_spoken(t.clause, e) ? i : kNone;
  }
  return kNone;
}

std::uint32_t Story::of_linked(const EventMention& e) const {
  const Clause& c = clause(e.clause);
  if (is_said(e.type) || !(stands_alone(c) || c.role == ClauseRole::Conjunct || c.role == ClauseRole::Time) || !is_past(c.tense) || has_time(e.clause)) return kNone;
  bool linked = false;
  for (std::uint32_t t = c.span.begin; t < c.span.end && !linked; ++t) linked = w_.clauses.of_token[t] == e.clause && w_.words.pos[t] == Pos::Adv && w_.is(t, WordClass::Link);
  if (!linked) return kNone;
  for (std::uint32_t i = first_time(w_.tokens.sentence_span(c.sentence).begin), seen = 0; i-- > 0 && seen < kTimesBack; ++seen) {
    const TimeMention& t = times_[i];
    if (t.idle) continue;
    if (c.sentence - w_.tokens.sentence[t.where.begin] > kLinked || !t.governs || t.clause == kNone || t.bound != TimeBound::At || !is_day(i)) return kNone;
    const Clause& told = clause(t.clause);
    return told.role != ClauseRole::Relative && (is_past(told.tense) || told.tense == Tense::Pluperfect) ? i : kNone;
  }
  return kNone;
}

bool Story::points_back(const EventMention& e, EventType to) const {
  const Clause& c = clause(e.clause);
  if (has_link(e.clause)) return true;
  for (std::uint32_t t = c.span.begin; t < c.span.end; ++t) {
    if (w_.clauses.of_token[t] != e.clause || t == e.trigger) continue;
    if (w_.words.pos[t] == Pos::Noun && (w_.types(t) >> static_cast<unsigned>(to) & 1u) != 0) return true;
  }
  return false;
}

std::uint32_t Story::of_scene(std::size_t event) const {
  const EventMention& e = w_.out[event];
  const Clause& c = clause(e.clause);
  const bool linked = has_link(e.clause);
  const Tense own = told_tense(e.clause);
  if (c.role == ClauseRole::Relative || (linked ? has_time(e.clause) : !is_past(own) || !goes_on(e.clause, is_fought(e.type)))) return kNone;
  for (std::size_t j = event, seen = 0; j-- > 0 && seen < kEventsBack; ++seen) {
    const EventMention& o = w_.out[j];
    if (sentence(o) == sentence(e)) continue;
    if (sentence(e) - sentence(o) > kScene || (sentence(e) - sentence(o) > 1 && !is_told_on(o, e))) break;
    if (o.time == kNone || (e.type == EventType::Consult ? o.type != e.type : !is_fought(o.type)) || o.status != Status::Occurred || o.clause == kNone || !holds_for(o, e, linked)) continue;
    const Tense told = told_tense(o.clause);
    // What the police do after a march, they do at it; other acts need a word that points back.
    const bool answered = o.type == EventType::Protest && (e.type == EventType::Coerce || e.type == EventType::Assault);
    if (!answered && !points_back(e, o.type) && !is_one_place(e, o)) continue;
    if (linked && own == Tense::Pluperfect && is_past(told) && goes_on(e.clause)) return o.time;  // demonstrators had come into the mine
    if (linked ? told == own || (is_past(told) && is_past(own)) || told == Tense::Pluperfect : is_past(told) || told == Tense::Pluperfect) return o.time;
  }
  return kNone;
}

bool Story::holds_for(const EventMention& o, const EventMention& e, bool linked) const {
  const TimeMention& t = times_[o.time];
  if (linked && t.bound == TimeBound::Since) return clause(e.clause).tense == clause(o.clause).tense;
  return t.bound == TimeBound::At && (linked || t.edtf.size() >= kDayLength);
}

// Between the two nothing but what was, and no other time.
bool Story::is_told_on(const EventMention& o, const EventMention& e) const {
  if (!is_fought(e.type)) return false;
  const TokenSpan first = w_.tokens.sentence_span(sentence(o));
  std::uint32_t seen = 0;
  for (std::uint32_t c = e.clause; c > 0 && clause(c - 1).sentence > sentence(o); --c) {
    if (++seen > kClausesBetween) return false;
    const Clause& between = clause(c - 1);
    if (between.sentence != sentence(e) && stands_alone(between) && !is_past(between.tense)) return false;
  }
  for (std::uint32_t i = first_time(first.end); i < times_.size() && times_[i].where.begin < e.trigger; ++i)
    if (!times_[i].idle && !is_reported_at(e.clause, i)) return false;
  return true;
}

// Force and crowd told on in the past tense, of one land and no other place.
bool Story::is_one_place(const EventMention& e, const EventMention& o) const {
  if (!is_fought(e.type) || !is_verb(o) || !stands_alone(clause(e.clause)) || clause(e.clause).voice == Voice::StatePassive) return false;
  if (e.place != kNone && (o.place == kNone || w_.actors.mentions[e.place].entity != w_.actors.mentions[o.place].entity)) return false;
  if (o.type == EventType::Coerce && clause(e.clause).modality == Modality::Shall) return false;  // arrested on Monday: what he is said to have done is another day's
  return share_land(e.actors, o.actors) || share_land(e.actors, o.recipients) || share_land(e.recipients, o.actors);
}

std::uint32_t Story::of_retold(std::size_t event) const {
  const EventMention& e = w_.out[event];
  const Clause& c = clause(e.clause);
  const bool vote = e.type == EventType::Support || e.type == EventType::Reject;
  if ((is_said(e.type) && !vote) || e.type == EventType::Consult || c.role == ClauseRole::Relative || c.voice == Voice::StatePassive || !is_past(c.tense) || !goes_on(e.clause)) return kNone;
  for (std::size_t j = event, seen = 0; j-- > 0 && seen < kEventsBack; ++seen) {
    const EventMention& o = w_.out[j];
    const std::uint32_t apart = sentence(e) - sentence(o);
    if (apart == 0) continue;
    if (apart > kRetold) break;
    if ((vote ? !is_vote(e, o) : o.type != e.type) || o.status != Status::Occurred || o.clause == kNone || o.time == kNone || times_[o.time].bound != TimeBound::At || times_[o.time].edtf.size() < kDayLength) continue;
    const Clause& told = clause(o.clause);  // was found and arrested: the participle passes for a verb in the present
    const bool conjoined = told.role == ClauseRole::Conjunct && told.parent != kNone && is_past(clause(told.parent).tense) && w_.tokens.sentence[times_[o.time].where.begin] == told.sentence;
    if (!(is_past(told.tense) || conjoined) || !may_be_one(e, o)) continue;
    if (apart == 1 || same_one(e.actors, o.actors) || same_one(e.recipients, o.recipients)) return o.time;
  }
  return kNone;
}

bool Story::may_be_one(const EventMention& e, const EventMention& o) const {
  if (e.place != kNone && o.place != kNone && w_.actors.mentions[e.place].entity != w_.actors.mentions[o.place].entity) return false;
  if (same_one(e.recipients, o.recipients)) return true;
  return share_land(e.actors, o.actors) && share_land(e.recipients, o.recipients);
}

std::uint32_t Story::of_gathering(const EventMention& e) const {
  if (e.type == EventType::Protest) return kNone;
  std::uint32_t c = e.clause;
  const bool alone = stands_alone(clause(c)) || clause(c).role == ClauseRole::Conjunct;
  for (std::uint32_t seen = 0; seen < kClausesBack && clause(c).sentence == clause(e.clause).sentence; --c, ++seen) {
    if (c == e.clause || (alone && stands_alone(clause(c)))) {
      const std::uint32_t time = gathered(c);
      if (time != kNone) return time;
    }
    if (c == 0) break;
  }
  return kNone;
}

// When the gathering is that the clause is about.
std::uint32_t Story::gathered(std::uint32_t at) const {
  for (const Argument& argument : w_.clauses.arguments_of(clause(at))) {
    if ((argument.role != ArgumentRole::Subject && argument.role != ArgumentRole::Object) || argument.head == kNone) continue;
    if ((w_.types(argument.head) & type_bit(EventType::Protest)) == 0 || w_.clauses.of_token[argument.head] != at) continue;
    const std::uint32_t time = governing_time(w_.time_input(), times_, at, argument.head);
    if (time != kNone && times_[time].bound == TimeBound::At && times_[time].edtf.size() >= kDayLength) return time;
  }
  return kNone;
}

// Votes of one house, on one thing.
bool Story::is_vote(const EventMention& e, const EventMention& o) const {
  const auto votes = [this](const EventMention& m) {
    const auto sits = [this](const Participant& p) { return p.entity == kNone ? p.sector == "LEG" : w_.actors.entities[p.entity].code.ends_with(" LEG"); };
    return (m.type == EventType::Support || m.type == EventType::Reject) && std::any_of(m.actors.begin(), m.actors.end(), sits);
  };
  return votes(e) && votes(o);
}

}  // namespace depesche
