// SPDX-License-Identifier: Apache-2.0
#include "morph/morph_rules.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "pack/table.h"

namespace depesche {
namespace {

enum Column : std::size_t { kKind, kValue, kPos, kCells, kLemma, kPersons, kMoods, kFlags, kStem };
constexpr std::array<std::string_view, 9> kColumns = {"kind", "value", "pos?", "cells?", "lemma?", "persons?", "moods?", "flags?", "stem?"};

constexpr std::array<std::string_view, kPosCount> kPosNames = {
    "Noun", "ProperNoun", "Adj", "Adv", "Adp", "Det", "Pron", "Num", "VerbFinite", "VerbInfinitive", "VerbZuInfinitive", "VerbParticiple", "AuxFinite",
    "AuxInfinitive", "AuxParticiple", "Cconj", "Sconj", "VerbParticle", "InfinitiveMark", "Negation", "Particle", "Intj", "Punct", "Sym", "Other"};

std::optional<Pos> pos_of(std::string_view name) {
  for (std::size_t i = 0; i < kPosNames.size(); ++i)
    if (kPosNames[i] == name) return static_cast<Pos>(i);
  return std::nullopt;
}

// `nm|d*` as cells. Nothing where a value is no case and gender.
std::optional<Agreement> cells_of(std::string_view text) {
  constexpr std::string_view kCases = "ngda", kGenders = "mfnp";
  unsigned bits = 0;
  for (const std::string_view value : split_values(text)) {
    if (value.size() != 2) return std::nullopt;
    const std::size_t c = kCases.find(value[0]), g = kGenders.find(value[1]);
    if ((c == std::string_view::npos && value[0] != '*') || (g == std::string_view::npos && value[1] != '*')) return std::nullopt;
    const unsigned cases = c == std::string_view::npos ? 0xFFFFu : 0xFu << (4 * c);
    const unsigned genders = g == std::string_view::npos ? 0xFFFFu : 0x1111u << g;
    bits |= cases & genders;
  }
  return static_cast<Agreement>(bits);
}

// Bits of the values of a cell by their place in `names`. Nothing for an unknown one.
template <std::size_t N>
std::optional<std::uint8_t> bits_of(std::string_view text, const std::array<std::string_view, N>& names) {
  unsigned bits = 0;
  for (const std::string_view value : split_values(text)) {
    const auto found = std::find(names.begin(), names.end(), value);
    if (found == names.end()) return std::nullopt;
    bits |= 1u << (found - names.begin());
  }
  return static_cast<std::uint8_t>(bits);
}

constexpr std::array<std::string_view, 6> kPersonNames = {"1s", "2s", "3s", "1p", "2p", "3p"};
constexpr std::array<std::string_view, 5> kMoodNames = {"present", "past", "subjunctive1", "subjunctive2", "imperative"};
constexpr std::array<std::string_view, 8> kFlagNames = {"guessed", "compound", "nominalised", "comparative", "superlative", "present_participle", "past_participle", "-"};

// The row of an ending: `lemma` is what is taken off and what is put there instead, as in `en/e`.
Result<EndingRule> ending_rule(const Table& table, std::size_t row) {
  EndingRule rule;
  const std::string_view value = table.cell(row, kValue);
  const std::size_t gap = value.find('~');  // ge~t: begins with ge, ends in t
  rule.start = gap == std::string_view::npos ? "" : value.substr(0, gap);
  rule.ending = gap == std::string_view::npos ? value : value.substr(gap + 1);
  const auto pos = pos_of(table.cell(row, kPos));
  if (!pos) return table.error_at(row, "unknown pos '" + std::string(table.cell(row, kPos)) + "'");
  const auto cells = cells_of(table.cell(row, kCells));
  if (!cells) return table.error_at(row, "'" + std::string(table.cell(row, kCells)) + "' names no cells");
  const auto persons = bits_of(table.cell(row, kPersons), kPersonNames);
  const auto moods = bits_of(table.cell(row, kMoods), kMoodNames);
  const auto flags = bits_of(table.cell(row, kFlags), kFlagNames);
  if (!persons || !moods || !flags) return table.error_at(row, "unknown person, mood or flag");
  rule.reading.pos = *pos;
  rule.reading.agreement = *cells;
  rule.reading.persons = *persons;
  rule.reading.moods = *moods;
  rule.reading.flags = static_cast<std::uint8_t>(*flags | kGuessed);
  const std::string_view lemma = table.cell(row, kLemma);
  if (const std::size_t slash = lemma.find('/'); slash != std::string_view::npos) {
    rule.drop = static_cast<std::uint32_t>(slash);
    rule.add = lemma.substr(slash + 1);
    if (!rule.ending.ends_with(lemma.substr(0, slash))) return table.error_at(row, "the lemma drops what is not at the end of the ending");
  }
  const std::string_view stem = table.cell(row, kStem);
  if (!stem.empty() && std::from_chars(stem.data(), stem.data() + stem.size(), rule.stem).ptr != stem.data() + stem.size())
    return table.error_at(row, "stem is no number");
  return rule;
}

void longest_first(std::vector<std::string>& texts) {
  std::stable_sort(texts.begin(), texts.end(), [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
}

// Reads one value of a row that is no ending. False for a kind that is not known.
bool read_row(std::string_view kind, std::string_view value, std::string_view lemma, MorphRules& out) {
  if (kind == "link") out.links.emplace_back(value);
  else if (kind == "linking") out.linking.emplace_back(value);
  else if (kind == "restore") out.restores.emplace_back(value);
  else if (kind == "clitic") out.clitics.emplace_back(value);
  else if (kind == "gender_join") out.gender_joins.push_back({std::string(value), std::string(lemma)});
  else if (kind == "spelling") out.spellings.push_back({std::string(value), std::string(lemma)});
  else if (kind == "infix") out.infixes.emplace_back(value);
  else if (kind == "inseparable") out.inseparable.emplace_back(value);
  else if (kind == "genitive") out.genitives.emplace_back(value);
  else if (kind == "no_head") out.no_head[key_of(value)] = true;
  else if (kind == "no_modifier") out.no_modifier[key_of(value)] = true;
  else if (kind == "whole") out.whole[key_of(value)] = true;
  else if (kind == "name_head") out.name_heads[key_of(value)] = true;
  else if (kind == "bound") out.bound[key_of(value)] = true;
  else return false;
  return true;
}

}  // namespace

Result<MorphRulesPtr> load_morph_rules(const std::string& folder) {
  const Result<Table> table = Table::load(folder, "morph.tsv", kColumns);
  if (!table) return table.error();
  MorphRulesPtr rules(new MorphRules);
  for (std::size_t row = 0; row < table->rows(); ++row) {
    const std::string_view kind = table->cell(row, kKind);
    if (kind == "ending") {
      Result<EndingRule> rule = ending_rule(*table, row);
      if (!rule) return rule.error();
      rules->endings.push_back(std::move(*rule));
    } else if (kind == "nominal" || kind == "degree") {
      const auto cells = cells_of(table->cell(row, kCells));
      const auto flags = bits_of(table->cell(row, kFlags), kFlagNames);
      if (!cells || !flags) return table->error_at(row, "unknown cells or flag");
      for (const std::string_view value : split_values(table->cell(row, kValue))) {
        if (kind == "nominal") rules->nominal_endings.push_back({std::string(value), *cells});
        else rules->degrees.push_back({std::string(value), *flags});
      }
      if (kind == "nominal") rules->nominal_lemma = table->cell(row, kLemma);
    } else {
      for (const std::string_view value : split_values(table->cell(row, kValue)))
        if (!read_row(kind, value, table->cell(row, kLemma), *rules)) return table->error_at(row, "unknown kind '" + std::string(kind) + "'");
    }
    for (std::size_t column = 0; column < kColumns.size(); ++column)
      rules->identity = rules->identity * 31 + static_cast<std::uint64_t>(key_of(table->cell(row, column)));
  }
  longest_first(rules->links);
  longest_first(rules->clitics);
  const auto longer = [](const auto& a, const auto& b) { return a.ending.size() > b.ending.size(); };
  std::stable_sort(rules->nominal_endings.begin(), rules->nominal_endings.end(), longer);
  std::stable_sort(rules->degrees.begin(), rules->degrees.end(), longer);
  longest_first(rules->genitives);
  std::stable_sort(rules->endings.begin(), rules->endings.end(),
                   [](const EndingRule& a, const EndingRule& b) { return a.ending.size() + a.start.size() > b.ending.size() + b.start.size(); });
  return rules;
}

void MorphRulesDeleter::operator()(MorphRules* rules) const { delete rules; }

}  // namespace depesche
