// SPDX-License-Identifier: Apache-2.0
// One test file for both databases.
#include "store/register_test.h"

namespace depesche {
namespace {

const char* const kTalks = "Bundeskanzler Olaf Scholz traf am 15. Februar 2022 in Moskau den russischen Präsidenten Wladimir Putin.";
const char* const kDemand = "Die Ukraine forderte Russland am Montag zum Abzug der Truppen auf.";

TEST_P(Register, KeepsADispatchAsItWasRead) {
  const Entry one = entry("a", "2022-02-16", kTalks);
  EXPECT_EQ(add({one}), std::vector<Added>{Added::New});
  const auto kept = store_->dispatch("a");
  ASSERT_TRUE(kept.has_value()) << kept.error().message;
  EXPECT_EQ(kept->text, kTalks);
  EXPECT_EQ(kept->record.events.size(), one.record.events.size());
  EXPECT_EQ(store_->dispatch("b").error().message, "no dispatch 'b' in the register");
}

TEST_P(Register, AddingAgainChangesNothingAndACorrectedArticleReplacesItsOldRecord) {
  add({entry("a", "2022-02-16", kTalks), entry("b", "2022-02-16", kDemand)});
  const std::string before = chronicle();
  EXPECT_EQ(add({entry("a", "2022-02-16", kTalks)}), std::vector<Added>{Added::Same});
  EXPECT_EQ(chronicle(), before);
  EXPECT_EQ(add({entry("a", "2022-02-16", "Olaf Scholz telefonierte am 15. Februar 2022 mit Wladimir Putin.")}), std::vector<Added>{Added::Replaced});
  EXPECT_EQ(events({.places = {"Moskau"}}).size(), 0u);
  EXPECT_EQ(add({entry("a", "2022-02-16", kTalks)}), std::vector<Added>{Added::Replaced});
  EXPECT_EQ(chronicle(), before);
  EXPECT_EQ(store_->counts()->dispatches, 2);
}

TEST_P(Register, DoesNotDependOnTheOrderOfAdding) {
  std::vector<Entry> entries;
  for (int i = 0; i < 6; ++i) entries.push_back(entry("d" + std::to_string(i), "2022-02-1" + std::to_string(i + 3), i % 2 == 0 ? kTalks : kDemand));
  add(entries);
  const std::string whole = chronicle();
  where_ = place_of(GetParam())->fresh();
  store_ = open();
  for (auto e = entries.rbegin(); e != entries.rend(); ++e) add({*e});
  EXPECT_EQ(chronicle(), whole);
}

TEST_P(Register, FindsByActorPlaceTypeTimeAndText) {
  add({entry("a", "2022-02-16", kTalks), entry("b", "2022-02-16", kDemand)});
  EXPECT_EQ(events({.actors = {"DEU", "RUS"}}).size(), 1u);
  EXPECT_EQ(events({.actors = {"UKR GOV"}}).size(), 1u);
  EXPECT_EQ(events({.actors = {"Putin"}}).size(), 1u);
  EXPECT_EQ(events({.actors = {"Niemand"}}).size(), 0u);
  EXPECT_EQ(events({.places = {"moskau"}}).size(), 1u);
  EXPECT_EQ(events({.types = {EventType::Request}}).size(), 1u);
  EXPECT_EQ(events({.from = "2022-02-15", .to = "2022-02-15"}).size(), 1u);
  EXPECT_EQ(events({.from = "2023"}).size(), 0u);
  EXPECT_EQ(events({.words = {{"Abzugs", "Abzug"}}}).size(), 1u);
  EXPECT_EQ(events({.words = {{"\" OR text : x", ""}}}).size(), 0u);
  EXPECT_EQ(events({.actors = {"x' OR '1'='1"}}).size(), 0u);
  EXPECT_EQ(store_->events({.from = "gestern"}, {}).error().message, "no date: 'gestern'");
}

TEST_P(Register, PagesMeetEachEventOnce) {
  std::vector<Entry> entries;
  for (int i = 10; i < 40; ++i) entries.push_back(entry("d" + std::to_string(i), "2022-02-16", kDemand));
  add(entries);
  for (const bool backward : {false, true}) {
    Page page{.limit = 7, .backward = backward};
    std::vector<std::int64_t> seen;
    for (int i = 0; i < 20; ++i) {
      const auto found = store_->events({.actors = {"RUS"}}, page);
      for (const EventRow& r : found->rows) seen.push_back(r.n);
      page.after = found->next;
      if (page.after.empty()) break;
    }
    EXPECT_EQ(seen.size(), 30u);
    std::sort(seen.begin(), seen.end());
    EXPECT_EQ(std::unique(seen.begin(), seen.end()), seen.end());
  }
  EXPECT_FALSE(store_->events({}, {.after = "1.2"}).has_value());
}

TEST_P(Register, TellsOneActOfTwoDispatchesAsOneHappening) {
  add({entry("a", "2022-02-16", kTalks), entry("b", "2022-02-20", "Am 15. Februar 2022 war Scholz bei Putin in Moskau zu Gesprächen."), entry("c", "2022-02-16", kDemand)});
  const std::vector<EventRow> heads = events({.actors = {"DEU", "RUS"}, .heads = true});
  ASSERT_EQ(heads.size(), 1u);
  EXPECT_EQ(heads[0].happening->dispatches, 2u);
}

INSTANTIATE_TEST_SUITE_P(In, Register, testing::Values("sqlite", "postgres"), [](const auto& test) { return test.param; });

TEST(Store, SaysThatAFileIsNoRegister) {
  const std::string path = std::filesystem::temp_directory_path() / ("no-register-" + std::to_string(::getpid()));
  FILE* file = std::fopen(path.c_str(), "w");
  std::fputs("This is no database, whatever its name says; it is a text of some length, so that there is a header to look at.", file);
  std::fclose(file);
  const auto opened = Store::open(path, {.create = true});
  EXPECT_EQ(opened.error().message, path + ": no register: file is not a database");
  std::filesystem::remove(path);
  EXPECT_EQ(Store::open(path, {}).error().message, path + ": no such register");
}

}  // namespace
}  // namespace depesche
