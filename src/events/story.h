// SPDX-License-Identifier: Apache-2.0
// Story: what was told before in one account, as the steps that look for the date of an act ask for it. See dates.cpp.
#pragma once

#include <cstdint>
#include <vector>

#include "events/work.h"

namespace depesche {

// Acts that are done by saying something; acts of force and of a crowd.
bool is_said(EventType t);
bool is_fought(EventType t);
inline bool is_past(Tense t) { return t == Tense::Past || t == Tense::Perfect; }

class Story {
 public:
  explicit Story(Work& w) : w_(w), times_(w.in.times) {}

 protected:
  static constexpr std::size_t kDayLength = 10;
  static constexpr std::size_t kTimesBack = 16;  // times looked back at: keeps it linear

  // --- story.cpp
  const Clause& clause(std::uint32_t c) const { return w_.clauses.clauses[c]; }
  std::uint32_t sentence(const EventMention& e) const { return w_.tokens.sentence[e.trigger]; }
  bool is_day(std::uint32_t time) const { return time != kNone && times_[time].edtf.size() == kDayLength; }
  std::uint32_t time_at(std::uint32_t c) const { return governing_time(w_.time_input(), times_, c, clause(c).verb); }
  // The clause tells it: by its verb, or by the modal of a demand (Moskau MUESSE abziehen).
  bool is_verb(const EventMention& e) const { return w_.clauses.of_verb[e.trigger] == e.clause || clause(e.clause).finite == e.trigger; }
  std::uint32_t entity_of(std::uint32_t mention) const { return mention == kNone ? kNone : w_.actors.mentions[mention].entity; }
  std::uint32_t first_time(std::uint32_t token) const;
  bool has_time(std::uint32_t at) const;
  // The time is that of the clause that reports it: as the police said on Monday.
  bool is_reported_at(std::uint32_t at, std::uint32_t time) const;
  // Part of what tells a time: als in der Woche zuvor.
  bool in_time(std::uint32_t token) const;
  bool stands_alone(const Clause& c) const;
  bool has_link(std::uint32_t at) const;
  // An infinitive is told in the tense of its clause: began to break up the rally.
  Tense told_tense(std::uint32_t at) const;
  // Nothing says that the clause tells of another place or time; `with_next`: what came right after is of it, too.
  bool goes_on(std::uint32_t at, bool with_next = false) const;
  // The clause says itself that it tells of another time, or of many.
  bool is_otherwhen(std::uint32_t at) const;
  // Whoever does what the clause tells; a name may have been taken for its predicate (Biden war am Montag in Rom).
  std::uint32_t doer(std::uint32_t c) const;
  bool is_doer(const EventMention& e, std::uint32_t entity) const;
  // Only a country and sector are known of the one: those of the other.
  bool has_code(std::uint32_t entity, const Participant& p) const;
  static bool same_one(const std::vector<Participant>& a, const std::vector<Participant>& b);
  bool share_land(const std::vector<Participant>& a, const std::vector<Participant>& b) const;

  // --- story_speech.cpp
  // In a letter published on Tuesday they demand ...: what dates the paper dates what it says.
  std::uint32_t of_report(std::uint32_t at) const;
  bool is_one(std::uint32_t noun) const;  // a human being
  bool is_new_place(std::uint32_t noun) const;
  // When the clause says it, or the paper that it says it in.
  std::uint32_t of_saying(std::uint32_t at) const;
  // Only what is done by saying it: whoever reports another's reproach dates his report.
  std::uint32_t of_speech(const EventMention& e) const;
  std::uint32_t of_turn(std::size_t event) const;
  bool is_met(const EventMention& e, std::uint32_t entity) const;
  // The same one speaks on, sentence by sentence, up to where it is told when.
  std::uint32_t of_chain(std::size_t event) const;
  bool shares_doer(const EventMention& e, const EventMention& o) const;
  // When the clause was said, if one of those who do `e` says it; `speaks` is set then.
  std::uint32_t of_cue(const EventMention& e, std::uint32_t at, bool& speaks) const;

  // --- story_scene.cpp
  // Damals: the last time that was told, of the sentence before.
  std::uint32_t of_then(const EventMention& e) const;
  // Hunters went out on Friday. [They wanted a fox.] A farmer was hit there: what a word of the clause takes up, whatever it tells.
  std::uint32_t of_setting(const EventMention& e) const;
  // Something is said in the sentence of the clause; of the events only those before `before` are asked.
  bool is_spoken(std::uint32_t at, const EventMention& before) const;
  std::uint32_t of_linked(const EventMention& e) const;
  // A word or noun points back at what was told: dabei, Teilnehmer der Kundgebung, die beiden.
  bool points_back(const EventMention& e, EventType to) const;
  std::uint32_t of_scene(std::size_t event) const;
  bool is_told_on(const EventMention& o, const EventMention& e) const;
  bool is_one_place(const EventMention& e, const EventMention& o) const;
  // A day; behind a word that points back any time, and what goes on since then.
  bool holds_for(const EventMention& o, const EventMention& e, bool linked) const;
  // An act of force that the sentence before dated is told once more, with more of it; of one who is named also from the one before that.
  std::uint32_t of_retold(std::size_t event) const;
  // Nothing that both name tells them apart.
  bool may_be_one(const EventMention& e, const EventMention& o) const;
  // The rally on Saturday they broke up: what is done to people at a gathering is done when that is.
  std::uint32_t of_gathering(const EventMention& e) const;
  std::uint32_t gathered(std::uint32_t at) const;
  bool is_vote(const EventMention& e, const EventMention& o) const;

  // --- story_account.cpp
  // Told as what happened then and there, by a verb or a noun that is no mere part of something else.
  bool is_narrated(const EventMention& e) const;
  bool is_unbroken(const EventMention& o, const EventMention& e) const;
  // Stones flew. The police used tear gas: of the day of the last dated act of a crowd or a force.
  std::uint32_t of_running(std::size_t event) const;
  // The house decided on Friday. 358 members voted for it: how a decision came about.
  std::uint32_t of_vote(const EventMention& e) const;

  Work& w_;
  const std::vector<TimeMention>& times_;
};

}  // namespace depesche
