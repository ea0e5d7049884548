// SPDX-License-Identifier: Apache-2.0
// Times: the temporal expressions of a dispatch, as TIMEX3 (ISO 24617-1: type and value) and as EDTF (ISO 8601-2).
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "clause/clauses.h"
#include "depesche/result.h"
#include "morph/words.h"
#include "pack/table.h"
#include "text/tokens.h"

namespace depesche {

enum class TimeType : std::uint8_t { Date, Time, Duration, Set };

// A day, a month (day 0) or a year (month 0, day 0); year 0 says that nothing is known.
struct PartialDate {
  std::int16_t year = 0;
  std::uint8_t month = 0, day = 0;
  [[nodiscard]] bool operator==(const PartialDate&) const = default;
};
// `2024-05-07`, `2024-05`, `2024`; an ISO time behind a day is passed over. Errors: Unreadable.
Result<PartialDate> parse_date(std::string_view iso);

// How the act that a time dates lies to it: since Monday (or the election in August), from Monday on, until Monday. Of: the noun's
// in front (the letter of Monday). About: what the act is for (plans talks for Monday). Apart: before, after it.
enum class TimeBound : std::uint8_t { At, Of, Since, From, Until, About, Apart };

struct TimeMention {
  TokenSpan where;
  TimeType type = TimeType::Date;
  std::string value;      // TIMEX3
  std::string edtf;       // empty where EDTF can't say it (a set, a duration, PRESENT_REF)
  std::uint32_t clause = kNone;  // the clause whose time it is
  bool governs = false;   // says when the clause's act is (am Donnerstag), not what it is about (der Plan fuer 2030)
  bool apart = false;     // only because the noun it hangs on stands apart (after the talks on Monday): not so where that noun has no time
  bool idle = false;      // tells no time of any act here: what something is measured by, a person's age today
  bool participle = false;  // `holder` is a participle in front of its noun: the talks PLANNED for January
  TimeBound bound = TimeBound::At;
  std::uint32_t heads_to = 0;    // token up to which it heads an entry of a chronicle (3. Mai 2020: Der Rat tagt.), else 0
  std::uint32_t holder = kNone;  // noun (or its participle) that it hangs on; kNone where it hangs on the clause's verb
  RuleRef rule;
};

// times.tsv and its word lists. Threads: immutable after load.
struct TimeRules;
struct TimeRulesDeleter { void operator()(TimeRules* rules) const; };
using TimeRulesPtr = std::unique_ptr<TimeRules, TimeRulesDeleter>;
// `file` is the number RuleRef::file carries for times.tsv.
Result<TimeRulesPtr> load_time_rules(const std::string& folder, std::uint16_t file);

struct TimeInput {
  std::string_view text;
  const Tokens& tokens;
  const Words& words;
  const Tree& tree;
  const Clauses& clauses;
  PartialDate published;
  std::span<const std::uint8_t> loose = {};  // of each time, where known: it stands apart on a noun that has no time of its own (the budget)
  std::span<const std::uint32_t> owners = {};  // of each time, where known: the noun whose act it dates, though it hangs on one inside its phrase
  const TimeRules* rules = nullptr;  // of the language, where the question asks for it: without, every preposition joins two acts
};
// Replaces `out` by the times of the dispatch, in the order of the text, without overlaps.
void find_times(const TimeRules& rules, const TimeInput& in, std::vector<TimeMention>& out);

// Whether what a preposition puts beside a clause is at one time with it: at the talks, in a letter.
bool joins_acts(const TimeRules& rules, Key preposition);
// Whether it puts the clause behind what it brings: after the talks.
bool comes_after(const TimeRules& rules, Key preposition);
// Whether it says that the clause has gone on since what it brings: since the beginning of the protests.
bool lasts_since(const TimeRules& rules, Key preposition);
// Whether what the conjunction opens is at one moment with the clause above it: as they marched, whereupon they fled.
bool is_one_moment(const TimeRules& rules, Key conjunction);
// A day as it is written: 2024-05-07.
std::string written(PartialDate day);
// EDTF of an act that `time` dates: 2020-08/ where it is told since August, whose end nobody tells; 2020-07 where it is to begin then.
// `trigger`: the act's own word: an election in May, since which something goes on, was in May.
std::string edtf_of_act(const TimeMention& time, PartialDate published, std::uint32_t trigger = kNone);
// When the act told at `trigger` (a verb or an event noun in `clause`) happens: index of the time that governs it, or kNone.
std::uint32_t governing_time(const TimeInput& in, const std::vector<TimeMention>& times, std::uint32_t clause, std::uint32_t trigger);
// Whether the clause itself tells the act of an event noun in it: as its subject or object, or as what it comes to.
bool tells_act(const TimeInput& in, const std::vector<TimeMention>& times, std::uint32_t clause, std::uint32_t noun);

}  // namespace depesche
