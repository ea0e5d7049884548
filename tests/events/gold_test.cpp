// SPDX-License-Identifier: Apache-2.0
// Gold cases that a linguist can write: tests/gold/de/*.txt.
//   === what is tested
//   2024-05-07
//   Russland müsse abziehen, sagte Scholz.
//   ---
//   REQUEST   müsse   DEU GOV -> RUS GOV   occurred   -   ""
// A line is type, trigger, actors -> recipients (codes, joined by +, - for nobody), status, date (EDTF, - for none), source.
// Where a case is wrong, it is printed in the same form as it was read.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <vector>

#include "depesche/engine.h"
#include "support/analysed.h"

namespace depesche {
namespace {

struct Case { std::string name, published, text; std::vector<std::string> events; };

std::vector<Case> read_cases(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::vector<Case> out;
  int part = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.rfind("=== ", 0) == 0) {
      out.push_back({line.substr(4), {}, {}, {}});
      part = 1;
    } else if (out.empty() || line.empty() || line[0] == '#') {
      continue;
    } else if (part == 1) {
      out.back().published = line;
      part = 2;
    } else if (line == "---") {
      part = 3;
    } else if (part == 2) {
      out.back().text += (out.back().text.empty() ? "" : "\n") + line;
    } else {
      out.back().events.push_back(line);
    }
  }
  return out;
}

std::string codes(const std::vector<Record::Actor>& list) {
  std::string out;
  for (const Record::Actor& a : list) out += (out.empty() ? "" : "+") + a.code;
  return out.empty() ? "-" : out;
}

std::string shown(const Record::Event& e) {
  std::string out = std::string(kEventTypeNames[static_cast<std::size_t>(e.type)]) + "   " + e.trigger.text + "   " + codes(e.actors) + " -> " + codes(e.recipients) + "   " +
                    std::string(kStatusNames[static_cast<std::size_t>(e.status)]) + "   " + (e.date.empty() ? "-" : e.date) + "   \"" + (e.source ? e.source->at.text : "") + "\"";
  if (e.condition) out += "   if " + e.condition->at.text;
  if (e.content && e.content->type) out += "   content " + std::string(kEventTypeNames[static_cast<std::size_t>(*e.content->type)]);
  return out;
}

// A line with fewer columns asks for less.
bool fits(const std::string& wanted, const std::string& found) {
  std::size_t at = 0;
  std::istringstream columns(wanted);
  std::vector<std::string> parts;
  for (std::size_t from = 0; from <= wanted.size();) {
    std::size_t end = wanted.find("   ", from);
    if (end == std::string::npos) end = wanted.size();
    if (end > from) parts.push_back(wanted.substr(from, end - from));
    from = end + 3;
  }
  for (const std::string& p : parts) {
    at = found.find(p, at);
    if (at == std::string::npos) return false;
    at += p.size();
  }
  return true;
}

TEST(Gold, EveryCaseIsReadAsItsWriterReadsIt) {
  const Result<Engine> engine = Engine::load(support::test_folders());
  ASSERT_TRUE(engine) << engine.error().message;
  const WorkspacePtr work = engine->workspace();
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(DEPESCHE_SOURCE_DIR "/tests/gold/de")) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  for (const auto& path : files)
    for (const Case& c : read_cases(path)) {
      SCOPED_TRACE(path.filename().string() + ": " + c.name);
      const Result<Record> record = engine->read({.id = "1", .title = {}, .text = c.text, .language = "de", .published = c.published, .source = {}, .url = {}}, *work);
      ASSERT_TRUE(record) << record.error().message;
      std::vector<std::string> found;
      for (const Record::Event& e : record->events) found.push_back(shown(e));
      bool right = found.size() == c.events.size();
      for (std::size_t i = 0; right && i < found.size(); ++i) right = fits(c.events[i], found[i]);
      if (right) continue;
      std::string diff;
      for (const std::string& e : c.events) diff += "- " + e + "\n";
      for (const std::string& e : found) diff += "+ " + e + "\n";
      ADD_FAILURE() << c.text << "\n---\n" << diff;
    }
}

}  // namespace
}  // namespace depesche
