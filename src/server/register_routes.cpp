// SPDX-License-Identifier: Apache-2.0
#include "base/utf8.h"
#include "exports/exporter.h"
#include "formats/write_json.h"
#include "server/ask.h"
#include "server/json.h"
#include "server/problem.h"
#include "server/service.h"
#include "store/cells.h"
#include "store/views.h"

namespace depesche {
namespace {

// {"items": [a JSON text each], "next": cursor or null}
std::string page_json(std::string_view lines, std::string_view next) {
  std::string out = "{\"items\":[";
  bool first = true;
  while (!lines.empty()) {
    const auto end = std::min(lines.find('\n'), lines.size());
    if (!first) out += ',';
    first = false;
    out += lines.substr(0, end);
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  out += "],\"next\":";
  rapidjson::StringBuffer buffer;
  JsonWriter json(buffer);
  if (next.empty()) json.Null();
  else put_text(json, next);
  return out.append(buffer.GetString()).append("}");
}

Reply rows_reply(const Request& request, const View& view) {
  Reply reply;
  std::string rows;
  if (wants_csv(request)) {
    write_rows(view.rows, {.format = RowsFormat::Csv}, reply.body);
    reply.content_type = "text/csv; charset=utf-8";
    reply.headers.emplace_back("Content-Disposition", "attachment; filename=\"depesche.csv\"");
  } else {
    write_rows(view.rows, {.format = RowsFormat::Json}, rows);
    reply.body = page_json(rows, view.next);
  }
  return reply;
}

// Fills in what every question about events needs: its filter. An Error is one of the asker's.
struct Question {
  Service& service;
  const Request& request;
  Worker& worker;
  [[nodiscard]] Result<Filter> filter() const { return filter_of(request, service.engine, *worker.work); }
};

Reply show(const Question& q, std::string_view name) {
  const Result<Filter> filter = q.filter();
  if (!filter) return problem_of(filter.error());
  const Result<Page> page = page_of(q.request);
  if (!page) return problem_of(page.error());
  const Result<View> view = show_view(*q.worker.store, name, *filter, *page);
  return view ? rows_reply(q.request, *view) : problem_of(view.error());
}

Reply happening(const Question& q) {
  Filter filter;
  const std::optional<std::int64_t> n = happening_number(q.request.capture("id"));
  if (!n) return problem(404, "Not found", "A happening's id has 16 hexadecimal digits");
  filter.happening = n;
  const Result<View> view = show_view(*q.worker.store, "events", filter, {.after = {}, .limit = 1000, .backward = false});
  if (!view) return problem_of(view.error());
  return view->rows.cells.empty() ? problem(404, "Not found") : rows_reply(q.request, *view);
}

Reply counts(const Question& q) {
  const Result<Counts> found = q.worker.store->counts();
  if (!found) return problem_of(found.error());
  rapidjson::StringBuffer buffer;
  JsonWriter json(buffer);
  json.StartObject();
  put(json, "dispatches", found->dispatches);
  put(json, "events", found->events);
  put(json, "happenings", found->happenings);
  json.EndObject();
  return {.body = buffer.GetString()};
}

Reply articles(const Question& q) {
  const Result<Filter> filter = q.filter();
  if (!filter) return problem_of(filter.error());
  const Result<Page> page = page_of(q.request);
  if (!page) return problem_of(page.error());
  const Result<DispatchPage> found = q.worker.store->dispatches(filter->words, *page);
  if (!found) return problem_of(found.error());
  std::string lines;
  for (const DispatchRow& row : found->rows) {
    rapidjson::StringBuffer buffer;
    JsonWriter json(buffer);
    json.StartObject();
    put(json, "id", row.id);
    put(json, "title", row.title);
    put(json, "published", row.published);
    put(json, "language", row.language);
    put(json, "source", row.source);
    put(json, "url", row.url);
    put(json, "events", row.events);
    json.EndObject();
    lines.append(buffer.GetString()).append("\n");
  }
  return {.body = page_json(lines, found->next)};
}

Reply article(const Question& q) {
  const Result<Kept> kept = q.worker.store->dispatch(q.request.capture("id"));
  if (!kept) return problem_of(kept.error());
  rapidjson::StringBuffer buffer;
  JsonWriter json(buffer);
  put_text(json, kept->text);
  std::string record;
  write_json(kept->record, false, record);
  if (!record.empty() && record.back() == '\n') record.pop_back();
  return {.body = std::string("{\"text\":").append(buffer.GetString()).append(",\"record\":").append(record).append("}")};
}

// Counts of events, each as `each` writes it.
template <typename F>
Reply tally(const Question& q, TallyKind kind, std::uint32_t limit, F each) {
  const Result<Filter> filter = q.filter();
  if (!filter) return problem_of(filter.error());
  const Result<std::vector<Tally>> found = q.worker.store->tally(kind, *filter, limit);
  if (!found) return problem_of(found.error());
  rapidjson::StringBuffer buffer;
  JsonWriter json(buffer);
  json.StartObject();
  json.Key("items");
  json.StartArray();
  for (const Tally& item : *found) {
    json.StartObject();
    each(json, item);
    put(json, "events", item.events);
    if (kind != TallyKind::Period) put(json, "intensity", item.intensity);
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
  return {.body = buffer.GetString()};
}

Reply periods(const Question& q) {
  constexpr std::uint32_t kMost = 120 * 16;
  return tally(q, TallyKind::Period, kMost, [](JsonWriter& json, const Tally& each) {
    put(json, "period", each.month);
    put(json, "type", kEventTypeNames[static_cast<std::size_t>(each.type)]);
  });
}

Reply pairs(const Question& q) {
  return tally(q, TallyKind::Pair, 400, [](JsonWriter& json, const Tally& each) {
    put(json, "actor", each.first);
    put(json, "recipient", each.second);
  });
}

Reply places(const Question& q) {
  return tally(q, TallyKind::Place, 400, [](JsonWriter& json, const Tally& each) {
    put(json, "name", each.first);
    put(json, "country", each.second);
    put(json, "latitude", each.latitude);
    put(json, "longitude", each.longitude);
  });
}

// An event as the only one of a record, so that a writer of records can write it.
Record record_of(EventRow row, std::string& text) {
  Record record;
  record.id = std::move(row.dispatch);
  record.title = std::move(row.title);
  record.published = std::move(row.published);
  record.language = std::move(row.language);
  record.source = std::move(row.publisher);
  text = std::move(row.sentence);
  row.event.in_title = false;
  row.event.sentence = {0, static_cast<std::uint32_t>(count_code_points(text))};
  record.events.push_back(std::move(row.event));
  return record;
}

// Meetings, planned and past: the latest thousand happenings.
Reply calendar(const Question& q) {
  Result<Filter> filter = q.filter();
  if (!filter) return problem_of(filter.error());
  filter->types = {EventType::Consult};
  filter->heads = true;
  Result<EventPage> found = q.worker.store->events(*filter, {.after = {}, .limit = 1000, .backward = true});
  if (!found) return problem_of(found.error());
  const Result<std::unique_ptr<Exporter>> exporter = Exporter::make({.format = ExportFormat::Ical, .languages = q.service.languages});
  if (!exporter) return problem_of(exporter.error());
  Reply reply{.content_type = "text/calendar; charset=utf-8"};
  (*exporter)->begin(reply.body);
  for (EventRow& row : found->rows) {
    std::string text;
    const Record record = record_of(std::move(row), text);
    (*exporter)->write(record, text, reply.body);
  }
  (*exporter)->end(reply.body);
  return reply;
}

Reply search(const Question& q) {
  const std::string* text = q.request.parameter("text");
  if (text == nullptr || text->empty()) return problem(422, "Unreadable", "text: expected words to search for");
  const Reply events = show(q, "events"), found = articles(q);
  if (events.status != 200) return events;
  if (found.status != 200) return found;
  return {.body = "{\"events\":" + events.body + ",\"articles\":" + found.body + "}"};
}

}  // namespace

void add_register_routes(Service& service, std::vector<Route>& routes) {
  const auto add = [&](std::string_view pattern, auto answer) {
    routes.push_back({Method::Get, std::string(pattern), Scope::Read, [&service, answer](const Request& request, std::size_t worker) { return answer(Question{service, request, service.workers[worker]}); }});
  };
  add("/api/v1/counts", counts);
  add("/api/v1/happenings/{id}", happening);
  add("/api/v1/articles", articles);
  add("/api/v1/articles/{id}", article);
  add("/api/v1/periods", periods);
  add("/api/v1/pairs", pairs);
  add("/api/v1/places", places);
  add("/api/v1/calendar.ics", calendar);
  add("/api/v1/search", search);
  add("/api/v1/happenings", [](const Question& q) { return show(q, "timeline"); });
  for (const std::string_view name : kViewNames) {
    routes.push_back({Method::Get, "/api/v1/" + std::string(name), Scope::Read, [&service, name](const Request& request, std::size_t worker) { return show(Question{service, request, service.workers[worker]}, name); }});
  }
}

}  // namespace depesche
