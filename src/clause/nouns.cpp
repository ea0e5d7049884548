// SPDX-License-Identifier: Apache-2.0
// The attributes of a noun, and the members of a coordination.
#include "clause/phrases.h"
#include "clause/sentence.h"

namespace depesche {
namespace {

bool is_mark(Shape s) { return s >= Shape::Stop && s <= Shape::Slash; }

// The attribute's words, from its first to its last, cut at the noun it belongs to.
TokenSpan attribute_span(const ClauseInput& in, std::uint32_t noun, std::uint32_t head) {
  TokenSpan span = in.tree.subtree(head);
  if (head > noun && span.begin <= noun) span.begin = noun + 1;
  if (head < noun && span.end > noun) span.end = noun;
  // Clauses in it begin at a comma.
  for (std::uint32_t t = head + 1; t < span.end; ++t)
    if (in.tokens.shape[t] == Shape::Comma) {
      span.end = t;
      break;
    }
  while (span.end > head + 1 && is_mark(in.tokens.shape[span.end - 1]) && in.tokens.shape[span.end - 1] != Shape::CloseQuote) --span.end;
  return span;
}

Argument attribute(const ClauseInput& in, std::uint32_t noun, std::uint32_t head, ArgumentRole role, Case c) {
  Argument argument;
  argument.role = role;
  argument.case_ = c;
  argument.head = head;
  argument.span = attribute_span(in, noun, head);
  return argument;
}

void add_prepositional(const ClauseRules& rules, const ClauseInput& in, std::uint32_t noun, std::uint32_t head, std::uint32_t preposition,
                       std::vector<Argument>& out) {
  const PrepositionRule* rule = rules.prepositions.find(in.words.form[preposition]);
  Argument argument = attribute(in, noun, head, ArgumentRole::Oblique, Case::Dative);
  argument.preposition = preposition;
  argument.preposition_key = in.words.form[preposition];
  if (rule) {
    argument.preposition_key = rule->preposition;
    argument.case_ = rule->first;
    const std::uint8_t open = rule->cases & cases_of(phrase_cells(in, head));
    for (unsigned c = 0; c < 4; ++c)
      if (open == (1u << c)) argument.case_ = static_cast<Case>(c);
  }
  out.push_back(argument);
}

}  // namespace

void noun_arguments(const ClauseRules& rules, const ClauseInput& in, std::uint32_t noun, std::vector<Argument>& out) {
  for (const std::uint32_t child : children_of(in.tree, noun)) {
    const Relation r = in.tree.relation[child];
    const std::uint32_t flags = rules.flags(in.words.form[child]);
    if ((r == Relation::Det || r == Relation::NmodPoss) && (flags & kPossessive) && child < noun) {
      out.push_back(attribute(in, noun, child, ArgumentRole::Genitive, Case::Genitive));
      continue;
    }
    if (r != Relation::Nmod && r != Relation::NmodPoss && r != Relation::Obl && r != Relation::OblAgent) continue;
    const Pos p = in.words.pos[child];
    if (!is_nominal(p) && p != Pos::Num && p != Pos::Adj && p != Pos::Det && p != Pos::Adv) continue;
    const std::uint32_t preposition = preposition_of(in, child);
    if (preposition != kNone) {
      add_prepositional(rules, in, noun, child, preposition, out);
      continue;
    }
    const PrepositionRule* adverb = p == Pos::Noun ? nullptr : rules.prepositions.find(in.words.form[child]);
    if (adverb && adverb->kind == PrepositionKind::Adverb) {
      add_prepositional(rules, in, noun, child, child, out);
    } else if (p != Pos::Adv && (r == Relation::NmodPoss || (cases_of(phrase_cells(in, child)) & case_bit(Case::Genitive)))) {
      out.push_back(attribute(in, noun, child, ArgumentRole::Genitive, Case::Genitive));
    }
  }
}

void conjuncts(const Tree& tree, std::uint32_t head, std::vector<std::uint32_t>& out) {
  const std::size_t from = out.size();
  out.push_back(head);
  for (std::size_t i = from; i < out.size(); ++i) {
    const std::uint32_t at = out[i];
    for (const std::uint32_t child : children_of(tree, at))
      if (tree.relation[child] == Relation::Conj) out.push_back(child);
  }
}

}  // namespace depesche
