// SPDX-License-Identifier: Apache-2.0
// Predicates: which words make one predicate, which clause each token lies in, and what the clause hangs on.
#include <algorithm>

#include "clause/markers.h"
#include "clause/phrases.h"

namespace depesche {
namespace {

constexpr int kLongestChain = 8;  // links from an auxiliary to the verb that carries the predicate

bool is_auxiliary_relation(Relation r) { return r == Relation::Aux || r == Relation::AuxPass || r == Relation::Cop; }

// A participle or infinitive with such a relation is no predicate of its own.
bool is_attribute_relation(Relation r) {
  return r == Relation::Amod || r == Relation::Det || r == Relation::Nummod || r == Relation::Flat || r == Relation::Compound ||
         r == Relation::Case || r == Relation::Fixed || r == Relation::Advmod || r == Relation::CompoundPrt || r == Relation::Mark;
}

bool is_participle(const SentenceWork& w, std::uint32_t t) { return w.pos(t) == Pos::VerbParticiple || w.pos(t) == Pos::AuxParticiple; }

// Whether an auxiliary, copula or finite verb of its own hangs on `t`.
bool has_finite(const SentenceWork& w, std::uint32_t t) {
  for (const std::uint32_t child : children_of(w.in.tree, t))
    if (is_auxiliary_relation(w.relation(child)) && w.finite(child)) return true;
  return false;
}

// Forms that look finite and under their auxiliary are not: laesst ... AUSLAUFEN, bekam ... UEBERREICHT.
Pos true_form(const SentenceWork& w, std::uint32_t t, const VerbRule& above) {
  const Relation r = w.relation(t);
  if (!w.finite(t) || (r != Relation::Xcomp && r != Relation::Dep && r != Relation::Ccomp && r != Relation::Obj)) return w.pos(t);
  if (above.modal && w.can_be(t, Pos::VerbInfinitive)) return Pos::VerbInfinitive;
  if ((above.recipient || above.due || above.auxiliary != Auxiliary::None) && w.can_be(t, Pos::VerbParticiple)) return Pos::VerbParticiple;
  return w.pos(t);
}

// will, DASS die Nachbarn ihr Haus RAEUMEN: the conjunction makes a clause of its own of a form that may be an infinitive.
bool is_subordinate(const SentenceWork& w, std::uint32_t t) {
  for (const std::uint32_t child : children_of(w.in.tree, t))
    if (w.relation(child) == Relation::Mark && w.pos(child) == Pos::Sconj && child > w.sentence.begin && w.shape(child - 1) == Shape::Comma) return true;
  return false;
}

// Whether the non-finite verb `t` and its head, an auxiliary, a modal or the like, are one predicate carried by `t`.
bool completes(const SentenceWork& w, std::uint32_t t, std::uint32_t head) {
  const Relation r = w.relation(t);
  if (r == Relation::Conj || r == Relation::Acl || r == Relation::AclRelcl || r == Relation::Nsubj) return false;
  const VerbRule* rule = w.verb(head);
  if (!rule || has_finite(w, t) || is_subordinate(w, t)) return false;
  const Pos form = true_form(w, t, *rule);
  if (is_finite(form) && w.finite(t)) return false;
  if (form != w.pos(t) && (!w.finite(head) || (t > w.sentence.begin && w.shape(w.in.tree.begin[t] == t ? t - 1 : t) == Shape::Comma)))
    return false;
  if (w.has_zu(t)) {
    const std::uint32_t before = w.in.tree.begin[t];
    if (!rule->zu_modal || w.shape(before) == Shape::Comma || (before > w.sentence.begin && w.shape(before - 1) == Shape::Comma)) return false;
    for (const std::uint32_t child : children_of(w.in.tree, t))
      if (w.flags(child) & kInfinitiveMarker) return false;
    return true;
  }
  if (form == Pos::VerbParticiple || form == Pos::AuxParticiple) return rule->auxiliary != Auxiliary::None || rule->recipient || rule->due || rule->copula;
  return rule->modal || rule->auxiliary == Auxiliary::Become;
}

// Two finite verbs are two predicates, unless the second only looks finite: wuerden "entschlossen ANTWORTEN".
bool is_bracket(const SentenceWork& w, std::uint32_t auxiliary, std::uint32_t verb) {
  const VerbRule* rule = w.verb(auxiliary);
  if (!rule) return false;
  const bool infinitive = (rule->modal || rule->auxiliary == Auxiliary::Become) && w.can_be(verb, Pos::VerbInfinitive);
  const bool participle = rule->auxiliary != Auxiliary::None && w.can_be(verb, Pos::VerbParticiple);
  if (!infinitive && !participle) return false;
  if (verb < auxiliary) return verb + 1 == auxiliary;
  for (std::uint32_t t = auxiliary + 1; t < verb; ++t)
    if (w.shape(t) == Shape::Comma || w.shape(t) == Shape::Colon || w.shape(t) == Shape::Semicolon) return false;
  return true;
}

// A finite verb inside a conjunction of several words: es SEI denn.
bool is_in_conjunction(const SentenceWork& w, std::uint32_t t) {
  ClauseRole role{};
  return t + 1 < w.sentence.end && t > w.sentence.begin && !w.is_mark(t + 1) && phrase_role(w, t + 1, role);
}

// The noun or adjective that completes a copula, where the tree has it for an object or the like.
std::uint32_t predicative_of(const SentenceWork& w, std::uint32_t t) {
  const VerbRule* rule = w.verb(t);
  if (!rule || !rule->copula) return kNone;
  bool subject = false;
  std::uint32_t found = kNone;
  for (const std::uint32_t child : children_of(w.in.tree, t)) {
    const Relation r = w.relation(child);
    if (is_auxiliary_relation(r) && w.verb(child) && w.verb(child)->auxiliary == Auxiliary::Have) return kNone;
    if (r == Relation::Nsubj) subject = true;
    const bool noun = w.pos(child) == Pos::Noun && (r == Relation::Xcomp || (r == Relation::Obj && rule->auxiliary != Auxiliary::Have));
    const bool last = child < t && t + 1 < w.sentence.end && w.is_mark(t + 1) && rule->auxiliary == Auxiliary::Be && w.in.words.chosen(child).agreement == 0;  // wuetend auf sie SIND
    if ((!noun && !(w.pos(child) == Pos::Adj && (r == Relation::Xcomp || (r == Relation::Advmod && (last || (child > t && (w.in.words.chosen(child).flags & kPastParticiple))))))) ||
        preposition_of(w.in, child) != kNone)
      continue;
    found = child;
    subject |= r == Relation::Xcomp;
  }
  return subject ? found : kNone;
}

// A zu-infinitive behind one comma, which opens no insertion, is no part of the predicate before it: HAT das Recht, die Waffen ZU PRUEFEN.
bool is_parted(const SentenceWork& w, std::uint32_t auxiliary, std::uint32_t verb) {
  constexpr std::uint32_t kReach = 40;
  if (auxiliary > verb || verb - auxiliary > kReach || !w.finite(auxiliary) || !w.has_zu(verb)) return false;
  std::uint32_t commas = 0;
  for (std::uint32_t t = auxiliary + 1; t < verb; ++t) commas += w.shape(t) == Shape::Comma ? 1 : 0;
  return commas == 1;
}

// link[t]: the token that carries the predicate t belongs to, in a few steps; kNone for words of no predicate.
void link_predicates(const SentenceWork& w) {
  auto& link = w.out.of_predicate;
  const Tree& tree = w.in.tree;
  for (std::uint32_t t = w.sentence.begin; t < w.sentence.end; ++t) {
    const std::uint32_t head = tree.head[t];
    const Relation r = w.relation(t);
    if (!is_verb(w.pos(t)) || (w.finite(t) && is_in_conjunction(w, t))) continue;
    if (is_auxiliary_relation(r) && head != kNone && (!w.finite(t) || !w.finite(head) || is_bracket(w, t, head)) && !is_parted(w, t, head)) {
      if (link[t] == kNone || link[t] == t) link[t] = head;
      if (link[head] == kNone) link[head] = head;
      continue;
    }
    if (!w.finite(t) && is_attribute_relation(r)) continue;
    if (link[t] == kNone || link[t] == t) {
      link[t] = t;
      if (const std::uint32_t predicative = predicative_of(w, t); predicative != kNone && link[predicative] == kNone)
        link[t] = link[predicative] = predicative;
    }
    if (head != kNone && is_verb(w.pos(head)) && (link[head] == kNone || link[head] == head) && completes(w, t, head)) link[head] = t;
  }
}

// Whether `finite`, so far the copula of a bystander or alone, makes one predicate with the non-finite verb `t`.
bool is_lost(const SentenceWork& w, std::uint32_t finite, std::uint32_t t) {
  const auto& link = w.out.of_predicate;
  if (!w.finite(finite) || link[finite] == kNone) return false;
  const std::uint32_t now = link[finite];
  if (now != finite && is_verb(w.pos(now))) return false;
  const VerbRule* rule = w.verb(finite);
  if (!rule) return false;
  const bool fits = w.has_zu(t)           ? rule->zu_modal
                    : is_participle(w, t) ? rule->auxiliary != Auxiliary::None || rule->due
                                          : rule->modal || rule->auxiliary == Auxiliary::Become;
  if (!fits) return false;
  for (const std::uint32_t child : children_of(w.in.tree, finite))  // another verb completes it
    if (w.out.of_predicate[child] != kNone && is_auxiliary_relation(w.relation(child))) return false;
  return true;
}

// The finite verb of a participle or infinitive that the tree left without one: right behind it, or in front, with what lies
// between in the bracket.
std::uint32_t lost_finite(const SentenceWork& w, std::uint32_t t) {
  constexpr std::uint32_t kReach = 40;
  for (std::uint32_t next = t + 1; next < w.sentence.end && next < t + 3 && is_verb(w.pos(next)); ++next)
    if (is_lost(w, next, t)) return next;
  const std::uint32_t first = w.in.tree.begin[t];
  if (w.relation(t) != Relation::Root && first > w.sentence.begin && first == t && w.shape(first - 1) == Shape::Comma) return kNone;
  bool comma = false;
  for (std::uint32_t before = t; before > w.sentence.begin && t - before < kReach; --before) {
    const std::uint32_t at = before - 1;
    const Shape s = w.shape(at);
    if (s == Shape::Comma || s == Shape::Dash)
      comma = true;
    else if (w.is_mark(at) && s != Shape::OpenQuote && s != Shape::CloseQuote)
      return kNone;
    if (!w.finite(at)) continue;
    const bool closes = at + 1 < w.sentence.end && w.is_mark(at + 1);  // ends a clause that stands between
    if (closes) continue;
    const std::uint32_t head = w.in.tree.head[at];
    const bool near = head == t || (head != kNone && w.in.tree.head[head] == t) || w.in.tree.head[t] == at || w.in.tree.head[t] == head;
    return is_lost(w, at, t) && near && (!comma || w.relation(t) == Relation::Root) ? at : kNone;
  }
  return kNone;
}

void mend_brackets(const SentenceWork& w) {
  auto& link = w.out.of_predicate;
  for (std::uint32_t t = w.sentence.begin; t < w.sentence.end; ++t) {
    const Pos p = w.pos(t);
    if (link[t] != t || (p != Pos::VerbParticiple && p != Pos::VerbInfinitive && p != Pos::VerbZuInfinitive) || has_finite(w, t)) continue;
    const Relation r = w.relation(t);
    if (r != Relation::Root && w.has_zu(t)) continue;
    if (r == Relation::Conj || r == Relation::Acl || r == Relation::AclRelcl) continue;
    const std::uint32_t finite = lost_finite(w, t);
    if (finite == kNone) continue;
    const std::uint32_t was = link[finite];
    link[finite] = t;
    if (was != finite && link[was] == was && !is_verb(w.pos(was))) link[was] = kNone;  // no predicate after all
  }
}

std::uint32_t carrier(const Clauses& out, std::uint32_t t) {
  for (int step = 0; step < kLongestChain && t != kNone && out.of_predicate[t] != t; ++step) t = out.of_predicate[t];
  return t;
}

// The clause of each carrier, in the order of the text; then of_predicate says the clause.
void make_clauses(SentenceWork& w) {
  Clauses& out = w.out;
  for (std::uint32_t t = w.sentence.begin; t < w.sentence.end; ++t)
    if (out.of_predicate[t] == t) {
      out.of_verb[t] = w.end_clause();
      Clause clause;
      clause.sentence = w.number;
      clause.verb = t;
      out.clauses.push_back(clause);
    }
  // Two passes: of_token holds the clause while links are still needed.
  for (std::uint32_t t = w.sentence.begin; t < w.sentence.end; ++t) {
    const std::uint32_t at = out.of_predicate[t] == kNone ? kNone : carrier(out, t);
    out.of_token[t] = at == kNone ? kNone : out.of_verb[at];
  }
  for (std::uint32_t t = w.sentence.begin; t < w.sentence.end; ++t) {
    out.of_predicate[t] = out.of_token[t];
    if (out.of_token[t] == kNone) continue;
    Clause& clause = out.clauses[out.of_token[t]];
    if (clause.predicate_size < clause.predicate.size()) clause.predicate[clause.predicate_size++] = t;
    if (!w.finite(t)) continue;
    // An auxiliary is the finite verb, whatever else looks finite.
    if (clause.finite == kNone || (is_aux(w.pos(t)) && !is_aux(w.pos(clause.finite)))) clause.finite = t;
  }
}

// Innermost clause of every token: that of the nearest token above it that is part of a predicate.
void place_tokens(SentenceWork& w) {
  auto& of_token = w.out.of_token;
  auto& path = w.out.work;
  constexpr std::uint32_t kNowhere = kNone - 1;  // looked at, and in no clause
  for (std::uint32_t t = w.sentence.begin; t < w.sentence.end; ++t) {
    path.clear();
    std::uint32_t at = t;
    while (at != kNone && of_token[at] == kNone) {
      path.push_back(at);
      of_token[at] = kNowhere;
      at = w.in.tree.head[at];
    }
    const std::uint32_t clause = at == kNone ? kNowhere : of_token[at];
    for (const std::uint32_t p : path) of_token[p] = clause;
  }
  for (std::uint32_t t = w.sentence.begin; t < w.sentence.end; ++t)
    if (of_token[t] == kNowhere) of_token[t] = kNone;
}

// The token of the predicate that hangs on something outside of it.
std::uint32_t top_of(const SentenceWork& w, std::uint32_t c) {
  const Clause& clause = w.out.clauses[c];
  std::uint32_t top = clause.verb;
  for (int step = 0; step < kLongestChain; ++step) {
    const std::uint32_t head = w.in.tree.head[top];
    if (head == kNone || w.out.of_predicate[head] != c) break;
    top = head;
  }
  return top;
}

void find_parents(SentenceWork& w) {
  for (std::uint32_t c = w.first_clause; c < w.end_clause(); ++c) {
    Clause& clause = w.out.clauses[c];
    const std::uint32_t top = w.field(c).top = top_of(w, c);
    const std::uint32_t head = w.in.tree.head[top];
    if (head == kNone || w.out.of_token[head] == c) continue;
    clause.governor = head;
    clause.parent = w.out.of_token[head];
    if (clause.parent == kNone) clause.governor = kNone;
  }
}

void find_fields(SentenceWork& w) {
  for (std::uint32_t t = w.sentence.begin; t < w.sentence.end; ++t) {
    const std::uint32_t c = w.out.of_token[t];
    if (c == kNone || w.is_mark(t)) continue;
    ClauseField& field = w.field(c);
    field.right = t;
    if (field.left == kNone) {
      if (w.pos(t) != Pos::Cconj || w.out.of_predicate[t] == c) field.left = t;
    } else if (field.second == kNone) {
      field.second = t;
    }
  }
}

}  // namespace

void find_predicates(SentenceWork& w) {
  link_predicates(w);
  if (w.options.brackets) mend_brackets(w);
  make_clauses(w);
  w.fields.assign(w.end_clause() - w.first_clause, {});
  place_tokens(w);
  find_parents(w);
  find_fields(w);
  w.out.loose.clear();
  if (w.options.attach) mend_first_parts(w);
  if (w.options.brackets) mend_participles(w);
  if (w.options.attach) mend_infinitives(w);
  name_predicates(w);
}

}  // namespace depesche
