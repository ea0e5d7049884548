// SPDX-License-Identifier: Apache-2.0
// Kinds: what a conjunction of several meanings says here, by tense, mood and the words about it.
#include "clause/markers.h"

namespace depesche {
namespace {

constexpr std::uint32_t kBefore = 3, kDegree = 12, kReach = 60;  // words

bool holds(const SentenceWork& w, const std::vector<Key>& words, std::uint32_t t) {
  for (const Key key : words)
    if (w.in.words.form[t] == key) return true;
  return false;
}

bool stands_before(const SentenceWork& w, const KindRule& rule, std::uint32_t marker) {
  std::uint32_t seen = 0;
  for (std::uint32_t t = marker; t > w.sentence.begin && seen < kBefore; --t) {
    if (w.shape(t - 1) == Shape::Comma) continue;
    if (w.is_mark(t - 1)) return false;
    if (holds(w, rule.before, t - 1)) return true;
    ++seen;
  }
  return false;
}

bool is_compared(const SentenceWork& w, std::uint32_t marker) {
  for (std::uint32_t t = marker; t > w.sentence.begin && marker - t < kDegree; --t) {
    const Pos p = w.pos(t - 1);
    if ((p == Pos::Adj || p == Pos::Adv) && (w.in.words.chosen(t - 1).flags & kComparative)) return true;
    if (w.finite(t - 1)) return false;
  }
  return false;
}

bool stands_in(const SentenceWork& w, const std::vector<Key>& words, std::uint32_t c) {
  const ClauseField& field = w.field(c);
  if (field.left == kNone) return false;
  for (std::uint32_t t = field.left; t <= field.right && t < field.left + kReach; ++t)
    if (w.out.of_token[t] == c && holds(w, words, t)) return true;
  return false;
}

bool has_verb(const SentenceWork& w, std::uint32_t c, KindVerb verb) {
  const Clause& clause = w.out.clauses[c];
  switch (verb) {
    case KindVerb::Any:
      return true;
    case KindVerb::Modal:
      return clause.modality != Modality::None;
    case KindVerb::Copula:
      return !is_verb(w.pos(clause.verb));
    case KindVerb::Negated:
      return clause.negated;
    case KindVerb::Second:
      return clause.finite == clause.marker + 1;
  }
  return false;
}

template <typename T>
bool is_one_of(std::uint8_t set, T value) {
  return set == 0 || (set & (1u << static_cast<unsigned>(value))) != 0;
}

bool applies(const SentenceWork& w, const KindRule& rule, std::uint32_t c) {
  const Clause& clause = w.out.clauses[c];
  const Clause& above = w.out.clauses[clause.parent];
  return is_one_of(rule.tenses, clause.tense) && is_one_of(rule.moods, clause.mood) && is_one_of(rule.above_tenses, above.tense) &&
         is_one_of(rule.above_moods, above.mood) && has_verb(w, c, rule.verb) && (rule.before.empty() || stands_before(w, rule, clause.marker)) &&
         (!rule.comparative || is_compared(w, clause.marker)) && (rule.with.empty() || stands_in(w, rule.with, c)) &&
         (rule.above.empty() || stands_in(w, rule.above, clause.parent));
}

// A condition of what would be is one itself where its form allows it: Wenn der Krieg ENDETE, koennten ...
void settle_mood(const SentenceWork& w, Clause& clause) {
  if (clause.role != ClauseRole::Condition || clause.mood != Mood::Indicative || w.out.clauses[clause.parent].mood != Mood::Subjunctive2) return;
  for (std::uint32_t r = w.in.words.first[clause.finite]; r < w.in.words.first[clause.finite + 1]; ++r)
    if (w.in.words.readings[r].moods & kSubjunctive2) {
      clause.mood = Mood::Subjunctive2;
      if (clause.tense == Tense::Past) clause.tense = Tense::Present;
      return;
    }
}

}  // namespace

void find_kinds(SentenceWork& w) {
  for (std::uint32_t c = w.first_clause; c < w.end_clause(); ++c) {
    Clause& clause = w.out.clauses[c];
    if (clause.marker == kNone || clause.parent == kNone || clause.parent == c || clause.finite == kNone) continue;
    settle_mood(w, clause);
    const FormRule* form = w.rules.forms.find(w.in.words.form[clause.marker]);
    if (!form || form->first_kind == form->end_kind || clause.role != form->conjunction) continue;  // a longer conjunction has said more
    for (std::uint32_t k = form->first_kind; k < form->end_kind; ++k)
      if (applies(w, w.rules.kinds[k], c)) {
        clause.role = w.rules.kinds[k].role;
        break;
      }
  }
}

}  // namespace depesche
