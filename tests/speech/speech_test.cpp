// SPDX-License-Identifier: Apache-2.0
#include "speech/speech.h"

#include <gtest/gtest.h>

#include "speech/said.h"

namespace depesche {
namespace {

using support::Analysed;
using support::said_in;
using support::teller_of;
using Lines = std::vector<std::string>;

TEST(IndirectSpeech, IsTheDassClause) {
  EXPECT_EQ(said_in("Die Ministerin sagte, dass die Lage ernst sei."), Lines({"indirect | Die Ministerin | sagte | dass die Lage ernst sei"}));
}
TEST(IndirectSpeech, NeedsNoConjunction) {
  EXPECT_EQ(said_in("Der Sprecher erklärte, die Truppen seien abgezogen."), Lines({"indirect | Der Sprecher | erklärte | die Truppen seien abgezogen"}));
}
TEST(IndirectSpeech, MayStandBeforeItsVerb) {
  EXPECT_EQ(said_in("Die Truppen seien abgezogen, sagte der Sprecher."), Lines({"indirect | der Sprecher | sagte | Die Truppen seien abgezogen"}));
}
TEST(IndirectSpeech, EndsWhereTheTellingGoesOn) {
  EXPECT_EQ(said_in("Der Sprecher sagte, dass die Truppen abgezogen seien und verließ den Saal."), Lines({"indirect | Der Sprecher | sagte | dass die Truppen abgezogen seien"}));
}
TEST(IndirectSpeech, OfAPassiveHasItsAgentOrNobody) {
  EXPECT_EQ(said_in("Dem Minister wird vorgeworfen, Geld angenommen zu haben."), Lines({"indirect |  | wird vorgeworfen | Geld angenommen zu haben"}));
}
TEST(IndirectSpeech, IsSaidByWhatIsWrittenWhereNobodySpeaks) {
  EXPECT_EQ(said_in("In dem Bericht heißt es, die Lage sei ernst."), Lines({"indirect | dem Bericht | heißt es | die Lage sei ernst"}));
}
TEST(IndirectSpeech, TakesItsCueWithTheCorrelate) {
  EXPECT_EQ(said_in("Die Ministerin wies darauf hin, dass die Lage ernst sei."), Lines({"indirect | Die Ministerin | wies darauf hin | dass die Lage ernst sei"}));
}
TEST(IndirectSpeech, FollowsAnOpinion) {
  EXPECT_EQ(said_in("Der Präsident ist der Meinung, dass die Lage ernst sei."), Lines({"indirect | Der Präsident | ist der Meinung | dass die Lage ernst sei"}));
}
TEST(IndirectSpeech, PointsBackToTheSentenceBefore) {
  const Analysed evening("Die Truppen ziehen ab. Das sagte der Sprecher am Abend.");
  EXPECT_EQ(said_in(evening), Lines({"indirect | der Sprecher | sagte | Die Truppen ziehen ab ... Das"}));
  EXPECT_EQ(teller_of(evening, "abziehen"), "der Sprecher");
  const Analysed a("Die Truppen ziehen ab. Das teilte der Sprecher mit.");
  EXPECT_EQ(said_in(a), Lines({"indirect | der Sprecher | teilte mit | Die Truppen ziehen ab ... Das"}));
  EXPECT_EQ(teller_of(a, "abziehen"), "der Sprecher");
}
TEST(According, NamesTheTellerInAPhrase) {
  EXPECT_EQ(said_in("Laut der Polizei starben drei Menschen."), Lines({"indirect | der Polizei | Laut | starben drei Menschen"}));
  EXPECT_EQ(said_in("Nach Angaben der Polizei starben drei Menschen."), Lines({"indirect | Angaben der Polizei | Nach | starben drei Menschen"}));
  EXPECT_EQ(said_in("Der Polizei zufolge starben drei Menschen."), Lines({"indirect | Der Polizei | zufolge | starben drei Menschen"}));
  EXPECT_EQ(said_in("In der Stadt starben behördlichen Angaben zufolge drei Menschen."),
            Lines({"indirect | behördlichen Angaben | zufolge | In der Stadt starben ... drei Menschen"}));
}
TEST(According, NamesWhoMeans) {
  const Analysed a("Nach Angaben des Kreml hat Biden zugestimmt.");
  ASSERT_FALSE(a.work.speech.sources.empty());
  const std::uint32_t mention = a.work.speech.sources[0].mention;
  ASSERT_NE(mention, kNone);
  EXPECT_EQ(a.words(a.work.actors.mentions[mention].where), "Kreml");
  EXPECT_EQ(teller_of(a, "zustimmen"), "Angaben des Kreml");
}
TEST(According, IsNoTimeAfterAnEvent) {
  EXPECT_EQ(said_in("Nach dem Treffen der Minister reisten die Gäste ab."), Lines());
}
TEST(Tellers, StandBehindSo) {
  EXPECT_EQ(said_in("Die Lage ist ernst, so die Ministerin."), Lines({"indirect | die Ministerin | so | Die Lage ist ernst"}));
}
TEST(Tellers, StandInAClauseWithWie) {
  EXPECT_EQ(said_in("Wie die Polizei mitteilte, starben drei Menschen."), Lines({"indirect | die Polizei | Wie mitteilte | starben drei Menschen"}));
}
TEST(Tellers, AreResumedByDemnach) {
  const Analysed a("Die Polizei teilte mit, dass es brenne. Demnach starben drei Menschen.");
  EXPECT_EQ(teller_of(a, "sterben"), "Die Polizei");
}
TEST(FreeIndirectSpeech, GoesOnOverSentences) {
  const Analysed a("Der Minister forderte ein Ende der Gewalt. Russland müsse abziehen. Die Ukraine brauche Hilfe. Am Abend reiste er ab.");
  EXPECT_EQ(said_in(a), Lines({"reported | Der Minister |  | Der Minister forderte ein Ende der Gewalt.",
                               "carried | Der Minister |  | Russland müsse abziehen. Die Ukraine brauche Hilfe."}));
  EXPECT_EQ(teller_of(a, "abreisen"), "");
}
TEST(ReportedSpeech, HasWhatIsSaidAsItsObject) {
  EXPECT_EQ(said_in("Die Kanzlerin warnte vor einem Krieg."), Lines({"reported | Die Kanzlerin |  | Die Kanzlerin warnte vor einem Krieg."}));
  EXPECT_EQ(said_in("Die Flut forderte viele Opfer."), Lines());
}
TEST(Hearsay, IsToldBySomebody) {
  const Analysed a("Die Ermittler gaben an, dass er geflohen sei. Er soll drei Banken überfallen haben.");
  EXPECT_EQ(teller_of(a, "überfallen"), "Die Ermittler");
}
TEST(Claims, AreNounsWithAClause) {
  const Analysed a("Die Behauptung des Ministers, dass die Truppen abziehen, ist falsch.");
  EXPECT_EQ(teller_of(a, "abziehen"), "des Ministers");
}
TEST(Chains, PassOnWhatWasSaid) {
  const Analysed a("Der Kreml betonte, Biden habe zugesagt, dass die Truppen abzögen.");
  ASSERT_EQ(a.work.speech.quotes.size(), 1u);
  EXPECT_EQ(teller_of(a, "zusagen"), "Der Kreml");
  for (const Source& s : a.work.speech.sources) {
    if (a.words(s.where) != "Biden") continue;
    ASSERT_NE(s.via, kNone);
    EXPECT_EQ(a.words(a.work.actors.mentions[s.via].where), "Kreml");
  }
}
TEST(Chains, NameTheMediumThatWasSpokenTo) {
  const Analysed a("Der Minister sagte der Nachrichtenagentur AFP, die Lage sei ernst.");
  ASSERT_FALSE(a.work.speech.sources.empty());
  EXPECT_NE(a.work.speech.sources[0].medium, kNone);
}

}  // namespace
}  // namespace depesche
