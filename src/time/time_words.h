// SPDX-License-Identifier: Apache-2.0
// TimeWords: the words that patterns are made of, by class (month, unit, number ...), each with a value and what else it says.
//   Montagabend    class weekday_part   value 1   also part=evening
// Read from time_words.tsv, numbers.tsv and time_compounds.tsv of a pack.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/key.h"
#include "depesche/result.h"
#include "text/tokens.h"
#include "time/slots.h"

namespace depesche {

using Symbol = std::uint16_t;  // a class of words, or one word that a pattern names
inline constexpr Symbol kNoSymbol = 0xFFFF;

// One thing a word can be.
struct WordEntry {
  Symbol symbol = kNoSymbol;
  bool capital = false;       // only where it is written with a capital: Morgen, not morgen
  bool small = false;         // only where it is written small, the first word of a sentence apart: morgen, not Morgen
  std::uint8_t extra_count = 0;
  std::uint32_t extra = 0;    // into the list of assignments
  std::int32_t value = 0;
};

// The classes that tokens of digits get from code.
enum class DigitClass : std::uint8_t { Number, Year, Ordinal, Clock, Date, ShortDate, IsoDate, Decade, YearSpan, DayOrdinal, ClockSpan };
inline constexpr std::array<std::string_view, 11> kDigitClassNames = {
    "number", "year", "ordinal", "clock", "date", "short_date", "iso_date", "decade", "year_span", "day_ordinal", "clock_span"};

// What one token of digits can be; assignments of its own, for no table lists 30.11.2013.
struct DigitReading {
  static constexpr std::size_t kMax = 6, kMaxExtra = 4;
  std::array<WordEntry, kMax> entries;
  std::array<Assignment, kMaxExtra> extras;
  std::uint8_t size = 0, extra_count = 0;
};

// Threads: immutable after load.
class TimeWords {
 public:
  // Errors: as Table::load, and Unreadable for a value that is none.
  static Result<TimeWords> load(const std::string& folder);

  [[nodiscard]] Symbol class_of(std::string_view name) const;   // kNoSymbol where no row and no digit has it
  Symbol add_literal(std::string_view word);                    // its symbol; the same for the same word
  Symbol add_class(std::string_view name);
  void add(std::string_view word, Symbol symbol, std::int32_t value, std::span<const Assignment> extras);

  [[nodiscard]] std::span<const WordEntry> entries(Key form) const {
    const auto* found = by_form_.find(form);
    return found == nullptr ? std::span<const WordEntry>{} : std::span<const WordEntry>(*found);
  }
  // What a token that begins with a digit can be. `lowered` is a buffer.
  void read_digits(std::string_view token, std::string& lowered, DigitReading& out) const;
  [[nodiscard]] std::span<const Assignment> extras(const WordEntry& e) const { return std::span(extras_).subspan(e.extra, e.extra_count); }
  [[nodiscard]] Symbol digit_symbol(DigitClass c) const { return digit_symbols_[static_cast<std::size_t>(c)]; }
  [[nodiscard]] std::size_t symbols() const { return symbol_count_; }

 private:
  friend class WordLoader;
  KeyMap<std::vector<WordEntry>> by_form_;
  KeyMap<Symbol> classes_;
  KeyMap<Symbol> literals_;
  std::vector<Assignment> extras_;
  std::array<Symbol, kDigitClassNames.size()> digit_symbols_{};
  Symbol symbol_count_ = 0;
  // What may follow digits (classes tail, tail_year and tail_decade), and the classes they make: 50-minuetig, 20-jaehrig, 90er.
  struct Tail { Symbol tail = kNoSymbol, made = kNoSymbol; };
  std::array<Tail, 3> tails_{};
};

}  // namespace depesche
