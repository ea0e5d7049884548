// SPDX-License-Identifier: Apache-2.0
#include "actors/fold.h"
#include "actors/scan.h"

namespace depesche {
namespace {

constexpr std::uint32_t kBigTown = 50000;

struct Hints {
  const ScanView& v;

  void set(std::uint32_t t, int hint) const { v.s.hints[t] = static_cast<std::uint16_t>(v.s.hints[t] | hint); }

  int type_of(std::uint32_t known) const {
    const KnownType type = v.world.knowns[known].type;
    return type == KnownType::Person ? kHintPerson : type == KnownType::Country || type == KnownType::Region ? kHintPlace : kHintBody;
  }

  // Names of the tables: what begins with the word, and the longest of them that stands here.
  void add_names(std::uint32_t t, Key key) const {
    const NameRange* range = v.world.by_first_word.find(key);
    if (range == nullptr) return;
    for (std::uint32_t i = range->begin; i < range->end && i < range->begin + 8; ++i)
      if (!v.world.names[i].surname || !v.of_another_time(v.world.knowns[v.world.names[i].known], kYearsOfSurname)) set(t, type_of(v.world.names[i].known));
  }
  void add_whole(std::uint32_t t) const {
    FoundName found;
    const std::size_t before = v.s.candidates.size();
    const std::uint32_t end = match_known(v, t, found);
    if (end != t) {
      const int type = type_of(v.s.candidates[found.first_candidate]);
      set(t, type == kHintPerson ? kHintWholePerson : type == kHintPlace ? kHintWholePlace : kHintWholeBody);
      for (std::uint32_t at = t + 1; at < end; ++at) set(at, kHintGoesOn);
    }
    v.s.candidates.resize(before);
  }

  void add_towns(std::uint32_t t) const {
    const City* end = nullptr;
    if (const City* town = v.world.find_town(v.s.key[t], end); town != nullptr) set(t, kHintTown | (town->population >= kBigTown ? kHintBigTown : 0));
    // New York: of two words.
    if (!v.same_sentence(t, t + 1) || !v.capital(t + 1) || v.in.tokens.begin[t + 1] != v.in.tokens.end[t] + 1) return;
    const std::string_view two = v.in.text.substr(v.in.tokens.begin[t], v.in.tokens.end[t + 1] - v.in.tokens.begin[t]);
    if (two.size() > 40 || v.world.find_town(fold_key(two), end) == nullptr) return;
    set(t, kHintWholePlace);
    set(t + 1, kHintGoesOn);
  }

  // A noun that is only put together of known ones.
  [[nodiscard]] bool compound(std::uint32_t t) const {
    for (std::uint32_t r = v.in.words.first[t]; r < v.in.words.first[t + 1]; ++r) {
      const Reading& reading = v.in.words.readings[r];
      if (reading.pos == Pos::Noun && (reading.flags & (kGuessed | kFromCompound)) == 0) return false;
    }
    return true;
  }

  void add(std::uint32_t t) const {
    if (v.given_name(t) != 0) set(t, kHintGiven);
    add_names(t, v.s.key[t]);
    if ((v.s.hints[t] & (kHintPerson | kHintPlace | kHintBody)) == 0) {
      Key keys[4];
      const std::uint32_t count = v.stripped(t, keys);
      for (std::uint32_t i = 0; i < count; ++i) add_names(t, keys[i]);
    }
    if ((v.s.hints[t] & (kHintPerson | kHintPlace | kHintBody)) != 0 && (v.s.hints[t] & kHintGoesOn) == 0) add_whole(t);
    const bool noun = v.common_noun(t);
    if (!(v.in.words.pos[t] == Pos::Noun && noun)) add_towns(t);
    if (noun) set(t, compound(t) ? kHintNoun | kHintCompound : kHintNoun);
    if (v.function_word(t)) set(t, kHintOther);
    if (v.world.by_form.contains(v.in.words.form[t]) || v.world.inhabitants.contains(v.in.words.form[t])) set(t, kHintWord);
    if (v.s.adjective[t] != kNone) set(t, kHintAdjective);
  }
};

}  // namespace

void fill_hints(const ScanView& v) {
  const std::uint32_t n = v.in.tokens.size();
  v.s.hints.assign(n, 0);
  const Hints hints{v};
  for (std::uint32_t t = 0; t < n; ++t)
    if (v.capital(t)) hints.add(t);
}

}  // namespace depesche
