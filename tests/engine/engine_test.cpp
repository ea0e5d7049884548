// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "depesche/engine.h"

namespace depesche {
namespace {

EngineOptions folders() { return {.languages = DEPESCHE_SOURCE_DIR "/languages", .packs = DEPESCHE_PACKS, .load = {"de"}}; }

class EngineTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    static const Result<Engine> loaded = Engine::load(folders());
    ASSERT_TRUE(loaded) << loaded.error().message;
    engine_ = &*loaded;
  }
  static std::string error_of(const Dispatch& dispatch) {
    const WorkspacePtr work = engine_->workspace();
    const Result<Record> record = engine_->read(dispatch, *work);
    return record ? "" : record.error().message;
  }
  static const Engine* engine_;
};
const Engine* EngineTest::engine_ = nullptr;

TEST_F(EngineTest, NamesThePacksThereAreForALanguageWithNone) {
  EXPECT_EQ(error_of({.id = "1", .text = "x", .language = "xx"}), "no pack 'xx' is loaded; there are: de");
}

TEST_F(EngineTest, NamesTheByteThatIsNoUtf8) { EXPECT_EQ(error_of({.id = "1", .text = "ab\xFF", .language = "de"}), "no UTF-8 at byte 2"); }

TEST_F(EngineTest, RefusesADateThatIsNone) {
  for (const char* date : {"yesterday", "2024-13", "2024-02-30", "24-01-01"}) EXPECT_NE(error_of({.id = "1", .text = "x", .language = "de", .published = date}), "") << date;
}

TEST_F(EngineTest, GivesAnEmptyRecordForAnEmptyText) {
  const WorkspacePtr work = engine_->workspace();
  const Result<Record> record = engine_->read({.id = "1", .text = "", .language = "de"}, *work);
  ASSERT_TRUE(record);
  EXPECT_TRUE(record->sentences.empty());
  EXPECT_TRUE(record->events.empty());
}

TEST_F(EngineTest, PassesOverWhatStandsBeforeBegin) {
  const WorkspacePtr work = engine_->workspace();
  const std::string_view text = "date 2022-01-10 Russland bedrohte die Ukraine.";
  const Result<Record> record = engine_->read({.id = "1", .text = text, .language = "de", .published = "2022-01-10", .begin = 16}, *work);
  ASSERT_TRUE(record);
  ASSERT_FALSE(record->sentences.empty());
  EXPECT_EQ(record->sentences.front().begin, 16u);
}

TEST_F(EngineTest, NamesWhatToldEachEventWhereNoRowDid) {
  const WorkspacePtr work = engine_->workspace();
  const std::string_view text = "Die Einigung sei ein großer Erfolg, sagte Minister Habeck. Russland müsse abziehen, forderte er. Russland müsse verhandeln, sagte Kanzler Scholz.";
  const Result<Record> record = engine_->read({.id = "1", .text = text, .language = "de"}, *work);
  ASSERT_TRUE(record);
  ASSERT_EQ(record->events.size(), 3u);
  ASSERT_EQ(record->events[0].because.size(), 2u);
  EXPECT_EQ(record->events[0].because[0], "speech: praise");
  EXPECT_TRUE(record->events[0].because[1].starts_with("languages/de/event_words.tsv:"));  // the class of the word that praises
  EXPECT_TRUE(record->events[1].because.front().starts_with("languages/de/events.tsv:"));
  EXPECT_EQ(record->events[2].because.front(), "speech: demand");
}

TEST_F(EngineTest, MarksEventsOfTheTitle) {
  const WorkspacePtr work = engine_->workspace();
  const Result<Record> record = engine_->read({.id = "1", .title = "Russland droht der Ukraine", .text = "Es ist kalt.", .language = "de"}, *work);
  ASSERT_TRUE(record);
  ASSERT_EQ(record->events.size(), 1u);
  EXPECT_TRUE(record->events.front().in_title);
}

TEST_F(EngineTest, NeverTakesTheDayOfPublicationForADateTheTextDoesNotGive) {
  const WorkspacePtr work = engine_->workspace();
  const Result<Record> record = engine_->read({.id = "1", .text = "Russland bedrohte die Ukraine.", .language = "de", .published = "2022-01-10"}, *work);
  ASSERT_TRUE(record);
  for (const Record::Event& e : record->events) EXPECT_EQ(e.date, "");
}

TEST(EngineLoad, NamesTheFolderOfALanguageThatIsNotThere) {
  EngineOptions options = folders();
  options.load = {"xx"};
  const Result<Engine> engine = Engine::load(options);
  ASSERT_FALSE(engine);
  EXPECT_EQ(engine.error().code, ErrorCode::NotFound);
}

TEST(EngineLoad, NamesTheLexiconThatWasNotBuilt) {
  EngineOptions options = folders();
  options.packs = "/nowhere";
  const Result<Engine> engine = Engine::load(options);
  ASSERT_FALSE(engine);
  EXPECT_NE(engine.error().message.find("/nowhere/de.lexicon"), std::string::npos);
}

}  // namespace
}  // namespace depesche
