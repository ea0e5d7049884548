// SPDX-License-Identifier: Apache-2.0
// Corpus: treebank sentences, read by our own tokenizer and lexicon, with their trees over our tokens.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <unordered_set>
#include <vector>

#include "morph/lexicon.h"
#include "syntax/conllu.h"
#include "syntax/parse.h"
#include "text/split_tokens.h"

namespace depesche::training {

// What reads a sentence before syntax/ does.
struct Reader {
  TextRules text;
  Lexicon lexicon;
  MorphRulesPtr morph;
};
Result<Reader> open_reader(const std::string& lexicon, const std::string& pack);

// Tokens and words of `text`, taken as one sentence.
void read_text(const Reader& reader, std::string_view text, Tokens& tokens, Words& words);

enum class Source : std::uint8_t { Silver, Treebank, Arguments };

struct GoldSentence {
  std::string_view id, text;
  Source source = Source::Silver;
  std::vector<std::uint32_t> head;   // one a token; kNone for the root and for marks
  std::vector<Relation> relation;
  std::vector<Pos> pos;              // Other where it is not known
};

// Texts that are not to be learned from: those of sets held back, and those that a better source has.
using Texts = std::unordered_set<std::string>;
Result<Done> add_texts(const std::string& path, Texts& out);

struct Corpus {
  std::vector<std::unique_ptr<std::string>> files;  // what the sentences point into
  std::vector<GoldSentence> sentences;
  std::size_t dropped = 0;
};

// Models that read silver sentences again; what most of them and the treebank's parser say is taught.
using Teachers = std::vector<SyntaxModel>;

// Changes a sentence before it is cleaned and taken: silver gets better trees so.
using Again = std::function<void(const Tokens& tokens, Words& words, GoldSentence& sentence)>;

// Appends every `every`-th sentence of the file whose text is not among `without`, at most `most`. Errors: NotFound, Unreadable.
Result<Done> load_treebank(const Reader& reader, const std::string& path, Source source, std::size_t every, std::size_t most, const Texts& without, Corpus& out,
                           const Again& again = {});

// The part of speech in our terms: from UPOS and XPOS where the treebank has it, else from UPOS, the tree and the lexicon.
void find_gold_pos(const TreebankSentence& gold, const LaidTree& tree, const Words& words, std::vector<Pos>& out);

// Puts the tree that most teachers agree on in place of the sentence's own, which has a vote too where `own_vote` says so.
// Needs: teachers is not empty.
void teach_again(const Teachers& teachers, const Tokens& tokens, Words& words, SyntaxScratch& scratch, bool own_vote, GoldSentence& sentence);

// False for a sentence that breaks hard rules and can't be mended; mends what it can.
bool clean(const Tokens& tokens, const Words& words, GoldSentence& sentence);

}  // namespace depesche::training
