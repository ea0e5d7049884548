// SPDX-License-Identifier: Apache-2.0
// What is told as real: not what would have been, what somebody ought to have done, what is dropped; but what is told on or taken for granted.
#include "events/gold.h"

namespace depesche {
namespace {

using support::GoldCase;
using support::read_case;

std::vector<Record::Event> told(const char* text) { return read_case(GoldCase{"", "", text, {}}).events; }

// Types told as done or planned, joined by blanks.
std::string acts(const char* text) {
  std::string out;
  for (const Record::Event& e : told(text))
    if (e.status == Status::Occurred || e.status == Status::Planned) (out += out.empty() ? "" : " ") += kEventTypeNames[static_cast<std::size_t>(e.type)];
  return out;
}

TEST(Unreal, IsWhatWouldHaveBeenWhoeverSaysSo) {
  EXPECT_EQ(acts("Hätte die Opposition in Warschau dagegen gestimmt, so ein Beobachter, wäre die Regierung gestürzt."), "");
  EXPECT_EQ(acts("„Wenn damals hundert Mann gekommen wären, hätten sie die Wache in Minsk gestürmt“, sagte ein Polizist."), "");
  EXPECT_EQ(acts("Präsident Macron hätte den Kanzler lieber persönlich getroffen, sagte ein Sprecher."), "");
  EXPECT_EQ(acts("„Es klingt, als hätte die Armee uns angegriffen“, sagte Präsident Biden."), "");
}

TEST(Unreal, IsWhatOughtToHaveBeenDone) {
  EXPECT_EQ(acts("Die polnische Polizei hätte den Aufmarsch auflösen müssen, schrieb eine Zeitung."), "ACCUSE");
  EXPECT_EQ(acts("Das Treffen in Warschau hätte nicht stattfinden dürfen."), "");
}

TEST(Unreal, IsAnUntruthAndAPlanThatWasDropped) {
  EXPECT_EQ(acts("Die Falschmeldung, Tausende hätten in Moskau gegen Putin demonstriert, verbreitete sich schnell."), "");
  EXPECT_EQ(acts("Eigentlich hatte die polnische Regierung geplant, die Grenze zu schließen."), "");
  EXPECT_EQ(acts("Die polnische Regierung hat geplant, die Grenze zu schließen."), "COERCE");
  EXPECT_EQ(acts("Der polnische Kanzler stand kurz davor, zurückzutreten."), "");
}

TEST(ToldOn, IsAPluralWithoutASourceOfItsOwn) {
  EXPECT_EQ(acts("Die Beamten in Warschau hätten drei Oppositionelle festgenommen."), "COERCE");
  EXPECT_EQ(acts("Die Beamten in Warschau hätten sonst drei Oppositionelle festgenommen."), "");
}

TEST(TakenForGranted, IsDoneWhateverIsDeniedAboutIt) {
  EXPECT_EQ(acts("Niemand in Warschau versteht, warum der Präsident den Minister entlassen hat."), "SANCTION");
  EXPECT_EQ(acts("Dass die russische Armee Odessa beschossen hat, ist kein Zufall."), "ASSAULT");
  EXPECT_EQ(acts("Niemand in Warschau weiß, ob der Präsident den Minister entlassen hat."), "");
  EXPECT_EQ(acts("In Warschau gab es keinen General, der Präsident Duda kritisierte."), "");
}

TEST(NearMiss, DidNotHappenThoughItIsToldInThePlural) {
  EXPECT_EQ(acts("Um ein Haar hätten die Amerikaner Damaskus bombardiert."), "");
  EXPECT_EQ(acts("Bilder zeigen, dass ein Polizist in Paris um ein Haar erschossen worden wäre."), "");
}

TEST(Negation, EndsWithItsMainClause) {
  EXPECT_EQ(acts("Die einen wollen das nicht; Präsident Macron lobte am Montag die Polizei."), "SUPPORT");
  EXPECT_EQ(acts("Keine Zelte, kein Lärm: Die Studenten in Paris haben sich mit der Polizei geeinigt."), "AGREE");
}

TEST(Purpose, OfWhatCameNextIsDone) {
  EXPECT_EQ(acts("Präsident Trump sagte das Treffen ab, um acht Tage später Präsident Macron im Weißen Haus zu empfangen."), "REJECT CONSULT");
  EXPECT_EQ(acts("In Paris wurden viele festgenommen, noch ehe sie demonstriert hatten."), "COERCE");
}

TEST(Supposing, IsNoSaying) {
  EXPECT_EQ(acts("Die russische Armee hat Odessa beschossen, sieht man von den Vororten ab."), "ASSAULT");
}

TEST(Question, TellsNothingBehindAColonOrAConjunction) {
  EXPECT_EQ(acts("Oder soll man Präsident Bolsonaro absetzen, was mit den Stimmen der Rechten möglich wäre?"), "");
  EXPECT_EQ(acts("Die Frage lautet: Darf Präsident Macron den Minister entlassen?"), "");
  EXPECT_EQ(acts("Präsident Macron hat den Minister entlassen: Wer soll nun regieren?"), "SANCTION");
}

TEST(Contrast, PutsOneInThePlaceOfTheOther) {
  const auto events = told("Nicht Präsident Putin, sondern Präsident Macron hat den Botschafter entlassen.");
  ASSERT_EQ(events.size(), 1u);
  ASSERT_EQ(events[0].actors.size(), 1u);
  EXPECT_EQ(events[0].actors[0].code, "FRA GOV");
}

TEST(FurtherPredicate, IsNoSpeechOfTheFirst) {
  const auto events = told("Kanzlerin Merkel, die am Sonntag nach Tiflis gereist war, verurteilte den Angriff, verzichtete jedoch auf neue Sanktionen.");
  for (const Record::Event& e : events) {
    ASSERT_EQ(e.actors.size(), 1u);
    EXPECT_EQ(e.actors[0].code, "DEU GOV");
  }
  EXPECT_EQ(events.size(), 3u);
}

}  // namespace
}  // namespace depesche
