// SPDX-License-Identifier: Apache-2.0
// Judgements: what somebody says of another, or of what another does, with a word of blame or praise:
//   Das Gesetz sei eine Zumutung.    Die Polizei habe richtig gehandelt.    Das ist ein wichtiger Schritt.
#pragma once

#include <cstdint>
#include <vector>

#include "events/work.h"

namespace depesche {

bool blames(Work& w, std::uint32_t clause);
bool praises(Work& w, std::uint32_t clause);
// `type`: ACCUSE or SUPPORT.
void code_judgement(Work& w, std::uint32_t clause, EventType type, const std::vector<Participant>& speaker, const std::vector<Participant>& subject);

}  // namespace depesche
