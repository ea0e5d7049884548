// SPDX-License-Identifier: Apache-2.0
// News of several places in one dispatch.
#include <gtest/gtest.h>

#include "people_said.h"

namespace depesche {
namespace {

TEST(Descriptions, InNewsOfSeveralPlacesAreOfThePlaceAtTheHeadOfTheirs) {
  const std::string kiev = "Kiew: Die Ukraine hat gewählt. Die Ukraine zählt aus. Die Polizei griff ein.\n\n";
  const Said text(kiev + "Caracas: Tausende Bürger zogen durch die Stadt. Die Polizei griff ein.");
  EXPECT_EQ(text.code("Die Polizei", 1), "UKR COP");
  EXPECT_EQ(text.code("Die Polizei", 2), "VEN COP");
  EXPECT_EQ(Said(kiev + "Am Abend griff die Polizei erneut ein.").code("die Polizei"), "UKR COP");  // one head makes no several
  EXPECT_EQ(Said(kiev + "CARACAS (ABC) - Am Abend griff die Polizei ein.").code("die Polizei"), "VEN COP");
  EXPECT_EQ(Said(kiev + "* Mali: Am Abend griff die Polizei ein.\n\nZuvor sprach der Sprecher der Polizei.").code("der Polizei"), "UKR COP");
  EXPECT_EQ(Said("Mali\nDie Polizei griff ein.\n\nDie Armee half.\n\nPeru\nDie Polizei griff ein.").code("Die Armee"), "MLI MIL");
}

TEST(Descriptions, OfSeveralPremiersWithoutAStateAreThoseOfTheLaender) {
  const std::string vienna = "In Wien tagte der Nationalrat. Österreichs Kanzler sprach. ";
  EXPECT_EQ(Said(vienna + "In Berlin beriet die Kanzlerin mit den Ministerpräsidenten.").code("den Ministerpräsidenten"), "DEU GOV");
}

}  // namespace
}  // namespace depesche
