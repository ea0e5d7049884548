// SPDX-License-Identifier: Apache-2.0
#include "server/encode.h"

#include <openssl/sha.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace depesche {
namespace {

constexpr std::size_t kWorthPacking = 1024;  // bytes; below, the packet is one anyway

// Nothing from other hosts, no inline script or style, no frames; the page needs no more.
constexpr std::string_view kPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

// Whether an If-None-Match field names this tag; weak tags compare as strong ones here (RFC 9110, 13.1.2).
bool names_tag(std::string_view field, std::string_view tag) {
  while (!field.empty()) {
    const auto comma = std::min(field.find(','), field.size());
    std::string_view one = trimmed(field.substr(0, comma));
    field.remove_prefix(std::min(comma + 1, field.size()));
    if (one.substr(0, 2) == "W/") one.remove_prefix(2);
    if (one == "*" || one == tag) return true;
  }
  return false;
}

bool packable(std::string_view type) {
  return type.substr(0, 5) == "text/" || type.find("json") != type.npos || type.find("javascript") != type.npos || type.find("svg") != type.npos;
}

}  // namespace

std::string etag_of(std::string_view body) {
  std::array<unsigned char, 32> hash{};
  SHA256(reinterpret_cast<const unsigned char*>(body.data()), body.size(), hash.data());
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string tag = "\"";
  for (std::size_t i = 0; i < 16; ++i) {
    tag += kDigits[hash[i] >> 4];
    tag += kDigits[hash[i] & 15];
  }
  return tag + "\"";
}

bool takes_gzip(std::string_view field) {
  while (!field.empty()) {
    const auto comma = std::min(field.find(','), field.size());
    std::string_view one = trimmed(field.substr(0, comma));
    field.remove_prefix(std::min(comma + 1, field.size()));
    const auto semicolon = std::min(one.find(';'), one.size());
    const std::string_view name = trimmed(one.substr(0, semicolon));
    if (name != "gzip" && name != "*") continue;
    const auto q = one.find("q=", semicolon);
    if (q == one.npos) return true;
    double weight = 0;
    std::from_chars(one.data() + q + 2, one.data() + one.size(), weight);
    return weight > 0;
  }
  return false;
}

std::string gzip(std::string_view bytes) {
  z_stream stream{};
  constexpr int kGzip = 15 + 16, kMemory = 8;
  if (deflateInit2(&stream, 6, Z_DEFLATED, kGzip, kMemory, Z_DEFAULT_STRATEGY) != Z_OK) return {};
  std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const bool whole = deflate(&stream, Z_FINISH) == Z_STREAM_END;
  out.resize(whole ? stream.total_out : 0);
  deflateEnd(&stream);
  return out;
}

void finish(const Request& request, Reply& reply) {
  const auto add = [&](std::string_view name, std::string_view value) { reply.headers.emplace_back(name, value); };
  add("Content-Security-Policy", kPolicy);
  add("X-Content-Type-Options", "nosniff");
  add("Referrer-Policy", "no-referrer");
  add("Cross-Origin-Resource-Policy", "same-origin");
  add("Cross-Origin-Opener-Policy", "same-origin");
  add("Cache-Control", reply.caching == Caching::Never ? "no-store" : reply.caching == Caching::Forever ? "public, max-age=31536000, immutable" : "no-cache");
  if (reply.stream) return;
  if (reply.status == 200 && reply.caching != Caching::Never && request.method == Method::Get) {
    const std::string tag = etag_of(reply.body);
    add("ETag", tag);
    if (names_tag(request.if_none_match, tag)) {
      reply.status = 304;
      reply.body.clear();
      return;
    }
  }
  if (!packable(reply.content_type)) return;
  add("Vary", "Accept-Encoding");
  if (reply.body.size() < kWorthPacking || !takes_gzip(request.accept_encoding)) return;
  std::string packed = gzip(reply.body);
  if (packed.empty() || packed.size() >= reply.body.size()) return;
  reply.body = std::move(packed);
  add("Content-Encoding", "gzip");
}

}  // namespace depesche
