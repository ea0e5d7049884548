// SPDX-License-Identifier: Apache-2.0
// Die amerikanische und die britische Regierung: an article with its adjectives, whose noun is said once, behind the second article.
#include "syntax/settle.h"

namespace depesche {

void join_elided(TreeWork& s, std::uint32_t conjunction) {
  std::uint32_t first = conjunction;
  while (first > s.span.begin && s.words.pos[first - 1] == Pos::Adj) --first;
  if (first == conjunction || first == s.span.begin || s.words.pos[--first] != Pos::Det) return;
  std::uint32_t noun = conjunction + 1;
  if (noun >= s.span.end || s.words.pos[noun] != Pos::Det) return;
  const std::uint32_t adjective = ++noun;
  while (noun < s.span.end && s.words.pos[noun] == Pos::Adj) ++noun;
  if (noun == adjective || noun == s.span.end || s.words.pos[noun] != Pos::Noun) return;
  const auto elided = [&](std::uint32_t t) { return t != kNone && t >= first && t <= conjunction; };
  // What the tree hangs the group on, and what it hangs on the group.
  std::uint32_t outer = kNone, verb = kNone;
  bool top = false;
  for (std::uint32_t t = first; t < conjunction; ++t) {
    const std::uint32_t head = s.tree.head[t];
    if (head == kNone) top = true;
    else if (!elided(head) && head != noun && (head < first || head > noun)) outer = t;
  }
  const auto each_child = [&](auto use) {
    for (std::uint32_t t = first; t <= conjunction; ++t)
      for (std::uint32_t i = 0; i < s.child_count(t); ++i)
        if (const std::uint32_t c = s.child(t, i); s.tree.head[c] == t && !elided(c)) use(c);
  };
  each_child([&](std::uint32_t c) {
    if (verb == kNone && c != noun && is_predicate(s, c)) verb = c;
  });
  if (top && verb == kNone) return;
  if (top) s.hang(verb, kNone, Relation::Root);
  if (elided(s.tree.head[noun])) {
    if (outer == kNone && verb == kNone) return;
    const std::uint32_t head = outer == kNone ? verb : s.tree.head[outer];
    s.hang(noun, head, outer == kNone ? Relation::Nsubj : s.tree.relation[outer]);
  }
  each_child([&](std::uint32_t c) { s.hang(c, (c > first && c < noun) || !top ? noun : verb, s.tree.relation[c]); });
  s.hang(first, noun, Relation::Det);
  for (std::uint32_t t = first + 1; t < conjunction; ++t) s.hang(t, noun, Relation::Amod);
  s.hang(conjunction, adjective, Relation::Cc);
}

void close_list(TreeWork& s, std::uint32_t conjunction) {
  if (conjunction == s.span.begin || conjunction + 1 >= s.span.end) return;
  const std::uint32_t last = s.tree.head[conjunction], before = conjunction - 1;
  if (last == kNone || last < conjunction || s.tree.relation[last] != Relation::Conj || s.words.pos[last] != Pos::ProperNoun || s.words.pos[before] != Pos::ProperNoun) return;
  const std::uint32_t above = s.tree.head[last], first = s.tree.head[before];
  if (s.tree.relation[before] != Relation::Conj || first == kNone || above == kNone || above >= first || first >= conjunction || s.tree.relation[first] != Relation::Nmod || s.tree.head[first] != above) return;
  for (std::uint32_t t = first + 1; t < conjunction; ++t)
    if (s.words.pos[t] == Pos::Cconj) return;  // the list is closed
  s.hang(last, first, Relation::Conj);
}

void settle_first_adjective(TreeWork& s, std::uint32_t t) {
  const bool first = t == s.span.begin || (t == s.span.begin + 1 && s.tokens.shape[s.span.begin] == Shape::OpenQuote);
  if (!first || t + 1 >= s.span.end || s.words.pos[t + 1] != Pos::Noun || s.tree.head[t] != t + 1) return;
  const std::uint32_t reading = s.reading(t, Pos::Adj);
  if (reading != kNone && s.words.readings[reading].agreement != 0) s.choose(t, Pos::Adj);
}

void free_first_adjective(TreeWork& s, std::uint32_t conjunction) {
  if (conjunction == s.span.begin || conjunction + 2 >= s.span.end) return;
  const std::uint32_t first = conjunction - 1, second = conjunction + 1, noun = conjunction + 2;
  if (first != s.span.begin && s.tokens.shape[first - 1] != Shape::OpenQuote) return;  // elsewhere no adjective is a capital word
  if (s.words.pos[first] != Pos::ProperNoun || !s.can_be(first, Pos::Adj) || s.words.pos[second] != Pos::Adj || s.words.pos[noun] != Pos::Noun) return;
  if (s.tree.head[noun] != first || s.tree.head[first] == noun) return;
  s.choose(first, Pos::Adj);
  s.hang(noun, s.tree.head[first], s.tree.relation[first]);
  s.hang(first, noun, Relation::Amod);
  s.hang(second, first, Relation::Conj);
  s.hang(conjunction, second, Relation::Cc);
}

}  // namespace depesche
