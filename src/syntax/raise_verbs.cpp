// SPDX-License-Identifier: Apache-2.0
// Verbs that the tree has below a noun of their own clause.
#include "syntax/marks.h"
#include "syntax/settle.h"

namespace depesche {

bool is_predicate(const TreeWork& s, std::uint32_t t) {
  if (is_finite(s.words.pos[t])) return true;
  for (std::uint32_t i = 0; i < s.child_count(t); ++i) {
    const Relation r = s.tree.relation[s.child(t, i)];
    if (r == Relation::Aux || r == Relation::AuxPass || r == Relation::Cop) return true;
  }
  return false;
}

bool has_child(const TreeWork& s, std::uint32_t t, Relation wanted) {
  for (std::uint32_t i = 0; i < s.child_count(t); ++i)
    if (s.tree.relation[s.child(t, i)] == wanted) return true;
  return false;
}

Agreement cells_of(const TreeWork& s, std::uint32_t noun) {
  Agreement cells = 0, determiner = 0;
  for (std::uint32_t r = s.words.first[noun]; r < s.words.first[noun + 1]; ++r)
    if (is_nominal(s.words.readings[r].pos) && (s.words.readings[r].flags & kGuessed) == 0)
      cells = static_cast<Agreement>(cells | s.words.readings[r].agreement);
  if (cells == 0) cells = kAnyAgreement;
  for (std::uint32_t i = 0; i < s.child_count(noun); ++i) {
    const std::uint32_t c = s.child(noun, i);
    if (c >= noun || s.tree.relation[c] != Relation::Det || s.words.pos[c] != Pos::Det) continue;
    for (std::uint32_t r = s.words.first[c]; r < s.words.first[c + 1]; ++r)
      if (s.words.readings[r].pos == Pos::Det) determiner = static_cast<Agreement>(determiner | s.words.readings[r].agreement);
  }
  return determiner != 0 && (cells & determiner) != 0 ? static_cast<Agreement>(cells & determiner) : cells;
}

namespace {

// What belongs to a clause, not to a noun in it.
bool is_of_clause(Relation r) {
  return is_core(r) || r == Relation::Obl || r == Relation::OblAgent || r == Relation::Advmod || r == Relation::Advcl || r == Relation::Ccomp ||
         r == Relation::Csubj || r == Relation::Mark || r == Relation::Expl || r == Relation::CompoundPrt || r == Relation::Parataxis || r == Relation::Vocative ||
         r == Relation::Xcomp || r == Relation::Discourse;
}

// Not of the kind of ein, kein: one form for masculine and neuter.
bool is_definite(const TreeWork& s, std::uint32_t determiner) {
  constexpr Agreement kBoth = cell(Case::Nominative, Gender::Masculine) | cell(Case::Nominative, Gender::Neuter);
  const std::uint32_t r = s.reading(determiner, Pos::Det);
  return r != kNone && (s.words.readings[r].agreement & kBoth) != kBoth;
}

// A phrase with a preposition that says where: one of two cases (in, auf), or joined with its article (im).
bool is_place(const TreeWork& s, std::uint32_t noun) {
  constexpr Agreement kDative = all_of(Case::Dative), kAccusative = all_of(Case::Accusative);
  for (std::uint32_t i = 0; i < s.child_count(noun); ++i) {
    const std::uint32_t c = s.child(noun, i);
    const std::uint32_t r = s.tree.relation[c] == Relation::Case ? s.reading(c, Pos::Adp) : kNone;
    if (r == kNone) continue;
    const Reading& reading = s.words.readings[r];
    return ((reading.agreement & kDative) != 0 && (reading.agreement & kAccusative) != 0) || reading.lemma_key != s.words.form[c];
  }
  return false;
}

// The subject behind a verb: , sagte DER MINISTER.
bool has_subject_behind(const TreeWork& s, std::uint32_t verb) {
  for (std::uint32_t i = 0; i < s.child_count(verb); ++i)
    if (const std::uint32_t c = s.child(verb, i); c > verb && s.tree.relation[c] == Relation::Nsubj) return true;
  return false;
}

// Before the preposition of the phrase: no attribute in it.
bool stands_outside(const TreeWork& s, std::uint32_t word, std::uint32_t noun) {
  for (std::uint32_t i = 0; i < s.child_count(noun); ++i)
    if (const std::uint32_t c = s.child(noun, i); s.tree.relation[c] == Relation::Case) return word < c;
  return false;
}

}  // namespace

void raise_over(TreeWork& s, std::uint32_t verb, std::uint32_t noun, Relation relation) {
  const std::uint32_t above = s.tree.head[noun];
  const Relation was = s.tree.relation[noun];
  for (std::uint32_t i = 0; i < s.child_count(noun); ++i) {
    const std::uint32_t c = s.child(noun, i);
    const Relation r = s.tree.relation[c];
    const bool conjunct = r == Relation::Conj && is_predicate(s, c);
    if (c != verb && (is_of_clause(r) || conjunct || (r == Relation::Cc && c < verb && c < noun))) s.hang(c, verb, r);
  }
  s.hang(verb, above, was);
  s.hang(noun, verb, relation);
}

bool raise_told(TreeWork& s, std::uint32_t t) {
  const std::uint32_t verb = s.tree.head[t];
  if (verb == kNone || verb < t + 2 || !is_finite(s.words.pos[t]) || s.words.pos[verb] != Pos::VerbFinite || s.tokens.shape[verb - 1] != Shape::Comma || !has_subject_behind(s, verb)) return false;
  for (std::uint32_t i = 0; i < s.child_count(verb); ++i) {
    const std::uint32_t c = s.child(verb, i);
    const Relation r = s.tree.relation[c];
    if (c >= verb || c == t || r == Relation::Punct) continue;
    if (r == Relation::Mark) s.choose(c, Pos::Adv);  // DA habe er recht: no subordinate clause
    s.hang(c, t, r == Relation::Mark ? Relation::Advmod : r);
  }
  s.hang(t, verb, Relation::Ccomp);
  return true;
}

void raise_auxiliary(TreeWork& s, std::uint32_t t) {
  const std::uint32_t noun = s.tree.head[t];
  if (noun == kNone || !is_finite(s.words.pos[t]) || !is_nominal(s.words.pos[noun]) || has_child(s, noun, Relation::Cop)) return;
  for (std::uint32_t i = 0; i < s.child_count(noun); ++i)
    if (const std::uint32_t c = s.child(noun, i); c != t && is_verb(s.words.pos[c]) && !is_finite(s.words.pos[c]) && s.tree.relation[c] != Relation::Acl) return;
  for (const Pos form : {Pos::VerbInfinitive, Pos::AuxInfinitive, Pos::VerbParticiple, Pos::AuxParticiple})  // NUTZEN sollen es die Firmen
    if (s.can_be(noun, form)) return;
  const bool subject = has_child(s, noun, Relation::Nsubj) || has_child(s, noun, Relation::NsubjPass) || has_child(s, t, Relation::Nsubj);
  const bool oblique = has_child(s, noun, Relation::Case);
  if (!subject && (oblique || noun > t || (cells_of(s, noun) & kNominative) == 0)) return;
  raise_over(s, t, noun, oblique ? Relation::Obl : subject ? Relation::Obj : Relation::Nsubj);
}

void raise_apposed(TreeWork& s, std::uint32_t t) {
  const std::uint32_t noun = s.tree.head[t];
  if (noun == kNone || noun > t || s.tree.head[noun] != kNone || !is_nominal(s.words.pos[noun]) || has_child(s, noun, Relation::Case) || is_predicate(s, noun)) return;
  if ((cells_of(s, noun) & kNominative) == 0 || has_child(s, t, Relation::Nsubj) || has_child(s, t, Relation::Mark)) return;
  for (std::uint32_t at = noun + 1; at < t; ++at)
    if (is_mark(s.tokens.shape[at]) || is_verb(s.words.pos[at])) return;
  raise_over(s, t, noun, Relation::Nsubj);
}

void raise_conjoined(TreeWork& s, std::uint32_t t) {
  const std::uint32_t noun = s.tree.head[t];
  if (noun > t || !is_finite(s.words.pos[t]) || !is_nominal(s.words.pos[noun]) || is_predicate(s, noun) || has_child(s, noun, Relation::Case) || has_child(s, t, Relation::Cc)) return;
  if (s.tree.begin[noun] != s.span.begin || (cells_of(s, noun) & kNominative) == 0 || s.tree.begin[t] + 1 < t || s.tokens.shape[t - 1] != Shape::Comma) return;
  for (std::uint32_t at = noun + 1; at + 1 < t; ++at)  // what lies between is one insertion, and no list
    if (is_verb(s.words.pos[at]) || (s.tokens.shape[at] == Shape::Comma && at != s.tree.end[noun] && at != noun + 1)) return;
  if (s.tokens.shape[noun + 1] != Shape::Comma) return;
  for (std::uint32_t i = 0; i < s.child_count(t); ++i) {
    const std::uint32_t c = s.child(t, i);
    if (s.tree.relation[c] != Relation::Nsubj) continue;
    if (c < t || (cells_of(s, c) & all_of(Case::Accusative)) == 0 || has_child(s, t, Relation::Obj)) return;
    s.hang(c, t, Relation::Obj);
  }
  raise_over(s, t, noun, Relation::Nsubj);
}

bool raise_verb(TreeWork& s, std::uint32_t t) {
  const std::uint32_t noun = s.tree.head[t];
  if (s.tree.relation[t] != Relation::Amod || is_predicate(s, noun) || has_child(s, noun, Relation::Case)) return false;
  for (std::uint32_t i = 0; i < s.child_count(noun); ++i)
    if (const std::uint32_t c = s.child(noun, i); c < t && (s.tree.relation[c] == Relation::Det || s.tree.relation[c] == Relation::Amod)) return false;
  bool subject = false;
  for (const std::uint32_t head : {noun, t})
    for (std::uint32_t i = 0; i < s.child_count(head); ++i)
      if (const std::uint32_t c = s.child(head, i); c < t && s.tree.relation[c] == Relation::Nsubj && (cells_of(s, c) & kNominative) != 0) subject = true;
  if (!subject) return false;
  raise_over(s, t, noun, Relation::Obj);
  return true;
}

// The words around `t` up to what may part clauses.
TokenSpan part_around(const TreeWork& s, std::uint32_t t) {
  const auto parts = [](Shape m) { return m == Shape::Comma || m == Shape::Semicolon || m == Shape::Colon || m == Shape::Dash; };
  TokenSpan part{t, t};
  while (part.begin > s.span.begin && !parts(s.tokens.shape[part.begin - 1])) --part.begin;
  while (part.end < s.span.end && !parts(s.tokens.shape[part.end])) ++part.end;
  return part;
}

bool raise_only_verb(TreeWork& s, std::uint32_t t) {
  const std::uint32_t noun = s.tree.head[t], last = s.span.end - 1;
  if (t == s.span.begin || noun == kNone || noun < t || s.tokens.shape[last] != Shape::Stop || is_mark(s.tokens.shape[t - 1]) || s.words.pos[t - 1] == Pos::Adp || s.words.pos[t - 1] == Pos::Det) return false;
  if (has_child(s, noun, Relation::Case) || has_child(s, noun, Relation::Det) || (cells_of(s, noun) & kNominative) == 0) return false;
  const TokenSpan part = part_around(s, t);
  std::uint32_t root = kNone;
  bool further = false;  // a verb in another part, which is then a sentence of its own: ...; Menschen wurden getoetet
  for (std::uint32_t at = s.span.begin; at < s.span.end; ++at) {
    if (at != t && is_verb(s.words.pos[at])) {
      if (part.contains(at) || part.begin != s.span.begin) return false;
      further = true;
    }
    if (s.tree.head[at] == kNone) root = at;
  }
  if (further && root != noun && (root == kNone || part.contains(root) || !is_predicate(s, root))) return false;
  for (std::uint32_t at = s.span.begin; at < (further ? part.end : t); ++at) {
    const std::uint32_t head = s.tree.head[at];
    if (at != t && at != noun && head != kNone && (further ? !part.contains(head) : head >= t)) s.hang(at, t, is_nominal(s.words.pos[at]) ? Relation::Obl : Relation::Advmod);
  }
  for (std::uint32_t i = 0; i < s.child_count(noun); ++i)
    if (const std::uint32_t c = s.child(noun, i); c > noun && is_of_clause(s.tree.relation[c])) s.hang(c, t, s.tree.relation[c]);
  if (root != kNone && root != noun && root != t) {
    const Pos pos = s.words.pos[root];
    s.hang(root, t, further ? (has_child(s, root, Relation::Mark) ? Relation::Advcl : Relation::Parataxis) : pos == Pos::Adp || pos == Pos::VerbParticle ? Relation::CompoundPrt : is_nominal(pos) ? Relation::Obl : Relation::Advmod);
  }
  s.hang(t, kNone, Relation::Root);
  s.hang(noun, t, Relation::Nsubj);
  return true;
}

bool raise_place(TreeWork& s, std::uint32_t copula) {
  const std::uint32_t below = s.tree.head[copula], place = below == kNone ? kNone : s.tree.head[below];
  if (place == kNone || below < copula || place < below || !is_finite(s.words.pos[copula]) || s.words.pos[place] != Pos::Noun) return false;
  if (!has_child(s, place, Relation::Case) || has_child(s, place, Relation::Cop)) return false;
  const bool adverb = s.words.pos[below] == Pos::Adj && s.tree.relation[below] == Relation::Amod && stands_outside(s, below, place);
  if (!adverb && (!is_nominal(s.words.pos[below]) || s.tree.relation[below] != Relation::Nsubj || has_child(s, below, Relation::Case) || has_child(s, below, Relation::Nsubj))) return false;
  if (!adverb && (cells_of(s, below) & kNominative) == 0) return false;
  for (std::uint32_t i = 0; i < s.child_count(below); ++i)
    if (const std::uint32_t c = s.child(below, i); (c < copula || adverb) && s.tree.relation[c] != Relation::Punct) s.hang(c, place, s.tree.relation[c]);
  s.hang(copula, place, Relation::Cop);
  if (adverb) s.hang(below, place, Relation::Advmod);
  return true;
}

bool raise_end(TreeWork& s, std::uint32_t copula) {
  const std::uint32_t subject = s.tree.head[copula];
  if (subject == kNone || subject > copula || !is_finite(s.words.pos[copula]) || !is_nominal(s.words.pos[subject]) || has_child(s, subject, Relation::Case)) return false;
  if (has_child(s, subject, Relation::Nsubj) || has_child(s, subject, Relation::Mark) || (cells_of(s, subject) & kNominative) == 0) return false;
  for (std::uint32_t i = 0; i < s.child_count(subject); ++i) {
    const std::uint32_t place = s.child(subject, i), end = s.tree.end[place];
    if (place < copula || s.tree.begin[place] != copula + 1 || s.tree.relation[place] != Relation::Nmod || s.words.pos[place] != Pos::Noun) continue;
    if (!has_child(s, place, Relation::Case) || end >= s.span.end || !is_mark(s.tokens.shape[end])) return false;
    const std::uint32_t above = s.tree.head[subject];
    const bool said = above != kNone && is_core(s.tree.relation[subject]);
    raise_over(s, place, subject, Relation::Nsubj);
    if (said) s.hang(place, above, Relation::Ccomp);
    s.hang(copula, place, Relation::Cop);
    return true;
  }
  return false;
}

void raise_subject(TreeWork& s, std::uint32_t copula) {
  const std::uint32_t place = s.tree.head[copula];
  if (place == kNone || place < copula || !is_aux(s.words.pos[copula]) || !is_finite(s.words.pos[copula]) || s.words.pos[place] != Pos::Noun || !has_child(s, place, Relation::Case) || has_child(s, place, Relation::Cop)) return;
  if (!has_child(s, copula, Relation::Nsubj)) return;
  for (std::uint32_t i = 0; i < s.child_count(copula); ++i)
    if (const std::uint32_t c = s.child(copula, i); s.tree.relation[c] != Relation::Punct) s.hang(c, place, s.tree.relation[c]);
  s.hang(copula, place, Relation::Cop);
}

bool raise_adjective(TreeWork& s, std::uint32_t copula) {
  const std::uint32_t noun = s.tree.head[copula], adjective = noun == kNone ? kNone : s.tree.head[noun];
  if (adjective == kNone || noun < s.span.begin || adjective < copula || adjective < noun || !is_finite(s.words.pos[copula]) || !is_nominal(s.words.pos[noun])) return false;
  if (is_predicate(s, adjective)) return false;
  if (s.words.pos[adjective] == Pos::Noun) {
    if (!is_aux(s.words.pos[copula]) || has_child(s, noun, Relation::Case) || has_child(s, adjective, Relation::Case) || (cells_of(s, adjective) & kNominative) == 0) return false;
  } else {
    const std::uint32_t reading = s.words.pos[adjective] == Pos::Adj ? s.reading(adjective, Pos::Adj) : kNone;
    if (reading == kNone || s.words.readings[reading].agreement != 0) return false;
  }
  const bool oblique = has_child(s, noun, Relation::Case);
  const Relation r = s.tree.relation[noun];
  if (r != Relation::Nsubj && r != Relation::Obl && r != Relation::Nmod && r != Relation::Obj) return false;
  if (!oblique && (noun < copula || (cells_of(s, noun) & kNominative) == 0 || has_child(s, noun, Relation::Nsubj))) return false;
  for (std::uint32_t at = copula + 1; at < adjective; ++at)
    if (is_verb(s.words.pos[at]) || s.tokens.shape[at] == Shape::Comma) return false;
  for (std::uint32_t i = 0; i < s.child_count(noun); ++i) {
    const std::uint32_t c = s.child(noun, i);
    if (c < copula && !is_mark(s.tokens.shape[c])) s.hang(c, adjective, s.tree.relation[c] == Relation::Nmod ? Relation::Obl : s.tree.relation[c]);
    else if (c > copula && (s.tree.relation[c] == Relation::Advmod || s.tree.relation[c] == Relation::Nsubj)) s.hang(c, adjective, s.tree.relation[c]);
  }
  s.hang(copula, adjective, Relation::Cop);
  s.hang(noun, adjective, oblique ? Relation::Obl : Relation::Nsubj);
  return true;
}

void raise_copula(TreeWork& s, std::uint32_t copula) {
  const std::uint32_t noun = s.tree.head[copula];
  if (noun == kNone || noun < copula || !is_finite(s.words.pos[copula]) || !is_nominal(s.words.pos[noun])) return;
  std::uint32_t determiner = kNone;
  std::uint32_t last = kNone;  // of its words' heads, marks apart
  bool outside = false;  // something stands before the copula: the predicate, or its place
  for (std::uint32_t i = 0; i < s.child_count(noun); ++i) {
    const std::uint32_t c = s.child(noun, i);
    const Relation r = s.tree.relation[c];
    if (is_core(r) || r == Relation::Csubj || r == Relation::Expl || r == Relation::Case || r == Relation::Aux || r == Relation::Ccomp) return;
    if (r == Relation::Det && c > copula && c < noun && is_definite(s, c)) determiner = c;
    if (!is_mark(s.tokens.shape[c])) last = c;
    outside |= c < copula && (r == Relation::Obl || r == Relation::Nmod || r == Relation::Advmod || r == Relation::Xcomp);
  }
  if (determiner == kNone || determiner != copula + 1 || !outside || (cells_of(s, noun) & kNominative) == 0) return;
  const std::uint32_t above = s.tree.head[noun];
  const Relation relation = s.tree.relation[noun];
  for (std::uint32_t i = 0; i < s.child_count(noun); ++i) {
    const std::uint32_t c = s.child(noun, i);
    const Relation r = s.tree.relation[c];
    const bool place = c == last && r == Relation::Nmod && is_place(s, c);
    if (c != copula && (c < copula || r == Relation::Advmod || (c > noun && (r == Relation::Obl || place)))) s.hang(c, copula, r == Relation::Nmod ? Relation::Obl : r);
  }
  s.hang(copula, above, relation);
  s.hang(noun, copula, Relation::Nsubj);
}

void join_chain(TreeWork& s, std::uint32_t t) {
  const std::uint32_t first = s.tree.head[t];
  const Pos form = s.words.pos[t];
  if (first == kNone || first > t || (form != Pos::VerbInfinitive && form != Pos::VerbParticiple) || s.words.pos[first] != form) return;
  const std::uint32_t begin = s.tree.begin[t];
  const bool coordinated = t > first + 2 && s.words.pos[first + 1] == Pos::Cconj;
  if (!coordinated && s.tokens.shape[begin] != Shape::Comma && (begin == s.span.begin || s.tokens.shape[begin - 1] != Shape::Comma)) return;
  for (const Relation r : {Relation::Mark, Relation::Aux, Relation::AuxPass, Relation::Cop, Relation::Nsubj, Relation::NsubjPass})
    if (has_child(s, t, r)) return;
  if (has_child(s, first, Relation::Mark) || !(has_child(s, first, Relation::Aux) || has_child(s, first, Relation::AuxPass) || s.tree.relation[first] == Relation::Conj)) return;
  for (std::uint32_t i = 0; coordinated && i < s.child_count(first); ++i)  // hat Athen gedroht und ZYPERN gewarnt
    if (const std::uint32_t c = s.child(first, i); c > first && c < t) s.hang(c, t, s.tree.relation[c] == Relation::Conj ? Relation::Obj : s.tree.relation[c]);
  s.hang(t, first, Relation::Conj);
}

void raise_past_clause(TreeWork& s, std::uint32_t t) {
  constexpr int kDeepest = 3;  // clauses that end before the comma
  const std::uint32_t inner = s.tree.head[t];
  const Pos form = s.words.pos[t];
  if (inner == kNone || inner > t || (form != Pos::VerbParticiple && form != Pos::VerbInfinitive)) return;
  std::uint32_t first = s.tree.begin[t];
  while (first < t && is_mark(s.tokens.shape[first])) ++first;
  if (s.words.pos[first] != Pos::Cconj || first <= s.span.begin + 1 || s.tokens.shape[first - 1] != Shape::Comma) return;
  const bool verb_first = first + 1 < s.span.end && s.words.pos[first + 1] == Pos::AuxFinite && s.tree.head[first + 1] == t;  // ..., und WILL verhandeln
  if (has_child(s, t, Relation::Mark) || (!verb_first && (has_child(s, t, Relation::Aux) || has_child(s, t, Relation::AuxPass)))) return;
  std::uint32_t outer = inner;
  for (int depth = 0; depth < kDeepest && outer != kNone; ++depth) {
    const Relation r = s.tree.relation[outer];
    if (r != Relation::Ccomp && r != Relation::Advcl && r != Relation::Acl && r != Relation::AclRelcl && r != Relation::Conj && r != Relation::Obj && r != Relation::Obl && r != Relation::Nmod) return;
    outer = s.tree.head[outer];
    const bool bracketed = outer != kNone && (has_child(s, outer, Relation::Aux) || has_child(s, outer, Relation::AuxPass));
    const bool fits = outer != kNone && (verb_first ? bracketed || is_finite(s.words.pos[outer]) : bracketed && s.words.pos[outer] == form);
    if (fits && outer < first && !has_child(s, outer, Relation::Mark)) {
      s.hang(t, outer, Relation::Conj);
      return;
    }
  }
}

void raise_parted(TreeWork& s, std::uint32_t auxiliary) {
  constexpr std::uint32_t kReach = 30;
  const std::uint32_t verb = s.tree.head[auxiliary];
  if (verb == kNone || verb < auxiliary + 2 || verb - auxiliary > kReach || s.words.pos[auxiliary] != Pos::AuxFinite) return;
  bool marked = s.words.pos[verb] == Pos::VerbZuInfinitive;
  for (std::uint32_t i = 0; i < s.child_count(verb); ++i) marked |= s.words.pos[s.child(verb, i)] == Pos::InfinitiveMark;
  std::uint32_t comma = kNone;
  for (std::uint32_t t = auxiliary + 1; t < verb; ++t) {
    if (s.tokens.shape[t] != Shape::Comma) continue;
    if (comma != kNone) return;
    comma = t;
  }
  if (!marked || comma == kNone || comma == auxiliary + 1) return;
  const std::uint32_t above = s.tree.head[verb];
  const Relation was = s.tree.relation[verb];
  for (std::uint32_t i = 0; i < s.child_count(verb); ++i)
    if (const std::uint32_t c = s.child(verb, i); c < comma && c != auxiliary) s.hang(c, auxiliary, s.tree.relation[c]);
  s.hang(auxiliary, above, was);
  s.hang(verb, auxiliary, Relation::Xcomp);
}

}  // namespace depesche
