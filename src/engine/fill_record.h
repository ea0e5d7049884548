// SPDX-License-Identifier: Apache-2.0
// What the stages left in a Workspace, as a Record that owns its text and counts in code points.
#pragma once

#include <string_view>

#include "depesche/engine.h"
#include "depesche/record.h"
#include "time/times.h"
#include "engine/loaded.h"
#include "engine/workspace.h"

namespace depesche {

// The analysed words, `read`, and where they stand: bytes [begin, ...) of `text`, by Workspace::mended.
struct Passage {
  std::string_view text, read;
  std::uint32_t begin = 0;
  std::string_view dispatch_id;
  bool title = false;
  PartialDate published = {};
};

void fill_dispatch(const Dispatch& dispatch, const Pack& pack, Record& record);
// Sentences, clauses (if asked for), times, names, quotes.
void fill_analysis(const Pack& pack, const Passage& passage, const ReadOptions& options, Workspace& work, Record& record);
// The lemmas of the words of one sentence, or of all where `sentence` is kNone, split by blanks.
std::string lemmas_of(const Workspace& work, std::uint32_t sentence);
// Appends the events.
void fill_events(const Pack& pack, const Passage& passage, Workspace& work, Record& record);

}  // namespace depesche
