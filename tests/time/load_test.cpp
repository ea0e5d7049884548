// SPDX-License-Identifier: Apache-2.0
// What the loader says of tables that are wrong.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "time/times.h"

namespace depesche {
namespace {

class TimeTables : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::temp_directory_path() / ("depesche_times_" + std::to_string(reinterpret_cast<std::uintptr_t>(this))) / "xx";
    std::filesystem::create_directories(folder_);
    write("time_words.tsv", "words\tclass\tvalue\talso\ne\tending\nday|days\tunit\tday\nMay\tmonth\t5\n");
    write("numbers.tsv", "words\tkind\tvalue\none\tone\t1\n");
    write("time_compounds.tsv", "parts\tclass\texample\n");
    write("holidays.tsv", "names\tday\nChristmas\t12-25\n");
    write("time_phrases.tsv", "name\tpattern\nn\t{n:number}\n");
    write("times.tsv", kHeader + "<@n {unit:unit}>\tduration\t1 day\tP1D\n");
  }
  void TearDown() override { std::filesystem::remove_all(folder_.parent_path()); }
  void write(const std::string& name, const std::string& content) const { std::ofstream(folder_ / name) << content; }
  // What loading says; empty where it is content.
  std::string complaint() const {
    const auto rules = load_time_rules(folder_.string(), 0);
    return rules ? "" : rules.error().message;
  }
  static inline const std::string kHeader = "pattern\treads\texample\tmeans\n";
  std::filesystem::path folder_;
};

TEST_F(TimeTables, LoadWhereAllIsRight) { EXPECT_EQ(complaint(), ""); }

TEST_F(TimeTables, NameTheRowThatReadsNothingKnown) {
  write("times.tsv", kHeader + "{month:month}\tguess\tMay\t2024-05\n");
  EXPECT_EQ(complaint(), "xx/times.tsv:2: unknown reading 'guess'");
}

TEST_F(TimeTables, NameUnknownClassesSlotsAndPhrases) {
  write("times.tsv", kHeader + "{month:moon}\tdate\tMay\t2024-05\n");
  EXPECT_EQ(complaint(), "xx/times.tsv:2: unknown class in '{month:moon}'");
  write("times.tsv", kHeader + "{moon:month}\tdate\tMay\t2024-05\n");
  EXPECT_EQ(complaint(), "xx/times.tsv:2: unknown slot in '{moon:month}'");
  write("times.tsv", kHeader + "@many day\tdate\tMay\t2024-05\n");
  EXPECT_EQ(complaint(), "xx/times.tsv:2: the pattern has an open bracket, an unknown @phrase, or too many ways through");
  write("times.tsv", kHeader + "[in May\tdate\tMay\t2024-05\n");
  EXPECT_EQ(complaint(), "xx/times.tsv:2: the pattern has an open bracket, an unknown @phrase, or too many ways through");
  write("times.tsv", kHeader + "{month:month\tdate\tMay\t2024-05\n");
  EXPECT_EQ(complaint(), "xx/times.tsv:2: '{month:month' is not closed");
}

TEST_F(TimeTables, RefuseAPatternWithTooManyWaysThrough) {
  std::string pattern = "day";
  for (int i = 0; i < 20; ++i) pattern += " [day]";
  write("times.tsv", kHeader + pattern + "\tdate\tMay\t2024-05\n");
  EXPECT_EQ(complaint().substr(0, 16), "xx/times.tsv:2: ");
}

TEST_F(TimeTables, NameValuesThatAreNone) {
  write("time_words.tsv", "words\tclass\tvalue\tnothing\nMay\tmonth\tfive\n");
  EXPECT_EQ(complaint(), "xx/time_words.tsv:1: unknown column 'nothing'");
  write("time_words.tsv", "words\tclass\tvalue\talso\nMay\tmonth\tfive\n");
  EXPECT_EQ(complaint(), "xx/time_words.tsv:2: 'five' is no value");
  write("time_words.tsv", "words\tclass\tvalue\talso\nMay\tmonth\t5\tpart:evening\n");
  EXPECT_EQ(complaint(), "xx/time_words.tsv:2: 'part:evening' is no slot=value");
}

TEST_F(TimeTables, NameHolidaysOnNoDay) {
  for (const char* day : {"13-01", "easter2", "9<12-25", "12/25", "", "7<12-25-x"}) {
    write("holidays.tsv", std::string("names\tday\nChristmas\t") + day + "\n");
    EXPECT_EQ(complaint(), std::string("xx/holidays.tsv:2: '") + day + "' is no day: 12-25, easter-2, 7<12-25-21, 7>=05-08");
  }
}

TEST_F(TimeTables, SayWhichFileIsMissing) {
  std::filesystem::remove(folder_ / "numbers.tsv");
  const auto rules = load_time_rules(folder_.string(), 0);
  ASSERT_FALSE(rules);
  EXPECT_EQ(rules.error().code, ErrorCode::NotFound);
}

}  // namespace
}  // namespace depesche
