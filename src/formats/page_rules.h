// SPDX-License-Identifier: Apache-2.0
// PageRules: what tells an article from what stands around it on a page: words in class names (languages/all/pages.tsv) and lines that
// news sites put into their texts (languages/xx/page_lines.tsv).
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "depesche/result.h"

namespace depesche {

// Threads: immutable after load.
struct PageRules {
  std::set<std::string, std::less<>> off_always;  // words of a class or id: the element is no part of the article
  std::set<std::string, std::less<>> off;         // ... unless it holds most of the page's text
  std::set<std::string, std::less<>> off_linked;  // ... where it holds links
  std::set<std::string, std::less<>> body;        // the element is the article's text
  std::vector<std::string> begins;                // a short line that begins so is dropped
  std::vector<std::string> contains;              // a line of any length that says this is dropped
  std::vector<std::string> sections;              // a heading that begins so is dropped with the list or links under it
  std::vector<std::string> rest;                  // ... with all that follows, up to the next heading

  // Errors: NotFound, Unreadable with file and line.
  static Result<PageRules> load(const std::string& languages);
};

}  // namespace depesche
