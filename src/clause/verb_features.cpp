// SPDX-License-Identifier: Apache-2.0
// Verb features: tense, mood, voice and modality, from the forms of the predicate.
#include <algorithm>

#include "clause/markers.h"
#include "clause/phrases.h"

namespace depesche {
namespace {

// What the predicate's words are, the finite verb apart.
struct Parts {
  bool participle = false;                                    // the content verb is a past participle
  bool infinitive = false;                                    // it is an infinitive
  bool have = false, be = false;                              // auxiliaries in any form
  bool become_infinitive = false, become_participle = false;  // werden, worden
  bool be_participle = false;                                 // gewesen
  bool perfect_auxiliary = false;                             // gehabt, gekonnt: any other auxiliary as participle
  bool recipient = false, due = false;
  bool other_infinitive = false;  // an infinitive beside the content verb
  const VerbRule* finite = nullptr;
  const VerbRule* modal = nullptr;
  const VerbRule* zu_modal = nullptr;
  Key modal_lemma = Key::None;
};

bool is_past_participle(const Words& words, std::uint32_t t) {
  if (words.pos[t] == Pos::VerbParticiple || words.pos[t] == Pos::AuxParticiple) return true;
  return words.pos[t] == Pos::Adj && (words.chosen(t).flags & kPastParticiple) != 0;
}

void add_auxiliary(const SentenceWork& w, const Clause& clause, std::uint32_t t, Parts& parts) {
  const VerbRule* rule = w.verb(t);
  const Pos p = w.pos(t);
  const bool infinitive = p == Pos::AuxInfinitive || p == Pos::VerbInfinitive || p == Pos::VerbZuInfinitive;
  const bool participle = p == Pos::AuxParticiple || p == Pos::VerbParticiple;
  if (infinitive) parts.other_infinitive = true;
  if (!rule) return;
  parts.have |= rule->auxiliary == Auxiliary::Have;
  parts.be |= rule->auxiliary == Auxiliary::Be || (rule->copula && rule->auxiliary == Auxiliary::None);  // bleibt geschlossen
  parts.be_participle |= rule->auxiliary == Auxiliary::Be && participle;
  parts.become_infinitive |= rule->auxiliary == Auxiliary::Become && infinitive;
  parts.become_participle |= rule->auxiliary == Auxiliary::Become && participle;
  parts.perfect_auxiliary |= participle && rule->auxiliary != Auxiliary::Become && rule->auxiliary != Auxiliary::Be;
  parts.recipient |= rule->recipient;
  parts.due |= rule->due;
  if (t != clause.finite && rule->modal) parts.modal = rule, parts.modal_lemma = w.in.words.lemma(t);
}

// Wurden, unlike werden and wuerden, makes no future: what looks like an infinitive beside it is a participle.
bool is_only_past(const SentenceWork& w, std::uint32_t finite) {
  Moods any = 0;
  for (std::uint32_t r = w.in.words.first[finite]; r < w.in.words.first[finite + 1]; ++r)
    if (is_finite(w.in.words.readings[r].pos)) any = static_cast<Moods>(any | w.in.words.readings[r].moods);
  return (any & kPast) != 0 && (any & (kPresent | kSubjunctive1 | kSubjunctive2)) == 0;
}

// A phrase that the verb governs where it has no object: BERATEN mit den Verbänden, darüber BERATEN.
bool is_governed_without_object(const SentenceWork& w, const VerbRule& verb, std::uint32_t child) {
  constexpr std::uint8_t kNoObject = 1U << 0;
  if ((verb.frames & kNoObject) == 0) return false;
  const std::uint32_t preposition = preposition_of(w.in, child);
  const PrepositionRule* rule = w.rules.prepositions.find(w.in.words.form[preposition == kNone ? child : preposition]);
  if (!rule) return false;
  return std::any_of(verb.governed.begin(), verb.governed.begin() + verb.governed_size, [rule](const Governed& g) { return g.preposition == rule->preposition; });
}

// Wird den Gefangenen ENTLASSEN, werden mit den Verbänden BERATEN: with a subject and an object whose case is sure, or what the verb governs
// where it has no object, what werden takes is the infinitive, and no passive.
bool is_future(const SentenceWork& w, const Clause& clause) {
  const VerbRule* finite = clause.finite == kNone ? nullptr : w.verb(clause.finite);
  if (!finite || finite->auxiliary != Auxiliary::Become || is_only_past(w, clause.finite) || !w.can_be(clause.verb, Pos::VerbInfinitive)) return false;
  const VerbRule* verb = w.rules.verbs.find(clause.lemma_key);
  if (verb && verb->perfect_sein && verb->known && (verb->frames & (1U << kSlotObject)) == 0) return true;  // wird unter Druck GERATEN
  bool subject = false, object = false;
  for (const std::uint32_t child : children_of(w.in.tree, clause.verb)) {
    const Relation r = w.relation(child);
    subject |= r == Relation::Nsubj || r == Relation::NsubjPass;
    if ((w.flags(child) & (kReflexive | kImpersonal)) != 0 || r == Relation::Ccomp) object = true;  // werden sich BERATEN, wird man BERATEN
    if (const std::uint32_t p = preposition_of(w.in, child); p != kNone && (w.flags(p) & kAgent) != 0) return false;
    if (verb && is_governed_without_object(w, *verb, child)) object = true;
    if (r != Relation::Obj || preposition_of(w.in, child) != kNone || w.rules.measures.contains(w.in.words.lemma(child))) continue;
    object |= w.pos(child) == Pos::Noun && cases_of(sure_cells(w.in, child)) == case_bit(Case::Accusative);
  }
  return subject && object;
}

// Which of the two a verb is that may look like a participle, an infinitive or a finite form.
void settle_form(const SentenceWork& w, const Clause& clause, Parts& parts) {
  const auto set = [&parts](bool participle) { parts.participle = participle, parts.infinitive = !participle; };
  const bool can_be_participle = w.can_be(clause.verb, Pos::VerbParticiple);
  const VerbRule* finite = clause.finite != kNone ? w.verb(clause.finite) : nullptr;
  if (clause.finite == kNone && is_finite(w.pos(clause.verb)) && can_be_participle) parts.participle = true;
  if (clause.finite != kNone && clause.finite != clause.verb) {
    // What only looks finite beside its auxiliary.
    if (is_finite(w.pos(clause.verb))) {
      parts.infinitive = finite && (finite->modal || finite->auxiliary == Auxiliary::Become) && w.can_be(clause.verb, Pos::VerbInfinitive);
      parts.participle = !parts.infinitive && can_be_participle;
    }
    // hatten ... erobert und VERLASSEN: under an auxiliary that takes a participle
    const bool asks = finite && !finite->modal && (finite->auxiliary == Auxiliary::Have || (finite->auxiliary == Auxiliary::Become && is_only_past(w, clause.finite)));
    if (parts.infinitive && asks && can_be_participle && clause.predicate_size <= 2 && !has_zu_infinitive(w, clause)) set(true);
  }
  if (parts.participle && !parts.infinitive && is_future(w, clause)) set(false);
  // Participle and infinitive may look alike: muss ... verlassen haben, bekam ... ueberreicht.
  const bool bracketed = (parts.have && !(finite && finite->auxiliary == Auxiliary::Have)) || parts.recipient || parts.due;
  if (!parts.participle && bracketed && can_be_participle) set(true);
}

Parts parts_of(const SentenceWork& w, const Clause& clause) {
  Parts parts;
  const Pos p = w.pos(clause.verb);
  parts.participle = is_past_participle(w.in.words, clause.verb) && (clause.finite != clause.verb);
  parts.infinitive = p == Pos::VerbInfinitive || p == Pos::VerbZuInfinitive || p == Pos::AuxInfinitive;
  for (std::size_t i = 0; i < clause.predicate_size; ++i) {
    const std::uint32_t t = clause.predicate[i];
    if (t != clause.verb && t != clause.particle) add_auxiliary(w, clause, t, parts);
  }
  settle_form(w, clause, parts);
  if (clause.finite == kNone || clause.finite == clause.verb) return parts;
  parts.finite = w.verb(clause.finite);
  if (w.out.of_predicate[clause.finite] != w.out.of_verb[clause.verb]) add_auxiliary(w, clause, clause.finite, parts);  // shared
  if (!parts.finite) return parts;
  if (parts.finite->modal) parts.modal = parts.finite, parts.modal_lemma = w.in.words.lemma(clause.finite);
  if (parts.finite->zu_modal && has_zu_infinitive(w, clause))
    parts.zu_modal = parts.finite, parts.modal_lemma = w.in.words.lemma(clause.finite);
  return parts;
}

Voice voice_of(const SentenceWork& w, const Clause& clause, const Parts& parts) {
  if (parts.zu_modal && parts.zu_modal->auxiliary == Auxiliary::Be) return Voice::Passive;
  if (!parts.participle) return Voice::Active;
  if (parts.due) return Voice::Passive;
  if (parts.become_participle || parts.become_infinitive) return Voice::Passive;
  const bool becomes = parts.finite && parts.finite->auxiliary == Auxiliary::Become;
  if (becomes && !parts.other_infinitive) return Voice::Passive;
  if (parts.recipient) return Voice::RecipientPassive;
  const VerbRule* rule = w.rules.verbs.find(clause.lemma_key);
  const bool moves = rule && rule->perfect_sein;
  if (parts.have) return Voice::Active;
  if (parts.be || clause.copula != Key::None) return moves ? Voice::Active : Voice::StatePassive;
  if (clause.finite == kNone && w.out.of_verb[clause.verb] != kNone) return moves ? Voice::Active : Voice::Passive;  // participial clause
  return Voice::Active;
}

bool is_perfect(const Clause& clause, const Parts& parts) {
  if (parts.be_participle || parts.perfect_auxiliary) return true;
  if (parts.finite && parts.finite->auxiliary == Auxiliary::Have && parts.modal && parts.modal != parts.finite) return true;  // haette zahlen sollen
  if (parts.become_participle) return true;
  if (!parts.participle) return false;
  if (clause.voice == Voice::Active) return parts.have || parts.be;
  return clause.voice == Voice::RecipientPassive && parts.have;
}

// What the finite verb's form can say, for a subject of `persons`.
Moods moods_of(const SentenceWork& w, std::uint32_t finite, Persons persons) {
  const Words& words = w.in.words;
  Moods moods = 0, any = 0;
  for (std::uint32_t r = words.first[finite]; r < words.first[finite + 1]; ++r) {
    const Reading& reading = words.readings[r];
    if (!is_finite(reading.pos) || reading.lemma_key != words.lemma(finite)) continue;
    any = static_cast<Moods>(any | reading.moods);
    if (reading.persons == 0 || (reading.persons & persons) != 0) moods = static_cast<Moods>(moods | reading.moods);
  }
  if (moods == 0) moods = any;
  return moods == 0 ? words.chosen(finite).moods : moods;
}

Persons subject_persons(const SentenceWork& w, const Clause& clause) {
  for (const Argument& argument : w.out.arguments_of(clause)) {
    if (argument.role == ArgumentRole::Subject && argument.head != kNone)
      return persons_of(w.rules, w.in, argument.head, phrase_cells(w.in, argument.head));
  }
  return kThirdSingular | kThirdPlural;
}

void set_tense(Clause& clause, const Parts& parts, bool past, bool future) {
  const bool perfect = is_perfect(clause, parts);
  if (clause.finite == kNone) {
    clause.tense = perfect ? Tense::Perfect : Tense::None;
    return;
  }
  if (future)
    clause.tense = perfect ? Tense::FuturePerfect : Tense::Future;
  else if (past)
    clause.tense = perfect ? Tense::Pluperfect : Tense::Past;
  else
    clause.tense = perfect ? Tense::Perfect : Tense::Present;
}

// Nehmen Sie es ernst, bewahren wir Geduld: a pronoun of the addressed, written large inside the sentence, or of the speakers.
bool is_called_on(const SentenceWork& w, std::uint32_t subject) {
  constexpr Persons kFirstPlural = 8;
  if (w.pos(subject) != Pos::Pron) return false;
  return w.shape(subject) == Shape::Capital || w.in.words.chosen(subject).persons == kFirstPlural;
}

// "Haben Sie geschossen?", fragte er.
bool ends_in_question(const SentenceWork& w, std::uint32_t from) {
  for (std::uint32_t t = from; t < w.sentence.end && w.shape(t) != Shape::CloseQuote; ++t)
    if (w.shape(t) == Shape::Stop && w.in.tokens.text(w.in.text, t).find('?') != std::string_view::npos) return true;
  return false;
}

// Tut mir leid. Konfrontiert mit der Krise will man handeln: a form of who is left out, or a participle, unless it is called out (Vertraut uns!).
bool only_tells(const SentenceWork& w, std::uint32_t verb, bool is_participle) {
  const std::uint32_t next = verb + 1;
  if (next >= w.sentence.end || w.in.tokens.text(w.in.text, w.sentence.end - 1).find('!') != std::string_view::npos) return false;
  return w.pos(next) == Pos::Pron || (is_participle && w.pos(next) == Pos::Adp);
}

// A clause that begins with a form of the imperative and has no subject, or only whom it calls on behind the verb: Verhindert den Krieg!
// Behind words only a form that tells of nobody else: wenn er kommt, sprich mit ihm; but wie es wird, haengt davon ab.
bool commands(const SentenceWork& w, std::uint32_t c) {
  const Clause& clause = w.out.clauses[c];
  const std::uint32_t left = w.field(c).left;
  if (left != clause.finite) return false;
  const bool opens = left > w.sentence.begin && w.shape(left - 1) == Shape::OpenQuote;
  const bool begins = left == w.sentence.begin || (w.is_mark(left - 1) && w.shape(left - 1) != Shape::Comma);
  const bool whole = opens && (left - 1 == w.sentence.begin || w.shape(left - 2) == Shape::Colon);  // not dann, sagte er, "gehen wir"
  if (clause.role != ClauseRole::Main && !(clause.role == ClauseRole::Complement && clause.marker == kNone && opens)) return false;
  for (const Argument& argument : w.out.arguments_of(clause))
    if (argument.role == ArgumentRole::Subject)
      return whole && !is_aux(w.pos(left)) && argument.head == left + 1 && is_called_on(w, argument.head) && !ends_in_question(w, left);
  bool can_command = false, can_tell = false, is_participle = false;
  for (std::uint32_t r = w.in.words.first[clause.finite]; r < w.in.words.first[clause.finite + 1]; ++r) {
    const Reading& reading = w.in.words.readings[r];
    if (reading.moods & kImperative) can_command = true;
    if ((reading.moods & kPresent) && (reading.persons & kThirdSingular)) can_tell = true;
    if (reading.pos == Pos::VerbParticiple) is_participle = true;
  }
  return can_command && (!can_tell || (begins && !only_tells(w, left, is_participle)));
}

// The likeliest of the moods that a form can be. `unreal`: rather the second subjunctive than a past.
Mood mood_of(Moods moods, bool unreal) {
  if ((moods & kPresent) != 0) return Mood::Indicative;
  if ((moods & kSubjunctive2) != 0 && ((moods & kPast) == 0 || unreal)) return Mood::Subjunctive2;
  if ((moods & kPast) != 0) return Mood::Indicative;
  if ((moods & kSubjunctive1) != 0) return Mood::Subjunctive1;
  return (moods & kImperative) != 0 ? Mood::Imperative : Mood::Indicative;
}

void set_tense_and_mood(const SentenceWork& w, std::uint32_t c, const Parts& parts) {
  Clause& clause = w.out.clauses[c];
  if (clause.finite == kNone) {
    set_tense(clause, parts, false, false);
    return;
  }
  const Moods moods = moods_of(w, clause.finite, subject_persons(w, clause));
  const bool future = parts.finite && parts.finite->auxiliary == Auxiliary::Become && (parts.infinitive || parts.other_infinitive) &&
                      !(clause.voice == Voice::Passive && !parts.other_infinitive);
  const bool only_conditional = parts.finite && parts.finite->modality == Modality::Shall;  // sollte: past and subjunctive alike
  clause.mood = mood_of(moods, only_conditional || clause.verb_first);
  if (commands(w, c)) clause.mood = Mood::Imperative;
  const bool past = (moods & kPresent) == 0 && ((clause.mood == Mood::Indicative && (moods & kPast) != 0) ||
                                                (clause.mood == Mood::Subjunctive2 && is_perfect(clause, parts)));
  set_tense(clause, parts, past, future);
}

// Getoetet und VERLETZT HABEN soll, sollen angeklagt und VERURTEILT WERDEN: under a modal the auxiliary stands with one participle and holds for those
// beside it, wherever the tree has it.
void share_auxiliary(SentenceWork& w, Clause& last) {
  if (last.role != ClauseRole::Conjunct || last.parent == kNone || last.modality == Modality::None || last.finite == kNone) return;
  Clause& first = w.out.clauses[last.parent];
  if (first.finite != last.finite) return;
  const auto is_bare = [&w](const Clause& c) { return c.predicate_size <= 2 && c.tense == Tense::Present && c.voice == Voice::Active && w.can_be(c.verb, Pos::VerbParticiple) && !is_finite(w.pos(c.verb)); };
  const auto is_whole = [](const Clause& c) { return c.tense == Tense::Perfect || (c.tense == Tense::Present && c.voice == Voice::Passive); };
  Clause& bare = is_bare(first) ? first : last;
  const Clause& whole = &bare == &first ? last : first;
  if (!is_bare(bare) || !is_whole(whole)) return;
  bare.tense = whole.tense;
  bare.voice = whole.voice;
}

}  // namespace

void find_voice(const SentenceWork& w, Clause& clause) { clause.voice = voice_of(w, clause, parts_of(w, clause)); }

void find_verb_features(SentenceWork& w) {
  for (std::uint32_t c = w.first_clause; c < w.end_clause(); ++c) {
    Clause& clause = w.out.clauses[c];
    const Parts parts = parts_of(w, clause);
    if (parts.modal && !(w.field(c).joined && parts.modal->modality == Modality::Let))
      clause.modality = parts.modal->modality, clause.modal = parts.modal_lemma;
    else if (parts.zu_modal)
      clause.modality = parts.zu_modal->zu_modality, clause.modal = parts.modal_lemma;
    else if (parts.due)  // gehoert verboten: must be
      clause.modality = Modality::Must;
    set_tense_and_mood(w, c, parts);
  }
  for (std::uint32_t c = w.end_clause(); c-- > w.first_clause;) share_auxiliary(w, w.out.clauses[c]);
}

}  // namespace depesche
