// SPDX-License-Identifier: Apache-2.0
#include "events/score.h"

namespace depesche {

bool worth_telling(Work& w, EventMention& e, const Frame& frame) {
  (void)frame;
  double score = 0.4;
  bool named = false;
  for (const Participant& p : e.actors)
    if (p.entity != kNone || !p.country.empty()) named = true;
  if (named) score += 0.2;
  if (!e.recipients.empty()) score += 0.15;
  if (e.time != kNone) score += 0.1;
  if (e.clause != kNone && w.clauses.of_verb[e.trigger] == e.clause) {
    const Tense t = w.clauses.clauses[e.clause].tense;
    if (t == Tense::Past || t == Tense::Perfect || t == Tense::Pluperfect) score += 0.15;
  }
  e.confidence = static_cast<float>(score);
  return true;
}

namespace {

bool has_definite(const Work& w, std::uint32_t noun) {
  for (std::uint32_t k = w.tree.child_first[noun]; k < w.tree.child_first[noun + 1]; ++k) {
    const std::uint32_t t = w.tree.children[k];
    if ((w.tree.relation[t] == Relation::Det || w.tree.relation[t] == Relation::Case) && w.is(t, WordClass::Definite)) return true;
  }
  return false;
}

bool share(const Work& w, const std::vector<Participant>& a, const std::vector<Participant>& b) {
  for (const Participant& p : a)
    for (const Participant& q : b)
      if (same_participant(w, p, q)) return true;
  return false;
}

// An earlier event of the type that this noun may point back to.
bool told_before(const Work& w, const EventMention& e) {
  for (const EventMention& o : w.out) {
    if (o.type != e.type || o.trigger >= e.trigger) continue;
    if (e.actors.empty() && e.recipients.empty()) return true;
    if (share(w, o.actors, e.actors) || share(w, o.recipients, e.recipients)) return true;
  }
  return false;
}

}  // namespace

bool worth_telling_noun(Work& w, EventMention& e, const Frame& frame) {
  const bool named = !e.actors.empty() || !e.recipients.empty();
  const bool carried = w.nouns[e.trigger].clause != kNone && w.nouns[e.trigger].standing == Standing::Support;
  const bool definite = has_definite(w, e.trigger);
  const bool before = told_before(w, e);
  double score = 0.3;
  if (named) score += 0.25;
  if (carried) score += 0.15;
  if (definite) score -= 0.05;
  if (before) score -= 0.1;
  if (e.time != kNone) score += 0.1;
  if (e.place != kNone) score += 0.05;
  e.confidence = static_cast<float>(score);
  if (before && definite && e.time == kNone && !carried) return false;
  if (named) return true;
  const bool can_default = !frame.sector.empty();
  return can_default && (carried || ((e.time != kNone || e.place != kNone) && !before));
}

}  // namespace depesche
