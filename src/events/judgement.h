// SPDX-License-Identifier: Apache-2.0
// Judgements: what somebody says of another, or of what another does, with a word of blame or praise:
//   Das Gesetz sei eine Zumutung.    Die Polizei habe richtig gehandelt.    Das ist ein wichtiger Schritt.
#pragma once

#include <cstdint>
#include <vector>

#include "events/work.h"

namespace depesche {

// Whether what the clause tells can be laid to somebody: an act that was done, by somebody, or what politics makes. Not what befalls people, what
// things do, what may come to be.
bool tells_a_deed(Work& w, std::uint32_t clause);

// Police and courts: what they say of somebody is what they found or ruled; but a court blames those of the state.
bool only_reports(const Work& w, const std::vector<Participant>& speaker, const std::vector<Participant>& blamed);

// haette Rom frueher gehandelt (waere das nicht geschehen): blamed for what was not done in time.
bool should_have(Work& w, std::uint32_t clause);

// The row of the class whose word judges what the clause tells, line 0 where none does.
RuleRef blames(Work& w, std::uint32_t clause);
RuleRef praises(Work& w, std::uint32_t clause);
struct Judgement {
  EventType type{};  // ACCUSE or SUPPORT
  RuleRef row;       // line 0: blamed for what should have been done
};
void code_judgement(Work& w, std::uint32_t clause, const Judgement& judgement, const std::vector<Participant>& speaker, const std::vector<Participant>& subject);

}  // namespace depesche
