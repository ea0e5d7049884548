// SPDX-License-Identifier: Apache-2.0
// What the coroutines of one Listener share. All of it belongs to the thread in Listener::run, but for what is said below.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/beast/core/tcp_stream.hpp>

#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_set>
#include <vector>

#include "server/listen.h"

namespace depesche {

struct Connection {
  boost::beast::tcp_stream stream;
  bool busy = false;  // between the first byte of a request and the last of its reply
};

// A client that listens to server-sent events.
struct EventStream {
  static constexpr std::size_t kMaxPending = 64;
  explicit EventStream(boost::asio::io_context& io) : wake(io) {}
  std::deque<std::shared_ptr<const std::string>> pending;
  boost::asio::steady_timer wake;  // cancelled when there is something to do
  bool ended = false;
};

struct Listener::State {
  State(const ListenOptions& asked, Answer answers, Metrics& counts)
      : options(asked), answer(std::move(answers)), metrics(counts), pool(asked.threads), acceptor(io), room(io), deadline(io) {
    for (std::size_t i = 0; i < asked.threads; ++i) free_workers.push_back(i);
  }

  ListenOptions options;
  Answer answer;
  Metrics& metrics;
  boost::asio::io_context io{1};
  boost::asio::thread_pool pool;
  boost::asio::ip::tcp::acceptor acceptor;
  boost::asio::steady_timer room;      // cancelled when a connection ends while accepting waits for room
  boost::asio::steady_timer deadline;  // of stopping
  std::unordered_set<Connection*> connections;
  std::unordered_set<EventStream*> streams;
  bool stopping = false;
  std::uint16_t port = 0;

  std::mutex workers_lock;             // for free_workers, which threads of the pool take from
  std::vector<std::size_t> free_workers;
};

// Serves one connection to its end (connection.cpp).
boost::asio::awaitable<void> serve_connection(std::shared_ptr<Listener::State> state, boost::asio::ip::tcp::socket socket);

}  // namespace depesche
