// SPDX-License-Identifier: Apache-2.0
// What a row asks of the clause itself: voice, number, mood, negation, who tells it, what its words say.
#include "events/work.h"

namespace depesche {
namespace {

bool is_meant(const Clause& c) { return c.modality == Modality::Want || c.modality == Modality::Shall || c.tense == Tense::Future; }

bool wants(const Clause& c) { return is_meant(c) || c.mood == Mood::Subjunctive2; }

bool is_plural(const Work& w, std::uint32_t head) {
  if (head == kNone) return false;
  for (const std::uint32_t child : children_of(w.tree, head))
    if (w.tree.relation[child] == Relation::Conj) return true;
  const Agreement a = w.words.agreement[head];
  if (is_nominal(w.words.pos[head]) && a != 0 && (a & ~all_of(Gender::Plural)) == 0) return true;
  const std::uint32_t m = w.mention_at(head);
  return m != kNone && w.actors.mentions[m].end_member > w.actors.mentions[m].first_member;
}

// The subject is many by its verb: Minister sprechen.
bool has_plural_verb(const Work& w, const Clause& c) {
  const Persons persons = c.finite != kNone ? w.words.chosen(c.finite).persons : Persons{0};
  return (persons & kThirdPlural) != 0 && (persons & kThirdSingular) == 0;
}

// A word of the class, of blame or of praise, among the clause's own words.
bool says(const Work& w, std::uint32_t clause, WordClass which) {
  const Clause& c = w.clauses.clauses[clause];
  for (std::uint32_t t = c.span.begin; t < c.span.end; ++t)
    if (w.clauses.of_token[t] == clause && w.is(t, which)) return true;
  return false;
}

// Violence is spoken of in the sentence or shortly before, by other words than `own`: no accident, no storm.
bool in_violent_scene(const Work& w, std::uint32_t sentence, std::uint32_t own) {
  constexpr std::uint32_t kBack = 3;
  const std::uint32_t from = w.tokens.first[sentence > kBack ? sentence - kBack : 0], to = w.tokens.first[sentence + 1];
  for (std::uint32_t t = from; t < to; ++t) {
    if (t == own || (w.words.pos[t] != Pos::Noun && !is_verb(w.words.pos[t]))) continue;
    const ClassBits bits = w.classes(t);
    if (has_class(bits, WordClass::Violence) || has_class(bits, WordClass::Troops) || (w.types(t) & type_bit(EventType::Protest)) != 0) return true;
  }
  return false;
}

bool is_violent(const Work& w, const Clause& c) {
  for (std::uint32_t t = c.span.begin; t < c.span.end; ++t)
    if (w.words.pos[t] != Pos::Noun && w.is(t, WordClass::Violent) && w.tree.relation[t] != Relation::Amod) return true;
  return false;
}

}  // namespace

bool is_not_yet(const Work& w, const Clause& c) {
  return c.negation != kNone && c.negation > 0 && w.is(c.negation - 1, WordClass::NotYet) && c.tense != Tense::Present;
}

bool noun_needs_hold(const Work& w, const Frame& f, std::uint32_t noun) {
  if ((f.needs & kPlural) && !is_plural(w, noun)) return false;
  return (f.needs & kViolentScene) == 0 || in_violent_scene(w, w.tokens.sentence[noun], noun);
}

bool needs_hold(Work& w, const Frame& f, std::uint32_t clause) {
  const Clause& c = w.clauses.clauses[clause];
  const bool passive = c.voice == Voice::Passive || c.voice == Voice::StatePassive;
  if ((f.needs & kPassive) && !passive) return false;
  if ((f.needs & kActive) && passive) return false;
  if ((f.needs & kNegated) && (!c.negated || is_not_yet(w, c))) return false;
  if ((f.needs & kNotNegated) && c.negated) return false;
  if ((f.needs & kWant) && !wants(c)) return false;
  if ((f.needs & kNotWant) && is_meant(c)) return false;  // sie haetten nicht gefragt: told of, not meant
  const bool must = c.modality == Modality::Must || c.modality == Modality::HaveTo;
  if (((f.needs & kMust) && !must) || ((f.needs & kNotMust) && must)) return false;
  if (((f.needs & kMay) && c.modality != Modality::May) || ((f.needs & kNotMay) && c.modality == Modality::May)) return false;
  if (((f.needs & kCan) && c.modality != Modality::Can) || ((f.needs & kNotCan) && c.modality == Modality::Can)) return false;
  const bool told = w.source_of(clause) != kNone || c.quoted || c.mood == Mood::Subjunctive1;
  if ((f.needs & kViolentScene) && !in_violent_scene(w, c.sentence, kNone)) return false;
  if ((f.needs & kNegative) && !says(w, clause, WordClass::Negative)) return false;
  if ((f.needs & kNotNegative) && says(w, clause, WordClass::Negative)) return false;
  if ((f.needs & kNotPositive) && says(w, clause, WordClass::Positive)) return false;
  if ((f.needs & kViolent) && !is_violent(w, c)) return false;
  if ((f.needs & kTold) && !told) return false;
  if ((f.needs & kNotTold) && told) return false;
  if ((f.needs & (kInfinitive | kFinite)) != 0) {
    const std::uint32_t content = content_clause(w, clause, kNone);
    if (content == kNone || w.clauses.clauses[content].infinitive != ((f.needs & kInfinitive) != 0)) return false;
  }
  if ((f.needs & kPlural) && !has_plural_verb(w, c) && !is_plural(w, find_subject(w, clause).head)) return false;
  return true;
}

}  // namespace depesche
