// SPDX-License-Identifier: Apache-2.0
#include "read.h"

namespace depesche {
namespace {

TEST_F(GermanWords, GiveEveryTokenAReading) {
  read("Xyzzy qwrtz 7 7. § @x „…“ NATO a-b-c Ein- -er 's \xD0\x9C\xD0\xB8\xD1\x80.");
  ASSERT_EQ(words_.first.size(), tokens_.size() + 1);
  for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
    EXPECT_LT(words_.first[i], words_.first[i + 1]) << tokens_.text(text_, i);
    EXPECT_EQ(words_.reading[i], words_.first[i]);
    EXPECT_EQ(words_.pos[i], words_.chosen(i).pos);
  }
}

TEST_F(GermanWords, KnowFiniteVerbsWithPersonAndMood) {
  read("er kündigte");
  const Reading* past = reading(1, Pos::VerbFinite);
  ASSERT_TRUE(past);
  EXPECT_EQ(past->lemma, "kündigen");
  EXPECT_TRUE(past->persons & kThirdSingular);
  EXPECT_TRUE(past->moods & kPast);
  read("er gehe");
  const Reading* reported = reading(1, Pos::VerbFinite);
  ASSERT_TRUE(reported);
  EXPECT_EQ(reported->persons, kThirdSingular);
  EXPECT_EQ(reported->moods, kSubjunctive1);
}

TEST_F(GermanWords, KnowBothFirstPersonsOfVerbsInElnAndErn) {
  for (const char* form : {"ermittle", "ermittele"}) EXPECT_EQ(lemma(form, Pos::VerbFinite), "ermitteln");
  for (const char* form : {"bedauere", "bedaure"}) EXPECT_EQ(lemma(form, Pos::VerbFinite), "bedauern");
  EXPECT_EQ(lemma("einsammele", Pos::VerbFinite), "einsammeln");
  EXPECT_EQ(lemma("schritt", Pos::VerbFinite), "schreiten");
}

TEST_F(GermanWords, JoinParticlesInOneWord) {
  EXPECT_EQ(lemma("ankündigte", Pos::VerbFinite), "ankündigen");
  EXPECT_EQ(lemma("angekündigt", Pos::VerbParticiple), "ankündigen");
  EXPECT_EQ(lemma("anzukündigen", Pos::VerbZuInfinitive), "ankündigen");
  EXPECT_EQ(lemma("zurückzurudern", Pos::VerbZuInfinitive), "zurückrudern");
  EXPECT_EQ(lemma("wiedereinzuführen", Pos::VerbZuInfinitive), "wiedereinführen");
}

TEST_F(GermanWords, JoinParticlesToStrongVerbs) {
  EXPECT_EQ(lemma("eingriff", Pos::VerbFinite), "eingreifen");
  EXPECT_EQ(lemma("stattfand", Pos::VerbFinite), "stattfinden");
  EXPECT_EQ(lemma("festnahm", Pos::VerbFinite), "festnehmen");
  EXPECT_EQ(lemma("zurückwies", Pos::VerbFinite), "zurückweisen");
  EXPECT_EQ(lemma("losfuhr", Pos::VerbFinite), "losfahren");
}

TEST_F(GermanWords, KnowAuxiliariesAndModals) {
  EXPECT_EQ(lemma("worden", Pos::AuxParticiple), "werden");
  EXPECT_EQ(lemma("möchte", Pos::AuxFinite), "mögen");
  EXPECT_EQ(lemma("müsste", Pos::AuxFinite), "müssen");
  EXPECT_EQ(lemma("müßte", Pos::AuxFinite), "müssen");
  EXPECT_EQ(lemma("seien", Pos::AuxFinite), "sein");
}

TEST_F(GermanWords, ReadAsWrittenBeforeAnyOtherSpellingIsTried) {
  EXPECT_EQ(lemma("Wasserwerfer", Pos::Noun), "Wasserwerfer");
  EXPECT_EQ(lemma("Verfassungsänderung", Pos::Noun), "Verfassungsänderung");
  EXPECT_EQ(lemma("Pressekonferenz", Pos::Noun), "Pressekonferenz");
  EXPECT_EQ(lemma("Ausschuß", Pos::Noun), "Ausschuss");
}

TEST_F(GermanWords, MakeAdjectivesOfParticiples) {
  read("die verletzten Soldaten");
  const Reading* adjective = reading(1, Pos::Adj);
  ASSERT_TRUE(adjective);
  EXPECT_EQ(adjective->lemma, "verletzen");
  EXPECT_TRUE(adjective->flags & kPastParticiple);
  EXPECT_TRUE(adjective->agreement & cell(Case::Nominative, Gender::Plural));
  read("die steigende Zahl");
  ASSERT_TRUE(reading(1, Pos::Adj));
  EXPECT_TRUE(reading(1, Pos::Adj)->flags & kPresentParticiple);
}

TEST_F(GermanWords, MakeNounsOfAdjectivesParticiplesAndInfinitives) {
  EXPECT_EQ(lemma("Abgeordneten", Pos::Noun), "Abgeordnete");
  EXPECT_EQ(lemma("Geflüchteter", Pos::Noun), "Geflüchtete");
  read("das Treffen");
  ASSERT_TRUE(reading(1, Pos::Noun));
  EXPECT_EQ(reading(1, Pos::Noun)->lemma, "Treffen");
  EXPECT_TRUE(reading(1, Pos::Noun)->flags & kNominalised);
}

TEST_F(GermanWords, KnowComparativesAndSuperlatives) {
  read("größere schnellste bekannteste");
  EXPECT_EQ(reading(0, Pos::Adj)->lemma, "groß");
  EXPECT_TRUE(reading(0, Pos::Adj)->flags & kComparative);
  EXPECT_TRUE(reading(1, Pos::Adj)->flags & kSuperlative);
  EXPECT_EQ(reading(2, Pos::Adj)->lemma, "bekannt");
}

TEST_F(GermanWords, TellCasesByArticlesAndNouns) {
  read("den Soldaten, zum Präsidenten, der Regierung, des Landes");
  EXPECT_EQ(reading(0, Pos::Det)->agreement, cell(Case::Accusative, Gender::Masculine) | cell(Case::Dative, Gender::Plural));
  EXPECT_EQ(reading(3, Pos::Adp)->lemma, "zu");
  EXPECT_TRUE(reading(7, Pos::Noun)->agreement & cell(Case::Genitive, Gender::Feminine));
  EXPECT_EQ(reading(10, Pos::Noun)->agreement, cell(Case::Genitive, Gender::Neuter));
  read("einen Wagen, keinen Wagen");
  EXPECT_EQ(reading(0, Pos::Det)->agreement, cell(Case::Accusative, Gender::Masculine));
  EXPECT_EQ(reading(3, Pos::Det)->agreement, cell(Case::Accusative, Gender::Masculine) | cell(Case::Dative, Gender::Plural));
}

TEST_F(GermanWords, ReadSentenceBeginningsInLowerCase) {
  read("Der Rat tagt. Nachdem er ging, schwieg man. Gestern kam er.");
  EXPECT_EQ(words_.pos[0], Pos::Det);
  EXPECT_EQ(words_.lemma_text(0), "der");
  EXPECT_TRUE(reading(4, Pos::Sconj));
  EXPECT_TRUE(reading(11, Pos::Adv));
}

TEST_F(GermanWords, ReadWordsInCapitals) {
  EXPECT_EQ(lemma("NATO", Pos::Noun), "NATO");
  EXPECT_EQ(lemma("REGIERUNG", Pos::Noun), "Regierung");
  EXPECT_EQ(lemma("MOSKAU", Pos::ProperNoun), "Moskau");
}

TEST_F(GermanWords, GuessNamesAndTheirGenitives) {
  read("Quimbos Truppen");
  const Reading* name = reading(0, Pos::ProperNoun);
  ASSERT_TRUE(name);
  EXPECT_EQ(name->lemma, "Quimbo");
  EXPECT_TRUE(name->flags & kGuessed);
  EXPECT_EQ(name->agreement & all_of(Case::Nominative), 0);
  EXPECT_EQ(lemma("O'Quim's", Pos::ProperNoun), "O'Quim");
}

TEST_F(GermanWords, GuessByEndings) {
  read("die Quimbisierung");
  ASSERT_TRUE(reading(1, Pos::Noun));
  EXPECT_EQ(reading(1, Pos::Noun)->agreement, all_of(Gender::Feminine));
  EXPECT_EQ(lemma("quimbische", Pos::Adj), "quimbisch");
  EXPECT_EQ(lemma("quimbierte", Pos::VerbFinite), "quimbieren");
}

TEST_F(GermanWords, ReadGenderedForms) {
  EXPECT_EQ(lemma("Soldat:innen", Pos::Noun), "Soldatin");
  EXPECT_EQ(lemma("Lehrer/-innen", Pos::Noun), "Lehrerin");
  EXPECT_EQ(parts("Außenminister*innen"), "Außenministerin / ");
}

TEST_F(GermanWords, ReadOldSwissAndTranscribedSpellings) {
  EXPECT_EQ(lemma("daß", Pos::Sconj), "dass");
  EXPECT_EQ(lemma("Schloß", Pos::Noun), "Schloss");
  EXPECT_EQ(lemma("Strasse", Pos::Noun), "Straße");
  EXPECT_EQ(lemma("Praesident", Pos::Noun), "Präsident");
  EXPECT_EQ(lemma("mißbilligte", Pos::VerbFinite), "missbilligen");
  EXPECT_EQ(lemma("anläßlich", Pos::Adp), "anlässlich");
  EXPECT_EQ(lemma("häßlich", Pos::Adj), "hässlich");
}

TEST_F(GermanWords, AreSpeltAsNowInTheFirstPartsOfTheirLemmas) {
  EXPECT_EQ(lemma("Mißtrauensanträge", Pos::Noun), "Misstrauensantrag");
  EXPECT_EQ(lemma("Strassenschlachten", Pos::Noun), "Straßenschlacht");
  EXPECT_EQ(lemma("Güterzüge", Pos::Noun), "Güterzug");
}

TEST_F(GermanWords, ReadAbbreviations) {
  read("z. B. Dr. Kern");
  EXPECT_EQ(words_.lemma_text(0), "zum Beispiel");
  EXPECT_EQ(words_.pos[0], Pos::Adv);
  EXPECT_EQ(words_.lemma_text(1), "Doktor");
}

TEST_F(GermanWords, AreTheSameOnTheSecondReading) {
  const std::string text = "Der Kremlsprecher kündigte am 7. Dezember neue Wirtschaftssanktionen gegen Quimbos US-Freunde an.";
  read(text);
  std::vector<Reading> first = words_.readings;
  std::vector<Key> heads = words_.head;
  std::vector<std::string> lemmas;
  for (const Reading& r : first) lemmas.emplace_back(r.lemma);
  read(text);
  ASSERT_EQ(words_.readings.size(), first.size());
  EXPECT_EQ(words_.head, heads);
  for (std::size_t i = 0; i < lemmas.size(); ++i) {
    EXPECT_EQ(words_.readings[i].lemma, lemmas[i]);
    EXPECT_EQ(words_.readings[i].lemma_key, key_of(lemmas[i]));
  }
}

TEST_F(GermanWords, TakeAnyLengthOfWord) {
  read("Wort" + std::string(100'000, 'a') + " " + std::string(5'000, 'z') + "-Sprecher");
  EXPECT_EQ(tokens_.size(), 2u);
  EXPECT_LT(words_.first[1], words_.first[2]);
}

TEST_F(GermanWords, KeepFormsInLowerCase) {
  read("Der US-Präsident");
  EXPECT_EQ(words_.form[0], key_of("der"));
  EXPECT_EQ(words_.form[1], key_of("us-präsident"));
}

}  // namespace
}  // namespace depesche
