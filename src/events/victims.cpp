// SPDX-License-Identifier: Apache-2.0
// Whom force met that no phrase names: whoever marched, else the people of the country; and who fought the police.
#include <algorithm>

#include "events/around.h"
#include "events/work.h"

namespace depesche {
namespace {

// Who may march: no state, company, school, paper.
bool is_crowd(const Work& w, const Participant& p) {
  const std::string_view sector = sector_of(w, p);
  return !governs(w, p) && sector != "BUS" && sector != "EDU" && sector != "JRN" && sector != "JUD" && sector != "LEG";
}

std::string_view scene_of(const Work& w, const EventMention& e) {
  std::string_view country = e.place == kNone ? std::string_view() : country_of_place(w, e.place);
  for (const Participant& a : e.actors)
    if (country.empty() && (governs(w, a) || sector_of(w, a) == "COP")) country = country_of(w, a);
  return country.empty() ? w.home_at(e.trigger) : country;
}

// Somebody of whom nothing is told but his name is one of the people of the place.
void place_unknown(Work& w, EventMention& e) {
  for (Participant& p : e.recipients) {
    if (p.entity == kNone || !w.actors.entities[p.entity].code.empty()) continue;
    p.country = scene_of(w, e);
    if (!p.country.empty()) p.sector = kPeople;
  }
}

// Schulen, viele Demonstranten: nothing beside the word says whose they are or that they were told before.
bool is_bare(const Work& w, const Participant& p) {
  if (p.entity == kNone || p.mention == kNone || is_people(w, p)) return false;  // zwei Iraner
  const Mention& m = w.actors.mentions[p.mention];
  if (m.form != MentionForm::Description || m.head == kNone || w.words.modifier[m.head] != Key::None) return false;
  for (const std::uint32_t t : children_of(w.tree, m.head)) {
    const Relation r = w.tree.relation[t];
    if (r == Relation::Det ? w.is(t, WordClass::Definite) : r == Relation::Amod ? w.rules.adjectives.find(w.words.lemma(t)) != nullptr : r != Relation::Case && r != Relation::Nummod && r != Relation::Punct && r != Relation::Cc && r != Relation::Conj && r != Relation::Advmod) return false;
  }
  return true;
}

// Oslo entliess Haeftlinge, verbot Versammlungen von mehr als zehn Personen: of whom nothing else is told, a state arrests, frees and restricts its own.
void place_own_people(const Work& w, EventMention& e) {
  if ((e.type != EventType::Coerce && e.type != EventType::Concede && e.type != EventType::Retreat) || e.mode == "deport" || e.guessed_actor || e.actors.size() != 1) return;
  const std::string_view country = country_of(w, e.actors.front()), place = e.place == kNone ? std::string_view() : country_of_place(w, e.place);
  if (country.empty() || !(governs(w, e.actors.front()) || sector_of(w, e.actors.front()) == "JUD") || (!place.empty() && place != country)) return;
  for (Participant& p : e.recipients) {
    if (!is_bare(w, p) || governs(w, p) || country_of(w, p).empty() || country_of(w, p) == country) continue;
    p = {kNone, p.mention, country, sector_of(w, p)};
  }
}

// The noun that tells a fight of two sides: kam es zu Zusammenstoessen, nach den Gefechten.
bool is_fight(Work& w, const EventMention& e) {
  const std::uint32_t noun = w.words.pos[e.trigger] == Pos::Noun ? e.trigger : e.clause == kNone ? kNone : w.matches[e.clause].noun;
  const Frame* f = noun == kNone ? nullptr : noun_frame(w, noun);
  return f != nullptr && f->has_type && f->type == EventType::Assault && !f->partners.empty();
}

// Clashes with the police: of those who marched just before.
void join_crowd(Work& w, std::size_t i, std::vector<Participant>& to, const std::vector<Participant>& force, std::uint32_t reach = 2) {
  const std::uint32_t sentence = w.tokens.sentence[w.out[i].trigger];
  std::size_t from = i;
  while (from + 1 < w.out.size() && w.tokens.sentence[w.out[from + 1].trigger] == sentence) ++from;  // bei Protesten, told in the same sentence
  for (std::size_t j = from + 1, seen = 0; j-- > 0 && seen < kEventsBack && sentence - w.tokens.sentence[w.out[j].trigger] <= reach; ++seen) {
    const EventMention& o = w.out[j];
    if (j == i || !w.same_news(w.out[i], o)) continue;
    const bool fight = o.type == EventType::Assault && is_fight(w, o);
    if (o.type != EventType::Protest && !fight) continue;
    for (const Participant& p : o.actors)
      if (!is_force(w, p) && (p.entity != kNone || !p.country.empty()) && (force.empty() || country_of(w, p) == country_of(w, force.front()))) add_participant(to, {p.entity, kNone, p.country, p.sector});
    if (!to.empty()) return;
  }
}

// Who fought the police, and who hurt them where a crowd marched.
void find_fighters(Work& w) {
  for (std::size_t i = 0; i < w.out.size(); ++i) {
    EventMention& e = w.out[i];
    if (e.type != EventType::Assault) continue;
    std::vector<Participant> crowd;
    if (e.actors.size() == 1 && e.recipients.empty() && is_force(w, e.actors.front()) && is_fight(w, e)) {
      join_crowd(w, i, crowd, e.actors);
      e.actors.insert(e.actors.end(), crowd.begin(), crowd.end());
    } else if (e.actors.empty() && e.unknown_actor && e.recipients.empty() && is_fight(w, e)) {  // bei der Demonstration kam es zu Zusammenstoessen
      join_crowd(w, i, crowd, {}, 0);
      e.actors = crowd;
      e.unknown_actor = crowd.empty();
      if (crowd.size() == 1 && sector_of(w, crowd.front()) == kPeople) add_country(e.actors, country_of(w, crowd.front()), "COP");
    } else if (e.actors.empty() && e.unknown_actor && !e.recipients.empty() && (sector_of(w, e.recipients.front()) == "COP" || sector_of(w, e.recipients.front()) == "JRN")) {
      join_crowd(w, i, crowd, e.recipients, sector_of(w, e.recipients.front()) == "COP" ? 2 : 0);
      e.actors = crowd;
      e.unknown_actor = crowd.empty();
    }
  }
}

}  // namespace

// Whoever marched: the nearest protest before, else the first behind. A state meets those who march at home, its army those around it too.
bool take_crowd(Work& w, std::size_t i, std::string_view sector) {
  EventMention& e = w.out[i];
  const bool at_home = !e.actors.empty() && !e.guessed_actor && is_hostile(e.type) && governs(w, e.actors.front()) && sector_of(w, e.actors.front()) != kArmy;
  const std::string_view home = at_home ? country_of(w, e.actors.front()) : std::string_view();
  const bool army = !e.actors.empty() && is_hostile(e.type) && sector_of(w, e.actors.front()) == kArmy;
  const auto far = [&](const EventMention& o) {  // in this account: soldiers abroad meet those who march around them
    const std::uint32_t here = w.tokens.sentence[e.trigger], there = w.tokens.sentence[o.trigger];
    return (here > there ? here - there : there - here) > 2;
  };
  const auto take = [&](const EventMention& o) {
    if (o.type != EventType::Protest || o.actors.empty()) return false;
    if (army && far(o) && country_of(w, o.actors.front()) != country_of(w, e.actors.front())) return false;
    for (const Participant& p : o.actors)
      if (!acts_in(w, e, p) && (home.empty() || country_of(w, p).empty() || country_of(w, p) == home) && (sector.empty() ? is_crowd(w, p) : sector_of(w, p) == sector)) add_participant(e.recipients, {p.entity, kNone, p.country, p.sector});
    return !e.recipients.empty();
  };
  return any_around(w, i, take);
}

void find_victim(Work& w, std::size_t i, bool sure) {
  EventMention& e = w.out[i];
  const bool people = e.patient != kNone && (w.is(e.patient, WordClass::Person) || w.is(e.patient, WordClass::Quantity) || w.words.pos[e.patient] == Pos::Num);
  const bool by_state = !e.actors.empty() && std::all_of(e.actors.begin(), e.actors.end(), [&](const Participant& p) { return governs(w, p); });
  if (by_state && (people || !sure || e.type == EventType::Coerce) && take_crowd(w, i)) return;
  if (sure && !people) return;
  if (!people && (!by_state || e.type != EventType::Coerce || e.patient != kNone)) return;
  const std::string_view country = scene_of(w, e);
  if (!country.empty()) add_country(e.recipients, country, kPeople);
}

void find_victims(Work& w) {
  find_fighters(w);
  for (EventMention& e : w.out) {
    place_own_people(w, e);
    if (e.type == EventType::Coerce || e.type == EventType::Assault) place_unknown(w, e);
  }
  for (std::size_t i = 0; i < w.out.size(); ++i)
    if (w.out[i].recipients.empty() && (w.out[i].type == EventType::Coerce || w.out[i].type == EventType::Assault)) find_victim(w, i, true);
}

}  // namespace depesche
