// SPDX-License-Identifier: Apache-2.0
// The tables morph.tsv and paradigms.tsv of a language, as rules: how words are joined and what their endings tell.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/key.h"
#include "morph/lexicon.h"

namespace depesche {

// A word with this ending (and start) that no lexicon has is guessed to be this.
struct EndingRule {
  std::string ending, start;
  Reading reading;          // its lemma is made of the form
  std::uint32_t drop = 0;   // bytes taken off the form, before `add`
  std::string add;
  std::uint32_t stem = 2;   // bytes that must stand before the ending
};

struct AdjectiveEnding { std::string ending; Agreement cells = 0; };
struct DegreeEnding { std::string ending; std::uint8_t flag = 0; };

struct TextSwap { std::string from, to; };

struct MorphRules {
  std::vector<std::string> links;         // between the parts of a compound, longest first
  std::vector<std::string> linking;       // ends of first parts that a linking letter follows always
  std::vector<std::string> restores;      // what a first part may have lost: Schul(e)hof
  std::vector<EndingRule> endings;        // longest first
  std::vector<AdjectiveEnding> nominal_endings;  // longest first
  std::vector<DegreeEnding> degrees;             // longest first
  std::vector<std::string> clitics;              // what hangs on verbs: gibt's
  std::string nominal_lemma;              // the ending that a noun made of an adjective is listed with
  std::vector<TextSwap> gender_joins;     // :innen -> innen
  std::vector<TextSwap> spellings;        // to try for unknown words
  std::vector<std::string> infixes;       // the mark of the infinitive inside a verb: anzukuendigen
  std::vector<std::string> inseparable;   // prefixes that make new verbs and stay: be-, ver-
  std::vector<std::string> genitives;     // endings of a name's genitive, longest first
  KeyMap<bool> no_head, no_modifier;      // parts that only look like words
  KeyMap<bool> whole;                     // lemmas that only look like compounds
  KeyMap<bool> name_heads;                // heads in lower case that make names of people and towns rather than nouns: berg
  KeyMap<bool> bound;                     // first parts that are no words of their own: vize-, ultra-
  std::uint64_t identity = 0;             // of the tables' content
};

}  // namespace depesche
