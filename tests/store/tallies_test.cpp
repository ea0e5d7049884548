// SPDX-License-Identifier: Apache-2.0
// Tallies against the slow and sure way: counting the events one by one.
#include "store/register_test.h"

namespace depesche {
namespace {

const char* const kTalks = "Bundeskanzler Olaf Scholz traf am 15. Februar 2022 in Moskau den russischen Präsidenten Wladimir Putin.";
const char* const kThreat = "Die USA drohten Russland am 20. Januar 2022 mit Sanktionen. Der Kreml wies die Drohung zurück. Joe Biden; Olaf Scholz und Emmanuel Macron telefonierten.";

std::string told(const std::vector<Tally>& tallies) {
  std::string out;
  for (const Tally& t : tallies)
    out += t.month + " " + (t.month.empty() ? "" : std::string(kEventTypeNames[static_cast<std::size_t>(t.type)])) + " " + t.first + ">" + t.second + " " + std::to_string(t.events) + " " +
           std::to_string(t.intensity) + " " + std::to_string(t.latitude) + "\n";
  return out;
}
std::string told(const std::vector<ActorCount>& actors) {
  std::string out;
  for (const ActorCount& a : actors) out += a.id + " " + a.name + " " + a.code + " " + std::to_string(a.events) + " " + std::to_string(a.acted) + " " + std::to_string(a.received) + "\n";
  return out;
}

// Asks nothing, but the tallies don't know that.
Filter slow_way() {
  Filter filter;
  filter.statuses = {Status::Occurred, Status::Planned, Status::Hypothetical, Status::Negated, Status::Denied};
  return filter;
}

class TalliesOf : public Register {
 protected:
  void expect_both_ways_alike() {
    for (const TallyKind kind : {TallyKind::Period, TallyKind::Pair, TallyKind::Place}) {
      const auto kept = store_->tally(kind, {}, 100), counted = store_->tally(kind, slow_way(), 100);
      ASSERT_TRUE(kept.has_value() && counted.has_value());
      EXPECT_EQ(told(*kept), told(*counted));
    }
    const auto kept = store_->actors({}, 100), counted = store_->actors(slow_way(), 100);
    ASSERT_TRUE(kept.has_value() && counted.has_value());
    EXPECT_EQ(told(*kept), told(*counted));
    EXPECT_NE(told(*kept), "");
  }
};

TEST_P(TalliesOf, AddedDispatchesAreThoseOfTheirEvents) {
  add({entry("a", "2022-02-16", kTalks), entry("b", "2022-01-21", kThreat), entry("c", "", kThreat)});
  expect_both_ways_alike();
}

TEST_P(TalliesOf, ReplacedDispatchesAreThoseOfTheNewOnes) {
  add({entry("a", "2022-02-16", kTalks), entry("b", "2022-01-21", kThreat)});
  add({entry("a", "2022-02-16", kThreat), entry("b", "2022-01-21", kTalks)});
  expect_both_ways_alike();
}

TEST_P(TalliesOf, WholeMonthsAreThoseOfTheirDays) {
  add({entry("a", "2022-02-16", kTalks), entry("b", "2022-01-21", kThreat)});
  Filter january{.from = "2022-01", .to = "2022-01-31"}, slow = slow_way();
  slow.from = january.from;
  slow.to = january.to;
  EXPECT_EQ(told(*store_->tally(TallyKind::Pair, january, 100)), told(*store_->tally(TallyKind::Pair, slow, 100)));
  EXPECT_NE(told(*store_->tally(TallyKind::Pair, january, 100)), told(*store_->tally(TallyKind::Pair, {}, 100)));
}

INSTANTIATE_TEST_SUITE_P(In, TalliesOf, testing::Values("sqlite", "postgres"), [](const auto& p) { return p.param; });

}  // namespace
}  // namespace depesche
