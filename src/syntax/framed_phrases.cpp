// SPDX-License-Identifier: Apache-2.0
#include "syntax/framed_phrases.h"

namespace depesche {
namespace {

constexpr std::uint32_t kLongest = 16;  // words between the article and its noun

Agreement cells_as(const Words& words, std::uint32_t t, Pos p) {
  Agreement cells = 0;
  for (std::uint32_t r = words.first[t]; r < words.first[t + 1]; ++r)
    if (words.readings[r].pos == p) cells = static_cast<Agreement>(cells | words.readings[r].agreement);
  return cells;
}

bool has(const Words& words, std::uint32_t t, Pos p) {
  for (std::uint32_t r = words.first[t]; r < words.first[t + 1]; ++r)
    if (words.readings[r].pos == p) return true;
  return false;
}

bool is_noun(Pos p) { return p == Pos::Noun || p == Pos::ProperNoun; }

// Of a form that can describe a noun: its reading as an inflected adjective that agrees with `cells`, or kNone. `participle`: only made from a verb.
std::uint32_t attribute_reading(const Words& words, std::uint32_t t, Agreement cells, bool participle) {
  for (std::uint32_t r = words.first[t]; r < words.first[t + 1]; ++r) {
    const Reading& reading = words.readings[r];
    if (reading.pos != Pos::Adj || (reading.agreement & cells) == 0) continue;
    if (!participle || (reading.flags & (kPastParticiple | kPresentParticiple)) != 0) return r;
  }
  return kNone;
}

struct Scan {
  const Tokens& tokens;
  const Words& words;
  std::uint32_t end;  // one past the last word that may belong to the frame

  [[nodiscard]] Pos pos(std::uint32_t t) const { return t < end ? words.pos[t] : Pos::Punct; }
  [[nodiscard]] bool describes(std::uint32_t t) const { return t < end && (pos(t) == Pos::Adj || pos(t) == Pos::Num) && cells_as(words, t, Pos::Adj) != 0; }

  // Behind the words of a bare phrase that begins at `t`, or kNone.
  [[nodiscard]] std::uint32_t phrase(std::uint32_t t) const {
    const std::uint32_t begin = t;
    if (pos(t) == Pos::Det) ++t;
    while (pos(t) == Pos::Num || describes(t)) ++t;
    const std::uint32_t first = t;
    while (is_noun(pos(t))) ++t;
    return t > first || (t > begin && pos(t - 1) == Pos::Num) ? t : kNone;
  }
  // Behind a preposition: one phrase, those joined to it, the genitive behind it.
  [[nodiscard]] std::uint32_t governed(std::uint32_t t) const {
    while (pos(t) == Pos::Adp || pos(t) == Pos::Adv) ++t;  // bis zu, von sehr
    if (pos(t) == Pos::Pron) return t + 1;
    std::uint32_t behind = phrase(t);
    if (behind == kNone) return pos(t - 1) == Pos::Adv ? t : kNone;
    for (bool more = true; more;) {
      more = false;
      if (pos(behind) == Pos::Det && (cells_as(words, behind, Pos::Det) & all_of(Case::Genitive)) != 0)
        if (const std::uint32_t next = phrase(behind); next != kNone) behind = next, more = true;
      if (pos(behind) == Pos::Cconj)
        if (const std::uint32_t next = phrase(behind + 1); next != kNone) behind = next, more = true;
    }
    return behind;
  }
};

// A comma, or a comma and a preposition, stands before it: it may be a relative pronoun.
bool may_be_relative(const Tokens& tokens, const Words& words, TokenSpan sentence, std::uint32_t t) {
  if (t == sentence.begin) return false;
  if (words.pos[t - 1] == Pos::Adp && t - 1 > sentence.begin) --t;
  return tokens.shape[t - 1] == Shape::Comma;
}

}  // namespace

FramedPhrase frame_at(const Tokens& tokens, const Words& words, TokenSpan sentence, std::uint32_t article) {
  const bool pronoun = words.pos[article] == Pos::Pron;
  if (words.pos[article] != Pos::Det && !pronoun) return {};
  const Agreement article_cells = cells_as(words, article, Pos::Det);
  if (article_cells == 0) return {};
  const Scan scan{tokens, words, std::min(sentence.end, article + kLongest)};
  const bool relative = may_be_relative(tokens, words, sentence, article);
  bool governed = false, adverb = false;
  for (std::uint32_t t = article + 1; t < scan.end;) {
    const Pos p = scan.pos(t);
    if (p == Pos::Adp) {
      t = scan.governed(t + 1);
      if (t == kNone) return {};
      governed = true;
    } else if (p == Pos::Adv || p == Pos::Negation || (p == Pos::Adj && cells_as(words, t, Pos::Adj) == 0)) {
      adverb = true;
      ++t;
    } else {
      std::uint32_t noun = t;
      while (noun < scan.end && (scan.describes(noun) || has(words, noun, Pos::Adj)) && !is_noun(scan.pos(noun))) ++noun;
      if (noun == t || !(governed || (adverb && !pronoun)) || scan.pos(noun) != Pos::Noun) return {};
      Agreement cells = article_cells & cells_as(words, noun, Pos::Noun);
      if (relative) cells &= static_cast<Agreement>(~all_of(Gender::Plural));
      if (cells == 0 || attribute_reading(words, t, cells, relative || is_verb(scan.pos(t))) == kNone) return {};
      return {article, t, noun};
    }
  }
  return {};
}

void settle_frames(const Tokens& tokens, TokenSpan sentence, Words& words) {
  for (std::uint32_t t = sentence.begin; t + 3 < sentence.end; ++t) {
    const FramedPhrase frame = frame_at(tokens, words, sentence, t);
    if (frame.noun == kNone) continue;
    const Agreement cells = static_cast<Agreement>(cells_as(words, frame.article, Pos::Det) & cells_as(words, frame.noun, Pos::Noun));
    for (std::uint32_t r = words.first[t]; words.pos[t] == Pos::Pron && r < words.first[t + 1]; ++r)
      if (words.readings[r].pos == Pos::Det) words.pos[t] = Pos::Det, words.reading[t] = r;
    for (std::uint32_t at = frame.attribute; at < frame.noun; ++at)
      if (is_verb(words.pos[at]))
        if (const std::uint32_t reading = attribute_reading(words, at, cells, true); reading != kNone) {
          words.pos[at] = Pos::Adj;
          words.reading[at] = reading;
          words.agreement[at] = words.readings[reading].agreement;
        }
    t = frame.noun;
  }
}

void Frames::find(const Tokens& tokens, const Words& words, TokenSpan sentence, const SentenceWords& in_sentence) {
  noun_.clear();
  for (std::uint32_t w = 0; w + 3 < in_sentence.size(); ++w) {
    const FramedPhrase frame = frame_at(tokens, words, sentence, in_sentence.token[w]);
    if (frame.noun == kNone) continue;
    if (noun_.empty()) noun_.assign(in_sentence.size(), kNone);
    const std::uint32_t noun = w + (frame.noun - frame.article);  // no mark stands between them
    for (; w < noun; ++w) noun_[w] = noun;
  }
}

bool Frames::allow(const ParseState& state, Move move) const {
  if (noun_.empty() || state.depth() == 0) return true;
  const std::uint32_t top = state.top(0), next = state.next();
  const std::uint32_t own = noun(top);
  switch (move) {
    case Move::Shift:
      return own == kNone || next != own;
    case Move::Left:
      if (own == kNone) return noun(next) == kNone;
      return next == own || (noun(next) == own && !is_article(top));
    case Move::Right:
      return own == kNone || (noun(state.top(1)) == own && !is_article(top) && !is_article(state.top(1)));
  }
  return true;
}

}  // namespace depesche
