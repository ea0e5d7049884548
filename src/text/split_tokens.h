// SPDX-License-Identifier: Apache-2.0
// Text to tokens and sentences.
#pragma once

#include <string>
#include <string_view>

#include "base/key.h"
#include "depesche/result.h"
#include "text/tokens.h"

namespace depesche {

// What a language says about its tokens: abbreviations.tsv of its pack.
// Threads: immutable after load.
struct TextRules {
  struct Abbreviation {
    bool before_name = false;    // Dr. Prof.: a capital after it begins no sentence
    bool before_number = false;  // Nr. S.: a number follows
    bool number_only = false;    // Art. Abs.: an abbreviation only where a number follows
    bool may_end = false;        // Mio. Jh.: ends a sentence before a word that likes to begin one
    bool ends = false;           // usw. etc.: ends a sentence before any capital
  };
  KeyMap<Abbreviation> abbreviations;  // by the lower-cased word with its stops, blanks taken out: z.b.
  KeyMap<bool> ordinal_followers;      // lower case, as all of these; a number with a stop before one is an ordinal: januar, jahrhundert
  KeyMap<bool> ordinal_preceders;      // a number with a stop after one is an ordinal: am, im
  KeyMap<bool> starters;               // capitalised after a stop they begin a sentence: der, sie
  KeyMap<bool> carries;                // no line ends in one unless its sentence goes on: der, von
  KeyMap<bool> domains;                // last parts of internet names: de, com
  KeyMap<bool> joiners;                // behind a hyphen at a line end they begin no other half of its word: Ein- und Ausfuhr
  KeyMap<bool> gender_ends;            // after a sign inside a word they name the other gender: innen
  // Errors: as Table::load.
  static Result<TextRules> load(const std::string& folder);
};

// Replaces `out` by the tokens and sentences of `text`. Linear in the length of the text, whatever it holds; a sentence
// longer than 2,000 tokens is cut at a mark. Needs: text is valid UTF-8 and shorter than 2 GiB.
void split_tokens(const TextRules& rules, std::string_view text, Tokens& out);

}  // namespace depesche
