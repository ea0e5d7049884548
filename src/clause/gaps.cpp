// SPDX-License-Identifier: Apache-2.0
// Gaps: a later clause that leaves out the verb it shares, and keeps two phrases that answer two of the first.
//   Der Kanzler reiste nach Kiew, DIE MINISTERIN NACH WARSCHAU.   Die Opposition stimmte zu, DIE REGIERUNG NICHT.
#include <algorithm>

#include "clause/phrases.h"
#include "clause/share_arguments.h"

namespace depesche {
namespace {

constexpr std::uint32_t kLongestGap = 24, kMostArguments = 32;  // tokens; arguments of a clause that are looked at

// What is left of the clause without its verb.
struct Gap {
  std::uint32_t subject = kNone;   // head of the phrase that answers the first clause's subject
  std::uint32_t other = kNone;     // head of the one that answers its object or oblique; kNone where only a negation is left
  std::uint32_t answered = kNone;  // that argument of the first clause
  std::uint32_t negation = kNone;
  TokenSpan span;
};

const Argument* own_subject(const SentenceWork& w, const Clause& clause) {
  for (std::uint32_t a = clause.first_argument; a < clause.end_argument && a < clause.first_argument + kMostArguments; ++a)
    if (w.out.arguments[a].role == ArgumentRole::Subject && !w.out.arguments[a].shared) return &w.out.arguments[a];
  return nullptr;
}

// Tagged as a name, and not listed as a common noun alone.
bool is_name(const SentenceWork& w, std::uint32_t t) {
  if (w.pos(t) != Pos::ProperNoun) return false;
  bool noun = false;
  for (std::uint32_t r = w.in.words.first[t]; r < w.in.words.first[t + 1]; ++r) {
    if (w.in.words.readings[r].flags & kGuessed) continue;
    if (w.in.words.readings[r].pos == Pos::ProperNoun) return true;
    noun |= w.in.words.readings[r].pos == Pos::Noun;
  }
  return !noun;
}

// Whether two heads are named alike: both by a name, or both by a common noun or pronoun.
bool are_alike(const SentenceWork& w, std::uint32_t a, std::uint32_t b) { return is_name(w, a) == is_name(w, b); }

// The phrase behind the one that answers the subject: the tree has it as an orphan, or as an attribute of it.
std::uint32_t second_part(const SentenceWork& w, std::uint32_t subject) {
  for (const std::uint32_t child : children_of(w.in.tree, subject)) {
    const Relation r = w.relation(child);
    if (child < subject || (!is_nominal(w.pos(child)) && w.pos(child) != Pos::Num)) continue;
    if (w.in.tree.begin[child] != subject + 1) return kNone;
    if (r == Relation::Orphan || r == Relation::Nmod || r == Relation::Appos || r == Relation::Flat || r == Relation::Compound) return child;
  }
  return kNone;
}

// The argument of `clause` that the phrase of `other` answers.
std::uint32_t answered_by(const SentenceWork& w, const Clause& clause, const Argument& subject, const Gap& gap) {
  const std::uint32_t preposition = preposition_of(w.in, gap.other);
  const bool orphan = w.relation(gap.other) == Relation::Orphan;
  for (std::uint32_t a = clause.first_argument; a < clause.end_argument && a < clause.first_argument + kMostArguments; ++a) {
    const Argument& argument = w.out.arguments[a];
    if (argument.shared || argument.reflexive || argument.head > gap.subject || argument.head < clause.finite) continue;
    if (preposition != kNone) {
      if (argument.role == ArgumentRole::Oblique && argument.preposition != kNone && argument.preposition != argument.head &&
          w.in.words.form[argument.preposition] == w.in.words.form[preposition] && are_alike(w, argument.head, gap.other))
        return a;
    } else if (argument.role == ArgumentRole::Object) {
      // Without case the words must tell it from an enumeration: a name and a noun against a name and a noun.
      const bool parallel = are_alike(w, argument.head, gap.other) && !are_alike(w, argument.head, gap.subject) && !are_alike(w, subject.head, gap.other);
      if (orphan || parallel) return a;
    }
  }
  return kNone;
}

// Whether `head`, which the tree hangs on the first clause's verb or on the last of its arguments, begins a clause of its own.
bool read_gap(const SentenceWork& w, std::uint32_t c, std::uint32_t head, Gap& gap) {
  const Clause& clause = w.out.clauses[c];
  const Argument* subject = own_subject(w, clause);
  std::uint32_t first = w.in.tree.begin[head];
  while (first < head && w.is_mark(first)) ++first;
  if (!subject || first < clause.finite + 2 || preposition_of(w.in, head) != kNone || !are_alike(w, subject->head, head)) return false;
  if (w.shape(first - 1) != Shape::Comma && w.pos(first) != Pos::Cconj && w.pos(first - 1) != Pos::Cconj) return false;
  if ((cases_of(phrase_cells(w.in, head)) & case_bit(Case::Nominative)) == 0) return false;
  const TokenSpan all = w.in.tree.subtree(head);
  if (all.size() > kLongestGap) return false;
  for (std::uint32_t t = all.begin; t < all.end; ++t)
    if (w.out.of_predicate[t] != kNone) return false;
  if (all.end < w.sentence.end && !w.is_mark(all.end) && w.pos(all.end) != Pos::Cconj) return false;
  gap.subject = head;
  gap.span = all;
  gap.span.begin = first;
  while (gap.span.begin < head && w.pos(gap.span.begin) == Pos::Cconj) ++gap.span.begin;
  gap.other = second_part(w, head);
  if (gap.other != kNone) {
    gap.answered = answered_by(w, clause, *subject, gap);
    return gap.answered != kNone;
  }
  const std::uint32_t last = all.end - 1;
  if (last <= head || !(w.flags(last) & kNegates) || w.relation(head) != Relation::Conj || w.in.tree.head[head] != clause.verb) return false;
  gap.negation = last;
  return true;
}

Argument argument_of(const SentenceWork& w, const Argument& like, std::uint32_t head, TokenSpan span) {
  Argument argument = like;
  argument.head = head;
  argument.span = span;
  argument.shared = false;
  argument.preposition = like.preposition == kNone ? kNone : preposition_of(w.in, head);
  return argument;
}

void cut(TokenSpan& span, const SentenceWork& w, std::uint32_t end) {
  if (end <= span.begin || end >= span.end) return;
  span.end = end;
  while (span.size() > 1 && (w.is_mark(span.end - 1) || w.pos(span.end - 1) == Pos::Cconj)) --span.end;
}

void add_gap(SentenceWork& w, std::uint32_t c, const Gap& gap) {
  Clause clause = w.out.clauses[c];
  const std::uint32_t number = w.end_clause();
  const std::uint32_t from = clause.first_argument, to = std::min(clause.end_argument, from + kMostArguments);
  clause.first_argument = static_cast<std::uint32_t>(w.out.arguments.size());
  clause.predicate_size = 0;
  clause.role = ClauseRole::Conjunct;
  clause.parent = c;
  clause.governor = clause.verb;
  clause.marker = clause.particle = kNone;
  clause.negated = gap.negation != kNone;
  clause.negation = gap.negation;
  clause.span = gap.span;
  const std::uint32_t second = gap.other == kNone ? kNone : w.in.tree.begin[gap.other];
  for (std::uint32_t a = from; a < to; ++a) {
    cut(w.out.arguments[a].span, w, gap.span.begin);
    const Argument like = w.out.arguments[a];
    if (like.role == ArgumentRole::Subject && !like.shared)
      w.out.arguments.push_back(argument_of(w, like, gap.subject, {gap.span.begin, second != kNone ? second : gap.negation}));
    else if (a == gap.answered)
      w.out.arguments.push_back(argument_of(w, like, gap.other, w.in.tree.subtree(gap.other)));
    else if (gap.other == kNone && like.role != ArgumentRole::Adverbial)
      w.out.arguments.push_back(shared_argument(like));
  }
  clause.end_argument = static_cast<std::uint32_t>(w.out.arguments.size());
  Clause& first = w.out.clauses[c];
  if (first.negation != kNone && gap.span.contains(first.negation)) first.negated = false, first.negation = kNone;
  for (std::uint32_t t = gap.span.begin; t < gap.span.end; ++t) w.out.of_token[t] = number;
  w.out.clauses.push_back(clause);
}

}  // namespace

void find_gaps(SentenceWork& w) {
  const std::uint32_t end = w.end_clause();
  for (std::uint32_t t = w.sentence.begin; t < w.sentence.end; ++t) {
    const Relation r = w.relation(t);
    const std::uint32_t head = w.in.tree.head[t];
    if ((r != Relation::Conj && r != Relation::Appos) || head == kNone || head > t || !is_nominal(w.pos(t))) continue;
    const std::uint32_t c = w.out.of_token[t];
    if (c == kNone || c < w.first_clause || c >= end || w.out.clauses[c].finite == kNone || w.out.clauses[c].finite > t) continue;
    Gap gap;
    if (read_gap(w, c, t, gap)) add_gap(w, c, gap);
  }
}

}  // namespace depesche
