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
  std::uint32_t quote = kNone;  // the quote that it is, or lies in
  bool sentence = false;        // holds a finite verb, ends a sentence or is long: no words taken up
  bool name = false;            // begins like a name and is none of the above: Radio „Freies Europa“
  bool plain = false;           // of a name: plain nouns behind an article, an adjective or a preposition (als „Wortbruch“)
};

// A clause of saying.
struct Saying {
  std::uint32_t clause = kNone;
  std::uint32_t source = kNone;
  std::uint32_t quote = kNone;  // made from its content, if it has any
  const Cue* cue = nullptr;
  bool inside = false;          // told by somebody itself: what it says is not the dispatch's own quotation
  std::uint32_t told_by = kNone;  // source of what it says: `source`, or whom that one relies on
};

inline constexpr std::uint32_t kLook = 300;  // tokens of a clause that are looked at for a word: keeps hostile sentences linear
inline constexpr std::uint32_t kUntold = 0xFFFFFFFEu;  // of a clause: the reporter's, whatever is above it

class SpeechFinder {
 public:
  SpeechFinder(const SpeechRules& rules, const ActorInput& in, const Actors& actors, Speech& out) : rules_(rules), in_(in), actors_(actors), out_(out) {}

  void run();

 private:
  // order.cpp: the tree of clauses as speech sees it
  void lift_conjuncts();
  [[nodiscard]] bool comes_first(std::uint32_t clause) const;
  void index_children();
  void settle_clauses();
  void name_source(Source& source) const;
  [[nodiscard]] bool is_of_other(const Source& source) const;
  void settle_quotes();

  // marked.cpp, direct.cpp: quotation marks
  void find_marked();
  void judge_marked(Marked& mark) const;
  [[nodiscard]] bool is_plain(TokenSpan where) const;
  void find_direct();
  [[nodiscard]] std::uint32_t saying_that_points_back(std::uint32_t sentence) const;
  void direct_quote(std::uint32_t mark);
  [[nodiscard]] std::uint32_t outermost(std::uint32_t saying, std::uint32_t begin) const;
  [[nodiscard]] std::uint32_t saying_of_mark(const Marked& mark) const;
  [[nodiscard]] std::uint32_t source_beside_mark(const Marked& mark);
  [[nodiscard]] std::uint32_t speaker_before_colon(std::uint32_t first, std::uint32_t colon);
  [[nodiscard]] std::uint32_t clause_beside_mark(const Marked& mark) const;
  void find_words_taken_up();
  [[nodiscard]] bool picked_up(const Marked& mark) const;
  void take_clause_of_mark(const Marked& mark, Quote& quote) const;
  [[nodiscard]] bool called_so(const Marked& mark) const;
  bool judged_so(const Marked& mark, std::uint32_t clause, Quote& quote);

  // according.cpp: laut X, nach Angaben des X, X zufolge; beside.cpp: so X, demnach, wonach, headings with a colon
  void find_according();
  void according_phrase(std::uint32_t preposition, const Cue& cue);
  [[nodiscard]] bool says_own(TokenSpan where) const;
  [[nodiscard]] bool is_nobodys(std::uint32_t noun, TokenSpan where) const;
  [[nodiscard]] Source subject_around(std::uint32_t token) const;
  [[nodiscard]] bool opens_relative(std::uint32_t preposition) const;
  [[nodiscard]] const Cue* noun_cue(std::uint32_t noun) const;
  [[nodiscard]] std::uint32_t head_of_phrase(std::uint32_t preposition) const;
  [[nodiscard]] bool begins_dative(std::uint32_t noun) const;
  [[nodiscard]] TokenSpan phrase_before(std::uint32_t postposition) const;
  [[nodiscard]] std::uint32_t end_of_owner(std::uint32_t noun) const;
  [[nodiscard]] TokenSpan phrase_after(std::uint32_t preposition, std::uint32_t noun) const;
  [[nodiscard]] std::uint32_t end_before_verb(TokenSpan where) const;
  [[nodiscard]] bool begins_phrase(std::uint32_t token) const;
  [[nodiscard]] std::uint32_t with_conjuncts(std::uint32_t clause) const;
  [[nodiscard]] std::uint32_t teller_of(std::uint32_t noun, TokenSpan phrase) const;
  void told_by_all_but(std::uint32_t token, TokenSpan phrase, std::uint32_t source, const Cue& cue);
  [[nodiscard]] std::uint32_t end_of_teller(std::uint32_t adverb, std::uint32_t& head) const;
  void teller_phrase(std::uint32_t adverb, const Cue& cue);
  void find_resumed();
  void resuming_word(std::uint32_t adverb, const Cue& cue);
  void whereby_clause(std::uint32_t word, const Cue& cue);
  void heading_with_colon(std::uint32_t sentence);

  // told.cpp: clauses with a verb of saying; content.cpp: what they say
  void find_told();
  void take_last_teller(std::uint32_t clause, Quote& quote);
  [[nodiscard]] std::uint32_t word_of_light_verb(std::uint32_t clause) const;
  void find_matter();
  [[nodiscard]] bool is_kind(std::uint32_t token, CueKind kind) const;
  [[nodiscard]] bool calls_false(std::uint32_t clause, bool of_words) const;
  [[nodiscard]] bool says_otherwise(std::uint32_t clause) const;
  [[nodiscard]] const Cue* cue_of(std::uint32_t clause) const;
  void told_by_clause(std::uint32_t clause, const Cue& cue, bool inside);
  void told_as_manner(std::uint32_t clause, std::uint32_t as, const Cue& cue);
  std::uint32_t relied_on(TokenSpan span, std::uint32_t teller);
  [[nodiscard]] std::uint32_t as_word(std::uint32_t clause) const;
  bool told_in_passing(std::uint32_t clause, std::uint32_t source, Quote& quote);
  bool told_around(Saying& saying, Quote& quote);
  bool told_beside(Saying& saying, Quote& quote);
  void told_before(Saying& saying, Quote quote);
  void intention(std::uint32_t clause);
  void reported_act(Saying& saying, Quote quote);
  [[nodiscard]] bool is_reported(std::uint32_t clause, const Cue& cue, bool& by_preposition) const;
  [[nodiscard]] bool announces(const Clause& said) const;
  [[nodiscard]] bool stands_apart(const Clause& below, const Clause& said) const;
  [[nodiscard]] bool names_words(std::uint32_t clause) const;
  [[nodiscard]] bool is_content(std::uint32_t child, std::uint32_t clause, const Cue& cue) const;
  [[nodiscard]] const Argument* argument(std::uint32_t clause, ArgumentRole role) const;
  [[nodiscard]] std::uint32_t nominative_in(std::uint32_t clause, std::uint32_t from, std::uint32_t end) const;
  [[nodiscard]] std::uint32_t clause_to_share(std::uint32_t clause) const;
  [[nodiscard]] const Argument* object_that_speaks(std::uint32_t clause, const Argument& subject) const;
  void speaker_in_clause(std::uint32_t clause, Source& source) const;
  [[nodiscard]] bool is_name_like(std::uint32_t token) const;
  [[nodiscard]] TokenSpan speaker_span(TokenSpan where) const;
  void speaker_beside(std::uint32_t clause, Source& source) const;
  [[nodiscard]] const Argument* place_of_words(std::uint32_t clause) const;
  [[nodiscard]] const Argument* speaker_of(std::uint32_t clause, const Cue& cue) const;
  void set_speaker(std::uint32_t clause, const Cue& cue, Quote& quote, Source& source) const;
  bool set_medium(const Argument& to_whom, std::uint32_t mention, Source& source) const;
  [[nodiscard]] TokenSpan medium_span(std::uint32_t noun, std::uint32_t end) const;
  void split_medium(Source& source) const;
  [[nodiscard]] bool may_speak_to_medium(std::uint32_t noun) const;
  [[nodiscard]] bool is_medium_noun(std::uint32_t noun) const;
  void set_addressee(std::uint32_t clause, Quote& quote, Source& source) const;
  void set_cue(std::uint32_t clause, Quote& quote) const;
  void add_parts(std::uint32_t child, std::uint32_t clause, Quote& quote) const;

  // loose.cpp: words of saying that the tree has in no clause
  void find_loose();
  bool loose_verb(std::uint32_t token);
  void loose_manner(std::uint32_t as);
  [[nodiscard]] const Cue* loose_cue(std::uint32_t token) const;
  void add_loose(Source source, const Cue& cue, TokenSpan word, TokenSpan told);

  // claims.cpp: die Behauptung, dass
  void find_claims();
  [[nodiscard]] std::uint32_t claim_as_argument(std::uint32_t clause) const;
  [[nodiscard]] std::uint32_t owned_noun(std::uint32_t last) const;
  [[nodiscard]] std::uint32_t claim_as_subject(std::uint32_t clause) const;
  [[nodiscard]] bool holds_claim(std::uint32_t outer, std::uint32_t noun) const;
  [[nodiscard]] TokenSpan owner_span(std::uint32_t noun, std::uint32_t child) const;
  [[nodiscard]] bool is_spoken_to(std::uint32_t noun, std::uint32_t child) const;
  void told_by_claim(std::uint32_t clause, std::uint32_t noun, const Cue& cue);

  // carried.cpp: free indirect speech, quotations without a speech clause, hearsay
  void find_carried();
  void find_hearsay();
  void hearsay_word(std::uint32_t word, const Cue& cue);
  [[nodiscard]] bool sounds_reported(std::uint32_t clause) const;
  [[nodiscard]] std::uint32_t subject_before(std::uint32_t sentence);
  bool carry(std::uint32_t sentence, std::uint32_t source, bool far, std::uint32_t continued);

  // turns.cpp: interviews
  void told_in_turn(const Turn& turn);
  void find_turns();

  // find_speech.cpp
  [[nodiscard]] std::uint32_t mention_of(std::uint32_t head, TokenSpan phrase) const;
  std::uint32_t add_source(const Source& source);
  std::uint32_t add_quote(Quote quote);
  void pass_on(std::uint32_t inner, std::uint32_t outer);
  void name_teller(std::uint32_t sentence, std::uint32_t source);
  [[nodiscard]] TokenSpan trimmed(TokenSpan span) const;
  [[nodiscard]] TokenSpan with_marks(TokenSpan span) const;
  [[nodiscard]] bool is_medium(std::uint32_t mention) const;
  [[nodiscard]] bool in_quotation(std::uint32_t token) const { return marked_at_[token] != kNone && marked_[marked_at_[token]].sentence; }
  [[nodiscard]] bool stands_in_quotation(std::uint32_t clause) const;
  [[nodiscard]] const Clause& clause(std::uint32_t c) const { return in_.clauses.clauses[c]; }

  const SpeechRules& rules_;
  const ActorInput& in_;
  const Actors& actors_;
  Speech& out_;
  std::vector<Marked> marked_;
  std::vector<std::uint32_t> marked_at_;              // for each token: which of marked_ covers it, or kNone
  std::vector<std::uint32_t> parent_;                 // of each clause, conjuncts of the speech clause lifted out of what it says
  std::vector<std::uint32_t> cut_;                    // for each clause: where a conjunct lifted out of it begins, or kNone
  std::vector<std::uint32_t> first_;                  // for each clause: the one before it that lends it its subject, kNone
  std::vector<std::uint32_t> child_first_, children_; // clauses below each clause
  std::vector<std::uint32_t> order_;                  // clauses, parents before their children
  std::vector<std::uint32_t> own_;                    // for each clause: the source named for it itself, kNone, kUntold
  std::uint32_t around_ = kNone;                      // the last sentence that told_around looked at
  std::vector<Saying> sayings_;
  std::vector<std::uint32_t> saying_of_;              // for each clause: into sayings_
  std::vector<std::uint32_t> saying_at_;              // for each token that is a speech clause's verb, or its finite verb: into sayings_
  std::vector<std::uint32_t> hearsay_words_;          // tokens outside quotations
  std::vector<std::uint32_t> before_, after_;         // for each token: the nearest saying of the sentence on either side
  std::vector<std::uint32_t> last_source_;            // for each sentence: the source that it ends with, kNone
  std::vector<std::uint32_t> main_clause_;            // for each sentence: its main clause, kNone
};

}  // namespace depesche
