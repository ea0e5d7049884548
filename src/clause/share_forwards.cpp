// SPDX-License-Identifier: Apache-2.0
#include "clause/share_arguments.h"

namespace depesche {
namespace {

constexpr std::uint32_t kLongestChain = 8, kMost = 32;  // conjuncts that share one argument; arguments that are looked at

// The conjunct that begins right behind clause `c`, which ends with its verb; kNone if none does.
std::uint32_t next_conjunct(const SentenceWork& w, std::uint32_t c) {
  const Clause& clause = w.out.clauses[c];
  const std::uint32_t right = w.field(c).right;
  if (right == kNone || w.out.of_predicate[right] != c || clause.finite == kNone) return kNone;
  for (std::uint32_t other = c + 1; other < w.end_clause() && other < c + kLongestChain; ++other) {
    const Clause& b = w.out.clauses[other];
    if (b.role != ClauseRole::Conjunct || b.marker != kNone || b.finite == kNone) continue;
    if (b.parent != c && (b.parent != clause.parent || clause.role != ClauseRole::Conjunct)) continue;
    const std::uint32_t left = w.field(other).left;
    const bool next = left == right + 2 && (w.pos(right + 1) == Pos::Cconj || w.shape(right + 1) == Shape::Comma);
    return next && b.negated == clause.negated ? other : kNone;
  }
  return kNone;
}

bool governs(const SentenceWork& w, const Clause& clause, Key preposition) {
  const VerbRule* rule = w.rules.verbs.find(clause.lemma_key);
  for (std::size_t i = 0; rule && i < rule->governed_size; ++i)
    if (rule->governed[i].preposition == preposition) return true;
  return false;
}

bool has(const SentenceWork& w, const Clause& clause, ArgumentRole role) {
  for (const Argument& argument : w.out.arguments_of(clause))
    if (argument.role == role) return true;
  return false;
}

// Whether clause `c` understands `argument`, which stands behind the verb of the conjunct after it.
bool understands(const SentenceWork& w, std::uint32_t c, const Argument& argument) {
  const Clause& clause = w.out.clauses[c];
  if (argument.reflexive) return false;
  switch (argument.role) {
    case ArgumentRole::Subject:
      return !has(w, clause, ArgumentRole::Subject) && w.field(c).left != clause.finite;
    case ArgumentRole::Object:
      return clause.voice == Voice::Active && lacks(w, clause, kSlotObject);
    case ArgumentRole::IndirectObject:
      return clause.voice == Voice::Active && lacks(w, clause, kSlotIndirect);
    case ArgumentRole::Oblique:
      return governs(w, clause, argument.preposition_key) && !lacks(w, clause, kSlotObject);
    default:
      return false;
  }
}

}  // namespace

void share_forwards(SentenceWork& w, std::uint32_t first_argument) {
  auto& arguments = w.out.arguments;
  auto& more = w.out.more;
  more.clear();
  for (std::uint32_t c = w.end_clause(); c-- > w.first_clause;) {  // the last first, so that chains hand on
    const std::uint32_t next = next_conjunct(w, c);
    if (next == kNone) continue;
    const Clause& clause = w.out.clauses[next];
    const std::size_t before = more.size();
    for (std::uint32_t a = clause.first_argument; a < clause.end_argument && a < clause.first_argument + kMost; ++a)
      if (!arguments[a].shared && arguments[a].head > clause.finite && understands(w, c, arguments[a]))
        more.push_back({c, shared_argument(arguments[a])});
    for (std::size_t i = before > kMost ? before - kMost : 0; i < before; ++i)
      if (more[i].clause == next && understands(w, c, more[i].argument)) more.push_back({c, more[i].argument});
  }
  if (more.empty()) return;
  auto& old = w.out.old;
  old.assign(arguments.begin() + first_argument, arguments.end());
  arguments.resize(first_argument);
  std::size_t at = more.size();
  for (std::uint32_t c = w.first_clause; c < w.end_clause(); ++c) {
    Clause& clause = w.out.clauses[c];
    const std::uint32_t begin = clause.first_argument - first_argument, end = clause.end_argument - first_argument;
    clause.first_argument = static_cast<std::uint32_t>(arguments.size());
    arguments.insert(arguments.end(), old.begin() + begin, old.begin() + end);
    while (at > 0 && more[at - 1].clause == c) arguments.push_back(more[--at].argument);
    clause.end_argument = static_cast<std::uint32_t>(arguments.size());
  }
}

}  // namespace depesche
