// SPDX-License-Identifier: Apache-2.0
// Scoring records against gold: events coded by hand, in the form that docs/formats.md describes. What is counted and how is what
// the project's scorer for its corpora counts: precision, recall and F1 of (sentence, type), the same with a right actor, with
// actor and recipient; then, over matched events, status, date, source, content and condition.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "depesche/record.h"
#include "depesche/result.h"

namespace depesche {

struct ScoredEvent {
  std::int64_t sentence = -1;  // id of the sentence; -1 where it lies in none
  std::string type, trigger, status, date, source, content, condition;
  std::vector<std::string> actors, recipients;  // codes
  bool asks_condition = false;                  // gold that says of each event whether it has one
};

struct GoldDocument {
  std::string id, title, published, text;
  struct Sentence {
    std::uint32_t begin, end;  // code points of text
    std::int64_t id;
  };
  std::vector<Sentence> sentences;
  std::vector<ScoredEvent> events;
  bool blind = false;  // named in blind.txt: measured, never shown
};

// The documents of a folder, DOC.txt and DOC.json, in the order of their names.
// Errors: NotFound for a folder with none, Unreadable with file (and field) for what is wrong in one.
Result<std::vector<GoldDocument>> load_gold(const std::string& folder);

// Threads: one per thread.
class EventScorer {
 public:
  // Counts `record`, what was read from the document; null where nothing was.
  void add(const GoldDocument& gold, const Record* record);

  // The figures, a line each.
  [[nodiscard]] std::string figures() const;
  // A line for each event that was missed, is extra, or has something wrong: no documents of blind.txt.
  [[nodiscard]] const std::string& differences() const { return differences_; }

 private:
  struct Sets { std::size_t hit = 0, gold = 0, system = 0; };
  void match(const GoldDocument& gold, const std::vector<ScoredEvent>& system);
  void count(const GoldDocument& doc, const ScoredEvent& gold, const ScoredEvent& system);
  std::size_t gold_ = 0, system_ = 0, matched_ = 0, with_actor_ = 0, with_both_ = 0;
  std::size_t status_ = 0, date_ = 0, dates_ = 0, sector_ = 0, content_ = 0, contents_ = 0, condition_ = 0, conditions_ = 0;
  std::map<std::string, Sets> types_;
  Sets actors_, recipients_, source_, planned_, open_, blind_;
  bool any_blind_ = false;
  std::string differences_;
};

}  // namespace depesche
