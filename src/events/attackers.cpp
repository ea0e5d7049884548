// SPDX-License-Identifier: Apache-2.0
// Whose planes, troops and rockets strike a land that somebody else has just attacked: the attacker's, not the land's own.
//   Rom begann eine Offensive in Albanien. Flugzeuge bombardierten Vlora.
#include <algorithm>

#include "events/work.h"

namespace depesche {
namespace {

constexpr std::uint32_t kOneAttack = 3;  // sentences

// The land whose army is taken to strike though no word says whose it is; empty where one does, or where it is no army.
std::string_view supposed_land(Work& w, const EventMention& e) {
  if (e.type != EventType::Assault || e.actors.size() != 1) return {};
  const Participant& p = e.actors.front();
  if (sector_of(w, p) != kArmy) return {};
  if (p.entity == kNone) return e.guessed_actor ? p.country : std::string_view();
  if (p.mention == kNone || w.actors.mentions[p.mention].form != MentionForm::Description || w.actors.entities[p.entity].kind == EntityKind::Person) return {};
  std::vector<Participant> told;
  return name_owners(w, w.actors.mentions[p.mention].head, told, 1, false) ? std::string_view() : country_of(w, p);
}

bool strikes(const Work& w, const EventMention& o, std::string_view land) {
  if (o.place != kNone && country_of_place(w, o.place) == land) return true;
  return std::any_of(o.recipients.begin(), o.recipients.end(), [&](const Participant& p) { return country_of(w, p) == land; });
}

// The state that attacked `land` in the sentences before event `i`; empty where none did, or where the land's own army fought last.
std::string_view attacker_before(const Work& w, std::size_t i, std::string_view land) {
  for (std::size_t j = i; j-- > 0 && w.tokens.sentence[w.out[i].trigger] - w.tokens.sentence[w.out[j].trigger] <= kOneAttack;) {
    const EventMention& o = w.out[j];
    if ((o.type != EventType::Assault && o.type != EventType::Mobilize) || o.actors.empty() || o.guessed_actor || o.status != Status::Occurred || !w.same_news(w.out[i], o)) continue;
    const Participant& by = o.actors.front();
    const std::string_view country = country_of(w, by);
    if (country.empty() || (!governs(w, by) && sector_of(w, by) != kArmy)) continue;
    return country != land && strikes(w, o, land) ? country : std::string_view();
  }
  return {};
}

}  // namespace

void settle_attackers(Work& w) {
  for (std::size_t i = 0; i < w.out.size(); ++i) {
    EventMention& e = w.out[i];
    const std::string_view land = supposed_land(w, e);
    const std::string_view attacker = land.empty() ? land : attacker_before(w, i, land);
    if (attacker.empty()) continue;
    e.actors.front() = {kNone, e.actors.front().mention, attacker, kArmy};
    std::erase_if(e.recipients, [&](const Participant& p) { return country_of(w, p) == attacker; });
    const std::uint32_t met = e.clause == kNone || w.clauses.of_verb[e.trigger] != e.clause ? kNone : find_slot(w, e.clause, kNone, {SlotKind::Object, false, -1, Key::None}).head;
    if (e.recipients.empty() && met != kNone && country_of_place(w, w.mention_at(met)) == land) add_country(e.recipients, land, kGovernment);
  }
}

}  // namespace depesche
