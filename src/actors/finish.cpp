// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "actors/fold.h"
#include "actors/resolve.h"
#include "base/utf8.h"

namespace depesche {
namespace {

// Free of language and of signs: `jens-spahn`.
std::string id_of(std::string_view name) {
  std::string out;
  for (const char c : to_lower(fold(name))) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (plain) out += c;
    else if (!out.empty() && out.back() != '-') out += '-';
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out;
}

}  // namespace

void Resolver::write_entity(const State& state) {
  Entity& e = out_.entities.emplace_back();
  e.kind = state.kind;
  e.is_actor = state.acts;
  e.code = w_.text_of(state.code);
  if (state.country != kNone) e.country = w_.knowns[state.country].id;
  e.rule = state.rule;
  if (state.city != nullptr) {
    e.name = e.name_en = w_.cities.name(*state.city);
    e.latitude = static_cast<double>(state.city->latitude);
    e.longitude = static_cast<double>(state.city->longitude);
    e.geonames = state.city->geonames;
    e.id = "geonames-" + std::to_string(e.geonames);
  } else if (state.known != kNone && state.shown.empty()) {
    const Known& known = w_.knowns[state.known];
    e.name = known.name;
    e.name_en = known.name_en;
    e.id = to_lower(known.id);
    if (known.city != nullptr) {
      e.latitude = static_cast<double>(known.city->latitude);
      e.longitude = static_cast<double>(known.city->longitude);
      e.geonames = known.city->geonames;
      if (e.country.empty()) {
        const std::uint32_t* country = w_.known_by_id.find(mix(key_of({known.city->country, 2}), 2));
        if (country != nullptr) e.country = w_.knowns[*country].id;
      }
    }
    if (state.is_state) e.id += "-government";
  } else if (state.word != kNone && (state.shown.empty() || !state.named)) {
    const bool noun = !state.shown.empty() && in_.words.pos[state.shown.begin] != Pos::Adj;  // Bewaffnete, read as an adjective
    e.name = noun ? std::string(in_.words.lemma_text(state.shown.begin)) : w_.words[state.word].base;
    if (state.code.pool != kNone || state.country != kNone) e.name += state.country != kNone ? " (" + w_.knowns[state.country].name + ")" : " (" + w_.codes[state.code.pool] + ")";
    e.id = id_of(e.code + " " + (state.shown.empty() ? w_.words[state.word].base : std::string(in_.words.lemma_text(state.shown.begin))));
  } else {
    const Span bytes = in_.tokens.bytes(state.shown);
    e.name = std::string(in_.text.substr(bytes.begin, bytes.end - bytes.begin));
    e.id = id_of(e.name);
  }
}

void Resolver::finish() {
  out_.entities.clear();
  for (const State& state : s_.states) write_entity(state);
  std::vector<Mention>& mentions = out_.mentions;
  std::stable_sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) {
    return a.where.begin != b.where.begin ? a.where.begin < b.where.begin : a.where.end > b.where.end;
  });
  const std::size_t n = in_.tokens.size();
  out_.earlier.clear();
  for (const auto& [state, before] : w_.predecessors)
    if (view_.on_day(state) == before) out_.earlier.emplace_back(w_.knowns[state].id, w_.knowns[before].id);
  out_.at_head.assign(n, kNone);
  out_.covering.assign(n, kNone);
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    const Mention& m = mentions[i];
    if (m.head != kNone && m.head < n && (out_.at_head[m.head] == kNone || mentions[out_.at_head[m.head]].where.size() > m.where.size())) out_.at_head[m.head] = i;
    for (std::uint32_t t = m.where.begin; t < m.where.end && t < n; ++t)
      if (out_.covering[t] == kNone || mentions[out_.covering[t]].where.size() > m.where.size()) out_.covering[t] = i;
  }
  hang_owned();
}

// Where the tree hung what is owned on its owner (Nawalnys <- Schwester), the head of the phrase means what is owned.
void Resolver::hang_owned() {
  if (in_.tree.head.size() != in_.tokens.size()) return;
  for (const FoundName& f : s_.found) {
    if (f.owner == kNone || f.mention == kNone || out_.at_head[f.token] == kNone) continue;
    const std::uint32_t owner = head_of(s_.found[f.owner].where);
    if (owner != kNone && in_.tree.head[f.token] == owner) out_.at_head[owner] = out_.at_head[f.token];
  }
}

}  // namespace depesche
