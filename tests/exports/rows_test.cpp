// SPDX-License-Identifier: Apache-2.0
#include "exports/rows.h"

#include "exports/period.h"
#include "exports/sample.h"

namespace depesche {
namespace {

ExportCodes codes() {
  Result<ExportCodes> loaded = ExportCodes::load(DEPESCHE_SOURCE_DIR "/languages");
  EXPECT_TRUE(loaded) << (loaded ? "" : loaded.error().message);
  return *std::move(loaded);
}

TEST(MakeRows, GivesTheDayOfPublicationOnlyWhereTheDateDoesNotSayOtherwise) {
  const ExportCodes c = codes();
  for (const auto& [date, wanted] : {std::pair{"", "2022-02-08"}, std::pair{"2022-02", "2022-02-08"}, std::pair{"2022", "2022-02-08"}, std::pair{"2022-01/2022-03", "2022-02-08"}, std::pair{"2022-02-01/..", "2022-02-08"},
                                     std::pair{"2015", ""}, std::pair{"2022-03", ""}, std::pair{"2022-02-01/2022-02-05", ""}, std::pair{"2022-02-01~", ""}, std::pair{"../2021", ""}}) {
    SCOPED_TRACE(date);
    Record r = sample_record();
    r.events.resize(1);
    r.events[0].date = date;
    std::vector<ExportRow> rows;
    const std::size_t left_out = make_rows(r, c, {.undated_published = true}, rows);
    EXPECT_EQ(left_out, std::string_view(wanted).empty() ? 1u : 0u);
    EXPECT_EQ(rows.empty() ? "" : rows[0].day, wanted);
  }
}

TEST(MakeRows, WritesKosovoAsEachLayoutWantsIt) {
  const ExportCodes c = codes();
  const CountryCodes* kosovo = c.country("XKX");
  ASSERT_NE(kosovo, nullptr);
  EXPECT_EQ(kosovo->plover, "KOS");
  EXPECT_EQ(kosovo->cameo, "KSV");
  EXPECT_EQ(kosovo->fips, "KV");
  EXPECT_EQ(c.country("GRL")->plover, "DNK");
  EXPECT_EQ(c.country("PSE")->plover, "PSE");
}

TEST(MakeRows, KnowsEverySectorAndCameoCodeThatARecordCanHave) {
  const ExportCodes c = codes();
  for (const char* sector : {"GOV", "MIL", "COP", "SPY", "LEG", "JUD", "PTY", "REB", "CVL", "LAB", "BUS", "JRN", "EDU", "REL", "NGO", "CRM"}) EXPECT_NE(c.sector(sector), nullptr) << sector;
  for (const char* organisation : {"EU", "UN", "NATO", "OSCE", "IAEA", "IMF", "WB", "WHO", "WTO", "G8", "G20", "AU", "ARL", "ASEAN", "OPEC", "ICC", "ICTY", "SCO"}) EXPECT_NE(c.organisation(organisation), nullptr) << organisation;
  for (const char* code : {"030", "040", "0874", "138", "195", "204"}) EXPECT_NE(c.cameo(code), nullptr) << code;
}

TEST(PairsOf, PairsEachActorWithEachRecipientOrJointActorsBothWays) {
  ExportParty a, b, c;
  ExportRow row;
  row.actors = {a, b};
  EXPECT_EQ(pairs_of(row).size(), 2u);
  row.recipients = {c};
  EXPECT_EQ(pairs_of(row).size(), 2u);
  row.actors = {a};
  row.recipients.clear();
  ASSERT_EQ(pairs_of(row).size(), 1u);
  EXPECT_EQ(pairs_of(row)[0].recipient, nullptr);
}

TEST(AsciiCell, TakesOffAccentsAndTabs) {
  EXPECT_EQ(ascii_cell("Gro\xC3\x9F" "e \xC5\x81\xC3\xB3" "d\xC5\xBA\t\"x\""), "Grosse Lodz 'x'");
  EXPECT_EQ(plain_cell("a\n\tb\x01"), "a b");
}

TEST(PeriodOf, KeepsWhatIsNotKnown) {
  ASSERT_TRUE(period_of("2022-02-07"));
  EXPECT_TRUE(period_of("2022-02-07")->exact);
  EXPECT_EQ(period_of("2022-02-07T15:30")->hour, "153000");
  EXPECT_FALSE(period_of("2022-02-07~")->exact);
  EXPECT_EQ(basic_day(period_of("2024-02")->last), "20240229");
  EXPECT_EQ(basic_day(period_of("2022-02-07/2022-02-09")->last), "20220209");
  for (const char* none : {"", "202X", "2022-13", "2022-02-30", "../2022", "2022-02-09/2022-02-07", "2022-21"}) EXPECT_FALSE(period_of(none)) << none;
}

}  // namespace
}  // namespace depesche
