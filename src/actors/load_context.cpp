// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "actors/fold.h"
#include "actors/load.h"

namespace depesche {

Result<Done> load_exonyms(Loader& l) {
  constexpr std::array<std::string_view, 2> kColumns{"name", "town"};
  std::uint16_t file = 0;
  const Result<Table> table = l.open(l.own, "exonyms.tsv", kColumns, file);
  if (!table) return table.error();
  for (std::size_t r = 0; r < table->rows(); ++r) l.world.exonyms[fold_key(table->cell(r, 0))] = fold_key(table->cell(r, 1));
  return Done{};
}

Result<Done> load_context(Loader& l) {
  struct Kind { std::string_view name; std::uint32_t bits; };
  constexpr std::array<Kind, 27> kKinds{{{"particle", kParticle}, {"locative", kLocative}, {"place_only", kPlaceOnly}, {"former", kFormer}, {"elect", kElect},
                                         {"deputy", kDeputy}, {"both", kBoth}, {"definite", kDefinite}, {"indefinite", kIndefinite},
                                         {"company_after", kCompanyAfter}, {"club_before", kClubBefore}, {"body_head", kBodyHead}, {"abroad", kAbroad}, {"several", kSeveral}, {"scene", kScene},
                                         {"holy", kHoly}, {"no_name", kNoName}, {"ambiguous", kAmbiguous}, {"place_head", kPlaceHead}, {"two", kTwo}, {"venue", kVenue}, {"named_after", kNamedAfter}, {"own_lands", kOwnLands}, {"facing", kFacing}, {"question_label", kQuestionLabel}, {"answer_label", kAnswerLabel}, {"peer", kPeer}}};
  struct Before { std::string_view name; PrefixKind kind; };
  constexpr std::array<Before, 4> kPrefixes{{{"former_prefix", PrefixKind::Former}, {"deputy_prefix", PrefixKind::Deputy}, {"home_prefix", PrefixKind::Home}, {"plain_prefix", PrefixKind::Plain}}};
  constexpr std::array<std::string_view, 4> kColumns{"words", "kind", "value", "note?"};
  std::uint16_t file = 0;
  const Result<Table> table = l.open(l.own, "name_context.tsv", kColumns, file);
  if (!table) return table.error();
  for (std::size_t r = 0; r < table->rows(); ++r) {
    const std::string_view kind = table->cell(r, 1), value = table->cell(r, 2);
    const std::vector<std::string_view> words = split_values(table->cell(r, 0));
    std::uint32_t bits = kind == "address" ? std::uint32_t{kAddress} | (value == "f" ? std::uint32_t{kAddressFemale} : 0u) : 0u;
    for (const Kind& k : kKinds)
      if (k.name == kind) bits = k.bits;
    const auto prefix = std::find_if(kPrefixes.begin(), kPrefixes.end(), [&](const Before& b) { return b.name == kind; });
    if (bits == 0 && prefix == kPrefixes.end() && kind != "surname_first" && kind != "transliterated" && kind != "evidence" && kind != "territory" && kind != "place_ending" && kind != "people_part") return table->error_at(r, "no kind '" + std::string(kind) + "'");
    for (const std::string_view word : words) {
      if (kind == "surname_first") l.surname_first[key_of(word)] = 1;
      else if (kind == "transliterated") l.transliterated[key_of(word)] = 1;
      else if (kind == "territory") l.territories.emplace_back(std::string(word), std::string(value));
      else if (kind == "place_ending") l.world.place_endings.emplace_back(word);
      else if (kind == "people_part") l.world.people_parts.emplace_back(word);
      else if (kind == "evidence") l.evidence.emplace_back(std::string(word), std::string(value));
      else if (bits != 0) l.world.context[key_of(word)] |= bits;
      else l.world.prefixes.push_back({std::string(word), prefix->kind, kNone, kNone});
      if (bits != 0 || prefix == kPrefixes.end() || value.empty()) continue;
      l.home_prefixes.push_back({l.world.prefixes.size() - 1, std::string(value.substr(0, value.find('|')))});
      l.kin = value;
    }
  }
  return Done{};
}

}  // namespace depesche
