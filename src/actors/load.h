// SPDX-License-Identifier: Apache-2.0
// Loader: what the steps of load_world share. One step a table, in the order of load_world.cpp.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "actors/world.h"

namespace depesche {

struct NamedAs { std::uint32_t known = 0; std::string words; bool surname = false; bool inflected = false; };
struct EndingRow { std::string kind, drop; std::vector<std::string> endings; };

struct Loader {
  std::string all, own;
  std::vector<std::string>& files;
  World& world;
  std::vector<EndingRow> endings;
  KeyMap<std::uint8_t> office_sector, office_rank;
  KeyMap<std::uint8_t> surname_first, transliterated;  // countries by alpha-3
  std::vector<std::pair<std::size_t, std::string>> home_prefixes;  // places in World::prefixes, and their countries
  std::vector<std::pair<std::string, std::string>> evidence;      // words, and the country they tell
  std::vector<std::pair<std::string, std::string>> territories;   // alpha-3 of each, and of the state that it belongs to
  std::string kin;                                                 // the countries of the last home prefix
  std::vector<NamedAs> named;             // all names, before they are indexed
  std::vector<std::vector<std::string>> people_names;  // by known; only for people

  // Reads a table and notes it in `files`; `file` is its number.
  Result<Table> open(const std::string& folder, std::string_view name, std::span<const std::string_view> columns, std::uint16_t& file) const;
  std::uint32_t country(std::string_view code) const;       // kNone where unknown
  Result<Code> code(const Table& table, std::size_t row, std::string_view text) const;
  Result<std::uint32_t> add(const Table& table, std::size_t row, Known known) const;   // refuses an id twice
  // Each form that `word` takes with the endings of `kind`; the word itself is not among them.
  void inflect(std::string_view word, std::string_view kind, std::vector<std::string>& out) const;
  void name(std::uint32_t known, std::string_view words, bool surname = false) { named.push_back({known, std::string(words), surname, false}); }
};

// load_knowns.cpp
Result<Done> load_endings(Loader& l);
Result<Done> load_countries(Loader& l);
Result<Done> load_bodies(Loader& l);         // organisations.tsv, groups.tsv
Result<Done> load_seats(Loader& l);          // seats.tsv, regions.tsv
Result<Done> load_own_names(Loader& l, std::string_view file);  // names.tsv, names_people.tsv
// load_people.cpp
std::int32_t day_of(std::string_view text, bool last);  // `2019-07` as the first or the last of its days; 0 where it is none
Result<Done> load_office_list(Loader& l);
Result<Done> load_people(Loader& l);         // people.tsv, leaders.tsv
void index_holdings(Loader& l);
void name_people(Loader& l);                 // full names and surnames
// load_names.cpp
void index_names(Loader& l);
// load_context.cpp
Result<Done> load_context(Loader& l);
Result<Done> load_exonyms(Loader& l);
// blocs.cpp
Result<Done> load_blocs(Loader& l);
// load_words.cpp
Result<Done> load_offices(Loader& l);
Result<Done> load_agents(Loader& l);
Result<Done> load_pronouns(Loader& l);
Result<Done> load_given_names(Loader& l);
void classify_bodies(Loader& l);             // Europaeisches Parlament is a parliament

}  // namespace depesche
