// SPDX-License-Identifier: Apache-2.0
// News of several places in one dispatch, each with its place at the head: what names no country there is of that place.
//   Kiew: Die Regierung hat ...      BERLIN (dpa) - Der Minister ...      a line with nothing but: Mali
#include <algorithm>

#include "actors/resolve.h"
#include "syntax/marks.h"
#include "text/dateline.h"

namespace depesche {

std::uint32_t item_at(const std::vector<Item>& items, std::uint32_t token) {
  const auto behind = std::upper_bound(items.begin(), items.end(), token, [](std::uint32_t t, const Item& i) { return t < i.where.begin; });
  if (behind == items.begin() || !std::prev(behind)->where.contains(token)) return kNone;
  return static_cast<std::uint32_t>(std::prev(behind) - items.begin());
}

// The land of a found name of a land, of its capital or of a town; kNone of what is none of these.
std::uint32_t Resolver::land_named(const FoundName& f) const {
  if (f.type == FoundType::Name && f.first_candidate < f.end_candidate) {
    const std::uint32_t chosen = choose(f);
    return chosen != kNone && (w_.knowns[chosen].kind == EntityKind::Place || w_.knowns[chosen].type == KnownType::Seat) ? w_.knowns[chosen].country : kNone;
  }
  if (f.city == nullptr) return kNone;
  const std::uint32_t* country = w_.known_by_id.find(mix(key_of({f.city->country, 2}), 2));
  return country == nullptr ? kNone : *country;
}

// Where the words of an item begin whose head is the name `f` at the beginning of a line; kNone where it is none.
std::uint32_t Resolver::item_behind(const FoundName& f) const {
  const auto& flags = in_.tokens.flags;
  const std::uint32_t end = f.where.end;
  std::uint32_t begin = f.where.begin;
  if (begin > 0 && (flags[begin] & kLineBefore) == 0 && is_mark(in_.tokens.shape[begin - 1])) --begin;  // * Mali: ...
  if ((begin != 0 && (flags[begin] & kLineBefore) == 0) || end >= in_.tokens.size()) return kNone;
  if ((flags[end] & kLineBefore) != 0 || in_.tokens.shape[end] == Shape::Colon) return end;
  const Dateline line = find_dateline(in_.text, in_.tokens, f.where.begin);
  return line.last == kNone ? kNone : line.last + 1;
}

void Resolver::find_items() {
  out_.items.clear();
  bool several = false;
  for (const FoundName& f : s_.found) {
    const std::uint32_t land = land_named(f), begin = land == kNone ? kNone : item_behind(f);
    if (begin == kNone) continue;
    several = several || (!out_.items.empty() && s_.item_lands.front() != land);
    if (out_.items.empty()) s_.item_lands.clear();
    out_.items.push_back({{f.where.begin, begin}, {}});
    s_.item_lands.push_back(land);
  }
  if (!several) return out_.items.clear();
  for (std::size_t i = 0; i < out_.items.size(); ++i) {
    Item& item = out_.items[i];
    const std::uint32_t next = i + 1 < out_.items.size() ? out_.items[i + 1].where.begin : in_.tokens.size();
    const bool alone = item.where.end < in_.tokens.size() && (in_.tokens.flags[item.where.end] & kLineBefore) != 0;
    // Below a heading all is its item; behind a colon the paragraph.
    while (item.where.end < next && (alone || (in_.tokens.flags[item.where.end] & kParagraphBefore) == 0)) ++item.where.end;
    item.country = w_.knowns[state_of_day(s_.item_lands[i])].id;
  }
}

// Takes the land of the item that `token` stands in for what the dispatch is about, as long as words of the item are resolved.
void Resolver::enter_item(std::uint32_t token) {
  if (out_.items.empty() || item_.contains(token)) return;
  const std::uint32_t at = item_at(out_.items, token);
  item_ = at == kNone ? TokenSpan{} : out_.items[at].where;
  home_ = at == kNone ? whole_.home : state_of_day(s_.item_lands[at]);
  scene_ = at == kNone ? whole_.scene : home_;
  stage_ = at == kNone ? whole_.stage : home_;
  anchored_ = at != kNone || whole_.anchored;
  kin_ = at != kNone && std::find(w_.kin.begin(), w_.kin.end(), home_) != w_.kin.end() ? home_ : whole_.kin;
}

}  // namespace depesche
