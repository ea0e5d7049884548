// SPDX-License-Identifier: Apache-2.0
// Hostile and broken texts.
#include <gtest/gtest.h>

#include "speech/said.h"

namespace depesche {
namespace {

using support::Analysed;

std::string repeated(std::string_view part, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += part;
  return out;
}

void expect_sound(const Analysed& a) {
  EXPECT_EQ(a.work.speech.of_clause.size(), a.work.clauses.clauses.size());
  for (const Quote& q : a.work.speech.quotes)
    for (const TokenSpan part : q.parts) EXPECT_LE(part.end, a.work.tokens.size());
}

TEST(Robust, ReadsBrokenMarks) {
  for (const char* text : {"", "„", "“", "„„„“", "„Die Lage ist ernst, sagte die Ministerin.", "sagte", "so", "laut", "Laut.", "zufolge", "wie", "Demnach", "Das", ": „“", "„“ “", "Nach Angaben",
                           "wonach", ", wonach", "Es heißt: „", "X: Y", ":", "so, so, so", "Sagte sagte sagte."}) {
    SCOPED_TRACE(text);
    expect_sound(Analysed(text));
  }
}
TEST(Robust, ReadsTenThousandOpenMarks) {
  for (const char* part : {"„", "»", "\"", "„ »", "‚„"}) {
    SCOPED_TRACE(part);
    expect_sound(Analysed(repeated(part, 10000)));
  }
}
// They have to end: `make fuzz` stops a target that takes 20 seconds, and ctest a test that takes five minutes.
TEST(Robust, EndsOnLongHostileTexts) {
  for (const char* part : {"Er sagte, dass ", "„", "„Er sagt“, sagt er, ", "laut ", "der Polizei zufolge ", "wie er sagte, ", "so die Ministerin, ", "die Behauptung, dass ", "X: ", "Es sei so. ",
                           "Demnach ", "und sagte ", "“", "nach Angaben von ", "„ »", "wie die Zeitung berichtet. ", "angeblich ", ", so zeigen Studien, ", ", das teilte er mit", "bekannt gab ",
                           "Für Merkel ist das „falsch“ ", "laut AFP nach Angaben der Regierung ", "Merkel Macron Putin sagte ", "er bestritt die Behauptung, dass ", "Er soll gegangen sein. "}) {
    SCOPED_TRACE(part);
    expect_sound(Analysed(repeated(part, 4000)));
  }
}

}  // namespace
}  // namespace depesche
