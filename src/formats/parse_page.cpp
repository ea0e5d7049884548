// SPDX-License-Identifier: Apache-2.0
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <array>
#include <memory>

#include "formats/attribute_limit.h"
#include "formats/page.h"

namespace depesche {
namespace {

// Tags that the readers ask for; others are "".
constexpr std::array<std::string_view, 68> kTags = {"a", "abbr", "address", "article", "aside", "b", "blockquote", "body", "br", "button", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt", "em", "fieldset",
    "figcaption", "figure", "font", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "i", "iframe", "img", "input", "label", "li", "link", "main", "meta", "nav", "noscript", "object", "ol",
    "option", "p", "pre", "script", "section", "select", "span", "strong", "style", "sub", "sup", "svg", "table", "td", "template", "textarea", "th", "time", "title", "tr"};
constexpr std::string_view kList = "ul";

std::string_view tag_of(std::string_view name) {
  if (name == kList) return kList;
  const auto at = std::lower_bound(kTags.begin(), kTags.end(), name);
  return at != kTags.end() && *at == name ? *at : std::string_view{};
}

struct Builder {
  WebPage page;
  std::vector<std::uint32_t> open = {0};
  htmlParserCtxtPtr context = nullptr;
  const char* refused = nullptr;
  bool linked_data = false;

  void stop(const char* why) {
    if (refused == nullptr) refused = why;
    xmlStopParser(context);
  }
};

std::string_view view(const xmlChar* s) { return s == nullptr ? std::string_view{} : std::string_view(reinterpret_cast<const char*>(s)); }

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

PageAttributes attributes_of(const xmlChar** pairs) {
  PageAttributes out;
  for (; pairs != nullptr && pairs[0] != nullptr; pairs += 2) {
    const std::string_view name = view(pairs[0]), value = view(pairs[1]);
    if (name == "class" || name == "id") out.classes.append(" ").append(value);
    else if (name == "role") out.role = value;
    else if (name == "name" || name == "property" || name == "itemprop") out.property.append(" ").append(value);
    else if (name == "href") out.href = value;
    else if (name == "rel") out.rel = value;
    else if (name == "content") out.content = value;
    else if (name == "datetime") out.datetime = value;
    else if (name == "lang" || name == "xml:lang") out.lang = value;
    else if (name == "type") out.type = value;
    else if (name == "hidden" || (name == "aria-hidden" && value == "true")) out.hidden = true;
    else if (name == "aria-modal" && value == "true") out.role = "dialog";
    else if (name == "style" && (has(value, "display:none") || has(value, "display: none"))) out.hidden = true;
  }
  return out;
}

void start_element(void* data, const xmlChar* name, const xmlChar** pairs) {
  auto& b = *static_cast<Builder*>(data);
  if (b.open.size() > kDeepestPage) return b.stop("elements lie more than 512 deep");
  if (b.page.elements.size() > kMostElements) return b.stop("more than 1,000,000 elements");
  PageElement element{tag_of(view(name)), b.open.back(), 0};
  PageAttributes attributes = attributes_of(pairs);
  b.linked_data = element.tag == "script" && has(attributes.type, "ld+json");
  if (b.linked_data) b.page.scripts.emplace_back();
  if (pairs != nullptr && pairs[0] != nullptr) {
    element.attributes = static_cast<std::uint32_t>(b.page.attributes.size());
    b.page.attributes.push_back(std::move(attributes));
  }
  const auto id = static_cast<std::uint32_t>(b.page.elements.size());
  b.page.elements.push_back(element);
  b.page.items.push_back({PageItem::Kind::Open, id});
  b.open.push_back(id);
}

void end_element(void* data, const xmlChar*) {
  auto& b = *static_cast<Builder*>(data);
  if (b.open.size() < 2) return;
  b.page.items.push_back({PageItem::Kind::Close, b.open.back()});
  b.open.pop_back();
  b.linked_data = false;
}

void characters(void* data, const xmlChar* text, int size) {
  auto& b = *static_cast<Builder*>(data);
  const std::string_view tag = b.page.elements[b.open.back()].tag;
  if (tag == "style" || tag == "script") return;
  const auto begin = static_cast<std::uint32_t>(b.page.text.size());
  b.page.text.append(reinterpret_cast<const char*>(text), static_cast<std::size_t>(size));
  if (!b.page.items.empty() && b.page.items.back().kind == PageItem::Kind::Text) b.page.items.back().end = static_cast<std::uint32_t>(b.page.text.size());
  else b.page.items.push_back({PageItem::Kind::Text, b.open.back(), begin, static_cast<std::uint32_t>(b.page.text.size())});
}

void raw_text(void* data, const xmlChar* text, int size) {
  auto& b = *static_cast<Builder*>(data);
  if (b.linked_data) b.page.scripts.back().append(reinterpret_cast<const char*>(text), static_cast<std::size_t>(size));
}

}  // namespace

Result<WebPage> parse_page(std::string_view html) {
  if (html.size() > kLargestPage) return Error{ErrorCode::Refused, "a page of more than 16 MiB"};
  if (too_many_attributes(html, kMostAttributes)) return Error{ErrorCode::Refused, "an element with more than 1000 attributes"};
  Builder b;
  b.page.elements.push_back({});
  b.page.attributes.emplace_back();
  std::string bytes(html);
  std::replace(bytes.begin(), bytes.end(), '\0', ' ');
  if (bytes.empty()) return std::move(b.page);
  htmlParserCtxtPtr context = htmlCreateMemoryParserCtxt(bytes.data(), static_cast<int>(bytes.size()));
  if (context == nullptr) return Error{ErrorCode::Io, "out of memory"};
  const std::unique_ptr<htmlParserCtxt, void (*)(htmlParserCtxtPtr)> owner(context, htmlFreeParserCtxt);
  htmlSAXHandler handler{};
  handler.startElement = start_element;
  handler.endElement = end_element;
  handler.characters = characters;
  handler.ignorableWhitespace = characters;
  handler.cdataBlock = raw_text;
  const std::unique_ptr<htmlSAXHandler, void (*)(void*)> given(context->sax, [](void* p) { xmlFree(p); });
  context->sax = &handler;
  context->userData = &b;
  b.context = context;
  htmlCtxtUseOptions(context, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8);
  htmlParseDocument(context);
  context->sax = nullptr;
  if (context->myDoc != nullptr) {  // libxml2 makes one by itself where entities are declared
    xmlFreeDoc(context->myDoc);
    context->myDoc = nullptr;
  }
  while (b.open.size() > 1) end_element(&b, nullptr);
  if (b.refused != nullptr) return Error{ErrorCode::Refused, b.refused};
  return std::move(b.page);
}

}  // namespace depesche
