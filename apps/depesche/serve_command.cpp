// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <sys/resource.h>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <iterator>
#include <memory>
#include <stop_token>
#include <thread>

#include "commands.h"
#include "server/listen.h"
#include "server/router.h"
#include "server/service.h"

namespace depesche {
namespace {

struct ServeArguments {
  std::string where, tokens;
  ListenOptions listen;
};

int fail(const Error& error) {
  fmt::print(stderr, "depesche: {}\n", error.message);
  return kWrongUsage;
}

Result<AccessTokens> load_tokens(const std::string& path) {
  if (path.empty()) return AccessTokens();
  std::ifstream file(path, std::ios::binary);
  if (!file) return Error{ErrorCode::NotFound, path + ": can't be opened"};
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  return AccessTokens::parse(text, path);
}

// As many open connections as the system lets us have.
void raise_descriptors() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
}

// Tells the streams when the register has grown, whoever added to it.
void watch(const std::stop_token& stopped, Store& store, Listener& listener) {
  std::int64_t known = -1;
  while (!stopped.stop_requested()) {
    if (const Result<std::int64_t> now = store.version()) {
      if (known >= 0 && *now != known) listener.publish("event: added\ndata: {}\n\n");
      known = *now;
    }
    for (int i = 0; i < 10 && !stopped.stop_requested(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
}

Result<Done> open_workers(const ServeArguments& a, Service& service) {
  for (std::size_t i = 0; i < a.listen.threads; ++i) {
    Result<std::unique_ptr<Store>> store = Store::open(a.where, {});
    if (!store) return store.error();
    service.workers.push_back({service.engine.workspace(), *std::move(store)});
  }
  return service.workers.front().store->settle();  // an adding that was cut off may have left something
}

int serve(const ServeArguments& a) {
  Result<AccessTokens> tokens = load_tokens(a.tokens);
  if (!tokens) return fail(tokens.error());
  const bool loopback = a.listen.address == "127.0.0.1" || a.listen.address == "::1";
  if (!loopback && !tokens->guards_reading()) return fail({ErrorCode::Refused, a.listen.address + " can be reached from outside: --tokens with a token for reading is needed"});
  const EngineOptions folders = default_folders();
  const Result<Engine> engine = Engine::load(folders);
  if (!engine) return fail(engine.error());
  Metrics metrics;
  Service service{.engine = *engine, .metrics = metrics, .languages = folders.languages, .workers = {}};
  if (const Result<Done> opened = open_workers(a, service); !opened) return fail(opened.error());
  Result<std::unique_ptr<Store>> watched = Store::open(a.where, {});
  if (!watched) return fail(watched.error());

  // Signals are waited for by a thread of their own; all others, made from here on, have them blocked.
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  std::signal(SIGPIPE, SIG_IGN);
  raise_descriptors();

  const auto router = std::make_shared<const Router>(all_routes(service), *std::move(tokens));
  Result<Listener> listener = Listener::open(a.listen, [router](Request request, std::size_t worker) { return (*router)(std::move(request), worker); }, metrics);
  if (!listener) return fail(listener.error());
  std::thread waiter([&] {
    int signal = 0;
    sigwait(&signals, &signal);
    listener->stop();
  });
  {
    const std::jthread watcher([&](const std::stop_token& stopped) { watch(stopped, **watched, *listener); });
    fmt::print("http://{}:{}/\n", a.listen.address.find(':') == std::string::npos ? a.listen.address : "[" + a.listen.address + "]", listener->port());
    std::fflush(stdout);
    listener->run();
  }
  waiter.join();
  return kDone;
}

constexpr const char* kExamples = R"(Examples:
  depesche serve crisis.register                        the page at http://127.0.0.1:8077/, for this machine only
  depesche token write desk >> tokens                   a token (on stderr) and its line for the file
  depesche serve crisis.register --tokens tokens        who has it may add: POST /api/v1/dispatches
Reading is open on this machine until the file holds a token for reading. docs/openapi.json describes the interface.)";

}  // namespace

void add_serve_command(CLI::App& app, int& status) {
  CLI::App* command = app.add_subcommand("serve", "Open the page of a register, and its HTTP interface");
  auto a = std::make_shared<ServeArguments>();
  a->listen.threads = std::max(2u, std::thread::hardware_concurrency());
  command->add_option("REGISTER", a->where, "A file, or postgresql://...")->required();
  command->add_option("--port", a->listen.port, "Port; 0: any that is free")->capture_default_str();
  command->add_option("--address", a->listen.address, "Address to listen at")->capture_default_str();
  command->add_option("--host", a->listen.hosts, "A further name that browsers may ask for this server by; several");
  command->add_option("--tokens", a->tokens, "File of tokens, as `depesche token` writes them");
  command->add_option("--threads", a->listen.threads, "Threads that answer")->check(CLI::Range(1u, 256u));
  command->footer(kExamples);
  command->callback([a, &status] { status = serve(*a); });
}

void add_token_command(CLI::App& app, int& status) {
  CLI::App* command = app.add_subcommand("token", "Make a token for `serve`: the token on stderr, the line for the file on stdout");
  auto scope = std::make_shared<std::string>();
  auto name = std::make_shared<std::string>();
  command->add_option("SCOPE", *scope, "read or write")->required()->check(CLI::IsMember({"read", "write"}));
  command->add_option("NAME", *name, "Whose it is, for people")->required();
  command->callback([scope, name, &status] {
    const Result<AccessTokens::New> made = AccessTokens::make(*scope == "write" ? Scope::Write : Scope::Read, *name);
    if (!made) {
      status = fail(made.error());
      return;
    }
    fmt::print(stderr, "{}\n", made->token);
    fmt::print("{}\n", made->line);
    status = kDone;
  });
}

}  // namespace depesche
