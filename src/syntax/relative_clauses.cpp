// SPDX-License-Identifier: Apache-2.0
#include "syntax/relative_clauses.h"

namespace depesche {
namespace {

constexpr std::uint32_t kLongest = 40;  // words

bool carries(Pos p) { return p == Pos::VerbFinite || p == Pos::VerbParticiple || p == Pos::VerbInfinitive || p == Pos::VerbZuInfinitive; }

// The main clause goes on behind it, or ends.
bool goes_on(Pos p) { return is_finite(p) || p == Pos::VerbParticiple || p == Pos::VerbParticle; }

}  // namespace

void RelativeClauses::find(const KeyMap<bool>& pronouns, const Tokens& tokens, const Words& words, TokenSpan sentence, const SentenceWords& in_sentence, const Insertions& insertions) {
  piece_.clear();
  pieces_.clear();
  const auto pos = [&](std::uint32_t w) { return static_cast<Pos>(in_sentence.pos[w]); };
  for (std::uint32_t w = 1; w + 2 < in_sentence.size(); ++w) {
    const std::uint32_t t = in_sentence.token[w];
    if (tokens.shape[t - 1] != Shape::Comma || in_sentence.token[w - 1] + 2 != t) continue;
    const std::uint32_t pronoun = pos(w) == Pos::Adp ? w + 1 : w;
    const bool* owns = pronouns.find(words.form[in_sentence.token[pronoun]]);
    if (owns == nullptr || (pos(pronoun) != Pos::Pron && !*owns)) continue;
    // Up to the mark: no other mark, one finite verb, which closes it, behind what it completes.
    std::uint32_t last = pronoun;
    while (last + 1 < in_sentence.size() && last - w < kLongest && in_sentence.token[last + 1] == in_sentence.token[last] + 1 && !is_finite(pos(last))) ++last;
    const std::uint32_t mark = in_sentence.token[last] + 1;
    if (!is_finite(pos(last)) || mark >= sentence.end || (tokens.shape[mark] != Shape::Comma && tokens.shape[mark] != Shape::Stop)) continue;
    const bool ends = last + 1 == in_sentence.size();
    if (!ends && (in_sentence.token[last + 1] != mark + 1 || !goes_on(pos(last + 1)))) continue;
    std::uint32_t verb = last;
    while (verb > pronoun + 1 && is_verb(pos(verb - 1))) --verb;
    if (!carries(pos(verb)) || !insertions.together(w - 1, last)) continue;
    if (piece_.empty()) piece_.assign(in_sentence.size(), kNone);
    for (std::uint32_t i = w; i <= last; ++i) piece_[i] = static_cast<std::uint32_t>(pieces_.size());
    pieces_.push_back({*owns ? kNone : pronoun, verb});
    w = last;
  }
}

bool RelativeClauses::allow(const ParseState& state, Move move, const SentenceWords& words) const {
  if (piece_.empty() || state.depth() == 0) return true;
  const std::uint32_t top = piece(state.top(0)), next = piece(state.next());
  const bool pronoun = top != kNone && state.top(0) == pieces_[top].pronoun;
  switch (move) {
    case Move::Shift:
      return top == kNone || (next == top && (state.next() != pieces_[top].verb || pieces_[top].pronoun == kNone || state.word(pieces_[top].pronoun).head != kNone));
    case Move::Left:
      return top == next && !(pronoun && !is_verb(static_cast<Pos>(words.pos[state.next()])));
    case Move::Right:
      return top == kNone || (piece(state.top(1)) == top ? !pronoun : next != top);
  }
  return true;
}

Relation RelativeClauses::relation_of(const ParseState& state, Move move, Relation relation) const {
  if (piece_.empty() || move != Move::Right || piece(state.top(0)) == kNone || piece(state.top(0)) == piece(state.top(1))) return relation;
  return relation == Relation::AclRelcl || relation == Relation::Advcl || relation == Relation::Parataxis ? relation : Relation::Acl;
}

}  // namespace depesche
