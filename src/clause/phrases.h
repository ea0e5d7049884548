// SPDX-License-Identifier: Apache-2.0
// Phrases: what case and number a phrase can have, read from all its words.
#pragma once

#include <cstdint>

#include "clause/rules.h"
#include "morph/words.h"
#include "syntax/tree.h"

namespace depesche {

// Cells that the phrase headed by `head` can have: those of its noun, of its determiner and its adjectives, joined by AND.
// kAnyAgreement where its words contradict each other or nothing is known.
Agreement phrase_cells(const ClauseInput& in, std::uint32_t head);

// The same from its closed-class words alone, a noun of the lexicon beside them: what can be relied on.
Agreement sure_cells(const ClauseInput& in, std::uint32_t head);

// Bit c: the phrase (without its conjuncts) can have case c.
std::uint8_t cases_of(Agreement cells);
constexpr std::uint8_t case_bit(Case c) { return static_cast<std::uint8_t>(1u << static_cast<unsigned>(c)); }

// A noun that the lexicon has, whose form is no singular: FORDERUNGEN.
bool is_only_plural(const ClauseInput& in, std::uint32_t head);
// zwei russische Diplomaten: more than one, whatever their form.
bool is_counted(const ClauseInput& in, std::uint32_t head);

// Person and number with which the phrase, in the nominative, would agree; its conjuncts count.
Persons persons_of(const ClauseRules& rules, const ClauseInput& in, std::uint32_t head, Agreement cells);

// The word of `head`'s phrase that is its preposition, or kNone.
std::uint32_t preposition_of(const ClauseInput& in, std::uint32_t head);

// Relations that a phrase without, and one with a preposition may have to its verb.
bool may_be_bare(Relation relation);
bool may_be_oblique(Relation relation);

}  // namespace depesche
