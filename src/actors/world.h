// SPDX-License-Identifier: Apache-2.0
// World: the tables of languages/all and of the language, joined for look-up by word keys.
//   names     first word -> names that begin with it, longest first -> Known
//   words     lower-case form -> Word: offices (Praesident), bodies and people (Regierung, Demonstranten), lands (Land)
//   holdings  of each person, by day; and of each country's offices
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "actors/actors.h"
#include "actors/cities.h"
#include "actors/name_model.h"
#include "base/key.h"
#include "depesche/result.h"
#include "pack/table.h"

namespace depesche {

enum class Sector : std::uint8_t { None, Gov, Mil, Cop, Spy, Leg, Jud, Pty, Reb, Cvl, Lab, Bus, Jrn, Edu, Rel, Ngo, Crm };
inline constexpr std::array<std::string_view, 17> kSectorNames{"", "GOV", "MIL", "COP", "SPY", "LEG", "JUD", "PTY", "REB", "CVL", "LAB", "BUS", "JRN", "EDU", "REL", "NGO", "CRM"};

// A code as its parts. `pool` points into World::codes where it is an organisation's own (NATO, INT REB).
struct Code {
  std::uint32_t country = kNone;  // into World::knowns
  Sector sector = Sector::None;
  std::uint32_t pool = kNone;
  [[nodiscard]] bool empty() const { return country == kNone && sector == Sector::None && pool == kNone; }
  [[nodiscard]] bool placed() const { return country != kNone || pool != kNone; }
  [[nodiscard]] bool operator==(const Code&) const = default;
};

// Genders a referent can be: the pronouns that can stand for it.
using Genders = std::uint8_t;
inline constexpr Genders kMale = 1, kFemale = 2, kNeuter = 4, kMany = 8, kSpeaker = 16;

enum class KnownType : std::uint8_t { Country, Person, Organisation, Group, Seat, Region };

struct Known {
  KnownType type = KnownType::Organisation;
  EntityKind kind = EntityKind::Organisation;
  bool former = false;           // a state that is no more
  bool acts = true;
  Genders genders = 0;
  std::string id, name, name_en;
  Code code;                     // people: see holdings
  std::uint32_t country = kNone;
  Key word_class = Key::None;    // party, parliament, court ...: what a description can take up
  std::uint32_t first_holding = 0, end_holding = 0;
  const City* city = nullptr;    // of a town, where the list of towns has it
  std::int32_t from = 0, to = 99999999;  // yyyymmdd: of a group or body, when it was what its code says; of a person, the first day and the last of all offices
  RuleRef rule;
};

struct Holding {
  std::uint32_t person = 0;      // into knowns
  Key office = Key::None;
  std::uint8_t rank = 9;
  Code code;
  std::uint32_t country = kNone, body = kNone;
  std::int32_t from = 0, to = 99999999;  // yyyymmdd
  RuleRef rule;
};

// One name of a Known: its words as folded keys (fold.h), the first of them being the key it is found by.
struct Name {
  std::uint32_t first_word = 0;  // into name_words
  std::uint16_t size = 0;
  bool surname = false;          // the short form of a person's full name
  bool open_end = false;         // its last word takes the endings of a genitive
  std::uint32_t known = 0;
};
struct NameRange { std::uint32_t begin = 0, end = 0; };

enum class WordType : std::uint8_t { Office, Agent };
struct Word {
  WordType type = WordType::Agent;
  Sector sector = Sector::None;
  EntityKind kind = EntityKind::Organisation;
  bool person_word = false;               // singular means one person
  bool shared = false;                    // its code's country is only the first of World::kin
  bool stateless = false;                 // of no country, whatever the text tells
  Key word_class = Key::None;
  std::uint32_t first_class = 0, end_class = 0;    // further classes it can stand for, into classes
  std::uint32_t first_office = 0, end_office = 0;  // into offices
  Code code;                               // where the text names no other
  std::uint32_t body = kNone;              // the Known that is meant (Militaerbuendnis)
  std::string base;                        // canonical word
  RuleRef rule;
};
// weak: a form that an adjective's endings would give (Gewerkschaften of Gewerkschafter); a word that has it by itself takes it.
struct WordForm { std::uint32_t word = 0; Genders genders = 0; bool weak = false; };

enum class PronounKind : std::uint8_t { Personal, Possessive, Demonstrative, Speaker, SpeakerPossessive, Both };
struct Pronoun { PronounKind kind = PronounKind::Personal; Genders genders = 0; RuleRef rule; bool genitive = false; };

// What name_context.tsv says of a word, as bits.
enum Context : std::uint32_t {
  kParticle = 1, kAddress = 2, kLocative = 4, kPlaceOnly = 8, kFormer = 16, kElect = 32, kDeputy = 64, kBoth = 128, kDefinite = 256, kIndefinite = 512,
  kCompanyAfter = 2048, kClubBefore = 4096, kBodyHead = 8192, kAddressFemale = 16384, kAbroad = 32768,
  kSeveral = 65536, kScene = 131072, kHoly = 262144, kNoName = 524288, kAmbiguous = 1048576, kPlaceHead = 2097152, kTwo = 4194304, kVenue = 8388608, kNamedAfter = 16777216, kOwnLands = 33554432, kFacing = 67108864,
  kQuestionLabel = 134217728, kAnswerLabel = 268435456, kPeer = 536870912,
};
// First parts of compounds. Linked: a body before an office that takes its sector (Polizeisprecher).
enum class PrefixKind : std::uint8_t { Former, Deputy, Home, Plain, Linked };
struct Prefix { std::string text; PrefixKind kind = PrefixKind::Plain; std::uint32_t country = kNone, word = kNone; };

// Several states by one word, in the days that it meant them.
struct Bloc { std::vector<std::uint32_t> states; std::int32_t from = 0, to = 99999999; bool counted = false; };

struct World {
  std::vector<Known> knowns;
  std::vector<Holding> holdings;                    // of one person side by side
  std::vector<std::uint32_t> holdings_by_office;    // into holdings, ranges in of_office
  KeyMap<NameRange> of_office;                      // office_key(country, office)
  std::vector<std::string> codes;                   // see Code::pool
  KeyMap<std::uint32_t> code_of;                    // text -> place in codes, plus one
  std::vector<std::uint32_t> pool_owner;            // by Code::pool: the body whose own code it is, or kNone
  KeyMap<std::uint32_t> known_by_id;                // countries by alpha-3 as well

  std::vector<Key> name_words;
  std::vector<Name> names;
  KeyMap<NameRange> by_first_word;
  KeyMap<std::uint32_t> by_sound;                   // sound_key of people whose names come from another script -> known plus one, kNone where it is of several
  KeyMap<std::uint32_t> modifiers;                  // lower-case one-word names: first parts of compounds
  KeyMap<std::uint32_t> adjectives;                 // lower-case forms -> country or city
  std::vector<Bloc> blocs;
  KeyMap<std::uint32_t> bloc_words, bloc_adjectives; // lower-case forms -> place in blocs, plus one
  KeyMap<WordForm> inhabitants;                     // lower-case forms -> country

  std::vector<Word> words;
  std::vector<Key> offices, classes;
  KeyMap<WordForm> by_form;                         // lower-case forms
  KeyMap<WordForm> unit_forms;                      // of words that mean somebody only behind a name and a dash
  KeyMap<Pronoun> pronouns;
  KeyMap<std::uint32_t> context;                    // Context bits
  std::vector<Prefix> prefixes;
  std::vector<std::string> place_endings;           // of words that no lexicon knows: names of places
  std::vector<std::string> people_parts;            // first parts of words for people (Exil-), in lower case
  std::string town_ending;                          // makes an adjective of a town
  std::vector<std::uint32_t> kin;                   // countries that share the language's words for their bodies: the first, where none of them is spoken of
  std::vector<std::pair<std::uint32_t, std::uint32_t>> predecessors;  // states, and those of before that had the same capital: into knowns
  std::vector<std::pair<std::uint32_t, std::uint32_t>> territories;  // lands with bodies of their own, and the state they belong to: into knowns
  KeyMap<std::uint32_t> evidence;                   // lower-case words that one country alone has (Franken) -> known
  KeyMap<Genders> given_names;                      // folded
  std::vector<std::pair<std::string, std::string>> genitive_endings;
  NameModel model;
  Cities cities;
  KeyMap<Key> exonyms;                              // folded German name -> folded name in `cities`

  [[nodiscard]] std::string text_of(const Code& code) const;
  // Cities::find, under the name that the list has.
  [[nodiscard]] const City* find_town(Key name, const City*& end) const;
};

Key office_key(std::uint32_t country, Key office);
// The country an office is looked up under; joined with `mix`, keys of pairs.
Key mix(Key a, std::uint64_t b);

// The holding of `person` that counts on the days [from, to] (0: its last); kNone where none covers them.
std::uint32_t holding_on(const World& world, std::uint32_t person, std::int32_t from, std::int32_t to);
// Who holds one of the word's offices in `country` on those days; kNone where nobody is known.
std::uint32_t holder_on(const World& world, const Word& word, std::uint32_t country, std::int32_t from, std::int32_t to);

}  // namespace depesche
