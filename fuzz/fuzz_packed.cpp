// SPDX-License-Identifier: Apache-2.0
// Packed bytes from anybody: unpacked up to 4 MiB, or an error.
#include <cstdint>
#include <string>

#include "formats/byte_source.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  for (const char* magic : {"", "\x1f\x8b\x08", "\x28\xb5\x2f\xfd"}) {
    const auto source = depesche::ByteSource::over(magic + std::string(reinterpret_cast<const char*>(data), size));
    std::string out;
    while (out.size() < (4u << 20)) {
      const auto n = source->read(64 * 1024, out);
      if (!n || *n == 0) break;
    }
  }
  return 0;
}
