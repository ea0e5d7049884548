// SPDX-License-Identifier: Apache-2.0
// Whose a noun is: possessors, adjectives of countries, first parts of compounds.
#include <algorithm>

#include "base/utf8.h"
#include "events/work.h"

namespace depesche {
namespace {

constexpr int kDeepest = 3;

// Soldiers and manoeuvres are the army's, protests the people's; else the government answers for it.
std::string_view sector_of_owner(Work& w, std::uint32_t head) {
  const Frame* f = noun_frame(w, head);
  if (f != nullptr && (f->sector == "MIL" || f->sector == "CVL")) return f->sector;
  if (w.is(head, WordClass::Troops)) return "MIL";
  // eine franzoesische Lehrerin: one of the people
  return w.words.pos[head] == Pos::Noun && w.is(head, WordClass::Person) && w.mention_at(head) == kNone ? kPeople : std::string_view();
}

// Whether whom a noun owns is who suffers it: die Freilassung der Lehrerin, die Festnahme des Abgeordneten.
bool is_suffered(Work& w, std::uint32_t head) {
  const Frame* f = noun_frame(w, head);
  return f != nullptr && f->has_type && !f->recipients.empty() && f->recipients.front().kind == SlotKind::Genitive;
}

// Die MERKEL-Aeusserungen: somebody of that name whom the text names nearby, in either direction; kNone where it does not.
std::uint32_t person_in(const Work& w, std::uint32_t head) {
  constexpr std::size_t kNear = 32;  // mentions to either side: keeps it linear
  const std::string_view whole = w.tokens.text(w.in.base.text, head), name = whole.substr(0, whole.find('-'));
  if (name.empty() || name.size() == whole.size()) return kNone;
  const auto& all = w.actors.mentions;
  const auto at = static_cast<std::size_t>(std::lower_bound(all.begin(), all.end(), head, [](const Mention& m, std::uint32_t t) { return m.where.begin < t; }) - all.begin());
  for (std::size_t i = at < kNear ? 0 : at - kNear; i < all.size() && i < at + kNear; ++i) {
    const Mention& m = all[i];
    if (m.kind == EntityKind::Person && m.form == MentionForm::Name && m.entity != kNone && !m.where.empty() && w.tokens.text(w.in.base.text, m.where.end - 1) == name) return static_cast<std::uint32_t>(i);
  }
  return kNone;
}

// Den VON LONDON geplanten Angriff, die VON DER EU verhaengte Strafe: who made it, by its participle.
std::uint32_t maker_of(const Work& w, std::uint32_t noun) {
  for (const std::uint32_t t : children_of(w.tree, noun)) {
    if (w.tree.relation[t] != Relation::Amod || t > noun || !w.is(t, WordClass::Made)) continue;
    for (const std::uint32_t by : children_of(w.tree, t))
      for (const std::uint32_t c : children_of(w.tree, by))
        if (by < t && w.tree.relation[c] == Relation::Case && c < by && w.is(c, WordClass::OwnerPreposition)) return by;
  }
  return kNone;
}

// Im Norden SYRIENS, im Raum HANOI: the land of a place, or of what says which place it is.
std::string_view land_around(const Work& w, std::uint32_t place) {
  const std::string_view own = country_of_place(w, w.mention_at(place));
  if (!own.empty() || w.types(place) != 0) return own;
  for (const std::uint32_t t : children_of(w.tree, place))
    if (const std::string_view land = t > place && w.words.pos[t] == Pos::ProperNoun ? country_of_place(w, w.mention_at(t)) : std::string_view(); !land.empty()) return land;
  return {};
}

// A place that is no state's land, and stands for no government there.
bool is_town(const Work& w, std::uint32_t mention) {
  if (mention == kNone || w.actors.mentions[mention].entity == kNone) return false;
  const Entity& e = w.actors.entities[w.actors.mentions[mention].entity];
  return e.kind == EntityKind::Place && e.id != to_lower(e.country);
}

// The state that there was on the day: Russian invasions of 1956 were Soviet.
std::string_view on_day(const Work& w, std::string_view country) {
  for (const auto& [state, before] : w.actors.earlier)
    if (state == country) return before;
  return country;
}

// The states that an adjective names, one or two (deutsch-franzoesisch); how many.
std::size_t lands_of(const Work& w, std::uint32_t adjective, std::string_view (&lands)[2]) {
  if (const std::string_view* one = w.rules.adjectives.find(w.words.lemma(adjective))) {
    lands[0] = *one;
    return 1;
  }
  const std::string_view both = w.words.lemma_text(adjective);
  const std::size_t dash = both.find('-');
  if (dash == std::string_view::npos) return 0;
  const std::string_view* first = w.rules.adjectives.find(key_of(to_lower(both.substr(0, dash))));
  const std::string_view* second = w.rules.adjectives.find(key_of(to_lower(both.substr(dash + 1))));
  if (first == nullptr || second == nullptr) return 0;
  lands[0] = *first;
  lands[1] = *second;
  return 2;
}

}  // namespace

bool is_of_two_states(const Work& w, std::uint32_t adjective) {
  std::string_view lands[2];
  return lands_of(w, adjective, lands) == 2;
}

bool name_country(Work& w, std::uint32_t head, std::string_view sector, std::vector<Participant>& out) {
  const EventRules::Owner* part = w.words.modifier[head] != Key::None ? w.rules.owners.find(w.words.modifier[head]) : nullptr;
  if (sector.empty() && part != nullptr && part->code.empty()) sector = part->sector;  // tuerkische MILITAERangaben
  if (sector.empty() || sector == kNobody) sector = kGovernment;
  for (const std::uint32_t t : children_of(w.tree, head)) {
    const bool adjective = w.tree.relation[t] == Relation::Amod;
    if (!adjective && (w.tree.relation[t] != Relation::Nmod || t + 1 != head || w.words.pos[t] != Pos::ProperNoun)) continue;  // MOSKAUER Angaben
    const std::uint32_t m = adjective && t < w.actors.at_head.size() ? w.actors.at_head[t] : kNone;
    if (m != kNone && w.actors.mentions[m].entity != kNone && name_participants(w, t, out)) return true;
    std::string_view lands[2];
    if (const std::size_t n = lands_of(w, t, lands); n > 0) {
      for (std::size_t i = 0; i < n; ++i) add_country(out, on_day(w, lands[i]), sector);
      for (const std::uint32_t other : children_of(w.tree, t))  // britische und FRANZOESISCHE Flugzeuge
        if (const std::string_view* joined = w.tree.relation[other] == Relation::Conj ? w.rules.adjectives.find(w.words.lemma(other)) : nullptr) add_country(out, on_day(w, *joined), sector);
      return true;
    }
  }
  if (w.words.modifier[head] != Key::None) {
    if (const std::string_view* country = w.rules.countries.find(w.words.modifier[head])) {
      add_country(out, on_day(w, *country), sector);
      return true;
    }
    if (const EventRules::Owner* owner = w.rules.owners.find(w.words.modifier[head])) {
      if (owner->code.empty() && w.home_at(head).empty()) return false;
      add_country(out, owner->code.empty() ? w.home_at(head) : owner->code, owner->sector);
      return true;
    }
  }
  const std::uint32_t m = person_in(w, head);
  if (m != kNone) add_participant(out, {w.actors.mentions[m].entity, m, {}, {}});
  return m != kNone;
}

void narrow_states(const Work& w, std::string_view sector, std::size_t first, std::vector<Participant>& out) {
  if (sector.empty()) return;
  for (std::size_t i = first; i < out.size(); ++i) {
    if (out[i].entity == kNone) continue;
    const Entity& e = w.actors.entities[out[i].entity];
    if (e.kind != EntityKind::Organisation || e.country.empty() || !e.id.ends_with("-government")) continue;
    out[i].entity = kNone;
    out[i].country = e.country;
    out[i].sector = sector;
  }
}

bool name_state(Work& w, std::uint32_t head, std::string_view sector, std::vector<Participant>& out) {
  const std::uint32_t m = w.mention_at(head);
  if (m == kNone || w.actors.mentions[m].entity == kNone) return false;
  const Entity& e = w.actors.entities[w.actors.mentions[m].entity];
  if (e.kind != EntityKind::Place || e.code.size() != 3) return false;
  add_participant(out, {kNone, m, e.code, sector.empty() ? kGovernment : sector});
  return true;
}

bool name_maker(Work& w, std::uint32_t noun, std::string_view sector, std::vector<Participant>& out) {
  const std::uint32_t maker = noun == kNone ? kNone : maker_of(w, noun);
  return maker != kNone && (name_participants(w, maker, out) || name_state(w, maker, sector, out));
}

bool name_owners(Work& w, std::uint32_t head, std::vector<Participant>& out, int depth, bool by_place) {
  if (head == kNone || depth >= kDeepest) return false;
  const Frame* own = noun_frame(w, head);
  const bool marched = own != nullptr && own->has_type && own->type == EventType::Protest;  // a march is not against those who lead it
  if (!marched && name_maker(w, head, {}, out)) return true;
  const bool suffered = is_suffered(w, head);
  std::uint32_t owners[4];
  std::size_t n = 0;
  std::uint32_t place = kNone;
  const bool attack = own != nullptr && own->has_type && own->type == EventType::Assault;
  const EventType* const says = w.rules.content_words.find(w.words.lemma(head));
  const bool treaty = (own != nullptr && own->has_type && (own->type == EventType::Agree || own->type == EventType::Consult)) || (says != nullptr && *says == EventType::Agree);
  const bool border = w.is(head, WordClass::Border);  // die Grenze zur Ukraine
  w.attributes.clear();
  noun_arguments(w.in.clause_rules, w.clause_input(), head, w.attributes);
  for (const Argument& a : w.attributes) {
    if (n == 4 || a.head == kNone) continue;
    // die Anschlaege von Bali, das Abkommen von Dayton
    const bool called_after = a.role != ArgumentRole::Genitive && ((attack && !country_of_place(w, w.mention_at(a.head)).empty()) || (treaty && is_town(w, w.mention_at(a.head))));
    if (called_after) continue;
    const bool owned = a.role == ArgumentRole::Genitive || w.rules.is(a.preposition_key, WordClass::OwnerPreposition) || border;
    if (owned && !suffered) owners[n++] = a.head;
    else if (place == kNone && w.rules.is(a.preposition_key, WordClass::Local)) place = a.head;
  }
  bool any = false;
  const std::string_view sector = sector_of_owner(w, head);
  const std::size_t before = out.size();
  const auto supposed = [&w](std::uint32_t owner) { return w.mention_at(owner) != kNone && is_some(w, w.actors.mentions[w.mention_at(owner)]); };
  for (std::size_t i = 0; i < n && !any; ++i) any = (!supposed(owners[i]) && name_participants(w, owners[i], out)) || name_state(w, owners[i], sector, out);
  narrow_states(w, sector, before, out);
  if (!any) any = name_country(w, head, sector, out);
  for (std::size_t i = 0; i < n && !any; ++i) any = name_owners(w, owners[i], out, depth + 1, by_place);
  // die Festnahmen in Moskau: whoever governs there answers for them, not for attacks there
  if (!any && by_place && place != kNone && !attack) {
    const std::string_view country = land_around(w, place);
    if (!country.empty()) {
      add_country(out, country, sector.empty() ? kGovernment : sector);
      return true;
    }
  }
  return any;
}

}  // namespace depesche
