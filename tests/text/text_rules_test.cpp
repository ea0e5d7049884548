// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "split.h"

namespace depesche {
namespace {

TEST(TextRules, NameAMissingFile) {
  const auto rules = TextRules::load("/nowhere");
  ASSERT_FALSE(rules);
  EXPECT_EQ(rules.error().code, ErrorCode::NotFound);
}

TEST(TextRules, NameFileAndLineOfAnUnknownKind) {
  const std::filesystem::path folder = std::filesystem::temp_directory_path() / "depesche_text_rules" / "xx";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "abbreviations.tsv") << "word\tkind\nDr.\tname\nNr.\tnumero\n";
  const auto rules = TextRules::load(folder.string());
  ASSERT_FALSE(rules);
  EXPECT_EQ(rules.error().message, "xx/abbreviations.tsv:3: unknown kind 'numero'");
}

TEST(TextRules, AreKeptInLowerCaseWithoutBlanks) {
  EXPECT_TRUE(german_rules().abbreviations.contains(key_of("z.b.")));
  EXPECT_TRUE(german_rules().abbreviations.find(key_of("dr."))->before_name);
  EXPECT_TRUE(german_rules().ordinal_followers.contains(key_of("januar")));
}

}  // namespace
}  // namespace depesche
