// SPDX-License-Identifier: Apache-2.0
// Exporter: records in the layouts that others' scripts read. docs/formats.md has the columns and what was decided.
//   auto out = Exporter::make({.format = ExportFormat::Icews, .languages = "languages"});
//   (*out)->begin(text);  (*out)->write(record, article_text, text) ...;  (*out)->end(text);
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "depesche/record.h"
#include "depesche/result.h"

namespace depesche {

enum class ExportFormat : std::uint8_t { Polecat, Gdelt, GdeltMentions, Icews, Phoenix, Plover, Ical, Graphml };
// As the command line names them.
inline constexpr std::array<std::string_view, 8> kExportFormatNames = {"polecat", "gdelt", "gdelt-mentions", "icews", "phoenix", "plover", "ical", "graphml"};
static_assert(kExportFormatNames.size() == static_cast<std::size_t>(ExportFormat::Graphml) + 1);

// Nothing where `name` names none.
std::optional<ExportFormat> export_format(std::string_view name);

struct ExportOptions {
  ExportFormat format = ExportFormat::Polecat;
  std::string languages = "languages";  // folder with all/: codes of countries, organisations and CAMEO
  bool undated_published = false;       // events with no day get the day of publication, where their date (if any) does not say otherwise
};

// Only occurred and planned events are written. Threads: one per thread; the order of calls is the order of the output.
class Exporter {
 public:
  // Errors: NotFound and Unreadable for the tables.
  static Result<std::unique_ptr<Exporter>> make(const ExportOptions& options);
  virtual ~Exporter() = default;

  // Appends what stands before the first record (a header line), the lines of one record, what stands behind the last.
  virtual void begin(std::string& out) = 0;
  // `text` is the dispatch's text, which the record's offsets point into; where it is empty, sentences are left out.
  virtual void write(const Record& record, std::string_view text, std::string& out) = 0;
  virtual void end(std::string& out) = 0;

  // Events left out so far because they have no exact day.
  [[nodiscard]] virtual std::size_t left_out() const = 0;
};

}  // namespace depesche
