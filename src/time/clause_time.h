// SPDX-License-Identifier: Apache-2.0
// ClauseTime: whether a time that is resolved says when the act of its clause is, or of the noun that it stands at.
#pragma once

#include "time/match.h"
#include "time/resolve.h"
#include "time/telling.h"
#include "time/time_rules.h"
#include "time/times.h"

namespace depesche {

// Lifetime: a view, as long as what it is made of.
struct ClauseTime {
  const TimeRules& rules;
  const TimeInput& in;
  const TimeContext& context;
  const TimeMatch& match;
  const TimeAttachment& at;
  const ResolvedTime& time;

  // Sets `apart` where the noun's time is not the clause's. Needs: the time is not idle.
  bool governs(bool& apart) const;
  TimeBound bound() const;
  // The protests 2019, the protests of last year: of the noun right in front, not of the clause.
  bool belongs_to_noun() const;

 private:
  bool is_word(std::uint32_t token, Symbol symbol) const { return rules.is_word(in.words.form[token], symbol); }
  bool is_first_since() const;
  bool is_just_over() const;
  bool is_right_after() const;
  bool stands_in_front() const;
  bool is_ahead_of_past() const;
  bool is_going_on(std::uint32_t participle) const;
};

}  // namespace depesche
