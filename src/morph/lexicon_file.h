// SPDX-License-Identifier: Apache-2.0
// The lexicon's file, as tools/make_forms.py writes it; little-endian, all parts begin at multiples of 8.
//   header 64 | slots (a hash table over forms) | lemmas | readings | lemma texts
// A slot names the first reading of a form; the readings of a form follow each other, the last one marked.
// Whatever the bytes say is checked before it is used: a damaged file yields fewer readings, never a crash.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#include "base/key.h"
#include "morph/lexicon.h"

namespace depesche {

inline constexpr std::uint32_t kLexiconVersion = 1;
inline constexpr std::string_view kLexiconMagic{"DEPLEX\0\1", 8};

struct LexiconHeader {
  char magic[8];
  std::uint32_t version, slots, readings, lemmas, pool, forms;
  std::uint64_t size;      // of the whole file
  std::uint64_t body;      // checksum of all that follows the header; checked when a pack is checked, not at each start
  std::uint64_t checksum;  // of the fields above
  std::uint64_t unused;
};
static_assert(sizeof(LexiconHeader) == 64);

struct LexiconSlot { std::uint32_t fingerprint, first; };  // upper half of the form's key; index of its first reading plus one, 0 is free
struct LexiconLemma { std::uint64_t key; std::uint32_t begin; std::uint16_t size, unused; };
struct LexiconReading {
  std::uint32_t lemma;  // the highest bit marks the last reading of a form
  std::uint16_t agreement;
  std::uint8_t pos, persons, moods, flags;
  std::uint16_t unused;
};
static_assert(sizeof(LexiconSlot) == 8 && sizeof(LexiconLemma) == 16 && sizeof(LexiconReading) == 12);
inline constexpr std::uint32_t kLastReading = 0x80000000u;
inline constexpr std::uint32_t kMostReadings = 64;  // of one form

// FNV-1a over words of 8 bytes, the rest byte by byte.
std::uint64_t lexicon_checksum(std::string_view bytes);

struct Lexicon::Mapped {
  Mapped() = default;
  Mapped(const Mapped&) = delete;
  Mapped& operator=(const Mapped&) = delete;
  ~Mapped();

  // Index of the first reading of the form with this key, or kNone.
  [[nodiscard]] std::uint32_t first(Key form) const {
    const auto key = static_cast<std::uint64_t>(form);
    const auto fingerprint = static_cast<std::uint32_t>(key >> 32);
    std::uint32_t at = static_cast<std::uint32_t>(key) & (slot_count - 1);
    for (std::uint32_t tries = 0; tries < slot_count; ++tries, at = (at + 1) & (slot_count - 1)) {
      if (slots[at].first == 0) return 0xFFFFFFFFu;
      if (slots[at].fingerprint == fingerprint) return slots[at].first - 1;
    }
    return 0xFFFFFFFFu;
  }
  void prefetch(Key form) const { __builtin_prefetch(slots + (static_cast<std::uint32_t>(form) & (slot_count - 1))); }
  // Calls use(reading) for each reading of the form.
  template <typename Use>
  void each(Key form, Use use) const {
    std::uint32_t at = first(form);
    for (std::uint32_t n = 0; n < kMostReadings && at < reading_count; ++n, ++at) {
      const LexiconReading& raw = readings[at];
      const std::uint32_t lemma = raw.lemma & ~kLastReading;
      if (lemma >= lemma_count || raw.pos >= kPosCount) return;
      const LexiconLemma& text = lemmas[lemma];
      if (text.begin > pool.size() || text.size > pool.size() - text.begin) return;
      Reading reading;
      reading.pos = static_cast<Pos>(raw.pos);
      reading.persons = raw.persons;
      reading.moods = raw.moods;
      reading.flags = raw.flags;
      reading.agreement = raw.agreement;
      reading.lemma = pool.substr(text.begin, text.size);
      reading.lemma_key = static_cast<Key>(text.key);
      use(reading);
      if (raw.lemma & kLastReading) return;
    }
  }

  const LexiconSlot* slots = nullptr;
  const LexiconLemma* lemmas = nullptr;
  const LexiconReading* readings = nullptr;
  std::uint32_t slot_count = 0, lemma_count = 0, reading_count = 0;
  std::string_view pool;
  std::uint64_t identity = 0;  // checksum of the body, as the header tells it
  void* map = nullptr;         // what ~Mapped gives back; null for view()
  std::size_t map_size = 0;
};

}  // namespace depesche
