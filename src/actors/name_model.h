// SPDX-License-Identifier: Apache-2.0
// Name model: which words are names of nobody the tables know. A linear tagger over hashed features of the words around, trained by
// tools/train_names on silver tags.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "depesche/result.h"

namespace depesche {

enum class NameTag : std::uint8_t { None, BeginPerson, InPerson, BeginPlace, InPlace, BeginBody, InBody };
inline constexpr std::size_t kNameTags = 7;

// Threads: immutable after load.
class NameModel {
 public:
  static Result<NameModel> load(const std::string& path);
  [[nodiscard]] bool empty() const { return weights_.empty(); }

 private:
  std::vector<std::int8_t> weights_;
};

}  // namespace depesche
