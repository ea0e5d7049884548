// SPDX-License-Identifier: Apache-2.0
// FloatNet: src/syntax/net.h in floating point, with its gradients and Adam. What is trained here is rounded to integers afterwards.
#pragma once

#include <cstdint>
#include <vector>

#include "syntax/net.h"

namespace depesche::training {

// Weights of one matrix or table, with Adam's two moments.
struct Parameters {
  std::size_t rows = 0, width = 0;
  std::vector<float> w, first, second;
  void make(std::size_t row_count, std::size_t row_width, float range, std::uint64_t& seed);
};

// Gradients of one worker. A sparse one remembers which rows it touched.
struct Gradient {
  std::size_t width = 0;
  std::vector<float> g;
  std::vector<std::uint32_t> touched;
  std::vector<std::uint8_t> is_touched;
  void make(const Parameters& of);
  float* row(std::uint32_t r) {
    if (!is_touched[r]) { is_touched[r] = 1; touched.push_back(r); }
    return g.data() + std::size_t{r} * width;
  }
};

enum Part : std::size_t { kTokens, kMoves, kLabelTable, kLayer1, kLayer2, kSlotMatrix, kMoveOut, kLabelOut, kBias1, kBias2, kMoveBias, kLabelBias, kParts };
inline constexpr bool sparse(std::size_t part) { return part <= kLabelTable; }

struct FloatNet {
  std::vector<Parameters> parts;
  explicit FloatNet(std::uint64_t seed);
  [[nodiscard]] const float* w(Part p) const { return parts[p].w.data(); }
};

struct Gradients {
  std::vector<Gradient> parts;
  explicit Gradients(const FloatNet& net);
};

// One sentence on its way through the net, and the gradients on the way back.
struct FloatPass {
  std::size_t n = 0;
  std::vector<float> x, gates1, gates2, c1, h1, c2, state, slots;         // values
  std::vector<float> d_x, d_gates, d_c1, d_c2, d_state, d_slots;          // gradients
  std::vector<float> keep1, keep2;                                        // dropout masks
};

struct Dropout {
  float rate = 0;  // 0: none
  std::uint64_t seed = 0;
};

void forward(const FloatNet& net, const std::vector<PartRowSet>& rows, Dropout dropout, FloatPass& pass);
// Needs: pass.d_slots is filled.
void backward(const FloatNet& net, const std::vector<PartRowSet>& rows, FloatPass& pass, Gradients& to);

// Adds the second worker's gradients to the first's, takes one step of Adam and clears both. `step` counts from 1.
void update(FloatNet& net, const std::vector<Gradients*>& workers, std::uint32_t step, float rate);

std::uint64_t next_random(std::uint64_t& seed);
float next_unit(std::uint64_t& seed);  // [0, 1)

}  // namespace depesche::training
