// SPDX-License-Identifier: Apache-2.0
// TimeTelling: how the clause around an expression tells it, and what the expression hangs on.
#pragma once

#include <span>

#include <cstdint>

#include "time/match.h"
#include "time/resolve.h"
#include "time/time_rules.h"
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

// How a time that hangs on `noun` lies to the clause around: the noun's phrase is at one time with it (at the talks on Monday), the
// clause goes on since it, or it is apart (after the attack on Monday, the plan for Monday); Bare: a subject or object.
enum class TimeHolding : std::uint8_t { Bare, Clause, Since, Apart };
TimeHolding held_by(const TimeRules& rules, const TimeInput& in, std::uint32_t noun);

// The preposition of a noun, or kNone.
std::uint32_t preposition_of(const TimeInput& in, std::uint32_t noun);
// After the accident on Monday, since the beginning of the crisis in March: what a clause in the present comes after lies behind it.
bool follows(const TimeRules& rules, const TimeInput& in, std::uint32_t noun);
// Things were calm, said the police on Sunday: a main clause that stands behind what it says.
bool is_of_saying(const TimeInput& in, std::uint32_t clause);

// In front of the finite verb of a main clause stands one phrase: a time behind a noun there is the noun's, whatever the tree says.
// The noun that match `i` in `clause` then belongs to, or kNone.
std::uint32_t noun_in_front(const TimeInput& in, std::span<const TimeMatch> matches, std::size_t i, std::uint32_t clause);

// Whether the predicate of the clause says that something is planned: ist fuer Montag vorgesehen.
bool planned_clause(const TimeWords& words, const TimeInput& in, Symbol planned, std::uint32_t clause);

// `planned` is the class of the words that make an act planned, whatever the tense.
TimeTelling telling_of(const TimeInput& in, const TimeWords& words, Symbol planned, const TimeAttachment& attachment);

}  // namespace depesche
