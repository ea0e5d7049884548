// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>

#include "formats/code_points.h"
#include "formats/write_csv.h"
#include "formats/write_json.h"
#include "formats/write_table.h"

namespace depesche {
namespace {

Record sample() {
  Record r;
  r.id = "1";
  r.title = "A \"title\", with\nbreak";
  Record::Event e;
  e.id = "00000000000000aa";
  e.type = EventType::Threaten;
  e.status = Status::Planned;
  e.actors.push_back({"USA GOV", "Joe Biden", "joe-biden", Range{0, 5}});
  e.recipients.push_back({"RUS GOV", "", "", std::nullopt});
  e.date = "2022-01";
  e.quad = "VERBAL CONFLICT";
  e.trigger = {{6, 11}, "droht"};
  e.sentence = {0, 20};
  e.because = {"languages/de/events.tsv:7"};
  r.events.push_back(e);
  return r;
}
constexpr std::string_view kText = "Biden droht Russland. Mehr.";

TEST(WriteJson, WritesAbsentFieldsAsNullAndOneLine) {
  std::string out;
  write_json(sample(), false, out);
  EXPECT_EQ(std::count(out.begin(), out.end(), '\n'), 1);
  for (const char* part : {R"("title":"A \"title\", with\nbreak")", R"("published":null)", R"("date":"2022-01")", R"("place":null)", R"("begin":null,"end":null)",
                           R"("status":"planned")", R"("type":"THREATEN")"})
    EXPECT_NE(out.find(part), std::string::npos) << part;
  EXPECT_EQ(out.find("clauses"), std::string::npos);
}

TEST(WriteCsv, QuotesWhatNeedsIt) {
  std::string out;
  write_csv(sample(), kText, out);
  EXPECT_NE(out.find("1,\"A \"\"title\"\", with\nbreak\",,00000000000000aa,text,THREATEN"), std::string::npos) << out;
  EXPECT_TRUE(out.ends_with("\r\n"));
}

TEST(WriteTable, FitsTheWidthAndShowsStatus) {
  std::string out;
  write_table(sample(), kText, {.width = 70, .colour = false, .explain = true}, out);
  EXPECT_NE(out.find("THREATEN"), std::string::npos);
  EXPECT_NE(out.find("planned"), std::string::npos);
  EXPECT_NE(out.find("because languages/de/events.tsv:7"), std::string::npos);
  EXPECT_EQ(out.find('\x1b'), std::string::npos);
}

TEST(CodePoints, SlicesByCodePointsAndCutsAtTheEnd) {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "\xC3\xBC" "a";
  const CodePoints points(text);
  EXPECT_EQ(points.slice({0, 2}), "\xC3\xBC" "a");
  EXPECT_EQ(points.slice({398, 400}), "\xC3\xBC" "a");
  EXPECT_EQ(points.slice({399, 1000}), "a");
  EXPECT_EQ(points.slice({500, 600}), "");
}

}  // namespace
}  // namespace depesche
