// SPDX-License-Identifier: Apache-2.0
#include "clause/speech_order.h"

#include "clause/markers.h"

namespace depesche {
namespace {

constexpr int kDeepest = 64;  // clauses above a clause that are looked at

bool is_parting(Shape s) {
  return s == Shape::Comma || s == Shape::CloseQuote || s == Shape::OpenQuote || s == Shape::Dash || s == Shape::Colon || s == Shape::Stop;
}

// Whether the clause is one of saying, with nothing but its own verb (or a perfect) to say it.
bool says(const SentenceWork& w, const Clause& clause) {
  const VerbRule* rule = w.rules.verbs.find(clause.lemma_key);
  if (!rule || !rule->says || clause.finite == kNone) return false;
  if (clause.finite == clause.verb) return true;
  const VerbRule* finite = w.verb(clause.finite);
  return finite && finite->auxiliary != Auxiliary::None;
}

std::uint32_t outermost(const SentenceWork& w, std::uint32_t c, std::uint32_t below) {
  for (int step = 0; step < kDeepest; ++step) {
    const std::uint32_t parent = w.out.clauses[c].parent;
    if (parent == kNone || parent == below || parent == c) break;
    c = parent;
  }
  return c;
}

// `said` becomes the complement of `speech`, which takes its place in the tree.
void govern(SentenceWork& w, std::uint32_t speech, std::uint32_t said) {
  Clause& s = w.out.clauses[speech];
  Clause& q = w.out.clauses[said];
  if (is_under(w, speech, said)) {
    s.parent = q.parent;
    s.governor = q.governor;
    s.role = q.role == ClauseRole::Complement || q.role == ClauseRole::Conjunct ? q.role : ClauseRole::Main;
    if (s.parent == speech || (s.parent != kNone && is_under(w, s.parent, speech))) s.parent = s.governor = kNone;
    if (s.parent == kNone) s.role = ClauseRole::Main;
  }
  q.parent = speech;
  q.governor = s.verb;
  q.role = ClauseRole::Complement;
}

// Whether the tree reads a further predicate of the subject in front, with an object and no subject of its own: X lehnt ab, weist Kritik
// zurueck.
bool goes_on(const SentenceWork& w, const Clause& clause, std::uint32_t top) {
  if (w.relation(top) != Relation::Conj) return false;
  bool object = w.field(w.out.of_predicate[top]).left == w.field(w.out.of_predicate[top]).right;  // X lobt, KRITISIERT und tadelt Y
  for (const std::uint32_t child : children_of(w.in.tree, top)) {
    const Relation r = w.relation(child);
    if ((r == Relation::Nsubj || r == Relation::NsubjPass) && child > clause.finite) return false;
    object |= r == Relation::Obj || r == Relation::Iobj || r == Relation::Obl;
  }
  return object;
}

// ..., SIEHT man von zwei Schuessen ab: what anybody may do, and says nothing by.
bool supposes(const SentenceWork& w, std::uint32_t c) {
  const Clause& clause = w.out.clauses[c];
  const std::uint32_t who = clause.finite + 1;
  if (clause.finite == kNone || clause.finite != clause.verb || (w.in.words.chosen(clause.finite).moods & kPresent) == 0 || who >= w.sentence.end || (w.flags(who) & kImpersonal) == 0) return false;
  const VerbRule* rule = w.rules.verbs.find(clause.lemma_key);
  return rule == nullptr || !rule->takes_v2;
}

// «..., sagte Biden» after or inside the speech.
bool follows_speech(SentenceWork& w, std::uint32_t c) {
  const Clause& clause = w.out.clauses[c];
  const std::uint32_t left = w.field(c).left;
  if (left == kNone || left == w.sentence.begin || clause.marker != kNone) return false;
  const bool correlate = (w.flags(left) & kCorrelate) != 0 && clause.finite == left + 1;  // ..., so betonte sie, ...
  if ((left != clause.finite && !correlate) || supposes(w, c)) return false;
  if (!is_parting(w.shape(left - 1)) || (w.shape(left - 1) == Shape::Comma && (takes_turn(w, clause.finite) || goes_on(w, clause, w.field(c).top)))) return false;
  const std::uint32_t before = word_before(w, left);
  if (before == kNone || w.out.of_token[before] == kNone) return false;
  const std::uint32_t inner = w.out.of_token[before];
  if (inner == c) return false;
  const std::uint32_t said = outermost(w, inner, c);
  const Clause& q = w.out.clauses[said];
  if (said == c || q.finite == kNone || q.finite == clause.finite) return false;
  if (q.finite > clause.finite && takes_turn(w, q.finite)) return false;  // Merkel, die ..., LOBTE die Polizei, kritisierte aber ...
  if (q.marker != kNone && q.role != ClauseRole::Main && q.role != ClauseRole::Complement && q.role != ClauseRole::Conjunct &&
      q.role != ClauseRole::Adverbial)
    return false;
  // A clause in front that is itself the first part of this one (Als er kam, sagte Biden ...) stays what it is.
  govern(w, c, said);
  return true;
}

// Whether the subject speaks of itself in the singular: ICH habe.
bool is_first_person(const SentenceWork& w, std::uint32_t c) {
  constexpr Persons kFirstSingular = 1;
  for (const std::uint32_t of : {w.out.clauses[c].verb, w.out.clauses[c].finite})
    for (const std::uint32_t child : children_of(w.in.tree, of))
      if (w.relation(child) == Relation::Nsubj && w.pos(child) == Pos::Pron && (w.in.words.chosen(child).persons & kFirstSingular) != 0) return true;
  return false;
}

// Whether its finite verb can be read as an indicative: not so er HABE, which is one of the first person alone.
bool may_be_indicative(const SentenceWork& w, std::uint32_t c) {
  constexpr Persons kFirstSingular = 1;
  const std::uint32_t finite = w.out.clauses[c].finite;
  for (std::uint32_t r = w.in.words.first[finite]; r < w.in.words.first[finite + 1]; ++r) {
    const Reading& reading = w.in.words.readings[r];
    if (is_finite(reading.pos) && (reading.moods & (kPresent | kPast)) != 0 && (reading.persons != kFirstSingular || is_first_person(w, c))) return true;
  }
  return false;
}

bool has_object(const SentenceWork& w, std::uint32_t verb) {
  for (const std::uint32_t child : children_of(w.in.tree, verb))
    if (w.relation(child) == Relation::Obj && is_nominal(w.pos(child)) && (w.flags(child) & kReflexive) == 0) return true;
  return false;
}

// Tausende demonstrierten, die Polizei griff ein: a main clause beside another one with nothing but a comma between. What is said or thought
// may stand so too, in the subjunctive, or behind a verb that takes it (er glaubt, sie hat recht) and has no object yet.
bool stands_beside(const SentenceWork& w, std::uint32_t c) {
  const Clause& q = w.out.clauses[c];
  const std::uint32_t left = w.field(c).left;
  if (q.parent == kNone || q.marker != kNone || q.finite == kNone || left == kNone || left == w.sentence.begin || w.field(c).shared_finite) return false;
  const Clause& s = w.out.clauses[q.parent];
  if (s.finite == kNone || left <= s.finite || left == q.finite || w.shape(left - 1) != Shape::Comma) return false;
  if (q.finite == w.field(c).right && q.finite > left + 1) return false;  // verb last: its marker is not known
  if (!may_be_indicative(w, c)) return false;
  const VerbRule* rule = w.rules.verbs.find(s.lemma_key);
  return rule == nullptr || !rule->takes_v2 || has_object(w, s.verb);
}

// «Biden sagte, Russland muesse ...»: a clause without a marker behind its clause of saying.
void precedes_speech(SentenceWork& w, std::uint32_t c) {
  Clause& q = w.out.clauses[c];
  if (q.parent == kNone || q.marker != kNone || q.finite == kNone || w.field(c).shared_finite) return;
  if (q.role != ClauseRole::Conjunct && q.role != ClauseRole::Adverbial && q.role != ClauseRole::Parenthesis) return;
  const Clause& s = w.out.clauses[q.parent];
  const std::uint32_t left = w.field(c).left;
  if (!says(w, s) || left == kNone || left <= s.finite || left == w.sentence.begin || left == q.finite) return;
  const Shape before = w.shape(left - 1);
  if (!is_parting(before) || before == Shape::Stop) return;
  for (const std::uint32_t child : children_of(w.in.tree, w.field(c).top))
    if (w.relation(child) == Relation::Cc && child < q.finite) return;
  for (std::uint32_t t = s.finite; t < left; ++t)
    if (w.out.of_predicate[t] != kNone && w.out.of_predicate[t] != q.parent) return;  // something else is said
  if (stands_beside(w, c)) return;
  q.role = ClauseRole::Complement;
  q.governor = s.verb;
}

// The clause that follows a verb-first clause `c` and begins with its finite verb or with `so`, `dann`; kNone if none does.
std::uint32_t answer_of(const SentenceWork& w, std::uint32_t c) {
  const std::uint32_t right = w.field(c).right;
  for (std::uint32_t other = c + 1; other < w.end_clause() && other < c + 8; ++other) {
    const Clause& b = w.out.clauses[other];
    const std::uint32_t left = w.field(other).left;
    if (b.finite == kNone || left == kNone || left <= w.out.clauses[c].finite || w.field(other).shared_finite) continue;
    const bool correlate = (w.flags(left) & kCorrelate) != 0 && b.finite == left + 1;
    if (left != b.finite && !correlate) continue;
    if (left > w.sentence.begin && w.shape(left - 1) == Shape::Comma && right != kNone) return other;
  }
  return kNone;
}

// Hangs the verb-first clause `c` below `main`: as its condition, or as what it says.
void hang_below(SentenceWork& w, std::uint32_t c, std::uint32_t main, ClauseRole role) {
  Clause& a = w.out.clauses[c];
  Clause& b = w.out.clauses[main];
  if (is_under(w, main, c)) {
    b.parent = a.parent;
    b.governor = a.governor;
    b.role = a.role == ClauseRole::Condition || a.role == ClauseRole::Adverbial ? ClauseRole::Main : a.role;
    if (b.parent == main || b.parent == kNone) b.parent = b.governor = kNone, b.role = ClauseRole::Main;
  }
  a.parent = main;
  a.governor = b.verb;
  a.role = role;
  a.verb_first = role == ClauseRole::Condition;
}

void set_condition(SentenceWork& w, std::uint32_t c, std::uint32_t main) { hang_below(w, c, main, ClauseRole::Condition); }

// "Oeffnet die Grenze", sagte er: quoted, and what follows says it.
bool is_quoted_by(const SentenceWork& w, std::uint32_t c, std::uint32_t main) {
  const std::uint32_t left = w.field(c).left, behind = w.field(main).left;
  return left > w.sentence.begin && w.shape(left - 1) == Shape::OpenQuote && behind > left + 1 && w.shape(behind - 2) == Shape::CloseQuote && says(w, w.out.clauses[main]);
}

bool asks(const SentenceWork& w) {
  std::uint32_t last = w.sentence.end;
  while (last > w.sentence.begin && w.is_mark(last - 1) && w.shape(last - 1) != Shape::Stop) --last;
  return last > w.sentence.begin && w.shape(last - 1) == Shape::Stop &&
         w.in.tokens.text(w.in.text, last - 1).find('?') != std::string_view::npos;
}

// The clause that a condition behind `main` belongs to: the last that is joined to it before the condition.
std::uint32_t last_joined(const SentenceWork& w, std::uint32_t main, std::uint32_t condition) {
  std::uint32_t last = main;
  for (std::uint32_t c = main + 1; c < condition; ++c) {
    const Clause& clause = w.out.clauses[c];
    if (clause.role == ClauseRole::Conjunct && (clause.parent == main || clause.parent == last) && clause.finite != kNone && clause.finite < w.out.clauses[condition].finite) last = c;
  }
  return last;
}

// A finite verb that only a condition can begin with: sollte, waere, haette, wuerde.
bool is_conditional_form(const SentenceWork& w, std::uint32_t finite) {
  const VerbRule* rule = w.verb(finite);
  if (!rule || (!rule->modal && rule->auxiliary == Auxiliary::None)) return false;
  for (std::uint32_t r = w.in.words.first[finite]; r < w.in.words.first[finite + 1]; ++r)
    if (w.in.words.readings[r].moods & kSubjunctive2) return true;
  return false;
}

}  // namespace

bool is_coordinated(const SentenceWork& w, std::uint32_t c) {
  const std::uint32_t left = w.field(c).left;
  if (left != kNone && left > w.sentence.begin && w.pos(left - 1) == Pos::Cconj) return true;
  for (const std::uint32_t child : children_of(w.in.tree, w.field(c).top))
    if (w.relation(child) == Relation::Cc) return true;
  return false;
}

bool takes_turn(const SentenceWork& w, std::uint32_t finite) {
  constexpr Agreement kNominative = all_of(Case::Nominative);
  if (finite == kNone || finite == w.sentence.begin || w.shape(finite - 1) != Shape::Comma) return false;
  std::uint32_t t = finite + 1;
  while (t < w.sentence.end && w.pos(t) == Pos::Pron && ((w.flags(t) & kReflexive) != 0 || (w.in.words.agreement[t] & kNominative) == 0)) ++t;
  return t < w.sentence.end && (w.flags(t) & kTurn) != 0;
}

bool is_under(const SentenceWork& w, std::uint32_t c, std::uint32_t above) {
  for (int step = 0; step < kDeepest && c != kNone; ++step) {
    if (c == above) return true;
    c = w.out.clauses[c].parent;
  }
  return false;
}

void order_speech(SentenceWork& w) {
  for (std::uint32_t c = w.first_clause; c < w.end_clause(); ++c)
    if (says(w, w.out.clauses[c])) follows_speech(w, c);
  for (std::uint32_t c = w.first_clause; c < w.end_clause(); ++c) precedes_speech(w, c);
  for (std::uint32_t c = w.first_clause; c < w.end_clause(); ++c)
    if (w.out.clauses[c].role == ClauseRole::Complement && stands_beside(w, c)) w.out.clauses[c].role = ClauseRole::Conjunct;
}

namespace {

// A clause that begins with its finite verb at the head of the sentence or behind a coordinator: of what it is the condition.
void settle_opening(SentenceWork& w, std::uint32_t c, bool coordinated) {
  const Clause& clause = w.out.clauses[c];
  const std::uint32_t main = answer_of(w, c);
  if (main == kNone) return;
  if (is_quoted_by(w, c, main)) {
    hang_below(w, c, main, ClauseRole::Complement);
    return;
  }
  const std::uint32_t answer = w.out.clauses[main].finite;
  if (coordinated && !is_conditional_form(w, clause.finite)) {
    // ... und drohte mit Folgen, sollte Moskau angreifen: of the two the second has the form of a condition.
    if (is_conditional_form(w, answer)) return;
    // ... und ist unertraeglich, teilte sie mit: joined to what stands before.
    if (w.field(main).left == answer && clause.role == ClauseRole::Conjunct) return;
  }
  set_condition(w, c, main);
}

void settle_verb_first(SentenceWork& w, std::uint32_t c) {
  Clause& clause = w.out.clauses[c];
  const std::uint32_t left = w.field(c).left;
  const std::uint32_t before = word_before(w, left);
  if (before == kNone || w.pos(before) == Pos::Cconj) {
    settle_opening(w, c, before != kNone);
    return;
  }
  // Wenn er das meint, sollte er nachgeben: a clause that stands in front of it makes it the main one.
  const std::uint32_t front = w.out.of_token[before];
  if (front != kNone && front != c && w.out.clauses[front].marker != kNone && is_under(w, front, c)) {
    if (clause.role == ClauseRole::Condition && clause.parent != kNone && says(w, w.out.clauses[clause.parent])) clause.role = ClauseRole::Complement;
    return;
  }
  // Behind its main clause: die USA wuerden antworten, sollte Russland angreifen.
  if (w.shape(left - 1) != Shape::Comma || clause.parent == kNone) return;
  const Clause& parent = w.out.clauses[clause.parent];
  if (parent.finite == kNone || parent.finite > left) return;
  if ((is_conditional_form(w, clause.finite) || supposes(w, c)) && !is_coordinated(w, c))
    set_condition(w, c, last_joined(w, clause.parent, c));
  else if (clause.role == ClauseRole::Condition)
    clause.verb_first = true;
}

}  // namespace

void order_conditions(SentenceWork& w) {
  if (asks(w)) return;
  for (std::uint32_t c = w.first_clause; c < w.end_clause(); ++c) {
    const Clause& clause = w.out.clauses[c];
    if (clause.finite != kNone && w.field(c).left == clause.finite && clause.marker == kNone && !w.field(c).shared_finite) settle_verb_first(w, c);
  }
}

}  // namespace depesche
