// SPDX-License-Identifier: Apache-2.0
// Listener: the socket. Takes HTTP/1.1 requests, hands each to a bounded pool of threads, sends the reply. Every connection is a
// coroutine on one thread, so slow clients cost memory only, and are cut off when their time is up.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "depesche/result.h"
#include "server/exchange.h"
#include "server/metrics.h"

namespace depesche {

struct ListenOptions {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8077;                 // 0: the system chooses; Listener::port tells
  std::vector<std::string> hosts;            // names besides localhost and the address that a Host field may hold
  std::size_t threads = 2;                   // that make replies
  std::size_t queue = 256;                   // requests at work or waiting; more get 503
  std::size_t connections = 8192;            // more wait in the system's queue
  std::uint64_t body_limit = 8u << 20;       // bytes; more get 413
  std::uint32_t header_limit = 16u << 10;    // bytes; more get 431
  std::chrono::seconds header_time{10};      // from the first byte of a request to the end of its header; also idle time between requests
  std::chrono::seconds body_time{30};
  std::chrono::seconds write_time{30};       // and a second more for each 64 KiB
  std::chrono::seconds stop_time{10};        // for requests at work when stop() is called
  std::chrono::seconds pulse{15};            // a comment line in quiet streams, so that proxies keep them
};

// `worker` is below ListenOptions::threads; no two calls with one number run at the same time.
using Answer = std::function<Reply(Request request, std::size_t worker)>;

// Threads: run() blocks one; port(), publish() and stop() may be called from any.
class Listener {
 public:
  // Errors: Io where the address can't be bound. `metrics` outlives the listener.
  static Result<Listener> open(const ListenOptions& options, Answer answer, Metrics& metrics);
  Listener(Listener&&) noexcept;
  Listener& operator=(Listener&&) noexcept;
  ~Listener();

  [[nodiscard]] std::uint16_t port() const;
  // Serves until stop(), then closes idle connections and gives the busy ones `stop_time`.
  void run();
  void stop();
  // Sends one whole server-sent event (its lines and the empty one) to every stream. A stream that lags 64 behind is cut off.
  void publish(std::string event);

  struct State;

 private:
  explicit Listener(std::shared_ptr<State> state);
  std::shared_ptr<State> state_;
};

}  // namespace depesche
