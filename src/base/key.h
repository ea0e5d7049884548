// SPDX-License-Identifier: Apache-2.0
// Key: a 64-bit fingerprint of a word (FNV-1a over its UTF-8 bytes, then mixed), the same on every machine.
// Stages compare words by key; two different words share one with a chance of about 2^-64 a pair, which is taken.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace depesche {

enum class Key : std::uint64_t { None = 0 };

constexpr Key key_of(std::string_view word) {
  std::uint64_t h = 0xcbf29ce484222325ull;
  for (const char c : word) {
    h ^= static_cast<unsigned char>(c);
    h *= 0x100000001b3ull;
  }
  h ^= h >> 32;
  h *= 0x9E3779B97F4A7C15ull;
  h ^= h >> 29;
  return static_cast<Key>(h == 0 ? 1 : h);
}

// A map from keys to values: filled while rules load, then read. Open addressing; values keep the order of insertion.
// Threads: immutable after load.
template <typename V>
class KeyMap {
 public:
  // The value of `key`, made by default where it is not there yet.
  V& operator[](Key key) {
    if (V* found = find(key)) return *found;
    if ((values_.size() + 1) * 2 > slots_.size()) grow();
    values_.emplace_back(key, V{});
    place(key, static_cast<std::uint32_t>(values_.size()));
    return values_.back().second;
  }
  V* find(Key key) { return const_cast<V*>(std::as_const(*this).find(key)); }
  // Null where `key` is not there. Lifetime: until the next insertion.
  const V* find(Key key) const {
    if (slots_.empty()) return nullptr;
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t i = static_cast<std::size_t>(key) & mask; slots_[i] != 0; i = (i + 1) & mask)
      if (values_[slots_[i] - 1].first == key) return &values_[slots_[i] - 1].second;
    return nullptr;
  }
  [[nodiscard]] bool contains(Key key) const { return find(key) != nullptr; }
  [[nodiscard]] std::size_t size() const { return values_.size(); }
  [[nodiscard]] bool empty() const { return values_.empty(); }
  auto begin() const { return values_.begin(); }
  auto end() const { return values_.end(); }
  void clear() { values_.clear(); slots_.assign(slots_.size(), 0); }

 private:
  void place(Key key, std::uint32_t index) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t i = static_cast<std::size_t>(key) & mask;
    while (slots_[i] != 0) i = (i + 1) & mask;
    slots_[i] = index;
  }
  void grow() {
    slots_.assign(slots_.empty() ? 16 : slots_.size() * 2, 0);
    for (std::size_t i = 0; i < values_.size(); ++i) place(values_[i].first, static_cast<std::uint32_t>(i + 1));
  }
  std::vector<std::pair<Key, V>> values_;
  std::vector<std::uint32_t> slots_;  // index into values_ plus one; 0 is free
};

}  // namespace depesche
