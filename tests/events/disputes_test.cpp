// SPDX-License-Identifier: Apache-2.0
// Two tellings that cannot both hold (tests/gold/de/disputes.txt): F1 of pairs; and none where nothing is disputed: examples/.
#include <algorithm>

#include "events/pairs.h"
#include "formats/read_articles.h"

namespace depesche {
namespace {

using support::GoldCase;
using support::NamedPlace;
using support::Pairs;  // in the order of letters
using support::Place;
using support::Score;
using support::columns_of;
using support::find_words;
using support::gold_engine;
using support::gold_folder;
using support::print;
using support::read_case;
using support::read_gold;

constexpr double kAim = 0.8;

Pairs found_in(const std::vector<NamedPlace>& words, const Record& record) {
  const auto by_id = support::events_by_id(record);
  Pairs out;
  for (const Record::Event& e : record.events)
    for (const std::string& id : e.disputes)
      if (by_id.contains(id) && e.trigger.at.begin < by_id.at(id)->trigger.at.begin) out.insert(std::minmax(named(words, e), named(words, *by_id.at(id))));
  return out;
}

// «claim >< denial / act denied»: either word of the denial stands for it.
void read_line(const GoldCase& c, const std::string& line, std::vector<NamedPlace>& words, Pairs& gold) {
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
    std::vector<NamedPlace> words;
    for (const std::string& line : c.lines) read_line(c, line, words, gold);
    count_pairs(c, gold, found_in(words, read_case(c)), " >< ", score);
  }
  print("disputes", score);
  EXPECT_GE(score.gold, 30u);
  EXPECT_GE(score.f1(), kAim);
}

TEST(DisputesGold, AreLinkedBothWays) {
  for (const GoldCase& c : read_gold(gold_folder() + "/disputes.txt")) {
    const Record record = read_case(c);
    const auto by_id = support::events_by_id(record);
    for (const Record::Event& e : record.events)
      for (const std::string& id : e.disputes) {
        ASSERT_TRUE(by_id.contains(id)) << c.name;
        const std::vector<std::string>& back = by_id.at(id)->disputes;
        EXPECT_NE(std::find(back.begin(), back.end(), e.id), back.end()) << c.name;
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
