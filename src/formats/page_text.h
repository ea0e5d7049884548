// SPDX-License-Identifier: Apache-2.0
// The article on a page: its paragraphs, headings and lists, without what stands around them.
#pragma once

#include <string>
#include <string_view>

#include "base/ascii.h"
#include "formats/page.h"
#include "formats/page_rules.h"

namespace depesche {

struct PageTextOptions {
  const PageRules* rules = nullptr;  // null: only what the elements themselves say
  bool fragment = false;             // a piece of HTML from a feed: all of it is the article
  std::string_view title = {};       // a paragraph that only repeats it is left out
};

// Paragraphs and headings are parted by an empty line, items of a list by a line break; white space is one blank, soft hyphens are gone.
std::string page_text(const WebPage& page, const PageTextOptions& options);

// The text of the first h1 that is the article's: inside <article> or <main>, else anywhere outside navigation. Empty where there is none.
std::string page_heading(const WebPage& page);

// The words of a class or id, split at marks and capitals, in lower case: ` article__shareBar` is article, share, bar. Calls each(word).
template <typename F>
void class_words(std::string_view classes, F each) {
  std::string word;
  const auto flush = [&] {
    if (!word.empty()) each(std::string_view(word));
    word.clear();
  };
  bool lower = false;
  for (const char c : classes) {
    const bool upper = c >= 'A' && c <= 'Z', small = c >= 'a' && c <= 'z';
    if (!upper && !small && !(c >= '0' && c <= '9')) {
      flush();
      lower = false;
      continue;
    }
    if (upper && lower) flush();
    word += lower_ascii(c);
    lower = small;
  }
  flush();
}

}  // namespace depesche
