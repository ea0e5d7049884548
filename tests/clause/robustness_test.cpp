// SPDX-License-Identifier: Apache-2.0
// Whatever a parser makes, the stage neither crashes nor loops, and its indices point into its arrays.
#include <gtest/gtest.h>

#include <random>

#include "clause/hand_sentence.h"

namespace depesche {
namespace {

using testing::HandSentence;
using testing::HandWord;

const ClauseRules& rules() {
  static const ClauseRulesPtr kRules = *load_clause_rules(DEPESCHE_SOURCE_DIR "/languages/de");
  return *kRules;
}

// Below `n`. Needs: n > 0.
std::uint32_t below(std::mt19937& random, std::uint32_t n) { return static_cast<std::uint32_t>(random() % n); }

std::vector<HandWord> random_words(std::mt19937& random, std::uint32_t size) {
  static const std::vector<std::string> kForms = {"der",   "die",  "dass",   "wenn",  "nicht", "kein",  "sich", "es",   "zu",     "um",
                                                  "ohne",  ",",    "und",    "sagte", "hat",   "ist",   "wird", "soll", "worden", "sein",
                                                  "haben", "Haus", "Putin",  "von",   "in",    "davon", "sei",  "denn", "so",     "sondern",
                                                  "als",   "auf",  "welche", "deren", "man",   ".",     "Tag"};
  std::vector<HandWord> out;
  const std::uint32_t root = below(random, size);
  for (std::uint32_t i = 0; i < size; ++i) {
    HandWord w{kForms[random() % kForms.size()], static_cast<Pos>(random() % kPosCount), 0,
               static_cast<Relation>(random() % kRelationCount)};
    // Heads lead to the root: towards it, by any number of words, so that no cycle can be.
    if (i < root)
      w.head = i + 1 + below(random, root - i) + 1;
    else if (i > root)
      w.head = i - below(random, i - root);
    if (i == root) w.head = 0;
    if (random() % 3 == 0) w.lemma = kForms[random() % kForms.size()] == "hat" ? "haben" : "werden";
    out.push_back(w);
  }
  return out;
}

void check(const HandSentence& s, const Clauses& out) {
  const std::uint32_t n = s.tokens.size(), clauses = static_cast<std::uint32_t>(out.clauses.size());
  const auto token = [&](std::uint32_t t) { return t == kNone || t < n; };
  ASSERT_EQ(out.of_token.size(), n);
  for (std::uint32_t c = 0; c < clauses; ++c) {
    const Clause& clause = out.clauses[c];
    ASSERT_LT(clause.verb, n);
    ASSERT_TRUE(token(clause.finite) && token(clause.particle) && token(clause.negation) && token(clause.governor) && token(clause.marker));
    ASSERT_TRUE(clause.parent == kNone || (clause.parent < clauses && clause.parent != c));
    ASSERT_LE(clause.span.begin, clause.span.end);
    ASSERT_LE(clause.span.end, n);
    ASSERT_LE(clause.first_argument, clause.end_argument);
    ASSERT_LE(clause.end_argument, out.arguments.size());
    std::uint32_t at = c;  // parents make no circle
    for (std::uint32_t step = 0; step <= clauses && at != kNone; ++step) at = out.clauses[at].parent;
    ASSERT_EQ(at, kNone);
  }
  for (const Argument& a : out.arguments) {
    ASSERT_LT(a.head, n);
    ASSERT_TRUE(token(a.preposition));
    ASSERT_LE(a.span.begin, a.span.end);
    ASSERT_LE(a.span.end, n);
  }
}

TEST(FindClauses, StandsAnyTree) {
  std::mt19937 random(7);
  Clauses out;
  for (int i = 0; i < 3000; ++i) {
    const HandSentence s(random_words(random, 1 + below(random, 60)));
    find_clauses(rules(), s.input(), out);
    check(s, out);
    if (HasFatalFailure()) return;
  }
}

TEST(FindClauses, GivesNothingForNothing) {
  const HandSentence s({});
  Clauses out;
  find_clauses(rules(), s.input(), out);
  EXPECT_TRUE(out.clauses.empty());
  EXPECT_TRUE(out.of_token.empty());
}

TEST(FindClauses, IsTheSameAfterAnotherDispatch) {
  std::mt19937 random(3);
  const HandSentence first(random_words(random, 40)), second(random_words(random, 30));
  Clauses alone, used;
  find_clauses(rules(), second.input(), alone);
  find_clauses(rules(), first.input(), used);
  find_clauses(rules(), second.input(), used);
  ASSERT_EQ(alone.clauses.size(), used.clauses.size());
  ASSERT_EQ(alone.arguments.size(), used.arguments.size());
  for (std::size_t c = 0; c < alone.clauses.size(); ++c) EXPECT_EQ(alone.clauses[c].lemma, used.clauses[c].lemma);
}

}  // namespace
}  // namespace depesche
