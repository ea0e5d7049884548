// SPDX-License-Identifier: Apache-2.0
#include "base/key.h"

#include <gtest/gtest.h>

#include <string>

#include "base/arena.h"

namespace depesche {
namespace {

TEST(KeyMap, FindsWhatWasPutInAndNothingElse) {
  KeyMap<int> map;
  for (int i = 0; i < 1000; ++i) map[key_of("word" + std::to_string(i))] = i;
  for (int i = 0; i < 1000; ++i) {
    const int* found = map.find(key_of("word" + std::to_string(i)));
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(*found, i);
  }
  EXPECT_EQ(map.find(key_of("other")), nullptr);
  EXPECT_EQ(map.size(), 1000u);
}

TEST(Arena, KeepsEarlierTextWhereItIsWhileItGrows) {
  Arena arena;
  const std::string_view first = arena.join("an", "kommen");
  for (int i = 0; i < 100000; ++i) arena.join("some", "text");
  EXPECT_EQ(first, "ankommen");
  EXPECT_EQ(arena.join(std::string(200000, 'x')).size(), 200000u);
}

}  // namespace
}  // namespace depesche
