// SPDX-License-Identifier: Apache-2.0
// Telling: one event of one dispatch, reduced to what tells whether two of them tell the same act. Fixed numbers, no text:
// words, names and codes are 32-bit keys. The store keeps a telling packed beside its event.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "depesche/record.h"
#include "register/days.h"
#include "register/sketch.h"

namespace depesche {

using Word = std::uint32_t;  // key of a word, name or code; 0 is none

// Types that tellings of one act may differ in. Stored as numbers for ever: add at the end, never reorder.
enum class Family : std::uint8_t { Talk, Deal, Yield, Demand, Blame, Refusal, Threat, Protest, Sanction, Force, Coercion };
inline constexpr std::uint32_t kFamilies = 11;
Family family_of(EventType type);

struct Party {
  Word country = 0;  // USA of USA GOV, or an organisation: NATO; 0 where nobody is named
  Word sector = 0;   // GOV
  Word entity = 0;   // entity_id
  [[nodiscard]] bool operator==(const Party&) const = default;
};

struct Telling {
  std::int64_t event = 0;        // the store's number, which takes no part in any comparison
  std::uint64_t rank = 0;        // canonical order: 48 bits of the dispatch's key, 16 of the event's place in it
  std::int32_t published = kFarAhead;
  Days days;                     // when it can have been
  EventType type = EventType::Agree;
  Status status = Status::Occurred;
  bool dated = false;            // the text gives a date; else `days` comes from the day of publication
  std::uint8_t content_type = 0xFF;  // EventType of the content, 0xFF where there is none
  bool content_negated = false;
  std::uint32_t local = 0;       // events of one dispatch with one number tell one act
  Word mode = 0, place = 0, place_country = 0, source = 0, lemma = 0;
  std::vector<Party> actors, recipients;
  std::vector<Word> sites;       // places that the sentence names, smaller than a country; sorted, no doubles
  std::vector<Word> content;     // words of what is demanded, threatened ...; sorted, no doubles
  std::vector<Word> words;       // of the sentence; sorted, no doubles
  Sketch sketch{};               // of the dispatch's text

  [[nodiscard]] std::uint64_t dispatch() const { return rank >> 16; }
};

// The canonical order's number of the event at `position` of the dispatch.
std::uint64_t rank_of(std::string_view dispatch_id, std::size_t position);

// When an act can have been: by its date, else by the day it was published. kFarAhead twice where neither is known.
struct When { Days days; bool dated = false; std::int32_t published = kFarAhead; };
When when_of(const Record& record, const Record::Event& event);

// The tellings of the record, one an event and in their order. Uses Record::lemmas where they are there. `text` is the dispatch's.
std::vector<Telling> tellings_of(const Record& record, std::string_view text);

// The words of a text that carry meaning, as far as their length tells, cut to their first letters so that endings do not matter.
// Sorted, no doubles, not more than a telling keeps.
std::vector<Word> words_in(std::string_view text);

// The block that a telling is compared in: its family and the month of the first day it can have been.
std::int64_t block_of(const Telling& telling);
// The block of the same family, so many months later.
std::int64_t block_beside(std::int64_t block, int months);

// A telling as bytes, without `event`, and back. Errors: false where the bytes are no telling.
std::string pack_telling(const Telling& telling);
bool unpack_telling(std::string_view bytes, Telling& telling);

}  // namespace depesche
