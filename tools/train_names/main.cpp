// SPDX-License-Identifier: Apache-2.0
// Trains languages/de/names.bin, the model of src/actors/name_model.h.
//   train_names TAGGED LANGUAGES PACKS OUT [HELD_OUT_EVERY]
// TAGGED: `# article.sentence`, then a line `form TAB pos TAB tag` for each word (tag PER, LOC, ORG, O; others are O), a blank line after each
// sentence: tools/train_names/silver.py makes it of the silver parses. An averaged perceptron: three passes over all features, then five over those that fit into the file; what the
// tables and the form say of a word is hidden from a third of the examples, so that unknown names are learned too.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "actors/scan.h"
#include "engine/loaded.h"
#include "engine/workspace.h"

namespace depesche {
namespace {

struct Sentence { std::string text; std::vector<std::uint32_t> begin; std::vector<NameTag> tag; };

NameTag tag_of(const std::string& name, const std::string& last) {
  const bool in = name == last;
  if (name == "PER") return in ? NameTag::InPerson : NameTag::BeginPerson;
  if (name == "LOC") return in ? NameTag::InPlace : NameTag::BeginPlace;
  if (name == "ORG") return in ? NameTag::InBody : NameTag::BeginBody;
  return NameTag::None;
}

bool next_sentence(std::ifstream& file, Sentence& s) {
  s = {};
  std::string line, last = "O";
  while (std::getline(file, line)) {
    if (line.empty()) {
      if (!s.text.empty()) return true;
      continue;
    }
    if (line.rfind("# ", 0) == 0) continue;
    const std::size_t a = line.find('\t'), b = line.find('\t', a + 1);
    if (a == std::string::npos || b == std::string::npos) continue;
    const std::string tag = line.substr(b + 1);
    if (!s.text.empty()) s.text += ' ';
    s.begin.push_back(static_cast<std::uint32_t>(s.text.size()));
    s.tag.push_back(tag_of(tag, last));
    s.text += line.substr(0, a);
    last = tag;
  }
  return !s.text.empty();
}

// What a feature weighs for each tag, and the sums of the average.
struct Weights { std::array<int, kNameTags> now{}; std::array<double, kNameTags> sum{}; std::uint32_t count = 0; };

class Trainer {
 public:
  explicit Trainer(const Pack& pack) : pack_(pack) {}
  enum class Mode : std::uint8_t { Count, Learn, Measure };

  void read(const Sentence& s, Mode mode) {
    split_tokens(pack_.text, s.text, w_.tokens);
    read_words(pack_.lexicon, *pack_.morph, s.text, w_.tokens, w_.words);
    tag_words(pack_.syntax, s.text, w_.tokens, w_.words, *w_.syntax);
    const ActorInput in{s.text, w_.tokens, w_.words, w_.tree, w_.clauses, {}};
    fill_name_hints(*pack_.world, in, scratch_);
    const NameInput input{s.text, w_.tokens, w_.words, scratch_.hints};
    NameTag last = NameTag::None, before = NameTag::None;
    std::size_t at = 0;
    for (std::uint32_t t = 0; t < w_.tokens.size(); ++t) {
      while (at + 1 < s.begin.size() && s.begin[at + 1] <= w_.tokens.begin[t]) ++at;
      NameTag gold = s.tag[at];
      if (t > 0 && w_.tokens.sentence[t] != w_.tokens.sentence[t - 1]) last = before = NameTag::None;
      if (!may_tag(input, t, last, gold)) {
        const auto begin = static_cast<NameTag>(static_cast<std::uint8_t>(gold) - 1);
        const bool in_name = gold == NameTag::InPerson || gold == NameTag::InPlace || gold == NameTag::InBody;
        gold = in_name && may_tag(input, t, last, begin) ? begin : NameTag::None;
      }
      const NameTag guess = step(input, t, last, before, gold, mode);
      before = last;
      last = guess;
    }
  }

  void report(const char* what) {
    std::printf("%s: %zu words, %.3f%% right, F1 of names' words %.4f, %zu features\n", what, seen_, 100.0 * static_cast<double>(right_) / static_cast<double>(seen_ + 1),
                2.0 * static_cast<double>(both_) / static_cast<double>(names_ + guesses_ + 1), features_.size());
    std::fflush(stdout);
    seen_ = right_ = both_ = names_ = guesses_ = 0;
  }

  void drop_rare(std::uint32_t least) {
    for (auto f = features_.begin(); f != features_.end();)
      f = f->second.count < least ? features_.erase(f) : std::next(f);
  }

  // Keeps what fits into the file: in each bucket the rows that weigh most, and starts the others anew.
  void prune() {
    for (const auto& [feature, row] : chosen()) keep_.insert(feature);
    for (auto f = features_.begin(); f != features_.end();) {
      if (keep_.count(f->first) == 0) {
        f = features_.erase(f);
      } else {
        f->second = {};
        ++f;
      }
    }
    clock_ = 1;
  }

  void write(const char* path) const {
    std::vector<NameRow> rows(kNameBuckets * kNameBucketRows);
    std::vector<double> sizes;
    for (const auto& [feature, row] : features_)
      for (std::size_t k = 1; k < kNameTags; ++k) sizes.push_back(std::abs(value(row, k)));
    std::sort(sizes.begin(), sizes.end());
    const double most = sizes.empty() ? 1 : sizes[sizes.size() - 1 - sizes.size() / 1000];
    std::vector<std::uint32_t> used(kNameBuckets, 0);
    for (const auto& [feature, row] : chosen()) {
      const std::uint32_t bucket = name_bucket(feature);
      NameRow& to = rows[bucket * kNameBucketRows + used[bucket]++];
      to.check = name_check(feature);
      for (std::size_t k = 1; k < kNameTags; ++k) {
        const double x = std::round(value(*row, k) * 127.0 / most);
        to.weights[k - 1] = static_cast<std::int8_t>(std::clamp(x, -127.0, 127.0));
      }
    }
    std::ofstream out(path, std::ios::binary);
    out << "DPNM";
    out.write(reinterpret_cast<const char*>(rows.data()), static_cast<std::streamsize>(rows.size() * sizeof(NameRow)));
  }

 private:
  // Averaged, and as a difference from the weight of None.
  double average(const Weights& row, std::size_t k) const { return row.now[k] - row.sum[k] / static_cast<double>(clock_); }
  double value(const Weights& row, std::size_t k) const { return average(row, k) - average(row, 0); }
  double size(const Weights& row) const {
    double most = 0;
    for (std::size_t k = 1; k < kNameTags; ++k) most = std::max(most, std::abs(value(row, k)));
    return most * std::sqrt(static_cast<double>(row.count + 1));
  }

  std::vector<std::pair<std::uint64_t, const Weights*>> chosen() const {
    std::vector<std::pair<std::uint64_t, const Weights*>> order;
    for (const auto& [feature, row] : features_) order.emplace_back(feature, &row);
    std::sort(order.begin(), order.end(), [&](const auto& a, const auto& b) {
      const double x = size(*a.second), y = size(*b.second);
      return x != y ? x > y : a.first < b.first;
    });
    std::vector<std::uint32_t> used(kNameBuckets, 0);
    std::vector<std::pair<std::uint64_t, const Weights*>> out;
    for (const auto& entry : order)
      if (size(*entry.second) > 0 && used[name_bucket(entry.first)] < kNameBucketRows) {
        ++used[name_bucket(entry.first)];
        out.push_back(entry);
      }
    return out;
  }

  NameTag step(const NameInput& in, std::uint32_t t, NameTag last, NameTag before, NameTag gold, Mode mode) {
    if (last == NameTag::None && !may_tag(in, t, last, NameTag::BeginPerson)) return NameTag::None;
    name_features(in, t, last, before, hashes_);
    if (mode == Mode::Count) {
      for (const std::uint64_t h : hashes_) ++features_[h].count;
      return gold;
    }
    std::uint32_t hidden = 0;
    if (mode == Mode::Learn) {
      if (random() % 5 < 2) hidden |= kIdentifying;
      if (random() % 4 == 0) hidden |= kHinted;
    }
    std::array<Weights*, kNameFeatures> rows{};
    std::array<double, kNameTags> score{};
    for (std::size_t f = 0; f < hashes_.size(); ++f) {
      if ((hidden >> f & 1u) != 0) continue;
      const auto found = features_.find(hashes_[f]);
      if (found == features_.end()) continue;
      rows[f] = &found->second;
      if (mode == Mode::Learn) ++found->second.count;
      for (std::size_t k = 0; k < kNameTags; ++k) score[k] += mode == Mode::Learn ? found->second.now[k] : average(found->second, k);
    }
    std::size_t best = 0;
    for (std::size_t k = 1; k < kNameTags; ++k)
      if (score[k] > score[best] && may_tag(in, t, last, static_cast<NameTag>(k))) best = k;
    const auto want = static_cast<std::size_t>(gold);
    ++seen_;
    right_ += best == want;
    names_ += want != 0;
    guesses_ += best != 0;
    both_ += best != 0 && best == want;
    if (mode == Mode::Learn) {
      ++clock_;
      if (best != want)
        for (Weights* row : rows)
          if (row != nullptr) {
            change(*row, want, 1);
            change(*row, best, -1);
          }
    }
    return static_cast<NameTag>(best);
  }
  void change(Weights& row, std::size_t k, int by) {
    row.now[k] += by;
    row.sum[k] += static_cast<double>(by) * static_cast<double>(clock_);
  }
  std::uint32_t random() { return state_ = state_ * 1664525u + 1013904223u, state_ >> 8; }

  // The features that tell one word from all others: its form, alone and joined, and its ends.
  static constexpr std::uint32_t kIdentifying = 1u << 0 | 1u << 7 | 1u << 18 | 1u << 21 | 1u << 22 | 1u << 26;
  // Those that the tables tell.
  static constexpr std::uint32_t kHinted = 1u << 14 | 1u << 15 | 1u << 16 | 1u << 17 | 1u << 23;
  const Pack& pack_;
  Workspace w_;
  ActorScratch scratch_;
  NameFeatures hashes_{};
  std::unordered_map<std::uint64_t, Weights> features_;
  std::unordered_set<std::uint64_t> keep_;
  long clock_ = 1;
  std::size_t seen_ = 0, right_ = 0, names_ = 0, guesses_ = 0, both_ = 0;
  std::uint32_t state_ = 12345;
};

int run(int argc, char** argv) {
  if (argc < 5) {
    std::fprintf(stderr, "usage: train_names TAGGED LANGUAGES PACKS OUT [HELD_OUT_EVERY]\n");
    return 2;
  }
  const Result<Pack> pack = Pack::load({.languages = argv[2], .packs = argv[3], .load = {"de"}}, "de");
  if (!pack) {
    std::fprintf(stderr, "%s\n", pack.error().message.c_str());
    return 1;
  }
  const long held = argc > 5 ? std::atol(argv[5]) : 0;
  Trainer trainer(*pack);
  const auto pass = [&](Trainer::Mode mode) {
    std::ifstream file(argv[1]);
    Sentence s;
    const bool measure = mode == Trainer::Mode::Measure;
    for (long i = 0; next_sentence(file, s); ++i)
      if (held == 0 ? !measure : (i % held == 0) == measure) trainer.read(s, mode);
    trainer.report(measure ? "held out" : mode == Trainer::Mode::Count ? "counted" : "learned");
  };
  pass(Trainer::Mode::Count);
  trainer.drop_rare(3);
  for (int i = 0; i < 3; ++i) pass(Trainer::Mode::Learn);
  pass(Trainer::Mode::Measure);
  trainer.prune();
  for (int i = 0; i < 5; ++i) pass(Trainer::Mode::Learn);
  pass(Trainer::Mode::Measure);
  trainer.write(argv[4]);
  return 0;
}

}  // namespace
}  // namespace depesche

int main(int argc, char** argv) { return depesche::run(argc, argv); }
