// SPDX-License-Identifier: Apache-2.0
// Relations: what each clause is to the clause above it.
#include "clause/markers.h"
#include "clause/phrases.h"
#include "clause/speech_order.h"

namespace depesche {
namespace {

constexpr std::uint32_t kAntecedentReach = 16;  // words between a relative clause and its antecedent

bool is_clausal_complement(Relation r) {
  return r == Relation::Ccomp || r == Relation::Csubj || r == Relation::Xcomp || r == Relation::Obj;
}

bool agrees(const SentenceWork& w, std::uint32_t pronoun, std::uint32_t noun) {
  const Agreement mine = phrase_cells(w.in, pronoun), its = phrase_cells(w.in, noun);
  unsigned genders = 0, antecedent = 0;
  for (unsigned c = 0; c < 4; ++c) {
    genders |= (mine >> (4 * c)) & 0xFu;
    antecedent |= (its >> (4 * c)) & 0xFu;
  }
  for (const std::uint32_t child : children_of(w.in.tree, noun))
    if (w.relation(child) == Relation::Conj) antecedent |= 8u;
  return (genders & antecedent) != 0;
}

// The noun that a relative pronoun takes up: the tree's, if it agrees, else the nearest that does.
std::uint32_t antecedent_of(const SentenceWork& w, std::uint32_t c, std::uint32_t pronoun) {
  const std::uint32_t governor = w.out.clauses[c].governor;
  const bool nominal =
      governor != kNone && governor < pronoun &&
      (is_nominal(w.pos(governor)) || w.pos(governor) == Pos::Num || w.pos(governor) == Pos::Adj || w.pos(governor) == Pos::Det);
  const bool plain = (w.flags(pronoun) & kRelative) != 0 && (w.flags(pronoun) & kPossessive) == 0;
  if (nominal && (!plain || agrees(w, pronoun, governor))) return governor;
  std::uint32_t seen = 0;
  for (std::uint32_t t = w.field(c).left; t > w.sentence.begin && seen < kAntecedentReach; --t, ++seen)
    if ((w.pos(t - 1) == Pos::Noun || w.pos(t - 1) == Pos::ProperNoun) && w.out.of_token[t - 1] != c &&
        (!plain || agrees(w, pronoun, t - 1))) {
      const std::uint32_t head = w.in.tree.head[t - 1];
      const bool part = w.relation(t - 1) == Relation::Flat || w.relation(t - 1) == Relation::Compound;
      return part && head != kNone ? head : t - 1;
    }
  return governor;
}

void set_relative(SentenceWork& w, std::uint32_t c, std::uint32_t pronoun) {
  Clause& clause = w.out.clauses[c];
  clause.role = ClauseRole::Relative;
  const std::uint32_t noun = antecedent_of(w, c, pronoun);
  if (noun == kNone || noun == clause.governor) return;
  const std::uint32_t above = w.out.of_token[noun];
  if (above == kNone || above == c || is_under(w, above, c)) return;
  clause.governor = noun;
  clause.parent = above;
}

// Whether the clause fills what stands in brackets or between dashes.
bool is_enclosed(const SentenceWork& w, std::uint32_t c) {
  const ClauseField& field = w.field(c);
  if (field.left == kNone || field.left == w.sentence.begin) return false;
  std::uint32_t right = field.right + 1;
  while (right < w.sentence.end && w.shape(right) != Shape::Dash && w.shape(right) != Shape::CloseParen && w.is_mark(right)) ++right;
  if (right >= w.sentence.end) return false;
  const Shape open = w.shape(field.left - 1);
  return (open == Shape::OpenParen && w.shape(right) == Shape::CloseParen) || (open == Shape::Dash && w.shape(right) == Shape::Dash);
}

ClauseRole role_without_marker(const SentenceWork& w, std::uint32_t c) {
  const Clause& clause = w.out.clauses[c];
  const ClauseField& field = w.field(c);
  const Relation r = w.relation(field.top);
  if (clause.parent == kNone) return ClauseRole::Main;
  if (clause.finite != kNone && is_enclosed(w, c)) return ClauseRole::Parenthesis;
  if (r == Relation::Conj || (clause.finite != kNone && is_coordinated(w, c))) return ClauseRole::Conjunct;
  const bool on_noun = clause.governor != kNone && w.out.of_predicate[clause.governor] == kNone;
  if (clause.finite == kNone) {
    if (clause.infinitive) return ClauseRole::Complement;
    return ClauseRole::Participial;
  }
  if (is_clausal_complement(r)) return ClauseRole::Complement;
  if (r == Relation::Acl || r == Relation::AclRelcl) return on_noun ? ClauseRole::Complement : ClauseRole::Conjunct;
  if (r == Relation::Advcl) return field.left == clause.finite ? ClauseRole::Condition : ClauseRole::Adverbial;
  if (r == Relation::Parataxis || r == Relation::Dep || r == Relation::Appos) {
    if (field.left == kNone) return ClauseRole::Conjunct;
    const std::uint32_t before = field.left > w.sentence.begin ? field.left - 1 : field.left;
    const bool enclosed = w.shape(before) == Shape::OpenParen || w.shape(before) == Shape::Dash;
    return enclosed ? ClauseRole::Parenthesis : ClauseRole::Conjunct;
  }
  return ClauseRole::Adverbial;
}

// The conjunct of a subordinate clause that has a marker of its own hangs beside it: dass A und dass B.
void lift_conjunct(SentenceWork& w, Clause& clause) {
  const Clause& first = w.out.clauses[clause.parent];
  if (first.parent == kNone || first.role == ClauseRole::Main || first.role == ClauseRole::Conjunct) return;
  clause.governor = first.governor;
  clause.parent = first.parent;
}

void set_role(SentenceWork& w, std::uint32_t c) {
  Clause& clause = w.out.clauses[c];
  const Relation r = w.relation(w.field(c).top);
  clause.infinitive =
      clause.finite == kNone && !w.field(c).shared_finite &&
      (has_zu_infinitive(w, clause) || w.pos(clause.verb) == Pos::VerbInfinitive || w.pos(clause.verb) == Pos::AuxInfinitive);
  const Marker marker = find_marker(w, c);
  clause.marker = marker.token;
  switch (marker.kind) {
    case MarkerKind::None:
      clause.role = role_without_marker(w, c);
      return;
    case MarkerKind::Relative:
      set_relative(w, c, marker.token);
      return;
    case MarkerKind::Conjunction:
    case MarkerKind::Infinitive:
      clause.role = marker.role;
      if (clause.governor == marker.token) clause.governor = w.out.clauses[clause.parent].verb;
      break;
    case MarkerKind::Question: {
      const bool on_noun = clause.governor != kNone && w.out.of_predicate[clause.governor] == kNone;
      const bool acl = r == Relation::Acl || r == Relation::AclRelcl;
      if (clause.parent == kNone) {
        clause.role = ClauseRole::Main;
      } else if (acl && on_noun) {
        set_relative(w, c, marker.token);
      } else {
        clause.role = acl ? ClauseRole::Relative : ClauseRole::Complement;
      }
      break;
    }
  }
  if (r == Relation::Conj && clause.parent != kNone) lift_conjunct(w, clause);
}

// Conjuncts without a finite verb of their own share that of the first: hatten sich getroffen und gesprochen.
void share_finites(SentenceWork& w) {
  for (std::uint32_t c = w.first_clause; c < w.end_clause(); ++c) {
    Clause& clause = w.out.clauses[c];
    if (clause.finite != kNone || clause.parent == kNone || clause.parent == c || w.relation(w.field(c).top) != Relation::Conj) continue;
    if (!is_verb(w.pos(clause.verb)) || has_zu_infinitive(w, clause)) continue;
    const Clause& first = w.out.clauses[clause.parent];
    if (first.finite == kNone || first.finite == first.verb) continue;
    if (w.pos(first.verb) != w.pos(clause.verb) && !w.can_be(clause.verb, w.pos(first.verb)) && !w.can_be(first.verb, w.pos(clause.verb))) continue;
    clause.finite = first.finite;
    w.field(c).shared_finite = true;
  }
}

// The same backwards, at the end of a subordinate clause: dass sie die Waffen liefern und keine Truppen schicken WERDEN.
void share_finites_back(SentenceWork& w) {
  for (std::uint32_t c = w.first_clause; c < w.end_clause(); ++c) {
    const Clause& second = w.out.clauses[c];
    if (second.parent == kNone || second.parent == c || w.relation(w.field(c).top) != Relation::Conj || second.finite == kNone ||
        second.finite == second.verb)
      continue;
    Clause& first = w.out.clauses[second.parent];
    ClauseField& field = w.field(second.parent);
    if (second.finite < second.verb || second.verb < first.verb || field.shared_finite || w.field(c).shared_finite ||
        field.right != first.verb || field.left == first.verb)
      continue;
    if (first.finite != kNone && first.finite != first.verb) continue;
    const Pos form = w.pos(second.verb);
    if ((form == Pos::VerbInfinitive || form == Pos::VerbParticiple) && w.can_be(first.verb, form) &&
        (first.finite == kNone || (w.flags(field.left) & kConjunction))) {
      first.finite = second.finite;
      field.shared_finite = true;
    }
  }
}

void mark_questions(SentenceWork& w) {
  if (w.sentence.empty()) return;
  std::uint32_t last = w.sentence.end;
  while (last > w.sentence.begin && (w.shape(last - 1) == Shape::CloseQuote || w.shape(last - 1) == Shape::CloseParen)) --last;
  if (last == w.sentence.begin || w.shape(last - 1) != Shape::Stop) return;
  if (w.in.tokens.text(w.in.text, last - 1).find('?') == std::string_view::npos) return;
  for (std::uint32_t c = w.first_clause; c < w.end_clause(); ++c) {
    Clause& clause = w.out.clauses[c];
    const std::uint32_t left = w.field(c).left;
    if (clause.role != ClauseRole::Main || clause.finite == kNone || left == kNone) continue;
    if (left == clause.finite || (w.flags(left) & kQuestion)) clause.role = ClauseRole::Question;
  }
}

}  // namespace

void find_relations(SentenceWork& w) {
  share_finites(w);
  share_finites_back(w);
  for (std::uint32_t c = w.first_clause; c < w.end_clause(); ++c) set_role(w, c);
  if (w.options.speech) order_speech(w);
  order_conditions(w);
  mark_questions(w);
}

}  // namespace depesche
