// SPDX-License-Identifier: Apache-2.0
// What the scorers look at, and that what is told again, as a habit or in passing counts for less than what the sentence is about.
#include <gtest/gtest.h>

#include "events/score.h"
#include "events/score_weights.h"
#include "support/analysed.h"

namespace depesche {
namespace {

std::vector<Candidate> candidates_of(const std::string& text) {
  const support::Analysed a(text);
  std::vector<EventMention> out;
  std::vector<Candidate> candidates;
  find_candidates(*support::german().events, {a.input(), a.work.times, a.work.actors, a.work.speech, *support::german().clause}, out, candidates);
  return candidates;
}

float confidence_of(const std::string& text, EventType type) {
  for (const Candidate& c : candidates_of(text))
    if (c.event.type == type) return c.event.confidence;
  return -1;
}

TEST(Score, HasAWeightForEachFeature) {
  const std::vector<Candidate> verb = candidates_of("Merkel kritisierte Polen."), noun = candidates_of("Nach dem Anschlag der Taliban auf Kabul schwieg Merkel.");
  ASSERT_EQ(verb.size(), 1U);
  EXPECT_EQ(verb[0].features.size(), kVerbWeights.size());
  ASSERT_EQ(noun.size(), 1U);
  EXPECT_EQ(noun[0].features.size(), kNounWeights.size());
}
TEST(Score, KeepsWhatItTakesOutAmongTheCandidates) {
  const std::string interview = "Kanzler Scholz traf sich am Montag mit CNN.";
  EXPECT_EQ(candidates_of(interview).size(), 1U);
  EXPECT_TRUE(support::Analysed(interview).work.events.empty());
}
TEST(Score, TrustsAPassingWordLessThanTheStatement) {
  const float main = confidence_of("Merkel kritisierte Polen.", EventType::Accuse);
  EXPECT_LT(confidence_of("Merkel, die Polen kritisiert, reiste ab.", EventType::Accuse), main);
  EXPECT_LT(confidence_of("Merkel kritisiert immer Polen.", EventType::Accuse), main);
}
TEST(Score, TrustsASecondTellingInOneSentenceLess) {
  const std::vector<Candidate> twice = candidates_of("Merkel kritisierte Polen und verurteilte Ungarn.");
  ASSERT_EQ(twice.size(), 2U);
  EXPECT_LT(twice[1].event.confidence, twice[0].event.confidence);
}

TEST(Score, LeavesOutTalksAndPromisesOfThoseWhoHaveNoPartInPolitics) {
  const auto tells = [](const std::string& text) { return !support::Analysed(text).work.events.empty(); };
  EXPECT_FALSE(tells("Siemens einigte sich am Montag mit Bosch auf einen Preis."));
  EXPECT_TRUE(tells("Siemens einigte sich am Montag mit Kanzler Scholz auf einen Preis."));
  EXPECT_TRUE(tells("Verdi einigte sich am Montag mit Siemens auf einen Tarifvertrag."));
  EXPECT_FALSE(tells("Bosch traf sich am Montag mit einem Verband der Ärzte."));
  EXPECT_FALSE(tells("Apple verklagte Samsung wegen eines Patents."));
  EXPECT_TRUE(tells("Apple verklagte die Regierung in Delhi wegen einer Steuer."));
}

TEST(Score, LeavesOutWhatIsDoneAtHomeWhereNobodyOfPoliticsIsNamed) {
  const auto tells = [](const std::string& text) { return !support::Analysed(text).work.events.empty(); };
  EXPECT_FALSE(tells("Der Kellner bat die Gäste um Geduld."));
  EXPECT_FALSE(tells("Die Braut lehnte den Antrag ihres Freundes ab."));
  EXPECT_FALSE(tells("Der Körper lehnte das neue Herz ab."));
  EXPECT_TRUE(tells("Die Ärzte fordern mehr Geld."));
  EXPECT_TRUE(tells("Der Kellner bat den Minister um Geduld."));
  EXPECT_TRUE(tells("Ein Mob griff das Asylheim an."));
}

TEST(Score, LeavesOutWhatIsDoneInAStory) {
  const auto tells = [](const std::string& text) { return !support::Analysed(text).work.events.empty(); };
  EXPECT_FALSE(tells("In dem Film verhaftet die Polizei den Minister."));
  EXPECT_TRUE(tells("In dem Film wirft der Minister der Polizei Verrat vor."));
}

}  // namespace
}  // namespace depesche
