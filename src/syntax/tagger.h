// SPDX-License-Identifier: Apache-2.0
// Tagger: greedy from left to right, a hashed linear model over the parts of speech that a form can have.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "morph/words.h"
#include "syntax/key_ids.h"
#include "text/tokens.h"

namespace depesche {

using PosSet = std::uint32_t;  // bit p: Pos p
constexpr PosSet bit(Pos p) { return 1u << static_cast<unsigned>(p); }

inline constexpr std::uint32_t kTagRowBits = 15;  // rows of 32 weights, one cache line each
inline constexpr std::size_t kTagWeights = std::size_t{32} << kTagRowBits;
inline constexpr std::size_t kTagTemplates = 26;

struct TaggerWeights {
  std::vector<std::int16_t> weights;    // kTagWeights
  KeyIds forms;                         // common forms, and what they were seen as: sets[id - 1] stands in for the lexicon
  std::vector<PosSet> sets;
};

// What the tagger sees of a token before it knows any tag.
struct TagToken {
  PosSet candidates = 0;
  std::uint32_t form = 0, lemma = 0;             // hashed
  std::uint32_t suffix2 = 0, suffix3 = 0, suffix4 = 0, prefix = 0;
  std::uint32_t known = 0;                       // the set of candidates; for marks their shape
  std::uint32_t likely = 0;                      // the lexicon's first reading, and whether it is a guess or a compound
  std::uint8_t shape = 0;                        // with kSentenceFirst above it
  bool ends_clause = false;                      // a mark after which a clause may begin
};

// What lies to the left, as tags.
struct TagHistory {
  std::uint32_t last = kPosCount, before = kPosCount;
  std::uint32_t finite = 0;    // lemma of the last finite verb of the sentence, hashed
  std::uint32_t state = 0;     // since the clause began: 1 a finite verb, 2 a subordinating word; 4: a finite verb in the sentence, 8: an auxiliary was the last
  void add(Pos pos, const TagToken& token);
};

PosSet candidates_of(const TaggerWeights& weights, const Tokens& tokens, const Words& words, std::uint32_t token);
void fill_tag_tokens(const TaggerWeights& weights, std::string_view text, const Tokens& tokens, const Words& words, TokenSpan span, std::vector<TagToken>& out);

using TagRows = std::array<std::uint32_t, kTagTemplates>;
// Hashes of all templates at `i`. Needs: `tokens` has two more on either side, at i - 2 to i + 2.
void find_tag_rows(const TagToken* at, const TagHistory& history, TagRows& out);
// Where the weight for `pos` lies.
constexpr std::size_t tag_weight(std::uint32_t row, std::uint32_t pos) {
  return (std::size_t{row >> (32 - kTagRowBits)} << 5) | ((row + pos) & 31u);
}

Pos best_pos(const std::int16_t* weights, PosSet candidates, const TagRows& rows);

// Sets words.pos, reading and agreement for one sentence. `room` keeps its capacity. Needs: those arrays have tokens.size() entries.
void tag_sentence(const TaggerWeights& weights, std::string_view text, const Tokens& tokens, TokenSpan sentence, Words& words, std::vector<TagToken>& room);

// Sets words.reading and words.agreement from words.pos: the likeliest reading that fits, cells cut down by the phrase.
void choose_readings(const Tokens& tokens, TokenSpan sentence, Words& words);

}  // namespace depesche
