// SPDX-License-Identifier: Apache-2.0
#include "syntax/tagger.h"

namespace depesche {

namespace {

constexpr bool near(Pos wanted, Pos has) {
  if (wanted == has) return true;
  const bool names = (wanted == Pos::Noun || wanted == Pos::ProperNoun) && (has == Pos::Noun || has == Pos::ProperNoun);
  const bool pointers = (wanted == Pos::Det || wanted == Pos::Pron) && (has == Pos::Det || has == Pos::Pron);
  const bool made = (wanted == Pos::Adj || wanted == Pos::VerbParticiple) && (has == Pos::Adj || has == Pos::VerbParticiple);
  const bool describes = (wanted == Pos::Adj || wanted == Pos::Adv) && (has == Pos::Adj || has == Pos::Adv);
  return names || pointers || made || describes;
}

// The likeliest reading for the chosen part of speech, and the cells that all such readings allow.
void choose(Words& words, std::uint32_t t) {
  const Pos pos = words.pos[t];
  std::uint32_t exact = kNone, like = kNone;
  Agreement cells = 0, like_cells = 0;
  for (std::uint32_t r = words.first[t]; r < words.first[t + 1]; ++r) {
    const Reading& reading = words.readings[r];
    if (reading.pos == pos) {
      if (exact == kNone) exact = r;
      cells |= reading.agreement;
    } else if (near(pos, reading.pos)) {
      if (like == kNone) like = r;
      like_cells |= reading.agreement;
    }
  }
  words.reading[t] = exact != kNone ? exact : like != kNone ? like : words.first[t];
  words.agreement[t] = exact != kNone ? cells : like_cells;
}

// Another reading of the same kind, where the likeliest has none of the cells left.
void follow_cells(Words& words, std::uint32_t t) {
  const Agreement cells = words.agreement[t];
  if (cells == 0 || (words.chosen(t).agreement & cells) != 0) return;
  for (std::uint32_t r = words.first[t]; r < words.first[t + 1]; ++r) {
    const Reading& reading = words.readings[r];
    if (reading.pos == words.chosen(t).pos && (reading.agreement & cells) != 0) {
      words.reading[t] = r;
      return;
    }
  }
}

}  // namespace

void choose_readings(const Tokens&, TokenSpan sentence, Words& words) {
  constexpr std::uint32_t kMost = 12;  // a phrase is cut there
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) choose(words, t);
  std::uint32_t members[kMost], count = 0;
  Agreement left = kAnyAgreement;
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    const Pos pos = words.pos[t];
    const bool opens = pos == Pos::Adp || (pos == Pos::Det && count > 0 && words.pos[members[count - 1]] != Pos::Adp && words.pos[members[count - 1]] != Pos::Det);
    const bool inside = opens || pos == Pos::Det || pos == Pos::Adj || pos == Pos::Num || is_nominal(pos);
    if (opens || count == kMost) { count = 0; left = kAnyAgreement; }
    if (!inside) {
      if (pos != Pos::Adv) { count = 0; left = kAnyAgreement; }
      continue;
    }
    const Agreement own = words.agreement[t] == 0 ? kAnyAgreement : words.agreement[t];
    const Agreement both = left & own;
    members[count++] = t;
    if (both != 0) left = both;
    if (!is_nominal(pos)) continue;
    if (both != 0 && left != kAnyAgreement) {
      for (std::uint32_t m = 0; m < count; ++m)
        if (words.pos[members[m]] != Pos::Num) words.agreement[members[m]] = left;
    }
    count = 0;
    left = kAnyAgreement;
  }
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) follow_cells(words, t);
}

}  // namespace depesche
