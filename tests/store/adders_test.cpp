// SPDX-License-Identifier: Apache-2.0
// Several add at once.
#include <thread>

#include "store/register_test.h"

namespace depesche {
namespace {

class Adders : public Register {};

TEST_P(Adders, AtOnceLoseNothingAndGiveTheRegisterThatOneAloneGives) {
  std::vector<Entry> entries;
  const char* const texts[] = {"Russland hat am 3. März 2022 die Stadt Charkiw beschossen.", "Olaf Scholz traf am 4. März 2022 in Berlin Emmanuel Macron.",
                               "Die Ukraine forderte Russland am Freitag zum Abzug der Truppen auf.", "Die USA drohten Russland mit Sanktionen, falls Truppen einmarschieren."};
  for (int i = 0; i < 80; ++i) entries.push_back(entry("d" + std::to_string(i), i % 3 == 0 ? "2022-03-05" : "2022-03-06", texts[i % 4]));
  add(entries);
  const std::string alone = chronicle();
  where_ = place_of(GetParam())->fresh();
  store_.reset();
  std::vector<std::thread> threads;
  std::vector<std::string> failed(4);
  for (std::size_t t = 0; t < failed.size(); ++t)
    threads.emplace_back([&, t] {
      auto store = Store::open(where_, {.create = true});
      if (!store) { failed[t] = store.error().message; return; }
      // Each adds its share, and some of the next one's too.
      for (std::size_t i = t * 20; i < t * 20 + 30; ++i) {
        const auto added = (*store)->add({&entries[i % entries.size()], 1});
        if (!added) failed[t] = added.error().message;
        if (i % 10 == 0)
          if (const auto settled = (*store)->settle(); !settled) failed[t] = settled.error().message;
      }
      if (const auto settled = (*store)->settle(); !settled) failed[t] = settled.error().message;
    });
  for (std::thread& thread : threads) thread.join();
  for (const std::string& f : failed) EXPECT_EQ(f, "");
  store_ = open();
  EXPECT_EQ(chronicle(), alone);
  EXPECT_EQ(store_->counts()->unsettled, 0);
}

TEST_P(Adders, MayMakeTheRegisterAtOnce) {
  for (int round = 0; round < 10; ++round) {
    where_ = place_of(GetParam())->fresh();
    std::vector<std::thread> threads;
    std::vector<std::string> failed(6);
    for (std::string& f : failed)
      threads.emplace_back([&f, this] {
        if (const auto store = Store::open(where_, {.create = true}); !store) f = store.error().message;
      });
    for (std::thread& thread : threads) thread.join();
    for (const std::string& f : failed) EXPECT_EQ(f, "");
  }
}

INSTANTIATE_TEST_SUITE_P(In, Adders, testing::Values("sqlite", "postgres"), [](const auto& test) { return test.param; });

}  // namespace
}  // namespace depesche
