// SPDX-License-Identifier: Apache-2.0
// Features: what the parser's net sees of a token, of a parser's state and of an arc, as rows of its three tables.
// The rows of one kind lie together; a kind's first row is fixed here, so that training and reading agree.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "morph/words.h"
#include "syntax/key_ids.h"
#include "syntax/transitions.h"
#include "text/tokens.h"

namespace depesche {

inline constexpr std::uint32_t kFormIds = 16384;      // most words that the weights may know; number 0 is "another"
inline constexpr std::uint32_t kLemmaIds = 12288;
inline constexpr std::uint32_t kNearFormIds = 4096;   // the commonest forms, seen as neighbours too
inline constexpr std::uint32_t kPosIds = kPosCount + 1;   // one more: outside the sentence
inline constexpr std::uint32_t kShapeIds = 20;
inline constexpr std::uint32_t kCellIds = 2048, kClassIds = 1024;

// Kinds of rows of the token table and how many rows each has. Those that join several facts are the sums of the rows of
// their parts (PartKind), which is what is trained and written to the file; they are added up when it is read.
enum class TokenKind : std::uint8_t {
  Form, Lemma, FormBefore, FormAfter,
  PosShape,               // what it is itself, its shape, whether it begins the sentence or is an abbreviation
  TwoBefore, TwoAfter,    // parts of speech of two neighbours
  Class,                  // all parts of speech that the form can be, hashed
  Cells,                  // cells of agreement, hashed
  Cases,                  // cases that its neighbour, it, and its other neighbour can be
  Verb,                   // persons and moods
  Around,                 // shapes of its neighbours
  Flags,
};
inline constexpr std::size_t kTokenKinds = 13;
inline constexpr std::array<std::uint32_t, kTokenKinds> kTokenKindSizes = {
    kFormIds, kLemmaIds, kNearFormIds, kNearFormIds, kPosIds * kShapeIds * 4, kPosIds * kPosIds, kPosIds * kPosIds,
    kClassIds, kCellIds, 4096, 64 * 32, kShapeIds * kShapeIds, 256};

enum class PartKind : std::uint8_t {
  Form, Lemma, FormBefore, FormAfter, Pos, Shape, PairBefore, PosBefore2, PosBefore, PairAfter, PosAfter, PosAfter2,
  Class, Cells, CasesBefore, Cases, CasesAfter, PersonSet, MoodSet, ShapeBefore, ShapeAfter, Flags,
};
inline constexpr std::size_t kPartKinds = 22;
inline constexpr std::array<std::uint32_t, kPartKinds> kPartKindSizes = {
    kFormIds, kLemmaIds, kNearFormIds, kNearFormIds, kPosIds, kShapeIds * 4, kPosIds * kPosIds, kPosIds, kPosIds, kPosIds * kPosIds, kPosIds, kPosIds,
    kClassIds, kCellIds, 16, 16, 16, 64, 32, kShapeIds, kShapeIds, 256};

// Kinds of rows of the move table: about the state of the parser.
enum class MoveKind : std::uint8_t {
  PosS0B0, PosS1S0, PosS2B1, PosB0B1, KindsS0, KindsS1, KindsB0, LeftS0, RightS0, RightS1, LeftB0, BetweenS0B0, BetweenS1S0, CasesS0B0, CasesS1S0, AgreeS0B0,
};
inline constexpr std::size_t kMoveKinds = 16;
inline constexpr std::uint32_t kRelationIds = kRelationCount + 2;  // none on that side, no such word
inline constexpr std::uint32_t kBetweenIds = 8 * 36 + 1;
inline constexpr std::array<std::uint32_t, kMoveKinds> kMoveKindSizes = {
    kPosIds * kPosIds, kPosIds * kPosIds, kPosIds * kPosIds, kPosIds * kPosIds, 257, 257, 257, kRelationIds, kRelationIds, kRelationIds, kRelationIds,
    kBetweenIds, kBetweenIds, 289, 289, 16};

// Kinds of rows of the label table: about an arc. Sizes count both directions.
enum class LabelKind : std::uint8_t { Pos, KindsHead, KindsChild, Between, Agree, Sibling };
inline constexpr std::size_t kLabelKinds = 6;
inline constexpr std::array<std::uint32_t, kLabelKinds> kLabelKindSizes = {
    2 * kPosIds * kPosIds, 512, 256, 2 * kBetweenIds, 2 * 16 * 4 * 4, 2 * kRelationIds};

template <std::size_t N>
constexpr std::array<std::uint32_t, N + 1> first_rows(const std::array<std::uint32_t, N>& sizes) {
  std::array<std::uint32_t, N + 1> first{};
  for (std::size_t i = 0; i < N; ++i) first[i + 1] = first[i] + sizes[i];
  return first;
}
inline constexpr auto kTokenRows = first_rows(kTokenKindSizes);
inline constexpr auto kPartRows = first_rows(kPartKindSizes);
inline constexpr auto kMoveRows = first_rows(kMoveKindSizes);
inline constexpr auto kLabelRows = first_rows(kLabelKindSizes);

// The words that the net knows.
struct ParserWords {
  KeyIds forms, lemmas;
};

using TokenRowSet = std::array<std::uint32_t, kTokenKinds>;
using PartRowSet = std::array<std::uint32_t, kPartKinds>;
using MoveRowSet = std::array<std::uint32_t, kMoveKinds>;
using LabelRowSet = std::array<std::uint32_t, kLabelKinds>;

// Rows of the token table for each token of the sentence, marks among them. Needs: words are tagged.
void find_token_rows(const ParserWords& known, const Tokens& tokens, const Words& words, TokenSpan sentence, std::vector<TokenRowSet>& out);

// The rows of the part table whose sum is row `value` of `kind`, at `out`; returns how many, at most three.
std::size_t find_parts(TokenKind kind, std::uint32_t value, std::uint32_t* out);

// The words of one sentence, marks left out, as the parser walks over them.
struct SentenceWords {
  std::vector<std::uint32_t> token;     // in the dispatch
  std::vector<std::uint8_t> pos;
  std::vector<std::uint8_t> cases;      // bit c: can be Case c; 0 where it has none
  std::vector<std::uint8_t> numbers;    // bit 0 singular, bit 1 plural, of a nominal or of a finite verb; 0 unknown
  // Before word i, counted from the beginning of the sentence: commas, other marks, finite verbs, conjunctions.
  std::vector<std::array<std::uint16_t, 4>> before;
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(token.size()); }
  void fill(const Tokens& tokens, const Words& words, TokenSpan sentence);
};

void find_move_rows(const SentenceWords& words, const ParseState& state, MoveRowSet& out);
// Needs: `move` is Left or Right and the arc has a head (not the root).
void find_label_rows(const SentenceWords& words, const ParseState& state, Move move, LabelRowSet& out);

}  // namespace depesche
