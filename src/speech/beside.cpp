// SPDX-License-Identifier: Apache-2.0
// Tellers beside the clause that no preposition marks: so X, demnach, ein Bericht, wonach ..., and headings (X: ...).
#include <algorithm>

#include "speech/speech_finder.h"

namespace depesche {

// End of the noun phrase behind `adverb` that the sentence or a mark ends. `head`: its noun, kNone where it is no teller.
std::uint32_t SpeechFinder::end_of_teller(std::uint32_t adverb, std::uint32_t& head) const {
  const Tokens& tokens = in_.tokens;
  const TokenSpan sentence = tokens.sentence_span(tokens.sentence[adverb]);
  std::uint32_t end = adverb + 1;
  head = kNone;
  for (; end < sentence.end; ++end) {
    const Shape s = tokens.shape[end];
    if (s == Shape::Stop || s == Shape::Colon || s == Shape::Dash || s == Shape::Semicolon) break;
    if (s == Shape::OpenQuote && marked_at_[end] != kNone && !marked_[marked_at_[end]].name) break;
    if (s == Shape::Comma && (end + 1 >= sentence.end || is_finite(in_.words.pos[end + 1]) || in_.tree.relation[end + 1] == Relation::Mark || head == kNone ||
                              in_.clauses.of_token[end + 1] != in_.clauses.of_token[head])) break;
    if (is_verb(in_.words.pos[end]) && in_.words.pos[end] != Pos::VerbParticiple) {
      head = kNone;
      return end;
    }
    if (head == kNone && is_nominal(in_.words.pos[end])) head = end;
  }
  while (end > adverb + 1 && in_.words.pos[end - 1] == Pos::Adv) --end;
  if (head == kNone && end == adverb + 2 && in_.words.pos[adverb + 1] == Pos::Adj) head = adverb + 1;  // so letztere
  if (head != kNone && end <= head) head = kNone;
  return end;
}

// «..., so die Ministerin.»: behind a mark.
void SpeechFinder::teller_phrase(std::uint32_t adverb, const Cue& cue) {
  const Tokens& tokens = in_.tokens;
  if (adverb == 0 || adverb + 1 >= tokens.size()) return;
  const Shape before = tokens.shape[adverb - 1];
  const bool own_sentence = tokens.sentence[adverb - 1] != tokens.sentence[adverb];
  if (before != Shape::Comma && before != Shape::CloseQuote && before != Shape::Dash) return;
  if (own_sentence && before != Shape::CloseQuote) return;
  const Pos next = in_.words.pos[adverb + 1];
  if (next == Pos::Adp || next == Pos::Adv || is_verb(next)) return;
  const TokenSpan sentence = tokens.sentence_span(tokens.sentence[adverb]);
  std::uint32_t head = kNone;
  const std::uint32_t end = end_of_teller(adverb, head);
  if (head == kNone) return;
  Source source;
  source.rule = cue.rule;
  source.cue_token = adverb;
  source.where = {adverb + 1, end};
  for (std::uint32_t t = head + 1; t < end; ++t) {  // so X gegenueber der Zeitung Y
    const Cue* to = rules_.words.find(in_.words.form[t]);
    if (to != nullptr && to->kind == CueKind::Addressee) source.where.end = std::min(source.where.end, t);
  }
  for (std::uint32_t t = head + 1; t < source.where.end; ++t)  // so X in einem Brief
    if (in_.words.pos[t] == Pos::Adp && begins_phrase(t)) source.where.end = t;
  source.where = speaker_span(source.where);
  source.mention = mention_of(head, source.where);
  const bool ends = end + 1 >= sentence.end || before == Shape::CloseQuote;  // only a teller stands between `so` and the full stop
  if (source.mention == kNone && noun_cue(head) == nullptr && !ends) return;
  Quote quote;
  quote.source = add_source(source);
  quote.type = QuoteType::Indirect;
  quote.speaker = source.where;
  quote.speaker_mention = source.mention;
  quote.cue = {{adverb, adverb + 1}};
  quote.rule = cue.rule;
  name_teller(tokens.sentence[adverb], quote.source);
  const std::uint32_t at = before == Shape::CloseQuote ? adverb - 1 : adverb - 2;
  const std::uint32_t m = adverb >= 2 || before == Shape::CloseQuote ? marked_at_[at] : kNone;
  for (std::uint32_t c = main_clause_[tokens.sentence[adverb]]; c < in_.clauses.clauses.size() && clause(c).sentence == tokens.sentence[adverb]; ++c)
    if (parent_[c] == kNone && own_[c] == kNone) own_[c] = quote.source;
  if (m != kNone && (own_sentence || marked_[m].where.begin <= sentence.begin + 1) && marked_[m].where.end >= adverb - 1) {
    quote.type = QuoteType::Direct;
    quote.parts = {marked_[m].where};
    const std::uint32_t source_of = quote.source;
    marked_[m].quote = add_quote(std::move(quote));
    for (std::uint32_t t = marked_[m].where.begin; t < marked_[m].where.end; ++t)
      if (const std::uint32_t c = in_.clauses.of_verb[t]; c != kNone && parent_[c] == kNone && own_[c] == kNone) own_[c] = source_of;
    return;
  }
  const TokenSpan rest = trimmed({sentence.begin, adverb}), more = trimmed({end, sentence.end});
  quote.parts = {with_marks(rest)};
  if (!more.empty() && tokens.shape[end] == Shape::Comma) quote.parts.push_back(with_marks(more));
  add_quote(std::move(quote));
}

// After all that tells by itself, so that there is somebody to point back to.
void SpeechFinder::find_resumed() {
  for (std::uint32_t t = 0; t < in_.tokens.size(); ++t) {
    const Cue* cue = rules_.words.find(in_.words.form[t]);
    if (cue != nullptr && cue->kind == CueKind::Resumes && !in_quotation(t)) resuming_word(t, *cue);
  }
}

// «Demnach ...»: the teller of the sentence before.
void SpeechFinder::resuming_word(std::uint32_t adverb, const Cue& cue) {
  const std::uint32_t s = in_.tokens.sentence[adverb];
  const std::uint32_t c = main_clause_[s];
  if (c == kNone || own_[c] != kNone) return;
  std::uint32_t source = s > 0 ? last_source_[s - 1] : kNone;
  if (source == kNone) {
    Source named;
    named.rule = cue.rule;
    named.cue_token = adverb;
    named.hearsay = true;
    source = add_source(named);
  }
  Quote quote;
  quote.type = QuoteType::Indirect;
  quote.source = source;
  quote.speaker = {adverb, adverb + 1};
  quote.speaker_mention = out_.sources[source].mention;
  quote.cue = {{adverb, adverb + 1}};
  quote.rule = cue.rule;
  const TokenSpan sentence = in_.tokens.sentence_span(s);
  for (const TokenSpan part : {TokenSpan{sentence.begin, adverb}, TokenSpan{adverb + 1, sentence.end}})
    if (!trimmed(part).empty()) quote.parts.push_back(with_marks(trimmed(part)));
  own_[c] = source;
  last_source_[s] = source;
  if (!quote.parts.empty()) add_quote(std::move(quote));
}

// «ein Bericht der Zeitung, wonach ...»: the noun phrase before the comma tells the clause.
void SpeechFinder::whereby_clause(std::uint32_t word, const Cue& cue) {
  const std::uint32_t opens = word > 0 && in_.words.pos[word - 1] == Pos::Adp ? word - 1 : word;  // wonach, or NACH dem
  if (opens < 2 || in_.tokens.shape[opens - 1] != Shape::Comma || word + 1 >= in_.tokens.size()) return;
  const std::uint32_t c = in_.clauses.of_token[word + 1];
  const TokenSpan before = phrase_before(opens - 1);
  if (c == kNone || before.empty() || in_.clauses.of_token[opens - 2] == c) return;
  Source source;
  source.rule = cue.rule;
  source.cue_token = word;
  source.where = {before.begin, opens - 1};
  for (std::uint32_t t = source.where.begin; t < source.where.end && source.mention == kNone; ++t)
    source.mention = noun_cue(t) != nullptr ? teller_of(t, source.where) : actors_.covering[t];
  Quote quote;
  quote.type = QuoteType::Indirect;
  quote.source = add_source(source);
  quote.speaker = source.where;
  quote.speaker_mention = source.mention;
  quote.cue = {{word, word + 1}};
  quote.rule = cue.rule;
  quote.parts = {with_marks(trimmed({word + 1, std::max(word + 1, clause(c).span.end)}))};
  own_[c] = quote.source;
  if (!quote.parts.front().empty()) add_quote(std::move(quote));
}

// «Ministerin Muster: Die Lage ist ernst»: a heading that names somebody, then a colon.
void SpeechFinder::heading_with_colon(std::uint32_t s) {
  const TokenSpan sentence = in_.tokens.sentence_span(s);
  if (in_.tokens.heading[s] == 0 && s != 0) return;
  std::uint32_t colon = sentence.begin;
  while (colon < sentence.end && in_.tokens.shape[colon] != Shape::Colon && !is_verb(in_.words.pos[colon])) ++colon;
  if (colon + 1 >= sentence.end || colon == sentence.begin || in_.tokens.shape[colon] != Shape::Colon || marked_at_[colon + 1] != kNone) return;
  const std::uint32_t mention = actors_.covering[colon - 1];
  if (mention == kNone || actors_.mentions[mention].kind == EntityKind::Place || actors_.covering[sentence.begin] != mention) return;
  Source source;
  source.where = {sentence.begin, colon};
  source.mention = mention;
  Quote quote;
  quote.type = QuoteType::Indirect;
  quote.source = add_source(source);
  quote.speaker = source.where;
  quote.speaker_mention = mention;
  quote.parts = {with_marks(trimmed({colon + 1, sentence.end}))};
  for (std::uint32_t c = main_clause_[s]; c < in_.clauses.clauses.size() && clause(c).sentence == s; ++c)
    if (own_[c] == kNone && clause(c).verb > colon) own_[c] = quote.source;
  name_teller(s, quote.source);
  if (!quote.parts.front().empty()) add_quote(std::move(quote));
}

}  // namespace depesche
