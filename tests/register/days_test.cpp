// SPDX-License-Identifier: Apache-2.0
#include "register/days.h"

#include <gtest/gtest.h>

#include <string>

namespace depesche {
namespace {

std::string said(std::string_view edtf) {
  const std::optional<Days> days = days_of(edtf);
  if (!days) return "nothing";
  const auto end = [](std::int32_t d) { return d == kLongAgo || d == kFarAhead ? std::string("..") : std::string(iso_day(d)); };
  return end(days->first) + " " + end(days->last);
}

TEST(Days, SayWhenAnActCanHaveBeen) {
  const std::pair<const char*, const char*> cases[] = {
      {"2022-01-12", "2022-01-12 2022-01-12"}, {"2022-02", "2022-02-01 2022-02-28"}, {"2024", "2024-01-01 2024-12-31"}, {"202X", "2020-01-01 2029-12-31"},
      {"19XX", "1900-01-01 1999-12-31"}, {"2022-01-1X", "2022-01-10 2022-01-19"}, {"2022-02-XX", "2022-02-01 2022-02-28"}, {"2022-XX-XX", "2022-01-01 2022-12-31"},
      {"2022-24", "2022-12-01 2023-02-28"}, {"2022-33", "2022-01-01 2022-03-31"}, {"2022-41", "2022-07-01 2022-12-31"}, {"2022-01-10/2022-01-12", "2022-01-10 2022-01-12"},
      {"2022-01/..", "2022-01-01 .."}, {"../2022-01", ".. 2022-01-31"}, {"/2022-01-05", ".. 2022-01-05"}, {"[2022-01-10,2022-01-12]", "2022-01-10 2022-01-12"},
      {"{2022-01-10..2022-01-12}", "2022-01-10 2022-01-12"}, {"[2022-01-10..]", "2022-01-10 .."}, {"2022-01-12?", "2022-01-12 2022-01-12"},
      {"2022-01-12~", "2022-01-10 2022-01-14"}, {"2022-01-12T14:00", "2022-01-12 2022-01-12"},
  };
  for (const auto& [edtf, want] : cases) {
    SCOPED_TRACE(edtf);
    EXPECT_EQ(said(edtf), want);
  }
}

TEST(Days, AreNothingWhereItIsNoDate) {
  for (const char* bad : {"", "gestern", "2022-13-45x", "2022-1", "2022-02-30", "/", "../..", "2022-01-12/2021", "[", "[]", "{2022,x}", "T", "2022-01-12/2022/2023"}) {
    SCOPED_TRACE(bad);
    EXPECT_FALSE(days_of(bad).has_value());
  }
}

TEST(Days, MeetWhereOneDayIsInBoth) {
  EXPECT_TRUE(days_of("2022-01")->meets(*days_of("2022-01-31")));
  EXPECT_FALSE(days_of("2022-01")->meets(*days_of("2022-02-01")));
  EXPECT_TRUE(days_of("2022-01-10/..")->meets(*days_of("2024")));
}

}  // namespace
}  // namespace depesche
