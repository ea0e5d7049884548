// SPDX-License-Identifier: Apache-2.0
// Demands: whether a clause that somebody says asks an act of others: Russland muesse abziehen, die Laender duerften nicht zusehen.
#pragma once

#include <cstdint>
#include <vector>

#include "events/work.h"

namespace depesche {

// Whether its modal verb or mood demands. `by_phrase`: told by a phrase (laut ...), not by a clause of saying.
bool demands(const Work& w, std::uint32_t clause, bool by_phrase);
// Staedte sollten genau pruefen: sollten looks like a past, but behind a demand it goes on demanding. `speaker`: who demanded before.
bool demanded_before(Work& w, std::uint32_t clause, std::vector<Participant>& speaker);
// haette handeln muessen, haette nie unterzeichnen duerfen: said of others it blames them.
bool comes_too_late(const Clause& c);
// Wir muessen handeln: asked of all.
bool is_we(const Work& w, std::uint32_t head);
// Nach Informationen der Zeitung soll ...: a paper tells of plans and demands nothing.
bool reports_only(const Work& w, const Clause& clause, const std::vector<Participant>& speaker);

// Of whom what a clause demands is asked.
struct Asking {
  const std::vector<Participant>& speaker;
  std::uint32_t subject = kNone;  // head of the clause's subject
  const std::vector<Participant>& asked;  // whom the subject names
  bool by_phrase = false;
};
// Asked, not demanded (warum Hilfe noetig sei), over (das war noetig), or not of politics.
bool is_everyday(const Work& w, std::uint32_t clause, const Asking& asking);
// Plans, needs, rules and advice to all, in words that could demand.
bool asks_nothing(const Work& w, std::uint32_t clause, const Asking& asking);

}  // namespace depesche
