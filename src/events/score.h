// SPDX-License-Identifier: Apache-2.0
// Whether an act is told as a particular event, by features without words.
#pragma once

#include "events/work.h"

namespace depesche {

// Sets `confidence`. False: a habit, a state, a description, something that points back.
bool worth_telling(Work& w, EventMention& e, const Frame& frame);
// The same of a noun; before actors that nobody names are filled in.
bool worth_telling_noun(Work& w, EventMention& e, const Frame& frame);

}  // namespace depesche
