// SPDX-License-Identifier: Apache-2.0
#include "clause/rules.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include <unistd.h>

namespace depesche {
namespace {

constexpr const char* kFolder = DEPESCHE_SOURCE_DIR "/languages/de";

TEST(ClauseRules, LoadsTheTablesOfGerman) {
  const auto rules = load_clause_rules(kFolder);
  ASSERT_TRUE(rules) << rules.error().message;
  const ClauseRules& r = **rules;
  EXPECT_GT(r.verbs.size(), 1500u);
  EXPECT_TRUE(r.flags(key_of("nicht")) & kNegates);
  EXPECT_EQ(r.forms.find(key_of("falls"))->conjunction, ClauseRole::Condition);
  EXPECT_EQ(r.prepositions.find(key_of("im"))->preposition, key_of("in"));
  EXPECT_TRUE(r.verbs.find(key_of("sterben"))->perfect_sein);
  EXPECT_EQ(r.verbs.find(key_of("auffordern"))->control, Control::Object);
}

class BrokenTable : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::temp_directory_path() / ("depesche_clause_" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder_ / "de");
    for (const char* name : {"clauses.tsv", "clause_kinds.tsv", "prepositions.tsv", "valency.tsv"})
      std::filesystem::copy_file(std::filesystem::path(kFolder) / name, folder_ / "de" / name,
                                 std::filesystem::copy_options::overwrite_existing);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }
  std::string error_with(const char* name, const char* content) {
    std::ofstream(folder_ / "de" / name) << content;
    const auto rules = load_clause_rules((folder_ / "de").string());
    return rules ? "" : rules.error().message;
  }
  std::filesystem::path folder_;
};

TEST_F(BrokenTable, NamesTheLineOfAnUnknownKind) {
  EXPECT_EQ(error_with("clauses.tsv", "word\tkind\tvalue\nfalls\tconjuncion\tCondition\n"), "de/clauses.tsv:2: unknown kind or value");
}
TEST_F(BrokenTable, NamesTheLineOfAnUnknownTense) {
  EXPECT_EQ(error_with("clause_kinds.tsv", "word\trole\ttense\nwenn\tTime\tperfekt\n"), "de/clause_kinds.tsv:2: unknown value");
}
TEST_F(BrokenTable, NamesTheLineOfAKindOfNoConjunction) {
  EXPECT_EQ(error_with("clause_kinds.tsv", "word\trole\ttense\nHaus\tTime\tpast\n"), "de/clause_kinds.tsv:2: no conjunction of clauses.tsv");
}
TEST_F(BrokenTable, NamesTheLineOfAnUnknownCase) {
  EXPECT_EQ(error_with("prepositions.tsv", "word\tpreposition\tcases\tkind\nmit\tmit\tdativ\t\n"), "de/prepositions.tsv:2: unknown case");
}
TEST_F(BrokenTable, NamesTheLineOfAnUnknownFrame) {
  EXPECT_EQ(error_with("valency.tsv", "lemma\tframes\tclauses\tcontrol\tperfect\ndrohen\tnom dativ\t\t\t\n"),
            "de/valency.tsv:2: unknown part of a frame");
}

}  // namespace
}  // namespace depesche
