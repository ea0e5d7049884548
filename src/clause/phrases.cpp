// SPDX-License-Identifier: Apache-2.0
#include "clause/phrases.h"

#include "clause/sentence.h"

namespace depesche {
namespace {

bool is_head_class(Pos p) { return is_nominal(p) || p == Pos::Det || p == Pos::Num || p == Pos::Adj; }

// Whatever the form can be as a word of class `p` or of a neighbouring class.
Agreement cells_of(const Words& words, std::uint32_t t, bool head) {
  Agreement cells = 0;
  const Pos p = words.pos[t];
  for (std::uint32_t r = words.first[t]; r < words.first[t + 1]; ++r) {
    const Reading& reading = words.readings[r];
    const bool fits = reading.pos == p || (head ? is_head_class(reading.pos) && is_nominal(reading.pos) == is_nominal(p)
                                                : reading.pos == Pos::Det || reading.pos == Pos::Adj);
    if (fits && (head || !(reading.flags & kGuessed))) cells = static_cast<Agreement>(cells | reading.agreement);
  }
  if (cells != 0 || !head) return cells;
  for (std::uint32_t r = words.first[t]; r < words.first[t + 1]; ++r)
    if (is_head_class(words.readings[r].pos)) cells = static_cast<Agreement>(cells | words.readings[r].agreement);
  return cells;
}

}  // namespace

Agreement phrase_cells(const ClauseInput& in, std::uint32_t head) {
  Agreement cells = cells_of(in.words, head, true);
  if (cells == 0) cells = kAnyAgreement;
  for (const std::uint32_t child : children_of(in.tree, head)) {
    if (child >= head) break;
    const Relation r = in.tree.relation[child];
    if (r != Relation::Det && r != Relation::Amod) continue;
    const Pos p = in.words.pos[child];
    if (p != Pos::Det && p != Pos::Adj && p != Pos::Pron) continue;
    const Agreement more = cells_of(in.words, child, false);
    if (more != 0 && (cells & more) != 0) cells = static_cast<Agreement>(cells & more);
  }
  return cells;
}

std::uint8_t cases_of(Agreement cells) {
  std::uint8_t cases = 0;
  for (unsigned c = 0; c < 4; ++c)
    if (cells & all_of(static_cast<Case>(c))) cases = static_cast<std::uint8_t>(cases | 1u << c);
  return cases;
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

}  // namespace depesche
