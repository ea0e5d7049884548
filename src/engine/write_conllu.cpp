// SPDX-License-Identifier: Apache-2.0
#include "engine/write_conllu.h"

#include <algorithm>
#include <array>

namespace depesche {
namespace {

constexpr std::array<std::string_view, kPosCount> kUpos = {
    "NOUN", "PROPN", "ADJ", "ADV", "ADP", "DET", "PRON", "NUM", "VERB", "VERB", "VERB", "VERB", "AUX", "AUX", "AUX",
    "CCONJ", "SCONJ", "ADP", "PART", "PART", "PART", "INTJ", "PUNCT", "SYM", "X"};

// The one value that every cell left in `agreement` has, or empty.
std::string_view only_case(Agreement a) {
  constexpr std::array<std::string_view, 4> kNames = {"Nom", "Gen", "Dat", "Acc"};
  std::string_view found;
  for (std::size_t c = 0; c < 4; ++c)
    if ((a & all_of(static_cast<Case>(c))) != 0) {
      if (!found.empty()) return {};
      found = kNames[c];
    }
  return found;
}

std::string_view only_gender(Agreement a) {
  constexpr std::array<std::string_view, 3> kNames = {"Masc", "Fem", "Neut"};
  std::string_view found;
  for (std::size_t g = 0; g < 3; ++g)
    if ((a & all_of(static_cast<Gender>(g))) != 0) {
      if (!found.empty()) return {};
      found = kNames[g];
    }
  return found;
}

void add_feature(std::string& out, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  if (!out.empty()) out += '|';
  out.append(name).append("=").append(value);
}

// Features in the alphabetical order that UD asks for.
std::string features(Pos pos, Agreement agreement, const Reading& reading) {
  std::string out;
  const bool nominal = pos == Pos::Noun || pos == Pos::ProperNoun || pos == Pos::Adj || pos == Pos::Det || pos == Pos::Pron;
  if (nominal && agreement != 0 && agreement != kAnyAgreement) {
    add_feature(out, "Case", only_case(agreement));
    const Agreement plural = agreement & all_of(Gender::Plural);
    if (plural == 0) add_feature(out, "Gender", only_gender(agreement));
    add_feature(out, "Number", plural == agreement ? "Plur" : plural == 0 ? "Sing" : "");
  } else if (is_finite(pos)) {
    const Moods m = reading.moods;
    add_feature(out, "Mood", m == kImperative ? "Imp" : (m & (kPresent | kPast)) != 0 ? "Ind" : "Sub");
    add_feature(out, "Tense", (m & (kPresent | kSubjunctive1)) != 0 ? "Pres" : (m & (kPast | kSubjunctive2)) != 0 ? "Past" : "");
    add_feature(out, "VerbForm", "Fin");
  } else if (is_verb(pos)) {
    add_feature(out, "VerbForm", pos == Pos::VerbParticiple || pos == Pos::AuxParticiple ? "Part" : "Inf");
  } else if (pos == Pos::Negation) {
    add_feature(out, "Polarity", "Neg");
  }
  return out.empty() ? "_" : out;
}

// Text on one line: a break or tab inside a token or sentence becomes a blank.
void append_flat(std::string_view text, std::string& out) {
  for (const char c : text) out += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
}

}  // namespace

void write_conllu(std::string_view id, std::string_view text, const Workspace& w, std::string& out) {
  for (std::uint32_t s = 0; s < w.tokens.sentences(); ++s) {
    const TokenSpan span = w.tokens.sentence_span(s);
    if (span.empty()) continue;
    out.append("# sent_id = ").append(id).append(".").append(std::to_string(s + 1)).append("\n# text = ");
    const Span bytes = w.tokens.bytes(span);
    append_flat(text.substr(bytes.begin, bytes.end - bytes.begin), out);
    out += '\n';
    for (std::uint32_t t = span.begin; t < span.end; ++t) {
      const std::uint32_t head = w.tree.head[t];
      const Pos pos = w.words.pos[t];
      out.append(std::to_string(t - span.begin + 1)).append("\t");
      append_flat(w.tokens.text(text, t), out);
      const std::string_view lemma = w.words.lemma_text(t);
      out += '\t';
      append_flat(lemma.empty() ? w.tokens.text(text, t) : lemma, out);
      out.append("\t").append(kUpos[static_cast<std::size_t>(pos)]).append("\t_\t");
      out.append(features(pos, w.words.agreement[t], w.words.chosen(t))).append("\t");
      out.append(std::to_string(head == kNone ? 0 : head - span.begin + 1)).append("\t");
      out.append(head == kNone ? "root" : relation_name(w.tree.relation[t])).append("\t_\t");
      const bool glued = t + 1 < span.end && (w.tokens.flags[t + 1] & kSpaceBefore) == 0;
      out.append(glued ? "SpaceAfter=No" : "_").append("\n");
    }
    out += '\n';
  }
}

}  // namespace depesche
