// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/named.h"
#include "store/lists.h"
#include "store/store.h"

namespace depesche {
namespace {

struct OldEvent { std::int64_t n, day, rank, block, last_day; Record::Event event; };

std::vector<Record::Actor> actors_of(std::string_view codes, std::string_view names, std::string_view ids) {
  std::vector<Record::Actor> out;
  const std::vector<std::string> code = split_list(codes), name = split_list(names), id = split_list(ids);
  for (std::size_t i = 0; i < code.size(); ++i) out.push_back({code[i], i < name.size() ? name[i] : std::string(), i < id.size() ? id[i] : std::string(), {}});
  return out;
}

}  // namespace

// A dispatch with all that hangs on it; its blocks are marked.
Result<Done> Store::remove(std::int64_t dispatch) {
  std::vector<OldEvent> old;
  Result<Done> done = database_->run("SELECT n, day, rank, block, actors, actor_ids, recipients, recipient_ids, place, country, latitude, longitude, last_day, type, intensity, actor_names, recipient_names FROM events WHERE dispatch = $1", {number(dispatch)}, [&](const Row& row) {
    OldEvent e{row.integer(0), row.integer(1), row.integer(2), row.integer(3), 0, {}};
    e.event.actors = actors_of(row.text(4), row.text(15), row.text(5));
    e.event.recipients = actors_of(row.text(6), row.text(16), row.text(7));
    if (!row.null(8) || !row.null(9)) {
      e.event.place.emplace(Record::Place{}).name = row.text(8);
      e.event.place->country = row.text(9);
      e.event.place->geonames = row.null(10) ? 0 : 1;
      e.event.place->latitude = row.decimal(10);
      e.event.place->longitude = row.decimal(11);
    }
    e.last_day = row.integer(12);
    e.event.type = named<EventType>(kEventTypeNames, row.text(13)).value_or(EventType::Agree);
    e.event.intensity = row.decimal(14);
    old.push_back(std::move(e));
  });
  const bool sqlite = database_->dialect() == Dialect::Sqlite;
  for (const OldEvent& e : old) {
    if (done) done = mark(e.block);
    if (done) done = count({static_cast<std::int32_t>(e.day), static_cast<std::int32_t>(e.last_day)}, e.event, -1);
    if (done) done = database_->run(sqlite ? "DELETE FROM event_texts WHERE rowid = $1" : "DELETE FROM event_texts WHERE n = $1", {number(e.n)});
    for (const EventKey& k : keys_of(e.event)) {
      if (!done) return done;
      const Result<std::int64_t> id = key(k.key, false);
      if (!id) return id.error();
      done = database_->run("DELETE FROM parties WHERE key = $1 AND day = $2 AND rank = $3 AND event = $4", {number(*id), number(e.day), number(e.rank), number(e.n)});
    }
  }
  if (done) done = database_->run("DELETE FROM events WHERE dispatch = $1", {number(dispatch)});
  if (done) done = database_->run(sqlite ? "DELETE FROM dispatch_texts WHERE rowid = $1" : "DELETE FROM dispatch_texts WHERE n = $1", {number(dispatch)});
  if (done) done = database_->run("DELETE FROM dispatches WHERE n = $1", {number(dispatch)});
  return done;
}

}  // namespace depesche
