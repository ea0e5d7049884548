// SPDX-License-Identifier: Apache-2.0
#include "actors/scan.h"

#include "actors/fold.h"
#include "base/utf8.h"

namespace depesche {
namespace {

class Scan {
 public:
  explicit Scan(const ScanView& view) : v_(view) {}

  void run() {
    const std::uint32_t n = v_.in.tokens.size();
    for (std::uint32_t t = 0; t < n;) {
      FoundName found;
      found.first_candidate = found.end_candidate = static_cast<std::uint32_t>(v_.s.candidates.size());
      const std::uint32_t end = read(t, found);
      if (end == t) {
        v_.s.candidates.resize(found.first_candidate);
        ++t;
        continue;
      }
      add(found);
      t = end;
    }
    if (v_.s.counted.empty()) count_country(v_, venue_, 0);
  }

 private:
  // What begins at `t`; gives the token behind it, or `t`.
  std::uint32_t read(std::uint32_t t, FoundName& found) {
    if (pronoun(t, found)) return t + 1;
    if (!v_.capital(t)) {
      if (const std::uint32_t end = small_surname(v_, t, found); end != t) return end;
      return v_.s.tags[t] == NameTag::None ? small_name(t, found) : numbered(t, found);
    }
    if (numeral(t)) return t;
    if (v_.in.tokens.shape[t] == Shape::Upper && again(t, found)) return t + 1;
    std::uint32_t end = match_known(v_, t, found);
    const std::uint32_t tagged = end == t ? tagged_end(v_, t) : tagged_alone(v_, t);
    if (end != t && tagged > end && v_.s.tags[t] == NameTag::BeginBody && widen(t, tagged, found)) return tagged;
    const bool country = end != t && v_.world.knowns[v_.s.candidates[found.first_candidate]].type == KnownType::Country;
    const bool body = v_.s.tags[t] == NameTag::BeginBody;
    if ((end == t + 1 && (v_.given_name(t) != 0 || (!country && tagged > end))) || (end != t && body && tagged > end)) {
      FoundName guess;
      guess.first_candidate = guess.end_candidate = found.first_candidate;
      if (const std::uint32_t longer = guess_name(v_, t, guess); longer > end) {
        v_.s.candidates.resize(found.first_candidate);
        found = guess;
        locate(v_, t, longer, found);
        return longer;
      }
    }
    if (end == t + 1 && found.surname && !told_in_full(found)) {  // Berger, where Cornelia Berger was named: she, not one of the tables
      FoundName again;
      again.first_candidate = again.end_candidate = found.first_candidate;
      if (guess_name(v_, t, again) == end && again.same_as != kNone && v_.s.found[again.same_as].where.size() > 1) {
        v_.s.candidates.resize(found.first_candidate);
        found = again;
        return end;
      }
    }
    if (end > t + 1 && described(v_, t, end, found)) {
      FoundName word;
      word.first_candidate = word.end_candidate = found.first_candidate;
      if (match_word(v_, t, word)) {
        v_.s.candidates.resize(found.first_candidate);
        found = word;
        return t + 1;
      }
    }
    if (end != t && accept(t, end, found)) return end;
    v_.s.candidates.resize(found.first_candidate);
    FoundName other;
    other.first_candidate = other.end_candidate = found.first_candidate;
    found = other;
    if (tagged > t + 1 && v_.s.tags[t] != NameTag::BeginPlace) {
      if (titles(v_, t, tagged) && match_word(v_, t, found)) return t + 1;
      found = other;
      if (const std::uint32_t end_known = known_inside(v_, t, tagged, found); end_known != t) return end_known;
      found = other;
      return guess_tagged(v_, t, found);
    }
    if (!attribute(t) && match_word(v_, t, found)) return t + 1;
    if (inhabitant(t, found)) return t + 1;
    end = guess_name(v_, t, found);
    if (end == t) return match_city(v_, t, found);
    locate(v_, t, end, found);
    return end;
  }

  // An acronym that this dispatch has given to somebody.
  bool again(std::uint32_t t, FoundName& found) const {
    const std::uint32_t* first = v_.s.acronyms.find(v_.s.key[t]);
    if (first == nullptr) return false;
    const FoundName& of = v_.s.found[*first - 1];
    found.type = of.type;
    found.kind = of.kind;
    found.first_candidate = of.first_candidate;
    found.end_candidate = of.end_candidate;
    found.same_as = *first - 1;
    found.where = {t, t + 1};
    found.token = t;
    return true;
  }

  // Whether one of those who can be meant was named before by more than this.
  [[nodiscard]] bool told_in_full(const FoundName& found) const {
    constexpr std::size_t kBack = 128;
    const std::size_t n = v_.s.found.size();
    for (std::size_t i = n > kBack ? n - kBack : 0; i < n; ++i) {
      const FoundName& o = v_.s.found[i];
      if (o.type != FoundType::Name || o.surname) continue;
      for (std::uint32_t a = found.first_candidate; a < found.end_candidate; ++a)
        for (std::uint32_t b = o.first_candidate; b < o.end_candidate; ++b)
          if (v_.s.candidates[a] == v_.s.candidates[b]) return true;
    }
    return false;
  }

  // RWE Power, SPD Berlin: a part of the body that is known, or its longer name.
  bool widen(std::uint32_t t, std::uint32_t tagged, FoundName& found) const {
    const KnownType type = v_.world.knowns[v_.s.candidates[found.first_candidate]].type;
    if (type != KnownType::Organisation && type != KnownType::Group) return false;
    found.where = {t, tagged};
    found.token = tagged - 1;
    return true;
  }

  // 1. FC Beispielstadt: a name that the tables may have without its number.
  std::uint32_t numbered(std::uint32_t t, FoundName& found) const {
    const std::uint32_t tagged = tagged_end(v_, t);
    if (tagged < t + 2) return t;
    const std::uint32_t end = v_.capital(t + 1) ? match_known(v_, t + 1, found) : t + 1;
    if (end < tagged) {
      v_.s.candidates.resize(found.first_candidate);
      found.end_candidate = found.first_candidate;
      return guess_tagged(v_, t, found);
    }
    found.where.begin = t;
    return end;
  }

  // Names in small letters: agencies (dpa), a broadcaster (n-tv).
  std::uint32_t small_name(std::uint32_t t, FoundName& found) const {
    if (v_.in.tokens.shape[t] != Shape::Lower || v_.text(t).size() > 12) return t;
    const Reading& first = v_.in.words.readings[v_.in.words.first[t]];
    if ((first.flags & kGuessed) == 0 && first.pos != Pos::ProperNoun && first.pos != Pos::Noun) return t;
    const NameRange* range = v_.world.by_first_word.find(key_of(v_.text(t)));
    if (range == nullptr || v_.world.names[range->end - 1].size != 1) return t;
    const std::uint32_t known = v_.world.names[range->end - 1].known;
    if (v_.world.knowns[known].type != KnownType::Organisation) return t;
    v_.s.candidates.push_back(known);
    found.type = FoundType::Name;
    found.end_candidate = static_cast<std::uint32_t>(v_.s.candidates.size());
    found.where = {t, t + 1};
    found.token = t;
    return t + 1;
  }

  // Roman numerals are no acronyms.
  [[nodiscard]] bool numeral(std::uint32_t t) const {
    return v_.in.tokens.shape[t] == Shape::Upper && v_.text(t).find_first_not_of("IVX.") == std::string_view::npos && !v_.world.by_first_word.contains(v_.s.key[t]);
  }

  bool pronoun(std::uint32_t t, FoundName& found) const {
    const Pronoun* p = v_.world.pronouns.find(v_.in.words.form[t]);
    if (p == nullptr) return false;
    const Pos pos = v_.in.words.pos[t];
    if (pos != Pos::Pron && pos != Pos::Det) return false;
    if (v_.capital(t) && !v_.sentence_first(t) && !(t > 0 && v_.in.tokens.shape[t - 1] == Shape::OpenQuote)) return false;  // the polite form
    const bool possessive = p->kind == PronounKind::Possessive || p->kind == PronounKind::SpeakerPossessive;
    const std::uint32_t clause = v_.in.clauses.of_token.size() > t ? v_.in.clauses.of_token[t] : kNone;
    const bool owns = p->genitive && clause != kNone && v_.in.clauses.clauses[clause].role == ClauseRole::Relative;  // dessen Leitung
    if (pos == Pos::Det && !possessive && !owns && p->kind != PronounKind::Personal) return false;
    if (p->kind == PronounKind::Both && (v_.in.tree.head.size() != v_.in.tokens.size() || !stands_alone(t))) return false;
    found.type = FoundType::Pronoun;
    found.where = {t, t + 1};
    found.token = t;
    found.genders = p->genders;
    return true;
  }

  // Beide, without what they are.
  [[nodiscard]] bool stands_alone(std::uint32_t t) const {
    const Relation r = v_.in.tree.relation[t];
    if (r != Relation::Nsubj && r != Relation::NsubjPass && r != Relation::Obj && r != Relation::Iobj) return false;
    if (!v_.same_sentence(t, t + 1)) return true;
    const Pos next = v_.in.words.pos[t + 1];
    return next != Pos::Noun && next != Pos::ProperNoun && next != Pos::Adj;
  }

  [[nodiscard]] bool quoted(std::uint32_t t) const { return t > 0 && v_.in.tokens.shape[t - 1] == Shape::OpenQuote; }
  [[nodiscard]] bool may_be_dative(std::uint32_t t) const {
    Agreement cells = 0;
    for (std::uint32_t r = v_.in.words.first[t]; r < v_.in.words.first[t + 1]; ++r)
      if (v_.in.words.readings[r].pos == Pos::Det) cells = static_cast<Agreement>(cells | v_.in.words.readings[r].agreement);
    return (cells & all_of(Case::Dative)) != 0;
  }
  // in Wien, in der Schweiz; but not into it
  [[nodiscard]] bool scene_before(std::uint32_t t) const {
    if (t > 1 && v_.in.words.pos[t - 1] == Pos::Det && (v_.context(t - 1) & kDefinite) != 0 && may_be_dative(t - 1) && v_.same_sentence(t - 2, t)) --t;
    return t > 0 && (v_.context(t - 1) & kScene) != 0;
  }

  // Whether the names found there are meant as names.
  bool accept(std::uint32_t t, std::uint32_t end, FoundName& found) const {
    if (end == t + 2 && (v_.context(t) & kDefinite) != 0) return quoted(t) || v_.tagged_name(t + 1);  // Die Welt
    if (end > t + 1) return true;
    if (v_.sentence_first(t) && v_.function_word(t) && !v_.tagged_name(t) && v_.s.tags[t] != NameTag::BeginPerson) return false;
    const bool common = v_.common_noun(t) && !v_.tagged_name(t);
    const Known& known = v_.world.knowns[v_.s.candidates[found.first_candidate]];
    const bool word = v_.world.by_form.contains(v_.in.words.form[t]);
    switch (known.type) {
      case KnownType::Country: return true;
      case KnownType::Person:
        if (v_.function_word(t) && v_.s.tags[t] == NameTag::None && !(v_.tagged_name(t) && behind_word(t))) return false;
        found.weak = common || word || (found.surname && v_.s.tags[t] == NameTag::None && foreign_behind(t)) || (v_.common_noun(t) && !v_.world.model.empty() && v_.s.tags[t] != NameTag::BeginPerson);
        return !word || v_.tagged_name(t);
      case KnownType::Region: return !word && (v_.context(t) & kNoName) == 0 && (!common || (v_.context(t) & kAmbiguous) == 0 || v_.locative_before(t));
      case KnownType::Seat: return !word || !before_person(t);  // Nationalrat Muster: its member
      case KnownType::Group: return !common || (!word && !v_.all_gone(found));  // Stahlhelm: a word for other things, but in the time of that body
      case KnownType::Organisation: {
        if (word || (known.word_class == key_of("union") && v_.common_noun(t) && v_.all_gone(found))) return false;  // Solidaritaet: a union, in its time
        if (!common || v_.in.tokens.shape[t] == Shape::Upper) return true;
        if (known.word_class == key_of("company") || known.word_class == key_of("media") || known.word_class == key_of("union")) return quoted(t) || after_body_word(t) || v_.s.tags[t] == NameTag::BeginBody;
        return true;
      }
    }
    return true;
  }

  // Kanzler KURZ: right behind an office, or whatever else the tables call people.
  [[nodiscard]] bool behind_word(std::uint32_t t) const { return t > 0 && v_.same_sentence(t - 1, t) && v_.world.by_form.contains(v_.in.words.form[t - 1]); }

  [[nodiscard]] bool before_person(std::uint32_t t) const {
    return v_.same_sentence(t, t + 1) && v_.capital(t + 1) && (v_.s.tags[t + 1] == NameTag::BeginPerson || v_.given_name(t + 1) != 0);
  }

  // Hartz IV, Young Men: a capital word behind it that is neither noun nor name.
  [[nodiscard]] bool foreign_behind(std::uint32_t t) const {
    return !v_.world.model.empty() && v_.same_sentence(t, t + 1) && v_.capital(t + 1) && !v_.common_noun(t + 1) && v_.s.tags[t + 1] == NameTag::None && !v_.world.by_first_word.contains(v_.s.key[t + 1]);
  }

  // Das Magazin Focus, der Sender Phoenix.
  [[nodiscard]] bool after_body_word(std::uint32_t t) const {
    if (v_.s.found.empty()) return false;
    const FoundName& last = v_.s.found.back();
    return last.type == FoundType::Word && last.token + 1 == t && v_.world.words[last.word].kind == EntityKind::Organisation;
  }

  // Der Regierende Buergermeister: part of a title.
  [[nodiscard]] bool attribute(std::uint32_t t) const {
    return v_.in.tree.head.size() == v_.in.tokens.size() && v_.in.tree.relation[t] == Relation::Amod && describes(t) && v_.world.by_form.contains(v_.in.words.form[t + 1]);
  }

  // Der Schweizer Botschafter: right before the noun it hangs on.
  bool describes(std::uint32_t t) const {
    if (!v_.same_sentence(t, t + 1) || !v_.capital(t + 1)) return false;
    // Der Wiener Stadtrat: before a word for a body or an office, however the tree has it.
    const std::string_view head = v_.in.words.head_text[t + 1];
    if (!v_.world.town_ending.empty() && v_.text(t).ends_with(v_.world.town_ending) &&
        (v_.world.by_form.contains(v_.in.words.form[t + 1]) || (!head.empty() && v_.world.by_form.contains(lower_key(head))))) return true;
    const Tree& tree = v_.in.tree;
    return v_.in.words.pos[t + 1] == Pos::Noun && tree.head.size() == v_.in.tokens.size() && tree.head[t] == t + 1 && tree.relation[t] != Relation::Nsubj;
  }

  // Iraner, Exiliraner, Auslandschinesen.
  [[nodiscard]] const WordForm* people(std::uint32_t t) const {
    if (const WordForm* form = v_.world.inhabitants.find(v_.in.words.form[t]); form != nullptr) return form;
    const std::string word = to_lower(v_.text(t));
    for (const std::string& part : v_.world.people_parts)
      if (word.size() > part.size() && word.starts_with(part))
        if (const WordForm* form = v_.world.inhabitants.find(key_of(std::string_view(word).substr(part.size()))); form != nullptr) return form;
    return nullptr;
  }

  bool inhabitant(std::uint32_t t, FoundName& found) const {
    const WordForm* form = people(t);
    const Pos pos = v_.in.words.pos[t];
    if (pos != Pos::Noun && pos != Pos::ProperNoun && pos != Pos::Adj) return false;  // Indem er ...
    if (form == nullptr) return false;
    const bool adjective = pos == Pos::Adj && v_.same_sentence(t, t + 1) && v_.capital(t + 1);
    if (adjective || describes(t)) {
      if (v_.s.adjective[t] == kNone) v_.s.adjective[t] = v_.on_day(form->word);
      return false;
    }
    found.type = FoundType::Inhabitant;
    found.where = {t, t + 1};
    found.token = t;
    found.word = v_.on_day(form->word);
    found.genders = form->genders;
    return true;
  }

  void add(FoundName& found) {
    const auto index = static_cast<std::uint32_t>(v_.s.found.size());
    for (std::uint32_t t = found.where.begin; t < found.where.end; ++t) v_.s.found_at[t] = index;
    if (found.type == FoundType::Guess && found.same_as == kNone && found.kind == EntityKind::Person) {
      spell_as_known(v_, found);
      remember(v_.s.key[found.token], index);
    }
    if (found.type == FoundType::Guess && found.kind == EntityKind::Organisation && found.where.size() == 1) {
      std::uint32_t& called = v_.s.called[v_.s.key[found.token]];
      if (called == 0) called = index + 1;
    }
    if (is_person(found) && found.where.size() > 1 && !v_.common_noun(found.where.begin) && (v_.context(found.where.begin) & (kParticle | kAddress)) == 0) remember(v_.s.key[found.where.begin], index);
    if (found.type == FoundType::Name || found.type == FoundType::Guess) read_brackets(found, index);
    count(found);
    v_.s.found.push_back(found);
  }

  // May be told by his first word alone: Abhisit.
  [[nodiscard]] bool is_person(const FoundName& found) const {
    if (found.type == FoundType::Guess) return found.kind == EntityKind::Person && found.same_as == kNone;
    return found.type == FoundType::Name && found.first_candidate < found.end_candidate && v_.world.knowns[v_.s.candidates[found.first_candidate]].type == KnownType::Person;
  }

  void remember(Key key, std::uint32_t index) {
    std::uint32_t& alias = v_.s.alias[key];
    if (alias == 0) alias = index + 1;
  }

  // Verband der Beispiele (VDB): the acronym is a name from now on. A party in brackets is noted when it is read itself.
  void read_brackets(const FoundName& found, std::uint32_t index) {
    const std::uint32_t t = found.where.end;
    if (!v_.same_sentence(found.token, t + 2) || v_.in.tokens.shape[t] != Shape::OpenParen || v_.in.tokens.shape[t + 2] != Shape::CloseParen) return;
    if (found.kind == EntityKind::Person && found.type == FoundType::Guess) return;
    if (v_.in.tokens.shape[t + 1] != Shape::Upper) return;
    if (!v_.world.by_first_word.contains(v_.s.key[t + 1])) remember(v_.s.key[t + 1], index);
    else if (abbreviates(v_, t + 1, found)) v_.s.acronyms[v_.s.key[t + 1]] = index + 1;
  }

  // Bonn, 3. Mai (AFP); berichtete die Agentur AFP: who passes it on tells no country.
  [[nodiscard]] bool is_medium(const FoundName& found) const {
    if (found.type != FoundType::Name || found.first_candidate == found.end_candidate) return false;
    const Known& known = v_.world.knowns[v_.s.candidates[found.first_candidate]];
    return known.kind == EntityKind::Organisation && (known.code.sector == Sector::Jrn || v_.s.dateline.contains(found.token));
  }

  void count(const FoundName& found) {
    if (found.weak || is_medium(found)) return;  // im Stich gelassen: nobody of that name
    std::uint32_t country = kNone;
    if (found.type == FoundType::Name) country = only_country(v_, found);
    else if (found.type == FoundType::Inhabitant) country = v_.world.knowns[found.word].country;
    else if (found.type == FoundType::Word && found.modifier != kNone) country = found.home || party_of_several(v_, found) ? kNone : v_.world.knowns[found.modifier].country;
    else if (found.type == FoundType::Word && !v_.world.words[found.word].shared) country = v_.world.words[found.word].code.country;
    if (country == kNone && found.type == FoundType::Guess && found.city != nullptr) {
      const std::uint32_t* land = v_.world.known_by_id.find(mix(key_of({found.city->country, 2}), 2));
      if (land != nullptr) country = *land;
    }
    if (country == kNone || (found.type != FoundType::Word && v_.names_another(found.where.begin))) return;
    const bool scene = found.type != FoundType::Word && scene_before(found.where.begin);
    if (scene && v_.s.scene_counts[country]++ == 0) v_.s.scenes.push_back(country);
    if (scene && v_.s.venue[v_.in.tokens.sentence[found.token]] != 0) {  // in Genf verhandeln: it is not about that land
      if (venue_ == kNone) venue_ = country;
      return;
    }
    if (scene) ++v_.s.stage_counts[country];
    count_country(v_, country, found.token);
  }

  const ScanView& v_;
  std::uint32_t venue_ = kNone;  // the first land where one only meets
};

}  // namespace

void scan(const World& world, const ActorInput& in, ActorScratch& s) {
  const ScanView view{world, in, s};
  prepare(view);
  s.tags.clear();
  if (!world.model.empty()) {
    fill_hints(view);
    world.model.tag({in.text, in.tokens, in.words, s.hints}, s.tags);
    mend_tags(view);
  }
  s.tags.resize(in.tokens.size(), NameTag::None);
  Scan(view).run();
}

void fill_name_hints(const World& world, const ActorInput& in, ActorScratch& s) {
  const ScanView view{world, in, s};
  prepare(view);
  fill_hints(view);
}

}  // namespace depesche
