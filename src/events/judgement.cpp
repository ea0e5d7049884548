// SPDX-License-Identifier: Apache-2.0
#include "events/judgement.h"

#include <algorithm>
#include <utility>

namespace depesche {
namespace {

// Said of the act itself: the predicate, an argument of it, or a word that describes one; not what an attribute is about (gegen Terrorismus).
bool is_direct(const Work& w, const Clause& clause, std::uint32_t t) {
  const Relation r = w.tree.relation[t];
  const std::uint32_t h = r == Relation::Amod || r == Relation::Advmod || r == Relation::Conj ? w.tree.head[t] : t;
  if (h == kNone || h == clause.verb || t == clause.verb || w.tree.head[h] == clause.verb) return true;
  for (const Argument& argument : w.clauses.arguments_of(clause))
    if (argument.head == h) return true;
  return false;
}

// wegen eines Angriffs, gegen Kriminelle: bad is what the act is about, not the act; zu Verstoessen, als unfair: the act itself.
bool stands_aside(const Work& w, std::uint32_t t) {
  for (std::uint32_t h = t, up = 0; h != kNone && up < 2; h = w.tree.head[h], ++up) {
    for (const std::uint32_t child : children_of(w.tree, h))
      if (w.tree.relation[child] == Relation::Case && !w.is(child, WordClass::BlameBy)) return true;
    if (w.tree.relation[h] != Relation::Amod && w.tree.relation[h] != Relation::Advmod && w.tree.relation[h] != Relation::Conj) return false;
  }
  return false;
}

// What the clause is about may be bad or good in itself (die Gefahr bleibe bestehen): that judges nobody.
TokenSpan subject_of(const Work& w, const Clause& clause) {
  TokenSpan subject;
  for (const Argument& argument : w.clauses.arguments_of(clause))
    if (argument.role == ArgumentRole::Subject && !argument.shared) subject = argument.span;
  return subject;
}

// alles andere als hilfreich: the reverse of what the word says.
bool is_reversed(const Work& w, std::uint32_t t) { return t > 1 && w.is(t - 1, WordClass::As) && w.is(t - 2, WordClass::Another); }

// The first word of the class that judges what the clause tells, from `from` on, or kNone.
std::uint32_t judging_word(const Work& w, std::uint32_t c, WordClass which, std::uint32_t from) {
  const Clause& clause = w.clauses.clauses[c];
  const TokenSpan subject = subject_of(w, clause);
  for (std::uint32_t t = from; t < clause.span.end; ++t)
    if (w.clauses.of_token[t] == c && (t < subject.begin || t >= subject.end) && w.is(t, which) && is_direct(w, clause, t) && !stands_aside(w, t) && !is_reversed(w, t)) return t;
  return kNone;
}

// An act, or what acts bring about: ein Abkommen, die Entscheidung, ein wichtiger Schritt.
bool is_work(const Work& w, std::uint32_t head) { return w.is(head, WordClass::Merit) || w.is(head, WordClass::Deed) || w.types(head) != 0; }

bool is_pronoun(const Work& w, std::uint32_t head) { return w.words.pos[head] == Pos::Pron || w.words.pos[head] == Pos::Det; }

// Of whom the text tells more than that he is there: Corona may look like a name.
bool is_known(const Work& w, const Participant& p) {
  return p.entity == kNone || !w.actors.entities[p.entity].code.empty() || w.actors.entities[p.entity].kind == EntityKind::Person;
}

// Somebody, what he makes or does, or a pronoun that may stand for either. Not the virus, the situation, whoever it may be.
bool can_be_blamed(Work& w, std::uint32_t head) {
  if (is_pronoun(w, head)) return !w.is(head, WordClass::Generic);
  std::vector<Participant> named;
  if (name_participants(w, head, named) && std::any_of(named.begin(), named.end(), [&w](const Participant& p) { return is_known(w, p); })) return true;
  if (const std::uint32_t m = w.mention_at(head); m != kNone && w.actors.mentions[m].kind == EntityKind::Place) return true;  // Moskau
  if (w.is(head, WordClass::Acting) || w.is(head, WordClass::Person)) return true;
  if (!w.is(head, WordClass::Ill) && (is_work(w, head) || w.is(head, WordClass::Policy))) return true;
  if (w.is(head, WordClass::Negative) && !w.is(head, WordClass::Grave)) return true;  // die Verantwortungslosigkeit gefaehrde alle
  named.clear();
  return name_owners(w, head, named, 0, false);
}

// koenne gefaehrlich werden, wuerde schaden: what may come to be. In the plural, and below what is said, the second subjunctive stands in for
// the first.
bool is_supposed(const Work& w, const Clause& clause) {
  if (!clause.negated && (clause.modality == Modality::Can || clause.modality == Modality::May)) return true;
  return clause.mood == Mood::Subjunctive2 && clause.role != ClauseRole::Complement && clause.finite != kNone && (w.words.chosen(clause.finite).persons & kThirdSingular) != 0 && (w.words.chosen(clause.finite).persons & kThirdPlural) == 0;
}

// waere gut, haette richtig gehandelt. In the plural the perfect stands in for the first subjunctive: sie haetten richtig gehandelt, sagte er.
bool would_be(const Work& w, const Clause& clause) {
  if (clause.mood != Mood::Subjunctive2) return false;
  const bool plural = clause.finite != kNone && (w.words.chosen(clause.finite).persons & kThirdPlural) != 0;
  return !plural || clause.copula != Key::None || (clause.tense != Tense::Perfect && clause.tense != Tense::Pluperfect);
}

// zu frueh, um zu urteilen; gut darin, zu luegen
bool has_infinitive(const Work& w, std::uint32_t c) {
  for (std::uint32_t k = w.first_child[c]; k != kNone; k = w.next_sibling[k])
    if (w.clauses.clauses[k].infinitive) return true;
  return false;
}

bool is_human(const Work& w, std::uint32_t head) { return w.is(head, WordClass::Acting) || w.is(head, WordClass::Person); }

bool is_praised(Work& w, const Clause& clause, std::uint32_t good, std::uint32_t subject) {
  std::vector<Participant> named;
  const bool somebody = subject != kNone && (name_participants(w, subject, named) || w.is(subject, WordClass::Third) || is_human(w, subject));
  if (clause.copula != Key::None) {
    if (w.words.pos[clause.verb] == Pos::Noun && good != clause.verb)  // ein wichtiger Schritt; ein guter Minister
      return is_work(w, clause.verb) || (somebody && is_human(w, clause.verb) && !w.is(good, WordClass::Wished));
    if (w.is(clause.verb, WordClass::Wished)) return false;                                         // wichtig, noetig: asked for
    return subject != kNone && (somebody || is_work(w, subject));
  }
  const std::uint32_t of = w.tree.head[good];
  if (w.tree.relation[good] == Relation::Amod) return of != kNone && w.is(of, WordClass::Merit) && (somebody || (subject != kNone && w.types(subject) != 0));
  return somebody && of == clause.verb && w.tree.relation[good] == Relation::Advmod;  // habe richtig gehandelt
}

// Die Hilfe sei zu langsam: too much of anything. Not zu frueh, um zu urteilen, nor of how things are (die Zahlen sind zu hoch).
bool is_too_much(Work& w, std::uint32_t c) {
  const Clause& clause = w.clauses.clauses[c];
  if (clause.copula == Key::None || clause.mood == Mood::Subjunctive2 || clause.modality != Modality::None || w.words.pos[clause.verb] == Pos::Noun || clause.verb == 0 || !w.is(clause.verb - 1, WordClass::Excess)) return false;
  if (has_infinitive(w, c)) return false;
  const std::uint32_t subject = find_subject(w, c).head;
  std::vector<Participant> named;
  return subject != kNone && (is_work(w, subject) || w.is(subject, WordClass::Policy) || name_participants(w, subject, named));
}

// inakzeptabel, Provokation: said of whatever it is, it judges who did it. Not so gefaehrlich, Katastrophe, unzureichend, which things may be too.
bool judges_people(const Work& w, std::uint32_t bad) { return w.is(bad, WordClass::Negative) && !w.is(bad, WordClass::Grave); }

// habe falsch gehandelt, sei ein falsches Signal, sei ein Akt der Provokation, betreibe Propaganda, fuehre zu Chaos: the word says how somebody
// acts or what he does, not what he speaks of, meets with or suffers.
bool is_blame(const Work& w, const Clause& clause, std::uint32_t bad) {
  if (bad == clause.verb) return true;
  Relation r = w.tree.relation[bad];
  std::uint32_t of = w.tree.head[bad];
  if (r == Relation::Conj && of == clause.verb) return clause.copula != Key::None && w.words.pos[of] != Pos::Noun && w.words.pos[bad] != Pos::Noun;  // neu und gefaehrlich
  if (r == Relation::Conj && of != kNone) {  // einfallslos und gefaehrlich: as the first of them
    r = w.tree.relation[of];
    of = w.tree.head[of];
  }
  if (of == kNone) return false;
  const bool noun = w.words.pos[clause.verb] == Pos::Noun;
  if (r == Relation::Advmod) return of == clause.verb && clause.copula == Key::None;  // not furchtbar schwer
  const bool made = r != Relation::Amod || is_work(w, of) || w.is(of, WordClass::Policy);
  if (of == clause.verb && noun && r != Relation::Amod) return judges_people(w, bad) && w.is(of, WordClass::Instance);  // ein Akt der Provokation
  if (of == clause.verb && noun) return made || (judges_people(w, bad) && !w.is(of, WordClass::Ill));
  return made && clause.copula == Key::None && w.is(clause.verb, WordClass::Committing);
}

}  // namespace

// Der Regierung fehle der Mut: whom the row blames is not the subject.
static bool blames_subject(const Work& w, std::uint32_t c) {
  const Frame* f = w.frame_of(c);
  if (f == nullptr || !f->has_type || f->recipients.empty()) return true;
  return std::any_of(f->recipients.begin(), f->recipients.end(), [](const Slot& slot) { return slot.kind == SlotKind::Subject; });
}

// Wer wegsieht, verrate die Freiheit: a clause is the subject, and tells what somebody does.
static bool has_clause_as_subject(const Work& w, const Clause& clause) {
  for (const std::uint32_t t : children_of(w.tree, clause.verb))
    if (w.tree.relation[t] == Relation::Csubj && t < clause.verb && w.clauses.of_verb[t] != kNone) return true;
  return false;
}

bool tells_a_deed(Work& w, std::uint32_t c) {
  const Clause& clause = w.clauses.clauses[c];
  if (clause.infinitive || clause.mood == Mood::Imperative) return false;
  if (clause.copula != Key::None && judges_people(w, clause.verb)) return true;
  if (is_supposed(w, clause)) return false;
  const std::uint32_t subject = find_subject(w, c).head;
  if (!blames_subject(w, c)) return true;
  if (subject != kNone && clause.role == ClauseRole::Relative && is_pronoun(w, subject) && subject < clause.span.begin + 2) return false;  // Beitraege, die gegen Regeln verstossen
  if (subject != kNone) return can_be_blamed(w, subject);
  return clause.copula != Key::None || clause.voice != Voice::Active || content_clause(w, c, kNone) != kNone || has_clause_as_subject(w, clause);
}

// The state and its servants: a court that finds them at fault blames them.
static bool is_of_state(const Work& w, const Participant& p) {
  const std::string_view sector = sector_of(w, p);
  return sector == "GOV" || sector == "COP" || sector == "LEG" || sector == "MIL" || sector == "SPY" || sector == "JUD";
}

bool only_reports(const Work& w, const std::vector<Participant>& speaker, const std::vector<Participant>& blamed) {
  const bool found = std::any_of(blamed.begin(), blamed.end(), [&w](const Participant& p) { return is_of_state(w, p); });
  return !speaker.empty() && std::all_of(speaker.begin(), speaker.end(), [&w, found](const Participant& p) { return sector_of(w, p) == "COP" || (sector_of(w, p) == "JUD" && !found); });
}

// habe nicht einmal gefragt: less than the least that one may ask of somebody in politics.
static bool is_not_even(Work& w, std::uint32_t c) {
  const Clause& clause = w.clauses.clauses[c];
  if (!clause.negated || clause.negation == kNone || clause.negation + 1 >= clause.span.end || !w.is(clause.negation + 1, WordClass::Even) || clause.voice != Voice::Active) return false;
  const std::uint32_t subject = find_subject(w, c).head;
  std::vector<Participant> named;
  return subject != kNone && subject < clause.verb && name_participants(w, subject, named) && std::any_of(named.begin(), named.end(), [&w](const Participant& p) { return acts_in_politics(w, p); });
}

bool should_have(Work& w, std::uint32_t c) {
  const Clause& clause = w.clauses.clauses[c];
  if (clause.role != ClauseRole::Condition || clause.mood != Mood::Subjunctive2 || (clause.tense != Tense::Pluperfect && clause.tense != Tense::Perfect)) return false;
  if (clause.negated || clause.voice != Voice::Active || clause.modality != Modality::None) return false;
  for (std::uint32_t t = clause.span.begin; t < clause.span.end; ++t)
    if (w.clauses.of_token[t] == c && w.is(t, WordClass::Sooner) && is_direct(w, clause, t)) return true;
  return false;
}

// Es gab Luegen and Risiken: of nobody. Es gab einen falschen Einsatz: of whoever did that.
static bool describes_work(const Work& w, std::uint32_t bad) {
  const std::uint32_t of = w.tree.head[bad];
  return w.tree.relation[bad] == Relation::Amod && of != kNone && (is_work(w, of) || w.is(of, WordClass::Policy));
}

RuleRef blames(Work& w, std::uint32_t c) {
  const Clause& clause = w.clauses.clauses[c];
  if (is_not_even(w, c)) return w.rules.row_of(WordClass::Even);
  if (clause.negated || clause.infinitive || clause.mood == Mood::Imperative) return {};
  if (clause.mood == Mood::Subjunctive2 && has_infinitive(w, c)) return {};  // es waere falsch, ihn freizulassen: advice
  if (clause.copula == Key::None && (clause.modality == Modality::Can || clause.modality == Modality::May)) return {};
  const std::uint32_t subject = find_subject(w, c).head;
  const bool bare = subject != kNone && is_pronoun(w, subject) && w.is(subject, WordClass::Bare);  // es waere gefaehrlich, es sei schlimm gekommen
  if (bare && clause.mood == Mood::Subjunctive2) return {};
  if (clause.copula != Key::None && is_supposed(w, clause)) return {};  // alles andere waere ein Skandal
  const bool exists = bare && clause.copula == Key::None && w.is(clause.verb, WordClass::Existing);
  const bool deed = tells_a_deed(w, c);
  for (std::uint32_t t = judging_word(w, c, WordClass::Negative, clause.span.begin); t != kNone; t = judging_word(w, c, WordClass::Negative, t + 1))
    if (!(exists && !describes_work(w, t)) && (deed || judges_people(w, t)) && !(bare && w.tree.relation[t] == Relation::Advmod) && is_blame(w, clause, t)) return w.rules.row_of(WordClass::Negative);
  return deed && is_too_much(w, c) ? w.rules.row_of(WordClass::Excess) : RuleRef{};
}

RuleRef praises(Work& w, std::uint32_t c) {
  const Clause& clause = w.clauses.clauses[c];
  if (clause.negated || clause.infinitive || clause.modality != Modality::None || would_be(w, clause) || clause.tense == Tense::Future || clause.voice != Voice::Active) return {};
  if (clause.copula != Key::None && has_infinitive(w, c)) return {};
  const std::uint32_t subject = find_subject(w, c).head;
  for (std::uint32_t t = judging_word(w, c, WordClass::Positive, clause.span.begin); t != kNone; t = judging_word(w, c, WordClass::Positive, t + 1))
    if (is_praised(w, clause, t, subject)) return w.rules.row_of(WordClass::Positive);
  return {};
}

void code_judgement(Work& w, std::uint32_t c, const Judgement& judgement, const std::vector<Participant>& speaker, const std::vector<Participant>& subject) {
  const Clause& clause = w.clauses.clauses[c];
  const EventType type = judgement.type;
  if (type == EventType::Accuse && only_reports(w, speaker, subject)) return;
  EventMention e = told_event(w, c, clause.verb, type, type == EventType::Accuse ? "speech: reproach" : "speech: praise");
  if (judgement.row.line != 0) e.because.push_back(judgement.row);
  if (type == EventType::Accuse) e.mode = "disapprove";
  e.actors = speaker;
  for (const Participant& p : subject) add_participant(e.recipients, p);
  if (const std::uint32_t head = find_subject(w, c).head; subject.empty() && head != kNone) name_owners(w, head, e.recipients);
  e.confidence = 0.45F;
  if (type == EventType::Accuse) fill_blamed(w, e);
  w.above[c] = Above::Content;
  w.out.push_back(std::move(e));
}

}  // namespace depesche
