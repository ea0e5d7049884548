// SPDX-License-Identifier: Apache-2.0
#include "time/telling.h"

namespace depesche {
namespace {

constexpr int kMaxClimb = 8;
constexpr std::size_t kMatchesBack = 3;
constexpr std::uint32_t kClausesNear = 8;    // looked at in one sentence: keeps it linear
constexpr std::uint32_t kLongestFront = 40;  // tokens in front of a finite verb: keeps it linear

bool has_tree(const TimeInput& in, std::uint32_t token) { return token < in.tree.head.size(); }

// The word of the expression whose head lies outside it.
std::uint32_t top_word(const TimeInput& in, TokenSpan where) {
  for (std::uint32_t t = where.begin; t < where.end; ++t)
    if (in.tree.head[t] == kNone || !where.contains(in.tree.head[t])) return t;
  return where.begin;
}

bool is_planned(const TimeInput& in, const TimeWords& words, Symbol planned, std::uint32_t token) {
  for (const WordEntry& e : words.entries(in.words.form[token]))
    if (e.symbol == planned) return true;
  return false;
}

// The talks planned for January: the participle stands between the time and its noun, and the phrase began before the time.
bool attributive_participle(const TimeInput& in, TokenSpan where, std::uint32_t token) {
  if (in.tree.relation[token] != Relation::Amod && in.tree.relation[token] != Relation::Acl) return false;
  const std::uint32_t noun = in.tree.head[token];
  if (noun == kNone || noun < token || token < where.end) return false;
  bool begun = false;
  for (const std::uint32_t child : children_of(in.tree, noun)) {
    const Relation r = in.tree.relation[child];
    begun = begun || (child < where.begin && (r == Relation::Det || r == Relation::Amod || r == Relation::Case || r == Relation::Nummod));
  }
  if (!begun) return false;
  if (in.words.reading.empty()) return true;
  return (in.words.chosen(token).flags & (kPastParticiple | kPresentParticiple)) != 0 || in.words.pos[token] == Pos::VerbParticiple;
}

// The widow of the one deceased in 2004: article, preposition, time and noun.
bool is_noun_around(const TimeInput& in, TokenSpan where, std::uint32_t noun) {
  return noun == where.end && in.words.pos[noun] == Pos::Noun && where.begin > 1 && in.words.pos[where.begin - 1] == Pos::Adp && in.words.pos[where.begin - 2] == Pos::Det;
}

// The clause the expression lies in; where the tree lost it, the next one in its part of the sentence.
std::uint32_t clause_around(const TimeInput& in, TokenSpan where) {
  if (where.begin >= in.clauses.of_token.size()) return kNone;
  if (in.clauses.of_token[where.begin] != kNone) return in.clauses.of_token[where.begin];
  const TokenSpan sentence = in.tokens.sentence_span(in.tokens.sentence[where.begin]);
  for (std::uint32_t t = where.end; t < sentence.end && in.tokens.shape[t] != Shape::Comma; ++t)
    if (in.clauses.of_token[t] != kNone) return in.clauses.of_token[t];
  for (std::uint32_t t = where.begin; t > sentence.begin && in.tokens.shape[t - 1] != Shape::Comma; --t)
    if (in.clauses.of_token[t - 1] != kNone) return in.clauses.of_token[t - 1];
  return kNone;
}

TimeTelling of_clause(const Clause& c, bool planned) {
  switch (c.tense) {
    case Tense::Past: return c.modality == Modality::Want || c.modality == Modality::Shall ? TimeTelling::Near : TimeTelling::Past;
    case Tense::Perfect: return planned && c.voice != Voice::Active ? TimeTelling::Future : TimeTelling::Past;
    case Tense::Pluperfect: return TimeTelling::Earlier;
    case Tense::Future: case Tense::FuturePerfect: return TimeTelling::Future;
    case Tense::Present:
      if (planned || c.modality == Modality::Want || c.modality == Modality::Shall || c.modality == Modality::Must || c.modality == Modality::May) return TimeTelling::Future;
      return TimeTelling::Present;
    case Tense::None: break;
  }
  if (planned || (c.infinitive && c.role != ClauseRole::Main)) return TimeTelling::Future;
  return TimeTelling::Unknown;
}

// Tried at the talks on Monday to win him: an infinitive that no comma parts from its past verb is told with it.
bool is_woven_in(const TimeInput& in, const Clause& c) {
  if (!c.infinitive || c.tense != Tense::None || c.role != ClauseRole::Complement || c.parent == kNone || c.verb == kNone) return false;
  const Clause& above = in.clauses.clauses[c.parent];
  if (above.tense != Tense::Past || above.finite == kNone || above.finite > c.verb || c.verb - above.finite > kLongestFront) return false;
  for (std::uint32_t t = above.finite; t < c.verb; ++t)
    if (in.tokens.shape[t] == Shape::Comma) return false;
  return true;
}

// Was to be voted on on Tuesday, but the house said no: what came of it is over, and so is the day that it was meant for.
bool is_overtaken(const TimeInput& in, std::uint32_t clause) {
  const std::vector<Clause>& all = in.clauses.clauses;
  const Clause& c = all[clause];
  if ((c.mood != Mood::Subjunctive2 && c.tense != Tense::Past) || (c.modality != Modality::Shall && c.modality != Modality::Want)) return false;
  for (std::uint32_t k = clause + 1, n = 0; k < all.size() && n < kClausesNear && all[k].sentence == c.sentence; ++k, ++n)
    if (all[k].parent == clause && all[k].role == ClauseRole::Conjunct && all[k].finite != c.finite && is_over(all[k].tense)) return true;
  return false;
}

}  // namespace

TimeAttachment attach_time(const TimeInput& in, TokenSpan where) {
  TimeAttachment out;
  out.clause = clause_around(in, where);
  if (!has_tree(in, where.begin)) return out;
  const std::uint32_t governor = in.tree.head[top_word(in, where)];
  if (governor == kNone || governor >= in.words.pos.size()) return out;
  out.governor = governor;
  if (attributive_participle(in, where, governor)) {
    out.participle = out.nominal = true;
    return out;
  }
  const Pos pos = in.words.pos[governor];
  if (is_noun_around(in, where, governor)) {
    out.participle = out.nominal = true;
    return out;
  }
  const bool predicate = out.clause != kNone && in.clauses.clauses[out.clause].verb == governor;
  out.nominal = governor < where.begin && (pos == Pos::Noun || pos == Pos::ProperNoun || pos == Pos::Pron || pos == Pos::Num) && !predicate;
  if (in.tree.relation[top_word(in, where)] == Relation::Amod) out.nominal = true;  // today's session
  return out;
}

std::uint32_t preposition_of(const TimeInput& in, std::uint32_t noun) {
  for (const std::uint32_t child : children_of(in.tree, noun))
    if (in.tree.relation[child] == Relation::Case) return child;
  return kNone;
}

bool follows(const TimeRules& rules, const TimeInput& in, std::uint32_t noun) {
  std::uint32_t preposition = preposition_of(in, noun);
  if (preposition == kNone && in.tree.relation[noun] == Relation::Nmod) preposition = preposition_of(in, in.tree.head[noun]);  // since the beginning of the crisis in March
  const TimeFrame frame = preposition == kNone ? TimeFrame::At : rules.frame_of(in.words.form[preposition]);
  return frame == TimeFrame::After || frame == TimeFrame::Since;
}

bool is_of_saying(const TimeInput& in, std::uint32_t clause) {
  if (clause == kNone) return false;
  const std::vector<Clause>& all = in.clauses.clauses;
  const Clause& c = all[clause];
  for (std::uint32_t k = clause, n = 0; k-- > 0 && n < kClausesNear && all[k].sentence == c.sentence; ++n)
    if (all[k].parent == clause && all[k].role == ClauseRole::Complement && all[k].marker == kNone && all[k].finite != kNone && all[k].finite < c.finite) return true;
  return false;
}

TimeHolding held_by(const TimeRules& rules, const TimeInput& in, std::uint32_t noun) {
  TimeHolding found = TimeHolding::Bare;
  for (int up = 0; up < kMaxClimb && noun != kNone && has_tree(in, noun); ++up) {
    for (const std::uint32_t child : children_of(in.tree, noun)) {
      if (in.tree.relation[child] != Relation::Case) continue;
      if (rules.frame_of(in.words.form[child]) == TimeFrame::Since) return TimeHolding::Since;
      if (rules.coincidence(in.words.form[child]) != Coincidence::Both) return TimeHolding::Apart;
      found = TimeHolding::Clause;
    }
    const std::uint32_t inner = noun;
    noun = in.tree.head[noun];
    if (noun != kNone && noun > inner && in.tree.relation[inner] == Relation::Nmod && is_nominal(in.words.pos[noun])) return TimeHolding::Apart;  // the one deposed by a coup in 2006
    if (noun == kNone || !is_nominal(in.words.pos[noun]) || in.clauses.of_verb.empty() || in.clauses.of_verb[noun] != kNone) break;
  }
  return found;
}

std::uint32_t noun_in_front(const TimeInput& in, std::span<const TimeMatch> matches, std::size_t i, std::uint32_t clause) {
  if (clause == kNone || !has_tree(in, matches[i].where.begin)) return kNone;
  const Clause& c = in.clauses.clauses[clause];
  if (c.role != ClauseRole::Main || c.finite == kNone || c.finite < matches[i].where.end) return kNone;
  const auto in_match = [&](std::uint32_t token) {
    for (std::size_t j = i; j-- > 0 && i - j <= kMatchesBack;)
      if (matches[j].where.contains(token)) return true;
    return false;
  };
  for (std::uint32_t t = matches[i].frame_begin, n = 0; n < kLongestFront && t-- > c.span.begin && in.clauses.of_token[t] == clause && in.tokens.shape[t] != Shape::Comma; ++n) {
    if (is_verb(in.words.pos[t]) || in.tree.relation[t] == Relation::Flat) return kNone;
    if (in.words.pos[t] != Pos::Noun || in_match(t)) continue;
    const std::uint32_t head = in.tree.head[t];
    if (head == kNone || head > t || !is_nominal(in.words.pos[head])) return t;  // the talks of the ministers on Monday: the talks
  }
  return kNone;
}

bool planned_clause(const TimeWords& words, const TimeInput& in, Symbol planned, std::uint32_t clause) {
  if (clause >= in.clauses.clauses.size()) return false;
  const Clause& c = in.clauses.clauses[clause];
  for (std::uint8_t p = 0; p < c.predicate_size; ++p)
    if (is_planned(in, words, planned, c.predicate[p])) return true;
  return false;
}

TimeTelling telling_of(const TimeInput& in, const TimeWords& words, Symbol planned, const TimeAttachment& at) {
  if (at.participle) {
    if (is_planned(in, words, planned, at.governor)) return TimeTelling::Future;
    const bool present = !in.words.reading.empty() && (in.words.chosen(at.governor).flags & kPresentParticiple) != 0;
    return present ? TimeTelling::Present : TimeTelling::Past;
  }
  std::uint32_t clause = at.clause;
  for (int i = 0; i < kMaxClimb && clause != kNone && clause < in.clauses.clauses.size(); ++i) {
    const Clause& c = in.clauses.clauses[clause];
    if (is_woven_in(in, c)) {
      clause = c.parent;
      continue;
    }
    if (is_overtaken(in, clause)) return TimeTelling::Past;
    const TimeTelling told = of_clause(c, planned_clause(words, in, planned, clause));
    if (told != TimeTelling::Unknown) return told;
    clause = c.parent;  // a clause without a finite verb stands in the time of the one above
  }
  return TimeTelling::Unknown;
}

}  // namespace depesche
