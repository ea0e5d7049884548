// SPDX-License-Identifier: Apache-2.0
// Small questions that many steps ask of words, tenses and types.
#include <algorithm>

#include "events/work.h"

namespace depesche {

ClassBits Work::classes(std::uint32_t token) const {
  ClassBits bits = rules.classes(words.lemma(token));
  const auto add = [&bits](const ClassBits& more) {
    for (std::size_t i = 0; i < bits.size(); ++i) bits[i] |= more[i];
  };
  // unsolidarisch is not solidarisch: only of a noun does the head say what it is.
  if (is_nominal(words.pos[token]) && words.head[token] != words.lemma(token)) add(rules.classes(words.head[token]));
  if (words.form[token] != words.lemma(token)) add(rules.classes(words.form[token]));
  // Corona-Notstandsgesetz: what stands behind the hyphen is a compound itself.
  if (const std::size_t hyphen = words.lemma_text(token).rfind('-'); hyphen != std::string_view::npos && is_nominal(words.pos[token]))
    add(rules.classes(key_of(words.lemma_text(token).substr(hyphen + 1))));
  return bits;
}

std::string_view Work::home_at(std::uint32_t token) const {
  const std::uint32_t item = item_at(actors.items, token);
  return item == kNone ? home : actors.items[item].country;
}

std::uint32_t Work::types(std::uint32_t token) const {
  const FrameList* list = rules.of_noun(words.lemma(token), words.lemma_text(token), words.head[token]);
  std::uint32_t bits = 0;
  if (list != nullptr)
    for (const std::uint32_t i : *list)
      if (rules.frames[i].has_type) bits |= type_bit(rules.frames[i].type);
  return bits;
}

bool Work::is_noun(std::uint32_t token) const {
  if (words.pos[token] != Pos::ProperNoun) return words.pos[token] == Pos::Noun;
  return mention_at(token) == kNone && rules.nouns.find(words.lemma(token)) != nullptr;
}

std::uint32_t Work::mention_at(std::uint32_t token) const {
  if (token >= actors.at_head.size()) return kNone;
  if (actors.at_head[token] != kNone) return actors.at_head[token];
  return token < actors.covering.size() ? actors.covering[token] : kNone;
}

const Denial* denial_of(const Work& w, std::uint32_t clause) {
  const std::vector<Denial>& list = w.speech.denials;
  const auto at = std::lower_bound(list.begin(), list.end(), clause, [](const Denial& d, std::uint32_t c) { return d.clause < c; });
  return at != list.end() && at->clause == clause ? &*at : nullptr;
}

bool is_first_person(const Work& w, std::uint32_t head) {
  constexpr Persons kFirstPerson = 1 | 8;
  return head != kNone && w.words.pos[head] == Pos::Pron && (w.words.chosen(head).persons & kFirstPerson) != 0;
}

bool stands_behind(const Work& w, std::uint32_t noun, WordClass c) {
  for (const std::uint32_t child : children_of(w.tree, noun))
    if (w.tree.relation[child] == Relation::Case && w.is(child, c)) return true;
  return false;
}

bool is_done_by_saying(const Frame& f) {
  return std::any_of(f.actors.begin(), f.actors.end(), [](const Slot& slot) { return slot.kind == SlotKind::Speaker; });
}

bool is_verbal(EventType t) {
  return t == EventType::Agree || t == EventType::Request || t == EventType::Threaten || t == EventType::Concede || t == EventType::Accuse || t == EventType::Reject;
}

}  // namespace depesche
