// SPDX-License-Identifier: Apache-2.0
// Which act answers which demand or offer (tests/gold/de/answers.txt): F1 of pairs.
#include <map>
#include <set>

#include "events/gold.h"

namespace depesche {
namespace {

using support::GoldCase;
using support::Place;
using support::Score;
using support::columns_of;
using support::fault;
using support::find_words;
using support::gold_folder;
using support::print;
using support::read_case;
using support::read_gold;

constexpr double kAim = 0.75, kReached = 0.75;

using Pairs = std::set<std::pair<std::string, std::string>>;  // trigger of the answer, trigger of the demand; gold's words where they overlap

// Gold's words for the event: those that overlap its trigger; otherwise what the engine says.
std::string named(const GoldCase& c, const std::vector<std::string>& words, const Record::Event& e) {
  for (const std::string& w : words) {
    const Place place = find_words(c.text, w, 0);
    if (place.at.begin < e.trigger.at.end && e.trigger.at.begin < place.at.end) return w;
  }
  return e.trigger.text + "@" + std::to_string(e.trigger.at.begin);
}

Pairs found_in(const GoldCase& c, const std::vector<std::string>& words) {
  const Record record = read_case(c);
  std::map<std::string, const Record::Event*> by_id;
  for (const Record::Event& e : record.events) by_id[e.id] = &e;
  Pairs out;
  for (const Record::Event& e : record.events)
    for (const std::string& id : e.answers)
      if (by_id.contains(id)) out.insert({named(c, words, e), named(c, words, *by_id[id])});
  return out;
}

TEST(AnswersGold, AreLinkedToTheDemandThatTheyAnswer) {
  Score score;
  for (const GoldCase& c : read_gold(gold_folder() + "/answers.txt")) {
    Pairs gold;
    std::vector<std::string> words;
    for (const std::string& line : c.lines) {
      const std::vector<std::string> cell = columns_of(line, " <- ");
      EXPECT_EQ(cell.size(), 2u) << c.name << ": " << line;
      if (cell.size() != 2) continue;
      for (const std::string& w : cell) {
        EXPECT_TRUE(find_words(c.text, w, 0).found) << c.name << ": " << w;
        words.push_back(w);
      }
      gold.insert({cell[0], cell[1]});
    }
    const Pairs found = found_in(c, words);
    score.gold += gold.size();
    score.found += found.size();
    for (const auto& p : gold) {
      score.right += found.contains(p);
      if (!found.contains(p)) fault("MISSED  " + c.name + ": " + p.first + " <- " + p.second);
    }
    for (const auto& p : found)
      if (!gold.contains(p)) fault("EXTRA   " + c.name + ": " + p.first + " <- " + p.second);
  }
  print("answers", score);
  EXPECT_GE(score.gold, 40u);
  EXPECT_GE(score.f1(), kReached) << "the aim of issue 8 is " << kAim;
}

}  // namespace
}  // namespace depesche
