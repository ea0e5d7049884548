// SPDX-License-Identifier: Apache-2.0
// What the stages before events/ made of each line of standard input: its words, tree and clauses.
//   show_trees LANGUAGES PACKS < TEXT
#include <cstdio>
#include <iostream>
#include <string>

#include "engine/loaded.h"
#include "engine/workspace.h"

namespace depesche {
namespace {

void print_words(std::string_view text, const Workspace& w) {
  for (std::uint32_t t = 0; t < w.tokens.size(); ++t) {
    const std::uint32_t head = w.tree.head[t];
    std::printf("%3u %-20s %-20s pos %-2d head %-3d %-10s clause %d\n", t, std::string(w.tokens.text(text, t)).c_str(), std::string(w.words.lemma_text(t)).c_str(), static_cast<int>(w.words.pos[t]),
                head == kNone ? -1 : static_cast<int>(head), std::string(relation_name(w.tree.relation[t])).c_str(), w.clauses.of_token[t] == kNone ? -1 : static_cast<int>(w.clauses.of_token[t]));
  }
}

void print_clauses(std::string_view text, const Workspace& w) {
  const auto word = [&](std::uint32_t t) { return t == kNone ? std::string("-") : std::string(w.tokens.text(text, t)); };
  for (std::size_t i = 0; i < w.clauses.clauses.size(); ++i) {
    const Clause& c = w.clauses.clauses[i];
    std::printf("clause %zu %s verb %s finite %s role %d of %d governor %s tense %d mood %d voice %d modality %d%s%s%s\n", i, std::string(c.lemma).c_str(), word(c.verb).c_str(), word(c.finite).c_str(), static_cast<int>(c.role),
                c.parent == kNone ? -1 : static_cast<int>(c.parent), word(c.governor).c_str(), static_cast<int>(c.tense), static_cast<int>(c.mood), static_cast<int>(c.voice), static_cast<int>(c.modality), c.negated ? " negated" : "",
                c.infinitive ? " infinitive" : "", c.quoted ? " quoted" : "");
    for (std::uint32_t a = c.first_argument; a < c.end_argument; ++a) {
      const Argument& arg = w.clauses.arguments[a];
      std::printf("    role %d %s %s%s%s%s\n", static_cast<int>(arg.role), word(arg.preposition).c_str(), word(arg.head).c_str(), arg.shared ? " shared" : "", arg.agent ? " agent" : "", arg.reflexive ? " reflexive" : "");
    }
  }
}

}  // namespace
}  // namespace depesche

int main(int argc, char** argv) {
  using namespace depesche;
  if (argc != 3) {
    std::fprintf(stderr, "usage: show_trees LANGUAGES PACKS < TEXT\n");
    return 2;
  }
  const Result<Pack> pack = Pack::load({.languages = argv[1], .packs = argv[2], .load = {"de"}}, "de");
  if (!pack) {
    std::fprintf(stderr, "%s\n", pack.error().message.c_str());
    return 2;
  }
  Workspace w;
  for (std::string line; std::getline(std::cin, line);) {
    analyse(*pack, line, {}, w);
    print_words(line, w);
    print_clauses(line, w);
  }
}
