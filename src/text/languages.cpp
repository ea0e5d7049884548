// SPDX-License-Identifier: Apache-2.0
#include "text/languages.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "base/utf8.h"
#include "pack/table.h"

namespace depesche {
namespace {

constexpr std::size_t kWindows = 8, kWindow = 500;  // a long text is looked at in places: bytes of each
constexpr double kExpected = 1.5, kOtherScript = 100;  // points; a common word gives 3
constexpr std::uint32_t kLongestPart = 7, kFewWords = 40, kLongestWord = 60;
constexpr std::array<std::string_view, 12> kScriptNames = {"Latin", "Cyrillic", "Greek", "Arabic", "Hebrew", "Devanagari", "Han", "Kana", "Hangul", "Thai", "Georgian", "Armenian"};

}  // namespace

struct LanguageModel::Scores {
  std::vector<double> of;               // points of each language
  std::vector<std::uint32_t> hits;      // frequent words of each
  std::uint32_t words = 0;
  std::array<std::uint32_t, kScripts> letters{};
};

int LanguageModel::script_of(char32_t c) {
  struct Block { char32_t first, last; Script script; };
  static constexpr std::array<Block, 16> kBlocks = {{{0x41, 0x24F, Script::Latin}, {0x370, 0x3FF, Script::Greek}, {0x400, 0x52F, Script::Cyrillic}, {0x531, 0x58F, Script::Armenian}, {0x590, 0x5FF, Script::Hebrew},
      {0x600, 0x6FF, Script::Arabic}, {0x900, 0x97F, Script::Devanagari}, {0xE00, 0xE7F, Script::Thai}, {0x10A0, 0x10FF, Script::Georgian}, {0x1E00, 0x1EFF, Script::Latin}, {0x1F00, 0x1FFF, Script::Greek},
      {0x3040, 0x30FF, Script::Kana}, {0x3400, 0x9FFF, Script::Han}, {0xAC00, 0xD7AF, Script::Hangul}, {0xFB50, 0xFDFF, Script::Arabic}, {0xFE70, 0xFEFC, Script::Arabic}}};
  for (const Block& b : kBlocks)
    if (c >= b.first && c <= b.last) return static_cast<int>(b.script);
  return -1;
}

Result<LanguageModel> LanguageModel::load(const std::string& folder) {
  constexpr std::array<std::string_view, 5> kColumns = {"code", "name", "script", "words", "parts"};
  const Result<Table> table = Table::load(folder, "languages.tsv", kColumns);
  if (!table) return table.error();
  LanguageModel model;
  for (std::size_t row = 0; row < table->rows(); ++row) {
    const auto script = std::find(kScriptNames.begin(), kScriptNames.end(), table->cell(row, 2));
    if (script == kScriptNames.end()) return table->error_at(row, "no script '" + std::string(table->cell(row, 2)) + "'");
    const auto language = static_cast<std::uint16_t>(model.languages_.size());
    model.languages_.push_back({std::string(table->cell(row, 0)), std::string(table->cell(row, 1)), static_cast<Script>(script - kScriptNames.begin())});
    float rank = 0;
    for (const std::string_view word : split_values(table->cell(row, 3))) model.words_[key_of(word)].push_back({language, 3.2F - 0.45F * std::log(1.0F + rank++ / 8.0F)});
    for (const std::string_view part : split_values(table->cell(row, 4))) {
      if (count_code_points(part) > kLongestPart) return table->error_at(row, "part '" + std::string(part) + "' is longer than 7 letters");
      model.parts_[key_of(part)].push_back({language, 0.25F + 0.2F * static_cast<float>(count_code_points(part))});
    }
  }
  return model;
}

void LanguageModel::add_word(std::string_view word, Scores& scores) const {
  ++scores.words;
  const std::vector<Evidence>* found = words_.find(key_of(word));
  if (found == nullptr) return;
  for (const Evidence& e : *found) {
    scores.of[e.language] += e.weight;
    ++scores.hits[e.language];
  }
}

void LanguageModel::add_parts(std::string_view word, Scores& scores) const {
  if (word.size() > kLongestWord) return;
  const std::string marked = "^" + std::string(word) + "$";
  std::vector<std::uint32_t> starts;
  for (std::uint32_t at = 0, size = 0; at < marked.size(); at += size) {
    starts.push_back(at);
    decode_utf8(marked, at, size);
  }
  starts.push_back(static_cast<std::uint32_t>(marked.size()));
  for (std::size_t i = 0; i + 1 < starts.size(); ++i)
    for (std::size_t n = 1; n <= kLongestPart && i + n < starts.size(); ++n) {
      const std::vector<Evidence>* found = parts_.find(key_of(std::string_view(marked).substr(starts[i], starts[i + n] - starts[i])));
      if (found == nullptr) continue;
      const double shared = std::sqrt(static_cast<double>(found->size()));  // what many languages have tells little
      for (const Evidence& e : *found) scores.of[e.language] += e.weight / shared;
    }
}

LanguageGuess LanguageModel::guess(std::string_view text, std::span<const std::string_view> expected) const {
  Scores scores;
  for (const Language& l : languages_) scores.of.push_back(std::find(expected.begin(), expected.end(), l.code) != expected.end() ? kExpected : 0.0);
  scores.hits.resize(languages_.size());
  std::vector<std::string> words;
  const bool all = text.size() <= kWindows * kWindow;
  const std::size_t step = all ? text.size() : (text.size() - kWindow) / (kWindows - 1);
  std::string word;
  for (std::size_t w = 0; w < (all ? 1 : kWindows); ++w) {
    std::size_t at = w * step;
    const std::size_t end = all ? text.size() : at + kWindow;
    if (at > 0)
      while (at < end && static_cast<unsigned char>(text[at]) > 0x20) ++at;  // the rest of a word
    word.clear();
    for (; at <= end; ) {
      std::uint32_t size = 1;
      const char32_t c = at < end ? decode_utf8(text, at, size) : U' ';
      const bool mark = c >= 0x300 && c < 0x370;
      if (at < end && (is_letter(c) || mark)) {
        append_lower(text.substr(at, size), word);
        if (const int script = script_of(c); script >= 0) ++scores.letters[static_cast<std::size_t>(script)];
      } else if (!word.empty()) {
        words.push_back(word);
        word.clear();
      }
      at += size;
    }
  }
  for (const std::string& one : words) add_word(one, scores);
  const double best_words = *std::max_element(scores.of.begin(), scores.of.end());
  if (words.size() <= kFewWords || best_words < 0.6 * static_cast<double>(words.size()))
    for (std::size_t i = 0; i < words.size() && i < 3 * kFewWords; ++i) add_parts(words[i], scores);
  return decide(scores, expected);
}

LanguageGuess LanguageModel::decide(const Scores& scores, std::span<const std::string_view> expected) const {
  const std::uint32_t letters = std::accumulate(scores.letters.begin(), scores.letters.end(), 0u);
  if (letters == 0) return {};
  const auto most = static_cast<std::size_t>(std::max_element(scores.letters.begin(), scores.letters.end()) - scores.letters.begin());
  const std::size_t script = static_cast<Script>(most) == Script::Han && scores.letters[static_cast<std::size_t>(Script::Kana)] * 10 > letters ? static_cast<std::size_t>(Script::Kana) : most;
  std::size_t best = languages_.size(), second = languages_.size(), rivals = 0;
  double of_expected = -1;
  const auto points = [&](std::size_t i) { return i < languages_.size() ? scores.of[i] : -1.0; };
  for (std::size_t i = 0; i < languages_.size(); ++i) {
    if (static_cast<std::size_t>(languages_[i].script) != script) continue;
    ++rivals;
    if (std::find(expected.begin(), expected.end(), languages_[i].code) != expected.end()) of_expected = std::max(of_expected, points(i));
    if (points(i) > points(best)) second = best, best = i;
    else if (points(i) > points(second)) second = i;
  }
  if (best == languages_.size()) return {};
  LanguageGuess guess{languages_[best].code, languages_[best].name, 0, 0, scores.words};
  guess.lead = of_expected < 0 ? kOtherScript : points(best) - of_expected;
  const double share = static_cast<double>(scores.letters[script]) / letters;
  if (rivals == 1) {
    guess.confidence = share;
    return guess;
  }
  const double first = points(best), next = std::max(0.0, points(second));
  const double apart = 1.0 - 1.0 / (1.0 + std::exp(std::min(first - next, 30.0)));       // how sure the points are
  const double lead = first <= 0 ? 0 : std::min(1.0, 0.35 + 2.2 * (first - next) / first);  // mixed texts: two languages with many points each
  // A text in a language that is not in the table has few frequent words of any that is.
  const double known = scores.words < 8 ? 1.0 : std::min(1.0, static_cast<double>(scores.hits[best]) / scores.words / 0.14);
  guess.confidence = share * apart * lead * known;
  return guess;
}

}  // namespace depesche
