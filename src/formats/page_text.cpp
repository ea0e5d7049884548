// SPDX-License-Identifier: Apache-2.0
#include "formats/page_text.h"

#include <algorithm>
#include <map>

#include "base/utf8.h"
#include "formats/page_blocks.h"

namespace depesche {
namespace {

constexpr std::size_t kShortLine = 250;  // bytes; a line that begins like `Lesen Sie auch` and is longer is a paragraph

class Article {
 public:
  Article(const WebPage& page, const PageTextOptions& options, std::vector<PageBlock> blocks) : page_(page), options_(options), blocks_(std::move(blocks)), keep_(blocks_.size()) {}

  std::string text() {
    if (options_.fragment) first_ = 0, last_ = blocks_.size(); else find_root();
    for (std::size_t i = 0; i < blocks_.size(); ++i) keep_[i] = accept(i);
    drop_lists();
    drop_sections();
    drop_headings();
    return joined();
  }

 private:
  // How much good text lies below each element; the elements that hold the article.
  void find_root() {
    std::vector<std::uint32_t> weight(page_.elements.size());
    bool any = false;
    for (const PageBlock& b : blocks_) any |= b.weighs();
    for (const PageBlock& b : blocks_)
      if (b.weighs() || (!any && b.kind != PageBlock::Kind::Heading && b.link_share() < 0.3)) weight[b.element] += b.letters;
    for (std::size_t i = weight.size(); i-- > 1;) weight[page_.elements[i].parent] += weight[i];
    for (const std::string_view kind : {"article", "main"}) {  // as the page itself says
      if (scope_ != 0) break;
      for (std::uint32_t i = 1; i < weight.size(); ++i)
        if ((page_.elements[i].tag == kind || page_.of(i).role == kind) && weight[i] * 5 >= weight[0] * 2 && weight[i] * 10 >= weight[scope_] * (scope_ != 0 && inside(i, scope_) ? 9 : scope_ != 0 ? 11 : 0)) scope_ = i;
    }
    for (std::uint32_t i = scope_ + 1; i < weight.size(); ++i)
      if (weight[i] * 10 >= weight[scope_] * 9 && inside(i, scope_)) root_ = i;
    if (root_ == 0) root_ = scope_;
    first_ = blocks_.size();
    for (std::size_t i = 0; i < blocks_.size(); ++i)
      if (inside(blocks_[i].element, root_)) {
        first_ = std::min(first_, i);
        last_ = i + 1;
      }
    lead_ = first_;
    for (std::size_t i = 0; i < first_; ++i)
      if (blocks_[i].level == 1) lead_ = i + 1;
  }

  [[nodiscard]] bool inside(std::uint32_t element, std::uint32_t of) const {
    while (element > of) element = page_.elements[element].parent;
    return element == of;
  }

  [[nodiscard]] bool accept(std::size_t i) const {
    const PageBlock& b = blocks_[i];
    if (b.text == options_.title || b.level == 1) return false;
    if (is_line(b)) return false;
    const bool in_root = i >= first_ && i < last_ && (options_.fragment || inside(b.element, root_));
    const bool lead = i >= lead_ && i < first_ && b.letters >= 50 && b.ends && b.link_share() < 0.1 && b.kind == PageBlock::Kind::Paragraph;
    if (!in_root) return lead || (scope_ != 0 && b.good() && b.link_share() < 0.15 && inside(b.element, scope_));
    if (b.kind == PageBlock::Kind::Heading) return b.link_share() < 0.5;
    if (b.kind == PageBlock::Kind::Item) return b.link_share() < 0.6;  // its list decides
    if (b.link_share() >= (b.letters >= 100 ? 0.6 : 0.45)) return false;
    if (b.letters < 40 && b.text.front() == '(' && b.text.back() == ')') return false;  // (dpa), (hf, 28.9.2015)
    if (b.ends) return b.letters >= 8 || b.paragraph_tag;
    if (is_bold_line(b)) return true;
    return b.letters >= (b.paragraph_tag ? 60u : 100u) || (options_.fragment && b.letters >= 30);
  }

  // A heading that is no <h2>: a short paragraph all in bold.
  [[nodiscard]] static bool is_bold_line(const PageBlock& b) { return b.kind == PageBlock::Kind::Paragraph && b.letters < 90 && b.strong == b.letters && b.linked == 0; }

  [[nodiscard]] bool is_line(const PageBlock& b) const {
    if (options_.rules == nullptr) return false;
    const std::string low = to_lower(b.text);
    const auto starts = [&](const std::string& with) { return low.starts_with(with); };
    if (low.size() <= kShortLine && (b.letters < 60 || !b.good() || b.linked > 0) && std::any_of(options_.rules->begins.begin(), options_.rules->begins.end(), starts)) return true;
    return low.size() <= 2 * kShortLine && std::any_of(options_.rules->contains.begin(), options_.rules->contains.end(), [&](const std::string& part) { return low.find(part) != std::string::npos; });
  }

  // A list stays where most of it is no link and its items are more than a word or two.
  void drop_lists() {
    struct Sum { std::uint32_t letters = 0, linked = 0, items = 0; };
    std::map<std::uint32_t, Sum> lists;
    for (const PageBlock& b : blocks_)
      if (b.kind == PageBlock::Kind::Item) {
        Sum& s = lists[b.list];
        s.letters += b.letters;
        s.linked += b.linked;
        ++s.items;
      }
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (blocks_[i].kind != PageBlock::Kind::Item) continue;
      const Sum& s = lists[blocks_[i].list];
      if (s.linked * 10 > s.letters * 4 || s.letters < s.items * 12) keep_[i] = false;
    }
  }

  [[nodiscard]] static bool begins_one(const PageBlock& b, const std::vector<std::string>& names) {
    const std::string low = to_lower(b.text);
    return b.letters < 60 && std::any_of(names.begin(), names.end(), [&](const std::string& s) { return low.starts_with(s) && (low.size() - s.size() <= 2 || low[s.size()] == ':' || s.size() > 14); });
  }

  // Headings that news sites put below or into an article, and what hangs on them: short or linked blocks, until the article goes on;
  // or all up to the next heading.
  void drop_sections() {
    if (options_.rules == nullptr) return;
    enum class In : std::uint8_t { Text, Section, Rest } in = In::Text;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const PageBlock& b = blocks_[i];
      const bool heading = b.kind == PageBlock::Kind::Heading || is_bold_line(b);
      if (heading || (b.letters < 50 && (!b.ends || b.text.back() == ':'))) {
        if (heading && begins_one(b, options_.rules->rest)) in = In::Rest;
        else if (begins_one(b, options_.rules->sections)) in = In::Section;
        else if (b.kind == PageBlock::Kind::Heading && b.linked == 0) in = In::Text;
      } else if (in == In::Section && b.good() && b.linked == 0 && b.kind == PageBlock::Kind::Paragraph) {
        in = In::Text;
      }
      if (in != In::Text) keep_[i] = false;
    }
  }

  // A heading stays where the article goes on below it.
  void drop_headings() {
    bool goes_on = false;
    for (std::size_t i = blocks_.size(); i-- > 0;) {
      if (!keep_[i]) continue;
      const bool heading = blocks_[i].kind == PageBlock::Kind::Heading || (is_bold_line(blocks_[i]) && !blocks_[i].ends);
      if (heading && !goes_on) keep_[i] = false;
      goes_on = !heading || (goes_on && keep_[i]);
    }
  }

  [[nodiscard]] std::string joined() const {
    std::string out;
    const PageBlock* before = nullptr;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (!keep_[i]) continue;
      const PageBlock& b = blocks_[i];
      const bool same_list = before != nullptr && b.kind == PageBlock::Kind::Item && before->kind == PageBlock::Kind::Item && before->list == b.list;
      if (before != nullptr) out += same_list ? "\n" : "\n\n";
      out += b.text;
      before = &b;
    }
    return out;
  }

  const WebPage& page_;
  const PageTextOptions& options_;
  std::vector<PageBlock> blocks_;
  std::vector<bool> keep_;
  std::uint32_t scope_ = 0, root_ = 0;              // elements: what the page calls its article, and what holds nearly all of it
  std::size_t first_ = 0, last_ = 0, lead_ = 0;     // blocks of root_; the first after the title above it
};

}  // namespace

std::string page_text(const WebPage& page, const PageTextOptions& options) {
  constexpr std::size_t kLittle = 80;
  std::string text = Article(page, options, page_blocks(page, dropped_elements(page, options, true))).text();
  if (text.size() >= kLittle || options.rules == nullptr) return text;
  // A page whose classes say that all of it is something else.
  std::string more = Article(page, options, page_blocks(page, dropped_elements(page, options, false))).text();
  return more.size() > text.size() * 3 ? more : text;
}

std::string page_heading(const WebPage& page) {
  std::vector<bool> around(page.elements.size()), main(page.elements.size());
  for (std::uint32_t i = 1; i < page.elements.size(); ++i) {
    const PageElement& e = page.elements[i];
    main[i] = main[e.parent] || e.tag == "article" || e.tag == "main" || page.of(i).role == "main";
    around[i] = around[e.parent] || page.of(i).hidden || (!main[i] && (e.tag == "nav" || e.tag == "footer" || e.tag == "aside"));
  }
  std::string outside;
  for (const PageBlock& b : page_blocks(page, around)) {
    if (b.level != 1) continue;
    if (main[b.element]) return b.text;
    if (outside.empty()) outside = b.text;
  }
  return outside;
}

}  // namespace depesche
