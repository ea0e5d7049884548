// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "actors/fold.h"
#include "actors/scan.h"

namespace depesche {

bool ScanView::common_noun(std::uint32_t t) const {
  for (std::uint32_t r = in.words.first[t]; r < in.words.first[t + 1]; ++r) {
    const Reading& reading = in.words.readings[r];
    if (reading.pos == Pos::Noun && (reading.flags & kGuessed) == 0) return true;
  }
  return false;
}

bool ScanView::function_word(std::uint32_t t) const {
  for (std::uint32_t r = in.words.first[t]; r < in.words.first[t + 1]; ++r) {
    const Reading& reading = in.words.readings[r];
    if ((reading.flags & kGuessed) == 0 && reading.pos != Pos::Noun && reading.pos != Pos::ProperNoun) return true;
  }
  return false;
}

bool ScanView::names_another(std::uint32_t t) const {
  if (t < 2 || in.words.pos[t - 1] != Pos::Adp || !same_sentence(t - 2, t) || (context(t - 1) & kParticle) == 0) return false;
  const std::uint32_t* bits = world.context.find(in.words.form[t - 2]);
  return bits != nullptr && (*bits & kNamedAfter) != 0;
}

std::uint32_t ScanView::context(std::uint32_t t) const {
  const std::uint32_t* bits = world.context.find(key_of(text(t)));
  const std::uint32_t* lower = sentence_first(t) ? world.context.find(in.words.form[t]) : nullptr;
  return (bits == nullptr ? 0 : *bits) | (lower == nullptr ? 0 : *lower);
}

Genders ScanView::given_name(std::uint32_t t) const {
  const Genders* g = world.given_names.find(s.key[t]);
  return g == nullptr ? Genders{0} : *g;
}

bool ScanView::all_gone(const FoundName& found) const {
  for (std::uint32_t c = found.first_candidate; c < found.end_candidate; ++c)
    if (was_there(world.knowns[s.candidates[c]])) return false;
  return true;
}

bool ScanView::of_another_time(const Known& known, int years) const {
  constexpr int kUndated = 2010;  // a text without a day is taken for one of our time
  const int year = in.published.year > 0 ? in.published.year : kUndated;
  return known.type == KnownType::Person && (known.to / 10000 + years < year || known.from / 10000 > year + years);
}

std::uint32_t ScanView::on_day(std::uint32_t known) const {
  const PartialDate& d = in.published;
  const std::int32_t day = d.year <= 0 ? 0 : d.year * 10000 + (d.month == 0 ? 12 : d.month) * 100 + (d.day == 0 ? 31 : d.day);
  for (const auto& [state, before] : world.predecessors)
    if (state == known && day != 0 && world.knowns[state].from > day && world.knowns[before].from <= day && world.knowns[before].to >= day) return before;
  return known;
}

std::uint32_t ScanView::stripped(std::uint32_t t, Key (&keys)[4]) const {
  const std::string_view word = text(t);
  std::uint32_t n = 0;
  for (const auto& [drop, ending] : world.genitive_endings)
    if (n < 4 && word.size() > ending.size() + 1 && word.ends_with(ending)) keys[n++] = fold_key(word.substr(0, word.size() - ending.size()));
  return n;
}

namespace {

bool word_matches(const ScanView& v, std::uint32_t t, Key want) {
  if (v.s.key[t] == want) return true;
  const std::string_view word = v.text(t);
  if (word.size() > 1 && word.ends_with(".")) return fold_key(word.substr(0, word.size() - 1)) == want;
  if (!v.capital(t)) return v.s.key[t] == Key::None && fold_key(word) == want;
  Key keys[4];
  const std::uint32_t n = v.stripped(t, keys);
  for (std::uint32_t i = 0; i < n; ++i)
    if (keys[i] == want) return true;
  return false;
}

// Tokens that `name` takes from `t`, 0 where it does not stand there. A stop that the reader split off is passed over.
std::uint32_t match_length(const ScanView& v, const Name& name, std::uint32_t t) {
  std::uint32_t at = t + 1;
  for (std::uint16_t i = 1; i < name.size; ++i) {
    if (!v.same_sentence(t, at)) return 0;
    if (v.in.tokens.shape[at] == Shape::Stop && v.in.tokens.begin[at] == v.in.tokens.end[at - 1] && v.text(at - 1).size() < 3) ++at;
    if (!v.same_sentence(t, at) || !word_matches(v, at, v.world.name_words[name.first_word + i])) return 0;
    ++at;
  }
  return at - t;
}

// A bare surname means people of the time of the dispatch; others only behind a title, or where they were told in full before.
bool meant_by_surname(const ScanView& v, std::uint32_t t, std::uint32_t known) {
  constexpr std::size_t kBack = 512;
  if (!v.of_another_time(v.world.knowns[known], kYearsOfSurname)) return true;
  if (t > 0 && v.same_sentence(t - 1, t)) {
    const WordForm* title = v.world.by_form.find(v.in.words.form[t - 1]);
    if (title != nullptr && v.world.words[title->word].type == WordType::Office) return true;
  }
  const std::size_t n = v.s.found.size();
  for (std::size_t i = n > kBack ? n - kBack : 0; i < n; ++i) {
    const FoundName& o = v.s.found[i];
    if (o.type != FoundType::Name || o.surname) continue;
    for (std::uint32_t c = o.first_candidate; c < o.end_candidate; ++c)
      if (v.s.candidates[c] == known) return true;
  }
  return false;
}

void collect(const ScanView& v, std::uint32_t t, Key key, std::uint32_t& longest, FoundName& found) {
  const NameRange* range = v.world.by_first_word.find(key);
  if (range == nullptr) return;
  for (std::uint32_t n = range->begin; n < range->end; ++n) {
    const Name& name = v.world.names[n];
    if (name.size < longest) return;  // sorted by falling size
    const std::uint32_t length = match_length(v, name, t);
    if (length == 0 || length < longest || (name.surname && !meant_by_surname(v, t, name.known))) continue;
    if (length > longest) {
      longest = length;
      v.s.candidates.resize(found.first_candidate);
      found.surname = name.surname;
    }
    bool there = false;
    const std::uint32_t known = v.on_day(name.known);
    for (std::uint32_t c = found.first_candidate; c < v.s.candidates.size(); ++c) there = there || v.s.candidates[c] == known;
    if (!there) v.s.candidates.push_back(known);
    found.surname = found.surname && name.surname;
  }
}

}  // namespace

std::uint32_t match_known(const ScanView& v, std::uint32_t t, FoundName& found) {
  found.type = FoundType::Name;
  found.first_candidate = static_cast<std::uint32_t>(v.s.candidates.size());
  found.surname = true;
  std::uint32_t longest = 0;
  collect(v, t, v.s.key[t], longest, found);
  if (longest == 0 && v.given_name(t) == 0) {  // Lukas: no Luka's
    Key keys[4];
    const std::uint32_t n = v.stripped(t, keys);
    for (std::uint32_t i = 0; i < n && longest == 0; ++i) collect(v, t, keys[i], longest, found);
  }
  if (const std::string_view word = v.text(t); longest == 0 && word.size() > 1 && word.ends_with(".")) {  // St. Gallen: the tables' words have no stop
    collect(v, t, fold_key(word.substr(0, word.size() - 1)), longest, found);
    if (longest < 2) {
      v.s.candidates.resize(found.first_candidate);
      longest = 0;
    }
  }
  // Kreis-FDP, Bayern-SPD: part of the party.
  if (longest == 0) {
    const std::string_view word = v.text(t);
    const std::size_t dash = word.rfind('-');
    if (dash != std::string_view::npos && dash > 0 && dash + 1 < word.size()) collect(v, t, fold_key(word.substr(dash + 1)), longest, found);
    const auto group = [&v](std::uint32_t known) { return v.world.knowns[known].type == KnownType::Group; };
    if (longest != 1 || !std::all_of(v.s.candidates.begin() + found.first_candidate, v.s.candidates.end(), group)) {
      v.s.candidates.resize(found.first_candidate);
      longest = 0;
    }
  }
  found.end_candidate = static_cast<std::uint32_t>(v.s.candidates.size());
  found.where = {t, t + longest};
  found.token = t + (longest == 0 ? 0 : longest - 1);
  return t + longest;
}

}  // namespace depesche
