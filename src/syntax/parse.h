// SPDX-License-Identifier: Apache-2.0
// Words to tags and dependencies, by small trained models (weights in the pack), integers only.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "depesche/result.h"
#include "morph/words.h"
#include "syntax/tree.h"
#include "text/tokens.h"

namespace depesche {

// Threads: immutable after load.
class SyntaxModel {
 public:
  // `folder` holds tagger.bin and parser.bin. Errors: NotFound; Unreadable for a wrong format, version or checksum.
  static Result<SyntaxModel> load(const std::string& folder);
  SyntaxModel(SyntaxModel&&) noexcept;
  SyntaxModel& operator=(SyntaxModel&&) noexcept;
  ~SyntaxModel();
  struct Weights;
  [[nodiscard]] const Weights& weights() const { return *weights_; }

 private:
  explicit SyntaxModel(std::unique_ptr<Weights> weights);
  std::unique_ptr<Weights> weights_;
};

// Buffers of the stage, kept from dispatch to dispatch. Threads: one per thread.
struct SyntaxScratch;
struct SyntaxScratchDeleter { void operator()(SyntaxScratch* scratch) const; };
using SyntaxScratchPtr = std::unique_ptr<SyntaxScratch, SyntaxScratchDeleter>;
SyntaxScratchPtr make_syntax_scratch();

// Chooses `words.pos` and `words.reading` for each token.
void tag_words(const SyntaxModel& model, std::string_view text, const Tokens& tokens, Words& words, SyntaxScratch& scratch);

// What the grammar may forbid the parser; can be switched off, so that its gain can be measured.
struct SyntaxOptions {
  bool insertions = true;  // what stands in brackets or between dashes stays a piece of its own
  bool pieces = true;      // clauses between commas whose ends are sure stay pieces of their own
  bool frames = true;      // what stands between an article and its noun hangs on nothing outside
};

// Replaces `out` by the trees of all sentences, indexed. Linear in the number of tokens.
void parse_sentences(const SyntaxModel& model, const Tokens& tokens, const Words& words, Tree& out, SyntaxScratch& scratch, const SyntaxOptions& options = {});

// What the tree knows better than the tagger: a form that looks finite under its own finite auxiliary (sie wuerden HANDELN) is the
// infinitive or participle that it can be, and the infinitive at the end of the clause of the verb it completes (liess ihn FALLEN). Changes `words.pos` and `words.reading`.
void settle_tags(const Tree& tree, Words& words);
// Arcs that no German sentence has, mended: verbs below their conjunction, conjunctions taken for prepositions, main
// clauses below their subordinate ones. Changes `tree`, which is indexed anew, and tags of these words. Linear. Needs: the tree is indexed.
void settle_trees(const Tokens& tokens, Words& words, Tree& tree);

}  // namespace depesche
