// SPDX-License-Identifier: Apache-2.0
#include "time/calendar.h"

#include <gtest/gtest.h>

#include "time/holidays.h"
#include "time/times.h"

namespace depesche {
namespace {

TEST(Calendar, CountsDaysThroughLeapYears) {
  EXPECT_EQ(day_number(1970, 1, 1), 0);
  EXPECT_EQ(day_number(2024, 3, 1) - day_number(2024, 2, 28), 2);
  EXPECT_EQ(day_number(1900, 3, 1) - day_number(1900, 2, 28), 1);
  EXPECT_FALSE(day_exists(2023, 2, 29));
  EXPECT_FALSE(day_exists(2023, 13, 1));
  EXPECT_FALSE(day_exists(2023, 4, 31));
}

TEST(Calendar, GivesAWeekToTheYearOfItsThursday) {
  EXPECT_EQ(iso_week(day_number(2021, 1, 3)).year, 2020);
  EXPECT_EQ(iso_week(day_number(2021, 1, 3)).week, 53);
  EXPECT_EQ(iso_week(day_number(2021, 1, 4)).week, 1);
  EXPECT_EQ(iso_week(day_number(2019, 12, 30)).year, 2020);
}

TEST(Calendar, FindsWeekdaysOnBothSidesOfADay) {
  const DayNumber tuesday = day_number(2024, 5, 7);
  EXPECT_EQ(weekday_of(tuesday), 2);
  EXPECT_EQ(weekday_on_or_before(tuesday, 2), tuesday);
  EXPECT_EQ(weekday_on_or_before(tuesday, 3), day_number(2024, 5, 1));
  EXPECT_EQ(weekday_on_or_after(tuesday, 1), day_number(2024, 5, 13));
}

TEST(Calendar, KnowsEasterOfManyYears) {
  EXPECT_EQ(easter_sunday(2024), day_number(2024, 3, 31));
  EXPECT_EQ(easter_sunday(2011), day_number(2011, 4, 24));
  EXPECT_EQ(easter_sunday(1818), day_number(1818, 3, 22));
  EXPECT_EQ(easter_sunday(2038), day_number(2038, 4, 25));
}

TEST(Calendar, CountsMonthsOverTheTurnOfYears) {
  EXPECT_EQ(year_of_month(month_number(2021, 12) + 1), 2022);
  EXPECT_EQ(month_of_month(month_number(2021, 12) + 1), 1);
  EXPECT_EQ(year_of_month(month_number(2021, 1) - 1), 2020);
  EXPECT_EQ(month_of_month(month_number(2021, 1) - 1), 12);
}

TEST(Holidays, FallOnTheirRulesDay) {
  EXPECT_EQ(holiday_in({Holiday::Rule::WeekdayBefore, 12, 25, 7, -21}, 2024), day_number(2024, 12, 1));  // first Sunday of Advent
  EXPECT_EQ(holiday_in({Holiday::Rule::WeekdayBefore, 11, 23, 3, 0}, 2024), day_number(2024, 11, 20));
  EXPECT_EQ(holiday_in({Holiday::Rule::WeekdayFrom, 5, 8, 7, 0}, 2024), day_number(2024, 5, 12));
  EXPECT_EQ(holiday_in({Holiday::Rule::Easter, 1, 1, 7, -2}, 2024), day_number(2024, 3, 29));
}

TEST(ParseDate, TakesDayMonthAndYear) {
  EXPECT_EQ(*parse_date("2024-05-07"), (PartialDate{2024, 5, 7}));
  EXPECT_EQ(*parse_date("2024-05"), (PartialDate{2024, 5, 0}));
  EXPECT_EQ(*parse_date("2024"), (PartialDate{2024, 0, 0}));
  EXPECT_EQ(*parse_date("2024-05-07T12:30:00Z"), (PartialDate{2024, 5, 7}));
}

TEST(ParseDate, NamesWhatIsNoDate) {
  for (const char* bad : {"", "24-05-07", "2024-13", "2024-02-30", "2024/05/07", "2024-05-07x", "gestern"}) EXPECT_FALSE(parse_date(bad)) << bad;
  EXPECT_EQ(parse_date("07.05.2024").error().message, "'07.05.2024' is no date: 2024-05-07, 2024-05 or 2024");
}

}  // namespace
}  // namespace depesche
