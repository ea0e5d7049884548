// SPDX-License-Identifier: Apache-2.0
#include "time/time_words.h"

#include "base/utf8.h"

namespace depesche {

Symbol TimeWords::class_of(std::string_view name) const {
  const Symbol* found = classes_.find(key_of(name));
  return found == nullptr ? kNoSymbol : *found;
}

Symbol TimeWords::add_class(std::string_view name) {
  if (const Symbol* found = classes_.find(key_of(name))) return *found;
  return classes_[key_of(name)] = symbol_count_++;
}

Symbol TimeWords::add_literal(std::string_view word) {
  if (const Symbol* found = literals_.find(key_of(word))) return *found;
  const Symbol symbol = literals_[key_of(word)] = symbol_count_++;
  add(word, symbol, 0, {});
  return symbol;
}

void TimeWords::add(std::string_view word, Symbol symbol, std::int32_t value, std::span<const Assignment> extras) {
  if (word.empty()) return;
  WordEntry entry;
  entry.symbol = symbol;
  entry.value = value;
  std::uint32_t size = 0;
  const char32_t first = decode_utf8(word, 0, size);
  entry.capital = is_upper(first);
  entry.extra = static_cast<std::uint32_t>(extras_.size());
  entry.extra_count = static_cast<std::uint8_t>(extras.size());
  extras_.insert(extras_.end(), extras.begin(), extras.end());
  auto& list = by_form_[key_of(to_lower(word))];
  for (const WordEntry& e : list)
    if (e.symbol == symbol && e.capital == entry.capital && e.value == value && e.extra_count == entry.extra_count) return;
  list.push_back(entry);
  bool noun = false;  // only where a noun is spelled alike does a small letter tell
  for (const WordEntry& e : list) noun = noun || e.capital;
  for (WordEntry& e : list) e.small = noun && !e.capital;
}

}  // namespace depesche
