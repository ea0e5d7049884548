// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <fmt/core.h>
#include <oneapi/tbb/enumerable_thread_specific.h>
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_pipeline.h>

#include <unistd.h>

#include <algorithm>
#include <memory>
#include <thread>

#include "commands.h"
#include "feed.h"
#include "store/store.h"

namespace depesche {
namespace {

struct AddArguments {
  std::string where, published, language;
  std::vector<std::string> paths;
  bool no_progress = false, unsettled = false;
  std::uint32_t batch = 200;
  unsigned threads = std::max(1u, std::thread::hardware_concurrency());
};

constexpr const char* kAddedNames[] = {"new", "same", "replaced"};

class Adding {
 public:
  Adding(const Engine& engine, Store& store, const AddArguments& arguments) : engine_(engine), store_(store), arguments_(arguments) {
    terminal_ = isatty(STDOUT_FILENO) == 1;
    progress_ = !arguments.no_progress && isatty(STDERR_FILENO) == 1;
  }

  int run(ArticleFeed& feed) {
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, arguments_.threads);
    tbb::enumerable_thread_specific<WorkspacePtr> workspaces([this] { return engine_.workspace(); });
    using Read = std::shared_ptr<Result<Article>>;
    using Made = std::shared_ptr<Result<Entry>>;
    tbb::parallel_pipeline(std::size_t{arguments_.threads} * 4,
                           tbb::make_filter<void, Read>(tbb::filter_mode::serial_in_order,
                                                        [&](tbb::flow_control& control) -> Read {
                                                          std::optional<Result<Article>> article = broken_ ? std::nullopt : feed.next();
                                                          if (article) return std::make_shared<Result<Article>>(*std::move(article));
                                                          control.stop();
                                                          return nullptr;
                                                        }) &
                               tbb::make_filter<Read, Made>(tbb::filter_mode::parallel, [&](const Read& article) { return std::make_shared<Result<Entry>>(read(*article, *workspaces.local())); }) &
                               tbb::make_filter<Made, void>(tbb::filter_mode::serial_in_order, [&](const Made& made) { take(std::move(*made)); }));
    commit();
    if (!broken_ && !arguments_.unsettled) settle();
    if (progress_) fmt::print(stderr, "\r{:60}\r", "");
    if (broken_) return kWrongUsage;
    if (terminal_) fmt::print("{} new, {} replaced, {} known already\n", counts_[0], counts_[2], counts_[1]);
    if (failed_ > 0) return counts_[0] + counts_[1] + counts_[2] == 0 ? kWrongUsage : kSomeFailed;
    return kDone;
  }

 private:
  Result<Entry> read(Result<Article>& article, Workspace& work) const {
    if (!article) return article.error();
    if (article->published.empty()) article->published = arguments_.published;
    if (article->language.empty()) article->language = arguments_.language;
    Result<Record> record = engine_.read(article->dispatch(), work, {.lemmas = true});
    if (!record) return Error{record.error().code, article->where + ": " + record.error().message};
    return make_entry(*std::move(record), std::move(article->text));
  }

  void take(Result<Entry> made) {
    if (!made) {
      ++failed_;
      fmt::print(stderr, "depesche: {}\n", made.error().message);
      return;
    }
    batch_.push_back(*std::move(made));
    if (batch_.size() >= arguments_.batch) commit();
  }

  // What is printed is on the disk: a line a dispatch in a pipe.
  void commit() {
    if (broken_ || batch_.empty()) return;
    const Result<std::vector<Added>> added = store_.add(batch_);
    if (!added) {
      broken_ = true;
      fmt::print(stderr, "depesche: {}\n", added.error().message);
      return;
    }
    for (std::size_t i = 0; i < added->size(); ++i) {
      const auto how = static_cast<std::size_t>((*added)[i]);
      ++counts_[how];
      if (!terminal_) fmt::print("{}\t{}\n", kAddedNames[how], batch_[i].record.id);
    }
    std::fflush(stdout);
    batch_.clear();
    if (progress_) fmt::print(stderr, "\r{} dispatches", counts_[0] + counts_[1] + counts_[2]);
  }

  void settle() {
    if (progress_) fmt::print(stderr, "\r{:60}\rfinding happenings", "");
    const Result<Done> settled = store_.settle();
    if (settled) return;
    broken_ = true;
    fmt::print(stderr, "depesche: {}\n", settled.error().message);
  }

  const Engine& engine_;
  Store& store_;
  const AddArguments& arguments_;
  std::vector<Entry> batch_;
  bool terminal_ = false, progress_ = false, broken_ = false;
  std::size_t counts_[3] = {0, 0, 0}, failed_ = 0;
};

int add_articles(AddArguments arguments) {
  const auto fail = [](const Error& error) {
    fmt::print(stderr, "depesche: {}\n", error.message);
    return kWrongUsage;
  };
  if (arguments.paths.empty()) arguments.paths = {"-"};
  Result<std::vector<std::string>> paths = expand_paths(arguments.paths);
  if (!paths) return fail(paths.error());
  const Result<Engine> engine = Engine::load(default_folders());
  if (!engine) return fail(engine.error());
  Result<std::unique_ptr<Store>> store = Store::open(arguments.where, {.create = true});
  if (!store) return fail(store.error());
  const Result<PageRules> rules = PageRules::load(default_folders().languages);
  if (!rules) {
    fmt::print(stderr, "depesche: {}\n", rules.error().message);
    return kWrongUsage;
  }
  ArticleFeed feed(*std::move(paths), *rules);
  return Adding(*engine, **store, arguments).run(feed);
}

constexpr const char* kExamples = R"(Examples:
  depesche add crisis.register news/                          articles of a folder; again and again without doubles
  curl ... | depesche add postgresql:///crisis --published 2024-05-07 -
A register is a file of SQLite or a database of PostgreSQL; it is made where it is not there. A dispatch is known by its id: one
that is there with the same text stays, one with another text is replaced. In a pipe a line a dispatch tells what became of it
(new, same, replaced) once it is safe on the disk.
Exit status: 0 done; 1 some dispatches could not be read (named on stderr); 2 wrong usage or nothing could be done.)";

}  // namespace

void add_add_command(CLI::App& app, int& status) {
  CLI::App* add = app.add_subcommand("add", "Read articles into a register");
  auto arguments = std::make_shared<AddArguments>();
  add->add_option("REGISTER", arguments->where, "A file, or postgresql://...")->required();
  add->add_option("FILE", arguments->paths, "Files or folders; - or nothing is standard input");
  add->add_option("--published", arguments->published, "Date of publication of dispatches that carry none: 2024-05-07, 2024-05 or 2024");
  add->add_option("--language", arguments->language, "Language of dispatches that name none: de");
  add->add_option("--batch", arguments->batch, "Dispatches in one transaction")->check(CLI::Range(1u, 100000u));
  add->add_option("--threads", arguments->threads, "Threads that read")->check(CLI::Range(1u, 1024u));
  add->add_flag("--no-settle", arguments->unsettled, "Leave it to a later call to find the happenings of what was added");
  add->add_flag("--no-progress", arguments->no_progress, "No count of dispatches on the terminal");
  add->footer(kExamples);
  add->callback([arguments, &status] { status = add_articles(*arguments); });
}

}  // namespace depesche
