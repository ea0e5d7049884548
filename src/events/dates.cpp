// SPDX-License-Identifier: Apache-2.0
// When an act is that its own clause does not date: what was told before it in one account, and nothing that only stands near.
//   beside   two main clauses and a comma: the time in front of the first holds for both
//   speech   what somebody said on Monday goes on in his next sentences
//   turn     the same one did or said something on Monday in the sentence before
//   scene    people demonstrated on Monday. The police arrested ten of them.
//   plan     a meeting is set for Monday. The ministers will take part.
#include <algorithm>

#include "events/work.h"

namespace depesche {
namespace {

constexpr std::uint32_t kSpoken = 2;     // sentences that what somebody said on a day goes on
constexpr std::uint32_t kPlanned = 2;    // the same of a plan
constexpr std::size_t kDayLength = 10;
constexpr std::size_t kTimesBack = 16;   // times looked back at: keeps it linear

bool is_said(EventType t) {
  return t == EventType::Agree || t == EventType::Request || t == EventType::Threaten || t == EventType::Concede || t == EventType::Accuse ||
         t == EventType::Reject || t == EventType::Support;
}
bool is_fought(EventType t) { return t == EventType::Protest || t == EventType::Assault || t == EventType::Coerce; }
bool is_past(Tense t) { return t == Tense::Past || t == Tense::Perfect; }

class Dates {
 public:
  explicit Dates(Work& w) : w_(w), times_(w.in.times) {}

  void run() {
    for (std::size_t i = 0; i < w_.out.size(); ++i) {
      EventMention& e = w_.out[i];
      if (e.time != kNone || e.clause == kNone) continue;
      if (e.status == Status::Planned) e.time = of_plan(i);
      if (e.status == Status::Occurred) e.time = of_act(i);
    }
  }

 private:
  const Clause& clause(std::uint32_t c) const { return w_.clauses.clauses[c]; }
  std::uint32_t sentence(const EventMention& e) const { return w_.tokens.sentence[e.trigger]; }
  bool is_day(std::uint32_t time) const { return time != kNone && times_[time].edtf.size() == kDayLength; }
  std::uint32_t time_at(std::uint32_t c) const { return governing_time(w_.time_input(), times_, c, clause(c).verb); }
  bool is_verb(const EventMention& e) const { return w_.clauses.of_verb[e.trigger] == e.clause; }

  std::uint32_t of_act(std::size_t i) const {
    const EventMention& e = w_.out[i];
    const Clause& c = clause(e.clause);
    if (c.tense == Tense::Pluperfect && c.mood == Mood::Indicative) return is_verb(e) ? of_then(e) : kNone;
    if (!is_verb(e)) {
      const std::uint32_t letter = of_letter(e);
      return letter != kNone || !is_fought(e.type) ? letter : of_scene(i);
    }
    std::uint32_t found = beside(e.clause);
    if (found == kNone && is_said(e.type)) found = of_report(e.clause);
    if (found == kNone && is_said(e.type)) found = of_speech(e);
    if (found == kNone) found = of_turn(i);
    if (found == kNone && is_said(e.type)) found = of_chain(i);
    if (found == kNone && is_past(c.tense)) found = of_then(e);
    if (found == kNone && (is_fought(e.type) || e.type == EventType::Consult)) found = of_scene(i);
    return found;
  }

  // The march against the cuts of Monday: where the noun between tells no act, the day is this one's.
  std::uint32_t of_letter(const EventMention& e) const {
    const TokenSpan phrase = w_.tree.subtree(e.trigger);
    for (std::uint32_t i = first_time(e.trigger); i < times_.size() && times_[i].where.begin < phrase.end; ++i) {
      const TimeMention& t = times_[i];
      if (t.bound != TimeBound::Of || t.holder == kNone || t.edtf.empty() || t.holder <= e.trigger || w_.types(t.holder) != 0) continue;
      if (phrase.contains(t.holder) && w_.tree.head[t.holder] == e.trigger) return i;
    }
    return kNone;
  }

  std::uint32_t first_time(std::uint32_t token) const {
    const auto at = std::lower_bound(times_.begin(), times_.end(), token, [](const TimeMention& t, std::uint32_t of) { return t.where.begin < of; });
    return static_cast<std::uint32_t>(at - times_.begin());
  }

  bool stands_alone(const Clause& c) const {
    return c.finite != kNone && c.marker == kNone && !c.infinitive && c.mood == Mood::Indicative && (c.role == ClauseRole::Complement || c.role == ClauseRole::Main);
  }

  std::uint32_t beside(std::uint32_t at) const {
    const Clause& c = clause(at);
    if (!stands_alone(c) || w_.source_of(at) != kNone) return kNone;
    for (std::uint32_t i = first_time(w_.tokens.sentence_span(c.sentence).begin); i < times_.size() && times_[i].where.begin < c.span.begin; ++i) {
      const TimeMention& t = times_[i];
      if (!t.governs || t.clause == kNone || t.edtf.empty()) continue;
      const Clause& first = clause(t.clause);
      if (stands_alone(first) && t.where.begin < first.finite && first.tense == c.tense && w_.source_of(t.clause) == kNone) return i;
    }
    return kNone;
  }

  // In a letter published on Tuesday they demand ...: what dates the paper dates what it says.
  std::uint32_t of_report(std::uint32_t at) const {
    const Clause& c = clause(at);
    if (w_.in.time_rules == nullptr) return kNone;
    for (std::uint32_t i = first_time(c.span.begin); i < times_.size() && times_[i].where.begin < c.span.end; ++i) {
      const TimeMention& t = times_[i];
      if (!t.participle || t.clause != at || t.bound != TimeBound::At || !is_day(i)) continue;
      const std::uint32_t noun = w_.tree.head[t.holder];
      for (std::uint32_t a = c.first_argument; a < c.end_argument; ++a) {
        const Argument& paper = w_.clauses.arguments[a];
        if (paper.head == noun && paper.preposition != kNone && w_.types(noun) == 0 && joins_acts(*w_.in.time_rules, w_.words.form[paper.preposition])) return i;
      }
    }
    return kNone;
  }

  // Only what is done by saying it: whoever reports another's reproach dates his report.
  std::uint32_t of_speech(const EventMention& e) const {
    const std::uint32_t source = w_.source_of(e.clause);
    if (source == kNone || !is_doer(e, entity_of(w_.speech.sources[source].mention))) return kNone;
    const std::uint32_t said = w_.speech.sources[source].cue_clause;
    if (said == kNone) return kNone;
    const std::uint32_t from = clause(said).sentence, to = clause(e.clause).sentence;
    return from <= to && to - from <= kSpoken ? time_at(said) : kNone;
  }

  std::uint32_t entity_of(std::uint32_t mention) const { return mention == kNone ? kNone : w_.actors.mentions[mention].entity; }

  // Whoever does what the clause tells; a name may have been taken for its predicate (Biden war am Montag in Rom).
  std::uint32_t doer(std::uint32_t c) const {
    if (clause(c).copula != Key::None && w_.words.pos[clause(c).verb] == Pos::ProperNoun && w_.actors.at_head[clause(c).verb] != kNone) return entity_of(w_.actors.at_head[clause(c).verb]);
    for (std::uint32_t a = clause(c).first_argument; a < clause(c).end_argument; ++a) {
      const Argument& argument = w_.clauses.arguments[a];
      if (argument.role == ArgumentRole::Subject && argument.head != kNone) return entity_of(w_.actors.at_head[argument.head]);
    }
    return kNone;
  }

  bool is_doer(const EventMention& e, std::uint32_t entity) const {
    return entity != kNone && std::any_of(e.actors.begin(), e.actors.end(), [entity](const Participant& p) { return p.entity == entity; });
  }

  std::uint32_t of_turn(std::size_t event) const {
    const EventMention& e = w_.out[event];
    const bool said = is_said(e.type);
    if (!said && (w_.source_of(e.clause) != kNone || clause(e.clause).mood != Mood::Indicative)) return kNone;
    const std::uint32_t end = first_time(e.trigger);
    for (std::uint32_t i = end, seen = 0; i-- > 0 && seen < kTimesBack; ++seen) {
      const TimeMention& t = times_[i];
      const std::uint32_t s = w_.tokens.sentence[t.where.begin];
      if (sentence(e) - s > (said ? kSpoken : 1)) break;
      if (s == sentence(e) || !t.governs || t.clause == kNone || t.bound != TimeBound::At || !is_day(i)) continue;
      const Clause& c = clause(t.clause);
      if (c.role == ClauseRole::Relative || !is_doer(e, doer(t.clause))) continue;
      if (is_past(c.tense) || (c.tense == Tense::Pluperfect && w_.source_of(e.clause) == kNone && clause(e.clause).mood == Mood::Subjunctive1)) return i;
    }
    return kNone;
  }

  // The same one speaks on, sentence by sentence.
  std::uint32_t of_chain(std::size_t event) const {
    const EventMention& e = w_.out[event];
    for (std::size_t j = event, seen = 0; j-- > 0 && seen < kEventsBack; ++seen) {
      const EventMention& o = w_.out[j];
      if (sentence(e) - sentence(o) > 1) break;
      if (!is_day(o.time) || !is_said(o.type) || o.status != Status::Occurred || o.clause == kNone || times_[o.time].bound != TimeBound::At) continue;
      if (clause(o.clause).tense == Tense::Pluperfect && clause(o.clause).mood == Mood::Indicative) continue;
      if (std::any_of(o.actors.begin(), o.actors.end(), [&](const Participant& p) { return is_doer(e, p.entity); })) return o.time;
    }
    return kNone;
  }

  // Damals: the last time that was told, of the sentence before.
  std::uint32_t of_then(const EventMention& e) const {
    const Clause& c = clause(e.clause);
    bool then = false;
    for (std::uint32_t t = c.span.begin; t < c.span.end && !then; ++t) then = w_.clauses.of_token[t] == e.clause && w_.is(t, WordClass::Then) && w_.words.pos[t] != Pos::Adj;
    if (!then) return kNone;
    for (std::uint32_t i = first_time(w_.tokens.sentence_span(c.sentence).begin), seen = 0; i-- > 0 && seen < kTimesBack; ++seen) {
      if (c.sentence - w_.tokens.sentence[times_[i].where.begin] > 1) break;
      if (times_[i].type <= TimeType::Time && times_[i].bound == TimeBound::At && !times_[i].edtf.empty()) return i;
    }
    return kNone;
  }

  // A word or noun points back at what was told: dabei, Teilnehmer der Kundgebung, die beiden.
  bool points_back(const EventMention& e, EventType to) const {
    const Clause& c = clause(e.clause);
    for (std::uint32_t t = c.span.begin; t < c.span.end; ++t) {
      if (w_.clauses.of_token[t] != e.clause || t == e.trigger) continue;
      if (w_.is(t, WordClass::Link)) return true;
      if (w_.words.pos[t] == Pos::Noun && (w_.types(t) >> static_cast<unsigned>(to) & 1u) != 0) return true;
    }
    return false;
  }

  // Nothing says that the clause tells of another place or time.
  bool goes_on(std::uint32_t at) const {
    const Clause& c = clause(at);
    for (std::uint32_t t = c.span.begin; t < c.span.end; ++t)
      if (w_.clauses.of_token[t] == at && w_.is(t, WordClass::Elsewhere)) return false;
    return !has_time(at);
  }

  bool has_time(std::uint32_t at) const {
    const TokenSpan whole = w_.tokens.sentence_span(clause(at).sentence);
    const std::uint32_t i = first_time(whole.begin);
    return i < times_.size() && times_[i].where.begin < whole.end;
  }

  std::uint32_t of_scene(std::size_t event) const {
    const EventMention& e = w_.out[event];
    const Clause& c = clause(e.clause);
    if (!is_past(c.tense) || c.role == ClauseRole::Relative || !goes_on(e.clause)) return kNone;
    for (std::size_t j = event, seen = 0; j-- > 0 && seen < kEventsBack; ++seen) {
      const EventMention& o = w_.out[j];
      if (sentence(o) == sentence(e)) continue;
      if (sentence(e) - sentence(o) > 1) break;
      if (o.time == kNone || (e.type == EventType::Consult ? o.type != e.type : !is_fought(o.type)) || o.status != Status::Occurred || o.clause == kNone || times_[o.time].bound != TimeBound::At) continue;
      const Tense told = clause(o.clause).tense;
      // What the police do after a march, they do at it; other acts need a word that points back.
      const bool answered = o.type == EventType::Protest && (e.type == EventType::Coerce || e.type == EventType::Assault);
      if (!answered && !points_back(e, o.type)) continue;
      if ((is_past(told) || told == Tense::Pluperfect) && times_[o.time].edtf.size() >= kDayLength) return o.time;
    }
    return kNone;
  }

  std::uint32_t of_plan(std::size_t event) const {
    const EventMention& e = w_.out[event];
    if (e.type != EventType::Consult || has_time(e.clause)) return kNone;
    for (std::size_t j = event, seen = 0; j-- > 0 && seen < kEventsBack; ++seen) {
      const EventMention& o = w_.out[j];
      if (sentence(e) - sentence(o) > kPlanned) break;
      if (sentence(o) != sentence(e) && o.time != kNone && o.type == e.type && o.status == Status::Planned) return o.time;
    }
    return kNone;
  }

  Work& w_;
  const std::vector<TimeMention>& times_;
};

}  // namespace

void loosen_times(Work& w) {
  w.loose_times.assign(w.in.times.size(), 0);
  for (std::size_t i = 0; i < w.in.times.size(); ++i) {
    const TimeMention& t = w.in.times[i];
    if (!t.apart || t.holder == kNone) continue;
    w.loose_times[i] = w.types(t.holder) == 0 && !w.is(t.holder, WordClass::Happening) ? 1 : 0;
  }
}

void carry_dates(Work& w) { Dates(w).run(); }

}  // namespace depesche
