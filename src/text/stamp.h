// SPDX-License-Identifier: Apache-2.0
// Stamps: lines of a page that only say when it came out.
//   Stand: 13.10.2020, 21:40 Uhr      Veröffentlicht am 12. November 2020 | Lesedauer: 3 Min.      Grazer Bote, Montag, 3. März 1990, Seite 1
#pragma once

#include <string_view>

#include "text/tokens.h"

namespace depesche {

// The day that the line from token `begin` on writes, empty where it is no stamp: a day with its year at its head or behind a colon or a word or two, and
// nothing behind it but what a comma or a bar parts from it; or anywhere in a line of nothing but names and numbers. Linear, and looks at no more than a few tokens.
[[nodiscard]] TokenSpan find_stamp(std::string_view text, const Tokens& tokens, std::uint32_t begin);

}  // namespace depesche
