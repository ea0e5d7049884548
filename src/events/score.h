// SPDX-License-Identifier: Apache-2.0
// Whether an act is told as a particular event, by features without words.
#pragma once

#include "events/work.h"

namespace depesche {

// Sets the confidence of what verbs, phrases and speech tell, and takes out what is too little likely: a habit, a state, a description.
void score_verbs(Work& w);
// Sets `confidence`. False: a noun that only points back or tells no particular act; before actors that nobody names are filled in.
bool worth_telling_noun(Work& w, EventMention& e);
// In a dispatch that names next to nobody of politics (a match, a storm, a discovery), takes out what nobody of politics does or suffers.
void drop_everyday(Work& w);
// In a dispatch of murder, theft or fraud that names nobody of politics, takes out what police, courts, suspects and victims do and suffer.
void drop_crime(Work& w);
// Takes out promises, talks, praise and common work of those who have no part in politics: companies, clubs, scientists, families.
void drop_private(Work& w);
// For training: all that verbs and nouns were scored for, told or not, in the state that they were scored in.
void find_candidates(const EventRules& rules, const EventInput& in, std::vector<EventMention>& out, std::vector<Candidate>& candidates);

}  // namespace depesche
