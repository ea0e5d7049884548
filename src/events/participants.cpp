// SPDX-License-Identifier: Apache-2.0
// Who takes part: slots to entities, through possessors, adjectives and first parts of compounds.
#include <algorithm>

#include "events/work.h"

namespace depesche {
namespace {

constexpr std::string_view kGovernment = "GOV", kPeople = "CVL";
constexpr int kDeepest = 3;

bool takes_part(const Entity& e) {
  if (e.is_actor) return true;
  return e.kind != EntityKind::Place && (!e.code.empty() || e.kind == EntityKind::Person || e.kind == EntityKind::Group);
}

// The mention within the phrase that names the entity: at the head or at a conjunct.
std::uint32_t mention_of(Work& w, std::uint32_t head, std::uint32_t entity) {
  const std::uint32_t at = w.mention_at(head);
  if (at != kNone && w.actors.mentions[at].entity == entity) return at;
  const TokenSpan span = w.tree.subtree(head);
  for (std::uint32_t t = span.begin; t < span.end; ++t) {
    const std::uint32_t m = w.actors.at_head.size() > t ? w.actors.at_head[t] : kNone;
    if (m != kNone && w.actors.mentions[m].entity == entity) return m;
  }
  return at;
}

// A city or region stands for nobody; its country may.
std::string_view country_of_place(const Work& w, std::uint32_t mention) {
  if (mention == kNone) return {};
  const Mention& m = w.actors.mentions[mention];
  if (m.entity == kNone) return {};
  const Entity& e = w.actors.entities[m.entity];
  return e.kind == EntityKind::Place ? std::string_view(e.country) : std::string_view();
}

// Vertreter der USA und Russlands: those of the first are the mention itself, the further ones stand for themselves.
void add_joint_owners(const Work& w, std::uint32_t head, std::vector<Participant>& out) {
  const std::uint32_t m = w.mention_at(head);
  if (m == kNone || w.actors.mentions[m].form != MentionForm::Description || w.actors.mentions[m].head != head) return;
  for (std::uint32_t k = w.tree.child_first[head]; k < w.tree.child_first[head + 1]; ++k) {
    const std::uint32_t owner = w.tree.children[k];
    if (w.tree.relation[owner] != Relation::Nmod) continue;
    for (std::uint32_t j = w.tree.child_first[owner]; j < w.tree.child_first[owner + 1]; ++j) {
      const std::uint32_t t = w.tree.children[j];
      const std::uint32_t other = w.tree.relation[t] == Relation::Conj ? w.mention_at(t) : kNone;
      if (other == kNone || w.actors.mentions[other].entity == kNone || !takes_part(w.actors.entities[w.actors.mentions[other].entity])) continue;
      Participant p;
      p.entity = w.actors.mentions[other].entity;
      p.mention = other;
      add_participant(out, p);
    }
  }
}

void add_country(std::vector<Participant>& out, std::string_view country, std::string_view sector) {
  Participant p;
  p.country = country;
  p.sector = sector;
  add_participant(out, p);
}

}  // namespace

std::string_view country_of(const Work& w, const Participant& p) {
  if (!p.country.empty()) return p.country;
  if (p.entity == kNone) return {};
  const Entity& e = w.actors.entities[p.entity];
  if (!e.country.empty()) return e.country;
  const std::string_view code = e.code;
  return code.size() > 4 && code[3] == ' ' ? code.substr(0, 3) : std::string_view();
}

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

bool speaks_of_itself(const Work& w, const std::vector<Participant>& speaker, const std::vector<Participant>& subject) {
  const auto is_state = [&w](const Participant& p) {
    if (p.entity == kNone) return !p.country.empty() && p.sector.empty();
    const Entity& e = w.actors.entities[p.entity];
    return e.kind == EntityKind::Place || e.code.size() <= 4;
  };
  const auto governs = [&w](const Participant& p) { return p.entity != kNone && w.actors.entities[p.entity].code.ends_with(" GOV"); };
  for (const Participant& p : speaker)
    for (const Participant& q : subject) {
      if (p.entity != kNone && p.entity == q.entity) return true;
      if (same_participant(w, p, q) && ((is_state(p) && (is_state(q) || governs(q))) || (is_state(q) && governs(p)))) return true;
    }
  return false;
}

void add_participant(std::vector<Participant>& out, const Participant& p) {
  for (const Participant& o : out)
    if (o.entity == p.entity && o.country == p.country && o.sector == p.sector) return;
  out.push_back(p);
}

bool name_participants(Work& w, std::uint32_t head, std::vector<Participant>& out) {
  if (head == kNone) return false;
  w.entities.clear();
  entities_of(w.in.base, w.actors, head, w.entities);
  bool any = false;
  for (const std::uint32_t e : w.entities) {
    if (!takes_part(w.actors.entities[e])) continue;
    Participant p;
    p.entity = e;
    p.mention = mention_of(w, head, e);
    add_participant(out, p);
    any = true;
  }
  if (any) add_joint_owners(w, head, out);
  return any;
}

bool name_country(Work& w, std::uint32_t head, std::string_view sector, std::vector<Participant>& out) {
  if (sector.empty() || sector == "UNK") sector = kGovernment;
  for (std::uint32_t k = w.tree.child_first[head]; k < w.tree.child_first[head + 1]; ++k) {
    const std::uint32_t t = w.tree.children[k];
    if (w.tree.relation[t] != Relation::Amod) continue;
    const std::uint32_t m = t < w.actors.at_head.size() ? w.actors.at_head[t] : kNone;
    if (m != kNone && w.actors.mentions[m].entity != kNone && name_participants(w, t, out)) return true;
    if (const std::string_view* country = w.rules.adjectives.find(w.words.lemma(t))) {
      add_country(out, *country, sector);
      return true;
    }
  }
  if (w.words.modifier[head] != Key::None) {
    if (const std::string_view* country = w.rules.countries.find(w.words.modifier[head])) {
      add_country(out, *country, sector);
      return true;
    }
  }
  return false;
}

// A country that is no actor by itself owns what is done in its name: Chinas Übungen.
bool name_state(Work& w, std::uint32_t head, std::vector<Participant>& out) {
  const std::uint32_t m = w.mention_at(head);
  if (m == kNone || w.actors.mentions[m].entity == kNone) return false;
  const Entity& e = w.actors.entities[w.actors.mentions[m].entity];
  if (e.kind != EntityKind::Place || e.code.size() != 3) return false;
  add_country(out, e.code, kGovernment);
  out.back().mention = m;
  return true;
}

bool name_owners(Work& w, std::uint32_t head, std::vector<Participant>& out, int depth) {
  if (head == kNone || depth >= kDeepest) return false;
  std::uint32_t owners[4];
  std::size_t n = 0;
  std::uint32_t place = kNone;
  const bool border = w.is(head, WordClass::Border);  // die Grenze zur Ukraine
  w.attributes.clear();
  noun_arguments(w.in.clause_rules, w.clause_input(), head, w.attributes);
  for (const Argument& a : w.attributes) {
    if (n == 4 || a.head == kNone) continue;
    if (a.role == ArgumentRole::Genitive || w.rules.is(a.preposition_key, WordClass::OwnerPreposition) || border) owners[n++] = a.head;
    else if (place == kNone && w.rules.is(a.preposition_key, WordClass::Local)) place = a.head;
  }
  bool any = false;
  for (std::size_t i = 0; i < n && !any; ++i) any = name_participants(w, owners[i], out) || name_state(w, owners[i], out);
  if (!any) any = name_country(w, head, {}, out);
  for (std::size_t i = 0; i < n && !any; ++i) any = name_owners(w, owners[i], out, depth + 1);
  // die Festnahmen in Moskau: whoever governs there answers for them
  if (!any && place != kNone) {
    const std::string_view country = country_of_place(w, w.mention_at(place));
    if (!country.empty()) {
      add_country(out, country, kGovernment);
      return true;
    }
  }
  return any;
}

bool name_speaker(Work& w, std::uint32_t clause, std::vector<Participant>& out) {
  const std::uint32_t s = clause == kNone ? kNone : w.source_of(clause);
  if (s == kNone) return false;
  const std::uint32_t m = w.speech.sources[s].mention;
  if (m == kNone) return false;
  const Mention& mention = w.actors.mentions[m];
  if (mention.entity != kNone && takes_part(w.actors.entities[mention.entity])) {
    Participant p;
    p.entity = mention.entity;
    p.mention = m;
    add_participant(out, p);
    return true;
  }
  return mention.head != kNone && name_participants(w, mention.head, out);
}

namespace {

// Hunderte Demonstranten, eine Reihe von Ministern.
bool name_counted(Work& w, std::uint32_t head, std::vector<Participant>& out) {
  for (std::uint32_t k = w.tree.child_first[head]; k < w.tree.child_first[head + 1]; ++k) {
    const std::uint32_t t = w.tree.children[k];
    const Relation r = w.tree.relation[t];
    if (t > head && (r == Relation::Nmod || r == Relation::Appos || r == Relation::Flat) && name_participants(w, t, out)) return true;
  }
  return false;
}

// lehnt es ab, mit Kiew zu verhandeln: the other side of what is refused.
bool name_inner(Work& w, std::uint32_t content, std::vector<Participant>& out) {
  const Frame* f = w.frame_of(content);
  if (f == nullptr || !f->has_type) return false;
  for (const Slots* slots : {&f->partners, &f->recipients})
    for (const Slot& slot : *slots) {
      if (slot.kind == SlotKind::Clause || slot.kind == SlotKind::Crowd || slot.kind == SlotKind::Speaker) continue;
      const Found found = find_slot(w, content, w.matches[content].noun, slot);
      if (found.head == kNone || (found.argument != nullptr && found.argument->shared)) continue;
      if (slot.owner ? name_owners(w, found.head, out) : name_participants(w, found.head, out)) return true;
    }
  return false;
}

// One slot; the first that names somebody ends the search.
bool fill_slot(Work& w, std::uint32_t clause, std::uint32_t noun, const Slot& slot, std::string_view sector, std::vector<Participant>& out) {
  if (slot.kind == SlotKind::Speaker) return name_speaker(w, clause, out);
  if (slot.kind == SlotKind::Adjective || slot.kind == SlotKind::Modifier) return noun != kNone && name_country(w, noun, sector, out);
  if (slot.kind == SlotKind::Own) {
    if (noun == kNone) return false;
    const Found f = find_attribute(w, noun, slot);
    if (f.head != kNone && (name_participants(w, f.head, out) || name_state(w, f.head, out))) return true;
    if (name_country(w, noun, sector, out)) return true;
    return f.head != kNone && name_owners(w, f.head, out, 1);
  }
  if (slot.kind == SlotKind::Clause) {
    const std::uint32_t content = content_clause(w, clause, noun);
    if (content == kNone) return false;
    if (!slot.owner) return name_inner(w, content, out);
    const Found f = find_slot(w, content, kNone, {SlotKind::Subject, false, -1, Key::None});
    if (f.head == kNone || (f.argument != nullptr && f.argument->shared && w.clauses.clauses[content].infinitive)) return false;
    return name_participants(w, f.head, out) || name_owners(w, f.head, out, 1);
  }
  const Found f = clause == kNone ? (slot.kind == SlotKind::Noun ? Found{noun, kNone, nullptr} : find_attribute(w, noun, slot)) : find_slot(w, clause, noun, slot);
  if (f.head == kNone) return false;
  if (!slot.owner) {
    if (name_participants(w, f.head, out)) return true;
    if ((w.is(f.head, WordClass::Quantity) || w.words.pos[f.head] == Pos::Num) && name_counted(w, f.head, out)) return true;
    if (slot.kind == SlotKind::Preposition) {  // in Genf: its country
      const std::string_view country = country_of_place(w, w.mention_at(f.head));
      if (!country.empty()) {
        add_country(out, country, kGovernment);
        return true;
      }
    }
  }
  return name_owners(w, f.head, out);
}

bool contains(const Work& w, const std::vector<Participant>& list, const Participant& p) {
  (void)w;
  return std::any_of(list.begin(), list.end(), [&p](const Participant& o) { return o.entity == p.entity && o.country == p.country; });
}

// The subject of the verb that carries a noun, or of the clause it stands in where it is that verb's content.
void carry_subject(Work& w, std::uint32_t clause, std::uint32_t noun, std::vector<Participant>& out) {
  if (noun == kNone || clause != kNone) return;
  const NounMark& mark = w.nouns[noun];
  if (mark.clause == kNone || (mark.standing != Standing::Support && mark.standing != Standing::Planned)) return;
  const Frame* carrier = w.frame_of(mark.clause);
  if (carrier == nullptr) return;
  for (const Slot& slot : carrier->actors)
    if (fill_slot(w, mark.clause, kNone, slot, {}, out)) return;
}

}  // namespace

void fill_participants(Work& w, std::uint32_t clause, std::uint32_t noun, const Frame& frame, EventMention& e) {
  carry_subject(w, clause, noun, e.actors);
  const bool carried = !e.actors.empty();
  for (const Slot& slot : frame.actors) {
    if (carried && !frame.partners.empty()) break;
    if (carried) break;
    if (fill_slot(w, clause, noun, slot, frame.sector, e.actors)) break;
  }
  for (const Slot& slot : frame.partners) fill_slot(w, clause, noun, slot, {}, e.actors);
  for (const Slot& slot : frame.recipients) {
    std::vector<Participant> found;
    if (slot.kind == SlotKind::Crowd) {
      const std::string_view country = e.actors.empty() ? w.home : country_of(w, e.actors.front());
      if (!country.empty()) add_country(found, country, kPeople);
    } else if (!fill_slot(w, clause, noun, slot, {}, found)) {
      continue;
    }
    for (const Participant& p : found)
      if (!contains(w, e.actors, p)) add_participant(e.recipients, p);
    if (!e.recipients.empty()) break;
  }
}

namespace {

// Killed and wounded in what was told before: the same attacker, where nothing speaks against it.
void inherit_attacker(Work& w, EventMention& e) {
  std::size_t seen = 0;
  for (auto o = w.out.rbegin(); o != w.out.rend() && seen < kEventsBack; ++o, ++seen) {
    if (o->type != e.type || o->trigger > e.trigger || o->actors.empty() || w.tokens.sentence[e.trigger] - w.tokens.sentence[o->trigger] > 3) continue;
    if (o->time != kNone && e.time != kNone && o->time != e.time) return;
    for (const Participant& p : o->actors) {
      bool other = true;
      for (const Participant& r : e.recipients) other = other && !contains(w, e.recipients, p) && r.entity != p.entity;
      if (other) add_participant(e.actors, {p.entity, kNone, p.country, p.sector});
    }
    if (!e.actors.empty()) e.unknown_actor = false;
    return;
  }
}

}  // namespace

void fill_default_actor(Work& w, const Frame& frame, EventMention& e) {
  if (!e.actors.empty()) return;
  // wir, man in somebody's words: the speaker
  if (e.clause != kNone && w.clauses.of_verb[e.trigger] == e.clause && w.clauses.clauses[e.clause].voice == Voice::Active && name_speaker(w, e.clause, e.actors)) {
    for (auto r = e.recipients.begin(); r != e.recipients.end();) r = contains(w, e.actors, *r) ? e.recipients.erase(r) : r + 1;
    return;
  }
  e.unknown_actor = true;
  if (frame.sector == "UNK") {
    inherit_attacker(w, e);
    return;
  }
  if (frame.sector.empty()) {
    std::size_t seen = 0;
    for (auto o = w.out.rbegin(); o != w.out.rend() && seen < kEventsBack; ++o, ++seen)
      if (o->type == e.type && !o->actors.empty()) {
        for (const Participant& p : o->actors)
          if (!contains(w, e.recipients, p)) add_participant(e.actors, {p.entity, kNone, p.country, p.sector});
        if (!e.actors.empty()) {
          e.unknown_actor = false;
          return;
        }
      }
  }
  std::string_view country;
  if (e.place != kNone) country = country_of_place(w, e.place);
  for (const Participant& p : e.recipients)
    if (country.empty()) country = country_of(w, p);
  if (country.empty()) country = w.home;
  if (country.empty()) return;
  e.unknown_actor = false;
  add_country(e.actors, country, frame.sector.empty() ? kGovernment : frame.sector);
}

}  // namespace depesche
