// SPDX-License-Identifier: Apache-2.0
#include "train_tagger.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <unordered_map>

#include "float_net.h"
#include "syntax/marks.h"

namespace depesche::training {

namespace {

struct Counts {
  std::array<std::uint32_t, kPosCount> of{};
  std::uint32_t all = 0;
};

// Common forms and what they were seen as, in the order of their keys.
void find_common_forms(const Reader& reader, const Corpus& corpus, const std::vector<std::uint8_t>& take, TaggerFile& out) {
  std::unordered_map<std::uint64_t, Counts> seen;
  Tokens tokens;
  Words words;
  for (std::size_t i = 0; i < corpus.sentences.size(); ++i) {
    if (!take[i]) continue;
    const GoldSentence& s = corpus.sentences[i];
    read_text(reader, s.text, tokens, words);
    const std::uint32_t weight = s.source == Source::Treebank ? 4 : 1;
    for (std::uint32_t t = 0; t < tokens.size(); ++t) {
      if (is_mark(tokens.shape[t]) || s.pos[t] == Pos::Other) continue;
      Counts& c = seen[static_cast<std::uint64_t>(words.form[t])];
      c.of[static_cast<std::size_t>(s.pos[t])] += weight;
      c.all += weight;
    }
  }
  std::vector<std::pair<std::uint64_t, Counts>> sorted;
  for (const auto& [key, c] : seen)
    if (c.all >= 40) sorted.emplace_back(key, c);
  std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.second.all != b.second.all ? a.second.all > b.second.all : a.first < b.first; });
  if (sorted.size() > 16000) sorted.resize(16000);
  for (const auto& [key, c] : sorted) {
    PosSet set = 0;
    for (std::size_t p = 0; p < kPosCount; ++p)
      if (c.of[p] * 200 >= c.all && c.of[p] >= 2) set |= 1u << p;
    if (set == 0) continue;
    out.forms.push_back(KeyIds::print_of(static_cast<Key>(key)));
    out.sets.push_back(set);
  }
}

struct Sample {
  std::vector<TagToken> tokens;
  const std::vector<Pos>* gold = nullptr;
};

class Perceptron {
 public:
  Perceptron() : sum_(kTagWeights), now_(kTagWeights) {}
  void learn(const Sample& sample) {
    TagHistory history;
    TagRows rows;
    for (std::size_t i = 0; i < sample.gold->size(); ++i) {
      const TagToken& token = sample.tokens[i + 2];
      const Pos gold = (*sample.gold)[i];
      Pos pos = static_cast<Pos>(std::countr_zero(token.candidates));
      if ((token.candidates & (token.candidates - 1)) != 0) {
        find_tag_rows(&token, history, rows);
        pos = best_pos(now_.data(), token.candidates, rows);
        ++step_;
        if (pos != gold && (token.candidates & bit(gold)) != 0) {
          change(rows, gold, 1);
          change(rows, pos, -1);
        }
      }
      history.add(pos, token);
    }
  }
  // The average of the weights over all steps, as integers.
  [[nodiscard]] std::vector<std::int16_t> average() const {
    std::vector<double> mean(kTagWeights);
    double largest = 1;
    for (std::size_t i = 0; i < kTagWeights; ++i) {
      mean[i] = now_[i] - sum_[i] / static_cast<double>(step_ + 1);
      largest = std::max(largest, std::abs(mean[i]));
    }
    std::vector<std::int16_t> out(kTagWeights);
    for (std::size_t i = 0; i < kTagWeights; ++i) out[i] = static_cast<std::int16_t>(std::lround(mean[i] * 8000 / largest));
    return out;
  }

 private:
  void change(const TagRows& rows, Pos pos, std::int16_t by) {
    for (const std::uint32_t row : rows) {
      const std::size_t at = tag_weight(row, static_cast<std::uint32_t>(pos));
      now_[at] = static_cast<std::int16_t>(std::clamp(now_[at] + by, -3000, 3000));
      sum_[at] += static_cast<double>(step_) * by;
    }
  }
  std::vector<double> sum_;
  std::vector<std::int16_t> now_;
  std::uint64_t step_ = 0;
};

}  // namespace

TaggerFile train_tagger(const Reader& reader, const Corpus& corpus, const std::vector<std::uint8_t>& take, const TaggerOptions& options) {
  TaggerFile out;
  find_common_forms(reader, corpus, take, out);
  TaggerWeights forms;
  forms.forms.build(out.forms);
  forms.sets = out.sets;
  std::vector<Sample> samples;
  std::vector<std::uint32_t> order;
  Tokens tokens;
  Words words;
  for (std::size_t i = 0; i < corpus.sentences.size(); ++i) {
    if (!take[i]) continue;
    const GoldSentence& s = corpus.sentences[i];
    read_text(reader, s.text, tokens, words);
    Sample& sample = samples.emplace_back();
    sample.gold = &s.pos;
    fill_tag_tokens(forms, s.text, tokens, words, {0, tokens.size()}, sample.tokens);
    const std::size_t times = s.source == Source::Treebank ? options.gold_times : 1;
    for (std::size_t k = 0; k < times; ++k) order.push_back(static_cast<std::uint32_t>(samples.size() - 1));
  }
  Perceptron model;
  std::uint64_t seed = 20;
  for (std::size_t pass = 0; pass < options.passes; ++pass) {
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[next_random(seed) % i]);
    for (const std::uint32_t s : order) model.learn(samples[s]);
  }
  out.weights = model.average();
  return out;
}

}  // namespace depesche::training
