// SPDX-License-Identifier: Apache-2.0
// Insertions: what stands in brackets or between two dashes is a piece of its own, which hangs by one word on the word before it.
//   Die Regierung - so der Sprecher - will ...     Der Minister (CDU) ...
// What stands without a verb before a colon at the head of a sentence is one too, and the sentence behind it hangs on that.
//   Streit um Gas: Moskau droht Kiew     15. Januar: Rom stimmt zu
#pragma once

#include <cstdint>
#include <vector>

#include "syntax/features.h"
#include "syntax/transitions.h"

namespace depesche {

class Insertions {
 public:
  // Finds those of a sentence. Linear. One at the sentence's beginning is none.
  void find(const Tokens& tokens, TokenSpan sentence, const SentenceWords& words);
  void clear() { group_.clear(), heading_ = 0; }
  // Whether the piece and what is around it stay whole after `move`. Of the moves that the state allows, one is always left.
  [[nodiscard]] bool allow(const ParseState& state, Move move) const;
  // The relation by which `move` hangs an insertion on the word before it; any other arc keeps its own.
  [[nodiscard]] Relation relation_of(const ParseState& state, Move move, const SentenceWords& words, Relation relation) const;
  // Whether both words lie in the same piece, or outside of all.
  [[nodiscard]] bool together(std::uint32_t a, std::uint32_t b) const { return group(a) == group(b) && (a < heading_) == (b < heading_); }

 private:
  // Whether the insertion that ends with the top word begins with an adverb: so der Sprecher, damals Minister.
  [[nodiscard]] bool is_adverbial(const ParseState& state, const SentenceWords& words) const;
  [[nodiscard]] std::uint8_t group(std::uint32_t word) const { return word < group_.size() ? group_[word] : std::uint8_t{0}; }
  [[nodiscard]] bool allow_heading(const ParseState& state, Move move) const;
  std::uint32_t heading_ = 0;        // words before the colon
  std::vector<std::uint8_t> group_;  // of each word; 0 outside of all. Empty where the sentence has none
};

}  // namespace depesche
