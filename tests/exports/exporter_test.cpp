// SPDX-License-Identifier: Apache-2.0
#include "exports/exporter.h"

#include <algorithm>

#include "exports/sample.h"

namespace depesche {
namespace {

TEST(Exporter, LeavesOutWhatIsDeniedAndCountsWhatHasNoDay) {
  for (const ExportFormat format : {ExportFormat::Polecat, ExportFormat::Gdelt, ExportFormat::GdeltMentions, ExportFormat::Icews, ExportFormat::Phoenix, ExportFormat::Plover}) {
    SCOPED_TRACE(kExportFormatNames[static_cast<std::size_t>(format)]);
    std::size_t left_out = 0;
    const std::string out = exported(format, sample_record(), false, &left_out);
    EXPECT_EQ(left_out, 1u);
    EXPECT_EQ(out.find("Zelte"), std::string::npos);
    exported(format, sample_record(), true, &left_out);
    EXPECT_EQ(left_out, 0u);
  }
}

TEST(Polecat, HasFortyColumnsAndOneRowForJointActors) {
  const std::string out = exported(ExportFormat::Polecat, sample_record());
  const auto rows = table(out, true);
  ASSERT_EQ(rows.size(), 1u);
  const auto header = split(split(out, '\n')[0], '\t');
  ASSERT_EQ(header.size(), 40u);
  ASSERT_EQ(rows[0].size(), 40u);
  EXPECT_EQ(rows[0][0], "d 1_CONSULT_00000000000000a1");
  EXPECT_EQ(rows[0][1], "2022-02-07");
  EXPECT_EQ(rows[0][7], "Vladimir Putin; Emmanuel Macron");
  EXPECT_EQ(rows[0][8], "RUS; FRA");
  EXPECT_EQ(rows[0][9], "365; 220");
  EXPECT_EQ(rows[0][10], "GOV");
  EXPECT_EQ(rows[0][13], "Wladimir Putin; Emmanuel Macron");
  EXPECT_EQ(rows[0][15], "None");
  EXPECT_EQ(rows[0][24], "Moskau");
  EXPECT_EQ(rows[0][27], "RUS");
  EXPECT_EQ(rows[0][34], "2022-02-08");
  EXPECT_EQ(out.find('"'), std::string::npos);
}

TEST(Polecat, CodesRefugeesAndOrganisationsAsPloverDoes) {
  const auto rows = table(exported(ExportFormat::Polecat, sample_record(), true), true);
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows[1][1], "2022-02-08");
  EXPECT_EQ(rows[1][8], "UNO");
  EXPECT_EQ(rows[1][16], "SYR");
  EXPECT_EQ(rows[1][18], "REF");
}

TEST(Polecat, CodesAPlannedMeetingAsAnAgreement) {
  Record r = sample_record();
  r.events[0].status = Status::Planned;
  r.events[0].mode = "visit";
  const auto rows = table(exported(ExportFormat::Polecat, r), true);
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0][2], "AGREE");
  EXPECT_EQ(rows[0][3], "None");
  EXPECT_EQ(rows[0][5], "VERBAL COOPERATION");
  const auto icews = table(exported(ExportFormat::Icews, r), true);
  ASSERT_EQ(icews.size(), 2u);
  EXPECT_EQ(icews[0][5], "Express intent to meet or negotiate");
  EXPECT_EQ(icews[0][6], "036");
}

TEST(Gdelt, HasSixtyOneColumnsAndARowForEachOrderedPair) {
  const auto rows = table(exported(ExportFormat::Gdelt, sample_record()), false);
  ASSERT_EQ(rows.size(), 2u);
  for (const auto& row : rows) ASSERT_EQ(row.size(), 61u);
  EXPECT_EQ(rows[0][1], "20220207");
  EXPECT_EQ(rows[0][2], "202202");
  EXPECT_EQ(rows[0][4], "2022.1836");
  EXPECT_EQ(rows[0][5], "RUSGOV");
  EXPECT_EQ(rows[0][6], "VLADIMIR PUTIN");
  EXPECT_EQ(rows[0][12], "GOV");
  EXPECT_EQ(rows[0][15], "FRAGOV");
  EXPECT_EQ(rows[1][5], "FRAGOV");
  EXPECT_EQ(rows[0][25], "1");
  EXPECT_EQ(rows[0][26], "040");
  EXPECT_EQ(rows[0][28], "04");
  EXPECT_EQ(rows[0][29], "1");
  EXPECT_EQ(rows[0][34], "") << "tone stays empty";
  EXPECT_EQ(rows[0][51], "4");
  EXPECT_EQ(rows[0][53], "RS");
  EXPECT_EQ(rows[0][59], "20220208000000");
  EXPECT_EQ(rows[0][60], "https://example.org/1");
  EXPECT_NE(rows[0][0], rows[1][0]);
}

TEST(Gdelt, CountsTellingsOfOneActAsMentions) {
  Record r = sample_record();
  Record::Event again = r.events[0];
  again.id = "00000000000000ff";
  again.sentence = {37, 79};
  r.events.push_back(again);
  const auto events = table(exported(ExportFormat::Gdelt, r), false);
  const auto mentions = table(exported(ExportFormat::GdeltMentions, r), false);
  ASSERT_EQ(events.size(), 2u);
  EXPECT_EQ(events[0][31], "2");
  ASSERT_EQ(mentions.size(), 4u);
  for (const auto& row : mentions) {
    ASSERT_EQ(row.size(), 16u);
    EXPECT_TRUE(std::any_of(events.begin(), events.end(), [&](const auto& e) { return e[0] == row[0]; }));
  }
  EXPECT_EQ(mentions[0][3], "1");
  EXPECT_EQ(mentions[0][6], "1");
  EXPECT_EQ(mentions[1][6], "2");
  EXPECT_EQ(mentions[0][11], "85");
  EXPECT_EQ(mentions[0][14], "srclc:deu;eng:Depesche 0.1.0");
}

TEST(Icews, HasTwentyColumnsWithLabelsOfCameo) {
  const auto rows = table(exported(ExportFormat::Icews, sample_record(), true), true);
  ASSERT_EQ(rows.size(), 3u);
  for (const auto& row : rows) ASSERT_EQ(row.size(), 20u);
  EXPECT_EQ(rows[0][2], "Vladimir Putin");
  EXPECT_EQ(rows[0][4], "Russia");
  EXPECT_EQ(rows[0][5], "Consult");
  EXPECT_EQ(rows[0][6], "040");
  EXPECT_EQ(rows[0][8], "Emmanuel Macron");
  EXPECT_EQ(rows[0][12], "1");
  EXPECT_EQ(rows[2][8], "Refugee (Syria)");
}

TEST(Phoenix, HasTwentySixColumnsAndJoinsSentencesOfADay) {
  Record r = sample_record();
  Record::Event again = r.events[0];
  again.sentence = {37, 79};
  r.events.push_back(again);
  const auto rows = table(exported(ExportFormat::Phoenix, r), false);
  ASSERT_EQ(rows.size(), 2u);
  for (const auto& row : rows) ASSERT_EQ(row.size(), 26u);
  EXPECT_EQ(rows[0][0], "1_v0.1.0");
  EXPECT_EQ(rows[0][1], "20220207");
  EXPECT_EQ(rows[0][5], "RUSGOV");
  EXPECT_EQ(rows[0][6], "RUS");
  EXPECT_EQ(rows[0][15], "1");
  EXPECT_EQ(rows[0][23], "d 1_1;d 1_2");
}

TEST(Plover, WritesALineAnEventWithOffsetsOfThePassage) {
  const std::string out = exported(ExportFormat::Plover, sample_record());
  EXPECT_EQ(std::count(out.begin(), out.end(), '\n'), 1);
  for (const char* part : {R"("date":"2022-02-07")", R"("event":["CONSULT"])", R"("recipient":[])", R"("code":"RUS","sector":["GOV"])", R"("start":0,"end":36)", R"("text":"Wladimir Putin traf Emmanuel Macron.")"})
    EXPECT_NE(out.find(part), std::string::npos) << part << " in " << out;
}

TEST(Ical, ShowsMeetingsAndSaysWhereTheDayIsNotKnown) {
  Record r = sample_record();
  Record::Event later = r.events[0];
  later.id = "00000000000000ee";
  later.happening = 9;
  later.date = "2022-03";
  later.status = Status::Planned;
  Record::Event some_year = later;
  some_year.happening = 10;
  some_year.date = "2023";
  r.events.push_back(later);
  r.events.push_back(some_year);
  std::size_t left_out = 0;
  const std::string out = exported(ExportFormat::Ical, r, false, &left_out);
  EXPECT_EQ(left_out, 1u);
  for (const char* part : {"BEGIN:VCALENDAR\r\n", "DTSTART;VALUE=DATE:20220207\r\n", "DTEND;VALUE=DATE:20220208\r\n", "STATUS:CONFIRMED\r\n", "DTSTART;VALUE=DATE:20220301\r\nDTEND;VALUE=DATE:20220401\r\n",
                           "[day not known: 2022-03]", "STATUS:TENTATIVE\r\n", "CATEGORIES:PLANNED\r\n", "END:VCALENDAR\r\n"})
    EXPECT_NE(out.find(part), std::string::npos) << part << " in " << out;
  for (const std::string& line : split(out, '\n')) EXPECT_LE(line.size(), 76u) << line;
}

TEST(Ical, ShowsOneMeetingToldByTwoDispatchesOnce) {
  Result<std::unique_ptr<Exporter>> made = Exporter::make({.format = ExportFormat::Ical, .languages = DEPESCHE_SOURCE_DIR "/languages"});
  ASSERT_TRUE(made);
  std::string out;
  Record again = sample_record();
  again.id = "2";
  again.events[0].id = "00000000000000bb";
  (*made)->write(sample_record(), kSampleText, out);
  (*made)->write(again, kSampleText, out);
  EXPECT_EQ(out.find("BEGIN:VEVENT"), out.rfind("BEGIN:VEVENT"));
}

TEST(Graphml, LinksJointActorsBothWaysAndEscapesText) {
  Record r = sample_record();
  r.events[0].actors[1].name = "A <b> & \"c\"\x01";
  const std::string out = exported(ExportFormat::Graphml, r);
  EXPECT_NE(out.find("A &lt;b&gt; &amp; &quot;c&quot;<"), std::string::npos) << out;
  EXPECT_NE(out.find(R"(source="vladimir-putin" target="emmanuel-macron")"), std::string::npos);
  EXPECT_NE(out.find(R"(source="emmanuel-macron" target="vladimir-putin")"), std::string::npos);
  EXPECT_NE(out.find("<data key=\"first\">2022-02-07</data>"), std::string::npos);
}

}  // namespace
}  // namespace depesche
