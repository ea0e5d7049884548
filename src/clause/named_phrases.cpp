// SPDX-License-Identifier: Apache-2.0
#include "clause/named_phrases.h"

#include "clause/phrases.h"

namespace depesche {
namespace {

bool is_bare_name(const SentenceWork& w, std::uint32_t head) { return w.pos(head) == Pos::ProperNoun && w.in.tree.begin[head] == head; }

// Somebody by office and name is no adverbial, whatever stands between him and his verb: empfing am Montag PRAESIDENT Macron.
bool find_titled_object(const SentenceWork& w, const Clause& clause, std::array<BarePhrase, kMostPhrases>& phrases, std::size_t count) {
  const VerbRule* verb = w.rules.verbs.find(clause.lemma_key);
  if (!verb || (verb->main_frame & kSlotObject) == 0) return false;
  bool subject = false;
  for (std::size_t i = 0; i < count; ++i) {
    BarePhrase& phrase = phrases[i];
    subject |= slot_of(phrase.label) == RoleSlot::Subject;
    if (!subject || phrase.label != Relation::Obl || phrase.head < clause.finite || phrase.attached || !is_titled(w, phrase.head)) continue;
    phrase.label = Relation::Obj;
    return true;
  }
  return false;
}

bool is_listed_noun(const SentenceWork& w, std::uint32_t t) {
  for (std::uint32_t r = w.in.words.first[t]; r < w.in.words.first[t + 1]; ++r)
    if (w.in.words.readings[r].pos == Pos::Noun && (w.in.words.readings[r].flags & kGuessed) == 0) return true;
  return false;
}

}  // namespace

bool is_titled(const SentenceWork& w, std::uint32_t head) {
  for (const std::uint32_t child : children_of(w.in.tree, head))
    if (child == head + 1 && w.pos(child) == Pos::ProperNoun && (w.relation(child) == Relation::Appos || w.relation(child) == Relation::Flat)) return true;
  return false;
}

bool is_dateline(const SentenceWork& w, std::uint32_t t) {
  constexpr std::uint32_t kReach = 12;
  std::uint32_t at = w.in.tree.begin[t];
  if (at != w.sentence.begin) return false;
  bool paren = false;
  for (; at < w.sentence.end && at < w.sentence.begin + kReach; ++at) {
    const Shape s = w.shape(at);
    if (s == Shape::OpenParen) paren = true;
    if (s == Shape::CloseParen) return paren && at + 1 < w.sentence.end && w.shape(at + 1) == Shape::Colon;
    if (!paren && w.pos(at) != Pos::ProperNoun && w.shape(at) != Shape::Slash && w.shape(at) != Shape::Comma) return false;
  }
  return false;
}

void mark_names(const SentenceWork& w, const Clause& clause, std::array<BarePhrase, kMostPhrases>& phrases, std::size_t count) {
  if (clause.finite == kNone) return;
  std::size_t subjects = 0;
  bool object = false;
  for (std::size_t i = 0; i < count; ++i) object |= slot_of(phrases[i].label) == RoleSlot::Object && !phrases[i].reflexive;
  object |= clause.voice == Voice::Active && find_titled_object(w, clause, phrases, count);
  for (std::size_t i = 0; i < count; ++i) {
    BarePhrase& phrase = phrases[i];
    phrase.name_behind = object && phrase.head > clause.finite && is_bare_name(w, phrase.head);
    if (object || slot_of(phrase.label) != RoleSlot::Subject) continue;
    phrase.second_named = ++subjects == 2 && phrase.head > clause.finite && !phrase.attached && (phrase.cases & phrase.sure_cases & case_bit(Case::Accusative)) != 0 &&
                          (is_bare_name(w, phrase.head) || is_titled(w, phrase.head));
  }
}

std::uint32_t true_head(const SentenceWork& w, std::uint32_t head, Agreement cells) {
  if (w.pos(head) != Pos::ProperNoun || cases_of(cells) != case_bit(Case::Genitive)) return head;
  for (const std::uint32_t child : children_of(w.in.tree, head)) {
    const Relation r = w.relation(child);
    if (child > head && w.pos(child) == Pos::Noun &&
        (r == Relation::Nmod || r == Relation::Flat || r == Relation::Appos || r == Relation::Dep || r == Relation::Compound))
      return child;
  }
  return head;
}

bool is_amount(const SentenceWork& w, std::uint32_t preposition, std::uint32_t head) {
  if ((w.flags(preposition) & kLimit) == 0 || preposition + 2 >= head || w.pos(preposition + 1) != Pos::Adp || w.pos(preposition + 2) != Pos::Num) return false;
  return w.in.tree.head[preposition + 1] == head && !w.rules.measures.contains(w.in.words.head[head]) && !w.rules.measures.contains(w.in.words.lemma(head));
}

void find_noble_subject(SentenceWork& w, std::uint32_t c) {
  const Clause& clause = w.out.clauses[c];
  if (clause.finite == kNone || clause.voice != Voice::Active || clause.copula != Key::None || w.field(c).left == kNone || (w.flags(w.field(c).left) & kAgent) == 0) return;
  Argument* noble = nullptr;
  for (std::size_t a = clause.first_argument; a < w.out.arguments.size(); ++a) {
    Argument& argument = w.out.arguments[a];
    if (argument.role == ArgumentRole::Subject) return;
    if (argument.role == ArgumentRole::Oblique && argument.preposition == w.field(c).left && argument.head < clause.finite && !is_listed_noun(w, argument.head)) noble = &argument;
  }
  if (noble == nullptr || noble->span.end != clause.finite || !w.in.words.chosen(clause.finite).persons) return;
  for (const std::uint32_t child : children_of(w.in.tree, clause.verb))
    if (w.relation(child) == Relation::Expl || w.relation(child) == Relation::Csubj) return;
  noble->role = ArgumentRole::Subject;
  noble->case_ = Case::Nominative;
  noble->preposition = kNone;
  noble->preposition_key = Key::None;
}

}  // namespace depesche
