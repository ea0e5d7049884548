// SPDX-License-Identifier: Apache-2.0
// Whom a phrase names, and who is cited for a clause.
#include <algorithm>

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
  if (w.home_at(head).empty() || !is_power(w, head)) return false;
  add_country(out, w.home_at(head), kGovernment);
  return true;
}

namespace {

// heisst es in dem Papier, hiess es darin: where the words stand is told, not whose they are.
bool names_writing(const Work& w, const Source& s) {
  for (std::uint32_t t = s.where.begin; t < s.where.end; ++t)
    if (w.is(t, WordClass::OwnPaper)) return true;
  const TokenSpan said = w.clauses.clauses[s.cue_clause].span;
  for (std::uint32_t t = said.begin; s.where.empty() && t < said.end; ++t)
    if (w.clauses.of_token[t] == s.cue_clause && (w.is(t, WordClass::OwnPaper) || w.is(t, WordClass::Therein))) return true;
  return false;
}

// ..., hiess es; ..., heisst es in dem Papier: words whose speaker is known only from what was told before. Not: sagen manche, aus Kreisen.
bool leaves_speaker_open(Work& w, const Source& s) {
  if (s.mention != kNone || s.cue_clause == kNone || s.unnamed || s.hearsay || s.of_other || !w.rules.is(w.clauses.clauses[s.cue_clause].lemma_key, WordClass::Wording)) return false;
  if (!s.where.empty()) return names_writing(w, s);
  const std::uint32_t subject = find_subject(w, s.cue_clause).head;
  return subject == kNone || w.is(subject, WordClass::Bare);  // not das heisst
}

// The subject of a clause that nobody tells, where it acts: Die Partei stellte ihr Programm vor. ..., heisst es in dem Papier.
bool name_subject_before(Work& w, std::uint32_t c, std::vector<Participant>& out) {
  const Clause& clause = w.clauses.clauses[c];
  if (clause.role != ClauseRole::Main || clause.voice != Voice::Active || w.source_of(c) != kNone) return false;
  const std::uint32_t head = find_subject(w, c).head;
  return head != kNone && name_participants(w, head, out);
}

bool name_cited(Work& w, std::uint32_t s, std::vector<Participant>& out) {
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

}  // namespace

bool name_last_speaker(Work& w, std::uint32_t sentence, bool or_subject, std::vector<Participant>& out) {
  constexpr int kFew = 4;  // sentences
  const auto& all = w.clauses.clauses;
  for (int back = 0; back < kFew && sentence-- > 0 && (w.tokens.flags[w.tokens.first[sentence + 1]] & kParagraphBefore) == 0; ++back) {
    const auto from = static_cast<std::uint32_t>(std::lower_bound(all.begin(), all.end(), sentence, [](const Clause& c, std::uint32_t s) { return c.sentence < s; }) - all.begin());
    std::uint32_t to = from, told = kNone;
    for (; to < all.size() && all[to].sentence == sentence; ++to)
      if (w.source_of(to) != kNone) told = to;
    if (told != kNone && !leaves_speaker_open(w, w.speech.sources[w.source_of(told)])) return name_cited(w, w.source_of(told), out);
    for (std::uint32_t c = to; told == kNone && or_subject && c-- > from;)
      if (name_subject_before(w, c, out)) return true;
    if (told == kNone) return false;
  }
  return false;
}

bool name_speaker(Work& w, std::uint32_t clause, std::vector<Participant>& out) {
  const std::uint32_t s = clause == kNone ? kNone : w.source_of(clause);
  if (s == kNone) return false;
  const Source& source = w.speech.sources[s];
  if (!leaves_speaker_open(w, source)) return name_cited(w, s, out);
  for (std::uint32_t c = source.cue_clause; c-- > 0 && w.clauses.clauses[c].sentence == w.clauses.clauses[source.cue_clause].sentence;)
    if (name_subject_before(w, c, out)) return true;  // Das Ministerium verschickte einen Brief: »...«, hiess es
  return name_last_speaker(w, w.clauses.clauses[source.cue_clause].sentence, names_writing(w, source), out);
}

}  // namespace depesche
