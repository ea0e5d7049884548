// SPDX-License-Identifier: Apache-2.0
// Tellers named beside the clause: laut X, nach Angaben des X, X zufolge, so X, demnach, angeblich.
#include <algorithm>

#include "speech/speech_finder.h"

namespace depesche {

void SpeechFinder::find_according() {
  for (std::uint32_t t = 0; t < in_.tokens.size(); ++t) {
    const Cue* cue = rules_.words.find(in_.words.form[t]);
    if (cue == nullptr) continue;
    switch (cue->kind) {
      case CueKind::According:
      case CueKind::AccordingNoun: according_phrase(t, *cue); break;
      case CueKind::Teller: teller_phrase(t, *cue); break;
      case CueKind::Resumes: resuming_word(t, *cue); break;
      default: break;
    }
  }
}

// `phrase` names the teller; what is told is the rest of the clause around it.
void SpeechFinder::told_by_all_but(std::uint32_t token, TokenSpan phrase, std::uint32_t source, const Cue& cue, TokenSpan cue_word) {
  std::uint32_t clause = in_.clauses.of_token[token];
  if (clause == kNone) clause = main_clause_[in_.tokens.sentence[token]];
  if (clause == kNone) return;
  const TokenSpan whole = in_.clauses.clauses[clause].span;
  Quote quote;
  quote.type = QuoteType::Indirect;
  quote.source = source;
  quote.speaker = out_.sources[source].where;
  quote.speaker_mention = out_.sources[source].mention;
  quote.cue = {cue_word};
  quote.rule = cue.rule;
  const TokenSpan before = trimmed({whole.begin, std::max(std::min(phrase.begin, whole.end), whole.begin)});
  const TokenSpan after = trimmed({std::min(std::max(phrase.end, whole.begin), whole.end), whole.end});
  // A verb of saying carries what is said itself; there the teller only passes it on.
  const bool passes_on = rules_.verbs.contains(in_.clauses.clauses[clause].lemma_key);
  if (!passes_on) {
    if (!before.empty()) quote.parts.push_back(before);
    if (!after.empty()) quote.parts.push_back(after);
  }
  tell(clause, source);
  last_source_[in_.tokens.sentence[token]] = source;
  if (quote.parts.empty()) return;
  const std::uint32_t made = add_quote(std::move(quote));
  for (std::uint32_t t = whole.begin; t < whole.end; ++t)
    if (marked_at_[t] != kNone && marked_[marked_at_[t]].quote == kNone) marked_[marked_at_[t]].quote = made;
}

void SpeechFinder::according_phrase(std::uint32_t preposition, const Cue& cue) {
  const Tree& tree = in_.tree;
  const std::uint32_t noun = tree.head[preposition];
  if (noun == kNone || tree.relation[preposition] != Relation::Case) return;
  const Cue* told = rules_.nouns.find(in_.words.lemma(noun));
  if (told == nullptr) told = rules_.nouns.find(in_.words.head[noun]);
  if (cue.kind == CueKind::AccordingNoun && (told == nullptr || told->kind != CueKind::Noun)) return;
  TokenSpan phrase = tree.subtree(noun);
  Source source;
  source.rule = cue.rule;
  source.cue_token = preposition;
  source.where = phrase;
  if (source.where.begin == preposition) ++source.where.begin;
  if (source.where.end == preposition + 1) --source.where.end;
  source.where = trimmed(source.where);
  std::uint32_t teller = noun;
  if (told != nullptr)
    for (std::uint32_t i = tree.child_first[noun]; i < tree.child_first[noun + 1]; ++i) {
      const std::uint32_t child = tree.children[i];
      const Relation r = tree.relation[child];
      if (r == Relation::Nmod || r == Relation::NmodPoss || r == Relation::Appos || r == Relation::Flat || r == Relation::Det) {
        if (mention_of(child, {child, child + 1}) == kNone) continue;
        teller = child;
        break;
      }
    }
  source.mention = mention_of(teller, source.where);
  told_by_all_but(preposition, phrase, add_source(source), cue, {preposition, preposition + 1});
}

// «..., so die Ministerin.»: behind a mark, before a noun phrase that the sentence or a mark ends.
void SpeechFinder::teller_phrase(std::uint32_t adverb, const Cue& cue) {
  const Tokens& tokens = in_.tokens;
  if (adverb == 0 || adverb + 1 >= tokens.size() || tokens.sentence[adverb - 1] != tokens.sentence[adverb]) return;
  const Shape before = tokens.shape[adverb - 1];
  if (before != Shape::Comma && before != Shape::CloseQuote && before != Shape::Dash) return;
  const TokenSpan sentence = tokens.sentence_span(tokens.sentence[adverb]);
  std::uint32_t end = adverb + 1, head = kNone;
  for (; end < sentence.end; ++end) {
    const Shape s = tokens.shape[end];
    if (s == Shape::Comma || s == Shape::Stop || s == Shape::Colon || s == Shape::Dash || s == Shape::OpenQuote || s == Shape::Semicolon) break;
    if (is_verb(in_.words.pos[end])) return;
    if (head == kNone && is_nominal(in_.words.pos[end])) head = end;
  }
  if (head == kNone || actors_.covering[head] == kNone) return;
  Source source;
  source.rule = cue.rule;
  source.cue_token = adverb;
  source.where = {adverb + 1, end};
  source.mention = actors_.covering[head];
  const std::uint32_t added = add_source(source);
  Quote quote;
  quote.source = added;
  quote.speaker = source.where;
  quote.speaker_mention = source.mention;
  quote.cue = {{adverb, adverb + 1}};
  quote.rule = cue.rule;
  const TokenSpan rest = trimmed({sentence.begin, adverb});
  const bool direct = before == Shape::CloseQuote || (adverb >= 2 && tokens.shape[adverb - 2] == Shape::CloseQuote);
  quote.type = direct ? QuoteType::Direct : QuoteType::Indirect;
  if (!direct) quote.parts.push_back(rest);
  const std::uint32_t made = add_quote(std::move(quote));
  if (direct) take_marked(made, sentence);
  for (std::uint32_t c = main_clause_[tokens.sentence[adverb]]; c < in_.clauses.clauses.size() && in_.clauses.clauses[c].sentence == tokens.sentence[adverb]; ++c)
    if (in_.clauses.clauses[c].parent == kNone) tell(c, added);
  last_source_[tokens.sentence[adverb]] = added;
}

// «Demnach ...»: the teller of the sentence before.
void SpeechFinder::resuming_word(std::uint32_t adverb, const Cue& cue) {
  const std::uint32_t s = in_.tokens.sentence[adverb];
  if ((in_.tokens.flags[adverb] & kSentenceFirst) == 0) return;
  const std::uint32_t clause = main_clause_[s];
  if (clause == kNone) return;
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
  quote.parts = {trimmed({adverb + 1, in_.tokens.sentence_span(s).end})};
  if (!quote.parts.front().empty()) add_quote(std::move(quote));
  tell(clause, source);
  last_source_[s] = source;
}

}  // namespace depesche
