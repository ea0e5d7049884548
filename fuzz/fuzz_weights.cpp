// SPDX-License-Identifier: Apache-2.0
// Weights and treebanks from anybody: read or refused, never more. The checksum is made good, so that what lies behind it is reached.
#include <cstdint>
#include <string>

#include "syntax/conllu.h"
#include "syntax/weights.h"

namespace {
void with_checksum(std::string bytes) {
  const auto sum = static_cast<std::uint64_t>(depesche::key_of(bytes));
  for (unsigned i = 0; i < 8; ++i) bytes += static_cast<char>(sum >> (8 * i) & 0xFF);
  static_cast<void>(depesche::read_tagger(bytes, "tagger.bin"));
  static_cast<void>(depesche::read_parser(bytes, "parser.bin"));
}
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  static_cast<void>(depesche::read_tagger(bytes, "tagger.bin"));
  static_cast<void>(depesche::read_parser(bytes, "parser.bin"));
  with_checksum("DEPTAG01" + bytes);
  with_checksum("DEPPAR01" + bytes);
  depesche::TreebankReader reader(bytes, "x.conllu");
  depesche::TreebankSentence sentence;
  for (int i = 0; i < 1000; ++i) {
    const auto read = reader.next(sentence);
    if (read && !*read) break;
  }
  return 0;
}
