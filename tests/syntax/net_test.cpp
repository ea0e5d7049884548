// SPDX-License-Identifier: Apache-2.0
#include "syntax/net.h"

#include <gtest/gtest.h>

#include <random>

namespace depesche {
namespace {

TEST(Net, EveryWayOfMultiplyingGivesTheSameSums) {
  std::mt19937 random(3);
  std::uniform_int_distribution<int> value(-32768, 32767);
  for (const std::uint32_t outputs : {4u, 8u, 40u, 64u, 256u}) {
    IntMatrix m{.inputs = 96, .outputs = outputs, .weights = std::vector<std::int16_t>(96 * outputs), .bias = std::vector<std::int32_t>(outputs)};
    for (auto& w : m.weights) w = static_cast<std::int16_t>(value(random));
    for (auto& b : m.bias) b = value(random);
    for (const std::size_t count : {1u, 2u, 7u}) {
      std::vector<std::int16_t> in(count * 96);
      for (auto& v : in) v = static_cast<std::int16_t>(value(random) / 2);
      std::vector<std::int32_t> out(count * outputs);
      multiply(m, in.data(), count, out.data());
      for (std::size_t t = 0; t < count; ++t)
        for (std::size_t o = 0; o < outputs; ++o) {
          std::int64_t sum = m.bias[o];
          for (std::size_t i = 0; i < 96; ++i) sum += std::int64_t{in[t * 96 + i]} * m.weights[(i / 2 * outputs + o) * 2 + i % 2];
          EXPECT_EQ(out[t * outputs + o], static_cast<std::int32_t>(static_cast<std::uint64_t>(sum)));
        }
    }
  }
}

}  // namespace
}  // namespace depesche
