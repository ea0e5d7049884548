// SPDX-License-Identifier: Apache-2.0
// The passes of find_speech over one dispatch. Each pass adds quotes and sources; later passes see what earlier ones found.
#pragma once

#include <cstdint>
#include <vector>

#include "speech/speech.h"
#include "speech/speech_rules.h"

namespace depesche {

// What stands between a pair of quotation marks, the marks included.
struct Marked {
  TokenSpan where;
  std::uint32_t quote = kNone;  // the quote that has it
  bool sentence = false;        // holds a finite verb or ends a sentence: no scare quotes
};

class SpeechFinder {
 public:
  SpeechFinder(const SpeechRules& rules, const ActorInput& in, const Actors& actors, Speech& out) : rules_(rules), in_(in), actors_(actors), out_(out) {}

  void run();

 private:
  // marked.cpp
  void find_marked();
  void take_marked(std::uint32_t quote, TokenSpan sentence);
  void leave_marked();

  // according.cpp: laut X, nach Angaben des X, X zufolge, so X, wie X mitteilte, demnach
  void find_according();
  void according_phrase(std::uint32_t preposition, const Cue& cue);
  void teller_phrase(std::uint32_t adverb, const Cue& cue);
  void resuming_word(std::uint32_t adverb, const Cue& cue);
  void told_by_all_but(std::uint32_t token, TokenSpan phrase, std::uint32_t source, const Cue& cue, TokenSpan cue_word);

  // told.cpp: clauses with a verb of saying
  void find_told();
  void told_by_clause(std::uint32_t clause, const Cue& cue);
  void told_as_manner(std::uint32_t clause, const Cue& cue);
  void find_claims();
  [[nodiscard]] const Argument* argument(std::uint32_t clause, ArgumentRole role) const;
  [[nodiscard]] const Argument* speaker_of(std::uint32_t clause) const;
  void set_speaker(std::uint32_t clause, Quote& quote, Source& source) const;
  void set_addressee(std::uint32_t clause, Quote& quote, Source& source) const;
  void add_parts(std::uint32_t clause, std::uint32_t without, Quote& quote) const;

  // carried.cpp: free indirect speech, hearsay
  void find_carried();
  [[nodiscard]] bool sounds_reported(std::uint32_t clause) const;

  // find_speech.cpp
  void index_children();
  void settle();
  [[nodiscard]] std::uint32_t mention_of(std::uint32_t head, TokenSpan phrase) const;
  std::uint32_t add_source(const Source& source);
  std::uint32_t add_quote(Quote quote);
  void tell(std::uint32_t clause, std::uint32_t source);
  [[nodiscard]] TokenSpan trimmed(TokenSpan span) const;
  [[nodiscard]] bool is_medium(std::uint32_t mention) const;

  const SpeechRules& rules_;
  const ActorInput& in_;
  const Actors& actors_;
  Speech& out_;
  std::vector<Marked> marked_;
  std::vector<std::uint32_t> marked_at_;              // for each token: which of marked_ covers it, or kNone
  std::vector<std::uint32_t> child_first_, children_; // clauses below each clause
  std::vector<std::uint32_t> last_source_;            // for each sentence: the source that it ends with, kNone
  std::vector<std::uint32_t> main_clause_;            // for each sentence: its main clause, kNone
};

}  // namespace depesche
