// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <span>

#include "train_parser.h"

namespace depesche::training {

namespace {

// Bytes with one power of two a kind of rows: the smallest that holds all but one value in 10,000.
ByteTable round_table(const Parameters& p, std::span<const std::uint32_t> first) {
  ByteTable out;
  out.values.resize(p.w.size());
  for (std::size_t kind = 0; kind + 1 < first.size(); ++kind) {
    const std::size_t from = first[kind] * p.width, to = first[kind + 1] * p.width;
    std::uint8_t shift = 0;
    for (;; ++shift) {
      const float most = 127.5f * static_cast<float>(1 << shift) / (1 << kActivationBits);
      const auto beyond = std::count_if(p.w.begin() + static_cast<std::ptrdiff_t>(from), p.w.begin() + static_cast<std::ptrdiff_t>(to), [&](float v) { return std::abs(v) > most; });
      if (shift == 7 || static_cast<std::size_t>(beyond) * 10000 <= to - from) break;
    }
    out.shifts.push_back(shift);
    for (std::size_t i = from; i < to; ++i) {
      const long v = std::lround(p.w[i] * (1 << kActivationBits) / static_cast<float>(1 << shift));
      out.values[i] = static_cast<std::int8_t>(std::clamp(v, -127L, 127L));
    }
  }
  return out;
}

IntMatrix round_matrix(const Parameters& p, const Parameters* bias, int input_bits) {
  IntMatrix out{.inputs = static_cast<std::uint32_t>(p.rows), .outputs = static_cast<std::uint32_t>(p.width), .weights = std::vector<std::int16_t>(p.w.size()), .bias = std::vector<std::int32_t>(p.width)};
  for (std::size_t i = 0; i < p.rows; ++i)
    for (std::size_t o = 0; o < p.width; ++o)
      out.weights[(i / 2 * p.width + o) * 2 + i % 2] = static_cast<std::int16_t>(std::clamp(std::lround(p.w[i * p.width + o] * (1 << kWeightBits)), -32767L, 32767L));
  for (std::size_t o = 0; bias && o < p.width; ++o) out.bias[o] = static_cast<std::int32_t>(std::lround(bias->w[o] * static_cast<float>(1 << (input_bits + kWeightBits))));
  return out;
}

}  // namespace

ParserFile round_net(const FloatNet& net) {
  ParserFile out;
  out.parts = round_table(net.parts[kTokens], kPartRows);
  out.moves = round_table(net.parts[kMoves], kMoveRows);
  out.labels = round_table(net.parts[kLabelTable], kLabelRows);
  out.matrices.push_back(round_matrix(net.parts[kLayer1], &net.parts[kBias1], kActivationBits));
  out.matrices.push_back(round_matrix(net.parts[kLayer2], &net.parts[kBias2], kStateBits));
  out.matrices.push_back(round_matrix(net.parts[kSlotMatrix], nullptr, kStateBits));
  out.matrices.push_back(round_matrix(net.parts[kMoveOut], &net.parts[kMoveBias], kActivationBits));
  out.matrices.push_back(round_matrix(net.parts[kLabelOut], &net.parts[kLabelBias], kActivationBits));
  return out;
}

}  // namespace depesche::training
