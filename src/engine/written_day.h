// SPDX-License-Identifier: Apache-2.0
// The day of publication of a dispatch that comes without one, where its own head writes it.
#pragma once

#include <string_view>

#include "engine/loaded.h"

namespace depesche {

struct WrittenDay {
  PartialDate date;                     // year 0 where the head writes none: a day without its year is none
  const char* from = "";                // "dateline" or "stamp"
};

// The day or month with its year that a dateline at the head of `text` writes (Bonn, 3. Mai 1990 (Agentur)), else the day of a line that only says when the
// page came out (Stand: 3.5.1990, 14:05 Uhr); of several with different days, as in a chronicle, none; else that of an agency's last line (031405 Mai 90).
// Reads the head alone and the last line, and no more than its tokens where nothing of the kind is there. Leaves the head in `work`.
WrittenDay written_day(const Pack& pack, std::string_view text, Workspace& work);

}  // namespace depesche
