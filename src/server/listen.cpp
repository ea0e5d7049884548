// SPDX-License-Identifier: Apache-2.0
#include "server/listen.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "server/listen_state.h"

namespace depesche {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
constexpr auto kTuple = asio::as_tuple(asio::use_awaitable);

asio::awaitable<void> accept_all(std::shared_ptr<Listener::State> state) {
  while (!state->stopping) {
    if (state->connections.size() >= state->options.connections) {
      state->room.expires_after(std::chrono::seconds(1));
      co_await state->room.async_wait(kTuple);
      continue;
    }
    auto [failed, socket] = co_await state->acceptor.async_accept(kTuple);
    if (!failed) {
      asio::co_spawn(state->io, serve_connection(state, std::move(socket)), asio::detached);
    } else if (!state->stopping) {  // no descriptors left, or the client is gone already
      state->room.expires_after(std::chrono::milliseconds(50));
      co_await state->room.async_wait(kTuple);
    }
  }
}

void begin_stop(const std::shared_ptr<Listener::State>& state) {
  if (state->stopping) return;
  state->stopping = true;
  boost::system::error_code ignored;
  state->acceptor.close(ignored);
  state->room.cancel();
  for (EventStream* stream : state->streams) {
    stream->ended = true;
    stream->wake.cancel();
  }
  for (Connection* connection : state->connections) {
    if (!connection->busy) connection->stream.cancel();
  }
  if (state->connections.empty()) return;
  state->deadline.expires_after(state->options.stop_time);
  state->deadline.async_wait([state](boost::system::error_code cancelled) {
    if (!cancelled) state->io.stop();
  });
}

}  // namespace

Listener::Listener(std::shared_ptr<State> state) : state_(std::move(state)) {}
Listener::Listener(Listener&&) noexcept = default;
Listener& Listener::operator=(Listener&&) noexcept = default;
Listener::~Listener() = default;

Result<Listener> Listener::open(const ListenOptions& options, Answer answer, Metrics& metrics) {
  auto state = std::make_shared<State>(options, std::move(answer), metrics);
  boost::system::error_code failed;
  const asio::ip::address address = asio::ip::make_address(options.address, failed);
  if (failed) return Error{ErrorCode::Refused, options.address + ": not an address"};
  const tcp::endpoint at(address, options.port);
  state->acceptor.open(at.protocol(), failed);
  if (!failed) state->acceptor.set_option(asio::socket_base::reuse_address(true), failed);
  if (!failed) state->acceptor.bind(at, failed);
  if (!failed) state->acceptor.listen(asio::socket_base::max_listen_connections, failed);
  if (failed) return Error{ErrorCode::Io, options.address + ":" + std::to_string(options.port) + ": " + failed.message()};
  state->port = state->acceptor.local_endpoint(failed).port();
  return Listener(std::move(state));
}

std::uint16_t Listener::port() const { return state_->port; }

void Listener::run() {
  asio::co_spawn(state_->io, accept_all(state_), asio::detached);
  state_->io.run();
  state_->pool.join();
}

void Listener::stop() {
  asio::post(state_->io, [state = state_] { begin_stop(state); });
}

void Listener::publish(std::string event) {
  asio::post(state_->io, [state = state_, shared = std::make_shared<const std::string>(std::move(event))] {
    for (EventStream* stream : state->streams) {
      if (stream->pending.size() >= EventStream::kMaxPending) stream->ended = true;
      else stream->pending.push_back(shared);
      stream->wake.cancel();
    }
  });
}

}  // namespace depesche
