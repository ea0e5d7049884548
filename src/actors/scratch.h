// SPDX-License-Identifier: Apache-2.0
// What the steps of find_actors hand on: FoundName (something that may mean somebody, by its words alone) and State (one that is meant).
#pragma once

#include <compare>
#include <cstdint>
#include <utility>
#include <vector>

#include "actors/actors.h"
#include "actors/world.h"
#include "base/key.h"
#include "base/span.h"

namespace depesche {

enum class FoundType : std::uint8_t { Name, Guess, Word, Inhabitant, Pronoun };

struct FoundName {
  FoundType type = FoundType::Name;
  TokenSpan where;                 // a name's words; of other kinds the one word
  std::uint32_t token = 0;         // the word itself, of a name its last
  std::uint32_t first_candidate = 0, end_candidate = 0;  // knowns that have the name, into ActorScratch::candidates
  bool surname = false;            // only the short form of a person's name
  bool weak = false;               // also a common word: needs support
  bool former = false, elect = false, plural = false;
  bool home = false;               // its modifier is one of World::kin: which, the dispatch tells
  std::uint32_t word = kNone;      // into World::words, of an inhabitant the country
  Genders genders = 0;
  std::uint32_t modifier = kNone;  // the known in a compound's first part
  std::uint32_t modifier_word = kNone;  // or the word there (Polizei)
  std::uint32_t partner = kNone;   // found: the name a title stands with, the title of a name
  std::uint32_t party = kNone;     // found: the party in brackets behind a name
  std::uint32_t owner = kNone;     // found: the name in the genitive right before it (Putins Sprecher)
  std::uint32_t same_as = kNone;   // found: the earlier name this one repeats or shortens
  EntityKind kind = EntityKind::Person;  // of a guess
  const City* city = nullptr;
  std::uint32_t entity = kNone;    // once resolved
  std::uint32_t mention = kNone;
  bool resolved = false;
  bool dropped = false;
};

// One that is meant: what is needed while reading; written out as Entity at the end.
struct State {
  EntityKind kind = EntityKind::Person;
  Genders genders = 0;
  bool acts = true, plural = false, named = false;
  std::uint32_t known = kNone;
  Code code;
  std::uint32_t country = kNone;
  std::uint32_t word = kNone;      // the description it was met by
  Key word_class = Key::None;
  std::uint32_t twin = kNone;      // a land's state, and back
  bool is_state = false;
  TokenSpan shown;                 // its words, where no table names it
  const City* city = nullptr;
  std::uint32_t last_token = 0;    // of its latest mention
  std::uint32_t mentions = 0;
  RuleRef rule;
};

// A country that a sentence speaks of.
struct Spoken {
  std::uint32_t sentence, country;
  auto operator<=>(const Spoken&) const = default;
};

struct ActorScratch {
  std::vector<Key> key;                   // folded, one a token; None for words that begin no name
  std::vector<std::uint32_t> adjective;   // known whose adjective the token is, or kNone
  std::vector<std::uint32_t> found_at;    // found that covers the token, or kNone
  std::vector<std::uint32_t> argument_at; // argument whose head the token is, or kNone
  std::vector<FoundName> found;
  std::vector<std::uint32_t> candidates;
  KeyMap<std::uint32_t> alias;            // key of a name met before -> found, plus one
  KeyMap<std::uint32_t> called;           // key of a body's name of one word that no table knows -> found, plus one
  KeyMap<std::uint32_t> acronyms;         // acronyms from brackets that mean another one in the tables -> found, plus one
  std::vector<State> states;
  KeyMap<std::uint32_t> entity_by;        // known, or word and country -> entity, plus one
  KeyMap<bool> named_in_full;             // known ones, plus one, whose whole name stands somewhere
  std::vector<std::uint32_t> country_counts, counted;  // by known; the countries counted
  std::vector<Spoken> spoken;                          // by sentence, once the scan is done
  std::vector<std::uint32_t> lead_counts;              // of these: how often in the first sentences
  std::vector<std::pair<std::uint32_t, std::uint32_t>> title_counts;  // countries of the title, and how often it speaks of them
  std::uint32_t lead_end = 0;                          // token behind the first sentences: headings, a dateline, two more
  TokenSpan dateline;                                  // where there is one
  std::vector<std::uint32_t> scene_counts;             // of these: how often something is said to be or happen there
  std::vector<std::uint32_t> stage_counts;             // the same, but for places where one only meets
  std::vector<std::uint32_t> scenes;                   // the countries whose scene is counted
  std::vector<std::uint8_t> venue;                     // by sentence: it tells of a meeting
  std::vector<std::uint32_t> item_lands;               // of Actors::items
  std::vector<NameTag> tags;              // what the model says of each token
  std::vector<std::uint16_t> hints;       // and what the tables say, for the model
  std::vector<std::uint32_t> order;
};

}  // namespace depesche
