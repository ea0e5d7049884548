// SPDX-License-Identifier: Apache-2.0
#include "actors/name_model.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>

#include "pack/table.h"

namespace depesche {

Result<NameModel> NameModel::load(const std::string& path) {
  Result<std::string> bytes = read_file(path);
  if (!bytes) return bytes.error();
  constexpr std::size_t kRows = std::size_t{kNameBuckets} * kNameBucketRows, kHead = 4 + sizeof(NameSteps);
  if (bytes->size() != kHead + kRows * sizeof(NameRow) || bytes->compare(0, 4, "DPN2") != 0) return Error{ErrorCode::Unreadable, path + ": no model of names, run tools/train_names"};
  NameModel out;
  std::memcpy(&out.steps_, bytes->data() + 4, sizeof(NameSteps));
  out.buckets_.resize(kNameBuckets);
  for (std::size_t i = 0; i < kRows; ++i) {
    NameRow row;
    std::memcpy(&row, bytes->data() + kHead + i * sizeof(NameRow), sizeof(NameRow));
    out.buckets_[i / kNameBucketRows].check[i % kNameBucketRows] = row.check;
    out.buckets_[i / kNameBucketRows].weights[i % kNameBucketRows] = row.weights;
  }
  return out;
}

void NameModel::add(const NameFeatures& features, Sums& sums) const {
  for (const std::uint64_t feature : features) __builtin_prefetch(buckets_.data() + name_bucket(feature));
  for (const std::uint64_t feature : features) {
    const Bucket& bucket = buckets_[name_bucket(feature)];
    const std::uint16_t check = name_check(feature);
    std::uint32_t hits = 0;
    for (std::uint32_t r = 0; r < kNameBucketRows; ++r) hits |= static_cast<std::uint32_t>(bucket.check[r] == check) << r;
    for (; hits != 0; hits &= hits - 1) {
      const auto& weights = bucket.weights[static_cast<std::size_t>(std::countr_zero(hits))];
      for (std::size_t k = 0; k + 1 < kNameTags; ++k) sums[k + 1] += weights[k];
    }
  }
}

// The best tags of the tokens from `t` on that can stand in names, as many as are looked over at once; gives the token behind them.
std::uint32_t NameModel::tag_run(const NameInput& in, std::uint32_t t, NameTag last, std::vector<NameTag>& tags) const {
  constexpr std::uint32_t kLongest = 48;
  constexpr std::int32_t kHopeless = 220;
  constexpr std::int32_t kNever = std::numeric_limits<std::int32_t>::min() / 2;
  std::array<std::array<std::uint8_t, kNameTags>, kLongest> from{};
  Sums best{};
  best.fill(kNever);
  best[static_cast<std::size_t>(last)] = 0;
  NameFeatures features{};
  std::uint32_t at = t;
  for (; at < in.tokens.size() && at < t + kLongest && in.tokens.sentence[at] == in.tokens.sentence[t]; ++at) {
    const NamePlace place = name_place(in, at);
    if (place == NamePlace::Never || lone_noun(in, at)) break;
    Sums here{}, next{};
    // A small word behind what is hardly a name goes on none.
    if (place == NamePlace::Anywhere || best[0] - *std::max_element(best.begin() + 1, best.end()) < kHopeless) {
      name_features(in, at, features);
      add(features, here);
    } else {
      std::fill(best.begin() + 1, best.end(), kNever);
    }
    const auto& step = steps_[name_class(in, at)];
    for (std::size_t k = 0; k < kNameTags; ++k) {
      next[k] = kNever;
      for (std::size_t b = 0; b < kNameTags; ++b) {
        if (best[b] == kNever || !may_tag(place, static_cast<NameTag>(b), static_cast<NameTag>(k))) continue;
        const std::int32_t sum = best[b] + step[b][k] + here[k];
        if (sum <= next[k]) continue;
        next[k] = sum;
        from[at - t][k] = static_cast<std::uint8_t>(b);
      }
    }
    best = next;
  }
  std::size_t k = 0;
  for (std::size_t b = 1; b < kNameTags; ++b)
    if (best[b] > best[k]) k = b;
  for (std::uint32_t i = at; i-- > t; k = from[i - t][k]) tags[i] = static_cast<NameTag>(k);
  return at;
}

void NameModel::tag(const NameInput& in, std::vector<NameTag>& tags) const {
  const std::uint32_t n = in.tokens.size();
  tags.assign(n, NameTag::None);
  if (empty()) return;
  for (std::uint32_t t = 0; t < n;) {
    const bool goes_on = t > 0 && in.tokens.sentence[t] == in.tokens.sentence[t - 1];
    const std::uint32_t next = tag_run(in, t, goes_on ? tags[t - 1] : NameTag::None, tags);
    t = next == t ? t + 1 : next;
  }
}

}  // namespace depesche
