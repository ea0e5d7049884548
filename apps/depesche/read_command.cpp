// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <fmt/core.h>
#include <oneapi/tbb/enumerable_thread_specific.h>
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_pipeline.h>

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <thread>

#include "commands.h"
#include "exports/exporter.h"
#include "feed.h"
#include "formats/read_articles.h"
#include "formats/write_csv.h"
#include "formats/write_json.h"
#include "formats/write_table.h"

namespace depesche {
namespace {

struct ReadArguments {
  std::vector<std::string> paths;
  std::string format, published, language, undated = "left-out";
  bool clauses = false, explain = false, no_progress = false;
  unsigned threads = std::max(1u, std::thread::hardware_concurrency());
};

struct Job {
  Result<Article> article = Error{};
};
struct Outcome {
  std::string out, error;
  std::size_t events = 0;
  Record record;     // with `text`, where an exporter writes it in order
  std::string text;
};

std::uint32_t terminal_width() {
  winsize size{};
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 120;
}

class Reading {
 public:
  Reading(const Engine& engine, const ReadArguments& arguments) : engine_(engine), arguments_(arguments) {
    table_ = {.width = terminal_width(), .colour = isatty(STDOUT_FILENO) == 1, .explain = arguments.explain};
    progress_ = !arguments.no_progress && isatty(STDERR_FILENO) == 1 && isatty(STDOUT_FILENO) != 1;
  }

  int run(ArticleFeed& feed) {
    if (const std::optional<ExportFormat> format = export_format(arguments_.format)) {
      Result<std::unique_ptr<Exporter>> made = Exporter::make({.format = *format, .languages = default_folders().languages, .undated_published = arguments_.undated == "published"});
      if (!made) {
        fmt::print(stderr, "depesche: {}\n", made.error().message);
        return kWrongUsage;
      }
      exporter_ = *std::move(made);
    }
    std::string header;
    if (exporter_) exporter_->begin(header);
    if (arguments_.format == "csv") write_csv_header(header);
    put(header);
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, arguments_.threads);
    tbb::enumerable_thread_specific<WorkspacePtr> workspaces([this] { return engine_.workspace(); });
    tbb::parallel_pipeline(
        std::size_t{arguments_.threads} * 4,
        tbb::make_filter<void, std::shared_ptr<Job>>(tbb::filter_mode::serial_in_order,
                                                     [&](tbb::flow_control& control) -> std::shared_ptr<Job> {
                                                       std::optional<Result<Article>> article = full_ ? std::nullopt : feed.next();
                                                       if (!article) {
                                                         control.stop();
                                                         return nullptr;
                                                       }
                                                       return std::make_shared<Job>(Job{*std::move(article)});
                                                     }) &
            tbb::make_filter<std::shared_ptr<Job>, std::shared_ptr<Outcome>>(
                tbb::filter_mode::parallel, [&](const std::shared_ptr<Job>& job) { return std::make_shared<Outcome>(read(job->article, *workspaces.local())); }) &
            tbb::make_filter<std::shared_ptr<Outcome>, void>(tbb::filter_mode::serial_in_order, [&](const std::shared_ptr<Outcome>& outcome) { take(*outcome); }));
    close_export();
    if (std::fflush(stdout) != 0) full_ = true;
    if (progress_) fmt::print(stderr, "\r{:60}\r", "");
    if (full_) {
      fmt::print(stderr, "depesche: output: {}\n", std::strerror(full_errno_));
      return kWrongUsage;
    }
    if (done_ == 0 && failed_ > 0) return kWrongUsage;
    return failed_ > 0 ? kSomeFailed : kDone;
  }

 private:
  Outcome read(Result<Article>& article, Workspace& work) const {
    Outcome outcome;
    if (!article) {
      outcome.error = article.error().message;
      return outcome;
    }
    if (article->published.empty()) article->published = arguments_.published;
    if (article->language.empty()) article->language = arguments_.language;
    if (arguments_.format == "conllu") {
      Result<std::string> trees = engine_.conllu(article->dispatch(), work);
      if (trees) outcome.out = *std::move(trees); else outcome.error = article->where + ": " + trees.error().message;
      return outcome;
    }
    Result<Record> record = engine_.read(article->dispatch(), work, {.clauses = arguments_.clauses});
    if (!record) {
      outcome.error = article->where + ": " + record.error().message;
      return outcome;
    }
    if (article->made_text) record->text = article->text;
    outcome.events = record->events.size();
    if (exporter_) {
      outcome.record = *std::move(record);
      outcome.text = std::move(article->text);
    } else if (arguments_.format == "table") write_table(*record, article->text, table_, outcome.out);
    else if (arguments_.format == "csv") write_csv(*record, article->text, outcome.out);
    else write_json(*record, arguments_.clauses, outcome.out);
    return outcome;
  }

  void put(const std::string& bytes) {
    if (!full_ && std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size()) {
      full_ = true;
      full_errno_ = errno;
    }
  }

  void close_export() {
    if (!exporter_) return;
    std::string tail;
    exporter_->end(tail);
    put(tail);
    if (const std::size_t n = exporter_->left_out(); n > 0)
      fmt::print(stderr, "depesche: {} event{} left out: no exact day{}\n", n, n == 1 ? "" : "s",
                 arguments_.undated == "published" ? "" : "; --undated published gives those without a date the day of publication");
  }

  void take(const Outcome& outcome) {
    if (!outcome.error.empty()) {
      ++failed_;
      fmt::print(stderr, "depesche: {}\n", outcome.error);
      return;
    }
    ++done_;
    events_ += outcome.events;
    if (exporter_) {
      std::string lines;
      exporter_->write(outcome.record, outcome.text, lines);
      put(lines);
    } else {
      put(outcome.out);
    }
    if (progress_ && done_ % 16 == 0) fmt::print(stderr, "\r{} dispatches, {} events", done_, events_);
  }

  const Engine& engine_;
  const ReadArguments& arguments_;
  TableOptions table_;
  std::unique_ptr<Exporter> exporter_;
  bool progress_ = false, full_ = false;
  int full_errno_ = 0;
  std::size_t done_ = 0, failed_ = 0, events_ = 0;
};

int read_articles(ReadArguments arguments) {
  if (arguments.paths.empty()) arguments.paths = {"-"};
  if (arguments.format.empty()) arguments.format = isatty(STDOUT_FILENO) == 1 || arguments.explain ? "table" : "jsonl";
  Result<std::vector<std::string>> paths = expand_paths(arguments.paths);
  if (!paths) {
    fmt::print(stderr, "depesche: {}\n", paths.error().message);
    return kWrongUsage;
  }
  const Result<Engine> engine = Engine::load(default_folders());
  if (!engine) {
    fmt::print(stderr, "depesche: {}\n", engine.error().message);
    return kWrongUsage;
  }
  const Result<PageRules> rules = PageRules::load(default_folders().languages);
  if (!rules) {
    fmt::print(stderr, "depesche: {}\n", rules.error().message);
    return kWrongUsage;
  }
  ArticleFeed feed(*std::move(paths), *rules);
  return Reading(*engine, arguments).run(feed);
}

constexpr const char* kExamples = R"(Examples:
  depesche read article.txt                      a table of what the article tells
  depesche read --explain article.txt            ... and which row of which table made each line
  depesche read news.jsonl.zst > records.jsonl   a record a line, in the order of the input
  depesche read page.html feed.xml.gz            web pages and feeds
  depesche read --format icews news/ > icews.tsv events in the layout of others
  curl ... | depesche read --published 2024-05-07 --format csv -
A text file may begin with `date 2021-12` (or a full date). JSONL has `id` and `text`, and if known `title`, `published`,
`language`, `source`, `url`. HTML pages and RSS or Atom feeds are told by their content. Files may be packed (.gz, .zst).
A dispatch that names no language gets the one its text is in; another than the packs' is refused.
Exit status: 0 done; 1 some dispatches could not be read (named on stderr); 2 wrong usage or nothing could be done.)";

}  // namespace

void add_read_command(CLI::App& app, int& status) {
  CLI::App* read = app.add_subcommand("read", "Read articles and write their records");
  auto arguments = std::make_shared<ReadArguments>();
  read->add_option("FILE", arguments->paths, "Files or folders; - or nothing is standard input");
  read->add_option("--format", arguments->format, "table, jsonl, csv, conllu, or an export: polecat, gdelt, gdelt-mentions, icews, phoenix, plover, ical, graphml; a terminal gets the table, a pipe JSONL")
      ->check(CLI::IsMember({"table", "jsonl", "csv", "conllu", "polecat", "gdelt", "gdelt-mentions", "icews", "phoenix", "plover", "ical", "graphml"}));
  read->add_option("--undated", arguments->undated, "What exports with a day column do with events that have no exact day: left-out, or published (the day of publication)")
      ->check(CLI::IsMember({"left-out", "published"}));
  read->add_option("--published", arguments->published, "Date of publication of dispatches that carry none: 2024-05-07, 2024-05 or 2024");
  read->add_option("--language", arguments->language, "Language of dispatches that name none: de; without it, it is recognised");
  read->add_flag("--clauses", arguments->clauses, "Write the clauses and their arguments too");
  read->add_flag("--explain", arguments->explain, "Show under each event which row of which table made it");
  read->add_option("--threads", arguments->threads, "Threads; the output keeps the order of the input")->check(CLI::Range(1u, 1024u));
  read->add_flag("--no-progress", arguments->no_progress, "No count of dispatches on the terminal");
  read->footer(kExamples);
  read->callback([arguments, &status] { status = read_articles(*arguments); });
}

}  // namespace depesche
