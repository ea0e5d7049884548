// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "syntax/conllu.h"
#include "syntax/marks.h"

namespace depesche {

namespace {

// token_of[w]: our token that word w lies in, the first that is no mark where there are several. False where one lies in none.
bool find_tokens(const TreebankSentence& gold, const Tokens& tokens, std::vector<std::uint32_t>& token_of) {
  token_of.assign(gold.words.size(), kNone);
  std::uint32_t t = 0;
  for (std::size_t w = 0; w < gold.words.size(); ++w) {
    const TreebankWord& word = gold.words[w];
    while (t < tokens.size() && tokens.end[t] <= word.begin) ++t;
    for (std::uint32_t i = t; i < tokens.size() && tokens.begin[i] < word.end; ++i) {
      if (token_of[w] == kNone || is_mark(tokens.shape[token_of[w]])) token_of[w] = i;
    }
    if (token_of[w] == kNone) return false;
  }
  return true;
}

// Heads that are marks give way to their own heads; a mark that was the root to the first word it had.
bool pass_over_marks(const Tokens& tokens, LaidTree& out) {
  const auto n = static_cast<std::uint32_t>(out.head.size());
  std::vector<std::uint32_t> resolved(n, kNone);
  std::uint32_t root = kNone;
  for (std::uint32_t i = 0; i < n; ++i) {
    if (is_mark(tokens.shape[i])) continue;
    std::uint32_t head = out.head[i], steps = 0;
    while (head != kNone && is_mark(tokens.shape[head]) && steps++ <= n) head = out.head[head];
    if (steps > n) return false;
    resolved[i] = head;
    if (head == kNone && (root == kNone || (out.head[i] == kNone && out.head[root] != kNone))) root = i;
  }
  if (root == kNone) return false;
  for (std::uint32_t i = 0; i < n; ++i) {
    const bool mark = is_mark(tokens.shape[i]);
    if (!mark && i != root && resolved[i] == kNone) { resolved[i] = root; out.relation[i] = Relation::Parataxis; }
    if (mark) out.relation[i] = Relation::Punct;
  }
  out.head = resolved;
  out.relation[root] = Relation::Root;
  return true;
}

bool has_cycle(const std::vector<std::uint32_t>& head) {
  std::vector<std::uint32_t> seen(head.size(), kNone);
  for (std::uint32_t i = 0; i < head.size(); ++i) {
    for (std::uint32_t at = i; at != kNone && (seen[at] == kNone || seen[at] == i); at = head[at]) {
      if (seen[at] == i) return true;
      seen[at] = i;
    }
  }
  return false;
}

}  // namespace

bool lay_over(const TreebankSentence& gold, const Tokens& tokens, LaidTree& out) {
  const std::uint32_t n = tokens.size();
  std::vector<std::uint32_t> token_of;
  if (n == 0 || !find_tokens(gold, tokens, token_of)) return false;
  out.head.assign(n, kNone);
  out.relation.assign(n, Relation::Dep);
  out.word.assign(n, kNone);
  for (std::uint32_t w = 0; w < gold.words.size(); ++w) {  // the first part whose head lies outside speaks for its token
    const std::uint32_t t = token_of[w], head = gold.words[w].head;
    if (out.word[t] != kNone || (head != kNone && token_of[head] == t)) continue;
    out.word[t] = w;
    out.head[t] = head == kNone ? kNone : token_of[head];
    out.relation[t] = relation_of(gold.words[w].relation);
  }
  std::uint32_t w = 0;
  for (std::uint32_t t = 0; t < n; ++t) {  // pieces of a word that we cut and they did not
    if (out.word[t] != kNone) continue;
    while (w + 1 < gold.words.size() && gold.words[w].end <= tokens.begin[t]) ++w;
    if (token_of[w] == t) return false;  // its parts hang on each other in a ring
    out.head[t] = token_of[w];
  }
  return pass_over_marks(tokens, out) && !has_cycle(out.head);
}

}  // namespace depesche
