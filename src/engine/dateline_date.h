// SPDX-License-Identifier: Apache-2.0
// The day of publication of a dispatch that comes without one, where its dateline writes it.
#pragma once

#include <string_view>

#include "engine/loaded.h"

namespace depesche {

// The day or month with its year that a dateline at the head of `text` writes: Bonn, 3. Mai 1990 (Agentur). Year 0 where none does: a day without its
// year is none. Reads the head alone, and no more than its tokens where no dateline with a day is there. Leaves the head in `work`.
PartialDate dateline_date(const Pack& pack, std::string_view text, Workspace& work);

}  // namespace depesche
