// SPDX-License-Identifier: Apache-2.0
// Loose phrases: those that the tree hangs where they can't belong, and the clause they may belong to.
//   Demgegenueber stuenden bei den Haendlern Umsatzverluste     an apposition in another case
//   "Bayern will das nicht", sagte er                           an arc across the verb and the comma of another clause
#pragma once

#include "clause/sentence.h"

namespace depesche {

// Adds to `out.loose`, where the first parts of clauses are already. Needs: predicates.
void find_loose_phrases(SentenceWork& work);

// Whether `token`, which the tree hangs on a predicate, was given to another clause.
bool is_moved(const SentenceWork& work, std::uint32_t token);

}  // namespace depesche
