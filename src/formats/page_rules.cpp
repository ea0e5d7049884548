// SPDX-License-Identifier: Apache-2.0
#include "formats/page_rules.h"

#include <filesystem>

#include "base/utf8.h"
#include "pack/table.h"

namespace depesche {
namespace {

Result<Done> load_lines(const std::string& folder, PageRules& rules) {
  constexpr std::array<std::string_view, 2> kColumns = {"kind", "text"};
  const Result<Table> table = Table::load(folder, "page_lines.tsv", kColumns);
  if (!table) return table.error();
  for (std::size_t i = 0; i < table->rows(); ++i) {
    const std::string_view kind = table->cell(i, 0);
    std::vector<std::string>* to = kind == "begins" ? &rules.begins : kind == "contains" ? &rules.contains : kind == "section" ? &rules.sections : kind == "rest" ? &rules.rest : nullptr;
    if (to == nullptr) return table->error_at(i, "no kind '" + std::string(kind) + "'");
    for (const std::string_view text : split_values(table->cell(i, 1))) to->push_back(to_lower(text));
  }
  return Done{};
}

}  // namespace

Result<PageRules> PageRules::load(const std::string& languages) {
  PageRules rules;
  constexpr std::array<std::string_view, 2> kColumns = {"kind", "words"};
  const Result<Table> table = Table::load(languages + "/all", "pages.tsv", kColumns);
  if (!table) return table.error();
  for (std::size_t i = 0; i < table->rows(); ++i) {
    const std::string_view kind = table->cell(i, 0);
    auto* to = kind == "off_always" ? &rules.off_always : kind == "off" ? &rules.off : kind == "off_linked" ? &rules.off_linked : kind == "body" ? &rules.body : nullptr;
    if (to == nullptr) return table->error_at(i, "no kind '" + std::string(kind) + "'");
    for (const std::string_view word : split_values(table->cell(i, 1))) to->emplace(word);
  }
  std::error_code failed;
  for (const auto& entry : std::filesystem::directory_iterator(languages, failed)) {
    if (!std::filesystem::exists(entry.path() / "page_lines.tsv", failed)) continue;
    if (const Result<Done> done = load_lines(entry.path().string(), rules); !done) return done.error();
  }
  return rules;
}

}  // namespace depesche
