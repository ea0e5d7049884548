// SPDX-License-Identifier: Apache-2.0
// Datelines: place, day and agency at the head of a dispatch, before its first sentence.
//   Berlin/Wien, 3. Mai 1990 (Agentur) - Der Kanzler ...
//                `--- date --'
#pragma once

#include <string_view>

#include "text/tokens.h"

namespace depesche {

struct Dateline {
  std::uint32_t last = kNone;  // last token: a dash, colon or stop behind it belongs to it; kNone where there is no dateline
  TokenSpan date;              // the day, as it is written; empty where none is
};

// What begins at token `begin`, the first of a line. Of places alone there is none without a day or an agency. Linear, and looks at no more than a few tokens.
[[nodiscard]] Dateline find_dateline(std::string_view text, const Tokens& tokens, std::uint32_t begin);

}  // namespace depesche
