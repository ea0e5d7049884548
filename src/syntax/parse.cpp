// SPDX-License-Identifier: Apache-2.0
#include "syntax/settle_tags.h"
#include "syntax/parse.h"

#include "pack/table.h"
#include "syntax/framed_phrases.h"
#include "syntax/insertions.h"
#include "syntax/marks.h"
#include "syntax/clause_pieces.h"
#include "syntax/weights.h"

namespace depesche {

struct SyntaxScratch {
  std::vector<TagToken> tag_tokens;
  NetScratch net;
  SentenceWords words;
  ParseState state;
  Insertions insertions;
  Frames frames;
  ClausePieces pieces;
};

void SyntaxScratchDeleter::operator()(SyntaxScratch* scratch) const { delete scratch; }
SyntaxScratchPtr make_syntax_scratch() { return SyntaxScratchPtr(new SyntaxScratch); }

SyntaxModel::SyntaxModel(std::unique_ptr<Weights> weights) : weights_(std::move(weights)) {}
SyntaxModel::SyntaxModel(SyntaxModel&&) noexcept = default;
SyntaxModel& SyntaxModel::operator=(SyntaxModel&&) noexcept = default;
SyntaxModel::~SyntaxModel() = default;

// Adds the words that clauses.tsv calls relative; a folder of weights alone has none.
static Result<Done> load_relatives(const std::string& folder, KeyMap<bool>& out) {
  static constexpr std::string_view kColumns[] = {"word", "kind", "value?"};
  const Result<Table> table = Table::load(folder, "clauses.tsv", kColumns);
  if (!table) return table.error().code == ErrorCode::NotFound ? Result<Done>(Done{}) : table.error();
  for (std::size_t row = 0; row < table->rows(); ++row)
    if (table->cell(row, 1) == "relative") out[key_of(table->cell(row, 0))] = false;
  for (std::size_t row = 0; row < table->rows(); ++row)
    if (bool* relative = table->cell(row, 1) == "possessive" ? out.find(key_of(table->cell(row, 0))) : nullptr; relative != nullptr) *relative = true;
  return Done{};
}

Result<SyntaxModel> SyntaxModel::load(const std::string& folder) {
  const std::string tagger_path = folder + "/tagger.bin", parser_path = folder + "/parser.bin";
  const auto tagger_bytes = read_file(tagger_path);
  if (!tagger_bytes) return tagger_bytes.error();
  const auto parser_bytes = read_file(parser_path);
  if (!parser_bytes) return parser_bytes.error();
  auto tagger = read_tagger(*tagger_bytes, tagger_path);
  if (!tagger) return tagger.error();
  auto parser = read_parser(*parser_bytes, parser_path);
  if (!parser) return parser.error();
  auto weights = std::make_unique<Weights>();
  weights->tagger = std::move(*tagger);
  weights->parser = std::move(*parser);
  if (const auto done = load_relatives(folder, weights->relatives); !done) return done.error();
  return SyntaxModel(std::move(weights));
}

void tag_words(const SyntaxModel& model, std::string_view text, const Tokens& tokens, Words& words, SyntaxScratch& scratch) {
  const TaggerWeights& weights = model.weights().tagger;
  words.pos.resize(tokens.size());
  words.reading.resize(tokens.size());
  words.agreement.resize(tokens.size());
  for (std::uint32_t s = 0; s < tokens.sentences(); ++s) tag_sentence(weights, text, tokens, tokens.sentence_span(s), words, scratch.tag_tokens);
  find_lost_verbs(tokens, words);
}

namespace {

std::uint32_t place(const SentenceWords& words, TokenSpan sentence, std::uint32_t word) {
  return word < words.size() ? words.token[word] - sentence.begin : kNone;
}

// The best of the moves that are allowed; one that stands alone is not scored.
Move choose_move(const ParserNet& net, const SyntaxScratch& scratch, TokenSpan sentence) {
  const ParseState& state = scratch.state;
  std::uint32_t count = 0;
  Move only = Move::Shift;
  const auto allowed = [&](Move move) {
    return state.allowed(move) && scratch.insertions.allow(state, move) && scratch.frames.allow(state, move) && scratch.pieces.allow(state, move, scratch.words);
  };
  for (const Move move : {Move::Shift, Move::Left, Move::Right})
    if (allowed(move)) { ++count; only = move; }
  if (count == 1) return only;
  MoveRowSet rows;
  find_move_rows(scratch.words, state, rows);
  const auto scores = score_moves(net, scratch.net,
      {place(scratch.words, sentence, state.top(1)), place(scratch.words, sentence, state.top(0)), place(scratch.words, sentence, state.next())}, rows);
  std::int32_t most = 0;
  Move best = only;
  bool any = false;
  for (const Move move : {Move::Shift, Move::Left, Move::Right}) {
    const std::int32_t score = scores[static_cast<std::size_t>(move)];
    if (allowed(move) && (!any || score > most)) { most = score; best = move; any = true; }
  }
  return best;
}

void parse_words(const ParserNet& net, SyntaxScratch& scratch, TokenSpan sentence) {
  ParseState& state = scratch.state;
  state.start(scratch.words.size());
  LabelRowSet rows;
  while (!state.done()) {
    const Move move = choose_move(net, scratch, sentence);
    Relation relation = Relation::Root;
    if (move != Move::Shift && state.head_after(move) != kNone) {
      find_label_rows(scratch.words, state, move, rows);
      relation = choose_relation(net, scratch.net, place(scratch.words, sentence, state.head_after(move)), place(scratch.words, sentence, state.dependent()), rows);
      relation = scratch.insertions.relation_of(state, move, scratch.words, relation);
      relation = scratch.pieces.relation_of(state, move, relation);
    }
    state.apply(move, relation);
  }
}

}  // namespace

void parse_sentences(const SyntaxModel& model, const Tokens& tokens, const Words& words, Tree& out, SyntaxScratch& scratch, const SyntaxOptions& options) {
  const ParserNet& net = model.weights().parser;
  out.head.assign(tokens.size(), kNone);
  out.relation.assign(tokens.size(), Relation::Punct);
  for (std::uint32_t s = 0; s < tokens.sentences(); ++s) {
    const TokenSpan sentence = tokens.sentence_span(s);
    scratch.words.fill(tokens, words, sentence);
    if (options.insertions)
      scratch.insertions.find(tokens, sentence, scratch.words);
    else
      scratch.insertions.clear();
    if (options.frames)
      scratch.frames.find(tokens, words, sentence, scratch.words);
    else
      scratch.frames.clear();
    if (options.pieces)
      scratch.pieces.find(model.weights().relatives, tokens, words, sentence, scratch.words, scratch.insertions);
    else
      scratch.pieces.clear();
    if (scratch.words.size() > 0) {
      find_token_rows(net.words, tokens, words, sentence, scratch.net.rows);
      read_sentence(net, scratch.net);
      parse_words(net, scratch, sentence);
    }
    for (std::uint32_t w = 0; w < scratch.words.size(); ++w) {
      const WordState& word = scratch.state.word(w);
      out.head[scratch.words.token[w]] = word.head == kNone ? kNone : scratch.words.token[word.head];
      out.relation[scratch.words.token[w]] = word.relation;
    }
    hang_marks(tokens, sentence, out);
  }
  out.index(tokens);
}

}  // namespace depesche
