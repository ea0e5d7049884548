// SPDX-License-Identifier: Apache-2.0
// Compare: whether a telling fits an act that others tell. What the others say of it is gathered in an Act.
#pragma once

#include <cstdint>
#include <vector>

#include "register/telling.h"

namespace depesche {

// What the tellings of one act say together.
struct Act {
  Family family = Family::Talk;
  Days days;                        // met by all dated tellings
  bool dated = false;
  std::int32_t first_told = 0, last_told = 0;
  std::vector<Party> actors, recipients;
  std::vector<Word> places, place_countries, sites, content, words, lemmas, modes;
  std::uint32_t types = 0, statuses = 0, content_types = 0;  // a bit each
  std::vector<std::uint64_t> dispatches;
  const Telling* first = nullptr;   // Lifetime: as long as the act

  explicit Act(const Telling& telling);
  void add(const Telling& telling);
};

// Words in common, as a share of the shorter list. Needs: both sorted.
double shared(const std::vector<Word>& a, const std::vector<Word>& b);

// The days on which an act that this telling tells can have been.
Days days_of(const Telling& telling);

// 0 where the telling can't tell the act; from kFits on it is taken to. Greater fits better.
inline constexpr double kFits = 1.0;
double fit(const Telling& telling, const Act& act);

}  // namespace depesche
