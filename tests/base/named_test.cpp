// SPDX-License-Identifier: Apache-2.0
#include "base/named.h"

#include <gtest/gtest.h>

#include <cstdint>

namespace depesche {
namespace {

enum class Tone : std::uint8_t { Low, High };
constexpr std::array<std::string_view, 2> kToneNames = {"low", "HIGH"};

TEST(Named, GivesTheEnumeratorAtThePlaceOfItsName) {
  EXPECT_EQ(named<Tone>(kToneNames, "HIGH"), Tone::High);
  EXPECT_EQ(named<Tone>(kToneNames, "high"), std::nullopt);
  EXPECT_EQ(named<Tone>(kToneNames, ""), std::nullopt);
}

TEST(Named, TakesLettersOfEitherCaseWhereAsked) {
  EXPECT_EQ(named_in_any_case<Tone>(kToneNames, "High"), Tone::High);
  EXPECT_EQ(named_in_any_case<Tone>(kToneNames, "LOW"), Tone::Low);
  EXPECT_EQ(named_in_any_case<Tone>(kToneNames, "lower"), std::nullopt);
}

}  // namespace
}  // namespace depesche
