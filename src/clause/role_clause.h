// SPDX-License-Identifier: Apache-2.0
// What a clause has room for, as the assignment of roles asks for it.
#pragma once

#include <span>

#include "clause/assign_roles.h"
#include "clause/sentence.h"

namespace depesche {

// `phrases`: the bare ones that will get roles. Needs: the clauses above `clause` have their arguments.
RoleClause role_clause(const SentenceWork& w, std::uint32_t clause, std::span<const BarePhrase> phrases);

}  // namespace depesche
