// SPDX-License-Identifier: Apache-2.0
// Telling: how the clause around an expression tells it, and what the expression hangs on.
#pragma once

#include <cstdint>

#include "time/match.h"
#include "time/resolve.h"
#include "time/times.h"

namespace depesche {

// What a time says the time of.
struct TimeAttachment {
  std::uint32_t clause = kNone;   // innermost clause it lies in
  std::uint32_t governor = kNone; // word it hangs on: a verb, a noun, a participle in front of a noun
  bool participle = false;        // the fuer Januar GEPLANTEN talks
  bool nominal = false;           // hangs on a noun (or on its participle), not on the clause's verb
};

// Works without a tree or clauses: then all is kNone and false.
TimeAttachment attach_time(const TimeInput& in, TokenSpan where);

// `planned` is the class of the words that make an act planned, whatever the tense.
Telling telling_of(const TimeInput& in, const TimeWords& words, Symbol planned, const TimeAttachment& attachment);

}  // namespace depesche
