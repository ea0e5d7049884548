// SPDX-License-Identifier: Apache-2.0
// Ranges: tokens of a passage as code points of the whole text.
#pragma once

#include <string>
#include <string_view>

#include "base/utf8.h"
#include "depesche/record.h"
#include "engine/fill_record.h"
#include "text/tokens.h"

namespace depesche {

// Lifetime: a view over a passage while its record is filled. Needs: `code_points` was built over passage.text.
struct Ranges {
  const Passage& passage;
  const Tokens& tokens;
  const CodePointIndex& code_points;

  [[nodiscard]] Span bytes(TokenSpan span) const {
    const Span at = tokens.bytes(span);
    return {at.begin + passage.begin, at.end + passage.begin};
  }
  [[nodiscard]] Range of(TokenSpan span) const {
    const Span at = bytes(span);
    return {code_points.at(at.begin), code_points.at(at.end)};
  }
  [[nodiscard]] Range of_token(std::uint32_t token) const { return of({token, token + 1}); }
  [[nodiscard]] std::string_view text(TokenSpan span) const {
    const Span at = bytes(span);
    return passage.text.substr(at.begin, at.end - at.begin);
  }
  [[nodiscard]] std::string_view text_of_token(std::uint32_t token) const { return text({token, token + 1}); }
  [[nodiscard]] TextRange text_range(TokenSpan span) const { return {of(span), std::string(text(span))}; }
};

}  // namespace depesche
