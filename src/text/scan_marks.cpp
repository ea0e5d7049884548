// SPDX-License-Identifier: Apache-2.0
#include "text/scanner.h"

namespace depesche {
namespace {

// Bits of the quotation signs that stand open.
constexpr std::uint8_t kStraight = 1, kLow = 2, kSingle = 4, kAngles = 8, kSingleAngles = 16, kHigh = 32;

constexpr char32_t kEnDash = 0x2013, kEmDash = 0x2014, kBar = 0x2015, kMinus = 0x2212, kEllipsis = 0x2026;

}  // namespace

bool Scanner::space_before(std::size_t at) const {
  if (at == 0 || (before_ & (kSpaceBefore | kLineBefore))) return true;
  const Shape last = out_.shape.empty() ? Shape::Stop : out_.shape.back();
  return last == Shape::OpenParen || last == Shape::OpenQuote || last == Shape::Dash || last == Shape::Slash;
}

bool Scanner::word_after(std::size_t at) const {
  const Char c = peek(at);
  if (c.kind == Kind::End || c.kind == Kind::Space) return false;
  if (c.kind == Kind::Letter || c.kind == Kind::Digit) return true;
  if (c.code == kEllipsis || (c.code == '.' && byte(at + 1) == '.')) return true;
  return c.code >= 0x80 || std::string_view(".,;:!?)]/").find(static_cast<char>(c.code)) == std::string_view::npos;
}

void Scanner::scan_mark(std::size_t begin, const Char& c) {
  const std::size_t end = begin + c.size;
  switch (c.code) {
    case '.': case '!': case '?': case kEllipsis: case 0xBF: case 0xA1: case 0x203D:
      if (scan_stops(begin)) return;
      break;
    case ',':
      if (byte(end) == ',' && is_letter_at(end + 1) && space_before(begin)) { add_quote(begin, 2, true, kLow); return; }  // ,,Das'' as typed
      add(begin, end, Shape::Comma);
      return;
    case ':': add(begin, end, Shape::Colon); return;
    case ';': add(begin, end, Shape::Semicolon); return;
    case '(': case '[': case '{': add(begin, end, Shape::OpenParen); return;
    case ')': case ']': case '}': add(begin, end, Shape::CloseParen); return;
    case '/': add(begin, end, Shape::Slash); return;
    case '-': case kEnDash: case kEmDash: case kBar: case kMinus:
      if (scan_dashes(begin)) return;
      break;
    case '@':
      if (is_word_char(end) && space_before(begin)) {
        std::size_t last = end;
        while (is_word_char(last) || byte(last) == '_') last += peek(last).size;
        add(begin, last, Shape::Url);
        return;
      }
      break;
    default:
      if (scan_quote(begin, c)) return;
  }
  add(begin, end, Shape::Symbol);
}

bool Scanner::scan_stops(std::size_t begin) {
  std::size_t end = begin;
  for (Char c = peek(end); c.code == '.' || c.code == '!' || c.code == '?' || c.code == kEllipsis || c.code == 0x203D; c = peek(end)) {
    const bool one = end == begin;
    const bool dots = byte(begin) == '.';
    if (!one && dots && c.code != '.') break;
    if (!one && !dots && c.code == '.' && byte(end + 1) != '.') break;
    end += c.size;
  }
  if (end == begin) return false;
  add(begin, end, Shape::Stop);
  return true;
}

bool Scanner::scan_dashes(std::size_t begin) {
  const Char c = peek(begin);
  std::size_t end = begin + c.size;
  if (c.code == '-') {
    if (is_letter_at(end) && space_before(begin) && !(before_ & kLineBefore)) {  // Innenminister und -ministerinnen
      scan_word(begin, end);
      return true;
    }
    while (byte(end) == '-') ++end;
  }
  add(begin, end, Shape::Dash);
  return true;
}

void Scanner::add_quote(std::size_t begin, std::size_t size, bool opens, std::uint8_t sign) {
  open_ = static_cast<std::uint8_t>(opens ? open_ | sign : open_ & ~sign);
  add(begin, begin + size, opens ? Shape::OpenQuote : Shape::CloseQuote);
}

// Whether a sign that can both open and close opens, by the blanks around it and by what stands open.
bool Scanner::scan_quote(std::size_t begin, const Char& c) {
  const std::size_t end = begin + c.size;
  const auto opens = [&](std::size_t after, std::uint8_t sign) {
    const bool before = space_before(begin), word = word_after(after);
    if (before && word) return true;
    if (!before && !word) return false;
    return (open_ & sign) == 0 && word;
  };
  switch (c.code) {
    case '"': case 0x201F: case 0x2033: case 0xFF02:
      add_quote(begin, c.size, opens(end, kStraight), kStraight);
      return true;
    case 0x201E:
      add_quote(begin, c.size, true, kLow);
      return true;
    case 0x201C:
      if (open_ & kLow) add_quote(begin, c.size, false, kLow);
      else add_quote(begin, c.size, opens(end, kHigh), kHigh);
      return true;
    case 0x201D:
      if (open_ & kLow) add_quote(begin, c.size, false, kLow);
      else add_quote(begin, c.size, (open_ & kHigh) == 0 && space_before(begin) && word_after(end), kHigh);
      return true;
    case 0xBB: case 0xAB:
      if (space_before(begin) && !word_after(end)) add_quote(begin, c.size, (open_ & kAngles) == 0, kAngles);  // set with blanks inside
      else add_quote(begin, c.size, opens(end, kAngles), kAngles);
      return true;
    case 0x203A: case 0x2039:
      add_quote(begin, c.size, opens(end, kSingleAngles), kSingleAngles);
      return true;
    case 0x201A:
      add_quote(begin, c.size, true, kSingle);
      return true;
    case '`':
      if (byte(end) == '`') { add_quote(begin, 2, true, kStraight); return true; }
      add_quote(begin, 1, opens(end, kSingle), kSingle);
      return true;
    case '\'': case 0x2018: case 0x2019: case 0xB4: {
      if (c.code == '\'' && byte(end) == '\'') { add_quote(begin, 2, opens(end + 1, kStraight), kStraight); return true; }
      const std::string_view rest = word_at(end);
      if (c.code != 0x2018 && space_before(begin) && !rest.empty() && rest.size() <= 2 && is_lower(static_cast<unsigned char>(rest[0]))) {
        scan_word(begin, end);  // 's ist
        return true;
      }
      add_quote(begin, c.size, (open_ & kSingle) == 0 && opens(end, kSingle), kSingle);
      return true;
    }
    default:
      return false;
  }
}

}  // namespace depesche
