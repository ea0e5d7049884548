// SPDX-License-Identifier: Apache-2.0
#include "store/views_of_relations.h"

#include "store/cells.h"
#include "store/chronicle.h"

namespace depesche {
namespace {

using enum CellKind;

std::string content_cell(const Record::Event& e) {
  std::string out;
  if (!e.content) return out;
  out = e.content->at.text;
  if (e.content->type) out += (out.empty() ? "" : " ") + std::string(e.content->negated ? "(not " : "(") + std::string(type_name(*e.content->type)) + ")";
  return out;
}
std::string ids(const EventRow& r) { return r.happening ? happening_id(r.happening->n) : std::string(); }
std::string told_cell(const EventRow& r) { return r.happening ? std::to_string(r.happening->dispatches) : "1"; }
std::string days_cell(const Days& d) {
  if (d.exact()) return std::string(iso_day(d.first));
  return (d.first == kLongAgo ? std::string("..") : std::string(iso_day(d.first))) + "/" + (d.last == kFarAhead ? std::string("..") : std::string(iso_day(d.last)));
}

Result<View> demand_rows(Store& store, const Filter& filter, const Page& page) {
  Result<DemandPage> found = demands(store, filter, page);
  if (!found) return found.error();
  View view;
  view.next = found->next;
  view.rows.columns = {{.name = "date"}, {.name = "who", .share = 3}, {.name = "demand", .share = 4}, {.name = "answer"}, {.name = "answered", .share = 3}, {.name = "dispatch"},
                       {.name = "passage", .shown = false}, {.name = "actors", .kind = List, .shown = false}, {.name = "recipients", .kind = List, .shown = false}, {.name = "told", .kind = Number, .shown = false},
                       {.name = "event", .shown = false}, {.name = "happening", .shown = false}, {.name = "answer_date", .shown = false}, {.name = "answer_event", .shown = false}, {.name = "answer_dispatch", .shown = false}};
  view.rows.coloured = 3;
  for (const AnsweredDemand& d : found->rows) {
    const EventRow& r = d.demand;
    const std::string content = content_cell(r.event);
    const auto add = [&](const AnsweredDemand::Reply* reply, bool first) {
      view.rows.cells.push_back({first ? when_cell(r) : "", first ? who_cell(r.event) : "", !first ? "" : content.empty() ? r.sentence : content, std::string(reply ? kAnswerNames[static_cast<std::size_t>(reply->kind)] : "open"),
                                 reply ? when_cell(reply->row) + " " + party_cell(reply->row.event.actors) + ": " + reply->row.sentence : "", first ? r.dispatch : "", r.sentence, code_cell(r.event.actors), code_cell(r.event.recipients), told_cell(r),
                                 r.event.id, ids(r), reply ? reply->row.event.date : "", reply ? reply->row.event.id : "", reply ? reply->row.dispatch : ""});
      view.rows.colours.emplace_back(!reply ? "yellow" : reply->kind == Answer::Refused ? "red" : "green");
    };
    if (d.replies.empty()) add(nullptr, true);
    for (std::size_t i = 0; i < d.replies.size(); ++i) add(&d.replies[i], i == 0);
  }
  return view;
}

Result<View> threat_rows(Store& store, const Filter& filter, const Page& page) {
  Result<ThreatPage> found = threats(store, filter, page);
  if (!found) return found.error();
  View view;
  view.next = found->next;
  view.rows.columns = {{.name = "date"}, {.name = "who", .share = 3}, {.name = "threat", .share = 3}, {.name = "condition", .share = 3}, {.name = "became"}, {.name = "followed", .share = 3}, {.name = "dispatch"},
                       {.name = "passage", .shown = false}, {.name = "actors", .kind = List, .shown = false}, {.name = "recipients", .kind = List, .shown = false}, {.name = "status", .shown = false}, {.name = "event", .shown = false},
                       {.name = "happening", .shown = false}, {.name = "condition_met", .kind = List, .shown = false}, {.name = "carried_out", .kind = List, .shown = false}};
  view.rows.coloured = 4;
  for (const FollowedThreat& t : found->rows) {
    const EventRow& r = t.threat;
    std::string followed, met, done;
    const auto add = [](std::string& to, std::string_view what, std::string_view split) { to.append(to.empty() ? "" : split).append(what); };
    for (const EventRow& c : t.condition_met) { add(followed, "condition: " + when_cell(c) + " " + c.sentence, " | "); add(met, c.event.id, "; "); }
    for (const EventRow& c : t.carried_out) { add(followed, "done: " + when_cell(c) + " " + c.sentence, " | "); add(done, c.event.id, "; "); }
    const std::string content = content_cell(r.event);
    const bool carried = !t.carried_out.empty();
    view.rows.cells.push_back({when_cell(r), who_cell(r.event), content.empty() ? r.sentence : content, r.event.condition ? r.event.condition->at.text : "", carried ? "carried out" : t.condition_met.empty() ? "open" : "condition met",
                               followed, r.dispatch, r.sentence, code_cell(r.event.actors), code_cell(r.event.recipients), std::string(status_name(r.event.status)), r.event.id, ids(r), met, done});
    view.rows.colours.emplace_back(carried ? "red" : "yellow");
  }
  return view;
}

Result<View> calendar_rows(Store& store, const Filter& filter, const Page& page) {
  Result<CalendarPage> found = calendar(store, filter, page);
  if (!found) return found.error();
  View view;
  view.next = found->next;
  view.rows.columns = {{.name = "date"}, {.name = "type"}, {.name = "who", .share = 4}, {.name = "plan", .share = 5}, {.name = "became", .share = 2}, {.name = "place"}, {.name = "dispatch"},
                       {.name = "actors", .kind = List, .shown = false}, {.name = "recipients", .kind = List, .shown = false}, {.name = "moved_to", .shown = false}, {.name = "by_event", .shown = false}, {.name = "first_told", .shown = false},
                       {.name = "event", .shown = false}, {.name = "happening", .shown = false}};
  view.rows.coloured = 4;
  for (const PlannedAct& p : found->rows) {
    const EventRow& r = p.plan;
    const std::string moved = p.moved_to ? days_cell(*p.moved_to) : std::string();
    view.rows.cells.push_back({when_cell(r), std::string(type_name(r.event.type)), who_cell(r.event), r.sentence, std::string(kOutcomeNames[static_cast<std::size_t>(p.outcome)]) + (moved.empty() ? "" : " to " + moved),
                               r.event.place ? r.event.place->name : "", r.dispatch, code_cell(r.event.actors), code_cell(r.event.recipients), moved, p.by ? p.by->event.id : "",
                               r.happening && r.happening->first_told != kFarAhead ? std::string(iso_day(r.happening->first_told)) : "", r.event.id, ids(r)});
    view.rows.colours.emplace_back(p.outcome == Outcome::TookPlace ? "green" : p.outcome == Outcome::Cancelled || p.outcome == Outcome::Moved ? "red" : p.outcome == Outcome::Ahead ? "yellow" : "dim");
  }
  return view;
}

Result<View> account_rows(Store& store, const Filter& filter, const Page& page) {
  Result<AccountsPage> found = accounts(store, filter, page);
  if (!found) return found.error();
  View view;
  view.next = found->next;
  view.rows.columns = {{.name = "date"}, {.name = "type"}, {.name = "who", .share = 3}, {.name = "says", .share = 2}, {.name = "account", .share = 5}, {.name = "differs", .share = 2}, {.name = "told", .kind = Number}, {.name = "dispatch"},
                       {.name = "denies", .kind = Flag, .shown = false}, {.name = "dead", .kind = Number, .shown = false}, {.name = "event", .shown = false}, {.name = "happening", .shown = false}};
  view.rows.coloured = 5;
  for (const Accounts& happening : found->rows)
    for (std::size_t i = 0; i < happening.accounts.size(); ++i) {
      const Account& a = happening.accounts[i];
      const EventRow& r = a.tellings.front();
      view.rows.cells.push_back({when_cell(r), i == 0 ? std::string(type_name(happening.head.event.type)) : "", i == 0 ? who_cell(happening.head.event) : "", (a.teller.empty() ? "reporter" : a.teller) + (a.denies ? " denies" : ""), r.sentence, a.differs,
                                 std::to_string(a.tellings.size()), r.dispatch, a.denies ? "1" : "", r.event.size.dead ? std::to_string(*r.event.size.dead) : "", r.event.id, ids(happening.head)});
      view.rows.colours.emplace_back(a.differs.empty() ? "dim" : "red");
    }
  return view;
}

Result<View> position_rows(Store& store, const Filter& filter, const Page& page) {
  Result<PositionPage> found = positions(store, filter, page);
  if (!found) return found.error();
  View view;
  view.next = found->next;
  view.rows.columns = {{.name = "date"}, {.name = "who", .share = 3}, {.name = "position"}, {.name = "matter", .share = 4}, {.name = "turned"}, {.name = "dispatch"}, {.name = "passage", .shown = false},
                       {.name = "actors", .kind = List, .shown = false}, {.name = "recipients", .kind = List, .shown = false}, {.name = "before", .shown = false}, {.name = "event", .shown = false}, {.name = "happening", .shown = false}};
  view.rows.coloured = 2;
  for (const Position& p : found->rows) {
    const EventRow& r = p.row;
    const std::string content = content_cell(r.event);
    view.rows.cells.push_back({when_cell(r), who_cell(r.event), std::string(type_name(r.event.type)), content.empty() ? r.sentence : content, p.turned ? "turned" : "", r.dispatch, r.sentence, code_cell(r.event.actors),
                               code_cell(r.event.recipients), p.before, r.event.id, ids(r)});
    view.rows.colours.push_back(colour_of(r.event, r.event.status));
  }
  return view;
}

}  // namespace

RelationView relation_view(std::string_view name) {
  if (name == "demands") return demand_rows;
  if (name == "threats") return threat_rows;
  if (name == "calendar") return calendar_rows;
  if (name == "accounts") return account_rows;
  if (name == "positions") return position_rows;
  return nullptr;
}

}  // namespace depesche
