// SPDX-License-Identifier: Apache-2.0
#include "clause/phrases.h"

#include "clause/sentence.h"

namespace depesche {
namespace {

// Whatever the form can be as a word of class `p`; what the lexicon has counts before what was guessed.
Agreement cells_as(const Words& words, std::uint32_t t, Pos p, bool guessed) {
  Agreement cells = 0;
  for (std::uint32_t r = words.first[t]; r < words.first[t + 1]; ++r)
    if (words.readings[r].pos == p && ((words.readings[r].flags & kGuessed) != 0) == guessed)
      cells = static_cast<Agreement>(cells | words.readings[r].agreement);
  return cells;
}

Agreement head_cells(const Words& words, std::uint32_t t) {
  const Pos p = words.pos[t];
  for (const bool guessed : {false, true})
    if (const Agreement cells = cells_as(words, t, p, guessed); cells != 0) return cells;
  for (const Pos other : {Pos::Noun, Pos::Pron, Pos::Det, Pos::Adj, Pos::ProperNoun})
    if (const Agreement cells = cells_as(words, t, other, false); cells != 0) return cells;
  return kAnyAgreement;
}

// Of a determiner or an adjective before its noun; guesses count for nothing.
Agreement modifier_cells(const Words& words, std::uint32_t t) {
  const Agreement determiner = cells_as(words, t, Pos::Det, false);
  return words.pos[t] == Pos::Adj || determiner == 0 ? static_cast<Agreement>(determiner | cells_as(words, t, Pos::Adj, false))
                                                     : determiner;
}

// What somebody is called before his name stands in any case without an ending, and of one alone: traf PRAESIDENT Putin, warfen MINISTER Strasser vor.
Agreement title_cells(const ClauseInput& in, std::uint32_t head, Agreement cells) {
  constexpr Agreement kNominative = all_of(Case::Nominative);
  if (in.words.pos[head] != Pos::Noun || (cells & kNominative) == 0 || in.tree.begin[head] != head || head + 1 >= in.words.size() || in.tree.head[head + 1] != head) return cells;
  const Relation r = in.tree.relation[head + 1];
  if (in.words.pos[head + 1] != Pos::ProperNoun || (r != Relation::Appos && r != Relation::Flat)) return cells;
  const Agreement one = cells & kNominative & static_cast<Agreement>(~all_of(Gender::Plural));
  if (one != 0) cells = static_cast<Agreement>(cells & ~all_of(Gender::Plural));
  return static_cast<Agreement>(cells | one << (4 * static_cast<unsigned>(Case::Dative)) | one << (4 * static_cast<unsigned>(Case::Accusative)));
}

}  // namespace

Agreement phrase_cells(const ClauseInput& in, std::uint32_t head) {
  Agreement cells = title_cells(in, head, head_cells(in.words, head));
  for (const std::uint32_t child : children_of(in.tree, head)) {
    if (child >= head) break;
    const Relation r = in.tree.relation[child];
    const Pos p = in.words.pos[child];
    if ((r != Relation::Det && r != Relation::Amod) || (p != Pos::Det && p != Pos::Adj && p != Pos::Pron)) continue;
    const Agreement more = modifier_cells(in.words, child);
    if ((cells & more) != 0) cells = static_cast<Agreement>(cells & more);
  }
  return cells;
}

Agreement sure_cells(const ClauseInput& in, std::uint32_t head) {
  if (in.words.pos[head] == Pos::Pron) return head_cells(in.words, head);
  Agreement cells = kAnyAgreement;
  bool determined = false;
  for (const std::uint32_t child : children_of(in.tree, head)) {
    if (child >= head) break;
    if (in.tree.relation[child] != Relation::Det || in.words.pos[child] != Pos::Det) continue;
    const Agreement more = cells_as(in.words, child, Pos::Det, false);
    if ((cells & more) == 0) continue;
    cells = static_cast<Agreement>(cells & more);
    determined = true;
  }
  if (!determined || in.words.pos[head] != Pos::Noun) return cells;
  const Agreement own = cells_as(in.words, head, Pos::Noun, false);
  return (cells & own) != 0 ? static_cast<Agreement>(cells & own) : cells;
}

std::uint8_t cases_of(Agreement cells) {
  std::uint8_t cases = 0;
  for (unsigned c = 0; c < 4; ++c)
    if (cells & all_of(static_cast<Case>(c))) cases = static_cast<std::uint8_t>(cases | 1u << c);
  return cases;
}

bool is_only_plural(const ClauseInput& in, std::uint32_t head) {
  const Agreement cells = in.words.pos[head] == Pos::Noun ? cells_as(in.words, head, Pos::Noun, false) : Agreement{0};
  return cells != 0 && (cells & ~all_of(Gender::Plural)) == 0;
}

bool is_counted(const ClauseInput& in, std::uint32_t head) {
  if (in.words.pos[head] != Pos::Noun) return false;
  for (const std::uint32_t child : children_of(in.tree, head))
    if (child < head && in.tree.relation[child] == Relation::Nummod && in.words.pos[child] == Pos::Num) return true;
  return false;
}

Persons persons_of(const ClauseRules& rules, const ClauseInput& in, std::uint32_t head, Agreement cells) {
  Persons persons = 0;
  if (in.words.pos[head] == Pos::Pron) {
    for (std::uint32_t r = in.words.first[head]; r < in.words.first[head + 1]; ++r)
      if (in.words.readings[r].pos == Pos::Pron) persons = static_cast<Persons>(persons | in.words.readings[r].persons);
  }
  if (persons == 0) {
    const Agreement nominative = cells & all_of(Case::Nominative);
    if (nominative & all_of(Gender::Plural)) persons |= kThirdPlural;
    if (nominative & ~all_of(Gender::Plural)) persons |= kThirdSingular;
    if (persons == 0) persons = kThirdSingular | kThirdPlural;
  }
  if (in.words.pos[head] == Pos::Num) persons |= kThirdSingular | kThirdPlural;
  for (const std::uint32_t child : children_of(in.tree, head)) {
    if (in.tree.relation[child] != Relation::Conj || child < head) continue;
    bool either = false;
    for (const std::uint32_t word : children_of(in.tree, child))
      if (in.tree.relation[word] == Relation::Cc && (rules.flags(in.words.form[word]) & kEither)) either = true;
    persons = either ? static_cast<Persons>(persons | kThirdPlural) : kThirdPlural;
  }
  return persons;
}

std::uint32_t preposition_of(const ClauseInput& in, std::uint32_t head) {
  for (const std::uint32_t child : children_of(in.tree, head))
    if (in.tree.relation[child] == Relation::Case && in.tree.head[child] == head) return child;
  return kNone;
}

bool may_be_bare(Relation r) {
  switch (r) {
    case Relation::Nsubj:
    case Relation::NsubjPass:
    case Relation::Obj:
    case Relation::Iobj:
    case Relation::Obl:
    case Relation::Expl:
    case Relation::Nmod:
    case Relation::Dep:
      return true;
    default:
      return false;
  }
}

bool may_be_oblique(Relation r) {
  switch (r) {
    case Relation::Obl:
    case Relation::OblAgent:
    case Relation::Nmod:
    case Relation::Dep:
    case Relation::Advmod:
    case Relation::Xcomp:
    case Relation::Advcl:
    case Relation::Iobj:
    case Relation::Obj:
    case Relation::Nsubj:
    case Relation::NsubjPass:
      return true;
    default:
      return false;
  }
}

}  // namespace depesche
