// SPDX-License-Identifier: Apache-2.0
// When an act is that its own clause does not date: what was told before it in one account, and nothing that only stands near.
//   beside   two main clauses and a comma: the time in front of the first holds for both
//   speech   what somebody said on Monday goes on in his next sentences
//   turn     the same one did or said something on Monday in the sentence before
//   scene    people demonstrated on Monday. The police arrested ten of them.
//   retold   he was arrested on Monday. The police seized him at a bus stop.
//   plan     a meeting is set for Monday. The ministers will take part.
#include <algorithm>
#include <string>

#include "events/story.h"

namespace depesche {
namespace {

constexpr std::uint32_t kPlanned = 2;   // sentences back of a plan
constexpr std::uint32_t kOccasion = 3;  // ... and of an occasion

class Dates : Story {
 public:
  using Story::Story;

  void run() {
    has_heads_ = std::any_of(times_.begin(), times_.end(), [](const TimeMention& t) { return t.heads_to != 0; });
    for (std::size_t i = 0; i < w_.out.size(); ++i) {
      EventMention& e = w_.out[i];
      if (is_until_something_else(e) || is_of_person(e)) e.time = kNone;
      if (e.time != kNone || e.clause == kNone) continue;
      if (e.status == Status::Planned) e.time = of_plan(i);
      if (e.status == Status::Occurred) e.time = of_act(i);
    }
    for (EventMention& e : w_.out) settle_future(e);
  }

 private:
  // What was said was said before it was printed: a later time is that of what was said. What is done later is planned.
  void settle_future(EventMention& e) const {
    if (e.status != Status::Occurred || !is_future(w_, e.time)) return;
    if (is_said(e.type) && e.type != EventType::Concede) e.time = kNone;
    else if (e.clause == kNone || !clause(e.clause).negated) e.status = Status::Planned;  // may not enter on Monday: barred by now
  }

  std::uint32_t of_act(std::size_t i) const {
    const EventMention& e = w_.out[i];
    const Clause& c = clause(e.clause);
    if (c.tense == Tense::Pluperfect && c.mood == Mood::Indicative) return is_verb(e) ? of_earlier_act(i) : kNone;
    if (!is_verb(e)) return of_noun(i);
    const std::uint32_t found = of_words_around(e);
    return found != kNone || is_otherwhen(e.clause) ? found : of_account(i);
  }

  // Told back, by a verb: only by what a word takes up.
  std::uint32_t of_earlier_act(std::size_t i) const {
    const EventMention& e = w_.out[i];
    std::uint32_t found = of_then(e);
    if (found == kNone && is_fought(e.type)) found = of_gathering(e);
    if (found != kNone || !has_link(e.clause)) return found;
    return is_fought(e.type) ? of_scene(i) : of_same_doer(i);
  }

  std::uint32_t of_noun(std::size_t i) const {
    const EventMention& e = w_.out[i];
    const std::uint32_t letter = of_letter(e);
    if (letter != kNone || !(is_fought(e.type) || e.type == EventType::Mobilize) || is_otherwhen(e.clause)) return letter;
    const std::uint32_t scene = is_fought(e.type) ? of_scene(i) : kNone;
    return scene == kNone ? of_running(i) : scene;
  }

  // What words of the act, of its sentence or of the chronicle say themselves.
  std::uint32_t of_words_around(const EventMention& e) const {
    std::uint32_t found = beside(e.clause);
    if (found == kNone && is_said(e.type)) found = of_words_led_to(e.clause);
    if (found == kNone) found = of_success(e.clause);
    if (found == kNone) found = of_entry(e);
    if (found == kNone && is_said(e.type)) found = of_report(e.clause);
    if (found == kNone) found = of_occasion(e);
    if (found == kNone) found = of_those_met(e);
    if (found == kNone) found = of_same_occasion(e);
    if (found == kNone && is_fought(e.type)) found = of_gathering(e);
    if (found == kNone && is_past(clause(e.clause).tense)) found = of_then(e);
    return found;
  }

  // What was told before, where nothing says that this was at another time.
  std::uint32_t of_account(std::size_t i) const {
    const EventMention& e = w_.out[i];
    const Clause& c = clause(e.clause);
    const bool stands = c.tense == Tense::Present && c.mood == Mood::Indicative && w_.source_of(e.clause) == kNone;  // announced it today; now they demand ...
    std::uint32_t found = is_said(e.type) ? of_speech(e) : kNone;
    if (found == kNone && !stands) found = of_turn(i);
    if (found == kNone && !stands && is_said(e.type)) found = of_chain(i);
    if (found == kNone && (is_fought(e.type) || e.type == EventType::Consult)) found = of_scene(i);
    if (found == kNone) found = of_retold(i);
    if (found == kNone) found = of_linked(e);
    if (found == kNone) found = of_setting(e);
    if (found == kNone) found = of_vote(e);
    if (found == kNone) found = of_running(i);
    return found;
  }

  // Agreed on a delay until Friday, extended the ban until April: an end dates what lasts, not what is said or decided once.
  bool is_until_something_else(const EventMention& e) const {
    if (e.time == kNone || e.clause == kNone || e.status != Status::Occurred || times_[e.time].holder == e.trigger) return false;
    if (is_verb(e) && is_aim_of_demand(e)) return true;
    if (is_said(e.type) && is_verb(e) && is_year_of_noun(times_[e.time], clause(e.clause).finite)) return true;
    if (times_[e.time].bound == TimeBound::Since && e.type == EventType::Agree) return is_past(clause(e.clause).tense);  // agreed on the towns besieged since 2015
    if (times_[e.time].bound != TimeBound::Until) return false;
    if (is_said(e.type)) return true;
    return (e.type == EventType::Coerce || e.type == EventType::Sanction || e.type == EventType::Retreat) && is_past(clause(e.clause).tense);
  }

  // Demand a new vote this year, promise to sign this month: of what is wanted or promised now, behind the verb, as long as the period runs.
  bool is_aim_of_demand(const EventMention& e) const {
    const TimeMention& t = times_[e.time];
    const Clause& c = clause(e.clause);
    if (!(e.type == EventType::Request || e.type == EventType::Agree || e.type == EventType::Threaten) || c.tense != Tense::Present || c.finite == kNone || t.where.begin < c.finite) return false;
    const PartialDate today = w_.in.base.published;
    if (t.bound != TimeBound::At || today.day == 0 || is_day(e.time)) return false;
    const std::string now = written(today);
    const std::string_view edtf(t.edtf);
    const std::size_t slash = edtf.find('/');
    if (slash == std::string_view::npos) return edtf.size() < kDayLength && now.starts_with(edtf);
    return slash == kDayLength && edtf.size() == 2 * kDayLength + 1 && edtf.substr(0, kDayLength) <= now && now <= edtf.substr(kDayLength + 1);
  }

  // The then secretary and today's premier had pressed for it: what somebody is today does not date what he did.
  bool is_of_person(const EventMention& e) const {
    if (e.time == kNone) return false;
    const TimeMention& t = times_[e.time];
    return t.holder != kNone && t.holder != e.trigger && t.where.end <= t.holder && !t.participle && w_.words.pos[t.where.begin] == Pos::Adj && w_.actors.at_head[t.holder] != kNone && w_.types(t.holder) == 0;
  }

  // Rejected reproaches of failures in 1991: an old year or month behind a noun is that of what is spoken of.
  bool is_year_of_noun(const TimeMention& t, std::uint32_t finite) const {
    if (t.holder == kNone || (t.where.begin < finite && w_.tree.relation[t.holder] != Relation::Nmod) || t.participle || t.bound != TimeBound::At || t.edtf.size() > 7 || w_.in.base.published.year == 0 || t.where.begin < t.holder) return false;
    return t.edtf.compare(0, 4, std::to_string(w_.in.base.published.year)) < 0;
  }

  // 3. Mai 2020: Der Rat tagt. An entry of a chronicle tells of the day at its head.
  std::uint32_t of_entry(const EventMention& e) const {
    for (std::uint32_t i = has_heads_ ? first_time(e.trigger) : 0; i-- > 0;) {
      if (times_[i].heads_to == 0) continue;
      return e.trigger < times_[i].heads_to && !times_[i].edtf.empty() ? i : kNone;
    }
    return kNone;
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

  // On Tuesday the police succeeded in arresting him: what an infinitive tells as done is done when its clause is.
  std::uint32_t of_success(std::uint32_t at) const {
    const Clause& c = clause(at);
    if (!c.infinitive || c.tense != Tense::None || c.role != ClauseRole::Complement || c.parent == kNone) return kNone;
    if (!is_past(clause(c.parent).tense) || clause(c.parent).mood != Mood::Indicative) return kNone;
    const std::uint32_t time = time_at(c.parent);
    return is_day(time) && times_[time].bound == TimeBound::At ? time : kNone;
  }

  std::uint32_t beside(std::uint32_t at) const {
    const Clause& c = clause(at);
    if (!(stands_alone(c) || c.role == ClauseRole::Conjunct) || w_.source_of(at) != kNone) return kNone;
    for (std::uint32_t i = first_time(w_.tokens.sentence_span(c.sentence).begin); i < times_.size() && times_[i].where.begin < c.span.begin; ++i) {
      const TimeMention& t = times_[i];
      if (!t.governs || t.clause == kNone || t.edtf.empty()) continue;
      const Clause& first = clause(t.clause);
      if (stands_alone(first) && ((t.where.begin < first.finite && stands_alone(c)) || has_colon(t.where.end, c.span.begin)) && (first.tense == c.tense || (is_past(first.tense) && is_past(c.tense))) && w_.source_of(t.clause) == kNone) return i;
    }
    return kNone;
  }

  // On Thursday they sounded otherwise: "This must end", warned the union.
  std::uint32_t of_words_led_to(std::uint32_t at) const {
    const Clause& c = clause(at);
    if (c.finite == kNone || c.role != ClauseRole::Main || !is_past(c.tense) || !stands_alone(c)) return kNone;
    for (std::uint32_t i = first_time(w_.tokens.sentence_span(c.sentence).begin); i < times_.size() && times_[i].where.begin < c.finite; ++i) {
      const TimeMention& t = times_[i];
      if (!t.governs || t.clause == kNone || t.clause == at || t.bound != TimeBound::At || !is_day(i)) continue;
      const Clause& first = clause(t.clause);
      if (!stands_alone(first) || first.tense != c.tense || first.finite > c.finite) continue;
      std::uint32_t colon = first.finite;
      while (colon < c.finite && w_.tokens.shape[colon] != Shape::Colon) ++colon;
      if (colon + 1 < c.finite && w_.tokens.shape[colon + 1] == Shape::OpenQuote && t.where.begin < colon) return i;
    }
    return kNone;
  }

  // Heard of last in July: in an attack they killed seven.
  bool has_colon(std::uint32_t begin, std::uint32_t end) const {
    return end > begin && (w_.tokens.shape[end - 1] == Shape::Colon || (end < w_.tokens.size() && w_.tokens.shape[end] == Shape::Colon));
  }

  // In a referendum that took place on Sunday they voted ...; in a letter that they published on Tuesday they demand ...
  std::uint32_t of_occasion(const EventMention& e) const {
    const Clause& c = clause(e.clause);
    if (w_.in.time_rules == nullptr) return kNone;
    for (const Argument& at : w_.clauses.arguments_of(c)) {
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

  // On Sunday the police beat people who marched against the government, the army sent troops, who closed the bridges: force and crowd told
  // on in one tense. Not what those arrested had done, nor what a march is about.
  std::uint32_t of_those_met(const EventMention& e) const {
    const Clause& c = clause(e.clause);
    if (!(is_fought(e.type) || e.type == EventType::Mobilize) || c.role != ClauseRole::Relative || c.parent == kNone || c.tense != Tense::Past || clause(c.parent).tense != Tense::Past || has_own_time(e.clause)) return kNone;
    for (std::size_t j = static_cast<std::size_t>(&e - w_.out.data()), seen = 0; seen < kEventsBack; ++seen) {
      if (j-- == 0 || sentence(w_.out[j]) != sentence(e)) break;
      const EventMention& o = w_.out[j];
      const bool other = o.type == EventType::Coerce && e.type == EventType::Assault;
      if (o.clause == c.parent && !other && (o.type == EventType::Assault || o.type == EventType::Coerce || o.type == EventType::Mobilize) && o.status == Status::Occurred && is_day(o.time) && times_[o.time].bound == TimeBound::At) return o.time;
    }
    return kNone;
  }

  bool has_own_time(std::uint32_t at) const {
    for (std::uint32_t i = first_time(clause(at).span.begin); i < times_.size() && times_[i].where.begin < clause(at).span.end; ++i)
      if (times_[i].clause == at && !times_[i].idle) return true;
    return false;
  }

  // On Sunday they wrote him a letter. In the letter they demand ...: the occasion that the sentences before dated.
  std::uint32_t of_same_occasion(const EventMention& e) const {
    const Clause& c = clause(e.clause);
    if (w_.in.time_rules == nullptr) return kNone;
    for (const Argument& at : w_.clauses.arguments_of(c)) {
      if (at.role != ArgumentRole::Oblique || at.head == kNone || at.preposition == kNone) continue;
      const bool after = is_said(e.type) && (w_.types(at.head) & type_bit(EventType::Consult)) != 0 && comes_after(*w_.in.time_rules, w_.words.form[at.preposition]);
      if (!after && !joins_acts(*w_.in.time_rules, w_.words.form[at.preposition])) continue;
      if (!w_.is(at.head, WordClass::Occasion) || !is_known(at.head)) continue;
      const std::uint32_t begin = w_.tokens.sentence_span(c.sentence).begin;
      for (std::uint32_t t = begin; t-- > 0 && c.sentence - w_.tokens.sentence[t] <= kOccasion;) {
        if (w_.words.pos[t] != Pos::Noun || w_.words.lemma(t) != w_.words.lemma(at.head) || w_.clauses.of_token[t] == kNone) continue;
        const std::uint32_t time = governing_time(w_.time_input(), times_, w_.clauses.of_token[t], t);
        if (is_day(time) && times_[time].bound == TimeBound::At) return time;
      }
    }
    return kNone;
  }

  // Im Brief, in dem Schreiben, bei der Sitzung: not one that is new.
  bool is_known(std::uint32_t noun) const {
    for (const std::uint32_t child : children_of(w_.tree, noun)) {
      if (w_.tree.relation[child] == Relation::Det) return w_.is(child, WordClass::Definite);
    }
    return true;
  }

  // Das am Sonntag stattfand: its word is the subject, and nothing is done to anything.
  bool takes_place(const Clause& c) const {
    bool subject = false;
    for (const Argument& argument : w_.clauses.arguments_of(c)) {
      if (argument.role == ArgumentRole::Object || argument.role == ArgumentRole::IndirectObject || argument.role == ArgumentRole::Predicative) return false;
      subject = subject || (argument.role == ArgumentRole::Subject && argument.head == c.marker);
    }
    return subject && c.voice == Voice::Active && c.copula == Key::None;
  }

  // Had agreed on Monday. They had thereby demanded ...: both are told back, and a word takes it up.
  std::uint32_t of_same_doer(std::size_t event) const {
    const EventMention& e = w_.out[event];
    for (std::size_t j = event, seen = 0; j-- > 0 && seen < kEventsBack && sentence(e) - sentence(w_.out[j]) <= 1; ++seen) {
      const EventMention& o = w_.out[j];
      if (sentence(o) == sentence(e) || o.status != Status::Occurred || !is_day(o.time) || times_[o.time].bound != TimeBound::At || o.clause == kNone || clause(o.clause).tense != Tense::Pluperfect) continue;
      if (same_one(e.actors, o.actors) || shares_doer(e, o)) return has_time(e.clause) ? kNone : o.time;
    }
    return kNone;
  }

  std::uint32_t of_plan(std::size_t event) const {
    const EventMention& e = w_.out[event];
    if ((e.type != EventType::Consult && e.type != EventType::Protest) || has_time(e.clause)) return kNone;
    for (std::size_t j = event, seen = 0; j-- > 0 && seen < kEventsBack; ++seen) {
      const EventMention& o = w_.out[j];
      if (sentence(e) - sentence(o) > kPlanned) break;
      if (sentence(o) != sentence(e) && o.time != kNone && o.type == e.type && o.status == Status::Planned) return o.time;
    }
    return kNone;
  }

  bool has_heads_ = false;  // the text is a chronicle
};

bool is_after(const Work& w, std::uint32_t noun) {
  if (w.in.time_rules == nullptr) return false;
  for (const std::uint32_t child : children_of(w.tree, noun)) {
    if (w.tree.relation[child] == Relation::Case) return comes_after(*w.in.time_rules, w.words.form[child]);
  }
  return false;
}

// The march against the government in May: the noun that tells an act, above the one that the tree gave the time.
std::uint32_t act_around(const Work& w, std::uint32_t noun) {
  for (int up = 0; up < 3 && w.tree.relation[noun] == Relation::Nmod; ++up) {
    noun = w.tree.head[noun];
    if (noun == kNone || w.words.pos[noun] != Pos::Noun) return kNone;
    if (w.types(noun) != 0) return noun;
  }
  return kNone;
}

// Had the troops 1995 overrun the town: a year behind those who act is the clause's, unlike that of a congress or a plan.
bool is_behind_doer(const Work& w, const TimeMention& t) {
  if (t.governs || t.apart || t.idle || t.participle || t.clause == kNone || t.bound != TimeBound::At || t.where.size() != 1 || t.holder + 1 != t.where.begin) return false;
  const Clause& c = w.clauses.clauses[t.clause];
  const bool verb_last = c.marker != kNone && c.finite != kNone && c.finite >= t.where.end;  // since parliament 2014 ousted the president
  return c.finite != kNone && (c.finite < t.holder || verb_last) && is_over(c.tense) && w.actors.at_head[t.holder] != kNone && w.tokens.shape[t.where.begin] == Shape::Number &&
         (w.tree.relation[t.holder] == Relation::Nsubj || w.tree.relation[t.holder] == Relation::NsubjPass);
}

}  // namespace

void loosen_times(Work& w) {
  w.loose_times.assign(w.in.times.size(), 0);
  w.time_owners.assign(w.in.times.size(), kNone);
  for (std::size_t i = 0; i < w.in.times.size(); ++i) {
    const TimeMention& t = w.in.times[i];
    if (t.holder == kNone) continue;
    if (is_behind_doer(w, t)) w.loose_times[i] = 1;
    if (!t.apart && !(t.bound == TimeBound::Of && !t.governs)) continue;
    const std::uint32_t act = w.types(t.holder) == 0 && !w.is(t.holder, WordClass::Happening) ? act_around(w, t.holder) : kNone;
    w.time_owners[i] = act;
    if (!t.apart) continue;
    const bool met = (w.types(t.holder) & type_bit(EventType::Consult)) != 0 && is_after(w, t.holder);  // said after the meeting on Monday: on that day
    w.loose_times[i] = met || (w.types(t.holder) == 0 && !w.is(t.holder, WordClass::Happening)) ? 1 : 0;
  }
}

void carry_dates(Work& w) { Dates(w).run(); }

}  // namespace depesche
