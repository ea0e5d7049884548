// SPDX-License-Identifier: Apache-2.0
// Links between events of one article (answers, disputes) as pairs of words: gold's against the record's.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "events/gold.h"

namespace depesche::support {

using Pairs = std::set<std::pair<std::string, std::string>>;

struct NamedPlace { std::string name; Range at; };

// Gold's name for the event: that of the words that overlap its trigger; otherwise what the engine says.
inline std::string named(const std::vector<NamedPlace>& words, const Record::Event& e) {
  for (const NamedPlace& w : words)
    if (w.at.begin < e.trigger.at.end && e.trigger.at.begin < w.at.end) return w.name;
  return e.trigger.text + "@" + std::to_string(e.trigger.at.begin);
}

inline std::map<std::string, const Record::Event*> events_by_id(const Record& record) {
  std::map<std::string, const Record::Event*> out;
  for (const Record::Event& e : record.events) out[e.id] = &e;
  return out;
}

// Counts the pairs of a case; `sign` stands between the two in what is printed.
inline void count_pairs(const GoldCase& c, const Pairs& gold, const Pairs& found, const char* sign, Score& score) {
  score.gold += gold.size();
  score.found += found.size();
  for (const auto& p : gold) {
    score.right += found.contains(p);
    if (!found.contains(p)) fault("MISSED  " + c.name + ": " + p.first + sign + p.second);
  }
  for (const auto& p : found)
    if (!gold.contains(p)) fault("EXTRA   " + c.name + ": " + p.first + sign + p.second);
}

}  // namespace depesche::support
