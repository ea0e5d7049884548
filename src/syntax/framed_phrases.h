// SPDX-License-Identifier: Apache-2.0
// Framed phrases: an article and its noun with what describes the noun between them stay one piece.
//   die von den Rebellen am Montag verhaengte Sperre        der in Rom inhaftierte Politiker
#pragma once

#include <cstdint>
#include <vector>

#include "morph/words.h"
#include "syntax/features.h"
#include "syntax/transitions.h"
#include "text/tokens.h"

namespace depesche {

struct FramedPhrase {
  std::uint32_t article = kNone, attribute = kNone, noun = kNone;  // tokens
};

// The frame that `article` opens; its noun is kNone where it opens none. Looks at a bounded number of words. Needs: tags of the sentence.
FramedPhrase frame_at(const Tokens& tokens, const Words& words, TokenSpan sentence, std::uint32_t article);

// Articles taken for pronouns and attributes taken for verbs, inside frames, get their tags.
void settle_frames(const Tokens& tokens, TokenSpan sentence, Words& words);

// What frames forbid the parser.
class Frames {
 public:
  void find(const Tokens& tokens, const Words& words, TokenSpan sentence, const SentenceWords& in_sentence);
  void clear() { noun_.clear(); }
  // Whether the frame stays whole after `move`. Of the moves that the state allows, one is always left.
  [[nodiscard]] bool allow(const ParseState& state, Move move) const;

 private:
  [[nodiscard]] std::uint32_t noun(std::uint32_t word) const { return word < noun_.size() ? noun_[word] : kNone; }
  [[nodiscard]] bool is_article(std::uint32_t word) const { return noun(word) != kNone && (word == 0 || noun(word - 1) != noun(word)); }
  std::vector<std::uint32_t> noun_;  // of each word in a frame, its noun apart: that noun. Empty where the sentence has no frame
};

}  // namespace depesche
