// SPDX-License-Identifier: Apache-2.0
// What a careful reader records from the articles in examples/: acts with both sides, what is planned, threatened under a
// condition, only feared, denied; who says so; and that the same article always gives the same record.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>

#include "depesche/engine.h"
#include "formats/read_articles.h"
#include "formats/write_json.h"

namespace depesche {
namespace {

const Engine& engine() {
  static const Result<Engine> loaded = Engine::load({.languages = DEPESCHE_SOURCE_DIR "/languages", .packs = DEPESCHE_PACKS, .load = {"de"}});
  if (!loaded) {
    std::fprintf(stderr, "%s\n", loaded.error().message.c_str());
    std::abort();
  }
  return *loaded;
}

Article article(const std::string& name) {
  auto reader = ArticleReader::open(DEPESCHE_SOURCE_DIR "/examples/" + name + ".txt");
  return **(*reader)->next();
}

Record read(const std::string& name) {
  const Article a = article(name);
  const WorkspacePtr work = engine().workspace();
  return *engine().read(a.dispatch(), *work);
}

bool has(const std::vector<Record::Actor>& actors, std::string_view code) {
  return code.empty() || std::any_of(actors.begin(), actors.end(), [&](const Record::Actor& a) { return std::string_view(a.code).substr(0, code.size()) == code; });
}

struct Fact {
  const char* name;
  EventType type;
  const char* trigger;                 // part of the trigger's words
  const char *actor, *second, *recipient;  // codes; empty: not asked
  Status status;
  const char* date;                    // null: not asked; empty: none may stand
};

bool tells(const Record& r, const Fact& f) {
  return std::any_of(r.events.begin(), r.events.end(), [&](const Record::Event& e) {
    return e.type == f.type && e.trigger.text.find(f.trigger) != std::string::npos && has(e.actors, f.actor) && has(e.actors, f.second) &&
           has(e.recipients, f.recipient) && e.status == f.status && (f.date == nullptr || e.date == f.date);
  });
}

TEST(Examples, TellTheActsThatACarefulReaderRecords) {
  using enum EventType;
  using enum Status;
  const Fact facts[] = {
      {"genf-2022", Consult, "beraten", "USA", "RUS", "", Occurred, "2022-01-10"},
      {"genf-2022", Request, "verlangt", "RUS GOV", "", "NATO", Occurred, ""},
      {"genf-2022", Reject, "wies", "USA GOV", "", "", Occurred, ""},
      {"genf-2022", Threaten, "drohten", "USA GOV", "", "RUS GOV", Occurred, ""},
      {"genf-2022", Mobilize, "zusammengezogen", "RUS GOV", "", "", Occurred, ""},
      {"genf-2022", Reject, "bestreitet", "RUS GOV", "", "", Occurred, ""},
      {"genf-2022", Request, "forderte", "DEU GOV", "", "RUS GOV", Occurred, ""},
      {"atomabkommen-2018", Accuse, "warf", "USA GOV", "", "IRN GOV", Occurred, "2018-05-08"},
      {"atomabkommen-2018", Support, "lobte", "ISR GOV", "", "", Occurred, ""},
      {"atomabkommen-2018", Consult, "besucht", "FRA GOV", "", "USA GOV", Occurred, "2018-04"},
      {"minsk-2020", Reject, "lehnte", "BLR GOV", "", "", Occurred, ""},
      {"minsk-2020", Protest, "demonstriert", "BLR CVL", "", "BLR GOV", Occurred, "2020-08-16"},
      {"minsk-2020", Coerce, "nahm", "BLR COP", "", "BLR CVL", Occurred, nullptr},
      {"minsk-2020", Agree, "sagte", "RUS GOV", "", "BLR GOV", Occurred, ""},
      {"su-24-2015", Assault, "abgeschossen", "TUR MIL", "", "RUS MIL", Occurred, "2015-11-24"},
      {"su-24-2015", Accuse, "warf", "RUS GOV", "", "TUR GOV", Occurred, ""},
      {"su-24-2015", Threaten, "drohte", "RUS GOV", "", "TUR GOV", Occurred, ""},
      {"su-24-2015", Consult, "telefonierte", "USA GOV", "TUR GOV", "", Occurred, ""},
      {"kosovo-2008", Support, "unterstützte", "RUS GOV", "", "SRB GOV", Occurred, ""},
      {"kosovo-2008", Request, "forderte", "SRB GOV", "", "UN", Occurred, ""},
      {"kosovo-2008", Reject, "lehnt", "ESP GOV", "", "", Occurred, ""},
  };
  std::map<std::string, Record> records;
  for (const Fact& f : facts) {
    if (!records.contains(f.name)) records[f.name] = read(f.name);
    EXPECT_TRUE(tells(records[f.name], f)) << f.name << ": " << kEventTypeNames[static_cast<std::size_t>(f.type)] << " " << f.trigger;
  }
}

// Russia is told to have no intention to attack, the USA what they would do if it did.
TEST(Examples, TellNoActThatIsOnlyFearedOrDenied) {
  for (const Record::Event& e : read("genf-2022").events)
    EXPECT_FALSE(e.type == EventType::Assault && (e.status == Status::Occurred || e.status == Status::Planned)) << e.trigger.text;
}

TEST(Examples, KeepAThreatsConditionAndWhoPassesAClaimOn) {
  const Record r = read("genf-2022");
  const auto threat = std::find_if(r.events.begin(), r.events.end(), [](const Record::Event& e) { return e.type == EventType::Threaten; });
  ASSERT_NE(threat, r.events.end());
  ASSERT_TRUE(threat->condition);
  EXPECT_EQ(threat->condition->at.text.substr(0, 5), "falls");
  const auto troops = std::find_if(r.events.begin(), r.events.end(), [](const Record::Event& e) { return e.type == EventType::Mobilize; });
  ASSERT_NE(troops, r.events.end());
  ASSERT_TRUE(troops->source);
  EXPECT_NE(troops->source->at.text.find("Regierung"), std::string::npos);
  EXPECT_FALSE(threat->because.empty());
}

TEST(Examples, LinkNoTwoTellingsAsDisputedThatAreNot) {
  for (const char* name : {"genf-2022", "atomabkommen-2018", "minsk-2020", "kabul-2021", "su-24-2015", "kosovo-2008", "katalonien-2017"})
    for (const Record::Event& e : read(name).events) EXPECT_TRUE(e.disputes.empty()) << name << ": " << e.trigger.text;
}

TEST(Examples, GiveTheSameRecordEachTimeWhateverWasReadBefore) {
  const WorkspacePtr work = engine().workspace();
  const Article a = article("genf-2022"), b = article("kabul-2021");
  const auto json = [&](const Article& of) {
    std::string out;
    write_json(*engine().read(of.dispatch(), *work, {.clauses = true}), true, out);
    return out;
  };
  const std::string first = json(a);
  json(b);
  EXPECT_EQ(json(a), first);
}

}  // namespace
}  // namespace depesche
