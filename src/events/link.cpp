// SPDX-License-Identifier: Apache-2.0
// Within one dispatch: which events tell the same act, which answer a demand, which cannot both be true.
#include "events/work.h"

namespace depesche {
namespace {

constexpr std::size_t kReach = 60;  // events looked back: keeps it linear

bool denies(Status s) { return s == Status::Negated || s == Status::Denied; }

bool times_agree(const Work& w, const EventMention& a, const EventMention& b) {
  if (a.time == kNone || b.time == kNone) return true;
  const std::string& x = w.in.times[a.time].edtf;
  const std::string& y = w.in.times[b.time].edtf;
  if (x.empty() || y.empty()) return true;
  const std::size_t n = std::min(x.size(), y.size());
  return x.compare(0, n, y, 0, n) == 0;
}

// The more sides agree, the likelier the same act is told; symmetric acts need all that both name.
bool same_act(const Work& w, const EventMention& a, const EventMention& b) {
  if (a.type != b.type || denies(a.status) != denies(b.status)) return false;
  if ((a.status == Status::Planned) != (b.status == Status::Planned)) return false;
  if (a.status == Status::Hypothetical || b.status == Status::Hypothetical) return false;
  if (!times_agree(w, a, b)) return false;
  const bool timed = a.time != kNone && b.time != kNone;
  if (!a.actors.empty() && !b.actors.empty() && !share_one(w, a.actors, b.actors)) return false;
  if (!a.recipients.empty() && !b.recipients.empty() && !share_one(w, a.recipients, b.recipients) && !share_one(w, a.recipients, b.actors)) return false;
  if (a.has_content && b.has_content && a.content.has_type && b.content.has_type && a.content.type != b.content.type) return false;
  if (a.actors.empty() && b.actors.empty()) return timed || share_one(w, a.recipients, b.recipients);
  return !a.actors.empty() && !b.actors.empty() ? true : share_one(w, a.recipients, b.recipients);
}

bool contents_fit(const EventMention& a, const EventMention& b) {
  if (!a.has_content || !b.has_content || !a.content.has_type || !b.content.has_type) return true;
  return a.content.type == b.content.type || b.content.type == EventType::Request;
}

void link_answer(Work& w, std::size_t i) {
  EventMention& e = w.out[i];
  if (e.type != EventType::Reject && e.type != EventType::Agree && e.type != EventType::Concede) return;
  if (e.status != Status::Occurred) return;
  for (std::size_t j = i, seen = 0; j-- > 0 && seen < kReach; ++seen) {
    const EventMention& r = w.out[j];
    if (r.type != EventType::Request && !(r.type == EventType::Agree && e.type == EventType::Reject)) continue;
    if (r.status != Status::Occurred || share_one(w, r.actors, e.actors)) continue;
    const bool asked = share_one(w, r.recipients, e.actors), by = share_one(w, r.actors, e.recipients);
    if (!(asked || (by && r.recipients.empty())) || !contents_fit(e, r)) continue;
    e.answers.push_back(static_cast<std::uint32_t>(j));
    return;
  }
}

bool is_verbal(EventType t) {
  return t == EventType::Agree || t == EventType::Request || t == EventType::Threaten || t == EventType::Accuse || t == EventType::Reject || t == EventType::Concede;
}

// Whether one telling speaks of the act that the other denies: what is said needs its speaker, what is done its object or its word too.
// What will not be done denies nothing that was.
bool same_matter(const Work& w, const EventMention& a, const EventMention& b) {
  for (const EventMention* e : {&a, &b})
    if (e->clause != kNone && w.clauses.clauses[e->clause].tense == Tense::Future) return false;
  if (a.actors.empty() || b.actors.empty() || !share_one(w, a.actors, b.actors)) return false;
  if (!a.recipients.empty() && !b.recipients.empty()) return share_one(w, a.recipients, b.recipients);
  return is_verbal(a.type) || a.lemma == b.lemma;
}

void link_dispute(Work& w, std::size_t i) {
  EventMention& e = w.out[i];
  for (std::size_t j = i, seen = 0; j-- > 0 && seen < kReach; ++seen) {
    EventMention& o = w.out[j];
    if (o.type != e.type || denies(o.status) == denies(e.status)) continue;
    if (o.status == Status::Hypothetical || e.status == Status::Hypothetical) continue;
    if (!same_matter(w, e, o)) continue;
    e.disputes.push_back(static_cast<std::uint32_t>(j));
    o.disputes.push_back(static_cast<std::uint32_t>(i));
    return;
  }
}

}  // namespace

void link_events(Work& w) {
  std::uint32_t happenings = 0;
  for (std::size_t i = 0; i < w.out.size(); ++i) {
    w.out[i].happening = happenings;
    bool found = false;
    for (std::size_t j = i, seen = 0; j-- > 0 && seen < kReach && !found; ++seen)
      if (same_act(w, w.out[i], w.out[j])) {
        w.out[i].happening = w.out[j].happening;
        found = true;
      }
    if (!found) ++happenings;
    link_answer(w, i);
    link_dispute(w, i);
  }
}

}  // namespace depesche
