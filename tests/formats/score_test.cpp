// SPDX-License-Identifier: Apache-2.0
// Scoring against a gold of our own. The expected figures are what the scorer of the project's corpora prints for the same records.
#include <gtest/gtest.h>

#include "formats/score_events.h"

namespace depesche {
namespace {

Record::Event event(EventType type, Range trigger, std::string text, std::vector<std::string> actors, std::vector<std::string> recipients, std::string date = {}) {
  Record::Event e;
  e.type = type;
  e.trigger = {trigger, std::move(text)};
  for (std::string& code : actors) e.actors.emplace_back().code = std::move(code);
  for (std::string& code : recipients) e.recipients.emplace_back().code = std::move(code);
  e.date = std::move(date);
  return e;
}

TEST(EventScorer, CountsAsTheScorerOfTheCorporaDoes) {
  const Result<std::vector<GoldDocument>> gold = load_gold(DEPESCHE_SOURCE_DIR "/tests/formats/gold");
  ASSERT_TRUE(gold) << gold.error().message;
  ASSERT_EQ(gold->size(), 2u);
  const GoldDocument& one = (*gold)[0];
  EXPECT_EQ(one.published, "2021-03-02");
  EXPECT_FALSE(one.blind);
  EXPECT_TRUE((*gold)[1].blind);
  Record a;
  Record::Event threat = event(EventType::Threaten, {9, 15}, "drohte", {"DEU"}, {"RUS GOV"}, "2021-03");
  threat.condition.emplace().at.text = "die Grenze";
  threat.content.emplace();
  threat.content->type = EventType::Sanction;
  Record::Event demand = event(EventType::Request, {92, 99}, "fordern", {"DEU GOV"}, {"RUS"});
  demand.source.emplace().at.text = "Nordmann";
  Record::Event arrest = event(EventType::Coerce, {151, 155}, "nahm", {}, {"DEU CVL"});
  arrest.source.emplace().at.text = "Die Polizei";
  Record::Event again = event(EventType::Coerce, {151, 155}, "nahm", {"DEU COP"}, {});
  Record::Event meeting = event(EventType::Consult, {195, 202}, "treffen", {"DEU GOV", "RUS GOV"}, {}, "2021-03-05");
  meeting.status = Status::Planned;
  Record::Event denied = meeting;
  denied.status = Status::Denied;
  Record::Event title = demand;
  title.in_title = true;
  a.events = {threat, demand, arrest, again, meeting, denied, title};
  Record b;
  b.events = {event(EventType::Accuse, {13, 24}, "kritisierte", {"FRA GOV"}, {"DEU PTY"})};
  EventScorer scorer;
  scorer.add(one, &a);
  scorer.add((*gold)[1], &b);
  EXPECT_EQ(scorer.figures(), R"(type      gold  system  F1
ACCUSE        1      1  1.000
COERCE        1      2  0.667
CONSULT       1      1  1.000
REJECT        1      0  0.000
REQUEST       1      1  1.000
THREATEN      1      1  1.000
gold 6 system 6
event             P 0.833 R 0.833 F1 0.833
event+actor       P 0.667 R 0.667 F1 0.667
event+actor+recip P 0.500 R 0.500 F1 0.500
status 5/5 1.000  date 1/2 0.500  actor with sector 2/5 0.400 (date: where gold or system has one)
actors     P 0.600 R 0.500 F1 0.545 (over matched events, full codes)
recipients P 0.750 R 0.750 F1 0.750 (over matched events, full codes)
source     P 0.500 R 1.000 F1 0.667 (over matched events)
planned    P 1.000 R 1.000 F1 1.000 (over matched events)
open documents F1 0.889  blind documents F1 0.667
content 1/2 0.500  condition 1/1 1.000
)");
  for (const char* part : {"EXTRA  eins [2] COERCE", "WRONG  eins [0] THREATEN \"drohte\": actor DEU, gold has DEU GOV; recipient RUS GOV, gold has RUS GOV, FRA; date 2021-03, gold has 2021-03-01"})
    EXPECT_NE(scorer.differences().find(part), std::string::npos) << part << " in\n" << scorer.differences();
  EXPECT_EQ(scorer.differences().find("zwei"), std::string::npos) << "blind documents are never shown";
}

TEST(LoadGold, NamesWhatIsWrong) {
  EXPECT_EQ(load_gold("/nowhere/at/all").error().message, "/nowhere/at/all: no such folder");
  const std::string empty = DEPESCHE_SOURCE_DIR "/tests/formats/pages";
  EXPECT_EQ(load_gold(empty).error().message, empty + ": no gold in it: DOC.json with DOC.txt beside it");
}

}  // namespace
}  // namespace depesche
