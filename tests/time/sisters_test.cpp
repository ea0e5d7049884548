// SPDX-License-Identifier: Apache-2.0
// Runs every row of the tables beside times.tsv: phrases and compounds by their examples, holidays, numbers and words in a sentence made for them.
#include <gtest/gtest.h>

#include <array>
#include <cstdlib>

#include "pack/table.h"
#include "support/analysed.h"
#include "time/holidays.h"
#include "time/plain_text.h"

namespace depesche {
namespace {

const std::string kFolder = DEPESCHE_SOURCE_DIR "/languages/de";
constexpr std::array<std::string_view, 4> kPhrases = {"name", "pattern", "example?", "means?"};
constexpr std::array<std::string_view, 3> kCompounds = {"parts", "class", "example"};
constexpr std::array<std::string_view, 3> kNumbers = {"words", "kind", "value?"};
constexpr std::array<std::string_view, 4> kWords = {"words", "class", "value?", "also?"};

class Sisters : public testing::Test {
 protected:
  static void SetUpTestSuite() { rules_ = german_times(); }
  static void TearDownTestSuite() { rules_.reset(); }

  static Table table(std::string_view name, std::span<const std::string_view> columns) {
    auto loaded = Table::load(kFolder, name, columns);
    EXPECT_TRUE(loaded) << loaded.error().message;
    return std::move(*loaded);
  }
  static std::vector<TimeMention> times(const std::string& content, std::string_view published = "2024-05-07") { return PlainText(content).times(*rules_, published); }
  // Value of the last time, or nothing.
  static std::string value(const std::string& content) {
    const auto found = times(content);
    return found.empty() ? "" : found.back().value;
  }
  // The first form of a word that is listed with all its endings.
  static std::string form(std::string_view word) {
    return word.ends_with('~') ? std::string(word.substr(0, word.size() - 1)) + "en" : std::string(word);
  }
  static inline TimeRulesPtr rules_;
};

TEST_F(Sisters, EveryPhraseReadsItsExample) {
  const Table rows = table("time_phrases.tsv", kPhrases);
  for (std::size_t row = 0; row < rows.rows(); ++row) {
    ASSERT_FALSE(rows.cell(row, 2).empty()) << "time_phrases.tsv:" << rows.line(row) << " has no example";
    const support::Analysed read{rows.cell(row, 2)};
    ASSERT_FALSE(read.work.times.empty()) << "time_phrases.tsv:" << rows.line(row) << ": " << rows.cell(row, 2);
    EXPECT_EQ(read.work.times.back().value, rows.cell(row, 3)) << "time_phrases.tsv:" << rows.line(row) << ": " << rows.cell(row, 2);
  }
}

TEST_F(Sisters, EveryCompoundReadsItsExample) {
  const Table rows = table("time_compounds.tsv", kCompounds);
  for (std::size_t row = 0; row < rows.rows(); ++row) {
    const std::string example(rows.cell(row, 2));
    // Ages are times only in front of what lasts, sets stand without a preposition.
    const bool read = !times("Die " + example + "e Haft endet.").empty() || !times("Am " + example + " endet sie.").empty() || !times("Das " + example + "e Gespräch endet.").empty();
    EXPECT_TRUE(read) << "time_compounds.tsv:" << rows.line(row) << ": " << example;
  }
}

TEST_F(Sisters, EveryHolidayFallsOnItsDay) {
  const auto holidays = load_holidays(kFolder);
  const auto names = holiday_names(kFolder);
  ASSERT_TRUE(holidays && names);
  for (const auto& [name, number] : *names) {
    const CivilDay day = civil_day(holiday_in((*holidays)[number], 2023));
    char iso[40];
    std::snprintf(iso, sizeof iso, "%04d-%02d-%02d", day.year, day.month, day.day);
    EXPECT_EQ(value("Das war " + name + " 2023 so."), iso) << name;
  }
}

TEST_F(Sisters, EveryNumberCounts) {
  const Table rows = table("numbers.tsv", kNumbers);
  for (std::size_t row = 0; row < rows.rows(); ++row) {
    const std::string_view kind = rows.cell(row, 1), number = rows.cell(row, 2);
    for (const std::string_view word : split_values(rows.cell(row, 0))) {
      const std::string at = "numbers.tsv:" + std::to_string(rows.line(row)) + ": " + std::string(word);
      if (kind == "joint" || kind == "ordinal_small" || kind == "ordinal_large") continue;  // parts of words
      if (kind == "vague") EXPECT_EQ(value("Das dauerte " + form(word) + " Tage."), "PXD") << at;
      else if (kind == "half") EXPECT_EQ(value("Das dauerte einen " + form(word) + " Tag."), "P0.5D") << at;
      else if (kind == "ordinal") EXPECT_EQ(value("Das war im " + std::string(word) + "en Quartal 2023 so."), std::atoi(std::string(number).c_str()) <= 4 ? "2023-Q" + std::string(number) : "2023") << at;
      else if (kind == "one" && number == "1") EXPECT_EQ(value("Das dauerte " + std::string(word) + "undzwanzig Tage."), "P21D") << at;
      else EXPECT_EQ(value("Das dauerte " + form(word) + " Tage."), "P" + std::string(number) + "D") << at;
    }
  }
}

// A sentence for the words of a class; % is the word.
struct Setting { std::string_view name, sentence; };
constexpr std::array kFrames = {
    Setting{"month", "Das war im % 2020 so."}, Setting{"weekday", "Das war am % so."}, Setting{"weekdays", "Sie treffen sich %."}, Setting{"part", "Das war am % so."},
    Setting{"partnoun", "Das war in den % so."}, Setting{"midnight", "Das war gegen % so."}, Setting{"partword", "Das war gestern % so."}, Setting{"parts", "Sie trafen sich %."},
    Setting{"dayword", "Das war % so."}, Setting{"dayadj", "Der % Tag war gut."}, Setting{"season", "Das war im % 2020 so."}, Setting{"unit", "Das dauerte drei %."},
    Setting{"units", "Das dauert seit %."}, Setting{"decade_word", "Das war in den % Jahren so."}, Setting{"decade_noun", "Das war in den % so."}, Setting{"often", "Sie trafen sich %."},
    Setting{"long", "Sie suchten %."}, Setting{"vague_word", "Sie suchten %."}, Setting{"unit_part", "Das dauerte drei %."}, Setting{"lasting", "Die dreijährige % endet."},
    Setting{"unit_week", "Das war in der vergangenen % so."}, Setting{"unit_weekend", "Das war am vergangenen % so."}, Setting{"unit_month", "Das war im vergangenen % so."},
    Setting{"unit_quarter", "Das war im vergangenen % so."}, Setting{"unit_half", "Das war im vergangenen % so."}, Setting{"unit_year", "Das war im vergangenen % so."},
    Setting{"unit_century", "Das war im vergangenen % so."}, Setting{"unit_decade", "Das war im vergangenen % so."}, Setting{"times", "Sie trafen sich % im Jahr."},
    Setting{"offset", "Das war im % Jahr so."}, Setting{"mod", "Das dauerte % drei Tage."}, Setting{"filler", "Das dauerte drei % Tage."}, Setting{"same", "Das war an % Tag so."},
    Setting{"each", "Sie trafen sich % Tag."}, Setting{"early", "Das war am % Abend so."}, Setting{"pos", "Das war % März 2020 so."}};

TEST_F(Sisters, EveryWordOfAClassIsRead) {
  const Table rows = table("time_words.tsv", kWords);
  std::size_t read = 0;
  for (std::size_t row = 0; row < rows.rows(); ++row)
    for (const Setting& frame : kFrames) {
      if (frame.name != rows.cell(row, 1)) continue;
      for (const std::string_view word : split_values(rows.cell(row, 0))) {
        if (word.ends_with('.') && word.size() > 1) continue;  // abbreviations are tokens of the real splitter
        std::string sentence(frame.sentence);
        sentence.replace(sentence.find('%'), 1, form(word));
        EXPECT_FALSE(times(sentence).empty()) << "time_words.tsv:" << rows.line(row) << ": " << sentence;
        ++read;
      }
    }
  EXPECT_GT(read, 250u);
}

}  // namespace
}  // namespace depesche
