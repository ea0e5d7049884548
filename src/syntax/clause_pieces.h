// SPDX-License-Identifier: Apache-2.0
// Clauses between commas whose ends are sure are pieces that hang by one word on a word before them.
//   relative    der Minister, dem Athen Wortbruch vorwirft, ...     Its pronoun hangs on a verb.
//   inserted    Rom hat, wie der Minister sagte, zugestimmt.        Between an auxiliary and the verb that completes it, on which that hangs.
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

class ClausePieces {
 public:
  // Finds those of a sentence. Linear. `pronouns`: relative ones, true where the noun stands behind it (dessen Regierung). `insertions`: of the same
  // sentence; what they cut is left alone.
  void find(const KeyMap<bool>& pronouns, const Tokens& tokens, const Words& words, TokenSpan sentence, const SentenceWords& in_sentence, const Insertions& insertions);
  void clear() { piece_.clear(); }
  // Whether the pieces stay whole after `move`. Of the moves that the state allows, one is always left.
  [[nodiscard]] bool allow(const ParseState& state, Move move, const SentenceWords& words) const;
  // The relation by which `move` hangs a piece on a word before it; any other arc keeps its own.
  [[nodiscard]] Relation relation_of(const ParseState& state, Move move, Relation relation) const;

 private:
  // `verb`: the first of those that close a relative clause; by then its pronoun hangs on that or on a verb before it. Both kNone in another piece.
  struct Piece { std::uint32_t pronoun = kNone, verb = kNone; Relation relation = Relation::Acl; };
  [[nodiscard]] bool joins_brackets(const ParseState& state, Move move) const;
  [[nodiscard]] std::uint32_t piece(std::uint32_t word) const { return word < piece_.size() ? piece_[word] : kNone; }
  std::vector<std::uint32_t> piece_;  // of each word; kNone outside of all. Empty where the sentence has none
  std::vector<Piece> pieces_;
  std::vector<std::uint32_t> partner_;  // of an auxiliary before an inserted clause the verb behind it, and of that the auxiliary; else kNone
};

}  // namespace depesche
