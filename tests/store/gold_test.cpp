// SPDX-License-Identifier: Apache-2.0
// Happenings over dispatches, against tests/gold/de/register/dispatches.tsv: pairs of tellings that belong together.
#include <fstream>
#include <map>

#include "store/register_test.h"

namespace depesche {
namespace {

struct Row { std::string happening, published, trigger, text; };

std::vector<Row> gold() {
  std::ifstream in(DEPESCHE_SOURCE_DIR "/tests/gold/de/register/dispatches.tsv");
  std::vector<Row> out;
  bool header = true;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::vector<std::string> cells;
    for (std::size_t at = 0; at <= line.size();) {
      const std::size_t end = std::min(line.find('\t', at), line.size());
      cells.push_back(line.substr(at, end - at));
      at = end + 1;
    }
    if (!header) out.push_back({cells.at(0), cells.at(1), cells.at(2), cells.at(3)});
    header = false;
  }
  return out;
}

// The event that the row means: the first of its triggers (split by |) that an event's trigger shares a word with.
const EventRow* meant(const Row& row, const std::vector<EventRow>& events) {
  for (std::size_t at = 0; at <= row.trigger.size();) {
    const std::size_t end = std::min(row.trigger.find('|', at), row.trigger.size());
    const std::string word = row.trigger.substr(at, end - at);
    for (const EventRow& e : events)
      if (e.event.trigger.text.find(word) != std::string::npos || word.find(e.event.trigger.text) != std::string::npos) return &e;
    at = end + 1;
  }
  return nullptr;
}

class Gold : public Register {};

TEST_P(Gold, PairsOfTellingsAreFoundAgain) {
  const std::vector<Row> rows = gold();
  std::map<std::string, int> happenings;
  for (const Row& row : rows) ++happenings[row.happening];
  ASSERT_GE(rows.size(), 120u);
  ASSERT_GE(happenings.size(), 40u);
  std::vector<Entry> entries;
  for (std::size_t i = 0; i < rows.size(); ++i) entries.push_back(entry("g" + std::to_string(i), rows[i].published, rows[i].text));
  add(entries);
  std::vector<std::int64_t> found(rows.size(), 0);  // 0: no event was read there, so that its pairs are missed
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::vector<EventRow> of = events({.dispatch = "g" + std::to_string(i)});
    const EventRow* event = meant(rows[i], of);
    if (event != nullptr && event->happening) found[i] = event->happening->n;
    else std::printf("no event: %s\n", rows[i].text.c_str());
  }
  int right = 0, wrong = 0, missed = 0;
  for (std::size_t i = 0; i < rows.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) {
      const bool together = rows[i].happening == rows[j].happening, joined = found[i] != 0 && found[i] == found[j];
      right += together && joined;
      wrong += !together && joined;
      missed += together && !joined;
      if (together != joined) std::printf("%s: %s | %s\n", joined ? "joined" : "split", rows[j].text.c_str(), rows[i].text.c_str());
    }
  const double f1 = 2.0 * right / (2.0 * right + wrong + missed);
  std::printf("pairs: precision %.3f, recall %.3f, F1 %.3f\n", right / double(right + wrong), right / double(right + missed), f1);
  EXPECT_GE(f1, 0.9);
}

INSTANTIATE_TEST_SUITE_P(In, Gold, testing::Values("sqlite"), [](const auto& test) { return test.param; });

}  // namespace
}  // namespace depesche
