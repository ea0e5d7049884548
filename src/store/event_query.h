// SPDX-License-Identifier: Apache-2.0
// EventQuery: the SQL of a question about events.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/query_builder.h"

namespace depesche {

// The parts of a SELECT over events that pass a filter. The first key that is asked for leads, for parties stand in the order of
// the answer; the others are probed.
class EventQuery {
 public:
  // Lifetime: of the store and the filter.
  EventQuery(Store& store, const Filter& filter) : store_(store), filter_(filter), sql_(store.database_->dialect()) {}

  // Errors: Unreadable for a date that is none; Io. `nobody` is set where an actor or place is asked for that is nowhere.
  Result<Done> build();
  // Errors: Unreadable.
  Result<Done> after(const Page& page);

  [[nodiscard]] std::string from() const;
  [[nodiscard]] std::string order(bool backward) const;
  [[nodiscard]] QueryBuilder& sql() { return sql_; }
  [[nodiscard]] bool nobody() const { return nobody_; }

 private:
  Result<std::vector<std::int64_t>> keys_of_places();
  // The event has one of these keys.
  Result<Done> need(const Result<std::vector<std::int64_t>>& keys);
  Result<Done> days();

  Store& store_;
  const Filter& filter_;
  QueryBuilder sql_;
  std::string order_ = "e";  // the table that gives the order: events, or parties
  bool nobody_ = false;
};

}  // namespace depesche
