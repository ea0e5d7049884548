// SPDX-License-Identifier: Apache-2.0
// Clauses whose place in the tree their order in the sentence decides: speech with a clause of saying, verb-first conditions.
#pragma once

#include "clause/sentence.h"

namespace depesche {

// Whether clause `c` hangs on `above`, over any number of clauses (or is it).
bool is_under(const SentenceWork& work, std::uint32_t c, std::uint32_t above);

// Whether the finite verb begins a further predicate of the subject in front: lobte sie, VERWEIGERTE ihr aber das Amt.
bool takes_turn(const SentenceWork& work, std::uint32_t finite);

// Whether a coordinator stands before the clause's first word, or hangs on its predicate.
bool is_coordinated(const SentenceWork& work, std::uint32_t c);

// Makes clauses of saying govern the speech beside them: «Russland muesse abziehen, sagte Biden»; «Er sagte, Biden habe ...».
void order_speech(SentenceWork& work);

// Makes clauses that begin with their finite verb the condition of the clause beside them: «Greift Russland an, so ...».
void order_conditions(SentenceWork& work);

}  // namespace depesche
