// SPDX-License-Identifier: Apache-2.0
#include "events/score.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>

#include "events/score_weights.h"

namespace depesche {

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

// Talks with a paper or a station are interviews.
bool is_interview(const Work& w, const EventMention& e) {
  if (e.type != EventType::Consult) return false;
  const auto is_press = [&w](const Participant& p) { return p.entity == kNone ? p.sector == "JRN" : w.actors.entities[p.entity].code.ends_with(" JRN"); };
  return std::any_of(e.actors.begin(), e.actors.end(), is_press) || std::any_of(e.recipients.begin(), e.recipients.end(), is_press);
}

// An earlier event of the type that this noun may point back to.
bool told_before(const Work& w, const EventMention& e) {
  return any_before(w, e, [&](const EventMention& o) {
    if (o.type != e.type) return false;
    return (e.actors.empty() && e.recipients.empty()) || share_one(w, o.actors, e.actors) || share_one(w, o.recipients, e.recipients);
  });
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
      static_cast<float>(stands_behind(w, t, WordClass::Temporal)), static_cast<float>(r == Relation::Nsubj || r == Relation::NsubjPass), static_cast<float>(r == Relation::Obj), static_cast<float>(r == Relation::Nmod || r == Relation::NmodPoss),
      static_cast<float>(has_relation(w, t, Relation::Amod)), static_cast<float>(tense == Tense::Present), static_cast<float>(a != 0 && (a & ~all_of(Gender::Plural)) == 0),
      static_cast<float>(!frame.sector.empty()), static_cast<float>(w.tokens.sentence[t] < 3), static_cast<float>(e.source != kNone), static_cast<float>(e.status == Status::Planned),
      static_cast<float>(w.words.head[t] != w.words.lemma(t)), static_cast<float>(has_relation(w, t, Relation::AclRelcl) || has_relation(w, t, Relation::Acl)), static_cast<float>(mark.clause != kNone && mark.standing == Standing::Content)};
  for (const EventType type : {EventType::Protest, EventType::Assault, EventType::Coerce, EventType::Consult, EventType::Accuse, EventType::Request, EventType::Agree, EventType::Sanction, EventType::Retreat, EventType::Mobilize, EventType::Support})
    f.push_back(static_cast<float>(e.type == type));
  return f;
}

bool has_role(const Clause& c, std::initializer_list<ClauseRole> roles) { return std::find(roles.begin(), roles.end(), c.role) != roles.end(); }

// The features of what a verb, a phrase or speech tells, in the order of kVerbWeights.
std::vector<float> verb_features(const Work& w, const EventMention& e, const EventMention* previous) {
  const Clause& c = w.clauses.clauses[e.clause];
  const Match& m = w.matches[e.clause];
  const Frame* frame = w.frame_of(e.clause);
  const bool own = frame != nullptr && frame->has_type && frame->type == e.type && e.trigger == c.verb && e.because.size() > 1;
  bool named = false;
  for (const Participant& p : e.actors) named = named || p.entity != kNone;
  const auto bit = [](bool holds) { return static_cast<float>(holds); };
  const std::size_t conditions = own ? frame->conditions() : 0;
  std::vector<float> f = {
      1, bit(named), bit(!e.actors.empty()), bit(!e.recipients.empty()), bit(e.time != kNone), bit(is_over(c.tense)), bit(c.tense == Tense::Present), bit(e.status == Status::Planned),
      bit(e.source != kNone), bit(c.quoted), bit(e.has_content), bit(e.content.has_type), bit(own && m.noun != kNone), bit(!own), bit(conditions == 0), bit(conditions > 1),
      bit(has_role(c, {ClauseRole::Relative})), bit(has_role(c, {ClauseRole::Participial, ClauseRole::Purpose, ClauseRole::Manner, ClauseRole::Without})), bit(has_role(c, {ClauseRole::Time, ClauseRole::Cause, ClauseRole::Concession, ClauseRole::Contrast})),
      bit(has_role(c, {ClauseRole::Main})), bit(has_role(c, {ClauseRole::Conjunct})), bit(w.tokens.sentence[e.trigger] < 3), bit(c.voice == Voice::Passive), bit(c.infinitive), bit(c.mood == Mood::Subjunctive1), bit(c.mood == Mood::Subjunctive2),
      bit(c.negated), bit(previous != nullptr && w.tokens.sentence[previous->trigger] == w.tokens.sentence[e.trigger])};
  for (const EventType type : {EventType::Protest, EventType::Assault, EventType::Coerce, EventType::Consult, EventType::Accuse, EventType::Request, EventType::Agree, EventType::Reject, EventType::Support, EventType::Aid, EventType::Sanction, EventType::Mobilize})
    f.push_back(bit(e.type == type));
  return f;
}

template <std::size_t N>
float chance(const std::vector<float>& f, const std::array<double, N>& weights) {
  double sum = 0;
  for (std::size_t i = 0; i < f.size() && i < N; ++i) sum += static_cast<double>(f[i]) * weights[i];
  return static_cast<float>(1 / (1 + std::exp(-sum)));
}

}  // namespace

void score_verbs(Work& w) {
  if (w.keep_all) w.features.reserve(w.out.size());
  for (std::size_t i = 0; i < w.out.size(); ++i) {
    std::vector<float> f = verb_features(w, w.out[i], i == 0 ? nullptr : &w.out[i - 1]);
    w.out[i].confidence = chance(f, kVerbWeights);
    if (w.keep_all) w.features.push_back(std::move(f));
  }
  if (!w.keep_all) std::erase_if(w.out, [&w](const EventMention& e) { return e.confidence < kVerbThreshold || is_interview(w, e); });
}

namespace {

enum class Circle : std::uint8_t { State, Public, People };

// Of a state, a party, a force, a court, or of an organisation of states; of the public: unions, churches, associations too; of the people: crowds too.
bool is_political(std::string_view code, Circle circle) {
  const std::size_t blank = code.find(' ');
  if (blank == std::string_view::npos) return !code.empty();
  const std::string_view sector = code.substr(blank + 1);
  for (const std::string_view s : {"GOV", "MIL", "COP", "LEG", "JUD", "PTY", "REB", "SPY"})
    if (sector.starts_with(s)) return true;
  if (circle == Circle::Public)
    for (const std::string_view s : {"NGO", "LAB", "REL"})
      if (sector.starts_with(s)) return true;
  return circle == Circle::People && (sector.starts_with("CVL") || sector.starts_with("LAB"));
}

bool has_political(const Work& w, const std::vector<Participant>& list, Circle circle) {
  return std::any_of(list.begin(), list.end(), [&w, circle](const Participant& p) {
    if (p.entity == kNone) return circle == Circle::Public && (p.sector == "COP" || p.sector == "MIL");
    return is_political(w.actors.entities[p.entity].code, circle);
  });
}

}  // namespace

void drop_everyday(Work& w) {
  constexpr std::size_t kShort = 4;          // too few sentences to judge by
  constexpr double kFewNames = 0.6, kHardlyAny = 0.15;  // a sentence
  const std::size_t sentences = w.tokens.first.empty() ? 0 : w.tokens.first.size() - 1;
  if (sentences < kShort) return;
  std::size_t names = 0;
  for (const Mention& m : w.actors.mentions)
    if (m.entity != kNone && (m.kind != EntityKind::Place || w.actors.entities[m.entity].code.size() > 3) && is_political(w.actors.entities[m.entity].code, Circle::People)) ++names;
  const double share = static_cast<double>(names) / static_cast<double>(sentences);
  if (share >= kFewNames) return;
  const Circle circle = share < kHardlyAny ? Circle::State : Circle::Public;
  std::erase_if(w.out, [&w, circle](const EventMention& e) { return !has_political(w, e.actors, circle) && !has_political(w, e.recipients, circle); });
}

bool worth_telling_noun(Work& w, EventMention& e, const Frame& frame) {
  const bool before = told_before(w, e);
  const bool before_any = told_type_before(w, e);
  std::vector<float> f = noun_features(w, e, frame, before, before_any);
  e.confidence = chance(f, kNounWeights);
  if (w.keep_all) {
    w.features.push_back(std::move(f));
    return true;
  }
  return e.confidence >= kNounThreshold && !is_interview(w, e);
}

}  // namespace depesche
