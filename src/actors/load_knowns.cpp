// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "actors/fold.h"
#include "actors/load.h"
#include "base/utf8.h"

namespace depesche {

Result<Done> load_endings(Loader& l) {
  constexpr std::array<std::string_view, 3> kColumns{"kind", "drop", "endings"};
  std::uint16_t file = 0;
  const Result<Table> table = l.open(l.own, "endings.tsv", kColumns, file);
  if (!table) return table.error();
  for (std::size_t r = 0; r < table->rows(); ++r) {
    EndingRow row{std::string(table->cell(r, 0)), std::string(table->cell(r, 1)), {}};
    for (const std::string_view e : split_values(table->cell(r, 2))) row.endings.emplace_back(e);
    if (row.endings.empty()) return table->error_at(r, "no endings");
    if (row.kind == "genitive")
      for (const std::string& e : row.endings) l.world.genitive_endings.emplace_back(row.drop, e);
    if (row.kind == "city" && row.drop.empty()) l.world.town_ending = row.endings.front();
    l.endings.push_back(std::move(row));
  }
  return Done{};
}

namespace {

constexpr std::array<std::string_view, 11> kCountryColumns{"code", "alpha2", "numeric", "cow", "fips", "cameo", "name", "names", "capital", "from", "to"};

Result<Done> load_states(Loader& l) {
  std::uint16_t file = 0;
  const Result<Table> table = l.open(l.all, "countries.tsv", kCountryColumns, file);
  if (!table) return table.error();
  std::vector<std::string_view> capitals;
  const std::size_t first = l.world.knowns.size();
  for (std::size_t r = 0; r < table->rows(); ++r) {
    const std::string code(table->cell(r, 0));
    capitals.emplace_back(table->cell(r, 8));
    if (code.size() != 3) return table->error_at(r, "'" + code + "' is no alpha-3 code");
    Known k;
    k.type = KnownType::Country;
    k.kind = EntityKind::Place;
    k.genders = kNeuter;
    k.id = code;
    k.name = k.name_en = std::string(table->cell(r, 6));
    k.former = !table->cell(r, 10).empty();
    if (!table->cell(r, 9).empty()) k.from = day_of(table->cell(r, 9), false);  // of a present state: before, its words meant the one of its capital
    if (k.former) k.to = day_of(table->cell(r, 10), true);
    k.rule = {file, table->line(r)};
    l.world.codes.push_back(code);
    k.code.pool = static_cast<std::uint32_t>(l.world.codes.size() - 1);  // its own text; as a country it is told by `country`
    const Result<std::uint32_t> at = l.add(*table, r, std::move(k));
    if (!at) return at.error();
    l.world.knowns[*at].country = *at;
    if (!table->cell(r, 1).empty()) l.world.known_by_id[mix(key_of(table->cell(r, 1)), 2)] = *at;
  }
  for (std::size_t a = 0; a < capitals.size(); ++a)
    for (std::size_t b = 0; b < capitals.size(); ++b)
      if (!capitals[a].empty() && capitals[a] == capitals[b] && l.world.knowns[first + b].former && !l.world.knowns[first + a].former)
        l.world.predecessors.emplace_back(static_cast<std::uint32_t>(first + a), static_cast<std::uint32_t>(first + b));
  return Done{};
}

void add_adjective(Loader& l, std::string_view stem, std::uint32_t known) {
  std::vector<std::string> forms{std::string(stem)};
  l.inflect(stem, "country_adjective", forms);
  for (const std::string& form : forms) {
    std::uint32_t& at = l.world.adjectives[key_of(form)];
    if (at == 0) at = known;
  }
}

void add_inhabitants(Loader& l, std::string_view cell, std::uint32_t known) {
  const std::vector<std::string_view> all = split_values(cell);
  for (std::size_t i = 0; i < all.size(); ++i) {
    constexpr Genders kOfSlot[] = {kMale, kFemale, kMany, kMany};
    std::vector<std::string> forms{std::string(all[i])};
    if (i % 4 != 1) l.inflect(all[i], "inhabitant", forms);
    if (i % 4 == 0) l.inflect(all[i], "nominalised", forms);
    for (const std::string& form : forms) {
      WordForm& f = l.world.inhabitants[key_of(to_lower(form))];
      f.word = f.word == 0 ? known : f.word;
      f.genders = static_cast<Genders>(f.genders | kOfSlot[i % 4]);
      if (&form != &forms.front()) f.genders |= kMany;
    }
  }
}

}  // namespace

namespace {

// Prefixes that tell a country (Bundes-) were read before the countries.
Result<Done> place_prefixes(Loader& l) {
  for (const auto& [at, code] : l.home_prefixes) {
    l.world.prefixes[at].country = l.country(code);
    if (l.world.prefixes[at].country == kNone) return Error{ErrorCode::Unreadable, "name_context.tsv: no country '" + code + "'"};
  }
  for (const std::string_view code : split_values(l.kin)) l.world.kin.push_back(l.country(code));
  for (const auto& [word, code] : l.evidence) {
    if (l.country(code) == kNone) return Error{ErrorCode::Unreadable, "name_context.tsv: no country '" + code + "'"};
    l.world.evidence[key_of(word)] = l.country(code);
  }
  for (const auto& [land, state] : l.territories) {
    if (l.country(land) == kNone || l.country(state) == kNone) return Error{ErrorCode::Unreadable, "name_context.tsv: no country '" + land + "' or '" + state + "'"};
    l.world.territories.emplace_back(l.country(land), l.country(state));
  }
  for (const std::uint32_t country : l.world.kin)
    if (country == kNone) return Error{ErrorCode::Unreadable, "name_context.tsv: no such country in '" + l.kin + "'"};
  return Done{};
}

}  // namespace

namespace {

// Parts of states and peoples: their adjectives and inhabitants tell the state; a people of many states tells none.
Result<Done> load_peoples(Loader& l) {
  constexpr std::array<std::string_view, 5> kColumns{"code", "names", "adjective", "inhabitants", "note?"};
  std::uint16_t file = 0;
  const Result<Table> table = l.open(l.own, "peoples.tsv", kColumns, file);
  if (!table) return table.error();
  for (std::size_t r = 0; r < table->rows(); ++r) {
    if (table->cell(r, 0).empty()) continue;
    const std::uint32_t known = l.country(table->cell(r, 0));
    if (known == kNone) return table->error_at(r, "no country '" + std::string(table->cell(r, 0)) + "' in all/countries.tsv");
    for (const std::string_view stem : split_values(table->cell(r, 2))) add_adjective(l, stem, known);
    add_inhabitants(l, table->cell(r, 3), known);
  }
  return Done{};
}

}  // namespace

Result<Done> load_countries(Loader& l) {
  const Result<Done> states = load_states(l);
  if (!states) return states.error();
  const Result<Done> prefixes = place_prefixes(l);
  if (!prefixes) return prefixes.error();
  constexpr std::array<std::string_view, 5> kColumns{"code", "names", "adjective", "inhabitants", "note?"};
  std::uint16_t file = 0;
  const Result<Table> table = l.open(l.own, "countries.tsv", kColumns, file);
  if (!table) return table.error();
  for (std::size_t r = 0; r < table->rows(); ++r) {
    const std::uint32_t known = l.country(table->cell(r, 0));
    if (known == kNone) return table->error_at(r, "no country '" + std::string(table->cell(r, 0)) + "' in all/countries.tsv");
    const std::vector<std::string_view> names = split_values(table->cell(r, 1));
    if (names.empty()) return table->error_at(r, "no names");
    Known& k = l.world.knowns[known];
    k.name = names.front();
    k.rule = {file, table->line(r)};
    if (table->cell(r, 4).find("plural") != std::string_view::npos) k.genders = kMany;
    for (const std::string_view n : names) l.name(known, n);
    for (const std::string_view stem : split_values(table->cell(r, 2))) add_adjective(l, stem, known);
    add_inhabitants(l, table->cell(r, 3), known);
  }
  return load_peoples(l);
}

namespace {

Result<Done> load_body_table(Loader& l, std::string_view name, KnownType type) {
  const bool groups = type == KnownType::Group;
  constexpr std::array<std::string_view, 10> kColumns{"id", "code", "kind", "name", "names", "country", "from", "to", "source", "sector"};
  const std::span<const std::string_view> columns(kColumns.data(), groups ? 9 : 10);
  std::uint16_t file = 0;
  const Result<Table> table = l.open(l.all, name, columns, file);
  if (!table) return table.error();
  for (std::size_t r = 0; r < table->rows(); ++r) {
    const Result<Code> code = l.code(*table, r, table->cell(r, 1));
    if (!code) return code.error();
    Known k;
    k.type = type;
    k.kind = groups ? EntityKind::Group : EntityKind::Organisation;
    k.genders = kMale | kFemale | kNeuter | kMany;
    k.id = table->cell(r, 0);
    k.name = k.name_en = std::string(table->cell(r, 3));
    k.code = *code;
    k.country = l.country(table->cell(r, 5));
    k.word_class = key_of(table->cell(r, 2));
    if (groups && table->cell(r, 2) == "party") k.kind = EntityKind::Organisation;
    if (k.code.country != kNone && k.country == kNone) k.country = k.code.country;
    if (!table->cell(r, 6).empty()) k.from = day_of(table->cell(r, 6), false);
    if (!table->cell(r, 7).empty()) k.to = day_of(table->cell(r, 7), true);
    k.rule = {file, table->line(r)};
    const Result<std::uint32_t> at = l.add(*table, r, std::move(k));
    if (!at) return at.error();
    if (code->pool != kNone && code->sector == Sector::None) {
      std::vector<std::uint32_t>& owner = l.world.pool_owner;
      if (owner.size() <= code->pool) owner.resize(code->pool + 1, kNone);
      if (owner[code->pool] == kNone && table->cell(r, 2) == "igo") owner[code->pool] = *at;
    }
    l.name(*at, table->cell(r, 3));
    for (const std::string_view n : split_values(table->cell(r, 4))) l.name(*at, n);
  }
  return Done{};
}

}  // namespace

Result<Done> load_bodies(Loader& l) {
  const Result<Done> organisations = load_body_table(l, "organisations.tsv", KnownType::Organisation);
  if (!organisations) return organisations.error();
  return load_body_table(l, "groups.tsv", KnownType::Group);
}

namespace {

// Seats and regions: names of places and houses, with the country they stand for or lie in.
Result<Done> add_places(Loader& l, const Table& table, std::uint16_t file, bool seats) {
  const std::size_t kind_at = seats ? 3 : 2;
  for (std::size_t r = 0; r < table.rows(); ++r) {
    const std::vector<std::string_view> names = split_values(table.cell(r, 0));
    if (names.empty()) return table.error_at(r, "no name");
    const Result<Code> code = l.code(table, r, table.cell(r, 1));
    if (!code) return code.error();
    const std::string_view kind = table.cell(r, kind_at);
    if (seats && !table.cell(r, 2).empty()) {  // another name of a body that has a row of its own
      const std::uint32_t* body = l.world.known_by_id.find(key_of(table.cell(r, 2)));
      if (body == nullptr) return table.error_at(r, "no entity '" + std::string(table.cell(r, 2)) + "'");
      if (kind != "capital") {
        for (const std::string_view n : names) l.name(*body, n);
        continue;
      }
    }
    Known k;
    const bool place = !seats || kind == "capital";
    k.type = place ? KnownType::Region : KnownType::Seat;
    k.kind = place ? EntityKind::Place : EntityKind::Organisation;
    k.acts = seats;
    k.genders = place ? kNeuter : Genders{kMale | kFemale | kNeuter};
    k.name = names.front();
    k.id = (seats ? "seat-" : "place-") + std::to_string(table.line(r)) + "-" + to_lower(fold(names.front()));
    k.code = *code;
    k.country = code->country;
    if (k.country != kNone && l.world.knowns[k.country].former) {  // Belgrad stood for Yugoslavia
      k.from = l.world.knowns[k.country].from;
      k.to = l.world.knowns[k.country].to;
      k.former = true;
    }
    k.word_class = key_of(kind);
    k.rule = {file, table.line(r)};
    const Result<std::uint32_t> at = l.add(table, r, std::move(k));
    if (!at) return at.error();
    for (const std::string_view n : names) l.name(*at, n);
  }
  return Done{};
}

}  // namespace

Result<Done> load_seats(Loader& l) {
  constexpr std::array<std::string_view, 5> kSeats{"name", "code", "entity", "kind", "note?"};
  constexpr std::array<std::string_view, 4> kRegions{"name", "code", "kind", "note?"};
  std::uint16_t file = 0;
  const Result<Table> seats = l.open(l.own, "seats.tsv", kSeats, file);
  if (!seats) return seats.error();
  if (const Result<Done> done = add_places(l, *seats, file, true); !done) return done;
  const Result<Table> regions = l.open(l.own, "regions.tsv", kRegions, file);
  if (!regions) return regions.error();
  return add_places(l, *regions, file, false);
}

Result<Done> load_own_names(Loader& l, std::string_view name) {
  constexpr std::array<std::string_view, 2> kColumns{"id", "names"};
  std::uint16_t file = 0;
  const Result<Table> table = l.open(l.own, name, kColumns, file);
  if (!table) return table.error();
  for (std::size_t r = 0; r < table->rows(); ++r) {
    const std::uint32_t* known = l.world.known_by_id.find(key_of(table->cell(r, 0)));
    if (known == nullptr) return table->error_at(r, "no id '" + std::string(table->cell(r, 0)) + "' in the tables of all/");
    const std::vector<std::string_view> names = split_values(table->cell(r, 1));
    if (names.empty()) return table->error_at(r, "no names");
    Known& k = l.world.knowns[*known];
    k.name = names.front();
    for (const std::string_view n : names) {
      if (k.type == KnownType::Person) l.people_names[*known].emplace_back(n);
      else l.name(*known, n);
    }
  }
  return Done{};
}

}  // namespace depesche
