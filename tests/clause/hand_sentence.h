// SPDX-License-Identifier: Apache-2.0
// Sentences with trees made by hand: "form pos head relation" a word, heads from 1, 0 the root. No lexicon: a word can be all cells.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "clause/clauses.h"

namespace depesche::testing {

struct HandWord {
  std::string form;
  Pos pos;
  std::uint32_t head;
  Relation relation;
  std::string lemma = "";
};

struct HandSentence {
  std::string text;
  Tokens tokens;
  Words words;
  Tree tree;
  std::vector<std::string> lemmas;

  explicit HandSentence(const std::vector<HandWord>& all) {
    lemmas.reserve(all.size());
    for (const HandWord& w : all) {
      if (!text.empty()) text += ' ';
      tokens.begin.push_back(static_cast<std::uint32_t>(text.size()));
      text += w.form;
      tokens.end.push_back(static_cast<std::uint32_t>(text.size()));
      tokens.shape.push_back(w.form == "," ? Shape::Comma : w.form == "." ? Shape::Stop : w.form == ";" ? Shape::Semicolon : Shape::Lower);
      tokens.flags.push_back(kSpaceBefore);
      tokens.sentence.push_back(0);
      lemmas.push_back(w.lemma.empty() ? w.form : w.lemma);
      Reading reading;
      reading.pos = w.pos;
      reading.lemma = lemmas.back();
      reading.lemma_key = key_of(reading.lemma);
      reading.persons = is_finite(w.pos) ? kAnyPerson : Persons{0};
      reading.moods = is_finite(w.pos) ? kPresent : Moods{0};
      reading.agreement = is_nominal(w.pos) ? kAnyAgreement : Agreement{0};
      words.first.push_back(static_cast<std::uint32_t>(words.readings.size()));
      words.reading.push_back(static_cast<std::uint32_t>(words.readings.size()));
      words.readings.push_back(reading);
      words.form.push_back(key_of(to_lower(w.form)));
      words.pos.push_back(w.pos);
      words.agreement.push_back(reading.agreement);
      words.head.push_back(reading.lemma_key);
      words.head_text.push_back(reading.lemma);
      words.modifier.push_back(Key::None);
      words.modifier_text.emplace_back();
      tree.head.push_back(w.head == 0 ? kNone : w.head - 1);
      tree.relation.push_back(w.relation);
    }
    words.first.push_back(static_cast<std::uint32_t>(words.readings.size()));
    tokens.first = {0, tokens.size()};
    tokens.heading = {0};
    tree.index(tokens);
  }
  HandSentence(const HandSentence&) = delete;
  HandSentence& operator=(const HandSentence&) = delete;
  [[nodiscard]] ClauseInput input() const { return {text, tokens, words, tree}; }
};

}  // namespace depesche::testing
