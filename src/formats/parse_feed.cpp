// SPDX-License-Identifier: Apache-2.0
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <charconv>
#include <memory>

#include "base/utf8.h"
#include "formats/attribute_limit.h"
#include "formats/feed.h"

namespace depesche {
namespace {

constexpr std::size_t kMostAttributes = 1000;
constexpr std::size_t kMostEntries = 200'000;

std::string_view view(const xmlChar* s) { return s == nullptr ? std::string_view{} : std::string_view(reinterpret_cast<const char*>(s)); }

enum class Vocabulary : std::uint8_t { Core, DublinCore, Content, Other };

Vocabulary vocabulary_of(std::string_view uri, std::string_view prefix) {
  if (uri.empty()) return prefix.empty() ? Vocabulary::Core : prefix == "dc" ? Vocabulary::DublinCore : prefix == "content" ? Vocabulary::Content : Vocabulary::Other;
  if (uri.starts_with("http://purl.org/dc/")) return Vocabulary::DublinCore;
  if (uri == "http://purl.org/rss/1.0/modules/content/") return Vocabulary::Content;
  const bool core = uri == "http://www.w3.org/2005/Atom" || uri == "http://purl.org/atom/ns#" || uri == "http://purl.org/rss/1.0/" || uri.find("netscape.com/rdf") != std::string_view::npos ||
                    uri.starts_with("http://backend.userland.com") || uri == "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  return core ? Vocabulary::Core : Vocabulary::Other;
}

struct Builder {
  Feed feed;
  xmlParserCtxtPtr context = nullptr;
  std::size_t depth = 0;        // open elements
  std::size_t entry = 0;        // depth inside the entry that is open; 0 outside
  std::size_t field = 0;        // depth inside the element whose text is taken; 0 outside
  std::string* to = nullptr;    // what takes it
  std::string once;             // text of a field that is filled already
  bool markup = false;          // `to` is HTML, unescaped elements inside it are written out
};

void append_escaped(std::string_view text, std::string& out) {
  for (const char c : text) {
    if (c == '<') out += "&lt;";
    else if (c == '&') out += "&amp;";
    else out += c;
  }
}

std::string* field_of(Builder& b, Vocabulary v, std::string_view name) {
  FeedEntry& e = b.feed.entries.back();
  b.markup = false;
  if (v == Vocabulary::Content && name == "encoded") return &e.content;
  if (v == Vocabulary::DublinCore && (name == "date" || name == "issued" || name == "created")) return e.published.empty() ? &e.published : nullptr;
  if (v == Vocabulary::DublinCore && name == "language") return &e.language;
  if (v == Vocabulary::DublinCore && name == "identifier") return e.id.empty() ? &e.id : nullptr;
  if (v != Vocabulary::Core) return nullptr;
  if (name == "title") return &e.title;
  if (name == "link") return &e.link;
  if (name == "guid" || name == "id") return &e.id;
  if (name == "pubDate" || name == "published" || name == "issued") return &e.published;
  if (name == "updated" || name == "modified") return e.published.empty() ? &e.published : nullptr;
  b.markup = true;
  if (name == "description" || name == "summary") return &e.summary;
  if (name == "content") return &e.content;
  return nullptr;
}

std::string attribute(const xmlChar** attributes, int n, std::string_view name) {
  for (int i = 0; i < n; ++i) {
    const xmlChar** a = attributes + static_cast<std::ptrdiff_t>(i) * 5;
    if (view(a[0]) == name) return std::string(reinterpret_cast<const char*>(a[3]), static_cast<std::size_t>(a[4] - a[3]));
  }
  return {};
}

void open_entry(Builder& b, const xmlChar** attributes, int n) {
  if (b.feed.entries.size() >= kMostEntries) {
    xmlStopParser(b.context);
    return;
  }
  b.entry = b.depth;
  FeedEntry& e = b.feed.entries.emplace_back();
  e.line = static_cast<std::uint32_t>(xmlSAX2GetLineNumber(b.context));
  e.language = attribute(attributes, n, "lang");
  e.id = attribute(attributes, n, "about");
}

void start_element(void* data, const xmlChar* local, const xmlChar* prefix, const xmlChar* uri, int, const xmlChar**, int n, int, const xmlChar** attributes) {
  auto& b = *static_cast<Builder*>(data);
  b.context->wellFormed = 1;  // else libxml2 leaves out all references behind a mistake; the mistake is kept in `damage`
  ++b.depth;
  const std::string_view name = view(local);
  const Vocabulary v = vocabulary_of(view(uri), view(prefix));
  if (b.depth == 1) {
    b.feed.root = name;
    b.feed.language = attribute(attributes, n, "lang");
  }
  if (b.field > 0) {
    if (b.markup) b.to->append("<").append(name).append(">");
    return;
  }
  if (b.entry == 0 && v == Vocabulary::Core && (name == "item" || name == "entry")) return open_entry(b, attributes, n);
  std::string* to = nullptr;
  b.markup = false;
  if (b.entry > 0) {
    if (b.depth != b.entry + 1) return;
    to = field_of(b, v, name);
    if (to == &b.feed.entries.back().link)
      if (std::string href = attribute(attributes, n, "href"); !href.empty()) {  // Atom
        const std::string rel = attribute(attributes, n, "rel");
        if (to->empty() && (rel.empty() || rel == "alternate")) *to = std::move(href);
        to = nullptr;
      }
  } else if (b.depth <= 3) {
    if (v == Vocabulary::Core && name == "title") to = &b.feed.title;
    if (name == "language" && v != Vocabulary::Other) to = &b.feed.language;
    if (to != nullptr && !to->empty()) to = nullptr;
  }
  if (to == nullptr) return;
  if (b.entry > 0 && to == &b.feed.entries.back().id) to->clear();  // guid is better than rdf:about
  b.to = to->empty() ? to : &b.once;
  b.once.clear();
  b.field = b.depth;
}

void end_element(void* data, const xmlChar* local, const xmlChar*, const xmlChar*) {
  auto& b = *static_cast<Builder*>(data);
  if (b.field == b.depth) b.field = 0;
  else if (b.field > 0 && b.markup) b.to->append("</").append(view(local)).append(">");
  if (b.entry == b.depth) b.entry = 0;
  --b.depth;
}

void characters(void* data, const xmlChar* text, int size) {
  auto& b = *static_cast<Builder*>(data);
  if (b.field == 0) return;
  const std::string_view part(reinterpret_cast<const char*>(text), static_cast<std::size_t>(size));
  if (b.field < b.depth && b.markup) append_escaped(part, *b.to);  // inside markup that is not escaped, text is text
  else b.to->append(part);
}

// Whatever a document type declares stands for nothing; XML's own five never come here.
xmlEntityPtr get_entity(void*, const xmlChar*) { return nullptr; }

bool is_xml_character(std::uint32_t c) { return c == 9 || c == 10 || c == 13 || (c >= 0x20 && c < 0xD800) || (c >= 0xE000 && c <= 0x10FFFF && c != 0xFFFE && c != 0xFFFF); }

// The reference at `at` (behind &) as it may stand in XML; `size` gets its length, 0 where there is none.
std::string mended_reference(std::string_view xml, std::size_t at, std::size_t& size) {
  const std::size_t end = xml.substr(at, 32).find(';');
  size = end == std::string_view::npos ? 0 : end + 1;
  if (size < 2) return size = 0, "&amp;";
  const std::string name(xml.substr(at, end));
  if (name == "lt" || name == "gt" || name == "amp" || name == "quot" || name == "apos") return "&" + name + ";";
  if (name[0] == '#') {
    const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    std::uint32_t c = 0;
    const char* first = name.data() + (hex ? 2 : 1);
    const auto [rest, failed] = std::from_chars(first, name.data() + name.size(), c, hex ? 16 : 10);
    if (failed != std::errc{} || rest != name.data() + name.size()) return size = 0, "&amp;";
    return is_xml_character(c) ? "&" + name + ";" : " ";
  }
  const htmlEntityDesc* known = htmlEntityLookup(reinterpret_cast<const xmlChar*>(name.c_str()));
  std::string out;
  if (known != nullptr) append_utf8(known->value, out);
  else size = 0, out = "&amp;";
  return out;
}

// What feeds get wrong and every reader forgives: HTML's entities that are not declared, a bare &, control characters.
std::string mended(std::string_view xml) {
  std::string out;
  out.reserve(xml.size() + xml.size() / 16);
  std::size_t cdata_end = 0;
  for (std::size_t at = 0; at < xml.size(); ++at) {
    const char c = xml[at];
    if (c == '<' && at >= cdata_end && xml.substr(at, 9) == "<![CDATA[") cdata_end = std::min(xml.find("]]>", at), xml.size());
    if (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r') {
      out += ' ';
    } else if (c == '&' && at >= cdata_end) {
      std::size_t size = 0;
      out += mended_reference(xml, at + 1, size);
      at += size;
    } else {
      out += c;
    }
  }
  return out;
}

void on_error(void* data, xmlErrorPtr error) {
  auto& b = *static_cast<Builder*>(data);
  if (error == nullptr || error->level != XML_ERR_FATAL || b.feed.damage) return;
  std::string message = error->message != nullptr ? error->message : "broken";
  while (!message.empty() && (message.back() == '\n' || message.back() == ' ')) message.pop_back();
  b.feed.damage = Error{ErrorCode::Unreadable, std::to_string(error->line) + ": broken XML: " + message};
}

}  // namespace

Result<Feed> parse_feed(std::string_view xml) {
  if (xml.size() > kLargestFeed) return Error{ErrorCode::Refused, "a feed of more than 64 MiB"};
  if (too_many_attributes(xml, kMostAttributes)) return Error{ErrorCode::Refused, "an element with more than 1000 attributes"};
  Builder b;
  if (const std::size_t first = xml.find_first_not_of(" \t\r\n"); first != std::string_view::npos) xml.remove_prefix(first);  // XML wants its declaration first
  const std::string bytes = mended(xml);
  xmlParserCtxtPtr context = xmlCreateMemoryParserCtxt(bytes.data(), static_cast<int>(bytes.size()));
  if (context == nullptr) return std::move(b.feed);
  const std::unique_ptr<xmlParserCtxt, void (*)(xmlParserCtxtPtr)> owner(context, xmlFreeParserCtxt);
  xmlSAXHandler handler{};
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = start_element;
  handler.endElementNs = end_element;
  handler.characters = characters;
  handler.ignorableWhitespace = characters;
  handler.cdataBlock = characters;
  handler.getEntity = get_entity;
  handler.serror = on_error;
  const std::unique_ptr<xmlSAXHandler, void (*)(void*)> given(context->sax, [](void* p) { xmlFree(p); });
  context->sax = &handler;
  context->userData = &b;
  b.context = context;
  xmlCtxtUseOptions(context, XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_IGNORE_ENC | XML_PARSE_NOWARNING);
  xmlParseDocument(context);
  context->sax = nullptr;
  if (context->myDoc != nullptr) {  // libxml2 makes one by itself where entities are declared
    xmlFreeDoc(context->myDoc);
    context->myDoc = nullptr;
  }
  xmlResetLastError();
  return std::move(b.feed);
}

}  // namespace depesche
