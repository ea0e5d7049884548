// SPDX-License-Identifier: Apache-2.0
// Article: one news text as a reader found it, before it is analysed.
#pragma once

#include <cstdint>
#include <string>

#include "depesche/engine.h"

namespace depesche {

struct Article {
  std::string id, title, text, language, published, source, url;
  std::string page_language; // what the page or feed around it says; it is not always right
  std::uint32_t begin = 0;   // bytes of `text` before it hold the date and are passed over
  bool made_text = false;    // `text` is not what stands in the file (HTML, feed, re-encoded): a record has to carry it
  std::string where;         // for messages: news.jsonl:17, talks.txt

  // Lifetime: views into this article.
  [[nodiscard]] Dispatch dispatch() const {
    return {.id = id, .title = title, .text = text, .language = language, .published = published, .source = source, .url = url, .begin = begin, .page_language = page_language};
  }
};

}  // namespace depesche
