// SPDX-License-Identifier: Apache-2.0
#include "formats/page_meta.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

#include "base/ascii.h"
#include "formats/page_text.h"

namespace depesche {
namespace {

using simdjson::dom::element;
using simdjson::dom::object;

std::string string_of(const object& o, std::string_view name) {
  std::string_view text;
  if (o[name].get(text) == simdjson::SUCCESS) return std::string(text);
  simdjson::dom::array list;
  if (o[name].get(list) == simdjson::SUCCESS && list.size() > 0 && list.at(0).get(text) == simdjson::SUCCESS) return std::string(text);
  return {};
}

bool is_article(const object& o) {
  std::string_view one;
  const auto fits = [](std::string_view type) { return type.ends_with("Article") || type.ends_with("Posting") || type == "Report"; };
  if (o["@type"].get(one) == simdjson::SUCCESS) return fits(one);
  simdjson::dom::array several;
  if (o["@type"].get(several) != simdjson::SUCCESS) return false;
  for (const element type : several)
    if (type.get(one) == simdjson::SUCCESS && fits(one)) return true;
  return false;
}

void take(std::string& to, std::string from) {
  if (to.empty()) to = std::move(from);
}

void read_article(const object& o, PageMeta& meta) {
  take(meta.title, string_of(o, "headline"));
  take(meta.published, day_of(string_of(o, "datePublished")));
  take(meta.published, day_of(string_of(o, "dateCreated")));
  take(meta.language, string_of(o, "inLanguage"));
  take(meta.body, string_of(o, "articleBody"));
  object publisher;
  if (o["publisher"].get(publisher) == simdjson::SUCCESS) take(meta.publisher, string_of(publisher, "name"));
}

// Articles in the object, in lists and in @graph; not deeper than a page ever has them.
void look_into(const element& e, int depth, PageMeta& meta) {
  if (depth > 6) return;
  simdjson::dom::array list;
  if (e.get(list) == simdjson::SUCCESS) {
    for (const element item : list) look_into(item, depth + 1, meta);
    return;
  }
  object o;
  if (e.get(o) != simdjson::SUCCESS) return;
  if (is_article(o)) read_article(o, meta);
  for (const char* inner : {"@graph", "mainEntity", "mainEntityOfPage", "hasPart"}) {
    element below;
    if (o[inner].get(below) == simdjson::SUCCESS) look_into(below, depth + 1, meta);
  }
}

void read_linked_data(const WebPage& page, PageMeta& meta) {
  for (const std::string& script : page.scripts) {
    simdjson::dom::parser parser;
    element root;
    if (parser.parse(script.data(), script.size()).get(root) == simdjson::SUCCESS) look_into(root, 0, meta);
  }
}

struct MetaName {
  std::string_view name;
  std::string PageMeta::*field;
  bool day = false;
};
// In order of trust; a page's names are compared in lower case.
constexpr std::array<MetaName, 18> kMeta = {{{"article:published_time", &PageMeta::published, true}, {"og:published_time", &PageMeta::published, true}, {"datepublished", &PageMeta::published, true},
    {"dc.date.issued", &PageMeta::published, true}, {"dcterms.issued", &PageMeta::published, true}, {"dc.date.created", &PageMeta::published, true}, {"dc.date", &PageMeta::published, true}, {"dcterms.date", &PageMeta::published, true},
    {"date", &PageMeta::published, true}, {"pubdate", &PageMeta::published, true}, {"publish-date", &PageMeta::published, true}, {"last-modified", &PageMeta::published, true},
    {"og:title", &PageMeta::title}, {"dc.title", &PageMeta::title}, {"og:site_name", &PageMeta::publisher}, {"publisher", &PageMeta::publisher}, {"dc.publisher", &PageMeta::publisher}, {"og:url", &PageMeta::url}}};

bool named(const std::string& names, std::string_view name) {
  const std::size_t at = (names + " ").find(" " + std::string(name) + " ");
  return at != std::string::npos;
}

void read_meta(const WebPage& page, const MetaName& wanted, PageMeta& meta) {
  std::string& field = meta.*(wanted.field);
  for (std::uint32_t i = 1; i < page.elements.size() && field.empty(); ++i) {
    const PageAttributes& a = page.of(i);
    if (a.property.empty() || !named(lower_ascii(a.property), wanted.name)) continue;
    const std::string& value = a.content.empty() ? a.datetime : a.content;
    field = wanted.day ? day_of(value) : value;
  }
}

std::string text_below(const WebPage& page, std::uint32_t element) {
  std::string out;
  for (const PageItem& item : page.items)
    if (item.kind == PageItem::Kind::Text && item.element == element) out += page.text.substr(item.begin, item.end - item.begin);
  return out;
}

// Without the name of the site behind it: `Title - Site`, `Title | Site`.
std::string without_site(std::string title) {
  for (const std::string_view mark : {" | ", " \xE2\x80\x93 ", " - ", " \xC2\xBB "}) {
    const std::size_t at = title.rfind(mark);
    if (at != std::string::npos && at >= 20 && title.size() - at < 40) return title.substr(0, at);
  }
  return title;
}

std::string host_of(std::string_view url) {
  const std::size_t at = url.find("://");
  if (at == std::string_view::npos) return {};
  std::string_view host = url.substr(at + 3);
  host = host.substr(0, host.find_first_of("/?#:"));
  return std::string(host.starts_with("www.") ? host.substr(4) : host);
}

bool digits(std::string_view text, std::size_t at, std::size_t n) {
  return at + n <= text.size() && std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at), text.begin() + static_cast<std::ptrdiff_t>(at + n), [](char c) { return c >= '0' && c <= '9'; });
}

int number(std::string_view text, std::size_t at, std::size_t n) {
  int out = 0;
  for (std::size_t i = 0; i < n; ++i) out = out * 10 + (text[at + i] - '0');
  return out;
}

std::string written(int year, int month, int day) {
  const std::chrono::year_month_day ymd{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)), std::chrono::day(static_cast<unsigned>(day))};
  if (!ymd.ok() || year < 1500) return {};
  std::array<char, 40> out{};
  std::snprintf(out.data(), out.size(), "%04d-%02d-%02d", year, month, day);
  return out.data();
}

// RFC 822, as feeds write it: [Tue, ]7 May 2024 or 07 May 24. The names of its months are part of that form, not of a language.
std::string rfc822_day(std::string_view text) {
  constexpr std::string_view kMonths = "JanFebMarAprMayJunJulAugSepOctNovDec";
  const std::size_t comma = text.find(',');
  std::size_t at = text.find_first_not_of(' ', comma == std::string_view::npos || comma > 10 ? 0 : comma + 1);
  if (at == std::string_view::npos || !digits(text, at, 1)) return {};
  const std::size_t n = digits(text, at, 2) ? 2 : 1;
  const int day = number(text, at, n);
  at = text.find_first_not_of(" -", at + n);
  if (at == std::string_view::npos || text.size() < at + 3) return {};
  const std::size_t month = kMonths.find(text.substr(at, 3));
  if (month == std::string_view::npos || month % 3 != 0) return {};
  at = text.find_first_of("0123456789", at);
  if (at == std::string_view::npos) return {};
  if (digits(text, at, 4)) return written(number(text, at, 4), static_cast<int>(month / 3) + 1, day);
  return digits(text, at, 2) ? written(number(text, at, 2) + (number(text, at, 2) < 70 ? 2000 : 1900), static_cast<int>(month / 3) + 1, day) : std::string();
}

}  // namespace

std::string day_of(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  text.remove_prefix(begin);
  if (digits(text, 0, 4) && text.size() >= 10 && (text[4] == '-' || text[4] == '/') && digits(text, 5, 2) && digits(text, 8, 2)) return written(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2));
  if (digits(text, 0, 8) && (text.size() == 8 || text[8] == 'T')) return written(number(text, 0, 4), number(text, 4, 2), number(text, 6, 2));
  if (digits(text, 0, 2) && text.size() >= 10 && text[2] == '.' && digits(text, 3, 2) && text[5] == '.' && digits(text, 6, 4)) return written(number(text, 6, 4), number(text, 3, 2), number(text, 0, 2));
  if (text.size() >= 7 && digits(text, 0, 4) && text[4] == '-' && digits(text, 5, 2) && (text.size() == 7 || text[7] == ' ') && number(text, 5, 2) >= 1 && number(text, 5, 2) <= 12) return std::string(text.substr(0, 7));
  if (text.size() == 4 && digits(text, 0, 4)) return std::string(text);
  return rfc822_day(text);
}

std::string one_line(std::string_view text) {
  std::string out;
  bool blank = false;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) <= 0x20) blank = !out.empty();
    else {
      if (blank) out += ' ';
      blank = false;
      out += c;
    }
  }
  return out;
}

PageMeta page_meta(const WebPage& page) {
  PageMeta meta;
  read_linked_data(page, meta);
  take(meta.title, page_heading(page));
  for (const MetaName& wanted : kMeta) read_meta(page, wanted, meta);
  for (std::uint32_t i = 1; i < page.elements.size(); ++i) {
    const PageElement& e = page.elements[i];
    const PageAttributes& a = page.of(i);
    if (e.tag == "link" && a.rel == "canonical") take(meta.url, a.href);
    else if (e.tag == "html") take(meta.language, a.lang);
    else if (e.tag == "time") take(meta.published, day_of(a.datetime));
    else if (e.tag == "title") take(meta.title, without_site(one_line(text_below(page, i))));
  }
  if (meta.publisher.empty()) meta.publisher = host_of(meta.url);
  meta.title = one_line(meta.title);
  meta.publisher = one_line(meta.publisher);
  meta.language = lower_ascii(std::string_view(meta.language).substr(0, meta.language.find_first_of("-_")));
  if (meta.language.size() != 2 && meta.language.size() != 3) meta.language.clear();
  return meta;
}

}  // namespace depesche
