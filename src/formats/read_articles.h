// SPDX-License-Identifier: Apache-2.0
// Reading articles: text, JSONL, HTML pages, RSS and Atom feeds, packed or not, one after another with memory that does not grow with
// their number.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "depesche/result.h"
#include "formats/article.h"
#include "formats/byte_source.h"
#include "formats/page_rules.h"

namespace depesche {

enum class InputKind : std::uint8_t { Text, Jsonl, Page, Feed };

// The articles of one file. Threads: one per thread.
class ArticleReader {
 public:
  virtual ~ArticleReader() = default;
  // The next article; nothing at the end. An Error tells of one article that could not be read; reading goes on behind it.
  virtual std::optional<Result<Article>> next() = 0;

  // Opens `path` (`-`: standard input). What it is is told by its first bytes, and by its name where they tell nothing. `rules` tell
  // the article on an HTML page from what stands around it; without them only the elements do.
  // Errors: NotFound, Io; Unreadable for packed bytes that are damaged, and for XML that is neither page nor feed.
  static Result<std::unique_ptr<ArticleReader>> open(const std::string& path, const PageRules* rules = nullptr);
  // Over any source; `name` is for ids and messages. Lifetime: `rules` as long as the reader.
  static std::unique_ptr<ArticleReader> over(std::unique_ptr<ByteSource> source, InputKind kind, std::string name, const PageRules* rules = nullptr);
};

// What begins with `first` (its first few thousand bytes) and is called `path`. Errors: Unreadable for XML that is neither page nor feed.
Result<InputKind> sniff_input(std::string_view first, std::string_view path);

// `paths` with folders replaced by the articles below them (.txt .jsonl .ndjson .html .htm .xhtml .xml .rss .atom .rdf, also .gz and .zst of these), in order of their names.
// Errors: NotFound.
Result<std::vector<std::string>> expand_paths(const std::vector<std::string>& paths);

// One line of JSONL: `id` and `text` are strings (id may be a number), the rest is optional.
// Errors: Unreadable, naming `where` and the field.
Result<Article> parse_article_json(std::string_view line, std::string where);

// A page: title, day, publisher, address and language from what it says of itself, the text without what stands around it.
// Errors: Unreadable for bytes that are no text; Refused for what is too large or too deep, and for a page with no article on it.
Result<Article> parse_article_page(std::string bytes, const std::string& name, const PageRules* rules);

// The articles of a feed; what is broken in it comes last, as an Error. Errors: as parse_article_page.
std::vector<Result<Article>> parse_feed_articles(std::string bytes, const std::string& name, const PageRules* rules);

// A text file: a leading `date 2021-12` (own line or prefix) is its date of publication; bytes that are no UTF-8 are taken for
// Windows-1252 where they can be. Errors: Unreadable with the byte offset.
Result<Article> parse_article_text(std::string bytes, const std::string& name);

// UTF-8 of bytes in Windows-1252; nothing where they can't be that: undefined bytes, controls, or marks and letters that German or
// any other western text does not have among them.
std::optional<std::string> from_windows_1252(std::string_view bytes);

}  // namespace depesche
