// SPDX-License-Identifier: Apache-2.0
#include "syntax/clause_pieces.h"

namespace depesche {
namespace {

constexpr std::uint32_t kLongest = 40;  // words

bool can_be(const Words& words, std::uint32_t t, Pos p) {
  for (std::uint32_t r = words.first[t]; r < words.first[t + 1]; ++r)
    if (words.readings[r].pos == p) return true;
  return false;
}

bool carries(Pos p) { return p == Pos::VerbFinite || p == Pos::VerbParticiple || p == Pos::VerbInfinitive || p == Pos::VerbZuInfinitive; }

// The main clause goes on behind it, or ends.
bool goes_on(Pos p) { return is_finite(p) || p == Pos::VerbParticiple || p == Pos::VerbParticle; }

struct Look {
  const Tokens& tokens;
  TokenSpan sentence;
  const SentenceWords& words;

  [[nodiscard]] Pos pos(std::uint32_t w) const { return static_cast<Pos>(words.pos[w]); }
  [[nodiscard]] bool is_last(std::uint32_t w) const { return w + 1 == words.size(); }
  // The mark right behind word `w`; Lower where the next word, two marks or nothing follow.
  [[nodiscard]] Shape mark_behind(std::uint32_t w) const {
    const std::uint32_t mark = words.token[w] + 1;
    if (mark >= sentence.end || (!is_last(w) && words.token[w + 1] != mark + 1)) return Shape::Lower;
    return tokens.shape[mark];
  }
  [[nodiscard]] bool joined(std::uint32_t w) const { return !is_last(w) && words.token[w + 1] == words.token[w] + 1; }
  // The last word before the mark that ends the part in which `w` stands.
  [[nodiscard]] std::uint32_t part_end(std::uint32_t w) const {
    while (joined(w)) ++w;
    return w;
  }
};

// Of the relative clause that begins at word `w`: its last word, which is its only finite verb and stands before a comma behind which the main clause goes
// on, or before the stop. kNone where there is none.
std::uint32_t relative_end(const Look& k, std::uint32_t pronoun) {
  std::uint32_t last = pronoun;
  while (k.joined(last) && last - pronoun < kLongest && !is_finite(k.pos(last))) ++last;
  const Shape mark = k.mark_behind(last);
  if (!is_finite(k.pos(last)) || (mark != Shape::Comma && mark != Shape::Stop)) return kNone;
  return k.is_last(last) || goes_on(k.pos(last + 1)) ? last : kNone;
}

// The auxiliary before word `w` that waits for the verb that completes it, or kNone. In a subordinate clause it stands at the end and waits for nothing.
std::uint32_t open_auxiliary(const Look& k, std::uint32_t w, const KeyMap<bool>& pronouns, const Words& words) {
  std::uint32_t found = kNone;
  for (std::uint32_t at = w; at > 0 && w - at < kLongest; --at) {
    if (at == w || k.joined(at - 1)) {
      if (at == w && k.pos(at - 1) == Pos::Adj && can_be(words, k.words.token[at - 1], Pos::VerbParticiple)) return kNone;  // hatten darauf GEDRAENGT, ...
      if (is_verb(k.pos(at - 1)) && (found != kNone || k.pos(at - 1) != Pos::AuxFinite)) return kNone;
      if (is_verb(k.pos(at - 1))) found = at - 1;
      if (at > 1) continue;
      --at;
    }
    const bool subordinate = k.pos(at) == Pos::Sconj || pronouns.contains(words.form[k.words.token[k.pos(at) == Pos::Adp ? at + 1 : at]]);
    return subordinate && k.pos(at) != Pos::Det ? kNone : found;
  }
  return kNone;
}

struct Inserted { std::uint32_t last = kNone, verb = kNone; };

// What is inserted at word `w` behind an auxiliary that is open: its last word, and the verb behind the comma that closes it. Nothing finite stands in the
// part of that verb, which ends with it or with another. None where it is no clause; right behind the auxiliary none need be (werde, so der Sprecher, ...).
Inserted inserted_at(const Look& k, std::uint32_t w, std::uint32_t auxiliary) {
  const std::uint32_t last = k.part_end(w);
  if (last - w > kLongest || k.is_last(last) || k.mark_behind(last) != Shape::Comma) return {};
  bool clause = auxiliary + 1 == w;
  for (std::uint32_t at = w; at <= last; ++at) clause |= is_finite(k.pos(at));
  const std::uint32_t end = k.part_end(last + 1);
  if (!clause || end - last > kLongest || k.pos(last + 1) == Pos::Sconj || k.pos(last + 1) == Pos::Cconj || !is_verb(k.pos(end))) return {};
  Inserted found{last, kNone};
  for (std::uint32_t at = last + 1; at <= end; ++at) {
    if (is_finite(k.pos(at)) || k.pos(at) == Pos::InfinitiveMark || k.pos(at) == Pos::VerbZuInfinitive) return {};
    if (found.verb == kNone && is_verb(k.pos(at))) found.verb = at;
  }
  return found;
}

}  // namespace

void ClausePieces::find(const KeyMap<bool>& pronouns, const Tokens& tokens, const Words& words, TokenSpan sentence, const SentenceWords& in_sentence, const Insertions& insertions) {
  piece_.clear();
  pieces_.clear();
  partner_.clear();
  const Look k{tokens, sentence, in_sentence};
  for (std::uint32_t w = 1; w + 2 < in_sentence.size(); ++w) {
    if (k.mark_behind(w - 1) != Shape::Comma) continue;
    const std::uint32_t pronoun = k.pos(w) == Pos::Adp ? w + 1 : w;
    const bool* owns = pronouns.find(words.form[in_sentence.token[pronoun]]);
    Piece piece;
    std::uint32_t last = owns != nullptr && (k.pos(pronoun) == Pos::Pron || *owns) ? relative_end(k, pronoun) : kNone;
    if (last != kNone) {
      piece.verb = last;
      while (piece.verb > pronoun + 1 && is_verb(k.pos(piece.verb - 1))) --piece.verb;
      if (!carries(k.pos(piece.verb))) continue;
      if (!*owns) piece.pronoun = pronoun;
    } else {
      const std::uint32_t auxiliary = open_auxiliary(k, w, pronouns, words);
      const Inserted inserted = auxiliary == kNone || this->piece(auxiliary) != kNone ? Inserted{} : inserted_at(k, w, auxiliary);
      last = inserted.last;
      piece.relation = k.pos(w) == Pos::Sconj ? Relation::Advcl : Relation::Parataxis;
      if (last == kNone || !insertions.together(auxiliary, inserted.verb)) continue;
      if (partner_.empty()) partner_.assign(in_sentence.size(), kNone);
      partner_[auxiliary] = inserted.verb;
      partner_[inserted.verb] = auxiliary;
    }
    if (!insertions.together(w - 1, last)) continue;
    if (piece_.empty()) piece_.assign(in_sentence.size(), kNone);
    for (std::uint32_t i = w; i <= last; ++i) piece_[i] = static_cast<std::uint32_t>(pieces_.size());
    pieces_.push_back(piece);
    w = last;
  }
}

// The auxiliary hangs on nothing but the verb that completes it, and is not left behind when that is read. On it hangs nothing but the piece.
bool ClausePieces::joins_brackets(const ParseState& state, Move move) const {
  const auto partner = [this](std::uint32_t word) { return word < partner_.size() ? partner_[word] : kNone; };
  const std::uint32_t own = partner(state.top(0)), next = partner(state.next());
  const bool opens = own != kNone && own > state.top(0);
  switch (move) {
    case Move::Shift:
      return next == kNone || next > state.next() || state.word(next).head != kNone;
    case Move::Left:
      return opens ? state.next() == own : next == kNone || next < state.next();
    case Move::Right:
      return !opens && (piece(state.top(0)) != kNone || partner(state.top(1)) == kNone || partner(state.top(1)) < state.top(1));
  }
  return true;
}

bool ClausePieces::allow(const ParseState& state, Move move, const SentenceWords& words) const {
  if (piece_.empty() || state.depth() == 0) return true;
  if (!partner_.empty() && !joins_brackets(state, move)) return false;
  const std::uint32_t top = piece(state.top(0)), next = piece(state.next());
  const bool pronoun = top != kNone && state.top(0) == pieces_[top].pronoun;
  switch (move) {
    case Move::Shift:
      if (top == kNone) return true;
      if (next != top) return false;
      return pieces_[top].pronoun == kNone || state.next() != pieces_[top].verb || state.word(pieces_[top].pronoun).head != kNone;
    case Move::Left:
      return top == next && !(pronoun && !is_verb(static_cast<Pos>(words.pos[state.next()])));
    case Move::Right:
      return top == kNone || (piece(state.top(1)) == top ? !pronoun : next != top);
  }
  return true;
}

Relation ClausePieces::relation_of(const ParseState& state, Move move, Relation relation) const {
  if (piece_.empty()) return relation;
  if (move == Move::Left && !partner_.empty() && partner_[state.top(0)] != kNone && partner_[state.top(0)] == state.next()) return relation == Relation::AuxPass ? relation : Relation::Aux;
  if (move != Move::Right) return relation;
  const std::uint32_t top = piece(state.top(0));
  if (top == kNone || top == piece(state.top(1))) return relation;
  return relation == Relation::AclRelcl || relation == Relation::Advcl || relation == Relation::Parataxis ? relation : pieces_[top].relation;
}

}  // namespace depesche
