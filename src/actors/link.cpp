// SPDX-License-Identifier: Apache-2.0
// Titles and names that stand together: der russische Praesident Wladimir Putin; Jens Spahn (CDU); Putin, der Praesident.
#include <algorithm>

#include "actors/resolve.h"

namespace depesche {

bool Resolver::may_be_title(const FoundName& f) const {
  if (f.type != FoundType::Word || f.partner != kNone || f.dropped || f.genders == kMany) return false;
  const Agreement cells = in_.words.agreement[f.token];
  if (cells != 0 && (cells & static_cast<Agreement>(~all_of(Gender::Plural))) == 0) return false;
  const Word& word = w_.words[f.word];
  return word.person_word || word.type == WordType::Office;
}

// Kritiker Putins: a word that tells nothing of somebody but whom he is against, before that one's name in the genitive.
bool Resolver::opposes(const FoundName& f, const FoundName& name) const {
  if (f.type != FoundType::Word || !w_.words[f.word].stateless || f.modifier != kNone || f.where.end != name.where.begin) return false;
  const std::uint32_t last = name.where.end - 1;
  return in_.words.form[last] != in_.words.lemma(last);
}

void Resolver::link_title(std::uint32_t word, std::uint32_t name) {
  s_.found[word].partner = name;
  if (s_.found[name].partner == kNone) s_.found[name].partner = word;
}

bool Resolver::person_name(const FoundName& f) const {
  if (f.type == FoundType::Guess) return f.kind == EntityKind::Person;
  if (f.type != FoundType::Name) return false;
  for (std::uint32_t c = f.first_candidate; c < f.end_candidate; ++c)
    if (w_.knowns[s_.candidates[c]].type == KnownType::Person) return true;
  return false;
}

// What stands behind a name: a party in brackets; a comma and a title, with or without an article.
void Resolver::link_behind(std::uint32_t name) {
  FoundName& f = s_.found[name];
  const std::uint32_t t = f.where.end;
  if (!view_.same_sentence(f.token, t)) return;
  const Shape mark = in_.tokens.shape[t];
  if (mark == Shape::OpenParen && view_.same_sentence(t, t + 1) && s_.found_at[t + 1] != kNone) {
    const std::uint32_t inside = s_.found_at[t + 1];
    if (s_.found[inside].type == FoundType::Name) f.party = inside;
    else if (may_be_title(s_.found[inside])) link_title(inside, name);
    return;
  }
  if (mark != Shape::Comma) return;
  for (std::uint32_t at = t + 1; at < t + 6 && view_.same_sentence(t, at); ++at) {
    if (s_.found_at[at] != kNone) {
      const std::uint32_t next = s_.found_at[at];
      if (!may_be_title(s_.found[next])) return;
      // An enumeration goes on with a name or ends in no second comma: Merkel, Aussenminister Steinmeier und ...
      const std::uint32_t behind = s_.found[next].where.end;
      if (view_.same_sentence(at, behind) && s_.found_at[behind] != kNone && person_name(s_.found[s_.found_at[behind]])) return;
      if (in_.tree.head.size() > at) {
        const Relation r = in_.tree.relation[at];
        if (r == Relation::Nsubj || r == Relation::Conj || r == Relation::Obj) return;
      }
      link_title(next, name);
      return;
    }
    const Pos pos = in_.words.pos[at];
    if (pos != Pos::Det && pos != Pos::Adj && pos != Pos::Adv) return;
  }
}

// Die Vorsitzende des Verbands X, Erika Muster, sagte: over whose it is.
void Resolver::link_over_owner(std::uint32_t name) {
  const FoundName& f = s_.found[name];
  const std::uint32_t comma = f.where.begin - 1, behind = f.where.end;
  if (f.where.begin < 3 || in_.tokens.shape[comma] != Shape::Comma || !view_.same_sentence(comma, behind) || in_.tokens.shape[behind] != Shape::Comma) return;
  for (std::uint32_t k = name; k-- > 0 && k + 4 > name;) {
    const FoundName& title = s_.found[k];
    if (!view_.same_sentence(title.token, comma)) return;
    bool joined = true;
    for (std::uint32_t t = title.where.end; t < comma; ++t) {
      const Pos pos = in_.words.pos[t];
      joined = joined && (pos == Pos::Det || pos == Pos::Adj || pos == Pos::Noun || pos == Pos::ProperNoun || pos == Pos::Adp || pos == Pos::Cconj);
    }
    if (!joined) return;
    if (may_be_title(title) && w_.words[title.word].type == WordType::Office) return link_title(k, name);
  }
}

void Resolver::link() {
  const auto count = static_cast<std::uint32_t>(s_.found.size());
  for (std::uint32_t i = 0; i < count; ++i) {
    if (!person_name(s_.found[i])) continue;
    const std::uint32_t begin = s_.found[i].where.begin;
    // Directly before it, also over an opening mark or a comma behind a longer title.
    if (i > 0 && opposes(s_.found[i - 1], s_.found[i])) continue;
    if (i > 0 && may_be_title(s_.found[i - 1]) && s_.found[i - 1].where.end == begin) link_title(i - 1, i);
    else if (i > 0 && in_.tree.head.size() == in_.tokens.size()) {
      const std::uint32_t head = head_of(s_.found[i].where);
      const std::uint32_t above = head == kNone ? kNone : in_.tree.head[head];
      const Relation r = head == kNone ? Relation::Dep : in_.tree.relation[head];
      const bool apposed = r == Relation::Appos || r == Relation::Flat;
      if (apposed && above != kNone && above < begin && begin - above < 12 && s_.found_at[above] != kNone && may_be_title(s_.found[s_.found_at[above]])) link_title(s_.found_at[above], i);
    }
    if (s_.found[i].partner == kNone) link_over_owner(i);
    link_behind(i);
  }
  // Two titles in a row (der Gruenen-Abgeordnete und Unterhaendler X): the first takes the name of the second.
  for (std::uint32_t i = count; i-- > 1;) {
    FoundName& f = s_.found[i - 1];
    const FoundName& next = s_.found[i];
    if (!may_be_title(f) || next.type != FoundType::Word || next.partner == kNone || next.where.begin != f.where.end + 1) continue;
    if (in_.words.pos[f.where.end] == Pos::Cconj && s_.found[next.partner].where.begin == next.where.end) f.partner = next.partner;
  }
  // Bodies: die Menschenrechtsorganisation Pro Asyl, die Hauptstadt Kabul.
  for (std::uint32_t i = 0; i + 1 < count; ++i) {
    FoundName& f = s_.found[i];
    const FoundName& next = s_.found[i + 1];
    if (f.type != FoundType::Word || f.partner != kNone || next.where.begin != f.where.end || !view_.same_sentence(f.token, next.token)) continue;
    if ((next.type != FoundType::Name && next.type != FoundType::Guess) || person_name(next)) continue;
    const Word& word = w_.words[f.word];
    if (word.person_word) continue;
    const EntityKind kind = next.type == FoundType::Guess ? next.kind : w_.knowns[s_.candidates[next.first_candidate]].kind;
    // Of a state or town behind a word for a body it is whose, not which: Regierung Russlands, Polizei Berlin.
    const bool both_places = kind == EntityKind::Place && word.kind == EntityKind::Place;
    const bool both_bodies = kind != EntityKind::Place && kind != EntityKind::Person && word.kind == EntityKind::Organisation;
    if (both_places || both_bodies) f.partner = i + 1;
  }
}

// Radio Hanoi, Rundfunk Warschau: the town right behind a word for a body, of one name with it.
bool Resolver::is_seat_of(const FoundName& body, const FoundName& town) const {
  if (w_.words[body.word].kind != EntityKind::Organisation || in_.tree.head.size() != in_.tokens.size()) return false;
  const bool seat = town.type == FoundType::Name && town.first_candidate < town.end_candidate && w_.knowns[s_.candidates[town.first_candidate]].kind == EntityKind::Place;
  const bool joined = in_.tree.relation[town.token] == Relation::Flat || in_.tree.relation[town.token] == Relation::Appos;
  return (seat || town.city != nullptr) && joined && in_.tree.head[town.token] == body.token;
}

// Die Regierung Balladur, das Kabinett Prodi: the name of who leads it, right behind.
bool Resolver::is_led_by(const FoundName& body, const FoundName& leader) const {
  return body.type == FoundType::Word && w_.words[body.word].word_class == key_of("government") && leader.where.begin == body.where.end && person_name(leader);
}

// Sein Gegenkandidat ist der fruehere Minister X: the subject of a copula is whom the predicate names.
void Resolver::link_copulas() {
  for (const Clause& c : in_.clauses.clauses) {
    if (c.copula == Key::None || c.negated || c.verb == kNone || c.verb >= s_.found_at.size() || s_.found_at[c.verb] == kNone) continue;
    std::uint32_t predicate = s_.found_at[c.verb];
    if (s_.found[predicate].type == FoundType::Word && s_.found[predicate].partner != kNone) predicate = s_.found[predicate].partner;
    if (!person_name(s_.found[predicate])) continue;
    for (const Argument& argument : in_.clauses.arguments_of(c)) {
      if (argument.role != ArgumentRole::Subject || argument.head == kNone || s_.found_at[argument.head] == kNone) continue;
      const std::uint32_t subject = s_.found_at[argument.head];
      if (may_be_title(s_.found[subject])) s_.found[subject].partner = predicate;
    }
  }
}

// How much is told of a country: the first sentences say what a dispatch is about. Of two that are told of as much, that where something happens.
std::uint32_t Resolver::weight_of_country(std::uint32_t c) const {
  const std::uint32_t out = prominence(c);
  return 2 * (s_.country_counts[c] + 2 * s_.lead_counts[c] + (out > 0 ? 1 : 0)) + (out > 1 ? 1 : 0);
}

// 2: where something happens; 1: what alone is told of in the first sentence that tells of any.
std::uint32_t Resolver::prominence(std::uint32_t country) const {
  if (s_.stage_counts[country] > 0) return 2;
  const auto first = [this](const Spoken& at) { return at.sentence == s_.spoken.front().sentence; };
  const bool alone = !s_.spoken.empty() && std::all_of(s_.spoken.begin(), std::find_if_not(s_.spoken.begin(), s_.spoken.end(), first), [country](const Spoken& at) { return at.country == country; });
  return alone ? 1 : 0;
}

std::uint32_t Resolver::common_country() const {
  std::uint32_t best = kNone;
  for (const std::uint32_t c : s_.counted)
    if (best == kNone || weight_of_country(c) > weight_of_country(best)) best = c;
  // News from Hong Kong speak of China as often.
  for (const auto& [land, state] : w_.territories)
    if (best == state && s_.country_counts[land] * 3 >= s_.country_counts[state]) return land;
  return best;
}

// Whether the dispatch is of its commonest country beyond doubt: told twice, or alone, or the one of several that stands out.
bool Resolver::is_anchored() const {
  if (home_ == kNone) return false;
  if (s_.country_counts[home_] > 1 || s_.counted.size() == 1) return true;
  return prominence(home_) > 0 && std::none_of(s_.counted.begin(), s_.counted.end(), [this](std::uint32_t c) { return c != home_ && weight_of_country(c) >= weight_of_country(home_); });
}

// Where most is said to happen; else what is spoken of most. One place that is named in passing, behind the lead, is no scene.
std::uint32_t Resolver::common_scene(const std::vector<std::uint32_t>& counts) const {
  std::uint32_t best = kNone;
  for (const std::uint32_t c : s_.scenes)
    if (counts[c] > 0 && (best == kNone || counts[c] > counts[best])) best = c;
  for (const auto& [land, state] : w_.territories)
    if (home_ == land && best == state) return land;
  constexpr std::uint32_t kFew = 3;
  const bool passing = best != kNone && counts[best] == 1 && s_.lead_counts[best] == 0 && s_.country_counts[home_] > kFew;
  return best == kNone || passing || counts[home_] * 2 >= counts[best] ? home_ : best;
}

// Der Bundesrat, in a dispatch from Bern: that country of those which have one that is spoken of most.
std::uint32_t Resolver::common_kin() const {
  std::uint32_t best = kNone;
  for (const std::uint32_t c : s_.counted)  // of two, the one that was spoken of first
    if (std::find(w_.kin.begin(), w_.kin.end(), c) != w_.kin.end() && (best == kNone || s_.country_counts[c] > s_.country_counts[best])) best = c;
  return best;
}

}  // namespace depesche
