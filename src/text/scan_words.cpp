// SPDX-License-Identifier: Apache-2.0
#include "text/scanner.h"

#include "base/ascii.h"

namespace depesche {
namespace {

constexpr char32_t kHyphen = 0x2010, kFirmHyphen = 0x2011, kApostrophe = 0x2019;

bool is_roman(std::string_view word) { return word.find_first_not_of("IVXLC") == std::string_view::npos; }

}  // namespace

// The word that begins at `begin`, known to go on at `from`, with all that is joined to it.
void Scanner::scan_word(std::size_t begin, std::size_t from) {
  const std::size_t end = word_end(begin, from);
  if (const char next = byte(end); next == '.' || next == '@' || next == ':') {
    if (scan_url(begin, end)) return;
    if (next == '.' && scan_abbreviation(begin, end)) return;
  }
  add(begin, end, shape_of(text_.substr(begin, end - begin)));
}

std::size_t Scanner::word_end(std::size_t begin, std::size_t at) const {
  for (;;) {
    while (at < text_.size() && (kByteKinds[static_cast<unsigned char>(text_[at])] == ByteKind::Letter || kByteKinds[static_cast<unsigned char>(text_[at])] == ByteKind::Digit)) ++at;
    const Char c = peek(at);
    if (c.kind == Kind::Letter || c.kind == Kind::Digit) {
      at += c.size;
      continue;
    }
    if (c.kind != Kind::Mark || at == begin) return at;
    if (c.code == '.' && is_digit_at(at - 1) && is_digit_at(at + 1)) {  // Sojus-2.1b
      ++at;
      continue;
    }
    const std::size_t next = joined(begin, at, c);
    if (next == at) return at;
    at = next;
  }
}

// Where the word goes on after the sign `c` at `at`; `at` where it does not.
std::size_t Scanner::joined(std::size_t begin, std::size_t at, const Char& c) const {
  const std::size_t after = at + c.size;
  switch (c.code) {
    case '-': case kHyphen: case kFirmHyphen: {
      if (is_word_char(after)) return after;
      const Char next = peek(after);
      const bool cut = next.kind == Kind::Space || next.code == ',' || next.code == '/' || next.code == ')';  // Ein- und Ausfuhr
      return cut && c.code == '-' && is_word_char(at - 1) ? after : at;
    }
    case '\'': case kApostrophe: {
      if (is_letter_at(after)) return after;
      const char last = byte(at - 1);  // Hans' Haus; a single quotation mark may close here instead
      const bool genitive = (last == 's' || last == 'x' || last == 'z' || last == '\x9F') && (open_ & 4) == 0 && peek(after).kind == Kind::Space && is_letter_at(after + 1);
      return genitive && at > begin + 1 ? after : at;
    }
    case ':': case '*': case '_':
      return gender_end(after);
    case '/':
      if (byte(after) == '-') return gender_end(after + 1) == after + 1 ? after + 1 : at;  // Lehrer/-innen
      return gender_end(after);
    case '&':
      return is_letter_at(after) && is_upper(peek(after).code) && is_upper(static_cast<unsigned char>(byte(at - 1))) ? after : at;
    case '(': {  // Buerger(innen)
      const std::string_view inside = word_at(after);
      return byte(after + inside.size()) == ')' && !inside.empty() && rules_.gender_ends.contains(lower_key(inside)) ? after + inside.size() + 1 : at;
    }
    default:
      return at;
  }
}

// `at` where a word's end for the other gender begins there, else the sign before it: `at` - 1.
std::size_t Scanner::gender_end(std::size_t at) const {
  constexpr std::size_t kShortestPart = 4;  // innen may go on: Buerger:innenrat
  const std::string_view rest = word_at(at);
  if (rest.empty() || !is_lower(static_cast<unsigned char>(rest[0]))) return at - 1;
  if (rules_.gender_ends.contains(lower_key(rest))) return at;
  for (std::size_t size = kShortestPart; size < rest.size() && size < 8; ++size)
    if (rules_.gender_ends.contains(lower_key(rest.substr(0, size)))) return at;
  return at - 1;
}

// Web and mail addresses.
bool Scanner::scan_url(std::size_t begin, std::size_t at) {
  const auto to_end = [&](std::size_t from) {
    std::size_t end = from;
    while (end < text_.size() && peek(end).kind != Kind::Space && byte(end) != '"' && byte(end) != '<' && byte(end) != '>' && peek(end).code != 0x201C) end += peek(end).size;
    while (end > from && std::string_view(".,;:!?)]'").find(byte(end - 1)) != std::string_view::npos) --end;
    return end;
  };
  if (byte(at) == ':') {
    if (byte(at + 1) != '/' || byte(at + 2) != '/') return false;
    add(begin, to_end(at + 3), Shape::Url);
    return true;
  }
  if (byte(at) == '@') {
    if (!is_word_char(at + 1)) return false;
    add(begin, to_end(at + 1), Shape::Url);
    return true;
  }
  // word.word.de: the last part, in lower case, is a domain
  constexpr std::size_t kLongestHost = 253;
  std::size_t end = at, last = at;
  while (end - at < kLongestHost && (byte(end) == '.' || byte(end) == '-') && is_word_char(end + 1)) {
    if (byte(end) == '.') last = end + 1;
    end += 1 + word_at(end + 1).size();
  }
  if (byte(end) == '@' && is_word_char(end + 1)) {
    add(begin, to_end(end + 1), Shape::Url);
    return true;
  }
  if (end == at) return false;
  const std::string_view domain = text_.substr(last, end - last);
  if (!is_lower(static_cast<unsigned char>(domain[0])) || !rules_.domains.contains(lower_key(domain))) return false;
  add(begin, byte(end) == '/' ? to_end(end) : end, Shape::Url);
  return true;
}

// Whether the stop after the word belongs to it. Adds the token where it does.
bool Scanner::scan_abbreviation(std::size_t begin, std::size_t end) {
  constexpr std::size_t kLongest = 32;
  if (end - begin > kLongest) return false;
  if (byte(end + 1) == '.') return false;  // an ellipsis
  if (scan_listed(begin, end)) return true;
  if (const std::size_t hyphen = text_.substr(begin, end - begin).rfind('-'); hyphen != std::string_view::npos && hyphen + 1 < end - begin) {
    const auto* listed = rules_.abbreviations.find(lower_key(text_.substr(begin + hyphen + 1, end - begin - hyphen - 1), "."));
    if (listed && (!listed->number_only || is_digit_at(after_blanks(end + 1)))) {  // Hans-Meyer-Str. 9
      add(begin, end + 1, shape_of(text_.substr(begin, end - begin)), kAbbreviation | kMayEnd);
      return true;
    }
  }
  if (is_initial(begin, end)) {
    while (is_letter_at(end + 1) && is_upper(peek(end + 1).code) && byte(end + 1 + peek(end + 1).size) == '.') end += 1 + peek(end + 1).size;  // J.F.
    add(begin, end + 1, Shape::Upper, kAbbreviation | kMayEnd);
    return true;
  }
  if (is_roman_ordinal(begin, end)) {
    add(begin, end + 1, Shape::Ordinal);
    return true;
  }
  return false;
}

// The longest listed abbreviation that begins here: z.B.  z. B.  u. a. m.
bool Scanner::scan_listed(std::size_t begin, std::size_t end) {
  constexpr int kMostParts = 4;
  constexpr std::size_t kLongestPart = 7;
  std::array<char, 64> bytes;
  std::size_t size = 0, best = 0, from = begin, stop = end;
  const TextRules::Abbreviation* found = nullptr;
  for (int part = 0; part < kMostParts; ++part) {
    const std::string_view word = text_.substr(from, stop - from);
    if (size + word.size() + 1 > bytes.size()) break;
    for (std::size_t i = 0; i < word.size(); ++i) {
      const char c = word[i];
      char lower = lower_ascii(c);
      if (i > 0 && word[i - 1] == '\xC3' && static_cast<unsigned char>(c) <= 0x9E && c != '\x97') lower = static_cast<char>(c + 32);
      bytes[size++] = lower;
    }
    bytes[size++] = '.';
    if (const auto* listed = rules_.abbreviations.find(key_of({bytes.data(), size}))) {
      found = listed;
      best = stop + 1;
    }
    const std::size_t next = after_blanks(stop + 1);
    if (paragraph_ends(stop + 1)) break;
    const std::string_view following = word_at(next);
    if (following.empty() || following.size() > kLongestPart || byte(next + following.size()) != '.') break;
    from = next;
    stop = next + following.size();
  }
  if (!found) return false;
  if (found->number_only && !is_digit_at(after_blanks(best))) return false;
  const std::uint8_t ends = found->ends ? kEndsAtCapital : found->may_end || !(found->before_name || found->before_number) ? kMayEnd : 0;
  add(begin, best, shape_of(text_.substr(begin, best - begin)), static_cast<std::uint8_t>(kAbbreviation | ends));
  return true;
}

// George W. Bush, Peter K. (23)
bool Scanner::is_initial(std::size_t begin, std::size_t end) const {
  const Char first = peek(begin);
  if (first.size != end - begin || paragraph_ends(end + 1)) return false;
  const std::size_t next = after_blanks(end + 1);
  const Char c = peek(next);
  if (is_lower(first.code)) return c.kind == Kind::Letter && !is_starter(next);  // a word of one letter that no table lists: i. OFr.
  if (!is_upper(first.code)) return false;
  if (c.kind == Kind::Letter) return is_lower(c.code) || !is_starter(next);
  return c.code == ',' || c.code == '(' || c.code == '-' || c.code == ';';
}

// Ludwig XIV. war
bool Scanner::is_roman_ordinal(std::size_t begin, std::size_t end) const {
  constexpr std::size_t kLongest = 6;
  const std::string_view word = text_.substr(begin, end - begin);
  if (word.size() > kLongest || !is_roman(word) || paragraph_ends(end + 1)) return false;
  const std::size_t next = after_blanks(end + 1);
  const Char c = peek(next);
  if (c.kind != Kind::Letter) return c.code == ',' || c.code == '(' || c.code == ')';
  if (rules_.ordinal_followers.contains(lower_key(word_at(next)))) return true;
  const bool after_name = !out_.begin.empty() && out_.shape.back() == Shape::Capital && !(before_ & kParagraphBefore);
  if (is_lower(c.code)) return after_name || before_ordinal();
  return !is_starter(next) && (after_name || before_ordinal());
}

}  // namespace depesche
