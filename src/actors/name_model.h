// SPDX-License-Identifier: Apache-2.0
// Name model: which words are names, of people, places and bodies that no table knows. A linear chain over hashed features of the
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

// What the tables say of a word. The lower byte of the word alone; the upper of names of several words: one begins here, or goes on.
enum NameHint : std::uint16_t {
  kHintGiven = 1, kHintPerson = 2, kHintPlace = 4, kHintBody = 8, kHintTown = 16, kHintNoun = 32, kHintOther = 64, kHintWord = 128,
  kHintWholePerson = 256, kHintWholePlace = 512, kHintWholeBody = 1024, kHintGoesOn = 2048, kHintBigTown = 4096, kHintAdjective = 8192, kHintCompound = 16384,
};

struct NameInput {
  std::string_view text;
  const Tokens& tokens;
  const Words& words;
  std::span<const std::uint16_t> hints;
};

inline constexpr std::size_t kNameFeatures = 54;
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

// What stands for a token in the table of steps from one tag to the next.
inline constexpr std::size_t kNameClasses = 24;
using NameSteps = std::array<std::array<std::array<std::int16_t, kNameTags>, kNameTags>, kNameClasses>;  // class, tag before, tag
std::size_t name_class(const NameInput& in, std::uint32_t t);

// The place of a token in names: a small word stands only inside one, between capital words.
enum class NamePlace : std::uint8_t { Never, Inside, Anywhere };
NamePlace name_place(const NameInput& in, std::uint32_t t);
// A noun of the lexicon that no table knows as a name, between words that are none: learned from, but not looked at when reading.
bool lone_noun(const NameInput& in, std::uint32_t t);
// Whether `tag` may follow `last` on a token of that place.
constexpr bool may_tag(NamePlace place, NameTag last, NameTag tag) {
  if (tag == NameTag::None) return true;
  const bool goes_on = tag == NameTag::InPerson || tag == NameTag::InPlace || tag == NameTag::InBody;
  if (!goes_on) return place == NamePlace::Anywhere;
  return place != NamePlace::Never && (last == tag || static_cast<std::uint8_t>(last) + 1 == static_cast<std::uint8_t>(tag));
}
// The features of token `t`.
void name_features(const NameInput& in, std::uint32_t t, NameFeatures& out);

// Threads: immutable after load.
class NameModel {
 public:
  // File: "DPN2", the steps and the rows. Errors: NotFound, Unreadable.
  static Result<NameModel> load(const std::string& path);
  [[nodiscard]] bool empty() const { return buckets_.empty(); }
  // Replaces `tags`, one a token.
  void tag(const NameInput& in, std::vector<NameTag>& tags) const;

 private:
  using Sums = std::array<std::int32_t, kNameTags>;
  void add(const NameFeatures& features, Sums& sums) const;
  std::uint32_t tag_run(const NameInput& in, std::uint32_t t, NameTag last, std::vector<NameTag>& tags) const;
  struct alignas(64) Bucket {
    std::array<std::uint16_t, kNameBucketRows> check{};
    std::array<std::array<std::int8_t, kNameTags - 1>, kNameBucketRows> weights{};
  };
  static_assert(sizeof(Bucket) == 64);
  std::vector<Bucket> buckets_;
  NameSteps steps_{};
};

}  // namespace depesche
