// SPDX-License-Identifier: Apache-2.0
// What layout did to the words of a text, undone before it is read: soft hyphens, words that a line end parts (PDF, scans) with the other
// full lines of such a column, the marks that mail sets before quoted lines.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/split_tokens.h"

namespace depesche {

// A text without some of its bytes, and where they stood. Line ends within a column are blanks.
class MendedText {
 public:
  // `text` mended, `text` itself where there is nothing to mend. Linear. Lifetime: as long as both `text` and this, up to the next mend().
  std::string_view mend(const TextRules& rules, std::string_view text);
  // Where the byte at `at` of the mended text stands in the first one; of an end, right behind the byte before it.
  [[nodiscard]] std::uint32_t begin_of(std::uint32_t at) const { return at + before(at + 1); }
  [[nodiscard]] std::uint32_t end_of(std::uint32_t at) const { return at + before(at); }

 private:
  struct Cut {
    std::uint32_t at, bytes;  // in the mended text; left out there and before
  };
  void leave_out(std::size_t from, std::size_t to, std::string_view text);
  [[nodiscard]] std::uint32_t before(std::uint32_t at) const;

  std::string text_;
  std::vector<Cut> cuts_;
  std::size_t kept_ = 0;  // bytes of the first text that are dealt with
};

}  // namespace depesche
