// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "text/tokens.h"

namespace depesche::testing {

// One sentence, cut at blanks; a word that is a single mark gets its shape.
inline Tokens cut(std::string_view text) {
  Tokens out;
  std::uint32_t at = 0;
  while (at < text.size()) {
    const auto end = static_cast<std::uint32_t>(std::min(text.find(' ', at), text.size()));
    const std::string_view word = text.substr(at, end - at);
    out.begin.push_back(at);
    out.end.push_back(end);
    out.shape.push_back(word == "," ? Shape::Comma : word == "." ? Shape::Stop : word == "-" ? Shape::Dash : word == "(" ? Shape::OpenParen : word == ")" ? Shape::CloseParen
                        : word.front() >= 'A' && word.front() <= 'Z' ? Shape::Capital : Shape::Lower);
    out.flags.push_back(kSpaceBefore);
    out.sentence.push_back(0);
    at = end + 1;
  }
  out.first = {0, out.size()};
  out.heading = {0};
  return out;
}

}  // namespace depesche::testing
