// SPDX-License-Identifier: Apache-2.0
// The German pack, loaded once for a test program, and texts run through every stage.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "engine/loaded.h"
#include "engine/workspace.h"

namespace depesche::support {

inline EngineOptions test_folders() { return {.languages = DEPESCHE_SOURCE_DIR "/languages", .packs = DEPESCHE_PACKS, .load = {"de"}}; }

// Ends the test program with the pack's error where it does not load: nothing can be tested then.
inline const Pack& german() {
  static const Result<Pack> pack = Pack::load(test_folders(), "de");
  if (!pack) {
    std::fprintf(stderr, "the German pack does not load: %s\n", pack.error().message.c_str());
    std::abort();
  }
  return *pack;
}

// One text, analysed. Lifetime: keeps its own copy of the text.
struct Analysed {
  std::string text;
  Workspace work;
  explicit Analysed(std::string_view of, PartialDate published = {2024, 5, 7}) : text(of) { analyse(german(), text, published, work); }
  [[nodiscard]] ActorInput input(PartialDate published = {2024, 5, 7}) const {
    return {text, work.tokens, work.words, work.tree, work.clauses, published};
  }
  [[nodiscard]] std::string words(TokenSpan span) const {
    const Span at = work.tokens.bytes(span);
    return text.substr(at.begin, at.end - at.begin);
  }
};

}  // namespace depesche::support
