// SPDX-License-Identifier: Apache-2.0
// Scan: all that may mean somebody, by the words alone, in the order of the text.
#pragma once

#include "actors/scratch.h"

namespace depesche {

// Fills key, adjective, found, found_at, candidates, country_counts.
void scan(const World& world, const ActorInput& in, ActorScratch& s);
// Fills key and hints alone, for the training of the model.
void fill_name_hints(const World& world, const ActorInput& in, ActorScratch& s);

// Helpers of the scan.
struct ScanView {
  const World& world;
  const ActorInput& in;
  ActorScratch& s;

  [[nodiscard]] std::string_view text(std::uint32_t t) const { return in.tokens.text(in.text, t); }
  [[nodiscard]] bool capital(std::uint32_t t) const {
    const Shape shape = in.tokens.shape[t];
    return shape == Shape::Capital || shape == Shape::Upper || shape == Shape::Mixed;
  }
  [[nodiscard]] bool same_sentence(std::uint32_t a, std::uint32_t b) const { return b < in.tokens.size() && in.tokens.sentence[a] == in.tokens.sentence[b]; }
  [[nodiscard]] bool sentence_first(std::uint32_t t) const { return (in.tokens.flags[t] & kSentenceFirst) != 0; }
  [[nodiscard]] bool tagged_name(std::uint32_t t) const { return in.words.pos[t] == Pos::ProperNoun; }
  [[nodiscard]] bool locative_before(std::uint32_t t) const { return t > 0 && (context(t - 1) & kLocative) != 0; }
  // Vertrag von Lissabon: the place at `t` only names what stands before it.
  [[nodiscard]] bool names_another(std::uint32_t t) const;
  [[nodiscard]] bool common_noun(std::uint32_t t) const;   // the lexicon knows it as a noun
  [[nodiscard]] bool function_word(std::uint32_t t) const; // at the head of a sentence: the lexicon knows it as no noun
  [[nodiscard]] std::uint32_t context(std::uint32_t t) const;      // Context bits of the word as it stands
  [[nodiscard]] Genders given_name(std::uint32_t t) const;
  // Whether none of the bodies that have the name was there in the year of the dispatch.
  [[nodiscard]] bool all_gone(const FoundName& found) const;
  // Somebody all of whose offices lie more than `years` from the day of the dispatch.
  [[nodiscard]] bool of_another_time(const Known& known, int years) const;
  // Whether the years of the body or state hold the year of the dispatch; true where it has none.
  [[nodiscard]] bool was_there(const Known& known) const { return in.published.year <= 0 || (known.from / 10000 <= in.published.year && known.to / 10000 >= in.published.year); }
  // The state that there was on the day in the place of a later one (Russian in 1956: Soviet), else `known` itself.
  [[nodiscard]] std::uint32_t on_day(std::uint32_t known) const;
  // Keys of the token without the endings of a genitive, the longest ending last; at most 4.
  std::uint32_t stripped(std::uint32_t t, Key (&keys)[4]) const;
};

// Fills key and adjective and counts the countries that single words tell; takes away what the last dispatch left.
void prepare(const ScanView& v);
// Country of the knowns that have the name; kNone where they are of several: Bundesrat, Gruene.
std::uint32_t only_country(const ScanView& v, const FoundName& found);
// Whether parties of several countries have the name in its first part: Gruenen-Chefin.
bool party_of_several(const ScanView& v, const FoundName& found);
// Counts a country, if it is one, as spoken of at `token`.
void count_country(const ScanView& v, std::uint32_t country, std::uint32_t token);
// What the tables say of each capital word, for the model.
void fill_hints(const ScanView& v);
// Whether a name of the tables that stands from `t` to `end` is a word for it and then the name proper (Nachrichtenagentur AFP).
bool described(const ScanView& v, std::uint32_t t, std::uint32_t end, const FoundName& found);
// Whether what the model finds there begins with such a word.
bool titles(const ScanView& v, std::uint32_t t, std::uint32_t end);
// Whether the letters of the acronym begin the words of the name, which the tables give to others: Thai Rak Thai (TRT).
// Needs: a name of the tables begins with the acronym.
bool abbreviates(const ScanView& v, std::uint32_t acronym, const FoundName& found);
// Makes a guessed name that is another spelling of somebody's in the tables (Moammar Kadhafi) his.
void spell_as_known(const ScanView& v, FoundName& found);
// The end of what the model finds at `t`, up to another name of the tables in it.
std::uint32_t tagged_alone(const ScanView& v, std::uint32_t t);
// Mends the names that the model finds by what words alone tell: titles and nouns before and behind, signs that are no names, endings of
// names of places, the kind of what is told in one row.
void mend_tags(const ScanView& v);
// After so long a bare surname means nobody of the tables any more; nor so long before.
inline constexpr int kYearsOfSurname = 20;
// Names of the tables that begin at `t`: the longest, all that share it. Gives the token behind it, or `t` where there is none.
std::uint32_t match_known(const ScanView& v, std::uint32_t t, FoundName& found);
// A surname of the tables that begins with a particle, where tag_surnames found it alone (kritisierte von der Leyen). Gives the token behind it, or `t`.
std::uint32_t small_surname(const ScanView& v, std::uint32_t t, FoundName& found);
// A town that no row of the tables of names tells. Gives the token behind it, or `t`.
std::uint32_t match_city(const ScanView& v, std::uint32_t t, FoundName& found);
// Finds the town that a guessed place from `t` to `end` is.
void locate(const ScanView& v, std::uint32_t t, std::uint32_t end, FoundName& found);
// Word, prefix, compound. False where the word is none of them.
bool match_word(const ScanView& v, std::uint32_t t, FoundName& found);
// People with a given name or a form of address before their name, names the model finds, names met before. Gives the token behind it.
std::uint32_t guess_name(const ScanView& v, std::uint32_t t, FoundName& found);
// The name that the model finds at `t`: its end, or `t`.
std::uint32_t tagged_end(const ScanView& v, std::uint32_t t);
EntityKind kind_of(NameTag tag);
std::uint32_t guess_tagged(const ScanView& v, std::uint32_t t, FoundName& found);
// Die Stuttgarter Initiative Querdenken: of the name from `t` to `end` the body that is known, behind the word for what it is; its end, or `t`.
std::uint32_t known_inside(const ScanView& v, std::uint32_t t, std::uint32_t end, FoundName& found);

}  // namespace depesche
