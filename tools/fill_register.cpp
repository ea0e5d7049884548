// SPDX-License-Identifier: Apache-2.0
// Fills a register with many records and measures: adding, finding happenings, memory, queries. Records are those of the articles
// given, again and again, each time with another id and all dates moved on.
// Usage: fill_register REGISTER ARTICLES.jsonl DISPATCHES EVENTS     prints lines for docs/speed.md (tools/register_speed.py)
#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "base/key.h"
#include "depesche/engine.h"
#include "formats/read_articles.h"
#include "store/views.h"

namespace depesche {
namespace {

constexpr std::size_t kBatch = 200;

[[noreturn]] void stop(const Error& error) {
  std::fprintf(stderr, "fill_register: %s\n", error.message.c_str());
  std::exit(2);
}
template <typename T>
T need(Result<T> result) {
  if (!result) stop(result.error());
  return *std::move(result);
}

double now() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }
long peak_mebibytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

struct Read { Record record; std::string text; };

std::vector<Read> read_all(const char* path) {
  const Engine engine = need(Engine::load({.languages = DEPESCHE_SOURCE_DIR "/languages", .packs = DEPESCHE_PACKS, .load = {"de"}}));
  const WorkspacePtr work = engine.workspace();
  auto reader = need(ArticleReader::open(path));
  std::vector<Read> out;
  while (auto article = reader->next()) {
    if (!*article) stop(article->error());
    Article& a = **article;
    out.push_back({need(engine.read({.id = a.id, .text = a.text, .language = "de", .published = "2010-06-15"}, *work, {.lemmas = true})), a.text});
  }
  return out;
}

// The record as if the dispatch had come so many days later.
Entry moved(const Read& read, std::size_t copy) {
  Record r = read.record;
  const auto days = static_cast<std::int32_t>(copy * 37 % 5000) - 1800;
  const auto move = [&](std::string& date) {
    if (const auto at = days_of(date); at && at->exact()) date = std::string(iso_day(at->first + days));
  };
  r.id += "-" + std::to_string(copy);
  move(r.published);
  for (Record::Event& e : r.events) {
    char id[17];
    std::snprintf(id, sizeof id, "%016llx", static_cast<unsigned long long>(key_of(e.id + std::to_string(copy))));
    e.id = id;
    move(e.date);
  }
  return make_entry(std::move(r), read.text);
}

class Filling {
 public:
  Filling(Store& store, const std::vector<Read>& texts) : store_(store), texts_(texts) {}

  void grow_to(std::size_t dispatches) {
    const std::size_t from = done_;
    const double before = adding_;
    std::vector<Entry> batch;
    while (done_ < dispatches) {
      batch.push_back(moved(texts_[done_ % texts_.size()], done_ / texts_.size()));
      events_ += batch.back().record.events.size();
      ++done_;
      if (batch.size() < kBatch && done_ < dispatches) continue;
      const double began = now();
      need(store_.add(batch));
      adding_ += now() - began;
      batch.clear();
    }
    const double began = now();
    need(store_.settle());
    const double settling = now() - began;
    std::printf("| %zu to %zu | %zu | %.1f | %.1f | %ld |\n", from, done_, events_, adding_ - before, settling, peak_mebibytes());
    std::fflush(stdout);
  }
  [[nodiscard]] std::size_t done() const { return done_; }
  [[nodiscard]] std::size_t events() const { return events_; }

 private:
  Store& store_;
  const std::vector<Read>& texts_;
  std::size_t done_ = 0, events_ = 0;
  double adding_ = 0;
};

struct Query { const char *name, *view; Filter filter; Page page; };

void ask(Store& store) {
  const Query queries[] = {
      {"happenings between two countries in a month", "timeline", {.from = "2012-03", .to = "2012-03", .actors = {"RUS", "USA"}}, {.limit = 100}},
      {"events of one country, first page", "events", {.actors = {"USA"}}, {.limit = 100}},
      {"events of one country, last page first", "events", {.actors = {"USA"}}, {.limit = 100, .backward = true}},
      {"events of one person", "events", {.actors = {"Angela Merkel"}}, {.limit = 100}},
      {"one type in a year", "events", {.from = "2014", .to = "2014", .types = {EventType::Threaten}}, {.limit = 100}},
      {"at one place", "events", {.places = {"Moskau"}}, {.limit = 100}},
      {"words in a sentence and a country", "events", {.actors = {"DEU"}, .words = {{"Sanktionen", "Sanktion"}}}, {.limit = 100}},
      {"demands of one country with their answers", "demands", {.actors = {"DEU"}}, {.limit = 20}},
      {"plans with what became of them", "calendar", {.from = "2013", .actors = {"USA"}}, {.limit = 20}},
      {"accounts that differ", "accounts", {.from = "2013", .to = "2013-02"}, {.limit = 20}},
  };
  for (const Query& q : queries) {
    (void)need(show_view(store, q.view, q.filter, q.page));
    const double began = now();
    const View view = need(show_view(store, q.view, q.filter, q.page));
    std::printf("| %s | %zu | %.1f |\n", q.name, view.rows.cells.size(), (now() - began) * 1000);
  }
}

int fill(char** argv) {
  const std::vector<Read> texts = read_all(argv[2]);
  const auto store = need(Store::open(argv[1], {.create = true}));
  const std::size_t dispatches = std::strtoul(argv[3], nullptr, 10), events = std::strtoul(argv[4], nullptr, 10);
  std::printf("| dispatches | events so far | adding, s | finding happenings, s | peak memory, MiB |\n| --- | --- | --- | --- | --- |\n");
  Filling filling(*store, texts);
  filling.grow_to(dispatches / 10);
  filling.grow_to(dispatches);
  if (filling.events() < events) filling.grow_to(dispatches * events / filling.events() + kBatch);
  const Counts counts = need(store->counts());
  std::printf("\nQueries over %lld events and %lld happenings, the second of two runs.\n\n| query | rows | ms |\n| --- | --- | --- |\n", static_cast<long long>(counts.events), static_cast<long long>(counts.happenings));
  ask(*store);
  return 0;
}

}  // namespace
}  // namespace depesche

int main(int argc, char** argv) {
  if (argc == 5) return depesche::fill(argv);
  std::fprintf(stderr, "usage: fill_register REGISTER ARTICLES.jsonl DISPATCHES EVENTS\n");
  return 2;
}
