// SPDX-License-Identifier: Apache-2.0
// Which act answers which demand or offer (tests/gold/de/answers.txt): F1 of pairs.
#include "events/pairs.h"

namespace depesche {
namespace {

using support::GoldCase;
using support::NamedPlace;
using support::Pairs;  // trigger of the answer, trigger of the demand
using support::Place;
using support::Score;
using support::columns_of;
using support::find_words;
using support::gold_folder;
using support::print;
using support::read_case;
using support::read_gold;

constexpr double kAim = 0.75;

Pairs found_in(const std::vector<NamedPlace>& words, const Record& record) {
  const auto by_id = support::events_by_id(record);
  Pairs out;
  for (const Record::Event& e : record.events)
    for (const std::string& id : e.answers)
      if (by_id.contains(id)) out.insert({named(words, e), named(words, *by_id.at(id))});
  return out;
}

TEST(AnswersGold, AreLinkedToTheDemandThatTheyAnswer) {
  Score score;
  for (const GoldCase& c : read_gold(gold_folder() + "/answers.txt")) {
    Pairs gold;
    std::vector<NamedPlace> words;
    for (const std::string& line : c.lines) {
      const std::vector<std::string> cell = columns_of(line, " <- ");
      EXPECT_EQ(cell.size(), 2u) << c.name << ": " << line;
      if (cell.size() != 2) continue;
      for (const std::string& w : cell) {
        const Place place = find_words(c.text, w, 0);
        EXPECT_TRUE(place.found) << c.name << ": " << w;
        words.push_back({w, place.at});
      }
      gold.insert({cell[0], cell[1]});
    }
    count_pairs(c, gold, found_in(words, read_case(c)), " <- ", score);
  }
  print("answers", score);
  EXPECT_GE(score.gold, 40u);
  EXPECT_GE(score.f1(), kAim);
}

}  // namespace
}  // namespace depesche
