// SPDX-License-Identifier: Apache-2.0
// Predicates that stand before their copula: BETROFFEN sind die Laender, GRUND war der Streit.
#include "syntax/marks.h"
#include "syntax/settle.h"

namespace depesche {
namespace {

// A participle, or an adjective as it is as a predicate: without an ending.
bool is_bare_predicate(const TreeWork& s, std::uint32_t t) {
  const std::uint32_t adjective = s.reading(t, Pos::Adj);
  const bool taken = s.words.pos[t] == Pos::Adj || s.words.pos[t] == Pos::VerbParticiple || s.words.pos[t] == Pos::Adv || s.words.pos[t] == Pos::VerbFinite;
  return taken && (s.can_be(t, Pos::VerbParticiple) || (adjective != kNone && s.words.readings[adjective].agreement == 0));
}

// What opens the clause before its copula, behind its adverbs (sehr, nicht), with the phrase that completes it: UNZUFRIEDEN mit dem ERGEBNIS sind ...
struct Front {
  std::uint32_t word = kNone, complement = kNone;
};

Front front_before(const TreeWork& s, std::uint32_t copula) {
  constexpr std::uint32_t kLong = 10;
  std::uint32_t t = copula, steps = 0;
  while (t > s.span.begin && !is_mark(s.tokens.shape[t - 1]) && steps++ < kLong) --t;
  if (steps > kLong) return {};
  while (t + 1 < copula && (s.words.pos[t] == Pos::Adv || s.words.pos[t] == Pos::Negation) && !(is_bare_predicate(s, t) && s.words.pos[t + 1] == Pos::Adp)) ++t;
  if (t == copula || !is_bare_predicate(s, t)) return {};
  if (t + 1 == copula) return {t, kNone};
  if (s.words.pos[t + 1] != Pos::Adp) return {};
  const std::uint32_t phrase = s.tree.head[t + 1];
  if (phrase == kNone || phrase < t || phrase > copula || s.tree.begin[phrase] != t + 1 || s.tree.end[phrase] != copula) return {};
  return {t, phrase};
}

}  // namespace

bool raise_fronted(TreeWork& s, std::uint32_t copula) {
  const std::uint32_t noun = s.tree.head[copula];
  if (copula == s.span.begin || noun == kNone || noun < copula || !is_nominal(s.words.pos[noun]) || !is_finite(s.words.pos[copula])) return false;
  const auto [front, complement] = front_before(s, copula);
  if (front == kNone) return false;
  const std::uint32_t participle = s.reading(front, Pos::VerbParticiple);
  if (has_child(s, noun, Relation::Case) || (cells_of(s, noun) & kNominative) == 0) return false;
  for (std::uint32_t i = 0; i < s.child_count(noun); ++i)
    if (const std::uint32_t c = s.child(noun, i); c != front && (s.tree.relation[c] == Relation::Nsubj || s.tree.relation[c] == Relation::NsubjPass)) return false;
  const std::uint32_t above = s.tree.head[noun], behind = s.tree.end[noun];
  if (s.tree.head[front] == noun) {
    raise_over(s, front, noun, Relation::Nsubj);
  } else if (above != kNone && above > noun && s.tree.head[front] == above && behind < s.span.end && s.tokens.shape[behind] == Shape::Comma) {
    s.hang(front, above, Relation::Ccomp);  // NOETIG sei mehr Zeit, sagte er: all of it is said
    s.hang(noun, front, Relation::Nsubj);
  } else if (above != front) {
    return false;
  }
  if (complement != kNone && s.tree.head[complement] != front) s.hang(complement, front, Relation::Obl);
  s.choose(front, participle != kNone ? Pos::VerbParticiple : Pos::Adj);
  s.hang(copula, front, participle != kNone ? Relation::Aux : Relation::Cop);
  return true;
}

bool raise_bare_noun(TreeWork& s, std::uint32_t copula) {
  const std::uint32_t noun = s.tree.head[copula];
  if (noun == kNone || noun < copula || !is_nominal(s.words.pos[noun]) || !is_finite(s.words.pos[copula]) || has_child(s, noun, Relation::Case)) return false;
  if ((cells_of(s, noun) & kNominative) == 0 || (s.words.pos[noun] != Pos::ProperNoun && !has_child(s, noun, Relation::Det))) return false;
  std::uint32_t front = kNone;
  for (std::uint32_t i = 0; i < s.child_count(noun); ++i) {
    const std::uint32_t c = s.child(noun, i);
    if (s.tree.relation[c] == Relation::Nsubj && front == kNone) front = c;
    else if (s.tree.relation[c] == Relation::Nsubj || s.tree.relation[c] == Relation::Expl || s.tree.relation[c] == Relation::Mark) return false;
  }
  if (front == kNone || front > copula || s.words.pos[front] != Pos::Noun || s.tree.begin[front] != front) return false;
  if (has_child(s, front, Relation::Conj)) return false;
  for (std::uint32_t i = 0; i < s.child_count(front); ++i)  // Minister Maas war der Gast
    if (const Relation r = s.tree.relation[s.child(front, i)]; r == Relation::Appos || r == Relation::Flat || r == Relation::Compound) return false;
  if (front > s.span.begin && !is_mark(s.tokens.shape[front - 1]) && s.words.pos[front - 1] != Pos::Cconj) return false;
  constexpr Agreement kPlural = all_of(Gender::Plural);
  const Agreement cells = cells_of(s, front) & kNominative;
  if ((cells & ~kPlural) == 0) return false;
  raise_over(s, front, noun, Relation::Nsubj);
  s.hang(copula, front, Relation::Cop);
  return true;
}

}  // namespace depesche
