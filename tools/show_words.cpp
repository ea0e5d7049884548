// SPDX-License-Identifier: Apache-2.0
// show_words LEXICON TABLES [--sentences|--time] < TEXT: the tokens of a text with their readings; or its sentences, one a line.
#include <chrono>
#include <cstdio>
#include <iostream>
#include <iterator>
#include <string>

#include "morph/lexicon.h"
#include "text/split_tokens.h"

namespace {

constexpr const char* kPosNames[] = {"Noun", "ProperNoun", "Adj", "Adv", "Adp", "Det", "Pron", "Num", "VerbFinite", "VerbInfinitive", "VerbZuInfinitive", "VerbParticiple", "AuxFinite",
                                     "AuxInfinitive", "AuxParticiple", "Cconj", "Sconj", "VerbParticle", "InfinitiveMark", "Negation", "Particle", "Intj", "Punct", "Sym", "Other"};
constexpr const char* kShapeNames[] = {"Lower", "Capital", "Upper", "Mixed", "Number", "Ordinal", "Stop", "Comma", "Colon", "Semicolon", "Dash", "OpenQuote", "CloseQuote", "OpenParen", "CloseParen", "Slash", "Url", "Symbol"};

std::string cells(depesche::Agreement agreement) {
  std::string out;
  for (unsigned c = 0; c < 4; ++c)
    for (unsigned g = 0; g < 4; ++g)
      if (agreement >> (c * 4 + g) & 1) out += std::string(out.empty() ? "" : "|") + "ngda"[c] + "mfnp"[g];
  return out;
}

void show(const std::string& text, const depesche::Tokens& tokens, const depesche::Words& words) {
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    std::cout << tokens.sentence[i] << '\t' << tokens.text(text, i) << '\t' << kShapeNames[static_cast<int>(tokens.shape[i])] << '\t' << int{tokens.flags[i]} << '\t' << words.head_text[i] << '\t' << words.modifier_text[i];
    for (std::uint32_t r = words.first[i]; r < words.first[i + 1]; ++r) {
      const depesche::Reading& reading = words.readings[r];
      std::cout << '\t' << kPosNames[static_cast<int>(reading.pos)] << ' ' << reading.lemma << ' ' << (reading.agreement ? cells(reading.agreement) : "-") << ' ' << int{reading.persons} << ' ' << int{reading.moods} << ' ' << int{reading.flags};
    }
    std::cout << '\n';
  }
}

void show_time(const depesche::TextRules& text_rules, const depesche::Lexicon& lexicon, const depesche::MorphRules& rules, const std::string& text) {
  depesche::Tokens tokens;
  depesche::Words words;
  for (int round = 0; round < 3; ++round) {
    const auto a = std::chrono::steady_clock::now();
    std::size_t sum = 0;
    // dispatch by dispatch: texts are parted by a form feed
    double split = 0, read = 0;
    for (std::size_t from = 0; from < text.size();) {
      std::size_t end = text.find('\f', from);
      if (end == std::string::npos) end = text.size();
      const std::string_view one(text.data() + from, end - from);
      const auto t0 = std::chrono::steady_clock::now();
      split_tokens(text_rules, one, tokens);
      const auto t1 = std::chrono::steady_clock::now();
      read_words(lexicon, rules, one, tokens, words);
      const auto t2 = std::chrono::steady_clock::now();
      split += std::chrono::duration<double>(t1 - t0).count();
      read += std::chrono::duration<double>(t2 - t1).count();
      sum += tokens.size();
      from = end + 1;
    }
    const double all = std::chrono::duration<double>(std::chrono::steady_clock::now() - a).count();
    std::printf("%zu tokens, split %.3f us/token, read %.3f us/token, %.2f s\n", sum, split / static_cast<double>(sum) * 1e6, read / static_cast<double>(sum) * 1e6, all);
  }
}

}  // namespace

int main(int count, char** values) {
  if (count < 3) {
    std::cerr << "usage: show_words LEXICON TABLES [--sentences|--time] < TEXT\n";
    return 2;
  }
  const auto lexicon = depesche::Lexicon::open(values[1]);
  const auto rules = depesche::load_morph_rules(values[2]);
  const auto text_rules = depesche::TextRules::load(values[2]);
  if (!lexicon || !rules || !text_rules) {
    std::cerr << (!lexicon ? lexicon.error() : !rules ? rules.error() : text_rules.error()).message << '\n';
    return 1;
  }
  const std::string text((std::istreambuf_iterator<char>(std::cin)), std::istreambuf_iterator<char>());
  const std::string mode = count > 3 ? values[3] : "";
  if (mode == "--time") {
    show_time(*text_rules, *lexicon, **rules, text);
    return 0;
  }
  depesche::Tokens tokens;
  split_tokens(*text_rules, text, tokens);
  if (mode == "--sentences") {
    for (std::uint32_t s = 0; s < tokens.sentences(); ++s) {
      const depesche::Span span = tokens.bytes(tokens.sentence_span(s));
      std::cout << int{tokens.heading[s]} << '\t' << span.begin << '\t' << span.end << '\n';
    }
    return 0;
  }
  depesche::Words words;
  read_words(*lexicon, **rules, text, tokens, words);
  show(text, tokens, words);
  return 0;
}
