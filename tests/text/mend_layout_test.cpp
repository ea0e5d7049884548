// SPDX-License-Identifier: Apache-2.0
#include "text/mend_layout.h"

#include "split.h"

namespace depesche {
namespace {

std::string mended(std::string_view text) {
  MendedText work;
  return std::string(work.mend(german_rules(), text));
}

// What the bytes of the mended text around `part` are in the first one.
std::string back(std::string_view text, std::string_view part) {
  MendedText work;
  const std::string_view read = work.mend(german_rules(), text);
  const auto at = static_cast<std::uint32_t>(read.find(part));
  const std::uint32_t begin = work.begin_of(at), end = work.end_of(at + static_cast<std::uint32_t>(part.size()));
  return std::string(text.substr(begin, end - begin));
}

TEST(MendLayout, JoinsAWordThatALineEndParts) {
  EXPECT_EQ(mended("Die Ver-\nhandlung in Graz"), "Die Verhandlung in Graz");
  EXPECT_EQ(mended("Die Ver-\r\n  handlung"), "Die Verhandlung");
  EXPECT_EQ(mended("Der EU-\nGipfel"), "Der EU-Gipfel");
  EXPECT_EQ(mended("Die Übe-\nrülle"), "Die Überülle");
}

TEST(MendLayout, LeavesAHyphenThatIsNoPartOfAWord) {
  for (const char* text : {"Ein-\nund Ausfuhr", "Graz -\nder Rat tagt", "10-\n12 Uhr", "Ein Wort-\n\nnoch eins", "Ein Wort-", "-\n-"}) EXPECT_EQ(mended(text), text);
}

TEST(MendLayout, TakesTheFullLinesOfAColumnTogether) {
  EXPECT_EQ(mended("Der Rat der Stadt Graz be-\nriet am Abend den neuen Plan.\nDanach sprach die Landes-\nrätin kurz.\nBericht Seite 3"),
            "Der Rat der Stadt Graz beriet am Abend den neuen Plan. Danach sprach die Landesrätin kurz.\nBericht Seite 3");
}

TEST(MendLayout, LeavesOutSoftHyphensAndMarksOfQuotedMail) {
  EXPECT_EQ(mended("Ver\xC2\xADhand\xC2\xADlung"), "Verhandlung");
  EXPECT_EQ(mended("> Am Montag\n> > kam er.\n>\nGruß"), "Am Montag\nkam er.\n\nGruß");
}

TEST(MendLayout, ATextWithoutAnyIsTheTextItself) {
  const std::string_view text = "Graz - Die Ein- und Ausfuhr\nruht. 3 > 2";
  MendedText work;
  EXPECT_EQ(work.mend(german_rules(), text).data(), text.data());
  EXPECT_EQ(work.begin_of(7), 7u);
  EXPECT_EQ(work.end_of(7), 7u);
  EXPECT_EQ(mended(""), "");
}

TEST(MendLayout, KnowsWhereWhatIsLeftStood) {
  const std::string_view text = "> Die Ver-\n> handlung war ge\xC2\xADheim.";
  EXPECT_EQ(mended(text), "Die Verhandlung war geheim.");
  EXPECT_EQ(back(text, "Die"), "Die");
  EXPECT_EQ(back(text, "Verhandlung"), "Ver-\n> handlung");
  EXPECT_EQ(back(text, "war"), "war");
  EXPECT_EQ(back(text, "geheim"), "ge\xC2\xADheim");
  EXPECT_EQ(back(text, "."), ".");
}

}  // namespace
}  // namespace depesche
