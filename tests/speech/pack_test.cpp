// SPDX-License-Identifier: Apache-2.0
// Each row of speech.tsv carries an example; its cue is read in it.
#include <gtest/gtest.h>

#include <algorithm>

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

TEST(SpeechTable, FindsTheCueOfEachExample) {
  constexpr std::array<std::string_view, 4> kColumns = {"lemma", "kind", "with?", "example?"};
  const Result<Table> table = Table::load(DEPESCHE_SOURCE_DIR "/languages/de", "speech.tsv", kColumns);
  ASSERT_TRUE(table) << table.error().message;
  int examples = 0;
  for (std::size_t row = 0; row < table->rows(); ++row) {
    const std::string_view kind = table->cell(row, 1), example = table->cell(row, 3);
    if (example.empty()) continue;
    ++examples;
    const Analysed a(example);
    const bool helps = kind == "as" || kind == "points" || kind == "nobody" || kind == "correlate" || kind == "addressee";  // words beside a cue
    EXPECT_TRUE(helps ? !a.work.speech.quotes.empty() : is_told_by_row(a, table->line(row))) << "languages/de/speech.tsv:" << table->line(row) << ": " << example;
  }
  EXPECT_GT(examples, 250);
}

}  // namespace
}  // namespace depesche
