// SPDX-License-Identifier: Apache-2.0
#include "events/score.h"

#include <algorithm>
#include <cmath>

#include "events/score_weights.h"

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

// Calls `holds` for the events before the noun, nearest first of verbs and of nouns, until it says yes.
template <typename Holds>
bool any_before(const Work& w, const EventMention& e, Holds holds) {
  const auto verbs = w.out.begin() + static_cast<std::ptrdiff_t>(w.verb_events);
  auto at = std::lower_bound(w.out.begin(), verbs, e.trigger, [](const EventMention& o, std::uint32_t trigger) { return o.trigger < trigger; });
  for (std::size_t n = 0; at != w.out.begin() && n < kEventsBack; ++n)
    if (holds(*--at)) return true;
  auto noun = w.out.end();
  for (std::size_t n = 0; noun != verbs && n < kEventsBack; ++n)
    if (holds(*--noun)) return true;
  return false;
}

bool told_type_before(const Work& w, const EventMention& e) {
  return any_before(w, e, [&](const EventMention& o) { return o.type == e.type; });
}

// An earlier event of the type that this noun may point back to.
bool told_before(const Work& w, const EventMention& e) {
  return any_before(w, e, [&](const EventMention& o) {
    if (o.type != e.type) return false;
    return (e.actors.empty() && e.recipients.empty()) || share_one(w, o.actors, e.actors) || share_one(w, o.recipients, e.recipients);
  });
}

bool under(const Work& w, std::uint32_t noun, WordClass c) {
  for (std::uint32_t k = w.tree.child_first[noun]; k < w.tree.child_first[noun + 1]; ++k) {
    const std::uint32_t t = w.tree.children[k];
    if (w.tree.relation[t] == Relation::Case && w.is(t, c)) return true;
  }
  return false;
}

bool has_relation(const Work& w, std::uint32_t noun, Relation r) {
  for (std::uint32_t k = w.tree.child_first[noun]; k < w.tree.child_first[noun + 1]; ++k)
    if (w.tree.relation[w.tree.children[k]] == r) return true;
  return false;
}

// The features of a noun, in the order of kNounWeights.
std::vector<float> noun_features(const Work& w, const EventMention& e, const Frame& frame, bool before, bool before_any) {
  const std::uint32_t t = e.trigger;
  const NounMark& mark = w.nouns[t];
  const bool definite = has_definite(w, t);
  const bool carried = mark.clause != kNone && mark.standing == Standing::Support;
  const bool has_time = e.time != kNone && w.in.times[e.time].where.begin >= w.tree.begin[t] && w.in.times[e.time].where.end <= w.tree.end[t];
  const Relation r = w.tree.relation[t];
  const Tense tense = e.clause == kNone ? Tense::None : w.clauses.clauses[e.clause].tense;
  const Agreement a = w.words.agreement[t];
  std::vector<float> f = {
      1, static_cast<float>(!e.actors.empty()), static_cast<float>(!e.recipients.empty()), static_cast<float>(!e.actors.empty() || !e.recipients.empty()),
      static_cast<float>(carried), static_cast<float>(mark.clause != kNone && mark.standing == Standing::Fact), static_cast<float>(definite), static_cast<float>(before),
      static_cast<float>(before && definite), static_cast<float>(before_any && !before), static_cast<float>(e.time != kNone), static_cast<float>(has_time), static_cast<float>(e.place != kNone),
      static_cast<float>(under(w, t, WordClass::Temporal)), static_cast<float>(r == Relation::Nsubj || r == Relation::NsubjPass), static_cast<float>(r == Relation::Obj), static_cast<float>(r == Relation::Nmod || r == Relation::NmodPoss),
      static_cast<float>(has_relation(w, t, Relation::Amod)), static_cast<float>(tense == Tense::Present), static_cast<float>(a != 0 && (a & ~all_of(Gender::Plural)) == 0),
      static_cast<float>(!frame.sector.empty()), static_cast<float>(w.tokens.sentence[t] < 3), static_cast<float>(e.source != kNone), static_cast<float>(e.status == Status::Planned),
      static_cast<float>(w.words.head[t] != w.words.lemma(t)), static_cast<float>(has_relation(w, t, Relation::AclRelcl) || has_relation(w, t, Relation::Acl)), static_cast<float>(mark.clause != kNone && mark.standing == Standing::Content)};
  for (const EventType type : {EventType::Protest, EventType::Assault, EventType::Coerce, EventType::Consult, EventType::Accuse, EventType::Request, EventType::Agree, EventType::Sanction, EventType::Retreat, EventType::Mobilize, EventType::Support})
    f.push_back(static_cast<float>(e.type == type));
  return f;
}

}  // namespace

bool worth_telling_noun(Work& w, EventMention& e, const Frame& frame) {
  const bool before = told_before(w, e);
  const bool before_any = told_type_before(w, e);
  std::vector<float> f = noun_features(w, e, frame, before, before_any);
  double sum = 0;
  for (std::size_t i = 0; i < f.size() && i < kNounWeights.size(); ++i) sum += static_cast<double>(f[i]) * kNounWeights[i];
  e.confidence = static_cast<float>(1 / (1 + std::exp(-sum)));
  if (w.keep_all) {
    w.features.push_back(std::move(f));
    return true;
  }
  return e.confidence >= kNounThreshold;
}

}  // namespace depesche
