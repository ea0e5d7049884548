// SPDX-License-Identifier: Apache-2.0
#include <simdjson.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <set>

#include "base/named.h"
#include "base/utf8.h"
#include "formats/score_events.h"
#include "pack/table.h"

namespace depesche {
namespace {

namespace fs = std::filesystem;
using simdjson::dom::object;

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    out.push_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

// `[7] Text of the sentence.`
bool read_sentence(std::string_view line, GoldDocument& doc) {
  const std::size_t close = line.find("] ");
  if (!line.starts_with('[') || close == std::string_view::npos) return false;
  std::int64_t id = 0;
  const auto [end, failed] = std::from_chars(line.data() + 1, line.data() + close, id);
  if (failed != std::errc{} || end != line.data() + close) return false;
  const std::string_view text = line.substr(close + 2);
  if (!doc.sentences.empty()) doc.text += ' ';
  const auto begin = doc.sentences.empty() ? 0u : doc.sentences.back().end + 1;
  doc.sentences.push_back({begin, begin + static_cast<std::uint32_t>(count_code_points(text)), id});
  doc.text += text;
  return true;
}

void read_text(std::string_view text, GoldDocument& doc) {
  for (const std::string_view line : lines_of(text)) {
    if (read_sentence(line, doc)) continue;
    if (doc.title.empty() && line.starts_with("title: ")) doc.title = line.substr(7);
    if (doc.published.empty() && line.starts_with("article date: ")) doc.published = line.substr(14);
  }
}

Error wrong(const std::string& file, std::size_t event, std::string_view what) {
  return Error{ErrorCode::Unreadable, file + ": event " + std::to_string(event + 1) + ": " + std::string(what)};
}

bool read_strings(const object& o, const char* field, std::vector<std::string>& out) {
  simdjson::dom::array list;
  if (o[field].get(list) != simdjson::SUCCESS) return o[field].error() == simdjson::NO_SUCH_FIELD;
  for (const auto item : list) {
    std::string_view text;
    if (item.get(text) != simdjson::SUCCESS) return false;
    out.emplace_back(text);
  }
  return true;
}

Result<ScoredEvent> read_event(const object& o, const std::string& file, std::size_t number) {
  ScoredEvent e;
  e.status = "occurred";
  if (o["sent"].get(e.sentence) != simdjson::SUCCESS) return wrong(file, number, "field 'sent' is no number");
  const std::array<std::pair<const char*, std::string*>, 7> fields = {{{"type", &e.type}, {"trigger", &e.trigger}, {"status", &e.status}, {"date", &e.date}, {"source", &e.source}, {"content", &e.content}, {"condition", &e.condition}}};
  for (const auto& [name, to] : fields) {
    std::string_view text;
    const auto found = o[name];
    if (found.get(text) == simdjson::SUCCESS) *to = text;
    else if (found.error() != simdjson::NO_SUCH_FIELD && !found.is_null()) return wrong(file, number, "field '" + std::string(name) + "' is no string");
  }
  if (!named<EventType>(kEventTypeNames, e.type)) return wrong(file, number, "no type '" + e.type + "'");
  if (!read_strings(o, "actors", e.actors) || !read_strings(o, "recipients", e.recipients)) return wrong(file, number, "'actors' and 'recipients' are lists of codes");
  e.asks_condition = o["condition"].error() != simdjson::NO_SUCH_FIELD;
  return e;
}

Result<Done> read_events(const std::string& path, GoldDocument& doc) {
  const Result<std::string> bytes = read_file(path);
  if (!bytes) return bytes.error();
  simdjson::dom::parser parser;
  simdjson::dom::element root;
  if (const auto error = parser.parse(bytes->data(), bytes->size()).get(root); error != simdjson::SUCCESS) return Error{ErrorCode::Unreadable, path + ": no JSON: " + simdjson::error_message(error)};
  simdjson::dom::array events;
  if (root["events"].get(events) != simdjson::SUCCESS) return Error{ErrorCode::Unreadable, path + ": field 'events' is no list"};
  std::size_t number = 0;
  for (const auto item : events) {
    object o;
    if (item.get(o) != simdjson::SUCCESS) return wrong(path, number, "no object");
    Result<ScoredEvent> event = read_event(o, path, number++);
    if (!event) return event.error();
    doc.events.push_back(*std::move(event));
  }
  return Done{};
}

}  // namespace

Result<std::vector<GoldDocument>> load_gold(const std::string& folder) {
  std::vector<std::string> names;
  std::error_code failed;
  for (const auto& entry : fs::directory_iterator(folder, failed))
    if (entry.path().extension() == ".json") names.push_back(entry.path().stem().string());
  if (failed) return Error{ErrorCode::NotFound, folder + ": no such folder"};
  if (names.empty()) return Error{ErrorCode::NotFound, folder + ": no gold in it: DOC.json with DOC.txt beside it"};
  std::sort(names.begin(), names.end());
  std::set<std::string, std::less<>> blind;
  if (const Result<std::string> list = read_file(folder + "/blind.txt"))
    for (const std::string_view line : lines_of(*list)) blind.emplace(line.substr(0, line.find_first_of(" \t")));
  std::vector<GoldDocument> out;
  for (const std::string& name : names) {
    GoldDocument doc;
    doc.id = name;
    doc.blind = blind.contains(name);
    const Result<std::string> text = read_file(folder + "/" + name + ".txt");
    if (!text) return Error{ErrorCode::NotFound, folder + "/" + name + ".txt: not there, but " + name + ".json is"};
    read_text(*text, doc);
    if (doc.sentences.empty()) return Error{ErrorCode::Unreadable, folder + "/" + name + ".txt: no sentences; a line is `[0] Text.`"};
    if (const Result<Done> done = read_events(folder + "/" + name + ".json", doc); !done) return done.error();
    out.push_back(std::move(doc));
  }
  return out;
}

}  // namespace depesche
