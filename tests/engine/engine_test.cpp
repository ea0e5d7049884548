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

TEST_F(EngineTest, TakesTheDayOfADatelineForThatOfPublicationWhereNoneIsGiven) {
  const WorkspacePtr work = engine_->workspace();
  const auto published = [&](std::string_view text, std::string_view given = {}) {
    const Result<Record> record = engine_->read({.id = "1", .text = text, .language = "de", .published = given}, *work);
    return record ? record->published + "|" + record->published_from : record.error().message;
  };
  EXPECT_EQ(published("Bonn, 3. Oktober 1990 (dpa) - Der Kanzler traf gestern den Botschafter."), "1990-10-03|dateline");
  EXPECT_EQ(published("Gipfel beendet\n\nWien, den 4. Juni 1961\n\nDer Kanzler traf den Botschafter."), "1961-06-04|dateline");
  EXPECT_EQ(published("Hamburg, im Mai 1968. Die Studenten zogen durch die Stadt."), "1968-05|dateline");
  EXPECT_EQ(published("BONN, 3. Oktober (dpa) - Der Kanzler traf den Botschafter."), "|");
  EXPECT_EQ(published("Der Kanzler traf am 3. Oktober 1990 in Bonn den Botschafter."), "|");
  EXPECT_EQ(published("Bonn, 3. Oktober 1990 (dpa) - Der Kanzler kam.", "1990-10-04"), "1990-10-04|");
}

TEST_F(EngineTest, TakesTheDayOfALineThatOnlySaysWhenThePageCameOut) {
  const WorkspacePtr work = engine_->workspace();
  const auto published = [&](std::string_view text) {
    const Result<Record> record = engine_->read({.id = "1", .text = text, .language = "de"}, *work);
    return record ? record->published + "|" + record->published_from : record.error().message;
  };
  const std::string story = "\n\nDer Kanzler traf gestern den Botschafter.\n";
  EXPECT_EQ(published("Gipfel beendet\n\nStand: 13.10.2020, 21:40 Uhr" + story), "2020-10-13|stamp");
  EXPECT_EQ(published("Gipfel beendet\nVon Max Muster\n12.11.2020, 08:15 Uhr | Lesedauer: 3 Min." + story), "2020-11-12|stamp");
  EXPECT_EQ(published("Veröffentlicht am 12. November 2020" + story), "2020-11-12|stamp");
  EXPECT_EQ(published("Neuer Grazer Bote        Donnerstag, 12. November 2020        Seite 1" + story), "2020-11-12|stamp");
  EXPECT_EQ(published("Von: Anna\nGesendet: Donnerstag, 12. Nov 2020 08:15\nBetreff: Gipfel" + story), "2020-11-12|stamp");
  EXPECT_EQ(published("Nachrichten, 12. November 2020, 13.00 Uhr" + story), "2020-11-12|stamp");
  EXPECT_EQ(published("Gipfel beendet =" + story + "\nabc xy a3\n\n121815 Nov 20\n"), "2020-11-12|stamp");
  EXPECT_EQ(published("Gipfel beendet" + story + "\n121815 Ton 20"), "|");
  EXPECT_EQ(published("12.11.2020\n\nGipfel beendet\n\nAktualisiert: 13.11.2020" + story), "|");
  EXPECT_EQ(published("Chronik\n24. Februar 2022\nDie Armee greift an.\n25. Februar 2022\nDie Armee zieht ab."), "|");
  EXPECT_EQ(published("24.02.2022: Die Armee greift an." + story), "|");
  EXPECT_EQ(published("Seit dem 24.02.2022 herrscht Krieg." + story), "|");
  EXPECT_EQ(published("Am 24.02.2022, einem Donnerstag, begann der Krieg." + story), "|");
}

TEST_F(EngineTest, DatesActsFromTheDayOfADateline) {
  const WorkspacePtr work = engine_->workspace();
  const Result<Record> record = engine_->read({.id = "1", .title = "Kanzler traf gestern den Botschafter", .text = "Bonn, 3. Oktober 1990 (dpa) - Der Kanzler traf gestern in Bonn den polnischen Botschafter.", .language = "de"}, *work);
  ASSERT_TRUE(record);
  ASSERT_FALSE(record->events.empty());
  for (const Record::Event& e : record->events) EXPECT_EQ(e.date, "1990-10-02");
}

TEST_F(EngineTest, ReadsATextAsOneAboutWhatItsTitleTells) {
  const WorkspacePtr work = engine_->workspace();
  const auto actor = [&](std::string_view title) {
    const Result<Record> record = engine_->read({.id = "1", .title = title, .text = "Belgische Ärzte kamen. Am Abend demonstrierten Studenten gegen die Regierung.", .language = "de", .published = "1994-04-12"}, *work);
    return record && !record->events.empty() && !record->events.back().actors.empty() ? record->events.back().actors.front().code : "nobody";
  };
  EXPECT_EQ(actor(""), "BEL CVL");
  EXPECT_EQ(actor("Ruanda: Rebellen in Ruanda rücken vor"), "RWA CVL");
}

TEST_F(EngineTest, CountsInTheTextAsGivenWhereLayoutPartedItsWords) {
  const WorkspacePtr work = engine_->workspace();
  const std::string_view text = "Öster-\nreich: Die Regierung in Wien ver-\nurteilte den Anschlag.";
  const Result<Record> record = engine_->read({.id = "1", .text = text, .language = "de"}, *work);
  ASSERT_TRUE(record);
  ASSERT_FALSE(record->events.empty());
  const Record::Event& e = record->events.front();
  EXPECT_EQ(e.lemma, "verurteilen");
  EXPECT_EQ(e.trigger.text, "verurteilte");
  EXPECT_EQ(e.trigger.at.begin, 36u);
  EXPECT_EQ(e.trigger.at.end, 49u);
}

}  // namespace
}  // namespace depesche
