// SPDX-License-Identifier: Apache-2.0
// Shared arguments: what a clause understands and another one says.
#pragma once

#include "clause/sentence.h"

namespace depesche {

// Appends the shared arguments of clause `c`, whose own are the last of Clauses::arguments. Needs: the clause above is done.
void share_arguments(SentenceWork& work, std::uint32_t c);

// Gives the clauses of the sentence that end with their verb right before a conjunct what that conjunct says for both:
// Er kritisierte und verurteilte DEN ANGRIFF. Needs: all clauses of the sentence are done; their arguments are the last ones.
// Moves arguments: the spans first_argument .. end_argument of the sentence's clauses are set anew.
void share_forwards(SentenceWork& work, std::uint32_t first_argument);

// Whether the frame that the verb of `clause` has before others holds `slot` (kSlotObject, kSlotIndirect), and the clause nothing of it.
bool lacks(const SentenceWork& work, const Clause& clause, unsigned slot);

// The argument as another clause understands it.
Argument shared_argument(const Argument& from);

}  // namespace depesche
