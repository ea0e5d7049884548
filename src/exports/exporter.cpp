// SPDX-License-Identifier: Apache-2.0
#include "exports/exporter.h"

#include <algorithm>

#include "exports/layouts.h"

namespace depesche {

std::optional<ExportFormat> export_format(std::string_view name) {
  const auto at = std::find(kExportFormatNames.begin(), kExportFormatNames.end(), name);
  if (at == kExportFormatNames.end()) return std::nullopt;
  return static_cast<ExportFormat>(at - kExportFormatNames.begin());
}

Result<std::unique_ptr<Exporter>> Exporter::make(const ExportOptions& options) {
  Result<ExportCodes> codes = ExportCodes::load(options.languages);
  if (!codes) return codes.error();
  const LayoutOptions layout{.format = options.format, .undated_published = options.undated_published};
  switch (options.format) {
    case ExportFormat::Polecat: return make_polecat(*std::move(codes), layout);
    case ExportFormat::Gdelt:
    case ExportFormat::GdeltMentions: return make_gdelt(*std::move(codes), layout);
    case ExportFormat::Icews: return make_icews(*std::move(codes), layout);
    case ExportFormat::Phoenix: return make_phoenix(*std::move(codes), layout);
    case ExportFormat::Plover: return make_plover(*std::move(codes), layout);
    case ExportFormat::Ical: return make_ical(*std::move(codes), layout);
    case ExportFormat::Graphml: return make_graphml(*std::move(codes), layout);
  }
  return Error{ErrorCode::Refused, "no such export"};
}

}  // namespace depesche
