// SPDX-License-Identifier: Apache-2.0
// Speech: quotations of every kind, who says them, and so on whose word each clause stands.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "actors/actors.h"
#include "base/span.h"
#include "clause/clauses.h"
#include "depesche/result.h"
#include "morph/words.h"
#include "pack/table.h"
#include "syntax/tree.h"
#include "text/tokens.h"

namespace depesche {

enum class QuoteType : std::uint8_t { Direct, Indirect, Reported, FreeIndirect, IndirectFreeIndirect };

struct Quote {
  QuoteType type = QuoteType::Direct;
  std::vector<TokenSpan> parts;
  TokenSpan speaker;                    // empty where nobody is named
  std::uint32_t speaker_mention = kNone;
  std::vector<TokenSpan> cue;           // verb with its particle, or laut, nach Angaben ...
  TokenSpan addressee;
  std::uint32_t addressee_mention = kNone;
  std::uint32_t source = kNone;         // into Speech::sources
  RuleRef rule;
};

// On whose word something is told.
struct Source {
  TokenSpan where;                      // the words that name it (nach Angaben DES KREML)
  std::uint32_t mention = kNone;
  std::uint32_t medium = kNone;         // mention it was said to: sagte X der Nachrichtenagentur AFP
  TokenSpan medium_where;               // its words from its noun on, where it is no entity: der ZEITUNG „Morgenpost“
  std::uint32_t via = kNone;            // mention of who passes it on: Biden nach Angaben des Weissen Hauses
  std::uint32_t outer = kNone;          // the source that passes it on, into Speech::sources
  std::uint32_t cue_clause = kNone;     // the speech clause, if a verb says it
  std::uint32_t cue_token = kNone;
  bool view = false;                    // how somebody sees it, what a law or plan says: no report of an act
  bool of_other = false;                // `mention` is another one that the words only hold: ein Vertrauter TRUMPS
  bool unnamed = false;                 // circles, sources: tellers who speak for nobody
  bool nobodys = false;                 // words of which no phrase, first part or adjective says whose they are; a state's adjective is left to events/
  bool turn = false;                    // says it in an interview without quotation marks
  bool hearsay = false;                 // soll, angeblich: told by somebody not named
  RuleRef rule;
};

// What a clause of saying is about, where it is a noun: die Polizei sprach von AUSEINANDERSETZUNGEN, bestaetigte den ANGRIFF.
struct Matter {
  std::uint32_t clause = kNone;
  std::uint32_t noun = kNone;           // token
  std::uint32_t source = kNone;         // into Speech::sources
};

// A clause that denies what somebody else said: bestritt den Angriff, widersprach der Darstellung.
struct Denial {
  std::uint32_t clause = kNone;
  bool of_noun = false;                 // what is denied stands as a noun
  bool calls_false = false;             // nannte die Vorwuerfe haltlos, sprach von einer Luege
  bool of_words = false;                // ... that says something (Darstellung, Bericht), or what is denied stands nowhere
};

struct Speech {
  std::vector<Quote> quotes;            // in the order of the text
  std::vector<Source> sources;
  std::vector<Denial> denials;          // in the order of their clauses
  std::vector<Matter> matter;           // nouns that clauses of saying are about, in the order of their clauses
  std::vector<std::uint32_t> of_clause; // for each clause: who tells it, into sources, or kNone for the reporter
};

// speech.tsv. Threads: immutable after load.
struct SpeechRules;
struct SpeechRulesDeleter { void operator()(SpeechRules* rules) const; };
using SpeechRulesPtr = std::unique_ptr<SpeechRules, SpeechRulesDeleter>;
Result<SpeechRulesPtr> load_speech_rules(const std::string& folder, std::uint16_t file);

// Replaces `out`. Linear in the number of tokens.
void find_speech(const SpeechRules& rules, const ActorInput& in, const Actors& actors, Speech& out);

}  // namespace depesche
