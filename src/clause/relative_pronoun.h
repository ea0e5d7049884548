// SPDX-License-Identifier: Apache-2.0
// Relative pronouns: what a clause's pronoun can be, by the noun that it stands for and by who stands beside it.
#pragma once

#include <span>

#include "clause/assign_roles.h"
#include "clause/sentence.h"

namespace depesche {

// Cuts down the cases and persons of the pronoun of a relative clause, and changes labels of the tree that it excludes.
void settle_pronoun(const SentenceWork& w, const Clause& clause, std::span<BarePhrase> phrases);

}  // namespace depesche
