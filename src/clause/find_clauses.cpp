// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "clause/sentence.h"

namespace depesche {
namespace {

// Between quotation marks; one left open ends with its paragraph.
void mark_quoted(const ClauseInput& in, Clauses& out) {
  bool inside = false;
  for (std::uint32_t t = 0; t < in.tokens.size(); ++t) {
    if (in.tokens.flags[t] & kParagraphBefore) inside = false;
    const Shape s = in.tokens.shape[t];
    if (s == Shape::OpenQuote)
      inside = true;
    else if (s == Shape::CloseQuote)
      inside = false;
    else if (inside && out.of_verb[t] != kNone)
      out.clauses[out.of_verb[t]].quoted = true;
  }
}

TokenSpan words_under(const SentenceWork& w, std::uint32_t c) {
  const Clause& clause = w.out.clauses[c];
  TokenSpan span = w.in.tree.subtree(w.field(c).top);
  for (std::size_t i = 0; i < clause.predicate_size; ++i) {
    const TokenSpan more = w.in.tree.subtree(clause.predicate[i]);
    span = {std::min(span.begin, more.begin), std::max(span.end, more.end)};
  }
  return span;
}

// A clause of saying that hangs behind or in front is no part of what it says.
void leave_out_parent(SentenceWork& w, std::uint32_t c) {
  Clause& clause = w.out.clauses[c];
  if (clause.parent == kNone || clause.parent == c || !clause.span.contains(w.out.clauses[clause.parent].verb)) return;
  const ClauseField &own = w.field(c), &above = w.field(clause.parent);
  if (above.left == kNone) return;
  if (above.left > clause.verb && above.left < clause.span.end && (own.right == kNone || own.right < above.left)) clause.span.end = above.left;
  if (above.right != kNone && above.right < clause.verb && own.left > above.right && above.right + 1 > clause.span.begin) clause.span.begin = above.right + 1;
}

// The words under the predicate, marks at the edges left off.
void set_spans(SentenceWork& w) {
  for (std::uint32_t c = w.first_clause; c < w.end_clause(); ++c) w.out.clauses[c].span = words_under(w, c);
  for (std::uint32_t c = w.first_clause; c < w.end_clause(); ++c) {
    leave_out_parent(w, c);
    TokenSpan& span = w.out.clauses[c].span;
    while (span.size() > 1 && w.is_mark(span.end - 1)) --span.end;
    while (span.size() > 1 && w.is_mark(span.begin)) ++span.begin;
  }
}

// What says more than the tree about a speech clause's parent: its span covers what is said.
void widen_spans(SentenceWork& w) {
  for (std::uint32_t c = w.end_clause(); c > w.first_clause; --c) {
    const Clause& clause = w.out.clauses[c - 1];
    std::uint32_t at = clause.parent;
    for (int step = 0; step < 8 && at != kNone && at != c - 1; ++step) {
      TokenSpan& span = w.out.clauses[at].span;
      if (clause.span.begin < span.begin) span.begin = clause.span.begin;
      if (clause.span.end > span.end) span.end = clause.span.end;
      at = w.out.clauses[at].parent;
    }
  }
}

}  // namespace

void mark_quoted(TokenSpan where, Clauses& out) {
  for (std::uint32_t t = where.begin; t < where.end; ++t)
    if (out.of_verb[t] != kNone) out.clauses[out.of_verb[t]].quoted = true;
}

void find_clauses(const ClauseRules& rules, const ClauseInput& in, Clauses& out, const ClauseOptions& options) {
  out.clauses.clear();
  out.arguments.clear();
  out.arena.clear();
  out.of_token.assign(in.tokens.size(), kNone);
  out.of_verb.assign(in.tokens.size(), kNone);
  out.of_predicate.assign(in.tokens.size(), kNone);
  for (std::uint32_t s = 0; s < in.tokens.sentences(); ++s) {
    SentenceWork work{rules, in, options, out, in.tokens.sentence_span(s), s, static_cast<std::uint32_t>(out.clauses.size()), out.fields};
    find_predicates(work);
    find_relations(work);
    find_arguments(work);
    find_verb_features(work);
    find_negation(work);
    find_kinds(work);
    set_spans(work);
    widen_spans(work);
    if (options.gaps) find_gaps(work);
  }
  mark_quoted(in, out);
}

}  // namespace depesche
