// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cstdio>

#include "time/calendar.h"
#include "time/edtf_grammar.h"
#include "time/plain_text.h"

namespace depesche {
namespace {

class FindTimes : public testing::Test {
 protected:
  static void SetUpTestSuite() { rules_ = german_times(); }
  static void TearDownTestSuite() { rules_.reset(); }

  // The last time of the text.
  static TimeMention last(const std::string& content, std::string_view published, Tense tense = Tense::None, Modality modality = Modality::None) {
    PlainText text(content);
    if (tense != Tense::None) text.tell(tense, modality);
    auto times = text.times(*rules_, published);
    return times.empty() ? TimeMention{} : times.back();
  }
  static inline TimeRulesPtr rules_;
};

TEST_F(FindTimes, PutsAWeekdayBeforePublicationWhereTheClauseTellsOfThePast) {
  EXPECT_EQ(last("Am Donnerstag stimmte sie zu.", "2024-05-07", Tense::Past).edtf, "2024-05-02");
  EXPECT_EQ(last("Am Dienstag stimmte sie zu.", "2024-05-07", Tense::Past).edtf, "2024-05-07");
  EXPECT_EQ(last("Sie hat am Donnerstag zugestimmt.", "2024-05-07", Tense::Perfect).edtf, "2024-05-02");
}

TEST_F(FindTimes, PutsAWeekdayAfterPublicationWhereTheClauseTellsOfTheFuture) {
  EXPECT_EQ(last("Am Donnerstag wird sie zustimmen.", "2024-05-07", Tense::Future).edtf, "2024-05-09");
  EXPECT_EQ(last("Am Donnerstag will sie reisen.", "2024-05-07", Tense::Present, Modality::Want).edtf, "2024-05-09");
}

TEST_F(FindTimes, GivesTheHeadsOfAChronicleTheYearOfTheEntryBefore) {
  const std::string begin = "20. April 1989: Der Rat tagt.\n27. Dezember: Die Armee zieht ab.\n";
  EXPECT_EQ(last(begin, "1995-03-01").edtf, "1989-12-27");
  EXPECT_EQ(last(begin + "3. Januar: Der Rat tagt.", "1995-03-01").edtf, "1990-01-03");
  EXPECT_EQ(last(begin + "3. Januar: Der Rat tagt.", "").edtf, "1990-01-03");
}

TEST_F(FindTimes, GivesMonthsTheYearThatTheTenseAllows) {
  EXPECT_EQ(last("Im Januar wollen sie sich treffen.", "2021-12-14", Tense::Present, Modality::Want).edtf, "2022-01");
  EXPECT_EQ(last("Im Juni hatten sie sich getroffen.", "2021-12-14", Tense::Pluperfect).edtf, "2021-06");
  EXPECT_EQ(last("Im Dezember trafen sie sich.", "2021-12-14", Tense::Past).edtf, "2021-12");
  EXPECT_EQ(last("Am 20. Dezember trafen sie sich.", "2021-12-14", Tense::Past).edtf, "2020-12-20");
  EXPECT_EQ(last("Am 20. Dezember werden sie sich treffen.", "2021-12-14", Tense::Future).edtf, "2021-12-20");
}

TEST_F(FindTimes, LeavesWhatIsUnknownUnknownWithoutADateOfPublication) {
  EXPECT_EQ(last("Am 7. Dezember trafen sie sich.", "", Tense::Past).value, "XXXX-12-07");
  EXPECT_EQ(last("Am 7. Dezember trafen sie sich.", "", Tense::Past).edtf, "XXXX-12-07");
  EXPECT_EQ(last("Im Dezember trafen sie sich.", "", Tense::Past).edtf, "XXXX-12");
  EXPECT_EQ(last("Am Donnerstag trafen sie sich.", "", Tense::Past).value, "XXXX-WXX-4");
  EXPECT_EQ(last("Am Donnerstag trafen sie sich.", "", Tense::Past).edtf, "");
  EXPECT_EQ(last("Gestern trafen sie sich.", "", Tense::Past).edtf, "");
  EXPECT_EQ(last("Am 7. Dezember 2020 trafen sie sich.", "", Tense::Past).edtf, "2020-12-07");
}

TEST_F(FindTimes, ListsTheDaysThatAMonthOfPublicationLeaves) {
  EXPECT_EQ(last("Am Donnerstag sprachen sie.", "2021-12", Tense::Past).edtf, "[2021-12-02,2021-12-09,2021-12-16,2021-12-23,2021-12-30]");
  EXPECT_EQ(last("Am Donnerstag sprachen sie.", "2021-12", Tense::Past).value, "XXXX-WXX-4");
  EXPECT_EQ(last("Heute sprachen sie.", "2021-12", Tense::Past).edtf, "2021-12-XX");
  EXPECT_EQ(last("Gestern sprachen sie.", "2021-12", Tense::Past).edtf, "[2021-11-30..2021-12-30]");
  EXPECT_EQ(last("Im Januar wollen sie sprechen.", "2021-12", Tense::Present, Modality::Want).edtf, "2022-01");
  EXPECT_EQ(last("Im Dezember sprachen sie.", "2021", Tense::Past).edtf, "[2020-12,2021-12]");
}

TEST_F(FindTimes, NarrowsThemByWhatTheArticleTellsAsEarlier) {
  PlainText text("Am Donnerstag sprachen sie. Zuletzt hatten sie am 7. Dezember gesprochen.");
  text.tell_each({Tense::Past, Tense::Pluperfect});
  const auto times = text.times(*rules_, "2021-12");
  ASSERT_EQ(times.size(), 2u);
  EXPECT_EQ(times[0].edtf, "[2021-12-09,2021-12-16,2021-12-23,2021-12-30]");
  EXPECT_EQ(times[1].edtf, "2021-12-07");
}

TEST_F(FindTimes, CountsFromTheLastTimeOfTheText) {
  PlainText text("Sie wollen am 10. Januar beraten. Zwei Tage später sind Gespräche geplant. Am 13. Januar sollen andere folgen.");
  text.tell_each({Tense::Future, Tense::Future, Tense::Future});
  const auto times = text.times(*rules_, "2021-12");
  ASSERT_EQ(times.size(), 3u);
  EXPECT_EQ(times[0].edtf, "2022-01-10");
  EXPECT_EQ(times[1].edtf, "2022-01-12");
  EXPECT_EQ(times[2].edtf, "2022-01-13");
}

TEST_F(FindTimes, StaysInTheYearOfAStory) {
  EXPECT_EQ(last("1945 war der Krieg verloren. Am 8. Mai schwiegen die Waffen.", "2024-05-07", Tense::Past).edtf, "1945-05-08");
  EXPECT_EQ(last("Im November 2008 wurde sie gewählt. Im Februar trat sie zurück.", "2024-05-07", Tense::Past).edtf, "2009-02");
}

TEST_F(FindTimes, MakesOneStretchOfTwoEnds) {
  PlainText text("Die Schau war von Montag bis Freitag offen.");
  text.tell(Tense::Past);
  const auto times = text.times(*rules_, "2024-05-11");
  ASSERT_EQ(times.size(), 2u);
  EXPECT_EQ(times[0].edtf, "2024-05-06/2024-05-10");
  EXPECT_EQ(times[0].value, "2024-05-06");
  EXPECT_EQ(times[1].value, "2024-05-10");
}

TEST_F(FindTimes, MakesAStretchOfDaysInARow) {
  PlainText text("Sie werden am Donnerstag und Freitag beraten.");
  text.tell(Tense::Future);
  const auto times = text.times(*rules_, "2024-05-07");
  ASSERT_EQ(times.size(), 2u);
  EXPECT_EQ(times[0].edtf, "2024-05-09/2024-05-10");
  EXPECT_EQ(times[1].value, "2024-05-10");
}

TEST_F(FindTimes, DoesNotTakeCountsForYears) {
  for (const char* text : {"Etwa 1200 Menschen kamen.", "Das kostet 2000 Euro.", "Es kamen 1.998 Leute.", "Das sind 1998 % mehr."}) {
    PlainText plain(text);
    for (const Shape s : plain.tokens.shape) plain.words.pos.push_back(s == Shape::Capital ? Pos::Noun : Pos::Other);
    EXPECT_TRUE(plain.times(*rules_, "2024-05-07").empty()) << text;
  }
}

TEST_F(FindTimes, DoesNotTakeOtherWordsForTimes) {
  for (const char* text : {"Er will mehr.", "Das Ende war nah.", "Der Mann hat recht.", "Sie sagte, er solle gehen."}) {
    PlainText plain(text);
    EXPECT_TRUE(plain.times(*rules_, "2024-05-07").empty()) << text;
  }
}

TEST_F(FindTimes, DurationsAndSetsDateNoAct) {
  EXPECT_FALSE(last("Sie sprachen 50 Minuten.", "2024-05-07").governs);
  EXPECT_FALSE(last("Sie sprechen jeden Montag.", "2024-05-07").governs);
  EXPECT_FALSE(last("Sie stellten den Plan für 2030 vor.", "2024-05-07").governs);
  EXPECT_TRUE(last("Sie sprachen am Montag.", "2024-05-07").governs);
  EXPECT_TRUE(last("Sie sprachen vor drei Tagen.", "2024-05-07").governs);
}

TEST_F(FindTimes, WritesValidEdtfForEveryDayOfTwoYears) {
  const std::string content = "Gestern, am Montag, im Juni, am 29. Februar, an Ostern, im Winter, vergangene Woche, im nächsten Quartal, vor drei Monaten, "
                              "am kommenden Wochenende, seit Mitte Mai, bis Ende September, in den letzten zehn Tagen, vor einem Jahr, im vergangenen Herbst.";
  for (DayNumber day = day_number(2023, 1, 1); day <= day_number(2024, 12, 31); ++day) {
    const CivilDay d = civil_day(day);
    char iso[40];
    std::snprintf(iso, sizeof iso, "%04d-%02d-%02d", d.year, d.month, d.day);
    for (const Tense tense : {Tense::Past, Tense::Future, Tense::Present}) {
      PlainText text(content);
      text.tell(tense);
      const auto times = text.times(*rules_, iso);
      EXPECT_EQ(times.size(), 15u);
      for (const TimeMention& m : times) EXPECT_TRUE(m.edtf.empty() || EdtfGrammar::valid(m.edtf)) << iso << " " << text.text_of(m) << " " << m.edtf;
    }
  }
}

TEST_F(FindTimes, ReadsLongNonsenseInLinearTime) {
  std::string content;
  for (int i = 0; i < 20'000; ++i) content += "der letzten drei bis am ";
  PlainText text(content);
  EXPECT_TRUE(text.times(*rules_, "2024-05-07").size() < 60'000u);
}

TEST(EdtfGrammar, TellsEdtfFromWhatIsNone) {
  for (const char* good : {"2024", "2024-05", "2024-05-07", "199X", "20XX", "XXXX-12-07", "XXXX-12", "2024-21", "2024-33", "2024-41", "2014/..", "../2024-03", "2024-05-07~",
                           "[2021-12-09,2021-12-16]", "[2021-11-30..2021-12-30]", "2024-05-01/2024-05-07", "2021-12-XX"})
    EXPECT_TRUE(EdtfGrammar::valid(good)) << good;
  for (const char* bad : {"", "2024-13", "2024-02-30", "2024-5", "24", "2024-W12", "XXXX-WXX-4", "[2021-12-09", "2014/../..", "../..", "2024-05-07T", "PRESENT_REF", "[]"})
    EXPECT_FALSE(EdtfGrammar::valid(bad)) << bad;
}

}  // namespace
}  // namespace depesche
