// SPDX-License-Identifier: Apache-2.0
// Actors that no phrase names: of an attack the attacker of before; else the frame's sector in the country of the scene.
#include <algorithm>

#include "events/work.h"

namespace depesche {
namespace {

constexpr std::uint32_t kOneAttack = 5;  // sentences over which dead and wounded are told of one attack

// Whether it was done by those whose own people suffer here.
bool is_by_own(const Work& w, const EventMention& o, const EventMention& e) {
  return std::any_of(o.actors.begin(), o.actors.end(), [&](const Participant& a) {
    return !country_of(w, a).empty() && sector_of(w, a) == kArmy && std::any_of(e.recipients.begin(), e.recipients.end(), [&](const Participant& r) { return country_of(w, r) == country_of(w, a); });
  });
}

// Killed and wounded in what was told before: the same attacker, where nothing speaks against it; of several one from abroad.
void inherit_attacker(Work& w, EventMention& e) {
  std::size_t seen = 0;
  const bool foreign = std::any_of(w.out.rbegin(), w.out.rend(), [&](const EventMention& o) {
    return o.type == e.type && o.trigger < e.trigger && !o.actors.empty() && w.tokens.sentence[e.trigger] - w.tokens.sentence[o.trigger] <= kOneAttack && !is_by_own(w, o, e) &&
           o.status == Status::Occurred && std::any_of(o.recipients.begin(), o.recipients.end(), [&](const Participant& r) { return !e.recipients.empty() && country_of(w, r) == country_of(w, e.recipients.front()); });
  });
  for (auto o = w.out.rbegin(); o != w.out.rend() && seen < kEventsBack; ++o, ++seen) {
    if (o->status != Status::Occurred && o->status != Status::Planned) continue;
    if (o->type != e.type || o->trigger > e.trigger || !w.same_news(e, *o) || o->actors.empty() || w.tokens.sentence[e.trigger] - w.tokens.sentence[o->trigger] > kOneAttack) continue;
    if (foreign && is_by_own(w, *o, e)) continue;
    if (o->time != kNone && e.time != kNone && o->time != e.time) return;
    for (const Participant& p : o->actors) {
      bool other = true;
      for (const Participant& r : e.recipients) other = other && !same_code(w, p, r);
      if (other) add_participant(e.actors, {p.entity, kNone, p.country, p.sector});
    }
    if (!e.actors.empty()) e.unknown_actor = false;
    return;
  }
}

// International wurde das begruesst: by nobody in particular.
bool is_worldwide(const Work& w, const EventMention& e) {
  if (e.clause == kNone) return false;
  const TokenSpan span = w.clauses.clauses[e.clause].span;
  for (std::uint32_t t = span.begin; t < span.end; ++t)
    if (w.clauses.of_token[t] == e.clause && w.is(t, WordClass::Worldwide) && w.tree.relation[t] == Relation::Advmod) return true;
  return false;
}

// Der Entwurf sieht vor, der Protest richtet sich gegen: a deed stands for whoever did it.
bool names_act(const Work& w, std::uint32_t noun) { return w.types(noun) != 0 || w.is(noun, WordClass::Deed) || w.is(noun, WordClass::Draft); }

bool names_subject(const Frame& frame) {
  return std::any_of(frame.actors.begin(), frame.actors.end(), [](const Slot& s) { return s.kind == SlotKind::Subject; });
}

// Bayern fordert, Hamburg und Bremen nehmen auf: a land or town stands for its authorities.
bool name_lands(const Work& w, std::uint32_t subject, EventMention& e) {
  const std::uint32_t m = w.mention_at(subject);
  const std::string_view country = country_of_place(w, m);
  if (country.empty()) return false;
  add_participant(e.actors, {kNone, m, country, kGovernment});
  return true;
}

// Gruppen beteiligten sich an den Protesten: people of the place.
void place_crowd(const Work& w, EventMention& e) {
  for (Participant& p : e.actors) {
    if (p.entity == kNone || w.actors.entities[p.entity].kind == EntityKind::Person) continue;
    const std::string& code = w.actors.entities[p.entity].code;
    if (!code.empty() && (code != "UNK CVL" || e.place == kNone)) continue;  // Fluechtlinge demonstrierten in Berlin
    p.country = e.place == kNone ? std::string_view() : country_of_place(w, e.place);
    if (p.country.empty()) p.country = w.home_at(e.trigger);
    if (!p.country.empty()) p.sector = kPeople;
  }
}

// Of the clause that tells an act by its own verb in the active.
struct Doer {
  bool own = false;               // whether there is one
  std::uint32_t head = kNone;     // its subject
  bool told = false;              // which is a noun or a name
};

Doer doer_of(Work& w, const EventMention& e) {
  Doer d;
  d.own = e.clause != kNone && w.clauses.of_verb[e.trigger] == e.clause && w.clauses.clauses[e.clause].voice == Voice::Active;
  if (d.own) d.head = find_subject(w, e.clause).head;
  d.told = d.head != kNone && (w.words.pos[d.head] == Pos::Noun || w.words.pos[d.head] == Pos::ProperNoun);
  return d;
}

// wir, man in somebody's words: the speaker. Force is told of others, unless he says so of himself.
bool take_speaker(Work& w, const Doer& doer, EventMention& e) {
  if (!doer.own || (is_hostile(e.type) && doer.head != kNone && !is_first_person(w, doer.head))) return false;
  if (doer.told && (w.is(doer.head, WordClass::Person) || w.is(doer.head, WordClass::Troops))) return false;
  if (!name_speaker(w, e.clause, e.actors)) return false;
  std::erase_if(e.recipients, [&e](const Participant& r) { return contains(e.actors, r); });
  return true;
}

// TAUSENDE fordern in Rom Neuwahlen: people of the place. False where the subject is no bare number of them.
bool take_number(const Work& w, const Doer& doer, EventMention& e) {
  if (!doer.own || doer.head == kNone || w.words.pos[doer.head] == Pos::Pron || w.words.modifier[doer.head] != Key::None || !w.is(doer.head, WordClass::Quantity) || w.mention_at(doer.head) != kNone) return false;
  if (w.words.agreement[doer.head] != 0 && (w.words.agreement[doer.head] & all_of(Gender::Plural)) == 0) return false;
  if (!children_of(w.tree, doer.head).empty()) return false;  // counted: somebody
  std::string_view country = e.place == kNone ? std::string_view() : country_of_place(w, e.place);
  if (country.empty()) country = w.home_at(e.trigger);
  if (country.empty()) return false;
  add_country(e.actors, country, kPeople);
  return true;
}

// Kritiker werfen ihm vor, viele beklagen: of no country.
bool is_of_no_state(const Work& w, const Doer& doer) {
  if (doer.told && (w.is(doer.head, WordClass::Person) || !names_act(w, doer.head))) return true;
  return doer.head != kNone && w.is(doer.head, WordClass::Indefinite) && w.mention_at(doer.head) == kNone;
}

// Those who did the like before. False where nobody did.
bool inherit_actors(const Work& w, EventMention& e) {
  std::size_t seen = 0;
  for (auto o = w.out.rbegin(); o != w.out.rend() && seen < kEventsBack && e.actors.empty(); ++o, ++seen) {
    if (o->type != e.type || !w.same_news(e, *o)) continue;
    for (const Participant& p : o->actors)
      if (!contains(e.recipients, p)) add_participant(e.actors, {p.entity, kNone, p.country, p.sector});
  }
  return !e.actors.empty();
}

// Who met or spoke is not told; the words of nobody in particular are not a government's: der Plan rief Kritik hervor.
bool is_left_open(const Work& w, const Frame& frame, const EventMention& e) {
  if (e.type == EventType::Consult || is_worldwide(w, e)) return true;
  const bool by_noun = e.clause == kNone || e.trigger != w.clauses.clauses[e.clause].verb || w.matches[e.clause].noun != kNone;
  return frame.sector.empty() && by_noun && (e.type == EventType::Accuse || e.type == EventType::Support);
}

// Of the place, else of those who are met, else of the dispatch. One marches at home, against whomever.
std::string_view country_of_scene(const Work& w, const EventMention& e) {
  std::string_view country = e.place == kNone ? std::string_view() : country_of_place(w, e.place);
  if (e.type != EventType::Protest)
    for (const Participant& p : e.recipients)
      if (country.empty()) country = country_of(w, p);
  return country.empty() ? w.home_at(e.trigger) : country;
}

void guess_actor(const Work& w, const Frame& frame, EventMention& e) {
  const std::string_view country = country_of_scene(w, e);
  if (country.empty()) return;
  const auto is_its_government = [&](const Participant& p) {
    return country == country_of(w, p) && (p.entity == kNone || w.actors.entities[p.entity].code == std::string(country) + " GOV");
  };
  // A state does not punish or refuse itself, nor do its own planes break into its air.
  if ((frame.sector.empty() || e.type == EventType::Mobilize) && std::any_of(e.recipients.begin(), e.recipients.end(), is_its_government)) return;
  // Nor does its army invade another one by a guess: Steinmeier erklaerte in Berlin zur Besetzung des Flughafens von Donezk.
  const bool abroad = std::any_of(e.recipients.begin(), e.recipients.end(), [&](const Participant& p) { return !country_of(w, p).empty() && country_of(w, p) != country; });
  if (frame.sector == kArmy && is_hostile(e.type) && abroad) return;
  e.unknown_actor = false;
  e.guessed_actor = true;
  add_country(e.actors, country, frame.sector.empty() ? kGovernment : frame.sector);
}

}  // namespace

void fill_default_actor(Work& w, const Frame& frame, EventMention& e) {
  if (e.type == EventType::Protest && frame.sector == kPeople) place_crowd(w, e);
  if (!e.actors.empty()) return;
  const Doer doer = doer_of(w, e);
  if (names_subject(frame) && (e.type == EventType::Request || e.type == EventType::Accuse || e.type == EventType::Protest) && take_number(w, doer, e)) return;
  if (take_speaker(w, doer, e)) return;
  if (doer.told && names_subject(frame) && (frame.sector.empty() || frame.sector == kGovernment) && name_lands(w, doer.head, e)) return;
  e.unknown_actor = true;
  if (frame.sector == kNobody) {
    inherit_attacker(w, e);
    return;
  }
  // Soldaten landeten, ein Kreuzer ankert vor der Insel: those who moved before, rather than the army of the place.
  if (frame.sector == kArmy && e.type == EventType::Mobilize && inherit_actors(w, e)) {
    e.unknown_actor = false;
    return;
  }
  // Vor der Insel ankert ein Kreuzer: where it lies does not tell whose it is.
  if (frame.sector == kArmy && e.type == EventType::Mobilize && e.place != kNone && doer.told && w.is(doer.head, WordClass::Vessel)) return;
  if (frame.sector.empty()) {
    if (is_of_no_state(w, doer)) return;
    e.unknown_actor = !inherit_actors(w, e);
    if (!e.unknown_actor) return;
  }
  if (!is_left_open(w, frame, e)) guess_actor(w, frame, e);
}

namespace {

bool is_said(EventType t) {
  return t == EventType::Accuse || t == EventType::Request || t == EventType::Reject || t == EventType::Support || t == EventType::Agree || t == EventType::Protest;
}

// A subject that names nobody is a thing, unless it is a deed or a word for those who act. Without one, it is left open who it was.
bool strange_subject(Work& w, const Frame& frame, const EventMention& e) {
  if (!(frame.sector.empty() || names_subject(frame)) || e.clause == kNone || w.clauses.of_verb[e.trigger] != e.clause || w.clauses.clauses[e.clause].voice != Voice::Active) return false;
  const std::uint32_t t = find_subject(w, e.clause).head;
  if (t == kNone || w.words.pos[t] != Pos::Noun || w.mention_at(t) != kNone || names_act(w, t)) return false;
  return !w.is(t, WordClass::Acting) && !w.is(t, WordClass::Person) && !w.is(t, WordClass::Troops) && !w.is(t, WordClass::Country);
}

}  // namespace

bool can_do(Work& w, const Frame& frame, const EventMention& e) {
  if (frame.by.empty()) return true;
  const std::vector<std::string_view> able = split_values(frame.by);
  const auto listed = [&able](std::string_view sector) { return std::find(able.begin(), able.end(), sector) != able.end(); };
  if (e.actors.empty()) return listed(kNobody) || !strange_subject(w, frame, e);
  return std::any_of(e.actors.begin(), e.actors.end(), [&](const Participant& p) {
    if (p.entity != kNone && (w.actors.entities[p.entity].code.empty() || w.actors.entities[p.entity].code == kNobody)) {
      const Entity& who = w.actors.entities[p.entity];
      const bool stranger = who.kind == EntityKind::Person && (p.mention == kNone || w.actors.mentions[p.mention].form == MentionForm::Name);  // a name that no table knows
      return listed(kNobody) || (who.is_actor && !stranger);
    }
    const std::string_view sector = sector_of(w, p);
    return sector.empty() || listed(sector) || (sector == kPeople && is_people(w, p));  // a state, an organisation of states
  });
}

bool suffers_it(Work& w, const Frame& frame, EventMention& e) {
  if (frame.sector.empty() || e.actors.empty() || !e.recipients.empty() || (e.mode != "arrest" && e.mode != "convict" && e.mode != "deport")) return false;
  if (find_slot(w, e.clause, kNone, {SlotKind::Object, false, -1, Key::None}).head != kNone) return false;
  e.recipients.swap(e.actors);
  fill_default_actor(w, frame, e);
  return can_do(w, frame, e);
}

// Somebody of whom the text tells only his name speaks in the country that it speaks of.
void place_strangers(Work& w) {
  if (w.home.empty()) return;
  for (EventMention& e : w.out) {
    if (!is_said(e.type)) continue;
    for (Participant& p : e.actors) {
      if (p.entity == kNone || p.mention == kNone || !p.country.empty() || !w.actors.entities[p.entity].code.empty()) continue;
      const Mention& m = w.actors.mentions[p.mention];
      if (m.kind == EntityKind::Place || (m.form == MentionForm::Description && w.actors.entities[p.entity].kind != EntityKind::Person)) continue;
      if (m.kind == EntityKind::Group && m.form == MentionForm::Name) continue;  // Gruene: a party of several lands
      p.country = w.home_at(e.trigger);
      p.sector = m.kind == EntityKind::Organisation && m.form == MentionForm::Name ? std::string_view("NGO") : kPeople;
    }
  }
}

}  // namespace depesche
