// SPDX-License-Identifier: Apache-2.0
#include "time/word_loader.h"

#include <array>
#include <cmath>
#include <cstdlib>

#include "base/utf8.h"

namespace depesche {
namespace {

constexpr std::array<std::string_view, 4> kWordColumns = {"words", "class", "value?", "also?"};
constexpr std::array<std::string_view, 3> kNumberColumns = {"words", "kind", "value?"};
constexpr std::array<std::string_view, 3> kCompoundColumns = {"parts", "class", "example"};

Result<std::vector<Assignment>> read_assignments(const Table& table, std::size_t row, std::string_view cell) {
  std::vector<Assignment> out;
  for (const std::string_view text : split_values(cell, ' ')) {
    const auto a = parse_assignment(text);
    if (!a) return table.error_at(row, "'" + std::string(text) + "' is no slot=value");
    out.push_back(*a);
  }
  return out;
}

// 2.5 as 25.
std::int32_t in_tenths(std::string_view number) { return static_cast<std::int32_t>(std::lround(std::strtod(std::string(number).c_str(), nullptr) * 10)); }

}  // namespace

WordLoader::ListedClass& WordLoader::listed(std::string_view name) {
  for (ListedClass& c : classes_)
    if (c.name == name) return c;
  classes_.push_back({std::string(name), {}, {}});
  return classes_.back();
}

void WordLoader::add_forms(ListedClass& to, std::string_view word, std::int32_t value, const std::vector<Assignment>& extras) {
  if (!word.empty() && word.back() == '~') {
    word.remove_suffix(1);
    for (const std::string& ending : endings_) to.words.push_back({std::string(word) + ending, value, extras});
  } else {
    to.words.push_back({std::string(word), value, extras});
  }
}

Result<Done> WordLoader::read_words(const std::string& folder) {
  const auto table = Table::load(folder, "time_words.tsv", kWordColumns);
  if (!table) return table.error();
  for (std::size_t row = 0; row < table->rows(); ++row) {
    const std::string_view name = table->cell(row, 1), value_cell = table->cell(row, 2);
    if (name == "ending") {
      for (const std::string_view e : split_values(table->cell(row, 0))) endings_.emplace_back(e);
      continue;
    }
    std::int32_t value = 0;
    if (!value_cell.empty()) {
      const auto read = slot_value(value_cell);
      if (!read) return table->error_at(row, "'" + std::string(value_cell) + "' is no value");
      value = *read;
    }
    auto extras = read_assignments(*table, row, table->cell(row, 3));
    if (!extras) return extras.error();
    ListedClass& to = listed(name);
    bool first = true;
    for (const std::string_view word : split_values(table->cell(row, 0))) {
      if (first) to.first_of_row.push_back(to.words.size());
      first = false;
      add_forms(to, word, value, *extras);
    }
  }
  return Done{};
}

Result<Done> WordLoader::read_numbers(const std::string& folder) {
  const auto table = Table::load(folder, "numbers.tsv", kNumberColumns);
  if (!table) return table.error();
  for (std::size_t row = 0; row < table->rows(); ++row) {
    const std::string_view kind = table->cell(row, 1), value = table->cell(row, 2);
    const std::int32_t tenths = value.empty() ? 0 : in_tenths(value);
    for (const std::string_view word : split_values(table->cell(row, 0))) {
      const NumberPart part{std::string(word), tenths / 10};
      if (kind == "one") ones_.push_back(part);
      else if (kind == "teen") teens_.push_back(part);
      else if (kind == "ten") tens_.push_back(part);
      else if (kind == "hundred") hundreds_.push_back(part);
      else if (kind == "thousand") thousands_.push_back(part);
      else if (kind == "ordinal") ordinals_.push_back(part);
      else if (kind == "joint") joint_ = word;
      else if (kind == "ordinal_small") ordinal_small_ = word;
      else if (kind == "ordinal_large") ordinal_large_ = word;
      else if (kind == "vague") add_forms(listed("vague"), word, kVague, {});
      else if (kind == "number" || kind == "article" || kind == "half") add_forms(listed(kind), word, tenths, {});
      else return table->error_at(row, "unknown kind '" + std::string(kind) + "'");
    }
  }
  make_numbers();
  return Done{};
}

void WordLoader::make_numbers() {
  std::vector<NumberPart> small = ones_;
  small.insert(small.end(), teens_.begin(), teens_.end());
  for (const NumberPart& ten : tens_) {
    small.push_back(ten);
    for (const NumberPart& one : ones_) small.push_back({one.word + joint_ + ten.word, ten.value + one.value});
  }
  ListedClass& numbers = listed("number");
  ListedClass& stems = listed("number_stem");
  for (const NumberPart& n : small) {
    numbers.words.push_back({n.word, n.value * 10, {}});
    stems.first_of_row.push_back(stems.words.size());
    stems.words.push_back({n.word, n.value * 10, {}});
  }
  for (const NumberPart& hundred : hundreds_) {
    numbers.words.push_back({hundred.word, hundred.value * 10, {}});
    for (const NumberPart& n : small) {
      if (n.value < 10) numbers.words.push_back({n.word + hundred.word, n.value * hundred.value * 10, {}});
      numbers.words.push_back({hundred.word + n.word, (hundred.value + n.value) * 10, {}});
    }
  }
  for (const NumberPart& thousand : thousands_) {
    numbers.words.push_back({thousand.word, thousand.value * 10, {}});
    for (const NumberPart& n : small) numbers.words.push_back({n.word + thousand.word, n.value * thousand.value * 10, {}});
  }
  ListedClass& ordinals = listed("ordinal");
  const auto add_ordinal = [&](const std::string& stem, int value) {
    for (const std::string& ending : endings_) ordinals.words.push_back({stem + ending, value, {}});
  };
  for (const NumberPart& n : ordinals_) add_ordinal(n.word, n.value);
  for (const NumberPart& n : small) {
    bool irregular = false;
    for (const NumberPart& o : ordinals_) irregular = irregular || o.value == n.value;
    if (!irregular) add_ordinal(n.word + (n.value < 20 ? ordinal_small_ : ordinal_large_), n.value);
  }
}

// {weekday}{part}: each first word of a row of the left class with each word of the right one, joined.
Result<Done> WordLoader::compose(const Table& table, std::size_t row) {
  const std::string_view parts = table.cell(row, 0);
  const std::size_t middle = parts.find("}{");
  if (parts.size() < 5 || parts.front() != '{' || parts.back() != '}' || middle == std::string_view::npos)
    return table.error_at(row, "parts are two classes: {weekday}{part}");
  const std::string left_name(parts.substr(1, middle - 1)), right_name(parts.substr(middle + 2, parts.size() - middle - 3));
  const auto left_slot = slot_of(left_name == "number_stem" ? "n" : left_name), right_slot = slot_of(right_name);
  const ListedClass left = listed(left_name), right = listed(right_name);
  ListedClass& to = listed(table.cell(row, 1));
  for (const std::size_t first : left.first_of_row) {
    for (const Listed& tail : right.words) {
      Listed made{left.words[first].word + lower_first(tail.word), left.words[first].value, left.words[first].extras};
      if (left_slot) made.extras.push_back({*left_slot, left.words[first].value});
      if (right_slot) made.extras.push_back({*right_slot, tail.value});
      made.extras.insert(made.extras.end(), tail.extras.begin(), tail.extras.end());
      to.words.push_back(std::move(made));
    }
  }
  return Done{};
}

Result<Done> WordLoader::read_compounds(const std::string& folder) {
  const auto table = Table::load(folder, "time_compounds.tsv", kCompoundColumns);
  if (!table) return table.error();
  for (std::size_t row = 0; row < table->rows(); ++row)
    if (const auto done = compose(*table, row); !done) return done.error();
  return Done{};
}

Result<TimeWords> WordLoader::load(const std::string& folder) {
  for (std::size_t i = 0; i < kDigitClassNames.size(); ++i) out_.digit_symbols_[i] = out_.add_class(kDigitClassNames[i]);
  if (const auto done = read_words(folder); !done) return done.error();
  if (const auto done = read_numbers(folder); !done) return done.error();
  if (const auto done = read_compounds(folder); !done) return done.error();
  for (const ListedClass& c : classes_) {
    const Symbol symbol = out_.add_class(c.name);
    for (const Listed& w : c.words) out_.add(w.word, symbol, w.value, w.extras);
  }
  out_.tails_ = {{{out_.add_class("tail"), out_.add_class("span")}, {out_.add_class("tail_year"), out_.add_class("age")}, {out_.add_class("tail_decade"), kNoSymbol}}};
  return std::move(out_);
}

Result<TimeWords> TimeWords::load(const std::string& folder) { return WordLoader{}.load(folder); }

}  // namespace depesche
