// SPDX-License-Identifier: Apache-2.0
// Which two tellings cannot both hold: what one side says was done, another says was not.
//   Rom habe zugesagt / es gebe keine Zusage          the same act, told once as done and once as not
//   Rom habe Wien beschossen / Rom bestritt den Angriff   the act, or the reproach that tells of it, and its denial
#include <algorithm>

#include "events/work.h"

namespace depesche {
namespace {

constexpr std::size_t kReach = 60;       // events looked at on either side: keeps it linear
constexpr std::uint32_t kFar = 12;       // sentences between two tellings of the same type
constexpr std::uint32_t kNear = 3;       // where less is known of them
constexpr std::uint32_t kForward = 2;    // where the denial comes first

// What an event says was done, or was not.
struct Telling {
  EventType type{};
  bool any = false;                      // of no known type: denies whatever was said of the one who denies
  const std::vector<Participant>* doers = nullptr;
  const std::vector<Participant>* targets = nullptr;
};

bool is_negative(const EventMention& e) { return e.status == Status::Negated || e.status == Status::Denied; }

// keine WEITERE Zusage: not the one that was told.
bool is_another(const Work& w, const EventMention& e) {
  std::uint32_t noun = e.trigger;
  if (w.words.pos[noun] != Pos::Noun && e.clause != kNone && w.clauses.of_verb[noun] == e.clause) noun = w.matches[e.clause].noun;
  if (noun == kNone) return false;
  for (const std::uint32_t child : children_of(w.tree, noun))
    if (w.tree.relation[child] == Relation::Amod && w.is(child, WordClass::Another)) return true;
  return false;
}

// Who tells it: as speech/ has it, his own acts too; kNone for the reporter.
std::uint32_t teller_of(const Work& w, const EventMention& e) { return e.clause == kNone ? kNone : w.source_of(e.clause); }

// What one and the same says was done here and was not done there is no dispute.
bool tell_alike(const Work& w, const EventMention& a, const EventMention& b) {
  const std::uint32_t x = teller_of(w, a), y = teller_of(w, b);
  if (x == y) return true;
  if (x == kNone || y == kNone) return false;
  const std::uint32_t m = w.speech.sources[x].mention, n = w.speech.sources[y].mention;
  return m != kNone && n != kNone && w.actors.mentions[m].entity != kNone && w.actors.mentions[m].entity == w.actors.mentions[n].entity;
}

// In two towns.
bool are_elsewhere(const Work& w, const EventMention& a, const EventMention& b) {
  if (a.place == kNone || b.place == kNone) return false;
  const std::uint32_t x = w.actors.entities[w.actors.mentions[a.place].entity].geonames, y = w.actors.entities[w.actors.mentions[b.place].entity].geonames;
  return x != 0 && y != 0 && x != y;
}

bool is_future(const Work& w, const EventMention& e) { return e.clause != kNone && w.clauses.clauses[e.clause].tense == Tense::Future; }

// Demands, offers and threats are refused, not denied.
bool is_refused(EventType t) { return t == EventType::Request || t == EventType::Agree || t == EventType::Threaten; }

// «widersprach: Die Stadt sei nicht gefallen»
bool says_not(const Work& w, std::uint32_t clause) {
  constexpr std::uint32_t kClauses = 4;  // clauses behind that are looked at
  for (std::uint32_t c = clause + 1; c < w.clauses.clauses.size() && c <= clause + kClauses; ++c)
    if (w.clauses.clauses[c].parent == clause && w.clauses.clauses[c].negated) return true;
  return false;
}

// Whether the event denies something; `out` is what.
bool denies(const Work& w, const EventMention& e, Telling& out) {
  if (is_negative(e)) {
    // The reproach that is denied stands in the same clause: the denial is the verb's.
    if (is_future(w, e) || is_another(w, e) || (e.type == EventType::Accuse && denial_of(w, e.clause) != nullptr)) return false;
    out = {e.type, false, &e.actors, &e.recipients};
    return true;
  }
  if ((e.type != EventType::Reject && e.type != EventType::Accuse) || e.status != Status::Occurred) return false;
  const Denial* denial = denial_of(w, e.clause);
  if (denial == nullptr || (e.type == EventType::Accuse && !denial->calls_false)) return false;
  out = {e.type, true, &e.actors, &e.recipients};
  if (e.type == EventType::Accuse || denial->calls_false) return true;
  if (!e.has_content || !e.content.has_type) return denial->of_words || says_not(w, e.clause);
  if (e.content.type == EventType::Accuse || e.content.type == EventType::Reject) return true;
  if (denial->of_noun && is_refused(e.content.type)) return false;
  out.type = e.content.type;
  out.any = false;
  return true;
}

// Whether the event says that something was done: an act, or a reproach of one.
bool claims(const EventMention& e, Telling& out) {
  if (e.status != Status::Occurred && e.status != Status::Planned) return false;
  out = {e.type, false, &e.actors, &e.recipients};
  if (e.type == EventType::Accuse) {
    out.any = !e.has_content || !e.content.has_type;
    if (!out.any) out.type = e.content.type;
    out.doers = &e.recipients;
    out.targets = nullptr;
  }
  return true;
}

// The same act may be coded as one or the other: an agreement to lift is a promise, troops that enter move and attack.
bool near(EventType a, EventType b) {
  using enum EventType;
  constexpr std::pair<EventType, EventType> kNearTypes[] = {{Agree, Concede}, {Agree, Support}, {Retreat, Concede}, {Aid, Mobilize},     {Aid, Cooperate}, {Assault, Mobilize},
                                                            {Assault, Coerce}, {Sanction, Coerce}, {Mobilize, Cooperate}, {Retreat, Mobilize}, {Concede, Sanction}};
  return std::any_of(std::begin(kNearTypes), std::end(kNearTypes), [&](const auto& p) { return (p.first == a && p.second == b) || (p.first == b && p.second == a); });
}

bool apart(const Work& w, const std::vector<Participant>* a, const std::vector<Participant>* b) {
  return a != nullptr && b != nullptr && !a->empty() && !b->empty() && !share_one(w, *a, *b);
}

// Whether somebody else contests what `o` says of its own doers: Rom habe die Stadt erobert, teilte Rom mit. Wien bestritt dies.
bool contests(const Work& w, const EventMention& e, const Telling& d, const EventMention& o, std::uint32_t sentences) {
  const Denial* denial = d.any ? denial_of(w, e.clause) : nullptr;
  return denial != nullptr && !denial->of_noun && sentences <= 1 && o.type != EventType::Accuse && !is_verbal(o.type) && o.status == Status::Occurred && teller_of(w, o) != kNone &&
         !tell_alike(w, e, o);
}

// A reproach of somebody, or a word that leaves open what was claimed; who denies it is whom it met.
bool denies_reproach(const Work& w, const EventMention& e, const Telling& d, const EventMention& o, const Telling& c, std::uint32_t sentences) {
  if (sentences > kNear) return false;
  if (o.type != EventType::Accuse) {
    const bool refused = is_refused(o.type) && e.content.type != EventType::Reject;  // widersprach: er habe nicht zugestimmt
    if (o.source == kNone || c.doers->empty() || refused) return false;
  }
  return c.doers->empty() || share_one(w, *c.doers, *d.doers);
}

// Whether the denial `d` of event `e` is of what event `o` claims.
bool denies_claim(const Work& w, const EventMention& e, const Telling& d, const EventMention& o, const Telling& c, std::uint32_t sentences) {
  if (!times_agree(w, e, o) || are_elsewhere(w, e, o)) return false;
  if (e.status == Status::Negated && o.type != EventType::Accuse && tell_alike(w, e, o)) return false;
  if (contests(w, e, d, o, sentences)) return true;
  if (apart(w, d.doers, c.doers)) return false;
  if (d.any || c.any) return denies_reproach(w, e, d, o, c, sentences);
  const bool same = d.type == c.type;
  if (!same && o.has_content && o.content.has_type && o.content.type == d.type) return false;  // an announcement of what is not yet done
  if (!same && (!near(d.type, c.type) || sentences > kNear)) return false;
  if (c.doers->empty() || d.doers->empty()) return sentences <= kNear && same;
  const bool told = o.source != kNone || e.source != kNone || e.status == Status::Denied || e.type == EventType::Reject;
  const bool done_here = sentences <= kNear && (told || o.type == EventType::Accuse);
  if (apart(w, d.targets, c.targets)) return done_here && same && !is_verbal(d.type);
  const bool targets = d.targets != nullptr && c.targets != nullptr && !d.targets->empty() && !c.targets->empty();
  return targets || is_verbal(d.type) || e.lemma == o.lemma || done_here;
}

void link(Work& w, std::size_t i, std::size_t j) {
  w.out[i].disputes.push_back(static_cast<std::uint32_t>(j));
  w.out[j].disputes.push_back(static_cast<std::uint32_t>(i));
}

std::uint32_t sentence_of(const Work& w, const EventMention& e) { return w.tokens.sentence[e.trigger]; }

// A denial that has an act of its own under it (bestritt, X getan zu haben) is told by that act.
bool has_denied_act(const Work& w, std::size_t i) {
  const EventMention& e = w.out[i];
  if (e.type != EventType::Reject || is_negative(e)) return false;
  for (std::size_t j = i + 1; j < w.out.size() && j < i + kReach && sentence_of(w, w.out[j]) == sentence_of(w, e); ++j)
    if (is_negative(w.out[j]) && w.out[j].type != EventType::Accuse && w.out[j].clause != e.clause) return true;
  return false;
}

bool link_claim(Work& w, std::size_t i, std::size_t j, const Telling& denied, std::uint32_t reach) {
  const EventMention &e = w.out[i], &o = w.out[j];
  const std::uint32_t a = sentence_of(w, e), b = sentence_of(w, o), sentences = a > b ? a - b : b - a;
  Telling claimed;
  if (sentences > reach || o.clause == e.clause || (sentences == 0 && is_negative(e) && o.type == EventType::Reject)) return false;
  if (!claims(o, claimed) || !denies_claim(w, e, denied, o, claimed, sentences)) return false;
  link(w, i, j);
  return true;
}

}  // namespace

void link_dispute(Work& w, std::size_t i) {
  Telling denied;
  if (!denies(w, w.out[i], denied) || has_denied_act(w, i)) return;
  for (std::size_t j = i, seen = 0; j-- > 0 && seen < kReach; ++seen)
    if (link_claim(w, i, j, denied, kFar)) return;
  for (std::size_t j = i + 1, seen = 0; j < w.out.size() && seen < kReach; ++j, ++seen)
    if (link_claim(w, i, j, denied, kForward)) return;
}

}  // namespace depesche
