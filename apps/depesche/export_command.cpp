// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <cstdio>
#include <memory>

#include "commands.h"
#include "exports/exporter.h"
#include "formats/write_csv.h"
#include "formats/write_json.h"
#include "store/store.h"

namespace depesche {
namespace {

struct ExportArguments {
  std::string where, format = "jsonl", undated = "left-out";
};

int fail(const Error& error) {
  fmt::print(stderr, "depesche: {}\n", error.message);
  return kWrongUsage;
}

// Every dispatch in order of its id, so that two registers of the same dispatches give the same bytes.
int export_register(const ExportArguments& a) {
  Result<std::unique_ptr<Store>> store = Store::open(a.where, {});
  if (!store) return fail(store.error());
  std::unique_ptr<Exporter> exporter;
  if (const std::optional<ExportFormat> format = export_format(a.format)) {
    Result<std::unique_ptr<Exporter>> made = Exporter::make({.format = *format, .languages = default_folders().languages, .undated_published = a.undated == "published"});
    if (!made) return fail(made.error());
    exporter = *std::move(made);
  }
  std::string out;
  if (exporter) exporter->begin(out);
  if (a.format == "csv") write_csv_header(out);
  const auto flush = [&]() -> Result<Done> {
    if (std::fwrite(out.data(), 1, out.size(), stdout) != out.size()) return Error{ErrorCode::Io, "output: could not be written"};
    out.clear();
    return Done{};
  };
  Result<Done> done = (*store)->each_dispatch([&](Kept&& kept) -> Result<Done> {
    if (exporter) exporter->write(kept.record, kept.text, out);
    else if (a.format == "csv") write_csv(kept.record, kept.text, out);
    else {
      kept.record.text = std::move(kept.text);
      write_json(kept.record, !kept.record.clauses.empty(), out);
    }
    return flush();
  });
  if (done && exporter) {
    exporter->end(out);
    if (exporter->left_out() > 0) fmt::print(stderr, "depesche: {} events without an exact day left out; --undated published gives them the day of publication\n", exporter->left_out());
  }
  if (done) done = flush();
  if (!done) return fail(done.error());
  return std::fflush(stdout) == 0 ? kDone : fail({ErrorCode::Io, "output: could not be written"});
}

constexpr const char* kExamples = R"(Examples:
  depesche export crisis.register --format polecat > events.txt
  depesche export crisis.register --format ical > meetings.ics
  depesche export crisis.register > records.jsonl                 the records with their texts, in order of their ids)";

}  // namespace

void add_export_command(CLI::App& app, int& status) {
  CLI::App* command = app.add_subcommand("export", "Write a register in a layout that other programs read");
  auto a = std::make_shared<ExportArguments>();
  std::vector<std::string> formats = {"jsonl", "csv"};
  formats.insert(formats.end(), kExportFormatNames.begin(), kExportFormatNames.end());
  command->add_option("REGISTER", a->where, "A file, or postgresql://...")->required();
  command->add_option("--format", a->format, "jsonl, csv, polecat, gdelt, gdelt-mentions, icews, phoenix, plover, ical or graphml")->check(CLI::IsMember(formats));
  command->add_option("--undated", a->undated, "Events with no exact day: left-out, or published for the day of publication")->check(CLI::IsMember({"left-out", "published"}));
  command->footer(kExamples);
  command->callback([a, &status] { status = export_register(*a); });
}

}  // namespace depesche
