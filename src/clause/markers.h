// SPDX-License-Identifier: Apache-2.0
// Markers: the word that introduces a clause, and what it says.
#pragma once

#include "clause/sentence.h"

namespace depesche {

enum class MarkerKind : std::uint8_t { None, Conjunction, Infinitive, Relative, Question };
struct Marker {
  MarkerKind kind = MarkerKind::None;
  std::uint32_t token = kNone;
  ClauseRole role = ClauseRole::Adverbial;  // of a conjunction or an infinitive's marker
};

// The marker at the left edge of clause `c`. Needs: fields.
Marker find_marker(const SentenceWork& work, std::uint32_t c);

// Whether the finite verb stands behind the field that begins with `first`: it is neither first nor second.
bool is_verb_final(const SentenceWork& work, std::uint32_t c, std::uint32_t first);

// The longest conjunction of several words that ends at `last`, commas passed over; false where there is none.
bool phrase_role(const SentenceWork& work, std::uint32_t last, ClauseRole& role);

// Whether the predicate holds a zu-infinitive.
bool has_zu_infinitive(const SentenceWork& work, const Clause& clause);

// The last token before `t` that is no comma, quotation mark or dash, in the sentence; kNone where there is none.
std::uint32_t word_before(const SentenceWork& work, std::uint32_t t);

}  // namespace depesche
