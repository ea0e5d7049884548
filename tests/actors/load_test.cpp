// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "actors/fold.h"
#include "actors/world.h"

namespace depesche {
namespace {

namespace fs = std::filesystem;

// A copy of the tables, in which a test spoils one row.
class Copy : public testing::Test {
 protected:
  Copy() : root_(fs::temp_directory_path() / ("depesche_world_" + std::to_string(::getpid()))) {
    fs::remove_all(root_);
    for (const char* folder : {"all", "de"}) {
      fs::create_directories(root_ / folder);
      for (const auto& entry : fs::directory_iterator(fs::path(DEPESCHE_SOURCE_DIR) / "languages" / folder))
        if (entry.path().extension() == ".tsv") fs::copy(entry.path(), root_ / folder / entry.path().filename());
    }
  }
  ~Copy() override { fs::remove_all(root_); }
  void append(const std::string& file, const std::string& row) const { std::ofstream(root_ / file, std::ios::app) << row << "\n"; }
  std::string error() const {
    std::vector<std::string> files;
    const Result<WorldPtr> world = load_world((root_ / "all").string(), (root_ / "de").string(), files);
    if (world) return {};
    const std::string& message = world.error().message;  // without the number of the line
    const std::size_t first = message.find(':'), second = message.find(':', first + 1);
    return second == std::string::npos ? message : message.substr(0, first) + message.substr(second);
  }
  fs::path root_;
};

TEST_F(Copy, LoadsAsItStands) { EXPECT_EQ(error(), ""); }

TEST_F(Copy, RefusesAnUnknownSector) {
  append("de/offices.tsv", "Wunderling\t\tWUN\t\t\t\t");
  EXPECT_EQ(error(), "de/offices.tsv: no sector 'WUN'");
}

TEST_F(Copy, RefusesAnUnknownOffice) {
  append("de/offices.tsv", "Wunderling\twonder\tGOV\t\t\t\t");
  EXPECT_EQ(error(), "de/offices.tsv: no office 'wonder' in all/offices.tsv");
}

TEST_F(Copy, RefusesADateThatIsNone) {
  append("all/people.tsv", "a-b\tA B\t\tDEU\tpresident\t\tGOV\tDEU GOV\t2019-7\t\town knowledge");
  EXPECT_EQ(error(), "all/people.tsv: no date of the form 2019-07-14");
}

TEST_F(Copy, RefusesNamesOfNobody) {
  append("de/names.tsv", "nobody-at-all\tNiemand");
  EXPECT_EQ(error(), "de/names.tsv: no id 'nobody-at-all' in the tables of all/");
}

TEST_F(Copy, RefusesAnIdTwice) {
  append("all/organisations.tsv", "nato\tNATO\tigo\tNATO\t\t\t\t\t\t");
  EXPECT_EQ(error(), "all/organisations.tsv: id 'nato' twice");
}

TEST_F(Copy, RefusesAnUnknownKindOfWord) {
  append("de/name_context.tsv", "hurra\tcheer\t\t");
  EXPECT_EQ(error(), "de/name_context.tsv: no kind 'cheer'");
}

TEST_F(Copy, RefusesAKindOfMentionThatIsNone) {
  append("de/agents.tsv", "Wunderhaus\tGOV\thouse\tauthority\t\t\t\t\t");
  EXPECT_EQ(error(), "de/agents.tsv: no kind 'house'");
}

TEST_F(Copy, NamesAMissingTable) {
  fs::remove(root_ / "de/pronouns.tsv");
  EXPECT_NE(error().find("pronouns.tsv"), std::string::npos);
}

TEST(Fold, TakesMarksOffLettersButKeepsUmlauts) {
  EXPECT_EQ(fold("Vučić"), "Vucic");
  EXPECT_EQ(fold("Erdoğan"), "Erdogan");
  EXPECT_EQ(fold("Kaczyński"), "Kaczynski");
  EXPECT_EQ(fold("Müller"), "Müller");
  EXPECT_EQ(fold("Weißes"), "Weisses");
  EXPECT_EQ(fold("Łódź"), "Lodz");
  EXPECT_EQ(fold_key("Orbán"), fold_key("Orban"));
}

TEST(Fold, LowersAsTheReaderOfWordsDoes) {
  EXPECT_EQ(lower_key("Außenminister"), key_of("außenminister"));
  EXPECT_EQ(lower_key("ÄRZTE"), key_of("ärzte"));
  EXPECT_EQ(lower_key("Œuvre"), key_of("œuvre"));
}

}  // namespace
}  // namespace depesche
