// SPDX-License-Identifier: Apache-2.0
// LanguageModel: which language a text is in, by its most frequent words and by groups of letters (languages/all/languages.tsv).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/key.h"
#include "depesche/result.h"

namespace depesche {

struct LanguageGuess {
  std::string_view code, name;  // empty where the text has no words
  double confidence = 0;        // 0 to 1
  double lead = 0;              // points ahead of the best of the expected languages: 0 where it is one of them
  std::uint32_t words = 0;      // that were looked at
};

// Threads: immutable after load.
class LanguageModel {
 public:
  // Errors: NotFound for a missing languages.tsv in `folder`; Unreadable with file and line.
  static Result<LanguageModel> load(const std::string& folder);

  // Looks at no more than some 500 words, taken from all parts of the text. `expected` are codes of languages that are likelier than
  // others before a word is read; they matter for texts of a few words only. Lifetime: of the model.
  [[nodiscard]] LanguageGuess guess(std::string_view text, std::span<const std::string_view> expected = {}) const;

 private:
  enum class Script : std::uint8_t { Latin, Cyrillic, Greek, Arabic, Hebrew, Devanagari, Han, Kana, Hangul, Thai, Georgian, Armenian };
  static constexpr std::size_t kScripts = 12;
  struct Language {
    std::string code, name;
    Script script = Script::Latin;
  };
  struct Evidence {
    std::uint16_t language;
    float weight;
  };
  struct Scores;
  static int script_of(char32_t letter);  // -1 where it is none of these
  void add_word(std::string_view word, Scores& scores) const;
  void add_parts(std::string_view word, Scores& scores) const;
  [[nodiscard]] LanguageGuess decide(const Scores& scores, std::span<const std::string_view> expected) const;
  std::vector<Language> languages_;
  KeyMap<std::vector<Evidence>> words_, parts_;
};

}  // namespace depesche
