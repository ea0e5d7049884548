// SPDX-License-Identifier: Apache-2.0
// Who takes part most often: out of the tallies where all events are asked for, else out of the events that pass.
#include <algorithm>
#include <map>

#include "store/event_query.h"
#include "store/lists.h"
#include "store/store.h"

namespace depesche {
namespace {

// Counts by entity. Of its names and codes the least is shown, so that the order of adding does not show.
class ActorCounts {
 public:
  void add(std::string_view id, std::string_view name, std::string_view code, bool acted, std::int64_t events) {
    if (id.empty() || events == 0) return;
    ActorCount& actor = by_id_[std::string(id)];
    actor.id = id;
    actor.events += events;
    (acted ? actor.acted : actor.received) += events;
    if (!name.empty() && (actor.name.empty() || name < actor.name)) actor.name = name;
    if (!code.empty() && (actor.code.empty() || code < actor.code)) actor.code = code;
  }
  [[nodiscard]] std::vector<ActorCount> most(std::uint32_t limit) {
    std::vector<ActorCount> out;
    for (auto& [id, actor] : by_id_) out.push_back(std::move(actor));
    std::stable_sort(out.begin(), out.end(), [](const ActorCount& a, const ActorCount& b) { return a.events > b.events; });
    if (out.size() > limit) out.resize(limit);
    return out;
  }

 private:
  std::map<std::string, ActorCount> by_id_;
};

bool asks_for_all(const Filter& f) {
  return f.from.empty() && f.to.empty() && f.actors.empty() && f.places.empty() && f.types.empty() && f.statuses.empty() && f.words.empty() && !f.happening && f.dispatch.empty() && f.event.empty() &&
         f.titles && !f.heads && !f.planned && !f.told_often && !f.disputed;
}

}  // namespace

Result<std::vector<ActorCount>> Store::actors(const Filter& filter, std::uint32_t limit) {
  ActorCounts counts;
  if (asks_for_all(filter)) {
    Result<Done> asked = database_->run("SELECT first, second, events FROM tallies WHERE kind = $1", {number(static_cast<std::int64_t>(TallyKind::Party))}, [&](const Row& row) {
      const PartyTally party = party_of(row.text(1));
      counts.add(row.text(0), party.name, party.code, party.acted, row.integer(2));
    });
    if (!asked) return asked.error();
    return counts.most(limit);
  }
  EventQuery query(*this, filter);
  if (Result<Done> built = query.build(); !built) return built.error();
  if (query.nobody()) return std::vector<ActorCount>();
  const std::string sql = "SELECT e.actor_ids, e.actor_names, e.actors, e.recipient_ids, e.recipient_names, e.recipients" + query.from() + query.sql().conditions();
  Result<Done> asked = database_->run(sql, query.sql().values(), [&](const Row& row) {
    for (const int side : {0, 3}) {
      const std::vector<std::string> ids = split_list(row.text(side)), names = split_list(row.text(side + 1)), codes = split_list(row.text(side + 2));
      for (std::size_t i = 0; i < ids.size(); ++i) counts.add(ids[i], i < names.size() ? names[i] : "", i < codes.size() ? codes[i] : "", side == 0, 1);
    }
  });
  if (!asked) return asked.error();
  return counts.most(limit);
}

}  // namespace depesche
