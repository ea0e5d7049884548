// SPDX-License-Identifier: Apache-2.0
// Weights of the features of nouns, by tools/train_events.py from the open articles of the event gold.
#pragma once

#include <array>

namespace depesche {

inline constexpr std::array<double, 38> kNounWeights = {
    -1.095, 0.595, -0.008, 0.417, 0.861, -0.022, -0.433, -0.308, 0.118, -0.211, 0.716, 0.408, 0.839, 0.396, 0.113, 0.055, -0.443, -0.008, -0.087, -0.172, 0.026, 0.165, -0.568, 0.070, -0.276, 0.354, -0.108, 0.520, -0.122, -0.222, 0.253, 0.505, -0.177, -0.308, -0.464, -0.236, -0.000, -0.197};
inline constexpr float kNounThreshold = 0.38F;

}  // namespace depesche
