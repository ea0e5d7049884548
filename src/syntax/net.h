// SPDX-License-Identifier: Apache-2.0
// Net: the small network that reads a sentence for the parser, in integers only, so that every machine gets the same trees.
//   token rows --sum, ReLU--> x (kEmbed)
//   x --layer 1--> c1, c1 --layer 2--> c2 (kState = two directions of kUnits each); state = c1 + c2
//   state --slots--> what the token adds to the hidden layers for each place it can stand in: s1, s0, b0, head, child
// A layer: candidate z = clip(Wx, -1, 1), gate f = clip(1/2 + Vx/4, 0, 1), c[t] = f c[t-1] + (1 - f) z, left to right in one half, right to
// left in the other. Moves: ReLU of the sum over s1, s0, b0 and the move rows; labels alike, over head, child and the label rows.
// One is 2^kActivationBits in x and hidden layers, 2^kStateBits in states, 2^kWeightBits in matrices.
#pragma once

#include <cstdint>
#include <vector>

#include "syntax/features.h"

namespace depesche {

inline constexpr std::size_t kEmbed = 96, kUnits = 64, kState = 2 * kUnits, kGates = 4 * kUnits;
inline constexpr std::size_t kMoveHidden = 96, kLabelHidden = 64;
inline constexpr std::size_t kSlots = 3 * kMoveHidden + 2 * kLabelHidden;  // s1 s0 b0 head child
inline constexpr std::size_t kMoveScores = 8, kLabels = 40;                // kMoveCount and kRelationCount, rounded up to eights
inline constexpr int kActivationBits = 10, kStateBits = 12, kWeightBits = 12;

// A matrix of `inputs` x `outputs`, stored by pairs of inputs: weights[(i / 2 * outputs + o) * 2 + i % 2].
struct IntMatrix {
  std::uint32_t inputs = 0, outputs = 0;
  std::vector<std::int16_t> weights;
  std::vector<std::int32_t> bias;  // one is 2^(bits of the input + kWeightBits)
};

struct ParserNet {
  ParserWords words;
  std::vector<std::int16_t> token_table, move_table, label_table;  // rows of kEmbed, kMoveHidden, kLabelHidden
  IntMatrix layer1, layer2, slots;    // kEmbed -> kGates, kState -> kGates, kState -> kSlots
  IntMatrix move_out, label_out;      // kMoveHidden -> kMoveScores, kLabelHidden -> kLabels
};

// out[i] = bias + weights * in[i] for `count` inputs, as 32-bit sums. Integers wrap around. The same on every machine.
void multiply(const IntMatrix& matrix, const std::int16_t* in, std::size_t count, std::int32_t* out);

// What a net computes of one sentence; capacity kept.
struct NetScratch {
  std::vector<TokenRowSet> rows;
  std::vector<std::int16_t> x, c1, c2;
  std::vector<std::int32_t> sums;
  std::vector<std::int16_t> slots;  // kSlots a token
};

// Fills scratch.slots from scratch.rows.
void read_sentence(const ParserNet& net, NetScratch& scratch);

// Scores of the three moves. `tokens` are those of s1, s0 and b0 in the sentence, or kNone.
std::array<std::int32_t, kMoveScores> score_moves(const ParserNet& net, const NetScratch& scratch, const std::array<std::uint32_t, 3>& tokens, const MoveRowSet& rows);
// The best relation for an arc; `head` and `child` are tokens of the sentence.
Relation choose_relation(const ParserNet& net, const NetScratch& scratch, std::uint32_t head, std::uint32_t child, const LabelRowSet& rows);

}  // namespace depesche
