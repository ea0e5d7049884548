// SPDX-License-Identifier: Apache-2.0
// TimeRules: what a pack says of times, as the room's files share it.
#pragma once

#include <cstdint>
#include <vector>

#include "time/holidays.h"
#include "time/patterns.h"
#include "time/time_words.h"

namespace depesche {

// What a preposition says of the act of its noun and that of the clause around it.
enum class Coincidence : std::uint8_t {
  None,   // after, because of, against: another time
  Noun,   // came to riots: the noun's act is at the clause's time, but what dates the noun need not date the clause
  Both,   // at, during, in: one time
};

struct TimeRules {
  TimeWords words;
  TimePatterns patterns;
  std::vector<Holiday> holidays;
  // Classes of time_words.tsv.
  Symbol planned = kNoSymbol, conjunction = kNoSymbol, coincident = kNoSymbol, onward = kNoSymbol, first_time = kNoSymbol, first_of = kNoSymbol, takes_place = kNoSymbol, course = kNoSymbol;
  Symbol compared = kNoSymbol, aimed = kNoSymbol, indefinite = kNoSymbol, moment = kNoSymbol, immediate = kNoSymbol;
  std::uint16_t file = 0;

  [[nodiscard]] Coincidence coincidence(Key preposition) const { return value_of(preposition, coincident); }
  // How a clause that the word opens lies to the one above: Both at one moment, Noun shortly before or after, None otherwise.
  [[nodiscard]] Coincidence moment_of(Key word) const { return value_of(word, moment); }
  [[nodiscard]] Coincidence value_of(Key word, Symbol symbol) const {
    for (const WordEntry& e : words.entries(word))
      if (e.symbol == symbol) return static_cast<Coincidence>(e.value);
    return Coincidence::None;
  }
  [[nodiscard]] bool is_word(Key form, Symbol symbol) const {
    for (const WordEntry& e : words.entries(form))
      if (e.symbol == symbol) return true;
    return false;
  }
  // What the preposition alone says of a time behind it: since, after; At where nothing.
  [[nodiscard]] TimeFrame frame_of(Key preposition) const {
    const std::vector<FrameRow>* rows = patterns.frames(preposition);
    if (rows == nullptr) return TimeFrame::At;
    for (const FrameRow& row : *rows)
      if (row.words.size() == 1) return row.frame;
    return TimeFrame::At;
  }
};

}  // namespace depesche
