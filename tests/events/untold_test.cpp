// SPDX-License-Identifier: Apache-2.0
// What words of an act only speak of: habits, what is talked about, what does not take place, a need not, a plan.
#include <algorithm>

#include "events/gold.h"

namespace depesche {
namespace {

using support::GoldCase;
using support::read_case;
using enum EventType;

bool tells(const std::string& text, EventType type) {
  for (const Record::Event& e : read_case(GoldCase{"", "", text, {}}).events)
    if (e.type == type && (e.status == Status::Occurred || e.status == Status::Planned)) return true;
  return false;
}

TEST(Habit, TellsNoAct) {
  EXPECT_FALSE(tells("Jeden Sonntag lobt Minister Padrino im Radio den Präsidenten.", Support));
  EXPECT_TRUE(tells("Am Sonntag lobte Minister Padrino im Radio den Präsidenten.", Support));
  EXPECT_TRUE(tells("Die Opposition fordert den Bau von 1000 Schulen jährlich.", Request));
  EXPECT_TRUE(tells("Jeden Tag protestieren Tausende Studenten in Belgrad gegen die Regierung.", Protest));
}

TEST(Talks, AreAboutWhatIsNotThereYet) {
  EXPECT_FALSE(tells("Die Verhandlungen über ein Handelsabkommen zwischen Indien und Kanada stocken.", Cooperate));
}

TEST(CalledOff, IsNoProtest) {
  EXPECT_FALSE(tells("In diesem Jahr musste die Kundgebung der Gewerkschaft am Alexanderplatz ausfallen.", Protest));
  EXPECT_FALSE(tells("Der Senator gab die Absage der geplanten Demonstrationen bekannt.", Protest));
}

TEST(Attribute, IsNoVerb) {
  EXPECT_FALSE(tells("Der auf polnischer Seite verlangte Ausweis darf nicht älter als ein Jahr sein.", Request));
  EXPECT_FALSE(tells("Die Wiener Polizei ist am Freitag zu verstärkten Kontrollen der Verbote ausgerückt.", Coerce));
  EXPECT_TRUE(tells("Nach dem Anschlag verschärfte die polnische Regierung die Kontrollen an der Grenze.", Coerce));
}

TEST(Demand, IsNotWhatNeedNotBe) {
  EXPECT_FALSE(tells("Der Kandidat der Union müsse nicht unbedingt auch Parteichef sein, sagte Ministerin Schavan.", Request));
  EXPECT_TRUE(tells("Der Kandidat der Union müsse auch Parteichef sein, sagte Ministerin Schavan.", Request));
}

TEST(Demand, IsNotTheAimOfWhatIsPlanned) {
  EXPECT_FALSE(tells("Damit solle der Handel gestärkt und einer Verödung der Städte entgegengewirkt werden, teilte die SPD mit.", Request));
}

TEST(Demand, IsNotWhatSomebodyFeels) {
  EXPECT_FALSE(tells("„Tut mir leid, dass mein Freund krank ist“, schrieb Präsident Chirac.", Request));
}

TEST(Noun, ThatAnotherNounIsAboutTellsNoAct) {
  EXPECT_FALSE(tells("Der Streit um die Demonstration der Bauern in Lyon dauert an.", Protest));
  EXPECT_TRUE(tells("In Lyon gab es am Montag eine Demonstration der Bauern.", Protest));
}

TEST(Noun, OfEachThereIsTellsNoParticularAct) { EXPECT_FALSE(tells("Bei jeder Demonstration der Bauern in Lyon zählt die Polizei die Traktoren.", Protest)); }

TEST(Talks, ThatAreOnlyWhereSomethingWasSaidAreToldOnce) {
  const auto meetings = [](const char* text) {
    const auto events = read_case(GoldCase{"", "", text, {}}).events;
    return std::count_if(events.begin(), events.end(), [](const Record::Event& e) { return e.type == Consult; });
  };
  EXPECT_EQ(meetings("Präsident Macron verhandelt mit Kanzler Scholz. Bei dem Gespräch am Freitag nannte er keine Zahlen."), 1);
  EXPECT_EQ(meetings("Präsident Macron verhandelt mit Kanzler Scholz. Bei dem Gespräch mit Papst Franziskus am Freitag nannte er keine Zahlen."), 2);
}

TEST(Demand, IsWhatIsDoneUponSomebodysWord) {
  EXPECT_TRUE(tells("Auf Antrag der Grünen vertagte der Rat den Beschluss.", Request));
  EXPECT_FALSE(tells("Auf Anraten seiner Ärzte blieb der Sänger zu Hause.", Request));
  EXPECT_TRUE(tells("Der Appell des Papstes, die Gefangenen freizulassen, fand kein Gehör.", Request));
}

TEST(State, OfWhatIsForbiddenIsNoAct) {
  EXPECT_FALSE(tells("Private Feiern sind in Wien verboten.", Coerce));
  EXPECT_TRUE(tells("Private Feiern wurden am Montag in Wien verboten.", Coerce));
  EXPECT_TRUE(tells("Alle Staaten sind aufgerufen, die Truppen abzuziehen, sagte Generalsekretär Guterres.", Request));
}

TEST(Demand, IsNotWhatAThingIsForNorWhatWasOncePlanned) {
  EXPECT_FALSE(tells("Die Plakate sollten den Wählern Angst machen, sagte die SPD.", Request));
  EXPECT_FALSE(tells("Ursprünglich sollte der Kongress in Rom stattfinden, sagte die SPD.", Request));
  EXPECT_FALSE(tells("Europa muss handeln, kommentiert Lena Brandt.", Request));
  EXPECT_FALSE(tells("Es sei wichtig, das zu hinterfragen, sagte Minister Maas.", Request));
}

TEST(Demand, ThatThereBeNoneIsARefusal) {
  EXPECT_TRUE(tells("Eine Steuer auf Brot dürfe es nicht geben, sagte Minister Scholz.", Reject));
  EXPECT_FALSE(tells("Eine Steuer auf Brot dürfe es nicht geben, sagte Minister Scholz.", Request));
}

TEST(Reproach, IsNotThatThereIsSomethingBad) {
  EXPECT_FALSE(tells("Es gebe Chaos und Lügen, sagte Präsident Macron.", Accuse));
  EXPECT_TRUE(tells("Es habe eine verlogene Politik gegeben, sagte Präsident Macron.", Accuse));
}

TEST(Announcement, IsAPromiseOnlyOfWhoDoesNotGovern) {
  EXPECT_FALSE(tells("Die polnische Regierung kündigte an, das Gesetz zu ändern.", Agree));
  EXPECT_TRUE(tells("Die Opposition kündigte an, nach der Wahl das Gesetz zu ändern.", Agree));
}

TEST(Crime, IsOfNoConcernWithoutPolitics) {
  const std::string more = " Der Mann soll das Opfer erschlagen haben. Die Nachbarn hatten Lärm gehört. Ein Richter entscheidet am Montag.";
  EXPECT_FALSE(tells("Nach dem Mord an einem Rentner in Graz hat die Polizei am Freitag einen Verdächtigen festgenommen." + more, Coerce));
  EXPECT_TRUE(tells("Nach dem Mord an einem Minister in Graz hat die Polizei am Freitag einen Verdächtigen festgenommen." + more, Coerce));
}

TEST(Attack, OfWordsIsBlame) {
  EXPECT_FALSE(tells("Die Attacke des Parteichefs auf den Koalitionspartner fiel am Montag.", Assault));
  EXPECT_TRUE(tells("Die Attacke der Rebellen auf die Kaserne in Goma begann am Montag.", Assault));
}

TEST(Act, ThatIsAwaitedIsNotTold) {
  EXPECT_FALSE(tells("Sobald die Rebellen ihre Waffen abgeben, beginnen in Genf Verhandlungen.", Retreat));
  EXPECT_TRUE(tells("Sobald die Rebellen ihre Waffen abgaben, begannen in Genf Verhandlungen.", Retreat));
}

}  // namespace
}  // namespace depesche
