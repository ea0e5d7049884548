// SPDX-License-Identifier: Apache-2.0
// Events: clauses and event nouns coded as acts, by PLOVER 2.0 and corpora/events-de/CODEBOOK.md.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "actors/actors.h"
#include "base/span.h"
#include "clause/clauses.h"
#include "depesche/record.h"
#include "depesche/result.h"
#include "morph/words.h"
#include "pack/table.h"
#include "speech/speech.h"
#include "syntax/tree.h"
#include "text/tokens.h"
#include "time/times.h"

namespace depesche {

// Who takes part, with the words that name them.
struct Participant {
  std::uint32_t entity = kNone;
  std::uint32_t mention = kNone;  // kNone where it is carried over from another sentence
  std::string_view country;       // alpha-3, where only a country is told (russischer Einmarsch, Proteste in Belarus): then
  std::string_view sector;        // the code is country and sector, and `entity` is kNone
};

struct EventContent {
  TokenSpan where;
  EventType type{};
  bool has_type = false;
  bool negated = false;
  std::vector<std::uint32_t> actors, recipients;  // entities
  std::uint32_t time = kNone;
};

struct EventCondition {
  TokenSpan where;
  ConditionKind kind{};
};

// One telling of an act, as indices into the dispatch's other arrays.
struct EventMention {
  EventType type{};
  std::string_view mode;             // into the rules; empty where none
  std::vector<std::string_view> contexts;
  Status status{};
  std::uint32_t trigger = kNone;     // head token of the trigger
  TokenSpan where;                   // the trigger's words
  std::string_view lemma;
  std::uint32_t clause = kNone;
  std::vector<Participant> actors, recipients;
  bool unknown_actor = false;        // passive or noun with nobody named
  bool guessed_actor = false;        // the government of the scene, where nobody is named
  bool understood = false;           // recipients that no phrase names and no event before tells
  std::uint32_t patient = kNone;     // head of the object, where it names nobody that is known
  std::uint32_t matter = kNone;      // head of the first phrase that a recipient was looked for in and not found: den Vorschlag, dies
  std::uint32_t time = kNone;        // into times
  std::uint32_t place = kNone;       // mention
  std::uint32_t source = kNone;      // into Speech::sources
  Participant teller;                // whose the source's words are, where it mentions nobody: nach GEORGISCHEN Angaben
  bool has_content = false, has_condition = false;
  EventContent content;
  EventCondition condition;
  int dead = -1, injured = -1, arrested = -1, participants = -1;
  std::uint32_t happening = 0;
  std::vector<std::uint32_t> answers, disputes;   // indices of events
  std::string_view made_by;          // speech: demand: what composed it, where no row alone tells the act
  std::vector<RuleRef> because;
  float confidence = 0;
};

// events.tsv and what belongs to it. Threads: immutable after load.
struct EventRules;
struct EventRulesDeleter { void operator()(EventRules* rules) const; };
using EventRulesPtr = std::unique_ptr<EventRules, EventRulesDeleter>;
// Each table read is appended to `files`; its index is what RuleRef::file carries.
Result<EventRulesPtr> load_event_rules(const std::string& folder, std::vector<std::string>& files);

// What PLOVER 2.0 and CAMEO say of an event's type and mode (plover.tsv).
struct Plover {
  std::string_view cameo, quad;
  double intensity = 0;
};
Plover plover_of(const EventRules& rules, const EventMention& event);

struct EventInput {
  ActorInput base;
  const std::vector<TimeMention>& times;
  const Actors& actors;
  const Speech& speech;
  const ClauseRules& clause_rules;
  const TimeRules* time_rules = nullptr;
};
// Replaces `out` by the events of the dispatch, in the order of the text.
void find_events(const EventRules& rules, const EventInput& in, std::vector<EventMention>& out);

}  // namespace depesche
