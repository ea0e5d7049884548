// SPDX-License-Identifier: Apache-2.0
// Each stage alone, the whole way, and a bare ICU word-break pass, over the articles in examples/ (or over the text files and the
// JSONL named in $DEPESCHE_BENCH_TEXT). Counters: words (runs without white space) and bytes a second, one core.
#include <benchmark/benchmark.h>
#include <unicode/brkiter.h>
#include <unicode/locid.h>

#include <cstdio>
#include <cstdlib>
#include <memory>

#include "engine/loaded.h"
#include "engine/workspace.h"
#include "formats/read_articles.h"
#include "formats/write_json.h"

namespace depesche {
namespace {

struct Bench {
  std::unique_ptr<Pack> pack;
  std::unique_ptr<Engine> engine;
  std::vector<Article> articles;
  std::size_t words = 0, bytes = 0;
};

[[noreturn]] void stop(const Error& error) {
  std::fprintf(stderr, "bench: %s\n", error.message.c_str());
  std::exit(2);
}

const Bench& bench() {
  static const Bench loaded = [] {
    Bench b;
    const EngineOptions options{.languages = DEPESCHE_SOURCE_DIR "/languages", .packs = DEPESCHE_PACKS, .load = {"de"}};
    Result<Pack> pack = Pack::load(options, "de");
    if (!pack) stop(pack.error());
    b.pack = std::make_unique<Pack>(*std::move(pack));
    Result<Engine> engine = Engine::load(options);
    if (!engine) stop(engine.error());
    b.engine = std::make_unique<Engine>(*std::move(engine));
    const char* other = std::getenv("DEPESCHE_BENCH_TEXT");
    const auto paths = expand_paths({other != nullptr ? other : DEPESCHE_SOURCE_DIR "/examples"});
    if (!paths) stop(paths.error());
    for (const std::string& path : *paths) {
      auto reader = ArticleReader::open(path);
      if (!reader) stop(reader.error());
      while (auto article = (*reader)->next())
        if (*article) b.articles.push_back(**std::move(article));
    }
    for (const Article& a : b.articles) {
      b.bytes += a.text.size();
      bool inside = false;
      for (const char c : a.text) {
        const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        b.words += !space && !inside;
        inside = !space;
      }
    }
    return b;
  }();
  return loaded;
}

void count(benchmark::State& state) {
  const auto n = static_cast<double>(state.iterations());
  state.counters["words"] = benchmark::Counter(static_cast<double>(bench().words) * n, benchmark::Counter::kIsRate);
  state.counters["bytes"] = benchmark::Counter(static_cast<double>(bench().bytes) * n, benchmark::Counter::kIsRate);
}

PartialDate day_of(const Article& article) {
  const auto date = parse_date(article.published.empty() ? "2020-06-15" : article.published);
  return date ? *date : PartialDate{};
}

// Times `stage` over every article, whose earlier stages ran before.
template <typename Stage>
void each(benchmark::State& state, Stage stage) {
  const Bench& b = bench();
  std::vector<std::unique_ptr<Workspace>> works;
  for (const Article& a : b.articles) {
    works.push_back(std::make_unique<Workspace>());
    analyse(*b.pack, a.text, day_of(a), *works.back());
  }
  for (auto _ : state)
    for (std::size_t i = 0; i < works.size(); ++i) stage(*b.pack, b.articles[i], *works[i]);
  count(state);
}

ActorInput input(const Article& a, const Workspace& w) { return {a.text, w.tokens, w.words, w.tree, w.clauses, day_of(a)}; }

void text(benchmark::State& s) { each(s, [](const Pack& p, const Article& a, Workspace& w) { split_tokens(p.text, a.text, w.tokens); }); }
void morph(benchmark::State& s) { each(s, [](const Pack& p, const Article& a, Workspace& w) { read_words(p.lexicon, *p.morph, a.text, w.tokens, w.words); }); }
void syntax_tags(benchmark::State& s) { each(s, [](const Pack& p, const Article& a, Workspace& w) { tag_words(p.syntax, a.text, w.tokens, w.words, *w.syntax); }); }
void syntax_trees(benchmark::State& s) { each(s, [](const Pack& p, const Article&, Workspace& w) { parse_sentences(p.syntax, w.tokens, w.words, w.tree, *w.syntax); }); }
void clause(benchmark::State& s) { each(s, [](const Pack& p, const Article& a, Workspace& w) { find_clauses(*p.clause, {a.text, w.tokens, w.words, w.tree}, w.clauses); }); }
void time(benchmark::State& s) {
  each(s, [](const Pack& p, const Article& a, Workspace& w) { find_times(*p.time, {a.text, w.tokens, w.words, w.tree, w.clauses, day_of(a)}, w.times); });
}
void actors(benchmark::State& s) { each(s, [](const Pack& p, const Article& a, Workspace& w) { find_actors(*p.world, input(a, w), *w.actor_scratch, w.actors); }); }
void speech(benchmark::State& s) { each(s, [](const Pack& p, const Article& a, Workspace& w) { find_speech(*p.speech, input(a, w), w.actors, w.speech); }); }
void events(benchmark::State& s) {
  each(s, [](const Pack& p, const Article& a, Workspace& w) { find_events(*p.events, {input(a, w), w.times, w.actors, w.speech, *p.clause}, w.events); });
}

void text_to_clauses(benchmark::State& state) {
  const Bench& b = bench();
  Workspace w;
  for (auto _ : state)
    for (const Article& a : b.articles) {
      split_tokens(b.pack->text, a.text, w.tokens);
      read_words(b.pack->lexicon, *b.pack->morph, a.text, w.tokens, w.words);
      tag_words(b.pack->syntax, a.text, w.tokens, w.words, *w.syntax);
      parse_sentences(b.pack->syntax, w.tokens, w.words, w.tree, *w.syntax);
      settle_trees(w.tokens, w.words, w.tree);
      settle_tags(w.tree, w.words);
      settle_participles(*b.pack->clause, w.tree, w.words);
      find_clauses(*b.pack->clause, {a.text, w.tokens, w.words, w.tree}, w.clauses);
    }
  count(state);
}

void text_to_record(benchmark::State& state) {
  const Bench& b = bench();
  const WorkspacePtr work = b.engine->workspace();
  for (auto _ : state)
    for (const Article& a : b.articles) benchmark::DoNotOptimize(b.engine->read(a.dispatch(), *work));
  count(state);
}

void text_to_json(benchmark::State& state) {
  const Bench& b = bench();
  const WorkspacePtr work = b.engine->workspace();
  std::string out;
  for (auto _ : state)
    for (const Article& a : b.articles) {
      out.clear();
      const auto record = b.engine->read(a.dispatch(), *work);
      if (record) write_json(*record, false, out);
      benchmark::DoNotOptimize(out);
    }
  count(state);
}

// The rival that does least: where words begin and end, by Unicode's rules.
void icu_word_break(benchmark::State& state) {
  const Bench& b = bench();
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> words(icu::BreakIterator::createWordInstance(icu::Locale::getGerman(), status));
  for (auto _ : state)
    for (const Article& a : b.articles) {
      const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(a.text);
      words->setText(wide);
      std::int32_t found = 0;
      while (words->next() != icu::BreakIterator::DONE) ++found;
      benchmark::DoNotOptimize(found);
    }
  count(state);
}

BENCHMARK(icu_word_break);
BENCHMARK(text);
BENCHMARK(morph);
BENCHMARK(syntax_tags);
BENCHMARK(syntax_trees);
BENCHMARK(clause);
BENCHMARK(time);
BENCHMARK(actors);
BENCHMARK(speech);
BENCHMARK(events);
BENCHMARK(text_to_clauses);
BENCHMARK(text_to_record);
BENCHMARK(text_to_json);

}  // namespace
}  // namespace depesche

BENCHMARK_MAIN();
