// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "events/score.h"
#include "events/work.h"

namespace depesche {
namespace {

// The country that most mentions of those who act belong to, `actors`, or most towns: talks are held, and bodies sit, in towns of others (Wien, Bruessel).
std::string_view commonest_country(const Work& w, bool actors) {
  std::vector<std::pair<std::string_view, int>> counts;
  for (const Mention& m : w.actors.mentions) {
    if (m.entity == kNone || (m.kind == EntityKind::Place && !w.actors.entities[m.entity].is_actor) == actors) continue;
    const std::string_view country = country_of(w, {m.entity, kNone, {}, {}});
    if (country.empty()) continue;
    const auto at = std::find_if(counts.begin(), counts.end(), [country](const auto& c) { return c.first == country; });
    if (at == counts.end()) counts.emplace_back(country, 1);
    else ++at->second;
  }
  std::pair<std::string_view, int> best{{}, 0};
  for (const auto& c : counts)
    if (c.second > best.second) best = c;
  return best.first;
}

std::string_view home_of(const Work& w) {
  const std::string_view home = commonest_country(w, true);
  return home.empty() ? commonest_country(w, false) : home;
}

void prepare(Work& w) {
  w.home = home_of(w);
  loosen_times(w);
  match_clauses(w);
  govern(w);
  find_status(w);
  code_speech(w);
  code_told(w);
  code_verbs(w);
  const auto by_trigger = [](const EventMention& a, const EventMention& b) { return a.trigger < b.trigger; };
  std::sort(w.out.begin(), w.out.end(), by_trigger);
  code_further_blame(w);
  std::sort(w.out.begin(), w.out.end(), by_trigger);
  score_verbs(w);
}

}  // namespace

void find_candidates(const EventRules& rules, const EventInput& in, std::vector<EventMention>& out, std::vector<Candidate>& candidates) {
  out.clear();
  Work w(rules, in, out);
  candidates.clear();
  w.candidates = &candidates;
  prepare(w);
  code_nouns(w);
}

void find_events(const EventRules& rules, const EventInput& in, std::vector<EventMention>& out) {
  out.clear();
  Work w(rules, in, out);
  prepare(w);
  code_nouns(w);
  drop_everyday(w);
  drop_crime(w);
  std::sort(out.begin(), out.end(), [](const EventMention& a, const EventMention& b) { return a.trigger != b.trigger ? a.trigger < b.trigger : a.type < b.type; });
  settle_warnings(w);
  settle_attackers(w);
  carry_over(w);
  name_deeds(w);
  drop_private(w);
  place_strangers(w);
  carry_dates(w);
  settle_sources(w);
  for (EventMention& e : out) {
    drop_doubles(w, e.actors);
    drop_doubles(w, e.recipients);
  }
  link_events(w);
}

}  // namespace depesche
