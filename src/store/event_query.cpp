// SPDX-License-Identifier: Apache-2.0
#include "store/event_query.h"

#include <algorithm>
#include <charconv>

#include "store/lists.h"

namespace depesche {
namespace {

// An act whose days reach over more than this is found by its first day only.
constexpr std::int32_t kLongestReach = 366;

// A cursor is three numbers: day, rank, event.
std::optional<std::array<std::int64_t, 3>> read_cursor(std::string_view text) {
  std::array<std::int64_t, 3> out{};
  for (std::size_t i = 0; i < 3; ++i) {
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), out[i]);
    if (failed != std::errc{}) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    if (i < 2 && !text.starts_with('.')) return std::nullopt;
    if (i < 2) text.remove_prefix(1);
  }
  if (!text.empty()) return std::nullopt;
  return out;
}

}  // namespace

Result<Done> EventQuery::build() {
  for (const std::string& actor : filter_.actors)
    if (Result<Done> done = need(store_.keys_of_actor(actor)); !done) return done;
  if (!filter_.places.empty())
    if (Result<Done> done = need(keys_of_places()); !done) return done;
  if (Result<Done> done = days(); !done) return done;
  if (!filter_.types.empty()) sql_.where("e.type IN " + sql_.in(filter_.types, [](EventType t) { return kEventTypeNames[static_cast<std::size_t>(t)]; }));
  if (!filter_.statuses.empty()) sql_.where("e.status IN " + sql_.in(filter_.statuses, [](Status s) { return kStatusNames[static_cast<std::size_t>(s)]; }));
  if (!filter_.words.empty()) sql_.where("e.n IN " + sql_.found_in("event_texts", filter_.words));
  if (filter_.happening) sql_.where("e.happening = " + sql_.bind(*filter_.happening));
  if (!filter_.dispatch.empty()) sql_.where("e.dispatch = (SELECT n FROM dispatches WHERE id = " + sql_.bind(filter_.dispatch) + ")");
  if (!filter_.event.empty()) sql_.where("e.id = " + sql_.bind(filter_.event));
  if (!filter_.titles) sql_.where("e.in_title = 0");
  if (filter_.heads) sql_.where("e.n = h.head");
  if (filter_.planned) sql_.where("h.planned = 1");
  if (filter_.told_often) sql_.where("(h.tellings > 1 OR e.quad = 'MATERIAL CONFLICT')");
  if (filter_.disputed) sql_.where("h.disputed = 1");
  return Done{};
}

Result<Done> EventQuery::after(const Page& page) {
  if (page.after.empty()) return Done{};
  const auto cursor = read_cursor(page.after);
  if (!cursor) return Error{ErrorCode::Unreadable, "no cursor: '" + page.after + "'"};
  const std::string_view beyond = page.backward ? " < (" : " > (";
  const std::string tuple = "(" + order_ + ".day, " + order_ + ".rank, " + (order_ == "p" ? "p.event" : "e.n") + ")";
  sql_.where(tuple + std::string(beyond) + sql_.bind((*cursor)[0]) + ", " + sql_.bind((*cursor)[1]) + ", " + sql_.bind((*cursor)[2]) + ")");
  return Done{};
}

std::string EventQuery::from() const {
  const bool sqlite = store_.database_->dialect() == Dialect::Sqlite;
  std::string out = order_ == "p" ? " FROM parties p CROSS JOIN events e" : " FROM events e";
  out += " JOIN dispatches d ON d.n = e.dispatch LEFT JOIN happenings h ON h.n = e.happening";
  return out + (sqlite ? " LEFT JOIN event_texts t ON t.rowid = e.n" : " LEFT JOIN event_texts t ON t.n = e.n");
}

std::string EventQuery::order(bool backward) const {
  const std::string way = backward ? " DESC" : "";
  return " ORDER BY " + order_ + ".day" + way + ", " + order_ + ".rank" + way + ", " + (order_ == "p" ? "p.event" : "e.n") + way;
}

Result<std::vector<std::int64_t>> EventQuery::keys_of_places() {
  std::vector<std::int64_t> out;
  for (const std::string& place : filter_.places)
    for (const std::string& name : {"at:" + place, place_key(place)}) {
      const Result<std::int64_t> n = store_.key(name, false);
      if (!n) return n.error();
      if (*n != 0 && std::find(out.begin(), out.end(), *n) == out.end()) out.push_back(*n);
    }
  return out;
}

Result<Done> EventQuery::need(const Result<std::vector<std::int64_t>>& keys) {
  if (!keys) return keys.error();
  const auto same = [](std::int64_t n) { return n; };
  if (keys->empty()) nobody_ = true;
  else if (keys->size() == 1 && order_ == "e" && !filter_.happening) {
    order_ = "p";
    sql_.where("p.event = e.n");
    sql_.where("p.key = " + sql_.bind(keys->front()));
  } else if (keys->size() == 1) {
    sql_.where("EXISTS (SELECT 1 FROM parties q WHERE q.key = " + sql_.bind(keys->front()) + " AND q.day = e.day AND q.rank = e.rank AND q.event = e.n)");
  } else {
    sql_.where("e.n IN (SELECT event FROM parties WHERE key IN " + sql_.in(*keys, same) + ")");
  }
  return Done{};
}

Result<Done> EventQuery::days() {
  std::optional<Days> from, to;
  if (!filter_.from.empty() && !(from = days_of(filter_.from))) return Error{ErrorCode::Unreadable, "no date: '" + filter_.from + "'"};
  if (!filter_.to.empty() && !(to = days_of(filter_.to))) return Error{ErrorCode::Unreadable, "no date: '" + filter_.to + "'"};
  if (from && filter_.begins) sql_.where(order_ + ".day >= " + sql_.bind(from->first));
  else if (from) {
    sql_.where(order_ + ".day >= " + sql_.bind(from->first - kLongestReach));
    sql_.where("e.last_day >= " + sql_.bind(from->first));
    sql_.where("(e.last_day - e.day <= " + sql_.bind(kLongestReach) + " OR e.day >= " + sql_.bind(from->first) + ")");
  }
  if (to) sql_.where(order_ + ".day <= " + sql_.bind(to->last));
  return Done{};
}

}  // namespace depesche
