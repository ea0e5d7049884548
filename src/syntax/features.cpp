// SPDX-License-Identifier: Apache-2.0
#include "syntax/features.h"

#include <algorithm>

#include "syntax/marks.h"

namespace depesche {

namespace {

constexpr std::uint8_t cases_of(Agreement cells) {
  std::uint8_t out = 0;
  for (unsigned c = 0; c < 4; ++c)
    if ((cells >> (c * 4)) & 0xF) out = static_cast<std::uint8_t>(out | (1u << c));
  return out;
}
static_assert(cases_of(cell(Case::Dative, Gender::Plural)) == 4);

std::uint32_t class_of(const Words& words, std::uint32_t token) {
  std::uint32_t set = 0;
  for (std::uint32_t r = words.first[token]; r < words.first[token + 1]; ++r) set |= 1u << static_cast<unsigned>(words.readings[r].pos);
  return (set * 0x9E3779B1u) >> 22;
}

std::uint32_t numbers_of(Agreement cells) {
  return ((cells & 0x7777u) != 0 ? 1u : 0u) | ((cells & 0x8888u) != 0 ? 2u : 0u);
}

// How far, and what stands between words a < b.
std::uint32_t between(const SentenceWords& words, std::uint32_t a, std::uint32_t b) {
  static constexpr std::array<std::uint8_t, 21> kFar = {0, 0, 1, 2, 3, 4, 4, 5, 5, 5, 5, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6};
  const std::uint32_t far = b - a < kFar.size() ? kFar[b - a] : 7;
  const auto count = [&](std::size_t what, std::uint32_t most) {
    const std::uint32_t from = std::min(a + 1, words.size());
    return std::min<std::uint32_t>(static_cast<std::uint16_t>(words.before[b][what] - words.before[from][what]), most);
  };
  // A mark right before b lies between them too: before[] counts it. One right after a is counted in before[a + 1].
  const std::uint32_t commas = std::min<std::uint32_t>(static_cast<std::uint16_t>(words.before[b][0] - words.before[a][0]), 2);
  const std::uint32_t marks = words.before[b][1] != words.before[a][1] ? 1 : 0;
  return 1 + far + 8 * (commas + 3 * (marks + 2 * (count(2, 2) + 3 * count(3, 1))));
}

constexpr std::uint32_t kNoRel = kRelationCount + 1;

}  // namespace

void find_token_rows(const ParserWords& known, const Tokens& tokens, const Words& words, TokenSpan sentence, std::vector<TokenRowSet>& out) {
  const std::uint32_t n = sentence.size();
  out.resize(n);
  const auto pos = [&](std::uint32_t i, int by) -> std::uint32_t {
    const std::uint32_t at = i + static_cast<std::uint32_t>(by);
    return at < n ? static_cast<std::uint32_t>(words.pos[sentence.begin + at]) : kPosCount;
  };
  for (std::uint32_t i = 0; i < n; ++i) {
    TokenRowSet& rows = out[i];
    const std::uint32_t t = sentence.begin + i;
    const auto set = [&](TokenKind kind, std::uint32_t value) { rows[static_cast<std::size_t>(kind)] = kTokenRows[static_cast<std::size_t>(kind)] + value; };
    const Reading& reading = words.chosen(t);
    const std::uint32_t form = known.forms.find(words.form[t]);
    set(TokenKind::Form, form);
    set(TokenKind::Lemma, known.lemmas.find(words.head[t] != Key::None && is_nominal(words.pos[t]) ? words.head[t] : reading.lemma_key));
    const std::uint32_t near = form < kNearFormIds ? form : 0;
    if (i + 1 < n) out[i + 1][static_cast<std::size_t>(TokenKind::FormBefore)] = kTokenRows[static_cast<std::size_t>(TokenKind::FormBefore)] + near;
    else set(TokenKind::FormAfter, 0);
    if (i > 0) out[i - 1][static_cast<std::size_t>(TokenKind::FormAfter)] = kTokenRows[static_cast<std::size_t>(TokenKind::FormAfter)] + near;
    else set(TokenKind::FormBefore, 0);
    const auto shape = [&](std::uint32_t at) -> std::uint32_t { return at < n ? static_cast<std::uint32_t>(tokens.shape[sentence.begin + at]) : kShapeIds - 1; };
    const auto cases = [&](std::uint32_t at) -> std::uint32_t { return at < n ? cases_of(words.agreement[sentence.begin + at]) : 0; };
    const std::uint32_t flags = ((tokens.flags[t] & kSentenceFirst) != 0 ? 1u : 0u) + ((tokens.flags[t] & kAbbreviation) != 0 ? 2u : 0u);
    set(TokenKind::PosShape, (pos(i, 0) * kShapeIds + shape(i)) * 4 + flags);
    set(TokenKind::TwoBefore, pos(i, -2) * kPosIds + pos(i, -1));
    set(TokenKind::TwoAfter, pos(i, 1) * kPosIds + pos(i, 2));
    set(TokenKind::Class, class_of(words, t));
    set(TokenKind::Cells, (words.agreement[t] * 0x9E3779B1u) >> 21);
    set(TokenKind::Cases, (cases(i - 1) * 16 + cases(i)) * 16 + cases(i + 1));
    set(TokenKind::Verb, (reading.persons & 63u) * 32 + (reading.moods & 31u));
    set(TokenKind::Around, shape(i - 1) * kShapeIds + shape(i + 1));
    set(TokenKind::Flags, reading.flags);
  }
}

std::size_t find_parts(TokenKind kind, std::uint32_t v, std::uint32_t* out) {
  std::size_t n = 0;
  const auto add = [&](PartKind part, std::uint32_t value) { out[n++] = kPartRows[static_cast<std::size_t>(part)] + value; };
  switch (kind) {
    case TokenKind::Form: add(PartKind::Form, v); break;
    case TokenKind::Lemma: add(PartKind::Lemma, v); break;
    case TokenKind::FormBefore: add(PartKind::FormBefore, v); break;
    case TokenKind::FormAfter: add(PartKind::FormAfter, v); break;
    case TokenKind::PosShape: add(PartKind::Pos, v / (kShapeIds * 4)); add(PartKind::Shape, v % (kShapeIds * 4)); break;
    case TokenKind::TwoBefore: add(PartKind::PairBefore, v); add(PartKind::PosBefore2, v / kPosIds); add(PartKind::PosBefore, v % kPosIds); break;
    case TokenKind::TwoAfter: add(PartKind::PairAfter, v); add(PartKind::PosAfter, v / kPosIds); add(PartKind::PosAfter2, v % kPosIds); break;
    case TokenKind::Class: add(PartKind::Class, v); break;
    case TokenKind::Cells: add(PartKind::Cells, v); break;
    case TokenKind::Cases: add(PartKind::CasesBefore, v / 256); add(PartKind::Cases, v / 16 % 16); add(PartKind::CasesAfter, v % 16); break;
    case TokenKind::Verb: add(PartKind::PersonSet, v / 32); add(PartKind::MoodSet, v % 32); break;
    case TokenKind::Around: add(PartKind::ShapeBefore, v / kShapeIds); add(PartKind::ShapeAfter, v % kShapeIds); break;
    case TokenKind::Flags: add(PartKind::Flags, v); break;
  }
  return n;
}

void SentenceWords::fill(const Tokens& tokens, const Words& words, TokenSpan sentence) {
  token.clear(); pos.clear(); cases.clear(); numbers.clear(); before.clear();
  std::array<std::uint16_t, 4> seen{};
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    const Shape shape = tokens.shape[t];
    if (is_mark(shape)) {
      ++seen[shape == Shape::Comma ? 0 : 1];
      continue;
    }
    const Pos p = words.pos[t];
    token.push_back(t);
    pos.push_back(static_cast<std::uint8_t>(p));
    before.push_back(seen);
    const bool cased = is_nominal(p) || p == Pos::Det || p == Pos::Adj || p == Pos::Adp;
    cases.push_back(cased ? cases_of(words.agreement[t]) : 0);
    const Persons persons = words.chosen(t).persons;
    const std::uint32_t of_verb = ((persons & 7u) != 0 ? 1u : 0u) | ((persons & 56u) != 0 ? 2u : 0u);
    numbers.push_back(static_cast<std::uint8_t>(is_finite(p) ? of_verb : is_nominal(p) ? numbers_of(words.agreement[t]) : 0));
    if (is_finite(p)) ++seen[2];
    if (p == Pos::Cconj || p == Pos::Sconj) ++seen[3];
  }
  before.push_back(seen);  // the end of the sentence
}

void find_move_rows(const SentenceWords& words, const ParseState& state, MoveRowSet& out) {
  const std::uint32_t s0 = state.top(0), s1 = state.top(1), s2 = state.top(2), n = words.size();
  const std::uint32_t b0 = state.next() < n ? state.next() : kNone, b1 = state.next() + 1 < n ? state.next() + 1 : kNone;
  const auto pos = [&](std::uint32_t w) -> std::uint32_t { return w == kNone ? kPosCount : words.pos[w]; };
  const auto set = [&](MoveKind kind, std::uint32_t value) { out[static_cast<std::size_t>(kind)] = kMoveRows[static_cast<std::size_t>(kind)] + value; };
  set(MoveKind::PosS0B0, pos(s0) * kPosIds + pos(b0));
  set(MoveKind::PosS1S0, pos(s1) * kPosIds + pos(s0));
  set(MoveKind::PosS2B1, pos(s2) * kPosIds + pos(b1));
  set(MoveKind::PosB0B1, pos(b0) * kPosIds + pos(b1));
  const auto kinds = [&](std::uint32_t w) -> std::uint32_t { return w == kNone ? 256 : state.word(w).kinds; };
  set(MoveKind::KindsS0, kinds(s0));
  set(MoveKind::KindsS1, kinds(s1));
  set(MoveKind::KindsB0, kinds(b0));
  set(MoveKind::LeftS0, s0 == kNone ? kNoRel : state.word(s0).outer_left);
  set(MoveKind::RightS0, s0 == kNone ? kNoRel : state.word(s0).last_right);
  set(MoveKind::RightS1, s1 == kNone ? kNoRel : state.word(s1).last_right);
  set(MoveKind::LeftB0, b0 == kNone ? kNoRel : state.word(b0).outer_left);
  set(MoveKind::BetweenS0B0, s0 == kNone || b0 == kNone ? 0 : between(words, s0, b0));
  set(MoveKind::BetweenS1S0, s1 == kNone ? 0 : between(words, s1, s0));
  const auto cases = [&](std::uint32_t w) -> std::uint32_t { return w == kNone ? 16 : words.cases[w]; };
  const auto numbers = [&](std::uint32_t w) -> std::uint32_t { return w == kNone ? 0 : words.numbers[w]; };
  set(MoveKind::CasesS0B0, cases(s0) * 17 + cases(b0));
  set(MoveKind::CasesS1S0, cases(s1) * 17 + cases(s0));
  set(MoveKind::AgreeS0B0, numbers(s0) * 4 + numbers(b0));
}

void find_label_rows(const SentenceWords& words, const ParseState& state, Move move, LabelRowSet& out) {
  const std::uint32_t child = state.dependent(), head = state.head_after(move);
  const std::uint32_t right = move == Move::Right ? 1 : 0;
  const auto set = [&](LabelKind kind, std::uint32_t value) { out[static_cast<std::size_t>(kind)] = kLabelRows[static_cast<std::size_t>(kind)] + value; };
  const WordState& above = state.word(head);
  set(LabelKind::Pos, (right * kPosIds + words.pos[head]) * kPosIds + words.pos[child]);
  set(LabelKind::KindsHead, right * 256 + above.kinds);
  set(LabelKind::KindsChild, state.word(child).kinds);
  set(LabelKind::Between, right * kBetweenIds + (right ? between(words, head, child) : between(words, child, head)));
  set(LabelKind::Agree, ((right * 16 + words.cases[child]) * 4 + words.numbers[child]) * 4 + words.numbers[head]);
  set(LabelKind::Sibling, right * kRelationIds + (right ? above.last_right : above.outer_left));
}

}  // namespace depesche
