// SPDX-License-Identifier: Apache-2.0
#include "formats/read_articles.h"

#include <gtest/gtest.h>

namespace depesche {
namespace {

TEST(ParseArticleText, TakesALeadingDateLineAsTheDateOfPublication) {
  const auto article = parse_article_text("date 2021-12\nText.", "folder/talks.txt");
  ASSERT_TRUE(article);
  EXPECT_EQ(article->published, "2021-12");
  EXPECT_EQ(article->id, "talks");
  EXPECT_EQ(article->text.substr(article->begin), "\nText.");
}

TEST(ParseArticleText, TakesALeadingDatePrefixAndLeavesOffsetsAlone) {
  const auto article = parse_article_text(" date 2021-12-07 Rund", "a.txt.gz");
  ASSERT_TRUE(article);
  EXPECT_EQ(article->published, "2021-12-07");
  EXPECT_EQ(article->id, "a");
  EXPECT_EQ(article->text, " date 2021-12-07 Rund");
  EXPECT_EQ(article->begin, 17u);
}

TEST(ParseArticleText, LeavesTextAloneThatOnlyLooksLikeADate) {
  for (const char* text : {"date 2021-1 x", "date night", "date 20211 x", "date 2021-12x", "dates 2021"}) {
    SCOPED_TRACE(text);
    const auto article = parse_article_text(text, "a.txt");
    ASSERT_TRUE(article);
    EXPECT_EQ(article->published, "");
    EXPECT_EQ(article->begin, 0u);
  }
}

TEST(ParseArticleText, SkipsAByteOrderMark) {
  const auto article = parse_article_text("\xEF\xBB\xBF" "date 2020 Text", "a.txt");
  ASSERT_TRUE(article);
  EXPECT_EQ(article->published, "2020");
  EXPECT_EQ(article->text.substr(article->begin), "Text");
}

TEST(ParseArticleText, ReadsWindows1252AndSaysSo) {
  const auto article = parse_article_text("F\xFCr \x84K\xF6ln\x93 5 \x80", "a.txt");
  ASSERT_TRUE(article);
  EXPECT_TRUE(article->made_text);
  EXPECT_EQ(article->text, "F\xC3\xBCr \xE2\x80\x9EK\xC3\xB6ln\xE2\x80\x9C 5 \xE2\x82\xAC");
}

TEST(ParseArticleText, NamesTheByteOfWhatIsNoText) {
  const auto article = parse_article_text(std::string("ab\xFF\x00z", 5), "a.txt");
  ASSERT_FALSE(article);
  EXPECT_EQ(article.error().message, "a.txt: no UTF-8 at byte 2, and no Windows-1252");
}

TEST(ParseArticleJson, TakesNumbersAsIdsAndNullAsAbsent) {
  const auto article = parse_article_json(R"({"id": 7, "text": "x", "title": null, "published": "2020", "extra": [1]})", "n:1");
  ASSERT_TRUE(article);
  EXPECT_EQ(article->id, "7");
  EXPECT_EQ(article->title, "");
  EXPECT_EQ(article->published, "2020");
}

TEST(ParseArticleJson, NamesLineAndField) {
  EXPECT_EQ(parse_article_json(R"({"id": "1", "text": "x", "title": 5})", "n:3").error().message, "n:3: field 'title' is no string");
  EXPECT_EQ(parse_article_json("[1]", "n:4").error().message, "n:4: no JSON object");
  EXPECT_EQ(parse_article_json(R"({"id": true, "text": "x"})", "n:5").error().message, "n:5: field 'id' is no string");
}

TEST(ArticleReader, ReadsLinesOfAnyLengthAndTheLastWithoutABreak) {
  const std::string big(1 << 20, 'x');
  auto reader = ArticleReader::over(ByteSource::over("{\"id\":\"1\",\"text\":\"" + big + "\"}\r\n\n{\"id\":\"2\",\"text\":\"y\"}"), InputKind::Jsonl, "n");
  auto first = reader->next();
  ASSERT_TRUE(first && *first);
  EXPECT_EQ((*first)->text.size(), big.size());
  auto second = reader->next();
  ASSERT_TRUE(second && *second);
  EXPECT_EQ((*second)->where, "n:3");
  EXPECT_FALSE(reader->next());
  EXPECT_FALSE(reader->next());
}

TEST(ExpandPaths, NamesWhatIsMissing) {
  const auto paths = expand_paths({"/nowhere/at/all"});
  ASSERT_FALSE(paths);
  EXPECT_EQ(paths.error().message, "/nowhere/at/all: no such file or folder");
}

}  // namespace
}  // namespace depesche
