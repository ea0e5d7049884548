// SPDX-License-Identifier: Apache-2.0
// Dating: the question when an act is, asked of its clause (governing_time.cpp) and of its noun (noun_time.cpp).
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "time/time_rules.h"
#include "time/times.h"

namespace depesche {

inline bool is_past(Tense t) { return t == Tense::Past || t == Tense::Perfect; }

// A day, month or year, or so long ago: not a stretch that goes on.
inline bool is_placed(const TimeMention& t) { return !t.edtf.empty() && t.type != TimeType::Set && (t.type != TimeType::Duration || t.edtf.find('/') == std::string::npos); }

inline bool says_when(const TimeMention& t) { return !t.edtf.empty() && t.type != TimeType::Set; }

// Index of the first time that begins at or behind `token`: times are in the order of the text.
inline std::uint32_t first_time(const std::vector<TimeMention>& times, std::uint32_t token) {
  const auto at = std::lower_bound(times.begin(), times.end(), token, [](const TimeMention& t, std::uint32_t of) { return t.where.begin < of; });
  return static_cast<std::uint32_t>(at - times.begin());
}

class Dating {
 public:
  Dating(const TimeInput& in, const std::vector<TimeMention>& times) : in_(in), times_(times), clauses_(in.clauses.clauses) {}

  std::uint32_t of_predicate(std::uint32_t clause) const;

  std::uint32_t of_noun(std::uint32_t clause, std::uint32_t noun) const;

  // Whether the noun's act is told by the clause itself: its subject, or what it happened at.
  Coincidence coincides(std::uint32_t clause, std::uint32_t noun) const;

 private:
  static constexpr int kMaxChain = 8;
  static constexpr std::size_t kDayLength = 10;
  static constexpr std::uint32_t kAround = 16;  // clauses looked at on each side of one: keeps it linear
  static constexpr int kMaxNouns = 3;  // at X at Y: nouns climbed

  [[nodiscard]] const Clause* at(std::uint32_t clause) const { return clause < clauses_.size() ? &clauses_[clause] : nullptr; }

  // Had broken up the protest, let arrest people: the infinitive or participle of another verb is part of its clause.
  bool shares_predicate(std::uint32_t clause) const;
  // ... has on Friday, too, denied: the participle was taken for a clause of its own.
  bool has_lone_auxiliary(const Clause& c) const;
  // Showed themselves on Monday shocked: a participle in the middle of another clause is what that one tells.
  std::uint32_t of_predicate_around(std::uint32_t clause) const;
  bool names_subject(const Clause& c) const;
  std::uint32_t whole(std::uint32_t clause) const;

  bool is_loose(std::uint32_t time) const { return time < in_.loose.size() && in_.loose[time] != 0; }

  std::uint32_t in_clause(std::uint32_t clause, std::uint32_t before) const;

  // He is accused of murders in 2004: what a clause in the present says behind its verb of other years is about them. What was done
  // is not dated by an end that it speaks of: had criticised the closing until May.
  bool is_gone(const TimeMention& t, const Clause& c) const;

  // Am Montag traf er X und sprach mit Y: a time in front holds for all conjuncts, and every time under one finite verb.
  std::uint32_t before_conjunct(std::uint32_t clause) const;

  bool is_told_alike(const Clause& a, const Clause& b) const { return is_past(a.tense) && is_past(b.tense) && a.finite != kNone && b.finite != kNone; }
  Coincidence moment(const Clause& c) const;

  // On Monday they fired, as the crowd drew near; suffered a blow in June after protests were put down.
  std::uint32_t of_main(std::uint32_t clause) const;

  // Two people died as a bomb went off on Monday. `before`: of clauses that begin in front of this token.
  std::uint32_t of_moment(std::uint32_t clause, std::uint32_t before = kNone) const;

  // In 2008, when they blamed him, ...: the clause says what was at that time.
  std::uint32_t of_time_told(std::uint32_t clause) const;

  // Traf am Montag den Kanzler und sprach mit der Presse: one who does both, told in one tense.
  bool goes_on(const Clause& c, const Clause& parent) const { return c.tense == parent.tense && (is_past(c.tense) || c.tense == Tense::Pluperfect) && !names_subject(c); }

  // By its own phrase, the clause about it or the clause around it.
  std::uint32_t by_phrase(std::uint32_t clause, std::uint32_t noun) const;

  // Where nothing else dates it: the march against the government in May.
  std::uint32_t owned(std::uint32_t noun) const;

  // Riots that broke out on Saturday: the noun's act is at the time of the clause about it.
  std::uint32_t told_behind(std::uint32_t clause, std::uint32_t noun) const;

  // The talks with his colleague, which took place on Wednesday: no colleague takes place.
  bool is_about_phrase(const Clause& below, std::uint32_t noun) const;

  // A march, at which people were beaten: with a bare noun behind it the word of the relative clause passes for an article.
  std::uint32_t noun_before(const Clause& c, std::uint32_t first) const;

  // The talks on Tuesday, at which he demanded ...: what happens at or in something happens when it does.
  std::uint32_t around_relative(std::uint32_t clause) const;

  // A time inside the noun's own phrase: das Treffen am Montag, die fuer Januar geplanten Gespraeche.
  std::uint32_t in_phrase(std::uint32_t clause, std::uint32_t noun) const;

  // Recovered from an attack in August: behind a noun that stands apart the time is the noun's, even if the tree gave it to the verb.
  std::uint32_t right_behind(std::uint32_t clause, std::uint32_t noun) const;

  // The one deposed by a coup in 2006: what the noun brought about.
  bool is_agent_of(std::uint32_t noun, const TimeMention& t) const;

  // On the margin of the rally on Wednesday: an attribute without a preposition of the noun that the tree dates.
  bool belongs_to(std::uint32_t noun, std::uint32_t holder) const;

  // Of the clause, or of one that the tree began too early: behind the clause's verb and a noun, no other than an infinitive's begins with a time.
  bool lies_in(const TimeMention& t, std::uint32_t clause, std::uint32_t noun) const;

  // The attack on the embassy, on 31 December; the talks in Rome (3 May): the mark, no more than a preposition, the time and the end of it.
  bool opens_insertion(std::uint32_t mark, TokenSpan time) const;

  // After a meeting: what is new to the reader and just over, unlike the attack that all know of.
  bool is_just_over(std::uint32_t noun) const;

  // Plans talks for Friday, has set a meeting for Monday: the object of a clause is at the time it is meant for.
  std::uint32_t aimed_at(std::uint32_t clause, std::uint32_t noun) const;

  Coincidence joins(std::uint32_t preposition) const {
    return in_.rules == nullptr ? Coincidence::Both : in_.rules->coincidence(in_.words.form[preposition]);
  }

  // The death at an operation in May: whether one noun hangs on the other by what makes them one time.
  bool happens_at(std::uint32_t inner, std::uint32_t noun) const;

  // A noun that this one happens at: her appearance today at a meeting.
  std::uint32_t noun_around(std::uint32_t noun) const;

  // Ten dead claimed this morning an attack: subject or object by the tree, though the clause has another in its place, or none.
  bool is_lost(std::uint32_t clause, std::uint32_t noun) const;

  // Presented him on Saturday, the 23rd, at a rally: the tree hung the noun on the time beside it.
  bool hangs_on_time(std::uint32_t clause, std::uint32_t noun) const;

  // Without an article or adjective that would show its case: hat es Proteste gegeben.
  bool is_bare(std::uint32_t noun) const;

  // Came in Minsk to clashes: the tree may have hung the noun on the place.
  Coincidence at_place(const Clause& c, std::uint32_t noun) const;

  const TimeInput& in_;
  const std::vector<TimeMention>& times_;
  const std::vector<Clause>& clauses_;
};

}  // namespace depesche
