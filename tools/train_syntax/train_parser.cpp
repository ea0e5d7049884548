// SPDX-License-Identifier: Apache-2.0
#include "train_parser.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <thread>

namespace depesche::training {

namespace {

constexpr std::size_t kRelationTotal = kRelationCount;

struct Tally {
  double loss = 0;
  std::uint64_t moves = 0, wrong = 0, labels = 0, wrong_labels = 0;
};

// One worker: its gradients and buffers, and what it has seen.
struct Worker : Tally {
  Gradients gradients;
  FloatPass pass;
  ParseState state;
  std::vector<PartRowSet> rows;
  explicit Worker(const FloatNet& net) : gradients(net) {}
};

struct Teaching {
  const FloatNet& net;
  const ParserOptions& options;
  float explore = 0;      // how often the parser's own move is followed
};

// Hidden layer of a sum of rows and slots; `at` are the places of the slots in pass.slots.
template <std::size_t Width, typename Rows>
void hidden_layer(const Parameters& table, const Rows& rows, const FloatPass& pass, const std::vector<std::size_t>& at, float* hidden) {
  std::fill_n(hidden, Width, 0.0f);
  for (const std::uint32_t row : rows) {
    const float* from = table.w.data() + std::size_t{row} * Width;
    for (std::size_t j = 0; j < Width; ++j) hidden[j] += from[j];
  }
  for (const std::size_t place : at)
    for (std::size_t j = 0; j < Width; ++j) hidden[j] += pass.slots[place + j];
  for (std::size_t j = 0; j < Width; ++j) hidden[j] = std::max(hidden[j], 0.0f);
}

// Carries the gradient of `count` scores back to rows and slots.
template <std::size_t Width, typename Rows>
void hidden_back(const Parameters& out, std::size_t outputs, const float* d_scores, const float* hidden, const Rows& rows, const std::vector<std::size_t>& at,
                 Gradient& to_out, Gradient& to_bias, Gradient& to_table, FloatPass& pass) {
  float d_hidden[Width];
  for (std::size_t j = 0; j < Width; ++j) {
    float sum = 0;
    const float* w = out.w.data() + j * outputs;
    float* g = to_out.g.data() + j * outputs;
    for (std::size_t o = 0; o < outputs; ++o) {
      sum += d_scores[o] * w[o];
      g[o] += d_scores[o] * hidden[j];
    }
    d_hidden[j] = hidden[j] > 0 ? sum : 0;
  }
  for (std::size_t o = 0; o < outputs; ++o) to_bias.g[o] += d_scores[o];
  for (const std::uint32_t row : rows) {
    float* g = to_table.row(row);
    for (std::size_t j = 0; j < Width; ++j) g[j] += d_hidden[j];
  }
  for (const std::size_t place : at)
    for (std::size_t j = 0; j < Width; ++j) pass.d_slots[place + j] += d_hidden[j];
}

template <std::size_t Width>
void score(const Parameters& out, const Parameters& bias, std::size_t outputs, const float* hidden, float* scores) {
  std::copy_n(bias.w.data(), outputs, scores);
  for (std::size_t j = 0; j < Width; ++j)
    for (std::size_t o = 0; o < outputs; ++o) scores[o] += hidden[j] * out.w[j * outputs + o];
}

// The softmax over allowed moves against that over the best ones among them; its gradient goes to `d`.
float move_loss(const float* scores, const std::array<bool, 3>& allowed, const std::array<bool, 3>& best, float* d) {
  float most = -1e30f, most_best = -1e30f, total = 0, good = 0;
  for (std::size_t m = 0; m < 3; ++m) {
    if (allowed[m]) most = std::max(most, scores[m]);
    if (best[m]) most_best = std::max(most_best, scores[m]);
  }
  for (std::size_t m = 0; m < 3; ++m) {
    if (allowed[m]) total += std::exp(scores[m] - most);
    if (best[m]) good += std::exp(scores[m] - most_best);
  }
  for (std::size_t m = 0; m < 3; ++m) {
    if (allowed[m]) d[m] += std::exp(scores[m] - most) / total;
    if (best[m]) d[m] -= std::exp(scores[m] - most_best) / good;
  }
  return most + std::log(total) - most_best - std::log(good);
}

class SentenceTeacher {
 public:
  SentenceTeacher(const Teaching& teaching, const ParserSample& sample, Worker& worker, std::uint64_t seed)
      : t_(teaching), sample_(sample), w_(worker), seed_(seed) {}

  void teach() {
    drop_words();
    forward(t_.net, w_.rows, {t_.options.dropout, next_random(seed_)}, w_.pass);
    w_.state.start(sample_.words.size());
    while (!w_.state.done()) {
      const Move move = teach_move();
      Relation relation = Relation::Root;
      if (move != Move::Shift && w_.state.head_after(move) != kNone) relation = teach_relation(move);
      w_.state.apply(move, relation);
    }
    backward(t_.net, w_.rows, w_.pass, w_.gradients);
  }

  const std::vector<std::uint32_t>* counts = nullptr;

 private:
  void drop_words() {
    w_.rows = sample_.rows;
    const auto drop = [&](PartRowSet& rows, PartKind kind) {
      std::uint32_t& row = rows[static_cast<std::size_t>(kind)];
      const float rate = t_.options.word_drop / (t_.options.word_drop + static_cast<float>((*counts)[row]));
      if (next_unit(seed_) < rate) row = kPartRows[static_cast<std::size_t>(kind)];
    };
    for (PartRowSet& rows : w_.rows) {
      drop(rows, PartKind::Form);
      drop(rows, PartKind::Lemma);
    }
  }

  Move teach_move() {
    const ParseState& state = w_.state;
    std::array<bool, 3> allowed{}, best{};
    std::uint32_t least = 0xFFFFFFFFu, choices = 0;
    std::array<std::uint32_t, 3> cost{};
    for (std::size_t m = 0; m < 3; ++m) {
      allowed[m] = state.allowed(static_cast<Move>(m));
      if (!allowed[m]) continue;
      ++choices;
      cost[m] = cost_of(state, static_cast<Move>(m), sample_.head);
      least = std::min(least, cost[m]);
    }
    for (std::size_t m = 0; m < 3; ++m) best[m] = allowed[m] && cost[m] == least;
    if (choices == 1) return static_cast<Move>(std::find(allowed.begin(), allowed.end(), true) - allowed.begin());
    MoveRowSet rows;
    find_move_rows(sample_.words, state, rows);
    std::vector<std::size_t>& at = at_;
    at.clear();
    const std::array<std::uint32_t, 3> words = {state.top(1), state.top(0), state.next() < state.size() ? state.next() : kNone};
    for (std::size_t slot = 0; slot < 3; ++slot)
      if (words[slot] != kNone) at.push_back(sample_.words.token[words[slot]] * kSlots + slot * kMoveHidden);
    float hidden[kMoveHidden], scores[kMoveScores];
    hidden_layer<kMoveHidden>(t_.net.parts[kMoves], rows, w_.pass, at, hidden);
    score<kMoveHidden>(t_.net.parts[kMoveOut], t_.net.parts[kMoveBias], kMoveScores, hidden, scores);
    float d[kMoveScores] = {};
    w_.loss += move_loss(scores, allowed, best, d);
    ++w_.moves;
    std::size_t chosen = 3, right = 3;
    for (std::size_t m = 0; m < 3; ++m) {
      if (!allowed[m]) continue;
      if (chosen == 3 || scores[m] > scores[chosen]) chosen = m;
      if (best[m] && (right == 3 || scores[m] > scores[right])) right = m;
    }
    if (!best[chosen]) ++w_.wrong;
    hidden_back<kMoveHidden>(t_.net.parts[kMoveOut], kMoveScores, d, hidden, rows, at, w_.gradients.parts[kMoveOut], w_.gradients.parts[kMoveBias], w_.gradients.parts[kMoves], w_.pass);
    return static_cast<Move>(next_unit(seed_) < t_.explore ? chosen : right);
  }

  Relation teach_relation(Move move) {
    const std::uint32_t head = w_.state.head_after(move), child = w_.state.dependent();
    const Relation gold = sample_.relation[child];
    LabelRowSet rows;
    find_label_rows(sample_.words, w_.state, move, rows);
    std::vector<std::size_t>& at = at_;
    at.assign({sample_.words.token[head] * kSlots + 3 * kMoveHidden, sample_.words.token[child] * kSlots + 3 * kMoveHidden + kLabelHidden});
    float hidden[kLabelHidden], scores[kLabels], d[kLabels] = {};
    hidden_layer<kLabelHidden>(t_.net.parts[kLabelTable], rows, w_.pass, at, hidden);
    score<kLabelHidden>(t_.net.parts[kLabelOut], t_.net.parts[kLabelBias], kLabels, hidden, scores);
    const std::size_t best = static_cast<std::size_t>(std::max_element(scores, scores + kRelationTotal) - scores);
    const bool learns = sample_.head[child] == head && !(sample_.source != Source::Silver && gold == Relation::Dep) && gold != Relation::Root;
    if (learns) {
      float total = 0;
      for (std::size_t r = 0; r < kRelationTotal; ++r) total += d[r] = std::exp(scores[r] - scores[best]);
      w_.loss -= std::log(std::max(d[static_cast<std::size_t>(gold)] / total, 1e-20f));
      for (std::size_t r = 0; r < kRelationTotal; ++r) d[r] = d[r] / total - (r == static_cast<std::size_t>(gold) ? 1.0f : 0.0f);
      ++w_.labels;
      if (best != static_cast<std::size_t>(gold)) ++w_.wrong_labels;
      hidden_back<kLabelHidden>(t_.net.parts[kLabelOut], kLabels, d, hidden, rows, at, w_.gradients.parts[kLabelOut], w_.gradients.parts[kLabelBias], w_.gradients.parts[kLabelTable], w_.pass);
    }
    if (sample_.head[child] == head && next_unit(seed_) >= t_.explore) return gold;
    return static_cast<Relation>(best);
  }

  const Teaching& t_;
  const ParserSample& sample_;
  Worker& w_;
  std::uint64_t seed_;
  std::vector<std::size_t> at_;
};

}  // namespace

std::vector<std::uint32_t> count_rows(const std::vector<ParserSample>& samples) {
  std::vector<std::uint32_t> out(kPartRows.back(), 0);
  for (const ParserSample& s : samples)
    for (const PartRowSet& rows : s.rows)
      for (const std::uint32_t row : rows) ++out[row];
  return out;
}

namespace {
// Which samples an epoch sees, unshuffled.
std::vector<std::uint32_t> order_of(const std::vector<ParserSample>& samples, const ParserOptions& o, std::size_t epoch) {
  const float left_out = o.epochs < 2 ? 0 : o.fade * static_cast<float>(epoch) / static_cast<float>(o.epochs - 1);
  std::uint64_t seed = o.seed + epoch * 7;
  std::vector<std::uint32_t> out;
  for (std::uint32_t i = 0; i < samples.size(); ++i) {
    const bool silver = samples[i].source == Source::Silver;
    if (silver && next_unit(seed) < left_out) continue;
    for (std::size_t k = 0; k < (silver ? 1 : o.gold_times); ++k) out.push_back(i);
  }
  return out;
}
}  // namespace

void train_parser(const std::vector<ParserSample>& samples, const ParserOptions& o, FloatNet& net) {
  const std::vector<std::uint32_t> counts = count_rows(samples);
  std::vector<Worker> workers;
  for (std::size_t w = 0; w < o.threads; ++w) workers.emplace_back(net);
  std::uint64_t seed = o.seed * 7919;
  std::size_t total = 0;
  for (std::size_t epoch = 0; epoch < o.epochs; ++epoch) total += (order_of(samples, o, epoch).size() + o.batch - 1) / o.batch;
  std::uint32_t step = 0;
  for (std::size_t epoch = 0; epoch < o.epochs; ++epoch) {
    std::vector<std::uint32_t> order = order_of(samples, o, epoch);
    const std::size_t batches = (order.size() + o.batch - 1) / o.batch;
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[next_random(seed) % i]);
    for (std::size_t b = 0; b < batches; ++b) {
      const float progress = static_cast<float>(step) / static_cast<float>(total);
      const Teaching teaching{net, o, progress < 0.05f ? 0.0f : 0.9f};
      const std::size_t from = b * o.batch, to = std::min(order.size(), from + o.batch);
      const auto work = [&](std::size_t w) {
        for (std::size_t i = from + w; i < to; i += o.threads) {
          SentenceTeacher teacher(teaching, samples[order[i]], workers[w], o.seed + epoch * 1000003 + i * 31);
          teacher.counts = &counts;
          teacher.teach();
        }
      };
      std::vector<std::thread> threads;
      for (std::size_t w = 1; w < o.threads; ++w) threads.emplace_back(work, w);
      work(0);
      for (std::thread& t : threads) t.join();
      ++step;
      const float warm = std::min(1.0f, static_cast<float>(step) / 200.0f);
      std::vector<Gradients*> all;
      for (Worker& w : workers) all.push_back(&w.gradients);
      update(net, all, step, o.rate * warm * (1.0f - 0.97f * progress));
      if (b % 1000 != 999 && b + 1 != batches) continue;
      Tally sum;
      for (Worker& w : workers) {
        sum.loss += w.loss; sum.moves += w.moves; sum.wrong += w.wrong; sum.labels += w.labels; sum.wrong_labels += w.wrong_labels;
        static_cast<Tally&>(w) = Tally{};
      }
      std::fprintf(stderr, "epoch %zu batch %zu/%zu loss %.4f moves %.4f labels %.4f\n", epoch + 1, b + 1, batches, sum.loss / static_cast<double>(sum.moves),
                   1 - static_cast<double>(sum.wrong) / static_cast<double>(sum.moves), 1 - static_cast<double>(sum.wrong_labels) / static_cast<double>(sum.labels));
    }
  }
}

}  // namespace depesche::training
