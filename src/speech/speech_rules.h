// SPDX-License-Identifier: Apache-2.0
// The words that say that something is said: speech.tsv.
#pragma once

#include <cstdint>

#include "base/key.h"
#include "pack/table.h"
#include "speech/speech.h"

namespace depesche {

enum class CueKind : std::uint8_t { Say, Think, Ask, Act, Noun, Claim, According, AccordingNoun, Teller, As, Resumes, Hearsay, Addressee };

struct Cue {
  CueKind kind = CueKind::Say;
  RuleRef rule;
};

struct SpeechRules {
  KeyMap<Cue> verbs;  // Say to Act, by lemma
  KeyMap<Cue> nouns;  // Noun and Claim, by lemma
  KeyMap<Cue> words;  // the rest, by form in lower case
  std::uint16_t file = 0;
};

}  // namespace depesche
