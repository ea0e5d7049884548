// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "clause/rules.h"

namespace depesche {
namespace {

struct Look {
  const ClauseRules& rules;
  const Tree& tree;
  const Words& words;

  [[nodiscard]] const VerbRule* verb(std::uint32_t t) const { return rules.verbs.find(words.lemma(t)); }
};

constexpr std::uint32_t kMostChildren = 64;  // of a word that are looked at

bool is_below(Relation r) { return r == Relation::Aux || r == Relation::AuxPass || r == Relation::Cop; }

// The auxiliary that a participle goes with: below it, or above it where the tree has that for the clause's head. kNone where there is none, or two.
std::uint32_t auxiliary_of(const Look& k, std::uint32_t t) {
  std::uint32_t found = kNone;
  const std::uint32_t first = k.tree.child_first[t], end = std::min(k.tree.child_first[t + 1], first + kMostChildren);
  for (std::uint32_t i = first; i < end; ++i) {
    const std::uint32_t c = k.tree.children[i];
    if (!is_below(k.tree.relation[c])) continue;
    if (found != kNone) return kNone;
    found = c;
  }
  if (found != kNone) return found;
  const std::uint32_t head = k.tree.head[t];
  const Relation r = k.tree.relation[t];
  if (head == kNone || !is_aux(k.words.pos[head]) || (t + 1 != head && r != Relation::Xcomp && r != Relation::Obj && r != Relation::Ccomp)) return kNone;
  const std::uint32_t begin = k.tree.child_first[head], last = std::min(k.tree.child_first[head + 1], begin + kMostChildren);
  for (std::uint32_t i = begin; i < last; ++i)
    if (const std::uint32_t c = k.tree.children[i]; c != t && (is_verb(k.words.pos[c]) || is_below(k.tree.relation[c])) && k.tree.relation[c] != Relation::Conj && k.tree.relation[c] != Relation::Advcl) return kNone;
  return head;
}

// Which objects hang on the verb, or on the auxiliary above it.
unsigned objects_of(const Look& k, std::uint32_t t, std::uint32_t auxiliary, bool& reflexive, bool& other) {
  unsigned slots = 0;
  for (const std::uint32_t head : {t, auxiliary})
    for (std::uint32_t i = k.tree.child_first[head]; i < std::min(k.tree.child_first[head + 1], k.tree.child_first[head] + kMostChildren); ++i) {
      const std::uint32_t c = k.tree.children[i];
      const Relation r = k.tree.relation[c];
      const bool sich = (k.rules.flags(k.words.form[c]) & kReflexive) != 0;
      if (sich) reflexive = true;
      else if (r == Relation::Obj || r == Relation::Ccomp) slots |= kSlotObject;
      else if (r == Relation::Iobj) slots |= kSlotIndirect;
      else if (r == Relation::Obl) other = true;
    }
  return slots;
}

// How well a verb goes with the objects and the auxiliary.
int fit(const VerbRule* rule, unsigned slots, bool reflexive, Auxiliary auxiliary) {
  if (rule == nullptr || !rule->known) return 0;
  int points = 1;
  const std::uint8_t frames = reflexive ? rule->reflexive_frames : rule->frames;
  if ((frames >> slots & 1u) != 0) points += 2;
  if (!reflexive && (rule->main_frame & ~slots & kSlotObject) != 0) points -= 1;  // lacks the object that it asks for
  if (auxiliary == Auxiliary::Have && rule->perfect_sein) points -= 4;
  if (auxiliary == Auxiliary::Be && rule->perfect_sein) points += 4;
  return points;
}

}  // namespace

void settle_participles(const ClauseRules& rules, Tree& tree, Words& words) {
  const Look k{rules, tree, words};
  for (std::uint32_t t = 0; t < words.size(); ++t) {
    if (words.pos[t] != Pos::Adj && words.pos[t] != Pos::VerbParticiple) continue;
    std::uint32_t verbs = 0, first = kNone;
    for (std::uint32_t r = words.first[t]; r < words.first[t + 1]; ++r)
      if (words.readings[r].pos == Pos::VerbParticiple && (words.readings[r].flags & kGuessed) == 0) ++verbs, first = first == kNone ? r : first;
    if (verbs == 0 || (verbs == 1 && words.pos[t] == Pos::VerbParticiple)) continue;
    const std::uint32_t auxiliary = auxiliary_of(k, t);
    const VerbRule* rule = auxiliary == kNone ? nullptr : k.verb(auxiliary);
    if (rule == nullptr || rule->auxiliary == Auxiliary::None) continue;
    if (words.pos[t] == Pos::Adj && rule->auxiliary != Auxiliary::Have) continue;
    bool reflexive = false, other = false;
    const unsigned slots = objects_of(k, t, auxiliary, reflexive, other);
    const bool active = rule->auxiliary == Auxiliary::Have || rule->auxiliary == Auxiliary::Be;
    std::uint32_t best = words.pos[t] == Pos::VerbParticiple ? words.reading[t] : first;
    if (verbs > 1 && active && (slots != 0 || reflexive || other)) {
      int most = fit(rules.verbs.find(words.readings[best].lemma_key), slots, reflexive, rule->auxiliary);
      for (std::uint32_t r = words.first[t]; r < words.first[t + 1]; ++r) {
        if (words.readings[r].pos != Pos::VerbParticiple || (words.readings[r].flags & kGuessed) != 0) continue;
        const int points = fit(rules.verbs.find(words.readings[r].lemma_key), slots, reflexive, rule->auxiliary);
        if (points > most) most = points, best = r;
      }
    }
    if (auxiliary == tree.head[t] && words.pos[t] == Pos::Adj) tree.relation[t] = Relation::Xcomp;
    words.pos[t] = Pos::VerbParticiple;
    words.reading[t] = best;
  }
}

}  // namespace depesche
