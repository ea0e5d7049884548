// SPDX-License-Identifier: Apache-2.0
// Loaded: the packs an engine has in memory.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "actors/actors.h"
#include "clause/clauses.h"
#include "depesche/engine.h"
#include "events/events.h"
#include "morph/lexicon.h"
#include "speech/speech.h"
#include "syntax/parse.h"
#include "text/languages.h"
#include "text/split_tokens.h"
#include "time/times.h"

namespace depesche {

// One language. Threads: immutable after load.
struct Pack {
  std::string language;
  std::string version;          // of its tables: a fingerprint of their bytes
  std::string weights_version;  // of its models
  TextRules text;
  Lexicon lexicon;
  MorphRulesPtr morph;
  SyntaxModel syntax;
  ClauseRulesPtr clause;
  TimeRulesPtr time;
  WorldPtr world;
  SpeechRulesPtr speech;
  EventRulesPtr events;
  std::vector<std::string> files;  // what RuleRef::file counts: `de/times.tsv`

  // Errors: as Engine::load.
  static Result<Pack> load(const EngineOptions& options, const std::string& language);
};

struct Engine::Loaded {
  std::vector<Pack> packs;
  LanguageModel languages;
  // Null where `language` has no pack.
  [[nodiscard]] const Pack* find(std::string_view language) const;
};

// Runs every stage up to events over `text`.
// `titled`: what `work` read last is the title of the text.
void analyse(const Pack& pack, std::string_view text, PartialDate published, Workspace& work, bool titled = false);

}  // namespace depesche
