// SPDX-License-Identifier: Apache-2.0
// Weights of the features of what nouns and what verbs tell, by tools/train_events.py from the open articles of the event gold.
#pragma once

#include <array>

namespace depesche {

inline constexpr std::array<double, 38> kNounWeights = {
    -1.152, 0.480, -0.030, 0.213, 0.791, -0.137, -0.614, -0.129, -0.002, -0.121, 1.039, 0.229, 0.858, 0.485, 0.286, 0.204, -0.160, -0.105, -0.048, -0.191, 0.170, 0.329, -0.623, 0.092, -0.288, 0.400, -0.054, 0.713, -0.223, -0.335, 0.418, 0.495, -0.243, -0.346, -0.547, -0.146, -0.016, -0.203};
inline constexpr float kNounThreshold = 0.33F;
inline constexpr std::array<double, 40> kVerbWeights = {
    0.496, 0.035, -0.049, 0.080, 0.159, 0.729, -0.216, 0.009, -0.138, -0.449, 0.003, 0.230, -0.066, -0.356, 0.392, 0.057, -0.404, 0.038, -0.186, 0.566, -0.060, 0.640, 0.181, -0.204, -0.191, -0.301, -0.163, -0.561, 0.039, 0.272, -0.341, 0.351, 0.446, 0.129, -0.354, 0.080, -0.219, -0.278, 0.176, -0.136};
inline constexpr float kVerbThreshold = 0.44F;

}  // namespace depesche
