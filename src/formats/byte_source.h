// SPDX-License-Identifier: Apache-2.0
// ByteSource: the bytes of a file or of standard input, unpacked where they are gzip or zstd (told by their first bytes).
#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "depesche/result.h"

namespace depesche {

// Threads: one per thread.
class ByteSource {
 public:
  virtual ~ByteSource() = default;
  // Appends up to `most` bytes to `out`; 0 at the end. Errors: Io; Unreadable where packed bytes are damaged or end too early.
  virtual Result<std::size_t> read(std::size_t most, std::string& out) = 0;

  // `-` is standard input. Errors: NotFound, Io.
  static Result<std::unique_ptr<ByteSource>> open(const std::string& path);
  // Over bytes in memory, for tests and fuzzing; unpacked as well.
  static std::unique_ptr<ByteSource> over(std::string bytes);
};

}  // namespace depesche
