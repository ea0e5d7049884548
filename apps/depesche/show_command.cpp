// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <limits>
#include <memory>

#include "base/named.h"
#include "commands.h"
#include "server/ask.h"
#include "store/views.h"

namespace depesche {
namespace {

struct ShowArguments {
  std::string where, view = "timeline", id, format, between, text, language;
  std::vector<std::string> types, statuses;
  Filter filter;
  std::uint32_t limit = 0;
  bool backward = false;
};

std::uint32_t terminal_width() {
  winsize size{};
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 120;
}

int fail(const Error& error) {
  fmt::print(stderr, "depesche: {}\n", error.message);
  return kWrongUsage;
}

template <std::size_t N, typename E>
Result<std::vector<E>> all_named(const std::vector<std::string>& wanted, const std::array<std::string_view, N>& names) {
  std::vector<E> out;
  for (const std::string& name : wanted) {
    const std::optional<E> found = named_in_any_case<E>(names, name);
    if (!found) {
      std::string all;
      for (const std::string_view known : names) all.append(all.empty() ? "" : ", ").append(known);
      return Error{ErrorCode::NotFound, "no '" + name + "'; there are: " + all};
    }
    out.push_back(*found);
  }
  return out;
}

Result<Done> complete(ShowArguments& a) {
  if (!a.between.empty()) {
    const std::size_t comma = a.between.find(',');
    if (comma == std::string::npos) return Error{ErrorCode::Unreadable, "--between takes two actors split by a comma: RUS,USA"};
    a.filter.actors.push_back(a.between.substr(0, comma));
    a.filter.actors.push_back(a.between.substr(comma + 1));
  }
  Result<std::vector<EventType>> types = all_named<16, EventType>(a.types, kEventTypeNames);
  if (!types) return types.error();
  a.filter.types = *std::move(types);
  Result<std::vector<Status>> statuses = all_named<5, Status>(a.statuses, kStatusNames);
  if (!statuses) return statuses.error();
  a.filter.statuses = *std::move(statuses);
  if (a.text.empty()) return Done{};
  const Result<Engine> engine = Engine::load(default_folders());
  if (!engine) return engine.error();
  const WorkspacePtr work = engine->workspace();
  Result<std::vector<SearchWord>> words = search_words(a.text, a.language, *engine, *work);
  if (!words) return words.error();
  a.filter.words = *std::move(words);
  return Done{};
}

int show_pages(Store& store, const ShowArguments& a, RowsOptions options) {
  const std::uint32_t all = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t left = a.limit > 0 ? a.limit : options.format == RowsFormat::Table ? 200 : all;
  Page page{.after = {}, .limit = 0, .backward = a.backward};
  for (bool first = true; left > 0; first = false) {
    page.limit = std::min(left, 1000u);
    Result<View> view = show_view(store, a.view, a.filter, page);
    if (!view) return fail(view.error());
    options.header = first && (options.format != RowsFormat::Table || !view->rows.cells.empty());
    std::string out;
    write_rows(view->rows, options, out);
    if (std::fwrite(out.data(), 1, out.size(), stdout) != out.size()) return fail({ErrorCode::Io, "output: could not be written"});
    left -= std::min(left, static_cast<std::uint32_t>(view->rows.cells.size()));
    page.after = view->next;
    if (page.after.empty()) break;
    if (left == 0 && a.limit == 0) fmt::print(stderr, "... and more; --limit, --from or --actor choose\n");
  }
  return std::fflush(stdout) == 0 ? kDone : fail({ErrorCode::Io, "output: could not be written"});
}

int show(ShowArguments a) {
  if (a.format.empty()) a.format = isatty(STDOUT_FILENO) == 1 ? "table" : "jsonl";
  if (Result<Done> completed = complete(a); !completed) return fail(completed.error());
  Result<std::unique_ptr<Store>> store = Store::open(a.where, {});
  if (!store) return fail(store.error());
  const bool colour = isatty(STDOUT_FILENO) == 1;
  if (a.view == "source") {
    const Result<std::string> source = show_source(**store, a.id, {.colour = colour, .width = terminal_width()});
    if (!source) return fail(source.error());
    fmt::print("{}", *source);
    return kDone;
  }
  const Result<Counts> counts = (*store)->counts();
  if (!counts) return fail(counts.error());
  if (counts->unsettled > 0)  // an adding that was cut off left it
    if (const Result<Done> settled = (*store)->settle(); !settled) return fail(settled.error());
  const RowsFormat format = a.format == "table" ? RowsFormat::Table : a.format == "csv" ? RowsFormat::Csv : RowsFormat::Json;
  return show_pages(**store, a, {.format = format, .width = terminal_width(), .colour = colour});
}

constexpr const char* kExamples = R"(Examples:
  depesche show crisis.register                                   one line a happening, in order of time
  depesche show crisis.register events --actor RUS --from 2022-01 --to 2022-02
  depesche show crisis.register demands --between RUS,USA
  depesche show crisis.register calendar --format csv > calendar.csv
  depesche show crisis.register source 3ff3a2d4c866f2b3           the passage of an event or a happening, or a whole dispatch
--actor takes a country (RUS), a code (RUS GOV), the id of an entity or a name. --text finds words in all their forms.)";

}  // namespace

void add_show_command(CLI::App& app, int& status) {
  CLI::App* command = app.add_subcommand("show", "Show what a register holds");
  auto a = std::make_shared<ShowArguments>();
  std::vector<std::string> views(std::begin(kViewNames), std::end(kViewNames));
  views.emplace_back("source");
  command->add_option("REGISTER", a->where, "A file, or postgresql://...")->required();
  command->add_option("VIEW", a->view, "events, timeline, threats, demands, accounts, calendar, actors, positions or source")->check(CLI::IsMember(views));
  command->add_option("ID", a->id, "For source: of a dispatch, an event or a happening");
  command->add_option("--from", a->filter.from, "What can have been on this day or after it: 2022-01-10, 2022-01");
  command->add_option("--to", a->filter.to, "... on this day or before it");
  command->add_option("--actor", a->filter.actors, "Takes part; several: all of them");
  command->add_option("--between", a->between, "Two actors that both take part: RUS,USA");
  command->add_option("--type", a->types, "One or more: threaten, request ...")->delimiter(',');
  command->add_option("--status", a->statuses, "One or more: occurred, planned, hypothetical, negated, denied")->delimiter(',');
  command->add_option("--place", a->filter.places, "A place or a country: Genf, CHE");
  command->add_option("--text", a->text, "Words in the sentence, in whatever form");
  command->add_option("--dispatch", a->filter.dispatch, "Of this dispatch only");
  command->add_option("--language", a->language, "Language of --text: de");
  command->add_option("--format", a->format, "table, jsonl or csv; a terminal gets the table, a pipe JSONL")->check(CLI::IsMember({"table", "jsonl", "csv"}));
  command->add_option("--limit", a->limit, "Lines at most; a table ends after 200 where nothing is said");
  command->add_flag("--latest", a->backward, "Latest first");
  command->footer(kExamples);
  command->callback([a, &status] { status = show(*a); });
}

}  // namespace depesche
