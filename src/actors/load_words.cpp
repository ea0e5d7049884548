// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "actors/fold.h"
#include "actors/load.h"
#include "base/utf8.h"

namespace depesche {
namespace {

struct WordRow {
  const Table& table;
  std::size_t row;
  std::uint16_t file;
};

Result<Sector> sector_of(const WordRow& at, std::string_view text) {
  const auto found = std::find(kSectorNames.begin(), kSectorNames.end(), text);
  if (found == kSectorNames.end()) return at.table.error_at(at.row, "no sector '" + std::string(text) + "'");
  return static_cast<Sector>(found - kSectorNames.begin());
}

// The `code` cell: a country, a whole code, the id of the body that is meant, or that it is of no country.
Result<Done> set_code(Loader& l, const WordRow& at, std::string_view text, Word& word) {
  if (text.empty()) return Done{};
  if (text == "UNK") {
    word.stateless = true;
    return Done{};
  }
  const std::uint32_t* known = l.world.known_by_id.find(key_of(text));
  if (known != nullptr && l.world.knowns[*known].type != KnownType::Country) {
    word.body = *known;
    word.code = l.world.knowns[*known].code;
    return Done{};
  }
  word.shared = text.find('|') != std::string_view::npos;  // DEU|AUT|CHE: the first, where none of them is spoken of
  const Result<Code> code = l.code(at.table, at.row, text.substr(0, text.find('|')));
  if (!code) return code.error();
  word.code = *code;
  if (word.code.sector != Sector::None) word.sector = word.code.sector;
  return Done{};
}

void add_form(World& w, std::string_view form, std::uint32_t word, Genders genders, bool explicit_form, bool weak = false) {
  WordForm& f = w.by_form[lower_key(form)];
  if (f.genders == 0) f = {word, 0, weak};
  else if (f.word != word && (weak || (!explicit_form && !f.weak))) return;  // the row that names it first, or by itself, has it
  else if (f.word != word) f = {word, 0, false};
  f.weak = f.weak && weak;
  f.genders = static_cast<Genders>(f.genders | genders);
  // As Swiss papers write it.
  constexpr std::string_view kSharp = "\xC3\x9F";
  const std::size_t at = form.find(kSharp);
  if (at != std::string_view::npos) add_form(w, std::string(form.substr(0, at)) + "ss" + std::string(form.substr(at + kSharp.size())), word, genders, explicit_form, weak);
}

bool has_form(const World& w, std::string_view form) {
  const WordForm* f = w.by_form.find(lower_key(form));
  return f != nullptr && !f->weak;
}

}  // namespace

Result<Done> load_offices(Loader& l) {
  constexpr std::array<std::string_view, 7> kColumns{"words", "office", "sector", "code", "feminine", "forms", "note?"};
  std::uint16_t file = 0;
  const Result<Table> table = l.open(l.own, "offices.tsv", kColumns, file);
  if (!table) return table.error();
  World& w = l.world;
  for (std::size_t r = 0; r < table->rows(); ++r) {
    const WordRow at{*table, r, file};
    const std::vector<std::string_view> words = split_values(table->cell(r, 0)), feminine = split_values(table->cell(r, 4));
    if (words.empty()) return table->error_at(r, "no words");
    Word word;
    word.type = WordType::Office;
    word.kind = EntityKind::Person;
    word.person_word = true;
    word.rule = {file, table->line(r)};
    const Result<Sector> sector = sector_of(at, table->cell(r, 2));
    if (!sector) return sector.error();
    word.sector = *sector;
    word.first_office = static_cast<std::uint32_t>(w.offices.size());
    for (const std::string_view office : split_values(table->cell(r, 1))) {
      if (!l.office_rank.contains(key_of(office))) return table->error_at(r, "no office '" + std::string(office) + "' in all/offices.tsv");
      w.offices.push_back(key_of(office));
    }
    word.end_office = static_cast<std::uint32_t>(w.offices.size());
    if (const Result<Done> code = set_code(l, at, table->cell(r, 3), word); !code) return code.error();
    for (const std::string_view base : words) {
      word.base = base;
      word.word_class = lower_key(words.front());
      const auto index = static_cast<std::uint32_t>(w.words.size());
      w.words.push_back(word);
      const bool woman = std::find(feminine.begin(), feminine.end(), base) != feminine.end();
      add_form(w, base, index, woman ? kFemale : kMale, true);
      std::vector<std::string> forms;
      if (table->cell(r, 5) != "-") l.inflect(base, "noun", forms);
      for (const std::string& form : forms) add_form(w, form, index, kMale | kMany, false);
      forms.clear();
      l.inflect(base, "nominalised", forms);
      for (const std::string& form : forms) add_form(w, form, index, kMale | kMany, false, true);
      forms.clear();
      if (feminine.empty()) l.inflect(base, "feminine", forms);
      for (const std::string& form : forms) add_form(w, form, index, kFemale | kMany, false);
      forms.clear();
      if (feminine.empty()) l.inflect(base, "nominalised_feminine", forms);
      for (const std::string& form : forms) add_form(w, form, index, kFemale | kMany, false, true);
    }
    const auto first = static_cast<std::uint32_t>(w.words.size() - words.size());
    for (const std::string_view form : feminine)
      if (form != "-") add_form(w, form, first, kFemale | kMany, false);
    for (const std::string_view form : split_values(table->cell(r, 5)))
      if (form != "-") add_form(w, form, first, kMale | kMany, false);
  }
  return Done{};
}

Result<Done> load_agents(Loader& l) {
  constexpr std::array<std::string_view, 9> kColumns{"words", "sector", "kind", "class", "linked", "refers", "code", "forms", "note?"};
  std::uint16_t file = 0;
  const Result<Table> table = l.open(l.own, "agents.tsv", kColumns, file);
  if (!table) return table.error();
  World& w = l.world;
  for (std::size_t r = 0; r < table->rows(); ++r) {
    const WordRow at{*table, r, file};
    const std::vector<std::string_view> words = split_values(table->cell(r, 0));
    if (words.empty()) return table->error_at(r, "no words");
    Word word;
    word.rule = {file, table->line(r)};
    const Result<Sector> sector = sector_of(at, table->cell(r, 1));
    if (!sector) return sector.error();
    word.sector = *sector;
    const std::string_view kind = table->cell(r, 2);
    if (kind != "organisation" && kind != "group" && kind != "person" && kind != "place") return table->error_at(r, "no kind '" + std::string(kind) + "'");
    word.kind = kind == "organisation" ? EntityKind::Organisation : kind == "place" ? EntityKind::Place : EntityKind::Group;
    word.person_word = kind == "person" || kind == "group";
    word.word_class = key_of(table->cell(r, 3));
    word.first_class = static_cast<std::uint32_t>(w.classes.size());
    for (const std::string_view c : split_values(table->cell(r, 5))) w.classes.push_back(key_of(c));
    word.end_class = static_cast<std::uint32_t>(w.classes.size());
    if (const Result<Done> code = set_code(l, at, table->cell(r, 6), word); !code) return code.error();
    const auto first = static_cast<std::uint32_t>(w.words.size());
    for (const std::string_view base : words) {
      word.base = base;
      const auto index = static_cast<std::uint32_t>(w.words.size());
      w.words.push_back(word);
      std::vector<std::string> forms;
      if (word.word_class == key_of("unit")) {
        w.unit_forms[key_of(to_lower(base))] = {index, kMale | kFemale | kNeuter, false};
        continue;
      }
      if (!has_form(w, base)) add_form(w, base, index, word.person_word ? kMale | kFemale : kMale | kFemale | kNeuter, true);
      constexpr Genders kAll = kMany | kMale | kFemale | kNeuter;
      l.inflect(base, "noun", forms);
      if (word.person_word) l.inflect(base, "feminine", forms);
      for (const std::string& form : forms) add_form(w, form, index, kAll, false);
      forms.clear();
      l.inflect(base, "nominalised", forms);
      if (word.person_word) l.inflect(base, "nominalised_feminine", forms);
      for (const std::string& form : forms) add_form(w, form, index, kAll, false, true);
    }
    for (const std::string_view form : split_values(table->cell(r, 7))) {
      if (word.word_class == key_of("unit")) w.unit_forms[key_of(to_lower(form))] = {first, kMany, false};
      else if (form != "-" && !has_form(w, form)) add_form(w, form, first, kMany, false);
    }
    for (const std::string_view link : split_values(table->cell(r, 4))) w.prefixes.push_back({to_lower(link), PrefixKind::Linked, kNone, first});
  }
  // The longest first: `alt-` before `alt`.
  std::stable_sort(w.prefixes.begin(), w.prefixes.end(), [](const Prefix& a, const Prefix& b) { return a.text.size() > b.text.size(); });
  return Done{};
}

Result<Done> load_pronouns(Loader& l) {
  constexpr std::array<std::string_view, 5> kColumns{"forms", "kind", "gender", "case", "note?"};
  constexpr std::array<std::string_view, 6> kKinds{"personal", "possessive", "demonstrative", "speaker", "speaker_possessive", "both"};
  std::uint16_t file = 0;
  const Result<Table> table = l.open(l.own, "pronouns.tsv", kColumns, file);
  if (!table) return table.error();
  for (std::size_t r = 0; r < table->rows(); ++r) {
    Pronoun p;
    const auto kind = std::find(kKinds.begin(), kKinds.end(), table->cell(r, 1));
    if (kind == kKinds.end()) return table->error_at(r, "no kind '" + std::string(table->cell(r, 1)) + "'");
    p.kind = static_cast<PronounKind>(kind - kKinds.begin());
    for (const char c : table->cell(r, 2)) p.genders = static_cast<Genders>(p.genders | (c == 'm' ? kMale : c == 'f' ? kFemale : c == 'n' ? kNeuter : c == 'p' ? kMany : kSpeaker));
    p.rule = {file, table->line(r)};
    p.genitive = table->cell(r, 3) == "genitive";
    for (const std::string_view form : split_values(table->cell(r, 0))) {
      Pronoun& to = l.world.pronouns[key_of(form)];
      if (to.genders == 0) to = p;
    }
  }
  return Done{};
}

Result<Done> load_given_names(Loader& l) {
  constexpr std::array<std::string_view, 2> kColumns{"name", "gender?"};
  std::uint16_t file = 0;
  const Result<Table> table = l.open(l.all, "given_names.tsv", kColumns, file);
  if (!table) return table.error();
  for (std::size_t r = 0; r < table->rows(); ++r) {
    const std::string_view g = table->cell(r, 1);
    l.world.given_names[fold_key(table->cell(r, 0))] = g == "m" ? kMale : g == "f" ? kFemale : Genders{kMale | kFemale};
  }
  return Done{};
}

namespace {

// The word itself, or the longest word that it ends in: Menschenrechtsrat is a council.
const WordForm* last_part(const World& w, const std::string& word) {
  constexpr std::size_t kFewest = 3, kFirst = 4;  // letters of the last part, of what stands before it
  if (const WordForm* f = w.by_form.find(key_of(word)); f != nullptr) return f;
  for (std::size_t at = kFirst; at + kFewest <= word.size(); ++at) {
    const WordForm* f = w.by_form.find(key_of(std::string_view(word).substr(at)));
    if (f != nullptr && !f->weak && w.words[f->word].type == WordType::Agent && w.words[f->word].kind == EntityKind::Organisation) return f;
  }
  return nullptr;
}

}  // namespace

void classify_bodies(Loader& l) {
  std::vector<bool> classified(l.world.knowns.size(), false);  // by the first of its names that tells
  for (const NamedAs& n : l.named) {
    Known& k = l.world.knowns[n.known];
    if (classified[n.known] || k.word_class == key_of("party") || k.type == KnownType::Country || k.type == KnownType::Person || k.type == KnownType::Region) continue;
    for (const std::string_view word : split_values(n.words, ' ')) {
      const std::size_t dash = word.rfind('-');
      const WordForm* f = last_part(l.world, to_lower(std::string(dash == std::string_view::npos ? word : word.substr(dash + 1))));
      if (f == nullptr) continue;
      const Word& w = l.world.words[f->word];
      if (w.type != WordType::Agent || w.kind != EntityKind::Organisation) continue;
      k.word_class = w.word_class;
      classified[n.known] = true;
      break;
    }
  }
}

}  // namespace depesche
