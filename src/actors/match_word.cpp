// SPDX-License-Identifier: Apache-2.0
#include "actors/fold.h"
#include "actors/scan.h"
#include "base/ascii.h"

namespace depesche {
namespace {

constexpr std::uint32_t kWordsBefore = 3;
constexpr int kFewParts = 8;  // of one word that dashes join: keeps it linear

std::size_t last_dash(std::string_view word) { return word.rfind('-'); }

bool begins(std::string_view word, std::string_view prefix) {
  if (word.size() < prefix.size() + 3) return false;
  return lower_ascii(word[0]) == prefix[0] && word.substr(1, prefix.size() - 1) == prefix.substr(1);
}

// Heads of compounds that are told by their head alone: Sonderpolizei is police, but Innenstadt no town that is meant.
bool open_to_compounds(const Word& word) {
  if (word.type == WordType::Office) return true;
  if (word.kind == EntityKind::Place || word.shared) return false;  // Museumsbund: no Bund
  if (word.sector == Sector::Ngo) return !word.person_word && (word.word_class == key_of("ngo") || word.word_class == key_of("association"));
  if (word.sector == Sector::Bus) return word.word_class == key_of("branch");
  return word.sector != Sector::None && word.sector != Sector::Cvl && word.sector != Sector::Edu && word.sector != Sector::Rel &&
         word.sector != Sector::Crm && word.sector != Sector::Ngo;
}

struct Matcher {
  const ScanView& v;
  FoundName& found;

  bool take(const WordForm* form) const {
    if (form == nullptr) return false;
    found.word = form->word;
    found.genders = form->genders;
    return true;
  }

  // Kaempfen, Arbeiten, Verbrechen: forms of Kampf, Arbeit, Verbrechen, not of Kaempfer, Arbeiter, Verbrecher, though those could inflect like
  // Abgeordneter.
  bool is_deed(const WordForm* form, std::uint32_t t) const {
    if (form == nullptr || !form->weak) return false;
    const std::string_view base = v.world.words[form->word].base, word = v.text(t), lemma = v.in.words.lemma_text(t);
    std::size_t shared = 0;
    while (shared < base.size() && shared < word.size() && base[shared] == word[shared]) ++shared;
    if (shared < 3) return false;
    const std::string_view stem = base.substr(0, shared - 1);  // without the vowel that both endings begin with
    return lemma == stem || (lemma == word && word.size() > shared) || !lemma.starts_with(stem);
  }

  // A name in the first part: of a state, a body, a group, a house; a person's surname. `parts`: how many to look at, from the last on.
  void set_modifier(std::string_view part, int parts = kFewParts) const {
    if (part.ends_with("-")) part.remove_suffix(1);
    if (const std::uint32_t* first = v.s.acronyms.find(fold_key(part))) {
      const FoundName& of = v.s.found[*first - 1];
      if (of.type == FoundType::Name) found.modifier = v.s.candidates[of.first_candidate];
      return;
    }
    const NameRange* range = v.world.by_first_word.find(fold_key(part));
    const WordForm* word = v.world.by_form.find(lower_key(part));
    const bool title = word != nullptr && v.world.words[word->word].type == WordType::Office;
    if (range != nullptr) {
      for (std::uint32_t n = range->begin; n < range->end; ++n) {
        const Name& name = v.world.names[n];
        if (name.size != 1) continue;
        const Known& known = v.world.knowns[name.known];
        if (v.of_another_time(known, kYearsOfSurname) || (title && known.type == KnownType::Person)) continue;  // Schah-Regime: no surname
        const bool person = found.modifier != kNone && v.world.knowns[found.modifier].type == KnownType::Person;
        const bool gone = found.modifier != kNone && !v.was_there(v.world.knowns[found.modifier]) && v.was_there(known);  // PLO-Chef: of the body that it was on the day
        if (found.modifier == kNone || (person && known.type != KnownType::Person) || (gone && !person && known.type != KnownType::Person)) found.modifier = name.known;
      }
    }
    if (found.modifier == kNone) {
      const std::uint32_t* known = v.world.modifiers.find(lower_key(part));
      const bool meant = known != nullptr && !v.of_another_time(v.world.knowns[*known], kYearsOfSurname) && !(title && v.world.knowns[*known].type == KnownType::Person);
      if (meant) found.modifier = *known;
      else if (word != nullptr) found.modifier_word = word->word;
      else if (const std::size_t dash = last_dash(part); dash != std::string_view::npos && dash > 0 && parts > 1) set_modifier(part.substr(0, dash), parts - 1);
    }
  }

  void set_prefix(const Prefix& prefix) const {
    found.former = found.former || prefix.kind == PrefixKind::Former;
    if (prefix.country == kNone || found.modifier != kNone) return;
    found.modifier = prefix.country;
    found.home = prefix.kind == PrefixKind::Home;
  }

  bool hyphened(std::string_view word) const {
    const std::size_t dash = last_dash(word);
    if (dash == std::string_view::npos || dash == 0 || dash + 1 == word.size()) return false;
    std::string_view front = word.substr(0, dash);
    if (!take(v.world.by_form.find(lower_key(word.substr(dash + 1)))) && !prefixed(word.substr(dash + 1))) {
      if (!take(v.world.unit_forms.find(lower_key(word.substr(dash + 1))))) return false;
      set_modifier(front);  // PKK-Einheiten
      return found.modifier != kNone && v.world.knowns[found.modifier].type != KnownType::Person;
    }
    for (const Prefix& p : v.world.prefixes) {
      if (p.kind == PrefixKind::Linked) continue;
      std::string_view bare = p.text;
      if (bare.ends_with("-")) bare.remove_suffix(1);
      if (front.size() == bare.size() ? lower_key(front) == key_of(bare) : begins(front, p.text)) {
        set_prefix(p);
        front.remove_prefix(front.size() == bare.size() ? bare.size() : p.text.size());
        break;
      }
    }
    if (!front.empty()) set_modifier(front);
    return true;
  }

  // Human Rights Watch-Sprecher: the first part of the word ends a name that begins before it.
  void widen_modifier(std::uint32_t t) const {
    const std::string_view word = v.text(t);
    const std::size_t dash = last_dash(word);
    if (found.modifier != kNone || dash == std::string_view::npos || dash == 0) return;
    const Key last = fold_key(word.substr(0, dash));
    for (std::uint32_t before = kWordsBefore; before > 0; --before) {
      if (t < before || !v.same_sentence(t - before, t) || !v.capital(t - before)) continue;
      const NameRange* range = v.world.by_first_word.find(v.s.key[t - before]);
      if (range == nullptr) continue;
      for (std::uint32_t n = range->begin; n < range->end; ++n) {
        const Name& name = v.world.names[n];
        bool same = name.size == before + 1 && v.world.knowns[name.known].type != KnownType::Person && v.world.name_words[name.first_word + before] == last;
        for (std::uint32_t i = 1; same && i < before; ++i) same = v.world.name_words[name.first_word + i] == (v.capital(t - before + i) ? v.s.key[t - before + i] : fold_key(v.text(t - before + i)));
        if (!same) continue;
        found.modifier = name.known;
        return;
      }
    }
  }

  bool prefixed(std::string_view word) const {
    for (const Prefix& p : v.world.prefixes) {
      if (!begins(word, p.text)) continue;
      const std::string_view rest = word.substr(p.text.size());
      const WordForm* form = v.world.by_form.find(lower_key(rest));
      if (form == nullptr) continue;
      if (p.kind == PrefixKind::Linked) {
        const Word& head = v.world.words[form->word];
        if (head.type != WordType::Office || head.sector != Sector::None || head.code.placed()) continue;
        found.modifier_word = p.word;
      }
      take(form);
      set_prefix(p);
      return true;
    }
    return false;
  }

  // EU-Aussen- und Europaminister: the first part of the word before holds for both.
  void share_front(std::uint32_t t) const {
    if (found.modifier != kNone || found.modifier_word != kNone || t < 2 || v.in.words.pos[t - 1] != Pos::Cconj || !v.same_sentence(t - 2, t)) return;
    std::string_view before = v.text(t - 2);
    if (!before.ends_with("-")) return;
    before.remove_suffix(1);
    const std::size_t dash = before.find('-');
    if (dash != std::string_view::npos && dash > 0) set_modifier(before.substr(0, dash));
  }

  bool compound(std::uint32_t t) const {
    const std::string_view head = v.in.words.head_text[t];
    if (head.empty() || v.in.words.modifier[t] == Key::None) return false;
    const WordForm* form = v.world.by_form.find(lower_key(head));
    if (form == nullptr || !open_to_compounds(v.world.words[form->word])) return false;
    const Word& word = v.world.words[form->word];
    const Key modifier = v.in.words.modifier[t];
    const std::uint32_t* known = v.world.modifiers.find(modifier);
    const WordForm* part = v.world.by_form.find(modifier);
    if (word.type == WordType::Office && word.sector == Sector::None && known == nullptr && part == nullptr) return false;  // Hotelchef
    take(form);
    found.genders |= kMany;
    if (known != nullptr && v.world.knowns[*known].type != KnownType::Person) found.modifier = *known;
    else if (part != nullptr) found.modifier_word = part->word;
    return true;
  }
};

}  // namespace

bool match_word(const ScanView& v, std::uint32_t t, FoundName& found) {
  const Pos pos = v.in.words.pos[t];
  if (!v.capital(t) || is_verb(pos) || pos == Pos::Pron || pos == Pos::Adp) return false;
  const bool nominalised = pos == Pos::Adj && v.same_sentence(t, t + 1) && is_finite(v.in.words.pos[t + 1]);  // Bewaffnete hinderten ...
  if ((pos == Pos::Adj || pos == Pos::Adv || pos == Pos::Det) && v.sentence_first(t) && !nominalised) return false;
  const Matcher m{v, found};
  const std::string_view word = v.text(t);
  const WordForm* form = v.world.by_form.find(v.in.words.form[t]);
  if ((m.is_deed(form, t) || !m.take(form)) && !m.hyphened(word) && !m.prefixed(word) && !m.compound(t)) return false;
  if (v.world.words[found.word].word_class == key_of("nobody")) return false;  // Bombe: no Bomber
  m.share_front(t);
  m.widen_modifier(t);
  if (found.modifier != kNone) found.modifier = v.on_day(found.modifier);
  found.type = FoundType::Word;
  found.where = {t, t + 1};
  found.token = t;
  return true;
}

}  // namespace depesche
