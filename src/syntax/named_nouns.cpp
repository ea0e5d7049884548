// SPDX-License-Identifier: Apache-2.0
// Names behind nouns: whose something is, and those of one list. Names on both sides of a verb: who comes first.
#include "syntax/settle.h"

namespace depesche {
namespace {

// Somebody who has a name here.
bool is_named(const TreeWork& s, std::uint32_t t) {
  if (s.words.pos[t] == Pos::ProperNoun) return true;
  for (std::uint32_t i = 0; i < s.child_count(t); ++i)
    if (const std::uint32_t c = s.child(t, i); c > t && s.words.pos[c] == Pos::ProperNoun && (s.tree.relation[c] == Relation::Appos || s.tree.relation[c] == Relation::Flat)) return true;
  return false;
}

// A name with nothing beside it that would tell its case.
bool is_bare_name(const TreeWork& s, std::uint32_t t) {
  if (s.words.pos[t] != Pos::ProperNoun || (s.words.agreement[t] & kNominative) == 0 || is_listed_noun(s, t)) return false;
  for (std::uint32_t i = 0; i < s.child_count(t); ++i)
    if (s.tree.relation[s.child(t, i)] != Relation::Flat) return false;
  return true;
}

// A name that the lexicon has as a neuter: of a town or a state.
bool is_place_name(const TreeWork& s, std::uint32_t t) {
  for (std::uint32_t r = s.words.first[t]; r < s.words.first[t + 1]; ++r)
    if (s.words.readings[r].pos == Pos::ProperNoun && (s.words.readings[r].flags & kGuessed) == 0)
      return s.words.readings[r].agreement != 0 && (s.words.readings[r].agreement & ~all_of(Gender::Neuter)) == 0;
  return false;
}

}  // namespace

void part_places(TreeWork& s, std::uint32_t place) {
  const std::uint32_t name = s.tree.head[place], verb = name == kNone ? kNone : s.tree.head[name];
  if (verb == kNone || name + 1 != place || verb < place || s.tree.end[place] != place + 1 || s.tree.relation[name] != Relation::Nsubj || !is_verb(s.words.pos[verb])) return;
  if (!is_place_name(s, place) || s.words.pos[name] != Pos::ProperNoun || !(is_place_name(s, name) || has_child(s, name, Relation::Det)) || has_child(s, name, Relation::Case)) return;
  bool object = false;
  for (const Relation r : {Relation::Obj, Relation::Ccomp, Relation::Xcomp}) object |= has_child(s, verb, r);
  if (object && has_child(s, verb, Relation::Iobj)) return;
  s.hang(place, verb, object ? Relation::Iobj : Relation::Obj);
}

void put_first_name_first(TreeWork& s, std::uint32_t subject) {
  const std::uint32_t verb = s.tree.head[subject];
  if (verb == kNone || subject != verb + 1 || s.words.pos[verb] != Pos::VerbFinite || !is_bare_name(s, subject)) return;
  if ((s.words.chosen(verb).persons & kThirdSingular) == 0) return;
  std::uint32_t object = kNone;
  for (std::uint32_t i = 0; i < s.child_count(verb); ++i) {
    const std::uint32_t c = s.child(verb, i);
    if (c >= verb) continue;
    if (object != kNone || s.tree.end[c] != verb) return;
    object = c;
  }
  if (object == kNone || (s.tree.relation[object] != Relation::Obj && s.tree.relation[object] != Relation::Iobj) || !is_bare_name(s, object)) return;
  const Relation relation = s.tree.relation[object];
  s.hang(object, verb, Relation::Nsubj);
  s.hang(subject, verb, relation);
}

void join_list(TreeWork& s, std::uint32_t t) {
  const std::uint32_t begin = s.tree.begin[t], end = s.tree.end[t];
  if (begin == s.span.begin || end >= s.span.end || (s.tokens.shape[begin] != Shape::Comma && s.tokens.shape[begin - 1] != Shape::Comma) || s.words.pos[end] != Pos::Cconj) return;
  const std::uint32_t last = s.tree.head[end];
  if (last == kNone || s.tree.relation[last] != Relation::Conj || s.tree.relation[end] != Relation::Cc) return;
  const std::uint32_t first = s.tree.head[last];
  std::uint32_t above = s.tree.head[t];
  if (above != first && above != kNone) above = s.tree.head[above];
  if (first == kNone || above != first || first > t || !is_nominal(s.words.pos[first]) || !is_named(s, t) || !is_named(s, last)) return;  // A, Maler und Freund des Hauses
  s.hang(t, first, Relation::Conj);
}

namespace {

bool is_only_genitive(const TreeWork& s, std::uint32_t t) {
  return s.words.pos[t] == Pos::ProperNoun && (s.words.agreement[t] & all_of(Case::Genitive)) != 0 && (s.words.agreement[t] & kNominative) == 0;
}

// The title or name that heads what stands right before `end`; where the tree has the genitive before it for the head, it is put right.
std::uint32_t settle_head_before(TreeWork& s, std::uint32_t end) {
  std::uint32_t top = end - 1;
  if (s.words.pos[top] != Pos::ProperNoun) return kNone;
  while ((s.tree.relation[top] == Relation::Flat || s.tree.relation[top] == Relation::Appos) && s.tree.head[top] < top) top = s.tree.head[top];
  if (!is_only_genitive(s, top) || top + 2 >= end || !is_listed_noun(s, top + 1)) return top;
  const std::uint32_t title = top + 1;
  s.choose(title, Pos::Noun);
  s.hang(title, s.tree.head[top], s.tree.relation[top]);
  s.hang(top, title, Relation::Nmod);
  for (std::uint32_t t = title + 1; t < end; ++t)
    if (s.tree.head[t] == top) s.hang(t, title, Relation::Appos);
  return title;
}

}  // namespace

void join_owned_title(TreeWork& s, std::uint32_t conjunction) {
  const std::uint32_t owner = conjunction + 1, title = conjunction + 2, name = conjunction + 3;
  if (conjunction <= s.span.begin || name >= s.span.end || !is_only_genitive(s, owner) || !is_listed_noun(s, title) || s.words.pos[name] != Pos::ProperNoun) return;
  const bool joined = s.tree.relation[title] == Relation::Conj && s.tree.head[title] < owner && s.tree.head[owner] == title;
  if (joined) return;
  const std::uint32_t above = s.tree.head[title];
  const Relation relation = s.tree.relation[title];
  const std::uint32_t first = settle_head_before(s, conjunction);
  if (first == kNone) return;
  // The second may have been taken for the head of both.
  if (above != kNone && above > name && (is_core(relation) || relation == Relation::Obl)) {
    if (s.tree.head[first] == title || s.tree.head[first] == above) s.hang(first, above, relation);
    else return;
  }
  s.choose(title, Pos::Noun);
  s.hang(title, first, Relation::Conj);
  s.hang(owner, title, Relation::Nmod);
  s.hang(conjunction, title, Relation::Cc);
  for (std::uint32_t t = name; t < s.span.end && s.words.pos[t] == Pos::ProperNoun; ++t)
    if (s.tree.head[t] == owner) s.hang(t, title, Relation::Appos);
}

void own_thing(TreeWork& s, std::uint32_t thing) {
  const std::uint32_t name = thing - 1;
  if (thing == s.span.begin || !is_only_genitive(s, name)) return;
  const std::uint32_t noun = s.reading(thing, Pos::Noun);
  if (noun == kNone || (!is_listed_noun(s, thing) && (s.words.readings[noun].flags & kFromCompound) == 0)) return;
  const std::uint32_t above = s.tree.head[name];
  if (above == thing) return s.choose(thing, Pos::Noun);
  const Relation r = s.tree.relation[thing], role = s.tree.relation[name];
  if (s.tree.head[thing] != name || (r != Relation::Flat && r != Relation::Appos) || role == Relation::Flat) return;
  std::uint32_t bearer = kNone;  // Bayerns Minister KARL Muster
  for (std::uint32_t i = 0; i < s.child_count(name); ++i) {
    const std::uint32_t c = s.child(name, i);
    if (c == thing) continue;
    const bool named = c > thing && s.tree.relation[c] == Relation::Flat;
    s.hang(c, named && bearer != kNone ? bearer : thing, named && bearer == kNone ? Relation::Appos : s.tree.relation[c]);
    if (named && bearer == kNone) bearer = c;
  }
  s.hang(thing, above, role);
  s.hang(name, thing, Relation::Nmod);
  s.choose(thing, Pos::Noun);
}

void own_name(TreeWork& s, std::uint32_t name) {
  const std::uint32_t noun = s.tree.head[name];
  const Agreement a = s.words.agreement[name];
  if (noun == kNone || noun + 1 != name || s.words.pos[noun] != Pos::Noun || (a & all_of(Case::Genitive)) == 0 || (a & kNominative) != 0) return;
  s.hang(name, noun, Relation::Nmod);
}

}  // namespace depesche
