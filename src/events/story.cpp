// SPDX-License-Identifier: Apache-2.0
#include "events/story.h"

#include <algorithm>

namespace depesche {
namespace {

constexpr std::uint32_t kClausesNear = 8;  // looked at on each side of one, and above it: keeps it linear

}  // namespace

bool is_said(EventType t) { return is_verbal(t) || t == EventType::Support; }

bool is_fought(EventType t) { return t == EventType::Protest || t == EventType::Assault || t == EventType::Coerce; }

std::uint32_t Story::first_time(std::uint32_t token) const {
  const auto at = std::lower_bound(times_.begin(), times_.end(), token, [](const TimeMention& t, std::uint32_t of) { return t.where.begin < of; });
  return static_cast<std::uint32_t>(at - times_.begin());
}

bool Story::has_time(std::uint32_t at) const {
  const TokenSpan whole = w_.tokens.sentence_span(clause(at).sentence);
  for (std::uint32_t i = first_time(whole.begin); i < times_.size() && times_[i].where.begin < whole.end; ++i)
    if (!times_[i].idle && !is_reported_at(at, i)) return true;
  return false;
}

bool Story::in_time(std::uint32_t token) const {
  const std::uint32_t next = first_time(token + 1);
  return next > 0 && times_[next - 1].where.contains(token);
}

bool Story::stands_alone(const Clause& c) const {
  return c.finite != kNone && c.marker == kNone && !c.infinitive && c.mood == Mood::Indicative && (c.role == ClauseRole::Complement || c.role == ClauseRole::Main);
}

bool Story::is_reported_at(std::uint32_t at, std::uint32_t time) const {
  const std::uint32_t source = w_.source_of(at);
  return source != kNone && w_.speech.sources[source].cue_clause != kNone && times_[time].clause == w_.speech.sources[source].cue_clause;
}

bool Story::is_spoken(std::uint32_t at, const EventMention& before) const {
  for (std::size_t j = static_cast<std::size_t>(&before - w_.out.data()), seen = 0; j-- > 0 && seen < kEventsBack; ++seen)
    if (w_.out[j].clause == at && is_said(w_.out[j].type)) return true;
  const std::uint32_t sentence = clause(at).sentence;
  for (std::uint32_t c = at, n = 0; c < w_.clauses.clauses.size() && n < kClausesNear && clause(c).sentence == sentence; ++c, ++n)
    if (w_.source_of(c) != kNone) return true;
  for (std::uint32_t c = at, n = 0; c > 0 && n < kClausesNear && clause(c - 1).sentence == sentence; --c, ++n)
    if (w_.source_of(c - 1) != kNone) return true;
  return false;
}

bool Story::has_link(std::uint32_t at) const {
  const std::uint32_t sentence = clause(at).sentence;
  for (std::uint32_t n = 0; at != kNone && n < kClausesNear && clause(at).sentence == sentence; ++n) {
    const Clause& c = clause(at);
    for (std::uint32_t t = c.span.begin; t < c.span.end; ++t)
      if (w_.clauses.of_token[t] == at && w_.is(t, WordClass::Link)) return true;
    at = c.role == ClauseRole::Conjunct || (c.infinitive && c.tense == Tense::None && c.role == ClauseRole::Complement) ? c.parent : kNone;
  }
  return false;
}

Tense Story::told_tense(std::uint32_t at) const {
  const Clause& c = clause(at);
  return c.infinitive && c.tense == Tense::None && c.role == ClauseRole::Complement && c.parent != kNone ? clause(c.parent).tense : c.tense;
}

bool Story::goes_on(std::uint32_t at, bool with_next) const {
  const Clause& c = clause(at);
  for (std::uint32_t t = c.span.begin; t < c.span.end; ++t)
    if (w_.clauses.of_token[t] == at && w_.is(t, WordClass::Elsewhere) && !(with_next && w_.is(t, WordClass::Next)) && !in_time(t)) return false;
  return !has_time(at);
}

bool Story::is_otherwhen(std::uint32_t at) const {
  const Clause& c = clause(at);
  for (std::uint32_t t = c.span.begin; t < c.span.end; ++t)
    if (w_.clauses.of_token[t] == at && w_.is(t, WordClass::Otherwhen) && !in_time(t)) return true;
  for (std::uint32_t i = first_time(c.span.begin); i < times_.size() && times_[i].where.begin < c.span.end; ++i)
    if (times_[i].clause == at && (times_[i].bound == TimeBound::Since || times_[i].type == TimeType::Set)) return true;
  for (std::uint32_t a = c.first_argument; a < c.end_argument && w_.in.time_rules != nullptr; ++a)
    if (const std::uint32_t p = w_.clauses.arguments[a].preposition; p != kNone && lasts_since(*w_.in.time_rules, w_.words.form[p])) return true;
  return false;
}

std::uint32_t Story::doer(std::uint32_t c) const {
  if (clause(c).copula != Key::None && w_.words.pos[clause(c).verb] == Pos::ProperNoun && w_.actors.at_head[clause(c).verb] != kNone) return entity_of(w_.actors.at_head[clause(c).verb]);
  for (const Argument& argument : w_.clauses.arguments_of(clause(c))) {
    if (argument.role != ArgumentRole::Subject || argument.head == kNone) continue;
    for (std::uint32_t k = w_.tree.child_first[argument.head]; w_.words.pos[argument.head] == Pos::Noun && k < w_.tree.child_first[argument.head + 1]; ++k) {  // the former ally, Jan Nowak: who has a name
      const std::uint32_t child = w_.tree.children[k];
      if (w_.tree.relation[child] == Relation::Appos && w_.words.pos[child] == Pos::ProperNoun && w_.actors.at_head[child] != kNone) return entity_of(w_.actors.at_head[child]);
    }
    return entity_of(w_.actors.at_head[argument.head]);
  }
  return kNone;
}

bool Story::is_doer(const EventMention& e, std::uint32_t entity) const {
  if (entity == kNone) return false;
  return std::any_of(e.actors.begin(), e.actors.end(), [&](const Participant& p) { return p.entity == kNone ? has_code(entity, p) : p.entity == entity; });
}

bool Story::has_code(std::uint32_t entity, const Participant& p) const {
  const std::string_view code = w_.actors.entities[entity].code;
  return !p.country.empty() && !p.sector.empty() && code.size() == p.country.size() + 1 + p.sector.size() && code.starts_with(p.country) && code.ends_with(p.sector);
}

bool Story::same_one(const std::vector<Participant>& a, const std::vector<Participant>& b) {
  for (const Participant& p : a)
    for (const Participant& q : b)
      if (p.entity != kNone && p.entity == q.entity) return true;
  return false;
}

bool Story::share_land(const std::vector<Participant>& a, const std::vector<Participant>& b) const {
  bool unlike = false;
  for (const Participant& p : a)
    for (const Participant& q : b) {
      const std::string_view x = country_of(w_, p), y = country_of(w_, q);
      if (x.empty() || y.empty() || x == y) return true;
      unlike = true;
    }
  return !unlike;
}

}  // namespace depesche
