// SPDX-License-Identifier: Apache-2.0
#include "split.h"

namespace depesche {
namespace {

TEST(Tokens, PartsWordsAndMarks) {
  EXPECT_EQ(shown("Moskau müsse \"abziehen\"."), "Moskau müsse \" abziehen \" .");
  EXPECT_EQ(shown("(dpa/AFP) – ja, nein; so: gut!"), "( dpa / AFP ) – ja , nein ; so : gut !");
  EXPECT_EQ(shown(""), "");
  EXPECT_EQ(shown(" \n\t "), "");
}

TEST(Tokens, KeepsHyphenatedCompoundsTogether) {
  EXPECT_EQ(shown("US-Präsident Nato-Ost-West-Konflikt 50-minütig 1-Euro-Job Covid-19 2G-Plus-Regel"),
            "US-Präsident Nato-Ost-West-Konflikt 50-minütig 1-Euro-Job Covid-19 2G-Plus-Regel");
  EXPECT_EQ(shown("Ein- und Ausfuhr, Bau-, Berg- und Talfahrt"), "Ein- und Ausfuhr , Bau- , Berg- und Talfahrt");
  EXPECT_EQ(shown("Innenminister und -ministerinnen"), "Innenminister und -ministerinnen");
}

TEST(Tokens, KeepsAbbreviationsWithTheirStops) {
  EXPECT_EQ(shown("z. B. Dr. Kern, u. a. in St. Gallen"), "z._B. Dr. Kern , u._a. in St. Gallen");
  EXPECT_EQ(shown("z.B. rund 3,5 Mio. Euro bzw. 4 Mrd. Dollar"), "z.B. rund 3,5 Mio. Euro bzw. 4 Mrd. Dollar");
  EXPECT_EQ(shown("Oberst a. D. Nr. 7, Art. 5"), "Oberst a._D. Nr. 7 , Art. 5");
  EXPECT_EQ(shown("Neue Art. Alte Art."), "Neue Art . Alte Art .");
  const Tokens tokens = split("Dr. Kern");
  EXPECT_TRUE(tokens.flags[0] & kAbbreviation);
  EXPECT_FALSE(tokens.flags[1] & kAbbreviation);
}

TEST(Tokens, KeepsInitialsAndOrdinals) {
  EXPECT_EQ(shown("George W. Busch und J. F. Kern und J.F. Kern"), "George W. Busch und J. F. Kern und J.F. Kern");
  EXPECT_EQ(shown("am 7. Dezember im 19. Jahrhundert, der 1. FC, Ludwig XIV. war"), "am 7. Dezember im 19. Jahrhundert , der 1. FC , Ludwig XIV. war");
  EXPECT_EQ(shown("vom 20./21. März bis 31.3. im Amt"), "vom 20. / 21. März bis 31.3. im Amt");
  const Tokens tokens = split("am 7. Dezember");
  EXPECT_EQ(tokens.shape[1], Shape::Ordinal);
}

TEST(Tokens, KeepsNumbersAndDatesTogether) {
  EXPECT_EQ(shown("31.3.2007 1.000 3,5 19:30 2020/21 2007-03-31 10-12 5%"), "31.3.2007 1.000 3,5 19:30 2020/21 2007-03-31 10 - 12 5 %");
  EXPECT_EQ(split("3,5").shape[0], Shape::Number);
}

TEST(Tokens, KeepsNamesWithApostropheAndGenderedFormsTogether) {
  EXPECT_EQ(shown("N'Djamena O’Neill Putin's geht's"), "N'Djamena O’Neill Putin's geht's");
  EXPECT_EQ(shown("Minister:innen Bürger*innen Lehrer/-innen Wähler/innen Bürger_innen BürgerInnen Bürger:innenrat"),
            "Minister:innen Bürger*innen Lehrer/-innen Wähler/innen Bürger_innen BürgerInnen Bürger:innenrat");
  EXPECT_EQ(shown("Ziel:Frieden ja/nein"), "Ziel : Frieden ja / nein");
}

TEST(Tokens, KeepsAddressesTogether) {
  EXPECT_EQ(shown("auf www.beispiel.de/a?b=1, https://example.org/x. und post@amt.example.de @amt."),
            "auf www.beispiel.de/a?b=1 , https://example.org/x . und post@amt.example.de @amt .");
  EXPECT_EQ(split("beispiel.de").shape[0], Shape::Url);
}

std::string quote_shapes(std::string_view text) {
  const Tokens tokens = split(text);
  std::string out;
  for (const Shape shape : tokens.shape)
    if (shape == Shape::OpenQuote || shape == Shape::CloseQuote) out += shape == Shape::OpenQuote ? '<' : '>';
  return out;
}

TEST(Tokens, TellsOpeningFromClosingQuotes) {
  EXPECT_EQ(quote_shapes("„Ja“, sagte er. \"Nein\", sagte sie."), "<><>");
  EXPECT_EQ(quote_shapes("»Ja«, sagte er. «Nein», sagte sie. “Doch”, rief er."), "<><><>");
  EXPECT_EQ(quote_shapes("„Er nannte es ‚Wahn‘, mehr nicht“, hieß es."), "<<>>");
  EXPECT_EQ(quote_shapes("Der 'Bote' schrieb: ``Nein.''"), "<><>");
  EXPECT_EQ(quote_shapes("(\"Ja\")"), "<>");
}

TEST(Tokens, TellsNestedQuotes) {
  const auto shapes = [](std::string_view text) {
    const Tokens tokens = split(text);
    std::string out;
    for (const Shape s : tokens.shape)
      if (s == Shape::OpenQuote || s == Shape::CloseQuote) out += s == Shape::OpenQuote ? '<' : '>';
    return out;
  };
  EXPECT_EQ(shapes("„Er rief ‚Halt‘ und ging“, sagte sie."), "<<>>");
  EXPECT_EQ(shapes("»Warum ›jetzt‹?«, fragte er."), "<<>>");
  EXPECT_EQ(shapes("\"Er nannte es 'Unsinn'\", sagte sie."), "<<>>");
}

TEST(Tokens, TellsShapes) {
  const auto shape = [](std::string_view word) { return split(word).shape[0]; };
  EXPECT_EQ(shape("haus"), Shape::Lower);
  EXPECT_EQ(shape("Österreich"), Shape::Capital);
  EXPECT_EQ(shape("US-Präsident"), Shape::Capital);
  EXPECT_EQ(shape("NATO"), Shape::Upper);
  EXPECT_EQ(shape("iPhone"), Shape::Mixed);
  EXPECT_EQ(shape("x86"), Shape::Mixed);
  EXPECT_EQ(shape("50-minütig"), Shape::Lower);
  EXPECT_EQ(shape("…"), Shape::Stop);
}

TEST(Tokens, MarksBlanksLinesAndParagraphs) {
  const Tokens tokens = split("Eins zwei\ndrei\n\nvier");
  EXPECT_EQ(tokens.flags[0] & (kLineBefore | kParagraphBefore), kLineBefore | kParagraphBefore);
  EXPECT_EQ(tokens.flags[1] & (kSpaceBefore | kLineBefore), kSpaceBefore);
  EXPECT_EQ(tokens.flags[2] & (kLineBefore | kParagraphBefore), kLineBefore);
  EXPECT_EQ(tokens.flags[3] & kParagraphBefore, kParagraphBefore);
}

TEST(Tokens, ReadsForeignScriptsAndOddSigns) {
  EXPECT_EQ(shown("Москва meldet\xC2\xA0: 北京 ※ e\xCC\x81tat"), "Москва meldet : 北京 ※ e\xCC\x81tat");
  EXPECT_EQ(shown("\xEF\xBB\xBFJa"), "Ja");
}

TEST(Tokens, CoverEveryByteThatIsNoBlankInOrder) {
  const std::string text = "„A. b!\"«»'‚(…)–-- 1.2.3.4,5:6/7-8 .,;: @x #y z.B. a.b.c http:// www. &%$ \\ ~";
  const Tokens tokens = split(text);
  std::uint32_t end = 0;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    EXPECT_LE(end, tokens.begin[i]);
    for (std::uint32_t b = end; b < tokens.begin[i]; ++b) EXPECT_EQ(text[b], ' ');
    EXPECT_LT(tokens.begin[i], tokens.end[i]);
    end = tokens.end[i];
  }
  EXPECT_EQ(end, text.size());
}

TEST(Tokens, CoverHostileTextToItsEnd) {
  for (const std::string_view piece : {"\"", "a.", "a-", "1.", "(", "z. ", "a:", "www.", "\n", "'", "I.", "a@", "„", "a.b", "1:", "-"}) {
    std::string text;
    while (text.size() < 1'000'000) text += piece;
    const Tokens tokens = split(text);
    EXPECT_EQ(tokens.size() == 0, piece == "\n") << piece;
    EXPECT_EQ(tokens.size() == 0 ? 0 : tokens.end.back(), text.find_last_not_of(" \n") + 1) << piece;
  }
}

TEST(Tokens, PictographsPartWordsAndAreNone) {
  EXPECT_EQ(shown("\U0001F449 Graz\U0001F1E6\U0001F1F9 ruft \u26A1\uFE0F\U0001F468\u200D\U0001F469 an\u203C\uFE0F"), "Graz ruft an");
  EXPECT_EQ(shown("Marke\u2122 \u2192 3 # 4"), "Marke \u2122 \u2192 3 # 4");
}

}  // namespace
}  // namespace depesche
