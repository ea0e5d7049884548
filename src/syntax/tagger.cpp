// SPDX-License-Identifier: Apache-2.0
#include "syntax/tagger.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "syntax/marks.h"

namespace depesche {

namespace {

constexpr std::uint32_t mix(std::uint32_t a, std::uint32_t b) {
  std::uint64_t h = (std::uint64_t{a} << 32 | b) * 0x9E3779B97F4A7C15ull;
  h ^= h >> 29;
  return static_cast<std::uint32_t>(h >> 16);
}
constexpr std::uint32_t fold(Key key) { return static_cast<std::uint32_t>(static_cast<std::uint64_t>(key) >> 24); }

// The last `count` bytes of the word as a number.
std::uint32_t ending(std::string_view word, std::size_t count) {
  std::uint32_t out = 0;
  for (const char c : word.substr(word.size() - std::min(word.size(), count))) out = out << 8 | static_cast<unsigned char>(c);
  return out;
}

constexpr bool capital(Shape s) { return s == Shape::Capital || s == Shape::Upper || s == Shape::Mixed; }
constexpr PosSet kNames = bit(Pos::Noun) | bit(Pos::ProperNoun);
constexpr PosSet kVerbs = bit(Pos::VerbFinite) | bit(Pos::VerbInfinitive) | bit(Pos::VerbZuInfinitive) | bit(Pos::VerbParticiple);
constexpr PosSet kUninflected = bit(Pos::Particle) | bit(Pos::Intj);

// A capital inside a sentence, of a form that the lexicon has as a noun too: ein klares NEIN.
bool is_written_as_noun(const Tokens& tokens, const Words& words, std::uint32_t token) {
  if (!capital(tokens.shape[token]) || token == 0 || (tokens.flags[token] & kSentenceFirst) != 0 || is_mark(tokens.shape[token - 1])) return false;
  for (std::uint32_t r = words.first[token]; r < words.first[token + 1]; ++r)
    if (words.readings[r].pos == Pos::Noun && (words.readings[r].flags & kGuessed) == 0) return true;
  return false;
}

// Kanzler KURZ, Ministerpraesident WEIL: a capital inside a sentence, right behind a noun, of a word that is written small whatever it is.
bool is_written_as_name(const Tokens& tokens, const Words& words, std::uint32_t token) {
  if (tokens.shape[token] != Shape::Capital || token == 0 || (tokens.flags[token] & kSentenceFirst) != 0 || tokens.shape[token - 1] != Shape::Capital) return false;
  const auto has = [&words](std::uint32_t t, Pos pos, bool known) {
    for (std::uint32_t r = words.first[t]; r < words.first[t + 1]; ++r)
      if (words.readings[r].pos == pos && (!known || (words.readings[r].flags & kGuessed) == 0)) return true;
    return false;
  };
  return has(token, Pos::ProperNoun, false) && !has(token, Pos::Noun, true) && has(token - 1, Pos::Noun, true);
}

}  // namespace

void TagHistory::add(Pos pos, const TagToken& token) {
  if (token.ends_clause) state &= ~3u;
  if (is_finite(pos)) {
    state = (state | 5u) & ~8u;
    if (pos == Pos::AuxFinite) state |= 8u;
    finite = token.lemma;
  }
  if (pos == Pos::Sconj) state |= 2u;
  if (pos == Pos::Pron && last == static_cast<std::uint32_t>(Pos::Punct)) state |= 2u;
  before = last;
  last = static_cast<std::uint32_t>(pos);
}

PosSet candidates_of(const TaggerWeights& weights, const Tokens& tokens, const Words& words, std::uint32_t token) {
  const Shape shape = tokens.shape[token];
  if (is_mark(shape)) return bit(Pos::Punct);
  if (const std::uint32_t id = weights.forms.find(words.form[token]); id != 0) {
    const PosSet set = weights.sets[id - 1];
    if ((set & bit(Pos::Noun)) == 0 && is_written_as_name(tokens, words, token)) return bit(Pos::ProperNoun);
    if ((set & ~(kUninflected | kVerbs)) == 0 && is_written_as_noun(tokens, words, token)) return kNames;
    return (set & kNames) != 0 && (set & kVerbs) != 0 && tokens.shape[token] == Shape::Capital && is_written_as_noun(tokens, words, token) ? set & ~kVerbs : set;
  }
  PosSet out = 0;
  for (std::uint32_t r = words.first[token]; r < words.first[token + 1]; ++r) out |= bit(words.readings[r].pos);
  if (capital(shape) && (out & kNames) != 0) out |= kNames;
  if (shape == Shape::Capital && (out & kNames) != 0 && is_written_as_noun(tokens, words, token)) out &= ~kVerbs;
  return out & ~bit(Pos::Punct) ? out & ~bit(Pos::Punct) : bit(Pos::Other);
}

void fill_tag_tokens(const TaggerWeights& weights, std::string_view text, const Tokens& tokens, const Words& words, TokenSpan span, std::vector<TagToken>& out) {
  out.assign(span.size() + 4, TagToken{});
  for (std::uint32_t t = span.begin; t < span.end; ++t) {
    TagToken& to = out[t - span.begin + 2];
    const Shape shape = tokens.shape[t];
    const std::string_view word = tokens.text(text, t);
    to.candidates = candidates_of(weights, tokens, words, t);
    to.form = fold(words.form[t]);
    to.lemma = fold(words.readings[words.first[t]].lemma_key);
    to.suffix4 = ending(word, 4);
    to.suffix3 = to.suffix4 & 0xFFFFFFu;
    to.suffix2 = to.suffix4 & 0xFFFFu;
    std::memcpy(&to.prefix, word.data(), std::min<std::size_t>(word.size(), 3));
    const auto s = static_cast<std::uint32_t>(shape);
    to.known = is_mark(shape) ? 0x80000000u | s : to.candidates;
    const Reading& likely = words.readings[words.first[t]];
    to.likely = static_cast<std::uint32_t>(likely.pos) | static_cast<std::uint32_t>(likely.flags & (kGuessed | kFromCompound | kNominalised)) << 5;
    to.shape = static_cast<std::uint8_t>(s | ((tokens.flags[t] & kSentenceFirst) != 0 ? 32u : 0u));
    to.ends_clause = is_mark(shape) && shape != Shape::Slash;
  }
}

void find_tag_rows(const TagToken* at, const TagHistory& history, TagRows& out) {
  const TagToken &w = at[0], &next = at[1], &after = at[2], &prev = at[-1];
  const std::uint32_t p1 = history.last, p2 = history.before, here = mix(w.known, w.likely), both = mix(w.known, next.known);
  std::size_t k = 0;
  const auto add = [&](std::uint32_t a, std::uint32_t b) {
    out[k] = mix(mix(a, b), static_cast<std::uint32_t>(k));
    ++k;
  };
  add(w.form, 0);
  add(w.suffix2, w.shape);
  add(w.suffix3, w.shape);
  add(w.suffix4, w.shape & 31u);
  add(here, w.shape);
  add(p1, here);
  add(p1 * 32 + p2, here);
  add(p1, w.form);
  add(both, 0);
  add(both, after.known);
  add(next.form, here);
  add(prev.form, here);
  add(both, p1);
  add(w.form, next.known);
  add(history.state, here);
  add(history.state, both);
  add(history.state, w.form);
  add(p1 * 32 + p2, 0);
  add(w.shape, next.known);
  add(mix(prev.form, next.form), here);
  add(next.suffix3, here);
  add(history.finite, w.suffix3);
  add(history.finite, both);
  add(after.form, here);
  add(w.prefix, w.suffix2);
  add(w.lemma, here);
}

Pos best_pos(const std::int16_t* weights, PosSet candidates, const TagRows& rows) {
  Pos best = Pos::Other;
  std::int32_t most = 0;
  bool any = false;
  for (; candidates != 0; candidates &= candidates - 1) {
    const auto p = static_cast<std::uint32_t>(std::countr_zero(candidates));
    std::int32_t sum = 0;
    for (const std::uint32_t row : rows) sum += weights[tag_weight(row, p)];
    if (!any || sum > most) { most = sum; best = static_cast<Pos>(p); any = true; }
  }
  return best;
}

void tag_sentence(const TaggerWeights& weights, std::string_view text, const Tokens& tokens, TokenSpan sentence, Words& words, std::vector<TagToken>& room) {
  fill_tag_tokens(weights, text, tokens, words, sentence, room);
  TagHistory history;
  TagRows rows;
  for (std::uint32_t i = 0; i < sentence.size(); ++i) {
    const TagToken& token = room[i + 2];
    Pos pos = static_cast<Pos>(std::countr_zero(token.candidates));
    if ((token.candidates & (token.candidates - 1)) != 0) {
      find_tag_rows(&token, history, rows);
      pos = best_pos(weights.weights.data(), token.candidates, rows);
    }
    words.pos[sentence.begin + i] = pos;
    history.add(pos, token);
  }
  choose_readings(tokens, sentence, words);
}

}  // namespace depesche
