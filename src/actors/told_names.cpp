// SPDX-License-Identifier: Apache-2.0
// Names and the words for them side by side: where the one ends and the other begins.
#include "actors/scan.h"

namespace depesche {

// Nachrichtenagentur AFP: a word for it stands before the name proper.
bool described(const ScanView& v, std::uint32_t t, std::uint32_t end, const FoundName& found) {
  if (v.in.words.pos[t] != Pos::Noun || !v.common_noun(t) || v.world.knowns[v.s.candidates[found.first_candidate]].type != KnownType::Organisation) return false;
  FoundName rest;
  rest.first_candidate = static_cast<std::uint32_t>(v.s.candidates.size());
  const std::uint32_t last = match_known(v, t + 1, rest);
  bool same = false;
  for (std::size_t c = rest.first_candidate; c < v.s.candidates.size(); ++c) same = same || v.s.candidates[c] == v.s.candidates[found.first_candidate];
  v.s.candidates.resize(rest.first_candidate);
  return same && last == end;
}

// What the model finds at `t`, up to another name of the tables in it: in Genf Joe Biden.
std::uint32_t tagged_alone(const ScanView& v, std::uint32_t t) {
  const std::uint32_t end = tagged_end(v, t);
  const int other = v.s.tags[t] == NameTag::BeginBody ? kHintWholePerson : kHintWholePerson | kHintWholePlace | kHintWholeBody;
  for (std::uint32_t at = t + 1; at < end; ++at)
    if ((v.s.hints[at] & other) != 0 && (v.s.hints[at] & kHintGoesOn) == 0) return at;
  return end;
}

// A word for somebody before the name proper, where the model takes both for the name: Oppositionspartei Movement for ...
bool titles(const ScanView& v, std::uint32_t t, std::uint32_t end) {
  if (!v.capital(t + 1) || v.in.words.pos[t + 1] == Pos::Adj) return false;
  // Universitaet Leipzig: the town belongs to the name.
  if ((v.context(t) & kBodyHead) != 0 && (v.s.hints[t + 1] & (kHintPlace | kHintTown)) != 0) return false;
  if (v.world.by_form.contains(v.in.words.form[t])) return end > t + 2 || !v.common_noun(t + 1);
  return v.in.words.pos[t] == Pos::Noun && v.common_noun(t) && !v.common_noun(t + 1);
}

}  // namespace depesche
