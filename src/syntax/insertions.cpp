// SPDX-License-Identifier: Apache-2.0
#include "syntax/insertions.h"

namespace depesche {
namespace {

constexpr std::uint32_t kLongest = 60;  // tokens between two dashes

// A dash between numbers is a range, one behind a number and before a capital a hyphen: 10 - 12 Uhr, 3 - Sterne.
bool is_range(const Tokens& tokens, TokenSpan sentence, std::uint32_t t) {
  return t > sentence.begin && t + 1 < sentence.end && tokens.shape[t - 1] == Shape::Number &&
         (tokens.shape[t + 1] == Shape::Number || tokens.shape[t + 1] == Shape::Capital);
}

// The dash that closes what the dash `open` opens: with no quotation mark, colon or bracket that is left open between them.
std::uint32_t closing_dash(const Tokens& tokens, TokenSpan sentence, std::uint32_t open) {
  int quotes = 0;
  for (std::uint32_t t = open + 1; t < sentence.end && t < open + kLongest; ++t) {
    const Shape s = tokens.shape[t];
    if (s == Shape::OpenQuote) ++quotes;
    if (s == Shape::CloseQuote && --quotes < 0) return kNone;
    if (s == Shape::Semicolon || s == Shape::OpenParen || s == Shape::CloseParen) return kNone;
    if (s == Shape::Dash && !is_range(tokens, sentence, t)) return quotes == 0 && t > open + 1 ? t : kNone;
  }
  return kNone;
}

std::uint32_t closing_paren(const Tokens& tokens, TokenSpan sentence, std::uint32_t open) {
  int depth = 0;
  for (std::uint32_t t = open; t < sentence.end; ++t) {
    if (tokens.shape[t] == Shape::OpenParen) ++depth;
    if (tokens.shape[t] == Shape::CloseParen && --depth == 0) return t;
  }
  return kNone;
}

// The end of a motto, a title, a name that is a clause: DAS MOTTO „Wir zahlen nicht!“ rief ... It stands in quotation marks behind a noun,
// and its sentence goes on behind it.
std::uint32_t closing_title(const Tokens& tokens, TokenSpan sentence, std::uint32_t open, const SentenceWords& words, std::uint32_t word) {
  if (word == 0 || words.token[word - 1] + 1 != open || static_cast<Pos>(words.pos[word - 1]) != Pos::Noun) return kNone;
  if (open + 1 >= sentence.end || tokens.shape[open + 1] != Shape::Capital) return kNone;  // words of the sentence itself: sei, so der Plan, "nicht mehr zu halten"
  bool clause = false;
  for (std::uint32_t t = open + 1; t < sentence.end && t < open + kLongest; ++t) {
    const Shape s = tokens.shape[t];
    if (s == Shape::OpenQuote || s == Shape::Dash || s == Shape::OpenParen) return kNone;
    if (s == Shape::CloseQuote) return clause && t + 1 < sentence.end && word < words.size() && words.token[word] == t + 1 ? t : kNone;
    if (word < words.size() && words.token[word] == t) clause = is_finite(static_cast<Pos>(words.pos[word++])) || clause;
  }
  return kNone;
}

// Words before the colon that ends a heading: few, none of them a verb, with a finite verb behind it. 0 where there is none.
std::uint32_t heading_size(const Tokens& tokens, TokenSpan sentence, const SentenceWords& words) {
  constexpr std::uint32_t kMostWords = 10;
  std::uint32_t n = 0;
  for (std::uint32_t t = sentence.begin; t < sentence.end && n <= kMostWords; ++t) {
    if (n < words.size() && words.token[n] == t) {
      if (is_verb(static_cast<Pos>(words.pos[n++]))) return 0;
    } else if (tokens.shape[t] == Shape::Colon) {
      if (n == 0 || t + 1 == sentence.end || tokens.shape[t + 1] == Shape::OpenQuote) return 0;
      for (std::uint32_t i = n; i < words.size(); ++i)
        if (is_finite(static_cast<Pos>(words.pos[i]))) return n;
      return 0;
    }
  }
  return 0;
}

}  // namespace

void Insertions::find(const Tokens& tokens, TokenSpan sentence, const SentenceWords& words) {
  group_.clear();
  std::uint8_t last = 0;
  std::uint32_t word = 0;
  bool paren = true;  // false: none closes any more
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    const Shape s = tokens.shape[t];
    if (!(s == Shape::OpenParen && paren) && !(s == Shape::Dash && !is_range(tokens, sentence, t)) && s != Shape::OpenQuote) continue;
    while (word < words.size() && words.token[word] < t) ++word;
    const std::uint32_t close = s == Shape::OpenParen ? closing_paren(tokens, sentence, t) : s == Shape::Dash ? closing_dash(tokens, sentence, t) : closing_title(tokens, sentence, t, words, word);
    if (close == kNone) {
      if (s == Shape::OpenParen) paren = false;
      continue;
    }
    const std::uint32_t first = word;
    while (word < words.size() && words.token[word] < close) ++word;
    if (first > 0 && word > first && word < words.size()) {
      if (group_.empty()) group_.assign(words.size(), 0);
      last = last == 255 ? std::uint8_t{1} : static_cast<std::uint8_t>(last + 1);
      for (std::uint32_t i = first; i < word; ++i) group_[i] = last;
    }
    t = close;
  }
  heading_ = heading_size(tokens, sentence, words);
  if (heading_ > 0 && group(heading_) != 0) heading_ = 0;  // the colon stands in an insertion, or before one
}

bool Insertions::allow_heading(const ParseState& state, Move move) const {
  const bool inside = state.top(0) < heading_;
  switch (move) {
    case Move::Shift:
      return !inside || state.next() < heading_ || state.depth() == 1;
    case Move::Left:
      return !inside || state.next() < heading_ || state.next() == state.size();
    case Move::Right:
      return inside || state.top(1) >= heading_ || state.next() == state.size();
  }
  return true;
}

bool Insertions::allow(const ParseState& state, Move move) const {
  if (heading_ > 0 && state.depth() > 0 && !allow_heading(state, move)) return false;
  if (group_.empty() || state.depth() == 0) return true;
  const std::uint8_t top = group(state.top(0)), next = group(state.next());
  switch (move) {
    case Move::Shift:
      return top == 0 || next == top;
    case Move::Left:
      return top == next;
    case Move::Right:
      return top == group(state.top(1)) || (top != 0 && next != top);
  }
  return true;
}

bool Insertions::is_adverbial(const ParseState& state, const SentenceWords& words) const {
  std::uint32_t first = state.top(0);
  while (first > 0 && group(first - 1) == group(first)) --first;
  return first != state.top(0) && static_cast<Pos>(words.pos[first]) == Pos::Adv;
}

Relation Insertions::relation_of(const ParseState& state, Move move, const SentenceWords& words, Relation relation) const {
  if (move == Move::Right && state.top(0) >= heading_ && state.top(1) < heading_) return Relation::Parataxis;
  if (group_.empty() || move != Move::Right || group(state.top(0)) == group(state.top(1))) return relation;
  const auto pos = static_cast<Pos>(words.pos[state.top(0)]);
  const bool clause = is_adverbial(state, words) || is_finite(pos) || (state.word(state.top(0)).kinds & kind_bit(Relation::Aux)) != 0;
  switch (relation) {
    case Relation::Appos:
    case Relation::Nmod:
    case Relation::Flat:
    case Relation::Nummod:
    case Relation::Obl:
      return clause ? Relation::Parataxis : relation;
    case Relation::Acl:
    case Relation::AclRelcl:
    case Relation::Advcl:
    case Relation::Advmod:
    case Relation::Parataxis:
    case Relation::Dep:
      return relation;
    default:
      return Relation::Parataxis;
  }
}

}  // namespace depesche
