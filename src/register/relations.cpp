// SPDX-License-Identifier: Apache-2.0
#include "register/relations.h"

#include <algorithm>

#include "register/compare.h"

namespace depesche {
namespace {

constexpr std::int32_t kAnswerReach = 90, kThreatReach = 365, kDenialReach = 10;  // days
constexpr double kSameMatter = 0.34;  // share of words in common

bool any_of_both(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& x) { return !x.empty() && std::find(b.begin(), b.end(), x) != b.end(); });
}

std::int32_t begins(const Deed& d) { return d.dated && d.days.first > kLongAgo ? d.days.first : d.told; }

// `later` comes at the same day as `early` or after it, and at most `reach` days after.
bool follows(const Deed& early, const Deed& later, std::int32_t reach) {
  const std::int32_t a = begins(early), b = later.dated && later.days.last < kFarAhead ? later.days.last : later.told;
  return a != kFarAhead && b != kFarAhead && b >= a && b - a <= reach;
}

// Of the same type of content, or with words in common; where one names no content, that does not speak against it.
bool same_matter(const Deed& a, const Deed& b) {
  const bool of_demand = b.content_type == EventType::Request;  // it rejects "the demand": what was demanded stands beside
  if (a.content_type && b.content_type && !of_demand) return *a.content_type == *b.content_type;
  return shared(a.content, b.content) >= kSameMatter || shared(a.content, b.words) >= 0.5;
}

bool answers_by_engine(const Deed& demand, const Deed& later) { return std::find(later.answers.begin(), later.answers.end(), demand.event) != later.answers.end(); }

bool agrees(EventType t) {
  return t == EventType::Agree || t == EventType::Concede || t == EventType::Support || t == EventType::Cooperate || t == EventType::Aid || t == EventType::Retreat;
}

}  // namespace

std::string_view country_of(std::string_view code) {
  if (code == "UNK") return {};
  return code.substr(0, code.find(' '));
}

Answer answer_to(const Deed& demand, const Deed& later) {
  const bool done = demand.content_type && !demand.content_negated && later.type == *demand.content_type && later.status == Status::Occurred;
  const Answer kind = later.type == EventType::Reject ? Answer::Refused : done ? Answer::Fulfilled : agrees(later.type) ? Answer::Accepted : Answer::None;
  if (kind == Answer::None || later.status == Status::Hypothetical || later.status == Status::Negated || later.status == Status::Denied) return Answer::None;
  if (answers_by_engine(demand, later)) return kind;
  if (!any_of_both(later.actors, demand.recipients) || !follows(demand, later, kAnswerReach)) return Answer::None;
  if (!later.recipients.empty() && !demand.actors.empty() && kind != Answer::Fulfilled && !any_of_both(later.recipients, demand.actors)) return Answer::None;
  if (kind == Answer::Fulfilled) return kind;
  return same_matter(demand, later) ? kind : Answer::None;
}

bool carries_out(const Deed& threat, const Deed& later) {
  if (!threat.content_type || threat.content_negated || later.type != *threat.content_type || later.status != Status::Occurred) return false;
  if (!any_of_both(threat.actors, later.actors) || !follows(threat, later, kThreatReach) || later.event == threat.event) return false;
  if (!later.dated && later.told <= threat.told) return false;  // told beside the threat, so it was before
  return threat.recipients.empty() || any_of_both(threat.recipients, later.recipients) || any_of_both(threat.recipients, later.actors);
}

bool meets_condition(const Deed& threat, const Deed& later) {
  if (threat.condition.empty() || later.status != Status::Occurred || later.event == threat.event || !follows(threat, later, kThreatReach)) return false;
  if (!later.dated && later.told <= threat.told) return false;
  return any_of_both(threat.recipients, later.actors) && shared(threat.condition, later.words) >= 0.5;
}

Fate fate_of(const Deed& plan, Status now, const std::vector<Deed>& refusals, std::int32_t today) {
  if (now == Status::Occurred) return {Outcome::TookPlace, std::nullopt, nullptr};
  const auto both = [&](const Deed& d) { return any_of_both(d.actors, plan.actors) || any_of_both(d.actors, plan.recipients) || any_of_both(d.recipients, plan.actors); };
  for (const Deed& d : refusals) {
    if (d.type != EventType::Reject || !d.content_type || *d.content_type != plan.type || !both(d)) continue;
    if (d.status == Status::Negated || d.status == Status::Denied || d.status == Status::Hypothetical) continue;
    if (d.told < plan.told || (!plan.days.open() && d.told > plan.days.last + kDenialReach)) continue;
    if (!d.place.empty() && !plan.place.empty() && d.place != plan.place) continue;
    const bool other_day = d.dated && !d.days.meets(plan.days);
    if (other_day && d.days.last < d.told) continue;  // a refusal of something else, long ago
    if (other_day) return {Outcome::Moved, d.days, &d};
    return {Outcome::Cancelled, std::nullopt, &d};
  }
  if (now == Status::Negated || now == Status::Denied) return {Outcome::Cancelled, std::nullopt, nullptr};
  if (plan.dated && plan.days.last < today) return {Outcome::Unknown, std::nullopt, nullptr};
  return {Outcome::Ahead, std::nullopt, nullptr};
}

bool denies(const Deed& act, const Deed& refusal) {
  if (refusal.type != EventType::Reject || !refusal.content_type || *refusal.content_type != act.type || act.type < EventType::Accuse) return false;
  if (refusal.told == kFarAhead || act.told == kFarAhead || refusal.told < act.told - kDenialReach || refusal.told > act.told + kDenialReach) return false;
  if (refusal.dated && act.dated && !refusal.days.meets(act.days) && refusal.days.last < act.days.first) return false;
  return any_of_both(act.actors, refusal.actors) && (refusal.content.empty() || act.words.empty() || shared(refusal.content, act.words) > 0 || any_of_both(act.recipients, refusal.recipients));
}

int stance(EventType type) {
  switch (type) {
    case EventType::Agree: case EventType::Support: case EventType::Concede: case EventType::Cooperate: return 1;
    case EventType::Reject: case EventType::Accuse: case EventType::Threaten: return -1;
    default: return 0;
  }
}

bool turned(const Deed& before, const Deed& after) {
  if (stance(before.type) * stance(after.type) != -1 || !any_of_both(before.actors, after.actors)) return false;
  const bool same_other = before.recipients.empty() || after.recipients.empty() || any_of_both(before.recipients, after.recipients);
  const bool same_content = before.content_type && after.content_type ? *before.content_type == *after.content_type && shared(before.content, after.content) > 0 : shared(before.content, after.content) >= kSameMatter;
  return same_other && same_content;
}

}  // namespace depesche
