// SPDX-License-Identifier: Apache-2.0
// What an act is about, under which condition, where, when, on whose word, how large.
#include "events/work.h"

namespace depesche {
namespace {

int number_at(const Work& w, std::uint32_t head) {
  for (const std::uint32_t t : children_of(w.tree, head)) {
    if (w.tree.relation[t] != Relation::Nummod || w.tokens.shape[t] != Shape::Number) continue;
    int value = 0;
    for (const char c : w.tokens.text(w.in.base.text, t)) {
      if (c == '.') continue;
      if (c < '0' || c > '9' || value > 100000000) return -1;
      value = value * 10 + (c - '0');
    }
    return value;
  }
  return -1;
}

// in Genf, vor der Botschaft in Bern: the first in the span, of the clause where one is given
bool place_in(Work& w, TokenSpan span, std::uint32_t clause, EventMention& e) {
  for (std::uint32_t t = span.begin; t < span.end; ++t) {
    const std::uint32_t m = t < w.actors.at_head.size() ? w.actors.at_head[t] : kNone;
    if (m == kNone || w.actors.mentions[m].kind != EntityKind::Place || w.actors.mentions[m].entity == kNone) continue;
    if (clause != kNone && w.clauses.of_token[t] != clause) continue;
    for (const std::uint32_t p : children_of(w.tree, t)) {
      if (w.tree.relation[p] != Relation::Case || !w.is(p, WordClass::Local)) continue;
      e.place = m;
      return true;
    }
  }
  return false;
}

void fill_place(Work& w, EventMention& e) {
  if (w.clauses.of_verb[e.trigger] == kNone && place_in(w, w.tree.subtree(e.trigger), kNone, e)) return;
  const TokenSpan span = e.clause != kNone ? w.clauses.clauses[e.clause].span : w.tokens.sentence_span(w.tokens.sentence[e.trigger]);
  place_in(w, span, e.clause, e);
}

// Somebody, not something: blamed, asked, but nothing that could be the content of an act.
bool is_somebody(const Work& w, std::uint32_t head) {
  const std::uint32_t m = w.mention_at(head);
  if (m == kNone || w.actors.mentions[m].entity == kNone) return false;
  return w.words.pos[head] != Pos::Noun || w.types(head) == 0;
}

// sind angeklagt, weil sie demonstrierten: the reason tells what is blamed.
void fill_from_cause(Work& w, std::uint32_t clause, EventMention& e) {
  for (std::uint32_t k = w.first_child[clause]; k != kNone; k = w.next_sibling[k]) {
    if (w.clauses.clauses[k].role != ClauseRole::Cause) continue;
    EventContent told;
    if (!content_type(w, k, kNone, 0, told) || told.type == EventType::Accuse) continue;
    told.where = trimmed(w, w.clauses.clauses[k].span);
    e.content = told;
    e.has_content = true;
    return;
  }
}

// What an act is about: a clause, a phrase, or both.
struct About { std::uint32_t clause = kNone, head = kNone; };

About matter_of(Work& w, std::uint32_t clause, std::uint32_t noun, const Frame& frame) {
  if (clause == kNone) {
    About m{content_clause(w, kNone, noun), kNone};
    for (const Slot& slot : frame.contents)
      if (m.head == kNone && slot.kind != SlotKind::Clause && slot.kind != SlotKind::Noun) m.head = find_attribute(w, noun, slot).head;
    return m;
  }
  About m{w.matches[clause].content_clause, w.matches[clause].content};
  if (m.clause != kNone || m.head == kNone) return m;
  // Es war ein Fehler, sie zu verbieten: the pronoun only points at what follows.
  const bool points = w.words.pos[m.head] == Pos::Pron && w.actors.at_head[m.head] == kNone;
  if (points || m.head == noun) m.clause = content_clause(w, clause, noun);
  return m;
}

// The noun of a phrase names the act itself (einen Vorschlag machen) or what it is about (zu Protesten aufrufen).
void type_by_noun(Work& w, std::uint32_t head, bool is_trigger, const Frame& frame, EventMention& e) {
  const bool answer = e.type == EventType::Reject || e.type == EventType::Agree || e.type == EventType::Concede;
  EventContent inner;
  const bool answered = answer && answered_type(w, head, inner);
  if (!answered && (!content_type(w, kNone, head, 0, inner) || (is_trigger && inner.type == frame.type))) return;
  e.content.type = inner.type;
  e.content.has_type = true;
}

// Who does what a clause tells as content, and when.
void fill_content_parts(Work& w, std::uint32_t clause, EventContent& content) {
  const Found subject = find_subject(w, clause);
  std::vector<Participant> named;
  if (subject.head != kNone) name_participants(w, subject.head, named);
  for (const Participant& p : named)
    if (p.entity != kNone) content.actors.push_back(p.entity);
  const std::uint32_t t = governing_time(w.time_input(), w.in.times, clause, w.clauses.clauses[clause].verb);
  if (t != kNone && w.in.times[t].clause == clause) content.time = t;
}

void set_number(int& to, int value) {
  if (value >= 0 && to < 0) to = value;
}

}  // namespace

void fill_blamed(Work& w, EventMention& e) {
  const std::uint32_t head = find_subject(w, e.clause).head;
  if (head == kNone || is_somebody(w, head)) return;
  EventContent told;
  if (!content_type(w, kNone, head, 0, told)) return;
  told.where = trimmed(w, w.tree.subtree(head));
  e.content = told;
  e.has_content = true;
}

void fill_content(Work& w, std::uint32_t clause, std::uint32_t noun, const Frame& frame, EventMention& e) {
  if (frame.contents.empty()) {
    if (clause != kNone && e.type == EventType::Accuse) fill_blamed(w, e);
    return;
  }
  const About m = matter_of(w, clause, noun, frame);
  const bool nothing = m.clause == kNone && (m.head == kNone || is_somebody(w, m.head));
  if (clause != kNone && nothing && (e.type == EventType::Accuse || e.type == EventType::Sanction)) fill_from_cause(w, clause, e);
  if ((m.clause == kNone && m.head == kNone) || e.has_content) return;
  e.content.where = trimmed(w, m.clause != kNone ? w.clauses.clauses[m.clause].span : w.tree.subtree(m.head));
  if (m.clause != kNone) content_type(w, m.clause, kNone, 0, e.content);
  if (!e.content.has_type && m.head != kNone) type_by_noun(w, m.head, m.head == noun, frame, e);
  e.has_content = !nothing || e.content.has_type;
  if (m.clause != kNone) fill_content_parts(w, m.clause, e.content);
}

void fill_sizes(Work& w, EventMention& e) {
  if (e.clause == kNone) return;
  const auto at = [&w, &e](std::uint32_t head, bool subject) {
    const int n = number_at(w, head);
    if (n < 0) return;
    const ClassBits bits = w.classes(head);
    if (e.type == EventType::Coerce && !subject) set_number(e.arrested, n);
    else if (e.type == EventType::Protest && subject) set_number(e.participants, n);
    else if (e.type == EventType::Assault && has_class(bits, WordClass::Injured)) set_number(e.injured, n);
    else if (e.type == EventType::Assault && !subject) set_number(e.mode == "injure" ? e.injured : e.dead, n);
  };
  if (w.clauses.of_verb[e.trigger] != e.clause) return;
  if (const std::uint32_t head = find_subject(w, e.clause).head; head != kNone) at(head, true);
  if (const std::uint32_t head = find_slot(w, e.clause, kNone, {SlotKind::Object, false, -1, Key::None}).head; head != kNone) at(head, false);
}

std::uint32_t time_of_saying(const Work& w, std::uint32_t clause) {
  const std::uint32_t source = w.source_of(clause);
  if (source == kNone) return kNone;
  const std::uint32_t said = w.speech.sources[source].cue_clause;
  if (said == kNone || w.clauses.clauses[said].sentence != w.clauses.clauses[clause].sentence) return kNone;
  return governing_time(w.time_input(), w.in.times, said, w.clauses.clauses[said].verb);
}

void fill_common(Work& w, EventMention& e) {
  if (e.clause != kNone) {
    fill_source(w, e);
    fill_condition(w, e);
  }
  if (e.place == kNone) fill_place(w, e);
}

}  // namespace depesche
