// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "actors/fold.h"
#include "actors/load.h"
#include "actors/world.h"
#include "base/utf8.h"

namespace depesche {

void WorldDeleter::operator()(World* world) const { delete world; }

Key mix(Key a, std::uint64_t b) {
  std::uint64_t h = static_cast<std::uint64_t>(a) ^ ((b + 1) * 0x9E3779B97F4A7C15ull);
  h ^= h >> 31;
  h *= 0xBF58476D1CE4E5B9ull;
  h ^= h >> 29;
  return static_cast<Key>(h == 0 ? 1 : h);
}

Key office_key(std::uint32_t country, Key office) { return mix(office, country); }

std::string World::text_of(const Code& code) const {
  if (code.pool != kNone) return codes[code.pool];
  if (code.country == kNone && code.sector == Sector::None) return {};
  std::string out = code.country == kNone ? std::string("UNK") : codes[knowns[code.country].code.pool];
  if (code.sector != Sector::None) (out += ' ') += kSectorNames[static_cast<std::size_t>(code.sector)];
  return out;
}

std::uint32_t holding_on(const World& world, std::uint32_t person, std::int32_t from, std::int32_t to) {
  const Known& known = world.knowns[person];
  std::uint32_t best = kNone;
  for (std::uint32_t h = known.first_holding; h < known.end_holding; ++h) {
    const Holding& holding = world.holdings[h];
    if (to != 0 && (holding.from > to || holding.to < from)) continue;
    if (best == kNone) { best = h; continue; }
    const Holding& other = world.holdings[best];
    // A minister who leads his party acts as a minister.
    const auto weight = [](const Holding& x) { return x.rank + (x.code.sector == Sector::Pty ? 10 : 0); };
    const bool better = to != 0 ? weight(holding) < weight(other) || (weight(holding) == weight(other) && holding.from > other.from)
                                : holding.to > other.to || (holding.to == other.to && weight(holding) < weight(other));
    if (better) best = h;
  }
  return best;
}

std::uint32_t holder_on(const World& world, const Word& word, std::uint32_t country, std::int32_t from, std::int32_t to) {
  if (to == 0) return kNone;
  std::uint32_t best = kNone;
  const bool one_day = to - from < 10;
  for (std::uint32_t o = word.first_office; o < word.end_office; ++o) {
    const NameRange* range = world.of_office.find(office_key(country, world.offices[o]));
    if (range == nullptr) continue;
    for (std::uint32_t i = range->begin; i < range->end; ++i) {
      const Holding& h = world.holdings[world.holdings_by_office[i]];
      if (h.from > to || h.to < from) continue;
      // Two on one day: an office that several hold. Two within a coarse date: the one who holds it at its end.
      if (best != kNone && one_day && world.holdings[best].person != h.person && world.holdings[best].to > to && h.to > to) return kNone;
      if (best == kNone || h.from > world.holdings[best].from) best = world.holdings_by_office[i];
    }
    if (best != kNone) break;
  }
  return best == kNone ? kNone : world.holdings[best].person;
}

Result<Table> Loader::open(const std::string& folder, std::string_view name, std::span<const std::string_view> columns, std::uint16_t& file) const {
  Result<Table> table = Table::load(folder, name, columns);
  if (!table) return table;
  files.push_back(table->file());
  file = static_cast<std::uint16_t>(files.size() - 1);
  return table;
}

std::uint32_t Loader::country(std::string_view code) const {
  const std::uint32_t* found = world.known_by_id.find(key_of(code));
  return found == nullptr || world.knowns[*found].type != KnownType::Country ? kNone : *found;
}

Result<Code> Loader::code(const Table& table, std::size_t row, std::string_view text) const {
  if (text.empty()) return Code{};
  const std::size_t blank = text.find(' ');
  const std::string_view first = text.substr(0, blank), second = blank == std::string_view::npos ? std::string_view{} : text.substr(blank + 1);
  Code out;
  out.country = country(first);
  if (!second.empty()) {
    const auto at = std::find(kSectorNames.begin() + 1, kSectorNames.end(), second);
    if (at == kSectorNames.end()) return table.error_at(row, "no sector '" + std::string(second) + "'");
    out.sector = static_cast<Sector>(at - kSectorNames.begin());
  }
  if (out.country != kNone) return out;
  std::uint32_t& pool = world.code_of[key_of(text)];
  if (pool == 0) {
    world.codes.emplace_back(text);
    pool = static_cast<std::uint32_t>(world.codes.size());
  }
  out.pool = pool - 1;
  return out;
}

Result<std::uint32_t> Loader::add(const Table& table, std::size_t row, Known known) const {
  if (known.id.empty()) return table.error_at(row, "no id");
  std::uint32_t& at = world.known_by_id[key_of(known.id)];
  if (at != 0) return table.error_at(row, "id '" + known.id + "' twice");
  world.knowns.push_back(std::move(known));
  at = static_cast<std::uint32_t>(world.knowns.size() - 1);
  return at;
}

void Loader::inflect(std::string_view word, std::string_view kind, std::vector<std::string>& out) const {
  for (const EndingRow& row : endings) {
    if (row.kind != kind || !word.ends_with(row.drop) || word.size() == row.drop.size()) continue;
    if (row.drop.empty() && (kind == "feminine" || kind == "city")) {  // rows with something to drop come instead of the bare one
      bool other = false;
      for (const EndingRow& r : endings) other = other || (r.kind == kind && !r.drop.empty() && word.ends_with(r.drop) && r.drop != row.drop);
      if (other && kind == "feminine" && !word.ends_with("er")) continue;
      if (other && kind == "city") continue;
    }
    const std::string stem(word.substr(0, word.size() - row.drop.size()));
    for (const std::string& ending : row.endings) out.push_back(stem + ending);
  }
}

namespace {

Result<Done> run(Loader& l) {
  using Step = Result<Done> (*)(Loader&);
  constexpr Step kSteps[] = {load_endings, load_context, load_exonyms, load_countries, load_bodies, load_office_list, load_people, load_seats,
                             [](Loader& x) { return load_own_names(x, "names.tsv"); }, [](Loader& x) { return load_own_names(x, "names_people.tsv"); },
                             load_given_names, load_blocs, load_offices, load_agents, load_pronouns};
  for (const Step step : kSteps) {
    const Result<Done> done = step(l);
    if (!done) return done.error();
  }
  index_holdings(l);
  name_people(l);
  classify_bodies(l);
  index_names(l);
  return Done{};
}

}  // namespace

Result<WorldPtr> load_world(const std::string& all, const std::string& own, std::vector<std::string>& files) {
  WorldPtr world(new World);
  // Id 0 stands for "not there" while ids are looked up.
  world->knowns.emplace_back();
  Loader loader{all, own, files, *world, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}};
  const Result<Done> done = run(loader);
  if (!done) return done.error();
  Result<NameModel> model = NameModel::load(own + "/names.bin");
  if (model) world->model = *std::move(model);
  return world;
}

const City* World::find_town(Key name, const City*& end) const {
  const City* city = cities.find(name, end);
  if (city != nullptr) return city;
  const Key* other = exonyms.find(name);
  return other == nullptr ? nullptr : cities.find(*other, end);
}

Result<Done> load_cities(World& world, const std::string& path) {
  Result<Cities> cities = Cities::load(path);
  if (!cities) return cities.error();
  world.cities = *std::move(cities);
  // The towns of the tables get the coordinates of the town of that name in their country.
  for (const Name& name : world.names) {
    Known& known = world.knowns[name.known];
    if (known.type != KnownType::Region || known.city != nullptr || name.size != 1) continue;
    const City* end = nullptr;
    const City* city = world.find_town(world.name_words[name.first_word], end);
    for (; city != end && known.city == nullptr; ++city) {
      const std::uint32_t* country = world.known_by_id.find(mix(key_of({city->country, 2}), 2));
      if (country != nullptr && (known.country == kNone || *country == known.country)) known.city = city;
    }
  }
  return Done{};
}

}  // namespace depesche
