// SPDX-License-Identifier: Apache-2.0
// KeyIds: small numbers for the words that the weights know, 0 for all others. One look-up touches one cache line.
#pragma once

#include <bit>
#include <cstdint>
#include <vector>

#include "base/key.h"

namespace depesche {

// Threads: immutable after build.
class KeyIds {
 public:
  // `prints[i]` is the fingerprint of the word with the number i + 1. Needs: fewer than 65,535.
  void build(const std::vector<std::uint32_t>& prints) {
    const std::size_t size = std::bit_ceil(prints.size() * 2 + 2);
    mask_ = static_cast<std::uint32_t>(size - 1);
    slots_.assign(size, Slot{});
    for (std::size_t i = 0; i < prints.size(); ++i) {
      std::uint32_t at = prints[i] & mask_;
      while (slots_[at].id != 0) at = (at + 1) & mask_;
      slots_[at] = {prints[i], static_cast<std::uint32_t>(i + 1)};
    }
  }
  [[nodiscard]] std::uint32_t find(Key key) const {
    const std::uint32_t print = print_of(key);
    for (std::uint32_t at = print & mask_;; at = (at + 1) & mask_) {
      const Slot slot = slots_[at];
      if (slot.id == 0 || slot.print == print) return slot.id;
    }
  }
  static std::uint32_t print_of(Key key) { return static_cast<std::uint32_t>(static_cast<std::uint64_t>(key) >> 32); }

 private:
  struct Slot { std::uint32_t print = 0, id = 0; };
  std::uint32_t mask_ = 0;
  std::vector<Slot> slots_ = std::vector<Slot>(1);
};

}  // namespace depesche
