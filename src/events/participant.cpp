// SPDX-License-Identifier: Apache-2.0
// One who takes part: his country, and whether two are the same.
#include <algorithm>

#include "events/work.h"

namespace depesche {

std::string_view country_of_place(const Work& w, std::uint32_t mention) {
  if (mention == kNone) return {};
  const Mention& m = w.actors.mentions[mention];
  if (m.entity == kNone) return {};
  const Entity& e = w.actors.entities[m.entity];
  return e.kind == EntityKind::Place ? std::string_view(e.country) : std::string_view();
}

void add_country(std::vector<Participant>& out, std::string_view country, std::string_view sector) {
  Participant p;
  p.country = country;
  p.sector = sector;
  add_participant(out, p);
}

std::string_view country_of(const Work& w, const Participant& p) {
  if (!p.country.empty()) return p.country;
  if (p.entity == kNone) return {};
  const Entity& e = w.actors.entities[p.entity];
  const std::string_view code = e.code;
  if (code.starts_with("INT ") || code.starts_with("UNK ")) return {};
  if (e.kind == EntityKind::Organisation && !code.empty() && code.find(' ') == std::string_view::npos) return {};  // of many states: where it sits tells nothing
  // Whom somebody acts for on the day counts before where he is from or served at another time.
  return code.size() > 4 && code[3] == ' ' ? code.substr(0, 3) : std::string_view(e.country);
}

bool is_told(const Work& w, const Participant& p) { return !p.country.empty() || (p.entity != kNone && !w.actors.entities[p.entity].code.empty()); }

bool same_participant(const Work& w, const Participant& a, const Participant& b) {
  if (a.entity != kNone && a.entity == b.entity) return true;
  const auto root = [&w](const Participant& p) -> std::string_view {
    if (!p.country.empty()) return p.country;
    if (p.entity == kNone) return {};
    const std::string_view code = w.actors.entities[p.entity].code;
    return code.substr(0, code.find(' '));
  };
  return !root(a).empty() && root(a) == root(b);
}

bool share_one(const Work& w, const std::vector<Participant>& a, const std::vector<Participant>& b) {
  for (const Participant& p : a)
    for (const Participant& q : b)
      if (same_participant(w, p, q)) return true;
  return false;
}

std::string_view sector_of(const Work& w, const Participant& p) {
  if (p.entity == kNone) return p.sector;
  const std::string_view code = w.actors.entities[p.entity].code;
  return code.size() > 4 && code[3] == ' ' ? code.substr(4) : std::string_view();
}

bool governs(const Work& w, const Participant& p) {
  const std::string_view sector = sector_of(w, p);
  return sector.empty() || sector == "GOV" || sector == "MIL" || sector == "COP" || sector == "SPY";
}

bool is_people(const Work& w, const Participant& p) {
  if (p.entity == kNone || p.mention == kNone) return false;
  const Entity& e = w.actors.entities[p.entity];
  return w.actors.mentions[p.mention].form == MentionForm::Description && e.rule.line == 0 && e.code.ends_with(" CVL");
}

bool acts_in_politics(const Work& w, const Participant& p) {
  if (p.entity != kNone && w.actors.entities[p.entity].code.empty()) return false;
  const std::string_view sector = sector_of(w, p);
  return governs(w, p) || sector == "PTY" || sector == "LEG" || sector == "JUD" || sector == "REB";
}

bool same_code(const Work& w, const Participant& a, const Participant& b) {
  if (a.entity != kNone && a.entity == b.entity) return true;
  if (country_of(w, a).empty() || country_of(w, b).empty()) return a.entity != kNone && b.entity != kNone && !w.actors.entities[a.entity].code.empty() && w.actors.entities[a.entity].code == w.actors.entities[b.entity].code;
  return country_of(w, a) == country_of(w, b) && sector_of(w, a) == sector_of(w, b);
}

bool acts_in(const Work& w, const EventMention& e, const Participant& p) {
  return std::any_of(e.actors.begin(), e.actors.end(), [&](const Participant& a) { return same_code(w, a, p); });
}

bool speaks_of_itself(const Work& w, const std::vector<Participant>& speaker, const std::vector<Participant>& subject) {
  const auto is_state = [&w](const Participant& p) {
    if (p.entity == kNone) return !p.country.empty() && p.sector.empty();
    const Entity& e = w.actors.entities[p.entity];
    return (p.mention != kNone && w.actors.mentions[p.mention].kind == EntityKind::Place) || e.code.size() <= 4;
  };
  const auto governs = [&w](const Participant& p) { return p.entity != kNone && w.actors.entities[p.entity].code.ends_with(" GOV"); };
  for (const Participant& p : speaker)
    for (const Participant& q : subject) {
      if (p.entity != kNone && p.entity == q.entity) return true;
      if (same_participant(w, p, q) && ((is_state(p) && (is_state(q) || governs(q))) || (is_state(q) && governs(p)))) return true;
    }
  return false;
}

// eine Einheitsregierung: none that there is
bool is_some(const Work& w, const Mention& m) {
  if (m.form != MentionForm::Description || m.entity == kNone || w.actors.entities[m.entity].kind != EntityKind::Organisation) return false;
  for (const std::uint32_t t : children_of(w.tree, m.head)) {
    if (w.tree.relation[t] == Relation::Det && w.mention_at(t) != kNone && w.actors.mentions[w.mention_at(t)].form == MentionForm::Pronoun) return false;  // seine Regierung
    if (w.tree.relation[t] == Relation::Det) return !w.is(t, WordClass::Definite);
  }
  return false;
}

bool contains(const std::vector<Participant>& list, const Participant& p) {
  return std::any_of(list.begin(), list.end(), [&p](const Participant& o) { return o.entity == p.entity && o.country == p.country; });
}

void drop_doubles(const Work& w, std::vector<Participant>& list) {
  for (std::size_t i = list.size(); i-- > 0;) {
    const Participant p = list[i];
    const bool named = p.entity == kNone && std::any_of(list.begin(), list.end(), [&](const Participant& o) { return o.entity != kNone && same_code(w, o, p); });
    if (named) list.erase(list.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

void add_participant(std::vector<Participant>& out, const Participant& p) {
  for (const Participant& o : out)
    if (o.entity == p.entity && o.country == p.country && o.sector == p.sector) return;
  out.push_back(p);
}

}  // namespace depesche
