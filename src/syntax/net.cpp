// SPDX-License-Identifier: Apache-2.0
#include "syntax/net.h"

#include <algorithm>

// Loops over int16 lanes: compiled for what every x86-64 has and for AVX2; the loader chooses. The results are the same.
#if defined(__x86_64__) && defined(__GNUC__) && defined(__gnu_linux__)
#define DEPESCHE_LANES __attribute__((target_clones("avx2", "default")))
#else
#define DEPESCHE_LANES
#endif

namespace depesche {

namespace {

constexpr std::int32_t kOne = 1 << kStateBits;

std::int16_t narrow(std::int32_t v) { return static_cast<std::int16_t>(std::clamp<std::int32_t>(v, -32767, 32767)); }

template <std::size_t N>
inline void add_row(std::int16_t* to, const std::int16_t* row) {
  for (std::size_t j = 0; j < N; ++j) to[j] = static_cast<std::int16_t>(to[j] + row[j]);
}

DEPESCHE_LANES void embed(const ParserNet& net, NetScratch& s) {
  const std::size_t n = s.rows.size();
  s.x.resize(n * kEmbed);
  for (std::size_t t = 0; t < n; ++t) {
    if (t + 2 < n)  // the rows of words lie far apart
      for (std::size_t k = 0; k < 4; ++k) {
        const std::int16_t* soon = net.token_table.data() + std::size_t{s.rows[t + 2][k]} * kEmbed;
        for (std::size_t j = 0; j < kEmbed; j += 32) __builtin_prefetch(soon + j);
      }
    alignas(64) std::int16_t sum[kEmbed] = {};
    for (const std::uint32_t row : s.rows[t]) add_row<kEmbed>(sum, net.token_table.data() + std::size_t{row} * kEmbed);
    for (std::size_t j = 0; j < kEmbed; ++j) s.x[t * kEmbed + j] = std::max<std::int16_t>(sum[j], 0);
  }
}

// One token of one direction: `sums` holds candidates then gates, `shift` brings candidates to state bits.
inline void step(const std::int32_t* sums, int shift, std::int32_t* state, std::int16_t* out) {
  for (std::size_t j = 0; j < kUnits; ++j) {
    const std::int32_t z = std::clamp(sums[j] >> shift, -kOne, kOne);
    const std::int32_t f = std::clamp((sums[kUnits + j] >> (shift + 2)) + kOne / 2, 0, kOne);
    state[j] = z + (((state[j] - z) * f + kOne / 2) >> kStateBits);
    out[j] = static_cast<std::int16_t>(state[j]);
  }
}

DEPESCHE_LANES void run_layer(const std::vector<std::int32_t>& sums, std::size_t n, int shift, std::vector<std::int16_t>& out) {
  out.resize(n * kState);
  alignas(64) std::int32_t forward[kUnits] = {}, backward[kUnits] = {};
  for (std::size_t t = 0; t < n; ++t) step(sums.data() + t * kGates, shift, forward, out.data() + t * kState);
  for (std::size_t t = n; t-- > 0;) step(sums.data() + t * kGates + 2 * kUnits, shift, backward, out.data() + t * kState + kUnits);
}

}  // namespace

DEPESCHE_LANES void read_sentence(const ParserNet& net, NetScratch& s) {
  const std::size_t n = s.rows.size();
  embed(net, s);
  s.sums.resize(n * std::max(kGates, kSlots));
  multiply(net.layer1, s.x.data(), n, s.sums.data());
  run_layer(s.sums, n, kActivationBits + kWeightBits - kStateBits, s.c1);
  multiply(net.layer2, s.c1.data(), n, s.sums.data());
  run_layer(s.sums, n, kWeightBits, s.c2);
  for (std::size_t i = 0; i < n * kState; ++i) s.c2[i] = static_cast<std::int16_t>(s.c2[i] + s.c1[i]);
  multiply(net.slots, s.c2.data(), n, s.sums.data());
  s.slots.resize(n * kSlots);
  for (std::size_t i = 0; i < n * kSlots; ++i) s.slots[i] = narrow(s.sums[i] >> (kStateBits + kWeightBits - kActivationBits));
}

DEPESCHE_LANES std::array<std::int32_t, kMoveScores> score_moves(const ParserNet& net, const NetScratch& s, const std::array<std::uint32_t, 3>& tokens, const MoveRowSet& rows) {
  alignas(64) std::int16_t hidden[kMoveHidden] = {};
  for (const std::uint32_t row : rows) add_row<kMoveHidden>(hidden, net.move_table.data() + std::size_t{row} * kMoveHidden);
  for (std::size_t slot = 0; slot < tokens.size(); ++slot)
    if (tokens[slot] != kNone) add_row<kMoveHidden>(hidden, s.slots.data() + tokens[slot] * kSlots + slot * kMoveHidden);
  for (std::int16_t& h : hidden) h = std::max<std::int16_t>(h, 0);
  std::array<std::int32_t, kMoveScores> out;
  multiply(net.move_out, hidden, 1, out.data());
  return out;
}

DEPESCHE_LANES Relation choose_relation(const ParserNet& net, const NetScratch& s, std::uint32_t head, std::uint32_t child, const LabelRowSet& rows) {
  alignas(64) std::int16_t hidden[kLabelHidden] = {};
  for (const std::uint32_t row : rows) add_row<kLabelHidden>(hidden, net.label_table.data() + std::size_t{row} * kLabelHidden);
  add_row<kLabelHidden>(hidden, s.slots.data() + head * kSlots + 3 * kMoveHidden);
  add_row<kLabelHidden>(hidden, s.slots.data() + child * kSlots + 3 * kMoveHidden + kLabelHidden);
  for (std::int16_t& h : hidden) h = std::max<std::int16_t>(h, 0);
  std::array<std::int32_t, kLabels> scores;
  multiply(net.label_out, hidden, 1, scores.data());
  const auto best = std::max_element(scores.begin(), scores.begin() + kRelationCount);
  return static_cast<Relation>(best - scores.begin());
}

}  // namespace depesche
