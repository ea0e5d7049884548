// SPDX-License-Identifier: Apache-2.0
// Towns: of the tables of cities, where a word or the tags tell a place.
#include "actors/fold.h"
#include "actors/scan.h"

namespace depesche {
namespace {

constexpr std::uint32_t kLeast = 50000, kLeastBehindIn = 5000;  // people; behind a preposition of place smaller towns are meant too

}  // namespace

void locate(const ScanView& v, std::uint32_t t, std::uint32_t end, FoundName& found) {
  if (found.type != FoundType::Guess || found.kind != EntityKind::Place || (v.context(t) & kNoName) != 0) return;
  const std::string_view name = v.in.text.substr(v.in.tokens.begin[t], v.in.tokens.end[end - 1] - v.in.tokens.begin[t]);
  const City* last = nullptr;
  found.city = v.world.find_town(fold_key(name), last);
  Key keys[4];
  if (found.city == nullptr && end == t + 1 && v.stripped(t, keys) > 0) found.city = v.world.find_town(keys[0], last);
  // Berlin-Neukoelln: a part of the town that stands first
  const std::size_t dash = name.find('-');
  if (found.city != nullptr || end != t + 1 || dash == std::string_view::npos) return;
  const City* town = v.world.find_town(fold_key(name.substr(0, dash)), last);
  if (town != nullptr && town->population >= kLeast) found.city = town;
}

std::uint32_t match_city(const ScanView& v, std::uint32_t t, FoundName& found) {
  if (v.world.cities.empty() || (v.context(t) & kNoName) != 0 || (v.common_noun(t) && !v.tagged_name(t)) || v.s.adjective[t] != kNone) return t;
  if (v.sentence_first(t) && v.function_word(t) && !v.tagged_name(t)) return t;
  if (!v.world.model.empty() && v.s.tags[t] == NameTag::None && v.common_noun(t)) return t;
  const bool where = v.locative_before(t);
  if (!where && !v.tagged_name(t)) return t;
  for (std::uint32_t size = 3; size > 0; --size) {
    if (!v.same_sentence(t, t + size - 1) || !v.capital(t + size - 1)) continue;
    const std::string_view name = v.in.text.substr(v.in.tokens.begin[t], v.in.tokens.end[t + size - 1] - v.in.tokens.begin[t]);
    const City* end = nullptr;
    const City* city = v.world.find_town(fold_key(name), end);
    if (city == nullptr && size == 1) {
      Key keys[4];
      const std::uint32_t n = v.stripped(t, keys);
      for (std::uint32_t i = 0; i < n && city == nullptr && v.tagged_name(t); ++i) city = v.world.find_town(keys[i], end);
    }
    if (city == nullptr || city->population < (where ? kLeastBehindIn : kLeast)) continue;
    found.type = FoundType::Guess;
    found.kind = EntityKind::Place;
    found.city = city;
    found.where = {t, t + size};
    found.token = t + size - 1;
    return t + size;
  }
  return t;
}

}  // namespace depesche
