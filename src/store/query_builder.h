// SPDX-License-Identifier: Apache-2.0
// QueryBuilder: an SQL text and the values bound to it. Values are owned here and never stand in the text.
#pragma once

#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/database.h"
#include "store/store.h"

namespace depesche {

class QueryBuilder {
 public:
  explicit QueryBuilder(Dialect dialect) : dialect_(dialect) {}
  // The placeholder of a value.
  std::string bind(std::int64_t n) { values_.push_back(Value{n}); return placeholder(); }
  std::string bind(std::string_view text) {
    owned_.emplace_back(text);
    values_.push_back(Value{std::string_view(owned_.back())});
    return placeholder();
  }
  // One more condition; all have to hold.
  void where(const std::string& condition) { where_.append(where_.empty() ? " WHERE " : " AND ").append(condition); }
  template <typename List, typename F>
  std::string in(const List& items, F value) {
    std::string out = "(";
    for (const auto& item : items) out.append(out.size() > 1 ? ", " : "").append(bind(value(item)));
    return out + ")";
  }
  // Rows of `table` (dispatch_texts, event_texts) that have all words, as a list of their numbers.
  std::string found_in(std::string_view table, const std::vector<SearchWord>& words);

  [[nodiscard]] const std::string& conditions() const { return where_; }
  [[nodiscard]] std::span<const Value> values() const { return values_; }
  [[nodiscard]] Dialect dialect() const { return dialect_; }

 private:
  [[nodiscard]] std::string placeholder() const { return "$" + std::to_string(values_.size()); }
  Dialect dialect_;
  std::deque<std::string> owned_;
  std::vector<Value> values_;
  std::string where_;
};

}  // namespace depesche
