// SPDX-License-Identifier: Apache-2.0
// CoNLL-U: sentences of a treebank, and their trees laid over our own tokens.
//   theirs   US - Präsident   in dem     (a range line 4-5 im)
//   ours     US-Präsident     im         the part whose head lies outside stands for the whole
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "depesche/result.h"
#include "syntax/tree.h"
#include "text/tokens.h"

namespace depesche {

// One syntactic word. Lifetime: views into the file that was read.
struct TreebankWord {
  std::string_view form, upos, xpos, relation;  // as written; "_" where absent
  std::uint32_t head = kNone;                   // index into the sentence's words; kNone: root
  std::uint32_t begin = 0, end = 0;             // bytes into the sentence's text; the words of a contraction share them
};

struct TreebankSentence {
  std::string_view id, text;
  std::vector<TreebankWord> words;
};

// Threads: one per thread. Lifetime: `content` outlives what is read.
class TreebankReader {
 public:
  // `file` names the content in errors.
  TreebankReader(std::string_view content, std::string_view file) : content_(content), file_(file) {}
  // Reads the next sentence; false at the end. Errors: Unreadable with file and line, for too few columns, a number that is none, a head that
  // does not exist, a sentence without its text, and a word that does not stand in the text. The reader then stands after that sentence.
  Result<bool> next(TreebankSentence& out);

 private:
  bool line(std::string_view& out);
  void pass_sentence();
  Error error(std::string_view what) const;
  Result<Done> read_row(std::string_view line, TreebankSentence& out);
  Result<Done> place(TreebankWord& word);
  std::string_view content_, file_;
  std::size_t at_ = 0;
  std::uint32_t line_ = 0;
  // While a sentence is read: where its text goes on, and the span and last word of the contraction that is open.
  std::string_view text_;
  std::size_t text_at_ = 0;
  std::uint32_t range_begin_ = 0, range_end_ = 0, range_until_ = 0;
};

// A tree over our tokens, marks left out, and which treebank word stands for each token (kNone for marks and pieces).
struct LaidTree {
  std::vector<std::uint32_t> head;  // kNone for the root and for marks
  std::vector<Relation> relation;   // Punct for marks
  std::vector<std::uint32_t> word;
};

// Lays `gold` over `tokens` of the same text. False where no tree with one root comes of it; `out` is then of no use.
// Needs: `tokens` holds one sentence's text from its first byte.
bool lay_over(const TreebankSentence& gold, const Tokens& tokens, LaidTree& out);

}  // namespace depesche
