// SPDX-License-Identifier: Apache-2.0
// Weights of the features of what nouns and what verbs tell, by tools/train_events.py from the open articles of the event gold and 50 newspaper
// articles of silver-de that were coded before any row was written for them.
#pragma once

#include <array>

namespace depesche {

inline constexpr std::array<double, 30> kNounWeights = {
    -1.273, 0.079, 0.108, 0.951, 0.546, 0.777, 0.854, 0.217, -0.243, 0.852, 0.302, -0.032, -0.802, 0.605, -0.680, -0.372, 0.166, -0.222, 0.358, -0.389, 0.456, 0.098, 0.173, 0.251, 1.033, -0.299, 0.192, 0.365, -0.578, -0.339};
inline constexpr float kNounThreshold = 0.36F;
inline constexpr std::array<double, 32> kVerbWeights = {
    0.334, 0.569, 0.571, 1.282, 0.657, -0.331, 0.220, -1.311, -0.785, -0.404, -0.166, -0.476, -0.903, -0.615, 0.499, 0.289, -0.688, -0.363, 0.370, 0.122, -0.487, 0.201, 0.226, 0.840, -0.393, 0.515, 0.261, -0.472, 0.045, -0.557, -0.783, -0.372};
inline constexpr float kVerbThreshold = 0.42F;

}  // namespace depesche
