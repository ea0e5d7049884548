// SPDX-License-Identifier: Apache-2.0
// The words that say that something is said: speech.tsv.
#pragma once

#include <array>
#include <cstdint>

#include "base/key.h"
#include "pack/table.h"
#include "speech/speech.h"

namespace depesche {

enum class CueKind : std::uint8_t {
  Say, Think, Ask, Act, Cite, Noun, Text, Claim, According, AccordingNoun, Teller, As, Resumes, Hearsay, Addressee, Correlate, Points, Whereby, Nobody, Light, Judge, Against, Of, Relies, Own, Naming, False, Share, Article, Medium, Staff,
};

struct Cue {
  CueKind kind = CueKind::Say;
  bool object = false;                // an act that is reported with its object: forderte ein Ende
  bool binds = false;                 // a noun that orders or plans and reports nothing: nach dem Gesetz
  bool alone = false;                 // a noun that is no cue as the last part of another: Schluss, but not Redaktionsschluss
  bool placed = false;                // a verb that says something only where it says in what: in dem Brief steht, dass
  bool mute = false;                  // a verb whose clause is perceived and not said: sah, dass
  bool denies = false;                // what it speaks of was said by somebody else: wies die Behauptung zurueck, dass
  bool unnamed = false;               // a noun for tellers who keep their names back: they speak for nobody (aus Regierungskreisen)
  bool owned = false;                 // a noun for words that are somebody's, and name nobody by themselves (nach Berichten)
  std::array<Key, 4> with{};          // or with one of these prepositions; of AccordingNoun: the only nouns it takes
  RuleRef rule;
};

struct SpeechRules {
  KeyMap<Cue> verbs;  // Say to Cite, by lemma
  KeyMap<Cue> nouns;  // Noun to Claim, by lemma
  KeyMap<Cue> media;  // Medium, by lemma
  KeyMap<Cue> staff;  // Staff, by lemma
  KeyMap<Cue> words;  // the rest, by form in lower case
  std::uint16_t file = 0;
};

}  // namespace depesche
