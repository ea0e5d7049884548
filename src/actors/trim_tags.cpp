// SPDX-License-Identifier: Apache-2.0
#include "actors/scan.h"

namespace depesche {
namespace {

NameTag begin_of(NameTag in) { return static_cast<NameTag>(static_cast<std::uint8_t>(in) - 1); }

struct Trim {
  const ScanView& v;

  [[nodiscard]] bool plain_noun(std::uint32_t t) const {
    return v.in.words.pos[t] == Pos::Noun && v.common_noun(t) && (v.s.hints[t] & (kHintGiven | kHintPerson | kHintPlace | kHintBody | kHintTown)) == 0;
  }

  void drop_first(std::uint32_t t) const {
    v.s.tags[t + 1] = begin_of(v.s.tags[t + 1]);
    v.s.tags[t] = NameTag::None;
  }

  // Mr. Beispiel, Torwart Beispiel; Beispiels Hochzeit.
  void person(std::uint32_t t, std::uint32_t end) const {
    while (t + 1 < end && ((v.context(t) & kAddress) != 0 || (plain_noun(t) && v.capital(t + 1) && !v.common_noun(t + 1)))) drop_first(t++);
    if (end == t + 2 && v.given_name(t) == 0 && plain_noun(end - 1)) v.s.tags[end - 1] = NameTag::None;
  }

  void retag(std::uint32_t t, std::uint32_t end, NameTag begin) const {
    for (std::uint32_t at = t; at < end; ++at) v.s.tags[at] = at == t ? begin : static_cast<NameTag>(static_cast<std::uint8_t>(begin) + 1);
  }

  // What the word, or what stands behind its last hyphen, is in names.
  [[nodiscard]] std::uint32_t last_part(std::uint32_t t) const {
    const std::string_view word = v.text(t);
    const std::size_t dash = word.rfind('-');
    const std::uint32_t* bits = dash == std::string_view::npos ? nullptr : v.world.context.find(key_of(word.substr(dash + 1)));
    return v.context(t) | (bits == nullptr ? 0 : *bits);
  }
  [[nodiscard]] bool joined_place(std::uint32_t t) const {
    const std::uint32_t* bits = v.in.words.head_text[t].empty() ? nullptr : v.world.context.find(key_of(v.in.words.head_text[t]));
    return bits != nullptr && (*bits & kPlaceHead) != 0;
  }

  // The last word tells what the whole is: Erika Beispiel School, Beispielhof Airlines, Erika Beispielstrasse.
  void kind(std::uint32_t t, std::uint32_t end) const {
    const NameTag tag = v.s.tags[t];
    const std::uint32_t bits = last_part(end - 1);
    if (end == t + 1) return;
    if (tag != NameTag::BeginBody && (bits & (kCompanyAfter | kBodyHead)) != 0) retag(t, end, NameTag::BeginBody);
    else if (tag == NameTag::BeginPerson && ((bits & kPlaceHead) != 0 || joined_place(end - 1)) && !v.given_name(t)) retag(t, end, NameTag::BeginPlace);
  }

  // St. Beispiel: a place or a church, where no word says that it is a body.
  void body(std::uint32_t t, std::uint32_t end) const {
    if ((v.context(t) & kHoly) == 0) return;
    for (std::uint32_t at = t; at < end; ++at)
      if ((v.context(at) & (kBodyHead | kCompanyAfter | kClubBefore)) != 0) return;
    retag(t, end, NameTag::BeginPlace);
  }
};

}  // namespace

void trim_tags(const ScanView& v) {
  const Trim trim{v};
  for (std::uint32_t t = 0; t < v.in.tokens.size(); ++t) {
    const std::uint32_t end = tagged_end(v, t);
    if (end == t) continue;
    trim.kind(t, end);
    if (end == t + 1 && (v.context(t) & kNoName) != 0) v.s.tags[t] = NameTag::None;
    else if (v.s.tags[t] == NameTag::BeginPerson) trim.person(t, end);
    else if (v.s.tags[t] == NameTag::BeginBody) trim.body(t, end);
    t = end - 1;
  }
}

}  // namespace depesche
