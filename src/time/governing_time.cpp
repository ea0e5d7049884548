// SPDX-License-Identifier: Apache-2.0
// The time of an act: by clause and phrase, not by nearness.
#include <algorithm>

#include "time/telling.h"
#include "time/times.h"

namespace depesche {
namespace {

constexpr int kMaxChain = 8;

bool says_when(const TimeMention& t) { return !t.edtf.empty() && t.type != TimeType::Set; }

// A day says more than a month, a month more than a year; what hangs on the verb more than what hangs on a noun.
int weight(const TimeMention& t, bool nominal) { return (nominal ? 0 : 100) + static_cast<int>(t.edtf.size() > 10 ? 10 : t.edtf.size()); }

// Index of the first time that begins at or behind `token`: times are in the order of the text.
std::uint32_t first_time(const std::vector<TimeMention>& times, std::uint32_t token) {
  const auto at = std::lower_bound(times.begin(), times.end(), token, [](const TimeMention& t, std::uint32_t of) { return t.where.begin < of; });
  return static_cast<std::uint32_t>(at - times.begin());
}

std::uint32_t time_of_clause(const TimeInput& in, const std::vector<TimeMention>& times, std::uint32_t clause, std::uint32_t before) {
  std::uint32_t best = kNone;
  int best_weight = -1;
  const TokenSpan sentence = in.tokens.sentence_span(in.clauses.clauses[clause].sentence);
  for (std::uint32_t i = first_time(times, sentence.begin); i < times.size() && times[i].where.begin < sentence.end; ++i) {
    const TimeMention& t = times[i];
    if (t.clause != clause || !t.governs || !says_when(t) || t.where.begin >= before) continue;
    const int w = weight(t, attach_time(in, t.where).nominal);
    if (w > best_weight) { best = i; best_weight = w; }
  }
  return best;
}

// A time inside the noun's own phrase: das Treffen am Montag, die fuer Januar geplanten Gespraeche.
std::uint32_t time_of_phrase(const TimeInput& in, const std::vector<TimeMention>& times, std::uint32_t clause, std::uint32_t noun) {
  if (noun >= in.tree.head.size()) return kNone;
  const TokenSpan phrase = in.tree.subtree(noun);
  for (std::uint32_t i = first_time(times, phrase.begin); i < times.size() && times[i].where.begin < phrase.end; ++i) {
    const TimeMention& t = times[i];
    if (!phrase.contains(t.where.begin) || !says_when(t) || t.clause != clause) continue;
    const TimeAttachment at = attach_time(in, t.where);
    if (at.governor == noun && (t.governs || t.type <= TimeType::Time)) return i;
    const bool open = t.edtf.find("..") != std::string::npos;  // going on for days: when it is told of, the clause says
    if (at.participle && !open && at.governor != kNone && in.tree.head[at.governor] == noun) return i;
  }
  return kNone;
}

// Had broken up the protest, let arrest people: the infinitive or participle of another verb is part of its clause.
bool shares_predicate(const TimeInput& in, std::uint32_t clause) {
  const Clause& c = in.clauses.clauses[clause];
  if (c.role != ClauseRole::Complement || c.finite != kNone || c.marker != kNone || c.parent == kNone || c.parent >= in.clauses.clauses.size()) return false;
  if (c.verb == kNone || c.verb >= in.words.pos.size() || in.words.pos[c.verb] == Pos::VerbZuInfinitive) return false;
  return c.verb == 0 || in.words.pos[c.verb - 1] != Pos::InfinitiveMark;
}

// Whether the noun's act is told by the clause itself: its subject, or what it happened at.
bool coincides(const TimeInput& in, std::uint32_t clause, std::uint32_t noun) {
  const Clause& c = in.clauses.clauses[clause];
  if (c.verb == noun) return true;
  for (std::uint32_t a = c.first_argument; a < c.end_argument; ++a) {
    const Argument& arg = in.clauses.arguments[a];
    if (arg.head != noun) continue;
    return arg.role == ArgumentRole::Subject || arg.role == ArgumentRole::Object || arg.role == ArgumentRole::Adverbial || arg.role == ArgumentRole::Predicative || (arg.role == ArgumentRole::Oblique && (arg.case_ == Case::Dative || arg.case_ == Case::Genitive));
  }
  return false;
}

}  // namespace

std::uint32_t governing_time(const TimeInput& in, const std::vector<TimeMention>& times, std::uint32_t clause, std::uint32_t trigger) {
  if (clause == kNone || clause >= in.clauses.clauses.size()) return kNone;
  const bool verb = trigger < in.words.pos.size() && is_verb(in.words.pos[trigger]);
  const bool predicate = in.clauses.clauses[clause].verb == trigger || verb;
  if (!predicate) {
    const std::uint32_t own = time_of_phrase(in, times, clause, trigger);
    if (own != kNone) return own;
    if (!coincides(in, clause, trigger)) return kNone;
  }
  const std::uint32_t found = time_of_clause(in, times, clause, kNone);
  if (found != kNone) return found;
  if (shares_predicate(in, clause)) return time_of_clause(in, times, in.clauses.clauses[clause].parent, kNone);
  // Am Montag traf er X und sprach mit Y: a time in front holds for all conjuncts.
  std::uint32_t at = clause;
  for (int i = 0; i < kMaxChain && in.clauses.clauses[at].role == ClauseRole::Conjunct && in.clauses.clauses[at].parent != kNone; ++i) {
    const std::uint32_t parent = in.clauses.clauses[at].parent;
    if (parent >= in.clauses.clauses.size()) break;
    const Clause& c = in.clauses.clauses[parent];
    const std::uint32_t shared = time_of_clause(in, times, parent, c.finite != kNone ? c.finite : c.verb);
    if (shared != kNone) return shared;
    at = parent;
  }
  return kNone;
}

}  // namespace depesche
