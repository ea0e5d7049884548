// SPDX-License-Identifier: Apache-2.0
// Any valid UTF-8 through split_tokens and read_words: tokens cover the text in order, every token has a reading.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/utf8.h"
#include "morph/lexicon.h"
#include "text/split_tokens.h"

namespace {
void check(bool holds) {
  if (!holds) std::abort();
}
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace depesche;
  static const auto text_rules = TextRules::load(DEPESCHE_SOURCE_DIR "/languages/de");
  static const auto morph_rules = load_morph_rules(DEPESCHE_SOURCE_DIR "/languages/de");
  static const auto lexicon = Lexicon::open(DEPESCHE_PACKS "/de.lexicon");
  static Tokens tokens;
  static Words words;
  std::string_view text(reinterpret_cast<const char*>(data), size);
  text = text.substr(0, find_invalid_utf8(text));
  check(static_cast<bool>(text_rules) && static_cast<bool>(morph_rules));
  split_tokens(*text_rules, text, tokens);
  std::uint32_t end = 0;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    check(end <= tokens.begin[i] && tokens.begin[i] < tokens.end[i]);
    end = tokens.end[i];
    check(find_invalid_utf8(tokens.text(text, i)) == std::string_view::npos);
    check(tokens.sentence_span(tokens.sentence[i]).contains(i));
  }
  check(end <= text.size());
  if (!lexicon) return 0;
  read_words(*lexicon, **morph_rules, text, tokens, words);
  check(words.first.size() == tokens.size() + 1);
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    check(words.first[i] < words.first[i + 1]);
    for (std::uint32_t r = words.first[i]; r < words.first[i + 1]; ++r) {
      check(words.readings[r].lemma_key == key_of(words.readings[r].lemma));
      check(find_invalid_utf8(words.readings[r].lemma) == std::string_view::npos);
    }
    check(words.head[i] == key_of(words.head_text[i]));
  }
  return 0;
}
