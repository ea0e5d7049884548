// SPDX-License-Identifier: Apache-2.0
#include "store/chronicle.h"

#include <algorithm>
#include <array>

namespace depesche {
namespace {

constexpr std::uint32_t kMostCandidates = 200, kMostReplies = 5;
constexpr std::int32_t kVague = 31;  // days: as wide as most dates that are not exact
constexpr std::int32_t kAnswerDays = 90, kThreatDays = 365;

std::vector<std::string> countries(const std::vector<Record::Actor>& actors) {
  std::vector<std::string> out;
  for (const Record::Actor& a : actors)
    if (const std::string country(country_of(a.code)); !country.empty() && std::find(out.begin(), out.end(), country) == out.end()) out.push_back(country);
  return out;
}

std::int32_t day_of(const EventRow& row) { return row.days.first > kLongAgo && row.days.first < kFarAhead ? row.days.first : kFarAhead; }

std::string iso(std::int32_t day) { return std::string(iso_day(std::clamp(day, -700000, 2900000))); }

// Events by each of `actors` with one of `types`, told or done in the days after `row`, without doubles and in order of time.
Result<std::vector<EventRow>> after(Store& store, const EventRow& row, const std::vector<std::string>& actors, const std::vector<EventType>& types, std::int32_t days) {
  std::vector<EventRow> out;
  const std::int32_t day = day_of(row);
  if (day == kFarAhead) return out;
  for (const std::string& actor : actors) {
    Filter filter;
    filter.actors = {actor};
    filter.types = types;
    filter.from = iso(day - kVague);
    filter.begins = true;
    filter.to = iso(day + days);
    Result<EventPage> page = store.events(filter, {.limit = kMostCandidates});
    if (!page) return page.error();
    for (EventRow& r : page->rows)
      if (std::none_of(out.begin(), out.end(), [&](const EventRow& o) { return o.n == r.n; })) out.push_back(std::move(r));
  }
  std::sort(out.begin(), out.end(), [](const EventRow& a, const EventRow& b) { return std::tie(a.days.first, a.rank) < std::tie(b.days.first, b.rank); });
  return out;
}

// One of each happening.
bool seen(std::vector<std::int64_t>& happenings, const EventRow& row) {
  if (!row.happening) return false;
  if (std::find(happenings.begin(), happenings.end(), row.happening->n) != happenings.end()) return true;
  happenings.push_back(row.happening->n);
  return false;
}

}  // namespace

Deed deed_of(const EventRow& row) {
  const Record::Event& e = row.event;
  Deed d;
  d.event = e.id;
  d.type = e.type;
  d.status = e.status;
  d.days = row.days;
  d.dated = row.dated;
  if (const std::optional<Days> published = days_of(row.published)) d.told = published->last;
  d.actors = countries(e.actors);
  d.recipients = countries(e.recipients);
  if (e.content) {
    d.content_type = e.content->type;
    d.content_negated = e.content->negated;
    d.content = words_in(e.content->at.text);
  }
  if (e.condition) d.condition = words_in(e.condition->at.text);
  d.words = words_in(row.sentence);
  if (e.place) d.place = e.place->name;
  d.answers = e.answers;
  return d;
}

Result<DemandPage> demands(Store& store, Filter filter, const Page& page) {
  filter.types = {EventType::Request};
  filter.heads = true;
  Result<EventPage> found = store.events(filter, page);
  if (!found) return found.error();
  using enum EventType;
  DemandPage out{{}, found->next};
  for (EventRow& row : found->rows) {
    const Deed demand = deed_of(row);
    std::vector<EventType> types = {Reject, Agree, Concede, Support, Cooperate, Aid, Retreat};
    if (demand.content_type && std::find(types.begin(), types.end(), *demand.content_type) == types.end()) types.push_back(*demand.content_type);
    Result<std::vector<EventRow>> candidates = after(store, row, demand.recipients, types, kAnswerDays);
    if (!candidates) return candidates.error();
    AnsweredDemand answered{std::move(row), {}};
    std::vector<std::int64_t> happenings;
    for (EventRow& c : *candidates) {
      const Answer kind = answer_to(demand, deed_of(c));
      if (kind == Answer::None || answered.replies.size() >= kMostReplies || seen(happenings, c)) continue;
      answered.replies.push_back({std::move(c), kind});
    }
    out.rows.push_back(std::move(answered));
  }
  return out;
}

Result<ThreatPage> threats(Store& store, Filter filter, const Page& page) {
  filter.types = {EventType::Threaten};
  filter.heads = true;
  Result<EventPage> found = store.events(filter, page);
  if (!found) return found.error();
  ThreatPage out{{}, found->next};
  for (EventRow& row : found->rows) {
    const Deed threat = deed_of(row);
    FollowedThreat followed{std::move(row), {}, {}};
    std::vector<std::int64_t> done, met;
    if (threat.content_type) {
      Result<std::vector<EventRow>> candidates = after(store, followed.threat, threat.actors, {*threat.content_type}, kThreatDays);
      if (!candidates) return candidates.error();
      for (EventRow& c : *candidates)
        if (followed.carried_out.size() < kMostReplies && carries_out(threat, deed_of(c)) && !seen(done, c)) followed.carried_out.push_back(std::move(c));
    }
    if (!threat.condition.empty()) {
      Result<std::vector<EventRow>> candidates = after(store, followed.threat, threat.recipients, {}, kThreatDays);
      if (!candidates) return candidates.error();
      for (EventRow& c : *candidates)
        if (followed.condition_met.size() < kMostReplies && meets_condition(threat, deed_of(c)) && !seen(met, c)) followed.condition_met.push_back(std::move(c));
    }
    out.rows.push_back(std::move(followed));
  }
  return out;
}

Result<CalendarPage> calendar(Store& store, Filter filter, const Page& page) {
  filter.heads = true;
  filter.planned = true;
  Result<EventPage> found = store.events(filter, page);
  if (!found) return found.error();
  const Result<std::int32_t> today = store.last_published();
  if (!today) return today.error();
  CalendarPage out{{}, found->next};
  for (EventRow& row : found->rows) {
    Deed plan = deed_of(row);
    if (row.happening) {
      plan.told = row.happening->first_told;
      plan.days = row.happening->days;
    }
    std::vector<std::string> parties = plan.actors;
    parties.insert(parties.end(), plan.recipients.begin(), plan.recipients.end());
    std::vector<EventRow> candidates;
    for (const std::string& party : parties) {
      Filter refusals;
      refusals.actors = {party};
      refusals.types = {EventType::Reject};
      if (plan.told != kFarAhead) refusals.from = iso(plan.told - kVague);
      refusals.begins = true;
      if (plan.days.last < kFarAhead) refusals.to = iso(plan.days.last + (plan.dated ? 15 : 60));
      Result<EventPage> some = store.events(refusals, {.limit = kMostCandidates});
      if (!some) return some.error();
      for (EventRow& r : some->rows) candidates.push_back(std::move(r));
    }
    std::vector<Deed> deeds;
    for (const EventRow& c : candidates) deeds.push_back(deed_of(c));
    const Fate fate = fate_of(plan, row.happening ? row.happening->status : row.event.status, deeds, *today);
    PlannedAct act{std::move(row), fate.outcome, fate.moved_to, std::nullopt};
    if (fate.by != nullptr) act.by = std::move(candidates[static_cast<std::size_t>(fate.by - deeds.data())]);
    out.rows.push_back(std::move(act));
  }
  return out;
}

Result<PositionPage> positions(Store& store, Filter filter, const Page& page) {
  using enum EventType;
  if (filter.types.empty()) filter.types = {Request, Reject, Agree, Support, Concede, Accuse, Threaten};
  filter.heads = true;
  Result<EventPage> found = store.events(filter, page);
  if (!found) return found.error();
  PositionPage out{{}, found->next};
  std::vector<Deed> before;
  for (EventRow& row : found->rows) {
    Deed d = deed_of(row);
    Position position{std::move(row), false, {}};
    const auto contrary = std::find_if(before.rbegin(), before.rend(), [&](const Deed& b) { return turned(b, d); });
    if (contrary != before.rend()) {
      position.turned = true;
      position.before = contrary->event;
    }
    before.push_back(std::move(d));
    out.rows.push_back(std::move(position));
  }
  return out;
}

}  // namespace depesche
