// SPDX-License-Identifier: Apache-2.0
#include "formats/byte_source.h"

#include <gtest/gtest.h>
#include <zlib.h>
#include <zstd.h>

namespace depesche {
namespace {

std::string gzip(const std::string& plain) {
  z_stream stream{};
  deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&stream, plain.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(plain.data()));
  stream.avail_in = static_cast<uInt>(plain.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::string zstd(const std::string& plain) {
  std::string out(ZSTD_compressBound(plain.size()), '\0');
  out.resize(ZSTD_compress(out.data(), out.size(), plain.data(), plain.size(), 3));
  return out;
}

// All bytes, or the message of the error.
std::string all(const std::string& bytes) {
  const auto source = ByteSource::over(bytes);
  std::string out;
  for (;;) {
    const Result<std::size_t> n = source->read(1000, out);
    if (!n) return n.error().message;
    if (*n == 0) return out;
  }
}

std::string sample() {
  std::string out;
  for (int i = 0; i < 50000; ++i) out += std::to_string(i * 7919 % 1000);
  return out;
}

TEST(ByteSource, UnpacksGzipAndZstdToldByTheirFirstBytes) {
  EXPECT_EQ(all(sample()), sample());
  EXPECT_EQ(all(gzip(sample())), sample());
  EXPECT_EQ(all(zstd(sample())), sample());
  EXPECT_EQ(all(""), "");
}

TEST(ByteSource, ReadsMembersThatFollowOneAnother) {
  EXPECT_EQ(all(gzip("one ") + gzip("two")), "one two");
  EXPECT_EQ(all(zstd("one ") + zstd("two")), "one two");
}

TEST(ByteSource, SaysThatPackedBytesEndTooEarlyOrAreDamaged) {
  const std::string g = gzip(sample()), z = zstd(sample());
  EXPECT_EQ(all(g.substr(0, g.size() / 2)), "gzip: ends too early");
  EXPECT_EQ(all(z.substr(0, z.size() / 2)), "zstd: ends too early");
  std::string broken = g;
  broken[broken.size() / 2] = static_cast<char>(broken[broken.size() / 2] ^ 0x55);
  EXPECT_EQ(all(broken), "gzip: damaged");
}

TEST(ByteSource, NamesAMissingFile) {
  const auto source = ByteSource::open("/nowhere/at/all");
  ASSERT_FALSE(source);
  EXPECT_EQ(source.error().code, ErrorCode::NotFound);
}

}  // namespace
}  // namespace depesche
