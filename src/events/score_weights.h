// SPDX-License-Identifier: Apache-2.0
// Weights of the features of what nouns and what verbs tell, by tools/train_events.py from the open articles of the event gold and 85 articles that
// were coded before any row was written for them.
#pragma once

#include <array>

namespace depesche {

inline constexpr std::array<double, 30> kNounWeights = {
    -1.335, 0.054, -0.080, 0.869, 0.532, 0.756, 0.845, 0.378, -0.432, 0.966, 0.414, -0.230, -0.859, 0.555, -0.672, -0.500, 0.238, -0.305, 0.452, -0.553, 0.698, 0.129, 0.280, 0.367, 0.935, -0.268, 0.335, 0.366, -0.523, -0.283};
inline constexpr float kNounThreshold = 0.34F;
inline constexpr std::array<double, 32> kVerbWeights = {
    0.199, 0.507, 0.562, 1.096, 0.711, -0.386, 0.337, -1.428, -0.692, -0.514, -0.385, -0.460, -0.944, -0.901, 0.337, 0.385, -0.837, -0.451, 0.355, -0.041, -0.318, 0.331, 0.466, 0.662, -0.399, 0.379, 0.329, -0.460, 0.178, -0.514, -0.803, -0.450};
inline constexpr float kVerbThreshold = 0.42F;

}  // namespace depesche
