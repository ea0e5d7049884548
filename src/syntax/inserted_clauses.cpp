// SPDX-License-Identifier: Apache-2.0
#include "syntax/settle.h"

namespace depesche {
namespace {

constexpr std::uint32_t kInserted = 16;  // tokens of an inserted clause

// The comma before an inserted clause that begins with its verb or with one adverb: , SAGTE der Sprecher; , SO SAGTE der Sprecher. kNone if none does.
std::uint32_t comma_before(const TreeWork& s, std::uint32_t verb) {
  if (verb <= s.span.begin + 1) return kNone;
  const std::uint32_t at = s.words.pos[verb - 1] == Pos::Adv ? verb - 2 : verb - 1;
  return at > s.span.begin && s.tokens.shape[at] == Shape::Comma ? at : kNone;
}

// The comma that closes it, with nothing finite before it and a finite verb right behind; kNone if none does.
std::uint32_t comma_behind(const TreeWork& s, std::uint32_t verb) {
  for (std::uint32_t t = verb + 1; t + 1 < s.span.end && t < verb + kInserted; ++t) {
    if (s.tokens.shape[t] == Shape::Comma) return is_finite(s.words.pos[t + 1]) ? t : kNone;
    if (is_finite(s.words.pos[t])) return kNone;
  }
  return kNone;
}

// The nominal whose phrase begins right behind the verb.
std::uint32_t subject_behind(const TreeWork& s, std::uint32_t verb, std::uint32_t end) {
  for (std::uint32_t t = verb + 1; t < end; ++t)
    if (is_nominal(s.words.pos[t]) && s.tree.begin[t] == verb + 1 && s.words.pos[verb + 1] != Pos::Adp) return t;
  return kNone;
}

std::uint32_t subject_of(const TreeWork& s, std::uint32_t verb, std::uint32_t from, std::uint32_t to) {
  for (std::uint32_t i = 0; i < s.child_count(verb); ++i) {
    const std::uint32_t c = s.child(verb, i);
    const Relation r = s.tree.relation[c];
    if (c >= from && c < to && (r == Relation::Nsubj || r == Relation::NsubjPass)) return c;
  }
  return kNone;
}

}  // namespace

void free_subject(TreeWork& s, std::uint32_t verb) {
  const std::uint32_t before = comma_before(s, verb);
  if (before == kNone) return;
  const std::uint32_t behind = comma_behind(s, verb);
  if (behind == kNone) return;
  const std::uint32_t finite = behind + 1;
  const Relation r = s.tree.relation[finite];
  const bool carried = (r == Relation::Aux || r == Relation::AuxPass || r == Relation::Cop) && s.tree.head[finite] != kNone && s.tree.head[finite] > finite;
  const std::uint32_t outer = carried ? s.tree.head[finite] : finite;
  std::uint32_t first = subject_of(s, verb, s.span.begin, before);
  if (first == kNone) first = subject_of(s, outer, s.span.begin, before);
  const std::uint32_t own = subject_of(s, verb, verb, behind);
  const std::uint32_t second = own != kNone ? own : subject_behind(s, verb, behind);
  if (first == kNone || second == kNone || s.tree.end[first] != before || !is_nominal(s.words.pos[first])) return;
  if (subject_of(s, outer, behind, s.span.end) != kNone) return;  // ..., sagte er, muesse DER BUND handeln
  if (s.tree.head[outer] == verb) s.hang(outer, s.tree.head[verb], s.tree.relation[verb]);
  else if (s.tree.head[verb] != outer) return;
  s.hang(verb, outer, Relation::Parataxis);
  s.hang(first, outer, Relation::Nsubj);
  if (own == kNone) s.hang(second, verb, Relation::Nsubj);
}

void free_heading(TreeWork& s, std::uint32_t noun) {
  if (s.tree.begin[noun] != s.span.begin) return;
  std::uint32_t colon = s.tree.end[noun];
  if (colon > s.span.begin && s.tokens.shape[colon - 1] == Shape::Colon) --colon;
  const std::uint32_t verb = s.tree.head[noun];
  if (colon >= s.span.end || s.tokens.shape[colon] != Shape::Colon || verb == kNone || verb < colon) return;
  if (subject_of(s, verb, colon, s.span.end) != kNone) s.hang(noun, verb, Relation::Parataxis);
}

}  // namespace depesche
