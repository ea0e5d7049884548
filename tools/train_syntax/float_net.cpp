// SPDX-License-Identifier: Apache-2.0
#include "float_net.h"

#include <algorithm>
#include <cmath>

namespace depesche::training {

std::uint64_t next_random(std::uint64_t& seed) {
  seed += 0x9E3779B97F4A7C15ull;
  std::uint64_t z = seed;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
  return z ^ (z >> 31);
}
float next_unit(std::uint64_t& seed) { return static_cast<float>(next_random(seed) >> 40) / static_cast<float>(1u << 24); }

void Parameters::make(std::size_t row_count, std::size_t row_width, float range, std::uint64_t& seed) {
  rows = row_count;
  width = row_width;
  w.resize(rows * width);
  for (float& v : w) v = (next_unit(seed) * 2 - 1) * range;
  first.assign(w.size(), 0);
  second.assign(w.size(), 0);
}

void Gradient::make(const Parameters& of) {
  width = of.width;
  g.assign(of.w.size(), 0);
  is_touched.assign(of.rows, 0);
}

FloatNet::FloatNet(std::uint64_t seed) : parts(kParts) {
  const auto range = [](std::size_t a, std::size_t b) { return std::sqrt(6.0f / static_cast<float>(a + b)); };
  parts[kTokens].make(kPartRows.back(), kEmbed, 0.15f, seed);
  parts[kMoves].make(kMoveRows.back(), kMoveHidden, 0.05f, seed);
  parts[kLabelTable].make(kLabelRows.back(), kLabelHidden, 0.05f, seed);
  parts[kLayer1].make(kEmbed, kGates, range(kEmbed, kUnits), seed);
  parts[kLayer2].make(kState, kGates, range(kState, kUnits), seed);
  parts[kSlotMatrix].make(kState, kSlots, range(kState, kMoveHidden), seed);
  parts[kMoveOut].make(kMoveHidden, kMoveScores, 0.2f, seed);
  parts[kLabelOut].make(kLabelHidden, kLabels, 0.2f, seed);
  parts[kBias1].make(1, kGates, 0, seed);
  parts[kBias2].make(1, kGates, 0, seed);
  parts[kMoveBias].make(1, kMoveScores, 0, seed);
  parts[kLabelBias].make(1, kLabels, 0, seed);
  for (const std::size_t part : {std::size_t{kBias1}, std::size_t{kBias2}})  // memories of different lengths to begin with
    for (std::size_t d = 0; d < 2; ++d)
      for (std::size_t j = 0; j < kUnits; ++j) parts[part].w[d * 2 * kUnits + kUnits + j] = -1.0f + 2.6f * static_cast<float>(j) / kUnits;
}

Gradients::Gradients(const FloatNet& net) : parts(kParts) {
  for (std::size_t p = 0; p < kParts; ++p) parts[p].make(net.parts[p]);
}

namespace {

// c[n x m] = bias + a[n x k] b[k x m]
void multiply(const float* a, const float* b, const float* bias, std::size_t n, std::size_t k, std::size_t m, float* c) {
  for (std::size_t i = 0; i < n; ++i) {
    float* __restrict to = c + i * m;
    for (std::size_t j = 0; j < m; ++j) to[j] = bias ? bias[j] : 0;
    for (std::size_t l = 0; l < k; l += 4) {
      const float a0 = a[i * k + l], a1 = a[i * k + l + 1], a2 = a[i * k + l + 2], a3 = a[i * k + l + 3];
      if (a0 == 0 && a1 == 0 && a2 == 0 && a3 == 0) continue;
      const float *b0 = b + l * m, *b1 = b0 + m, *b2 = b1 + m, *b3 = b2 + m;
      for (std::size_t j = 0; j < m; ++j) to[j] += a0 * b0[j] + a1 * b1[j] + a2 * b2[j] + a3 * b3[j];
    }
  }
}

// d_a[n x k] = d_c[n x m] b'
void multiply_back(const float* d_c, const float* b, std::size_t n, std::size_t k, std::size_t m, float* d_a) {
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t l = 0; l < k; ++l) {
      float sum = 0;
      for (std::size_t j = 0; j < m; ++j) sum += d_c[i * m + j] * b[l * m + j];
      d_a[i * k + l] = sum;
    }
}

// d_b[k x m] += a' d_c
void weights_back(const float* a, const float* d_c, std::size_t n, std::size_t k, std::size_t m, float* d_b) {
  std::size_t i = 0;
  for (; i + 4 <= n; i += 4)
    for (std::size_t l = 0; l < k; ++l) {
      const float a0 = a[i * k + l], a1 = a[(i + 1) * k + l], a2 = a[(i + 2) * k + l], a3 = a[(i + 3) * k + l];
      if (a0 == 0 && a1 == 0 && a2 == 0 && a3 == 0) continue;
      const float *c0 = d_c + i * m, *c1 = c0 + m, *c2 = c1 + m, *c3 = c2 + m;
      float* __restrict to = d_b + l * m;
      for (std::size_t j = 0; j < m; ++j) to[j] += a0 * c0[j] + a1 * c1[j] + a2 * c2[j] + a3 * c3[j];
    }
  for (; i < n; ++i)
    for (std::size_t l = 0; l < k; ++l) {
      const float a0 = a[i * k + l];
      float* __restrict to = d_b + l * m;
      for (std::size_t j = 0; j < m; ++j) to[j] += a0 * d_c[i * m + j];
    }
}

void bias_back(const float* d_c, std::size_t n, std::size_t m, float* d_bias) {
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = 0; j < m; ++j) d_bias[j] += d_c[i * m + j];
}

// gates[n x kGates] -> c[n x kState]
void run_layer(const float* gates, std::size_t n, float* c) {
  for (std::size_t d = 0; d < 2; ++d) {
    float state[kUnits] = {};
    for (std::size_t s = 0; s < n; ++s) {
      const std::size_t t = d == 0 ? s : n - 1 - s;
      const float* g = gates + t * kGates + d * 2 * kUnits;
      float* out = c + t * kState + d * kUnits;
      for (std::size_t j = 0; j < kUnits; ++j) {
        const float z = std::clamp(g[j], -1.0f, 1.0f), f = std::clamp(0.5f + 0.25f * g[kUnits + j], 0.0f, 1.0f);
        out[j] = state[j] = z + (state[j] - z) * f;
      }
    }
  }
}

void run_layer_back(const float* gates, const float* c, const float* d_c, std::size_t n, float* d_gates) {
  for (std::size_t d = 0; d < 2; ++d) {
    float carry[kUnits] = {};
    for (std::size_t s = n; s-- > 0;) {
      const std::size_t t = d == 0 ? s : n - 1 - s;
      const float* g = gates + t * kGates + d * 2 * kUnits;
      float* dg = d_gates + t * kGates + d * 2 * kUnits;
      const float* before = s == 0 ? nullptr : c + (d == 0 ? t - 1 : t + 1) * kState + d * kUnits;
      for (std::size_t j = 0; j < kUnits; ++j) {
        const float z = std::clamp(g[j], -1.0f, 1.0f), f = std::clamp(0.5f + 0.25f * g[kUnits + j], 0.0f, 1.0f);
        const float last = before ? before[j] : 0, up = d_c[t * kState + d * kUnits + j] + carry[j];
        const float dz = up * (1 - f), df = up * (last - z);
        dg[j] = g[j] > -1 && g[j] < 1 ? dz : g[j] * dz > 0 ? 0.1f * dz : 0;  // a clipped candidate can come back
        dg[kUnits + j] = f > 0 && f < 1 ? 0.25f * df : 0;
        carry[j] = up * f;
      }
    }
  }
}

void make_mask(float rate, std::uint64_t& seed, std::size_t size, std::vector<float>& mask) {
  mask.resize(size);
  const float keep = 1 / (1 - rate);
  for (float& m : mask) m = next_unit(seed) < rate ? 0 : keep;
}

}  // namespace

void forward(const FloatNet& net, const std::vector<PartRowSet>& rows, Dropout dropout, FloatPass& p) {
  const std::size_t n = p.n = rows.size();
  p.x.assign(n * kEmbed, 0);
  for (std::size_t t = 0; t < n; ++t) {
    float* x = p.x.data() + t * kEmbed;
    for (const std::uint32_t row : rows[t]) {
      const float* from = net.w(kTokens) + std::size_t{row} * kEmbed;
      for (std::size_t j = 0; j < kEmbed; ++j) x[j] += from[j];
    }
    for (std::size_t j = 0; j < kEmbed; ++j) x[j] = std::max(x[j], 0.0f);
  }
  p.gates1.resize(n * kGates); p.gates2.resize(n * kGates);
  p.c1.resize(n * kState); p.c2.resize(n * kState); p.slots.resize(n * kSlots);
  multiply(p.x.data(), net.w(kLayer1), net.w(kBias1), n, kEmbed, kGates, p.gates1.data());
  run_layer(p.gates1.data(), n, p.c1.data());
  p.h1 = p.c1;
  if (dropout.rate > 0) {
    std::uint64_t seed = dropout.seed;
    make_mask(dropout.rate, seed, kState, p.keep1);
    make_mask(dropout.rate, seed, kState, p.keep2);
    for (std::size_t i = 0; i < n * kState; ++i) p.h1[i] *= p.keep1[i % kState];
  }
  multiply(p.h1.data(), net.w(kLayer2), net.w(kBias2), n, kState, kGates, p.gates2.data());
  run_layer(p.gates2.data(), n, p.c2.data());
  p.state.resize(n * kState);
  for (std::size_t i = 0; i < n * kState; ++i) p.state[i] = p.c1[i] + p.c2[i];
  if (dropout.rate > 0)
    for (std::size_t i = 0; i < n * kState; ++i) p.state[i] *= p.keep2[i % kState];
  else { p.keep1.clear(); p.keep2.clear(); }
  multiply(p.state.data(), net.w(kSlotMatrix), nullptr, n, kState, kSlots, p.slots.data());
  p.d_slots.assign(n * kSlots, 0);
}

void backward(const FloatNet& net, const std::vector<PartRowSet>& rows, FloatPass& p, Gradients& to) {
  const std::size_t n = p.n;
  const bool drops = !p.keep1.empty();
  p.d_state.resize(n * kState); p.d_gates.resize(n * kGates); p.d_c1.resize(n * kState); p.d_x.resize(n * kEmbed);
  weights_back(p.state.data(), p.d_slots.data(), n, kState, kSlots, to.parts[kSlotMatrix].g.data());
  multiply_back(p.d_slots.data(), net.w(kSlotMatrix), n, kState, kSlots, p.d_state.data());
  if (drops)
    for (std::size_t i = 0; i < n * kState; ++i) p.d_state[i] *= p.keep2[i % kState];
  run_layer_back(p.gates2.data(), p.c2.data(), p.d_state.data(), n, p.d_gates.data());
  weights_back(p.h1.data(), p.d_gates.data(), n, kState, kGates, to.parts[kLayer2].g.data());
  bias_back(p.d_gates.data(), n, kGates, to.parts[kBias2].g.data());
  multiply_back(p.d_gates.data(), net.w(kLayer2), n, kState, kGates, p.d_c1.data());
  for (std::size_t i = 0; i < n * kState; ++i) p.d_c1[i] = p.d_c1[i] * (drops ? p.keep1[i % kState] : 1) + p.d_state[i];
  run_layer_back(p.gates1.data(), p.c1.data(), p.d_c1.data(), n, p.d_gates.data());
  weights_back(p.x.data(), p.d_gates.data(), n, kEmbed, kGates, to.parts[kLayer1].g.data());
  bias_back(p.d_gates.data(), n, kGates, to.parts[kBias1].g.data());
  multiply_back(p.d_gates.data(), net.w(kLayer1), n, kEmbed, kGates, p.d_x.data());
  for (std::size_t t = 0; t < n; ++t) {
    float* d = p.d_x.data() + t * kEmbed;
    for (std::size_t j = 0; j < kEmbed; ++j)
      if (p.x[t * kEmbed + j] <= 0) d[j] = 0;
    for (const std::uint32_t row : rows[t]) {
      float* g = to.parts[kTokens].row(row);
      for (std::size_t j = 0; j < kEmbed; ++j) g[j] += d[j];
    }
  }
}

namespace {
// One step of Adam over `count` values; gradients are cleared.
void adam(float* w, float* first, float* second, float* g, std::size_t count, float rate, float fix1, float fix2) {
  for (std::size_t i = 0; i < count; ++i) {
    first[i] = 0.9f * first[i] + 0.1f * g[i];
    second[i] = 0.999f * second[i] + 0.001f * g[i] * g[i];
    w[i] -= rate * (first[i] * fix1) / (std::sqrt(second[i] * fix2) + 1e-6f);
    g[i] = 0;
  }
}
}  // namespace

void update(FloatNet& net, const std::vector<Gradients*>& workers, std::uint32_t step, float rate) {
  const float fix1 = 1 / (1 - std::pow(0.9f, static_cast<float>(step))), fix2 = 1 / (1 - std::pow(0.999f, static_cast<float>(step)));
  for (std::size_t part = 0; part < kParts; ++part) {
    Parameters& p = net.parts[part];
    Gradient& into = workers[0]->parts[part];
    for (std::size_t other = 1; other < workers.size(); ++other) {
      Gradient& from = workers[other]->parts[part];
      const auto take = [&](std::size_t at, std::size_t count, float* g) {
        for (std::size_t i = 0; i < count; ++i) { g[i] += from.g[at + i]; from.g[at + i] = 0; }
      };
      if (!sparse(part)) { take(0, p.w.size(), into.g.data()); continue; }
      for (const std::uint32_t r : from.touched) { take(r * p.width, p.width, into.row(r)); from.is_touched[r] = 0; }
      from.touched.clear();
    }
    if (!sparse(part)) { adam(p.w.data(), p.first.data(), p.second.data(), into.g.data(), p.w.size(), rate, fix1, fix2); continue; }
    for (const std::uint32_t r : into.touched) {
      const std::size_t at = r * p.width;
      adam(p.w.data() + at, p.first.data() + at, p.second.data() + at, into.g.data() + at, p.width, rate, fix1, fix2);
      into.is_touched[r] = 0;
    }
    into.touched.clear();
  }
}

}  // namespace depesche::training
