// SPDX-License-Identifier: Apache-2.0
// Of several states: britische und franzoesische Soldaten, der deutsche und der polnische Aussenminister.
#include "actors/resolve.h"

namespace depesche {

// The countries of the adjectives before the noun, the nearest first, and where the first of them or its article stands.
std::size_t Resolver::named_lands(const FoundName& f, std::uint32_t (&lands)[4], std::uint32_t& begin) const {
  std::size_t n = 0;
  std::uint32_t t = f.where.begin;
  while (t > 0 && n < 4 && view_.same_sentence(t - 1, f.token)) {
    const std::uint32_t at = t - 1;
    if (in_.words.pos[at] != Pos::Adj && s_.adjective[at] == kNone) break;
    if (const Bloc* bloc = bloc_at(w_.bloc_adjectives, at); bloc != nullptr && n == 0) {  // die baltischen Praesidenten
      for (std::size_t i = bloc->states.size(); i-- > 0 && n < 4;) lands[n++] = state_of_day(bloc->states[i]);
      begin = at;
      if (in_.words.pos[at > 0 ? at - 1 : 0] == Pos::Det) begin = at - 1;
      return n;
    }
    const std::uint32_t land = s_.adjective[at] == kNone ? kNone : w_.knowns[s_.adjective[at]].country;
    if (land != kNone) lands[n++] = state_of_day(land);  // die tuerkische und kurdische Opposition
    begin = at;
    t = at;
    if (t > 0 && in_.words.pos[t - 1] == Pos::Det) begin = --t;
    if (t == 0 || (in_.words.pos[t - 1] != Pos::Cconj && in_.tokens.shape[t - 1] != Shape::Comma)) break;
    --t;
  }
  return n;
}

bool Resolver::resolve_lands(std::uint32_t index, const Description& d) {
  const FoundName& f = s_.found[index];
  const Word& word = w_.words[f.word];
  const bool states = word.kind == EntityKind::Place && word.word_class == key_of("country");
  if (d.code.pool != kNone || d.abroad || f.modifier != kNone || f.partner != kNone || (word.kind == EntityKind::Place && !(states && d.plural))) return false;
  std::uint32_t lands[4], begin = f.where.begin;
  if (d.owner != kNone && !d.plural) return false;
  const std::size_t n = d.owner != kNone ? owned_lands(d, lands) : named_lands(f, lands, begin);
  if (n == 0 || (n == 1 && d.told) || (n < 2 && (d.owner != kNone || states))) return false;
  if (d.owner != kNone) begin = d.span.begin;
  const bool one = !d.plural && (word.type == WordType::Office || word.person_word);  // one of each
  const EntityKind kind = one ? EntityKind::Person : word.person_word ? EntityKind::Group : word.kind;
  std::uint32_t all[4];
  for (std::size_t i = 0; i < n; ++i) {
    Description own = d;
    own.code.country = lands[n - 1 - i];
    const Code code = code_of(f, own);
    std::uint32_t entity = one && word.type == WordType::Office ? officer_of_tables(f, own, code) : kNone;
    if (entity == kNone && (states || (word.word_class == key_of("government") && code.sector == Sector::Gov))) entity = state_of(code.country);
    all[i] = entity == kNone ? word_entity(f, as_there(word, code), kind, d.plural, false) : entity;
  }
  add_members(index, {begin, f.where.end}, one ? EntityKind::Group : kind, all, static_cast<std::uint32_t>(n));
  return true;
}

}  // namespace depesche
