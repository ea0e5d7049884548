// SPDX-License-Identifier: Apache-2.0
// The constructions of German, over trees made by hand: what the grammar makes of them.
#include "clause/examples.h"
#include "morph/lexicon.h"
#include "text/split_tokens.h"

namespace depesche {
namespace {

using testing::Example;

constexpr const char* kPack = DEPESCHE_SOURCE_DIR "/languages/de";

// Chooses the likeliest reading of the wanted part of speech, and cuts nothing down: the stage does.
void choose(Words& words, std::uint32_t t, Pos pos) {
  words.pos[t] = pos;
  for (std::uint32_t r = words.first[t]; r < words.first[t + 1]; ++r)
    if (words.readings[r].pos == pos) {
      words.reading[t] = r;
      return;
    }
}

class German : public ::testing::TestWithParam<std::string> {};

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
  const auto examples = testing::read_examples(GetParam());
  EXPECT_GE(examples.size(), 3u);
  for (const Example& example : examples) {
    split_tokens(*text_rules, example.text, tokens);
    ASSERT_EQ(tokens.size(), example.rows.size()) << example.text;
    read_words(*lexicon, **morph, example.text, tokens, words);
    tree.head.clear();
    tree.relation.clear();
    for (std::uint32_t t = 0; t < tokens.size(); ++t) {
      ASSERT_EQ(tokens.text(example.text, t), example.rows[t].form);
      choose(words, t, testing::pos_of(example.rows[t].pos));
      tree.head.push_back(example.rows[t].head == 0 ? kNone : example.rows[t].head - 1);
      tree.relation.push_back(relation_of(example.rows[t].relation));
    }
    tree.index(tokens);
    const ClauseInput in{example.text, tokens, words, tree};
    find_clauses(**rules, in, clauses);
    EXPECT_EQ(testing::lines(testing::describe_all(**rules, in, clauses, example)), testing::lines(example.clauses) + testing::lines(example.nouns))
        << example.text;
  }
}

INSTANTIATE_TEST_SUITE_P(Constructions, German, ::testing::ValuesIn(testing::gold_files()),
                         [](const auto& name) { return name.param.substr(0, name.param.find('.')); });

}  // namespace
}  // namespace depesche
