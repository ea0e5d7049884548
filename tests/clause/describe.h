// SPDX-License-Identifier: Apache-2.0
// Clauses as lines for people, which the fixtures of the tests hold:
//   1 zusagen complement of 0 betonte | perfect subjunctive1 active | subject Biden, indirect_object Putin
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "clause/clauses.h"

namespace depesche::testing {

inline std::string word(std::string_view text, const Tokens& tokens, std::uint32_t t) {
  return t == kNone ? "-" : std::string(tokens.text(text, t));
}

inline std::string phrase(std::string_view text, const Tokens& tokens, TokenSpan span) {
  const Span bytes = tokens.bytes(span);
  return std::string(text.substr(bytes.begin, bytes.end - bytes.begin));
}

inline std::string describe_argument(std::string_view text, const Tokens& tokens, const Argument& a) {
  constexpr std::array<std::string_view, 7> kRoles = {"subject",  "object",      "indirect_object", "oblique",
                                                      "genitive", "predicative", "adverbial"};
  constexpr std::array<std::string_view, 4> kCases = {"nom", "gen", "dat", "akk"};
  std::string out(kRoles[static_cast<std::size_t>(a.role)]);
  if (a.shared) out += " shared";
  if (a.agent) out += " agent";
  if (a.reflexive) out += " reflexive";
  if (a.role == ArgumentRole::Oblique) out += "+" + std::string(kCases[static_cast<std::size_t>(a.case_)]);
  return out + " [" + phrase(text, tokens, a.span) + "]";
}

inline std::string describe(std::string_view text, const Tokens& tokens, const Clauses& clauses, std::uint32_t c) {
  constexpr std::array<std::string_view, 19> kRoles = {
      "main",  "conjunct", "complement",  "relative", "condition", "unless",    "concession",  "purpose",     "cause",  "time",
      "until", "manner",   "consequence", "contrast", "question",  "adverbial", "participial", "parenthesis", "without"};
  constexpr std::array<std::string_view, 7> kTenses = {"-", "present", "past", "perfect", "pluperfect", "future", "future_perfect"};
  constexpr std::array<std::string_view, 5> kMoods = {"-", "indicative", "subjunctive1", "subjunctive2", "imperative"};
  constexpr std::array<std::string_view, 4> kVoices = {"active", "passive", "state_passive", "recipient_passive"};
  constexpr std::array<std::string_view, 10> kModalities = {"",      " must", " shall", " can",     " may",
                                                            " want", " like", " let",   " have_to", " need"};
  const Clause& clause = clauses.clauses[c];
  std::string out = std::to_string(c) + " " + std::string(clause.lemma) + " " + std::string(kRoles[static_cast<std::size_t>(clause.role)]);
  if (clause.parent != kNone) out += " of " + std::to_string(clause.parent) + " " + word(text, tokens, clause.governor);
  if (clause.marker != kNone) out += " by " + word(text, tokens, clause.marker);
  out += " | " + std::string(kTenses[static_cast<std::size_t>(clause.tense)]) + " " +
         std::string(kMoods[static_cast<std::size_t>(clause.mood)]) + " " + std::string(kVoices[static_cast<std::size_t>(clause.voice)]) +
         std::string(kModalities[static_cast<std::size_t>(clause.modality)]);
  if (clause.negated) out += " not:" + word(text, tokens, clause.negation);
  if (clause.infinitive) out += " infinitive";
  if (clause.verb_first) out += " verb_first";
  if (clause.quoted) out += " quoted";
  out += " |";
  for (std::uint32_t a = clause.first_argument; a < clause.end_argument; ++a)
    out += (a == clause.first_argument ? " " : ", ") + describe_argument(text, tokens, clauses.arguments[a]);
  return out;
}

}  // namespace depesche::testing
