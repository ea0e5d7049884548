// SPDX-License-Identifier: Apache-2.0
// PageBlocks: a page as paragraphs, headings and list items, with what of it is a link, and which elements are no part of an article.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "formats/page_text.h"

namespace depesche {

struct PageBlock {
  enum class Kind : std::uint8_t { Paragraph, Heading, Item } kind = Kind::Paragraph;
  std::uint8_t level = 0;        // of a heading: 1 to 6
  std::uint32_t element = 0;     // the block element it stands in
  std::uint32_t list = 0;        // of an item: its ul or ol
  std::uint32_t letters = 0, linked = 0, strong = 0;  // bytes that are no blanks; those in links; those in bold
  bool paragraph_tag = false;    // in a <p>, not in a bare <div>
  bool ends = false;             // ends as a sentence does
  std::string text;

  [[nodiscard]] double link_share() const { return letters == 0 ? 0 : static_cast<double>(linked) / letters; }
  // A paragraph as articles have them.
  [[nodiscard]] bool good() const { return letters >= 70 && weighs(); }
  // Counts for where the article lies.
  [[nodiscard]] bool weighs() const { return kind != Kind::Heading && letters >= 25 && link_share() < 0.3 && ends; }
};

// The blocks of the page that do not stand in dropped elements, in order.
std::vector<PageBlock> page_blocks(const WebPage& page, const std::vector<bool>& dropped);

// For each element whether it is no part of an article, by its tag, role and classes. `words`: heed the words in classes.
std::vector<bool> dropped_elements(const WebPage& page, const PageTextOptions& options, bool words);

}  // namespace depesche
