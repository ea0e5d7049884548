// SPDX-License-Identifier: Apache-2.0
// Names and numbers among the phrases of a clause.
#pragma once

#include <array>

#include "clause/assign_roles.h"
#include "clause/sentence.h"

namespace depesche {

// The place that a sentence begins with: ATHEN (dpa): Die Marine hat ... (before a dash it is a sentence of its own, text/end_sentences.cpp)
[[nodiscard]] bool is_dateline(const SentenceWork& work, std::uint32_t token);

// Whether a name stands right behind `head`, which says what somebody is: PRÄSIDENT Macron.
[[nodiscard]] bool is_titled(const SentenceWork& work, std::uint32_t head);

// Marks bare names behind the finite verb, and the second of two subjects that are named: Merkel traf in Peking MINISTERPRAESIDENT LI.
void mark_names(const SentenceWork& work, const Clause& clause, std::array<BarePhrase, kMostPhrases>& phrases, std::size_t count);

// Whether the prepositions of `head`, the first of which is `preposition`, only say how many at most: BIS ZU zehn Personen.
[[nodiscard]] bool is_amount(const SentenceWork& work, std::uint32_t preposition, std::uint32_t head);

// Von der Leyen pochte auf Regeln: a name that begins like a phrase of the agent, first in a clause that has no subject, is that.
// Needs: the arguments of the clause are the last ones.
void find_noble_subject(SentenceWork& work, std::uint32_t clause);

// What is called after its genitive in front: Ungarns PREMIER, where the tree has the genitive for the head.
[[nodiscard]] std::uint32_t true_head(const SentenceWork& work, std::uint32_t head, Agreement cells);

}  // namespace depesche
