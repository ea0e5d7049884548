// SPDX-License-Identifier: Apache-2.0
// What the steps that look for recipients share: the events around one, and crowds.
#pragma once

#include "events/work.h"

namespace depesche {

// Calls `take` for the events before event `i`, the nearest first, then for those behind it, until it says yes.
template <typename Take>
bool any_around(const Work& w, std::size_t i, Take take) {
  for (std::size_t j = i, seen = 0; j-- > 0 && seen < kEventsBack; ++seen)
    if (w.same_news(w.out[i], w.out[j]) && take(w.out[j])) return true;
  for (std::size_t j = i + 1, seen = 0; j < w.out.size() && seen < kEventsBack; ++j, ++seen)
    if (w.same_news(w.out[i], w.out[j]) && take(w.out[j])) return true;
  return false;
}

// Takes for recipients whoever marched (`sector`: only those of it): the nearest protest before, else the first behind. False where nobody did.
bool take_crowd(Work& w, std::size_t i, std::string_view sector = {});

// Gives the act of force `i` whom it met: the crowd that marched, the people of the place. `sure`: only people whom the clause tells.
void find_victim(Work& w, std::size_t i, bool sure);

// Police or soldiers.
inline bool is_force(const Work& w, const Participant& p) { return sector_of(w, p) == "COP" || sector_of(w, p) == "MIL"; }

}  // namespace depesche
