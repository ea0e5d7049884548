// SPDX-License-Identifier: Apache-2.0
// CodePoints: parts of a text by offsets in code points, as a record gives them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "depesche/record.h"

namespace depesche {

// Lifetime: views into `text`.
class CodePoints {
 public:
  explicit CodePoints(std::string_view text) : text_(text) {
    for (std::size_t i = 0, n = 0; i < text.size(); ++i)
      if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80 && n++ % kStep == 0) marks_.push_back(static_cast<std::uint32_t>(i));
  }
  // The part [begin, end), cut where the text ends earlier.
  [[nodiscard]] std::string_view slice(Range r) const {
    const std::size_t begin = byte_of(r.begin), end = byte_of(r.end);
    return begin < end ? text_.substr(begin, end - begin) : std::string_view{};
  }

 private:
  static constexpr std::uint32_t kStep = 64;
  [[nodiscard]] std::size_t byte_of(std::uint32_t n) const {
    if (n / kStep >= marks_.size()) return text_.size();
    std::size_t at = marks_[n / kStep];
    for (std::uint32_t left = n % kStep; left > 0 && at < text_.size(); --left) {
      ++at;
      while (at < text_.size() && (static_cast<unsigned char>(text_[at]) & 0xC0) == 0x80) ++at;
    }
    return at;
  }
  std::string_view text_;
  std::vector<std::uint32_t> marks_;  // byte of every 64th code point
};

}  // namespace depesche
