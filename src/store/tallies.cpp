// SPDX-License-Identifier: Apache-2.0
#include "store/tallies.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <map>

#include "base/named.h"
#include "store/event_query.h"
#include "store/lists.h"
#include "store/store.h"

namespace depesche {
namespace {

std::int64_t tenths(double intensity) { return std::lround(intensity * 10); }

// States and organisations, each once; nobody is nobody.
std::vector<std::string> countries_of(const std::vector<Record::Actor>& actors) {
  std::vector<std::string> out;
  for (const Record::Actor& actor : actors) {
    std::string code = actor.code.substr(0, actor.code.find(' '));
    if (!code.empty() && code != "UNK" && std::find(out.begin(), out.end(), code) == out.end()) out.push_back(std::move(code));
  }
  return out;
}

void add_pairs(const TallyKey& period, const Record::Event& event, std::vector<TallyKey>& out) {
  const std::vector<std::string> actors = countries_of(event.actors), recipients = countries_of(event.recipients);
  const bool together = event.recipients.empty();
  for (const std::string& actor : actors) {
    for (const std::string& recipient : together ? actors : recipients) {
      if (together && actor == recipient) continue;
      TallyKey& key = out.emplace_back(period);
      key.kind = TallyKind::Pair;
      key.first = actor;
      key.second = recipient;
    }
  }
}

// Sums over what a question about pairs or places does not ask for.
class Sums {
 public:
  void add(const TallyKey& key, std::int64_t events, std::int64_t sum) {
    TallyKey place = key;
    if (key.kind != TallyKind::Period) {
      place.month = 0;
      place.type = EventType::Agree;
    }
    Sum& to = sums_[place];
    to.events += events;
    to.tenths += sum;
  }
  [[nodiscard]] std::vector<Tally> most(std::uint32_t limit) const {
    std::vector<Tally> out;
    for (const auto& [key, sum] : sums_) {
      out.push_back({key.kind == TallyKind::Period ? month_name(key.month) : std::string(), key.type, key.first, key.second, key.latitude, key.longitude, sum.events,
                     std::round(static_cast<double>(sum.tenths) / static_cast<double>(sum.events) * 10) / 100});
    }
    const bool periods = !sums_.empty() && sums_.begin()->first.kind == TallyKind::Period;
    if (!periods) std::stable_sort(out.begin(), out.end(), [](const Tally& a, const Tally& b) { return a.events > b.events; });
    if (out.size() > limit) out.erase(periods ? out.begin() : out.begin() + limit, periods ? out.end() - limit : out.end());
    return out;
  }

 private:
  struct Sum { std::int64_t events = 0, tenths = 0; };
  std::map<TallyKey, Sum> sums_;
};

// Months that hold the days asked for, where whole months and nothing but types are asked for: then the tallies know the answer.
struct Months { std::int32_t first = std::numeric_limits<std::int32_t>::min(), last = std::numeric_limits<std::int32_t>::max(); };
std::optional<Months> whole_months(const Filter& f) {
  const bool more = !f.actors.empty() || !f.places.empty() || !f.statuses.empty() || !f.words.empty() || f.happening || !f.dispatch.empty() || !f.event.empty() || !f.titles || f.heads || f.planned ||
                    f.told_often || f.disputed;
  if (more) return std::nullopt;
  Months out;
  if (!f.from.empty()) {
    const std::optional<Days> from = days_of(f.from);
    if (!from || !begins_month(from->first)) return std::nullopt;
    out.first = month_of(from->first);
  }
  if (!f.to.empty()) {
    const std::optional<Days> to = days_of(f.to);
    if (!to || !begins_month(to->last + 1)) return std::nullopt;
    out.last = month_of(to->last);
  }
  return out;
}

EventType type_of(std::string_view name) {
  return named<EventType>(kEventTypeNames, name).value_or(EventType::Agree);
}

}  // namespace

std::int32_t month_of(std::int32_t day) {
  const IsoDay iso = iso_day(day);
  const std::string_view text = iso;
  std::int32_t year = 0, month = 0;
  std::from_chars(text.data(), text.data() + 4, year);
  std::from_chars(text.data() + 5, text.data() + 7, month);
  return year * 12 + month - 1;
}

bool begins_month(std::int32_t day) { return std::string_view(iso_day(day)).substr(8) == "01"; }

std::string month_name(std::int32_t month) {
  std::string year = std::to_string(month / 12), of_year = std::to_string(month % 12 + 1);
  return std::string(year.size() < 4 ? 4 - year.size() : 0, '0') + year + (of_year.size() < 2 ? "-0" : "-") + of_year;
}

std::string party_text(bool acted, std::string_view code, std::string_view name) {
  return std::string(acted ? "acted\t" : "received\t").append(code).append("\t").append(name);
}

PartyTally party_of(std::string_view text) {
  PartyTally out;
  out.acted = text.starts_with("acted");
  text.remove_prefix(std::min(text.find('\t'), text.size() - 1) + 1);
  const std::size_t tab = std::min(text.find('\t'), text.size());
  out.code = text.substr(0, tab);
  out.name = text.substr(std::min(tab + 1, text.size()));
  return out;
}

std::vector<TallyKey> tallies_of(const Days& days, const Record::Event& event) {
  std::vector<TallyKey> out;
  for (const std::vector<Record::Actor>* side : {&event.actors, &event.recipients})
    for (const Record::Actor& a : *side)
      if (!a.entity_id.empty()) out.push_back({.kind = TallyKind::Party, .first = list_item(a.entity_id), .second = party_text(side == &event.actors, list_item(a.code), list_item(a.name))});
  if (days.first <= kLongAgo || days.first >= kFarAhead) return out;
  const TallyKey period{.month = month_of(days.first), .type = event.type, .first = {}, .second = {}};
  out.push_back(period);
  add_pairs(period, event, out);
  if (event.place && event.place->geonames != 0) {
    TallyKey place = period;
    place.kind = TallyKind::Place;
    place.first = event.place->name;
    place.second = event.place->country;
    place.latitude = event.place->latitude;
    place.longitude = event.place->longitude;
    out.push_back(std::move(place));
  }
  return out;
}

Result<Done> Store::count(const Days& days, const Record::Event& event, int by) {
  for (const TallyKey& key : tallies_of(days, event)) {
    const std::string_view type = kEventTypeNames[static_cast<std::size_t>(key.type)];
    Result<Done> done = database_->run(
        "INSERT INTO tallies (kind, month, type, first, second, latitude, longitude, events, tenths) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) "
        "ON CONFLICT (kind, month, type, first, second) DO UPDATE SET events = tallies.events + excluded.events, tenths = tallies.tenths + excluded.tenths",
        {number(static_cast<std::int64_t>(key.kind)), number(key.month), Value{type}, Value{std::string_view(key.first)}, Value{std::string_view(key.second)}, Value{key.latitude}, Value{key.longitude},
         number(by), number(by * tenths(event.intensity))});
    if (done && by < 0) {
      done = database_->run("DELETE FROM tallies WHERE kind = $1 AND month = $2 AND type = $3 AND first = $4 AND second = $5 AND events = 0",
                            {number(static_cast<std::int64_t>(key.kind)), number(key.month), Value{type}, Value{std::string_view(key.first)}, Value{std::string_view(key.second)}});
    }
    if (!done) return done;
  }
  return Done{};
}

Result<std::vector<Tally>> Store::tally(TallyKind kind, const Filter& filter, std::uint32_t limit) {
  Sums sums;
  if (const std::optional<Months> months = whole_months(filter)) {
    Result<Done> asked = database_->run("SELECT month, type, first, second, latitude, longitude, events, tenths FROM tallies WHERE kind = $1 AND month >= $2 AND month <= $3",
                                        {number(static_cast<std::int64_t>(kind)), number(months->first), number(months->last)}, [&](const Row& row) {
                                          TallyKey key{kind, static_cast<std::int32_t>(row.integer(0)), type_of(row.text(1)), std::string(row.text(2)), std::string(row.text(3)), row.decimal(4), row.decimal(5)};
                                          if (!filter.types.empty() && std::find(filter.types.begin(), filter.types.end(), key.type) == filter.types.end()) return;
                                          sums.add(key, row.integer(6), row.integer(7));
                                        });
    if (!asked) return asked.error();
    return sums.most(limit);
  }
  EventQuery query(*this, filter);
  if (Result<Done> built = query.build(); !built) return built.error();
  if (query.nobody()) return std::vector<Tally>();
  const std::string sql = "SELECT e.day, e.last_day, e.type, e.intensity, e.actors, e.recipients, e.place, e.country, e.latitude, e.longitude" + query.from() + query.sql().conditions();
  Result<Done> asked = database_->run(sql, query.sql().values(), [&](const Row& row) {
    Record::Event event;
    event.type = type_of(row.text(2));
    event.intensity = row.decimal(3);
    for (const std::string& code : split_list(row.text(4))) event.actors.push_back({code, {}, {}, {}});
    for (const std::string& code : split_list(row.text(5))) event.recipients.push_back({code, {}, {}, {}});
    if (!row.null(8)) event.place = Record::Place{.name = std::string(row.text(6)), .country = std::string(row.text(7)), .latitude = row.decimal(8), .longitude = row.decimal(9), .geonames = 1, .at = {}};
    for (const TallyKey& key : tallies_of({static_cast<std::int32_t>(row.integer(0)), static_cast<std::int32_t>(row.integer(1))}, event))
      if (key.kind == kind) sums.add(key, 1, tenths(event.intensity));
  });
  if (!asked) return asked.error();
  return sums.most(limit);
}

}  // namespace depesche
