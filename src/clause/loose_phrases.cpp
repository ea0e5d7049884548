// SPDX-License-Identifier: Apache-2.0
#include "clause/loose_phrases.h"

#include "clause/named_phrases.h"
#include "clause/phrases.h"

namespace depesche {
namespace {

constexpr std::uint32_t kReach = 40;    // words between a phrase and the mark that parts it from its head
constexpr std::size_t kMostMoved = 16;  // of one sentence

bool parts(Shape s) { return s == Shape::Comma || s == Shape::Colon || s == Shape::Semicolon || s == Shape::Stop || s == Shape::Dash; }

// Finite, not a participle or adjective that looks like it, and not of a first or second person alone.
bool is_surely_finite(const SentenceWork& w, std::uint32_t t) {
  if (!w.finite(t) || w.can_be(t, Pos::VerbParticiple) || w.can_be(t, Pos::Adj)) return false;
  Persons persons = 0;
  for (std::uint32_t r = w.in.words.first[t]; r < w.in.words.first[t + 1]; ++r)
    persons = static_cast<Persons>(persons | w.in.words.readings[r].persons);
  return (persons & (kThirdSingular | kThirdPlural)) != 0;
}

// The clause whose finite verb stands in the same stretch between commas as `t`, where the predicate that `t` hangs on does not.
std::uint32_t clause_in_stretch(const SentenceWork& w, std::uint32_t t, std::uint32_t predicate) {
  const std::uint32_t own = w.out.of_predicate[predicate];
  std::uint32_t found = kNone;
  const auto look = [&](std::uint32_t at) {
    if (found == kNone && w.out.of_predicate[at] != kNone && w.out.of_predicate[at] != own && is_surely_finite(w, at))
      found = w.out.of_predicate[at];
    return !parts(w.shape(at));
  };
  if (predicate > t) {
    for (std::uint32_t at = t + 1; at < predicate && at < t + kReach; ++at)
      if (!look(at)) return found;
  } else {
    for (std::uint32_t at = t; at > predicate + 1 && t - at < kReach; --at)
      if (!look(at - 1)) return found;
  }
  return kNone;  // the predicate stands in the stretch itself, or too far away
}

bool has_comma_before(const SentenceWork& w, std::uint32_t t) {
  const std::uint32_t first = w.in.tree.begin[t];
  return first > w.sentence.begin && w.is_mark(first - 1);
}

// A noun that hangs bare on a noun although no genitive, no apposition can be there.
bool is_misplaced_noun(const SentenceWork& w, std::uint32_t t, std::uint32_t head) {
  const Relation r = w.relation(t);
  if (t < head || has_comma_before(w, t) || preposition_of(w.in, t) != kNone) return false;
  const Agreement cells = phrase_cells(w.in, t);
  if (cells == kAnyAgreement) return false;
  const std::uint8_t cases = cases_of(cells);
  if (r == Relation::Appos || w.pos(t) == Pos::ProperNoun) return r == Relation::Appos && (cases & cases_of(phrase_cells(w.in, head))) == 0;
  return (r == Relation::Nmod || r == Relation::Dep) && (cases & case_bit(Case::Genitive)) == 0;
}

bool is_time(const SentenceWork& w, std::uint32_t t) {
  return w.rules.measures.contains(w.in.words.head[t]) || w.rules.measures.contains(w.in.words.lemma(t));
}

bool is_listed_noun(const SentenceWork& w, std::uint32_t t) {
  for (std::uint32_t r = w.in.words.first[t]; r < w.in.words.first[t + 1]; ++r)
    if (w.in.words.readings[r].pos == Pos::Noun && (w.in.words.readings[r].flags & kGuessed) == 0) return true;
  return false;
}

bool takes_both_objects(const SentenceWork& w, std::uint32_t c) {
  const VerbRule* verb = w.rules.verbs.find(w.out.clauses[c].lemma_key);
  return verb && (verb->frames & (1u << (kSlotObject | kSlotIndirect))) != 0;
}

// A name that the lexicon has as a neuter: of a place.
bool is_place_name(const SentenceWork& w, std::uint32_t t) {
  constexpr Agreement kNeuter = all_of(Gender::Neuter);
  for (std::uint32_t r = w.in.words.first[t]; r < w.in.words.first[t + 1]; ++r) {
    const Reading& reading = w.in.words.readings[r];
    if (reading.pos == Pos::ProperNoun) return (reading.flags & kGuessed) == 0 && reading.agreement != 0 && (reading.agreement & ~kNeuter) == 0;
  }
  return false;
}

// Whether the clause's verb asks for an object, and the tree hangs none on it.
bool lacks_object(const SentenceWork& w, std::uint32_t c) {
  const Clause& clause = w.out.clauses[c];
  const VerbRule* verb = w.rules.verbs.find(clause.lemma_key);
  if (!verb || (verb->main_frame & kSlotObject) == 0) return false;
  for (std::size_t i = 0; i < clause.predicate_size; ++i)
    for (const std::uint32_t child : first_children(w.in.tree, clause.predicate[i])) {
      const Relation r = w.relation(child);
      if (r == Relation::Obj || r == Relation::Ccomp || r == Relation::Xcomp || r == Relation::NsubjPass || r == Relation::AuxPass) return false;
    }
  return true;
}

// etwas, taken for an adverb of a verb that lacks its object.
bool is_quantity_object(const SentenceWork& w, std::uint32_t t, std::uint32_t head, std::uint32_t c) {
  if (w.pos(t) != Pos::Adv || w.relation(t) != Relation::Advmod || w.out.of_predicate[head] != c || !w.can_be(t, Pos::Pron) || w.can_be(t, Pos::Cconj)) return false;
  if (w.in.tree.child_first[t] != w.in.tree.child_first[t + 1] || t + 1 >= w.sentence.end) return false;
  const Pos next = w.pos(t + 1);
  return next != Pos::Adj && next != Pos::Adv && next != Pos::Noun && next != Pos::Num && lacks_object(w, c);
}

// Rom sagt TOKIO Panzer zu: taken for the subject, where another stands before the verb.
bool is_second_subject(const SentenceWork& w, std::uint32_t head, std::uint32_t finite) {
  if (w.relation(head) != Relation::Nsubj || finite == kNone) return false;
  for (const std::uint32_t child : first_children(w.in.tree, w.in.tree.head[head]))
    if (w.relation(child) == Relation::Nsubj && child < finite) return true;
  return false;
}

// Whether a verb with two objects stands before `head`, which may be the first of them: the name of somebody, or a dative.
bool may_be_receiver(const SentenceWork& w, std::uint32_t head, std::uint32_t c) {
  const Relation r = w.relation(head);
  if (preposition_of(w.in, head) != kNone) return false;
  if ((r != Relation::Obj && r != Relation::Iobj && !is_second_subject(w, head, w.out.clauses[c].finite)) || w.out.clauses[c].finite == kNone || w.out.clauses[c].finite > head || !takes_both_objects(w, c)) return false;
  return (cases_of(phrase_cells(w.in, head)) & case_bit(Case::Dative)) != 0 && (w.in.tree.begin[head] == head || (w.pos(w.in.tree.begin[head]) == Pos::Det && is_listed_noun(w, head)));
}

// The bare object that the tree takes for an apposition of what stands right before it: the subject behind the finite verb, a place, a
// genitive, a noun of the other number. hat die Polizei TRAENENGAS eingesetzt, loeste in Belgien UNRUHEN aus, setzte gegen Demonstranten TRAENENGAS ein.
bool is_bare_object(const SentenceWork& w, std::uint32_t t, std::uint32_t head, std::uint32_t c) {
  const std::uint32_t finite = w.out.clauses[c].finite;
  if (head + 1 != t || w.in.tree.begin[t] != t || finite == kNone || finite >= w.in.tree.begin[head] || is_time(w, t) || !is_listed_noun(w, t)) return false;
  if ((cases_of(phrase_cells(w.in, t)) & case_bit(Case::Accusative)) == 0) return false;
  if (preposition_of(w.in, head) != kNone && is_place_name(w, head)) return lacks_object(w, c);
  const auto plural = [&](std::uint32_t noun) { return (phrase_cells(w.in, noun) & all_of(Gender::Plural)) != 0; };
  const bool subject = w.relation(head) == Relation::Nsubj && preposition_of(w.in, head) == kNone;
  const bool genitive = w.relation(head) == Relation::Nmod && cases_of(sure_cells(w.in, head)) == case_bit(Case::Genitive);
  return is_listed_noun(w, head) && (subject || genitive || plural(t) != plural(head)) && lacks_object(w, c);
}

// dem Athen VERRAT vorwirft, hatte Athen VERRAT vorgeworfen: of a verb with two objects that stands behind both, what is hung on the bare name of a place.
bool is_object_between(const SentenceWork& w, std::uint32_t t, std::uint32_t head, std::uint32_t c) {
  const Relation r = w.relation(t), above = w.relation(head);
  if (head + 1 != t || w.in.tree.begin[head] != head || w.in.tree.begin[t] != t || w.out.clauses[c].verb < t || !is_place_name(w, head) || !is_listed_noun(w, t) || is_time(w, t)) return false;
  if (r != Relation::Flat && r != Relation::Appos && r != Relation::Nmod && r != Relation::Compound) return false;
  if (above != Relation::Nsubj && above != Relation::Obj && above != Relation::Iobj) return false;
  return takes_both_objects(w, c);
}

// The object that the tree hangs on the dative or the day right before it: gewaehrte dem Dissidenten ASYL, legte Athen REFORMEN auf,
// besuchte am Montag POLEN.
bool is_object_behind(const SentenceWork& w, std::uint32_t t, std::uint32_t head, std::uint32_t c) {
  const Relation r = w.relation(t);
  std::uint32_t last = head;  // of the words before `t`: Praesident Erdogan GELD
  for (const std::uint32_t child : first_children(w.in.tree, head))
    if (child > head && child < t && (w.relation(child) == Relation::Appos || w.relation(child) == Relation::Flat)) last = w.in.tree.end[child] - 1;
  if (last + 1 != w.in.tree.begin[t] || (r != Relation::Appos && r != Relation::Flat && r != Relation::Nmod && r != Relation::Compound) ||
      preposition_of(w.in, t) != kNone || is_time(w, t))
    return false;
  if (is_bare_object(w, t, head, c) || is_object_between(w, t, head, c)) return true;
  if (preposition_of(w.in, head) != kNone) return is_time(w, head) ? w.pos(t) == Pos::ProperNoun || is_titled(w, t) || (lacks_object(w, c) && is_listed_noun(w, t) && w.in.tree.begin[t] == t)
                            : (w.pos(t) == Pos::ProperNoun || is_titled(w, t)) && (is_place_name(w, head) && !is_place_name(w, t) && lacks_object(w, c));
  if (!is_listed_noun(w, t)) return false;
  if (may_be_receiver(w, head, c)) return true;
  return is_listed_noun(w, head) && w.relation(head) == Relation::Iobj &&
         (cases_of(sure_cells(w.in, head)) & (case_bit(Case::Nominative) | case_bit(Case::Accusative))) == 0;
}

// The object behind an insertion, which the tree takes for a part of it: schlossen am Montag, kurz nach der Rede vor dem Parlament, DIE SCHULEN.
// Its case is not that of the noun before the comma, and no conjunction makes the two a list.
bool is_object_parted(const SentenceWork& w, std::uint32_t t, std::uint32_t head, std::uint32_t c) {
  const Relation r = w.relation(t);
  std::uint32_t first = w.in.tree.begin[t];
  const std::uint32_t finite = w.out.clauses[c].finite;
  if (w.shape(first) == Shape::Comma) ++first;
  if ((r != Relation::Conj && r != Relation::Appos) || t < head || finite == kNone || finite > head || first > t || w.pos(first) != Pos::Det || w.shape(first - 1) != Shape::Comma ||
      preposition_of(w.in, head) == kNone || preposition_of(w.in, t) != kNone)
    return false;
  const Agreement cells = phrase_cells(w.in, t);
  if (cells == kAnyAgreement || (cases_of(cells) & case_bit(Case::Accusative)) == 0 || (cases_of(cells) & cases_of(phrase_cells(w.in, head))) != 0) return false;
  for (const std::uint32_t child : first_children(w.in.tree, head))
    if (w.relation(child) == Relation::Cc || (w.relation(child) == Relation::Conj && child != t)) return false;
  for (const std::uint32_t child : first_children(w.in.tree, t))
    if (w.relation(child) == Relation::Cc || w.relation(child) == Relation::Conj || w.relation(child) == Relation::AclRelcl) return false;
  bool opened = false;
  for (std::uint32_t at = head; at > finite && head - at < kReach && !opened; --at) opened = w.shape(at) == Shape::Comma;
  return opened && lacks_object(w, c);
}

// The time that the tree hangs on a subject behind its verb: Das sagte der Sprecher AM ABEND.
bool is_time_behind(const SentenceWork& w, std::uint32_t t, std::uint32_t head, std::uint32_t c) {
  if (w.relation(t) != Relation::Nmod || !is_time(w, t) || head + 1 != w.in.tree.begin[t]) return false;
  const std::uint32_t preposition = preposition_of(w.in, t), finite = w.out.clauses[c].finite;
  if (preposition == kNone || finite == kNone || finite > head || w.in.tree.head[head] == kNone ||
      w.out.of_predicate[w.in.tree.head[head]] != c)
    return false;
  const VerbRule* verb = w.rules.verbs.find(w.out.clauses[c].lemma_key);
  const bool subject = w.relation(head) == Relation::Nsubj || cases_of(sure_cells(w.in, head)) == case_bit(Case::Nominative);
  if (!subject && !(verb && verb->says && (w.relation(head) == Relation::Obj || w.relation(head) == Relation::Iobj))) return false;
  constexpr std::uint8_t kPlaces = case_bit(Case::Dative) | case_bit(Case::Accusative);
  const PrepositionRule* rule = w.rules.prepositions.find(w.in.words.form[preposition]);
  return rule && (rule->cases == kPlaces || (rule->kind == PrepositionKind::Contraction && rule->cases == case_bit(Case::Dative)));
}

// Who does what a passive tells, where the tree hangs him on the subject right before: weil der Plan VON DER FDP abgelehnt wurde. With an article,
// for a bare name may be the subject's own (der Praesident von Polen), and not before the finite verb of a main clause. A headline has no articles:
// Minister VON DEMONSTRANTEN beschimpft.
bool is_agent_behind(const SentenceWork& w, std::uint32_t t, std::uint32_t head, std::uint32_t c) {
  const std::uint32_t preposition = preposition_of(w.in, t), predicate = w.in.tree.head[head];
  if (w.relation(t) != Relation::Nmod || preposition == kNone || (w.flags(preposition) & kAgent) == 0 || head + 1 != w.in.tree.begin[t]) return false;
  if ((w.relation(head) != Relation::Nsubj && w.relation(head) != Relation::NsubjPass) || predicate == kNone || w.out.of_predicate[predicate] != c) return false;
  const PrepositionRule* rule = w.rules.prepositions.find(w.in.words.form[preposition]);
  const bool article = (rule && rule->kind == PrepositionKind::Contraction) || (preposition + 1 < t && w.pos(preposition + 1) == Pos::Det);
  Clause clause = w.out.clauses[c];
  if (clause.finite == kNone ? !article && w.pos(t) != Pos::Noun : !article || (clause.finite > t && clause.marker == kNone)) return false;
  find_voice(w, clause);
  return clause.voice == Voice::Passive;
}

// Before the finite verb of a main clause: what stands there is one phrase.
bool is_before_verb(const SentenceWork& w, std::uint32_t t, std::uint32_t c) {
  const Clause& clause = w.out.clauses[c];
  if (clause.finite == kNone || clause.finite < t || clause.marker != kNone) return false;
  for (std::uint32_t k = clause.finite + 1; k < w.sentence.end; ++k)
    if (w.out.of_token[k] == c && w.pos(k) != Pos::Punct) return true;
  return false;
}

// The phrase that the verb asks for, hung on the noun before it, which has a preposition of its own or is somebody's name: beteiligt sich mit Soldaten AN
// DER MISSION, warnte Merkel VOR DEM ABZUG. Only where the verb has none with that preposition.
bool is_governed_behind(const SentenceWork& w, std::uint32_t t, std::uint32_t head, std::uint32_t c) {
  const std::uint32_t preposition = preposition_of(w.in, t), predicate = w.in.tree.head[head];
  if (w.relation(t) != Relation::Nmod || preposition == kNone || (w.flags(preposition) & kAgent) != 0 || head > w.in.tree.begin[t]) return false;
  if (predicate == kNone || w.out.of_predicate[predicate] != c || !is_verb(w.pos(predicate)) || is_time(w, t)) return false;
  const bool oblique = w.relation(head) == Relation::Obl && preposition_of(w.in, head) != kNone;
  const bool named = (w.relation(head) == Relation::Obj || w.relation(head) == Relation::Iobj) && w.pos(head) == Pos::ProperNoun;
  if ((!oblique && !named) || is_before_verb(w, head, c)) return false;
  const VerbRule* verb = w.rules.verbs.find(w.out.clauses[c].lemma_key);
  const PrepositionRule* rule = w.rules.prepositions.find(w.in.words.form[preposition]);
  if (!verb || !rule) return false;
  const auto asked = [&](Key p) {
    for (std::size_t i = 0; i < verb->governed_size; ++i)
      if (verb->governed[i].preposition == p) return (cases_of(phrase_cells(w.in, t)) & case_bit(verb->governed[i].case_)) != 0;
    return false;
  };
  if (!asked(rule->preposition)) return false;
  for (const std::uint32_t child : first_children(w.in.tree, predicate)) {
    const std::uint32_t other = preposition_of(w.in, child);
    const PrepositionRule* own = other == kNone ? nullptr : w.rules.prepositions.find(w.in.words.form[other]);
    if (own && (own->preposition == rule->preposition || (child == head && asked(own->preposition)))) return false;
  }
  return true;
}

// `das`, `diese` taken for the determiner of an adjective that describes the verb.
bool is_lone_determiner(const SentenceWork& w, std::uint32_t t, std::uint32_t head) {
  if (w.pos(t) != Pos::Det || w.relation(t) != Relation::Det || (w.flags(t) & kPossessive) || is_nominal(w.pos(head)) ||
      w.pos(head) == Pos::Num)
    return false;
  const Relation above = w.relation(head);
  if (above != Relation::Advmod && above != Relation::Amod && above != Relation::Xcomp && !is_verb(w.pos(head))) return false;
  for (std::uint32_t r = w.in.words.first[t]; r < w.in.words.first[t + 1]; ++r)
    if (w.in.words.readings[r].pos == Pos::Pron) return true;
  return false;
}

// A noun or pronoun that hangs on another one.
void free_noun(SentenceWork& w, std::uint32_t t, std::uint32_t head, std::uint32_t c) {
  if (is_object_behind(w, t, head, c)) {
    const bool second = may_be_receiver(w, head, c) || is_bare_object(w, t, head, c) || is_object_between(w, t, head, c) || (preposition_of(w.in, head) != kNone && lacks_object(w, c));
    w.out.loose.push_back({t, c, false, Relation::Obj, second});
  } else if (is_object_parted(w, t, head, c)) {
    w.out.loose.push_back({t, c, false, Relation::Obj, true});
  } else if (is_time_behind(w, t, head, c) || is_agent_behind(w, t, head, c) || is_governed_behind(w, t, head, c)) {
    w.out.loose.push_back({t, c, true});
  } else if (is_misplaced_noun(w, t, head)) {
    w.out.loose.push_back({t, c, false});
  }
}

}  // namespace

bool is_moved(const SentenceWork& w, std::uint32_t token) {
  for (const LoosePhrase& loose : w.out.loose)
    if (loose.head == token && loose.moved) return true;
  return false;
}

void find_loose_phrases(SentenceWork& w) {
  if (!w.options.attach || w.end_clause() == w.first_clause) return;
  for (std::uint32_t t = w.sentence.begin; t < w.sentence.end && w.out.loose.size() < kMostMoved; ++t) {
    const std::uint32_t head = w.in.tree.head[t], c = w.out.of_token[t];
    if (head == kNone || c == kNone || w.out.of_predicate[t] != kNone) continue;
    if (w.out.of_predicate[head] != kNone && is_verb(w.pos(head))) {
      if (is_quantity_object(w, t, head, c)) w.out.loose.push_back({t, c, false, Relation::Obj, true});
      if (!is_nominal(w.pos(t)) || w.relation(t) == Relation::Conj || w.relation(t) == Relation::Parataxis) continue;
      const std::uint32_t other = clause_in_stretch(w, t, head);
      if (other != kNone) w.out.loose.push_back({t, other, true});
    } else if (is_nominal(w.pos(t)) && is_nominal(w.pos(head))) {
      free_noun(w, t, head, c);
    } else if (is_lone_determiner(w, t, head)) {
      w.out.loose.push_back({t, c, false});
    }
  }
}

}  // namespace depesche
