// SPDX-License-Identifier: Apache-2.0
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>
#include <boost/url/parse.hpp>
#include <fmt/chrono.h>

#include <algorithm>
#include <exception>
#include <optional>

#include "server/encode.h"
#include "server/listen_state.h"
#include "server/problem.h"

namespace depesche {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using asio::ip::tcp;
using Clock = std::chrono::steady_clock;
using Parser = http::request_parser<http::string_body>;
constexpr auto kTuple = asio::as_tuple(asio::use_awaitable);

// Keeps a connection in the listener's set, and its number in the metrics, while it lives.
struct Enrolled {
  Enrolled(Listener::State& where, tcp::socket socket) : state(where), connection{beast::tcp_stream(std::move(socket))} {
    state.connections.insert(&connection);
    state.metrics.connections.fetch_add(1, std::memory_order_relaxed);
  }
  ~Enrolled() {
    state.connections.erase(&connection);
    state.metrics.connections.fetch_sub(1, std::memory_order_relaxed);
    state.room.cancel();
    if (state.stopping && state.connections.empty()) state.deadline.cancel();
  }
  Enrolled(const Enrolled&) = delete;
  Enrolled& operator=(const Enrolled&) = delete;
  Listener::State& state;
  Connection connection;
};

// The name in a Host field, without the port.
std::string_view name_of(std::string_view host) {
  if (!host.empty() && host.front() == '[') return host.substr(0, host.find(']') + 1);
  return host.substr(0, host.find(':'));
}

// A page of another site may make a browser ask this server under a name of its own (DNS rebinding); names are told in advance.
bool knows_host(const ListenOptions& options, std::string_view host) {
  const std::string_view name = name_of(host);
  const auto is = [&](std::string_view other) { return beast::iequals(name, other); };
  if (is("localhost") || is("127.0.0.1") || is("[::1]") || is(options.address) || is("[" + options.address + "]")) return true;
  return std::any_of(options.hosts.begin(), options.hosts.end(), is);
}

// Fills `request`, or says what is wrong with it.
std::optional<Reply> take(const ListenOptions& options, Parser& parser, Request& request) {
  auto& message = parser.get();
  const auto field = [&](http::field name) { return std::string(message[name]); };
  const auto target = boost::urls::parse_origin_form(message.target());
  if (!target) return problem(400, "Bad request", "The target is no path with a query");
  request.path = target->path();
  for (const auto& each : target->params()) request.query.emplace_back(each.key, each.value);
  switch (message.method()) {
    case http::verb::get: case http::verb::head: request.method = Method::Get; break;
    case http::verb::post: request.method = Method::Post; break;
    default: request.method = Method::Other;
  }
  request.host = field(http::field::host);
  request.origin = field(http::field::origin);
  request.accept = field(http::field::accept);
  request.accept_encoding = field(http::field::accept_encoding);
  request.authorization = field(http::field::authorization);
  request.content_type = field(http::field::content_type);
  request.if_none_match = field(http::field::if_none_match);
  request.body = std::move(message.body());
  if (!knows_host(options, request.host)) return problem(421, "Misdirected request", "This server does not answer to that host");
  if (request.method != Method::Get && !request.origin.empty()) {
    const auto scheme = request.origin.find("://");
    if (scheme == std::string::npos || std::string_view(request.origin).substr(scheme + 3) != request.host) {
      return problem(403, "Forbidden", "Pages of other sites may not write here");
    }
  }
  return std::nullopt;
}

Reply ask(Listener::State& state, Request& request) {
  std::size_t worker = 0;
  {
    const std::lock_guard lock(state.workers_lock);
    worker = state.free_workers.back();
    state.free_workers.pop_back();
  }
  Reply reply;
  try {  // out of memory, or a bug in a library: one request fails, not the server
    reply = state.answer(request, worker);
    finish(request, reply);
  } catch (const std::exception&) {
    reply = problem(500, "Internal error");
    finish(request, reply);
  }
  const std::lock_guard lock(state.workers_lock);
  state.free_workers.push_back(worker);
  return reply;
}

asio::awaitable<Reply> answer(Listener::State& state, Request& request) {
  if (static_cast<std::size_t>(state.metrics.waiting.load(std::memory_order_relaxed)) >= state.options.queue) {
    state.metrics.refused_busy();
    Reply busy = problem(503, "Busy", "Too many requests wait already");
    busy.headers.emplace_back("Retry-After", "1");
    finish(request, busy);
    co_return busy;
  }
  state.metrics.waiting.fetch_add(1, std::memory_order_relaxed);
  auto work = [&state, &request]() -> asio::awaitable<Reply> { co_return ask(state, request); };
  Reply reply = co_await asio::co_spawn(state.pool, std::move(work), asio::use_awaitable);
  state.metrics.waiting.fetch_sub(1, std::memory_order_relaxed);
  co_return reply;
}

template <typename Message>
void set_fields(const Reply& reply, bool keep_alive, Message& message) {
  message.version(11);
  message.result(reply.status);
  message.keep_alive(keep_alive);
  message.set(http::field::date, fmt::format("{:%a, %d %b %Y %H:%M:%S} GMT", fmt::gmtime(std::time(nullptr))));
  if (reply.status != 304 && reply.status != 204) message.set(http::field::content_type, reply.content_type);
  for (const auto& [name, value] : reply.headers) message.insert(name, value);
}

// Whether the reply went out whole.
asio::awaitable<bool> send(Listener::State& state, Connection& connection, Reply reply, bool head, bool keep_alive) {
  const auto size = reply.body.size();
  connection.stream.expires_after(state.options.write_time + std::chrono::seconds(size >> 16));
  http::response<http::string_body> message;
  set_fields(reply, keep_alive, message);
  if (reply.status != 304 && reply.status != 204) message.content_length(size);
  message.body() = std::move(reply.body);
  http::response_serializer<http::string_body> serializer(message);
  boost::system::error_code failed;
  if (head) {
    const auto [error, sent] = co_await http::async_write_header(connection.stream, serializer, kTuple);
    failed = error;
  } else {
    const auto [error, sent] = co_await http::async_write(connection.stream, serializer, kTuple);
    failed = error;
  }
  if (failed == beast::error::timeout) state.metrics.cut_off();
  co_return !failed;
}

asio::awaitable<bool> write_text(Listener::State& state, Connection& connection, const std::string& text) {
  connection.stream.expires_after(state.options.write_time);
  const auto [failed, sent] = co_await asio::async_write(connection.stream, asio::buffer(text), kTuple);
  if (failed == beast::error::timeout) state.metrics.cut_off();
  co_return !failed;
}

asio::awaitable<void> stream_events(Listener::State& state, Connection& connection, Reply reply) {
  EventStream stream(state.io);
  struct Listed {
    Listed(Listener::State& where, EventStream& what) : state(where), stream(what) {
      state.streams.insert(&stream);
      state.metrics.streams.fetch_add(1, std::memory_order_relaxed);
    }
    ~Listed() {
      state.streams.erase(&stream);
      state.metrics.streams.fetch_sub(1, std::memory_order_relaxed);
    }
    Listener::State& state;
    EventStream& stream;
  } const listed(state, stream);

  http::response<http::empty_body> message;
  set_fields(reply, false, message);
  http::response_serializer<http::empty_body> serializer(message);
  connection.stream.expires_after(state.options.write_time);
  const auto [failed, sent] = co_await http::async_write_header(connection.stream, serializer, kTuple);
  if (failed || !co_await write_text(state, connection, reply.body)) co_return;
  connection.busy = false;
  while (!stream.ended) {
    if (stream.pending.empty()) {
      stream.wake.expires_after(state.options.pulse);
      co_await stream.wake.async_wait(kTuple);
      if (stream.ended) break;
      if (stream.pending.empty() && !co_await write_text(state, connection, ":\n\n")) break;
      continue;
    }
    const std::shared_ptr<const std::string> event = stream.pending.front();
    stream.pending.pop_front();
    if (!co_await write_text(state, connection, *event)) break;
  }
}

// What to say to a request that could not be read; none where the client is simply gone or too slow to be told.
std::optional<Reply> refusal(boost::system::error_code error) {
  if (error == http::error::header_limit) return problem(431, "Header too large");
  if (error == http::error::body_limit) return problem(413, "Body too large");
  if (error == http::error::end_of_stream || error == http::error::partial_message) return std::nullopt;
  if (error.category() == make_error_code(http::error::bad_target).category()) return problem(400, "Bad request");
  return std::nullopt;
}

// Reads one request, header within its time and body within its own. The error that ended it, if any.
asio::awaitable<boost::system::error_code> read_request(Listener::State& state, Connection& connection, beast::flat_buffer& buffer, Parser& parser) {
  parser.header_limit(state.options.header_limit);
  parser.body_limit(state.options.body_limit);
  connection.stream.expires_after(state.options.header_time);
  const auto [failed, header_size] = co_await http::async_read_header(connection.stream, buffer, parser, kTuple);
  if (failed) {
    if (failed == beast::error::timeout && (parser.got_some() || buffer.size() > 0)) state.metrics.cut_off();
    co_return failed;
  }
  connection.busy = true;
  if (parser.is_done()) co_return boost::system::error_code();
  if (beast::iequals(parser.get()[http::field::expect], "100-continue")) {
    if (!co_await write_text(state, connection, "HTTP/1.1 100 Continue\r\n\r\n")) co_return asio::error::connection_reset;
  }
  connection.stream.expires_after(state.options.body_time);
  const auto [broken, body_size] = co_await http::async_read(connection.stream, buffer, parser, kTuple);
  if (broken == beast::error::timeout) state.metrics.cut_off();
  co_return broken;
}

// Reads and answers one request; whether another may follow.
asio::awaitable<bool> serve_request(Listener::State& state, Connection& connection, beast::flat_buffer& buffer) {
  auto parser = std::make_unique<Parser>();
  Request request;
  if (const auto failed = co_await read_request(state, connection, buffer, *parser)) {
    if (std::optional<Reply> reply = refusal(failed)) {
      state.metrics.answered(reply->status, 0);
      finish(request, *reply);
      co_await send(state, connection, *std::move(reply), false, false);
    }
    co_return false;
  }
  const auto begun = Clock::now();
  const bool head = parser->get().method() == http::verb::head;
  const bool keep_alive = parser->get().keep_alive() && !state.stopping;
  Reply reply;
  if (std::optional<Reply> wrong = take(state.options, *parser, request)) {
    reply = *std::move(wrong);
    finish(request, reply);
  } else {
    reply = co_await answer(state, request);
  }
  state.metrics.answered(reply.status, std::chrono::duration<double>(Clock::now() - begun).count());
  if (reply.stream && reply.status == 200 && !head) {
    co_await stream_events(state, connection, std::move(reply));
    co_return false;
  }
  if (!co_await send(state, connection, std::move(reply), head, keep_alive)) co_return false;
  connection.busy = false;
  co_return keep_alive;
}

}  // namespace

asio::awaitable<void> serve_connection(std::shared_ptr<Listener::State> state, tcp::socket socket) {
  Enrolled enrolled(*state, std::move(socket));
  boost::system::error_code ignored;
  enrolled.connection.stream.socket().set_option(tcp::no_delay(true), ignored);
  beast::flat_buffer buffer;
  while (!state->stopping && co_await serve_request(*state, enrolled.connection, buffer)) {
  }
  enrolled.connection.stream.socket().shutdown(tcp::socket::shutdown_send, ignored);
}

}  // namespace depesche
