// SPDX-License-Identifier: Apache-2.0
// Who was what when: the code each carries on a day.
#include <gtest/gtest.h>

#include "actors/world.h"
#include "people_said.h"

namespace depesche {
namespace {

const World& world() {
  static std::vector<std::string> files;
  static const Result<WorldPtr> loaded = load_world(DEPESCHE_SOURCE_DIR "/languages/all", DEPESCHE_SOURCE_DIR "/languages/de", files);
  if (!loaded) {
    ADD_FAILURE() << loaded.error().message;
    std::abort();
  }
  return **loaded;
}

struct Role { const char* id; int day; const char* code; };  // code: empty where no office covers the day

void PrintTo(const Role& role, std::ostream* out) { *out << role.id << " on " << role.day; }

class WhoWasWhatWhen : public testing::TestWithParam<Role> {};

TEST_P(WhoWasWhatWhen, CarriesTheCodeOfTheDay) {
  const Role& role = GetParam();
  const std::uint32_t* known = world().known_by_id.find(key_of(role.id));
  ASSERT_NE(known, nullptr);
  const std::uint32_t h = holding_on(world(), *known, role.day, role.day);
  EXPECT_EQ(h == kNone ? std::string() : world().text_of(world().holdings[h].code), role.code);
}

constexpr Role kRoles[] = {
    {"angela-merkel", 20050101, "DEU PTY"}, {"angela-merkel", 20100615, "DEU GOV"}, {"angela-merkel", 20211201, "DEU GOV"}, {"angela-merkel", 20220315, ""},
    {"gerhard-schroeder", 19970101, "DEU GOV"}, {"gerhard-schroeder", 20031010, "DEU GOV"}, {"olaf-scholz", 20200401, "DEU GOV"}, {"olaf-scholz", 20220224, "DEU GOV"},
    {"frank-walter-steinmeier", 20080808, "DEU GOV"}, {"frank-walter-steinmeier", 20110301, "DEU PTY"}, {"frank-walter-steinmeier", 20200101, "DEU GOV"},
    {"horst-koehler", 20020505, "IMF"}, {"horst-koehler", 20080101, "DEU GOV"}, {"helmut-kohl", 19900903, "DEU GOV"}, {"joachim-gauck", 20150101, "DEU GOV"},
    {"ursula-von-der-leyen", 20150505, "DEU GOV"}, {"ursula-von-der-leyen", 20210303, "EU"}, {"annalena-baerbock", 20210601, "DEU PTY"}, {"annalena-baerbock", 20220601, "DEU GOV"},
    {"heiko-maas", 20200202, "DEU GOV"}, {"jens-spahn", 20201122, "DEU GOV"}, {"horst-seehofer", 20101010, "DEU GOV"}, {"horst-seehofer", 20190909, "DEU GOV"},
    {"markus-soeder", 20201010, "DEU GOV"}, {"armin-laschet", 20210404, "DEU GOV"}, {"friedrich-merz", 20230303, "DEU PTY"}, {"friedrich-merz", 20250601, "DEU GOV"},
    {"george-w-bush", 20030320, "USA GOV"}, {"barack-obama", 20120101, "USA GOV"}, {"barack-obama", 20190101, "USA PTY"}, {"donald-trump", 20180607, "USA GOV"},
    {"donald-trump", 20201006, "USA GOV"}, {"joe-biden", 20130101, "USA GOV"}, {"joe-biden", 20201215, "USA PTY"}, {"joe-biden", 20211207, "USA GOV"},
    {"hillary-clinton", 20100404, "USA GOV"}, {"condoleezza-rice", 20070303, "USA GOV"}, {"john-kerry", 20150714, "USA GOV"}, {"antony-blinken", 20220303, "USA GOV"},
    {"mike-pompeo", 20170901, "USA SPY"}, {"mike-pompeo", 20190901, "USA GOV"}, {"vladimir-putin", 20011111, "RUS GOV"}, {"vladimir-putin", 20090909, "RUS GOV"},
    {"vladimir-putin", 20220224, "RUS GOV"}, {"dmitry-medvedev", 20090101, "RUS GOV"}, {"dmitry-medvedev", 20150101, "RUS GOV"}, {"boris-yeltsin", 19960101, "RUS GOV"},
    {"sergei-lavrov", 20200101, "RUS GOV"}, {"volodymyr-zelenskyy", 20220301, "UKR GOV"}, {"petro-poroshenko", 20150101, "UKR GOV"}, {"viktor-yanukovych", 20130101, "UKR GOV"},
    {"emmanuel-macron", 20150101, "FRA GOV"}, {"emmanuel-macron", 20190101, "FRA GOV"}, {"nicolas-sarkozy", 20080808, "FRA GOV"}, {"jacques-chirac", 20030101, "FRA GOV"},
    {"tony-blair", 20060606, "GBR GOV"}, {"gordon-brown", 20000101, "GBR GOV"}, {"david-cameron", 20080101, "GBR PTY"}, {"theresa-may", 20180101, "GBR GOV"},
    {"boris-johnson", 20200101, "GBR GOV"}, {"jens-stoltenberg", 20120101, "NOR GOV"}, {"jens-stoltenberg", 20190101, "NATO"}, {"kofi-annan", 20030101, "UN"},
    {"ban-ki-moon", 20100101, "UN"}, {"antonio-guterres", 20200101, "UN"}, {"antonio-guterres", 20000101, "PRT GOV"}, {"recep-tayyip-erdogan", 20070101, "TUR GOV"},
    {"recep-tayyip-erdogan", 20180101, "TUR GOV"}, {"benjamin-netanyahu", 20070101, "ISR PTY"}, {"benjamin-netanyahu", 20150101, "ISR GOV"}, {"mahmoud-ahmadinejad", 20070101, "IRN GOV"},
    {"hassan-rouhani", 20150101, "IRN GOV"}, {"bashar-al-assad", 20130101, "SYR GOV"}, {"xi-jinping", 20200101, "CHN GOV"}, {"robert-mugabe", 20080101, "ZWE GOV"},
    {"morgan-tsvangirai", 20080501, "ZWE PTY"}, {"alexander-lukashenko", 20200809, "BLR GOV"},
};

INSTANTIATE_TEST_SUITE_P(Roles, WhoWasWhatWhen, testing::ValuesIn(kRoles));

TEST(Holders, AnOfficeOfACountryHasOneHolderOnADay) {
  const WordForm* chancellor = world().by_form.find(key_of("bundeskanzlerin"));
  ASSERT_NE(chancellor, nullptr);
  const std::uint32_t germany = *world().known_by_id.find(key_of("DEU"));
  const std::uint32_t then = holder_on(world(), world().words[chancellor->word], germany, 20200101, 20200101);
  ASSERT_NE(then, kNone);
  EXPECT_EQ(world().knowns[then].id, "angela-merkel");
  EXPECT_EQ(world().knowns[holder_on(world(), world().words[chancellor->word], germany, 20230101, 20230101)].id, "olaf-scholz");
}

TEST(Holders, NobodyIsKnownWithoutADay) {
  const WordForm* word = world().by_form.find(key_of("kanzler"));
  EXPECT_EQ(holder_on(world(), world().words[word->word], *world().known_by_id.find(key_of("DEU")), 0, 0), kNone);
}

TEST(People, HoldWhatTheTextSaysWhereNoDayIsKnown) {
  EXPECT_EQ(Said("Bundeskanzler Kohl sprach.", {}).code("Kohl"), "DEU GOV");
  EXPECT_EQ(Said("Der frühere Bundeskanzler Kohl sprach.", {}).code("Kohl"), "DEU PTY");
  EXPECT_EQ(Said("Nato-Generalsekretär Jens Stoltenberg sprach.", {}).code("Jens Stoltenberg"), "NATO");
}

TEST(People, AreOfTheBodyThatTheTextHasNamedAndNoTableKnows) {
  const Said text("In Dakar schwieg die Rebellenbewegung MFXY. Die Polizei griff ein. MFXY-Chef Max Muster lehnte das ab.");
  EXPECT_EQ(text.code("Max Muster"), "SEN REB");
}

TEST(People, OfASurnameThatIsACapitalAreMeantOnlyWhereTheTextSaysSo) {
  EXPECT_EQ(Said("Lima kritisierte Quito.", {2018, 3, 1}).code("Lima"), "PER GOV");
  EXPECT_EQ(Said("Senatorin Lima kritisierte Quito.", {2018, 3, 1}).code("Lima"), "PHL LEG");
  EXPECT_EQ(Said("Leila de Lima schwieg. Lima kritisierte Quito.", {2018, 3, 1}).code("Lima"), "PHL LEG");
}

TEST(People, WhoCommandRebelsAreRebels) {
  EXPECT_EQ(Said("In Bogotá schwieg ELN-Kommandeur Max Muster.", {2018, 3, 1}).code("Max Muster"), "COL REB");
}

}  // namespace
}  // namespace depesche
