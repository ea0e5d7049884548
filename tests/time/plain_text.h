// SPDX-License-Identifier: Apache-2.0
// PlainText: a text with tokens and form keys and nothing else, so that the room is tested without lexicon and parser.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "clause/clauses.h"
#include "morph/words.h"
#include "syntax/tree.h"
#include "text/tokens.h"
#include "time/times.h"

namespace depesche {

class PlainText {
 public:
  explicit PlainText(std::string content) : text(std::move(content)) {
    split();
    for (std::uint32_t t = 0; t < tokens.size(); ++t) words.form.push_back(key_of(to_lower(tokens.text(text, t))));
  }

  // All tokens lie in one clause of this tense.
  void tell(Tense tense, Modality modality = Modality::None) {
    Clause c;
    c.tense = tense;
    c.modality = modality;
    clauses.clauses = {c};
    clauses.of_token.assign(tokens.size(), 0);
  }
  // Each sentence is a clause of its own with the tense at its place.
  void tell_each(const std::vector<Tense>& tenses) {
    clauses.clauses.clear();
    for (std::uint32_t s = 0; s < tokens.sentences(); ++s) {
      Clause c;
      c.sentence = s;
      c.tense = tenses[s];
      clauses.clauses.push_back(c);
    }
    clauses.of_token = tokens.sentence;
  }

  std::vector<TimeMention> times(const TimeRules& rules, std::string_view published) const {
    std::vector<TimeMention> out;
    PartialDate date;
    if (!published.empty()) date = *parse_date(published);
    find_times(rules, {text, tokens, words, tree, clauses, date}, out);
    return out;
  }
  std::string text_of(const TimeMention& m) const {
    const Span s = tokens.bytes(m.where);
    return text.substr(s.begin, s.end - s.begin);
  }

  std::string text;
  Tokens tokens;
  Words words;
  Tree tree;
  Clauses clauses;

 private:
  static bool part_of_word(char c) { return static_cast<unsigned char>(c) >= 128 || std::string_view(".,:;!?()\"/ \n").find(c) == std::string_view::npos; }
  static bool digit(char c) { return c >= '0' && c <= '9'; }

  std::size_t word_end(std::size_t at) const {
    std::size_t end = at;
    const bool number = digit(text[at]);
    while (end < text.size()) {
      const char c = text[end];
      const bool inside = number && std::string_view(".,:/").find(c) != std::string_view::npos && end + 1 < text.size() && digit(text[end + 1]);
      if (!part_of_word(c) && !inside) break;
      ++end;
    }
    // An ordinal: one or two digits, a stop, and more of the sentence that isn't a new one.
    if (number && end < text.size() && text[end] == '.' && end - at <= 2 && end + 2 < text.size() && text[end + 1] == ' ') ++end;
    return end;
  }

  void split() {
    bool first = true;
    std::uint32_t sentence = 0;
    tokens.first.push_back(0);
    for (std::size_t at = 0; at < text.size();) {
      if (text[at] == ' ' || text[at] == '\n') { ++at; continue; }
      std::size_t end = part_of_word(text[at]) ? word_end(at) : at + 1;
      const std::string_view token = std::string_view(text).substr(at, end - at);
      tokens.begin.push_back(static_cast<std::uint32_t>(at));
      tokens.end.push_back(static_cast<std::uint32_t>(end));
      tokens.sentence.push_back(sentence);
      tokens.shape.push_back(shape_of(token));
      std::uint8_t flags = at > 0 && text[at - 1] == ' ' ? kSpaceBefore : std::uint8_t{0};
      if (first) flags |= kSentenceFirst;
      tokens.flags.push_back(flags);
      first = false;
      if (tokens.shape.back() == Shape::Stop) {
        first = true;
        ++sentence;
        tokens.first.push_back(tokens.size());
        tokens.heading.push_back(0);
      }
      at = end;
    }
    if (tokens.first.back() != tokens.size()) {
      tokens.first.push_back(tokens.size());
      tokens.heading.push_back(0);
    }
  }

  static Shape shape_of(std::string_view token) {
    std::uint32_t size = 0;
    const char32_t c = decode_utf8(token, 0, size);
    if (digit(token[0])) return token.back() == '.' ? Shape::Ordinal : Shape::Number;
    if (token == "." || token == "!" || token == "?") return Shape::Stop;
    if (token == ",") return Shape::Comma;
    if (token == ":") return Shape::Colon;
    if (token == "-") return Shape::Dash;
    if (token == "(") return Shape::OpenParen;
    if (token == ")") return Shape::CloseParen;
    if (token == "/") return Shape::Slash;
    if (is_upper(c)) return Shape::Capital;
    return is_lower(c) ? Shape::Lower : Shape::Symbol;
  }
};

inline TimeRulesPtr german_times() {
  auto rules = load_time_rules(std::string(DEPESCHE_SOURCE_DIR) + "/languages/de", 1);
  return rules ? std::move(*rules) : nullptr;
}

}  // namespace depesche
