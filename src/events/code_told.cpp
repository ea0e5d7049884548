// SPDX-License-Identifier: Apache-2.0
// Acts that speech performs without a verb for them:
//   Wien wird hart durchgreifen, falls Rom einmarschiert, so der Kanzler.    a threat of a step of one's own, under a condition
//   Das war kein neues Versprechen, teilte Rom mit.                          the act is told not to have been done
//   Rom warnte Wien vor dem Bau. Man werde dann die Grenze schliessen.       a warning of what the warner would do is a threat
#include <algorithm>
#include <utility>

#include "events/demands.h"
#include "events/work.h"

namespace depesche {

void name_addressed(Work& w, EventMention& e) {
  for (std::uint32_t t = e.condition.where.begin; t < e.condition.where.end && e.recipients.empty(); ++t) {
    std::vector<Participant> named;
    if (w.words.pos[t] == Pos::Noun && w.types(t) != 0) name_owners(w, t, named);
    else if (w.tree.relation[t] == Relation::Nsubj) name_participants(w, t, named);
    if (!named.empty() && !share_one(w, named, e.actors)) e.recipients = named;
  }
}

namespace {

// wuerden entschlossen antworten: a participle that says how, taken for the verb; what is done is the bare infinitive right behind it. kNone
// where the clause is read as it should be.
std::uint32_t verb_behind(const Work& w, std::uint32_t c) {
  const Clause& clause = w.clauses.clauses[c];
  if (clause.voice != Voice::Passive || clause.mood != Mood::Subjunctive2 || clause.verb + 1 >= w.tokens.size() || clause.finite == kNone) return kNone;
  for (std::uint32_t t = clause.verb + 1; t < clause.span.end && t <= clause.verb + 2; ++t)
    if (w.words.pos[t] == Pos::VerbInfinitive && w.tokens.sentence[t] == clause.sentence) return t;
  return kNone;
}

// The same the other way round: the participle with its wuerden hangs below the infinitive.
bool has_adverb_below(const Work& w, std::uint32_t c) {
  const Clause& clause = w.clauses.clauses[c];
  for (std::uint32_t k = w.first_child[c]; k != kNone; k = w.next_sibling[k]) {
    const Clause& below = w.clauses.clauses[k];
    if (below.voice == Voice::Passive && below.mood == Mood::Subjunctive2 && below.finite != kNone && below.verb < clause.verb && clause.verb <= below.verb + 2) return w.words.pos[clause.verb] == Pos::VerbInfinitive;
  }
  return false;
}

// antworten, Konsequenzen ziehen, Entscheidungen treffen
bool speaks_of_retaliation(const Work& w, std::uint32_t c) {
  const TokenSpan span = w.clauses.clauses[c].span;
  const std::uint32_t behind = verb_behind(w, c);
  if (behind != kNone) return w.is(behind, WordClass::Retaliate);
  for (std::uint32_t t = span.begin; t < span.end; ++t)
    if (w.clauses.of_token[t] == c && w.is(t, WordClass::Retaliate)) return true;
  return false;
}

// Will be done by oneself to somebody: an act of force, a punishment, the end of help.
bool is_own_step(const Work& w, std::uint32_t c) {
  const Clause& clause = w.clauses.clauses[c];
  if (clause.tense == Tense::Perfect || clause.tense == Tense::Pluperfect) return false;  // haetten das nicht getan, wenn ...
  const bool to_come = clause.tense == Tense::Future || clause.mood == Mood::Subjunctive2 || clause.modality == Modality::Want || clause.modality == Modality::Must || clause.modality == Modality::HaveTo || has_adverb_below(w, c);
  if (!to_come) return false;
  const Frame* f = w.frame_of(c);
  if (f != nullptr && f->has_type && f->type == EventType::Threaten) return true;
  if (clause.negated && !w.matches[c].negation_used) return f != nullptr && f->has_type && is_support(f->type);
  return (f != nullptr && f->has_type && is_hostile(f->type)) || speaks_of_retaliation(w, c);
}

// Whom the inner act meets.
void add_targets(Work& w, std::uint32_t c, EventMention& e) {
  const Frame* f = w.frame_of(c);
  if (f == nullptr || !f->has_type) return;
  EventMention inner;
  fill_participants(w, c, w.matches[c].noun, *f, inner);
  for (const Participant& p : inner.recipients)
    if (std::none_of(e.actors.begin(), e.actors.end(), [&](const Participant& a) { return same_participant(w, a, p); })) add_participant(e.recipients, p);
}

bool code_threat(Work& w, std::uint32_t c, const std::vector<Participant>& speaker, const std::vector<Participant>& subject) {
  const Clause& clause = w.clauses.clauses[c];
  if (speaker.empty() || !speaks_of_itself(w, speaker, subject)) return false;
  if (!is_own_step(w, c)) return false;
  const Frame* f = w.frame_of(c);
  const bool typed = f != nullptr && f->has_type && f->type != EventType::Threaten;
  const std::uint32_t behind = verb_behind(w, c);
  EventMention e = told_event(w, c, behind != kNone ? behind : clause.verb, EventType::Threaten, "speech: threat");
  fill_condition(w, e);
  if (!e.has_condition) return false;
  e.actors = subject;
  if (typed) {
    e.because = {f->row, f->family};
    add_targets(w, c, e);
    e.has_content = true;
    e.content.where = clause.span;
    content_type(w, c, kNone, 0, e.content);
    if (clause.negated && is_support(e.content.type)) {  // no help any more: a punishment
      e.content.type = EventType::Sanction;
      e.content.negated = false;
    }
  }
  e.time = time_of_saying(w, c);
  name_addressed(w, e);
  if (!typed && e.recipients.empty()) return false;  // wenn die Zahlen steigen, werde man reagieren: threatens nobody
  fill_common(w, e);
  w.above[c] = Above::Content;
  w.out.push_back(std::move(e));
  return true;
}

bool code_denial(Work& w, std::uint32_t c, const std::vector<Participant>& speaker) {
  const Clause& clause = w.clauses.clauses[c];
  if (!clause.negated || speaker.empty() || clause.copula == Key::None || w.words.pos[clause.verb] != Pos::Noun) return false;
  const Found subject = find_subject(w, c);
  if (subject.head == kNone || (w.words.pos[subject.head] != Pos::Pron && w.words.pos[subject.head] != Pos::Det)) return false;
  const Frame* f = noun_frame(w, clause.verb);
  if (f == nullptr || !f->has_type || !is_verbal(f->type)) return false;
  EventMention e = told_event(w, c, clause.verb, f->type, "speech: denial");
  e.mode = f->mode;
  e.status = Status::Negated;
  e.because = {f->row, f->family};
  e.actors = speaker;
  e.source = w.source_of(c);
  e.time = time_of_saying(w, c);
  w.out.push_back(std::move(e));
  return true;
}

// habe nicht geschossen, keine Waffen geliefert, keine Gespraeche gefuehrt
bool is_deniable(EventType t) { return is_hostile(t) || t == EventType::Aid || t == EventType::Cooperate || t == EventType::Consult; }

// Man habe niemanden getoetet, erklaerte die Armee: what one is blamed for is denied. The act itself stays told as not done.
void code_own_denial(Work& w, std::uint32_t c, const std::vector<Participant>& speaker, const std::vector<Participant>& subject) {
  const Clause& clause = w.clauses.clauses[c];
  const Frame* f = w.frame_of(c);
  if (!clause.negated || clause.infinitive || !is_over(clause.tense) || clause.modality != Modality::None || clause.voice != Voice::Active || clause.mood == Mood::Subjunctive2) return;
  if (f == nullptr || !f->has_type || !is_deniable(f->type) || w.matches[c].negation_used || is_not_yet(w, clause) || !speaks_of_itself(w, speaker, subject)) return;
  EventMention e = told_event(w, c, clause.verb, EventType::Reject, "speech: denial");
  e.actors = speaker;
  e.has_content = true;
  e.content.where = clause.span;
  e.content.has_type = true;
  e.content.type = f->type;
  e.time = time_of_saying(w, c);
  w.out.push_back(std::move(e));
}

// drohten, hat gedroht
std::uint32_t threatening_word(const Work& w, const Clause& clause) {
  for (std::uint8_t i = 0; i < clause.predicate_size; ++i)
    if (clause.predicate[i] != clause.verb && w.is(clause.predicate[i], WordClass::Threatening)) return clause.predicate[i];
  return kNone;
}

bool has_comma(const Work& w, std::uint32_t from, std::uint32_t to) {
  for (std::uint32_t t = from; t < to; ++t)
    if (w.tokens.shape[t] == Shape::Comma) return true;
  return false;
}

// drohten, die Geiseln zu toeten: read as one predicate, as in das Haus droht einzustuerzen; whoever can threaten does.
bool code_threatening(Work& w, std::uint32_t c) {
  const Clause& clause = w.clauses.clauses[c];
  if (clause.finite == kNone || clause.finite == clause.verb || clause.negated || clause.voice != Voice::Active) return false;
  const std::uint32_t trigger = threatening_word(w, clause);
  if (trigger == kNone) return false;
  const Found s = find_subject(w, c);
  if (s.head == kNone || w.is(s.head, WordClass::Ill)) return false;
  EventMention e = told_event(w, c, trigger, EventType::Threaten, "speech: threat");
  const std::uint32_t named = w.mention_at(s.head);
  const bool person = named != kNone && w.actors.mentions[named].kind == EntityKind::Person;
  if (!name_participants(w, s.head, e.actors) && !person && !w.is(s.head, WordClass::Acting)) return false;
  const Frame* f = w.frame_of(c);
  if (f != nullptr && f->has_type) {
    e.because = {f->row, f->family};
    EventMention inner;
    fill_participants(w, c, w.matches[c].noun, *f, inner);
    for (const Participant& p : inner.recipients) add_participant(e.recipients, p);
  }
  e.has_content = true;
  e.content.where = clause.span;
  content_type(w, c, kNone, 0, e.content);
  // Die Koalition droht in dem Streit zu zerbrechen: without a comma it is somebody's word only where what is threatened is an act.
  if ((f == nullptr || !f->has_type || f->type == EventType::Accuse) && !has_comma(w, trigger, clause.verb)) return false;
  e.time = governing_time(w.time_input(), w.in.times, c, clause.verb);
  fill_common(w, e);
  w.above[c] = Above::Content;
  w.out.push_back(std::move(e));
  return true;
}

}  // namespace

bool is_support(EventType t) { return t == EventType::Aid || t == EventType::Cooperate || t == EventType::Mobilize || t == EventType::Support || t == EventType::Consult; }

bool is_hostile(EventType t) { return t == EventType::Sanction || t == EventType::Assault || t == EventType::Coerce || t == EventType::Mobilize; }

namespace {

void turn_into_threat(EventMention& e) {
  e.type = EventType::Threaten;
  e.mode = {};
  e.status = Status::Occurred;
}

// What the sentence tells of the own side: Man werde entschlossen reagieren, sagte ein Sprecher.
bool tells_own_step(Work& w, std::uint32_t sentence, const std::vector<Participant>& actors) {
  const auto& all = w.clauses.clauses;
  auto at = std::lower_bound(all.begin(), all.end(), sentence, [](const Clause& c, std::uint32_t s) { return c.sentence < s; });
  for (; at != all.end() && at->sentence == sentence; ++at) {
    const auto c = static_cast<std::uint32_t>(at - all.begin());
    if (w.source_of(c) == kNone || !is_own_step(w, c)) continue;
    std::vector<Participant> subject;
    const Found s = find_subject(w, c);
    if (s.head != kNone && name_participants(w, s.head, subject) && speaks_of_itself(w, actors, subject)) return true;
  }
  return false;
}

bool is_own_warning(const Work& w, const EventMention& e) {
  return (e.type == EventType::Request || e.type == EventType::Accuse) && e.clause != kNone && w.clauses.of_verb[e.trigger] == e.clause && w.is(e.trigger, WordClass::Warning) && !e.actors.empty();
}

}  // namespace

void warn_of_own_steps(Work& w, EventMention& e) {
  if (!is_own_warning(w, e)) return;
  if (e.has_content && e.content.has_type && e.content.type == EventType::Sanction && e.has_condition) {  // warnte vor Sanktionen, falls ...
    turn_into_threat(e);
    const std::vector<Participant> warned = std::exchange(e.recipients, {});
    name_addressed(w, e);
    if (e.recipients.empty()) e.recipients = warned;
    return;
  }
  for (std::uint32_t k = w.first_child[e.clause]; k != kNone; k = w.next_sibling[k]) {
    const Clause& step = w.clauses.clauses[k];
    if (step.role != ClauseRole::Complement || step.infinitive || !is_own_step(w, k)) continue;
    const Frame* f = w.frame_of(k);
    std::vector<Participant> subject;
    const Found s = find_subject(w, k);
    if (s.head != kNone) name_participants(w, s.head, subject);
    const bool own = !subject.empty() && speaks_of_itself(w, e.actors, subject);
    if (!own && (f == nullptr || f->type != EventType::Threaten)) continue;
    turn_into_threat(e);
    e.has_content = true;
    e.content = {};
    e.content.where = trimmed(w, step.span);
    if (f == nullptr || f->type != EventType::Threaten) content_type(w, k, kNone, 0, e.content);
    if (e.recipients.empty()) add_targets(w, k, e);
    w.above[k] = Above::Content;
    return;
  }
}

// Die Rebellen wuerden die Stadt beschiessen, sagte ihr Anfuehrer: whoever says that his side will attack threatens to.
static bool tells_own_attack(Work& w, const EventMention& e) {
  if (e.type != EventType::Assault || e.status != Status::Planned || e.clause == kNone || w.clauses.of_verb[e.trigger] != e.clause) return false;
  const Found subject = find_subject(w, e.clause);
  if (subject.head != kNone && w.words.pos[subject.head] == Pos::Pron && !is_we(w, subject.head)) return false;  // sie wuerden alles zerstoeren: others
  std::vector<Participant> speaker;
  return w.source_of(e.clause) != kNone && w.clauses.clauses[e.clause].tense == Tense::Future && name_speaker(w, e.clause, speaker) && share_one(w, speaker, e.actors);
}

void settle_warnings(Work& w) {
  for (std::size_t i = 0; i < w.out.size(); ++i) {
    EventMention& e = w.out[i];
    if (tells_own_attack(w, e)) {
      e.has_content = e.content.has_type = true;
      e.content.where = w.clauses.clauses[e.clause].span;
      e.content.type = EventType::Assault;
      turn_into_threat(e);
      continue;
    }
    if (!is_own_warning(w, e) || e.recipients.empty()) continue;
    const std::uint32_t sentence = w.tokens.sentence[e.trigger];
    for (std::size_t j = i + 1; j < w.out.size() && w.tokens.sentence[w.out[j].trigger] <= sentence + 1; ++j)
      if (w.out[j].type == EventType::Threaten && speaks_of_itself(w, e.actors, w.out[j].actors)) {
        turn_into_threat(e);
        break;
      }
    if (e.type != EventType::Threaten && tells_own_step(w, sentence + 1, e.actors)) turn_into_threat(e);
  }
}

void code_told(Work& w) {
  std::vector<Participant> speaker, subject;
  for (std::uint32_t c = 0; c < w.matches.size(); ++c) {
    const Clause& clause = w.clauses.clauses[c];
    if (clause.verb != kNone && w.above[c] < Above::Denied && code_threatening(w, c)) continue;
    if (clause.verb == kNone || w.above[c] >= Above::Condition || w.source_of(c) == kNone || clause.role == ClauseRole::Relative) continue;
    speaker.clear();
    subject.clear();
    if (!name_speaker(w, c, speaker)) continue;
    if (code_denial(w, c, speaker)) continue;
    const Found s = find_slot(w, c, kNone, {verb_behind(w, c) != kNone ? SlotKind::Object : SlotKind::Subject, false, -1, Key::None});
    if (s.head == kNone) continue;
    const bool own = clause.modality != Modality::Can && (is_we(w, s.head) || (w.words.pos[s.head] == Pos::Pron && w.is(s.head, WordClass::Generic)));  // dann werde man antworten
    if (!name_participants(w, s.head, subject) && !own) continue;
    if (own) subject = speaker;
    if (!code_threat(w, c, speaker, subject)) code_own_denial(w, c, speaker, subject);
  }
}

}  // namespace depesche
