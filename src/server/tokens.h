// SPDX-License-Identifier: Apache-2.0
// AccessTokens: who may write, and who may read where reading is not open to all. Kept as SHA-256 hashes only: tokens are 256 random
// bits, so a plain hash is enough. The file has a line a token: scope (read or write), hash in hexadecimal, a name for people.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "depesche/result.h"

namespace depesche {

enum class Scope : std::uint8_t { Open, Read, Write };  // a token for writing reads too

// Threads: immutable after load.
class AccessTokens {
 public:
  // Errors: Unreadable with file and line.
  static Result<AccessTokens> parse(std::string_view text, std::string_view file);

  [[nodiscard]] bool guards_reading() const { return guards_reading_; }
  // Whether the Authorization field (Bearer, or Basic with the token as password: calendar programs know only that) opens `scope`.
  // Takes the same time for every wrong token.
  [[nodiscard]] bool admits(Scope scope, std::string_view authorization) const;

  struct New { std::string token, line; };
  // A new token, and the line for the file. Errors: Io where the system has no random bytes.
  static Result<New> make(Scope scope, std::string_view name);

 private:
  using Hash = std::array<unsigned char, 32>;
  struct Entry { Scope scope; Hash hash; };
  std::vector<Entry> entries_;
  bool guards_reading_ = false;
};

}  // namespace depesche
