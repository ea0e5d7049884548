// SPDX-License-Identifier: Apache-2.0
#include "text/languages.h"

#include <gtest/gtest.h>

#include <array>

namespace depesche {
namespace {

const LanguageModel& model() {
  static const Result<LanguageModel> loaded = LanguageModel::load(DEPESCHE_SOURCE_DIR "/languages/all");
  EXPECT_TRUE(loaded) << (loaded ? "" : loaded.error().message);
  return *loaded;
}
constexpr std::array<std::string_view, 1> kGerman = {"de"};

// The same sentence in many languages: of our own writing.
TEST(Guess, TellsLanguagesApart) {
  for (const auto& [code, text] : {std::pair{"en", "The government said on Monday that talks with the rebels would resume next week."}, std::pair{"fr", "Le gouvernement a annoncé lundi de nouvelles sanctions contre la Russie."},
                                   std::pair{"es", "El gobierno anunció el lunes que habrá nuevas sanciones contra Rusia."}, std::pair{"it", "Il governo ha annunciato lunedì nuove sanzioni contro la Russia."},
                                   std::pair{"pt", "O governo anunciou na segunda-feira novas sanções contra a Rússia."}, std::pair{"nl", "De regering heeft maandag nieuwe sancties tegen Rusland aangekondigd."},
                                   std::pair{"da", "Regeringen har mandag annonceret nye sanktioner mod Rusland."}, std::pair{"sv", "Regeringen har på måndagen meddelat nya sanktioner mot Ryssland."},
                                   std::pair{"no", "Regjeringen har mandag varslet nye sanksjoner mot Russland etter krigen."}, std::pair{"fi", "Hallitus ilmoitti maanantaina uusista pakotteista Venäjää vastaan."},
                                   std::pair{"pl", "Rząd ogłosił w poniedziałek nowe sankcje wobec Rosji."}, std::pair{"cs", "Vláda v pondělí oznámila nové sankce proti Rusku."},
                                   std::pair{"hu", "A kormány hétfőn új szankciókat jelentett be Oroszország ellen."}, std::pair{"ro", "Guvernul a anunțat luni că va impune noi sancțiuni împotriva Rusiei."},
                                   std::pair{"tr", "Hükümet pazartesi günü Rusya'ya yeni yaptırımlar açıkladı."}, std::pair{"ru", "Правительство объявило в понедельник о новых санкциях против соседей."},
                                   std::pair{"uk", "Уряд оголосив у понеділок про нові санкції проти Росії."}, std::pair{"bg", "Правителството обяви в понеделник нови санкции срещу Русия."},
                                   std::pair{"sr", "Влада је у понедељак најавила нове санкције против Русије."}, std::pair{"ar", "أعلنت الحكومة يوم الاثنين عقوبات جديدة على روسيا."},
                                   std::pair{"fa", "دولت روز دوشنبه تحریم‌های جدیدی علیه روسیه اعلام کرد."}, std::pair{"el", "Η κυβέρνηση ανακοίνωσε τη Δευτέρα νέες κυρώσεις."}, std::pair{"he", "הממשלה הודיעה ביום שני על סנקציות חדשות."},
                                   std::pair{"zh", "政府周一宣布对俄罗斯实施新的制裁。"}, std::pair{"ja", "政府は月曜日、新たな制裁を発表した。"}, std::pair{"ko", "정부는 월요일 새로운 제재를 발표했다."}, std::pair{"hi", "सरकार ने सोमवार को नए प्रतिबंधों की घोषणा की।"},
                                   std::pair{"de", "Die Regierung kündigte am Montag neue Sanktionen gegen Russland an."}})
    EXPECT_EQ(model().guess(text, kGerman).code, code) << text;
}

TEST(Guess, KnowsGermanInHeadlinesCapitalsAndSwissSpelling) {
  for (const char* text : {"Biden warnt Moskau vor schweren Konsequenzen", "EU verhängt neue Sanktionen", "Putin droht der Nato", "MERKEL WEIST FORDERUNG DER OPPOSITION ZURÜCK", "TAUSENDE AUF DER STRASSE",
                           "Die Strasse ist gesperrt, sagte ein Sprecher der Kantonspolizei. Die Massnahmen müssten gross sein.", "«We will never surrender», sagte Premier Johnson vor dem Unterhaus.",
                           "Xi Jinping, Narendra Modi, Jair Bolsonaro, Cyril Ramaphosa und Wladimir Putin trafen sich in Brasilia.", "Fuer die Bundesregierung gehoert Belarus zu Europa, erklaerte das Aussenministerium."})
    EXPECT_EQ(model().guess(text, kGerman).code, "de") << text;
}

TEST(Guess, IsSureOfATextAndNotOfHalfOfEach) {
  const std::string german = "Der Präsident hat am Montag mit seinem Kollegen über den Abzug der Truppen gesprochen. Beide wollen sich in der kommenden Woche wieder treffen, wenn die Lage es zulässt. ";
  const std::string english = "The president spoke with his colleague on Monday about the withdrawal of the troops. Both of them want to meet again in the coming week if the situation allows it. ";
  EXPECT_GT(model().guess(german, kGerman).confidence, 0.95);
  EXPECT_GT(model().guess(english, kGerman).confidence, 0.95);
  EXPECT_GT(model().guess(german + german + german + english, kGerman).confidence, 0.5);
  EXPECT_EQ(model().guess(german + german + german + english, kGerman).code, "de");
  EXPECT_LT(model().guess(german + english, kGerman).confidence, 0.75);
  EXPECT_GT(model().guess(english, kGerman).lead, 10);
}

TEST(Guess, SaysNothingOfTextWithoutWords) {
  for (const char* text : {"", "1:0 (0:0)", "...", "\xF0\x9F\x98\x80"}) {
    EXPECT_EQ(model().guess(text, kGerman).words, 0u) << text;
    EXPECT_EQ(model().guess(text, kGerman).code, "") << text;
  }
}

TEST(Guess, LooksAtALongTextInPlaces) {
  std::string long_text;
  for (int i = 0; i < 20000; ++i) long_text += "Die Regierung kündigte am Montag neue Sanktionen gegen Russland an. ";
  const LanguageGuess guess = model().guess(long_text, kGerman);
  EXPECT_EQ(guess.code, "de");
  EXPECT_LT(guess.words, 700u);
}

}  // namespace
}  // namespace depesche
