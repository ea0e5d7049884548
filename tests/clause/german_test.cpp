// SPDX-License-Identifier: Apache-2.0
// The constructions of German: tests/gold/de/clauses/*.txt hold sentences of our own, their trees and the clauses that must come of them.
//   = Der Kanzler kuendigte Hilfen an.                              a sentence
//   0 ankuendigen main | past indicative active | subject [...]     its clauses, as describe.h writes them
//   Der Det 2 det                                                   its words: form, part of speech, head (from 1; 0 the root), relation
#include <gtest/gtest.h>

#include <charconv>
#include <filesystem>
#include <fstream>
#include <map>

#include "clause/describe.h"
#include "morph/lexicon.h"
#include "syntax/tree.h"
#include "text/split_tokens.h"

namespace depesche {
namespace {

constexpr const char* kPack = DEPESCHE_SOURCE_DIR "/languages/de";

struct Row {
  std::string form, pos, relation;
  std::uint32_t head = 0;
};
struct Example {
  std::string text;
  std::vector<std::string> clauses;
  std::vector<Row> rows;
};

Pos pos_of(const std::string& name) {
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

std::vector<Example> read_examples(const std::filesystem::path& path) {
  std::vector<Example> out;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    if (line[0] == '=')
      out.push_back({line.substr(2), {}, {}});
    else if (line[0] >= '0' && line[0] <= '9' && out.back().rows.empty() && line.find('|') != std::string::npos)
      out.back().clauses.push_back(line);
    else {
      std::istringstream cells(line);
      Row row;
      cells >> row.form >> row.pos >> row.head >> row.relation;
      out.back().rows.push_back(row);
    }
  }
  return out;
}

// Chooses the likeliest reading of the wanted part of speech, and cuts nothing down: the stage does.
void choose(Words& words, std::uint32_t t, Pos pos) {
  words.pos[t] = pos;
  for (std::uint32_t r = words.first[t]; r < words.first[t + 1]; ++r)
    if (words.readings[r].pos == pos) {
      words.reading[t] = r;
      return;
    }
}

class German : public ::testing::TestWithParam<const char*> {};

TEST_P(German, ClausesAreThoseOfTheExamples) {
  if (!std::filesystem::exists(DEPESCHE_LEXICON)) GTEST_SKIP() << "no " << DEPESCHE_LEXICON;
  const auto lexicon = Lexicon::open(DEPESCHE_LEXICON);
  const auto morph = load_morph_rules(kPack);
  const auto text_rules = TextRules::load(kPack);
  const auto rules = load_clause_rules(kPack);
  ASSERT_TRUE(lexicon && morph && text_rules && rules);
  Tokens tokens;
  Words words;
  Tree tree;
  Clauses clauses;
  const auto examples = read_examples(std::filesystem::path(DEPESCHE_SOURCE_DIR) / "tests/gold/de/clauses" / GetParam());
  EXPECT_GE(examples.size(), 3u);
  for (const Example& example : examples) {
    split_tokens(*text_rules, example.text, tokens);
    ASSERT_EQ(tokens.size(), example.rows.size()) << example.text;
    read_words(*lexicon, **morph, example.text, tokens, words);
    tree.head.clear();
    tree.relation.clear();
    for (std::uint32_t t = 0; t < tokens.size(); ++t) {
      ASSERT_EQ(tokens.text(example.text, t), example.rows[t].form);
      choose(words, t, pos_of(example.rows[t].pos));
      tree.head.push_back(example.rows[t].head == 0 ? kNone : example.rows[t].head - 1);
      tree.relation.push_back(relation_of(example.rows[t].relation));
    }
    tree.index(tokens);
    find_clauses(**rules, {example.text, tokens, words, tree}, clauses);
    std::string got, wanted;
    for (std::uint32_t c = 0; c < clauses.clauses.size(); ++c) got += testing::describe(example.text, tokens, clauses, c) + "\n";
    for (const std::string& line : example.clauses) wanted += line + "\n";
    EXPECT_EQ(got, wanted) << example.text;
  }
}

INSTANTIATE_TEST_SUITE_P(Constructions, German,
                         ::testing::Values("verb_complex.txt", "mood.txt", "voice.txt", "modality.txt", "negation.txt", "speech.txt",
                                           "conditions.txt", "conjunctions.txt", "relatives.txt", "infinitives.txt", "conjuncts.txt",
                                           "participles.txt", "order.txt", "frames.txt", "predicatives.txt"),
                         [](const auto& name) {
                           std::string s = name.param;
                           return s.substr(0, s.find('.'));
                         });

}  // namespace
}  // namespace depesche
