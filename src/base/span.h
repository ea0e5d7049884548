// SPDX-License-Identifier: Apache-2.0
// Spans: half-open ranges [begin, end) over the bytes or over the tokens of one dispatch.
#pragma once

#include <cstdint>

namespace depesche {

inline constexpr std::uint32_t kNone = 0xFFFFFFFFu;  // "no token", "no clause", "no mention": an index that points nowhere

// Bytes [begin, end) into the text of the dispatch.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  [[nodiscard]] bool empty() const { return begin >= end; }
  [[nodiscard]] bool operator==(const Span&) const = default;
};

// Tokens [begin, end) of the dispatch.
struct TokenSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  [[nodiscard]] bool empty() const { return begin >= end; }
  [[nodiscard]] std::uint32_t size() const { return end > begin ? end - begin : 0; }
  [[nodiscard]] bool contains(std::uint32_t token) const { return begin <= token && token < end; }
  [[nodiscard]] bool operator==(const TokenSpan&) const = default;
};

}  // namespace depesche
