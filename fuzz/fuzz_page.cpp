// SPDX-License-Identifier: Apache-2.0
// HTML from anybody: an article in UTF-8 or an error, and no more text than the page had.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/utf8.h"
#include "formats/read_articles.h"

namespace {
const depesche::PageRules& rules() {
  static const depesche::PageRules loaded = *depesche::PageRules::load(DEPESCHE_SOURCE_DIR "/languages");
  return loaded;
}
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  for (const depesche::PageRules* r : {&rules(), static_cast<const depesche::PageRules*>(nullptr)}) {
    const auto article = depesche::parse_article_page(bytes, "x.html", r);
    if (!article) continue;
    for (const std::string* part : {&article->text, &article->title, &article->id, &article->source})
      if (depesche::find_invalid_utf8(*part) != std::string::npos) std::abort();
    if (article->text.size() > size * 4) std::abort();
  }
  return 0;
}
