// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "text/split_tokens.h"

namespace depesche {

inline const TextRules& german_rules() {
  static const Result<TextRules> rules = TextRules::load(DEPESCHE_SOURCE_DIR "/languages/de");
  EXPECT_TRUE(rules) << (rules ? "" : rules.error().message);
  return *rules;
}

inline Tokens split(std::string_view text) {
  Tokens tokens;
  split_tokens(german_rules(), text, tokens);
  return tokens;
}

// The tokens, parted by blanks; a blank inside a token is shown as _.
inline std::string shown(std::string_view text) {
  const Tokens tokens = split(text);
  std::string out;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    std::string token(tokens.text(text, i));
    for (char& c : token)
      if (c == ' ') c = '_';
    out += (i ? " " : "") + token;
  }
  return out;
}

inline std::vector<std::string> sentences(std::string_view text) {
  const Tokens tokens = split(text);
  std::vector<std::string> out;
  for (std::uint32_t s = 0; s < tokens.sentences(); ++s) {
    const Span span = tokens.bytes(tokens.sentence_span(s));
    out.emplace_back(text.substr(span.begin, span.end - span.begin));
  }
  return out;
}

}  // namespace depesche
