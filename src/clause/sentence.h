// SPDX-License-Identifier: Apache-2.0
// SentenceWork: what the steps of clause/ share while they work on one sentence, and the steps in their order.
#pragma once

#include <cstdint>

#include "clause/clauses.h"
#include "clause/rules.h"

namespace depesche {

struct SentenceWork {
  const ClauseRules& rules;
  const ClauseInput& in;
  const ClauseOptions& options;
  Clauses& out;
  TokenSpan sentence;
  std::uint32_t number = 0;        // of the sentence
  std::uint32_t first_clause = 0;  // clauses of the sentence: [first_clause, out.clauses.size())

  std::vector<ClauseField>& fields;  // by clause - first_clause

  [[nodiscard]] ClauseField& field(std::uint32_t clause) const { return fields[clause - first_clause]; }
  [[nodiscard]] std::uint32_t end_clause() const { return static_cast<std::uint32_t>(out.clauses.size()); }
  [[nodiscard]] std::uint32_t flags(std::uint32_t token) const { return rules.flags(in.words.form[token]); }
  [[nodiscard]] Relation relation(std::uint32_t token) const { return in.tree.relation[token]; }
  [[nodiscard]] Pos pos(std::uint32_t token) const { return in.words.pos[token]; }
  [[nodiscard]] Shape shape(std::uint32_t token) const { return in.tokens.shape[token]; }
  [[nodiscard]] const VerbRule* verb(std::uint32_t token) const { return rules.verbs.find(in.words.lemma(token)); }
  [[nodiscard]] bool can_be(std::uint32_t token, Pos p) const {
    for (std::uint32_t r = in.words.first[token]; r < in.words.first[token + 1]; ++r)
      if (in.words.readings[r].pos == p) return true;
    return false;
  }
  // A finite verb, and no infinitive that looks like one behind its `zu`.
  [[nodiscard]] bool finite(std::uint32_t token) const {
    if (!is_finite(pos(token))) return false;
    return token == sentence.begin || !can_be(token - 1, Pos::InfinitiveMark) ||
           !(can_be(token, Pos::VerbInfinitive) || can_be(token, Pos::AuxInfinitive));
  }
  // Whether `zu` stands in the infinitive or before it.
  [[nodiscard]] bool has_zu(std::uint32_t token) const {
    if (pos(token) == Pos::VerbZuInfinitive) return true;
    if (token == sentence.begin || !can_be(token - 1, Pos::InfinitiveMark)) return false;
    return pos(token - 1) == Pos::InfinitiveMark ||
           (!finite(token) && (can_be(token, Pos::VerbInfinitive) || can_be(token, Pos::AuxInfinitive)));
  }
  [[nodiscard]] bool is_mark(std::uint32_t token) const { return shape(token) >= Shape::Stop && shape(token) <= Shape::Slash; }
};

// The steps.
void find_predicates(SentenceWork& work);     // clauses with their predicate's tokens; of_predicate, of_verb, of_token, parents, fields
void name_predicates(SentenceWork& work);     // by find_predicates: particle, lemma, copula; needs fields
void find_relations(SentenceWork& work);      // role, marker, governor, antecedent
void find_arguments(SentenceWork& work);      // arguments, the shared among them; needs relations
void find_verb_features(SentenceWork& work);  // tense, mood, voice, modality; mood needs the subject
void find_negation(SentenceWork& work);
void find_kinds(SentenceWork& work);  // of conjunctions with several meanings; needs tense, mood, negation

// Clauses that leave out the verb they share with the one before, added behind the sentence's others: their `verb` and `finite` are those
// of their parent, their predicate is empty. Needs: everything else is done.
void find_gaps(SentenceWork& work);

// Mending, by find_predicates: finite verbs that are participles; first parts of clauses that hang elsewhere. Needs: fields.
void mend_participles(SentenceWork& work);
void mend_first_parts(SentenceWork& work);
void mend_infinitives(SentenceWork& work);  // that hang on the verb above the one they complete

// Voice and the finite verb of the predicate, which arguments need before tense and mood are known.
void find_voice(const SentenceWork& work, Clause& clause);

}  // namespace depesche
