// SPDX-License-Identifier: Apache-2.0
// Workspace: the arrays that the stages fill for one dispatch, kept from one to the next.
#pragma once

#include <vector>

#include "actors/actors.h"
#include "base/utf8.h"
#include "clause/clauses.h"
#include "depesche/engine.h"
#include "events/events.h"
#include "morph/words.h"
#include "speech/speech.h"
#include "syntax/parse.h"
#include "syntax/tree.h"
#include "text/mend_layout.h"
#include "text/tokens.h"
#include "time/times.h"

namespace depesche {

// Threads: one per thread.
class Workspace {
 public:
  MendedText mended;  // what was read; ranges are of the text as given
  Tokens tokens;
  Words words;
  SyntaxScratchPtr syntax = make_syntax_scratch();
  Tree tree;
  Clauses clauses;
  std::vector<TimeMention> times;
  ActorScratchPtr actor_scratch = make_actor_scratch();
  Actors actors;
  Speech speech;
  std::vector<EventMention> events;
  CodePointIndex code_points;
};

}  // namespace depesche
