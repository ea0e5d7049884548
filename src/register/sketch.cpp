// SPDX-License-Identifier: Apache-2.0
#include "register/sketch.h"

#include <algorithm>

namespace depesche {
namespace {

constexpr std::uint64_t mixed(std::uint64_t h) {
  h ^= h >> 30;
  h *= 0xbf58476d1ce4e5b9ull;
  h ^= h >> 27;
  h *= 0x94d049bb133111ebull;
  return h ^ (h >> 31);
}

// A byte of a word: letters and digits of ASCII, in one case, and whatever is beyond ASCII.
bool word_byte(unsigned char& c) {
  if (c >= 'A' && c <= 'Z') c = static_cast<unsigned char>(c + 32);
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 0x80;
}

}  // namespace

Sketch sketch_of(std::string_view text) {
  constexpr std::uint64_t kFree = ~0ull;
  std::array<std::uint64_t, std::tuple_size_v<Sketch>> least;
  least.fill(kFree);
  std::uint64_t last[2] = {0, 0}, word = 0;
  std::size_t words = 0;
  const auto end_word = [&] {
    if (word == 0) return;
    if (++words >= 3) {
      const std::uint64_t run = mixed(last[0] * 3 + mixed(last[1] * 5 + word));
      std::uint64_t& slot = least[run % least.size()];  // one permutation: the hash picks its slot
      slot = std::min(slot, run);
    }
    last[0] = last[1];
    last[1] = word;
    word = 0;
  };
  for (const char raw : text) {
    auto c = static_cast<unsigned char>(raw);
    if (word_byte(c)) word = (word == 0 ? 0xcbf29ce484222325ull : word ^ c) * 0x100000001b3ull + c;
    else end_word();
  }
  end_word();
  Sketch out{};
  if (words < 6) return out;
  // A slot that no run fell into takes its neighbour's, so that short texts compare too.
  for (std::size_t i = 0; i < out.size(); ++i) {
    std::size_t from = i, steps = 0;
    while (least[from] == kFree) {
      from = (from + 1) % least.size();
      ++steps;
    }
    out[i] = static_cast<std::uint16_t>(mixed(least[from] + steps) >> 48 | 1);
  }
  return out;
}

double overlap(const Sketch& a, const Sketch& b) {
  if (a[0] == 0 || b[0] == 0) return 0;
  int same = 0;
  for (std::size_t i = 0; i < a.size(); ++i) same += a[i] == b[i];
  return same / static_cast<double>(a.size());
}

}  // namespace depesche
