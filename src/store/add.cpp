// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/utf8.h"
#include "formats/code_points.h"
#include "store/lists.h"
#include "store/schema.h"
#include "store/store.h"

namespace depesche {
namespace {

constexpr std::size_t kMostKeysKept = 200000;

constexpr std::string_view kPutEvent =
    "INSERT INTO events (dispatch, position, id, rank, day, last_day, dated, date, type, mode, status, in_title, cameo, quad, intensity, confidence, "
    "actors, actor_names, actor_ids, recipients, recipient_names, recipient_ids, place, country, latitude, longitude, source, source_code, medium, via, "
    "condition, condition_kind, content, content_type, content_negated, content_date, dead, injured, arrested, participants, "
    "trigger_text, lemma, trigger_begin, trigger_end, sentence_begin, sentence_end, answers, disputes, block, telling) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, "
    "$31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, $48, $49, $50) RETURNING n";

Value count(const std::optional<std::uint32_t>& n) { return n ? number(*n) : Value{}; }

// The columns of one event; owns the joined texts that the values view.
struct EventColumns {
  EventColumns(const Record::Event& e, const Telling& t) : packed(pack_telling(t)) {
    using Actor = Record::Actor;
    const auto code = [](const Actor& a) -> std::string_view { return a.code; };
    const auto name = [](const Actor& a) -> std::string_view { return a.name; };
    const auto id = [](const Actor& a) -> std::string_view { return a.entity_id; };
    const auto same = [](const std::string& s) -> std::string_view { return s; };
    lists = {join_list(e.actors, code), join_list(e.actors, name), join_list(e.actors, id), join_list(e.recipients, code), join_list(e.recipients, name), join_list(e.recipients, id)};
    answers = join_list(e.answers, same);
    disputes = join_list(e.disputes, same);
  }
  std::array<std::string, 6> lists;
  std::string answers, disputes, packed;
};

std::vector<Value> values_of(const Record::Event& e, const Telling& t, const EventColumns& c, std::int64_t dispatch, std::size_t position) {
  const auto type = [](EventType x) { return Value{kEventTypeNames[static_cast<std::size_t>(x)]}; };
  std::vector<Value> v = {number(dispatch), number(static_cast<std::int64_t>(position)), Value{e.id}, number(static_cast<std::int64_t>(t.rank)), number(t.days.first), number(t.days.last),
                          number(t.dated), text_or_null(e.date), type(e.type), text_or_null(e.mode), Value{kStatusNames[static_cast<std::size_t>(e.status)]}, number(e.in_title),
                          text_or_null(e.cameo), text_or_null(e.quad), Value{e.intensity}, Value{e.confidence}};
  for (const std::string& list : c.lists) v.emplace_back(std::string_view(list));
  const bool located = e.place && e.place->geonames != 0;
  v.push_back(e.place ? text_or_null(e.place->name) : Value{});
  v.push_back(e.place ? text_or_null(e.place->country) : Value{});
  v.push_back(located ? Value{e.place->latitude} : Value{});
  v.push_back(located ? Value{e.place->longitude} : Value{});
  v.push_back(e.source ? text_or_null(e.source->name.empty() ? e.source->at.text : e.source->name) : Value{});
  v.push_back(e.source ? text_or_null(e.source->code) : Value{});
  v.push_back(e.source ? text_or_null(e.source->medium) : Value{});
  v.push_back(e.source ? text_or_null(e.source->via) : Value{});
  v.push_back(e.condition ? Value{std::string_view(e.condition->at.text)} : Value{});
  v.push_back(e.condition ? Value{kConditionKindNames[static_cast<std::size_t>(e.condition->kind)]} : Value{});
  v.push_back(e.content ? Value{std::string_view(e.content->at.text)} : Value{});
  v.push_back(e.content && e.content->type ? type(*e.content->type) : Value{});
  v.push_back(e.content ? number(e.content->negated) : Value{});
  v.push_back(e.content ? text_or_null(e.content->date) : Value{});
  for (const auto& n : {e.size.dead, e.size.injured, e.size.arrested, e.size.participants}) v.push_back(count(n));
  v.insert(v.end(), {Value{std::string_view(e.trigger.text)}, Value{std::string_view(e.lemma)}, number(e.trigger.at.begin), number(e.trigger.at.end), number(e.sentence.begin), number(e.sentence.end),
                     Value{std::string_view(c.answers)}, Value{std::string_view(c.disputes)}, number(block_of(t)), Value{Bytes{c.packed}}});
  return v;
}

std::string all_lemmas(const Record& r) {
  std::string out;
  for (const std::string& s : r.lemmas) out.append(out.empty() ? "" : " ").append(s);
  return out;
}

}  // namespace

std::string place_key(std::string_view name) { return "at:" + to_lower(name); }

std::vector<EventKey> keys_of(const Record::Event& event) {
  std::vector<EventKey> out;
  for (const std::vector<Record::Actor>* side : {&event.actors, &event.recipients})
    for (const Record::Actor& a : *side) {
      const std::size_t blank = a.code.find(' ');
      if (a.code != "UNK" && !a.code.empty()) out.push_back({a.code.substr(0, blank), {}});
      if (blank != std::string::npos) out.push_back({a.code, {}});
      if (!a.entity_id.empty()) out.push_back({"id:" + a.entity_id, to_lower(a.name)});
    }
  if (event.place) {
    if (!event.place->name.empty()) out.push_back({place_key(event.place->name), {}});
    if (!event.place->country.empty()) out.push_back({"at:" + event.place->country, {}});
  }
  std::sort(out.begin(), out.end(), [](const EventKey& a, const EventKey& b) { return std::tie(a.key, a.name) < std::tie(b.key, b.name); });
  out.erase(std::unique(out.begin(), out.end(), [](const EventKey& a, const EventKey& b) { return a.key == b.key && a.name == b.name; }), out.end());
  return out;
}

Result<std::unique_ptr<Store>> Store::open(const std::string& where, const OpenOptions& options) {
  Result<std::unique_ptr<Database>> database = Database::open(where, options.create);
  if (!database) return database.error();
  if (Result<Done> ready = migrate(**database); !ready) return ready.error();
  return std::unique_ptr<Store>(new Store(*std::move(database)));
}

Result<std::int64_t> Store::key(const std::string& key, bool make) {
  if (const auto found = keys_.find(key); found != keys_.end()) return found->second;
  std::int64_t n = 0;
  const auto take = [&](const Row& row) { n = row.integer(0); };
  Result<Done> asked = database_->run("SELECT n FROM keys WHERE key = $1", {Value{std::string_view(key)}}, take);
  if (asked && n == 0 && make) asked = database_->run("INSERT INTO keys (key) VALUES ($1) RETURNING n", {Value{std::string_view(key)}}, take);
  if (!asked) return asked.error();
  if (keys_.size() >= kMostKeysKept) keys_.clear();
  if (n != 0) keys_.emplace(key, n);
  return n;
}

Result<Done> Store::mark(std::int64_t block) {
  return database_->run("INSERT INTO unsettled (block) VALUES ($1) ON CONFLICT DO NOTHING", {number(block)});
}

Result<Done> Store::put_keys(const Record::Event& event, const Telling& telling, std::int64_t n) {
  std::int64_t last = 0;
  for (const EventKey& k : keys_of(event)) {
    const Result<std::int64_t> id = key(k.key, true);
    if (!id) return id.error();
    if (!k.name.empty())
      if (Result<Done> named = database_->run("INSERT INTO key_names (name, key) VALUES ($1, $2) ON CONFLICT DO NOTHING", {Value{std::string_view(k.name)}, number(*id)}); !named) return named;
    if (*id == last) continue;  // one key under two names
    last = *id;
    Result<Done> put = database_->run("INSERT INTO parties (key, day, rank, event) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
                                      {number(*id), number(telling.days.first), number(static_cast<std::int64_t>(telling.rank)), number(n)});
    if (!put) return put;
  }
  return Done{};
}

Result<Done> Store::put_event(const Entry& entry, std::size_t index, std::int64_t dispatch) {
  const Record& r = entry.record;
  const Record::Event& e = r.events[index];
  const Telling& t = entry.tellings[index];
  const EventColumns columns(e, t);
  std::int64_t n = 0;
  Result<Done> put = database_->run(kPutEvent, values_of(e, t, columns, dispatch, index), [&](const Row& row) { n = row.integer(0); });
  if (put) put = put_keys(e, t, n);
  if (put) put = count(t.days, e, 1);
  if (!put) return put;
  const auto sentence = static_cast<std::size_t>(std::find(r.sentences.begin(), r.sentences.end(), e.sentence) - r.sentences.begin());
  const std::string_view lemmas = e.in_title ? std::string_view(r.title_lemmas) : sentence < r.lemmas.size() ? std::string_view(r.lemmas[sentence]) : std::string_view{};
  const std::string text(CodePoints(e.in_title ? r.title : entry.text).slice(e.sentence));
  const std::string_view sql = database_->dialect() == Dialect::Sqlite
                                   ? "INSERT INTO event_texts (rowid, text, lemmas) VALUES ($1, $2, $3)"
                                   : "INSERT INTO event_texts (n, text, lemmas, search) VALUES ($1, $2, $3, to_tsvector('simple', $2 || ' ' || $3))";
  put = database_->run(sql, {number(n), Value{std::string_view(text)}, Value{lemmas}});
  if (put) put = mark(block_of(t));
  return put;
}

Result<Added> Store::put(const Entry& entry) {
  const Record& r = entry.record;
  std::int64_t old = 0;
  bool same = false;
  Result<Done> done = database_->run("SELECT n, hash FROM dispatches WHERE id = $1", {Value{std::string_view(r.id)}}, [&](const Row& row) {
    old = row.integer(0);
    same = row.text(1) == entry.hash;
  });
  if (!done) return done.error();
  if (same) return Added::Same;
  if (old != 0) done = remove(old);
  if (!done) return done.error();
  const std::optional<Days> published = days_of(r.published);
  std::int64_t n = 0;
  done = database_->run("INSERT INTO dispatches (id, hash, title, published, language, source, url, day, events, record) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING n",
                        {Value{std::string_view(r.id)}, Value{std::string_view(entry.hash)}, text_or_null(r.title), text_or_null(r.published), text_or_null(r.language), text_or_null(r.source),
                         text_or_null(r.url), published ? number(published->last) : Value{}, number(static_cast<std::int64_t>(r.events.size())), Value{Bytes{entry.packed}}},
                        [&](const Row& row) { n = row.integer(0); });
  if (!done) return done.error();
  const std::string_view sql = database_->dialect() == Dialect::Sqlite
                                   ? "INSERT INTO dispatch_texts (rowid, title, text, lemmas) VALUES ($1, $2, $3, $4)"
                                   : "INSERT INTO dispatch_texts (n, title, text, lemmas, search) VALUES ($1, $2, $3, $4, to_tsvector('simple', coalesce($2, '') || ' ' || $3 || ' ' || $4))";
  const std::string lemmas = all_lemmas(r);
  done = database_->run(sql, {number(n), Value{std::string_view(r.title)}, Value{std::string_view(entry.text)}, Value{std::string_view(lemmas)}});
  for (std::size_t i = 0; done && i < r.events.size(); ++i) done = put_event(entry, i, n);
  if (!done) return done.error();
  return old != 0 ? Added::Replaced : Added::New;
}

Result<std::vector<Added>> Store::add(std::span<const Entry> entries) {
  std::vector<Added> out;
  Result<Done> done = database_->begin();
  for (const Entry& entry : entries) {
    if (!done) break;
    const Result<Added> added = put(entry);
    if (added) out.push_back(*added); else done = added.error();
  }
  const bool changed = std::any_of(out.begin(), out.end(), [](Added a) { return a != Added::Same; });
  if (done && changed) done = count_change();
  if (done) done = database_->commit();
  if (done) return out;
  database_->rollback();
  keys_.clear();  // some of them may have been made in what was taken back
  return done.error();
}

}  // namespace depesche
