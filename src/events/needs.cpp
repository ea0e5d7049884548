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

// wenig hilfreich, alles andere als klug: as good as not.
bool is_belittled(const Work& w, const Clause& c) {
  if (c.copula == Key::None || c.verb < c.span.begin + 2 || w.words.pos[c.verb] == Pos::Noun || c.negated) return false;
  return (w.is(c.verb - 1, WordClass::Hardly) && w.words.form[c.verb - 1] == w.words.lemma(c.verb - 1)) || (w.is(c.verb - 1, WordClass::As) && w.is(c.verb - 2, WordClass::Another));
}

// What is seen of a clause without reading all its words.
constexpr std::uint32_t kFeatures = kPassive | kActive | kNegated | kNotNegated | kWant | kNotWant | kMust | kNotMust | kMay | kNotMay | kCan | kNotCan | kTold | kNotTold | kInfinite;

std::uint32_t features_of(const Work& w, std::uint32_t clause) {
  const Clause& c = w.clauses.clauses[clause];
  const bool told = w.source_of(clause) != kNone || c.quoted || c.mood == Mood::Subjunctive1;
  std::uint32_t out = told ? kTold : kNotTold;
  out |= c.voice == Voice::Passive || c.voice == Voice::StatePassive ? kPassive : kActive;
  out |= c.modality == Modality::Must || c.modality == Modality::HaveTo ? kMust : kNotMust;
  out |= c.modality == Modality::May ? kMay : kNotMay;
  out |= c.modality == Modality::Can ? kCan : kNotCan;
  if (is_belittled(w, c)) out |= kNegated;
  else if (!c.negated) out |= kNotNegated;
  else if (!is_not_yet(w, c)) out |= kNegated;
  if (wants(c)) out |= kWant;
  if (c.infinitive) out |= kInfinite;
  if (!is_meant(c)) out |= kNotWant;  // sie haetten nicht gefragt: told of, not meant
  return out;
}

bool words_hold(const Work& w, const Frame& f, std::uint32_t clause) {
  const Clause& c = w.clauses.clauses[clause];
  const auto asks = [&f](Need n) { return (f.needs & n) != 0; };
  if (asks(kViolentScene) && !in_violent_scene(w, c.sentence, kNone)) return false;
  if (asks(kViolent) && !is_violent(w, c)) return false;
  if (asks(kNotPositive) && says(w, clause, WordClass::Positive)) return false;
  if (!asks(kNegative) && !asks(kNotNegative)) return true;
  const bool negative = says(w, clause, WordClass::Negative);
  return !(asks(kNegative) && !negative) && !(asks(kNotNegative) && negative);
}

// The content is an infinitive, or is none.
bool content_holds(const Work& w, std::uint32_t clause, bool infinitive) {
  const std::uint32_t content = content_clause(w, clause, kNone);
  return content != kNone && w.clauses.clauses[content].infinitive == infinitive;
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
  if (f.needs == 0) return true;
  const Clause& c = w.clauses.clauses[clause];
  const auto asks = [&f](Need n) { return (f.needs & n) != 0; };
  if ((f.needs & kFeatures & ~features_of(w, clause)) != 0 || !words_hold(w, f, clause)) return false;
  if ((asks(kInfinitive) || asks(kFinite)) && !content_holds(w, clause, asks(kInfinitive))) return false;
  return !asks(kPlural) || has_plural_verb(w, c) || is_plural(w, find_subject(w, clause).head);
}

}  // namespace depesche
