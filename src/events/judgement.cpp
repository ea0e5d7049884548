// SPDX-License-Identifier: Apache-2.0
#include "events/judgement.h"

#include <utility>

namespace depesche {
namespace {

// Said of the act itself: the predicate, an argument of it, or a word that describes one; not what an attribute is about (gegen Terrorismus).
bool is_direct(const Work& w, const Clause& clause, std::uint32_t t) {
  const Relation r = w.tree.relation[t];
  const std::uint32_t h = r == Relation::Amod || r == Relation::Advmod || r == Relation::Conj ? w.tree.head[t] : t;
  if (h == kNone || h == clause.verb || t == clause.verb || w.tree.head[h] == clause.verb) return true;
  for (std::uint32_t a = clause.first_argument; a < clause.end_argument; ++a)
    if (w.clauses.arguments[a].head == h) return true;
  return false;
}

// wegen eines Angriffs, gegen Kriminelle: bad is what the act is about, not the act; zu Verstoessen, als unfair: the act itself.
bool stands_aside(const Work& w, std::uint32_t t) {
  for (std::uint32_t h = t, up = 0; h != kNone && up < 2; h = w.tree.head[h], ++up) {
    for (std::uint32_t k = w.tree.child_first[h]; k < w.tree.child_first[h + 1]; ++k)
      if (w.tree.relation[w.tree.children[k]] == Relation::Case && !w.is(w.tree.children[k], WordClass::BlameBy)) return true;
    if (w.tree.relation[h] != Relation::Amod && w.tree.relation[h] != Relation::Advmod && w.tree.relation[h] != Relation::Conj) return false;
  }
  return false;
}

// What the clause is about may be bad or good in itself (die Gefahr bleibe bestehen): that judges nobody.
TokenSpan subject_of(const Work& w, const Clause& clause) {
  TokenSpan subject;
  for (std::uint32_t a = clause.first_argument; a < clause.end_argument; ++a)
    if (w.clauses.arguments[a].role == ArgumentRole::Subject && !w.clauses.arguments[a].shared) subject = w.clauses.arguments[a].span;
  return subject;
}

// The first word of the class that judges what the clause tells, from `from` on, or kNone.
std::uint32_t judging_word(const Work& w, std::uint32_t c, WordClass which, std::uint32_t from) {
  const Clause& clause = w.clauses.clauses[c];
  const TokenSpan subject = subject_of(w, clause);
  for (std::uint32_t t = from; t < clause.span.end; ++t)
    if (w.clauses.of_token[t] == c && (t < subject.begin || t >= subject.end) && w.is(t, which) && is_direct(w, clause, t) && !stands_aside(w, t)) return t;
  return kNone;
}

// An act, or what acts bring about: ein Abkommen, die Entscheidung, ein wichtiger Schritt.
bool is_work(const Work& w, std::uint32_t head) { return w.is(head, WordClass::Merit) || w.is(head, WordClass::Deed) || w.types(head) != 0; }

// zu frueh, um zu urteilen; gut darin, zu luegen
bool has_infinitive(const Work& w, std::uint32_t c) {
  for (std::uint32_t k = w.first_child[c]; k != kNone; k = w.next_sibling[k])
    if (w.clauses.clauses[k].infinitive) return true;
  return false;
}

bool is_praised(Work& w, const Clause& clause, std::uint32_t good, std::uint32_t subject) {
  std::vector<Participant> named;
  const bool somebody = subject != kNone && name_participants(w, subject, named);
  if (clause.copula != Key::None) {
    if (w.words.pos[clause.verb] == Pos::Noun && good != clause.verb) return is_work(w, clause.verb);  // ein wichtiger Schritt
    if (w.is(clause.verb, WordClass::Wished)) return false;                                         // wichtig, noetig: asked for
    return subject != kNone && (somebody || is_work(w, subject));
  }
  const std::uint32_t of = w.tree.head[good];
  if (w.tree.relation[good] == Relation::Amod) return of != kNone && w.is(of, WordClass::Merit) && (somebody || (subject != kNone && w.types(subject) != 0));
  return somebody && of == clause.verb && w.tree.relation[good] == Relation::Advmod;  // habe richtig gehandelt
}

// Die Hilfe sei zu langsam: too much of anything. Not zu frueh, um zu urteilen, nor of how things are (die Zahlen sind zu hoch).
bool is_too_much(Work& w, std::uint32_t c) {
  const Clause& clause = w.clauses.clauses[c];
  if (clause.copula == Key::None || clause.mood == Mood::Subjunctive2 || clause.modality != Modality::None || w.words.pos[clause.verb] == Pos::Noun || clause.verb == 0 || !w.is(clause.verb - 1, WordClass::Excess)) return false;
  if (has_infinitive(w, c)) return false;
  const std::uint32_t subject = find_subject(w, c).head;
  std::vector<Participant> named;
  return subject != kNone && (is_work(w, subject) || name_participants(w, subject, named));
}

}  // namespace

bool blames(Work& w, std::uint32_t c) {
  const Clause& clause = w.clauses.clauses[c];
  if (clause.negated || clause.infinitive) return false;
  return judging_word(w, c, WordClass::Negative, clause.span.begin) != kNone || is_too_much(w, c);
}

bool praises(Work& w, std::uint32_t c) {
  const Clause& clause = w.clauses.clauses[c];
  if (clause.negated || clause.infinitive || clause.modality != Modality::None || clause.mood == Mood::Subjunctive2 || clause.tense == Tense::Future || clause.voice != Voice::Active) return false;
  if (clause.copula != Key::None && has_infinitive(w, c)) return false;
  const std::uint32_t subject = find_subject(w, c).head;
  for (std::uint32_t t = judging_word(w, c, WordClass::Positive, clause.span.begin); t != kNone; t = judging_word(w, c, WordClass::Positive, t + 1))
    if (is_praised(w, clause, t, subject)) return true;
  return false;
}

void code_judgement(Work& w, std::uint32_t c, EventType type, const std::vector<Participant>& speaker, const std::vector<Participant>& subject) {
  const Clause& clause = w.clauses.clauses[c];
  EventMention e = told_event(w, c, clause.verb, type, type == EventType::Accuse ? "speech: reproach" : "speech: praise");
  if (type == EventType::Accuse) e.mode = "disapprove";
  e.actors = speaker;
  for (const Participant& p : subject) add_participant(e.recipients, p);
  if (const std::uint32_t head = find_subject(w, c).head; subject.empty() && head != kNone) name_owners(w, head, e.recipients);
  e.confidence = 0.45F;
  if (type == EventType::Accuse) fill_blamed(w, e);
  w.above[c] = Above::Content;
  w.out.push_back(std::move(e));
}

}  // namespace depesche
