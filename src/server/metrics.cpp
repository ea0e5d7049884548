// SPDX-License-Identifier: Apache-2.0
#include "server/metrics.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace depesche {
namespace {

void put(std::string& out, std::string_view name, std::string_view type, std::string_view help, std::int64_t value) {
  fmt::format_to(std::back_inserter(out), "# HELP {0} {1}\n# TYPE {0} {2}\n{0} {3}\n", name, help, type, value);
}

template <typename Number>
std::int64_t value_of(const std::atomic<Number>& number) {
  return static_cast<std::int64_t>(number.load(std::memory_order_relaxed));
}

}  // namespace

void Metrics::answered(unsigned status, double seconds) {
  by_class_[std::clamp(status / 100, 1u, 5u) - 1].fetch_add(1, std::memory_order_relaxed);
  const auto bucket = std::lower_bound(kBounds.begin(), kBounds.end(), seconds) - kBounds.begin();
  buckets_[static_cast<std::size_t>(bucket)].fetch_add(1, std::memory_order_relaxed);
  microseconds_.fetch_add(static_cast<std::uint64_t>(seconds * 1e6), std::memory_order_relaxed);
}

std::string Metrics::text() const {
  std::string out = "# HELP depesche_requests_total Requests answered, by class of status.\n# TYPE depesche_requests_total counter\n";
  for (std::size_t i = 0; i < by_class_.size(); ++i) {
    fmt::format_to(std::back_inserter(out), "depesche_requests_total{{status=\"{}xx\"}} {}\n", i + 1, value_of(by_class_[i]));
  }
  out += "# HELP depesche_request_seconds Time from the whole request read to the reply made.\n# TYPE depesche_request_seconds histogram\n";
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < kBounds.size(); ++i) {
    sum += value_of(buckets_[i]);
    fmt::format_to(std::back_inserter(out), "depesche_request_seconds_bucket{{le=\"{}\"}} {}\n", kBounds[i], sum);
  }
  sum += value_of(buckets_.back());
  fmt::format_to(std::back_inserter(out), "depesche_request_seconds_bucket{{le=\"+Inf\"}} {0}\ndepesche_request_seconds_sum {1:.6f}\ndepesche_request_seconds_count {0}\n",
                 sum, static_cast<double>(value_of(microseconds_)) / 1e6);
  put(out, "depesche_busy_total", "counter", "Requests refused because the queue was full.", value_of(busy_));
  put(out, "depesche_cut_off_total", "counter", "Connections cut off for being too slow.", value_of(cut_));
  put(out, "depesche_dispatches_read_total", "counter", "Dispatches read.", value_of(dispatches_));
  put(out, "depesche_events_read_total", "counter", "Events found in them.", value_of(events_));
  put(out, "depesche_connections", "gauge", "Open connections.", value_of(connections));
  put(out, "depesche_streams", "gauge", "Open streams of server-sent events.", value_of(streams));
  put(out, "depesche_waiting", "gauge", "Requests at work or waiting for a thread.", value_of(waiting));
  return out;
}

}  // namespace depesche
