// SPDX-License-Identifier: Apache-2.0
// Relative clauses: which word is their pronoun, and which noun they hang on.
#include "syntax/marks.h"
#include "syntax/settle.h"

namespace depesche {
namespace {

bool share_gender(Agreement a, Agreement b) {
  for (const Gender g : {Gender::Masculine, Gender::Feminine, Gender::Neuter, Gender::Plural})
    if ((a & all_of(g)) != 0 && (b & all_of(g)) != 0) return true;
  return false;
}

// The cells of a pronoun's form in the case that its place in the clause gives it.
Agreement cells_as(const TreeWork& s, std::uint32_t pronoun, Case c) {
  Agreement cells = 0;
  for (std::uint32_t r = s.words.first[pronoun]; r < s.words.first[pronoun + 1]; ++r)
    if (const Pos p = s.words.readings[r].pos; p == Pos::Pron || p == Pos::Det) cells = static_cast<Agreement>(cells | s.words.readings[r].agreement);
  return static_cast<Agreement>(cells & all_of(c));
}

}  // namespace

// A pronoun behind its comma is no article of the name behind it: die Anwaelte, DIE Nawalny vertreten.
void free_relative(TreeWork& s, std::uint32_t t) {
  const std::uint32_t name = s.tree.head[t];
  if (name != t + 1 || t == s.span.begin || s.tokens.shape[t - 1] != Shape::Comma || s.words.pos[name] != Pos::ProperNoun || !s.can_be(t, Pos::Pron) || !s.can_be(t, Pos::Det)) return;
  const Agreement article = s.words.readings[s.reading(t, Pos::Det)].agreement;
  for (std::uint32_t r = s.words.first[name]; r < s.words.first[name + 1]; ++r) {  // der Israel agrees in nothing
    const Reading& reading = s.words.readings[r];
    if (is_nominal(reading.pos) && (reading.flags & kGuessed) == 0 && (reading.agreement == 0 || (reading.agreement & article) != 0)) return;
  }
  const std::uint32_t verb = s.tree.head[name];
  if (verb == kNone || verb < name || !is_predicate(s, verb) || !is_core(s.tree.relation[name])) return;
  std::uint32_t last = verb;
  while (last + 1 < s.span.end && is_verb(s.words.pos[last + 1])) ++last;
  if (last + 1 < s.span.end && !is_mark(s.tokens.shape[last + 1])) return;
  for (std::uint32_t i = 0; i < s.child_count(verb); ++i)
    if (const std::uint32_t c = s.child(verb, i); c != name && is_core(s.tree.relation[c])) return;
  s.choose(t, Pos::Pron);
  s.hang(t, verb, s.tree.relation[name] == Relation::Nsubj ? Relation::Obj : Relation::Nsubj);
}

// die Verhaftung des Politikers, DER geflohen war: where the pronoun agrees with no more than the noun right before the comma, it is of that.
void settle_antecedent(TreeWork& s, std::uint32_t verb) {
  const std::uint32_t noun = s.tree.head[verb], begin = s.tree.begin[verb];
  const std::uint32_t pronoun = s.tokens.shape[begin] == Shape::Comma ? begin + 1 : begin;  // the mark is a part of the clause
  if (noun == kNone || noun > verb || pronoun < s.span.begin + 2 || pronoun >= verb || s.tree.head[pronoun] != verb || s.tokens.shape[pronoun - 1] != Shape::Comma) return;
  const Relation r = s.tree.relation[pronoun];
  const bool subject = r == Relation::Nsubj || r == Relation::NsubjPass;
  if (!subject && r != Relation::Obj) return;
  const Agreement cells = cells_as(s, pronoun, subject ? Case::Nominative : Case::Accusative);
  std::uint32_t nearest = pronoun - 2;
  if (s.tree.relation[nearest] == Relation::Flat && s.tree.head[nearest] != kNone) nearest = s.tree.head[nearest];
  if (cells == 0 || nearest == noun || nearest < noun || !is_nominal(s.words.pos[nearest]) || share_gender(cells, cells_of(s, noun)) || !share_gender(cells, cells_of(s, nearest))) return;
  s.hang(verb, nearest, s.tree.relation[verb]);
}

}  // namespace depesche
