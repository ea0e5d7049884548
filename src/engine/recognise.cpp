// SPDX-License-Identifier: Apache-2.0
#include "engine/recognise.h"

#include <algorithm>
#include <cmath>

namespace depesche {
namespace {

constexpr std::uint32_t kWordsToTell = 12;  // fewer tell too little to be refused for being unclear
constexpr double kSure = 0.5;               // confidence
constexpr double kAhead = 2.0;              // points of another language over the packs', for texts of few words

std::string named(const LanguageGuess& guess) {
  return std::string(guess.name) + " (" + std::string(guess.code) + ", " + std::to_string(std::lround(guess.confidence * 100)) + " %)";
}

}  // namespace

Result<const Pack*> recognise_pack(const Engine::Loaded& loaded, const Dispatch& dispatch) {
  std::vector<std::string_view> expected;
  std::string have;
  for (const Pack& p : loaded.packs) {
    expected.push_back(p.language);
    have += (have.empty() ? "" : ", ") + p.language;
  }
  if (expected.empty()) return Error{ErrorCode::Refused, "no pack is loaded"};
  const std::string_view text = dispatch.text.substr(std::min<std::size_t>(dispatch.begin, dispatch.text.size()));
  LanguageGuess guess = loaded.languages.guess(text, expected);
  if (guess.words < kWordsToTell && !dispatch.title.empty()) {
    const std::string both = std::string(dispatch.title) + " " + std::string(text);
    guess = loaded.languages.guess(both, expected);
  }
  const Pack* pack = guess.code.empty() ? nullptr : loaded.find(guess.code);
  const Pack* of_page = dispatch.page_language.empty() ? nullptr : loaded.find(dispatch.page_language);
  const bool few = guess.words < kWordsToTell;
  if (pack != nullptr && (few || guess.confidence >= kSure)) return pack;
  if (few && guess.lead < kAhead) {  // nothing speaks against a pack
    if (of_page != nullptr) return of_page;
    if (loaded.packs.size() == 1) return &loaded.packs.front();
    return Error{ErrorCode::Refused, "too little text to tell its language, and none is named; there are packs for: " + have};
  }
  if (pack == nullptr && (few || guess.confidence >= kSure)) return Error{ErrorCode::Refused, (guess.confidence >= kSure ? "the text is in " : "the text seems to be in ") + named(guess) + "; there are packs for: " + have};
  if (of_page != nullptr) return of_page;
  return Error{ErrorCode::Refused, "the language of the text is not clear, nearest to " + named(guess) + "; there are packs for: " + have};
}

}  // namespace depesche
