// SPDX-License-Identifier: Apache-2.0
// What the shipped weights make of sentences of our own.
#include "syntax/parse.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include "morph/lexicon.h"
#include "text/split_tokens.h"

namespace depesche {
namespace {

struct German {
  TextRules text;
  Lexicon lexicon;
  MorphRulesPtr morph;
  SyntaxModel model;
};

template <typename T>
T need(Result<T> result) {
  if (result) return std::move(*result);
  std::fprintf(stderr, "%s\n", result.error().message.c_str());
  std::abort();
}

const German& german() {
  static const std::string folder = DEPESCHE_SOURCE_DIR "/languages/de";
  static const German out{need(TextRules::load(folder)), need(Lexicon::open(DEPESCHE_LEXICON)), need(load_morph_rules(folder)), need(SyntaxModel::load(folder))};
  return out;
}

struct Read {
  std::string text;
  Tokens tokens;
  Words words;
  Tree tree;
  explicit Read(std::string_view of) : text(of) {
    split_tokens(german().text, text, tokens);
    read_words(german().lexicon, *german().morph, text, tokens, words);
    const auto scratch = make_syntax_scratch();
    tag_words(german().model, text, tokens, words, *scratch);
    parse_sentences(german().model, tokens, words, tree, *scratch);
  }
  [[nodiscard]] std::string form(std::uint32_t t) const { return std::string(tokens.text(text, t)); }
  // "relation head child", for the first token of this form.
  [[nodiscard]] std::string arc(std::string_view child) const {
    for (std::uint32_t t = 0; t < tokens.size(); ++t)
      if (form(t) == child) return std::string(relation_name(tree.relation[t])) + ' ' + (tree.head[t] == kNone ? "-" : form(tree.head[t]));
    return "not there";
  }
  [[nodiscard]] Pos pos(std::string_view word) const {
    for (std::uint32_t t = 0; t < tokens.size(); ++t)
      if (form(t) == word) return words.pos[t];
    return Pos::Other;
  }
};

TEST(Parse, SubjectAndObject) {
  const Read s("Der Minister trifft am Montag den Präsidenten in Berlin.");
  EXPECT_EQ(s.arc("Minister"), "nsubj trifft");
  EXPECT_EQ(s.arc("Präsidenten"), "obj trifft");
  EXPECT_EQ(s.arc("Montag"), "obl trifft");
  EXPECT_EQ(s.arc("am"), "case Montag");
  EXPECT_EQ(s.arc("trifft"), "root -");
}

TEST(Parse, AnObjectThatStandsFirst) {
  const Read s("Den Präsidenten trifft der Minister erst am Dienstag.");
  EXPECT_EQ(s.arc("Minister"), "nsubj trifft");
  EXPECT_EQ(s.arc("Präsidenten"), "obj trifft");
}

TEST(Parse, ADativeIsAnIndirectObject) {
  const Read s("Die Regierung hat dem Nachbarland schnelle Hilfe zugesagt.");
  EXPECT_EQ(s.arc("Regierung"), "nsubj zugesagt");
  EXPECT_EQ(s.arc("Nachbarland"), "obl:arg zugesagt");
  EXPECT_EQ(s.arc("Hilfe"), "obj zugesagt");
  EXPECT_EQ(s.arc("hat"), "aux zugesagt");
}

TEST(Parse, ThePassiveHasItsOwnSubject) {
  const Read s("Der Botschafter wurde am Freitag aus dem Land ausgewiesen.");
  EXPECT_EQ(s.arc("Botschafter"), "nsubj:pass ausgewiesen");
  EXPECT_EQ(s.arc("wurde"), "aux:pass ausgewiesen");
}

TEST(Parse, ASubordinateClauseHangsOnItsVerb) {
  const Read s("Der Sprecher sagte, dass die Armee ihre Truppen von der Grenze abziehe.");
  EXPECT_EQ(s.arc("Sprecher"), "nsubj sagte");
  EXPECT_EQ(s.arc("Armee"), "nsubj abziehe");
  EXPECT_EQ(s.arc("Truppen"), "obj abziehe");
  EXPECT_EQ(s.arc("abziehe"), "ccomp sagte");
  EXPECT_EQ(s.arc("dass"), "mark abziehe");
}

TEST(Parse, ASeparatedPrefixHangsOnItsVerb) {
  const Read s("Die Kanzlerin kündigte gestern neue Gespräche an.");
  EXPECT_EQ(s.arc("an"), "compound:prt kündigte");
  EXPECT_EQ(s.pos("an"), Pos::VerbParticle);
  EXPECT_EQ(s.arc("Gespräche"), "obj kündigte");
}

TEST(Parse, FormsOfTheVerbAreToldApart) {
  const Read s("Sie wollen die Stadt räumen, ohne die Bewohner zu gefährden.");
  EXPECT_EQ(s.pos("wollen"), Pos::AuxFinite);
  EXPECT_EQ(s.pos("räumen"), Pos::VerbInfinitive);
  EXPECT_EQ(s.pos("zu"), Pos::InfinitiveMark);
  EXPECT_EQ(s.pos("gefährden"), Pos::VerbInfinitive);
}

TEST(Parse, WhatStandsBetweenAnArticleAndItsNounHangsOnNothingOutside) {
  const Read s("Der Sprecher rügte die von Ankara verhängte Sperre.");
  EXPECT_EQ(s.arc("die"), "det Sperre");
  EXPECT_EQ(s.arc("verhängte"), "amod Sperre");
  EXPECT_EQ(s.arc("Sperre"), "obj rügte");
  EXPECT_EQ(s.pos("verhängte"), Pos::Adj);
}

TEST(Parse, ARelativeClauseStaysWhole) {
  const Read s("Der Minister, dem Athen Wortbruch vorwirft, reiste ab.");
  EXPECT_EQ(s.arc("Minister"), "nsubj reiste");
  EXPECT_EQ(s.arc("vorwirft"), "acl Minister");
  EXPECT_EQ(s.pos("dem"), Pos::Pron);
  EXPECT_TRUE(s.arc("dem").ends_with("vorwirft")) << s.arc("dem");
}

TEST(Parse, AnAuxiliaryHangsOnItsVerbBehindAnInsertedClause) {
  const Read s("Rom hat, nachdem der Rat zugestimmt hatte, den Vertrag gekündigt.");
  EXPECT_EQ(s.arc("hat"), "aux gekündigt");
  EXPECT_EQ(s.arc("Rom"), "nsubj gekündigt");
  EXPECT_EQ(s.arc("Vertrag"), "obj gekündigt");
  EXPECT_EQ(s.arc("hatte"), "aux zugestimmt");
}

TEST(Parse, AHeadingBeforeAColonIsAPieceOfItsOwn) {
  const Read s("Streit um Gas: Rom droht Wien");
  EXPECT_EQ(s.arc("Rom"), "nsubj droht");
  EXPECT_EQ(s.arc("droht"), "parataxis Streit");
  EXPECT_EQ(s.arc("Gas"), "nmod Streit");
}

TEST(Parse, AnAttributeWithoutAnArticleIsNoSecondVerb) {
  const Read s("Peking rügt von Washington verhängte Zölle");
  EXPECT_EQ(s.pos("verhängte"), Pos::Adj);
  EXPECT_EQ(s.pos("rügt"), Pos::VerbFinite);
}

TEST(Parse, AnAttributeMayOpenAnInfinitiveClause) {
  const Read s("Wien kündigte an, verurteilte Gefangene freizulassen.");
  EXPECT_EQ(s.pos("verurteilte"), Pos::Adj);
  EXPECT_EQ(s.arc("Gefangene"), "obj freizulassen");
}

TEST(Parse, ThePhraseCutsDownTheCasesOfItsNoun) {
  const Read s("Er sprach mit der Ministerin.");
  for (std::uint32_t t = 0; t < s.tokens.size(); ++t) {
    if (s.form(t) == "Ministerin") {
      EXPECT_EQ(s.words.agreement[t] & all_of(Case::Nominative), 0);
      EXPECT_NE(s.words.agreement[t] & all_of(Case::Dative), 0);
    }
  }
}

TEST(Parse, MarksAndEmptyTextsAreNoTrouble) {
  EXPECT_EQ(Read("").tree.head.size(), 0u);
  EXPECT_EQ(Read("...").tree.head.front(), kNone);
  EXPECT_EQ(Read("„!“ ( )").tree.child_first.size(), Read("„!“ ( )").tokens.size() + 1);
}

TEST(Parse, AVeryLongSentenceIsRead) {
  std::string text = "Er sah";
  for (int i = 0; i < 10000; ++i) text += " den Hund und";
  const Read s(text);
  EXPECT_EQ(s.tree.head.size(), s.tokens.size());
}

}  // namespace
}  // namespace depesche
