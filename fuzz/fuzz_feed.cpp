// SPDX-License-Identifier: Apache-2.0
// RSS, Atom and what claims to be: articles in UTF-8 or errors; nothing grows beyond what was read.
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
  std::size_t text = 0;
  for (const auto& article : depesche::parse_feed_articles(bytes, "x.xml", &rules())) {
    if (!article) continue;
    text += article->text.size();
    for (const std::string* part : {&article->text, &article->title, &article->id, &article->source})
      if (depesche::find_invalid_utf8(*part) != std::string::npos) std::abort();
  }
  if (text > size * 8) std::abort();
  (void)depesche::sniff_input(bytes, "x");
  return 0;
}
