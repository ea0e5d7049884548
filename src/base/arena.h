// SPDX-License-Identifier: Apache-2.0
// Arena: text made while one dispatch is read (joined lemmas, split compounds), at addresses that stay until clear().
// Threads: one per thread.
#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace depesche {

class Arena {
 public:
  // A copy of `a` followed by `b`. Lifetime: until clear().
  std::string_view join(std::string_view a, std::string_view b = {}) {
    const std::size_t size = a.size() + b.size();
    char* to = room(size);
    if (!a.empty()) std::memcpy(to, a.data(), a.size());
    if (!b.empty()) std::memcpy(to + a.size(), b.data(), b.size());
    return {to, size};
  }
  void clear() { block_ = 0; used_ = 0; }

 private:
  static constexpr std::size_t kBlock = std::size_t{64} * 1024;
  struct Block { std::unique_ptr<char[]> bytes; std::size_t size = 0; };
  char* room(std::size_t size) {
    while (block_ < blocks_.size() && used_ + size > blocks_[block_].size) { ++block_; used_ = 0; }
    if (block_ == blocks_.size()) {
      const std::size_t want = size > kBlock ? size : kBlock;
      blocks_.push_back({std::make_unique<char[]>(want), want});
      used_ = 0;
    }
    char* to = blocks_[block_].bytes.get() + used_;
    used_ += size;
    return to;
  }
  std::vector<Block> blocks_;
  std::size_t block_ = 0, used_ = 0;
};

}  // namespace depesche
