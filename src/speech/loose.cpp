// SPDX-License-Identifier: Apache-2.0
// Words of saying that the tree has in no clause of their own: «..., berichtete der Sprecher.», «..., wie die Zeitung berichtet.»
#include <algorithm>

#include "speech/speech_finder.h"

namespace depesche {
namespace {

constexpr std::uint32_t kWithin = 12;  // tokens between the marker and its verb

}  // namespace

void SpeechFinder::find_loose() {
  for (std::uint32_t t = 1; t + 1 < in_.tokens.size(); ++t) {
    if (in_quotation(t) || main_clause_[in_.tokens.sentence[t]] == kNone) continue;
    const Shape before = in_.tokens.shape[t - 1];
    const bool first = in_.tokens.sentence[t - 1] != in_.tokens.sentence[t];
    if (!first && before != Shape::Comma && before != Shape::Dash) continue;
    if (!first && loose_verb(t)) continue;
    if (const Cue* as = rules_.words.find(in_.words.form[t]); as != nullptr && as->kind == CueKind::As) loose_manner(t);
  }
}

// The cue of a verb's form, whatever the tree makes of it.
const Cue* SpeechFinder::loose_cue(std::uint32_t t) const {
  for (std::uint32_t r = in_.words.first[t]; r < in_.words.first[t + 1]; ++r) {
    if (!is_verb(in_.words.readings[r].pos) || in_.words.readings[r].pos == Pos::VerbInfinitive) continue;
    const Cue* cue = rules_.verbs.find(in_.words.readings[r].lemma_key);
    if (cue != nullptr && cue->kind == CueKind::Say) return cue;
  }
  return nullptr;
}

// «Die Lage sei ernst, berichtete Sprecher Muster.» where no clause has the verb.
bool SpeechFinder::loose_verb(std::uint32_t t) {
  if (in_.words.pos[t] != Pos::VerbFinite) return false;
  const std::uint32_t of = in_.clauses.of_predicate[t];
  if (of != kNone && (clause(of).finite == t || clause(of).verb == t)) return false;
  const Cue* cue = loose_cue(t);
  const std::uint32_t noun = cue != nullptr ? head_of_phrase(t) : kNone;
  if (noun == kNone) return false;
  Source source;
  source.where = speaker_span(with_marks(trimmed(phrase_after(t + 1, noun))));
  source.mention = mention_of(noun, source.where);
  if (source.mention == kNone) return false;
  const std::uint32_t begin = in_.tokens.first[in_.tokens.sentence[t]];
  add_loose(source, *cue, {t, t + 1}, {begin, t - 1});
  return true;
}

// «..., wie die Zeitung berichtet.»
void SpeechFinder::loose_manner(std::uint32_t as) {
  const TokenSpan sentence = in_.tokens.sentence_span(in_.tokens.sentence[as]);
  std::uint32_t verb = as + 1, noun = kNone;
  for (; verb < sentence.end && verb < as + kWithin; ++verb) {
    const Shape s = in_.tokens.shape[verb];
    if (s == Shape::Comma || s == Shape::Stop || s == Shape::Colon || s == Shape::Dash) return;
    const bool ends = verb + 1 >= sentence.end || in_.words.pos[verb + 1] == Pos::Punct || is_finite(in_.words.pos[verb + 1]);  // Wie X berichten sind ...
    if (noun != kNone && ends && loose_cue(verb) != nullptr) break;
    if (noun == kNone && is_nominal(in_.words.pos[verb])) noun = verb;
  }
  if (noun == kNone || verb >= sentence.end || verb >= as + kWithin) return;
  const std::uint32_t of = in_.clauses.of_predicate[verb];
  if (of != kNone && saying_of_[of] != kNone && !out_.sources[sayings_[saying_of_[of]].source].where.empty()) return;
  Source source;
  source.where = speaker_span(with_marks(trimmed(phrase_after(as + 1, noun))));
  source.mention = mention_of(noun, source.where);
  split_medium(source);
  if (source.mention == kNone) return;
  const bool first = as <= sentence.begin + 1;
  add_loose(source, *loose_cue(verb), {verb, verb + 1}, first ? TokenSpan{verb + 1, sentence.end} : TokenSpan{sentence.begin, as - 1});
}

void SpeechFinder::add_loose(Source source, const Cue& cue, TokenSpan word, TokenSpan told) {
  source.rule = cue.rule;
  source.cue_token = word.begin;
  Quote quote;
  quote.type = QuoteType::Indirect;
  quote.rule = cue.rule;
  quote.speaker = source.where;
  quote.speaker_mention = source.mention;
  quote.cue = {word};
  quote.parts = {with_marks(trimmed(told))};
  quote.source = add_source(source);
  const std::uint32_t sentence = in_.tokens.sentence[word.begin], main = main_clause_[sentence];
  if (own_[main] == kNone) own_[main] = quote.source;
  name_teller(sentence, quote.source);
  if (!quote.parts.front().empty()) add_quote(std::move(quote));
}

}  // namespace depesche
