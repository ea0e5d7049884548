// SPDX-License-Identifier: Apache-2.0
// Gold of our own: cases of tests/gold/de, read from text files, and how the engine's record fares against them.
//   === what is tested
//   2024-05-07                  the day of publication; may be missing
//   the article, in as many lines as it likes
//   ---
//   what is expected, a line each, in the form that the file's first lines tell
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "depesche/engine.h"
#include "support/analysed.h"

namespace depesche::support {

struct GoldCase { std::string name, published, text; std::vector<std::string> lines; };

inline std::string gold_folder() { return DEPESCHE_SOURCE_DIR "/tests/gold/de"; }

inline bool is_date(std::string_view line) { return line.size() == 10 && line[4] == '-' && line[7] == '-' && line.find_first_not_of("0123456789-") == std::string_view::npos; }

inline std::vector<GoldCase> read_gold(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::vector<GoldCase> out;
  bool expects = false;
  for (std::string line; std::getline(file, line);) {
    if (line.rfind("=== ", 0) == 0) {
      out.push_back({line.substr(4), {}, {}, {}});
      expects = false;
    } else if (out.empty() || line.empty() || line[0] == '#') {
      continue;
    } else if (line == "---") {
      expects = true;
    } else if (expects) {
      out.back().lines.push_back(line);
    } else if (out.back().published.empty() && out.back().text.empty() && is_date(line)) {
      out.back().published = line;
    } else {
      out.back().text += (out.back().text.empty() ? "" : "\n") + line;
    }
  }
  return out;
}

inline std::vector<std::string> columns_of(const std::string& line, const std::string& by) {
  std::vector<std::string> out;
  for (std::size_t from = 0; from <= line.size();) {
    std::size_t end = line.find(by, from);
    if (end == std::string::npos) end = line.size();
    std::string part = line.substr(from, end - from);
    part.erase(0, part.find_first_not_of(' '));
    part.erase(part.find_last_not_of(' ') + 1);
    if (!part.empty()) out.push_back(part);
    from = end + by.size();
  }
  return out;
}

inline const Engine& gold_engine() {
  static const Result<Engine> engine = Engine::load(test_folders());
  if (!engine) {
    std::fprintf(stderr, "the engine does not load: %s\n", engine.error().message.c_str());
    std::abort();
  }
  return *engine;
}

// The record of a case. A case without a day is read as of 2024-05-07.
inline Record read_case(const GoldCase& c) {
  static const WorkspacePtr work = gold_engine().workspace();
  const Result<Record> record = gold_engine().read(
      {.id = "1", .title = {}, .text = c.text, .language = "de", .published = c.published.empty() ? "2024-05-07" : c.published, .source = {}, .url = {}}, *work);
  EXPECT_TRUE(record) << c.name << ": " << record.error().message;
  return record ? *record : Record{};
}

inline bool is_told(const Record::Event& e) { return e.status == Status::Occurred || e.status == Status::Planned; }

// Code points before the byte `at`.
inline std::uint32_t code_points(std::string_view text, std::size_t at) {
  std::uint32_t n = 0;
  for (std::size_t i = 0; i < at; ++i) n += (static_cast<unsigned char>(text[i]) & 0xC0u) != 0x80u;
  return n;
}

// Where the words stand in the text, looked for from `from` on and then from its beginning: as whole words, in code points.
struct Place { bool found = false; std::size_t byte = 0; Range at; };
inline Place find_words(std::string_view text, std::string_view words, std::size_t from) {
  const auto is_word = [&text](std::size_t i) { return i < text.size() && ((static_cast<unsigned char>(text[i]) & 0x80u) != 0 || std::isalnum(static_cast<unsigned char>(text[i])) != 0); };
  for (const std::size_t start : {from, std::size_t{0}})
    for (std::size_t at = text.find(words, start); at != std::string_view::npos; at = text.find(words, at + 1))
      if ((at == 0 || !is_word(at - 1)) && !is_word(at + words.size()))
        return {true, at, {code_points(text, at), code_points(text, at + words.size())}};
  return {};
}

struct Score {
  std::size_t right = 0, gold = 0, found = 0;
  [[nodiscard]] double precision() const { return found == 0 ? 0 : static_cast<double>(right) / static_cast<double>(found); }
  [[nodiscard]] double recall() const { return gold == 0 ? 0 : static_cast<double>(right) / static_cast<double>(gold); }
  [[nodiscard]] double f1() const { return gold + found == 0 ? 0 : 2 * static_cast<double>(right) / static_cast<double>(gold + found); }
};

inline void print(const char* what, const Score& s) {
  std::printf("%-24s gold %4zu found %4zu right %4zu   P %.3f R %.3f F1 %.3f\n", what, s.gold, s.found, s.right, s.precision(), s.recall(), s.f1());
}

// DEPESCHE_FAULTS=1 prints what is missed and what is too much.
inline void fault(const std::string& line) {
  static const bool wanted = std::getenv("DEPESCHE_FAULTS") != nullptr;
  if (wanted) std::printf("  %s\n", line.c_str());
}

}  // namespace depesche::support
