// SPDX-License-Identifier: Apache-2.0
// Idle: expressions that tell no time of any act where they stand.
#pragma once

#include "time/match.h"
#include "time/telling.h"
#include "time/time_rules.h"
#include "time/times.h"

namespace depesche {

// What something is measured by (more than on Saturday), an age of today, the length of a punishment, a motto in quotation marks.
[[nodiscard]] bool says_no_time(const TimeRules& rules, const TimeInput& in, const TimeMatch& match, const TimeAttachment& attachment);
// Last year protests of months: the adjective behind it, which the tree hung it on, is the next time and goes with the noun.
[[nodiscard]] bool leads_to_time(const TimeMatch& match, const TimeMatch& next, const TimeAttachment& attachment);

}  // namespace depesche
