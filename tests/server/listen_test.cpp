// SPDX-License-Identifier: Apache-2.0
#include "server/listen.h"

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>
#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <thread>

#include "server/problem.h"

namespace depesche {
namespace {

using boost::asio::ip::tcp;

class Client {
 public:
  explicit Client(std::uint16_t port) : socket_(io_) { socket_.connect(tcp::endpoint(boost::asio::ip::address_v4::loopback(), port)); }
  void send(std::string_view bytes) {
    boost::system::error_code ignored;
    boost::asio::write(socket_, boost::asio::buffer(bytes), ignored);
  }
  std::string rest() {  // until the server closes
    std::string all;
    boost::system::error_code ended;
    boost::asio::read(socket_, boost::asio::dynamic_buffer(all), ended);
    return all;
  }
  std::string some() {
    std::array<char, 4096> bytes{};
    boost::system::error_code ended;
    const auto size = socket_.read_some(boost::asio::buffer(bytes), ended);
    return {bytes.data(), size};
  }

 private:
  boost::asio::io_context io_;
  tcp::socket socket_;
};

class Served {
 public:
  explicit Served(ListenOptions options = {}, Answer answer = echo) {
    options.port = 0;
    Result<Listener> opened = Listener::open(options, std::move(answer), metrics);
    EXPECT_TRUE(opened.has_value());
    listener = std::make_unique<Listener>(*std::move(opened));
    thread_ = std::thread([this] { listener->run(); });
  }
  ~Served() {
    listener->stop();
    if (thread_.joinable()) thread_.join();
  }
  std::string ask(std::string_view bytes) const {
    Client client(listener->port());
    client.send(bytes);
    return client.rest();
  }
  static Reply echo(const Request& request, std::size_t) {
    if (request.path == "/stream") return {.content_type = "text/event-stream", .body = ":\n\n", .caching = Caching::Never, .stream = true};
    std::string body = request.path;
    for (const auto& [name, value] : request.query) body += "|" + name + "=" + value;
    return {.content_type = "text/plain", .body = body + "|" + request.body};
  }
  Metrics metrics;
  std::unique_ptr<Listener> listener;

 private:
  std::thread thread_;
};

std::string get(std::string_view target, std::string_view fields = "Host: localhost\r\n") {
  return "GET " + std::string(target) + " HTTP/1.1\r\n" + std::string(fields) + "Connection: close\r\n\r\n";
}

unsigned status_of(const std::string& reply) { return reply.size() > 12 ? static_cast<unsigned>(std::stoul(reply.substr(9, 3))) : 0; }

TEST(Listen, DecodesPathAndQueryAndSendsTheReply) {
  const Served served;
  const std::string reply = served.ask(get("/a%20b?x=%C3%A4+b&y"));
  EXPECT_EQ(status_of(reply), 200u);
  EXPECT_NE(reply.find("/a b|x=ä b|y=|"), reply.npos) << reply;
  EXPECT_NE(reply.find("Content-Security-Policy: "), reply.npos);
}

TEST(Listen, HeadGetsTheHeaderOnly) {
  const Served served;
  const std::string reply = served.ask("HEAD /abc HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  EXPECT_EQ(status_of(reply), 200u);
  EXPECT_NE(reply.find("Content-Length: 5"), reply.npos) << reply;
  EXPECT_EQ(reply.substr(reply.size() - 4), "\r\n\r\n");
}

TEST(Listen, AnswersRequestsThatComeInOneGoInOrder) {
  const Served served;
  const std::string reply = served.ask("GET /one HTTP/1.1\r\nHost: localhost\r\n\r\n" + get("/two"));
  EXPECT_LT(reply.find("/one|"), reply.find("/two|"));
  EXPECT_NE(reply.find("/two|"), reply.npos);
}

TEST(Listen, RefusesHostsThatItDoesNotKnow) {
  ListenOptions options;
  options.hosts = {"chronik.example"};
  const Served served(options);
  EXPECT_EQ(status_of(served.ask(get("/", "Host: evil.example\r\n"))), 421u);
  EXPECT_EQ(status_of(served.ask(get("/", ""))), 421u);
  EXPECT_EQ(status_of(served.ask(get("/", "Host: chronik.example:8077\r\n"))), 200u);
  EXPECT_EQ(status_of(served.ask(get("/", "Host: [::1]:8077\r\n"))), 200u);
}

TEST(Listen, RefusesPostsFromPagesOfOtherSites) {
  const Served served;
  const auto post = [&](std::string_view origin) {
    return status_of(served.ask("POST / HTTP/1.1\r\nHost: localhost:1\r\nOrigin: " + std::string(origin) + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
  };
  EXPECT_EQ(post("http://localhost:1"), 200u);
  EXPECT_EQ(post("http://evil.example"), 403u);
  EXPECT_EQ(post("null"), 403u);
}

TEST(Listen, RefusesWhatIsTooLargeOrNoHttp) {
  ListenOptions options;
  options.body_limit = 1000;
  options.header_limit = 2000;
  const Served served(options);
  EXPECT_EQ(status_of(served.ask("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1001\r\n\r\n")), 413u);
  EXPECT_EQ(status_of(served.ask("POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n800\r\n" + std::string(2048, 'x') + "\r\n0\r\n\r\n")), 413u);
  EXPECT_EQ(status_of(served.ask("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + std::string(5000, 'x') + "\r\n\r\n")), 431u);
  EXPECT_EQ(status_of(served.ask("nonsense\r\n\r\n")), 400u);
  EXPECT_EQ(status_of(served.ask(get("/%zz"))), 400u);
  EXPECT_EQ(status_of(served.ask(get("http://localhost/"))), 400u);
}

TEST(Listen, CutsOffAClientThatDoesNotFinishItsHeader) {
  ListenOptions options;
  options.header_time = std::chrono::seconds(1);
  const Served served(options);
  Client slow(served.listener->port());
  slow.send("GET / HTTP/1.1\r\nHost: loc");
  EXPECT_EQ(status_of(served.ask(get("/"))), 200u);
  EXPECT_EQ(slow.rest(), "");
  // The stream closes the socket before its reader wakes up to count: the client may see the end first.
  const auto counted = [&served] { return served.metrics.text().find("depesche_cut_off_total 1") != std::string::npos; };
  for (int i = 0; i < 500 && !counted(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
  EXPECT_TRUE(counted());
}

TEST(Listen, AnswersBusyWhenTheQueueIsFull) {
  ListenOptions options;
  options.threads = 1;
  options.queue = 1;
  std::atomic<bool> go = false;
  const Served served(options, [&](const Request&, std::size_t) {
    while (!go) std::this_thread::yield();
    return Reply{.body = "{}"};
  });
  Client first(served.listener->port());
  first.send(get("/"));
  while (served.metrics.waiting < 1) std::this_thread::yield();
  const std::string second = served.ask(get("/"));
  EXPECT_EQ(status_of(second), 503u);
  EXPECT_NE(second.find("Retry-After: 1"), second.npos);
  go = true;
  EXPECT_EQ(status_of(first.rest()), 200u);
}

TEST(Listen, AThrowingRouteIsOneInternalErrorWithoutDetail) {
  const Served served({}, [](const Request&, std::size_t) -> Reply { throw std::runtime_error("secret"); });
  const std::string reply = served.ask(get("/"));
  EXPECT_EQ(status_of(reply), 500u);
  EXPECT_EQ(reply.find("secret"), reply.npos);
}

TEST(Listen, StreamsGetWhatIsPublished) {
  const Served served;
  Client client(served.listener->port());
  client.send("GET /stream HTTP/1.1\r\nHost: localhost\r\n\r\n");
  std::string got = client.some();
  while (served.metrics.streams < 1) std::this_thread::yield();
  served.listener->publish("event: added\ndata: {}\n\n");
  while (got.find("data: {}\n\n") == got.npos) {
    const std::string more = client.some();
    ASSERT_FALSE(more.empty()) << got;
    got += more;
  }
  EXPECT_NE(got.find("text/event-stream"), got.npos);
}

TEST(Listen, StopsWithStreamsAndIdleConnectionsOpen) {
  auto served = std::make_unique<Served>();
  Client stream(served->listener->port()), idle(served->listener->port());
  stream.send("GET /stream HTTP/1.1\r\nHost: localhost\r\n\r\n");
  EXPECT_NE(stream.some(), "");
  served.reset();  // hangs if one of them is waited for
  stream.rest();
  EXPECT_EQ(idle.rest(), "");
}

}  // namespace
}  // namespace depesche
