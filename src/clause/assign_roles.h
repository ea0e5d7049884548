// SPDX-License-Identifier: Apache-2.0
// Which of a clause's bare phrases is its subject, its object, its indirect object: the cheapest assignment of all.
#pragma once

#include <array>
#include <cstdint>

#include "clause/rules.h"
#include "syntax/tree.h"

namespace depesche {

enum class RoleSlot : std::uint8_t { None, Subject, Object, Indirect, Genitive };

inline constexpr std::uint8_t kAnyCase = 15;

struct BarePhrase {
  std::uint32_t head = kNone;
  Relation label = Relation::Dep;  // what the tree calls it
  std::uint8_t cases = kAnyCase;       // bit c: it can have case c
  std::uint8_t sure_cases = kAnyCase;  // the same by what can be relied on
  Persons persons = kAnyPerson;
  bool sure_person = false;  // its persons can be relied on
  bool only_plural = false;  // no form of a singular
  bool measure = false;      // one of the nouns that say when or how much
  bool reflexive = false;
  bool expletive = false;
  bool attached = false;   // the tree hangs it on a neighbour
  bool taken_up = false;   // das, dies: may stand for what was said
  bool name_behind = false;   // a bare name behind the finite verb
  bool second_named = false;  // by name, behind the finite verb and behind another that the tree has for the subject
  bool displaces = false, displaced = false;  // must be the subject, and is not the tree's; is the tree's
  bool lone = false;  // hung on a neighbour, the only one that can be the subject
  RoleSlot slot = RoleSlot::None;  // out
};

struct RoleClause {
  const VerbRule* verb = nullptr;  // null where the table has nothing
  Persons finite = 0;              // what the finite verb agrees with; 0 where there is none
  bool shares_subject = false;  // verb first behind und, and the clause before it begins with its subject
  bool further = false;         // surely a further predicate of the subject in front
  bool wants_subject = false;      // has a finite verb
  bool infinitive = false;         // zu-infinitive: has none
  bool passive = false;            // the object is the subject
  bool recipient = false;          // the indirect object is the subject
  bool predicative_noun = false;   // a noun with a copula
  bool predicative = false;        // its predicate is a noun or adjective
  bool impersonal = false;         // `es` beside a verb that has it for its subject: es gibt
  bool one_object = false;         // that clause leaves no room for another object
  bool both_objects = false;       // the verb has an object and an indirect object
  bool says = false;               // somebody says what is taken up
  bool clausal_object = false;     // a dass-clause or the like stands for the object
};

inline constexpr std::size_t kMostPhrases = 10;

// Fills `slot` of the first `count` phrases. Exact: all assignments are weighed.
void assign_roles(const ClauseOptions& options, const RoleClause& clause, std::array<BarePhrase, kMostPhrases>& phrases, std::size_t count);
// What the tree says.
RoleSlot slot_of(Relation label);

}  // namespace depesche
