// SPDX-License-Identifier: Apache-2.0
// Whom a phrase names, and who is cited for a clause.
#include "events/work.h"

namespace depesche {
namespace {

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

// Vertreter der USA und Russlands: those of the first are the mention itself, the further ones stand for themselves.
void add_joint_owners(const Work& w, std::uint32_t head, std::vector<Participant>& out) {
  const std::uint32_t m = w.mention_at(head);
  if (m == kNone || w.actors.mentions[m].form != MentionForm::Description || w.actors.mentions[m].head != head) return;
  for (const std::uint32_t owner : children_of(w.tree, head)) {
    if (w.tree.relation[owner] != Relation::Nmod) continue;
    for (const std::uint32_t t : children_of(w.tree, owner)) {
      const std::uint32_t other = w.tree.relation[t] == Relation::Conj ? w.mention_at(t) : kNone;
      if (other == kNone || w.actors.mentions[other].entity == kNone || !takes_part(w.actors.entities[w.actors.mentions[other].entity])) continue;
      const Participant p{w.actors.mentions[other].entity, other, {}, {}};
      const Entity& joint = w.actors.entities[p.entity];
      const std::string_view sector = sector_of(w, {w.actors.mentions[m].entity, m, {}, {}});
      // Reisende aus Frankreich und Spanien: people of both; Vertreter der Nato und Russlands: of its government.
      if (joint.kind != EntityKind::Place || joint.country.empty()) add_participant(out, p);
      else add_participant(out, {kNone, other, joint.country, sector.empty() ? kGovernment : sector});
    }
  }
}

// Whether somebody else is joined to the head by a conjunction.
bool names_further(const Work& w, std::uint32_t head) {
  for (const std::uint32_t t : children_of(w.tree, head)) {
    const std::uint32_t m = w.tree.relation[t] == Relation::Conj ? w.mention_at(t) : kNone;
    if (m != kNone && w.actors.mentions[m].entity != kNone && takes_part(w.actors.entities[w.actors.mentions[m].entity])) return true;
  }
  return false;
}

// die Politik, die Verwaltung, with nothing beside it that says which: of the state that the dispatch tells of.
bool is_power(const Work& w, std::uint32_t head) {
  if (!w.is(head, WordClass::Power) || w.words.modifier[head] != Key::None) return false;
  bool definite = false;
  for (const std::uint32_t t : children_of(w.tree, head)) {
    const Relation r = w.tree.relation[t];
    if (r == Relation::Det) definite = w.is(t, WordClass::Definite);
    else if (r != Relation::Case && r != Relation::Conj && r != Relation::Punct && r != Relation::Cc) return false;
  }
  return definite;
}

}  // namespace

bool name_participants(Work& w, std::uint32_t head, std::vector<Participant>& out) {
  if (head == kNone) return false;
  w.entities.clear();
  entities_of(w.in.base, w.actors, head, w.entities);
  bool any = false;
  for (const std::uint32_t e : w.entities) {
    const Entity& named = w.actors.entities[e];
    if (!takes_part(named)) continue;
    Participant p;
    p.mention = mention_of(w, head, e);
    if (!named.code.empty() && named.code == named.country) {  // palaestinensische Gebiete: a land stands for who governs it
      p.country = named.country;
      p.sector = kGovernment;
    } else {
      p.entity = e;
    }
    add_participant(out, p);
    any = true;
  }
  if (any) add_joint_owners(w, head, out);
  return any;
}

bool name_asked(Work& w, std::uint32_t head, std::vector<Participant>& out) {
  if (head == kNone) return false;
  if (name_participants(w, head, out)) return true;
  if (w.home.empty() || !is_power(w, head)) return false;
  add_country(out, w.home, kGovernment);
  return true;
}

bool name_speaker(Work& w, std::uint32_t clause, std::vector<Participant>& out) {
  const std::uint32_t s = clause == kNone ? kNone : w.source_of(clause);
  if (s == kNone) return false;
  const std::uint32_t m = w.speech.sources[s].mention;
  if (m == kNone) return false;
  const Mention& mention = w.actors.mentions[m];
  const bool medium = mention.entity != kNone && w.actors.entities[mention.entity].code.ends_with("JRN");
  if (medium && w.speech.sources[s].cue_clause == kNone) return false;  // laut „Morgenpost“
  const bool joint = mention.head != kNone && names_further(w, mention.head);  // Mali und Burkina Faso warnten
  if (!joint && mention.entity != kNone && takes_part(w.actors.entities[mention.entity])) {
    Participant p;
    p.entity = mention.entity;
    p.mention = m;
    add_participant(out, p);
    return true;
  }
  return mention.head != kNone && name_participants(w, mention.head, out);
}

}  // namespace depesche
