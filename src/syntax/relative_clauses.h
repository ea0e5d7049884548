// SPDX-License-Identifier: Apache-2.0
// Relative clauses whose ends are sure are pieces that hang by their verb on a word before them, and their pronoun hangs on a verb.
//   der Minister, dem Athen Wortbruch vorwirft, ...        das Land, gegen das Sanktionen verhaengt wurden.
#pragma once

#include <cstdint>
#include <vector>

#include "base/key.h"
#include "morph/words.h"
#include "syntax/features.h"
#include "syntax/insertions.h"
#include "syntax/transitions.h"
#include "text/tokens.h"

namespace depesche {

class RelativeClauses {
 public:
  // Finds those of a sentence. Linear. `pronouns`: their forms, true where the noun stands behind it (dessen Regierung). `insertions`: of the same sentence; what they cut is left alone.
  void find(const KeyMap<bool>& pronouns, const Tokens& tokens, const Words& words, TokenSpan sentence, const SentenceWords& in_sentence, const Insertions& insertions);
  void clear() { piece_.clear(); }
  // Whether the pieces stay whole after `move`. Of the moves that the state allows, one is always left.
  [[nodiscard]] bool allow(const ParseState& state, Move move, const SentenceWords& words) const;
  // The relation by which `move` hangs a piece on a word before it; any other arc keeps its own.
  [[nodiscard]] Relation relation_of(const ParseState& state, Move move, Relation relation) const;

 private:
  struct Piece { std::uint32_t pronoun = kNone, verb = kNone; };  // the first of the verbs that close it: by then the pronoun hangs on it or on one before it
  [[nodiscard]] std::uint32_t piece(std::uint32_t word) const { return word < piece_.size() ? piece_[word] : kNone; }
  std::vector<std::uint32_t> piece_;  // of each word; kNone outside of all. Empty where the sentence has none
  std::vector<Piece> pieces_;
};

}  // namespace depesche
