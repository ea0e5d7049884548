// SPDX-License-Identifier: Apache-2.0
#include "actors/fold.h"
#include "actors/scan.h"

namespace depesche {
namespace {

constexpr std::uint32_t kLongestName = 6;  // tokens

bool initial(const ScanView& v, std::uint32_t t) {
  const std::string_view word = v.text(t);
  return (word.size() == 1 || (word.size() == 2 && word[1] == '.')) && word[0] >= 'A' && word[0] <= 'Z';
}

struct Guess {
  const ScanView& v;
  FoundName& found;

  // May stand in a name behind its first word.
  bool may_follow(std::uint32_t t, std::uint32_t at) const {
    if (!v.same_sentence(t, at) || !v.capital(at)) return false;
    return !(v.in.words.pos[at] == Pos::VerbFinite || v.in.words.pos[at] == Pos::Det);
  }

  // The words of a person's name from `from`, where `t` begins the whole: given names, particles, one surname.
  std::uint32_t person_end(std::uint32_t t, std::uint32_t from) const {
    std::uint32_t at = from;
    bool surname = false;
    while (at < t + kLongestName && v.same_sentence(t, at)) {
      if (initial(v, at)) {
        ++at;
        if (v.same_sentence(t, at) && v.in.tokens.shape[at] == Shape::Stop && v.same_sentence(t, at + 1) && v.capital(at + 1)) ++at;
        continue;
      }
      const bool particle = (v.context(at) & kParticle) != 0;
      if (particle && v.same_sentence(t, at + 1) && (v.capital(at + 1) ? !v.common_noun(at + 1) || v.tagged_name(at + 1) : (v.context(at + 1) & kParticle) != 0)) { ++at; continue; }
      if (!may_follow(t, at)) break;
      const bool given = v.given_name(at) != 0;
      if (surname && !(v.tagged_name(at) && !v.common_noun(at))) break;
      surname = surname || !given;
      ++at;
    }
    return at;
  }

  std::uint32_t person(std::uint32_t t, std::uint32_t end, Genders genders) const {
    found.type = FoundType::Guess;
    found.kind = EntityKind::Person;
    found.genders = genders;
    found.where = {t, end};
    found.token = end - 1;
    return end;
  }

  std::uint32_t by_given_name(std::uint32_t t) const {
    const Genders g = v.given_name(t);
    if (const std::uint32_t tagged = tagged_end(v, t); g != 0 && tagged > t + 1 && v.s.tags[t] == NameTag::BeginPerson) return person(t, tagged, g);
    if (g == 0 || (v.sentence_first(t) && v.function_word(t) && !v.tagged_name(t))) return t;
    const std::uint32_t end = person_end(t, t + 1);
    if (end < t + 2 || !v.capital(end - 1)) return t;
    // A lone noun behind it is no surname where the reader of words takes neither for a name.
    if (end == t + 2 && !v.tagged_name(t) && !v.tagged_name(t + 1) && v.common_noun(t + 1)) return t;
    return person(t, end, g);
  }

  // Herr MUSTER: a person of the tables, or one named before, is read at his own name.
  bool is_known(std::uint32_t t, Genders genders) const {
    FoundName known;
    const std::uint32_t end = match_known(v, t, known);
    bool fits = false;
    for (std::uint32_t c = known.first_candidate; end != t && c < known.end_candidate; ++c) {
      const Known& candidate = v.world.knowns[v.s.candidates[c]];
      fits |= candidate.type == KnownType::Person && (candidate.genders & genders) != 0;
    }
    if (end != t) v.s.candidates.resize(known.first_candidate);
    const std::uint32_t* same = v.s.alias.find(v.s.key[t]);
    if (fits || same == nullptr) return fits;
    const FoundName& first = v.s.found[*same - 1];
    return first.kind == EntityKind::Person && (first.genders == 0 || (first.genders & genders) != 0);
  }

  std::uint32_t by_address(std::uint32_t t) const {
    const std::uint32_t bits = v.context(t);
    if ((bits & kAddress) == 0 || !may_follow(t, t + 1)) return t;
    if (!v.tagged_name(t + 1) && v.common_noun(t + 1)) return t;
    const std::uint32_t end = person_end(t, t + 1);
    const Genders genders = (bits & kAddressFemale) != 0 ? kFemale : kMale;
    if (end == t + 1 || (end == t + 2 && is_known(t + 1, genders))) return t;
    return person(t + 1, end, genders);
  }

  // Again what was named before: a surname, an acronym from brackets.
  std::uint32_t by_alias(std::uint32_t t) const {
    const std::uint32_t* same = v.s.alias.find(v.s.key[t]);
    if (same == nullptr) {
      Key keys[4];
      const std::uint32_t n = v.stripped(t, keys);
      for (std::uint32_t i = 0; i < n && same == nullptr; ++i) same = v.s.alias.find(keys[i]);
    }
    if (same == nullptr) return t;
    if (v.sentence_first(t) && v.function_word(t) && !v.tagged_name(t)) return t;
    const FoundName& first = v.s.found[*same - 1];
    const std::uint32_t index = *same - 1;
    found.type = first.type;
    found.kind = first.kind;
    found.genders = first.genders;
    found.first_candidate = first.first_candidate;
    found.end_candidate = first.end_candidate;
    found.surname = true;
    found.same_as = index;
    found.where = {t, t + 1};
    found.token = t;
    return t + 1;
  }
};

}  // namespace

EntityKind kind_of(NameTag tag) {
  if (tag == NameTag::BeginPerson || tag == NameTag::InPerson) return EntityKind::Person;
  return tag == NameTag::BeginPlace || tag == NameTag::InPlace ? EntityKind::Place : EntityKind::Organisation;
}

std::uint32_t tagged_end(const ScanView& v, std::uint32_t t) {
  NameTag begin = v.s.tags[t];
  // Behind a word that the span of the model began with: Oppositionspartei Movement for ...
  const bool goes_on = begin == NameTag::InPerson || begin == NameTag::InBody || begin == NameTag::InPlace;
  if (goes_on && t > 0 && v.s.found_at[t - 1] != kNone && v.s.found[v.s.found_at[t - 1]].type == FoundType::Word && v.capital(t))
    begin = static_cast<NameTag>(static_cast<std::uint8_t>(begin) - 1);
  if (begin != NameTag::BeginPerson && begin != NameTag::BeginPlace && begin != NameTag::BeginBody) return t;
  const auto in = static_cast<NameTag>(static_cast<std::uint8_t>(begin) + 1);
  std::uint32_t end = t + 1;
  while (v.same_sentence(t, end) && v.s.tags[end] == in) ++end;
  return end;
}

std::uint32_t known_inside(const ScanView& v, std::uint32_t t, std::uint32_t end, FoundName& found) {
  for (std::uint32_t at = t + 1; at < end; ++at) {
    const WordForm* word = v.world.by_form.find(v.in.words.form[at - 1]);
    if (word == nullptr || v.world.words[word->word].kind != EntityKind::Organisation || !v.capital(at)) continue;
    const std::uint32_t known_end = match_known(v, at, found);
    const KnownType type = known_end == at ? KnownType::Country : v.world.knowns[v.s.candidates[found.first_candidate]].type;
    if (known_end >= end && (type == KnownType::Organisation || type == KnownType::Group)) {
      found.where.begin = t;
      return known_end;
    }
    v.s.candidates.resize(found.first_candidate);
    found.end_candidate = found.first_candidate;
  }
  return t;
}

std::uint32_t guess_tagged(const ScanView& v, std::uint32_t t, FoundName& found) {
  const std::uint32_t end = tagged_end(v, t);
  if (end == t) return t;
  found.type = FoundType::Guess;
  found.kind = kind_of(v.s.tags[t]);
  if (found.kind == EntityKind::Person) found.genders = v.given_name(t);
  found.where = {t, end};
  found.token = end - 1;
  return end;
}

std::uint32_t guess_name(const ScanView& v, std::uint32_t t, FoundName& found) {
  const Guess g{v, found};
  const bool model = !v.world.model.empty();
  if (!model || v.s.tags[t] == NameTag::BeginPerson)
    if (const std::uint32_t end = g.by_given_name(t); end != t && (!model || end >= tagged_end(v, t))) return end;
  if (const std::uint32_t end = g.by_address(t); end != t) return end;
  if (const std::uint32_t end = tagged_end(v, t); end > t + 1) return guess_tagged(v, t, found);
  if (const std::uint32_t end = g.by_alias(t); end != t) return end;
  return guess_tagged(v, t, found);
}

}  // namespace depesche
