// SPDX-License-Identifier: Apache-2.0
// Which events of an article tell the same act (tests/gold/de/happenings.txt): F1 of pairs, of events that gold knows.
#include <algorithm>

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
using support::is_told;
using support::print;
using support::read_case;
using support::read_gold;

constexpr double kAim = 0.75, kReached = 0.75;

struct Telling { std::string words; std::size_t group = 0; Range at; };

std::vector<Telling> gold_of(const GoldCase& c) {
  std::vector<Telling> out;
  for (std::size_t group = 0; group < c.lines.size(); ++group)
    for (const std::string& w : columns_of(c.lines[group], " | ")) {
      const Place place = find_words(c.text, w, 0);
      EXPECT_TRUE(place.found) << c.name << ": " << w;
      out.push_back({w, group, place.at});
    }
  return out;
}

// The tellings that the engine codes, with its number for the happening.
struct Coded { const Telling* gold; std::uint32_t happening; };

std::vector<Coded> coded(const std::vector<Telling>& gold, const Record& record) {
  std::vector<Coded> out;
  for (const Telling& g : gold) {
    const auto at = std::find_if(record.events.begin(), record.events.end(), [&g](const Record::Event& e) { return is_told(e) && g.at.begin < e.trigger.at.end && e.trigger.at.begin < g.at.end; });
    if (at != record.events.end()) out.push_back({&g, at->happening});
  }
  return out;
}

TEST(HappeningsGold, TellingsOfOneActShareAHappening) {
  Score score;
  std::size_t tellings = 0, told = 0;
  for (const GoldCase& c : read_gold(gold_folder() + "/happenings.txt")) {
    const std::vector<Telling> gold = gold_of(c);
    const std::vector<Coded> found = coded(gold, read_case(c));
    tellings += gold.size();
    told += found.size();
    for (std::size_t i = 0; i < found.size(); ++i)
      for (std::size_t j = i + 1; j < found.size(); ++j) {
        const bool same = found[i].gold->group == found[j].gold->group, said = found[i].happening == found[j].happening;
        score.gold += same;
        score.found += said;
        score.right += same && said;
        if (same != said) fault((same ? "MISSED  " : "EXTRA   ") + c.name + ": " + found[i].gold->words + " = " + found[j].gold->words);
      }
  }
  print("happenings", score);
  std::printf("%zu of %zu tellings are coded\n", told, tellings);
  EXPECT_GE(score.f1(), kReached) << "the aim of issue 8 is " << kAim;
  EXPECT_GE(score.gold, 15u) << "too few pairs are coded to say anything";
}

}  // namespace
}  // namespace depesche
