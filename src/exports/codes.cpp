// SPDX-License-Identifier: Apache-2.0
#include "exports/codes.h"

#include <filesystem>

#include "pack/table.h"

namespace depesche {

Result<ExportCodes> ExportCodes::load(const std::string& languages) {
  ExportCodes codes;
  const std::string all = languages + "/all";
  for (const auto& part : {&ExportCodes::load_countries, &ExportCodes::load_parties, &ExportCodes::load_cameo})
    if (const Result<Done> done = (codes.*part)(all); !done) return done.error();
  std::error_code failed;
  for (const auto& entry : std::filesystem::directory_iterator(languages, failed)) {
    const std::string folder = entry.path().string();
    if (!std::filesystem::exists(entry.path() / "export_sectors.tsv", failed)) continue;
    if (const Result<Done> done = codes.load_words(folder, entry.path().filename().string()); !done) return done.error();
  }
  return codes;
}

std::string_view ExportCodes::finer_sector(std::string_view language, std::string_view word) const {
  const auto at = finer_.find({std::string(language), std::string(word)});
  return at == finer_.end() ? std::string_view{} : at->second;
}

Result<Done> ExportCodes::load_countries(const std::string& folder) {
  constexpr std::array<std::string_view, 11> kColumns = {"code", "cow", "fips", "cameo", "name", "alpha2", "numeric", "names", "capital", "from", "to"};
  const Result<Table> table = Table::load(folder, "countries.tsv", kColumns);
  if (!table) return table.error();
  for (std::size_t i = 0; i < table->rows(); ++i) {
    const auto text = [&](std::size_t column) { return std::string(table->cell(i, column)); };
    const std::vector<std::string_view> fips = split_values(table->cell(i, 2));
    countries_.try_emplace(text(0), CountryCodes{text(0), text(0), text(3), fips.empty() ? "" : std::string(fips.front()), text(1), text(4)});
  }
  return Done{};
}

Result<Done> ExportCodes::load_parties(const std::string& folder) {
  constexpr std::array<std::string_view, 9> kColumns = {"kind", "code", "plover_country", "plover_sector", "cameo_country", "cameo_group", "cameo_type", "icews", "name"};
  const Result<Table> table = Table::load(folder, "export_codes.tsv", kColumns);
  if (!table) return table.error();
  for (std::size_t i = 0; i < table->rows(); ++i) {
    const auto text = [&](std::size_t column) { return std::string(table->cell(i, column)); };
    const std::string_view kind = table->cell(i, 0);
    if (kind == "country") {
      const auto at = countries_.find(table->cell(i, 1));
      if (at == countries_.end()) return table->error_at(i, "no country '" + text(1) + "'");
      at->second.plover = text(2);
      continue;
    }
    Map<PartyCodes>* map = kind == "sector" ? &sectors_ : kind == "organisation" ? &organisations_ : kind == "international" ? &international_ : nullptr;
    if (map == nullptr) return table->error_at(i, "no kind '" + std::string(kind) + "'");
    map->insert_or_assign(text(1), PartyCodes{text(2), text(3), text(4), text(5), text(6), text(7), text(8)});
  }
  return Done{};
}

Result<Done> ExportCodes::load_cameo(const std::string& folder) {
  constexpr std::array<std::string_view, 3> kColumns = {"code", "label", "goldstein"};
  const Result<Table> table = Table::load(folder, "cameo.tsv", kColumns);
  if (!table) return table.error();
  for (std::size_t i = 0; i < table->rows(); ++i)
    cameo_.insert_or_assign(std::string(table->cell(i, 0)), CameoCode{std::string(table->cell(i, 1)), std::string(table->cell(i, 2))});
  return Done{};
}

Result<Done> ExportCodes::load_words(const std::string& folder, const std::string& language) {
  constexpr std::array<std::string_view, 2> kColumns = {"sector", "words"};
  const Result<Table> table = Table::load(folder, "export_sectors.tsv", kColumns);
  if (!table) return table.error();
  for (std::size_t i = 0; i < table->rows(); ++i) {
    if (sector(table->cell(i, 0)) == nullptr) return table->error_at(i, "no sector '" + std::string(table->cell(i, 0)) + "'");
    for (const std::string_view word : split_values(table->cell(i, 1))) finer_.insert_or_assign({language, std::string(word)}, std::string(table->cell(i, 0)));
  }
  return Done{};
}

}  // namespace depesche
