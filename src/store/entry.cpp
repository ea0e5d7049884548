// SPDX-License-Identifier: Apache-2.0
#include <zstd.h>

#include <cstdio>

#include "base/key.h"
#include "formats/write_json.h"
#include "store/pack.h"
#include "store/store.h"

namespace depesche {

std::string hash_of(const Record& r, std::string_view text) {
  std::string whole;
  for (const std::string_view part : {std::string_view(r.title), std::string_view(r.published), std::string_view(r.language), std::string_view(r.source), std::string_view(r.url),
                                      std::string_view(r.engine_version), std::string_view(r.pack_version), std::string_view(r.weights_version), text}) {
    whole += std::to_string(part.size());
    whole += ':';
    whole += part;
  }
  // Two fingerprints of 64 bits, of the whole forwards and with another beginning.
  char hex[33];
  const auto a = static_cast<unsigned long long>(key_of(whole));
  whole.insert(0, "2");
  const auto b = static_cast<unsigned long long>(key_of(whole));
  std::snprintf(hex, sizeof hex, "%016llx%016llx", a, b);
  return hex;
}

std::string pack_bytes(std::string_view bytes) {
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  const std::size_t size = ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), 3);
  out.resize(ZSTD_isError(size) != 0 ? 0 : size);
  return out;
}

Result<std::string> unpack_bytes(std::string_view packed, const std::string& what) {
  constexpr unsigned long long kMost = 1ull << 32;
  const unsigned long long size = ZSTD_getFrameContentSize(packed.data(), packed.size());
  if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR || size > kMost) return Error{ErrorCode::Unreadable, what + ": damaged record"};
  std::string out(size, '\0');
  const std::size_t done = ZSTD_decompress(out.data(), out.size(), packed.data(), packed.size());
  if (ZSTD_isError(done) != 0 || done != size) return Error{ErrorCode::Unreadable, what + ": damaged record"};
  return out;
}

Entry make_entry(Record record, std::string text) {
  Entry entry;
  record.text.clear();  // kept once, beside the record
  entry.hash = hash_of(record, text);
  std::string json;
  write_json(record, !record.clauses.empty(), json);
  entry.packed = pack_bytes(json);
  entry.tellings = tellings_of(record, text);
  entry.record = std::move(record);
  entry.text = std::move(text);
  return entry;
}

}  // namespace depesche
