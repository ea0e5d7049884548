// SPDX-License-Identifier: Apache-2.0
#include "server/tokens.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <openssl/sha.h>

#include <algorithm>

#include "base/ascii.h"

namespace depesche {
namespace {

constexpr std::string_view kDigits = "0123456789abcdef";

template <typename Bytes>
std::string hexadecimal(const Bytes& bytes) {
  std::string out;
  for (const unsigned char byte : bytes) {
    out += kDigits[byte >> 4];
    out += kDigits[byte & 15];
  }
  return out;
}

std::array<unsigned char, 32> hash_of(std::string_view token) {
  std::array<unsigned char, 32> hash{};
  SHA256(reinterpret_cast<const unsigned char*>(token.data()), token.size(), hash.data());
  return hash;
}

bool read_hash(std::string_view digits, std::array<unsigned char, 32>& hash) {
  if (digits.size() != hash.size() * 2) return false;
  for (std::size_t i = 0; i < hash.size(); ++i) {
    const auto high = kDigits.find(digits[2 * i]), low = kDigits.find(digits[2 * i + 1]);
    if (high == kDigits.npos || low == kDigits.npos) return false;
    hash[i] = static_cast<unsigned char>(high << 4 | low);
  }
  return true;
}

// The token of an Authorization field; empty where it holds none.
std::string token_of(std::string_view authorization) {
  const auto space = authorization.find(' ');
  if (space == authorization.npos) return {};
  const std::string scheme = lower_ascii(authorization.substr(0, space));
  const std::string_view rest = authorization.substr(space + 1);
  if (scheme == "bearer") return std::string(rest);
  if (scheme != "basic" || rest.size() > 1024 || rest.size() % 4 != 0) return {};
  std::string plain(rest.size() / 4 * 3, '\0');
  const int size = EVP_DecodeBlock(reinterpret_cast<unsigned char*>(plain.data()), reinterpret_cast<const unsigned char*>(rest.data()), static_cast<int>(rest.size()));
  if (size < 0) return {};
  const auto padding = static_cast<std::size_t>(std::count(rest.begin(), rest.end(), '='));
  plain.resize(static_cast<std::size_t>(size) - std::min<std::size_t>(padding, 2));
  const auto colon = plain.find(':');
  return colon == plain.npos ? std::string() : plain.substr(colon + 1);
}

}  // namespace

Result<AccessTokens> AccessTokens::parse(std::string_view text, std::string_view file) {
  AccessTokens tokens;
  std::size_t line = 0;
  while (!text.empty()) {
    ++line;
    const auto end = std::min(text.find('\n'), text.size());
    std::string_view row = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!row.empty() && row.back() == '\r') row.remove_suffix(1);
    if (row.empty() || row.front() == '#') continue;
    const auto space = row.find(' ');
    const std::string_view scope = row.substr(0, space);
    std::string_view digits = space == row.npos ? std::string_view() : row.substr(space + 1);
    digits = digits.substr(0, digits.find(' '));
    Entry entry{scope == "write" ? Scope::Write : Scope::Read, {}};
    if ((scope != "read" && scope != "write") || !read_hash(digits, entry.hash)) {
      return Error{ErrorCode::Unreadable, std::string(file) + ":" + std::to_string(line) + ": expected `read` or `write`, 64 hexadecimal digits, a name"};
    }
    if (entry.scope == Scope::Read) tokens.guards_reading_ = true;
    tokens.entries_.push_back(entry);
  }
  return tokens;
}

bool AccessTokens::admits(Scope scope, std::string_view authorization) const {
  if (scope == Scope::Open || (scope == Scope::Read && !guards_reading_)) return true;
  const std::string token = token_of(authorization);
  const Hash hash = hash_of(token);
  bool admitted = false;
  for (const Entry& entry : entries_) {
    const bool same = CRYPTO_memcmp(entry.hash.data(), hash.data(), hash.size()) == 0;
    admitted = admitted || (same && (entry.scope == Scope::Write || scope == Scope::Read));
  }
  return admitted && !token.empty();
}

Result<AccessTokens::New> AccessTokens::make(Scope scope, std::string_view name) {
  std::array<unsigned char, 32> bytes{};
  if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1) return Error{ErrorCode::Io, "no random bytes"};
  New made{.token = "dp_" + hexadecimal(bytes), .line = {}};
  made.line = std::string(scope == Scope::Write ? "write " : "read ") + hexadecimal(hash_of(made.token)) + " " + std::string(name);
  return made;
}

}  // namespace depesche
