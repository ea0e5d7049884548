// SPDX-License-Identifier: Apache-2.0
#include "actors/name_model.h"

#include <bit>
#include <cstring>

#include "pack/table.h"

namespace depesche {
namespace {

std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
  std::uint64_t h = (a ^ (b + 0x9E3779B97F4A7C15ull)) * 0xBF58476D1CE4E5B9ull;
  return h ^ (h >> 29);
}

struct Features {
  NameFeatures& out;
  std::size_t n = 0;
  void add(std::uint64_t value) {
    const std::uint64_t h = mixed(value, n * 0x632BE59BD9B4E019ull) * 0x94D049BB133111EBull;
    out[n++] = h ^ (h >> 31);
  }
};

std::uint64_t key_at(const NameInput& in, std::uint32_t t, std::int64_t by) {
  const std::int64_t at = static_cast<std::int64_t>(t) + by;
  if (at < 0 || at >= in.tokens.size() || in.tokens.sentence[static_cast<std::size_t>(at)] != in.tokens.sentence[t]) return static_cast<std::uint64_t>(by) + 17;
  return static_cast<std::uint64_t>(in.words.form[static_cast<std::size_t>(at)]);
}

template <typename T>
std::uint64_t value_at(const NameInput& in, const T& of, std::uint32_t t, std::int64_t by) {
  const std::int64_t at = static_cast<std::int64_t>(t) + by;
  if (at < 0 || at >= in.tokens.size() || in.tokens.sentence[static_cast<std::size_t>(at)] != in.tokens.sentence[t]) return 255;
  return static_cast<std::uint64_t>(of[static_cast<std::size_t>(at)]);
}

std::string_view last_bytes(std::string_view word, std::size_t n) { return word.size() <= n ? word : word.substr(word.size() - n); }

}  // namespace

bool may_tag(const NameInput& in, std::uint32_t t, NameTag last, NameTag tag) {
  if (tag == NameTag::None) return true;
  const Shape shape = in.tokens.shape[t];
  const bool capital = shape == Shape::Capital || shape == Shape::Upper || shape == Shape::Mixed;
  // A noun that the lexicon knows and no table knows as a name begins one only before another capital word.
  if (in.words.pos[t] == Pos::Noun && (in.hints[t] & kHintNoun) != 0 && (in.hints[t] & (kHintGiven | kHintPerson | kHintPlace | kHintBody | kHintTown)) == 0 && last == NameTag::None) {
    const Shape next = t + 1 < in.tokens.size() ? in.tokens.shape[t + 1] : Shape::Stop;
    if (next != Shape::Capital && next != Shape::Upper && next != Shape::Mixed) return false;
  }
  const bool in_name = tag == NameTag::InPerson || tag == NameTag::InPlace || tag == NameTag::InBody;
  if (!in_name) return capital || shape == Shape::Ordinal || shape == Shape::Number;
  const auto begin = static_cast<NameTag>(static_cast<std::uint8_t>(tag) - 1);
  return last == tag || last == begin;
}

void name_features(const NameInput& in, std::uint32_t t, NameTag last, NameTag before_last, NameFeatures& out) {
  Features f{out};
  const std::string_view word = in.tokens.text(in.text, t);
  const std::uint64_t key = key_at(in, t, 0), tag = static_cast<std::uint64_t>(last), hints = in.hints[t];
  const auto& pos = in.words.pos;
  const auto& shape = in.tokens.shape;
  const std::uint64_t first = (in.tokens.flags[t] & kSentenceFirst) != 0 ? 1 : 0;
  const std::uint64_t p0 = value_at(in, pos, t, 0), p1 = value_at(in, pos, t, 1), m1 = value_at(in, pos, t, -1);
  const std::uint64_t h1 = value_at(in, in.hints, t, 1), hm1 = value_at(in, in.hints, t, -1);
  f.add(key);
  f.add(key_at(in, t, -1));
  f.add(key_at(in, t, 1));
  f.add(key_at(in, t, -2));
  f.add(key_at(in, t, 2));
  f.add(static_cast<std::uint64_t>(key_of(last_bytes(word, 3))));
  f.add(static_cast<std::uint64_t>(key_of(last_bytes(word, 4))));
  f.add(static_cast<std::uint64_t>(key_of(last_bytes(word, 6))));
  f.add(static_cast<std::uint64_t>(key_of(word.substr(0, 3))));
  f.add(value_at(in, shape, t, 0) * 4 + first * 2);
  f.add((value_at(in, shape, t, -1) * 256 + value_at(in, shape, t, 0)) * 256 + value_at(in, shape, t, 1));
  f.add(p0 * 8 + tag);
  f.add(m1 * 256 + p0);
  f.add(p0 * 256 + p1);
  f.add(hints * 8 + tag);
  f.add(hints * 512 + first * 256 + p0);
  f.add(h1 * 256 + hints);
  f.add(hm1 * 256 + hints);
  f.add(key * 8 + tag);
  f.add(key_at(in, t, -1) * 8 + tag);
  f.add(tag * 8 + static_cast<std::uint64_t>(before_last));
  f.add(static_cast<std::uint64_t>(in.words.head[t]));
  f.add(static_cast<std::uint64_t>(in.words.modifier[t]));
  f.add(mixed(key_at(in, t, -1), hints * 8 + tag));
  f.add(mixed(key_at(in, t, 1), p0 * 8 + tag));
  f.add(mixed(key_at(in, t, -1), key_at(in, t, -2)));
  f.add(mixed(key_at(in, t, 1), key));
  f.add((word.size() > 15 ? 15 : word.size()) * 16 + (word.find('-') != std::string_view::npos ? 8 : 0) + tag);
  f.add(mixed(static_cast<std::uint64_t>(key_of(last_bytes(word, 4))), tag * 256 + m1));
  f.add(h1 * 4096 + p1 * 8 + tag);
}

Result<NameModel> NameModel::load(const std::string& path) {
  Result<std::string> bytes = read_file(path);
  if (!bytes) return bytes.error();
  constexpr std::size_t kRows = kNameBuckets * kNameBucketRows;
  if (bytes->size() != 4 + kRows * sizeof(NameRow) || bytes->compare(0, 4, "DPNM") != 0) return Error{ErrorCode::Unreadable, path + ": no model of names, run tools/train_names"};
  NameModel out;
  out.buckets_.resize(kNameBuckets);
  for (std::size_t i = 0; i < kRows; ++i) {
    NameRow row;
    std::memcpy(&row, bytes->data() + 4 + i * sizeof(NameRow), sizeof(NameRow));
    out.buckets_[i / kNameBucketRows].check[i % kNameBucketRows] = row.check;
    out.buckets_[i / kNameBucketRows].weights[i % kNameBucketRows] = row.weights;
  }
  return out;
}

void NameModel::tag(const NameInput& in, std::vector<NameTag>& tags) const {
  const std::uint32_t n = in.tokens.size();
  tags.assign(n, NameTag::None);
  if (empty()) return;
  NameFeatures features{};
  NameTag last = NameTag::None, before = NameTag::None;
  for (std::uint32_t t = 0; t < n; ++t) {
    if (t == 0 || in.tokens.sentence[t] != in.tokens.sentence[t - 1]) last = before = NameTag::None;
    NameTag best = NameTag::None;
    if (last != NameTag::None || may_tag(in, t, last, NameTag::BeginPerson)) {
      name_features(in, t, last, before, features);
      std::array<std::int32_t, kNameTags - 1> sums{};
      for (const std::uint64_t feature : features) __builtin_prefetch(buckets_.data() + name_bucket(feature));
      for (const std::uint64_t feature : features) {
        const Bucket& bucket = buckets_[name_bucket(feature)];
        const std::uint16_t check = name_check(feature);
        std::uint32_t hits = 0;
        for (std::uint32_t r = 0; r < kNameBucketRows; ++r) hits |= static_cast<std::uint32_t>(bucket.check[r] == check) << r;
        for (; hits != 0; hits &= hits - 1) {
          const auto& weights = bucket.weights[static_cast<std::size_t>(std::countr_zero(hits))];
          for (std::size_t k = 0; k < sums.size(); ++k) sums[k] += weights[k];
        }
      }
      std::int32_t most = 0;
      for (std::size_t k = 0; k < sums.size(); ++k)
        if (sums[k] > most && may_tag(in, t, last, static_cast<NameTag>(k + 1))) {
          most = sums[k];
          best = static_cast<NameTag>(k + 1);
        }
    }
    tags[t] = best;
    before = last;
    last = best;
  }
}

}  // namespace depesche
