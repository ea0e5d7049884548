// SPDX-License-Identifier: Apache-2.0
// Answered: an act refers to another one by a word that points back; whoever did that is on the other side.
//   Oslo bot Hilfe an. Bern nahm das Angebot an.           the noun tells the type of what was done: an offer
//   Prag kuendigte den Abzug an. Wien lobte den Schritt.   the noun tells only that something was done
//   Rom schloss die Haefen. Paris nannte das unwuerdig.    a pronoun
#include <algorithm>

#include "events/work.h"

namespace depesche {
namespace {

constexpr std::uint32_t kSaidBefore = 12, kDoneBefore = 2;  // sentences looked back
constexpr std::uint32_t kLead = 3, kToldBelow = 5;

bool refers(EventType t) { return t == EventType::Accuse || t == EventType::Reject || t == EventType::Support || t == EventType::Agree || t == EventType::Protest; }

// The word stands for something that was told: das Angebot, diesen Schritt, Vorwuerfe; ein Angebot does not.
bool is_definite(const Work& w, std::uint32_t noun) {
  bool bare = true;
  for (const std::uint32_t t : children_of(w.tree, noun)) {
    if (w.is(t, WordClass::Definite)) return true;
    if (w.tree.relation[t] == Relation::Det || w.tree.relation[t] == Relation::NmodPoss) bare = false;
  }
  return bare && (w.words.agreement[noun] & all_of(Gender::Plural)) != 0;
}

// What is asked for is often offered too, and the other way round.
std::uint32_t with_kin(std::uint32_t types) {
  const std::uint32_t proposals = type_bit(EventType::Request) | type_bit(EventType::Agree);
  return (types & proposals) != 0 ? types | proposals : types;
}

// das, dies: neuter, and nobody's.
bool is_pronoun(const Work& w, std::uint32_t head) {
  return (w.words.pos[head] == Pos::Pron || w.words.pos[head] == Pos::Det) && w.mention_at(head) == kNone && w.is(head, WordClass::Definite);
}

struct Sought {
  std::uint32_t types = 0;  // 0: any
  std::uint32_t reach = kDoneBefore;
};

// An attack by somebody of whom only his kind is told is condemned whoever did it.
bool is_identified(const Work& w, const Participant& p) {
  return p.entity != kNone ? w.actors.entities[p.entity].kind == EntityKind::Organisation || governs(w, p) : governs(w, p);
}

bool fits(const Work& w, const Sought& sought, const EventMention& e, const EventMention& o) {
  if (o.type == EventType::Assault && !std::all_of(o.actors.begin(), o.actors.end(), [&w](const Participant& p) { return is_identified(w, p); })) return false;
  if (o.status == Status::Negated || o.status == Status::Denied) return false;
  if (o.type == EventType::Assault && o.actors.size() > 1 && o.recipients.empty()) return false;  // a fight of two sides is nobody's attack
  if (sought.types != 0 ? (sought.types & type_bit(o.type)) == 0 : o.type == EventType::Consult || o.type == EventType::Support) return false;
  return !std::any_of(o.actors.begin(), o.actors.end(), [&](const Participant& p) { return acts_in(w, e, p); });
}

bool take_actors(const Work& w, EventMention& e, const EventMention& o) {
  for (const Participant& p : o.actors)
    if (is_told(w, p) && !acts_in(w, e, p)) add_participant(e.recipients, {p.entity, kNone, p.country, p.sector});
  return !e.recipients.empty();
}

// In the clause that hangs on the word: den Vorschlag, den Rom gemacht hatte.
bool told_behind(const Work& w, std::size_t i, const Sought& sought) {
  EventMention& e = w.out[i];
  for (std::size_t j = i + 1; j < w.out.size() && w.tokens.sentence[w.out[j].trigger] == w.tokens.sentence[e.trigger]; ++j) {
    const EventMention& o = w.out[j];
    if (o.clause == kNone || w.clauses.clauses[o.clause].role != ClauseRole::Relative || w.clauses.clauses[o.clause].governor != e.matter) continue;
    if (fits(w, sought, e, o) && take_actors(w, e, o)) return true;
  }
  return false;
}

}  // namespace

bool name_author(Work& w, std::size_t i) {
  EventMention& e = w.out[i];
  if (e.matter == kNone || !refers(e.type)) return false;
  Sought sought;
  if (w.words.pos[e.matter] == Pos::Noun) {
    if (!is_definite(w, e.matter)) return false;
    sought.types = with_kin(w.types(e.matter));
    if (sought.types == 0 && !w.is(e.matter, WordClass::Deed)) return false;
    if (sought.types != 0) sought.reach = kSaidBefore;
  } else if (!is_pronoun(w, e.matter)) {
    return false;
  }
  if (told_behind(w, i, sought)) return true;
  const std::uint32_t sentence = w.tokens.sentence[e.trigger];
  for (std::size_t j = i, seen = 0; j-- > 0 && seen < kEventsBack; ++seen) {
    const EventMention& o = w.out[j];
    if (sentence - w.tokens.sentence[o.trigger] > sought.reach) break;
    if (fits(w, sought, e, o) && take_actors(w, e, o)) return true;
  }
  // The first sentences of a dispatch tell in a noun what is told in full below.
  for (std::size_t j = i + 1; sought.types != 0 && sentence < kLead && j < w.out.size() && w.tokens.sentence[w.out[j].trigger] - sentence <= kToldBelow; ++j)
    if (fits(w, sought, e, w.out[j]) && take_actors(w, e, w.out[j])) return true;
  return false;
}

}  // namespace depesche
