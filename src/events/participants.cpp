// SPDX-License-Identifier: Apache-2.0
// Who takes part: the slots of a frame to those whom their phrases name.
#include <algorithm>

#include "events/around.h"
#include "events/work.h"

namespace depesche {
namespace {

// Tausende vor der Botschaft, gegen die Regierung: where they are, whom they are against.
bool stands_by(const Work& w, std::uint32_t noun) {
  for (const std::uint32_t t : children_of(w.tree, noun))
    if (w.tree.relation[t] == Relation::Case && t < noun) return w.is(t, WordClass::Local) || w.is(t, WordClass::Against);
  return false;
}

// Hunderte Demonstranten, eine Reihe von Ministern.
bool name_counted(Work& w, std::uint32_t head, std::vector<Participant>& out) {
  for (const std::uint32_t t : children_of(w.tree, head)) {
    const Relation r = w.tree.relation[t];
    if (t > head && (r == Relation::Nmod || r == Relation::Appos || r == Relation::Flat) && !stands_by(w, t) && name_participants(w, t, out)) return true;
  }
  return false;
}

// Sportvorstand Pfannenstiel: a calling that no table knows, before the name.
bool name_apposed(Work& w, std::uint32_t head, std::vector<Participant>& out) {
  for (const std::uint32_t t : children_of(w.tree, head)) {
    const Relation r = w.tree.relation[t];
    const bool genitive = w.is(head, WordClass::Opponent) && w.words.form[t] != w.words.lemma(t);  // Kritiker Putins
    if (t > head && (r == Relation::Appos || r == Relation::Flat) && w.words.pos[t] == Pos::ProperNoun && !genitive && name_participants(w, t, out)) return true;
  }
  return false;
}

bool is_nobodys(const Work& w, std::uint32_t head) {
  const std::uint32_t m = w.mention_at(head);
  return m != kNone && w.actors.mentions[m].entity != kNone && w.actors.entities[w.actors.mentions[m].entity].code.empty();
}

// lehnt es ab, mit Kiew zu verhandeln: the other side of what is refused.
bool name_inner(Work& w, std::uint32_t content, std::vector<Participant>& out) {
  const Frame* f = w.frame_of(content);
  if (f == nullptr) {  // weigert sich, dem Kosovo einen Sitz zu geben
    const Found to = find_slot(w, content, kNone, {SlotKind::Dative, false, -1, Key::None});
    return to.head != kNone && (to.argument == nullptr || !to.argument->shared) && (name_participants(w, to.head, out) || name_state(w, to.head, {}, out));
  }
  if (!f->has_type || is_hostile(f->type) || f->type == EventType::Accuse) return false;  // who will not harm him refuses him nothing
  for (const Slots* slots : {&f->partners, &f->recipients})
    for (const Slot& slot : *slots) {
      if (slot.kind == SlotKind::Clause || slot.kind == SlotKind::Crowd || slot.kind == SlotKind::Speaker) continue;
      const Found found = find_slot(w, content, w.matches[content].noun, slot);
      if (found.head == kNone || (found.argument != nullptr && found.argument->shared)) continue;
      if (slot.owner ? name_owners(w, found.head, out) : name_participants(w, found.head, out)) return true;
    }
  return false;
}

// gegen Rassismus und Polizeigewalt: whose the second is
bool name_joined_owners(Work& w, std::uint32_t head, std::vector<Participant>& out) {
  for (const std::uint32_t t : children_of(w.tree, head)) {
    if (w.tree.relation[t] == Relation::Conj && w.words.pos[t] == Pos::Noun && name_owners(w, t, out, 1)) return true;
  }
  return false;
}

bool is_somebody(const Work& w, std::uint32_t head) {
  const std::uint32_t m = head == kNone ? kNone : w.mention_at(head);
  if (m == kNone || w.actors.mentions[m].entity == kNone || w.actors.mentions[m].head != head) return false;
  return w.actors.entities[w.actors.mentions[m].entity].kind != EntityKind::Place;
}

// Nach dem Praesidenten reist auch er: behind a preposition of time somebody is no place to go to.
bool comes_after(const Work& w, const Found& f) {
  if (f.preposition == kNone || !is_somebody(w, f.head) || w.actors.entities[w.actors.mentions[w.mention_at(f.head)].entity].kind != EntityKind::Person) return false;
  return w.is(f.preposition, WordClass::Temporal) && !w.is(f.preposition, WordClass::Local);
}

// Nach Angaben der Polizei wurden Soldaten geschickt: who tells it, not where they went.
bool tells_it(const Work& w, std::uint32_t clause, std::uint32_t head) {
  const std::uint32_t s = clause == kNone ? kNone : w.source_of(clause);
  if (s == kNone || w.speech.sources[s].cue_clause != kNone) return false;
  const TokenSpan phrase = w.tree.subtree(head), source = w.speech.sources[s].where;
  return source.begin >= phrase.begin && source.begin < phrase.end;
}

bool name_fighters(Work& w, std::uint32_t noun, std::vector<Participant>& out);

// Chinas Uebungen, russischer Einmarsch, ihre Angriffe; of the noun of the genitive, whose that is.
bool name_own(Work& w, std::uint32_t noun, const Slot& slot, std::string_view sector, std::vector<Participant>& out, bool acting) {
  if (noun == kNone) return false;
  if (name_maker(w, noun, sector, out)) return true;
  const Found f = find_attribute(w, noun, slot);
  const std::string_view army = sector == "MIL" ? sector : std::string_view();
  const std::size_t before = out.size();
  if (f.head != kNone && (name_participants(w, f.head, out) || name_state(w, f.head, army, out))) {
    if (!army.empty()) narrow_states(w, army, before, out);
    return true;
  }
  return name_country(w, noun, sector, out) || (f.head != kNone && name_owners(w, f.head, out, 1, !acting));
}

// The subject of the clause that is the content, or the other side of what it tells.
bool name_in_content(Work& w, std::uint32_t content, bool subject, std::vector<Participant>& out) {
  if (content == kNone) return false;
  if (!subject) return name_inner(w, content, out);
  const Found f = find_subject(w, content);
  if (f.head == kNone || (f.argument != nullptr && f.argument->shared && w.clauses.clauses[content].infinitive)) return false;
  return name_asked(w, f.head, out) || name_owners(w, f.head, out, 1);
}

// In the clause, or among the attributes of the noun where no clause tells the act.
Found phrase_at(Work& w, std::uint32_t clause, std::uint32_t noun, const Slot& slot) {
  return clause == kNone ? find_attribute(w, noun, slot) : find_slot(w, clause, noun, slot);
}

Found phrase_of(Work& w, std::uint32_t clause, std::uint32_t noun, const Slot& slot) {
  if (slot.kind == SlotKind::Noun) return {noun, kNone, nullptr};
  const Found f = phrase_at(w, clause, noun, slot);
  if (f.head != kNone || slot.kind != SlotKind::Preposition || slot.case_ < 0) return f;
  // The case that the reader saw may be the other one, where it is somebody.
  const Found other = phrase_at(w, clause, noun, {slot.kind, slot.owner, -1, slot.preposition});
  return is_somebody(w, other.head) ? other : Found{};
}

// Those whom the phrase names by its head, by a name beside it, or counts.
bool name_phrase(Work& w, std::uint32_t head, std::vector<Participant>& out) {
  const bool nobodys = is_nobodys(w, head);
  // eine Gruppe von Rebellen: they, not the group of no country
  if (nobodys && w.is(head, WordClass::Quantity) && name_counted(w, head, out)) return true;
  if (nobodys && name_apposed(w, head, out)) return true;  // die First Lady Michelle Obama
  if (name_participants(w, head, out)) return true;
  if (w.words.pos[head] == Pos::Noun && w.mention_at(head) == kNone && name_apposed(w, head, out)) return true;
  const bool counts = w.is(head, WordClass::Quantity) || w.is(head, WordClass::Country) || w.is(head, WordClass::Indefinite) || w.words.pos[head] == Pos::Num;
  return counts && name_counted(w, head, out);
}

// in Genf: its country; what happens near Kabul is not its doing, nor are the attacks of Bali
bool name_host(const Work& w, const Found& f, std::string_view sector, bool acting, std::vector<Participant>& out) {
  if (acting && (w.is(f.preposition, WordClass::Local) || sector == kNobody)) return false;
  const std::string_view country = country_of_place(w, w.mention_at(f.head));
  if (country.empty()) return false;
  add_country(out, country, kGovernment);
  return true;
}

// One slot; the first that names somebody ends the search.
// `acting`: of the actors, for whom the government of a place does not stand.
bool fill_slot(Work& w, std::uint32_t clause, std::uint32_t noun, const Slot& slot, std::string_view sector, std::vector<Participant>& out, bool acting = false) {
  switch (slot.kind) {
    case SlotKind::Speaker: return name_speaker(w, clause, out);
    case SlotKind::Adjective: case SlotKind::Modifier: return noun != kNone && name_country(w, noun, sector, out);
    case SlotKind::Own: return name_own(w, noun, slot, sector, out, acting);
    case SlotKind::Clause: return name_in_content(w, content_clause(w, clause, noun), slot.owner, out);
    default: break;
  }
  const Found f = phrase_of(w, clause, noun, slot);
  const bool behind = slot.kind == SlotKind::Preposition;
  if (f.head == kNone || comes_after(w, f) || (behind && tells_it(w, clause, f.head))) return false;
  if (!slot.owner && (name_phrase(w, f.head, out) || (behind && name_host(w, f, sector, acting, out)))) return true;
  if (!slot.owner && !acting && name_asked(w, f.head, out)) return true;
  if (acting && behind && name_fighters(w, f.head, out)) return true;
  const std::uint32_t before = slot.kind == SlotKind::Subject ? antecedent(w, clause, f.head) : kNone;
  if (before != kNone && name_owners(w, before, out, 0, !acting)) return true;  // eine finnische Resolution, DIE ... auffordert
  return name_owners(w, f.head, out, 0, !acting) || name_joined_owners(w, f.head, out);
}

// Bei Gefechten zwischen Armee und Rebellen starben zehn: by both; bei Kaempfen gegen die Rebellen: by them, where no other side is named.
bool name_fighters(Work& w, std::uint32_t noun, std::vector<Participant>& out) {
  const Frame* fight = noun_frame(w, noun);
  if (fight == nullptr || !fight->has_type || fight->type != EventType::Assault || fight->partners.empty()) return false;
  const std::size_t before = out.size();
  for (const Slots* sides : {&fight->partners, &fight->actors, &fight->recipients}) {
    if (out.size() != before) break;
    for (const Slot& side : *sides) fill_slot(w, kNone, noun, side, fight->sector, out, true);
  }
  return out.size() != before;
}

// Den Abzug der Truppen fordern, ihren Einsatz ablehnen: of the government that commands them.
void command_army(const Work& w, std::vector<Participant>& found) {
  for (Participant& p : found) {
    const std::string_view code = p.entity == kNone ? std::string_view() : std::string_view(w.actors.entities[p.entity].code);
    if (p.sector != "MIL" && !code.ends_with(" MIL")) continue;
    p.country = country_of(w, p);
    p.sector = kGovernment;
    p.entity = kNone;
  }
}

// Besuch in Paris: no host, where the visitor is at home there.
bool is_home_of_actor(const Work& w, const EventMention& e, const Participant& p) {
  if (p.entity != kNone) return false;
  return std::any_of(e.actors.begin(), e.actors.end(), [&](const Participant& a) { return same_participant(w, a, p); });
}

// The government of the state that acts, which no word names but an adjective or a compound: kein anderer.
bool is_own_government(const Work& w, const EventMention& e, const Participant& p) {
  return p.entity == kNone && p.sector == kGovernment && std::any_of(e.actors.begin(), e.actors.end(), [&](const Participant& a) { return same_code(w, a, p); });
}

// Die Polizei raeumte ein Haus in Berlin: not to its own government.
bool is_own_land(const Work& w, const EventMention& e, const Participant& p) {
  if (!is_hostile(e.type) || p.entity != kNone || p.sector != kGovernment) return false;
  return std::any_of(e.actors.begin(), e.actors.end(), [&](const Participant& a) { return governs(w, a) && country_of(w, a) == p.country; });
}

// The subject of the verb that carries a noun, or of the clause it stands in where it is that verb's content.
void carry_subject(Work& w, std::uint32_t clause, std::uint32_t noun, std::vector<Participant>& out) {
  if (noun == kNone || clause != kNone) return;
  const NounMark& mark = w.nouns[noun];
  if (mark.clause == kNone || (mark.standing != Standing::Support && mark.standing != Standing::Planned)) return;
  const Frame* carrier = w.frame_of(mark.clause);
  if (carrier == nullptr) return;
  for (const Slot& slot : carrier->actors)
    if (fill_slot(w, mark.clause, kNone, slot, {}, out)) return;
}

// Macron loeste Proteste aus: against whoever the verb that carries the noun says gave rise to them.
void carry_cause(Work& w, std::uint32_t clause, std::uint32_t noun, EventMention& e) {
  if (noun == kNone || clause != kNone || !e.recipients.empty()) return;
  if (e.type != EventType::Protest && e.type != EventType::Accuse && e.type != EventType::Reject) return;
  const NounMark& mark = w.nouns[noun];
  const Frame* carrier = mark.clause == kNone || mark.standing != Standing::Support ? nullptr : w.frame_of(mark.clause);
  if (carrier == nullptr || carrier->has_type) return;
  std::vector<Participant> found;
  for (const Slot& slot : carrier->recipients)
    if (found.empty()) fill_slot(w, mark.clause, kNone, slot, {}, found);
  for (const Participant& p : found)
    if (!contains(e.actors, p)) add_participant(e.recipients, p);
}

// Nach einem Gespraech mit dem Emir sagte Ruhani ...: he is who spoke with him. Bei einem Gipfel der NATO: the body itself.
void join_meeting(Work& w, std::uint32_t noun, const Frame& frame, EventMention& e) {
  std::vector<Participant> found;
  if (w.actors.at_head[noun] != kNone && name_participants(w, noun, found)) {
    for (const Participant& p : found)
      if (p.entity != kNone && w.actors.entities[p.entity].kind == EntityKind::Organisation && e.actors.empty()) add_participant(e.actors, p);
    return;
  }
  const Relation r = w.tree.relation[noun];
  const std::uint32_t host = w.clauses.of_token[noun];
  if (r == Relation::Obl && !frame.partners.empty() && e.actors.empty()) return;  // after a summit: not whether he was there
  if (host == kNone || (r != Relation::Obl && r != Relation::Obj) || w.clauses.clauses[host].voice == Voice::Passive) return;
  const Found subject = find_subject(w, host);
  if (subject.head == kNone || subject.head == noun || !name_participants(w, subject.head, found)) return;
  for (const Participant& p : found)
    if (!contains(e.actors, p)) e.actors.insert(e.actors.begin(), p);
}

// die Krim annektieren, Teile des Donbass besetzen: of the state whose land it is, where that is another one
bool name_land(Work& w, std::uint32_t clause, std::uint32_t noun, const Slot& slot, const EventMention& e, std::vector<Participant>& out) {
  if (!is_hostile(e.type) || clause == kNone || e.actors.empty()) return false;
  std::uint32_t head = find_slot(w, clause, noun, slot).head;
  if (head != kNone && w.mention_at(head) == kNone) head = find_attribute(w, head, {SlotKind::Genitive, false, -1, Key::None}).head;
  const std::string_view country = head == kNone ? std::string_view() : country_of_place(w, w.mention_at(head));
  if (country.empty() || std::any_of(e.actors.begin(), e.actors.end(), [&](const Participant& a) { return country_of(w, a) == country; })) return false;
  add_country(out, country, kGovernment);
  return true;
}

// griff die Armee DAMASKUS an: a capital or town right behind the forces that act, which the tree has for their name.
bool name_attacked(Work& w, std::uint32_t clause, std::uint32_t noun, const EventMention& e, std::vector<Participant>& out) {
  if (e.type != EventType::Assault || clause == kNone || noun != kNone || e.actors.empty() || w.clauses.clauses[clause].voice != Voice::Active) return false;
  const std::uint32_t force = find_subject(w, clause).head, name = force == kNone ? kNone : force + 1;
  if (force == kNone || name >= w.tokens.size() || w.clauses.clauses[clause].finite > force || w.tree.head[name] != force || w.words.pos[name] != Pos::ProperNoun) return false;
  if (!w.is(force, WordClass::Troops) && !std::all_of(e.actors.begin(), e.actors.end(), [&w](const Participant& a) { return is_force(w, a); })) return false;
  const std::string_view country = country_of_place(w, w.mention_at(name));
  if (country.empty() || std::any_of(e.actors.begin(), e.actors.end(), [&](const Participant& a) { return country_of(w, a) == country; })) return false;
  add_country(out, country, kGovernment);
  return true;
}

void fill_actors(Work& w, std::uint32_t clause, std::uint32_t noun, const Frame& frame, EventMention& e) {
  carry_subject(w, clause, noun, e.actors);
  const bool carried = !e.actors.empty();
  // Einige Laender zogen Soldaten ab: whoever the subject is, it acts; wurden Soldaten abgezogen: theirs is the act.
  const bool acts = clause != kNone && !frame.actors.empty() && frame.actors.front().kind == SlotKind::Subject && w.clauses.clauses[clause].voice == Voice::Active && find_subject(w, clause).head != kNone;
  for (const Slot& slot : frame.actors) {
    if (carried || (acts && slot.kind == SlotKind::Object)) break;
    if (fill_slot(w, clause, noun, slot, frame.sector, e.actors, true)) break;
  }
  for (const Slot& slot : frame.partners) fill_slot(w, clause, noun, slot, {}, e.actors, true);
  if (clause == kNone && noun != kNone && e.type == EventType::Consult && !carried && e.actors.size() < 2) join_meeting(w, noun, frame, e);
}

// Bei Gefechten zwischen Armee und Rebellen starben Soldaten: by the others; nobody died by himself.
void spare_victims(const Work& w, const std::vector<Participant>& met, EventMention& e) {
  if (e.type != EventType::Assault) return;
  for (const Participant& p : met)
    for (auto a = e.actors.begin(); a != e.actors.end();) a = (p.entity != kNone && a->entity == p.entity) || (e.actors.size() > 1 && same_code(w, *a, p)) ? e.actors.erase(a) : a + 1;
}

// Of a slot that names nobody: what stands there.
void note_matter(Work& w, std::uint32_t clause, std::uint32_t noun, const Slot& slot, EventMention& e) {
  if (slot.kind == SlotKind::Clause || slot.kind == SlotKind::Speaker) return;
  const bool met = e.type == EventType::Protest ? slot.kind == SlotKind::Preposition : slot.kind == SlotKind::Object && clause != kNone;
  if (e.matter != kNone && (!met || e.patient != kNone)) return;
  const std::uint32_t head = phrase_at(w, clause, noun, slot).head;
  if (e.matter == kNone) e.matter = head;
  if (met && e.patient == kNone) e.patient = head;
}

// Washington dementierte eine Beteiligung der USA: whose the thing is that somebody refuses, denies or drops is himself.
bool is_own_thing(const Work& w, const Slot& slot, const EventMention& e, const Participant& p) {
  return slot.owner && e.type == EventType::Reject && std::any_of(e.actors.begin(), e.actors.end(), [&](const Participant& a) { return same_code(w, a, p); });
}

bool is_other_side(const Work& w, const EventMention& e, const Participant& p) {
  if (contains(e.actors, p) || is_own_government(w, e, p) || is_own_land(w, e, p)) return false;
  return e.type != EventType::Consult || !is_home_of_actor(w, e, p);
}

void fill_recipients(Work& w, std::uint32_t clause, std::uint32_t noun, const Frame& frame, EventMention& e) {
  for (const Slot& slot : frame.recipients) {
    std::vector<Participant> found;
    if (slot.kind == SlotKind::Crowd) {
      const std::string_view country = e.actors.empty() ? w.home_at(e.trigger) : country_of(w, e.actors.front());
      if (!country.empty()) add_country(found, country, kPeople);
    } else if (!fill_slot(w, clause, noun, slot, {}, found) && !(slot.kind == SlotKind::Object && (name_land(w, clause, noun, slot, e, found) || name_attacked(w, clause, noun, e, found)))) {
      note_matter(w, clause, noun, slot, e);
      continue;
    }
    if (slot.owner && (e.type == EventType::Request || e.type == EventType::Reject)) command_army(w, found);
    if (slot.kind == SlotKind::Object || slot.kind == SlotKind::Subject) spare_victims(w, found, e);
    for (const Participant& p : found) {
      const bool told = found.size() == 1 || p.entity != kNone || p.mention != kNone;  // nannte den deutsch-polnischen Streit ...: of two states the other one
      const bool own = !told && std::any_of(e.actors.begin(), e.actors.end(), [&](const Participant& a) { return same_code(w, a, p); });
      if (!own && is_other_side(w, e, p) && !is_own_thing(w, slot, e, p)) add_participant(e.recipients, p);
    }
    if (!e.recipients.empty()) break;
  }
}

// Gegner der Regierung, Gegner der Massnahmen marschieren, Kritiker des Praesidenten werfen ihm vor: against it, against whose they are or who
// governs.
void face_opposed(Work& w, std::uint32_t clause, EventMention& e) {
  const std::uint32_t subject = clause == kNone ? kNone : find_subject(w, clause).head;
  if (subject == kNone || !w.is(subject, WordClass::Opponent) || e.actors.empty()) return;
  const bool marches = e.type == EventType::Protest;
  for (Participant& p : e.actors)
    if (marches) p = {kNone, p.mention, country_of(w, p), kPeople};  // who marches is no politician
  const std::uint32_t opposed = find_attribute(w, subject, {SlotKind::Genitive, false, -1, Key::None}).head;
  std::vector<Participant> found;
  const bool told = opposed == kNone ? name_owners(w, subject, found, 1, false) : name_participants(w, opposed, found) || name_owners(w, opposed, found, 1);
  if (opposed == kNone && !told) return;
  const std::string_view country = country_of(w, e.actors.front());
  if (!told && marches && !country.empty() && w.mention_at(opposed) == kNone) add_country(found, country, kGovernment);
  for (const Participant& p : found)
    if (!contains(e.actors, p)) add_participant(e.recipients, p);
}

}  // namespace

// Moskau sei unfair, sagte Biden: the town that is judged stands for those who govern there; not one's own.
static void blame_rulers(Work& w, std::uint32_t clause, const Frame& frame, EventMention& e) {
  if (clause == kNone || e.type != EventType::Accuse || !e.recipients.empty() || e.actors.empty() || frame.actors.empty() || frame.actors.front().kind != SlotKind::Speaker) return;
  if (std::none_of(frame.recipients.begin(), frame.recipients.end(), [](const Slot& s) { return s.kind == SlotKind::Subject && !s.owner; })) return;
  const std::uint32_t head = find_subject(w, clause).head;
  const std::string_view country = head == kNone ? std::string_view() : country_of_place(w, w.mention_at(head));
  if (country.empty() || std::any_of(e.actors.begin(), e.actors.end(), [&](const Participant& p) { return country_of(w, p) == country; })) return;
  add_country(e.recipients, country, kGovernment);
}

void fill_participants(Work& w, std::uint32_t clause, std::uint32_t noun, const Frame& frame, EventMention& e) {
  fill_actors(w, clause, noun, frame, e);
  fill_recipients(w, clause, noun, frame, e);
  blame_rulers(w, clause, frame, e);
  carry_cause(w, clause, noun, e);
  if ((e.type == EventType::Protest || e.type == EventType::Accuse) && e.recipients.empty()) face_opposed(w, clause, e);
  // nahmen an einer Demonstration gegen die Regierung teil, erneuerte seinen Appell an die Buerger: whom the noun of a phrase tells by itself, or
  // the one that is the object
  if (clause == kNone || !e.recipients.empty()) return;
  if (noun == kNone) noun = find_slot(w, clause, kNone, {SlotKind::Object, false, -1, Key::None}).head;
  if (noun == kNone) return;
  const Frame* own = noun_frame(w, noun);
  if (own != nullptr && own != &frame && own->has_type && own->type == e.type) fill_recipients(w, kNone, noun, *own, e);
}

}  // namespace depesche
