// SPDX-License-Identifier: Apache-2.0
// When an act is that its own clause does not date: what was told before it in one account, and nothing that only stands near.
//   beside   two main clauses and a comma: the time in front of the first holds for both
//   speech   what somebody said on Monday goes on in his next sentences
//   turn     the same one did or said something on Monday in the sentence before
//   scene    people demonstrated on Monday. The police arrested ten of them.
//   retold   he was arrested on Monday. The police seized him at a bus stop.
//   plan     a meeting is set for Monday. The ministers will take part.
#include <algorithm>

#include "events/work.h"

namespace depesche {
namespace {

constexpr std::uint32_t kSpoken = 2;     // sentences that what somebody said on a day goes on
constexpr std::size_t kDiscourse = 5;    // sentences back in which the same one speaks
constexpr std::uint32_t kRetold = 2;     // the same of an act that is told once more
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
    if (c.tense == Tense::Pluperfect && c.mood == Mood::Indicative) {
      const std::uint32_t then = is_verb(e) ? of_then(e) : kNone;
      return then == kNone && is_verb(e) && is_fought(e.type) && has_link(e.clause) ? of_scene(i) : then;
    }
    if (!is_verb(e)) {
      const std::uint32_t letter = of_letter(e);
      return letter != kNone || !is_fought(e.type) ? letter : of_scene(i);
    }
    std::uint32_t found = beside(e.clause);
    if (found == kNone && is_said(e.type)) found = of_report(e.clause);
    if (found == kNone) found = of_occasion(e);
    if (found == kNone && is_fought(e.type)) found = of_gathering(i);
    if (found == kNone && is_past(c.tense)) found = of_then(e);
    if (found != kNone || is_otherwhen(e.clause)) return found;
    if (is_said(e.type)) found = of_speech(e);
    if (found == kNone) found = of_turn(i);
    if (found == kNone && is_said(e.type)) found = of_chain(i);
    if (found == kNone && (is_fought(e.type) || e.type == EventType::Consult)) found = of_scene(i);
    if (found == kNone) found = of_retold(i);
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

  // In a referendum that took place on Sunday they voted ...; in a letter that they published on Tuesday they demand ...
  std::uint32_t of_occasion(const EventMention& e) const {
    const Clause& c = clause(e.clause);
    if (w_.in.time_rules == nullptr) return kNone;
    for (std::uint32_t a = c.first_argument; a < c.end_argument; ++a) {
      const Argument& at = w_.clauses.arguments[a];
      if (at.role != ArgumentRole::Oblique || at.head == kNone || at.preposition == kNone || !joins_acts(*w_.in.time_rules, w_.words.form[at.preposition])) continue;
      for (std::uint32_t r = w_.first_child[e.clause]; r != kNone; r = w_.next_sibling[r]) {
        const Clause& about = clause(r);
        if (about.role != ClauseRole::Relative || about.governor != at.head || !is_past(about.tense) || !(takes_place(about) || (is_said(e.type) && w_.types(at.head) == 0))) continue;
        const std::uint32_t time = time_at(r);
        if (is_day(time) && times_[time].bound == TimeBound::At) return time;
      }
    }
    return kNone;
  }

  // Das am Sonntag stattfand: its word is the subject, and nothing is done to anything.
  bool takes_place(const Clause& c) const {
    bool subject = false;
    for (std::uint32_t a = c.first_argument; a < c.end_argument; ++a) {
      const Argument& argument = w_.clauses.arguments[a];
      if (argument.role == ArgumentRole::Object || argument.role == ArgumentRole::IndirectObject || argument.role == ArgumentRole::Predicative) return false;
      subject = subject || (argument.role == ArgumentRole::Subject && argument.head == c.marker);
    }
    return subject && c.voice == Voice::Active && c.copula == Key::None;
  }

  // The rally on Saturday they broke up: what is done to people at a gathering is done when that is.
  std::uint32_t of_gathering(std::size_t event) const {
    const EventMention& e = w_.out[event];
    if (e.type == EventType::Protest) return kNone;
    for (std::size_t j = event, seen = 0; j-- > 0 && seen < kEventsBack && sentence(w_.out[j]) == sentence(e); ++seen)
      if (meets(e, w_.out[j])) return w_.out[j].time;
    for (std::size_t j = event + 1; j < w_.out.size() && sentence(w_.out[j]) == sentence(e); ++j)
      if (meets(e, w_.out[j])) return w_.out[j].time;
    return kNone;
  }
  bool meets(const EventMention& e, const EventMention& o) const {
    if (o.clause == kNone || (o.clause != e.clause && !(stands_alone(clause(e.clause)) && stands_alone(clause(o.clause))))) return false;
    return o.type == EventType::Protest && o.time != kNone && o.status == Status::Occurred && times_[o.time].bound == TimeBound::At;
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
    if (entity == kNone) return false;
    return std::any_of(e.actors.begin(), e.actors.end(), [&](const Participant& p) { return p.entity == kNone ? has_code(entity, p) : p.entity == entity; });
  }

  // Only a country and sector are known of the one: those of the other.
  bool has_code(std::uint32_t entity, const Participant& p) const {
    const std::string_view code = w_.actors.entities[entity].code;
    return !p.country.empty() && !p.sector.empty() && code.size() == p.country.size() + 1 + p.sector.size() && code.starts_with(p.country) && code.ends_with(p.sector);
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

  // The same one speaks on, sentence by sentence, up to where it is told when.
  std::uint32_t of_chain(std::size_t event) const {
    const EventMention& e = w_.out[event];
    std::uint32_t c = e.clause, spoken = sentence(e);
    while (c > 0 && clause(c - 1).sentence == clause(e.clause).sentence) --c;
    for (std::size_t j = event, steps = 0; spoken > 0 && steps < kDiscourse; ++steps) {
      --spoken;
      bool speaks = false;
      for (; c > 0 && clause(c - 1).sentence == spoken; --c) {
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
  bool shares_doer(const EventMention& e, const EventMention& o) const {
    return std::any_of(o.actors.begin(), o.actors.end(), [&](const Participant& p) { return is_doer(e, p.entity); });
  }
  // When the clause was said, if one of those who do `e` says it; `speaks` is set then.
  std::uint32_t of_cue(const EventMention& e, std::uint32_t at, bool& speaks) const {
    const std::uint32_t source = w_.source_of(at);
    if (source == kNone || !is_doer(e, entity_of(w_.speech.sources[source].mention))) return kNone;
    speaks = true;
    const std::uint32_t said = w_.speech.sources[source].cue_clause;
    const bool before = said != kNone && clause(said).tense == Tense::Pluperfect && clause(e.clause).mood == Mood::Indicative;  // had said so on Monday; now he says
    const std::uint32_t time = said == kNone || before ? kNone : time_at(said);
    return is_day(time) && times_[time].bound == TimeBound::At ? time : kNone;
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
    if (has_link(e.clause)) return true;
    for (std::uint32_t t = c.span.begin; t < c.span.end; ++t) {
      if (w_.clauses.of_token[t] != e.clause || t == e.trigger) continue;
      if (w_.words.pos[t] == Pos::Noun && (w_.types(t) >> static_cast<unsigned>(to) & 1u) != 0) return true;
    }
    return false;
  }

  bool has_link(std::uint32_t at) const {
    const Clause& c = clause(at);
    for (std::uint32_t t = c.span.begin; t < c.span.end; ++t)
      if (w_.clauses.of_token[t] == at && w_.is(t, WordClass::Link)) return true;
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
    const bool linked = has_link(e.clause);
    if (c.role == ClauseRole::Relative || (linked ? has_time(e.clause) : !is_past(c.tense) || !goes_on(e.clause))) return kNone;
    for (std::size_t j = event, seen = 0; j-- > 0 && seen < kEventsBack; ++seen) {
      const EventMention& o = w_.out[j];
      if (sentence(o) == sentence(e)) continue;
      if (sentence(e) - sentence(o) > 1) break;
      if (o.time == kNone || (e.type == EventType::Consult ? o.type != e.type : !is_fought(o.type)) || o.status != Status::Occurred || o.clause == kNone || !holds_for(o, e, linked)) continue;
      const Tense told = clause(o.clause).tense;
      // What the police do after a march, they do at it; other acts need a word that points back.
      const bool answered = o.type == EventType::Protest && (e.type == EventType::Coerce || e.type == EventType::Assault);
      if (!answered && !points_back(e, o.type)) continue;
      if (linked ? told == c.tense || (is_past(told) && is_past(c.tense)) || told == Tense::Pluperfect : is_past(told) || told == Tense::Pluperfect) return o.time;
    }
    return kNone;
  }
  // A day; behind a word that points back any time, and what goes on since then.
  bool holds_for(const EventMention& o, const EventMention& e, bool linked) const {
    const TimeMention& t = times_[o.time];
    if (linked && t.bound == TimeBound::Since) return clause(e.clause).tense == Tense::Present;
    return t.bound == TimeBound::At && (linked || t.edtf.size() >= kDayLength);
  }

  // The clause says itself that it tells of another time, or of many.
  bool is_otherwhen(std::uint32_t at) const {
    const Clause& c = clause(at);
    for (std::uint32_t t = c.span.begin; t < c.span.end; ++t)
      if (w_.clauses.of_token[t] == at && w_.is(t, WordClass::Otherwhen)) return true;
    for (std::uint32_t i = first_time(c.span.begin); i < times_.size() && times_[i].where.begin < c.span.end; ++i)
      if (times_[i].clause == at && (times_[i].bound == TimeBound::Since || times_[i].type == TimeType::Set)) return true;
    return false;
  }

  // An act of force that the sentence before dated is told once more, with more of it; of one who is named also from the one before that.
  std::uint32_t of_retold(std::size_t event) const {
    const EventMention& e = w_.out[event];
    const Clause& c = clause(e.clause);
    if (is_said(e.type) || e.type == EventType::Consult || c.role == ClauseRole::Relative || c.voice == Voice::StatePassive || !is_past(c.tense) || !goes_on(e.clause)) return kNone;
    for (std::size_t j = event, seen = 0; j-- > 0 && seen < kEventsBack; ++seen) {
      const EventMention& o = w_.out[j];
      const std::uint32_t apart = sentence(e) - sentence(o);
      if (apart == 0) continue;
      if (apart > kRetold) break;
      if (o.type != e.type || o.status != Status::Occurred || o.clause == kNone || o.time == kNone || times_[o.time].bound != TimeBound::At || times_[o.time].edtf.size() < kDayLength) continue;
      if (!is_past(clause(o.clause).tense) || !may_be_one(e, o)) continue;
      if (apart == 1 || same_one(e.actors, o.actors) || same_one(e.recipients, o.recipients)) return o.time;
    }
    return kNone;
  }
  static bool same_one(const std::vector<Participant>& a, const std::vector<Participant>& b) {
    for (const Participant& p : a)
      for (const Participant& q : b)
        if (p.entity != kNone && p.entity == q.entity) return true;
    return false;
  }
  // Nothing that both name tells them apart.
  bool may_be_one(const EventMention& e, const EventMention& o) const {
    if (e.place != kNone && o.place != kNone && w_.actors.mentions[e.place].entity != w_.actors.mentions[o.place].entity) return false;
    if (same_one(e.recipients, o.recipients)) return true;
    return share_land(e.actors, o.actors) && share_land(e.recipients, o.recipients);
  }
  bool share_land(const std::vector<Participant>& a, const std::vector<Participant>& b) const {
    bool unlike = false;
    for (const Participant& p : a)
      for (const Participant& q : b) {
        const std::string_view x = country_of(w_, p), y = country_of(w_, q);
        if (x.empty() || y.empty() || x == y) return true;
        unlike = true;
      }
    return !unlike;
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
