// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "formats/read_articles.h"

namespace depesche {
namespace {

const PageRules& rules() {
  static const PageRules loaded = [] {
    Result<PageRules> made = PageRules::load(DEPESCHE_SOURCE_DIR "/languages");
    return made ? *std::move(made) : PageRules{};
  }();
  return loaded;
}

std::vector<Result<Article>> feed(std::string xml) { return parse_feed_articles(std::move(xml), "f.xml", &rules()); }

constexpr const char* kRss = R"(<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Tagesbote &amp; Partner</title><language>de-de</language><image><title>Logo</title></image>
<item><title>Nordland droht S&uuml;dland</title><link>https://t.example/1</link><guid isPermaLink="false">urn:1</guid><pubDate>Tue, 07 May 2024 10:00:00 +0200</pubDate>
<description>Kurz &amp; knapp.</description><media:title>falsch</media:title>
<content:encoded><![CDATA[<p>Nordland hat S&uuml;dland gedroht.</p><figure><figcaption>Foto: Agentur</figcaption></figure><p>Das wies der Nachbar zur&shy;ück.</p><p>Der Beitrag <a href="x">N</a> erschien zuerst auf <a href="y">T</a>.</p>]]></content:encoded></item>
<item><title>Zwei</title><description>&lt;p&gt;Drei M&amp;auml;nner &amp;amp; eine Frau wurden festgenommen.&lt;/p&gt;&lt;a href="z"&gt;weiterlesen&lt;/a&gt;</description><dc:date>2024-05-08T09:00:00Z</dc:date><link>https://t.example/2</link></item>
</channel></rss>)";

TEST(Feeds, ReadRss) {
  const auto articles = feed(kRss);
  ASSERT_EQ(articles.size(), 2u);
  ASSERT_TRUE(articles[0] && articles[1]);
  const Article& a = *articles[0];
  EXPECT_EQ(a.id, "urn:1");
  EXPECT_EQ(a.title, "Nordland droht S\xC3\xBC" "dland");
  EXPECT_EQ(a.published, "2024-05-07");
  EXPECT_EQ(a.source, "Tagesbote & Partner");
  EXPECT_EQ(a.url, "https://t.example/1");
  EXPECT_EQ(a.page_language, "de");
  EXPECT_EQ(a.text, "Nordland hat S\xC3\xBC" "dland gedroht.\n\nDas wies der Nachbar zur\xC3\xBC" "ck.");
  EXPECT_EQ(a.where, "f.xml:4");
  EXPECT_TRUE(a.made_text);
  EXPECT_EQ(articles[1]->id, "https://t.example/2");
  EXPECT_EQ(articles[1]->published, "2024-05-08");
  EXPECT_EQ(articles[1]->text, "Drei M\xC3\xA4nner & eine Frau wurden festgenommen.");
}

TEST(Feeds, ReadAtomWithMarkupInside) {
  const auto articles = feed(R"(<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Atomblatt</title><entry><title type="html">Rede &amp;amp; Antwort</title><link rel="self" href="s"/>
<link rel="alternate" href="https://a.example/1"/><id>tag:a,1</id><updated>2024-05-09T10:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Der Kanzler traf den Mann &lt;in Rom&gt;.</p><p>Beide <b>einigten</b> sich.</p></div></content></entry></feed>)");
  ASSERT_EQ(articles.size(), 1u);
  ASSERT_TRUE(articles[0]);
  EXPECT_EQ(articles[0]->title, "Rede & Antwort");
  EXPECT_EQ(articles[0]->id, "tag:a,1");
  EXPECT_EQ(articles[0]->url, "https://a.example/1");
  EXPECT_EQ(articles[0]->published, "2024-05-09");
  EXPECT_EQ(articles[0]->text, "Der Kanzler traf den Mann <in Rom>.\n\nBeide einigten sich.");
}

TEST(Feeds, ReadRdfInLatin1) {
  const auto articles = feed("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
                             "<channel rdf:about=\"c\"><title>Rundschau</title><dc:language>de</dc:language></channel><item rdf:about=\"https://r.example/1\"><title>Streik</title><description>Streik im M\xE4rz.</description><dc:date>2005-03-01</dc:date></item></rdf:RDF>");
  ASSERT_EQ(articles.size(), 1u);
  ASSERT_TRUE(articles[0]);
  EXPECT_EQ(articles[0]->id, "https://r.example/1");
  EXPECT_EQ(articles[0]->text, "Streik im M\xC3\xA4rz.");
  EXPECT_EQ(articles[0]->source, "Rundschau");
  EXPECT_EQ(articles[0]->page_language, "de");
}

TEST(Feeds, GiveWhatCanBeReadOfABrokenOneAndNameTheLine) {
  const auto articles = feed("<rss><channel><item><title>Eins</title><description>Der Minister trat ab &amp; ging.</description></item>\n<item><title>Zwei</titel><description>Drei & vier</description>");
  ASSERT_EQ(articles.size(), 3u);
  EXPECT_EQ(articles[0]->text, "Der Minister trat ab & ging.");
  EXPECT_EQ(articles[1]->text, "Drei & vier");
  EXPECT_EQ(articles[2].error().message, "f.xml:2: broken XML: Opening and ending tag mismatch: title line 2 and titel");
}

TEST(Feeds, ExpandNoEntityOfTheirOwn) {
  std::string bomb = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\">";
  for (char c = 'b'; c < 'u'; ++c) {
    bomb += std::string("<!ENTITY ") + c + " \"";
    for (int i = 0; i < 10; ++i) bomb += std::string("&") + static_cast<char>(c - 1) + ";";
    bomb += "\">";
  }
  bomb += "<!ENTITY file SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>T</title><description>Vor &t; und &file; nach.</description></item></channel></rss>";
  const auto articles = feed(bomb);
  ASSERT_EQ(articles.size(), 1u);
  ASSERT_TRUE(articles[0]);
  EXPECT_EQ(articles[0]->text, "Vor &t; und &file; nach.");
}

TEST(Feeds, MayEndAnywhere) {  // libxml2 leaves a document behind where a feed ends after it declared an entity: ASan looks
  const std::string whole = std::string("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"x\"><!ENTITY b \"y\">]>") + std::string(kRss).substr(std::string(kRss).find("<rss"));
  for (std::size_t n = 0; n < whole.size(); n += 7) {
    const auto articles = feed(whole.substr(0, n));
    ASSERT_FALSE(articles.empty()) << n;
    EXPECT_FALSE(articles.back()) << n;
  }
}

TEST(SniffInput, TellsByContentAndOnlyThenByName) {
  const auto kind = [](std::string_view first, std::string_view name) { return sniff_input(first, name); };
  EXPECT_EQ(*kind("<!DOCTYPE html><html>", "a.txt"), InputKind::Page);
  EXPECT_EQ(*kind("\xEF\xBB\xBF  <HTML lang=de>", "-"), InputKind::Page);
  EXPECT_EQ(*kind("<?xml version='1.0'?><!-- x --><rss version='2.0'>", "a.html"), InputKind::Feed);
  EXPECT_EQ(*kind("<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a '>'>]><feed>", "a"), InputKind::Feed);
  EXPECT_EQ(*kind("<?xml version='1.0'?><html>", "a.xml"), InputKind::Page);
  EXPECT_EQ(*kind(std::string_view("\xFF\xFE<\0h\0t\0m\0l\0>\0", 14), "a"), InputKind::Page);
  EXPECT_EQ(*kind("{\"id\": 1}", "a"), InputKind::Jsonl);
  EXPECT_EQ(*kind("{Klammer} Text", "a.txt"), InputKind::Text);
  EXPECT_EQ(*kind("<p>Hallo", "a.html.gz"), InputKind::Page);
  EXPECT_EQ(*kind("Ein Text.", "a"), InputKind::Text);
  EXPECT_EQ(*kind("<3 das ist ein Text", "a"), InputKind::Text);
  EXPECT_EQ(kind("<?xml version='1.0'?><urlset>", "a.xml").error().message, "XML that is neither a page nor a feed: its first element is <urlset>");
}

}  // namespace
}  // namespace depesche
