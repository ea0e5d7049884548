// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "speech/speech_finder.h"

namespace depesche {

void find_speech(const SpeechRules& rules, const ActorInput& in, const Actors& actors, Speech& out) {
  out.quotes.clear();
  out.sources.clear();
  out.of_clause.assign(in.clauses.clauses.size(), kNone);
  SpeechFinder(rules, in, actors, out).run();
}

void SpeechFinder::run() {
  index_children();
  find_marked();
  find_according();
  find_told();
  find_claims();
  leave_marked();
  find_carried();
  settle();
}

void SpeechFinder::index_children() {
  const std::vector<Clause>& clauses = in_.clauses.clauses;
  child_first_.assign(clauses.size() + 1, 0);
  for (const Clause& c : clauses)
    if (c.parent != kNone) ++child_first_[c.parent + 1];
  for (std::size_t i = 1; i < child_first_.size(); ++i) child_first_[i] += child_first_[i - 1];
  children_.resize(child_first_.back());
  std::vector<std::uint32_t> fill(child_first_.begin(), child_first_.end() - (child_first_.empty() ? 0 : 1));
  for (std::uint32_t c = 0; c < clauses.size(); ++c)
    if (clauses[c].parent != kNone) children_[fill[clauses[c].parent]++] = c;
  last_source_.assign(in_.tokens.sentences(), kNone);
  main_clause_.assign(in_.tokens.sentences(), kNone);
  for (std::uint32_t c = 0; c < clauses.size(); ++c)
    if (clauses[c].parent == kNone && main_clause_[clauses[c].sentence] == kNone) main_clause_[clauses[c].sentence] = c;
}

// The mention that a phrase is about: the one at its head, else the first name or description inside it.
std::uint32_t SpeechFinder::mention_of(std::uint32_t head, TokenSpan phrase) const {
  if (head != kNone) {
    if (actors_.at_head[head] != kNone) return actors_.at_head[head];
    if (actors_.covering[head] != kNone) return actors_.covering[head];
  }
  for (std::uint32_t t = phrase.begin; t < phrase.end; ++t)
    if (actors_.covering[t] != kNone) return actors_.covering[t];
  return kNone;
}

std::uint32_t SpeechFinder::add_source(const Source& source) {
  out_.sources.push_back(source);
  return static_cast<std::uint32_t>(out_.sources.size() - 1);
}

std::uint32_t SpeechFinder::add_quote(Quote quote) {
  out_.quotes.push_back(std::move(quote));
  return static_cast<std::uint32_t>(out_.quotes.size() - 1);
}

// `clause` and all below it stand on the word of `source`, unless somebody nearer tells them already.
void SpeechFinder::tell(std::uint32_t clause, std::uint32_t source) {
  std::vector<std::uint32_t> open{clause};
  while (!open.empty()) {
    const std::uint32_t c = open.back();
    open.pop_back();
    if (out_.of_clause[c] != kNone && out_.of_clause[c] != source && c != clause) continue;
    out_.of_clause[c] = source;
    for (std::uint32_t i = child_first_[c]; i < child_first_[c + 1]; ++i) open.push_back(children_[i]);
  }
}

// Without marks at its edges that belong to the sentence around it.
TokenSpan SpeechFinder::trimmed(TokenSpan span) const {
  const auto edge = [&](std::uint32_t t) {
    const Shape s = in_.tokens.shape[t];
    return s == Shape::Comma || s == Shape::Colon || s == Shape::Semicolon || s == Shape::Dash || s == Shape::Stop;
  };
  while (!span.empty() && edge(span.begin)) ++span.begin;
  while (!span.empty() && edge(span.end - 1)) --span.end;
  return span;
}

bool SpeechFinder::is_medium(std::uint32_t mention) const {
  if (mention == kNone || actors_.mentions[mention].entity == kNone) return false;
  return actors_.entities[actors_.mentions[mention].entity].code.ends_with("JRN");
}

// Quotes in the order of the text; ties keep the wider one first.
void SpeechFinder::settle() {
  std::vector<Quote>& quotes = out_.quotes;
  std::erase_if(quotes, [](const Quote& q) { return q.parts.empty(); });
  for (Quote& q : quotes) std::sort(q.parts.begin(), q.parts.end(), [](TokenSpan a, TokenSpan b) { return a.begin < b.begin; });
  std::stable_sort(quotes.begin(), quotes.end(), [](const Quote& a, const Quote& b) {
    return a.parts.front().begin != b.parts.front().begin ? a.parts.front().begin < b.parts.front().begin : a.parts.back().end > b.parts.back().end;
  });
}

}  // namespace depesche
