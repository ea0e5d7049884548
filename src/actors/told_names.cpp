// SPDX-License-Identifier: Apache-2.0
// Names and the words for them side by side: where the one ends and the other begins. Names told in another way than the tables have them.
#include <array>

#include "actors/scan.h"
#include "actors/sound.h"

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
  const Tree& tree = v.in.tree;
  for (std::uint32_t at = t + 1; at < end; ++at) {
    if ((v.s.hints[at] & other) != 0 && (v.s.hints[at] & kHintGoesOn) == 0) return at;
    // forderte die EU Moskau auf: what the verb has beside it is no part of the name.
    if (tree.head.size() != v.in.tokens.size()) continue;
    if (const Relation r = tree.relation[at]; (r == Relation::Obj || r == Relation::Iobj) && tree.head[at] != kNone && tree.head[at] < t && tree.head[t] == tree.head[at]) return at;
  }
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

bool abbreviates(const ScanView& v, std::uint32_t acronym, const FoundName& found) {
  const std::string_view letters = v.text(acronym);
  if (letters.size() < 3 || letters.size() != found.where.size()) return false;
  for (std::uint32_t i = 0; i < found.where.size(); ++i)
    if (v.text(found.where.begin + i)[0] != letters[i]) return false;
  const NameRange* range = v.world.by_first_word.find(v.s.key[acronym]);
  for (std::uint32_t n = range->begin; n < range->end; ++n)
    for (std::uint32_t c = found.first_candidate; c < found.end_candidate; ++c)
      if (v.world.names[n].known == v.s.candidates[c]) return false;
  return true;
}

void spell_as_known(const ScanView& v, FoundName& found) {
  std::array<std::string_view, 6> words;
  const std::uint32_t n = found.where.size();
  if (n < 2 || n > words.size()) return;
  for (std::uint32_t i = 0; i < n; ++i) words[i] = v.text(found.where.begin + i);
  const std::string_view last = words[n - 1];
  const std::uint32_t* known = v.world.by_sound.find(sound_key({words.data(), n}));
  for (const auto& [drop, ending] : v.world.genitive_endings) {
    if (known != nullptr) break;
    if (last.size() <= ending.size() + 1 || !last.ends_with(ending)) continue;
    words[n - 1] = last.substr(0, last.size() - ending.size());
    known = v.world.by_sound.find(sound_key({words.data(), n}));
  }
  constexpr int kYears = 30;
  if (known == nullptr || *known == kNone || v.of_another_time(v.world.knowns[*known - 1], kYears)) return;
  const Genders told = v.given_name(found.where.begin) & (kMale | kFemale), own = v.world.knowns[*known - 1].genders & (kMale | kFemale);
  if (told != 0 && own != 0 && (told & own) == 0) return;
  found.type = FoundType::Name;
  found.first_candidate = static_cast<std::uint32_t>(v.s.candidates.size());
  v.s.candidates.push_back(*known - 1);
  found.end_candidate = found.first_candidate + 1;
  found.surname = false;
}

}  // namespace depesche
