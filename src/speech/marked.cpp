// SPDX-License-Identifier: Apache-2.0
// Quotation marks: what stands between them, and what kind of thing it is.
#include <algorithm>

#include "speech/speech_finder.h"

namespace depesche {
namespace {

constexpr std::uint32_t kLongest = 600;  // tokens between two marks; beyond it one of them was forgotten
constexpr std::uint32_t kTitle = 12;     // words of a book or a group
constexpr std::uint32_t kWords = 6;      // as many words are more than a word taken up, with a verb or not

bool is_capital(Shape s) { return s == Shape::Capital || s == Shape::Upper || s == Shape::Mixed || s == Shape::Number || s == Shape::Url; }

}  // namespace

// Outermost pairs only; a mark that nothing closes within its paragraph and the next opens nothing. Linear.
void SpeechFinder::find_marked() {
  const Tokens& tokens = in_.tokens;
  marked_at_.assign(tokens.size(), kNone);
  std::uint32_t open = kNone, depth = 0, paragraphs = 0;
  for (std::uint32_t t = 0; t < tokens.size(); ++t) {
    if (open != kNone) {
      if ((tokens.flags[t] & kParagraphBefore) != 0) ++paragraphs;
      if (t - open > kLongest || paragraphs > 1) { open = kNone; depth = 0; }
    }
    if (tokens.shape[t] == Shape::OpenQuote) {
      if (open == kNone) { open = t; depth = 1; paragraphs = 0; }
      else if ((tokens.flags[t] & kParagraphBefore) == 0) ++depth;  // a paragraph inside a quotation opens with a mark of its own
    } else if (tokens.shape[t] == Shape::CloseQuote && open != kNone && --depth == 0) {
      marked_.push_back({{open, t + 1}, kNone, false, false, false});
      open = kNone;
    }
  }
  for (std::uint32_t m = 0; m < marked_.size(); ++m) {
    judge_marked(marked_[m]);
    std::fill(marked_at_.begin() + marked_[m].where.begin, marked_at_.begin() + marked_[m].where.end, m);
  }
}

// No word between the marks is a name, and no noun stands in front that they could be the name of.
bool SpeechFinder::is_plain(TokenSpan where) const {
  if (where.begin == 0 || is_nominal(in_.words.pos[where.begin - 1])) return false;
  std::uint32_t nouns = 0;
  for (std::uint32_t t = where.begin + 1; t + 1 < where.end; ++t) {
    if (in_.words.pos[t] == Pos::ProperNoun || in_.words.pos[t] == Pos::Other || in_.words.pos[t] == Pos::Num || actors_.covering[t] != kNone) return false;
    if (in_.words.pos[t] != Pos::Noun) continue;
    ++nouns;
    if ((in_.words.chosen(t).flags & kGuessed) != 0) return false;
  }
  return nouns > 0 || in_.words.pos[where.begin + 1] == Pos::Adj;
}

void SpeechFinder::judge_marked(Marked& mark) const {
  const TokenSpan inner{mark.where.begin + 1, mark.where.end - 1};
  if (inner.empty()) return;
  std::uint32_t finite = 0, words = 0, plain = 0;
  for (std::uint32_t t = inner.begin; t < inner.end; ++t) {
    const Pos p = in_.words.pos[t];
    finite += is_finite(p);
    words += p != Pos::Punct;
    plain += p == Pos::Adv || p == Pos::VerbInfinitive || p == Pos::VerbZuInfinitive;
  }
  const bool capital = is_capital(in_.tokens.shape[inner.begin]);
  const bool stop = in_.tokens.shape[inner.end - 1] == Shape::Stop;
  const bool named = capital && mark.where.begin > 0 && in_.words.pos[mark.where.begin - 1] == Pos::Det && words <= kWords;
  const std::uint32_t before = mark.where.begin > 0 && in_.tokens.sentence[mark.where.begin - 1] == in_.tokens.sentence[mark.where.begin] ? mark.where.begin - 1 : kNone;
  const bool colon = before != kNone && in_.tokens.shape[before] == Shape::Colon;  // Muster: „Eine ernste Lage“
  // die Ausstellung „Das Meer ist weit“; not: mit den Worten „Das Meer ist weit“, nor where somebody says it behind the marks
  const std::uint32_t behind = mark.where.end + 1;
  const bool said = behind < in_.tokens.size() && in_.tokens.shape[mark.where.end] == Shape::Comma && is_finite(in_.words.pos[behind]);
  const bool entitled = capital && !stop && !said && before != kNone && in_.words.pos[before] == Pos::Noun && noun_cue(before) == nullptr && words <= kTitle && (finite > 0 || is_nominal(in_.words.pos[inner.end - 1])) && in_.clauses.of_predicate[before] == kNone;
  mark.sentence = ((finite > 0 && words > 2) || words > kWords || (stop && words > 1) || (colon && words > 1)) && !named && !entitled;
  mark.name = entitled || (!mark.sentence && capital && plain == 0);
  mark.plain = mark.name && is_plain(mark.where);
}

}  // namespace depesche
