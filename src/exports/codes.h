// SPDX-License-Identifier: Apache-2.0
// ExportCodes: how actor codes, countries and CAMEO codes are written in the layouts of others (languages/all/export_codes.tsv,
// countries.tsv, cameo.tsv; languages/xx/export_sectors.tsv).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "depesche/record.h"
#include "depesche/result.h"

namespace depesche {

struct CountryCodes {
  std::string code;    // ISO 3166-1 alpha-3
  std::string plover;  // the same, but KOS for Kosovo and the state that a dependency belongs to
  std::string cameo, fips, cow, name;
};

struct PartyCodes {  // of a sector, an organisation, or a sector of INT
  std::string plover_country, plover_sector, cameo_country, cameo_group, cameo_type, icews, name;
};

struct CameoCode {
  std::string label, goldstein;
};

// Threads: immutable after load.
class ExportCodes {
 public:
  // Errors: NotFound, Unreadable with file and line.
  static Result<ExportCodes> load(const std::string& languages);

  // Null where the code is not known.
  [[nodiscard]] const CountryCodes* country(std::string_view code) const { return find(countries_, code); }
  [[nodiscard]] const PartyCodes* organisation(std::string_view code) const { return find(organisations_, code); }
  [[nodiscard]] const PartyCodes* sector(std::string_view code) const { return find(sectors_, code); }
  [[nodiscard]] const PartyCodes* international(std::string_view sector) const { return find(international_, sector); }
  [[nodiscard]] const CameoCode* cameo(std::string_view code) const { return find(cameo_, code); }
  // The finer sector that a word for a group tells: REF for refugees, whom the codebook counts among CVL. Empty where there is none.
  [[nodiscard]] std::string_view finer_sector(std::string_view language, std::string_view word) const;

 private:
  template <typename T>
  using Map = std::map<std::string, T, std::less<>>;
  template <typename T>
  static const T* find(const Map<T>& map, std::string_view key) {
    const auto at = map.find(key);
    return at == map.end() ? nullptr : &at->second;
  }
  Result<Done> load_countries(const std::string& folder);
  Result<Done> load_parties(const std::string& folder);
  Result<Done> load_cameo(const std::string& folder);
  Result<Done> load_words(const std::string& folder, const std::string& language);
  Map<CountryCodes> countries_;
  Map<PartyCodes> organisations_, sectors_, international_;
  Map<CameoCode> cameo_;
  std::map<std::pair<std::string, std::string>, std::string> finer_;  // (language, word)
};

}  // namespace depesche
