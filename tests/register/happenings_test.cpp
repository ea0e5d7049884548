// SPDX-License-Identifier: Apache-2.0
#include "register/happenings.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace depesche {
namespace {

constexpr Party kA{11, 1, 111}, kB{22, 1, 222}, kC{33, 1, 333};

Telling telling(std::int64_t n, EventType type, const char* date, Party actor, Party recipient) {
  Telling t;
  t.event = n;
  t.rank = rank_of("d" + std::to_string(n), 0);
  t.type = type;
  t.days = *days_of(date);
  t.dated = true;
  t.published = t.days.last + 1;
  t.actors = {actor};
  t.recipients = {recipient};
  t.lemma = 5;
  t.words = {1, 2, 3, 4};
  return t;
}

// The events of each happening, sorted.
std::vector<std::vector<std::int64_t>> grouped(std::vector<Telling> tellings) {
  const Block block = find_happenings(std::move(tellings));
  std::vector<std::vector<std::int64_t>> out;
  for (const Cluster& c : block.clusters) {
    out.emplace_back();
    for (const std::uint32_t m : c.members) out.back().push_back(block.tellings[m].event);
    std::sort(out.back().begin(), out.back().end());
  }
  std::sort(out.begin(), out.end());
  return out;
}

TEST(Happenings, JoinTellingsOfOneDayAndOnePair) {
  using V = std::vector<std::vector<std::int64_t>>;
  EXPECT_EQ(grouped({telling(1, EventType::Consult, "2022-01-10", kA, kB), telling(2, EventType::Consult, "2022-01-10", kB, kA)}), (V{{1, 2}}));
}

TEST(Happenings, KeepOtherDaysPairsAndTypesApart) {
  EXPECT_EQ(grouped({telling(1, EventType::Consult, "2022-01-10", kA, kB), telling(2, EventType::Consult, "2022-01-11", kA, kB), telling(3, EventType::Consult, "2022-01-10", kA, kC)}).size(), 3u);
}

TEST(Happenings, TakeAVagueDateForAnExactOneInIt) {
  EXPECT_EQ(grouped({telling(1, EventType::Assault, "2022-01", kA, kB), telling(2, EventType::Assault, "2022-01-10", kA, kB)}).size(), 1u);
}

TEST(Happenings, OfWhichNothingSaysWhenStandAlone) {
  std::vector<Telling> tellings;
  for (int i = 0; i < 3; ++i) {
    tellings.push_back(telling(i, EventType::Assault, "2022-01-10", kA, kB));
    tellings.back().dated = false;
    tellings.back().published = kFarAhead;
    tellings.back().days = {kFarAhead, kFarAhead};
  }
  EXPECT_EQ(grouped(tellings).size(), 3u);
}

TEST(Happenings, AtTheTurnOfAMonthAreOne) {
  // An undated telling of the first day of a month, of an act on the last day of the month before.
  Telling late = telling(2, EventType::Assault, "2022-02-01", kA, kB);
  late.dated = false;
  late.published = late.days.last;
  const Block january = find_happenings({telling(1, EventType::Assault, "2022-01-31", kA, kB)}), february = find_happenings({late});
  EXPECT_EQ(join_border(january, february), std::vector<std::uint32_t>{0});
  const Block other = find_happenings({telling(3, EventType::Assault, "2022-01-31", kC, kB)});
  EXPECT_EQ(join_border(other, february), std::vector<std::uint32_t>{kNoCluster});
  const Block early = find_happenings({telling(4, EventType::Assault, "2022-01-12", kA, kB)});
  EXPECT_EQ(join_border(early, february), std::vector<std::uint32_t>{kNoCluster});
}

TEST(Happenings, DoNotDependOnTheOrderOfTellings) {
  std::mt19937 random(7);
  std::vector<Telling> tellings;
  for (int i = 0; i < 300; ++i) {
    const Party parties[] = {kA, kB, kC};
    std::string date = "2022-01-" + std::to_string(10 + random() % 20);
    if (random() % 5 == 0) date = "2022-01";
    Telling t = telling(i, random() % 2 ? EventType::Assault : EventType::Mobilize, date.c_str(), parties[random() % 3], parties[random() % 3]);
    t.words = {static_cast<Word>(random() % 8 + 1)};
    t.dated = random() % 4 != 0;
    if (!t.dated) t.days = {t.published, t.published};
    tellings.push_back(t);
  }
  const auto once = grouped(tellings);
  for (int i = 0; i < 5; ++i) {
    std::shuffle(tellings.begin(), tellings.end(), random);
    EXPECT_EQ(grouped(tellings), once);
  }
}

TEST(Telling, ComesBackFromItsBytes) {
  Telling t = telling(1, EventType::Request, "2022-01", kA, kB);
  t.content = {7, 8};
  t.sketch[3] = 9;
  Telling back;
  ASSERT_TRUE(unpack_telling(pack_telling(t), back));
  EXPECT_EQ(pack_telling(back), pack_telling(t));
  EXPECT_FALSE(unpack_telling(pack_telling(t).substr(1), back));
  EXPECT_FALSE(unpack_telling(pack_telling(t) + "x", back));
  EXPECT_FALSE(unpack_telling("", back));
}

}  // namespace
}  // namespace depesche
