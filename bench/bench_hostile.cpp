// SPDX-License-Identifier: Apache-2.0
// Text that nobody wrote to be read: one piece over and over, with and without ends of sentences, from 8 KiB to 256 KiB. The table's
// last two rows of each piece give the order of growth, which is N; it needs a look, not a threshold.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <string>

#include "depesche/engine.h"

namespace depesche {
namespace {

const Engine& engine() {
  static const Result<Engine> loaded = Engine::load({.languages = DEPESCHE_SOURCE_DIR "/languages", .packs = DEPESCHE_PACKS, .load = {"de"}});
  if (!loaded) {
    std::fprintf(stderr, "bench: %s\n", loaded.error().message.c_str());
    std::exit(2);
  }
  return *loaded;
}

void repeated(benchmark::State& state, const std::string& piece) {
  const auto size = static_cast<std::size_t>(state.range(0));
  std::string text;
  while (text.size() < size) text += piece;
  const WorkspacePtr work = engine().workspace();
  for (auto _ : state) benchmark::DoNotOptimize(engine().read({.id = "1", .title = {}, .text = text, .language = "de", .published = "2024-05-07", .source = {}, .url = {}}, *work));
  state.SetComplexityN(state.range(0));
}

}  // namespace
}  // namespace depesche

int main(int argc, char** argv) {
  for (const char* piece : {"\"", "(", "a, ", "und ", "der ", "dass ", "die Regierung ", "sagte er, ", "am Montag ", "Angela Merkel ", "Er warnte ihn. ", "„Ja“, sagte sie. ", "\n", "-", "1."})
    benchmark::RegisterBenchmark(piece, depesche::repeated, piece)->RangeMultiplier(2)->Range(8 << 10, 256 << 10)->Complexity()->Unit(benchmark::kMillisecond);
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
}
