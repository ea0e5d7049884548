// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "corpus.h"
#include "syntax/marks.h"

namespace depesche::training {

namespace {

struct Vote {
  std::uint32_t head = kNone;
  Relation relation = Relation::Dep;
  std::uint32_t count = 0;
};

bool is_tree(const Tokens& tokens, const std::vector<std::uint32_t>& head) {
  std::uint32_t roots = 0;
  for (std::uint32_t t = 0; t < head.size(); ++t) {
    if (is_mark(tokens.shape[t])) continue;
    roots += head[t] == kNone;
    std::uint32_t at = t, steps = 0;
    while (at != kNone && ++steps <= head.size()) at = head[at];
    if (at != kNone) return false;
  }
  return roots == 1;
}

}  // namespace

void teach_again(const Teachers& teachers, const Tokens& tokens, Words& words, SyntaxScratch& scratch, bool own_vote, GoldSentence& s) {
  std::vector<std::vector<Vote>> votes(tokens.size());
  const auto cast = [&](std::uint32_t t, std::uint32_t head, Relation relation) {
    const auto same = std::find_if(votes[t].begin(), votes[t].end(), [&](const Vote& v) { return v.head == head && v.relation == relation; });
    if (same != votes[t].end()) ++same->count;
    else votes[t].push_back({head, relation, 1});
  };
  Tree tree;
  std::vector<std::uint32_t> first_head;
  std::vector<Relation> first_relation;
  for (const SyntaxModel& teacher : teachers) {
    tag_words(teacher, s.text, tokens, words, scratch);
    parse_sentences(teacher, tokens, words, tree, scratch);
    if (first_head.empty()) { first_head = tree.head; first_relation = tree.relation; }
    for (std::uint32_t t = 0; t < tokens.size(); ++t) cast(t, tree.head[t], tree.relation[t]);
  }
  for (std::uint32_t t = 0; own_vote && t < tokens.size(); ++t) cast(t, s.head[t], s.relation[t]);
  std::vector<std::uint32_t> head(tokens.size(), kNone);
  std::vector<Relation> relation(tokens.size(), Relation::Punct);
  for (std::uint32_t t = 0; t < tokens.size(); ++t) {
    if (is_mark(tokens.shape[t])) { first_head[t] = kNone; continue; }
    const auto best = std::max_element(votes[t].begin(), votes[t].end(), [](const Vote& a, const Vote& b) { return a.count < b.count; });
    head[t] = best->head;
    relation[t] = best->relation;
  }
  const bool whole = is_tree(tokens, head);
  s.head = whole ? head : first_head;
  s.relation = whole ? relation : first_relation;
}

}  // namespace depesche::training
