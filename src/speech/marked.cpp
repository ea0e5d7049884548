// SPDX-License-Identifier: Apache-2.0
// Quotation marks: what stands between them, and whom it belongs to.
#include <algorithm>

#include "speech/speech_finder.h"

namespace depesche {
namespace {

constexpr std::uint32_t kLongest = 600;   // tokens between two marks; beyond it one of them was forgotten
constexpr std::uint32_t kScareWords = 4;  // as many words without a verb are a manner of speaking, if nobody says them

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
      marked_.push_back({{open, t + 1}, kNone, false});
      open = kNone;
    }
  }
  for (std::uint32_t m = 0; m < marked_.size(); ++m) {
    Marked& mark = marked_[m];
    for (std::uint32_t t = mark.where.begin; t < mark.where.end; ++t) {
      marked_at_[t] = m;
      if (is_finite(in_.words.pos[t])) mark.sentence = true;
    }
    if (mark.where.size() > kScareWords + 2) mark.sentence = true;
  }
}

// Gives the marked parts inside `sentence` that nobody has yet to `quote`, which becomes direct if they make up most of it.
void SpeechFinder::take_marked(std::uint32_t quote, TokenSpan sentence) {
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    const std::uint32_t m = marked_at_[t];
    if (m == kNone) continue;
    if (marked_[m].quote == kNone) {
      marked_[m].quote = quote;
      out_.quotes[quote].parts.push_back(marked_[m].where);
    }
    t = marked_[m].where.end - 1;
  }
}

// Quotations with whole sentences and no speech clause beside them: said by whom the sentence before or after names last.
void SpeechFinder::leave_marked() {
  for (std::uint32_t m = 0; m < marked_.size(); ++m) {
    if (marked_[m].quote != kNone || !marked_[m].sentence) continue;
    const std::uint32_t first = in_.tokens.sentence[marked_[m].where.begin];
    std::uint32_t source = last_source_[first];
    if (source == kNone && first > 0) source = last_source_[first - 1];
    Quote quote;
    quote.type = QuoteType::Direct;
    quote.parts = {marked_[m].where};
    quote.source = source;
    if (source != kNone) {
      quote.speaker = out_.sources[source].where;
      quote.speaker_mention = out_.sources[source].mention;
    }
    marked_[m].quote = add_quote(std::move(quote));
    const std::uint32_t last = in_.tokens.sentence[marked_[m].where.end - 1];
    for (std::uint32_t s = first; s <= last; ++s)
      if (last_source_[s] == kNone) last_source_[s] = source;
    if (source == kNone) continue;
    for (std::uint32_t t = marked_[m].where.begin; t < marked_[m].where.end; ++t) {
      const std::uint32_t c = in_.clauses.of_verb[t];
      if (c != kNone && out_.of_clause[c] == kNone) out_.of_clause[c] = source;
    }
  }
}

}  // namespace depesche
