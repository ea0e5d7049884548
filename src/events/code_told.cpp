// SPDX-License-Identifier: Apache-2.0
// Acts that speech performs without a verb for them:
//   Wien wird hart durchgreifen, falls Rom einmarschiert, so der Kanzler.    a threat of a step of one's own, under a condition
//   Das war kein neues Versprechen, teilte Rom mit.                          the act is told not to have been done
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

// antworten, Konsequenzen ziehen, Entscheidungen treffen
bool speaks_of_retaliation(const Work& w, std::uint32_t c) {
  const TokenSpan span = w.clauses.clauses[c].span;
  for (std::uint32_t t = span.begin; t < span.end; ++t)
    if (w.clauses.of_token[t] == c && w.is(t, WordClass::Retaliate)) return true;
  return false;
}

bool code_threat(Work& w, std::uint32_t c, const std::vector<Participant>& speaker, const std::vector<Participant>& subject) {
  const Clause& clause = w.clauses.clauses[c];
  if (clause.negated || speaker.empty() || !speaks_of_itself(w, speaker, subject)) return false;
  if (clause.tense != Tense::Future && clause.mood != Mood::Subjunctive2 && clause.modality != Modality::Want) return false;
  const Frame* f = w.frame_of(c);
  const bool hostile = f != nullptr && f->has_type && is_hostile(f->type);
  if (!hostile && !speaks_of_retaliation(w, c)) return false;
  EventMention e = told_event(w, c, clause.verb, EventType::Threaten);
  fill_condition(w, e);
  if (!e.has_condition) return false;
  e.actors = subject;
  if (hostile) {
    e.because = {f->row, f->family};
    EventMention inner;
    fill_participants(w, c, w.matches[c].noun, *f, inner);
    for (const Participant& p : inner.recipients) add_participant(e.recipients, p);
    e.has_content = true;
    e.content.where = clause.span;
    content_type(w, c, kNone, 0, e.content);
  }
  e.time = time_of_saying(w, c);
  name_addressed(w, e);
  fill_common(w, e);
  w.above[c] = Above::Content;
  w.out.push_back(std::move(e));
  return true;
}

// Only what speech does: a promise, a demand, a threat ...
bool is_said(EventType t) {
  return t == EventType::Agree || t == EventType::Request || t == EventType::Threaten || t == EventType::Concede || t == EventType::Accuse || t == EventType::Reject;
}

bool code_denial(Work& w, std::uint32_t c, const std::vector<Participant>& speaker) {
  const Clause& clause = w.clauses.clauses[c];
  if (!clause.negated || speaker.empty() || clause.copula == Key::None || w.words.pos[clause.verb] != Pos::Noun) return false;
  const Found subject = find_slot(w, c, kNone, {SlotKind::Subject, false, -1, Key::None});
  if (subject.head == kNone || (w.words.pos[subject.head] != Pos::Pron && w.words.pos[subject.head] != Pos::Det)) return false;
  const Frame* f = noun_frame(w, clause.verb);
  if (f == nullptr || !f->has_type || !is_said(f->type)) return false;
  EventMention e = told_event(w, c, clause.verb, f->type);
  e.mode = f->mode;
  e.status = Status::Negated;
  e.because = {f->row, f->family};
  e.actors = speaker;
  e.source = w.source_of(c);
  e.time = time_of_saying(w, c);
  w.out.push_back(std::move(e));
  return true;
}

// drohten, die Geiseln zu toeten: read as one predicate, as in das Haus droht einzustuerzen; whoever can threaten does.
bool code_threatening(Work& w, std::uint32_t c) {
  const Clause& clause = w.clauses.clauses[c];
  if (clause.finite == kNone || clause.finite == clause.verb || clause.negated || clause.voice != Voice::Active || !w.is(clause.finite, WordClass::Threatening)) return false;
  const Found s = find_slot(w, c, kNone, {SlotKind::Subject, false, -1, Key::None});
  if (s.head == kNone) return false;
  EventMention e = told_event(w, c, clause.finite, EventType::Threaten);
  if (!name_participants(w, s.head, e.actors) && !w.is(s.head, WordClass::Acting)) return false;
  const Frame* f = w.frame_of(c);
  if (f != nullptr && f->has_type) {
    e.because = {f->row, f->family};
    EventMention inner;
    fill_participants(w, c, w.matches[c].noun, *f, inner);
    for (const Participant& p : inner.recipients) add_participant(e.recipients, p);
  }
  e.has_content = true;
  e.content.where = clause.span;
  if (!content_type(w, c, kNone, 0, e.content)) return false;
  e.time = governing_time(w.time_input(), w.in.times, c, clause.verb);
  fill_common(w, e);
  w.above[c] = Above::Content;
  w.out.push_back(std::move(e));
  return true;
}

}  // namespace

bool is_hostile(EventType t) { return t == EventType::Sanction || t == EventType::Assault || t == EventType::Coerce || t == EventType::Mobilize; }

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
    const Found s = find_slot(w, c, kNone, {SlotKind::Subject, false, -1, Key::None});
    if (s.head != kNone && name_participants(w, s.head, subject)) code_threat(w, c, speaker, subject);
  }
}

}  // namespace depesche
