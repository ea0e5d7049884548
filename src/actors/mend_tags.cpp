// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "actors/scan.h"

namespace depesche {
namespace {

NameTag begin_of(NameTag in) { return static_cast<NameTag>(static_cast<std::uint8_t>(in) - 1); }
NameTag in_of(NameTag begin) { return static_cast<NameTag>(static_cast<std::uint8_t>(begin) + 1); }
bool begins(NameTag tag) { return tag == NameTag::BeginPerson || tag == NameTag::BeginPlace || tag == NameTag::BeginBody; }

constexpr int kInTables = kHintPerson | kHintPlace | kHintBody | kHintTown;

struct Mend {
  const ScanView& v;

  [[nodiscard]] NameTag& tag(std::uint32_t t) const { return v.s.tags[t]; }
  [[nodiscard]] bool hinted(std::uint32_t t, int hints) const { return (v.s.hints[t] & hints) != 0; }
  [[nodiscard]] bool plain_noun(std::uint32_t t) const { return v.in.words.pos[t] == Pos::Noun && v.common_noun(t) && !hinted(t, kHintGiven | kInTables); }
  // Neither the lexicon nor a table knows it.
  [[nodiscard]] bool unknown(std::uint32_t t) const { return v.in.tokens.shape[t] == Shape::Capital && !hinted(t, kHintNoun | kHintOther | kHintWord | kHintGiven | kInTables) && (v.context(t) & kNoName) == 0; }

  void set(std::uint32_t t, std::uint32_t end, NameTag begin) const {
    for (std::uint32_t at = t; at < end; ++at) tag(at) = at == t ? begin : in_of(begin);
  }
  void drop_first(std::uint32_t t) const {
    tag(t + 1) = begin_of(tag(t + 1));
    tag(t) = NameTag::None;
  }

  // Mr. Beispiel, Torwart Beispiel; Beispiels Hochzeit; Beispiel von Musterburg; Beispiel IV.
  void person(std::uint32_t t, std::uint32_t end) const {
    while (t + 1 < end && ((v.context(t) & kAddress) != 0 || (plain_noun(t) && v.capital(t + 1) && !v.common_noun(t + 1)))) drop_first(t++);
    if (end == t + 2 && v.given_name(t) == 0 && plain_noun(end - 1)) tag(--end) = NameTag::None;
    while (t > 0 && v.same_sentence(t - 1, t) && tag(t - 1) == NameTag::None && unknown(t - 1) && v.in.words.pos[t - 1] == Pos::ProperNoun && v.text(t - 1).find('-') == std::string_view::npos) {
      tag(t) = NameTag::InPerson;
      tag(--t) = NameTag::BeginPerson;
    }
    if (v.given_name(t) == 0 && end < t + 2) {  // Hartz IV
      if (v.same_sentence(t, end) && v.in.tokens.shape[end] == Shape::Upper && v.text(end).find_first_not_of("IVX") == std::string_view::npos) tag(t) = NameTag::None;
      return;
    }
    if (v.same_sentence(t, end) && roman(end)) { tag(end) = NameTag::InPerson; return; }
    std::uint32_t at = end;
    while (at < end + 3 && v.same_sentence(t, at) && !v.capital(at) && (v.context(at) & kParticle) != 0) ++at;
    if (at == end || !v.same_sentence(t, at) || !v.capital(at) || v.common_noun(at) || hinted(at, kInTables | kHintWord)) return;
    if (tag(at) != NameTag::None && tag(at) != NameTag::BeginPerson) return;
    for (std::uint32_t i = end; i <= at; ++i) tag(i) = NameTag::InPerson;
  }
  [[nodiscard]] bool roman(std::uint32_t t) const {
    const std::string_view word = v.text(t);
    return word.size() > 1 && word.ends_with(".") && word.find_first_not_of("IVX.") == std::string_view::npos;
  }

  // What the word, or what stands behind its last hyphen, is in names.
  [[nodiscard]] std::uint32_t last_part(std::uint32_t t) const {
    const std::string_view word = v.text(t);
    const std::size_t dash = word.rfind('-');
    const std::uint32_t* bits = dash == std::string_view::npos ? nullptr : v.world.context.find(key_of(word.substr(dash + 1)));
    return v.context(t) | (bits == nullptr ? 0 : *bits);
  }
  [[nodiscard]] bool ends_as_place(std::uint32_t t) const {
    const std::string_view word = v.text(t);
    for (const std::string& ending : v.world.place_endings)
      if (word.size() > ending.size() + 2 && word.ends_with(ending)) return true;
    return false;
  }

  // The last word tells what the whole is: Erika Beispiel School, Beispielhof Airlines, Erika Beispielstrasse.
  void kind(std::uint32_t t, std::uint32_t end) const {
    const std::uint32_t bits = last_part(end - 1);
    if (end > t + 1 && tag(t) != NameTag::BeginBody && (bits & (kCompanyAfter | kBodyHead)) != 0) return set(t, end, NameTag::BeginBody);
    const bool alone = end == t + 1 && unknown(t) && !(t > 0 && v.same_sentence(t - 1, t) && v.capital(t - 1));
    const bool several = end > t + 1 && v.given_name(t) == 0;
    if (tag(t) == NameTag::BeginPerson && ((several && (bits & kPlaceHead) != 0) || ((alone || several) && unknown(end - 1) && ends_as_place(end - 1)))) set(t, end, NameTag::BeginPlace);
  }

  // St. Beispiel: a place or a church, where no word says that it is a body.
  void holy(std::uint32_t t, std::uint32_t end) const {
    for (std::uint32_t at = t; at < end; ++at)
      if ((v.context(at) & (kBodyHead | kCompanyAfter | kClubBefore)) != 0) return;
    set(t, end, NameTag::BeginPlace);
  }

  // Beispiel and Muster AG found apart: one body. 1. FC Beispiel: the number belongs to it.
  std::uint32_t joined(std::uint32_t t, std::uint32_t end) const {
    if (t > 0 && v.same_sentence(t - 1, t) && tag(t) == NameTag::BeginBody && !v.capital(t - 1) && (v.context(t - 1) & kClubBefore) != 0) {
      tag(t) = NameTag::InBody;
      tag(t - 1) = NameTag::BeginBody;
    }
    if (!v.same_sentence(t, end) || !begins(tag(end))) return end;
    const std::uint32_t further = tagged_end(v, end);
    const bool part = tag(t) == NameTag::BeginBody && tag(end) == NameTag::BeginBody && hinted(t, kHintWholeBody) && !hinted(end, kHintWholePlace | kHintWholeBody);
    if (!part && (further < end + 2 || (v.context(further - 1) & kCompanyAfter) == 0)) return end;
    set(t, further, NameTag::BeginBody);
    return further;
  }

  // Der Verein Beispiel, in der Gemeinde Musterau: the kind that the word before a name tells, or None.
  [[nodiscard]] NameTag told_before(std::uint32_t t) const {
    if (t == 0 || !v.same_sentence(t - 1, t)) return NameTag::None;
    const WordForm* form = v.world.by_form.find(v.in.words.form[t - 1]);
    if (form == nullptr && v.capital(t - 1) && !v.in.words.head_text[t - 1].empty()) form = v.world.by_form.find(v.in.words.head[t - 1]);
    if (form == nullptr) return NameTag::None;
    const Word& word = v.world.words[form->word];
    if (word.person_word || word.type == WordType::Office || word.kind == EntityKind::Group) return NameTag::None;
    return word.kind == EntityKind::Place ? NameTag::BeginPlace : word.kind == EntityKind::Organisation ? NameTag::BeginBody : NameTag::None;
  }
  void told(std::uint32_t t, std::uint32_t end) const {
    if (v.given_name(t) != 0 || !unknown(t)) return;
    if (const NameTag as = told_before(t); as != NameTag::None) set(t, end, as);
  }

  // Beispielau, Musterheim und Probedorf: what is told in one row is of one kind. Gives the token behind the row.
  std::uint32_t row(std::uint32_t t) const {
    constexpr std::uint32_t kMost = 16;
    std::array<std::uint32_t, kMost> first{}, last{};
    std::array<std::uint32_t, 3> kinds{};
    std::uint32_t count = 0, at = t;
    while (count < kMost) {
      if (!v.same_sentence(t, at) || !v.capital(at)) break;
      const std::uint32_t end = tagged_end(v, at);
      if (end == at && !unknown(at)) break;
      first[count] = at;
      last[count] = end == at ? at + 1 : end;
      if (end != at) ++kinds[(static_cast<std::size_t>(tag(at)) - 1) / 2];
      at = last[count++];
      if (!v.same_sentence(t, at) || (v.in.tokens.shape[at] != Shape::Comma && v.in.words.pos[at] != Pos::Cconj)) break;
      ++at;
    }
    const auto retag = [&](NameTag as) {
      for (std::uint32_t i = 0; i < count; ++i)
        if (as != NameTag::None && last[i] == first[i] + 1 && unknown(first[i])) tag(first[i]) = as;
    };
    if (const NameTag as = told_before(t); as != NameTag::None && count > 1) retag(as);
    else if (count > 2) retag(commonest(kinds));
    return count == 0 ? t : last[count - 1];
  }
  // The kind of at least two, and of twice as many as any other; else None.
  static NameTag commonest(const std::array<std::uint32_t, 3>& kinds) {
    std::size_t best = 0;
    for (std::size_t k = 1; k < kinds.size(); ++k)
      if (kinds[k] > kinds[best]) best = k;
    for (std::size_t k = 0; k < kinds.size(); ++k)
      if (k != best && kinds[k] * 2 > kinds[best]) return NameTag::None;
    return kinds[best] < 2 ? NameTag::None : static_cast<NameTag>(best * 2 + 1);
  }

  // Two states, two large towns, or one of each, side by side are no one place: sagte, dass Beispielland Musterland drohe. Gives the end of the first.
  [[nodiscard]] std::uint32_t parted(std::uint32_t t, std::uint32_t end) const {
    constexpr int kByItself = kHintWholePlace | kHintBigTown;
    if (tag(t) != NameTag::BeginPlace || end != t + 2 || !hinted(t, kByItself) || !hinted(t + 1, kByItself) || hinted(t, kHintGoesOn)) return end;
    tag(t + 1) = NameTag::BeginPlace;
    return t + 1;
  }

  // What the model passed over: St. Beispiel, Beispieler Strasse, Beispieltal.
  void passed_over(std::uint32_t t) const {
    const bool next = v.same_sentence(t, t + 1) && v.capital(t + 1) && tag(t + 1) == NameTag::None;
    if (next && (v.context(t) & kHoly) != 0) return set(t, t + 2, NameTag::BeginPlace);
    const Pos pos = v.in.words.pos[t];
    if (next && (v.context(t + 1) & kPlaceHead) != 0 && town_adjective(t) && (pos == Pos::Adj || pos == Pos::ProperNoun)) return set(t, t + 2, NameTag::BeginPlace);
    if (unknown(t) && !next && !(t > 0 && v.same_sentence(t - 1, t) && v.capital(t - 1)) && ends_as_place(t)) tag(t) = NameTag::BeginPlace;
  }
  // Beispieler, of a town: a table's adjective, or no word at all and not the first.
  [[nodiscard]] bool town_adjective(std::uint32_t t) const {
    const bool ending = !v.world.town_ending.empty() && v.text(t).ends_with(v.world.town_ending);
    return ending && (hinted(t, kHintAdjective) || (unknown(t) && !v.sentence_first(t)));
  }
};

}  // namespace

void mend_tags(const ScanView& v) {
  const Mend mend{v};
  for (std::uint32_t t = 0; t < v.in.tokens.size(); ++t) {
    const std::uint32_t end = mend.parted(t, tagged_end(v, t));
    if (end == t) {
      if (v.capital(t) && v.s.tags[t] == NameTag::None) mend.passed_over(t);
      continue;
    }
    if (!begins(v.s.tags[t])) continue;
    mend.kind(t, end);
    if (v.s.tags[t] == NameTag::BeginPerson) mend.told(t, end);
    if (const std::uint32_t further = mend.joined(t, end); further != end) {
      t = further - 1;
      continue;
    }
    if (end == t + 1 && (v.context(t) & kNoName) != 0) v.s.tags[t] = NameTag::None;
    else if (v.s.tags[t] == NameTag::BeginPerson) mend.person(t, end);
    else if (v.s.tags[t] == NameTag::BeginBody && (v.context(t) & kHoly) != 0) mend.holy(t, end);
    t = end - 1;
  }
  for (std::uint32_t t = 0; t < v.in.tokens.size(); ++t)
    if (begins(v.s.tags[t])) t = std::max(mend.row(t), t + 1) - 1;
}

}  // namespace depesche
