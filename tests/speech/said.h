// SPDX-License-Identifier: Apache-2.0
// What a text says and who says it, as lines that a person reads: `direct | Muster | sagte | "..."`.
#pragma once

#include <string>
#include <vector>

#include "support/analysed.h"

namespace depesche::support {

inline const char* type_name(QuoteType type) {
  constexpr const char* kNames[] = {"direct", "indirect", "reported", "free", "carried"};
  return kNames[static_cast<std::size_t>(type)];
}

inline std::string joined(const Analysed& a, const std::vector<TokenSpan>& spans) {
  std::string out;
  for (const TokenSpan span : spans) out += (out.empty() ? "" : " ") + a.words(span);
  return out;
}

inline std::string parts_of(const Analysed& a, const Quote& quote) {
  std::string out;
  for (const TokenSpan part : quote.parts) out += (out.empty() ? "" : " ... ") + a.words(part);
  return out;
}

inline std::vector<std::string> said_in(const Analysed& a) {
  std::vector<std::string> out;
  for (const Quote& q : a.work.speech.quotes)
    out.push_back(std::string(type_name(q.type)) + " | " + a.words(q.speaker) + " | " + joined(a, q.cue) + " | " + parts_of(a, q));
  return out;
}
inline std::vector<std::string> said_in(std::string_view text) { return said_in(Analysed(text)); }

// Who tells the clause of the first verb with this lemma: the words that name the source, "-" for hearsay, "" for the reporter.
inline std::string teller_of(const Analysed& a, std::string_view lemma) {
  for (std::size_t c = 0; c < a.work.clauses.clauses.size(); ++c) {
    if (a.work.clauses.clauses[c].lemma != lemma) continue;
    const std::uint32_t source = a.work.speech.of_clause[c];
    if (source == kNone) return "";
    const Source& s = a.work.speech.sources[source];
    return s.where.empty() ? "-" : a.words(s.where);
  }
  return "no such clause";
}

}  // namespace depesche::support
