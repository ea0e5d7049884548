// SPDX-License-Identifier: Apache-2.0
// Words: what the forms of one dispatch can be (readings), and what each is taken to be (the chosen arrays).
// The stages after syntax/ use the chosen arrays.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "base/key.h"

namespace depesche {

// Universal Dependencies parts of speech, with the verb's forms told apart (what STTS calls VVFIN, VVINF ...).
enum class Pos : std::uint8_t {
  Noun, ProperNoun, Adj, Adv, Adp, Det, Pron, Num,
  VerbFinite, VerbInfinitive, VerbZuInfinitive, VerbParticiple,  // zu-infinitive: one word, anzukündigen
  AuxFinite, AuxInfinitive, AuxParticiple,                        // sein haben werden and the modals
  Cconj, Sconj, VerbParticle, InfinitiveMark, Negation, Particle, Intj, Punct, Sym, Other,
};
inline constexpr std::size_t kPosCount = 25;
constexpr bool is_verb(Pos p) { return p >= Pos::VerbFinite && p <= Pos::AuxParticiple; }
constexpr bool is_finite(Pos p) { return p == Pos::VerbFinite || p == Pos::AuxFinite; }
constexpr bool is_aux(Pos p) { return p >= Pos::AuxFinite && p <= Pos::AuxParticiple; }
constexpr bool is_nominal(Pos p) { return p == Pos::Noun || p == Pos::ProperNoun || p == Pos::Pron; }

// Agreement: the cells of case x (masculine, feminine, neuter, plural) that a nominal form can be, 16 bits.
// Agreement inside a phrase is the AND of its words. 0 says nothing is known; kAnyAgreement says all is possible.
using Agreement = std::uint16_t;
enum class Case : std::uint8_t { Nominative, Genitive, Dative, Accusative };
enum class Gender : std::uint8_t { Masculine, Feminine, Neuter, Plural };
constexpr Agreement cell(Case c, Gender g) { return static_cast<Agreement>(1u << (static_cast<unsigned>(c) * 4 + static_cast<unsigned>(g))); }
constexpr Agreement all_of(Case c) { return static_cast<Agreement>(0xFu << (static_cast<unsigned>(c) * 4)); }
constexpr Agreement all_of(Gender g) { return static_cast<Agreement>(0x1111u << static_cast<unsigned>(g)); }
inline constexpr Agreement kAnyAgreement = 0xFFFF;

// Person and number that a finite verb (or a pronoun) can be: bits 0-2 first to third singular, 3-5 first to third plural.
using Persons = std::uint8_t;
inline constexpr Persons kThirdSingular = 4, kThirdPlural = 32, kAnyPerson = 63;

// Tense and mood that a finite verb can be.
using Moods = std::uint8_t;
inline constexpr Moods kPresent = 1, kPast = 2, kSubjunctive1 = 4, kSubjunctive2 = 8, kImperative = 16;

// One thing a form can be.
struct Reading {
  Pos pos = Pos::Other;
  Persons persons = 0;
  Moods moods = 0;
  std::uint8_t flags = 0;          // kGuessed ...
  Agreement agreement = 0;
  std::string_view lemma;          // into the lexicon or the dispatch's arena
  Key lemma_key = Key::None;
};
inline constexpr std::uint8_t kGuessed = 1;       // by its ending, not from the lexicon
inline constexpr std::uint8_t kFromCompound = 2;  // its head is in the lexicon: Wirtschaftssanktionen
inline constexpr std::uint8_t kNominalised = 4;   // an adjective, participle or infinitive written as a noun
inline constexpr std::uint8_t kComparative = 8, kSuperlative = 16;
inline constexpr std::uint8_t kPresentParticiple = 32, kPastParticiple = 64;  // adjectives made from verbs; lemma is the verb's infinitive

// What read_words has found for the forms of earlier dispatches; a form's readings do not depend on them, only the time does.
struct WordMemo;
struct WordMemoDeleter { void operator()(WordMemo* memo) const; };

// Each chosen array has one entry a token. Filled anew for each dispatch.
struct Words {
  // Readings of token i: readings[first[i] .. first[i + 1]), likeliest first.
  std::vector<std::uint32_t> first;
  std::vector<Reading> readings;

  std::vector<Key> form;                  // key of the form in lower case
  std::vector<Pos> pos;                   // chosen by syntax/
  std::vector<std::uint32_t> reading;     // the chosen reading, an index into readings (every token has at least one)
  // Cells left after agreement with the words of its phrase (nouns, and the determiners and adjectives in front of them).
  std::vector<Agreement> agreement;
  // Head of a compound: Truppenaufmarsch -> Aufmarsch; the lemma of its first reading where it is no compound.
  std::vector<Key> head;
  std::vector<std::string_view> head_text;
  // First part of a compound without its linking letters, folded to lower case: Kremlsprecher -> kreml, US-Präsident -> us; else None.
  std::vector<Key> modifier;
  std::vector<std::string_view> modifier_text;

  Arena arena;
  std::unique_ptr<WordMemo, WordMemoDeleter> memo;  // read_words' own

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(form.size()); }
  [[nodiscard]] const Reading& chosen(std::uint32_t token) const { return readings[reading[token]]; }
  [[nodiscard]] Key lemma(std::uint32_t token) const { return chosen(token).lemma_key; }
  [[nodiscard]] std::string_view lemma_text(std::uint32_t token) const { return chosen(token).lemma; }
};

}  // namespace depesche
