// SPDX-License-Identifier: Apache-2.0
#include "clause/role_clause.h"

#include <algorithm>

#include "clause/markers.h"
#include "clause/phrases.h"
#include "clause/speech_order.h"

namespace depesche {
namespace {

// The conjunct of a clause that has no subject says it for both: Den Antrag begruendete und verteidigte DIE MINISTERIN.
void share_lack(const SentenceWork& w, std::uint32_t c, RoleClause& role) {
  const Clause& above = w.out.clauses[w.out.clauses[c].parent];
  if (above.finite == kNone || w.field(c).left != w.out.clauses[c].finite) return;
  const std::uint32_t left = w.field(c).left;
  if (left < above.finite && takes_turn(w, above.finite)) {  // Merkel, die ..., LOBTE die Polizei, kritisierte aber ...
    for (const std::uint32_t child : children_of(w.in.tree, above.verb)) role.shares_subject |= w.relation(child) == Relation::Nsubj && child < left;
    role.further = role.shares_subject;
  }
  if (!w.field(w.out.clauses[c].parent).done) return;
  role.further |= takes_turn(w, left);
  const bool joined = left > w.sentence.begin && (w.pos(left - 1) == Pos::Cconj || role.further);
  bool subject = false, object = false;
  for (const Argument& argument : w.out.arguments_of(above)) {
    const bool is_subject = argument.role == ArgumentRole::Subject;
    subject |= is_subject;
    role.shares_subject |= joined && is_subject && !argument.shared && argument.head < above.finite && above.marker == kNone;
    object |= argument.role == ArgumentRole::Object;
  }
  role.wants_subject = !subject;
  role.clausal_object |= !subject && object;
}

// Whether a verb of saying has somebody behind it who may say the `das` in front: DAS teilte die Polizei mit.
bool says_before(const SentenceWork& w, const Clause& clause, const RoleClause& role, std::span<const BarePhrase> phrases) {
  if (!role.verb || !role.verb->says || role.clausal_object || clause.voice != Voice::Active || clause.finite == kNone) return false;
  bool das = false, speaker = false;
  for (const BarePhrase& phrase : phrases) {
    if (phrase.taken_up)
      das |= phrase.head < clause.finite && phrase.head != clause.marker;
    else if (phrase.head > clause.finite && !phrase.reflexive && !phrase.measure && !phrase.attached && (phrase.persons & role.finite))
      speaker |= (phrase.cases & phrase.sure_cases & case_bit(Case::Nominative)) != 0 && (w.flags(phrase.head) & kAnyNegation) == 0;
  }
  return das && speaker;
}

// Of two subjects the verb agrees with the first.
Persons finite_persons(const SentenceWork& w, std::uint32_t finite) {
  const Words& words = w.in.words;
  Persons persons = 0;
  for (std::uint32_t r = words.first[finite]; r < words.first[finite + 1]; ++r)
    if (is_finite(words.readings[r].pos) && words.readings[r].lemma_key == words.lemma(finite)) persons |= words.readings[r].persons;
  return persons;
}

// liess raeumen, hat raeumen lassen: has the causee as one more object
bool has_causee(const SentenceWork& w, std::uint32_t c, const VerbRule* verb) {
  const Clause& clause = w.out.clauses[c];
  if (w.field(c).joined) return false;
  const bool takes_object = verb && (verb->main_frame & kSlotObject) != 0;
  for (std::size_t i = 0; i < clause.predicate_size; ++i) {
    const std::uint32_t t = clause.predicate[i];
    const VerbRule* let = t == clause.verb ? nullptr : w.verb(t);
    if (let && let->modality == Modality::Let && !(t != clause.finite && takes_object)) return true;
  }
  return false;
}

// Clauses that hang on the predicate and stand for its object or its subject.
void note_clauses_below(const SentenceWork& w, const Clause& clause, RoleClause& role) {
  for (std::size_t i = 0; i < clause.predicate_size; ++i)
    for (const std::uint32_t child : children_of(w.in.tree, clause.predicate[i])) {
      if (w.out.of_verb[child] == kNone) continue;
      const Relation r = w.relation(child);
      if (r == Relation::Ccomp || r == Relation::Xcomp) role.clausal_object = true;
      if (r == Relation::Csubj && child < clause.finite) role.wants_subject = false;  // wer wegsieht, hilft dem Taeter
    }
}

}  // namespace

RoleClause role_clause(const SentenceWork& w, std::uint32_t c, std::span<const BarePhrase> phrases) {
  const Clause& clause = w.out.clauses[c];
  RoleClause role;
  role.verb = w.rules.verbs.find(clause.lemma_key);
  if (role.verb && !role.verb->known) role.verb = nullptr;
  // A conjunct may share its subject, an imperative has none.
  role.wants_subject = clause.finite != kNone && clause.role != ClauseRole::Conjunct;
  if (clause.finite != kNone && clause.role == ClauseRole::Conjunct && clause.parent != kNone) share_lack(w, c, role);
  role.infinitive = clause.finite == kNone && has_zu_infinitive(w, clause);
  role.passive = clause.voice == Voice::Passive || clause.voice == Voice::StatePassive;
  if (role.passive) role.shares_subject = false;  // ausgebaut und DIE FORSCHUNG gefoerdert werden: no object beside a passive
  role.recipient = clause.voice == Voice::RecipientPassive;
  role.predicative_noun = w.pos(clause.verb) == Pos::Noun;
  role.predicative = !is_verb(w.pos(clause.verb)) || clause.modality == Modality::Let;
  if (clause.finite != kNone && !(role.passive && w.field(c).shared_finite)) role.finite = finite_persons(w, clause.finite);
  if (has_causee(w, c, role.verb)) role.verb = nullptr;
  note_clauses_below(w, clause, role);
  constexpr unsigned kBothObjects = kSlotObject | kSlotIndirect;  // what would be the object may be the indirect object
  role.both_objects = role.verb && (role.verb->frames & (1u << kBothObjects));
  role.one_object = role.clausal_object && role.both_objects && role.verb->control != Control::Object;
  role.impersonal = role.verb && role.verb->impersonal && std::any_of(phrases.begin(), phrases.end(), [](const BarePhrase& p) { return p.expletive; });
  role.says = says_before(w, clause, role, phrases);
  return role;
}

}  // namespace depesche
