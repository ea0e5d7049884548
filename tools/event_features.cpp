// SPDX-License-Identifier: Apache-2.0
// Prints all that may tell an act, noun or verb, with the features that decide: for tools/train_events.py.
//   event_features LANGUAGES PACKS < articles.jsonl-less: lines of "id<TAB>published<TAB>text"
#include <cstdio>
#include <iostream>
#include <string>

#include "engine/loaded.h"
#include "engine/workspace.h"
#include "events/score.h"
#include "events/score_weights.h"
#include "events/work.h"

int main(int argc, char** argv) {
  using namespace depesche;
  if (argc != 3) return 2;
  const Result<Pack> pack = Pack::load({.languages = argv[1], .packs = argv[2], .load = {"de"}}, "de");
  if (!pack) {
    std::fprintf(stderr, "%s\n", pack.error().message.c_str());
    return 2;
  }
  Workspace w;
  for (std::string line; std::getline(std::cin, line);) {
    const std::size_t a = line.find('\t'), b = line.find('\t', a + 1);
    const std::string id = line.substr(0, a), text = line.substr(b + 1);
    const Result<PartialDate> day = parse_date(line.substr(a + 1, b - a - 1));
    const PartialDate published = day ? *day : PartialDate{};
    analyse(*pack, text, published, w);
    const ActorInput in{text, w.tokens, w.words, w.tree, w.clauses, published};
    std::vector<Candidate> candidates;
    find_candidates(*pack->events, {in, w.times, w.actors, w.speech, *pack->clause}, w.events, candidates);
    CodePointIndex index;
    index.build(text);
    for (const auto& [e, features] : candidates) {
      const bool noun = features.size() != kVerbWeights.size();
      std::printf("%s\t%s\t%u\t%s\t%s\t", id.c_str(), noun ? "noun" : "verb", index.at(w.tokens.begin[e.trigger]), std::string(kEventTypeNames[static_cast<std::size_t>(e.type)]).c_str(),
                  std::string(kStatusNames[static_cast<std::size_t>(e.status)]).c_str());
      for (const float f : features) std::printf("%g ", static_cast<double>(f));
      std::printf("\n");
    }
  }
}
