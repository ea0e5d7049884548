// SPDX-License-Identifier: Apache-2.0
// Parts of a heading: two or three sentences of a headline, parted by a dash or a slash between blanks.
//   Paris lehnt Waffenruhe ab - Kairo ruft zum Widerstand auf
//                             `- part ends here
#pragma once

#include <array>
#include <string_view>

#include "text/tokens.h"

namespace depesche {

inline constexpr std::uint32_t kLongestHeading = 40;  // tokens

struct HeadingParts {
  static constexpr std::uint32_t kMost = 4;
  std::array<std::uint32_t, kMost> ends{};  // the marks that close all parts but the last
  std::uint32_t count = 0, last = kNone;    // `last` token of the heading, where there are parts

  [[nodiscard]] bool has_end(std::uint32_t token) const {
    for (std::uint32_t i = 0; i < count; ++i)
      if (ends[i] == token) return true;
    return false;
  }
};

// Of the line that begins at token `begin`: none where it is no heading, or where what the marks part is an insertion or a word alone. Looks at kLongestHeading tokens.
[[nodiscard]] HeadingParts find_heading_parts(std::string_view text, const Tokens& tokens, std::uint32_t begin);

}  // namespace depesche
