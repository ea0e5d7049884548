// SPDX-License-Identifier: Apache-2.0
// Tokens that begin with a digit: 7  7.  1.000  2,5  1998  19.30  30.11.2013  2013-11-30  1925/26  90er  50-minuetig
#include <algorithm>

#include "base/utf8.h"
#include "time/calendar.h"
#include "time/time_words.h"

namespace depesche {
namespace {

constexpr std::size_t kMaxParts = 4;

// Runs of digits and the marks behind them: 30.11.2013 is 30 '.' 11 '.' 2013 and nothing.
struct DigitParts {
  std::array<std::int32_t, kMaxParts> number{};
  std::array<std::uint8_t, kMaxParts> width{};
  std::array<char, kMaxParts> mark{};  // 0 at the end
  std::size_t size = 0;
  std::string_view rest;               // what follows where a letter or a strange mark does
};

bool ascii_digit(char c) { return c >= '0' && c <= '9'; }

DigitParts split_parts(std::string_view token) {
  DigitParts parts;
  std::size_t at = 0;
  while (at < token.size() && ascii_digit(token[at]) && parts.size < kMaxParts) {
    std::int64_t value = 0;
    std::size_t width = 0;
    for (; at < token.size() && ascii_digit(token[at]); ++at, ++width)
      if (width < 9) value = value * 10 + (token[at] - '0');
    const std::size_t i = parts.size++;
    parts.number[i] = static_cast<std::int32_t>(value);
    parts.width[i] = static_cast<std::uint8_t>(std::min<std::size_t>(width, 10));
    if (at == token.size()) break;
    const char c = token[at];
    if (c != '.' && c != ':' && c != ',' && c != '-' && c != '/') break;
    parts.mark[i] = c;
    ++at;
  }
  parts.rest = token.substr(at);
  return parts;
}

int full_year(std::int32_t number, int width) { return width == 2 ? (number < 40 ? 2000 : 1900) + number : number; }
bool is_hour(std::int32_t n, int width) { return n <= 24 && width <= 2; }
bool is_minute(std::int32_t n, int width) { return n < 60 && width == 2; }
bool is_year(std::int32_t n, int width) { return width == 4 && n >= 1000 && n <= 2199; }

class Writer {
 public:
  Writer(const TimeWords& words, DigitReading& out) : words_(words), out_(out) {}
  void entry(DigitClass c, std::int32_t value, std::initializer_list<Assignment> extras = {}) {
    if (out_.size == DigitReading::kMax || out_.extra_count + extras.size() > DigitReading::kMaxExtra) return;
    WordEntry& e = out_.entries[out_.size++];
    e = {};
    e.symbol = words_.digit_symbol(c);
    e.value = value;
    e.extra = out_.extra_count;
    e.extra_count = static_cast<std::uint8_t>(extras.size());
    for (const Assignment& a : extras) out_.extras[out_.extra_count++] = a;
  }

 private:
  const TimeWords& words_;
  DigitReading& out_;
};

void read_single(const DigitParts& p, Writer& out) {
  out.entry(DigitClass::Number, p.number[0] < 200'000'000 ? p.number[0] * 10 : kVague);
  if (is_year(p.number[0], p.width[0])) out.entry(DigitClass::Year, p.number[0]);
}

void read_pair(const DigitParts& p, Writer& out) {
  const std::int32_t a = p.number[0], b = p.number[1];
  const int wa = p.width[0], wb = p.width[1];
  const char mark = p.mark[0];
  if ((mark == '.' || mark == ':') && is_hour(a, wa) && is_minute(b, wb)) out.entry(DigitClass::Clock, 0, {{TimeSlot::Hour, a}, {TimeSlot::Minute, b}});
  if (mark == ',' && wb == 1) out.entry(DigitClass::Number, a * 10 + b);
  if (mark == '.' && wb == 3) out.entry(DigitClass::Number, a < 200'000 ? (a * 1000 + b) * 10 : kVague);
  if ((mark == '/' || mark == '-') && is_year(a, wa) && ((wb == 2 && b == (a + 1) % 100) || (wb == 4 && is_year(b, wb) && b > a)))
    out.entry(DigitClass::YearSpan, a, {{TimeSlot::EndYear, wb == 2 ? a + 1 : b}});
  if (mark == '-' && is_hour(a, wa) && is_hour(b, wb) && a < b) out.entry(DigitClass::ClockSpan, 0, {{TimeSlot::Hour, a}});
}

void read_triple(const DigitParts& p, Writer& out) {
  const bool dots = p.mark[0] == '.' && p.mark[1] == '.';
  if (dots && day_exists(full_year(p.number[2], p.width[2]), p.number[1], p.number[0]) && (p.width[2] == 2 || p.width[2] == 4))
    out.entry(DigitClass::Date, 0, {{TimeSlot::Day, p.number[0]}, {TimeSlot::Month, p.number[1]}, {TimeSlot::Year, full_year(p.number[2], p.width[2])}});
  if (p.mark[0] == '-' && p.mark[1] == '-' && p.width[0] == 4 && day_exists(p.number[0], p.number[1], p.number[2]))
    out.entry(DigitClass::IsoDate, 0, {{TimeSlot::Year, p.number[0]}, {TimeSlot::Month, p.number[1]}, {TimeSlot::Day, p.number[2]}});
  if ((p.mark[0] == '.' || p.mark[0] == ':') && p.mark[1] == '-' && is_hour(p.number[0], p.width[0]) && is_minute(p.number[1], p.width[1]))
    out.entry(DigitClass::ClockSpan, 0, {{TimeSlot::Hour, p.number[0]}, {TimeSlot::Minute, p.number[1]}});
}

}  // namespace

void TimeWords::read_digits(std::string_view token, std::string& lowered, DigitReading& out) const {
  out.size = out.extra_count = 0;
  const DigitParts p = split_parts(token);
  Writer write(*this, out);
  if (p.size == 0) return;
  if (!p.rest.empty()) {  // 90er, 50-minuetig, 35-Stunden-Woche
    lowered.clear();
    append_lower(p.rest, lowered);
    for (const WordEntry& e : entries(key_of(lowered))) {
      for (const Tail& tail : tails_) {
        if (e.symbol != tail.tail || out.size == DigitReading::kMax) continue;
        if (tail.made == kNoSymbol) {
          if (p.number[0] % 10 == 0) write.entry(DigitClass::Decade, p.number[0] / 10);
        } else if (p.mark[0] == '-' && p.size == 1 && !extras(e).empty()) {
          write.entry(DigitClass::Number, p.number[0] * 10, {extras(e)[0], {TimeSlot::Number, p.number[0] * 10}});
          out.entries[out.size - 1].symbol = tail.made;
        }
      }
    }
    return;
  }
  const char last = p.mark[p.size - 1];
  if (last == '.' && p.size == 1 && p.width[0] <= 3) {
    write.entry(DigitClass::Ordinal, p.number[0]);
    if (p.number[0] >= 1 && p.number[0] <= 31) write.entry(DigitClass::DayOrdinal, p.number[0]);
  } else if (last == '.' && p.size == 2 && p.mark[0] == '.' && day_exists(2000, p.number[1], p.number[0])) {
    write.entry(DigitClass::ShortDate, 0, {{TimeSlot::Day, p.number[0]}, {TimeSlot::Month, p.number[1]}});
  } else if (last == 0) {
    if (p.size == 1) read_single(p, write);
    if (p.size == 2) read_pair(p, write);
    if (p.size >= 3) read_triple(p, write);
  }
}

}  // namespace depesche
