// SPDX-License-Identifier: Apache-2.0
#include "pack/table.h"

#include <gtest/gtest.h>

#include <array>

namespace depesche {
namespace {

constexpr std::array<std::string_view, 3> kColumns = {"lemma", "type", "note?"};

TEST(Table, FindsColumnsByNameWhateverTheirOrder) {
  const auto table = Table::parse("# c\ntype\tlemma\nX\ta\n", "t.tsv", kColumns);
  ASSERT_TRUE(table) << table.error().message;
  ASSERT_EQ(table->rows(), 1u);
  EXPECT_EQ(table->cell(0, 0), "a");
  EXPECT_EQ(table->cell(0, 1), "X");
  EXPECT_EQ(table->cell(0, 2), "");
  EXPECT_EQ(table->line(0), 3u);
}

TEST(Table, NamesFileAndLineOfAShortRow) {
  const auto table = Table::parse("lemma\ttype\tnote\n\na\n", "de/t.tsv", kColumns);
  ASSERT_FALSE(table);
  EXPECT_EQ(table.error().message, "de/t.tsv:3: 1 cells, expected 3");
}

TEST(Table, NamesFileAndLineOfALongRow) {
  const auto table = Table::parse("lemma\ttype\na\tb\tc\n", "t.tsv", kColumns);
  ASSERT_FALSE(table);
  EXPECT_EQ(table.error().message, "t.tsv:2: 3 cells, expected 2");
}

TEST(Table, RefusesUnknownDoubleAndMissingColumns) {
  EXPECT_EQ(Table::parse("lemma\ttyp\n", "t.tsv", kColumns).error().message, "t.tsv:1: unknown column 'typ'");
  EXPECT_EQ(Table::parse("lemma\tlemma\n", "t.tsv", kColumns).error().message, "t.tsv:1: column 'lemma' stands twice");
  EXPECT_EQ(Table::parse("lemma\n", "t.tsv", kColumns).error().message, "t.tsv:1: column 'type' is missing");
  EXPECT_EQ(Table::parse("# nothing\n", "t.tsv", kColumns).error().message, "t.tsv: no header line");
}

TEST(SplitValues, TakesOffBlanksAndLeavesEmptyOnesOut) {
  const auto values = split_values("a | b||c ");
  ASSERT_EQ(values.size(), 3u);
  EXPECT_EQ(values[1], "b");
  EXPECT_EQ(values[2], "c");
}

}  // namespace
}  // namespace depesche
