// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <random>

#include "tiny_lexicon.h"

namespace depesche {
namespace {

TinyLexicon tiny() {
  return TinyLexicon({{"Haus", {{"Haus", Pos::Noun, cell(Case::Nominative, Gender::Neuter)}}},
                      {"Hauses", {{"Haus", Pos::Noun, cell(Case::Genitive, Gender::Neuter)}}},
                      {"gut", {{"gut", Pos::Adj, 0}, {"gut", Pos::Adv, 0}}}});
}

TEST(Lexicon, FindsTheReadingsOfExactlyThisForm) {
  const TinyLexicon bytes = tiny();
  const auto lexicon = Lexicon::view(bytes.bytes());
  ASSERT_TRUE(lexicon) << lexicon.error().message;
  std::vector<Reading> found;
  lexicon->find("gut", found);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].pos, Pos::Adj);
  EXPECT_EQ(found[1].lemma, "gut");
  EXPECT_EQ(found[1].lemma_key, key_of("gut"));
  lexicon->find("Gut", found);
  EXPECT_EQ(found.size(), 2u) << "appends, and finds nothing in another case";
  lexicon->find("Hauses", found);
  ASSERT_EQ(found.size(), 3u);
  EXPECT_EQ(found[2].lemma, "Haus");
  EXPECT_EQ(found[2].agreement, cell(Case::Genitive, Gender::Neuter));
}

TEST(Lexicon, KnowsItsLemmas) {
  const TinyLexicon bytes = tiny();
  const auto lexicon = Lexicon::view(bytes.bytes());
  EXPECT_TRUE(lexicon->has_lemma("Haus"));
  EXPECT_FALSE(lexicon->has_lemma("Hauses"));
  EXPECT_FALSE(lexicon->has_lemma("Maus"));
}

TEST(Lexicon, RefusesWhatIsNone) {
  TinyLexicon bytes = tiny();
  EXPECT_EQ(Lexicon::view("").error().message, "is no lexicon: too short");
  EXPECT_EQ(Lexicon::view(bytes.bytes().substr(0, bytes.bytes().size() - 8)).error().message, "is a lexicon cut short or with something after its end");
  LexiconHeader header = bytes.header();
  header.version = 77;
  TinyLexicon other = tiny();
  other.set(header, bytes.body());
  EXPECT_EQ(Lexicon::view(other.bytes()).error().message, "is a lexicon of another version: build the pack again");
  header = bytes.header();
  header.readings += 100;
  other.set(header, bytes.body());
  EXPECT_EQ(Lexicon::view(other.bytes()).error().message, "is a damaged lexicon: its parts do not fill it");
  bytes.data()[13] ^= 1;
  EXPECT_EQ(Lexicon::view(bytes.bytes()).error().message, "is a damaged lexicon: wrong checksum");
  bytes.data()[0] = 'X';
  EXPECT_EQ(Lexicon::view(bytes.bytes()).error().message, "is no lexicon");
}

TEST(Lexicon, TellsWhetherItsBodyIsIntact) {
  TinyLexicon bytes = tiny();
  EXPECT_TRUE(Lexicon::intact(bytes.bytes()));
  bytes.data()[100] ^= 4;
  EXPECT_FALSE(Lexicon::intact(bytes.bytes()));
}

TEST(Lexicon, GivesFewerReadingsAndNeverCrashesWhereItsBodyIsDamaged) {
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    TinyLexicon bytes = tiny();
    for (int flips = 0; flips < 8; ++flips) {
      const std::size_t at = sizeof(LexiconHeader) + random() % (bytes.bytes().size() - sizeof(LexiconHeader));
      bytes.data()[at] = static_cast<char>(random());
    }
    const auto lexicon = Lexicon::view(bytes.bytes());
    ASSERT_TRUE(lexicon);
    std::vector<Reading> found;
    for (const char* form : {"Haus", "Hauses", "gut", "nichts", ""}) lexicon->find(form, found);
    for (const Reading& reading : found) {
      EXPECT_LT(static_cast<std::size_t>(reading.pos), kPosCount);
      EXPECT_GE(reading.lemma.data(), bytes.bytes().data());
      EXPECT_LE(reading.lemma.data() + reading.lemma.size(), bytes.bytes().data() + bytes.bytes().size());
    }
  }
}

TEST(Lexicon, IsMappedFromAFile) {
  const TinyLexicon bytes = tiny();
  const std::string path = (std::filesystem::temp_directory_path() / "depesche_tiny.lexicon").string();
  std::ofstream(path, std::ios::binary) << bytes.bytes();
  const auto lexicon = Lexicon::open(path);
  ASSERT_TRUE(lexicon) << lexicon.error().message;
  EXPECT_TRUE(lexicon->has_lemma("Haus"));
}

TEST(Lexicon, NamesTheFileThatCannotBeOpened) {
  EXPECT_EQ(Lexicon::open("/nowhere/x.lexicon").error().code, ErrorCode::NotFound);
  EXPECT_EQ(Lexicon::open("/nowhere/x.lexicon").error().message, "/nowhere/x.lexicon: No such file or directory");
  EXPECT_EQ(Lexicon::open("/tmp").error().code, ErrorCode::Unreadable);
}

}  // namespace
}  // namespace depesche
