// SPDX-License-Identifier: Apache-2.0
// Chains of predicates under one auxiliary: forms that look finite and end a member of the chain are what its first member ends with.
//   hat den Antrag abgelehnt, die Polizei VERTEIDIGT und die Parteien aufgefordert      will die Fabrik bestreiken und Strassen BLOCKIEREN
#include "syntax/settle_tags.h"

namespace depesche {
namespace {

constexpr std::uint32_t kLongestMember = 24, kMostMembers = 8;  // words; members of one chain

bool ends_member(const Tokens& tokens, const Words& words, std::uint32_t t) {
  const Shape s = tokens.shape[t];
  return s == Shape::Comma || s == Shape::Stop || s == Shape::CloseQuote || s == Shape::Semicolon || words.pos[t] == Pos::Cconj;
}

std::uint32_t reading_as(const Words& words, std::uint32_t t, Pos form) {
  for (std::uint32_t r = words.first[t]; r < words.first[t + 1]; ++r)
    if (words.readings[r].pos == form) return r;
  return kNone;
}

// What a member can begin with, in front of its verb: no pronoun and no conjunction, which would begin a clause of its own.
bool begins_member(Pos p) { return p == Pos::Det || p == Pos::Adp || p == Pos::Adj || p == Pos::Noun || p == Pos::ProperNoun || p == Pos::Num || p == Pos::Adv; }

struct Member {
  std::uint32_t verb = kNone;
  bool sure = false;  // its verb is no finite one: it is not tagged so, or nothing before it can be its subject
};

// Whether the nominal `t` can be the subject of a finite verb of that form: of an infinitive's the plural, of a participle's the singular.
bool may_be_subject(const Words& words, std::uint32_t t, Agreement determiner, Pos form) {
  constexpr Agreement kPlural = cell(Case::Nominative, Gender::Plural), kNominative = all_of(Case::Nominative);
  const auto cells = static_cast<Agreement>((words.agreement[t] == 0 ? kAnyAgreement : words.agreement[t]) & determiner);
  return (cells & (form == Pos::VerbInfinitive ? kPlural : static_cast<Agreement>(kNominative & ~kPlural))) != 0;
}

// The member that begins at `begin`, or none.
Member read_member(const Tokens& tokens, const Words& words, std::uint32_t begin, std::uint32_t end, Pos form) {
  if (begin >= end || !(begins_member(words.pos[begin]) || is_verb(words.pos[begin]))) return {};
  bool governed = false, subject = false;
  Agreement determiner = kAnyAgreement;
  for (std::uint32_t t = begin; t + 1 < end && t - begin < kLongestMember; ++t) {
    const Pos p = words.pos[t];
    if (is_verb(p)) {
      const bool governed_verb = t + 2 < end && is_verb(words.pos[t + 1]) && reading_as(words, t + 1, form == Pos::VerbInfinitive ? form : Pos::AuxInfinitive) != kNone;  // raeumen LASSEN, abgeschoben WERDEN
      if (!ends_member(tokens, words, governed_verb ? t + 2 : t + 1) || (p != form && (p != Pos::VerbFinite || reading_as(words, t, form) == kNone))) return {};
      return {t, p == form || !subject || governed_verb};
    }
    if (p == Pos::Pron || p == Pos::Sconj || p == Pos::Punct || p == Pos::InfinitiveMark || p == Pos::VerbParticle) return {};
    if (p == Pos::Adp) governed = true, determiner = kAnyAgreement;
    if (p == Pos::Det) determiner = words.agreement[t] == 0 ? kAnyAgreement : words.agreement[t];
    if (p != Pos::Noun && p != Pos::ProperNoun) continue;
    subject |= !governed && may_be_subject(words, t, determiner, form);
    governed = false;
  }
  return {};
}

// raeumen und ABREISSEN lassen, festgenommen und VERURTEILT worden: between a verb of that form with a coordinator, and what both complete.
bool is_framed_by_verbs(const Words& words, TokenSpan sentence, std::uint32_t t) {
  if (words.pos[t] != Pos::VerbFinite || t < sentence.begin + 2 || t + 1 >= sentence.end || words.pos[t - 1] != Pos::Cconj) return false;
  const Pos form = words.pos[t - 2], next = words.pos[t + 1];
  if (form == Pos::VerbInfinitive) return (is_verb(next) && (reading_as(words, t + 1, form) != kNone || next == Pos::AuxInfinitive)) && reading_as(words, t, form) != kNone;
  return form == Pos::VerbParticiple && (next == Pos::AuxInfinitive || next == Pos::AuxParticiple) && reading_as(words, t, form) != kNone;
}

// weil Frauen VERHOERT, verurteilt und abgeschoben werden: the last of bare verbs side by side with an auxiliary right behind it, or kNone.
std::uint32_t last_bare(const Tokens& tokens, const Words& words, std::uint32_t end, std::uint32_t t) {
  std::uint32_t last = t;
  bool joined = false;
  for (std::uint32_t n = 0; n < kMostMembers && last + 3 < end && !joined; ++n) {
    joined = words.pos[last + 1] == Pos::Cconj;
    if ((!joined && tokens.shape[last + 1] != Shape::Comma) || !is_verb(words.pos[last + 2]) || reading_as(words, last + 2, Pos::VerbParticiple) == kNone) return kNone;
    last += 2;
  }
  return joined && is_aux(words.pos[last + 1]) ? last : kNone;
}

void take_form(Words& words, std::uint32_t t, Pos form) {
  words.reading[t] = reading_as(words, t, form);
  words.pos[t] = form;
}

// Behind what is inserted between two commas a form that ends its part, with nothing before it that can be its subject, completes the auxiliary that the part
// before left open: Rom hat, wie es hiess, den Plan VERURTEILT.
void close_brackets(const Tokens& tokens, TokenSpan sentence, Words& words) {
  bool open = false, before = false;  // the last part ends with an auxiliary open, the one before it did
  bool auxiliary = false;
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    if (is_verb(words.pos[t])) auxiliary = words.pos[t] == Pos::AuxFinite;
    if (tokens.shape[t] != Shape::Comma) continue;
    before = open;
    open = auxiliary;
    auxiliary = false;
    if (!before) continue;
    const Member m = read_member(tokens, words, t + 1, sentence.end, Pos::VerbParticiple);
    if (m.verb != kNone && m.sure) take_form(words, m.verb, Pos::VerbParticiple);
  }
}

}  // namespace

void find_chained_verbs(const Tokens& tokens, TokenSpan sentence, Words& words) {
  close_brackets(tokens, sentence, words);
  bool auxiliary = false;
  for (std::uint32_t t = sentence.begin; t + 2 < sentence.end; ++t) {
    if (is_framed_by_verbs(words, sentence, t)) {
      take_form(words, t, words.pos[t - 2]);
      if (words.pos[t] == Pos::VerbInfinitive && words.pos[t + 1] == Pos::VerbFinite) take_form(words, t + 1, Pos::VerbInfinitive);
    }
    if (words.pos[t] == Pos::VerbFinite && reading_as(words, t, Pos::VerbParticiple) != kNone)
      if (const std::uint32_t last = last_bare(tokens, words, sentence.end, t); last != kNone)
        for (std::uint32_t verb = t; verb <= last; verb += 2) take_form(words, verb, Pos::VerbParticiple);
    if (words.pos[t] == Pos::Sconj || (tokens.shape[t] == Shape::Comma && words.pos[t + 1] == Pos::Pron)) auxiliary = false;  // a clause of its own
    if (words.pos[t] == Pos::AuxFinite) auxiliary = true;
    const Pos form = words.pos[t];
    const bool opens = (form == Pos::VerbParticiple || form == Pos::VerbInfinitive) && auxiliary && t > sentence.begin && words.pos[t - 1] != Pos::InfinitiveMark;
    if (!opens || !ends_member(tokens, words, t + 1) || tokens.shape[t + 1] == Shape::Stop) continue;
    Member chain[kMostMembers];
    std::uint32_t n = 0;
    bool sure = false, closed = false;
    std::uint32_t at = t + 1;
    while (n < kMostMembers && at + 1 < sentence.end && !closed) {
      const bool last = words.pos[at] == Pos::Cconj;
      if (!last && tokens.shape[at] != Shape::Comma) break;
      const Member m = read_member(tokens, words, at + 1, sentence.end, form);
      if (m.verb == kNone) break;
      chain[n++] = m;
      sure |= m.sure;
      at = m.verb + 1;
      closed = last;
    }
    if (!sure || !closed) continue;
    for (std::uint32_t i = 0; i < n; ++i) take_form(words, chain[i].verb, form);
    const std::uint32_t behind = chain[n - 1].verb + 1;
    if (form == Pos::VerbParticiple && words.pos[behind] == Pos::AuxFinite && reading_as(words, behind, Pos::AuxInfinitive) != kNone) take_form(words, behind, Pos::AuxInfinitive);
    t = chain[n - 1].verb - 1;
  }
}

}  // namespace depesche
