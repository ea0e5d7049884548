// SPDX-License-Identifier: Apache-2.0
// Name model: which words are names, of people, places and bodies that no table knows. A linear tagger over hashed features of the
// words around, trained by tools/train_names; without names.bin there are the names of the tables and what given names tell.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "depesche/result.h"
#include "morph/words.h"
#include "text/tokens.h"

namespace depesche {

enum class NameTag : std::uint8_t { None, BeginPerson, InPerson, BeginPlace, InPlace, BeginBody, InBody };
inline constexpr std::size_t kNameTags = 7;

// What the tables say of a word, one byte a token.
enum NameHint : std::uint8_t { kHintGiven = 1, kHintPerson = 2, kHintPlace = 4, kHintBody = 8, kHintTown = 16, kHintNoun = 32, kHintOther = 64, kHintWord = 128 };

struct NameInput {
  std::string_view text;
  const Tokens& tokens;
  const Words& words;
  std::span<const std::uint8_t> hints;
};

inline constexpr std::size_t kNameFeatures = 30;
using NameFeatures = std::array<std::uint64_t, kNameFeatures>;  // fingerprints

// A row of the file: the low 16 bits of a feature's fingerprint, and what it says for each tag but None. A feature lies in the bucket of
// eight rows (one line of the cache) that its upper bits number.
struct NameRow {
  std::uint16_t check = 0;
  std::array<std::int8_t, kNameTags - 1> weights{};
};
static_assert(sizeof(NameRow) == 8);
inline constexpr std::uint32_t kNameBuckets = 1u << 14, kNameBucketRows = 8;
constexpr std::uint32_t name_bucket(std::uint64_t feature) { return static_cast<std::uint32_t>(feature >> 50); }
constexpr std::uint16_t name_check(std::uint64_t feature) { return static_cast<std::uint16_t>((feature & 0xFFFF) == 0 ? 1 : feature & 0xFFFF); }

// The features of token `t` after the tags `last` and `before_last` of the tokens before it in its sentence.
void name_features(const NameInput& in, std::uint32_t t, NameTag last, NameTag before_last, NameFeatures& out);
// Whether a token can carry `tag` after `last`: names begin with a capital.
bool may_tag(const NameInput& in, std::uint32_t t, NameTag last, NameTag tag);

// Threads: immutable after load.
class NameModel {
 public:
  // File: "DPNM" and the rows. Errors: NotFound, Unreadable.
  static Result<NameModel> load(const std::string& path);
  [[nodiscard]] bool empty() const { return buckets_.empty(); }
  // Replaces `tags`, one a token.
  void tag(const NameInput& in, std::vector<NameTag>& tags) const;

 private:
  struct alignas(64) Bucket {
    std::array<std::uint16_t, kNameBucketRows> check{};
    std::array<std::array<std::int8_t, kNameTags - 1>, kNameBucketRows> weights{};
  };
  static_assert(sizeof(Bucket) == 64);
  std::vector<Bucket> buckets_;
};

}  // namespace depesche
