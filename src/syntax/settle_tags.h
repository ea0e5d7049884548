// SPDX-License-Identifier: Apache-2.0
// Tags that hard rules of the clause overrule.
#pragma once

#include "morph/words.h"
#include "text/tokens.h"

namespace depesche {

// A part of a sentence without any verb, in which a form tagged as an adjective stands behind a nominal and can be a finite verb:
// it is one (Russland VERLEGTE Truppen), and so is one behind `und` before a phrase, or at the end of a subordinate clause with two predicates. The first of two finite verbs may be an adjective, and one between an article and its noun is, the last word of a heading without a verb a
// participle. Linear. Changes `words.pos` and `words.reading`.
void find_lost_verbs(const Tokens& tokens, Words& words);

// Of the coordinated predicates behind one auxiliary those whose form looks finite and stands right before a mark or a coordinator have the form of
// the first (hat abgelehnt, die Polizei VERTEIDIGT und ...), where one of them cannot be finite. Linear. Changes `words.pos` and `words.reading`.
void find_chained_verbs(const Tokens& tokens, TokenSpan sentence, Words& words);

}  // namespace depesche
