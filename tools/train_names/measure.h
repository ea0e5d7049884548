// SPDX-License-Identifier: Apache-2.0
// Measure: how many names a model finds, exact spans with their kind.
#pragma once

#include <array>
#include <cstdio>
#include <vector>

#include "actors/name_model.h"

namespace depesche {

struct Measure {
  struct Counts { std::size_t gold = 0, found = 0, both = 0; };
  std::array<Counts, 3> kinds{};

  struct Name { std::size_t begin, end, kind; bool operator==(const Name&) const = default; };
  static std::vector<Name> names_of(const std::vector<NameTag>& tags) {
    std::vector<Name> out;
    for (std::size_t i = 0; i < tags.size(); ++i) {
      const auto tag = static_cast<std::size_t>(tags[i]);
      if (tag == 0) continue;
      const bool goes_on = tag % 2 == 0 && !out.empty() && out.back().end == i && out.back().kind == (tag - 1) / 2;
      if (goes_on) ++out.back().end;
      else out.push_back({i, i + 1, (tag - 1) / 2});
    }
    return out;
  }
  void add(const std::vector<NameTag>& gold, const std::vector<NameTag>& found) {
    const std::vector<Name> a = names_of(gold), b = names_of(found);
    for (const Name& n : a) ++kinds[n.kind].gold;
    for (const Name& n : b) ++kinds[n.kind].found;
    for (const Name& n : a)
      for (const Name& m : b) kinds[n.kind].both += n == m;
  }
  void print(const char* what) const {
    constexpr std::array<const char*, 3> kNames{"PER", "LOC", "ORG"};
    Counts all;
    const auto row = [](const char* name, const Counts& c) {
      const auto both = static_cast<double>(c.both), found = static_cast<double>(c.found), gold = static_cast<double>(c.gold);
      std::printf("  %s gold %zu found %zu P %.3f R %.3f F1 %.3f\n", name, c.gold, c.found, both / (found + 1e-9), both / (gold + 1e-9), 2 * both / (found + gold + 1e-9));
    };
    std::printf("%s\n", what);
    for (std::size_t k = 0; k < kinds.size(); ++k) {
      row(kNames[k], kinds[k]);
      all.gold += kinds[k].gold;
      all.found += kinds[k].found;
      all.both += kinds[k].both;
    }
    row("all", all);
    std::fflush(stdout);
  }
};

}  // namespace depesche
