// SPDX-License-Identifier: Apache-2.0
#include "formats/page_blocks.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace depesche {
namespace {

template <std::size_t N>
bool one_of(std::string_view tag, const std::array<std::string_view, N>& tags) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

constexpr std::array<std::string_view, 34> kBlocks = {"p", "div", "section", "article", "main", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "blockquote", "pre", "table", "tr", "td", "th",
    "hr", "address", "center", "form", "fieldset", "details", "header", "footer", "body", "aside", "nav"};
// Never part of an article.
constexpr std::array<std::string_view, 17> kNever = {"head", "script", "style", "noscript", "template", "svg", "iframe", "object", "button", "select", "textarea", "label", "input", "option", "figcaption", "figure", "dialog"};
constexpr std::array<std::string_view, 4> kAround = {"nav", "aside", "footer", "header"};
constexpr std::array<std::string_view, 7> kRoles = {"navigation", "banner", "complementary", "contentinfo", "search", "dialog", "alertdialog"};

std::uint8_t heading_level(std::string_view tag) { return tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6' ? static_cast<std::uint8_t>(tag[1] - '0') : std::uint8_t{0}; }

// What an element holds, all below it counted.
struct Weight {
  std::uint32_t letters = 0, linked = 0;
  bool title = false, body = false;
};

bool is_body(const PageAttributes& a, const PageRules* rules) {
  if (a.property.find("articleBody") != std::string::npos) return true;
  bool found = false;
  std::string last;
  if (rules != nullptr)
    class_words(a.classes, [&](std::string_view word) {
      found |= rules->body.contains(word) || rules->body.contains(last + std::string(word));
      last = word;
    });
  return found;
}

std::vector<Weight> weigh(const WebPage& page, const PageRules* rules) {
  std::vector<Weight> weights(page.elements.size());
  std::vector<bool> link(page.elements.size()), none(page.elements.size());
  for (std::size_t i = 1; i < page.elements.size(); ++i) {
    const PageElement& e = page.elements[i];
    link[i] = link[e.parent] || e.tag == "a";
    none[i] = none[e.parent] || e.tag == "head" || e.tag == "script" || e.tag == "style" || e.tag == "noscript" || e.tag == "template";
    weights[i].title = e.tag == "h1";
    weights[i].body = is_body(page.of(static_cast<std::uint32_t>(i)), rules);
  }
  for (const PageItem& item : page.items) {
    if (item.kind != PageItem::Kind::Text || none[item.element]) continue;
    const auto letters = static_cast<std::uint32_t>(std::count_if(page.text.begin() + item.begin, page.text.begin() + item.end, [](char c) { return static_cast<unsigned char>(c) > 0x20; }));
    weights[item.element].letters += letters;
    if (link[item.element]) weights[item.element].linked += letters;
  }
  for (std::size_t i = page.elements.size(); i-- > 1;) {
    Weight& up = weights[page.elements[i].parent];
    up.letters += weights[i].letters;
    up.linked += weights[i].linked;
    up.title |= weights[i].title;
    up.body |= weights[i].body;
  }
  return weights;
}

enum class Named : std::uint8_t { Nothing, IfLinked, Off, Always };

// What the words of its classes say of an element.
Named named(const PageAttributes& a, const PageRules& rules) {
  Named found = Named::Nothing;
  std::string last;
  class_words(a.classes, [&](std::string_view word) {
    const std::string both = last + std::string(word);
    if (rules.off_always.contains(word) || rules.off_always.contains(both)) found = Named::Always;
    else if (rules.off.contains(word) || rules.off.contains(both)) found = std::max(found, Named::Off);
    else if (rules.off_linked.contains(word)) found = std::max(found, Named::IfLinked);
    last = word;
  });
  return found;
}

class Cutter {
 public:
  Cutter(const WebPage& page, const std::vector<bool>& dropped) : page_(page), dropped_(dropped), context_(page.elements.size()) {
    for (std::size_t i = 1; i < page.elements.size(); ++i) {
      const PageElement& e = page.elements[i];
      Context& c = context_[i];
      c = context_[e.parent];
      c.block = one_of(e.tag, kBlocks);
      if (c.block) c.element = static_cast<std::uint32_t>(i);
      if (const std::uint8_t level = heading_level(e.tag)) c.level = level;
      if (e.tag == "ul" || e.tag == "ol") c.list = static_cast<std::uint32_t>(i);
      if (e.tag == "li") c.item = true;
      c.link |= e.tag == "a";
      c.strong |= e.tag == "b" || e.tag == "strong";
      c.paragraph = e.tag == "p" || (c.paragraph && !c.block);
    }
  }

  std::vector<PageBlock> cut() {
    for (const PageItem& item : page_.items) {
      if (item.kind == PageItem::Kind::Text) {
        if (!dropped_[item.element]) add(item);
        continue;
      }
      if (context_[item.element].block) flush();
      else if (page_.elements[item.element].tag == "br" && item.kind == PageItem::Kind::Open && !dropped_[item.element]) {
        if (++breaks_ >= 2) flush(); else blank_ = true;
      }
    }
    flush();
    return std::move(blocks_);
  }

 private:
  struct Context {
    bool block = false, item = false, link = false, strong = false, paragraph = false;
    std::uint8_t level = 0;
    std::uint32_t element = 0, list = 0;
  };

  void add(const PageItem& item) {
    const Context& c = context_[item.element];
    const std::string_view text = std::string_view(page_.text).substr(item.begin, item.end - item.begin);
    for (std::size_t at = 0; at < text.size();) {
      std::uint32_t size = 0;
      const char32_t letter = decode_utf8(text, at, size);
      if (letter < 0x20 || is_space(letter)) blank_ = true;
      else if (letter != 0xAD && letter != 0x200B && letter != 0xFEFF && !(letter >= 0x7F && letter < 0xA0)) {
        if (now_.text.empty()) {
          now_.element = c.element;
          now_.level = c.level;
          now_.kind = c.level > 0 ? PageBlock::Kind::Heading : c.item ? PageBlock::Kind::Item : PageBlock::Kind::Paragraph;
          now_.list = c.list;
          now_.paragraph_tag = c.paragraph;
        } else if (blank_) {
          now_.text += ' ';
        }
        blank_ = false;
        breaks_ = 0;
        now_.text.append(text.substr(at, size));
        now_.letters += size;
        if (c.link) now_.linked += size;
        if (c.strong) now_.strong += size;
        last_ = letter;
      }
      at += size;
    }
  }

  void flush() {
    if (!now_.text.empty()) {
      static constexpr std::u32string_view kEnds = U".!?:\"\u2026\u201C\u201D\u00BB\u00AB\u2019)";
      now_.ends = kEnds.find(last_) != std::u32string_view::npos;
      blocks_.push_back(std::move(now_));
    }
    now_ = {};
    blank_ = false;
    breaks_ = 0;
  }

  const WebPage& page_;
  const std::vector<bool>& dropped_;
  std::vector<Context> context_;
  std::vector<PageBlock> blocks_;
  PageBlock now_;
  char32_t last_ = 0;
  bool blank_ = false;
  int breaks_ = 0;
};

}  // namespace

std::vector<bool> dropped_elements(const WebPage& page, const PageTextOptions& options, bool words) {
  const std::vector<Weight> weights = weigh(page, options.rules);
  std::vector<bool> dropped(page.elements.size());
  std::vector<Named> names(page.elements.size());
  std::uint32_t all = weights[0].letters - weights[0].linked;  // without what is dropped whatever it holds
  const auto plain = [&](std::uint32_t i) { return weights[i].letters - weights[i].linked; };
  for (std::uint32_t i = 1; i < page.elements.size(); ++i) {
    const PageElement& e = page.elements[i];
    dropped[i] = dropped[e.parent];
    if (dropped[i] || e.tag == "html" || e.tag == "body") continue;
    if (words && options.rules != nullptr && !page.of(i).classes.empty()) names[i] = named(page.of(i), *options.rules);
    const bool article = weights[i].title || weights[i].body;
    dropped[i] = one_of(e.tag, kNever) || page.of(i).hidden || (names[i] == Named::Always && !article);
    if (dropped[i]) all -= std::min(all, plain(i));
  }
  for (std::uint32_t i = 1; i < page.elements.size(); ++i) {
    const PageElement& e = page.elements[i];
    const Weight& w = weights[i];
    dropped[i] = dropped[i] || dropped[e.parent];
    if (dropped[i] || e.tag == "html" || e.tag == "body" || w.title || w.body) continue;
    const std::string& role = page.of(i).role;
    const bool most = plain(i) * 2 > all;
    if (one_of(e.tag, kAround) || (!role.empty() && one_of(role, kRoles))) dropped[i] = !(most && e.tag == "header");
    else if (e.tag == "form" || names[i] == Named::Off) dropped[i] = !most;
    else if (names[i] == Named::IfLinked) dropped[i] = w.linked * 10 > w.letters * 3;
  }
  return dropped;
}

std::vector<PageBlock> page_blocks(const WebPage& page, const std::vector<bool>& dropped) { return Cutter(page, dropped).cut(); }

}  // namespace depesche
