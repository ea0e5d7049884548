// SPDX-License-Identifier: Apache-2.0
// Two at once: beide Seiten, die beiden Praesidenten, die Konfliktparteien, die zwei Nachbarn; beide alone.
#include "actors/resolve.h"
#include "actors/salient.h"

namespace depesche {
namespace {

constexpr std::uint32_t kPairBack = 6;  // sentences

}  // namespace

// Whether the word can mean the one of the mention.
bool Resolver::is_one_of_both(const State& state, PairOf of, const Word* word) const {
  const bool body = state.acts && (state.kind != EntityKind::Place || state.is_state || state.word_class == key_of("country"));
  const bool people = state.plural && state.kind == EntityKind::Group && state.known != kNone;  // die Palaestinenser
  if (of == PairOf::Anyone) return (state.kind == EntityKind::Person && !state.plural) || (body && state.kind == EntityKind::Organisation) || people;
  if (of == PairOf::States) return state.word_class == key_of("country") || state.is_state || people;
  // No police, paper or school takes a side; a body of many states does where it is spoken of again and again.
  const bool bystander = state.code.sector == Sector::Cop || state.code.sector == Sector::Jrn || state.code.sector == Sector::Edu || (state.code.pool != kNone && state.kind != EntityKind::Person && state.mentions < 3);  // its short form in brackets is one
  if (of == PairOf::Sides) return (body && !state.plural && !bystander) || people;
  if (word->type == WordType::Office) return suits(state, *word, {}, false) || (state.kind == EntityKind::Person && word->end_office == word->first_office);
  return suits(state, *word, {}, false) && !state.plural;
}

// A land that is named stands for its state.
std::uint32_t Resolver::acting_one(std::uint32_t entity, bool persons) const {
  const State& state = s_.states[entity];
  return state.twin != kNone && !state.is_state && !persons ? state.twin : entity;
}

// The mention of what `conjunct` is joined to, among those from `low` on; kNone.
std::uint32_t Resolver::joined_before(std::size_t low, std::size_t conjunct) const {
  const std::uint32_t head = out_.mentions[conjunct].head;
  if (head == kNone || in_.tree.head.size() != in_.tokens.size() || in_.tree.relation[head] != Relation::Conj) return kNone;
  const std::uint32_t first = in_.tree.head[head];
  for (std::size_t i = conjunct; i-- > low;)
    if (out_.mentions[i].head == first) return static_cast<std::uint32_t>(i);
  return kNone;
}

// Whether the two may strive with each other: of two states; in one, those who govern and rebels, parties, unions. Its army, its banks are no side of their own.
bool Resolver::are_sides(const State& a, const State& b) const {
  if (a.code.country != b.code.country) return true;
  const auto strives = [](Sector s) { return s == Sector::Reb || s == Sector::Pty || s == Sector::Lab; };
  return a.code.sector != b.code.sector && (strives(a.code.sector) || strives(b.code.sector) || a.code.country == kNone);
}

// The last two of a kind before `token`: two that are joined, else the last ones.
bool Resolver::find_pair(std::uint32_t token, PairOf of, const Word* word, std::uint32_t (&two)[2]) const {
  const bool persons = word != nullptr && (word->type == WordType::Office || word->kind == EntityKind::Person);
  const bool sides = of == PairOf::Sides;
  const auto differ = [&](std::uint32_t a, std::uint32_t b) { return a != b && (!sides || are_sides(s_.states[a], s_.states[b])); };
  two[0] = two[1] = kNone;
  const std::size_t n = out_.mentions.size(), low = n > kWindow ? n - kWindow : 0;
  for (std::size_t i = n; i-- > low;) {
    const Mention& m = out_.mentions[i];
    if (m.entity == kNone || m.where.begin >= token || !is_one_of_both(s_.states[m.entity], of, word)) continue;
    if (in_.tokens.sentence[m.where.begin] + kPairBack < in_.tokens.sentence[token]) break;
    if (sides && m.where.begin > 0 && in_.tokens.shape[m.where.begin - 1] == Shape::OpenParen) continue;  // the party of a name
    if (sides && beside_subject(token, m)) continue;  // Bern wurde von beiden Seiten gebeten
    const std::uint32_t entity = acting_one(m.entity, persons);
    const std::uint32_t j = joined_before(low, i);
    if (j != kNone && out_.mentions[j].entity != kNone && is_one_of_both(s_.states[out_.mentions[j].entity], of, word)) {
      const std::uint32_t first = acting_one(out_.mentions[j].entity, persons);
      if (differ(first, entity)) {
        two[0] = first;
        two[1] = entity;
        return true;
      }
    }
    if (two[1] == kNone) two[1] = entity;
    else if (two[0] == kNone && differ(entity, two[1])) two[0] = entity;
  }
  return two[0] != kNone;
}

bool Resolver::resolve_both(std::uint32_t index, const Description& d) {
  FoundName& f = s_.found[index];
  const Word& word = w_.words[f.word];
  const bool side = word.word_class == key_of("side");
  const bool persons = word.type == WordType::Office || word.kind == EntityKind::Person;
  const bool state = !persons && (word.word_class == key_of("country") || word.word_class == key_of("government"));
  const bool definite = d.definite && !d.told && ((side && d.plural) || (state && d.two));  // die Konfliktparteien, die zwei Nachbarn
  if (!d.both && !definite) return false;
  std::uint32_t two[2];
  if (!find_pair(f.token, side ? PairOf::Sides : state ? PairOf::States : PairOf::OfWord, &word, two)) {
    // Die beiden Praesidenten, of whom only the states were named.
    if (word.type != WordType::Office || word.sector != Sector::Gov || d.told || !find_pair(f.token, PairOf::States, nullptr, two)) return false;
  }
  add_members(index, d.span, persons ? EntityKind::Group : word.kind, two, 2);
  return true;
}

// Beide wiesen das zurueck.
void Resolver::resolve_both_alone(std::uint32_t index) {
  const FoundName& f = s_.found[index];
  std::uint32_t two[2];
  if (find_pair(f.token, PairOf::Anyone, nullptr, two)) add_members(index, f.where, EntityKind::Group, two, 2);
}

}  // namespace depesche
