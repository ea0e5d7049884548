// SPDX-License-Identifier: Apache-2.0
// Who tells a clause: chains of tellers, whom they spoke to, tellers in odd places, and where nobody tells.
#include <gtest/gtest.h>

#include "speech/said.h"

namespace depesche {
namespace {

using support::Analysed;
using support::said_in;
using support::teller_of;
using Lines = std::vector<std::string>;

// The source of the first clause with this verb, as `teller | medium | via`; "" where the reporter tells it.
std::string chain_of(const Analysed& a, std::string_view lemma) {
  for (std::size_t c = 0; c < a.work.clauses.clauses.size(); ++c) {
    if (a.work.clauses.clauses[c].lemma != lemma) continue;
    const std::uint32_t source = a.work.speech.of_clause[c];
    if (source == kNone) return "";
    const Source& s = a.work.speech.sources[source];
    const auto name = [&](std::uint32_t m) { return m == kNone ? std::string{} : a.words(a.work.actors.mentions[m].where); };
    return a.words(s.where) + " | " + (s.medium_where.empty() ? "" : a.words(s.medium_where)) + " | " + name(s.via);
  }
  return "no such clause";
}

TEST(Chains, NameTheAgencyThatTheSpeakerSpokeTo) {
  EXPECT_EQ(chain_of(Analysed("Die Armee habe die Stadt beschossen, sagte Merkel der Nachrichtenagentur AFP."), "beschießen"), "Merkel | Nachrichtenagentur AFP | ");
  EXPECT_EQ(chain_of(Analysed("Die Armee habe die Stadt beschossen, sagte Merkel der Zeitung „Morgenpost“."), "beschießen"), "Merkel | Zeitung „Morgenpost“ | ");
  EXPECT_EQ(chain_of(Analysed("Die Armee habe die Stadt beschossen, sagte ein Abgeordneter gegenüber dem ZDF."), "beschießen"), "ein Abgeordneter | ZDF | ");
}
TEST(Chains, NameWhoPassesOnAnAccount) {
  EXPECT_EQ(chain_of(Analysed("Die Rebellen haben laut AFP nach Angaben der Regierung drei Dörfer angegriffen."), "angreifen"), "Angaben der Regierung |  | AFP");
  EXPECT_EQ(chain_of(Analysed("Nach Angaben der Regierung haben die Rebellen drei Dörfer angegriffen, wie die Agentur Reuters berichtet."), "angreifen"),
            "Angaben der Regierung |  | Reuters");
  EXPECT_EQ(chain_of(Analysed("Das Weiße Haus teilte mit, Biden habe Putin gesagt, dass die Truppen abziehen müssten."), "abziehen"), "Biden |  | Weiße Haus");
}
TEST(Chains, NameTheAgencyThatAnOfficialSpokeTo) {
  EXPECT_EQ(chain_of(Analysed("Die Armee habe die Stadt beschossen, sagte der Gouverneur der Nachrichtenagentur AFP."), "beschießen"), "der Gouverneur | Nachrichtenagentur AFP | ");
  EXPECT_EQ(chain_of(Analysed("Die Armee habe die Stadt beschossen, sagte der Sprecher der Nachrichtenagentur AFP."), "beschießen"), "der Sprecher der Nachrichtenagentur AFP |  | ");
}
TEST(Chains, PassOnWhomTheyRelyOn) {
  EXPECT_EQ(chain_of(Analysed("Wie die BBC unter Berufung auf den Gouverneur meldet, haben die Rebellen drei Dörfer angegriffen."), "angreifen"), "den Gouverneur |  | BBC");
  EXPECT_EQ(chain_of(Analysed("Die Agentur Reuters meldet unter Berufung auf das Militär, dass die Rebellen drei Dörfer angegriffen haben."), "angreifen"), "das Militär |  | Reuters");
}
TEST(Chains, LetWhoIsCitedSpeak) {
  EXPECT_EQ(said_in("Die Zeitung zitierte den Minister mit den Worten: „Wir gehen nicht.“"), Lines({"direct | den Minister | zitierte | „Wir gehen nicht.“"}));
}
TEST(Tellers, StandBehindSoAndAVerb) {
  EXPECT_EQ(teller_of(Analysed("Das Ereignis liegt nämlich, so zeigen Studien, weit zurück."), "liegen"), "Studien");
}
TEST(Tellers, StandInAClauseThatPointsBack) {
  EXPECT_EQ(said_in("Seit Montag ist die Kamera ausgefallen, das teilte das Institut mit."), Lines({"indirect | das Institut | teilte mit | Seit Montag ist die Kamera ausgefallen"}));
}
TEST(Tellers, GiveNewsWithALightVerb) {
  EXPECT_EQ(said_in("Wie die Polizei bekannt gab, wird es mehr Kontrollen geben."), Lines({"indirect | die Polizei | Wie bekannt gab | wird es mehr Kontrollen geben"}));
}
TEST(Tellers, StandBeforeAColon) {
  EXPECT_EQ(said_in("Ein Beamter nach dem Treffen: „Wir sind sehr zufrieden mit dem Ergebnis.“"),
            Lines({"direct | Ein Beamter |  | „Wir sind sehr zufrieden mit dem Ergebnis.“"}));
}
TEST(Tellers, AreCirclesThatSomethingIsHeardFrom) {
  EXPECT_EQ(teller_of(Analysed("Aus Militärkreisen verlautete, dass die Truppen abziehen."), "abziehen"), "Militärkreisen");
}
TEST(Tellers, AreNotTakenFromASentenceInTheSubjunctive) {
  const Analysed a("Die Ministerin sagte, es sei Zeit. Es drohe „eine schwere Krise“. Die Lage sei ernst.");
  EXPECT_EQ(teller_of(a, "ernst"), "Die Ministerin");
}
TEST(Tellers, OfAClaimAreNotThoseWhoRejectIt) {
  const Analysed a("Moskau wies die Behauptung zurück, dass die Truppen abziehen.");
  EXPECT_NE(teller_of(a, "abziehen"), "Moskau");
}
TEST(Tellers, ShareASubjectWithTheClauseBefore) {
  EXPECT_EQ(teller_of(Analysed("Internationale Beobachter monieren Fehler, sprechen aber davon, dass die Lage besser sei."), "gut"), "Internationale Beobachter");
}
TEST(Tellers, NeedNotBeKnownBehindWhatTheySay) {
  EXPECT_EQ(said_in("„Die Lage ist ernst und wird bald besser“, schreibt die „Morgenpost“."),
            Lines({"direct | die „Morgenpost“ | schreibt | „Die Lage ist ernst und wird bald besser“"}));
}
TEST(Tellers, OfTheSentenceBeforeSpeakWhereNobodyIsNamed) {
  EXPECT_EQ(said_in("Nach Angaben der Polizei ist die Straße gesperrt. Die Lage sei ernst, hieß es.").back(), "indirect | Angaben der Polizei | hieß es | Die Lage sei ernst");
}
TEST(Hearsay, GivesWayToWhoeverSaysSo) {
  EXPECT_EQ(teller_of(Analysed("Die Ministerin sagte, die Rebellen hätten angeblich drei Dörfer erobert."), "erobern"), "Die Ministerin");
  EXPECT_EQ(teller_of(Analysed("Die Rebellen haben offenbar drei Dörfer erobert."), "erobern"), "-");
}
TEST(WordsTakenUp, AreNounsWhereSomebodyCallsAThingSo) {
  EXPECT_EQ(said_in("Die Ministerin bezeichnete die Pläne als „Wortbruch“."),
            Lines({"reported | Die Ministerin |  | Die Ministerin bezeichnete die Pläne als „Wortbruch“.", "direct | Die Ministerin | bezeichnete | „Wortbruch“"}));
}
TEST(WordsTakenUp, AreThoseOfWhoeverFindsAThingSo) {
  EXPECT_EQ(said_in("Für die Ministerin ist die Lage „alarmierend“."), Lines({"direct | die Ministerin |  | „alarmierend“"}));
}
TEST(Hearsay, IsToldByNobodyNamed) {
  EXPECT_EQ(teller_of(Analysed("Die Armee soll die Stadt beschossen haben."), "beschießen"), "-");
  EXPECT_EQ(teller_of(Analysed("Die Armee hat angeblich die Stadt beschossen."), "beschießen"), "-");
}
TEST(Hearsay, IsTheSubjectsOwnWordBehindWill) {
  EXPECT_EQ(teller_of(Analysed("Der Zeuge will die Soldaten gesehen haben."), "sehen"), "Der Zeuge");
}
TEST(Plans, AreNoHearsay) {
  EXPECT_EQ(teller_of(Analysed("Der Gipfel soll im Mai stattfinden."), "stattfinden"), "");
}

}  // namespace
}  // namespace depesche
