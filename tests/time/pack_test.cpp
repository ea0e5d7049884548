// SPDX-License-Identifier: Apache-2.0
// Runs the example of every row of languages/de/times.tsv.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "pack/table.h"
#include "time/edtf_grammar.h"
#include "time/plain_text.h"

namespace depesche {
namespace {

constexpr std::array<std::string_view, 7> kColumns = {"pattern", "reads", "example", "means", "edtf?", "written?", "context?"};

TEST(GermanTimes, ReadEveryRowsExampleAsTheRowSays) {
  const auto loaded = load_time_rules(std::string(DEPESCHE_SOURCE_DIR) + "/languages/de", 1);
  ASSERT_TRUE(loaded) << loaded.error().message;
  const auto table = Table::load(std::string(DEPESCHE_SOURCE_DIR) + "/languages/de", "times.tsv", kColumns);
  ASSERT_TRUE(table) << table.error().message;
  for (std::size_t row = 0; row < table->rows(); ++row) {
    const std::string context(table->cell(row, 6)), example(table->cell(row, 2));
    const PlainText text(context + (context.empty() ? "" : " ") + example);
    const std::string_view written = table->cell(row, 5);
    const auto times = text.times(**loaded, written.empty() ? "2024-05-07" : written);
    const std::string at = "times.tsv:" + std::to_string(table->line(row)) + ": " + example;
    if (table->cell(row, 3) == "-") {
      EXPECT_TRUE(times.empty()) << at;
      continue;
    }
    ASSERT_FALSE(times.empty()) << at;
    const TimeMention& last = times.back();
    EXPECT_EQ(last.value, table->cell(row, 3)) << at << " | found '" << text.text_of(last) << "'";
    const std::string_view edtf = table->cell(row, 4);
    EXPECT_EQ(last.edtf, edtf == "-" ? "" : edtf.empty() ? table->cell(row, 3) : edtf) << at;
    const bool frame = table->cell(row, 0).find("{:time}") != std::string_view::npos;
    if (!frame) {
      EXPECT_TRUE(std::any_of(times.begin(), times.end(), [&](const TimeMention& m) { return m.rule.line == table->line(row); })) << at << " is read by line " << last.rule.line;
    }
    for (const TimeMention& m : times) EXPECT_TRUE(m.edtf.empty() || EdtfGrammar::valid(m.edtf)) << at << " " << m.edtf;
  }
}

}  // namespace
}  // namespace depesche
