// SPDX-License-Identifier: Apache-2.0
// Sketch: a small fingerprint of a text (MinHash over runs of three words) that tells near-identical copies of one agency text.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace depesche {

// 32 of the smallest hashes, 16 bits of each. All zero for a text of fewer than six words, which is a copy of nothing.
using Sketch = std::array<std::uint16_t, 32>;

Sketch sketch_of(std::string_view text);

// Share of runs of words that two texts have in common, 0 to 1, give or take 0.09.
double overlap(const Sketch& a, const Sketch& b);

// Whether one is a copy of the other, shortened or retouched.
inline bool copies(const Sketch& a, const Sketch& b) { return overlap(a, b) >= 0.5; }

}  // namespace depesche
