// SPDX-License-Identifier: Apache-2.0
// Objects that the tree has inside the phrase before them.
#include "syntax/marks.h"
#include "syntax/settle.h"

namespace depesche {

bool is_listed_noun(const TreeWork& s, std::uint32_t t) {
  for (std::uint32_t r = s.words.first[t]; r < s.words.first[t + 1]; ++r)
    if (s.words.readings[r].pos == Pos::Noun && (s.words.readings[r].flags & kGuessed) == 0) return true;
  return false;
}

void free_bare_object(TreeWork& s, std::uint32_t noun) {
  const std::uint32_t subject = s.tree.head[noun], verb = subject == kNone ? kNone : s.tree.head[subject];
  if (verb == kNone || subject + 1 != noun || s.tree.relation[subject] != Relation::Nsubj || verb + 1 != s.tree.begin[subject] || !is_finite(s.words.pos[verb])) return;
  if (s.tree.begin[noun] != noun || !is_listed_noun(s, subject) || !is_listed_noun(s, noun) || (cells_of(s, noun) & all_of(Case::Accusative)) == 0) return;
  for (const Relation r : {Relation::Obj, Relation::Iobj, Relation::Ccomp, Relation::Xcomp, Relation::Aux, Relation::Cop})
    if (has_child(s, verb, r)) return;
  s.hang(noun, verb, Relation::Obj);
}

void free_counted(TreeWork& s, std::uint32_t preposition) {
  const std::uint32_t noun = s.tree.head[preposition], number = preposition + 1, verb = noun == kNone ? kNone : s.tree.head[noun];
  if (verb != kNone && noun > number && is_core(s.tree.relation[noun]) && s.tree.head[number] == noun && s.tree.relation[number] == Relation::Nummod) s.hang(preposition, number, Relation::Advmod);
  if (verb == kNone || noun <= number || s.tree.relation[noun] != Relation::Obl || !is_verb(s.words.pos[verb]) || s.tree.relation[verb] == Relation::Conj) return;
  if (s.tree.head[number] != noun || s.tree.relation[number] != Relation::Nummod || (s.words.agreement[noun] & all_of(Gender::Plural) & kNominative) == 0) return;
  for (const Relation r : {Relation::Nsubj, Relation::NsubjPass, Relation::Expl, Relation::Obj, Relation::Iobj, Relation::Ccomp, Relation::Xcomp})
    if (has_child(s, verb, r)) return;
  std::uint32_t finite = is_finite(s.words.pos[verb]) ? verb : kNone;
  for (std::uint32_t i = 0; i < s.child_count(verb) && finite == kNone; ++i)
    if (is_finite(s.words.pos[s.child(verb, i)])) finite = s.child(verb, i);
  if (finite == kNone || (s.words.chosen(finite).persons & kThirdPlural) == 0) return;
  s.hang(noun, verb, has_child(s, verb, Relation::AuxPass) ? Relation::NsubjPass : Relation::Nsubj);
  s.choose(preposition, Pos::Adv);
  s.hang(preposition, number, Relation::Advmod);
}

void free_named_object(TreeWork& s, std::uint32_t name) {
  const std::uint32_t noun = s.tree.head[name], verb = noun == kNone ? kNone : s.tree.head[noun];
  if (verb == kNone || noun + 1 != name || s.words.pos[noun] != Pos::Noun || !is_listed_noun(s, noun) || !is_verb(s.words.pos[verb])) return;
  const Relation r = s.tree.relation[noun];
  if ((r != Relation::Nsubj && r != Relation::Obj) || (s.words.agreement[noun] & all_of(Gender::Plural) & kNominative) == 0) return;
  if ((s.words.agreement[name] & all_of(Case::Genitive)) != 0 || has_child(s, noun, Relation::Case)) return;  // Anhaenger Trumps
  for (std::uint32_t i = 0; i < s.child_count(name); ++i)
    if (s.tree.relation[s.child(name, i)] != Relation::Flat) return;  // die Minister A und B
  const std::uint32_t end = s.tree.end[name];
  const bool closed = end >= s.span.end || is_mark(s.tokens.shape[end]) || end == verb || (s.tree.head[end] == verb && s.tree.relation[end] == Relation::CompoundPrt);
  if (!closed) return;
  std::uint32_t finite = is_finite(s.words.pos[verb]) ? verb : kNone;
  for (std::uint32_t i = 0; i < s.child_count(verb); ++i) {
    const std::uint32_t c = s.child(verb, i);
    const Relation of = s.tree.relation[c];
    if (of == Relation::Aux && is_finite(s.words.pos[c])) finite = c;
    if (c != noun && (is_core(of) || of == Relation::Ccomp || of == Relation::Xcomp || of == Relation::AuxPass || of == Relation::Cop)) return;
  }
  if (finite == kNone || finite > noun || (s.words.chosen(finite).persons & kThirdPlural) == 0) return;
  s.hang(noun, verb, Relation::Nsubj);
  s.hang(name, verb, Relation::Obj);
}

void free_nominative(TreeWork& s, std::uint32_t noun) {
  const std::uint32_t place = s.tree.head[noun], verb = place == kNone ? kNone : s.tree.head[place];
  if (verb == kNone || place > noun || !is_verb(s.words.pos[verb]) || !has_child(s, place, Relation::Case)) return;
  if (!has_child(s, noun, Relation::Det) || has_child(s, noun, Relation::Case)) return;
  const Agreement cells = cells_of(s, noun);
  if ((cells & all_of(Case::Genitive)) != 0 || (cells & kNominative) == 0) return;
  for (const Relation r : {Relation::Nsubj, Relation::NsubjPass, Relation::Expl})
    if (has_child(s, verb, r)) return;
  s.hang(noun, verb, has_child(s, verb, Relation::AuxPass) ? Relation::NsubjPass : Relation::Nsubj);
}

void free_phrase_object(TreeWork& s, std::uint32_t noun) {
  const std::uint32_t subject = s.tree.head[noun], verb = subject == kNone ? kNone : s.tree.head[subject];
  if (verb == kNone || subject > noun || s.tree.relation[subject] != Relation::Nsubj || !is_verb(s.words.pos[verb])) return;
  const bool article = has_child(s, noun, Relation::Det);
  if ((!article && !has_child(s, noun, Relation::Amod)) || has_child(s, noun, Relation::Case)) return;
  const Agreement cells = article ? cells_of(s, noun) : s.words.agreement[noun];
  if ((cells & all_of(Case::Genitive)) != 0 || (cells & all_of(Case::Accusative)) == 0) return;
  for (const Relation r : {Relation::Obj, Relation::Ccomp, Relation::Xcomp, Relation::AuxPass, Relation::Cop})
    if (has_child(s, verb, r)) return;
  s.hang(noun, verb, Relation::Obj);
}

void free_pronoun(TreeWork& s, std::uint32_t t) {
  std::uint32_t verb = s.tree.head[t];
  if (verb == kNone || verb < t || !s.can_be(t, Pos::Pron) || (s.words.agreement[t] & all_of(Gender::Neuter)) == 0) return;
  for (std::uint32_t at = t + 1; at <= verb; ++at)
    if (const Pos p = s.words.pos[at]; p != Pos::VerbParticle && p != Pos::Adv && p != Pos::Negation && (p != Pos::Adj || s.words.agreement[at] != 0)) return;
  if (verb + 1 < s.span.end && !is_mark(s.tokens.shape[verb + 1]) && s.words.pos[verb + 1] != Pos::VerbParticle && s.words.pos[verb + 1] != Pos::Cconj) return;
  verb = s.tree.head[verb];
  if (verb == kNone || verb > t || !is_finite(s.words.pos[verb]) || has_child(s, verb, Relation::Obj) || has_child(s, verb, Relation::Iobj)) return;
  s.choose(t, Pos::Pron);
  const Agreement cells = s.words.agreement[t];
  s.hang(t, verb, !has_child(s, verb, Relation::Nsubj) && (cells & kNominative) != 0 ? Relation::Nsubj : (cells & all_of(Case::Accusative)) != 0 ? Relation::Obj : Relation::Iobj);
}

void free_from_name(TreeWork& s, std::uint32_t noun) {
  constexpr int kDeepest = 3;  // phrases inside one another: in der Nacht | zu Freitag
  const std::uint32_t name = s.tree.head[noun];
  if (name == kNone || name + 1 != s.tree.begin[noun] || s.words.pos[name] != Pos::ProperNoun || !has_child(s, name, Relation::Case) || !is_listed_noun(s, noun)) return;
  std::uint32_t verb = name;
  for (int depth = 0; depth < kDeepest && verb != kNone && !is_verb(s.words.pos[verb]); ++depth) {
    if (s.tree.relation[verb] != Relation::Nmod && s.tree.relation[verb] != Relation::Obl) return;
    verb = s.tree.head[verb];
  }
  if (verb == kNone || !is_verb(s.words.pos[verb])) return;
  const Agreement cells = cells_of(s, noun);
  for (const Relation r : {Relation::Nsubj, Relation::NsubjPass, Relation::Expl})
    if (has_child(s, verb, r)) return;
  if ((cells & kNominative) != 0) s.hang(noun, verb, has_child(s, verb, Relation::AuxPass) ? Relation::NsubjPass : Relation::Nsubj);
}

void free_from_place(TreeWork& s, std::uint32_t noun) {
  const std::uint32_t place = s.tree.head[noun], verb = place == kNone ? kNone : s.tree.head[place];
  if (verb == kNone || place + 1 != noun || s.tree.end[noun] != noun + 1 || s.words.pos[place] != Pos::ProperNoun || s.tree.relation[place] != Relation::Obl) return;
  if (!is_verb(s.words.pos[verb]) || !has_child(s, place, Relation::Case) || (!has_child(s, verb, Relation::Nsubj) && s.tree.relation[verb] != Relation::Conj) || has_child(s, verb, Relation::Obj) || has_child(s, verb, Relation::AuxPass)) return;
  const std::uint32_t closing = noun + 1;  // setzte ... EIN, hat ... GEZEIGT
  if (closing >= s.span.end || (closing != verb && (s.tree.head[closing] != verb || s.tree.relation[closing] != Relation::CompoundPrt))) return;
  if (!is_listed_noun(s, noun)) return;
  s.choose(noun, Pos::Noun);
  s.hang(noun, verb, Relation::Obj);
}

void free_closed_object(TreeWork& s, std::uint32_t adjective) {
  const std::uint32_t verb = s.tree.head[adjective];
  if (verb == kNone || verb > adjective || s.words.pos[verb] != Pos::VerbFinite || adjective + 1 >= s.span.end || !is_mark(s.tokens.shape[adjective + 1])) return;
  if (has_child(s, verb, Relation::Obj)) return;
  for (std::uint32_t i = 0; i < s.child_count(adjective); ++i)
    if (const std::uint32_t c = s.child(adjective, i); c < adjective && c > verb && s.tree.relation[c] == Relation::Obj) s.hang(c, verb, Relation::Obj);
}

void join_manner(TreeWork& s, std::uint32_t t) {
  const std::uint32_t noun = s.tree.head[t];
  if (noun == kNone || noun < t || t < s.span.begin + 2 || s.words.pos[t - 1] != Pos::Cconj || s.tree.begin[t] != t) return;
  const std::uint32_t first = t - 2, verb = s.tree.head[first];
  if (verb == kNone || !is_verb(s.words.pos[verb]) || (s.words.pos[first] != Pos::Adj && s.words.pos[first] != Pos::Adv) || s.words.agreement[t] != 0) return;
  if (t + 1 >= s.span.end || (s.words.pos[t + 1] != Pos::Det && s.words.pos[t + 1] != Pos::ProperNoun) || (s.tree.head[t + 1] != noun && t + 1 != noun)) return;
  if (s.tree.head[noun] != first && s.tree.head[noun] != verb) return;
  s.hang(t, first, Relation::Conj);
  s.hang(t - 1, t, Relation::Cc);
  if (s.tree.head[noun] != first) return;
  const Agreement cells = cells_of(s, noun);
  const bool subject = !has_child(s, verb, Relation::Nsubj) && (cells & kNominative) != 0;
  s.hang(noun, verb, has_child(s, noun, Relation::Case) ? Relation::Obl : subject ? Relation::Nsubj : (cells & all_of(Case::Accusative)) != 0 ? Relation::Obj : Relation::Iobj);
}

}  // namespace depesche
