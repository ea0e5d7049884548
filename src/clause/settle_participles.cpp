// SPDX-License-Identifier: Apache-2.0
#include "clause/rules.h"

namespace depesche {
namespace {

struct Look {
  const ClauseRules& rules;
  const Tree& tree;
  const Words& words;

  [[nodiscard]] const VerbRule* verb(std::uint32_t t) const { return rules.verbs.find(words.lemma(t)); }
};

bool is_below(Relation r) { return r == Relation::Aux || r == Relation::AuxPass || r == Relation::Cop; }

// The auxiliary that a participle goes with: below it, or above it where the tree has that for the clause's head. kNone where there is none, or two.
std::uint32_t auxiliary_of(const Look& k, std::uint32_t t) {
  std::uint32_t found = kNone;
  for (const std::uint32_t c : first_children(k.tree, t)) {
    if (!is_below(k.tree.relation[c])) continue;
    if (found != kNone) return kNone;
    found = c;
  }
  if (found != kNone) return found;
  const std::uint32_t head = k.tree.head[t];
  const Relation r = k.tree.relation[t];
  const bool closes = r == Relation::Advmod && head != kNone && head < t && t + 1 < k.words.size() && k.words.pos[t + 1] == Pos::Punct;  // hat VERSAGT, ...
  if (head == kNone || !is_aux(k.words.pos[head]) || (t + 1 != head && !closes && r != Relation::Xcomp && r != Relation::Obj && r != Relation::Ccomp)) return kNone;
  for (const std::uint32_t c : first_children(k.tree, head))
    if (c != t && (is_verb(k.words.pos[c]) || is_below(k.tree.relation[c])) && k.tree.relation[c] != Relation::Conj && k.tree.relation[c] != Relation::Advcl) return kNone;
  return head;
}

// What hangs on the verb, or on the auxiliary above it.
struct Company {
  unsigned slots = 0;
  bool reflexive = false, other = false;
};

Company company_of(const Look& k, std::uint32_t t, std::uint32_t auxiliary) {
  Company with;
  for (const std::uint32_t head : {t, auxiliary})
    for (const std::uint32_t c : first_children(k.tree, head)) {
      const Relation r = k.tree.relation[c];
      if ((k.rules.flags(k.words.form[c]) & kReflexive) != 0) with.reflexive = true;
      else if (r == Relation::Obj || r == Relation::Ccomp) with.slots |= kSlotObject;
      else if (r == Relation::Iobj) with.slots |= kSlotIndirect;
      else if (r == Relation::Obl) with.other = true;
    }
  return with;
}

// How well a verb goes with the objects and the auxiliary.
int fit(const VerbRule* rule, const Company& with, Auxiliary auxiliary) {
  if (rule == nullptr || !rule->known) return 0;
  int points = 1;
  const std::uint8_t frames = with.reflexive ? rule->reflexive_frames : rule->frames;
  if ((frames >> with.slots & 1u) != 0) points += 2;
  if (!with.reflexive && (rule->main_frame & ~with.slots & kSlotObject) != 0) points -= 1;  // lacks the object that it asks for
  if (auxiliary == Auxiliary::Have && rule->perfect_sein) points -= 4;
  if (auxiliary == Auxiliary::Be && rule->perfect_sein) points += 4;
  return points;
}

bool is_known_participle(const Reading& r) { return r.pos == Pos::VerbParticiple && (r.flags & kGuessed) == 0; }

// Of the verbs whose participle the form can be, the one that goes best with what stands around; `first` where none goes better.
std::uint32_t best_verb(const Look& k, std::uint32_t t, std::uint32_t first, const Company& with, Auxiliary auxiliary) {
  if (auxiliary != Auxiliary::Have && auxiliary != Auxiliary::Be) return first;
  const VerbRule* rule = k.rules.verbs.find(k.words.readings[first].lemma_key);
  const bool clashes = auxiliary == Auxiliary::Have && rule != nullptr && rule->perfect_sein;  // hat dazu GERATEN
  if (with.slots == 0 && !with.reflexive && !with.other && !clashes) return first;
  std::uint32_t best = first;
  int most = fit(rule, with, auxiliary);
  for (std::uint32_t r = k.words.first[t]; r < k.words.first[t + 1]; ++r) {
    if (!is_known_participle(k.words.readings[r])) continue;
    const int points = fit(k.rules.verbs.find(k.words.readings[r].lemma_key), with, auxiliary);
    if (points > most) most = points, best = r;
  }
  return best;
}

}  // namespace

void settle_participles(const ClauseRules& rules, Tree& tree, Words& words) {
  const Look k{rules, tree, words};
  for (std::uint32_t t = 0; t < words.size(); ++t) {
    const bool adjective = words.pos[t] == Pos::Adj;
    if (!adjective && words.pos[t] != Pos::VerbParticiple) continue;
    std::uint32_t verbs = 0, first = kNone;
    for (std::uint32_t r = words.first[t]; r < words.first[t + 1]; ++r)
      if (is_known_participle(words.readings[r]) && ++verbs == 1) first = r;
    if (verbs == 0 || (verbs == 1 && !adjective)) continue;
    const std::uint32_t auxiliary = auxiliary_of(k, t);
    const VerbRule* rule = auxiliary == kNone ? nullptr : k.verb(auxiliary);
    if (rule == nullptr || rule->auxiliary == Auxiliary::None || (adjective && rule->auxiliary != Auxiliary::Have)) continue;
    const std::uint32_t chosen = adjective ? first : words.reading[t];
    words.reading[t] = verbs > 1 ? best_verb(k, t, chosen, company_of(k, t, auxiliary), rule->auxiliary) : chosen;
    if (auxiliary == tree.head[t] && adjective) tree.relation[t] = Relation::Xcomp;
    words.pos[t] = Pos::VerbParticiple;
  }
}

}  // namespace depesche
