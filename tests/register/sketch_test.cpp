// SPDX-License-Identifier: Apache-2.0
#include "register/sketch.h"

#include <gtest/gtest.h>

#include <string>

namespace depesche {
namespace {

const std::string kAgency =
    "Der Außenminister ist am Montag in Wien mit seinem Amtskollegen zusammengetroffen. Beide sprachen über die Lage an der Grenze und über weitere Lieferungen. "
    "Ein Sprecher nannte die Gespräche offen. Am Abend reist der Minister nach Prag weiter, wo er die Ministerpräsidentin trifft.";

TEST(Sketch, TellsACopyWithAnotherEnding) {
  EXPECT_TRUE(copies(sketch_of(kAgency), sketch_of("WIEN (dpa) - " + kAgency + " Die Reise endet am Mittwoch.")));
}

TEST(Sketch, KeepsTwoTextsOfOneDayApart) {
  EXPECT_FALSE(copies(sketch_of(kAgency), sketch_of("In Wien haben sich am Montag zwei Außenminister beraten. Es ging um die Grenze. Danach wollte einer von ihnen nach Prag fahren, sagte ein "
                                                    "Mitarbeiter, der nicht genannt werden wollte, weil er dazu nicht befugt war.")));
}

TEST(Sketch, OfAFewWordsIsACopyOfNothing) { EXPECT_FALSE(copies(sketch_of("Kein Kommentar."), sketch_of("Kein Kommentar."))); }

TEST(Sketch, DoesNotMindCaseAndMarks) { EXPECT_EQ(sketch_of("Drei Soldaten sind am Tor der Kaserne verletzt worden"), sketch_of("drei soldaten: sind am Tor, der Kaserne verletzt worden!")); }

}  // namespace
}  // namespace depesche
