// SPDX-License-Identifier: Apache-2.0
// Blame that no verb for it tells: what somebody says of others with a bad word. Not what he says of things and of how they stand.
#include <algorithm>

#include "events/gold.h"

namespace depesche {
namespace {

using support::GoldCase;
using support::read_case;

const std::string kSays = ", sagte Oppositionsführer Merz.";

std::vector<Record::Event> blames_in(const std::string& text) {
  std::vector<Record::Event> out;
  for (const Record::Event& e : read_case(GoldCase{"", "", text, {}}).events)
    if (e.type == EventType::Accuse && e.status == Status::Occurred) out.push_back(e);
  return out;
}

bool blames(const std::string& text) { return !blames_in(text).empty(); }

TEST(Blame, IsToldOfWhatSomebodyDoes) {
  EXPECT_TRUE(blames("Die Regierung verhalte sich verantwortungslos" + kSays));
  EXPECT_TRUE(blames("Der Minister betreibe Propaganda" + kSays));
  EXPECT_TRUE(blames("Die Regierung hätte früher handeln müssen" + kSays));
}
TEST(Blame, IsToldOfWhatPoliticsMakes) {
  EXPECT_TRUE(blames("Das Gesetz sende ein falsches Signal" + kSays));
  EXPECT_TRUE(blames("Die Politik der Regierung führe zu Chaos" + kSays));
  EXPECT_TRUE(blames("Das sei eine unwürdige Entscheidung" + kSays));
  EXPECT_TRUE(blames("Die Hilfe sei viel zu langsam" + kSays));
}
TEST(Blame, IsToldOfAnythingByWordsThatJudgePeople) {
  EXPECT_TRUE(blames("Die Bilder seien inakzeptabel" + kSays));
  EXPECT_TRUE(blames("Es sei ein Akt der nackten Provokation" + kSays));
}
TEST(Blame, IsToldOfWhatWasNotDoneInTime) {
  EXPECT_TRUE(blames("Hätte der Minister früher gehandelt, wären die Menschen noch am Leben" + kSays));
  EXPECT_FALSE(blames("Hätte der Minister gewonnen, wäre er geblieben" + kSays));
}
TEST(Blame, IsToldOfWhoDoesNotDoTheLeast) {
  EXPECT_TRUE(blames("Der Minister habe nicht einmal geantwortet" + kSays));
  EXPECT_FALSE(blames("Die Kinder hätten nicht einmal geweint" + kSays));
}
TEST(Blame, IsToldOfTheStateWhereACourtFindsIt) {
  EXPECT_TRUE(blames("Die Regierung habe das Grundgesetz verletzt, erklärte das Bundesverfassungsgericht."));
  EXPECT_FALSE(blames("Der Angeklagte habe das Gesetz verletzt, erklärte das Bundesverfassungsgericht."));
}
TEST(Blame, IsToldBelowAClauseThatIsTheSubject) {
  EXPECT_TRUE(blames("Wer wegschaut, verrate die Menschenwürde" + kSays));
}
TEST(Blame, IsNotToldOfThingsAndHowTheyStand) {
  EXPECT_FALSE(blames("Das Virus sei gefährlich" + kSays));
  EXPECT_FALSE(blames("Die Zahlen seien besorgniserregend" + kSays));
  EXPECT_FALSE(blames("Die Lage in den Krankenhäusern sei katastrophal" + kSays));
  EXPECT_FALSE(blames("Die Krise gefährde die Betriebe" + kSays));
  EXPECT_FALSE(blames("Viele Betriebe seien gefährdet" + kSays));
}
TEST(Blame, IsNotToldOfWhatMayComeToBe) {
  EXPECT_FALSE(blames("Das Virus könne für Kinder gefährlich werden" + kSays));
  EXPECT_FALSE(blames("Der Sturm könne die Ernte gefährden" + kSays));
}
TEST(Blame, IsNotToldOfBadThingsThatOneMeetsWith) {
  EXPECT_FALSE(blames("Die Schüler erkennen Falschinformationen" + kSays));
}
TEST(Blame, GoesOnOfWhomTheSpeakerHasJustBlamed) {
  const std::string blamed = "Oppositionsführer Merz warf Minister Seehofer Untätigkeit vor. ";
  EXPECT_EQ(blames_in(blamed + "Der Minister schaue seit Wochen nur auf die Zahlen.").size(), 2U);
  EXPECT_EQ(blames_in(blamed + "Der Minister wolle im Sommer auf die Zahlen schauen.").size(), 1U);
  EXPECT_EQ(blames_in(blamed + "Viele Betriebe schauten seit Wochen nur auf die Zahlen.").size(), 1U);
  EXPECT_EQ(blames_in("Oppositionsführer Merz traf Minister Seehofer. Der Minister schaue seit Wochen nur auf die Zahlen" + kSays).size(), 0U);
}
TEST(Blame, IsToldByItsPlainNounWhereSomebodyInPoliticsIsBlamed) {
  EXPECT_TRUE(blames("Minister Seehofer lehnt trotz der Kritik an seiner Reise einen Rücktritt ab."));
  EXPECT_FALSE(blames("Der Trainer bleibt trotz der Kritik an seiner Reise im Amt."));
}
TEST(Blame, OfACapitalIsOfThoseWhoGovernThere) {
  const auto told = blames_in("Moskau sei unzuverlässig, sagte Außenminister Maas.");
  ASSERT_EQ(told.size(), 1U);
  ASSERT_EQ(told[0].recipients.size(), 1U);
  EXPECT_EQ(told[0].recipients[0].code, "RUS GOV");
}
TEST(Praise, IsNotToldOfWhatIsAllButGood) {
  for (const std::string& text : {"Das Gesetz sei hilfreich" + kSays, "Das Gesetz sei alles andere als hilfreich" + kSays}) {
    const auto events = read_case(GoldCase{"", "", text, {}}).events;
    EXPECT_EQ(std::any_of(events.begin(), events.end(), [](const Record::Event& e) { return e.type == EventType::Support; }), text.find("andere") == std::string::npos) << text;
  }
}
TEST(Blame, NamesTheClassOfTheWordThatToldIt) {
  for (const std::string& text : {"Die Regierung verhalte sich verantwortungslos" + kSays, "Die Hilfe sei viel zu langsam" + kSays})
    for (const Record::Event& e : blames_in(text)) {
      ASSERT_EQ(e.because.size(), 2U);
      EXPECT_NE(e.because[0].find("speech: reproach"), std::string::npos);
      EXPECT_NE(e.because[1].find("event_words.tsv:"), std::string::npos);
    }
}

}  // namespace
}  // namespace depesche
