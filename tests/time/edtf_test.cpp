// SPDX-License-Identifier: Apache-2.0
// Over random articles: every EDTF is valid and takes in what the TIMEX3 value says. The articles are made of the examples of
// times.tsv in any order, published on any day, in a month, a year, or nobody knows when.
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <random>
#include <vector>

#include "engine/loaded.h"
#include "pack/table.h"
#include "support/analysed.h"
#include "time/edtf_grammar.h"
#include "time/edtf_meaning.h"

namespace depesche {
namespace {

constexpr std::array<std::string_view, 7> kColumns = {"pattern", "reads", "example", "means", "edtf?", "written?", "context?"};
constexpr int kArticles = 400, kSentences = 14;

std::vector<std::string> examples() {
  const auto table = Table::load(DEPESCHE_SOURCE_DIR "/languages/de", "times.tsv", kColumns);
  std::vector<std::string> out;
  for (std::size_t row = 0; table && row < table->rows(); ++row) out.emplace_back(table->cell(row, 2));
  return out;
}

PartialDate random_day(std::mt19937& random) {
  const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  PartialDate date;
  const int known = below(8);
  if (known == 0) return date;
  date.year = static_cast<std::int16_t>(1950 + below(100));
  if (known == 1) return date;
  date.month = static_cast<std::uint8_t>(1 + below(12));
  if (known == 2) return date;
  date.day = static_cast<std::uint8_t>(1 + below(days_in_month(date.year, date.month)));
  return date;
}

TEST(Edtf, IsValidAndHoldsTheValueInRandomArticles) {
  const std::vector<std::string> sentences = examples();
  ASSERT_FALSE(sentences.empty());
  std::mt19937 random(20240507);
  std::size_t times = 0;
  for (int i = 0; i < kArticles; ++i) {
    std::string text;
    for (int s = 0; s < kSentences; ++s) text += (text.empty() ? "" : " ") + sentences[random() % sentences.size()];
    const PartialDate published = random_day(random);
    const support::Analysed a(text, published);
    for (const TimeMention& t : a.work.times) {
      ++times;
      const std::string at = a.words(t.where) + " " + t.value + " " + t.edtf + " on " + std::to_string(published.year) + "-" + std::to_string(published.month) + "-" + std::to_string(published.day) + " in: " + text;
      EXPECT_TRUE(t.edtf.empty() || EdtfGrammar::valid(t.edtf)) << at;
      EXPECT_TRUE(edtf_holds(t.edtf, t.value)) << at;
      const std::string act = edtf_of_act(t, published);
      EXPECT_TRUE(act.empty() || EdtfGrammar::valid(act)) << act << ": " << at;
    }
  }
  EXPECT_GT(times, 2000u);
}

TEST(EdtfMeaning, TellsWhatHoldsFromWhatDoesNot) {
  for (const auto& [edtf, value] : std::vector<std::pair<std::string_view, std::string_view>>{
           {"2024-05-07", "2024-05-07TEV"}, {"2014/..", "2014"}, {"../2025-03", "2025-03"}, {"2024-05-06/2024-05-10", "2024-05-10"}, {"199X", "199"}, {"2XXX", "2"},
           {"2024-33", "2024-Q1"}, {"2024-24", "2024-WI"}, {"2024-04-29/2024-05-05", "2024-W18"}, {"2024-05-04/2024-05-05", "2024-W18-WE"}, {"[2020-06,2021-06]", "XXXX-06"}, {"[2000-04-29..2000-04-30]", "2000-04-XX"}, {"1990~", "1990"}})
    EXPECT_TRUE(edtf_holds(edtf, value)) << edtf << " " << value;
  for (const auto& [edtf, value] : std::vector<std::pair<std::string_view, std::string_view>>{
           {"2024-05-07", "2024-05-06"}, {"2024-05-06", "2024-05"}, {"../2024", "2025"}, {"199X", "198"}, {"2024-04-22/2024-04-28", "2024-W18"}, {"2024-34", "2024-Q1"}, {"[2000-05-01..2000-05-02]", "2000-04-XX"}})
    EXPECT_FALSE(edtf_holds(edtf, value)) << edtf << " " << value;
}

}  // namespace
}  // namespace depesche
