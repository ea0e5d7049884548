// SPDX-License-Identifier: Apache-2.0
// Weights of the features of nouns, by tools/train_events.py from the open articles of the event gold.
#pragma once

#include <array>

namespace depesche {

inline constexpr std::array<double, 38> kNounWeights = {
    -1.066, 0.579, 0.015, 0.381, 0.944, -0.149, -0.490, -0.208, 0.128, -0.226, 0.726, 0.212, 0.662, 0.429, 0.226, -0.020, -0.109, -0.100, -0.291, -0.227, 0.170, 0.055, -0.649, 0.319, -0.307, 0.194, -0.238, 0.541, -0.110, -0.296, 0.352, 0.405, -0.243, -0.234, -0.383, -0.198, 0.176, -0.157};
inline constexpr float kNounThreshold = 0.36F;

}  // namespace depesche
