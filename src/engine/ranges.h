// SPDX-License-Identifier: Apache-2.0
// Ranges: tokens of a passage as code points of the whole text as given; their words as they were read, mended.
#pragma once

#include <string>
#include <string_view>

#include "depesche/record.h"
#include "engine/fill_record.h"
#include "engine/workspace.h"

namespace depesche {

// Lifetime: a view over a passage while its record is filled. Needs: the code points of `work` were built over passage.text.
struct Ranges {
  const Passage& passage;
  const Workspace& work;

  [[nodiscard]] Range of(TokenSpan span) const {
    const Span at = work.tokens.bytes(span);
    return {work.code_points.at(work.mended.begin_of(at.begin) + passage.begin), work.code_points.at(work.mended.end_of(at.end) + passage.begin)};
  }
  [[nodiscard]] Range of_token(std::uint32_t token) const { return of({token, token + 1}); }
  [[nodiscard]] std::string_view text(TokenSpan span) const {
    const Span at = work.tokens.bytes(span);
    return passage.read.substr(at.begin, at.end - at.begin);
  }
  [[nodiscard]] std::string_view text_of_token(std::uint32_t token) const { return text({token, token + 1}); }
  [[nodiscard]] TextRange text_range(TokenSpan span) const { return {of(span), std::string(text(span))}; }
};

}  // namespace depesche
