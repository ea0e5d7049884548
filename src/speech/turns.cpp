// SPDX-License-Identifier: Apache-2.0
// Interviews: a line that somebody has the turn in is what he says.
#include "speech/speech_finder.h"

namespace depesche {

// All of the line is told by whoever has the turn, save what he passes on.
void SpeechFinder::told_in_turn(const Turn& turn) {
  Source source;
  source.turn = true;
  source.where = turn.speaker;
  source.mention = mention_of(turn.speaker.end - 1, turn.speaker);
  Quote quote;
  quote.type = QuoteType::Direct;
  quote.parts = {trimmed(turn.where)};
  quote.source = add_source(source);
  quote.speaker = source.where;
  quote.speaker_mention = source.mention;
  const std::uint32_t last = in_.tokens.sentence[turn.where.end - 1];
  for (std::uint32_t s = in_.tokens.sentence[turn.where.begin]; s <= last; ++s) {
    for (std::uint32_t c = main_clause_[s]; c < in_.clauses.clauses.size() && clause(c).sentence == s; ++c)
      if (own_[c] == kNone && parent_[c] == kNone && clause(c).verb != kNone && clause(c).verb >= turn.where.begin) own_[c] = quote.source;
    name_teller(s, quote.source);
  }
  if (!quote.parts.front().empty()) add_quote(std::move(quote));
}

void SpeechFinder::find_turns() {
  for (const Turn& turn : actors_.turns) told_in_turn(turn);
}

}  // namespace depesche
