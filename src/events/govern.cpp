// SPDX-License-Identifier: Apache-2.0
// What is the content of what: nouns and clauses that a verb, a phrase or a noun demands, threatens, plans, carries out ...
#include "events/work.h"

namespace depesche {
namespace {

// Acts told there are no events of their own.
bool closes(Standing s) { return s == Standing::Content; }

void mark_inside(Work& w, std::uint32_t head, std::uint32_t but) {
  const TokenSpan span = w.tree.subtree(head);
  for (std::uint32_t t = span.begin; t < span.end; ++t)
    if (t != but) w.nouns[t].inside = true;
}

void mark_noun(Work& w, std::uint32_t head, std::uint32_t clause, Standing standing) {
  NounMark& mark = w.nouns[head];
  if (mark.clause == kNone) {
    mark.clause = clause;
    mark.standing = standing;
  }
  if (closes(standing)) mark_inside(w, head, kNone);
  for (const std::uint32_t t : children_of(w.tree, head)) {
    if (w.tree.relation[t] == Relation::Conj && w.nouns[t].clause == kNone) {
      w.nouns[t].clause = clause;
      w.nouns[t].standing = standing;
    }
  }
}

// The noun of a phrase, with what is joined to it without a preposition: zu drei Jahren Haft.
void mark_used(Work& w, std::uint32_t noun) {
  w.nouns[noun].used = true;
  for (const std::uint32_t t : children_of(w.tree, noun)) {
    if (t != noun + 1 || !is_nominal(w.words.pos[t])) continue;
    const Relation r = w.tree.relation[t];
    if (r == Relation::Appos || r == Relation::Flat || r == Relation::Nmod || r == Relation::Compound) w.nouns[t].used = true;
  }
}

// sieht neben Gespraechen auch den Abzug vor: both.
void mark_beside(Work& w, std::uint32_t c, Standing standing) {
  const Clause& clause = w.clauses.clauses[c];
  for (const Argument& arg : w.clauses.arguments_of(clause)) {
    if (arg.head == kNone || arg.shared || arg.preposition == kNone || !w.is(arg.preposition, WordClass::Beside)) continue;
    mark_noun(w, arg.head, c, standing);
  }
}

void govern_clause(Work& w, std::uint32_t c) {
  const Match& m = w.matches[c];
  if (m.noun != kNone) mark_used(w, m.noun);
  if (m.frame == kNone) return;
  const Frame& f = w.rules.frames[m.frame];
  if (m.content != kNone && m.content != m.noun) mark_noun(w, m.content, c, f.standing);
  if (m.content != kNone && f.standing != Standing::Fact && f.standing != Standing::Told) mark_beside(w, c, f.standing);
}

void govern_noun(Work& w, std::uint32_t noun) {
  const Frame* f = noun_frame(w, noun);
  if (f == nullptr || f->contents.empty() || f->standing != Standing::Content) return;
  for (const Slot& slot : f->contents) {
    if (slot.kind == SlotKind::Clause || slot.kind == SlotKind::Noun) continue;
    const Found found = find_attribute(w, noun, slot);
    if (found.head == kNone || w.nouns[found.head].clause != kNone) continue;
    w.nouns[found.head].standing = Standing::Content;
    mark_inside(w, found.head, noun);
    return;
  }
}

}  // namespace

// Kampf gegen das Virus, Krieg gegen die Armut
bool fights_an_ill(const Work& w, std::uint32_t noun) {
  for (const std::uint32_t t : children_of(w.tree, noun)) {
    if (t > noun && w.words.pos[t] == Pos::Noun && w.is(t, WordClass::Ill)) return true;
  }
  return false;
}

void find_content(Work& w, std::uint32_t c) {
  Match& m = w.matches[c];
  if (m.frame == kNone) return;
  for (const Slot& slot : w.rules.frames[m.frame].contents) {
    if (slot.kind == SlotKind::Clause) {
      if (m.content_clause == kNone) m.content_clause = content_clause(w, c, m.noun);
    } else if (m.content == kNone) {
      m.content = slot.kind == SlotKind::Noun ? m.noun : find_slot(w, c, m.noun, slot).head;
    }
  }
}

void govern(Work& w) {
  w.nouns.assign(w.tokens.size(), {});
  for (std::uint32_t c = 0; c < w.matches.size(); ++c) govern_clause(w, c);
  for (std::uint32_t t = 0; t < w.tokens.size(); ++t)
    if (w.is_noun(t) && w.types(t) != 0) govern_noun(w, t);
}

}  // namespace depesche
