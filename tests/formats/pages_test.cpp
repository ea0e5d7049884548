// SPDX-License-Identifier: Apache-2.0
// Pages in the manner of fourteen kinds of news sites, of our own writing: what is kept of them and what is taken off.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "formats/page_meta.h"
#include "formats/page_text.h"
#include "formats/read_articles.h"

namespace depesche {
namespace {

namespace fs = std::filesystem;

const PageRules& rules() {
  static const PageRules loaded = [] {
    Result<PageRules> made = PageRules::load(DEPESCHE_SOURCE_DIR "/languages");
    EXPECT_TRUE(made) << (made ? "" : made.error().message);
    return made ? *std::move(made) : PageRules{};
  }();
  return loaded;
}

std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

std::map<std::string, int> words_of(const std::string& text) {
  std::map<std::string, int> out;
  std::istringstream in(text);
  for (std::string word; in >> word;) ++out[word];
  return out;
}

struct Kept {
  int right = 0, kept = 0, wanted = 0;
};

Kept compare(const std::string& text, const std::string& gold) {
  Kept k;
  const auto a = words_of(text), b = words_of(gold);
  for (const auto& [word, n] : a) {
    k.kept += n;
    const auto at = b.find(word);
    if (at != b.end()) k.right += std::min(n, at->second);
  }
  for (const auto& [word, n] : b) k.wanted += n;
  return k;
}

TEST(Pages, KeepTheArticleAndWhatIsKnownOfIt) {
  int pages = 0;
  Kept all;
  for (const auto& entry : fs::directory_iterator(DEPESCHE_SOURCE_DIR "/tests/formats/pages")) {
    if (entry.path().extension() != ".html") continue;
    SCOPED_TRACE(entry.path().filename().string());
    ++pages;
    const Result<Article> article = parse_article_page(bytes_of(entry.path()), entry.path().string(), &rules());
    ASSERT_TRUE(article) << article.error().message;
    const std::string gold = bytes_of(fs::path(entry.path()).replace_extension(".gold"));
    const std::size_t cut = gold.find("---\n");
    ASSERT_NE(cut, std::string::npos);
    std::istringstream head(gold.substr(0, cut));
    const std::map<std::string, std::string> found = {{"title", article->title}, {"published", article->published}, {"source", article->source}, {"url", article->url}, {"language", article->page_language}};
    for (std::string line; std::getline(head, line);) EXPECT_EQ(line, line.substr(0, line.find(':')) + ": " + found.at(line.substr(0, line.find(':'))));
    std::string wanted = gold.substr(cut + 4);
    while (wanted.ends_with('\n')) wanted.pop_back();
    EXPECT_EQ(article->text, wanted);
    const Kept k = compare(article->text, wanted);
    all.right += k.right;
    all.kept += k.kept;
    all.wanted += k.wanted;
  }
  EXPECT_EQ(pages, 14);
  RecordProperty("words_right_of_kept", std::to_string(1.0 * all.right / all.kept));
  RecordProperty("words_right_of_wanted", std::to_string(1.0 * all.right / all.wanted));
}

TEST(Pages, KeepTheArticleWithoutRulesForClasses) {
  for (const char* name : {"01-portal", "08-ministry", "09-scripted"}) {
    SCOPED_TRACE(name);
    const std::string path = std::string(DEPESCHE_SOURCE_DIR "/tests/formats/pages/") + name;
    const Result<Article> article = parse_article_page(bytes_of(path + ".html"), name, nullptr);
    ASSERT_TRUE(article);
    const std::string gold = bytes_of(path + ".gold");
    const Kept k = compare(article->text, gold.substr(gold.find("---\n") + 4));
    EXPECT_GE(k.right, k.wanted * 9 / 10);
  }
}

TEST(ParsePage, RefusesWhatIsTooDeepOrTooFull) {
  std::string deep = "<p>x";
  for (int i = 0; i < 600; ++i) deep = "<div>" + deep;
  EXPECT_EQ(parse_article_page(deep, "d.html", nullptr).error().message, "d.html: elements lie more than 512 deep");
  std::string full = "<p ";
  for (int i = 0; i < 1100; ++i) full += "a" + std::to_string(i) + "=1 ";
  EXPECT_EQ(parse_article_page(full + ">x", "f.html", nullptr).error().message, "f.html: an element with more than 1000 attributes");
  EXPECT_EQ(parse_article_page("<html><body><nav>a</nav></body></html>", "e.html", nullptr).error().message, "e.html: no article on this page");
  EXPECT_FALSE(parse_page(std::string(kLargestPage + 1, 'x')));
}

TEST(ParsePage, ReadsEncodingsThatAreDeclaredMarkedOrOnlyLikely) {
  const std::string body = "<p>Die Pr\xE4sidentin k\xFCndigte am Montag \x84" "Ma\xDFnahmen\x93 gegen die Aufst\xE4ndischen im Norden des Landes an.</p>";
  for (const std::string& head : {std::string("<meta charset=iso-8859-1>"), std::string("<meta http-equiv=Content-Type content='text/html; charset=windows-1252'>"), std::string(), std::string("<meta charset=utf-8>")}) {
    SCOPED_TRACE(head);
    const Result<Article> article = parse_article_page(head + body, "a.html", nullptr);
    ASSERT_TRUE(article);
    EXPECT_EQ(article->text, "Die Pr\xC3\xA4sidentin k\xC3\xBCndigte am Montag \xE2\x80\x9EMa\xC3\x9Fnahmen\xE2\x80\x9C gegen die Aufst\xC3\xA4ndischen im Norden des Landes an.");
  }
  const Result<Article> cyrillic = parse_article_page("<meta charset=koi8-r><p>" + std::string(80, '\xC1') + ".</p>", "r.html", nullptr);
  ASSERT_TRUE(cyrillic);
  EXPECT_TRUE(cyrillic->text.starts_with("\xD0\xB0\xD0\xB0"));
  const Result<Article> rubbish = parse_article_page(std::string("<p>\x81\x8D\x8F\x90</p>"), "b.html", nullptr);
  ASSERT_FALSE(rubbish);
  EXPECT_EQ(rubbish.error().message, "b.html: no UTF-8 at byte 3, and no Windows-1252");
}

TEST(DayOf, ReadsTheFormsThatPagesAndFeedsHave) {
  for (const auto& [text, day] : {std::pair{"2024-05-07T23:59:00-11:00", "2024-05-07"}, std::pair{"2024-05-07", "2024-05-07"}, std::pair{"2024/05/07 10:00", "2024-05-07"}, std::pair{"20240507", "2024-05-07"},
                                  std::pair{"07.05.2024 10:00", "2024-05-07"}, std::pair{"Tue, 07 May 2024 10:00:00 +0200", "2024-05-07"}, std::pair{"7 May 24 10:00 GMT", "2024-05-07"}, std::pair{"2024-05", "2024-05"},
                                  std::pair{"2024", "2024"}, std::pair{"2024-02-30", ""}, std::pair{"gestern", ""}, std::pair{"", ""}, std::pair{"Tue, 99 Foo 2024", ""}, std::pair{"0000-00-00T00:00:00", ""}})
    EXPECT_EQ(day_of(text), day) << text;
}

}  // namespace
}  // namespace depesche
