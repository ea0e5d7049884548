// SPDX-License-Identifier: Apache-2.0
// Trains languages/de/names.bin, the model of src/actors/name_model.h.
//   train_names TAGGED LANGUAGES PACKS OUT HELD_OUT_EVERY [MORE_TAGGED]
// TAGGED: what tools/train_names/silver.py makes of the silver parses; of every HELD_OUT_EVERY articles (0: of none) one is kept apart and
// measured, and MORE_TAGGED too. All features first; then those that fit into the file, learned on. What tells a word from all others, and
// what the tables say of it, is hidden from a part of the examples, so that unknown names are learned too.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "actors/scan.h"
#include "chain.h"
#include "engine/loaded.h"
#include "engine/workspace.h"
#include "measure.h"
#include "tagged.h"

namespace depesche {
namespace {

constexpr std::uint32_t kLeast = 3;          // a feature seen less often is none
constexpr int kPasses = 3, kMorePasses = 3;  // before and after the pruning; the weights are the mean of those after each of the latter
constexpr float kRate = 0.1F;
constexpr double kReadiness = 0.4;  // added to the beginning of a name: the teacher finds too few
// Of hundred examples, how many hide what tells the word, what the tables say, and any one feature.
constexpr std::uint32_t kHideWord = 30, kHideTables = 25, kHideAny = 45;

// Features by their place in NameFeatures: those that tell one word from all others, and those that the tables tell.
constexpr std::uint64_t bits(std::initializer_list<int> of) {
  std::uint64_t out = 0;
  for (const int i : of) out |= std::uint64_t{1} << i;
  return out;
}
constexpr std::uint64_t kIdentifying = bits({0, 5, 6, 20, 21, 24, 25, 26, 27, 51, 52});
constexpr std::uint64_t kHinted = bits({36, 37, 38, 39, 40, 41, 42});

class Trainer {
 public:
  explicit Trainer(const Pack& pack) : pack_(pack) {}

  // Reads a sentence: tokens, and what the tables say of them.
  NameInput read(const Tagged& s) {
    split_tokens(pack_.text, s.text, w_.tokens);
    read_words(pack_.lexicon, *pack_.morph, s.text, w_.tokens, w_.words);
    tag_words(pack_.syntax, s.text, w_.tokens, w_.words, *w_.syntax);
    fill_name_hints(*pack_.world, {s.text, w_.tokens, w_.words, w_.tree, w_.clauses, {}}, scratch_);
    return {s.text, w_.tokens, w_.words, scratch_.hints};
  }
  std::vector<NameTag> gold_of(const Tagged& s) const {
    std::vector<NameTag> out(w_.tokens.size(), NameTag::None);
    std::size_t at = 0;
    for (std::uint32_t t = 0; t < out.size(); ++t) {
      while (at + 1 < s.begin.size() && s.begin[at + 1] <= w_.tokens.begin[t]) ++at;
      out[t] = s.tag[at];
      // A word of theirs that is several tokens of ours goes on.
      if (t > 0 && w_.tokens.begin[t] != s.begin[at] && (static_cast<std::uint8_t>(out[t]) & 1u) != 0) out[t] = static_cast<NameTag>(static_cast<std::uint8_t>(out[t]) + 1);
    }
    return out;
  }

  void take(const Tagged& s) {
    const NameInput in = read(s);
    const std::vector<NameTag> gold = gold_of(s);
    NameTag last = NameTag::None;
    bool open = false;
    for (std::uint32_t t = 0; t < in.tokens.size(); ++t) {
      const NamePlace place = name_place(in, t);
      if (t > 0 && in.tokens.sentence[t] != in.tokens.sentence[t - 1]) open = false;
      if (place == NamePlace::Never) { open = false; last = NameTag::None; continue; }
      if (!open) { runs_.push_back(tokens_.size()); last = NameTag::None; }
      open = true;
      ChainToken token;
      token.place = place;
      token.of_class = static_cast<std::uint8_t>(name_class(in, t));
      token.gold = allowed(place, last, gold[t]);
      last = token.gold;
      tokens_.push_back(token);
      name_features(in, t, hashes_.emplace_back());
    }
  }

  // Numbers the features that are seen often enough.
  void number() {
    std::unordered_map<std::uint64_t, std::uint32_t> counts;
    for (const NameFeatures& f : hashes_)
      for (const std::uint64_t h : f) ++counts[h];
    std::unordered_map<std::uint64_t, std::uint32_t> place;
    for (std::size_t i = 0; i < tokens_.size(); ++i)
      for (std::size_t f = 0; f < kNameFeatures; ++f) {
        const std::uint64_t h = hashes_[i][f];
        const bool kept = counts[h] >= kLeast;
        const auto [at, fresh] = kept ? place.try_emplace(h, static_cast<std::uint32_t>(names_.size())) : std::pair{place.end(), false};
        if (fresh) names_.push_back(h);
        tokens_[i].feature[f] = kept ? at->second : kNoFeature;
      }
    runs_.push_back(tokens_.size());
    std::printf("%zu words in %zu rows, %zu of %zu features\n", tokens_.size(), runs_.size() - 1, names_.size(), counts.size());
    hashes_ = {};
    chain_ = Chain(names_.size());
    for (std::size_t i = 0; i < names_.size(); ++i) chain_.rows()[i].count = counts[names_[i]];
  }

  void pass(int number) {
    double loss = 0;
    std::vector<std::uint64_t> hidden;
    std::vector<std::size_t> order(runs_.size() - 1);
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    for (std::size_t i = order.size(); i-- > 1;) std::swap(order[i], order[random() % (i + 1)]);
    for (const std::size_t r : order) {
      const std::span<const ChainToken> run(tokens_.data() + runs_[r], runs_[r + 1] - runs_[r]);
      hidden.assign(run.size(), 0);
      for (std::uint64_t& h : hidden) {
        if (random() % 100 < kHideWord) h |= kIdentifying;
        if (random() % 100 < kHideTables) h |= kHinted;
      }
      for (std::uint64_t& h : hidden)
        for (std::size_t f = 0; f < kNameFeatures; ++f)
          if (random() % 100 < kHideAny) h |= std::uint64_t{1} << f;
      loss += chain_.learn(run, hidden, kRate);
    }
    std::printf("pass %d: loss %.4f a word\n", number, loss / static_cast<double>(tokens_.size()));
    std::fflush(stdout);
  }

  // Only what fits into the file learns on.
  void prune() {
    std::unordered_set<std::uint32_t> keep;
    for (const std::uint32_t f : chosen()) keep.insert(f);
    for (ChainToken& token : tokens_)
      for (std::uint32_t& f : token.feature)
        if (f != kNoFeature && keep.count(f) == 0) f = kNoFeature;
    for (std::uint32_t f = 0; f < names_.size(); ++f)
      if (keep.count(f) == 0) chain_.rows()[f].weight = {};
    std::printf("%zu features fit\n", keep.size());
  }

  // The mean of the weights as they are and as they were at the earlier calls.
  void average() {
    if (sums_.empty()) sums_.resize(names_.size());
    ++averaged_;
    for (std::size_t f = 0; f < names_.size(); ++f)
      for (std::size_t k = 0; k < kNameTags; ++k) sums_[f][k] += chain_.rows()[f].weight[k];
  }
  void settle() {
    for (std::size_t f = 0; f < names_.size(); ++f)
      for (std::size_t k = 0; k < kNameTags; ++k) chain_.rows()[f].weight[k] = sums_[f][k] / static_cast<float>(averaged_);
  }

  void write(const char* path) const {
    std::vector<NameRow> rows(kNameBuckets * kNameBucketRows);
    std::vector<double> sizes;
    const std::vector<std::uint32_t> kept = chosen();
    for (const std::uint32_t f : kept)
      for (const float x : chain_.rows()[f].weight) sizes.push_back(std::abs(static_cast<double>(x)));
    std::sort(sizes.begin(), sizes.end());
    const double scale = sizes.empty() ? 1 : 127.0 / sizes[sizes.size() - 1 - sizes.size() / 2000];
    std::vector<std::uint32_t> used(kNameBuckets, 0);
    for (const std::uint32_t f : kept) {
      const std::uint32_t bucket = name_bucket(names_[f]);
      NameRow& to = rows[bucket * kNameBucketRows + used[bucket]++];
      to.check = name_check(names_[f]);
      for (std::size_t k = 1; k < kNameTags; ++k) to.weights[k - 1] = static_cast<std::int8_t>(std::clamp(std::round(static_cast<double>(chain_.rows()[f].weight[k]) * scale), -127.0, 127.0));
    }
    NameSteps steps{};
    for (std::size_t c = 0; c < kNameClasses; ++c)
      for (std::size_t b = 0; b < kNameTags; ++b)
        for (std::size_t k = 0; k < kNameTags; ++k) steps[c][b][k] = static_cast<std::int16_t>(std::round((static_cast<double>(chain_.steps()[c][b].weight[k]) + (k % 2 == 1 ? kReadiness : 0.0)) * scale));
    std::ofstream out(path, std::ios::binary);
    out << "DPN2";
    out.write(reinterpret_cast<const char*>(&steps), sizeof(steps));
    out.write(reinterpret_cast<const char*>(rows.data()), static_cast<std::streamsize>(rows.size() * sizeof(NameRow)));
  }

 private:
  static NameTag allowed(NamePlace place, NameTag last, NameTag gold) {
    if (may_tag(place, last, gold)) return gold;
    const auto number = static_cast<std::uint8_t>(gold);
    const auto begin = static_cast<NameTag>(number % 2 == 0 ? number - 1 : number);
    return may_tag(place, last, begin) ? begin : NameTag::None;
  }
  [[nodiscard]] double size(std::uint32_t f) const {
    float most = 0;
    for (const float x : chain_.rows()[f].weight) most = std::max(most, std::abs(x));
    return static_cast<double>(most) * std::sqrt(static_cast<double>(chain_.rows()[f].count + 1));
  }
  // In each bucket of the file the features that weigh most.
  [[nodiscard]] std::vector<std::uint32_t> chosen() const {
    std::vector<std::pair<double, std::uint32_t>> order;
    for (std::uint32_t f = 0; f < names_.size(); ++f)
      if (const double x = size(f); x > 0) order.emplace_back(x, f);
    std::sort(order.begin(), order.end(), [&](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : names_[a.second] < names_[b.second]; });
    std::vector<std::uint32_t> used(kNameBuckets, 0), out;
    for (const auto& [x, f] : order)
      if (used[name_bucket(names_[f])] < kNameBucketRows) {
        ++used[name_bucket(names_[f])];
        out.push_back(f);
      }
    return out;
  }
  std::uint32_t random() { return state_ = state_ * 1664525u + 1013904223u, state_ >> 8; }

  const Pack& pack_;
  Workspace w_;
  ActorScratch scratch_;
  std::vector<NameFeatures> hashes_;
  std::vector<ChainToken> tokens_;
  std::vector<std::size_t> runs_;
  std::vector<std::uint64_t> names_;  // fingerprints of the features
  Chain chain_{0};
  std::vector<std::array<float, kNameTags>> sums_;
  int averaged_ = 0;
  std::uint32_t state_ = 12345;
};

// An article that names were exchanged in belongs to what it was made of.
bool exchanged(const std::string& article) { return !article.empty() && article[0] == '+'; }
bool kept_apart(const std::string& article, long every) { return every > 0 && static_cast<std::uint64_t>(key_of(std::string_view(article).substr(exchanged(article) ? 1 : 0))) % static_cast<std::uint64_t>(every) == 0; }

void measure(Trainer& trainer, const char* model, const char* tagged, long every) {
  const Result<NameModel> names = NameModel::load(model);
  if (!names) return;
  std::ifstream file(tagged);
  Tagged s;
  Measure m;
  std::vector<NameTag> found;
  while (next_sentence(file, s)) {
    if (every != 1 && (!kept_apart(s.article, every) || exchanged(s.article))) continue;
    names->tag(trainer.read(s), found);
    m.add(trainer.gold_of(s), found);
  }
  m.print(tagged);
}

int run(int argc, char** argv) {
  if (argc < 6) {
    std::fprintf(stderr, "usage: train_names TAGGED LANGUAGES PACKS OUT HELD_OUT_EVERY [MORE_TAGGED]\n");
    return 2;
  }
  const Result<Pack> pack = Pack::load({.languages = argv[2], .packs = argv[3], .load = {"de"}}, "de");
  if (!pack) {
    std::fprintf(stderr, "%s\n", pack.error().message.c_str());
    return 1;
  }
  const long every = std::atol(argv[5]);
  Trainer trainer(*pack);
  std::ifstream file(argv[1]);
  Tagged s;
  while (next_sentence(file, s))
    if (!kept_apart(s.article, every)) trainer.take(s);
  trainer.number();
  for (int i = 0; i < kPasses; ++i) trainer.pass(i);
  trainer.prune();
  for (int i = 0; i < kMorePasses; ++i) {
    trainer.pass(kPasses + i);
    trainer.average();
  }
  trainer.settle();
  trainer.write(argv[4]);
  if (every > 0) measure(trainer, argv[4], argv[1], every);
  if (argc > 6) measure(trainer, argv[4], argv[6], 1);
  return 0;
}

}  // namespace
}  // namespace depesche

int main(int argc, char** argv) { return depesche::run(argc, argv); }
