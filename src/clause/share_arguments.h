// SPDX-License-Identifier: Apache-2.0
// Shared arguments: the subject that a clause understands and another one says.
#pragma once

#include "clause/sentence.h"

namespace depesche {

// Appends the shared arguments of clause `c`, whose own are the last of Clauses::arguments. Needs: the clause above is done.
void share_arguments(SentenceWork& work, std::uint32_t c);

}  // namespace depesche
