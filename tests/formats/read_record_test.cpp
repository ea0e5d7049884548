// SPDX-License-Identifier: Apache-2.0
#include "formats/read_record.h"

#include <gtest/gtest.h>

#include "formats/write_json.h"

namespace depesche {
namespace {

Record full() {
  Record r;
  r.id = "1";
  r.title = "Titel";
  r.published = "2022-01";
  r.published_from = "dateline";
  r.language = "de";
  r.text = "Ä \"x\"\n";
  r.sentences = {{0, 4}};
  Record::Clause& c = r.clauses.emplace_back();
  c.at = {0, 4};
  c.predicate.push_back({1, 2});
  c.lemma = "sein";
  c.tense = "present";
  c.mood = "indicative";
  c.voice = "active";
  c.role = "main";
  c.negated = true;
  c.parent = 3;
  c.arguments.push_back({"oblique", {2, 4}, {2, 3}, "in", true});
  Record::Time& t = r.times.emplace_back();
  t.at.at = {1, 2};
  t.at.text = "x";
  t.type = "DATE";
  t.value = t.edtf = "2022";
  Record::Name& n = r.names.emplace_back();
  n.at.at = {0, 1};
  n.at.text = n.entity = "Ä";
  n.kind = "person";
  n.form = "name";
  n.entity_id = "a";
  n.name_en = "A";
  n.code = "DEU GOV";
  n.chain = 2;
  Record::Quote& q = r.quotes.emplace_back();
  q.type = "direct";
  q.quote = {{0, 1}, {2, 3}};
  q.speaker = Range{1, 2};
  q.speaker_entity = "Ä";
  q.cue = {{3, 4}};
  Record::Event& e = r.events.emplace_back();
  e.id = "00ff";
  e.type = EventType::Threaten;
  e.mode = "arrest";
  e.contexts = {"legal"};
  e.intensity = -3.5;
  e.status = Status::Denied;
  e.happening = 7;
  e.actors.push_back({"USA GOV", "Joe", "joe", Range{1, 2}});
  e.actors.push_back({"UNK", "", "", std::nullopt});
  e.date = "2022-01-1X";
  e.time = 0;
  e.place = Record::Place{"Genf", "CHE", 46.2044, 6.1432, 2660646, {1, 2}};
  Record::Source& s = e.source.emplace();
  s.at.at = {1, 2};
  s.at.text = "y";
  s.medium = "M";
  e.condition.emplace().kind = ConditionKind::Until;
  e.condition->at.text = "z";
  Record::Content& content = e.content.emplace();
  content.at.text = "z";
  content.type = EventType::Aid;
  content.negated = true;
  content.actors = {"A"};
  content.date = "2023";
  e.size.dead = 4;
  e.trigger.at = {3, 4};
  e.trigger.text = "t";
  e.lemma = "l";
  e.sentence = {0, 4};
  e.answers = {"aa"};
  e.disputes = {"bb"};
  e.because = {"languages/de/events.tsv:1"};
  e.confidence = 0.5;
  return r;
}

std::string json(const Record& r) {
  std::string out;
  write_json(r, true, out);
  return out;
}

TEST(ReadRecord, ReadsBackWhatWasWritten) {
  const Result<Record> back = read_record(json(full()), "x");
  ASSERT_TRUE(back.has_value()) << back.error().message;
  EXPECT_EQ(json(*back), json(full()));
}

TEST(ReadRecord, NamesPlaceAndFieldOfWhatIsWrong) {
  const auto wrong = [](const char* text) { return read_record(text, "r.jsonl:3").error().message; };
  EXPECT_EQ(wrong("[]"), "r.jsonl:3: no JSON object");
  EXPECT_EQ(wrong("{}"), "r.jsonl:3: id: missing, or no string");
  EXPECT_EQ(wrong(R"({"id": "1", "title": 7})"), "r.jsonl:3: title: no string");
  EXPECT_EQ(wrong(R"({"id": "1", "sentences": [{"begin": 5, "end": 2}]})"), "r.jsonl:3: sentences[0].end: lies before begin");
  EXPECT_EQ(wrong(R"({"id": "1", "sentences": [{"begin": -1, "end": 2}]})"), "r.jsonl:3: sentences[0].begin: no number from 0 to 4294967295");
  EXPECT_EQ(wrong(R"({"id": "1", "events": [{"type": "AGREE"}, {"type": "FIGHT"}]})"), "r.jsonl:3: events[1].type: no type 'FIGHT'");
  EXPECT_EQ(wrong(R"({"id": "1", "events": [{"type": "AGREE", "intensity": 1e99}]})"), "r.jsonl:3: events[0].intensity: no number from -1000 to 1000");
  EXPECT_EQ(wrong(R"({"id": "1", "events": [{}]})"), "r.jsonl:3: events[0].type: missing");
  EXPECT_EQ(wrong(R"({"id": "1", "quotes": [{"quote": [[1]]}]})"), "r.jsonl:3: quotes[0].quote[0].: no [begin, end]");
  EXPECT_NE(wrong("{\"id\": \"1\", \"x\": ").find("no JSON: "), std::string::npos);
  EXPECT_EQ(wrong("{\"id\": \"\xff\"}"), "r.jsonl:3: no UTF-8 at byte 8");
}

}  // namespace
}  // namespace depesche
