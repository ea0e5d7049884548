// SPDX-License-Identifier: Apache-2.0
#include "formats/byte_source.h"

#include <zlib.h>
#include <zstd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string_view>
#include <sys/stat.h>
#include <utility>

namespace depesche {
namespace {

constexpr std::size_t kChunk = std::size_t{128} * 1024;
constexpr std::string_view kGzipMagic = "\x1f\x8b", kZstdMagic = "\x28\xb5\x2f\xfd";

class FileSource final : public ByteSource {
 public:
  FileSource(std::FILE* file, std::string path) : file_(file), path_(std::move(path)) {}
  ~FileSource() override { if (file_ != stdin) std::fclose(file_); }
  FileSource(const FileSource&) = delete;
  FileSource& operator=(const FileSource&) = delete;
  Result<std::size_t> read(std::size_t most, std::string& out) override {
    const std::size_t old = out.size();
    out.resize(old + most);
    const std::size_t n = std::fread(out.data() + old, 1, most, file_);
    out.resize(old + n);
    if (n == 0 && std::ferror(file_) != 0) return Error{ErrorCode::Io, path_ + ": " + std::strerror(errno)};
    return n;
  }

 private:
  std::FILE* file_;
  std::string path_;
};

class MemorySource final : public ByteSource {
 public:
  explicit MemorySource(std::string bytes) : bytes_(std::move(bytes)) {}
  Result<std::size_t> read(std::size_t most, std::string& out) override {
    const std::size_t n = std::min(most, bytes_.size() - at_);
    out.append(bytes_, at_, n);
    at_ += n;
    return n;
  }

 private:
  std::string bytes_;
  std::size_t at_ = 0;
};

// What packed sources share: their packed bytes, in order, the first of them read already.
class PackedSource : public ByteSource {
 public:
  PackedSource(std::unique_ptr<ByteSource> from, std::string first) : from_(std::move(from)), packed_(std::move(first)) {}

 protected:
  // False at the end. Needs: what was there before is used up.
  Result<bool> refill() {
    packed_.clear();
    const Result<std::size_t> n = from_->read(kChunk, packed_);
    if (!n) return n.error();
    return *n > 0;
  }
  static Error damaged(const char* what) { return Error{ErrorCode::Unreadable, std::string(what)}; }
  std::unique_ptr<ByteSource> from_;
  std::string packed_;
};

class GzipSource final : public PackedSource {
 public:
  GzipSource(std::unique_ptr<ByteSource> from, std::string first) : PackedSource(std::move(from), std::move(first)) {
    ready_ = inflateInit2(&stream_, 15 + 16) == Z_OK;
    feed();
  }
  ~GzipSource() override { inflateEnd(&stream_); }
  GzipSource(const GzipSource&) = delete;
  GzipSource& operator=(const GzipSource&) = delete;

  Result<std::size_t> read(std::size_t most, std::string& out) override {
    if (!ready_) return damaged("gzip: out of memory");
    const std::size_t old = out.size();
    out.resize(old + most);
    stream_.next_out = reinterpret_cast<Bytef*>(out.data() + old);
    stream_.avail_out = static_cast<uInt>(most);
    while (stream_.avail_out == most) {
      if (stream_.avail_in == 0) {
        const Result<bool> more = refill();
        if (!more) return more.error();
        if (!*more) {
          if (inside_) return damaged("gzip: ends too early");
          break;
        }
        feed();
      }
      inside_ = true;
      const int state = inflate(&stream_, Z_NO_FLUSH);
      if (state == Z_STREAM_END) {  // a file may hold several members, one after another
        inside_ = false;
        inflateReset(&stream_);
      } else if (state != Z_OK && state != Z_BUF_ERROR) {
        return damaged("gzip: damaged");
      }
    }
    const std::size_t made = most - stream_.avail_out;
    out.resize(old + made);
    return made;
  }

 private:
  void feed() {
    stream_.next_in = reinterpret_cast<Bytef*>(packed_.data());
    stream_.avail_in = static_cast<uInt>(packed_.size());
  }
  z_stream stream_{};
  bool ready_ = false, inside_ = false;
};

class ZstdSource final : public PackedSource {
 public:
  ZstdSource(std::unique_ptr<ByteSource> from, std::string first) : PackedSource(std::move(from), std::move(first)), stream_(ZSTD_createDStream(), &ZSTD_freeDStream) {
    if (stream_) ZSTD_DCtx_setParameter(stream_.get(), ZSTD_d_windowLogMax, 27);
  }

  Result<std::size_t> read(std::size_t most, std::string& out) override {
    if (!stream_) return damaged("zstd: out of memory");
    const std::size_t old = out.size();
    out.resize(old + most);
    ZSTD_outBuffer to{out.data() + old, most, 0};
    while (to.pos == 0) {
      if (used_ == packed_.size()) {
        const Result<bool> more = refill();
        if (!more) return more.error();
        used_ = 0;
        if (!*more) {
          if (inside_) return damaged("zstd: ends too early");
          break;
        }
      }
      ZSTD_inBuffer from{packed_.data(), packed_.size(), used_};
      const std::size_t state = ZSTD_decompressStream(stream_.get(), &to, &from);
      if (ZSTD_isError(state) != 0) return damaged("zstd: damaged");
      inside_ = state != 0;
      used_ = from.pos;
    }
    out.resize(old + to.pos);
    return to.pos;
  }

 private:
  std::unique_ptr<ZSTD_DStream, std::size_t (*)(ZSTD_DStream*)> stream_;
  std::size_t used_ = 0;
  bool inside_ = false;
};

// Gives the bytes in `first`, then those of `from`.
class PrefixedSource final : public ByteSource {
 public:
  PrefixedSource(std::unique_ptr<ByteSource> from, std::string first) : from_(std::move(from)), first_(std::move(first)) {}
  Result<std::size_t> read(std::size_t most, std::string& out) override {
    if (at_ == first_.size()) return from_->read(most, out);
    const std::size_t n = std::min(most, first_.size() - at_);
    out.append(first_, at_, n);
    at_ += n;
    return n;
  }

 private:
  std::unique_ptr<ByteSource> from_;
  std::string first_;
  std::size_t at_ = 0;
};

Result<std::unique_ptr<ByteSource>> unpacked(std::unique_ptr<ByteSource> from) {
  std::string first;
  const Result<std::size_t> n = from->read(kChunk, first);
  if (!n) return n.error();
  if (first.starts_with(kGzipMagic)) return std::unique_ptr<ByteSource>(std::make_unique<GzipSource>(std::move(from), std::move(first)));
  if (first.starts_with(kZstdMagic)) return std::unique_ptr<ByteSource>(std::make_unique<ZstdSource>(std::move(from), std::move(first)));
  return std::unique_ptr<ByteSource>(std::make_unique<PrefixedSource>(std::move(from), std::move(first)));
}

}  // namespace

Result<std::unique_ptr<ByteSource>> ByteSource::open(const std::string& path) {
  if (path == "-") return unpacked(std::make_unique<FileSource>(stdin, "standard input"));
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return Error{errno == ENOENT ? ErrorCode::NotFound : ErrorCode::Io, path + ": " + std::strerror(errno)};
  auto source = std::make_unique<FileSource>(file, path);
  struct stat info{};
  if (fstat(fileno(file), &info) == 0 && S_ISDIR(info.st_mode)) return Error{ErrorCode::Io, path + ": is a folder"};
  return unpacked(std::move(source));
}

std::unique_ptr<ByteSource> ByteSource::over(std::string bytes) {
  Result<std::unique_ptr<ByteSource>> made = unpacked(std::make_unique<MemorySource>(std::move(bytes)));
  return made ? *std::move(made) : std::make_unique<MemorySource>(std::string());
}

}  // namespace depesche
