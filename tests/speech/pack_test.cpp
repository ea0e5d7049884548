// SPDX-License-Identifier: Apache-2.0
// Every row of speech.tsv carries an example; its cue is read in it.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>

#include "pack/table.h"
#include "speech/said.h"

namespace depesche {
namespace {

using support::Analysed;

bool is_told_by_row(const Analysed& a, std::uint32_t line) {
  const Speech& speech = a.work.speech;
  return std::any_of(speech.sources.begin(), speech.sources.end(), [&](const Source& s) { return s.rule.line == line; }) ||
         std::any_of(speech.quotes.begin(), speech.quotes.end(), [&](const Quote& q) { return q.rule.line == line; });
}

// Words that stand beside a cue, or that a preposition takes: something must be told, whichever row tells it.
bool helps(std::string_view kind) {
  static constexpr std::array<std::string_view, 19> kHelping = {"as",   "points", "nobody", "correlate", "addressee", "noun", "text",
                                                                  "claim", "light",  "against", "judge",    "medium",    "of",     "staff", "own", "naming", "false", "share", "article"};
  return std::find(kHelping.begin(), kHelping.end(), kind) != kHelping.end();
}

// Rows whose example is good German and is not read so; whoever mends one lowers it.
constexpr std::size_t kMisread = 2;

TEST(SpeechTable, FindsTheCueOfTheExampleThatEveryRowCarries) {
  constexpr std::array<std::string_view, 4> kColumns = {"lemma", "kind", "with?", "example?"};
  const Result<Table> table = Table::load(DEPESCHE_SOURCE_DIR "/languages/de", "speech.tsv", kColumns);
  ASSERT_TRUE(table) << table.error().message;
  std::size_t failed = 0, bare = 0;
  std::string misread;
  for (std::size_t row = 0; row < table->rows(); ++row) {
    const std::string_view kind = table->cell(row, 1), example = table->cell(row, 3);
    const std::string where = "languages/de/speech.tsv:" + std::to_string(table->line(row)) + " " + std::string(table->cell(row, 0));
    if (example.empty()) {
      ++bare;
      misread += where + ": no example\n";
      continue;
    }
    const Analysed a(example);
    if (is_told_by_row(a, table->line(row)) || (helps(kind) && !(a.work.speech.quotes.empty() && a.work.speech.sources.empty()))) continue;
    ++failed;
    misread += where + ": " + std::string(example) + "\n";
  }
  std::printf("%zu rows, %zu misread, %zu without an example\n%s", table->rows(), failed, bare, misread.c_str());
  EXPECT_LE(failed, kMisread) << misread;
  EXPECT_EQ(bare, 0u) << misread;
}

}  // namespace
}  // namespace depesche
