// SPDX-License-Identifier: Apache-2.0
#include "store/views.h"

#include <cstdio>

#include "store/cells.h"
#include "store/views_of_relations.h"

namespace depesche {
namespace {

std::string span_cell(Range r) { return std::to_string(r.begin) + "-" + std::to_string(r.end); }
std::string count_cell(const std::optional<std::uint32_t>& n) { return n ? std::to_string(*n) : std::string(); }

// Every event that passes, or one a happening.
Result<View> events(Store& store, Filter filter, const Page& page, bool heads) {
  filter.heads = heads;
  Result<EventPage> found = store.events(filter, page);
  if (!found) return found.error();
  View view;
  view.next = found->next;
  using enum CellKind;
  view.rows.columns = {{.name = "date"}, {.name = "type"}, {.name = "who", .share = 4}, {.name = "passage", .share = 5}, {.name = "note", .share = 3}, {.name = "dispatch"},
                       {.name = "event", .shown = false}, {.name = "happening", .shown = false}, {.name = "mode", .shown = false}, {.name = "status", .shown = false},
                       {.name = "dated", .kind = Flag, .shown = false}, {.name = "first_day", .shown = false}, {.name = "last_day", .shown = false}, {.name = "published", .shown = false},
                       {.name = "actors", .kind = List, .shown = false}, {.name = "recipients", .kind = List, .shown = false}, {.name = "place", .shown = false}, {.name = "country", .shown = false},
                       {.name = "source", .shown = false}, {.name = "condition", .shown = false}, {.name = "content", .shown = false}, {.name = "content_type", .shown = false},
                       {.name = "dead", .kind = Number, .shown = false}, {.name = "injured", .kind = Number, .shown = false}, {.name = "intensity", .kind = Number, .shown = false},
                       {.name = "characters", .shown = false}, {.name = "tellings", .kind = Number, .shown = false}, {.name = "dispatches", .kind = Number, .shown = false},
                       {.name = "voices", .kind = Number, .shown = false}, {.name = "outcome", .shown = false}, {.name = "disputed", .kind = Flag, .shown = false}};
  view.rows.coloured = 1;
  for (const EventRow& r : found->rows) {
    const Record::Event& e = r.event;
    const bool known = r.days.first > kLongAgo && r.days.first < kFarAhead, ends = r.days.last < kFarAhead;
    char intensity[16];
    std::snprintf(intensity, sizeof intensity, "%.1f", e.intensity);
    view.rows.cells.push_back({when_cell(r), std::string(type_name(e.type)), who_cell(e), r.sentence, note_cell(r), r.dispatch, e.id, r.happening ? happening_id(r.happening->n) : "", e.mode,
                               std::string(status_name(e.status)), r.dated ? "1" : "", known ? std::string(iso_day(r.days.first)) : "", ends ? std::string(iso_day(r.days.last)) : "", r.published,
                               code_cell(e.actors), code_cell(e.recipients), e.place ? e.place->name : "", e.place ? e.place->country : "", e.source ? e.source->name : "",
                               e.condition ? e.condition->at.text : "", e.content ? e.content->at.text : "", e.content && e.content->type ? std::string(type_name(*e.content->type)) : "",
                               count_cell(e.size.dead), count_cell(e.size.injured), intensity, (e.in_title ? "title " : "") + span_cell(e.trigger.at),
                               r.happening ? std::to_string(r.happening->tellings) : "", r.happening ? std::to_string(r.happening->dispatches) : "", r.happening ? std::to_string(r.happening->voices) : "",
                               r.happening ? std::string(status_name(r.happening->status)) : "", r.happening && r.happening->disputed ? "1" : ""});
    view.rows.colours.push_back(colour_of(e, heads && r.happening ? r.happening->status : e.status));
  }
  return view;
}

Result<View> actors(Store& store, const Filter& filter, const Page& page) {
  Result<std::vector<ActorCount>> found = store.actors(filter, page.limit);
  if (!found) return found.error();
  View view;
  view.rows.columns = {{.name = "name", .share = 3}, {.name = "code"}, {.name = "entity", .share = 3}, {.name = "events", .kind = CellKind::Number}, {.name = "acted", .kind = CellKind::Number}, {.name = "received", .kind = CellKind::Number}};
  for (const ActorCount& a : *found) view.rows.cells.push_back({a.name, a.code, a.id, std::to_string(a.events), std::to_string(a.acted), std::to_string(a.received)});
  return view;
}

}  // namespace

Result<View> show_view(Store& store, std::string_view name, const Filter& filter, const Page& page) {
  if (name == "events") return events(store, filter, page, false);
  if (name == "timeline") return events(store, filter, page, true);
  if (name == "actors") return actors(store, filter, page);
  if (const RelationView view = relation_view(name); view != nullptr) return view(store, filter, page);
  std::string names;
  for (const std::string_view known : kViewNames) names.append(names.empty() ? "" : ", ").append(known);
  return Error{ErrorCode::NotFound, "no view '" + std::string(name) + "'; there are: " + names};
}

}  // namespace depesche
