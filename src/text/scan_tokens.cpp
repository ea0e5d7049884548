// SPDX-License-Identifier: Apache-2.0
#include <unicode/uchar.h>

#include "text/scanner.h"

#include "base/ascii.h"

namespace depesche {
namespace {

constexpr char32_t kSoftHyphen = 0xAD, kByteOrderMark = 0xFEFF, kZeroWidthSpace = 0x200B, kWordJoiner = 0x2060, kJoiner = 0x200D, kNonJoiner = 0x200C;

bool is_letter_like(char32_t c) {
  if (c < 0x250) return (c >= 0xC0 && c != 0xD7 && c != 0xF7) || c == 0xAA || c == 0xB5 || c == 0xBA || c == kSoftHyphen;
  if (c == kJoiner || c == kNonJoiner || c == kWordJoiner) return true;
  if (c >= 0x2000 && c < 0x2070) return false;
  const int type = u_charType(static_cast<UChar32>(c));
  constexpr int kLetters = U_GC_L_MASK | U_GC_M_MASK | U_GC_ND_MASK;
  return (U_MASK(type) & kLetters) != 0;
}

// Emoji with what varies and joins them, flags, arrows and boxes in their manner: they part words, and are none.
bool is_pictograph(char32_t c) {
  if (c < 0x2190) return c == 0x203C || c == 0x2049 || c == kJoiner || c == 0x20E3;
  if (c == 0xFE0F || c == 0xFE0E) return true;
  return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_EXTENDED_PICTOGRAPHIC) != 0 || u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_EMOJI_COMPONENT) != 0;
}

}  // namespace

Scanner::Char Scanner::peek(std::size_t at) const {
  if (at >= text_.size()) return {};
  const auto c = static_cast<unsigned char>(text_[at]);
  switch (kByteKinds[c]) {
    case ByteKind::Space: return {Kind::Space, c, 1};
    case ByteKind::Letter: return {Kind::Letter, c, 1};
    case ByteKind::Digit: return {Kind::Digit, c, 1};
    case ByteKind::Mark: return {Kind::Mark, c, 1};
    case ByteKind::High: break;
  }
  if (c == 0xC3 && at + 1 < text_.size()) {  // the accented letters of Western Europe
    const auto next = static_cast<unsigned char>(text_[at + 1]);
    return {next == 0x97 || next == 0xB7 ? Kind::Mark : Kind::Letter, static_cast<char32_t>(0xC0 + (next & 0x3F)), 2};
  }
  std::uint32_t size = 0;
  const char32_t code = decode_utf8(text_, at, size);
  if (is_pictograph(code)) return {Kind::Space, code, size};
  if (is_letter_like(code)) return {Kind::Letter, code, size};
  if (code == kByteOrderMark || code == kZeroWidthSpace || is_space(code)) return {Kind::Space, code, size};
  return {Kind::Mark, code, size};
}

void Scanner::add(std::size_t begin, std::size_t end, Shape shape, std::uint8_t flags) {
  out_.begin.push_back(static_cast<std::uint32_t>(begin));
  out_.end.push_back(static_cast<std::uint32_t>(end));
  out_.shape.push_back(shape);
  out_.flags.push_back(static_cast<std::uint8_t>(flags | before_));
  before_ = 0;
  at_ = end;
}

void Scanner::skip_space() {
  while (at_ < text_.size()) {
    const char c = text_[at_];
    if (c == ' ') {
      before_ |= kSpaceBefore;
      ++at_;
      continue;
    }
    const Char full = peek(at_);
    if (full.kind != Kind::Space) return;
    if (full.code == '\n' || full.code == 0x2028 || full.code == 0x2029 || full.code == 0x85 || full.code == '\v' || full.code == '\f') {
      if ((before_ & kLineBefore) != 0 || full.code == 0x2029) before_ |= kParagraphBefore;
      before_ |= kLineBefore;
    }
    if (full.code != kByteOrderMark && full.code != kZeroWidthSpace) before_ |= kSpaceBefore;
    at_ += full.size;
  }
}

void Scanner::run() {
  for (skip_space(); at_ < text_.size(); skip_space()) {
    if (before_ & kParagraphBefore) open_ = 0;
    const std::size_t begin = at_;
    const Char c = peek(begin);
    if (c.kind == Kind::Letter) scan_word(begin, begin);
    else if (c.kind == Kind::Digit) scan_number(begin);
    else scan_mark(begin, c);
  }
}

std::string_view Scanner::word_at(std::size_t at) const {
  constexpr std::size_t kLongest = 40;
  std::size_t end = at;
  while (end < text_.size() && end - at < kLongest) {
    const Char c = peek(end);
    if (c.kind != Kind::Letter && c.kind != Kind::Digit) break;
    end += c.size;
  }
  return text_.substr(at, end - at);
}

std::size_t Scanner::after_blanks(std::size_t at) const {
  constexpr std::size_t kFarthest = 16;  // a gap wider than that is layout
  const std::size_t limit = at + kFarthest;
  while (at < limit) {
    const Char c = peek(at);
    if (c.kind != Kind::Space) break;
    at += c.size;
  }
  return at;
}

bool Scanner::paragraph_ends(std::size_t at) const {
  int lines = 0;
  for (int steps = 0; steps < 16; ++steps) {
    const Char c = peek(at);
    if (c.kind == Kind::End) return true;
    if (c.kind != Kind::Space) return false;
    if (c.code == '\n' && ++lines == 2) return true;
    at += c.size;
  }
  return true;
}

// The key of `word` in lower case, followed by `more`.
Key Scanner::lower_key(std::string_view word, std::string_view more) const {
  std::array<char, 96> bytes;
  std::size_t size = 0;
  if (word.size() + more.size() > bytes.size()) return Key::None;
  bool ascii = true;
  for (const char c : word) {
    ascii &= static_cast<unsigned char>(c) < 0x80;
    bytes[size++] = lower_ascii(c);
  }
  if (!ascii) return key_of(to_lower(word).append(more));
  for (const char c : more) bytes[size++] = c;
  return key_of({bytes.data(), size});
}

bool Scanner::is_starter(std::size_t at) const {
  const Char c = peek(at);
  return c.kind == Kind::Letter && is_upper(c.code) && rules_.starters.contains(lower_key(word_at(at)));
}

Shape Scanner::shape_of(std::string_view word) const {
  bool lower = false, digit = false, first_upper = false, any = false, lower_before_upper = false, begins_with_digit = false;
  for (std::size_t at = 0; at < word.size();) {
    const auto byte = static_cast<unsigned char>(word[at]);
    std::uint32_t size = 1;
    char32_t c = byte;
    if (byte >= 0x80) c = decode_utf8(word, at, size);
    if (is_digit(c)) {
      digit = true;
      begins_with_digit |= at == 0;
    } else if (is_upper(c)) {
      first_upper |= !any;
      lower_before_upper |= lower && !first_upper;
      any = true;
    } else if (c >= 0x80 ? is_letter(c) : (c | 32) >= 'a' && (c | 32) <= 'z') {
      lower = any = true;
    }
    at += size;
  }
  if (!any) return digit ? Shape::Number : Shape::Lower;
  if (first_upper) return lower ? Shape::Capital : Shape::Upper;
  if (lower_before_upper) return word.find('-') == std::string_view::npos ? Shape::Mixed : Shape::Lower;
  return digit && !begins_with_digit && word.find('-') == std::string_view::npos ? Shape::Mixed : Shape::Lower;
}

// 1.000  3,5  31.3.2007  19:30  2020/21  2007-03-31
void Scanner::scan_number(std::size_t begin) {
  std::size_t at = begin;
  while (is_digit_at(at)) ++at;
  const bool iso = at - begin == 4 && byte(at) == '-' && is_digit_at(at + 1) && is_digit_at(at + 2) && byte(at + 3) == '-' && is_digit_at(at + 4) && is_digit_at(at + 5) && !is_digit_at(at + 6);
  if (iso) at += 6;
  while (!iso) {
    const char c = byte(at);
    if ((c != '.' && c != ',' && c != ':' && c != '/') || !is_digit_at(at + 1)) break;
    if (c == ':' && at - begin > 3) break;
    ++at;
    while (is_digit_at(at)) ++at;
  }
  const Char next = peek(at);
  if (next.kind == Kind::Letter || (next.code == '-' && is_letter_at(at + 1))) {
    scan_word(begin, at);
    return;
  }
  if (next.code == '-' && (peek(at + 1).kind == Kind::Space || byte(at + 1) == ',')) {  // 20- bis 30-jaehrige
    add(begin, at + 1, Shape::Number);
    return;
  }
  if (next.code == '.' && byte(at + 1) != '.' && is_ordinal(begin, at)) {
    if (byte(at + 1) == '-' && is_letter_at(at + 2)) scan_word(begin, at + 1);  // 1.-Mai-Demonstration
    else add(begin, at + 1, Shape::Ordinal);
    return;
  }
  add(begin, at, Shape::Number);
}

bool Scanner::before_ordinal() const {
  if (before_ & kParagraphBefore || out_.begin.empty()) return false;
  std::uint32_t last = out_.size() - 1;
  if (out_.shape[last] == Shape::OpenQuote && last > 0) --last;
  return rules_.ordinal_preceders.contains(lower_key(out_.text(text_, last)));
}

// Whether the stop at `stop` belongs to the number that begins at `begin`.
bool Scanner::is_ordinal(std::size_t begin, std::size_t stop) const {
  constexpr std::size_t kLongestOrdinal = 3;
  const std::string_view number = text_.substr(begin, stop - begin);
  const bool day_and_month = number.size() <= 5 && number.find('.') != std::string_view::npos && number.find(',') == std::string_view::npos && number.rfind('.') >= number.size() - 3;
  const bool plain = number.size() <= kLongestOrdinal || day_and_month;
  const Char after = peek(stop + 1);
  if (after.kind == Kind::Letter) return plain;
  if (after.code == ',' || after.code == ';' || after.code == '/' || after.code == '-' || after.code == ':') return plain;
  if (after.code == ')') return false;
  if (after.kind != Kind::Space && after.code != 0x2013) return false;
  if (paragraph_ends(stop + 1)) return false;
  const std::size_t next = after_blanks(stop + 1);
  const Char c = peek(next);
  const bool follows = c.kind == Kind::Letter && rules_.ordinal_followers.contains(lower_key(word_at(next)));
  if (follows) return true;
  if (!plain) return false;
  if (c.code == 0x2013 || c.code == '-') return after.kind != Kind::Space || before_ordinal();
  if (c.kind == Kind::Digit) return before_ordinal() || number.size() <= 2;
  if (c.kind != Kind::Letter) return false;
  if (is_lower(c.code)) return true;
  if ((before_ & kLineBefore) || (out_.size() > 0 && out_.shape.back() == Shape::Stop)) return number.size() <= 2 || !is_starter(next);  // 1. Die Mannschaft ...: a list
  return !is_starter(next) && before_ordinal();
}

void split_tokens(const TextRules& rules, std::string_view text, Tokens& out) {
  out.begin.clear();
  out.end.clear();
  out.shape.clear();
  out.flags.clear();
  Scanner(rules, text, out).run();
  end_sentences(rules, text, out);
}

}  // namespace depesche
