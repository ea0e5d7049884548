// SPDX-License-Identifier: Apache-2.0
// The time of an act: by clause and phrase, not by nearness. Here the clause's; see noun_time.cpp for the phrase's.
#include "time/dating.h"

namespace depesche {
namespace {

// On Tuesday they should have voted, but withdrew: sollte and wollte are one form of past and subjunctive.
bool was_meant(const Clause& c) { return c.mood == Mood::Subjunctive2 && (c.modality == Modality::Shall || c.modality == Modality::Want); }

// A day says more than a month, a month more than a year; what hangs on the verb more than what hangs on a noun.
int weight(const TimeMention& t) { return (t.holder != kNone ? 0 : 100) + static_cast<int>(t.edtf.size() > 10 ? 10 : t.edtf.size()); }

}  // namespace

std::uint32_t Dating::of_predicate(std::uint32_t clause) const {
  const std::uint32_t found = in_clause(clause, kNone);
  if (found != kNone) return found;
  const std::uint32_t shared = before_conjunct(clause);
  if (shared != kNone) return shared;
  const std::uint32_t around = around_relative(clause);
  if (around != kNone) return around;
  if (const std::uint32_t told = of_time_told(clause); told != kNone) return told;
  if (const std::uint32_t one = of_predicate_around(clause); one != kNone) return one;
  const std::uint32_t above = of_main(clause);
  return above != kNone ? above : of_moment(clause);
}

bool Dating::shares_predicate(std::uint32_t clause) const {
  const Clause& c = clauses_[clause];
  const Clause* parent = at(c.parent);
  if (c.copula != Key::None && parent != nullptr && parent->finite == kNone && c.verb < in_.tree.head.size() && in_.tree.relation[c.verb] == Relation::Obl && in_.tree.head[c.verb] == parent->verb) return true;  // were in front of a bar (Da Paolo) shot
  if (c.role != ClauseRole::Complement || c.marker != kNone || parent == nullptr || c.verb == kNone || c.verb >= in_.words.pos.size()) return false;
  if (c.finite != kNone) return has_lone_auxiliary(*parent) && parent->verb < c.verb && !names_subject(c);
  for (std::uint8_t i = 0; i < c.predicate_size; ++i) {  // to have sent: a clause of its own
    const std::uint32_t p = c.predicate[i];
    if (in_.words.pos[p] == Pos::VerbZuInfinitive || (p > 0 && in_.words.pos[p - 1] == Pos::InfinitiveMark)) return false;
  }
  return in_.words.pos[c.verb] != Pos::VerbZuInfinitive && (c.verb == 0 || in_.words.pos[c.verb - 1] != Pos::InfinitiveMark);
}

std::uint32_t Dating::of_predicate_around(std::uint32_t clause) const {
  const Clause& c = clauses_[clause];
  const Clause* parent = at(c.parent);
  if (c.role != ClauseRole::Participial || c.finite != kNone || parent == nullptr || parent->finite == kNone || c.verb == kNone || c.verb < parent->finite) return kNone;
  for (std::uint32_t t = parent->finite; t < c.verb; ++t)
    if (in_.tokens.shape[t] == Shape::Comma || in_.tokens.shape[t] == Shape::Dash || in_.words.pos[t] == Pos::Cconj) return kNone;
  const std::uint32_t found = in_clause(c.parent, c.verb);
  return found != kNone && times_[found].bound == TimeBound::At ? found : kNone;
}

bool Dating::has_lone_auxiliary(const Clause& c) const {
  return c.predicate_size == 1 && c.verb != kNone && c.verb < in_.words.pos.size() && c.copula == Key::None && is_finite(in_.words.pos[c.verb]) && is_aux(in_.words.pos[c.verb]);
}

bool Dating::names_subject(const Clause& c) const {
  for (const Argument& argument : in_.clauses.arguments_of(c))
    if (argument.role == ArgumentRole::Subject && !argument.shared) return true;
  return false;
}

std::uint32_t Dating::whole(std::uint32_t clause) const {
  for (int i = 0; i < kMaxChain && shares_predicate(clause); ++i) clause = clauses_[clause].parent;
  return clause;
}

std::uint32_t Dating::in_clause(std::uint32_t clause, std::uint32_t before) const {
  std::uint32_t best = kNone;
  int best_weight = -1;
  const std::uint32_t root = whole(clause);
  const TokenSpan sentence = in_.tokens.sentence_span(clauses_[clause].sentence);
  for (std::uint32_t i = first_time(times_, sentence.begin); i < times_.size() && times_[i].where.begin < sentence.end; ++i) {
    const TimeMention& t = times_[i];
    if (!(t.governs || is_loose(i)) || !says_when(t) || t.where.begin >= before || at(t.clause) == nullptr) continue;
    if ((t.clause != clause && whole(t.clause) != root) || is_gone(t, clauses_[root])) continue;
    const int w = weight(t);
    if (w > best_weight) { best = i; best_weight = w; }
  }
  return best;
}

bool Dating::is_gone(const TimeMention& t, const Clause& c) const {
  if (t.bound == TimeBound::Until && (c.tense == Tense::Perfect || c.tense == Tense::Pluperfect)) return true;
  if (c.tense != Tense::Present || c.finite == kNone || t.where.begin < c.finite || t.bound == TimeBound::Since || in_.published.year == 0) return false;
  const int digits = in_.published.year;
  const char year[5] = {static_cast<char>('0' + digits / 1000), static_cast<char>('0' + digits / 100 % 10), static_cast<char>('0' + digits / 10 % 10), static_cast<char>('0' + digits % 10), 0};
  return t.edtf[0] >= '0' && t.edtf[0] <= '9' && t.edtf.compare(0, 4, year) < 0;
}

std::uint32_t Dating::before_conjunct(std::uint32_t clause) const {
  std::uint32_t c = clause;
  for (int i = 0; i < kMaxChain && clauses_[c].role == ClauseRole::Conjunct && at(clauses_[c].parent) != nullptr; ++i) {
    const Clause& parent = clauses_[clauses_[c].parent];
    if (clauses_[clause].tense == Tense::Pluperfect && parent.tense != Tense::Pluperfect) return kNone;
    if (clauses_[c].tense == Tense::Present && parent.tense == Tense::Pluperfect && clauses_[c].finite != parent.finite) return kNone;  // had cut it in June and now threatens
    if (clauses_[c].finite != parent.finite && is_over(clauses_[c].tense) && !is_over(parent.tense) && !was_meant(parent)) return kNone;  // who wants to stand in autumn and has signed
    const bool one_finite = (parent.finite != kNone && clauses_[c].finite == parent.finite) || goes_on(clauses_[c], parent);
    std::uint32_t shared = in_clause(clauses_[c].parent, one_finite ? clauses_[c].verb : parent.finite != kNone ? parent.finite : parent.verb);
    if (shared != kNone && times_[shared].bound == TimeBound::Until) shared = kNone;  // gave them until Sunday and told them to hurry
    if (shared == kNone && goes_on(clauses_[c], parent)) shared = of_moment(clauses_[c].parent, parent.finite);  // as he left on Monday, he greeted them and thanked
    if (shared != kNone) return shared;
    c = clauses_[c].parent;
  }
  if (c != clause) return around_relative(c);
  return kNone;
}

Coincidence Dating::moment(const Clause& c) const {
  if (in_.rules == nullptr || c.marker == kNone || c.marker >= in_.words.form.size() || c.finite == kNone || c.finite <= c.marker) return Coincidence::None;
  return in_.rules->moment_of(in_.words.form[c.marker]);
}

std::uint32_t Dating::of_main(std::uint32_t clause) const {
  const Clause& c = clauses_[clause];
  const Coincidence how = moment(c);
  std::uint32_t main = c.parent;
  if (how == Coincidence::Both && at(main) != nullptr && clauses_[main].infinitive && clauses_[main].tense == Tense::None) main = clauses_[main].parent;  // succeeded in March in winning them, as they met
  if (how == Coincidence::None || at(main) == nullptr || c.role == ClauseRole::Relative) return kNone;
  const bool back = how == Coincidence::Both && clauses_[main].tense == Tense::Pluperfect && is_past(c.tense) && c.finite != kNone && clauses_[main].finite != kNone;
  if (!back && !is_told_alike(c, clauses_[main])) return kNone;
  const std::uint32_t found = in_clause(main, kNone);
  if (found == kNone || times_[found].bound != TimeBound::At) return kNone;
  return how == Coincidence::Both || times_[found].edtf.size() < kDayLength ? found : kNone;
}

std::uint32_t Dating::of_time_told(std::uint32_t clause) const {
  const Clause& c = clauses_[clause];
  if (moment(c) != Coincidence::Both || c.verb == kNone || c.verb >= in_.tree.head.size()) return kNone;
  const std::uint32_t head = in_.tree.head[c.verb];
  if (head == kNone || head > c.marker) return kNone;
  const std::uint32_t next = first_time(times_, head + 1);
  if (next == 0 || !times_[next - 1].where.contains(head) || times_[next - 1].where.end + 1 < c.marker) return kNone;
  const TimeMention& t = times_[next - 1];
  return is_placed(t) && t.bound == TimeBound::At && in_.tokens.sentence[t.where.begin] == c.sentence ? next - 1 : kNone;
}

std::uint32_t Dating::of_moment(std::uint32_t clause, std::uint32_t before) const {
  const Clause& c = clauses_[clause];
  std::uint32_t first = clause;
  while (first > 0 && clause - first < kAround && clauses_[first - 1].sentence == c.sentence) --first;
  for (std::uint32_t s = first; s < clauses_.size() && s < clause + kAround && clauses_[s].sentence == c.sentence; ++s) {
    const Clause& below = clauses_[s];
    if (s == clause || below.parent != clause || below.span.begin >= before || below.role != ClauseRole::Time || moment(below) != Coincidence::Both || !is_told_alike(below, c)) continue;
    const std::uint32_t found = in_clause(s, kNone);
    if (found != kNone && times_[found].bound == TimeBound::At) return found;
  }
  return kNone;
}

std::uint32_t Dating::noun_before(const Clause& c, std::uint32_t first) const {
  const bool finite_last = c.finite != kNone && c.finite + 1 >= c.span.end && c.finite > first + 1;
  if (c.role != ClauseRole::Complement || c.marker != kNone || !finite_last || first < 2 || in_.words.pos[first] != Pos::Adp || in_.words.pos[first + 1] != Pos::Det) return kNone;
  if (in_.tokens.shape[first - 1] != Shape::Comma || in_.tokens.sentence[first - 2] != c.sentence) return kNone;
  std::uint32_t noun = first - 2;
  for (int up = 0; up < kMaxChain && in_.clauses.of_token[noun] == c.parent; ++up) {
    const std::uint32_t head = in_.tree.head[noun];
    if (in_.words.pos[noun] == Pos::Noun && (head == kNone || !is_nominal(in_.words.pos[head]))) return noun;
    if (head == kNone || head > first) return kNone;
    noun = head;
  }
  return kNone;
}

std::uint32_t Dating::around_relative(std::uint32_t clause) const {
  const Clause& c = clauses_[clause];
  if (at(c.parent) == nullptr || c.span.begin >= in_.words.pos.size()) return kNone;
  std::uint32_t first = c.span.begin;
  if (in_.words.pos[first] == Pos::Punct && first + 1 < c.span.end) ++first;
  const std::uint32_t noun = c.role == ClauseRole::Relative ? c.governor : noun_before(c, first);
  if (noun == kNone || noun >= in_.words.pos.size()) return kNone;
  const Pos pos = in_.words.pos[first];
  const bool at_it = pos == Pos::Adp ? joins(first) == Coincidence::Both : pos == Pos::Adv;
  if (!at_it) return kNone;
  std::uint32_t named = noun;
  for (int up = 0; up < kMaxNouns && named != kNone && is_nominal(in_.words.pos[named]); ++up) {
    const std::uint32_t own = in_phrase(c.parent, named);  // the massacre (of Srebrenica) in July 1995, in which they were killed
    if (own != kNone) return own;
    if (const std::uint32_t next = right_behind(c.parent, named); next != kNone && times_[next].where.end <= first) return next;
    named = in_.tree.relation[named] == Relation::Nmod ? in_.tree.head[named] : kNone;
  }
  const bool one_time = c.tense != Tense::Pluperfect && (c.tense == clauses_[c.parent].tense || (is_past(c.tense) && is_past(clauses_[c.parent].tense)));
  if (!one_time) return kNone;
  return pos == Pos::Adv ? of_predicate(c.parent) : of_noun(c.parent, noun);  // appeared in court on Monday, where he was accused
}


std::uint32_t governing_time(const TimeInput& in, const std::vector<TimeMention>& times, std::uint32_t clause, std::uint32_t trigger) {
  if (clause == kNone || clause >= in.clauses.clauses.size()) return kNone;
  const bool verb = trigger < in.words.pos.size() && is_verb(in.words.pos[trigger]);
  const Dating dating(in, times);
  return in.clauses.clauses[clause].verb == trigger || verb ? dating.of_predicate(clause) : dating.of_noun(clause, trigger);
}

bool tells_act(const TimeInput& in, const std::vector<TimeMention>& times, std::uint32_t clause, std::uint32_t noun) {
  if (clause == kNone || clause >= in.clauses.clauses.size() || noun >= in.tree.head.size()) return false;
  return Dating(in, times).coincides(clause, noun) != Coincidence::None;
}

}  // namespace depesche
