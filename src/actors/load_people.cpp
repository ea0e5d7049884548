// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <charconv>

#include "actors/fold.h"
#include "actors/load.h"
#include "actors/sound.h"
#include "base/utf8.h"

namespace depesche {

Result<Done> load_office_list(Loader& l) {
  constexpr std::array<std::string_view, 3> kColumns{"office", "sector", "rank"};
  std::uint16_t file = 0;
  const Result<Table> table = l.open(l.all, "offices.tsv", kColumns, file);
  if (!table) return table.error();
  for (std::size_t r = 0; r < table->rows(); ++r) {
    const std::string_view rank = table->cell(r, 2);
    if (rank.size() != 1 || rank[0] < '1' || rank[0] > '9') return table->error_at(r, "'" + std::string(rank) + "' is no rank");
    l.office_rank[key_of(table->cell(r, 0))] = static_cast<std::uint8_t>(rank[0] - '0');
  }
  return Done{};
}


// `2019`, `2019-07`, `2019-07-14` as the first or the last of its days; 0 where it is none of these.
std::int32_t day_of(std::string_view text, bool last) {
  int year = 0, month = last ? 12 : 1, day = last ? 31 : 1;
  const auto number = [&](std::size_t from, std::size_t size, int& into) {
    return text.size() >= from + size && std::from_chars(text.data() + from, text.data() + from + size, into).ptr == text.data() + from + size;
  };
  if (!number(0, 4, year)) return 0;
  if (text.size() > 4 && !(text[4] == '-' && number(5, 2, month))) return 0;
  if (text.size() > 7 && !(text[7] == '-' && number(8, 2, day) && text.size() == 10)) return 0;
  return year * 10000 + month * 100 + day;
}

namespace {

struct Reader {
  Loader& l;
  const Table& table;
  std::uint16_t file;

  Result<std::uint32_t> person(std::size_t r) {
    World& w = l.world;
    const std::uint32_t* found = w.known_by_id.find(key_of(table.cell(r, 0)));
    if (found != nullptr && w.knowns[*found].type != KnownType::Person) return table.error_at(r, "id '" + std::string(table.cell(r, 0)) + "' is no person's");
    std::uint32_t at = found == nullptr ? kNone : *found;
    if (found == nullptr) {
      Known k;
      k.type = KnownType::Person;
      k.kind = EntityKind::Person;
      k.id = table.cell(r, 0);
      k.name = k.name_en = std::string(table.cell(r, 1));
      k.country = l.country(table.cell(r, 3));
      k.rule = {file, table.line(r)};
      const Result<std::uint32_t> added = l.add(table, r, std::move(k));
      if (!added) return added.error();
      at = *added;
    }
    if (l.people_names.size() <= at) l.people_names.resize(at + 64);
    std::vector<std::string>& names = l.people_names[at];
    const auto add = [&](std::string_view n) {
      if (std::find(names.begin(), names.end(), n) == names.end()) names.emplace_back(n);
    };
    add(table.cell(r, 1));
    for (const std::string_view n : split_values(table.cell(r, 2))) add(n);
    return at;
  }

  Result<Done> row(std::size_t r) {
    const Result<std::uint32_t> who = person(r);
    if (!who) return who.error();
    Holding h;
    h.person = *who;
    h.office = key_of(table.cell(r, 4));
    const std::uint8_t* rank = l.office_rank.find(h.office);
    if (rank == nullptr) return table.error_at(r, "no office '" + std::string(table.cell(r, 4)) + "' in all/offices.tsv");
    h.rank = *rank;
    h.country = l.country(table.cell(r, 3));
    const Result<Code> code = l.code(table, r, table.cell(r, 7));
    if (!code) return code.error();
    h.code = *code;
    if (const std::uint32_t* body = l.world.known_by_id.find(key_of(table.cell(r, 5))); body != nullptr && !table.cell(r, 5).empty()) h.body = *body;
    if (!table.cell(r, 8).empty()) h.from = day_of(table.cell(r, 8), false);
    if (!table.cell(r, 9).empty()) h.to = day_of(table.cell(r, 9), true);
    if ((h.from == 0 && !table.cell(r, 8).empty()) || h.to == 0) return table.error_at(r, "no date of the form 2019-07-14");
    h.rule = {file, table.line(r)};
    l.world.holdings.push_back(h);
    return Done{};
  }
};

Result<Done> load_table(Loader& l, std::string_view name) {
  constexpr std::array<std::string_view, 11> kColumns{"id", "name", "names", "country", "office", "body", "sector", "code", "from", "to", "source"};
  std::uint16_t file = 0;
  const Result<Table> table = l.open(l.all, name, kColumns, file);
  if (!table) return table.error();
  Reader reader{l, *table, file};
  for (std::size_t r = 0; r < table->rows(); ++r) {
    const Result<Done> done = reader.row(r);
    if (!done) return done.error();
  }
  return Done{};
}

}  // namespace

Result<Done> load_people(Loader& l) {
  const Result<Done> people = load_table(l, "people.tsv");
  if (!people) return people.error();
  return load_table(l, "leaders.tsv");
}

void index_holdings(Loader& l) {
  World& w = l.world;
  std::stable_sort(w.holdings.begin(), w.holdings.end(), [](const Holding& a, const Holding& b) { return a.person < b.person; });
  for (std::uint32_t h = 0; h < w.holdings.size(); ++h) {
    Known& k = w.knowns[w.holdings[h].person];
    const bool first = k.end_holding == 0;
    if (first) k.first_holding = h;
    k.from = first ? w.holdings[h].from : std::min(k.from, w.holdings[h].from);
    k.to = first ? w.holdings[h].to : std::max(k.to, w.holdings[h].to);
    k.end_holding = h + 1;
  }
  std::vector<std::pair<Key, std::uint32_t>> order;
  for (std::uint32_t h = 0; h < w.holdings.size(); ++h) {
    const Holding& x = w.holdings[h];
    // An ambassador or a minister of a German land stands beside others of his kind: nobody is `the` holder.
    if (x.country != kNone) order.emplace_back(office_key(x.country, x.office), h);
    if (x.body != kNone) order.emplace_back(office_key(x.body, x.office), h);
  }
  std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    w.holdings_by_office.push_back(order[i].second);
    NameRange& range = w.of_office[order[i].first];
    if (range.end == 0) range.begin = i;
    range.end = i + 1;
  }
}

namespace {

void add_sound(World& w, std::uint32_t person, const std::vector<std::string_view>& words) {
  const Key key = sound_key(words);
  if (key == Key::None) return;
  std::uint32_t& of = w.by_sound[key];
  if (of == 0) of = person + 1;
  else if (of != person + 1) of = kNone;
}

}  // namespace

void name_people(Loader& l) {
  World& w = l.world;
  for (std::uint32_t at = 0; at < l.people_names.size() && at < w.knowns.size(); ++at) {
    Known& k = w.knowns[at];
    if (k.type != KnownType::Person) continue;
    std::string_view alpha3 = k.country == kNone ? std::string_view{} : std::string_view(w.knowns[k.country].id);
    const bool first = l.surname_first.contains(key_of(alpha3));
    for (const std::string& full : l.people_names[at]) {
      const std::vector<std::string_view> words = split_values(full, ' ');
      if (words.empty()) continue;
      l.name(at, full, words.size() == 1);
      if (words.size() == 1) continue;
      if (l.transliterated.contains(key_of(alpha3))) add_sound(w, at, words);
      if (const Genders* g = w.given_names.find(fold_key(words.front())); g != nullptr && k.genders == 0) k.genders = *g;
      std::size_t from = words.size() - 1;
      for (std::size_t i = 1; i + 1 < words.size(); ++i) {
        const std::uint32_t* context = w.context.find(key_of(words[i]));
        if (context != nullptr && (*context & kParticle) != 0) { from = i; break; }
      }
      const std::string_view last = words.back();
      if (!last.empty() && (is_digit(static_cast<unsigned char>(last[0])) || last.ends_with(".") || last.find_first_not_of("IVX") == std::string_view::npos)) continue;  // Franziskus I.
      const std::string surname = full.substr(static_cast<std::size_t>(words[from].data() - full.data()));
      l.name(at, surname, true);
      if (from + 1 < words.size()) l.name(at, last, true);
      if (first) l.name(at, words.front(), true);
      if (const std::size_t dash = last.find('-'); dash != std::string_view::npos && is_lower(static_cast<unsigned char>(last[0]))) l.name(at, last.substr(dash + 1), true);
    }
    if (k.genders == 0) k.genders = kMale | kFemale;
  }
}

}  // namespace depesche
