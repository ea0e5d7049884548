// SPDX-License-Identifier: Apache-2.0
// Two tellings that cannot both hold (tests/gold/de/disputes.txt): F1 of pairs; and none where nothing is disputed: examples/.
#include <algorithm>
#include <map>
#include <set>

#include "events/gold.h"
#include "formats/read_articles.h"

namespace depesche {
namespace {

using support::GoldCase;
using support::Place;
using support::Score;
using support::columns_of;
using support::fault;
using support::find_words;
using support::gold_engine;
using support::gold_folder;
using support::print;
using support::read_case;
using support::read_gold;

constexpr double kAim = 0.8;

using Pairs = std::set<std::pair<std::string, std::string>>;  // gold's words where they overlap, in the order of letters

struct Words { std::string name; Range at; };

// Gold's words for the event: those that overlap its trigger; otherwise what the engine says.
std::string named(const std::vector<Words>& words, const Record::Event& e) {
  for (const Words& w : words)
    if (w.at.begin < e.trigger.at.end && e.trigger.at.begin < w.at.end) return w.name;
  return e.trigger.text + "@" + std::to_string(e.trigger.at.begin);
}

Pairs found_in(const std::vector<Words>& words, const Record& record) {
  std::map<std::string, const Record::Event*> by_id;
  for (const Record::Event& e : record.events) by_id[e.id] = &e;
  Pairs out;
  for (const Record::Event& e : record.events)
    for (const std::string& id : e.disputes)
      if (by_id.contains(id) && e.trigger.at.begin < by_id[id]->trigger.at.begin) out.insert(std::minmax(named(words, e), named(words, *by_id[id])));
  return out;
}

// «claim >< denial / act denied»: either word of the denial stands for it.
void read_line(const GoldCase& c, const std::string& line, std::vector<Words>& words, Pairs& gold) {
  const std::vector<std::string> cell = columns_of(line, " >< ");
  ASSERT_EQ(cell.size(), 2u) << c.name << ": " << line;
  const auto add = [&](const std::string& word, const std::string& name) {
    const Place place = find_words(c.text, word, 0);
    EXPECT_TRUE(place.found) << c.name << ": " << word;
    words.push_back({name, place.at});
  };
  add(cell[0], cell[0]);
  for (const std::string& word : columns_of(cell[1], " / ")) add(word, cell[1]);
  gold.insert(std::minmax(cell[0], cell[1]));
}

TEST(DisputesGold, LinkTwoTellingsThatCannotBothHold) {
  Score score;
  for (const GoldCase& c : read_gold(gold_folder() + "/disputes.txt")) {
    Pairs gold;
    std::vector<Words> words;
    for (const std::string& line : c.lines) read_line(c, line, words, gold);
    const Pairs found = found_in(words, read_case(c));
    score.gold += gold.size();
    score.found += found.size();
    for (const auto& p : gold) {
      score.right += found.contains(p);
      if (!found.contains(p)) fault("MISSED  " + c.name + ": " + p.first + " >< " + p.second);
    }
    for (const auto& p : found)
      if (!gold.contains(p)) fault("EXTRA   " + c.name + ": " + p.first + " >< " + p.second);
  }
  print("disputes", score);
  EXPECT_GE(score.gold, 30u);
  EXPECT_GE(score.f1(), kAim);
}

TEST(DisputesGold, AreLinkedBothWays) {
  for (const GoldCase& c : read_gold(gold_folder() + "/disputes.txt")) {
    const Record record = read_case(c);
    std::map<std::string, const Record::Event*> by_id;
    for (const Record::Event& e : record.events) by_id[e.id] = &e;
    for (const Record::Event& e : record.events)
      for (const std::string& id : e.disputes) {
        ASSERT_TRUE(by_id.contains(id)) << c.name;
        EXPECT_NE(std::find(by_id[id]->disputes.begin(), by_id[id]->disputes.end(), e.id), by_id[id]->disputes.end()) << c.name;
      }
  }
}

TEST(DisputesGold, AreNoneInTheExamplesWhereNothingIsDisputed) {
  const WorkspacePtr work = gold_engine().workspace();
  for (const auto& entry : std::filesystem::directory_iterator(DEPESCHE_SOURCE_DIR "/examples")) {
    if (entry.path().extension() != ".txt") continue;
    auto reader = ArticleReader::open(entry.path().string());
    ASSERT_TRUE(reader) << entry.path();
    const auto article = (*reader)->next();
    ASSERT_TRUE(article && *article) << entry.path();
    const Record record = *gold_engine().read((**article).dispatch(), *work);
    for (const Record::Event& e : record.events) EXPECT_TRUE(e.disputes.empty()) << entry.path().filename() << ": " << e.trigger.text;
  }
}

}  // namespace
}  // namespace depesche
