// SPDX-License-Identifier: Apache-2.0
// Events by filter, a page at a time.
#include <algorithm>
#include <charconv>

#include "base/named.h"
#include "store/lists.h"
#include "store/event_query.h"

namespace depesche {
namespace {

constexpr std::string_view kColumns =
    "e.n, d.id, d.title, d.source, d.published, d.language, e.id, e.in_title, e.type, e.mode, e.status, e.cameo, e.quad, e.intensity, e.confidence, "
    "e.actors, e.actor_names, e.actor_ids, e.recipients, e.recipient_names, e.recipient_ids, e.date, e.place, e.country, e.latitude, e.longitude, "
    "e.source, e.source_code, e.medium, e.via, e.condition, e.condition_kind, e.content, e.content_type, e.content_negated, e.content_date, "
    "e.dead, e.injured, e.arrested, e.participants, e.trigger_text, e.lemma, e.trigger_begin, e.trigger_end, e.sentence_begin, e.sentence_end, "
    "e.answers, e.disputes, e.day, e.last_day, e.dated, e.rank, t.text, "
    "h.n, h.head, h.day, h.last_day, h.status, h.tellings, h.dispatches, h.voices, h.disputed, h.planned, h.first_told, h.last_told";

// Reads the columns of a row one after another.
class Columns {
 public:
  explicit Columns(const Row& row) : row_(row) {}
  std::string text() { return std::string(row_.text(at_++)); }
  std::int64_t integer() { return row_.integer(at_++); }
  std::int32_t day() { return static_cast<std::int32_t>(integer()); }
  std::uint32_t count() { return static_cast<std::uint32_t>(integer()); }
  double decimal() { return row_.decimal(at_++); }
  bool null() { return row_.null(at_); }
  void skip(int columns) { at_ += columns; }
  std::optional<std::uint32_t> maybe() {
    if (null()) { skip(1); return std::nullopt; }
    return count();
  }
  template <std::size_t N, typename E>
  bool take_named(const std::array<std::string_view, N>& names, E& out) {
    const std::optional<E> found = named<E>(names, row_.text(at_++));
    if (found) out = *found;
    return found.has_value();
  }
  std::vector<Record::Actor> actors() {
    const std::vector<std::string> codes = split_list(row_.text(at_)), names = split_list(row_.text(at_ + 1)), ids = split_list(row_.text(at_ + 2));
    skip(3);
    std::vector<Record::Actor> out;
    for (std::size_t i = 0; i < codes.size(); ++i) out.push_back({codes[i], i < names.size() ? names[i] : std::string(), i < ids.size() ? ids[i] : std::string(), {}});
    return out;
  }

 private:
  const Row& row_;
  int at_ = 0;
};

void read_told(Columns& c, Record::Event& e) {  // place to content
  if (!c.null()) {
    Record::Place& p = e.place.emplace(Record::Place{});
    p.name = c.text();
    p.country = c.text();
    p.geonames = c.null() ? 0 : 1;  // coordinates are known; the number itself stands in the record
    p.latitude = c.decimal();
    p.longitude = c.decimal();
  } else {
    c.skip(4);
  }
  if (!c.null()) {
    Record::Source& s = e.source.emplace(Record::Source{});
    s.name = s.at.text = c.text();
    s.code = c.text();
    s.medium = c.text();
    s.via = c.text();
  } else {
    c.skip(4);
  }
  if (!c.null()) {
    e.condition.emplace(Record::Condition{}).at.text = c.text();
    c.take_named(kConditionKindNames, e.condition->kind);
  } else {
    c.skip(2);
  }
  if (!c.null()) {
    Record::Content& content = e.content.emplace(Record::Content{});
    content.at.text = c.text();
    EventType type{};
    if (c.take_named(kEventTypeNames, type)) content.type = type;
    content.negated = c.integer() != 0;
    content.date = c.text();
  } else {
    c.skip(4);
  }
}

EventRow read_row(const Row& row) {
  Columns c(row);
  EventRow out;
  Record::Event& e = out.event;
  out.n = c.integer();
  for (std::string* to : {&out.dispatch, &out.title, &out.publisher, &out.published, &out.language, &e.id}) *to = c.text();
  e.in_title = c.integer() != 0;
  c.take_named(kEventTypeNames, e.type);
  e.mode = c.text();
  c.take_named(kStatusNames, e.status);
  e.cameo = c.text();
  e.quad = c.text();
  e.intensity = c.decimal();
  e.confidence = c.decimal();
  e.actors = c.actors();
  e.recipients = c.actors();
  e.date = c.text();
  read_told(c, e);
  for (std::optional<std::uint32_t>* to : {&e.size.dead, &e.size.injured, &e.size.arrested, &e.size.participants}) *to = c.maybe();
  e.trigger.text = c.text();
  e.lemma = c.text();
  for (std::uint32_t* to : {&e.trigger.at.begin, &e.trigger.at.end, &e.sentence.begin, &e.sentence.end}) *to = c.count();
  e.answers = split_list(c.text());
  e.disputes = split_list(c.text());
  out.days.first = c.day();
  out.days.last = c.day();
  out.dated = c.integer() != 0;
  out.rank = static_cast<std::uint64_t>(c.integer());
  out.sentence = c.text();
  if (c.null()) return out;
  EventRow::Happening& h = out.happening.emplace(EventRow::Happening{});
  h.n = c.integer();
  h.head = c.integer();
  h.days.first = c.day();
  h.days.last = c.day();
  c.take_named(kStatusNames, h.status);
  h.tellings = c.count();
  h.dispatches = c.count();
  h.voices = c.count();
  h.disputed = c.integer() != 0;
  h.planned = c.integer() != 0;
  h.first_told = c.day();
  h.last_told = c.day();
  return out;
}

}  // namespace

Result<EventPage> Store::events(const Filter& filter, const Page& page) {
  EventQuery query(*this, filter);
  if (Result<Done> built = query.build(); !built) return built.error();
  if (Result<Done> placed = query.after(page); !placed) return placed.error();
  EventPage out;
  if (query.nobody()) return out;
  const std::string limit = query.sql().bind(static_cast<std::int64_t>(page.limit) + 1);
  const std::string sql = "SELECT " + std::string(kColumns) + query.from() + query.sql().conditions() + query.order(page.backward) + " LIMIT " + limit;
  Result<Done> asked = database_->run(sql, query.sql().values(), [&](const Row& row) { out.rows.push_back(read_row(row)); });
  if (!asked) return asked.error();
  if (out.rows.size() > page.limit) {
    out.rows.resize(page.limit);
    if (!out.rows.empty()) {
      const EventRow& last = out.rows.back();
      out.next = std::to_string(last.days.first) + "." + std::to_string(last.rank) + "." + std::to_string(last.n);
    }
  }
  return out;
}

}  // namespace depesche
