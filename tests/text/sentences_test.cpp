// SPDX-License-Identifier: Apache-2.0
#include "split.h"

namespace depesche {
namespace {

using List = std::vector<std::string>;

TEST(Sentences, EndAtStops) {
  EXPECT_EQ(sentences("Kiew fordert Hilfe. Moskau schweigt! Warum? Niemand weiß es."), (List{"Kiew fordert Hilfe.", "Moskau schweigt!", "Warum?", "Niemand weiß es."}));
}

TEST(Sentences, DoNotEndAtAbbreviationsOrdinalsAndInitials) {
  EXPECT_EQ(sentences("Dr. Kern traf am 7. Dezember u. a. George W. Busch, z. B. in St. Gallen. Danach ging er.").size(), 2u);
  EXPECT_EQ(sentences("Es kostete 3 Mio. Euro. Im Jahr 2007. Der Rest folgt.").size(), 3u);
  EXPECT_EQ(sentences("Er kam mit Bussen, Bahnen usw. Die Stadt war voll.").size(), 2u);
  EXPECT_EQ(sentences("Papst Benedikt XVI. sprach. Er starb im 20. Jh. Die Trauer war groß.").size(), 3u);
}

TEST(Sentences, EndBehindADateline) {
  EXPECT_EQ(sentences("Graz/Wien, 3. März (ABC) - Der Rat tagt."), (List{"Graz/Wien, 3. März (ABC) -", "Der Rat tagt."}));
  EXPECT_EQ(sentences("GRAZ (ABC) „Wir gehen“, sagte er."), (List{"GRAZ (ABC)", "„Wir gehen“, sagte er."}));
  EXPECT_EQ(sentences("Anna Kern (ABC) ging. Dann kam Jan Huber (42) - Maler - heim.").size(), 2u);
  EXPECT_EQ(sentences("- Graz (ABC) - Der Rat tagt.").size(), 1u);  // a text may begin with a dash
}

TEST(Sentences, EndBehindADatelineWithoutAnAgency) {
  EXPECT_EQ(sentences("Graz/Wien - Der Rat tagt."), (List{"Graz/Wien -", "Der Rat tagt."}));
  EXPECT_EQ(sentences("Graz – Die Räte haben den Plan abgelehnt."), (List{"Graz –", "Die Räte haben den Plan abgelehnt."}));
  EXPECT_EQ(sentences("Graz - Bürgermeister Huber hat den Plan am Montag abgelehnt.").size(), 2u);
  EXPECT_EQ(sentences("Bad Ischl/Graz, 3. März 1999 - Huber geht."), (List{"Bad Ischl/Graz, 3. März 1999 -", "Huber geht."}));
}

TEST(Sentences, DoNotEndAtTheDashOfAHeadingOrAnInsertion) {
  EXPECT_EQ(sentences("Graz - Hauptstadt der Räte").size(), 1u);
  EXPECT_EQ(sentences("Graz - Hauptstadt der Räte - hat am Montag einen neuen Rat gewählt.").size(), 1u);
  EXPECT_EQ(sentences("Graz-Wien ist weit. Huber - so heißt er - ging.").size(), 2u);
}

TEST(Sentences, EndAtANumberBeforeASentenceStarter) {
  EXPECT_EQ(sentences("Sie wurde 47. Der Rat trat 2015 ab. Er landete auf Platz 3. Danach kam nichts.").size(), 4u);
}

TEST(Sentences, EndInsideQuotationsAndTakeTheClosingQuoteWithThem) {
  EXPECT_EQ(sentences("\"Das ist falsch. Wir gehen\", sagte er. Dann ging er."), (List{"\"Das ist falsch.", "Wir gehen\", sagte er.", "Dann ging er."}));
  EXPECT_EQ(sentences("Er rief: „Wir gehen. Sofort.“ Dann war Ruhe."), (List{"Er rief: „Wir gehen.", "Sofort.“", "Dann war Ruhe."}));
  EXPECT_EQ(sentences("„Warum?“, fragte sie. „Geh!“ rief er."), (List{"„Warum?“, fragte sie.", "„Geh!“ rief er."}));
}

TEST(Sentences, RunOnInsideNestedQuotations) {
  EXPECT_EQ(sentences("„Er sagte: ‚Wir bleiben.‘ Dann ging er“, erzählt sie."), (List{"„Er sagte: ‚Wir bleiben.‘", "Dann ging er“, erzählt sie."}));
  EXPECT_EQ(sentences("»Warum ›jetzt‹?«, fragte er. Niemand antwortete."), (List{"»Warum ›jetzt‹?«, fragte er.", "Niemand antwortete."}));
  EXPECT_EQ(sentences("„Nein!“, rief er. „Wir kommen.“ Er ging."), (List{"„Nein!“, rief er.", "„Wir kommen.“", "Er ging."}));
}

TEST(Sentences, DoNotEndInDatesOfficesAndMeasures) {
  EXPECT_EQ(sentences("Am Mo., 5. Mai, geht es weiter.").size(), 1u);
  EXPECT_EQ(sentences("Bundesminister a. D. Schmidt kam am 3. Mai 2020 um 14.30 Uhr.").size(), 1u);
  EXPECT_EQ(sentences("Laut Art. 5 Abs. 2 GG gilt das, d. h. auch für rund 3 Mio. Menschen.").size(), 1u);
  EXPECT_EQ(sentences("Prof. Dr. med. A. B. Müller u. a. aus St. Petersburg widersprachen.").size(), 1u);
  EXPECT_EQ(sentences("Sie kam Ende des 19. Jahrhunderts. Der 1. FC Köln verlor 0:3.").size(), 2u);
}

TEST(Sentences, GoOnAfterAnEllipsisInLowerCase) {
  EXPECT_EQ(sentences("Er ... schwieg. Sie auch ... Dann war Schluss.").size(), 3u);
  EXPECT_EQ(sentences("Sie sagte: „(...) Das reicht.“").size(), 1u);
}

TEST(Sentences, KnowHeadings) {
  const std::string_view text = "Moskau droht Kiew\n\nDer Kreml hat gewarnt. Mehr nicht.\n\nStreit in Berlin\nDie Fraktionen berieten.";
  EXPECT_EQ(sentences(text), (List{"Moskau droht Kiew", "Der Kreml hat gewarnt.", "Mehr nicht.", "Streit in Berlin", "Die Fraktionen berieten."}));
  const Tokens tokens = split(text);
  EXPECT_EQ(tokens.heading, (std::vector<std::uint8_t>{1, 0, 0, 1, 0}));
}

TEST(Sentences, OfAHeadlineEndWithItsParagraphWhateverItsLastWord) {
  EXPECT_EQ(sentences("Rebellen greifen Hafen an\n\nHODEIDA - Am Montag fielen Schüsse.").size(), 3u);
  EXPECT_EQ(sentences("Warum die Lage ernst ist\n\nDie Truppen rücken vor.").size(), 2u);
  EXPECT_EQ(sentences("Der Sprecher der\nRegierung widersprach.").size(), 1u);
  const std::string paragraph = "Die Truppen rückten am Morgen aus drei Richtungen auf die Stadt zu, in der noch Tausende auf eine Gelegenheit zur Flucht warteten, obwohl die Regierung "
                                "ihnen schon am Vortag freies Geleit zugesagt hatte.";
  EXPECT_EQ(sentences("Rebellen greifen Hafen an\n" + paragraph).size(), 2u);
}

TEST(Sentences, OfATickerEndWithTheirLines) {
  const std::string ticker = "+++ 20:12 Uhr: Armee meldet Beschuss +++\nDas Verteidigungsministerium in Dschuba wirft den Rebellen vor, den Flughafen beschossen zu haben. Diese bestreiten das.\n\n"
                             "18.45 Uhr: Kenia sagt dem Sudan weitere Hilfe zu\nKenia will den Sudan im kommenden Jahr weiter unterstützen. Der Minister sprach von einer Pflicht.\n\n"
                             "17.10 Uhr: Juba schließt die Grenze\nPräsident Kiir ließ am Mittag alle Übergänge nach Norden schließen und schickte Truppen hin.\n";
  EXPECT_EQ(sentences(ticker).size(), 8u);
  EXPECT_EQ(sentences("Der Rat sagt Hilfe zu\nDie Minister trafen sich.").size(), 2u);
}

TEST(Sentences, GoOnOverHardLineBreaksOfAnyWidth) {
  const std::string wide = "Die Außenminister der sechs Staaten haben am Mittwoch in der Hauptstadt über die Lage an der Grenze und über die\n"
                           "Forderungen der Rebellen beraten, ohne sich auf eine gemeinsame Linie zu einigen, wie Diplomaten nach dem ersten\n"
                           "Treffen sagten, das bis in die Nacht gedauert hatte und am Donnerstag auf der Ebene der Staatssekretäre in einem\n"
                           "Hotel fortgesetzt wird.";
  EXPECT_EQ(sentences(wide).size(), 1u);
}

TEST(Sentences, GoOnOverHardLineBreaks) {
  EXPECT_EQ(sentences("Der Kreml hat am Montag\nerneut gewarnt. Der Sprecher der\nRegierung widersprach.").size(), 2u);
  EXPECT_EQ(sentences("Die Regierung hat am Montag in einer Erklärung gesagt, sie werde die\n"
                      "Verhandlungen mit der Opposition fortsetzen, sobald alle Bedingungen\n"
                      "Moskaus erfüllt seien und die Lage es zulasse. Zuvor hatte schon der\n"
                      "Außenminister erklärt, es gebe keinen Grund zur Eile in dieser Frage.\n")
                .size(),
            2u);
}

TEST(Sentences, PartLists) {
  EXPECT_EQ(sentences("Die Punkte:\n- Abzug der Truppen\n- Rückkehr der Flüchtlinge\n1. Die Wahl\n2. Der Rat").size(), 5u);
}

TEST(Sentences, FlagTheirFirstWord) {
  const Tokens tokens = split("„Wir gehen“, sagte er. Nein.");
  EXPECT_TRUE(tokens.flags[1] & kSentenceFirst);
  EXPECT_FALSE(tokens.flags[0] & kSentenceFirst);
  EXPECT_FALSE(tokens.flags[2] & kSentenceFirst);
}

TEST(Sentences, AreCutWhereTheyAreEndless) {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "wort, ";
  const Tokens tokens = split(text);
  EXPECT_GT(tokens.sentences(), 3u);
  for (std::uint32_t s = 0; s < tokens.sentences(); ++s) EXPECT_LE(tokens.sentence_span(s).size(), 2300u);
}

TEST(Sentences, CoverAllTokens) {
  const Tokens tokens = split("Eins. Zwei\n\nDrei! „Vier.“");
  ASSERT_EQ(tokens.first.size(), tokens.sentences() + 1);
  EXPECT_EQ(tokens.first.front(), 0u);
  EXPECT_EQ(tokens.first.back(), tokens.size());
  EXPECT_EQ(tokens.heading.size(), tokens.sentences());
  for (std::uint32_t i = 0; i < tokens.size(); ++i) EXPECT_TRUE(tokens.sentence_span(tokens.sentence[i]).contains(i));
}

TEST(Sentences, OfAnEmptyTextAreNone) { EXPECT_EQ(split("").sentences(), 0u); }

TEST(Sentences, EndBehindADatelineWithADay) {
  EXPECT_EQ(sentences("Graz, 18. Sept. - Nach der Sitzung ging er."), (List{"Graz, 18. Sept. -", "Nach der Sitzung ging er."}));
  EXPECT_EQ(sentences("GRAZ, 3. März. (ABC/XYZ) Der Rat tagt."), (List{"GRAZ, 3. März. (ABC/XYZ)", "Der Rat tagt."}));
  EXPECT_EQ(sentences("Graz, den 3. März 1971 (ABC): Der Rat tagt."), (List{"Graz, den 3. März 1971 (ABC):", "Der Rat tagt."}));
  EXPECT_EQ(sentences("Wels am Inn, Montag, 3. März 1971. Der Rat tagt."), (List{"Wels am Inn, Montag, 3. März 1971.", "Der Rat tagt."}));
  EXPECT_EQ(sentences("Graz, 3. März – der Tag der Räte.").size(), 1u);
  EXPECT_EQ(sentences("Graz, 3. März, war ein Feiertag.").size(), 1u);
}

TEST(Sentences, EndBetweenThePartsOfAHeading) {
  EXPECT_EQ(sentences("Der Rat lehnt ab - Huber tritt zurück"), (List{"Der Rat lehnt ab -", "Huber tritt zurück"}));
  EXPECT_EQ(sentences("Der Rat lehnt ab / Huber tritt zurück / „Ein Fehler“\n\nDer Rat tagte.").size(), 4u);
  EXPECT_EQ(sentences("Rat berät – das Land wartet").size(), 1u);
  EXPECT_EQ(sentences("Huber geht - Der Rat - bleibt allein").size(), 1u);
  EXPECT_EQ(sentences("Der Rat lehnt ab - Huber tritt zurück.").size(), 1u);
}

TEST(Sentences, EndAtABarAndAtARowOfPlusSigns) {
  EXPECT_EQ(sentences("Politik | Der Rat tagt | Ausland"), (List{"Politik |", "Der Rat tagt |", "Ausland"}));
  EXPECT_EQ(sentences("++ EIL ++ Der Rat tagt"), (List{"++ EIL ++", "Der Rat tagt"}));
  EXPECT_EQ(sentences("Er rechnet 2 + 2 und a|b.").size(), 1u);
}

TEST(Sentences, OfAHeadingAreHeadings) {
  const Tokens tokens = split("Der Rat lehnt ab - Huber tritt zurück\n\nDer Rat tagte am Montag.");
  EXPECT_EQ(tokens.heading, (std::vector<std::uint8_t>{1, 1, 0}));
}

TEST(Sentences, GoOnOverTheLinesOfAPageWhoseHeadIsWider) {
  const std::string head = "Grazer Bote                                                   Montag, 3. März                                      Seite 1\n\n";
  EXPECT_EQ(sentences(head + "Der Rat der Stadt Graz hat am Abend in einer langen\nSitzung beschlossen, dass der Plan der neuen\nLandesregierung noch in diesem Jahr geprüft und\nMitte Mai verkündet wird. Dann ging man heim.\n").size(), 3u);
}

}  // namespace
}  // namespace depesche
