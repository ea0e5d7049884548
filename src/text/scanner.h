// SPDX-License-Identifier: Apache-2.0
// Scanner: one pass over the bytes of a text, one token after the other.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "text/split_tokens.h"

namespace depesche {

enum class ByteKind : std::uint8_t { Mark, Space, Letter, Digit, High };

constexpr std::array<ByteKind, 256> make_byte_kinds() {
  std::array<ByteKind, 256> kinds{};
  for (unsigned c = 0; c < 256; ++c) {
    ByteKind kind = ByteKind::Mark;
    if (c >= 0x80) kind = ByteKind::High;
    else if (c <= ' ' || c == 0x7F) kind = ByteKind::Space;  // control characters part words as blanks do
    else if ((c | 32) >= 'a' && (c | 32) <= 'z') kind = ByteKind::Letter;
    else if (c >= '0' && c <= '9') kind = ByteKind::Digit;
    kinds[c] = kind;
  }
  return kinds;
}
inline constexpr std::array<ByteKind, 256> kByteKinds = make_byte_kinds();

class Scanner {
 public:
  Scanner(const TextRules& rules, std::string_view text, Tokens& out) : rules_(rules), text_(text), out_(out) {}
  void run();

 private:
  enum class Kind : std::uint8_t { End, Space, Letter, Digit, Mark };
  struct Char { Kind kind = Kind::End; char32_t code = 0; std::uint32_t size = 0; };

  // scan_tokens.cpp
  [[nodiscard]] Char peek(std::size_t at) const;
  [[nodiscard]] char byte(std::size_t at) const { return at < text_.size() ? text_[at] : '\0'; }
  [[nodiscard]] bool is_word_char(std::size_t at) const { const Kind k = peek(at).kind; return k == Kind::Letter || k == Kind::Digit; }
  [[nodiscard]] bool is_letter_at(std::size_t at) const { return peek(at).kind == Kind::Letter; }
  [[nodiscard]] bool is_digit_at(std::size_t at) const { return byte(at) >= '0' && byte(at) <= '9'; }
  void add(std::size_t begin, std::size_t end, Shape shape, std::uint8_t flags = 0);
  void skip_space();
  [[nodiscard]] std::string_view word_at(std::size_t at) const;       // letters and digits from `at`
  [[nodiscard]] std::size_t after_blanks(std::size_t at) const;       // first byte that is no blank; a line break counts as one
  [[nodiscard]] bool paragraph_ends(std::size_t at) const;            // only blanks up to an empty line or the end of the text
  [[nodiscard]] Key lower_key(std::string_view word, std::string_view more = {}) const;
  [[nodiscard]] bool is_starter(std::size_t at) const;                // the word at `at` likes to begin a sentence
  [[nodiscard]] Shape shape_of(std::string_view word) const;
  void scan_number(std::size_t begin);
  [[nodiscard]] bool is_ordinal(std::size_t begin, std::size_t stop) const;
  [[nodiscard]] bool before_ordinal() const;                          // the token before calls for an ordinal

  // scan_words.cpp
  void scan_word(std::size_t begin, std::size_t from);
  [[nodiscard]] std::size_t word_end(std::size_t begin, std::size_t at) const;
  [[nodiscard]] std::size_t joined(std::size_t begin, std::size_t at, const Char& c) const;
  [[nodiscard]] std::size_t gender_end(std::size_t at) const;
  [[nodiscard]] bool scan_url(std::size_t begin, std::size_t at);
  bool scan_abbreviation(std::size_t begin, std::size_t end);
  bool scan_listed(std::size_t begin, std::size_t end);
  [[nodiscard]] bool is_initial(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool is_roman_ordinal(std::size_t begin, std::size_t end) const;

  // scan_marks.cpp
  void scan_mark(std::size_t begin, const Char& c);
  bool scan_stops(std::size_t begin);
  bool scan_dashes(std::size_t begin);
  bool scan_quote(std::size_t begin, const Char& c);
  void add_quote(std::size_t begin, std::size_t size, bool opens, std::uint8_t sign);
  [[nodiscard]] bool space_before(std::size_t at) const;
  [[nodiscard]] bool word_after(std::size_t at) const;

  const TextRules& rules_;
  std::string_view text_;
  Tokens& out_;
  std::size_t at_ = 0;
  std::uint8_t before_ = kParagraphBefore | kLineBefore;  // flags of the next token
  std::uint8_t open_ = 0;                                  // quotation signs that stand open, a bit each
};

// Fills sentence, first, heading and kSentenceFirst.
void end_sentences(const TextRules& rules, std::string_view text, Tokens& out);

}  // namespace depesche
