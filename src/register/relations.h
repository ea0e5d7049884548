// SPDX-License-Identifier: Apache-2.0
// Relations between acts: what answers a demand, what became of a threat and of a plan, what denies an act, where an actor turned.
// Pure functions over deeds; whoever calls them brings the candidates.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "depesche/record.h"
#include "register/days.h"
#include "register/telling.h"

namespace depesche {

// An act as relations see it.
struct Deed {
  std::string event;                    // id
  EventType type = EventType::Agree;
  Status status = Status::Occurred;
  Days days;
  bool dated = false;
  std::int32_t told = kFarAhead;        // first day of publication
  std::vector<std::string> actors, recipients;  // countries or organisations: RUS of RUS GOV
  std::optional<EventType> content_type;
  bool content_negated = false;
  std::vector<Word> content, condition, words;  // of what is demanded or threatened, of the condition, of the sentence
  std::string place;
  std::vector<std::string> answers;     // events that the engine says it answers
};

// `RUS` of `RUS GOV`; empty of `UNK`.
std::string_view country_of(std::string_view code);

enum class Answer : std::uint8_t { None, Refused, Accepted, Fulfilled };
inline constexpr std::string_view kAnswerNames[] = {"", "refused", "accepted", "fulfilled"};
// What `later` says to `demand`: by whom it was addressed, to whom it came from, of the same matter, and not before it.
Answer answer_to(const Deed& demand, const Deed& later);

// Whether `later` does what `threat` threatened, and whether it is what the threat was to hinder.
bool carries_out(const Deed& threat, const Deed& later);
bool meets_condition(const Deed& threat, const Deed& later);

enum class Outcome : std::uint8_t { Ahead, Unknown, TookPlace, Cancelled, Moved };
inline constexpr std::string_view kOutcomeNames[] = {"ahead", "not known", "took place", "cancelled", "moved"};
struct Fate { Outcome outcome = Outcome::Ahead; std::optional<Days> moved_to; const Deed* by = nullptr; };  // Lifetime of `by`: the refusals'
// What became of a plan: `now` is its status over all tellings, `refusals` are deeds of its parties told after it, `today` the last
// day that the register knows of.
Fate fate_of(const Deed& plan, Status now, const std::vector<Deed>& refusals, std::int32_t today);

// Whether `refusal` denies that `act` was: a party of it, or whoever did it, rejects just that.
bool denies(const Deed& act, const Deed& refusal);

// For or against, of what an actor says: 1, -1, or 0 where it is neither.
int stance(EventType type);
// Whether both are said by one actor of one matter, once for and once against.
bool turned(const Deed& before, const Deed& after);

}  // namespace depesche
