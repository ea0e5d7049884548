// SPDX-License-Identifier: Apache-2.0
#include "syntax/conllu.h"

#include <gtest/gtest.h>

#include "support.h"

namespace depesche {
namespace {

// Rows as "id form upos head relation", written out to ten columns.
std::string conllu(std::string_view text, const std::vector<std::string>& rows) {
  std::string out = "# sent_id = s1\n# text = " + std::string(text) + "\n";
  for (const std::string& row : rows) {
    std::vector<std::string> c;
    for (std::size_t at = 0; at <= row.size();) {
      const std::size_t end = std::min(row.find(' ', at), row.size());
      c.push_back(row.substr(at, end - at));
      at = end + 1;
    }
    out += c[0] + '\t' + c[1] + "\t_\t" + c[2] + "\t_\t_\t" + c[3] + '\t' + c[4] + "\t_\t_\n";
  }
  return out + "\n";
}

std::string error_of(const std::string& content) {
  TreebankReader reader(content, "x.conllu");
  TreebankSentence sentence;
  const auto read = reader.next(sentence);
  return read ? "" : read.error().message;
}

LaidTree laid(const std::string& content, const Tokens& tokens) {
  TreebankReader reader(content, "x.conllu");
  TreebankSentence sentence;
  EXPECT_TRUE(*reader.next(sentence));
  LaidTree out;
  EXPECT_TRUE(lay_over(sentence, tokens, out));
  return out;
}

TEST(Conllu, ReadsWordsWithTheirPlaces) {
  const std::string content = conllu("Er kommt.", {"1 Er PRON 2 nsubj", "2 kommt VERB 0 root", "3 . PUNCT 2 punct"});
  TreebankReader reader(content, "x.conllu");
  TreebankSentence s;
  ASSERT_TRUE(*reader.next(s));
  ASSERT_EQ(s.words.size(), 3u);
  EXPECT_EQ(s.id, "s1");
  EXPECT_EQ(s.words[1].begin, 3u);
  EXPECT_EQ(s.words[1].head, kNone);
  EXPECT_EQ(s.words[2].head, 1u);
  EXPECT_FALSE(*reader.next(s));
}

TEST(Conllu, AContractionIsOneTokenAndACase) {
  const std::string content = conllu("Sie wohnt im Haus", {"1 Sie PRON 2 nsubj", "2 wohnt VERB 0 root", "3-4 im _ _ _", "3 in ADP 5 case", "4 dem DET 5 det", "5 Haus NOUN 2 obl"});
  const LaidTree tree = laid(content, testing::cut("Sie wohnt im Haus"));
  EXPECT_EQ(tree.head, (std::vector<std::uint32_t>{1, kNone, 3, 1}));
  EXPECT_EQ(tree.relation[2], Relation::Case);
}

TEST(Conllu, AHyphenatedCompoundStandsWhereItsHeadStood) {
  const std::string content = conllu("Der US-Botschafter ging", {"1 Der DET 4 det", "2 US PROPN 4 compound", "3 - PUNCT 2 punct", "4 Botschafter NOUN 5 nsubj", "5 ging VERB 0 root"});
  const LaidTree tree = laid(content, testing::cut("Der US-Botschafter ging"));
  EXPECT_EQ(tree.head, (std::vector<std::uint32_t>{1, 2, kNone}));
  EXPECT_EQ(tree.relation[1], Relation::Nsubj);
  EXPECT_EQ(tree.word[1], 3u);
}

TEST(Conllu, AWordUnderAMarkHangsOnWhatTheMarkHangsOn) {
  const std::string content = conllu("Ja , gut", {"1 Ja INTJ 2 discourse", "2 , PUNCT 3 punct", "3 gut ADJ 0 root"});
  const LaidTree tree = laid(content, testing::cut("Ja , gut"));
  EXPECT_EQ(tree.head, (std::vector<std::uint32_t>{2, kNone, kNone}));
  EXPECT_EQ(tree.relation[1], Relation::Punct);
}

TEST(Conllu, APieceThatOnlyWeCutHangsOnTheRestOfItsWord) {
  const std::string content = conllu("ab cd geht", {"1 ab_cd X 2 nsubj", "2 geht VERB 0 root"});
  std::string joined = content;
  joined.replace(joined.find("ab_cd"), 5, "ab cd");
  const LaidTree tree = laid(joined, testing::cut("ab cd geht"));
  EXPECT_EQ(tree.head, (std::vector<std::uint32_t>{2, 0, kNone}));
}

TEST(Conllu, ATreeWithARingIsRefused) {
  const std::string content = conllu("a b c", {"1 a X 2 dep", "2 b X 1 dep", "3 c X 0 root"});
  TreebankReader reader(content, "x.conllu");
  TreebankSentence s;
  ASSERT_TRUE(*reader.next(s));
  LaidTree out;
  EXPECT_FALSE(lay_over(s, testing::cut("a b c"), out));
}

TEST(Conllu, ErrorsSayWhereAndWhat) {
  EXPECT_EQ(error_of("# text = a\n1\ta\t_\n\n"), "x.conllu:2: too few columns, expected 10");
  EXPECT_EQ(error_of(conllu("a", {"1 b X 0 root"})), "x.conllu:3: 'b' does not stand in the text of its sentence");
  EXPECT_EQ(error_of(conllu("a", {"2 a X 0 root"})), "x.conllu:3: words are not numbered 1, 2, 3 ...");
  EXPECT_EQ(error_of(conllu("a", {"1 a X x root"})), "x.conllu:3: a head that is no number");
  EXPECT_EQ(error_of(conllu("a", {"1 a X 7 root"})), "x.conllu:4: a head that does not exist");
}

TEST(Conllu, AfterABrokenSentenceTheNextIsRead) {
  const std::string content = conllu("a", {"1 b X 0 root", "2 c X 1 dep"}) + conllu("gut", {"1 gut ADJ 0 root"});
  TreebankReader reader(content, "x.conllu");
  TreebankSentence s;
  EXPECT_FALSE(reader.next(s));
  ASSERT_TRUE(*reader.next(s));
  EXPECT_EQ(s.text, "gut");
}

}  // namespace
}  // namespace depesche
