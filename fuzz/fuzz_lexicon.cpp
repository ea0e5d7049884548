// SPDX-License-Identifier: Apache-2.0
// A lexicon of any bytes: its header's checksum is made right, so that the look-ups are reached.
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include "morph/lexicon_file.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace depesche;
  std::vector<std::uint64_t> words(size / 8 + 1);
  if (size > 0) std::memcpy(words.data(), data, size);
  char* bytes = reinterpret_cast<char*>(words.data());
  if (size >= sizeof(LexiconHeader) && (data[size - 1] & 1)) {
    LexiconHeader header;
    std::memcpy(&header, bytes, sizeof header);
    std::memcpy(header.magic, kLexiconMagic.data(), 8);
    header.version = kLexiconVersion;
    header.size = size;
    header.slots &= 15;
    header.lemmas &= 15;
    header.readings &= 15;
    const std::uint64_t parts = sizeof header + header.slots * 8ull + header.lemmas * 16ull + (header.readings * 12ull + 7) / 8 * 8;
    header.pool = parts <= size ? static_cast<std::uint32_t>(size - parts) : 0;
    header.checksum = lexicon_checksum({reinterpret_cast<const char*>(&header), offsetof(LexiconHeader, checksum)});
    std::memcpy(bytes, &header, sizeof header);
  }
  const auto lexicon = Lexicon::view({bytes, size});
  if (!lexicon) return 0;
  std::vector<Reading> found;
  for (const char* form : {"", "a", "Haus", "gut", "der", "x", "y", "z"}) lexicon->find(form, found);
  volatile std::size_t sum = 0;
  for (const Reading& reading : found)
    for (const char c : reading.lemma) sum = sum + static_cast<unsigned char>(c);
  return 0;
}
