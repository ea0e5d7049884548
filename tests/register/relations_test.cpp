// SPDX-License-Identifier: Apache-2.0
#include "register/relations.h"

#include <gtest/gtest.h>

namespace depesche {
namespace {

Deed deed(EventType type, const char* actor, const char* recipient, const char* day) {
  Deed d;
  d.type = type;
  d.actors = {actor};
  d.recipients = {recipient};
  d.days = *days_of(day);
  d.dated = true;
  d.told = d.days.last + 1;
  d.content = words_in("Abzug der Truppen");
  return d;
}

TEST(Relations, AnAnswerComesFromWhoWasAskedAndNotBeforeTheDemand) {
  const Deed demand = deed(EventType::Request, "UKR", "RUS", "2022-01-10");
  EXPECT_EQ(answer_to(demand, deed(EventType::Reject, "RUS", "UKR", "2022-01-12")), Answer::Refused);
  EXPECT_EQ(answer_to(demand, deed(EventType::Agree, "RUS", "UKR", "2022-01-12")), Answer::Accepted);
  EXPECT_EQ(answer_to(demand, deed(EventType::Reject, "BLR", "UKR", "2022-01-12")), Answer::None);
  EXPECT_EQ(answer_to(demand, deed(EventType::Reject, "RUS", "USA", "2022-01-12")), Answer::None);
  EXPECT_EQ(answer_to(demand, deed(EventType::Reject, "RUS", "UKR", "2022-01-08")), Answer::None);
  Deed other = deed(EventType::Reject, "RUS", "UKR", "2022-01-12");
  other.content = words_in("Beitritt zur Allianz");
  EXPECT_EQ(answer_to(demand, other), Answer::None);
}

TEST(Relations, WhatWasDemandedAndIsDoneFulfilsIt) {
  Deed demand = deed(EventType::Request, "UKR", "RUS", "2022-01-10");
  demand.content_type = EventType::Retreat;
  EXPECT_EQ(answer_to(demand, deed(EventType::Retreat, "RUS", "UKR", "2022-01-20")), Answer::Fulfilled);
  demand.content_negated = true;
  EXPECT_NE(answer_to(demand, deed(EventType::Retreat, "RUS", "UKR", "2022-01-20")), Answer::Fulfilled);
}

TEST(Relations, ATurnIsForAfterAgainstInOneMatter) {
  EXPECT_TRUE(turned(deed(EventType::Reject, "DEU", "UKR", "2022-01-10"), deed(EventType::Agree, "DEU", "UKR", "2022-02-27")));
  EXPECT_FALSE(turned(deed(EventType::Reject, "DEU", "UKR", "2022-01-10"), deed(EventType::Agree, "FRA", "UKR", "2022-02-27")));
  EXPECT_FALSE(turned(deed(EventType::Reject, "DEU", "UKR", "2022-01-10"), deed(EventType::Accuse, "DEU", "UKR", "2022-02-27")));
}

TEST(Relations, ADenialIsOfWhoeverIsSaidToHaveDoneIt) {
  const Deed act = deed(EventType::Assault, "AZE", "ARM", "2020-10-04");
  Deed refusal = deed(EventType::Reject, "AZE", "ARM", "2020-10-05");
  EXPECT_FALSE(denies(act, refusal));
  refusal.content_type = EventType::Assault;
  EXPECT_TRUE(denies(act, refusal));
  refusal.actors = {"ARM"};
  EXPECT_FALSE(denies(act, refusal));
}

TEST(Relations, ACodeHasItsCountry) {
  EXPECT_EQ(country_of("RUS GOV"), "RUS");
  EXPECT_EQ(country_of("NATO"), "NATO");
  EXPECT_EQ(country_of("UNK"), "");
}

}  // namespace
}  // namespace depesche
