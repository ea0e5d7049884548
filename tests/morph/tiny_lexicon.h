// SPDX-License-Identifier: Apache-2.0
// The bytes of a small lexicon, written as tools/make_forms.py does.
#pragma once

#include <cstring>
#include <map>
#include <string>
#include <vector>

#include "morph/lexicon_file.h"

namespace depesche {

struct TinyReading { std::string lemma; Pos pos; Agreement agreement; };
using TinyForms = std::map<std::string, std::vector<TinyReading>>;

// The bytes lie at an address that is a multiple of 8.
class TinyLexicon {
 public:
  explicit TinyLexicon(const TinyForms& forms) {
    std::uint32_t slot_count = 8;
    while (slot_count < forms.size() * 2) slot_count *= 2;
    std::vector<LexiconSlot> slots(slot_count, LexiconSlot{0, 0});
    std::vector<LexiconLemma> lemmas;
    std::vector<LexiconReading> readings;
    std::string pool;
    for (const auto& [form, found] : forms) {
      const auto first = static_cast<std::uint32_t>(readings.size());
      for (std::size_t i = 0; i < found.size(); ++i) {
        const auto lemma = static_cast<std::uint32_t>(lemmas.size());
        lemmas.push_back({static_cast<std::uint64_t>(key_of(found[i].lemma)), static_cast<std::uint32_t>(pool.size()), static_cast<std::uint16_t>(found[i].lemma.size()), 0});
        pool += found[i].lemma;
        readings.push_back({lemma | (i + 1 == found.size() ? kLastReading : 0u), found[i].agreement, static_cast<std::uint8_t>(found[i].pos), 0, 0, 0, 0});
      }
      const auto key = static_cast<std::uint64_t>(key_of(form));
      std::uint32_t at = static_cast<std::uint32_t>(key) & (slot_count - 1);
      while (slots[at].first) at = (at + 1) & (slot_count - 1);
      slots[at] = {static_cast<std::uint32_t>(key >> 32), first + 1};
    }
    while (pool.size() % 8) pool += '\0';
    std::string body;
    add(body, slots);
    add(body, lemmas);
    add(body, readings);
    while (body.size() % 8) body += '\0';
    body += pool;
    LexiconHeader header{};
    std::memcpy(header.magic, kLexiconMagic.data(), 8);
    header.version = kLexiconVersion;
    header.slots = slot_count;
    header.readings = static_cast<std::uint32_t>(readings.size());
    header.lemmas = static_cast<std::uint32_t>(lemmas.size());
    header.pool = static_cast<std::uint32_t>(pool.size());
    header.forms = static_cast<std::uint32_t>(forms.size());
    header.size = sizeof header + body.size();
    header.body = lexicon_checksum(body);
    set(header, body);
  }

  // With this header, its checksum made right.
  void set(LexiconHeader header, const std::string& body) {
    header.checksum = lexicon_checksum({reinterpret_cast<const char*>(&header), offsetof(LexiconHeader, checksum)});
    std::string all(reinterpret_cast<const char*>(&header), sizeof header);
    all += body;
    size_ = all.size();
    words_.assign((size_ + 7) / 8, 0);
    std::memcpy(words_.data(), all.data(), size_);
  }
  [[nodiscard]] LexiconHeader header() const {
    LexiconHeader header;
    std::memcpy(&header, words_.data(), sizeof header);
    return header;
  }
  [[nodiscard]] std::string body() const { return std::string(bytes().substr(sizeof(LexiconHeader))); }
  [[nodiscard]] std::string_view bytes() const { return {reinterpret_cast<const char*>(words_.data()), size_}; }
  char* data() { return reinterpret_cast<char*>(words_.data()); }

 private:
  template <typename T>
  static void add(std::string& out, const std::vector<T>& items) { out.append(reinterpret_cast<const char*>(items.data()), items.size() * sizeof(T)); }
  std::vector<std::uint64_t> words_;
  std::size_t size_ = 0;
};

}  // namespace depesche
