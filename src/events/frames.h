// SPDX-License-Identifier: Apache-2.0
// Frames: what the tables of acts say, joined for look-up by word keys.
//   families  a kind of act: type, slots of actor, recipient, content, how its complement stands
//   rows      a verb, phrase or noun: its family, overrides, and the conditions under which it holds
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "base/key.h"
#include "depesche/record.h"
#include "events/events.h"
#include "events/word_classes.h"
#include "morph/words.h"
#include "pack/table.h"

namespace depesche {

enum class SlotKind : std::uint8_t {
  Subject, Object, Dative, Genitive, Predicative, Clause,
  Own,        // genitive, possessive, adjective of a country, first part of a compound
  Adjective, Modifier,
  Noun,       // the noun of a phrase
  Preposition, Speaker,
  Word,       // any word of the clause, or an adjective or preposition beside the noun: only to be tested
  Crowd,      // protesters that nobody names: people of the actor's country
};

struct Slot {
  SlotKind kind = SlotKind::Subject;
  bool owner = false;       // ~: whoever owns what stands there
  std::int8_t case_ = -1;   // a Case, or -1 for any
  Key preposition = Key::None;
};
using Slots = std::vector<Slot>;

// How acts in the content of a frame stand.
enum class Standing : std::uint8_t { Content, Told, Fact, Support, Planned, Hypothetical, Negated, Denied };

// Bits of what a clause must be.
enum Need : std::uint32_t { kPassive = 1, kActive = 2, kPlural = 4, kNegated = 8, kWant = 16, kTold = 32, kNotTold = 64, kNotNegated = 128, kViolent = 256, kNegative = 512, kViolentScene = 1024, kMust = 2048, kNotPositive = 4096, kMay = 8192, kInfinitive = 16384, kFinite = 32768, kNotNegative = 65536, kCan = 131072, kNotWant = 262144, kNotMust = 524288, kNotMay = 1048576, kNotCan = 2097152, kInfinite = 4194304 };

using ClassBits = std::array<std::uint64_t, 10>;  // up to 640 classes

inline constexpr std::uint32_t kAnyEvent = 0xFFFF;  // the types of a test for `event`

struct Test {
  Slot slot;
  bool absent = false;      // must not hold
  bool any = true;          // presence is enough
  bool actor = false;       // must be one that may act
  bool political = false;   // ... for a state, a party, a court, armed men
  bool quoted = false;      // stands between quotation marks
  ClassBits classes{};
  std::uint32_t types = 0;  // bit of an EventType: an event noun of it
};

struct Frame {
  bool has_type = false, reflexive = false;
  bool ahead = false;                      // the act is announced, planned or decided by the word: still to come
  EventType type{};
  std::string_view mode, sector;           // sector of an actor that nobody names; empty where none
  std::string_view by;                     // sectors of those who can do it, split by |, UNK for one of no country; empty: anybody
  Slots actors, recipients, contents, partners;
  Standing standing = Standing::Content;
  std::vector<Test> tests;
  std::uint32_t needs = 0;
  std::uint32_t negated = kNone;           // frame instead, where the predicate is negated
  RuleRef row, family;
  [[nodiscard]] std::size_t conditions() const;
};

using FrameList = std::vector<std::uint32_t>;  // into frames, most conditions first

struct EventRules {
  std::vector<Frame> frames;
  KeyMap<FrameList> verbs, phrases, nouns;  // phrases: by phrase_key
  // Nouns with rows of their own that end in another one, longest first: Wahlkampf under Kampf, for compounds of them (Bundestagswahlkampf).
  struct Longer { std::string_view written, lower; const FrameList* rows = nullptr; };
  KeyMap<std::vector<Longer>> longer;
  KeyMap<bool> phrase_verbs;                // verbs that begin a phrase
  FrameList any;                            // rows of `@any`: whatever the verb is, where none of its own asks for the same mood
  FrameList negative;                       // rows of `@negative`: a negative word that a copula predicates
  KeyMap<ClassBits> words;
  std::array<RuleRef, static_cast<std::size_t>(WordClass::Count)> class_rows{};  // where the classes that the code knows stand
  KeyMap<EventType> content_words;          // what a word tells where it is the content of an act, and only there
  KeyMap<std::string_view> adjectives, countries;  // lemma of the adjective, lower-case name -> alpha-3
  struct Owner { std::string_view code, sector; };
  KeyMap<Owner> owners;                     // first parts of compounds: code empty where the country is that of the dispatch
  struct PloverRow { EventType type{}; std::string_view mode; Plover plover; };
  std::vector<PloverRow> plover;
  std::deque<std::string> text;             // what the views point into

  [[nodiscard]] bool is(Key word, WordClass c) const;
  [[nodiscard]] ClassBits classes(Key word) const;
  [[nodiscard]] RuleRef row_of(WordClass c) const { return class_rows[static_cast<std::size_t>(c)]; }
  // The rows of a noun: by its lemma, by the longest noun that it ends in, by the head of the compound. Null where none.
  [[nodiscard]] const FrameList* of_noun(Key lemma, std::string_view written, Key head) const;
};

Key phrase_key(Key verb, Key noun, Key preposition);
inline bool has_class(const ClassBits& bits, WordClass c) {
  return ((bits[static_cast<unsigned>(c) / 64] >> (static_cast<unsigned>(c) % 64)) & 1u) != 0;
}
inline std::uint32_t type_bit(EventType t) { return 1u << static_cast<unsigned>(t); }

}  // namespace depesche
