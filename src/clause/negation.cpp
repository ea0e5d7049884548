// SPDX-License-Identifier: Apache-2.0
// Negation: which predicates are denied, and by which word.
#include <algorithm>

#include "clause/sentence.h"

namespace depesche {
namespace {

// Whether the word negates a phrase whose place another has taken.
bool is_dependent(const SentenceWork& w, std::uint32_t t) {
  const std::uint32_t head = w.in.tree.head[t];
  return head != kNone && w.relation(head) == Relation::Dep && is_nominal(w.pos(head));
}

// Whether a word behind `t` takes the negated phrase up again without a verb of its own: nicht in Genf, SONDERN in Wien.
bool is_contrasted(const SentenceWork& w, std::uint32_t t, std::uint32_t c) {
  for (std::uint32_t next = t + 1; next < w.sentence.end && next < t + 40; ++next) {
    // nicht an, sondern zieht ab; but nicht A hat ihn entlassen, sondern B
    if (w.out.of_predicate[next] == c && w.finite(next) && !is_dependent(w, t)) return false;
    if ((w.flags(next) & kContrast) == 0) continue;
    const std::uint32_t head = w.in.tree.head[next];
    if (head != kNone && head != next && w.out.of_predicate[head] != kNone && w.out.of_predicate[head] != c) return false;
    return w.out.of_token[next] == c || w.out.of_token[next] == kNone;
  }
  return false;
}

// Nouns and predicates whose negation denies the clause: an argument of the predicate, or the predicate.
bool is_near(const SentenceWork& w, std::uint32_t t, std::uint32_t c) {
  if (t == kNone) return false;
  if (w.out.of_predicate[t] == c) return true;
  const std::uint32_t head = w.in.tree.head[t];
  return head != kNone && w.out.of_predicate[head] == c && w.relation(t) != Relation::Amod;
}

// Die einen wollen NICHT; die anderen verhandeln: between the word and the verb a main clause ends.
bool is_parted(const SentenceWork& w, std::uint32_t t, const Clause& clause) {
  const std::uint32_t nearest = clause.finite != kNone && (clause.finite > t) == (clause.verb > t) ? (t < clause.verb ? std::min(clause.verb, clause.finite) : std::max(clause.verb, clause.finite)) : clause.verb;
  for (std::uint32_t at = std::min(t, nearest) + 1; at < std::max(t, nearest); ++at)
    if (w.shape(at) == Shape::Semicolon || (w.shape(at) == Shape::Colon && t < nearest)) return true;
  return false;
}

// Rom stimmte zu, Wien NICHT; von Rom anerkannt, von Wien dagegen NICHT: closes a part that begins behind the one comma after the verb, with a phrase and no
// verb of its own. What it denies is left out.
bool closes_ellipsis(const SentenceWork& w, std::uint32_t t, const Clause& clause) {
  constexpr std::uint32_t kReach = 40;
  std::uint32_t last = clause.verb;
  for (std::size_t i = 0; i < clause.predicate_size; ++i) last = std::max(last, clause.predicate[i]);
  if (t < last || t - last > kReach || (t + 1 < w.sentence.end && !w.is_mark(t + 1))) return false;
  std::uint32_t comma = kNone;
  bool phrase = false;
  for (std::uint32_t at = last + 1; at < t; ++at) {
    if (w.shape(at) == Shape::Comma && comma != kNone) return false;
    if (w.shape(at) == Shape::Comma) comma = at;
    else if (is_verb(w.pos(at)) || w.pos(at) == Pos::Sconj) return false;
    else if (comma != kNone) phrase |= is_nominal(w.pos(at));
  }
  return phrase && comma != kNone;
}

bool denies(const SentenceWork& w, std::uint32_t t, std::uint32_t flags, std::uint32_t c) {
  const bool affirmed = t + 1 < w.sentence.end && (w.flags(t + 1) & kAffirms) != 0;
  if (affirmed) return false;
  const std::uint32_t head = w.in.tree.head[t];
  if (flags & kNegatesPair) return true;
  if ((flags & kNegatesArticle) == 0 && closes_ellipsis(w, t, w.out.clauses[c])) return false;
  if (flags & kNegatesArticle) return is_near(w, t, c) || is_near(w, head, c);
  if (!is_near(w, t, c)) {
    std::uint32_t near = head;
    for (int up = 0; up < 2 && near != kNone && w.pos(near) == Pos::Adv && !is_near(w, near, c); ++up) {  // muss nicht unbedingt auch; not nannte es nicht sehr klug
      const std::uint32_t above = w.in.tree.head[near];
      if (above != kNone && w.pos(above) != Pos::Adv && w.out.of_predicate[above] != c) break;
      near = above;
    }
    if (!is_near(w, near, c) || w.pos(near) == Pos::Det || w.pos(near) == Pos::Pron) return false;
  }
  return !is_contrasted(w, t, c);
}

// weder bestaetigen NOCH dementieren: denied with the first.
bool is_second_of_pair(const SentenceWork& w, std::uint32_t c) {
  const Clause& clause = w.out.clauses[c];
  const std::uint32_t left = w.field(c).left;
  if (clause.parent == kNone || clause.negated || left == kNone) return false;
  const Clause& first = w.out.clauses[clause.parent];
  if (first.negation == kNone || (w.flags(first.negation) & kNegatesPair) == 0) return false;
  return (w.flags(left) & kEither) != 0 || (left > w.sentence.begin && (w.flags(left - 1) & kEither) != 0);
}

// NIEMAND hat ihn entlassen oder verhaftet: denied with the subject that they share.
bool shares_negated_subject(const SentenceWork& w, std::uint32_t c) {
  const Clause& clause = w.out.clauses[c];
  if (clause.parent == kNone || clause.negated || clause.role != ClauseRole::Conjunct) return false;
  const std::uint32_t negation = w.out.clauses[clause.parent].negation, left = w.field(c).left;
  if (negation == kNone || left == kNone || left == w.sentence.begin || (w.flags(left - 1) & kContrast) != 0) return false;
  for (const Argument& arg : w.out.arguments_of(clause)) {
    if (arg.shared && arg.role == ArgumentRole::Subject && arg.span.contains(negation)) return true;
  }
  return false;
}

}  // namespace

void find_negation(SentenceWork& w) {
  for (std::uint32_t t = w.sentence.begin; t < w.sentence.end; ++t) {
    const std::uint32_t c = w.out.of_token[t];
    if (c == kNone || ((w.pos(t) == Pos::Noun || w.pos(t) == Pos::ProperNoun) && !(w.in.tokens.flags[t] & kSentenceFirst)) ||
        is_verb(w.pos(t)) || w.is_mark(t))
      continue;
    const std::uint32_t flags = w.flags(t);
    if ((flags & kAnyNegation) == 0) continue;
    Clause& clause = w.out.clauses[c];
    if (clause.negated || !denies(w, t, flags, c) || ((flags & kNegatesPair) == 0 && is_parted(w, t, clause))) continue;
    clause.negated = true;
    clause.negation = t;
  }
  for (std::uint32_t c = w.first_clause; c < w.end_clause(); ++c) {
    Clause& clause = w.out.clauses[c];
    if (is_second_of_pair(w, c) || shares_negated_subject(w, c)) clause.negated = true, clause.negation = w.out.clauses[clause.parent].negation;
    if (clause.role != ClauseRole::Without || clause.marker == kNone) continue;
    clause.negated = true;
    clause.negation = clause.marker;
  }
}

}  // namespace depesche
