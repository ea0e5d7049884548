// SPDX-License-Identifier: Apache-2.0
// Dispatches as they were added, and counts.
#include "formats/read_record.h"
#include "store/lists.h"
#include "store/pack.h"
#include "store/query_builder.h"

namespace depesche {
namespace {

Result<Kept> unpack(const std::string& id, std::string_view packed, std::string_view text) {
  const Result<std::string> json = unpack_bytes(packed, id);
  if (!json) return json.error();
  Result<Record> record = read_record(*json, id);
  if (!record) return record.error();
  return Kept{*std::move(record), std::string(text)};
}

std::string text_join(Dialect dialect) { return dialect == Dialect::Sqlite ? " JOIN dispatch_texts t ON t.rowid = d.n" : " JOIN dispatch_texts t ON t.n = d.n"; }

constexpr std::int64_t kDispatchesAtOnce = 200;

}  // namespace

Result<Kept> Store::dispatch(const std::string& id) {
  std::string packed, text;
  bool found = false;
  Result<Done> asked = database_->run("SELECT d.record, t.text FROM dispatches d" + text_join(database_->dialect()) + " WHERE d.id = $1", {Value{std::string_view(id)}}, [&](const Row& row) {
    packed = row.bytes(0);
    text = row.text(1);
    found = true;
  });
  if (!asked) return asked.error();
  if (!found) return Error{ErrorCode::NotFound, "no dispatch '" + id + "' in the register"};
  return unpack(id, packed, text);
}

Result<Done> Store::each_dispatch(const std::function<Result<Done>(Kept&&)>& each) {
  std::string last;
  struct Packed { std::string id, record, text; };
  for (std::vector<Packed> some;; some.clear()) {
    const std::string sql = "SELECT d.id, d.record, t.text FROM dispatches d" + text_join(database_->dialect()) + " WHERE d.id > $1 ORDER BY d.id LIMIT $2";
    Result<Done> asked = database_->run(sql, {Value{std::string_view(last)}, number(kDispatchesAtOnce)}, [&](const Row& row) {
      some.push_back({std::string(row.text(0)), row.bytes(1), std::string(row.text(2))});
    });
    if (!asked || some.empty()) return asked;
    for (const Packed& p : some) {
      Result<Kept> kept = unpack(p.id, p.record, p.text);
      if (!kept) return kept.error();
      if (Result<Done> done = each(*std::move(kept)); !done) return done;
    }
    last = some.back().id;
  }
}

Result<DispatchPage> Store::dispatches(const std::vector<SearchWord>& words, const Page& page) {
  QueryBuilder sql(database_->dialect());
  if (!words.empty()) sql.where("d.n IN " + sql.found_in("dispatch_texts", words));
  if (!page.after.empty()) sql.where("d.id > " + sql.bind(page.after));
  const std::string limit = sql.bind(static_cast<std::int64_t>(page.limit) + 1);
  DispatchPage out;
  Result<Done> asked = database_->run("SELECT d.id, d.title, d.published, d.language, d.source, d.url, d.events FROM dispatches d" + sql.conditions() + " ORDER BY d.id LIMIT " + limit, sql.values(), [&](const Row& row) {
    DispatchRow& d = out.rows.emplace_back();
    int at = 0;
    for (std::string* to : {&d.id, &d.title, &d.published, &d.language, &d.source, &d.url}) *to = row.text(at++);
    d.events = row.integer(at);
  });
  if (!asked) return asked.error();
  if (out.rows.size() > page.limit) {
    out.rows.resize(page.limit);
    if (!out.rows.empty()) out.next = out.rows.back().id;
  }
  return out;
}

Result<Counts> Store::counts() {
  Counts c;
  Result<Done> asked = database_->run("SELECT (SELECT count(*) FROM dispatches), (SELECT count(*) FROM events), (SELECT count(*) FROM happenings), (SELECT count(*) FROM unsettled)", {}, [&](const Row& row) {
    c = {row.integer(0), row.integer(1), row.integer(2), row.integer(3)};
  });
  if (!asked) return asked.error();
  return c;
}

Result<std::int32_t> Store::last_published() {
  std::int32_t day = kLongAgo;
  Result<Done> asked = database_->run("SELECT max(day) FROM dispatches", {}, [&](const Row& row) {
    if (!row.null(0)) day = static_cast<std::int32_t>(row.integer(0));
  });
  if (!asked) return asked.error();
  return day;
}

Result<std::int64_t> Store::version() {
  std::int64_t version = 0;
  Result<Done> asked = database_->run("SELECT value FROM state WHERE name = 'version'", {}, [&](const Row& row) { version = row.integer(0); });
  if (!asked) return asked.error();
  return version;
}

Result<Done> Store::count_change() { return database_->run("UPDATE state SET value = value + 1 WHERE name = 'version'"); }

Result<bool> Store::has(const std::string& id, const std::string& hash) {
  bool same = false;
  Result<Done> asked = database_->run("SELECT hash FROM dispatches WHERE id = $1", {Value{std::string_view(id)}}, [&](const Row& row) { same = row.text(0) == hash; });
  if (!asked) return asked.error();
  return same;
}

}  // namespace depesche
