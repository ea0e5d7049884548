// SPDX-License-Identifier: Apache-2.0
// JSONL and text files from anybody: articles or errors, and the reader comes to an end.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/utf8.h"
#include "formats/read_articles.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  for (const depesche::InputKind kind : {depesche::InputKind::Jsonl, depesche::InputKind::Text}) {
    const auto reader = depesche::ArticleReader::over(depesche::ByteSource::over(bytes), kind, "x");
    while (const auto article = reader->next()) {
      if (!*article) continue;
      if (depesche::find_invalid_utf8((*article)->text) != std::string::npos) std::abort();
      if ((*article)->begin > (*article)->text.size()) std::abort();
    }
  }
  return 0;
}
