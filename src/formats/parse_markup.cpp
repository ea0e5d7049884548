// SPDX-License-Identifier: Apache-2.0
// Pages and feeds as articles.
#include <filesystem>

#include "base/ascii.h"
#include "formats/decode_text.h"
#include "formats/feed.h"
#include "formats/file_names.h"
#include "formats/page_meta.h"
#include "formats/page_text.h"
#include "formats/read_articles.h"

namespace depesche {
namespace {

// Whether plain text holds tags or entities and so is HTML.
bool looks_like_html(std::string_view text) {
  for (std::size_t at = text.find_first_of("<&"); at != std::string_view::npos; at = text.find_first_of("<&", at + 1)) {
    const char next = at + 1 < text.size() ? text[at + 1] : ' ';
    const bool letter = (next | 0x20) >= 'a' && (next | 0x20) <= 'z';
    if (text[at] == '<' && (letter || next == '/' || next == '!')) return true;
    if (text[at] == '&' && (letter || next == '#') && text.substr(at, 12).find(';') != std::string_view::npos) return true;
  }
  return false;
}

// All text of a piece of HTML on one line: for titles.
std::string flat_html(const std::string& html) {
  if (!looks_like_html(html)) return one_line(html);
  const Result<WebPage> page = parse_page(html);
  return page ? one_line(page->text) : one_line(html);
}

// Paragraphs of a piece of HTML or of plain text.
Result<std::string> fragment_text(const std::string& text, const PageRules* rules, std::string_view title) {
  if (!looks_like_html(text)) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    return begin == std::string::npos ? std::string() : text.substr(begin, text.find_last_not_of(" \t\r\n") + 1 - begin);
  }
  const Result<WebPage> page = parse_page(text);
  if (!page) return page.error();
  return page_text(*page, {.rules = rules, .fragment = true, .title = title});
}

std::string stem_of(const std::string& name) { return std::filesystem::path(without_packing(name)).stem().string(); }

std::string language_of(std::string_view code) {
  std::string out = lower_ascii(code.substr(0, code.find_first_of("-_ ")));
  return out.size() == 2 || out.size() == 3 ? out : std::string();
}

Result<Article> article_of(const FeedEntry& e, const Feed& feed, const std::string& where, const std::string& otherwise_id, const PageRules* rules) {
  Article article;
  article.where = where;
  article.made_text = true;
  article.title = flat_html(e.title);
  article.url = one_line(e.link);
  article.id = one_line(e.id);
  if (article.id.empty()) article.id = article.url.empty() ? otherwise_id : article.url;
  if (article.url.empty() && (article.id.starts_with("http://") || article.id.starts_with("https://"))) article.url = article.id;
  article.published = day_of(e.published);
  article.source = flat_html(feed.title);
  article.language = language_of(e.language);
  article.page_language = language_of(feed.language);
  const Result<std::string> content = fragment_text(e.content, rules, article.title), summary = fragment_text(e.summary, rules, article.title);
  if (!content) return Error{content.error().code, where + ": " + content.error().message};
  if (!summary) return Error{summary.error().code, where + ": " + summary.error().message};
  article.text = content->size() >= summary->size() ? *content : *summary;
  return article;
}

}  // namespace

Result<Article> parse_article_page(std::string bytes, const std::string& name, const PageRules* rules) {
  const Result<std::string> html = decode_markup(std::move(bytes));
  if (!html) return Error{html.error().code, name + ": " + html.error().message};
  const Result<WebPage> page = parse_page(*html);
  if (!page) return Error{page.error().code, name + ": " + page.error().message};
  const PageMeta meta = page_meta(*page);
  Article article;
  article.where = name;
  article.made_text = true;
  article.title = flat_html(meta.title);
  article.published = meta.published;
  article.source = meta.publisher;
  article.url = meta.url;
  article.page_language = meta.language;
  article.id = meta.url.empty() ? stem_of(name) : meta.url;
  article.text = page_text(*page, {.rules = rules, .fragment = false, .title = article.title});
  if (article.text.size() * 2 < meta.body.size()) {  // a page that scripts fill
    const Result<std::string> body = fragment_text(meta.body, rules, article.title);
    if (body && body->size() > article.text.size() * 2) article.text = *body;
  }
  if (article.text.empty()) return Error{ErrorCode::Refused, name + ": no article on this page"};
  return article;
}

std::vector<Result<Article>> parse_feed_articles(std::string bytes, const std::string& name, const PageRules* rules) {
  std::vector<Result<Article>> out;
  const Result<std::string> xml = decode_markup(std::move(bytes));
  if (!xml) {
    out.push_back(Error{xml.error().code, name + ": " + xml.error().message});
    return out;
  }
  const Result<Feed> feed = parse_feed(*xml);
  if (!feed) {
    out.push_back(Error{feed.error().code, name + ": " + feed.error().message});
    return out;
  }
  for (std::size_t i = 0; i < feed->entries.size(); ++i)
    out.push_back(article_of(feed->entries[i], *feed, name + ":" + std::to_string(feed->entries[i].line), stem_of(name) + "#" + std::to_string(i + 1), rules));
  if (feed->damage) out.push_back(Error{feed->damage->code, name + ":" + feed->damage->message});
  else if (!feed->known()) out.push_back(Error{ErrorCode::Unreadable, name + ": no feed" + (feed->root.empty() ? std::string() : ": its first element is <" + feed->root.substr(0, 60) + ">")});
  return out;
}

}  // namespace depesche
