// SPDX-License-Identifier: Apache-2.0
// What words of an act only speak of: habits, what is talked about, what does not take place, a need not, a plan.
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

}  // namespace
}  // namespace depesche
