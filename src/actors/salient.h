// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include "actors/resolve.h"

namespace depesche {

// Mentions looked back over, so that the whole stays linear.
inline constexpr std::size_t kWindow = 48;
// What `accept` gives for one that can't be meant; else how much speaks for it.
inline constexpr int kRefused = -1000;

template <typename Accept>
std::uint32_t Resolver::salient(std::uint32_t token, std::uint32_t sentences, Accept accept) const {
  struct Candidate { std::uint32_t entity; int score; };
  std::array<Candidate, kWindow> seen{};
  std::size_t count = 0, looked = 0;
  const std::uint32_t sentence = in_.tokens.sentence[token];
  std::uint32_t best = kNone;
  int most = -999;
  for (std::size_t i = out_.mentions.size(); i-- > 0 && looked < kWindow;) {
    const Mention& m = out_.mentions[i];
    if (m.entity == kNone || m.where.begin >= token) continue;
    const std::uint32_t at = in_.tokens.sentence[m.where.begin];
    if (at + sentences < sentence || m.where.begin < item_.begin) break;
    ++looked;
    const int bonus = accept(m, s_.states[m.entity]);
    if (bonus == kRefused) continue;
    const int distance = static_cast<int>(sentence - at);
    int score = bonus + weight_of(m.head) * 2 - distance * 5 - static_cast<int>(looked) / 4;
    bool again = false;
    for (std::size_t c = 0; c < count; ++c)
      if (seen[c].entity == m.entity) { seen[c].score += 1; score = seen[c].score > score ? seen[c].score : score; seen[c].score = score; again = true; }
    if (!again && count < kWindow) seen[count++] = {m.entity, score};
    if (score > most) {
      most = score;
      best = m.entity;
    }
  }
  return best;
}

}  // namespace depesche
