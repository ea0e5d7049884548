// SPDX-License-Identifier: Apache-2.0
// The gold of clauses, tests/gold/de/clauses/*.txt: sentences of our own, their trees and the clauses that must come of them.
//   = Der Kanzler kuendigte Hilfen an.                              a sentence
//   0 ankuendigen main | past indicative active | subject [...]     its clauses, as describe.h writes them
//   ~ Einmarsch | genitive [Russlands]                              a noun's attributes, where they are what is shown
//   Der Det 2 det                                                   its words: form, part of speech, head (from 1; 0 the root), relation
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "clause/describe.h"
#include "syntax/marks.h"
#include "syntax/tree.h"

namespace depesche::testing {

struct GoldRow {
  std::string form, pos, relation;
  std::uint32_t head = 0;
};
struct Example {
  std::string text;
  std::vector<std::string> clauses, nouns;
  std::vector<GoldRow> rows;
};

inline Pos pos_of(const std::string& name) {
  static const std::map<std::string, Pos> kNames = {{"Noun", Pos::Noun},
                                                    {"ProperNoun", Pos::ProperNoun},
                                                    {"Adj", Pos::Adj},
                                                    {"Adv", Pos::Adv},
                                                    {"Adp", Pos::Adp},
                                                    {"Det", Pos::Det},
                                                    {"Pron", Pos::Pron},
                                                    {"Num", Pos::Num},
                                                    {"VerbFinite", Pos::VerbFinite},
                                                    {"VerbInfinitive", Pos::VerbInfinitive},
                                                    {"VerbZuInfinitive", Pos::VerbZuInfinitive},
                                                    {"VerbParticiple", Pos::VerbParticiple},
                                                    {"AuxFinite", Pos::AuxFinite},
                                                    {"AuxInfinitive", Pos::AuxInfinitive},
                                                    {"AuxParticiple", Pos::AuxParticiple},
                                                    {"Cconj", Pos::Cconj},
                                                    {"Sconj", Pos::Sconj},
                                                    {"VerbParticle", Pos::VerbParticle},
                                                    {"InfinitiveMark", Pos::InfinitiveMark},
                                                    {"Negation", Pos::Negation},
                                                    {"Particle", Pos::Particle},
                                                    {"Intj", Pos::Intj},
                                                    {"Punct", Pos::Punct},
                                                    {"Sym", Pos::Sym}};
  const auto found = kNames.find(name);
  EXPECT_NE(found, kNames.end()) << name;
  return found == kNames.end() ? Pos::Other : found->second;
}

inline std::filesystem::path gold_folder() { return std::filesystem::path(DEPESCHE_SOURCE_DIR) / "tests/gold/de/clauses"; }

// The names of its files, in order.
inline std::vector<std::string> gold_files() {
  std::vector<std::string> out;
  for (const auto& entry : std::filesystem::directory_iterator(gold_folder())) out.push_back(entry.path().filename().string());
  std::sort(out.begin(), out.end());
  return out;
}

inline std::vector<Example> read_examples(const std::string& file) {
  std::vector<Example> out;
  std::ifstream in(gold_folder() / file);
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    if (line[0] == '=')
      out.push_back({line.substr(2), {}, {}, {}});
    else if (line[0] == '~')
      out.back().nouns.push_back(line);
    else if (line[0] >= '0' && line[0] <= '9' && out.back().rows.empty() && line.find('|') != std::string::npos)
      out.back().clauses.push_back(line);
    else {
      std::istringstream cells(line);
      GoldRow row;
      cells >> row.form >> row.pos >> row.head >> row.relation;
      out.back().rows.push_back(row);
    }
  }
  return out;
}

// What the engine's clauses, and the attributes of the nouns that the example asks for, look like.
inline std::vector<std::string> describe_all(const ClauseRules& rules, const ClauseInput& in, const Clauses& clauses, const Example& example) {
  std::vector<std::string> out;
  for (std::uint32_t c = 0; c < clauses.clauses.size(); ++c) out.push_back(describe(in.text, in.tokens, clauses, c));
  for (const std::string& line : example.nouns) {
    const std::string form = line.substr(2, line.find(" |") - 2);
    std::uint32_t noun = 0;
    while (noun < in.tokens.size() && in.tokens.text(in.text, noun) != form) ++noun;
    std::string got = "~ " + form + " |";
    std::vector<Argument> found;
    if (noun < in.tokens.size()) noun_arguments(rules, in, noun, found);
    for (const Argument& a : found) got += (a.head == found.front().head ? " " : ", ") + describe_argument(in.text, in.tokens, a);
    for (std::uint32_t t = 0; t < in.tokens.size(); ++t)
      if (in.tree.head[t] == noun && in.tree.relation[t] == Relation::Appos) {
        TokenSpan span = in.tree.subtree(t);
        while (span.begin < t && is_mark(in.tokens.shape[span.begin])) ++span.begin;
        while (span.end > t + 1 && is_mark(in.tokens.shape[span.end - 1])) --span.end;
        got += (got.back() == '|' ? " " : ", ") + ("apposition [" + phrase(in.text, in.tokens, span) + "]");
      }
    out.push_back(got);
  }
  return out;
}

inline std::string lines(const std::vector<std::string>& all) {
  std::string out;
  for (const std::string& line : all) out += line + "\n";
  return out;
}

}  // namespace depesche::testing
