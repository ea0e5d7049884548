// SPDX-License-Identifier: Apache-2.0
// What a row asks of the word that heads a phrase: a class, an actor, an event, somebody's own words.
#include <algorithm>

#include "events/work.h"

namespace depesche {
namespace {

// In words that are somebody's own: als "Kasperle".
bool stands_quoted(const Work& w, std::uint32_t head) {
  constexpr std::uint32_t kNear = 4;
  for (std::uint32_t t = head, n = 0; t > 0 && n < kNear; ++n) {
    const Shape s = w.tokens.shape[--t];
    if (s == Shape::OpenQuote) return true;
    if (s == Shape::CloseQuote || s == Shape::Comma) return false;
  }
  return false;
}

bool is_person(const Work& w, std::uint32_t head) {
  const std::uint32_t m = w.mention_at(head);
  if (m != kNone && (w.actors.mentions[m].kind == EntityKind::Person || w.actors.mentions[m].kind == EntityKind::Group)) return true;
  return w.words.pos[head] == Pos::Pron || w.words.pos[head] == Pos::Num;
}

// A person who speaks for a state, a party, a parliament or an organisation.
bool is_statesman(const Work& w, std::uint32_t head) {
  const std::uint32_t m = w.mention_at(head);
  if (m == kNone || w.actors.mentions[m].entity == kNone) return false;
  const Entity& e = w.actors.entities[w.actors.mentions[m].entity];
  if (e.kind != EntityKind::Person || e.code.empty()) return false;
  const std::string_view code = e.code;
  if (code.size() < 4 || code.find(' ') == std::string_view::npos) return true;
  const std::string_view sector = code.substr(code.find(' ') + 1);
  return sector == "GOV" || sector == "PTY" || sector == "LEG";
}

// The name of a state, or of its capital for it.
bool is_state_name(const Work& w, std::uint32_t head) {
  const std::uint32_t m = w.mention_at(head);
  if (m == kNone || w.actors.mentions[m].entity == kNone || w.words.pos[head] == Pos::Pron) return false;
  const Entity& e = w.actors.entities[w.actors.mentions[m].entity];
  return w.actors.mentions[m].kind == EntityKind::Place && (e.code.size() == 3 || e.code.ends_with(" GOV"));
}

// The nouns that a word of quantity counts: Hunderte Demonstranten, eine Reihe von Ministern.
std::uint32_t counted(const Work& w, std::uint32_t head) {
  for (std::uint32_t k = w.tree.child_first[head]; k < w.tree.child_first[head + 1]; ++k) {
    const std::uint32_t t = w.tree.children[k];
    const Relation r = w.tree.relation[t];
    if (t > head && (r == Relation::Nmod || r == Relation::Appos || r == Relation::Flat) && is_nominal(w.words.pos[t])) return t;
  }
  return kNone;
}

// das, es, dies, was: a pronoun that can only be neuter stands for no actor.
bool is_thing(const Work& w, std::uint32_t head) {
  constexpr Agreement kNeuter = cell(Case::Nominative, Gender::Neuter) | cell(Case::Accusative, Gender::Neuter) | cell(Case::Dative, Gender::Neuter) | cell(Case::Genitive, Gender::Neuter);
  const Agreement a = w.words.agreement[head];
  return a != 0 && (a & ~kNeuter) == 0;
}

// One who is known to be political, a place for who governs it, or one who might be.
bool may_be_political(Work& w, std::uint32_t head) {
  std::vector<Participant> named;
  if (name_participants(w, head, named)) return std::any_of(named.begin(), named.end(), [&w](const Participant& p) { return acts_in_politics(w, p); });
  return !country_of_place(w, w.mention_at(head)).empty() || (w.words.pos[head] == Pos::Pron && !is_thing(w, head)) || w.is(head, WordClass::Politician) || w.is(head, WordClass::Public);
}

}  // namespace

bool in_classes(const Work& w, const Test& t, std::uint32_t token) {
  const ClassBits bits = w.classes(token);
  for (std::size_t i = 0; i < bits.size(); ++i)
    if ((bits[i] & t.classes[i]) != 0) return true;
  return false;
}

bool test_head(Work& w, const Test& t, std::uint32_t head) {
  if (t.any) return true;
  if (has_class(t.classes, WordClass::Politician) && is_statesman(w, head)) return true;
  if (t.actor) {
    std::vector<Participant> named;
    if (name_participants(w, head, named)) return true;
    if (w.words.pos[head] == Pos::Pron && !is_thing(w, head)) return true;
    if (w.words.pos[head] == Pos::Noun && w.is(head, WordClass::Acting)) return true;
  }
  if (t.political && may_be_political(w, head)) return true;
  if (in_classes(w, t, head)) return true;
  if (has_class(t.classes, WordClass::Person) && is_person(w, head)) return true;
  if (t.quoted && stands_quoted(w, head)) return true;
  if (has_class(t.classes, WordClass::Country) && is_state_name(w, head)) return true;
  if (t.types != 0 && (w.types(head) & t.types) != 0) return true;
  if (!w.is(head, WordClass::Quantity) && !w.is(head, WordClass::Member) && w.words.pos[head] != Pos::Num) return false;  // 1700 Mitglieder der Garde
  const std::uint32_t of = counted(w, head);
  return of != kNone && test_head(w, t, of);
}

std::uint32_t last_named(const Work& w, std::uint32_t pronoun) {
  constexpr std::uint32_t kMost = 40;  // mentions looked back
  if (pronoun == kNone || w.words.pos[pronoun] != Pos::Pron || is_thing(w, pronoun)) return kNone;
  const std::uint32_t m = w.mention_at(pronoun);
  if (m == kNone || w.actors.mentions[m].entity == kNone) return kNone;
  for (std::uint32_t k = m; k-- > 0 && m - k <= kMost;) {
    const Mention& named = w.actors.mentions[k];
    if (named.entity != w.actors.mentions[m].entity || named.head == kNone || w.words.pos[named.head] != Pos::Noun) continue;
    return w.is(named.head, WordClass::Troops) || w.is(named.head, WordClass::Marching) ? named.head : kNone;
  }
  return kNone;
}

}  // namespace depesche
