// SPDX-License-Identifier: Apache-2.0
// What somebody says that he will not do, and what he threatens, told without a verb for it.
#include "events/gold.h"

namespace depesche {
namespace {

using support::GoldCase;
using support::read_case;
using enum EventType;

bool tells(const std::string& text, EventType type) {
  for (const Record::Event& e : read_case(GoldCase{"", "", text, {}}).events)
    if (e.type == type && e.status == Status::Occurred) return true;
  return false;
}

std::string actor(const std::string& text, EventType type) {
  for (const Record::Event& e : read_case(GoldCase{"", "", text, {}}).events)
    if (e.type == type && !e.actors.empty()) return e.actors.front().code;
  return "no such event";
}

TEST(Refusal, IsWhatAGovernmentSaysThatItWillNotDo) {
  EXPECT_TRUE(tells("Norwegen will dem Nachbarland kein Geld geben.", Reject));
  EXPECT_TRUE(tells("Präsident Macron sagte, er werde die Frist nicht verlängern.", Reject));
  EXPECT_TRUE(tells("Die polnische Regierung kündigte an, keine Flüchtlinge aufzunehmen.", Reject));
}

TEST(Refusal, IsWhatASpeakerDoesNotDo) {
  EXPECT_TRUE(tells("„Wir verhandeln nicht mit Terroristen“, sagte Ministerpräsident Netanjahu.", Reject));
  EXPECT_FALSE(tells("„Sie verhandeln nicht mit Terroristen“, sagte Ministerpräsident Netanjahu.", Reject));
  EXPECT_TRUE(tells("Arbeitsminister Heil möchte nicht mit der Opposition verhandeln.", Reject));
  EXPECT_TRUE(tells("Die polnische Regierung wollte sich zu dem Bericht nicht äußern.", Reject));
}

TEST(Refusal, IsNotWhatIsOnlyForetold) {
  EXPECT_FALSE(tells("Präsident Macron wird der Runde in Oslo nicht angehören.", Reject));
  EXPECT_FALSE(tells("Der Minister weiß, dass er keine Mehrheit finden wird.", Reject));
}

TEST(Refusal, IsNotWhatOneCannotOrNeedNotDo) {
  EXPECT_FALSE(tells("„Wir werden den Bauern nicht helfen können“, sagte Präsident Macron.", Reject));
  EXPECT_FALSE(tells("Präsident Macron wird nicht zurücktreten müssen.", Reject));
}

TEST(Refusal, OfAReproachIsToldOfAnybody) {
  EXPECT_TRUE(tells("Die Staatsanwaltschaft ermittelt gegen Karla Brunn, die Geschäftsführerin der Werft. Karla Brunn wies die Vorwürfe zurück.", Reject));
}

TEST(Refusal, IsNotWhatPrivatePeopleWillNotDo) {
  EXPECT_FALSE(tells("„Ich will das nicht übernehmen“, sagte die Bäckerin.", Reject));
}

TEST(Refusal, IsNotANegatedTimeOrManner) { EXPECT_FALSE(tells("Präsident Macron will nicht erst im Mai mit den Ministern verhandeln.", Reject)); }

TEST(Refusal, IsAnnouncedNotToWithdraw) {
  EXPECT_TRUE(tells("Moskau kündigte an, die Truppen nicht abzuziehen.", Reject));
  EXPECT_FALSE(tells("Moskau kündigte an, die Truppen nicht abzuziehen.", Concede));
}

TEST(Refusal, OfAThingThatStandsFirstIsByWhoeverStandsBehindTheVerb) {
  EXPECT_EQ(actor("Eine erneute Verschiebung lehnte die polnische Regierung ab.", Reject), "POL GOV");
  EXPECT_EQ(actor("Die Reform kritisierte die SPD.", Accuse), "DEU PTY");
}

TEST(Denial, IsWhatOneSaysThatOneHasNotDone) {
  EXPECT_TRUE(tells("Israel habe keine Schulen beschossen, sagte Ministerpräsident Netanjahu.", Reject));
  EXPECT_FALSE(tells("Moskau habe keine Schulen beschossen, sagte Ministerpräsident Netanjahu.", Reject));
}

TEST(Demand, IsWhatWouldBeGoodOrIsNeeded) {
  EXPECT_TRUE(tells("Es wäre klug, wenn die Länder bald entscheiden, sagte Minister Spahn.", Request));
  EXPECT_TRUE(tells("Nötig seien mehr Kontrollen, sagte Minister Spahn.", Request));
  EXPECT_FALSE(tells("Es wäre klüger gewesen, die Länder zu fragen, sagte Minister Spahn.", Request));
  EXPECT_FALSE(tells("Mehr Kontrollen könnten nötig werden, sagte Minister Spahn.", Request));
}

TEST(Demand, IsWhatShallBeAfterSomebodysWill) {
  EXPECT_TRUE(tells("Nach dem Willen der Bundesregierung sollen nur noch zehn Gäste zusammenkommen.", Request));
  EXPECT_TRUE(tells("„Bleiben Sie zu Hause“, sagte Ministerpräsident Söder.", Request));
}

TEST(Demand, IsWhatSomebodyHasToDoOrDeservesToBeDoneTo) {
  EXPECT_TRUE(tells("Moskau habe sich an das Abkommen zu halten, sagte Außenminister Maas.", Request));
  EXPECT_TRUE(tells("Das Gesetz gehöre abgeschafft, sagte Innenminister Beckstein.", Request));
  EXPECT_FALSE(tells("Moskau habe einen Bruch des Abkommens zu verantworten, sagte Außenminister Maas.", Request));
}

TEST(Denial, IsOfHelpAndTalksToo) {
  EXPECT_TRUE(tells("Ankara habe keine Waffen an die Rebellen geliefert, sagte Präsident Erdogan.", Reject));
  EXPECT_FALSE(tells("Ankara habe noch nicht mit den Rebellen verhandelt, sagte Präsident Erdogan.", Reject));
}

TEST(Report, GoesOnInTheSecondSubjunctiveOfThePlural) {
  EXPECT_TRUE(tells("Die SPD erklärte, Söder habe zu spät gehandelt. Mehrere Minister hätten ihn um Hilfe gebeten.", Request));
}

TEST(Demand, IsThatOthersMeet) {
  EXPECT_TRUE(tells("Kiew solle mit den Rebellen verhandeln, sagte Präsident Putin.", Request));
  EXPECT_FALSE(tells("Der russische Außenminister solle mit den Rebellen verhandeln, sagte Präsident Putin.", Request));
}

TEST(Demand, IsMadeOfTheStateByThoseWhoGovernIt) {
  EXPECT_TRUE(tells("Der Staat müsse eingreifen, sagte Justizministerin Christine Lambrecht.", Request));
  EXPECT_FALSE(tells("Ich müsse noch eingreifen, sagte Justizministerin Christine Lambrecht.", Request));
}

TEST(Demand, IsOfWhoeverHasAPrepositionInHerName) {
  EXPECT_EQ(actor("Von der Leyen forderte im Mai 2020 mehr Geld für die Grenzschützer.", Request), "EU");
  EXPECT_EQ(actor("Am Montag lehnte von der Leyen das Angebot aus London ab.", Reject), "EU");
}

TEST(Threat, IsWhatOneSaysThatOneWillDoToTheOther) {
  EXPECT_TRUE(tells("Israel werde die Stadt angreifen, sagte Ministerpräsident Netanjahu.", Threaten));
  EXPECT_FALSE(tells("Moskau werde die Stadt angreifen, sagte Ministerpräsident Netanjahu.", Threaten));
  EXPECT_TRUE(tells("Wenn Moskau angreift, werde man hart reagieren, sagte Präsident Biden.", Threaten));
}

TEST(Threat, IsNotWhatThreatensToBefallSomebody) {
  EXPECT_FALSE(tells("Dem Angeklagten droht eine lange Haftstrafe.", Threaten));
  EXPECT_FALSE(tells("Die Länder drohen in dem Streit zu zerfallen.", Threaten));
  EXPECT_TRUE(tells("Norwegen drohte, die Grenze zu schließen.", Threaten));
}

TEST(Threat, IsThatAnAttackWillHaveConsequences) {
  EXPECT_TRUE(tells("Der Angriff werde ernste Folgen haben, warnte Präsident Macron.", Threaten));
  EXPECT_FALSE(tells("Die Pandemie werde ernste Folgen haben, warnte Präsident Macron.", Threaten));
}

TEST(Announcement, OfAResignationIsAResignationToCome) {
  for (const Record::Event& e : read_case(GoldCase{"", "", "Minister Seehofer kündigte an, von seinem Amt zurückzutreten.", {}}).events) {
    EXPECT_EQ(e.type, Retreat);
    EXPECT_EQ(e.status, Status::Planned);
  }
}

TEST(Imperative, AsksForAnActAndTellsNone) { EXPECT_FALSE(tells("„Nehmen Sie das Verbot zurück!“, sagte die Bäckerin.", Concede)); }

}  // namespace
}  // namespace depesche
