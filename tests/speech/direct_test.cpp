// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "speech/said.h"

namespace depesche {
namespace {

using support::Analysed;
using support::said_in;
using support::teller_of;
using Lines = std::vector<std::string>;

TEST(DirectSpeech, HasItsMarks) {
  EXPECT_EQ(said_in("„Die Lage ist ernst“, sagte die Ministerin."), Lines({"direct | die Ministerin | sagte | „Die Lage ist ernst“"}));
}
TEST(DirectSpeech, StandsBehindAColon) {
  EXPECT_EQ(said_in("Die Ministerin sagte: „Die Lage ist ernst.“"), Lines({"direct | Die Ministerin | sagte | „Die Lage ist ernst.“"}));
}
TEST(DirectSpeech, TakesEveryStyleOfMarks) {
  for (const char* text : {"»Die Lage ist ernst«, sagte die Ministerin.", "«Die Lage ist ernst», sagte die Ministerin.", "\"Die Lage ist ernst\", sagte die Ministerin.",
                           "“Die Lage ist ernst”, sagte die Ministerin."}) {
    SCOPED_TRACE(text);
    const Analysed a(text);
    ASSERT_EQ(a.work.speech.quotes.size(), 1u);
    EXPECT_EQ(a.work.speech.quotes[0].type, QuoteType::Direct);
    EXPECT_EQ(a.words(a.work.speech.quotes[0].speaker), "die Ministerin");
  }
}
TEST(DirectSpeech, RunsOverSentences) {
  EXPECT_EQ(said_in("„Die Lage ist ernst. Wir brauchen Hilfe“, sagte die Ministerin."), Lines({"direct | die Ministerin | sagte | „Die Lage ist ernst. Wir brauchen Hilfe“"}));
}
TEST(DirectSpeech, IsSplitByItsVerb) {
  EXPECT_EQ(said_in("„Die Lage ist ernst“, sagte die Ministerin, „und wir brauchen schnelle Hilfe aus dem Ausland.“"),
            Lines({"direct | die Ministerin | sagte | „Die Lage ist ernst“", "direct | die Ministerin | sagte | „und wir brauchen schnelle Hilfe aus dem Ausland.“"}));
}
TEST(DirectSpeech, GoesOnWithoutItsVerb) {
  const Analysed a("„Die Lage ist ernst“, sagte die Ministerin. „Wir brauchen schnelle Hilfe.“");
  ASSERT_EQ(a.work.speech.quotes.size(), 2u);
  EXPECT_EQ(a.words(a.work.speech.quotes[1].speaker), "die Ministerin");
}
TEST(DirectSpeech, MayStandBesideAVerbThatSaysNothing) {
  EXPECT_EQ(said_in("„Das haben wir geschafft“, lächelte die Ministerin."), Lines({"direct | die Ministerin | lächelte | „Das haben wir geschafft“"}));
}
TEST(DirectSpeech, KeepsWhatIsSaidInsideToItself) {
  const Analysed a("„Ich glaube, dass die Lage ernst ist“, sagte die Ministerin.");
  EXPECT_EQ(a.work.speech.quotes.size(), 1u);
}
TEST(DirectSpeech, TellsItsClauses) {
  const Analysed a("„Die Truppen ziehen ab“, sagte der Sprecher.");
  EXPECT_EQ(teller_of(a, "abziehen"), "der Sprecher");
}
TEST(WordsTakenUp, AreQuotationsInsideIndirectSpeech) {
  EXPECT_EQ(said_in("Die Ministerin sagte, dass der Plan „völlig unrealistisch“ sei."),
            Lines({"indirect | Die Ministerin | sagte | dass der Plan „völlig unrealistisch“ sei", "direct | Die Ministerin | sagte | „völlig unrealistisch“"}));
  EXPECT_EQ(said_in("Die Ministerin sagte, dass die Pläne „völlig unrealistisch“ seien."),
            Lines({"indirect | Die Ministerin | sagte | dass die Pläne „völlig unrealistisch“ seien", "direct | Die Ministerin | sagte | „völlig unrealistisch“"}));
}
TEST(WordsTakenUp, AreNoQuotationsAsNames) {
  EXPECT_EQ(said_in("Das Schiff „Nordstern“ lief am Montag aus."), Lines());
}
TEST(WordsTakenUp, AreNoQuotationsWhereNobodySpeaks) {
  EXPECT_EQ(said_in("Die „gute alte“ Zeit ist vorbei."), Lines());
}

}  // namespace
}  // namespace depesche
