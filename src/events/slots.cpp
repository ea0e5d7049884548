// SPDX-License-Identifier: Apache-2.0
// Where the slots of a frame are filled: grammatical functions as they are in the active.
#include <algorithm>

#include "events/work.h"

namespace depesche {
namespace {

// A participle with a row of its own (besorgt) is an adjective: its subject is the one who feels.
bool is_passive(const Work& w, const Clause& c) {
  return c.voice == Voice::Passive || (c.voice == Voice::StatePassive && !w.rules.verbs.contains(w.words.form[c.verb]));
}

const Argument* with_role(const Work& w, const Clause& c, ArgumentRole role) {
  for (const Argument& arg : w.clauses.arguments_of(c)) {
    if (arg.role == role && !arg.reflexive && arg.head != kNone && !arg.agent) return &arg;
  }
  return nullptr;
}

const Argument* agent(const Work& w, const Clause& c, bool joined = true) {
  for (const Argument& argument : w.clauses.arguments_of(c))
    if (argument.agent) return &argument;
  // von Soldaten ergriffen und getoetet: by them too
  const bool shares = joined && c.role == ClauseRole::Conjunct && c.parent != kNone && w.clauses.clauses[c.parent].voice == Voice::Passive;
  return shares ? agent(w, w.clauses.clauses[c.parent], false) : nullptr;
}

const Argument* with_preposition(const Work& w, const std::vector<Argument>& list, std::uint32_t first, std::uint32_t end, const Slot& slot, bool times) {
  for (std::uint32_t a = first; a < end; ++a) {
    const Argument& arg = list[a];
    if (arg.preposition_key != slot.preposition || arg.head == kNone || says_when(w, arg.head) != times) continue;
    if (slot.case_ >= 0 && static_cast<std::int8_t>(arg.case_) != slot.case_) continue;
    return &arg;
  }
  return nullptr;
}

// die Parteien, die das ablehnen: what a relative pronoun stands for, where that is somebody.
Found past_relative(const Work& w, std::uint32_t clause, Found f) {
  const std::uint32_t noun = antecedent(w, clause, f.head);
  if (noun != kNone && w.mention_at(noun) != kNone) f.head = noun;
  return f;
}

Found found(const Argument* a) { return a == nullptr ? Found{} : Found{a->head, a->preposition, a}; }

// `argument` of an attribute points into scratch: only head and preposition are handed on.
Found found_attribute(const Argument* a) { return a == nullptr ? Found{} : Found{a->head, a->preposition, nullptr}; }

// Die Nachbarin Frida Muster: with the name of somebody beside it
bool is_called(const Work& w, std::uint32_t noun) {
  for (const std::uint32_t t : children_of(w.tree, noun)) {
    const Relation r = w.tree.relation[t];
    if (t > noun && (r == Relation::Appos || r == Relation::Flat) && w.mention_at(t) != kNone && w.actors.mentions[w.mention_at(t)].kind == EntityKind::Person) return true;
  }
  return false;
}

// Unterstuetzung erhielt DER MINISTER: a second phrase with the role, where the first is the noun of the row; itself where there is none.
const Argument* beside(const Work& w, const Clause& c, const Argument* first) {
  for (const Argument& arg : w.clauses.arguments_of(c)) {
    if (arg.role == first->role && arg.head != first->head && !arg.reflexive && !arg.shared && arg.head != kNone && !arg.agent) return &arg;
  }
  return first;
}

// Whether no word beside the noun has a form that this case never has: keinen Minister is no subject.
bool may_have(const Work& w, std::uint32_t noun, Case wanted) {
  const Agreement cells = all_of(wanted);
  for (const std::uint32_t t : children_of(w.tree, noun))
    if (w.tree.relation[t] == Relation::Det && w.words.agreement[t] != 0 && (w.words.agreement[t] & cells) == 0) return false;
  return true;
}

bool has_conjunct(const Work& w, std::uint32_t noun) {
  for (const std::uint32_t t : children_of(w.tree, noun))
    if (w.tree.relation[t] == Relation::Conj) return true;
  return false;
}

// Flugzeuge bombardierten KABUL: one by a bare name beside a verb in the plural.
bool is_single_beside_many(const Work& w, const Clause& c, std::uint32_t noun) {
  const Persons persons = w.words.chosen(c.finite).persons;
  if ((persons & kThirdPlural) == 0 || (persons & kThirdSingular) != 0 || w.words.pos[noun] != Pos::ProperNoun || has_conjunct(w, noun)) return false;
  return std::none_of(children_of(w.tree, noun).begin(), children_of(w.tree, noun).end(), [&w](std::uint32_t t) { return w.tree.relation[t] == Relation::Det; });
}

// Die Reform lehnt DIE OPPOSITION ab: of a verb of willing, a thing in front whose case is not to be seen is the object of whoever stands behind. What is
// written may refuse or forbid, but no law defends a minister. Null where the subject is what the clause takes for it.
const Argument* willing_behind(const Work& w, const Clause& c) {
  if (!w.rules.is(c.lemma_key, WordClass::Willing) || c.finite == kNone || c.voice != Voice::Active) return nullptr;
  const Argument* s = with_role(w, c, ArgumentRole::Subject);
  if (s == nullptr || s->shared || s->head > c.finite) return nullptr;
  const bool relative = c.role == ClauseRole::Relative && s->head == c.marker && c.governor != kNone && w.is(c.governor, WordClass::Policy);  // das Abkommen, das TEHERAN unterzeichnet
  const std::uint32_t thing = relative ? c.governor : s->head;
  const Argument* o = with_role(w, c, ArgumentRole::Object);
  if (o == nullptr) o = beside(w, c, s);
  if (o->role == ArgumentRole::Subject && has_conjunct(w, s->head)) return nullptr;  // a list
  if (o == s || !may_have(w, o->head, Case::Nominative) || !may_have(w, s->head, Case::Accusative) || o->shared || (!relative && o->head < c.finite) || (w.mention_at(o->head) == kNone && !w.is(o->head, WordClass::Acting))) return nullptr;
  if (is_single_beside_many(w, c, o->head)) return nullptr;
  const bool armed = w.is(thing, WordClass::Troops) || w.is(thing, WordClass::Conveyance);  // ein Flugzeug beschoss Kabul
  const bool somebody = armed || w.words.pos[thing] != Pos::Noun || w.mention_at(thing) != kNone || w.is(thing, WordClass::Acting) || w.is(thing, WordClass::Person) || w.is(thing, WordClass::Quantity);
  const bool writes = w.is(thing, WordClass::Writing) && !w.rules.is(c.lemma_key, WordClass::Heartfelt);
  return somebody || writes || is_called(w, thing) ? nullptr : o;
}

// Dann demonstrierten Tausende MENSCHEN: those whom the quantity right before them counts are no object beside it.
const Argument* object_of(const Work& w, const Clause& c) {
  const Argument* o = with_role(w, c, ArgumentRole::Object);
  const Argument* s = o == nullptr ? nullptr : with_role(w, c, ArgumentRole::Subject);
  const bool counted = s != nullptr && s->head + 1 == o->head && w.is(s->head, WordClass::Quantity) && w.is(o->head, WordClass::Person);
  return counted ? nullptr : o;
}

const Argument* in_clause(const Work& w, const Clause& c, const Slot& slot) {
  if (slot.kind == SlotKind::Subject || slot.kind == SlotKind::Object) {
    const Argument* doer = willing_behind(w, c);
    if (doer != nullptr) return slot.kind == SlotKind::Subject ? doer : with_role(w, c, ArgumentRole::Subject);
  }
  switch (slot.kind) {
    case SlotKind::Subject: return is_passive(w, c) || c.voice == Voice::RecipientPassive ? agent(w, c) : with_role(w, c, ArgumentRole::Subject);
    case SlotKind::Object: return is_passive(w, c) ? with_role(w, c, ArgumentRole::Subject) : object_of(w, c);
    case SlotKind::Dative: return c.voice == Voice::RecipientPassive ? with_role(w, c, ArgumentRole::Subject) : with_role(w, c, ArgumentRole::IndirectObject);
    case SlotKind::Genitive: return with_role(w, c, ArgumentRole::Genitive);
    case SlotKind::Predicative: return with_role(w, c, ArgumentRole::Predicative);
    case SlotKind::Preposition: return with_preposition(w, w.clauses.arguments, c.first_argument, c.end_argument, slot, false);
    default: return nullptr;
  }
}

bool is_argument_head(const Work& w, const Clause& c, std::uint32_t token) {
  for (const Argument& argument : w.clauses.arguments_of(c))
    if (argument.head == token) return true;
  return false;
}

// in Moskau, in hundert Staedten
bool is_local(const Work& w, std::uint32_t noun) {
  for (const std::uint32_t child : children_of(w.tree, noun))
    if (w.tree.relation[child] == Relation::Case) return w.is(child, WordClass::Local);
  return false;
}

// A phrase that the tree hung on another one: demonstrierten fuer ihn und GEGEN PUTIN, hat am Montag AN DIE EU appelliert.
Found hung_elsewhere(const Work& w, std::uint32_t clause, const Slot& slot) {
  const Clause& c = w.clauses.clauses[clause];
  for (std::uint32_t t = c.span.begin; t < c.span.end; ++t) {
    if (w.words.form[t] != slot.preposition || w.tree.relation[t] != Relation::Case || w.clauses.of_token[t] != clause) continue;
    const std::uint32_t head = w.tree.head[t];
    const std::uint32_t above = head == kNone ? kNone : w.tree.head[head];
    if (above == kNone || above > t) continue;
    const Relation r = w.tree.relation[head];
    if (r != Relation::Conj && r != Relation::Nmod) continue;
    // setzte sich im Kanzleramt FÜR DEN VERBAND ein; what somebody owns stays his
    const bool oblique = w.tree.relation[above] == Relation::Obl && (w.mention_at(above) == kNone || (r == Relation::Nmod && !w.rules.is(slot.preposition, WordClass::OwnerPreposition)));
    if ((r == Relation::Conj || oblique) && is_argument_head(w, c, above)) return {head, t, nullptr};
    if (w.tree.relation[above] == Relation::Advmod && w.tree.head[above] == c.verb) return {head, t, nullptr};  // sprachen sich klar GEGEN MASKEN aus
    // starben nach Angaben der Polizei BEI GEFECHTEN zehn Menschen: what stands behind the teller is no part of the teller
    if (const std::uint32_t source = w.source_of(clause); r == Relation::Nmod && source != kNone) {
      const TokenSpan where = w.speech.sources[source].where;
      if (above >= where.begin && above < where.end && !w.rules.is(slot.preposition, WordClass::OwnerPreposition)) return {head, t, nullptr};
    }
    // demonstrierten in hundert Staedten gegen den Minister: no town is against anybody
    const std::uint32_t place = w.mention_at(above);
    const bool where = w.types(above) == 0 && (place == kNone ? w.words.pos[above] == Pos::Noun : w.actors.mentions[place].kind == EntityKind::Place);
    if (r == Relation::Nmod && where && is_local(w, above) && !w.rules.is(slot.preposition, WordClass::OwnerPreposition)) return {head, t, nullptr};
  }
  return {};
}

// A phrase without a preposition that no argument took up, for its case is not to be seen: wirft den Vereinigten Staaten vor.
// `noun`: of the phrase, where the row has one.
Found bare_phrase(const Work& w, const Clause& c, std::uint32_t noun = kNone) {
  if (c.verb == kNone) return {};
  for (const std::uint32_t t : children_of(w.tree, c.verb)) {
    const Relation r = w.tree.relation[t];
    if ((r != Relation::Obj || noun != kNone) && r != Relation::Iobj) continue;
    if (t == noun || w.mention_at(t) == kNone || is_argument_head(w, c, t)) continue;
    return {t, kNone, nullptr};
  }
  return {};
}

// A name, or a title before a name, without an article: its case is not to be seen.
bool is_bare(const Work& w, std::uint32_t noun) {
  if (w.words.pos[noun] != Pos::ProperNoun && !is_called(w, noun)) return false;
  for (const std::uint32_t child : children_of(w.tree, noun))
    if (w.tree.relation[child] == Relation::Det || w.tree.relation[child] == Relation::Case) return false;
  return true;
}

bool is_named_person(const Work& w, std::uint32_t noun) { return w.mention_at(noun) != kNone && w.actors.mentions[w.mention_at(noun)].kind == EntityKind::Person; }

// hat China versprochen, dass ...: somebody whose case is not to be seen, where a clause is what is promised; hat Praesident Muster gedroht:
// or where another one is the subject.
Found bare_name(const Work& w, std::uint32_t clause) {
  const Clause& c = w.clauses.clauses[clause];
  const Argument* object = with_role(w, c, ArgumentRole::Object);
  const Argument* subject = with_role(w, c, ArgumentRole::Subject);
  bool second = false;
  for (std::uint32_t a = c.first_argument; object == nullptr && subject != nullptr && a < c.end_argument; ++a) {
    const Argument& arg = w.clauses.arguments[a];
    if (arg.role == ArgumentRole::Subject && !arg.shared && arg.head != kNone && arg.head != subject->head) object = &arg;
    second = object != nullptr;
  }
  if (object == nullptr || !is_bare(w, object->head)) return {};
  const bool free = second && is_named_person(w, object->head);
  return free || content_clause(w, clause, kNone) != kNone ? found(object) : Found{};
}

// MINISTER MUSTER wird vorgeworfen, dass ...: what looks like the subject, where a clause is it.
Found bare_patient(const Work& w, std::uint32_t clause) {
  const Clause& c = w.clauses.clauses[clause];
  if (c.verb == kNone || content_clause(w, clause, kNone) == kNone) return {};
  for (const std::uint32_t t : children_of(w.tree, c.verb)) {
    const Relation r = w.tree.relation[t];
    if ((r == Relation::Nsubj || r == Relation::NsubjPass || r == Relation::Obj) && is_named_person(w, t) && is_bare(w, t)) return {t, kNone, nullptr};
  }
  return {};
}

// staerkt MINISTER MUSTER den Ruecken: the object of a phrase is its noun, not the person.
Found bare_object(const Work& w, const Clause& c, std::uint32_t noun) {
  const Argument* object = with_role(w, c, ArgumentRole::Object);
  const bool other = object != nullptr && object->head != noun && w.words.pos[noun] == Pos::Noun && w.tree.relation[noun] == Relation::Obj;
  return other && is_named_person(w, object->head) && is_bare(w, object->head) ? found(object) : Found{};
}

// die USA der Ukraine: a name owns nothing, so the dative was taken for a genitive.
Found behind_name(const Work& w, const Clause& c) {
  for (const Argument& arg : w.clauses.arguments_of(c)) {
    if (arg.head == kNone || arg.shared || w.words.pos[arg.head] != Pos::ProperNoun || (arg.role != ArgumentRole::Subject && arg.role != ArgumentRole::Object)) continue;
    for (const std::uint32_t t : children_of(w.tree, arg.head)) {
      if (t != arg.head + 2 || w.tree.relation[t] == Relation::Conj || w.words.pos[t - 1] != Pos::Det || !is_nominal(w.words.pos[t]) || w.mention_at(t) == kNone) continue;
      return {t, kNone, nullptr};
    }
  }
  return {};
}

// Demonstration gegen die Regierung, die Forderung der Partei nach Gespraechen: right behind the noun and what belongs to it, though the tree
// hung it on the verb.
Found right_behind(const Work& w, std::uint32_t noun, const Slot& slot) {
  const std::uint32_t t = w.tree.subtree(noun).end;
  if (t >= w.tokens.size() || w.tokens.sentence[t] != w.tokens.sentence[noun] || w.words.form[t] != slot.preposition || w.tree.relation[t] != Relation::Case) return {};
  const std::uint32_t head = w.tree.head[t];
  if (head == kNone || head < t || w.tree.relation[head] != Relation::Obl || w.tree.head[head] == noun) return {};
  return {head, t, nullptr};
}

// die Kritik der Regierung an Moskau: the tree hung it on whoever owns the noun. Needs: the noun's own attributes.
Found below_owner(Work& w, std::uint32_t noun, const Slot& slot) {
  if (w.rules.is(slot.preposition, WordClass::OwnerPreposition)) return {};
  const auto at = std::find_if(w.attributes.begin(), w.attributes.end(), [](const Argument& a) { return a.role == ArgumentRole::Genitive; });
  const std::uint32_t owner = at == w.attributes.end() ? kNone : at->head;
  if (owner == kNone || owner < noun || w.types(owner) != 0 || w.mention_at(owner) == kNone) return {};
  w.attributes.clear();
  noun_arguments(w.in.clause_rules, w.clause_input(), owner, w.attributes);
  return found_attribute(with_preposition(w, w.attributes, 0, static_cast<std::uint32_t>(w.attributes.size()), slot, false));
}

// Bedenken meldete DIE PARTEI an: the noun of a phrase is its object, whatever the tree calls it. Null where nobody stands behind.
const Argument* doer_behind(const Work& w, const Clause& c, std::uint32_t noun) {
  if (c.voice != Voice::Active || noun >= c.finite) return nullptr;
  const Argument* doer = with_role(w, c, ArgumentRole::Object);
  return doer != nullptr && !doer->shared && doer->head > c.finite && w.mention_at(doer->head) != kNone ? doer : nullptr;
}

// A prepositional phrase that the tree hung on the object, or on the subject, though it stands behind the verb.
Found below_argument(Work& w, const Clause& c, std::uint32_t noun, const Slot& slot) {
  const Argument* object = with_role(w, c, is_passive(w, c) ? ArgumentRole::Subject : ArgumentRole::Object);
  if (object != nullptr && object->head != noun)
    if (const Found f = find_attribute(w, object->head, slot); f.head != kNone) return f;
  const Argument* subject = with_role(w, c, ArgumentRole::Subject);
  if (subject != nullptr && subject->head == noun) subject = beside(w, c, subject);
  if (subject == nullptr || subject == object || subject->head == noun || c.finite == kNone) return {};
  const Found f = find_attribute(w, subject->head, slot);
  return f.head != kNone && f.preposition != kNone && f.preposition > c.finite ? f : Found{};
}

Found misread_dative(const Work& w, std::uint32_t clause, std::uint32_t noun) {
  const Clause& c = w.clauses.clauses[clause];
  Found f = behind_name(w, c);
  if (noun != kNone && f.head == kNone) f = bare_object(w, c, noun);
  if (noun != kNone) return f.head == kNone ? bare_phrase(w, c, noun) : f;
  if (f.head == kNone) f = bare_phrase(w, c);
  return f.head == kNone ? bare_name(w, clause) : f;
}

bool is_noun_slot(SlotKind k) {
  return k == SlotKind::Preposition || k == SlotKind::Own || k == SlotKind::Genitive || k == SlotKind::Adjective || k == SlotKind::Modifier;
}

}  // namespace

std::uint32_t antecedent(const Work& w, std::uint32_t clause, std::uint32_t head) {
  constexpr std::uint32_t kFirst = 3;  // behind a preposition at most
  if (clause == kNone || head == kNone) return kNone;
  const Clause& c = w.clauses.clauses[clause];
  if (c.role != ClauseRole::Relative || c.governor == kNone || head < c.span.begin || head - c.span.begin >= kFirst) return kNone;
  return (w.words.pos[head] == Pos::Pron || w.words.pos[head] == Pos::Det) && w.mention_at(head) == kNone ? c.governor : kNone;
}

bool says_when(const Work& w, std::uint32_t head) {
  const auto& times = w.in.times;
  auto at = std::upper_bound(times.begin(), times.end(), head, [](std::uint32_t token, const TimeMention& t) { return token < t.where.begin; });
  return at != times.begin() && (--at)->where.contains(head) && at->governs && w.types(head) == 0;
}

Found find_attribute(Work& w, std::uint32_t noun, const Slot& slot) {
  if (noun == kNone) return {};
  if (slot.kind != SlotKind::Preposition && slot.kind != SlotKind::Genitive && slot.kind != SlotKind::Own) return {};
  w.attributes.clear();
  noun_arguments(w.in.clause_rules, w.clause_input(), noun, w.attributes);
  const auto n = static_cast<std::uint32_t>(w.attributes.size());
  if (slot.kind == SlotKind::Preposition) {
    Found f = found_attribute(with_preposition(w, w.attributes, 0, n, slot, false));
    if (f.head == kNone) f = below_owner(w, noun, slot);
    return f.head == kNone && slot.case_ < 0 ? right_behind(w, noun, slot) : f;
  }
  for (const Argument& a : w.attributes)
    if (a.role == ArgumentRole::Genitive && a.head != kNone) return {a.head, kNone, nullptr};
  // das Veto Moskaus: a name right behind, which the tree may take for an apposition
  for (const std::uint32_t t : children_of(w.tree, noun)) {
    const Relation r = w.tree.relation[t];
    if (t == noun + 1 && (r == Relation::Appos || r == Relation::Flat || r == Relation::Nmod) && w.words.pos[t] == Pos::ProperNoun && w.mention_at(t) != kNone) return {t, kNone, nullptr};
  }
  return {};
}

Found find_slot(Work& w, std::uint32_t clause, std::uint32_t noun, const Slot& slot) {
  if (slot.kind == SlotKind::Noun) return {noun, kNone, nullptr};
  const Clause& c = w.clauses.clauses[clause];
  const Argument* argument = in_clause(w, c, slot);
  const bool is_noun = argument != nullptr && argument->head == noun;
  if (is_noun && slot.kind == SlotKind::Subject) {
    const Argument* doer = noun != kNone && !slot.owner ? doer_behind(w, c, noun) : nullptr;
    if (doer != nullptr) return found(doer);
    argument = beside(w, c, argument);
  }
  if (argument != nullptr && (argument->head != noun || slot.kind == SlotKind::Preposition || slot.owner)) return past_relative(w, clause, found(argument));
  if (noun != kNone && is_noun_slot(slot.kind))
    if (const Found f = find_attribute(w, noun, slot); f.head != kNone) return f;
  if (slot.kind == SlotKind::Dative) return c.voice == Voice::Active ? misread_dative(w, clause, noun) : c.voice == Voice::Passive ? bare_patient(w, clause) : Found{};
  if (slot.kind != SlotKind::Preposition) return {};
  Found f = below_argument(w, c, noun, slot);
  if (f.head == kNone) f = hung_elsewhere(w, clause, slot);
  return f.head != kNone ? f : found(with_preposition(w, w.clauses.arguments, c.first_argument, c.end_argument, slot, true));  // bis Montag
}

std::uint32_t content_clause(const Work& w, std::uint32_t clause, std::uint32_t noun) {
  if (clause == kNone) {
    if (noun == kNone) return kNone;
    const std::uint32_t host = w.clauses.of_token[noun];
    if (host == kNone) return kNone;
    for (std::uint32_t k = w.first_child[host]; k != kNone; k = w.next_sibling[k]) {
      const Clause& child = w.clauses.clauses[k];
      if (child.role == ClauseRole::Complement && child.governor == noun) return k;
    }
    return kNone;
  }
  std::uint32_t best = kNone;
  for (std::uint32_t k = w.first_child[clause]; k != kNone; k = w.next_sibling[k]) {
    const Clause& child = w.clauses.clauses[k];
    // The tree calls a zu-infinitive behind a comma a conjunct at times; an infinitive is none of a finite clause.
    const bool misread = child.role == ClauseRole::Conjunct && child.infinitive && !w.clauses.clauses[clause].infinitive && child.verb > w.clauses.clauses[clause].verb;
    if (child.role != ClauseRole::Complement && child.role != ClauseRole::Question && !misread) continue;
    const bool on_noun = child.governor != kNone && child.governor != w.clauses.clauses[clause].verb && child.governor != w.clauses.clauses[clause].finite &&
                         w.words.pos[child.governor] == Pos::Noun && !(child.infinitive && w.mention_at(child.governor) != kNone);
    if (on_noun && child.governor != noun) continue;
    if (child.infinitive && child.governor != kNone && child.verb < w.clauses.clauses[clause].verb && w.words.pos[child.governor] == Pos::Adj) continue;  // weit entfernt davon, ihn zu entlassen, lobte er ihn
    if (best == kNone) best = k;
  }
  return best;
}

}  // namespace depesche
