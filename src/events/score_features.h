// SPDX-License-Identifier: Apache-2.0
// Features of what may tell an act, for the scorers of verbs and of nouns (score.cpp).
#pragma once

#include <vector>

#include "events/work.h"

namespace depesche {

enum class Circle : std::uint8_t { State, Public, People };
// Of a state, a party, a force, a court, or of an organisation of states; of the public: unions, churches, associations too; of the people: crowds too.
bool is_political(const Work& w, const Participant& p, Circle circle);

// Events of verbs a sentence.
float density(const Work& w, std::size_t verb_events);
// Of what a verb, a phrase or speech tells, in the order of kVerbWeights. `previous`: the event before it in the text.
std::vector<float> verb_features(const Work& w, const EventMention& e, const EventMention* previous, float dense);
// Of what a noun tells, in the order of kNounWeights.
std::vector<float> noun_features(const Work& w, const EventMention& e);

}  // namespace depesche
