// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "morph/lexicon.h"
#include "text/split_tokens.h"

namespace depesche {

// What the German pack reads. Tests that need the built lexicon are passed over where it is not built.
class GermanWords : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    if (!std::filesystem::exists(DEPESCHE_LEXICON)) return;
    pack_ = std::make_unique<Pack>();
  }
  static void TearDownTestSuite() { pack_.reset(); }
  void SetUp() override {
    if (!pack_) GTEST_SKIP() << "no lexicon at " DEPESCHE_LEXICON;
  }

  void read(std::string_view text) {
    text_ = text;
    split_tokens(*pack_->text, text_, tokens_);
    read_words(*pack_->lexicon, **pack_->morph, text_, tokens_, words_);
  }
  // The first reading of the token with this part of speech, or null.
  const Reading* reading(std::uint32_t token, Pos pos) const {
    for (std::uint32_t r = words_.first[token]; r < words_.first[token + 1]; ++r)
      if (words_.readings[r].pos == pos) return &words_.readings[r];
    return nullptr;
  }
  // lemma of a single word read as `pos`, or "-".
  std::string lemma(std::string_view word, Pos pos) {
    read(word);
    const Reading* found = reading(0, pos);
    return found ? std::string(found->lemma) : "-";
  }
  // Head + first part of a single word.
  std::string parts(std::string_view word) {
    read(word);
    return std::string(words_.head_text[0]) + " / " + std::string(words_.modifier_text[0]);
  }

  struct Pack {
    Result<Lexicon> lexicon = Lexicon::open(DEPESCHE_LEXICON);
    Result<MorphRulesPtr> morph = load_morph_rules(DEPESCHE_SOURCE_DIR "/languages/de");
    Result<TextRules> text = TextRules::load(DEPESCHE_SOURCE_DIR "/languages/de");
  };
  static inline std::unique_ptr<Pack> pack_;
  std::string text_;
  Tokens tokens_;
  Words words_;
};

}  // namespace depesche
