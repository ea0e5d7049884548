// SPDX-License-Identifier: Apache-2.0
#include "morph/lexicon.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <bit>
#include <cerrno>
#include <cstddef>

#include "morph/lexicon_file.h"

namespace depesche {

static_assert(std::endian::native == std::endian::little, "the lexicon is mapped as it is, little-endian");

std::uint64_t lexicon_checksum(std::string_view bytes) {
  std::uint64_t h = 0xcbf29ce484222325ull;
  std::size_t at = 0;
  for (; at + 8 <= bytes.size(); at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + at, 8);
    h = (h ^ word) * 0x100000001b3ull;
  }
  for (; at < bytes.size(); ++at) h = (h ^ static_cast<unsigned char>(bytes[at])) * 0x100000001b3ull;
  return h;
}

Lexicon::Mapped::~Mapped() {
  if (map) munmap(map, map_size);
}

namespace {

constexpr std::uint64_t padded(std::uint64_t size) { return (size + 7) / 8 * 8; }

// What is wrong with the bytes, or empty; sets the parts of `out` where nothing is.
std::string_view place_parts(std::string_view bytes, Lexicon::Mapped& out) {
  LexiconHeader header;
  if (bytes.size() < sizeof header) return "is no lexicon: too short";
  std::memcpy(&header, bytes.data(), sizeof header);
  if (std::string_view(header.magic, 8) != kLexiconMagic) return "is no lexicon";
  if (header.version != kLexiconVersion) return "is a lexicon of another version: build the pack again";
  if (lexicon_checksum(bytes.substr(0, offsetof(LexiconHeader, checksum))) != header.checksum) return "is a damaged lexicon: wrong checksum";
  if (header.size != bytes.size()) return "is a lexicon cut short or with something after its end";
  if (reinterpret_cast<std::uintptr_t>(bytes.data()) % 8 != 0) return "is a lexicon at an odd address";
  const std::uint64_t lemmas = sizeof header + header.slots * std::uint64_t{sizeof(LexiconSlot)};
  const std::uint64_t readings = lemmas + header.lemmas * std::uint64_t{sizeof(LexiconLemma)};
  const std::uint64_t pool = readings + padded(header.readings * std::uint64_t{sizeof(LexiconReading)});
  if (!std::has_single_bit(header.slots) || pool + header.pool != bytes.size()) return "is a damaged lexicon: its parts do not fill it";
  out.slots = reinterpret_cast<const LexiconSlot*>(bytes.data() + sizeof header);
  out.lemmas = reinterpret_cast<const LexiconLemma*>(bytes.data() + lemmas);
  out.readings = reinterpret_cast<const LexiconReading*>(bytes.data() + readings);
  out.slot_count = header.slots;
  out.lemma_count = header.lemmas;
  out.reading_count = header.readings;
  out.pool = bytes.substr(pool, header.pool);
  out.identity = header.body ^ std::rotl(reinterpret_cast<std::uintptr_t>(bytes.data()), 17);
  return {};
}

}  // namespace

Lexicon::Lexicon(std::unique_ptr<Mapped> mapped) : mapped_(std::move(mapped)) {}
Lexicon::Lexicon(Lexicon&&) noexcept = default;
Lexicon& Lexicon::operator=(Lexicon&&) noexcept = default;
Lexicon::~Lexicon() = default;

Result<Lexicon> Lexicon::open(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return Error{errno == ENOENT ? ErrorCode::NotFound : ErrorCode::Io, path + ": " + std::strerror(errno)};
  auto mapped = std::make_unique<Mapped>();
  struct stat facts {};
  if (fstat(file, &facts) == 0 && S_ISREG(facts.st_mode) && facts.st_size > 0) {
    mapped->map_size = static_cast<std::size_t>(facts.st_size);
    mapped->map = mmap(nullptr, mapped->map_size, PROT_READ, MAP_PRIVATE, file, 0);
    if (mapped->map == MAP_FAILED) mapped->map = nullptr;
  }
  ::close(file);
  if (!mapped->map) return Error{ErrorCode::Unreadable, path + ": is no lexicon: not a file that can be mapped"};
  const std::string_view wrong = place_parts({static_cast<const char*>(mapped->map), mapped->map_size}, *mapped);
  if (!wrong.empty()) return Error{ErrorCode::Unreadable, path + ": " + std::string(wrong)};
  return Lexicon(std::move(mapped));
}

Result<Lexicon> Lexicon::view(std::string_view bytes) {
  auto mapped = std::make_unique<Mapped>();
  const std::string_view wrong = place_parts(bytes, *mapped);
  if (!wrong.empty()) return Error{ErrorCode::Unreadable, std::string(wrong)};
  return Lexicon(std::move(mapped));
}

bool Lexicon::intact(std::string_view bytes) {
  LexiconHeader header;
  if (bytes.size() < sizeof header) return false;
  std::memcpy(&header, bytes.data(), sizeof header);
  return lexicon_checksum(bytes.substr(sizeof header)) == header.body;
}

void Lexicon::find(std::string_view form, std::vector<Reading>& out) const {
  mapped_->each(key_of(form), [&](const Reading& reading) { out.push_back(reading); });
}

bool Lexicon::has_lemma(std::string_view lemma) const {
  const Key key = key_of(lemma);
  bool found = false;
  mapped_->each(key, [&](const Reading& reading) { found |= reading.lemma_key == key; });
  return found;
}

}  // namespace depesche
