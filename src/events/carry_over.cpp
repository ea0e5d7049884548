// SPDX-License-Identifier: Apache-2.0
// In one continuous account the other side is named once: whom a reproach, a demand, a refusal meets may stand in an event before.
#include <algorithm>

#include "events/work.h"

namespace depesche {
namespace {

constexpr std::uint32_t kSentences = 4;  // how far back an account is continuous
constexpr std::uint32_t kAnswered = 20;  // how far back what is answered may stand

bool has_other_side(EventType t) {
  switch (t) {
    case EventType::Accuse: case EventType::Request: case EventType::Reject: case EventType::Threaten: case EventType::Sanction:
    case EventType::Protest: case EventType::Coerce: case EventType::Assault:
      return true;
    default: return false;
  }
}

bool is_among(const Work& w, const std::vector<Participant>& list, const Participant& p) {
  return std::any_of(list.begin(), list.end(), [&](const Participant& o) { return o.entity == p.entity && o.country == p.country && o.sector == p.sector; }) ||
         (p.entity == kNone && std::any_of(list.begin(), list.end(), [&](const Participant& o) { return same_participant(w, o, p); })) ||
         std::any_of(list.begin(), list.end(), [&](const Participant& o) { return o.entity == kNone && same_code(w, o, p); });
}

bool meets(const Work& w, const std::vector<Participant>& a, const std::vector<Participant>& b) {
  return std::any_of(a.begin(), a.end(), [&](const Participant& p) { return is_among(w, b, p); });
}

void take(const Work& w, EventMention& e, const std::vector<Participant>& from) {
  for (Participant p : from) {
    if (is_among(w, e.actors, p) || !is_told(w, p)) continue;
    p.mention = kNone;
    add_participant(e.recipients, p);
  }
}

// Whoever asked, offered or promised, where this is said to him in return: willigte ein, nahm das Angebot an.
void answer(Work& w, std::size_t i) {
  EventMention& e = w.out[i];
  for (std::size_t j = i, seen = 0; j-- > 0 && e.recipients.empty() && seen < kEventsBack; ++seen) {
    const EventMention& o = w.out[j];
    if (w.tokens.sentence[e.trigger] - w.tokens.sentence[o.trigger] > 2) return;
    if (o.type != EventType::Agree && o.type != EventType::Request && o.type != EventType::Concede && o.type != EventType::Threaten) continue;
    if (meets(w, e.actors, o.recipients)) take(w, e, o.actors);
  }
}

// What is given in return: liefert dafuer aus, zog die Klage zurueck. Of help: who gets it.
void return_favour(Work& w, std::size_t i) {
  EventMention& e = w.out[i];
  for (std::size_t j = i, seen = 0; j-- > 0 && e.recipients.empty() && seen < kEventsBack; ++seen) {
    const EventMention& o = w.out[j];
    if (w.tokens.sentence[e.trigger] - w.tokens.sentence[o.trigger] > 2) return;
    if (o.type == EventType::Consult) continue;
    const bool both_help = e.type == EventType::Aid && o.type == EventType::Aid;
    if (!both_help && meets(w, e.actors, o.recipients)) take(w, e, o.actors);
    else if (both_help || meets(w, e.actors, o.actors)) take(w, e, o.recipients);
  }
}

// kritisierte, dass sie festgenommen wurden: whoever arrested them is blamed.
void blame_doer(Work& w, std::size_t i) {
  EventMention& e = w.out[i];
  if (e.clause == kNone || w.clauses.of_verb[e.trigger] != e.clause) return;
  const std::uint32_t inner = w.matches[e.clause].content_clause, noun = w.matches[e.clause].content;
  for (std::size_t j = i + 1; j < w.out.size() && w.tokens.sentence[w.out[j].trigger] == w.tokens.sentence[e.trigger]; ++j)
    if ((inner != kNone && w.out[j].clause == inner) || (noun != kNone && w.out[j].trigger == noun)) {
      take(w, e, w.out[j].actors);
      return;
    }
}

// Er forderte Bruessel auf ... Zudem schlug er vor: what is asked in the next sentence, of the same, where nobody else is named.
void ask_on(Work& w, std::size_t i) {
  EventMention& e = w.out[i];
  for (std::size_t j = i, seen = 0; j-- > 0 && seen < kEventsBack; ++seen) {
    const EventMention& o = w.out[j];
    const std::uint32_t apart = w.tokens.sentence[e.trigger] - w.tokens.sentence[o.trigger];
    if (apart > 1) return;
    if (o.type != EventType::Request || o.recipients.empty() || !meets(w, e.actors, o.actors)) continue;
    take(w, e, o.recipients);
    return;
  }
}

// Wies die Vorwuerfe zurueck: what is answered may stand further back.
bool answers_blame(const EventMention& e, const EventMention& o) {
  return e.type == EventType::Reject && o.type == EventType::Accuse && e.has_content && e.content.has_type && e.content.type == o.type;
}

// Whom the same ones met before, or who met them.
void face_on(Work& w, std::size_t i) {
  EventMention& e = w.out[i];
  for (std::size_t j = i, seen = 0; j-- > 0 && e.recipients.empty() && seen < kEventsBack; ++seen) {
    const EventMention& o = w.out[j];
    const std::uint32_t apart = w.tokens.sentence[e.trigger] - w.tokens.sentence[o.trigger];
    if (apart > kAnswered) return;
    if (!has_other_side(o.type) || (apart > kSentences && !answers_blame(e, o))) continue;
    if (meets(w, e.actors, o.actors)) take(w, e, o.recipients);
    else if (meets(w, e.actors, o.recipients) && e.type != EventType::Coerce && e.type != EventType::Assault) take(w, e, o.actors);
  }
}

// Die EU verhaengte Sanktionen gegen Iran. Kanada verhaengte ein Embargo: against whom others did the sentence before.
void sanction_on(Work& w, std::size_t i) {
  EventMention& e = w.out[i];
  for (std::size_t j = i, seen = 0; j-- > 0 && e.recipients.empty() && seen < kEventsBack; ++seen) {
    const EventMention& o = w.out[j];
    if (w.tokens.sentence[e.trigger] - w.tokens.sentence[o.trigger] > 1) return;
    if (o.type == EventType::Sanction && o.mode == e.mode && o.status == Status::Occurred && !meets(w, e.actors, o.recipients)) take(w, e, o.recipients);
  }
}

void carry_over_to(Work& w, std::size_t i) {
  EventMention& e = w.out[i];
  if (e.type == EventType::Accuse && e.recipients.empty()) blame_doer(w, i);
  if (!e.recipients.empty() || name_author(w, i) || e.actors.empty()) return;
  if (e.type == EventType::Concede || e.type == EventType::Aid || (e.type == EventType::Cooperate && e.actors.size() == 1)) return_favour(w, i);
  if (e.type == EventType::Agree || e.type == EventType::Concede) answer(w, i);
  if (!e.recipients.empty() || !has_other_side(e.type)) return;
  if (e.type == EventType::Request) ask_on(w, i);
  if (e.type == EventType::Sanction) sanction_on(w, i);
  if (!e.recipients.empty() || e.type == EventType::Request) return;
  if (e.type != EventType::Protest || (e.clause != kNone && w.clauses.of_verb[e.trigger] == e.clause)) face_on(w, i);
}

}  // namespace

void carry_over(Work& w) {
  find_victims(w);
  for (std::size_t i = 0; i < w.out.size(); ++i) carry_over_to(w, i);
  find_other_sides(w);
}

}  // namespace depesche
