// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <map>
#include <memory>

#include "commands.h"
#include "formats/byte_source.h"
#include "formats/read_record.h"
#include "formats/score_events.h"

namespace depesche {
namespace {

struct ScoreArguments {
  std::string gold, file, language;
  bool figures = false;
};

int fail(const std::string& message) {
  fmt::print(stderr, "depesche: {}\n", message);
  return kWrongUsage;
}

using Records = std::map<std::string, Record>;

// The records of a file, a line each, by the id of their dispatch. Errors: of the file; Unreadable with file and line.
Result<Records> records_of(const std::string& file) {
  Result<std::unique_ptr<ByteSource>> source = ByteSource::open(file);
  if (!source) return source.error();
  std::string bytes;
  for (;;) {
    const Result<std::size_t> n = (*source)->read(1 << 20, bytes);
    if (!n) return Error{n.error().code, file + ": " + n.error().message};
    if (*n == 0) break;
  }
  Records out;
  std::size_t line = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    ++line;
    if (end > at) {
      Result<Record> record = read_record(std::string_view(bytes).substr(at, end - at), file + ":" + std::to_string(line));
      if (!record) return record.error();
      std::string id = record->id;
      out.insert_or_assign(std::move(id), *std::move(record));
    }
    at = end + 1;
  }
  return out;
}

// What the engine reads from the gold's own texts.
Result<Records> records_read(const std::vector<GoldDocument>& gold, const std::string& language) {
  const Result<Engine> engine = Engine::load(default_folders());
  if (!engine) return engine.error();
  const WorkspacePtr work = engine->workspace();
  Records out;
  for (const GoldDocument& doc : gold) {
    Result<Record> record = engine->read({.id = doc.id, .title = doc.title, .text = doc.text, .language = language, .published = doc.published}, *work);
    if (!record) return Error{record.error().code, doc.id + ": " + record.error().message};
    out.insert_or_assign(doc.id, *std::move(record));
  }
  return out;
}

int score(const ScoreArguments& arguments) {
  const Result<std::vector<GoldDocument>> gold = load_gold(arguments.gold);
  if (!gold) return fail(gold.error().message);
  const Result<Records> records = arguments.file.empty() ? records_read(*gold, arguments.language) : records_of(arguments.file);
  if (!records) return fail(records.error().message);
  EventScorer scorer;
  std::size_t missing = 0;
  for (const GoldDocument& doc : *gold) {
    const auto at = records->find(doc.id);
    if (at == records->end()) {
      fmt::print(stderr, "depesche: no record of {}\n", doc.id);
      ++missing;
    }
    scorer.add(doc, at == records->end() ? nullptr : &at->second);
  }
  fmt::print("{}", scorer.figures());
  if (!arguments.figures && !scorer.differences().empty()) fmt::print("\n{}", scorer.differences());
  if (missing == gold->size()) return kWrongUsage;
  return missing > 0 ? kSomeFailed : kDone;
}

constexpr const char* kExamples = R"(Examples:
  depesche score my-gold                      reads the gold's own texts and scores what comes out
  depesche score my-gold records.jsonl        scores records that `depesche read --format jsonl` wrote
GOLD holds DOC.txt (a line a sentence, `[0] Text.`) and DOC.json; docs/formats.md describes both.
After the figures: MISSED (in gold only), EXTRA (in the records only), WRONG (matched, and what differs). `--figures` leaves that out.)";

}  // namespace

void add_score_command(CLI::App& app, int& status) {
  CLI::App* command = app.add_subcommand("score", "Score records against events coded by hand");
  auto arguments = std::make_shared<ScoreArguments>();
  command->add_option("GOLD", arguments->gold, "Folder of gold")->required();
  command->add_option("FILE", arguments->file, "Records as JSONL, - is standard input; without it the gold's texts are read");
  command->add_option("--language", arguments->language, "Language of the gold's texts; without it, it is recognised");
  command->add_flag("--figures", arguments->figures, "Only the figures");
  command->footer(kExamples);
  command->callback([arguments, &status] { status = score(*arguments); });
}

}  // namespace depesche
