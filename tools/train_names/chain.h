// SPDX-License-Identifier: Apache-2.0
// Chain: the weights of the model while they are learned, and one step of learning. A conditional random field over rows of words, by
// AdaGrad; the weight of None is always nought.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

#include "actors/name_model.h"

namespace depesche {

inline constexpr std::uint32_t kNoFeature = 0xFFFFFFFFu;

struct ChainToken {
  std::array<std::uint32_t, kNameFeatures> feature{};  // into the weights, or kNoFeature
  NamePlace place = NamePlace::Anywhere;
  std::uint8_t of_class = 0;
  NameTag gold = NameTag::None;
};

class Chain {
 public:
  explicit Chain(std::size_t features) : rows_(features) {}
  struct Row { std::array<float, kNameTags> weight{}, square{}; std::uint32_t count = 0; };
  [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }
  std::vector<Row>& rows() { return rows_; }
  using Steps = std::array<std::array<Row, kNameTags>, kNameClasses>;
  [[nodiscard]] const Steps& steps() const { return steps_; }

  // Learns from one run; gives its loss. Features in `hidden[i]` (one bit each) are passed over at token i.
  double learn(std::span<const ChainToken> run, std::span<const std::uint64_t> hidden, float rate) {
    const std::size_t n = run.size();
    forward(run, hidden);
    backward(run);
    double loss = 0;
    for (std::size_t i = 0; i < n; ++i) {
      const auto gold = static_cast<std::size_t>(run[i].gold);
      std::array<float, kNameTags> gradient{};
      float most = 0;
      for (std::size_t k = 1; k < kNameTags; ++k) {
        const double p = std::exp(alpha_[i][k] + beta_[i][k] - total_);
        gradient[k] = static_cast<float>((k == gold ? 1.0 : 0.0) - p);
        most = std::max(most, std::abs(gradient[k]));
      }
      const double right = std::exp(alpha_[i][gold] + beta_[i][gold] - total_);
      loss -= std::log(right + 1e-9);
      if (most > 0.002F) {
        for (std::size_t f = 0; f < kNameFeatures; ++f)
          if (run[i].feature[f] != kNoFeature && (hidden[i] >> f & 1u) == 0) change(rows_[run[i].feature[f]], gradient, rate);
      }
      learn_step(run, i, rate);
    }
    return loss;
  }

 private:
  using Tags = std::array<double, kNameTags>;
  static constexpr double kNever = -1e30;

  static double add_logs(const Tags& x) {
    double most = kNever;
    for (const double v : x) most = std::max(most, v);
    if (most <= kNever) return kNever;
    double sum = 0;
    for (const double v : x)
      if (v > most - 40) sum += std::exp(v - most);
    return most + std::log(sum);
  }
  static void change(Row& row, const std::array<float, kNameTags>& gradient, float rate) {
    for (std::size_t k = 0; k < kNameTags; ++k) {
      row.square[k] += gradient[k] * gradient[k];
      row.weight[k] += rate * gradient[k] / std::sqrt(row.square[k] + 1e-3F);
    }
  }
  [[nodiscard]] double step(const ChainToken& token, std::size_t before, std::size_t tag) const {
    return may_tag(token.place, static_cast<NameTag>(before), static_cast<NameTag>(tag)) ? static_cast<double>(steps_[token.of_class][before].weight[tag]) : kNever;
  }
  void forward(std::span<const ChainToken> run, std::span<const std::uint64_t> hidden) {
    here_.assign(run.size(), Tags{});
    alpha_.assign(run.size(), Tags{});
    beta_.assign(run.size(), Tags{});
    for (std::size_t i = 0; i < run.size(); ++i) {
      for (std::size_t f = 0; f < kNameFeatures; ++f) {
        if (run[i].feature[f] == kNoFeature || (hidden[i] >> f & 1u) != 0) continue;
        const Row& row = rows_[run[i].feature[f]];
        for (std::size_t k = 1; k < kNameTags; ++k) here_[i][k] += static_cast<double>(row.weight[k]);
      }
      for (std::size_t k = 0; k < kNameTags; ++k) {
        Tags sums{};
        sums.fill(kNever);
        for (std::size_t b = 0; b < kNameTags; ++b)
          if (i > 0 || b == 0) sums[b] = (i == 0 ? 0.0 : alpha_[i - 1][b]) + step(run[i], b, k);
        alpha_[i][k] = std::max(add_logs(sums) + here_[i][k], kNever);
      }
    }
    total_ = add_logs(alpha_[run.size() - 1]);
  }
  void backward(std::span<const ChainToken> run) {
    for (std::size_t i = run.size() - 1; i-- > 0;)
      for (std::size_t b = 0; b < kNameTags; ++b) {
        Tags sums{};
        for (std::size_t k = 0; k < kNameTags; ++k) sums[k] = step(run[i + 1], b, k) + here_[i + 1][k] + beta_[i + 1][k];
        beta_[i][b] = add_logs(sums);
      }
  }
  void learn_step(std::span<const ChainToken> run, std::size_t i, float rate) {
    const std::size_t gold = static_cast<std::size_t>(run[i].gold), before = i == 0 ? 0 : static_cast<std::size_t>(run[i - 1].gold);
    for (std::size_t b = 0; b < kNameTags; ++b) {
      if (i == 0 && b != 0) break;
      std::array<float, kNameTags> gradient{};
      for (std::size_t k = 0; k < kNameTags; ++k) {
        const double way = step(run[i], b, k);
        if (way <= kNever) continue;
        const double p = std::exp((i == 0 ? 0.0 : alpha_[i - 1][b]) + way + here_[i][k] + beta_[i][k] - total_);
        gradient[k] = static_cast<float>((b == before && k == gold ? 1.0 : 0.0) - p);
      }
      change(steps_[run[i].of_class][b], gradient, rate);
    }
  }

  std::vector<Row> rows_;
  Steps steps_{};
  std::vector<Tags> here_, alpha_, beta_;
  double total_ = 0;
};

}  // namespace depesche
