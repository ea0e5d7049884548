// SPDX-License-Identifier: Apache-2.0
#include "actors/scan.h"

namespace depesche {

// What the tables say of each capital word, for the model.
void fill_hints(const ScanView& v) {
  const std::uint32_t n = v.in.tokens.size();
  v.s.hints.assign(n, 0);
  for (std::uint32_t t = 0; t < n; ++t) {
    if (!v.capital(t)) continue;
    std::uint8_t hint = v.given_name(t) != 0 ? kHintGiven : 0;
    const auto note = [&](Key key) {
      const NameRange* range = v.world.by_first_word.find(key);
      for (std::uint32_t i = range == nullptr ? 0 : range->begin; range != nullptr && i < range->end && i < range->begin + 8; ++i) {
        const KnownType type = v.world.knowns[v.world.names[i].known].type;
        hint = static_cast<std::uint8_t>(hint | (type == KnownType::Person ? kHintPerson : type == KnownType::Country || type == KnownType::Region ? kHintPlace : kHintBody));
      }
    };
    note(v.s.key[t]);
    if ((hint & (kHintPerson | kHintPlace | kHintBody)) == 0) {
      Key keys[4];
      const std::uint32_t count = v.stripped(t, keys);
      for (std::uint32_t i = 0; i < count; ++i) note(keys[i]);
    }
    const City* end = nullptr;
    if ((hint & kHintPlace) == 0 && !(v.in.words.pos[t] == Pos::Noun && v.common_noun(t)) && v.world.find_town(v.s.key[t], end) != nullptr) hint |= kHintTown;
    if (v.common_noun(t)) hint |= kHintNoun;
    if (v.function_word(t)) hint |= kHintOther;
    if (v.world.by_form.contains(v.in.words.form[t]) || v.world.inhabitants.contains(v.in.words.form[t])) hint |= kHintWord;
    v.s.hints[t] = hint;
  }
}

}  // namespace depesche
