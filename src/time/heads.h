// SPDX-License-Identifier: Apache-2.0
// Heads: the days that head the entries of a chronicle, on a line of their own or in front of a colon.
#pragma once

#include <cstdint>
#include <vector>

#include "text/tokens.h"
#include "time/match.h"

namespace depesche {

// Of each match that heads an entry the token behind that entry, else 0. Left empty where the text is no chronicle.
void find_heads(const std::vector<TimeMatch>& matches, const Tokens& tokens, std::vector<std::uint32_t>& heads);

}  // namespace depesche
