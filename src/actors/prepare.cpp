// SPDX-License-Identifier: Apache-2.0
// What the scan needs of all tokens before it begins: keys, adjectives of countries, how often a country is spoken of.
#include "actors/fold.h"
#include "actors/scan.h"
#include "base/utf8.h"
#include "text/dateline.h"

namespace depesche {
namespace {

// TOKIO: a name in capitals, as its table has it.
constexpr std::size_t kShouted = 5;
std::string unshouted(std::string_view word) {
  std::uint32_t first = 1;
  decode_utf8(word, 0, first);
  return std::string(word.substr(0, first)) + to_lower(word.substr(first));
}

}  // namespace

void count_country(const ScanView& v, std::uint32_t country, std::uint32_t token) {
  if (country == kNone) return;
  v.s.spoken.push_back({v.in.tokens.sentence[token], country});
  if (token < v.s.lead_end) ++v.s.lead_counts[country];
  if (v.s.country_counts[country]++ == 0) v.s.counted.push_back(country);
}

std::uint32_t only_country(const ScanView& v, const FoundName& found) {
  std::uint32_t country = kNone;
  for (std::uint32_t c = found.first_candidate; c < found.end_candidate; ++c) {
    const Known& known = v.world.knowns[v.s.candidates[c]];
    if (known.type == KnownType::Organisation && known.code.pool != kNone) return kNone;  // where a body of many states sits tells nothing
    if (known.former && known.type != KnownType::Country && found.end_candidate > found.first_candidate + 1) continue;  // Moskau, of the Soviet Union
    if (country == kNone) country = known.country;
    else if (known.country != country && known.type != KnownType::Person) return kNone;
  }
  return country;
}

bool party_of_several(const ScanView& v, const FoundName& found) {
  const Known& one = v.world.knowns[found.modifier];
  if (one.type != KnownType::Group) return false;
  const std::string_view word = v.text(found.token);
  const NameRange* range = v.world.by_first_word.find(fold_key(word.substr(0, word.find('-'))));
  for (std::uint32_t n = range == nullptr ? 0 : range->begin; range != nullptr && n < range->end; ++n) {
    const Known& other = v.world.knowns[v.world.names[n].known];
    if (v.world.names[n].size == 1 && other.type == KnownType::Group && other.country != one.country) return true;
  }
  return false;
}

// The first sentences say what it is all about: headings and a dateline, and two behind them.
void find_lead(const ScanView& v) {
  constexpr std::uint32_t kLead = 2, kMostLines = 8;
  const Tokens& tokens = v.in.tokens;
  v.s.dateline = {};
  std::uint32_t full = 0, s = 0;
  for (; s < tokens.sentences() && s < kMostLines && full < kLead; ++s) {
    const std::uint32_t begin = tokens.first[s];
    const bool line = begin == 0 || (tokens.flags[begin] & kLineBefore) != 0;
    const bool dateline = line && find_dateline(v.in.text, tokens, begin).last != kNone;
    if (dateline) v.s.dateline = tokens.sentence_span(s);
    full += !dateline && tokens.heading[s] == 0;
  }
  v.s.lead_end = tokens.sentences() == 0 ? 0 : tokens.first[s];
}

void prepare(const ScanView& v) {
  const std::uint32_t n = v.in.tokens.size();
  ActorScratch& s = v.s;
  s.key.assign(n, Key::None);
  s.adjective.assign(n, kNone);
  s.found_at.assign(n, kNone);
  s.found.clear();
  s.spoken.clear();
  s.candidates.clear();
  s.alias.clear();
  s.called.clear();
  s.acronyms.clear();
  if (s.country_counts.size() != v.world.knowns.size()) {
    s.country_counts.assign(v.world.knowns.size(), 0);
    s.scene_counts.assign(v.world.knowns.size(), 0);
    s.stage_counts.assign(v.world.knowns.size(), 0);
    s.lead_counts.assign(v.world.knowns.size(), 0);
    s.counted.clear();  // they were of another pack
    s.scenes.clear();
  }
  s.title_counts.clear();
  for (const std::uint32_t c : s.counted) {
    if (v.in.titled) s.title_counts.emplace_back(c, s.country_counts[c]);
    s.country_counts[c] = s.lead_counts[c] = 0;
  }
  for (const std::uint32_t c : s.scenes) s.scene_counts[c] = s.stage_counts[c] = 0;
  s.counted.clear();
  s.scenes.clear();
  for (const auto& [c, times] : s.title_counts) {
    s.country_counts[c] = s.lead_counts[c] = times;
    s.counted.push_back(c);
  }
  find_lead(v);
  s.venue.assign(n == 0 ? 0 : v.in.tokens.sentence[n - 1] + 1, 0);
  for (std::uint32_t t = 0; t < n; ++t) {
    const bool capital = v.capital(t);
    if ((capital || is_verb(v.in.words.pos[t])) && !v.sentence_first(t)) {
      const std::uint32_t* bits = v.world.context.find(v.in.words.form[t]);
      if (bits != nullptr && (*bits & kVenue) != 0) s.venue[v.in.tokens.sentence[t]] = 1;
    }
    if (capital) {
      std::string_view word = v.text(t);
      if (word.size() > 2 && word[0] == '-') word.remove_prefix(1);  // US-Demokraten und -Republikaner
      s.key[t] = fold_key(word);
      if (v.in.tokens.shape[t] == Shape::Upper && word.size() >= kShouted && !v.world.by_first_word.contains(s.key[t])) s.key[t] = fold_key(unshouted(word));
    }
    if (!capital && v.in.words.pos[t] != Pos::Adj) continue;
    if (const std::uint32_t* country = v.world.evidence.find(v.in.words.form[t])) count_country(v, *country, t);
    const std::uint32_t* known = v.world.adjectives.find(v.in.words.form[t]);
    if (known == nullptr || v.in.words.pos[t] == Pos::Noun || v.in.words.pos[t] == Pos::Pron) continue;
    s.adjective[t] = v.on_day(*known);
    count_country(v, v.world.knowns[s.adjective[t]].country, t);
  }
}

}  // namespace depesche
