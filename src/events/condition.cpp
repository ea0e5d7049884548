// SPDX-License-Identifier: Apache-2.0
// Under which condition an act stands: wenn ..., es sei denn, ...; im Falle eines Angriffs; bei einem Verstoss; andernfalls.
#include "events/work.h"

namespace depesche {

TokenSpan trimmed(const Work& w, TokenSpan span) {
  while (!span.empty() && w.words.pos[span.end - 1] == Pos::Punct && w.tokens.shape[span.end - 1] != Shape::CloseQuote) --span.end;
  while (!span.empty() && (w.tokens.shape[span.begin] == Shape::Comma || w.tokens.shape[span.begin] == Shape::Colon)) ++span.begin;
  return span;
}

namespace {

void set_condition(EventMention& e, TokenSpan span, ConditionKind kind) {
  e.has_condition = true;
  e.condition = {span, kind};
}

bool is_past(Tense t) { return t == Tense::Past || t == Tense::Pluperfect; }

// Wenn er reiste, empfing man ihn: each time, no condition. Under what is only told or demanded, the past is no past: muesse sich fuegen, wenn
// er bleiben wolle oder wollte.
bool is_habit(const Work& w, std::uint32_t clause, const Clause& child) {
  if (child.role != ClauseRole::Condition || !is_past(child.tense) || child.mood != Mood::Indicative) return false;
  const Clause& above = w.clauses.clauses[clause];
  return child.modality == Modality::None || (above.mood == Mood::Indicative && above.modality == Modality::None);
}

// und wird gestoppt: goes on with what was said before, whatever stands first in it.
bool is_joined(const Work& w, const Clause& child) {
  for (std::uint32_t t = child.span.begin; t < child.span.end; ++t)
    if (w.words.pos[t] != Pos::Punct) return w.words.pos[t] == Pos::Cconj && child.marker == kNone;
  return false;
}

// unter der Bedingung, dass ...; es sei denn, ...: the words that bring the clause in belong to it.
TokenSpan with_head(const Work& w, TokenSpan span, std::uint32_t sentence, ConditionKind& kind) {
  constexpr std::uint32_t kFew = 5;
  const std::uint32_t first = w.tokens.first[sentence];
  std::uint32_t t = span.begin;
  while (t > first && w.tokens.shape[t - 1] == Shape::Comma) --t;
  if (t == first || !w.is(t - 1, WordClass::ConditionHead)) return span;
  std::uint32_t begin = --t;
  if (w.is(t, WordClass::Case)) kind = ConditionKind::InCase;
  for (std::uint32_t n = 0; n < kFew && t > first && w.is(t - 1, WordClass::ConditionIntro); ++n) begin = --t;
  return {begin, span.end};
}

bool clause_condition(Work& w, std::uint32_t clause, EventMention& e) {
  for (std::uint32_t k = w.first_child[clause]; k != kNone; k = w.next_sibling[k]) {
    const Clause& child = w.clauses.clauses[k];
    ConditionKind kind = ConditionKind::If;
    if (is_habit(w, clause, child) || is_joined(w, child)) continue;
    switch (child.role) {
      case ClauseRole::Condition: break;
      case ClauseRole::Unless: kind = ConditionKind::Unless; break;
      case ClauseRole::Until:
        if (child.tense != Tense::Present && child.tense != Tense::Perfect) continue;
        kind = ConditionKind::Until;
        break;
      default: continue;
    }
    const TokenSpan span = with_head(w, trimmed(w, child.span), child.sentence, kind);
    set_condition(e, span, kind);
    return true;
  }
  return false;
}

// im Falle eines Angriffs, für den Fall, dass ...
bool case_condition(Work& w, std::uint32_t clause, EventMention& e) {
  const TokenSpan span = w.clauses.clauses[clause].span;
  for (std::uint32_t t = span.begin; t < span.end; ++t) {
    if (w.words.pos[t] != Pos::Noun || !w.is(t, WordClass::Case)) continue;
    std::uint32_t from = kNone;
    for (const std::uint32_t child : children_of(w.tree, t))
      if (w.tree.relation[child] == Relation::Case) from = child;
    const TokenSpan under = w.tree.subtree(t);
    if (from == kNone || under.end <= t + 1) continue;
    set_condition(e, trimmed(w, {from, under.end}), ConditionKind::InCase);
    return true;
  }
  return false;
}

// A sentence ago or before the comma it was said what must happen: andernfalls, sonst.
bool otherwise(Work& w, std::uint32_t clause, EventMention& e) {
  const TokenSpan span = w.clauses.clauses[clause].span;
  for (std::uint32_t t = span.begin; t < span.end; ++t) {
    if (w.clauses.of_token[t] != clause || !w.is(t, WordClass::Otherwise)) continue;
    if (w.tree.head[t] != kNone && w.words.pos[w.tree.head[t]] == Pos::Adj && w.tree.head[t] != w.clauses.clauses[clause].verb) continue;  // das sonst uebliche Treffen
    set_condition(e, {t, t + 1}, ConditionKind::Unless);
    return true;
  }
  return false;
}

// bei einem Verstoss: what may happen, after a preposition that tells when.
bool may_happen(Work& w, std::uint32_t clause, EventMention& e) {
  const TokenSpan span = w.clauses.clauses[clause].span;
  for (std::uint32_t t = span.begin; t < span.end; ++t) {
    if (w.words.pos[t] != Pos::Noun || (!w.is(t, WordClass::Contingency) && (e.type != EventType::Threaten || w.types(t) == 0))) continue;
    std::uint32_t from = kNone;
    bool definite = false;
    for (const std::uint32_t c : children_of(w.tree, t)) {
      if (w.tree.relation[c] == Relation::Case && w.is(c, WordClass::InCase)) from = c;
      if (w.tree.relation[c] == Relation::Det && w.is(c, WordClass::Definite)) definite = true;
    }
    if (from == kNone || definite || (w.words.pos[from] == Pos::Adp && w.is(from, WordClass::Definite))) continue;
    set_condition(e, trimmed(w, {from, w.tree.subtree(t).end}), ConditionKind::InCase);
    return true;
  }
  return false;
}

// wenn noetig, falls erforderlich
bool brief_condition(Work& w, std::uint32_t clause, EventMention& e) {
  const TokenSpan span = w.clauses.clauses[clause].span;
  for (std::uint32_t t = span.begin; t + 1 < span.end; ++t) {
    if (!w.is(t, WordClass::Conditional) || !w.is(t + 1, WordClass::Needed) || (t + 2 < span.end && is_verb(w.words.pos[t + 2]) && w.clauses.of_verb[t + 1] != kNone)) continue;
    set_condition(e, {t, t + 2}, ConditionKind::If);
    return true;
  }
  return false;
}

// What stands under a condition is to come, or said.
bool to_come(const EventMention& e) {
  if (e.status == Status::Planned || e.status == Status::Hypothetical) return true;
  switch (e.type) {
    case EventType::Threaten: case EventType::Agree: case EventType::Reject: return true;
    default: return false;
  }
}

bool tells_condition(Work& w, std::uint32_t clause, EventMention& e) { return case_condition(w, clause, e) || otherwise(w, clause, e) || may_happen(w, clause, e); }

// A condition that words of the clause tell, or of its content. `open`: what is to come.
bool worded_condition(Work& w, std::uint32_t clause, std::uint32_t content, bool open, EventMention& e) {
  if (open && (tells_condition(w, clause, e) || (content != kNone && tells_condition(w, content, e)))) return true;
  return brief_condition(w, clause, e) || (content != kNone && brief_condition(w, content, e));
}

// muesse zeigen, dass es treu sei, wenn es frei bleiben wolle: the condition of what is demanded stands last.
bool demanded_condition(Work& w, EventMention& e) {
  if (e.type != EventType::Request || w.clauses.clauses[e.clause].modality == Modality::None) return false;
  for (std::uint32_t k = w.first_child[e.clause]; k != kNone; k = w.next_sibling[k])
    if (w.clauses.clauses[k].role == ClauseRole::Complement && !w.clauses.clauses[k].infinitive && clause_condition(w, k, e)) return true;
  return false;
}

}  // namespace

void fill_condition(Work& w, EventMention& e) {
  std::uint32_t c = e.clause;
  if (c == kNone) return;
  const bool open = to_come(e);
  if (w.clauses.of_verb[e.trigger] != c && w.words.pos[e.trigger] == Pos::Noun && !open) return;  // sagte in einem TELEFONAT, falls ...
  const std::uint32_t content = w.matches[c].content_clause;
  // warnte vor dem Abzug: «Das geht nur, wenn ...»: what is warned of is told, what follows is another matter.
  const bool told_apart = content != kNone && w.matches[c].content != kNone && w.clauses.clauses[content].quoted;
  if (content != kNone && !told_apart && clause_condition(w, content, e)) return;
  if (demanded_condition(w, e)) return;
  for (int up = 0; c != kNone && up < 4; ++up) {
    if (clause_condition(w, c, e) || (up == 0 && worded_condition(w, c, content, open, e))) return;
    // A condition of the speech clause or of the first conjunct holds for what is told under it.
    const ClauseRole role = w.clauses.clauses[c].role;
    if (role != ClauseRole::Complement && role != ClauseRole::Conjunct) return;
    c = w.clauses.clauses[c].parent;
  }
}

}  // namespace depesche
