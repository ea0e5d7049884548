// SPDX-License-Identifier: Apache-2.0
// Neutral speech whose content is an act: Russland muesse abziehen, sagte X -> X demands it of Russia.
#include <algorithm>

#include "events/work.h"

namespace depesche {
namespace {

bool is_told(const Work& w, std::uint32_t c) {
  const Clause& clause = w.clauses.clauses[c];
  if (w.source_of(c) != kNone) return true;
  if (clause.parent == kNone) return false;
  const Frame* f = w.frame_of(clause.parent);
  if (f == nullptr || f->has_type || f->standing != Standing::Told) return false;
  const bool beside = clause.role == ClauseRole::Adverbial && clause.mood == Mood::Subjunctive1 && clause.marker == kNone;  // solle sich jeder fragen, ob ..., sagte er
  return w.matches[clause.parent].content_clause == c || beside;
}

bool speaker_of(Work& w, std::uint32_t c, std::vector<Participant>& out) {
  if (name_speaker(w, c, out)) return true;
  const std::uint32_t p = w.clauses.clauses[c].parent;
  if (p == kNone) return false;
  const Frame* f = w.frame_of(p);
  if (f == nullptr || f->standing != Standing::Told) return false;
  const Found subject = find_slot(w, p, kNone, {SlotKind::Subject, false, -1, Key::None});
  return subject.head != kNone && name_participants(w, subject.head, out);
}

// muesse, solle, duerfe nicht; an imperative.
bool demands(const Clause& c, bool told_by_phrase) {
  if (c.mood == Mood::Imperative) return true;
  const bool past = c.tense == Tense::Past || c.tense == Tense::Perfect || c.tense == Tense::Pluperfect;
  switch (c.modality) {
    case Modality::HaveTo: if (c.negated) return false; [[fallthrough]];
    case Modality::Must: case Modality::Need:
      if (c.negated && c.modality == Modality::Must) return false;  // muss nicht bestaetigt werden: need not
      return !past;
    case Modality::Shall:
      if (c.verb_first) return false;  // sollte er angreifen, ...
      return c.mood == Mood::Subjunctive1 || c.mood == Mood::Subjunctive2 || c.quoted || (told_by_phrase && c.mood == Mood::Indicative && !past);
    case Modality::Like: return c.mood == Mood::Subjunctive1;  // moege
    case Modality::Can: case Modality::May: return false;
    default: return false;
  }
}

// haette handeln muessen, haette nie unterzeichnen duerfen: said of others it blames them.
bool comes_too_late(const Clause& c) {
  if (c.mood != Mood::Subjunctive2 || (c.tense != Tense::Pluperfect && c.tense != Tense::Perfect)) return false;
  return c.modality == Modality::Must || c.modality == Modality::Shall || (c.modality == Modality::May && c.negated);
}

// duerfe nicht; duerfte nicht only supposes.
bool forbids(const Work& w, const Clause& c) {
  if (!c.negated || c.modality != Modality::May || c.tense != Tense::Present) return false;
  if (c.mood != Mood::Subjunctive2) return true;
  // Die Laender duerften nicht zusehen: in the plural the first subjunctive looks like the indicative, and the second stands in.
  return c.finite != kNone && c.copula == Key::None && (w.words.chosen(c.finite).persons & kThirdPlural) != 0 && (w.words.chosen(c.finite).persons & kThirdSingular) == 0 && c.role != ClauseRole::Main;
}

// sollte er kommen, ...; damit solle gezeigt werden; eine Reise, die stattfinden solle: a condition, an aim or a plan, no demand.
bool only_plans(const Work& w, std::uint32_t c) {
  const Clause& clause = w.clauses.clauses[c];
  if (clause.modality != Modality::Shall || clause.finite == kNone) return false;
  std::uint32_t first = kNone;
  for (std::uint32_t t = clause.span.begin; t < clause.finite; ++t) {
    if (w.clauses.of_token[t] != c || w.words.pos[t] == Pos::Punct) continue;
    if (first == kNone) first = t;
    if (w.is(t, WordClass::Conditional)) return true;
  }
  for (std::uint32_t k = w.first_child[c]; first == kNone && k != kNone; k = w.next_sibling[k])  // wenn er angreift, sollte ...
    if (w.clauses.clauses[k].marker != kNone && w.clauses.clauses[k].marker < clause.finite) first = w.clauses.clauses[k].marker;
  if (first == kNone) return clause.mood != Mood::Indicative;
  if (w.is(first, WordClass::Instrument)) return true;
  const Frame* f = w.frame_of(c);
  return f != nullptr && f->has_type && f->type == EventType::Consult;
}

// In dem Papier fordern sie mehr Geld. Im Mai sollen die Haeuser oeffnen: the account of a demand goes on.
bool goes_on_demanding(const Work& w, std::uint32_t c) {
  const std::uint32_t source = w.source_of(c);
  const std::uint32_t said = source == kNone ? kNone : w.speech.sources[source].cue_clause;
  if (said == kNone || w.clauses.clauses[said].sentence == w.clauses.clauses[c].sentence) return false;
  const Frame* f = w.frame_of(said);
  return f != nullptr && f->has_type && f->type == EventType::Request;
}

// Staedte sollten genau pruefen: sollten looks like a past, but behind a demand it goes on demanding.
bool demanded_before(Work& w, std::uint32_t c, std::vector<Participant>& speaker) {
  const Clause& clause = w.clauses.clauses[c];
  if (clause.sentence == 0 || clause.role != ClauseRole::Main || clause.quoted || clause.verb_first || w.source_of(c) != kNone) return false;
  if (clause.modality != Modality::Shall || clause.mood != Mood::Subjunctive2 || clause.tense != Tense::Present) return false;
  if ((w.tokens.flags[w.tokens.first[clause.sentence]] & kParagraphBefore) != 0) return false;
  for (std::uint32_t k = c; k-- > 0 && w.clauses.clauses[k].sentence + 1 >= clause.sentence;) {
    const Frame* f = w.frame_of(k);
    if (w.clauses.clauses[k].sentence == clause.sentence || f == nullptr || !f->has_type || f->type != EventType::Request || w.above[k] > Above::Planned) continue;
    const Found subject = find_slot(w, k, kNone, {SlotKind::Subject, false, -1, Key::None});
    if (subject.head != kNone && name_participants(w, subject.head, speaker)) return true;
  }
  for (std::size_t i = w.out.size(); i-- > 0 && w.tokens.sentence[w.out[i].trigger] + 1 >= clause.sentence;)
    if (w.out[i].type == EventType::Request && w.tokens.sentence[w.out[i].trigger] != clause.sentence && !w.out[i].actors.empty()) {
      speaker = w.out[i].actors;
      return true;
    }
  return false;
}

// Nach Informationen der Zeitung soll ...: a paper tells of plans and demands nothing.
bool reports_only(const Work& w, const Clause& clause, const std::vector<Participant>& speaker) {
  if (clause.modality != Modality::Shall) return false;
  return std::all_of(speaker.begin(), speaker.end(), [&w](const Participant& p) { return p.entity != kNone && w.actors.entities[p.entity].code.ends_with(" JRN"); });
}

// Wir muessen handeln: asked of all.
bool is_we(const Work& w, std::uint32_t head) {
  constexpr Persons kFirstPlural = 8;
  return head != kNone && w.words.pos[head] == Pos::Pron && (w.words.chosen(head).persons & kFirstPlural) != 0 && (w.words.chosen(head).persons & 1) == 0;
}

// nach dem Willen des Gipfels
bool is_will(const Work& w, std::uint32_t source) {
  const TokenSpan where = w.speech.sources[source].where;
  for (std::uint32_t t = where.begin > 3 ? where.begin - 3 : 0; t < where.end; ++t)
    if (w.is(t, WordClass::Will)) return true;
  return false;
}

// A time that lies ahead stands in the clause.
bool has_day(const Work& w, const Clause& clause) {
  auto at = std::lower_bound(w.in.times.begin(), w.in.times.end(), clause.span.begin, [](const TimeMention& t, std::uint32_t begin) { return t.where.begin < begin; });
  for (; at != w.in.times.end() && at->where.begin < clause.span.end; ++at)
    if (const auto t = static_cast<std::uint32_t>(at - w.in.times.begin()); is_future(w, t) || is_today(w, t)) return true;
  return false;
}

// Details sollen noch besprochen werden: what is to be done with a thing is a plan, unless it is somebody's will or ought to be (sollte).
bool plans_a_thing(const Work& w, const Clause& clause, std::uint32_t subject, bool names, std::uint32_t source) {
  if (clause.modality != Modality::Shall || clause.mood == Mood::Subjunctive2 || names) return false;
  if (subject != kNone && w.words.pos[subject] == Pos::Pron && ((w.words.chosen(subject).persons & (1 | 8)) != 0 || w.is(subject, WordClass::Generic))) return false;
  if (subject != kNone && w.is(subject, WordClass::Generic)) return false;  // jeder solle
  if (source == kNone || clause.voice != Voice::Passive) return true;  // das Gesetz soll Gewalt bestrafen
  // Die Regel solle eingehalten werden: asked, unless it is an event or has a day.
  constexpr std::uint32_t kEvents = 1u << static_cast<unsigned>(EventType::Consult) | 1u << static_cast<unsigned>(EventType::Protest);
  if (clause.mood == Mood::Subjunctive1) return (subject != kNone && (w.types(subject) & kEvents) != 0) || has_day(w, clause);
  return !is_will(w, source);
}

// Who governs says what he plans; a party, a union, an association can only ask for it.
bool only_asks(const Work& w, const std::vector<Participant>& speaker) {
  return std::all_of(speaker.begin(), speaker.end(), [&w](const Participant& p) {
    if (p.entity == kNone) return false;
    const std::string_view code = w.actors.entities[p.entity].code;
    return code.ends_with(" PTY") || code.ends_with(" LEG") || code.ends_with(" NGO") || code.ends_with(" LAB") || code.ends_with(" REL") || code.ends_with(" EDU");
  });
}

// Nach Angaben der Kommission muessen die Laender zustimmen: how things are, not what somebody wants.
bool reports_a_need(const Work& w, const Clause& clause, std::uint32_t source, bool by_phrase) {
  constexpr Persons kSingular = 1 | 2 | 4;
  if (source == kNone || clause.quoted || is_will(w, source)) return false;
  if (!by_phrase) {  // in the indicative, of another sentence or below what is said (dass es schwer sei, dass man Masken tragen muss)
    const std::uint32_t cue = w.speech.sources[source].cue_clause;
    if (cue == kNone || clause.mood != Mood::Indicative) return false;
    return w.clauses.clauses[cue].sentence != clause.sentence || (clause.role == ClauseRole::Complement && clause.marker != kNone && clause.parent != cue);
  }
  const std::uint32_t behind = w.speech.sources[source].where.end;
  if (behind < w.tokens.size() && w.tokens.shape[behind] == Shape::Colon) return false;  // Macron: Russland muss abziehen.
  const bool supposed = clause.mood == Mood::Subjunctive2 && clause.modality == Modality::Must && clause.finite != kNone && (w.words.chosen(clause.finite).persons & kSingular) != 0;
  return clause.mood == Mood::Indicative || supposed;
}

// Es sollte eingesetzt werden: in free speech a past plan as well as a demand.
bool may_be_past(const Work& w, const Clause& clause, bool names, std::uint32_t source) {
  if (clause.modality != Modality::Shall || clause.mood != Mood::Subjunctive2 || clause.voice != Voice::Passive || names || clause.quoted || source == kNone) return false;
  const std::uint32_t cue = w.speech.sources[source].cue_clause;
  return cue != kNone && w.clauses.clauses[cue].sentence != clause.sentence;
}

// Hier duerfen keine Raeder stehen: a rule that somebody tells of.
bool tells_a_rule(const Clause& clause, bool names) { return clause.modality == Modality::May && clause.mood == Mood::Indicative && clause.voice == Voice::Passive && !names; }

// Man muesse wissen, wir sollten uns erinnern: asked of nobody.
bool asks_nobody(const Work& w, const Clause& clause, std::uint32_t subject) {
  if (!w.rules.is(clause.lemma_key, WordClass::Mental) && !(clause.copula != Key::None && clause.mood == Mood::Imperative)) return false;
  if (subject == kNone) return clause.mood == Mood::Imperative;
  return w.is(subject, WordClass::Generic) || is_we(w, subject);
}

// What is granted, or only tells when: auch wenn er muesse, waehrend er solle.
bool is_aside(const Work& w, std::uint32_t c) {
  constexpr int kFew = 6;
  for (int up = 0; up < kFew && w.clauses.clauses[c].role == ClauseRole::Conjunct && w.clauses.clauses[c].parent != kNone; ++up) c = w.clauses.clauses[c].parent;
  const ClauseRole role = w.clauses.clauses[c].role;
  return role == ClauseRole::Relative || role == ClauseRole::Concession || role == ClauseRole::Time;
}

// nicht alle Abgeordneten: how many will not, no refusal
bool negates_subject(const Work& w, const Clause& c) {
  if (c.negation == kNone || w.words.pos[c.negation] == Pos::Det) return false;
  for (std::uint32_t a = c.first_argument; a < c.end_argument; ++a) {
    const Argument& arg = w.clauses.arguments[a];
    if (arg.role == ArgumentRole::Subject && arg.span.begin <= c.negation + 1 && c.negation < arg.span.end) return c.negation < arg.head;
  }
  return false;
}

bool refuses(const Work& w, const Clause& c) {
  if (negates_subject(w, c)) return false;
  if (c.negated && c.infinitive && c.parent != kNone) {
    const Frame* f = w.frame_of(c.parent);
    return f != nullptr && !f->has_type && (f->standing == Standing::Told || f->standing == Standing::Planned);
  }
  const bool past = c.tense == Tense::Perfect || c.tense == Tense::Pluperfect;  // sie haetten das nicht getan
  return c.negated && !past && (c.tense == Tense::Future || c.modality == Modality::Want || c.mood == Mood::Subjunctive2);
}

std::uint32_t clause_trigger(const Work& w, std::uint32_t c) {
  const Clause& clause = w.clauses.clauses[c];
  return clause.finite != kNone ? clause.finite : clause.verb;
}

void fill_act(Work& w, std::uint32_t c, EventMention& e) {
  const Clause& clause = w.clauses.clauses[c];
  e.has_content = true;
  e.content.where = clause.span;
  content_type(w, c, kNone, 0, e.content);
  e.time = time_of_saying(w, c);
  if (const Frame* f = w.frame_of(c)) e.because = {f->row};
  fill_condition(w, e);
}

// muesse gestaerkt und erneuert werden: demanded once.
bool shares_demand(const Work& w, std::uint32_t c) {
  const Clause& clause = w.clauses.clauses[c];
  if (clause.role != ClauseRole::Conjunct || clause.parent == kNone || clause.finite == kNone) return false;
  return w.clauses.clauses[clause.parent].finite == clause.finite && w.above[clause.parent] == Above::Content;
}

void code_demand(Work& w, std::uint32_t c, std::vector<Participant>& speaker, const std::vector<Participant>& subject) {
  EventMention e = told_event(w, c, clause_trigger(w, c), EventType::Request);
  w.above[c] = Above::Content;
  if (shares_demand(w, c)) return;
  e.mode = w.clauses.clauses[c].negated ? std::string_view() : std::string_view();
  e.actors = speaker;
  for (const Participant& p : subject) add_participant(e.recipients, p);
  fill_act(w, c, e);
  w.out.push_back(std::move(e));
}

// What somebody says of another with a word of blame.
void code_reproach(Work& w, std::uint32_t c, const std::vector<Participant>& speaker, const std::vector<Participant>& subject) {
  EventMention e = told_event(w, c, clause_trigger(w, c), EventType::Accuse);
  e.mode = "disapprove";
  e.trigger = w.clauses.clauses[c].verb;
  e.where = {e.trigger, e.trigger + 1};
  e.actors = speaker;
  for (const Participant& p : subject) add_participant(e.recipients, p);
  e.confidence = 0.45F;
  fill_blamed(w, e);
  w.above[c] = Above::Content;
  w.out.push_back(std::move(e));
}

// Said of the act itself: the predicate, an argument of it, or a word that describes one; not what an attribute is about (gegen Terrorismus).
bool is_direct(const Work& w, const Clause& clause, std::uint32_t t) {
  const Relation r = w.tree.relation[t];
  const std::uint32_t h = r == Relation::Amod || r == Relation::Advmod || r == Relation::Conj ? w.tree.head[t] : t;
  if (h == kNone || h == clause.verb || t == clause.verb || w.tree.head[h] == clause.verb) return true;
  for (std::uint32_t a = clause.first_argument; a < clause.end_argument; ++a)
    if (w.clauses.arguments[a].head == h) return true;
  return false;
}

// wegen eines Angriffs, gegen Kriminelle: bad is what the act is about, not the act; zu Verstoessen, als unfair: the act itself.
bool stands_aside(const Work& w, std::uint32_t t) {
  for (std::uint32_t h = t, up = 0; h != kNone && up < 2; h = w.tree.head[h], ++up) {
    for (std::uint32_t k = w.tree.child_first[h]; k < w.tree.child_first[h + 1]; ++k)
      if (w.tree.relation[w.tree.children[k]] == Relation::Case && !w.is(w.tree.children[k], WordClass::BlameBy)) return true;
    if (w.tree.relation[h] != Relation::Amod && w.tree.relation[h] != Relation::Advmod && w.tree.relation[h] != Relation::Conj) return false;
  }
  return false;
}

bool blames(const Work& w, std::uint32_t c) {
  const Clause& clause = w.clauses.clauses[c];
  if (clause.negated || clause.infinitive) return false;
  // What the clause is about may be bad in itself (die Gefahr bleibe bestehen): that blames nobody.
  TokenSpan subject;
  for (std::uint32_t a = clause.first_argument; a < clause.end_argument; ++a)
    if (w.clauses.arguments[a].role == ArgumentRole::Subject && !w.clauses.arguments[a].shared) subject = w.clauses.arguments[a].span;
  for (std::uint32_t t = clause.span.begin; t < clause.span.end; ++t)
    if (w.clauses.of_token[t] == c && (t < subject.begin || t >= subject.end) && w.is(t, WordClass::Negative) && is_direct(w, clause, t) && !stands_aside(w, t)) return true;
  return false;
}

void code_refusal(Work& w, std::uint32_t c, const std::vector<Participant>& subject) {
  const Frame* f = w.frame_of(c);
  EventMention e = told_event(w, c, clause_trigger(w, c), EventType::Reject);
  e.actors = subject;
  EventMention inner;
  if (f != nullptr) fill_participants(w, c, w.matches[c].noun, *f, inner);
  for (const Participant& p : inner.recipients) add_participant(e.recipients, p);
  fill_act(w, c, e);
  e.content.negated = false;
  EventMention other = e;
  other.recipients.clear();
  if (f != nullptr && f->has_type && is_support(f->type) && e.has_condition) name_addressed(w, other);
  if (!other.recipients.empty()) {  // no help any more if he does that
    e.type = EventType::Threaten;
    e.content.type = EventType::Sanction;
    e.recipients = other.recipients;
  } else if (f != nullptr && f->has_type && (is_hostile(f->type) || f->type == EventType::Reject)) {  // who will not attack or block promises
    e.type = EventType::Agree;
    e.content.negated = true;
  }
  w.above[c] = Above::Content;
  w.out.push_back(std::move(e));
}

}  // namespace

EventMention told_event(const Work& w, std::uint32_t clause, std::uint32_t trigger, EventType type) {
  EventMention e;
  e.type = type;
  e.clause = clause;
  e.trigger = trigger;
  e.where = {trigger, trigger + 1};
  e.lemma = w.clauses.clauses[clause].lemma;
  e.confidence = 0.6F;
  return e;
}

// erklaerte, die Rechte der Buerger schuetzen zu wollen: a promise, where what is meant has a type as content only.
static bool code_pledge(Work& w, std::uint32_t c) {
  const Clause& clause = w.clauses.clauses[c];
  if (!clause.infinitive || clause.negated || clause.modality != Modality::Want || clause.parent == kNone || (w.frame_of(c) != nullptr && w.frame_of(c)->has_type)) return false;
  const Frame* above = w.frame_of(clause.parent);
  if (above == nullptr || above->has_type || above->standing != Standing::Told || w.matches[clause.parent].content_clause != c) return false;
  EventMention e = told_event(w, c, clause.verb, EventType::Agree);
  fill_act(w, c, e);
  const Found subject = find_slot(w, clause.parent, kNone, {SlotKind::Subject, false, -1, Key::None});
  if (!e.content.has_type || subject.head == kNone || !name_participants(w, subject.head, e.actors)) return false;
  w.above[c] = Above::Content;
  w.out.push_back(std::move(e));
  return true;
}

void code_speech(Work& w) {
  std::vector<Participant> speaker, subject;
  for (std::uint32_t c = 0; c < w.matches.size(); ++c) {
    const Clause& clause = w.clauses.clauses[c];
    if (w.above[c] > Above::Planned || clause.verb == kNone || is_aside(w, c) || code_pledge(w, c)) continue;
    const Frame* f = w.frame_of(c);
    const bool acts = f != nullptr && f->has_type;
    const bool refusal = refuses(w, clause) && (acts || clause.tense == Tense::Future || clause.modality == Modality::Want) && !w.matches[c].negation_used;
    const bool told = is_told(w, c);
    const std::uint32_t source = w.source_of(c);
    const bool by_phrase = source != kNone && w.speech.sources[source].cue_clause == kNone && !w.speech.sources[source].hearsay;
    // sei kaum abzuschaetzen: only what is an act can be told to do so.
    const bool supposes = clause.modality == Modality::HaveTo && (f == nullptr || !f->has_type) && (clause.mood != Mood::Subjunctive1 || w.rules.is(clause.lemma_key, WordClass::Supposed) || w.rules.is(clause.lemma_key, WordClass::Mental));
    // muesse mit Strafen rechnen: the row has read the modal verb.
    const bool is_read = f != nullptr && (f->needs & (kMust | kMay)) != 0;
    const bool demand = told && !supposes && !is_read && !only_plans(w, c) && !comes_too_late(clause) && (demands(clause, by_phrase || goes_on_demanding(w, c)) || forbids(w, clause));
    const bool late = told && comes_too_late(clause);
    const bool reproach = late || (told && clause.role != ClauseRole::Cause && (f == nullptr || !f->has_type) && blames(w, c));
    speaker.clear();
    subject.clear();
    const bool again = !told && !only_plans(w, c) && demanded_before(w, c, speaker);
    if (!refusal && !demand && !reproach && !again) continue;
    if (told) speaker_of(w, c, speaker);
    const Found s = find_slot(w, c, kNone, {SlotKind::Subject, false, -1, Key::None});
    if (s.head != kNone) name_participants(w, s.head, subject);
    if (refusal && !subject.empty() && ((acts && (!told || speaker.empty() || share_one(w, speaker, subject))) || speaks_of_itself(w, speaker, subject))) {
      if (clause.mood == Mood::Subjunctive2 && !told) continue;
      code_refusal(w, c, subject);
      if (source != kNone && w.speech.sources[source].of_other) fill_source(w, w.out.back());  // a confidant of his says that he will not
      continue;
    }
    if (speaker.empty()) continue;
    if (demand && (clause.tense == Tense::Future || reports_only(w, clause, speaker))) continue;
    if (again && subject.empty() && s.head != kNone && w.types(s.head) != 0) continue;
    if ((demand || again) && ((!only_asks(w, speaker) && plans_a_thing(w, clause, s.head, !subject.empty(), source)) || asks_nobody(w, clause, s.head) || reports_a_need(w, clause, source, by_phrase) || may_be_past(w, clause, !subject.empty(), source) || tells_a_rule(clause, !subject.empty()))) continue;
    if (demand && is_we(w, s.head)) subject.clear();
    if (speaks_of_itself(w, speaker, subject)) continue;
    if (late && (subject.empty() || is_we(w, s.head))) continue;
    if (demand || again) code_demand(w, c, speaker, subject);
    else if (reproach && !is_we(w, s.head)) code_reproach(w, c, speaker, subject);
  }
}

}  // namespace depesche
