// SPDX-License-Identifier: Apache-2.0
// What /metrics shows: counters and a histogram of answering times, in Prometheus' text format 0.0.4.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <string>

namespace depesche {

// Threads: locks itself (relaxed atomics: a reading may mix two moments).
class Metrics {
 public:
  void answered(unsigned status, double seconds);
  void refused_busy() { busy_.fetch_add(1, std::memory_order_relaxed); }
  void cut_off() { cut_.fetch_add(1, std::memory_order_relaxed); }
  void read(std::uint64_t events) {
    dispatches_.fetch_add(1, std::memory_order_relaxed);
    events_.fetch_add(events, std::memory_order_relaxed);
  }
  std::atomic<std::int64_t> connections{0}, streams{0}, waiting{0};

  [[nodiscard]] std::string text() const;

 private:
  static constexpr std::array<double, 10> kBounds = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5};  // seconds
  std::array<std::atomic<std::uint64_t>, 5> by_class_{};  // 1xx to 5xx
  std::array<std::atomic<std::uint64_t>, kBounds.size() + 1> buckets_{};
  std::atomic<std::uint64_t> microseconds_{0}, busy_{0}, cut_{0}, dispatches_{0}, events_{0};
};

}  // namespace depesche
