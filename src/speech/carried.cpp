// SPDX-License-Identifier: Apache-2.0
// Free indirect speech: sentences in the subjunctive with no word of saying, told by whoever spoke last; and hearsay.
#include "speech/speech_finder.h"

namespace depesche {
namespace {

constexpr std::uint32_t kReach = 2;  // sentences without a teller after which nobody is carried on

}  // namespace

bool SpeechFinder::sounds_reported(std::uint32_t clause) const {
  const Clause& c = in_.clauses.clauses[clause];
  if (c.mood == Mood::Subjunctive1) return true;
  if (c.mood != Mood::Subjunctive2 || c.sentence == 0) return false;
  const std::uint32_t before = main_clause_[c.sentence - 1];  // the second subjunctive stands in for the first where that looks like the indicative
  return before != kNone && out_.of_clause[before] != kNone && in_.clauses.clauses[before].mood == Mood::Subjunctive1;
}

void SpeechFinder::find_carried() {
  std::uint32_t open = kNone;  // quote that the last sentence ended, if it was of this kind
  for (std::uint32_t s = 0; s < main_clause_.size(); ++s) {
    const std::uint32_t clause = main_clause_[s];
    const std::uint32_t continued = open;
    open = kNone;
    if (clause == kNone) continue;
    const Clause& c = in_.clauses.clauses[clause];
    if (out_.of_clause[clause] != kNone) continue;
    if (c.modality == Modality::Shall && c.mood == Mood::Indicative && (c.tense == Tense::Perfect || c.tense == Tense::Pluperfect)) {
      Source hearsay;
      hearsay.hearsay = true;
      hearsay.cue_token = c.finite;
      tell(clause, add_source(hearsay));
      continue;
    }
    if (!sounds_reported(clause) || (c.verb != kNone && marked_at_[c.verb] != kNone)) continue;
    std::uint32_t source = kNone;
    for (std::uint32_t back = 1; back <= kReach && back <= s && source == kNone; ++back) source = last_source_[s - back];
    if (source == kNone) continue;
    tell(clause, source);
    last_source_[s] = source;
    const TokenSpan span = in_.tokens.sentence_span(s);
    if (continued != kNone && out_.quotes[continued].source == source) {
      out_.quotes[continued].parts.back().end = span.end;
      open = continued;
      continue;
    }
    Quote quote;
    quote.type = QuoteType::IndirectFreeIndirect;
    quote.parts = {span};
    quote.speaker = out_.sources[source].where;
    quote.speaker_mention = out_.sources[source].mention;
    quote.source = source;
    quote.rule = out_.sources[source].rule;
    open = add_quote(std::move(quote));
  }
}

}  // namespace depesche
