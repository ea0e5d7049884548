// SPDX-License-Identifier: Apache-2.0
// Hostile and broken texts: an answer in linear time.
#include <gtest/gtest.h>

#include <chrono>

#include "speech/said.h"

namespace depesche {
namespace {

using support::Analysed;

std::string repeated(std::string_view part, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += part;
  return out;
}

double seconds_to_find(const std::string& text) {
  Analysed a(text);
  const ActorInput in = a.input();
  const auto start = std::chrono::steady_clock::now();
  Speech speech;
  find_speech(*support::german().speech, in, a.work.actors, speech);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

TEST(Robust, ReadsBrokenMarks) {
  for (const char* text : {"", "„", "“", "„„„“", "„Die Lage ist ernst, sagte die Ministerin.", "sagte", "so", "laut", "Laut.", "zufolge", "wie", "Demnach", "Das", ": „“", "„“ “", "Nach Angaben",
                           "wonach", ", wonach", "Es heißt: „", "X: Y", ":", "so, so, so", "Sagte sagte sagte."}) {
    SCOPED_TRACE(text);
    const Analysed a(text);
    EXPECT_EQ(a.work.speech.of_clause.size(), a.work.clauses.clauses.size());
    for (const Quote& q : a.work.speech.quotes)
      for (const TokenSpan part : q.parts) EXPECT_LE(part.end, a.work.tokens.size());
  }
}
TEST(Robust, ReadsTenThousandOpenMarks) {
  for (const char* part : {"„", "»", "\"", "„ »", "‚„"}) {
    SCOPED_TRACE(part);
    EXPECT_LT(seconds_to_find(repeated(part, 10000)), 5.0);
  }
}
TEST(Robust, TakesTimeInProportionToTheText) {
  for (const char* part : {"Er sagte, dass ", "„", "„Er sagt“, sagt er, ", "laut ", "der Polizei zufolge ", "wie er sagte, ", "so die Ministerin, ", "die Behauptung, dass ", "X: ", "Es sei so. ",
                           "Demnach ", "und sagte ", "“", "nach Angaben von ", "„ »", "wie die Zeitung berichtet. ", "angeblich ", ", so zeigen Studien, ", ", das teilte er mit", "bekannt gab ",
                           "Für Merkel ist das „falsch“ ", "laut AFP nach Angaben der Regierung ", "Merkel Macron Putin sagte ", "er bestritt die Behauptung, dass ", "Er soll gegangen sein. "}) {
    SCOPED_TRACE(part);
    const double small = seconds_to_find(repeated(part, 2000)), large = seconds_to_find(repeated(part, 8000));
    EXPECT_LT(large, 12 * small + 0.05);
  }
}

}  // namespace
}  // namespace depesche
