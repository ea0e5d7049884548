// SPDX-License-Identifier: Apache-2.0
#include "text/dateline.h"

#include "base/utf8.h"

namespace depesche {
namespace {

constexpr std::uint32_t kMostPlaces = 12, kLongestAgency = 7, kShortWord = 3, kYearDigits = 4;  // tokens, tokens, letters, digits

class Reader {
 public:
  Reader(std::string_view text, const Tokens& tokens, std::uint32_t begin) : text_(text), tokens_(tokens), begin_(begin), at_(begin) {}

  Dateline read() {
    Dateline out;
    if (!places()) return out;
    out.date = day();
    const bool stopped = !out.date.empty() && shape() == Shape::Stop;
    const std::uint32_t before = at_;
    if (stopped) ++at_;
    const bool agency = brackets();
    if (stopped && !agency) at_ = before;
    if (out.date.empty() && !agency) return {};
    if (!tail(agency, !out.date.empty())) return {};
    out.last = at_ - 1;
    return out;
  }

 private:
  [[nodiscard]] bool in_line() const { return at_ < tokens_.size() && (at_ == begin_ || (tokens_.flags[at_] & kLineBefore) == 0); }
  [[nodiscard]] Shape shape() const { return in_line() ? tokens_.shape[at_] : Shape::Url; }
  [[nodiscard]] std::string_view word(std::uint32_t t) const { return tokens_.text(text_, t); }
  [[nodiscard]] bool is_year() const { return shape() == Shape::Number && word(at_).size() == kYearDigits && word(at_).find('.') == std::string_view::npos; }
  [[nodiscard]] bool is_name() const { return shape() == Shape::Capital || shape() == Shape::Upper; }
  [[nodiscard]] bool is_short() const { return shape() == Shape::Lower && word(at_).size() <= kShortWord; }

  // Rio de Janeiro/Frankfurt am Main,
  bool places() {
    bool name = false, joint = false;
    for (; in_line() && at_ < begin_ + kMostPlaces; ++at_) {
      const bool inside = name && is_short() && at_ + 1 < tokens_.size() && tokens_.shape[at_ + 1] == Shape::Capital && tokens_.shape[at_ - 1] != Shape::Comma;
      if (is_name()) name = true, joint = false;
      else if (name && !joint && (shape() == Shape::Slash || shape() == Shape::Comma)) joint = true;
      else if (!inside) break;
    }
    comma_ = name && tokens_.shape[at_ - 1] == Shape::Comma;
    return name && (!joint || comma_);
  }

  // den 3. Mai 1990, 3. Mai, 3. 5. 1990, 3.5.1990, im Mai 1990; behind a comma.
  TokenSpan day() {
    if (!comma_) return {};
    const std::uint32_t from = at_;
    if (is_short()) ++at_;
    const std::uint32_t first = at_;
    if (shape() == Shape::Number && word(at_).find('.') != std::string_view::npos) return {at_++, first + 1};  // 3.5.1990
    const bool ordinal = shape() == Shape::Ordinal;
    if (ordinal) ++at_;
    const bool month = is_name() || (ordinal && shape() == Shape::Ordinal);
    if (month) ++at_;
    const bool year = is_year();
    if (year) ++at_;
    if (month && (ordinal || year)) return {first, at_};
    at_ = from;
    return {};
  }

  // (AP), (dpa/Reuter), (Eigener Bericht)
  bool brackets() {
    if (shape() != Shape::OpenParen) return false;
    const std::uint32_t open = at_;
    for (++at_; in_line() && at_ < open + kLongestAgency; ++at_)
      if (shape() == Shape::CloseParen) return at_++ > open + 1;
    at_ = open;
    return false;
  }

  // What parts it from the sentence behind it.
  bool tail(bool agency, bool dated) {
    bool parted = false;
    if (shape() == Shape::Stop && word(at_) == ".") parted = true, ++at_;
    if (shape() == Shape::Dash || (shape() == Shape::Colon && dated)) parted = true, ++at_;  // ATHEN (dpa): Die Marine ...: one sentence
    if (!in_line()) return true;
    std::uint32_t size = 0;
    const bool lower = is_lower(decode_utf8(text_, tokens_.begin[at_], size));
    if (lower || (shape() >= Shape::Stop && shape() != Shape::OpenQuote)) return false;
    return parted || agency || (tokens_.flags[at_ - 1] & kAbbreviation) != 0;
  }

  std::string_view text_;
  const Tokens& tokens_;
  std::uint32_t begin_, at_;
  bool comma_ = false;  // one stands behind the last place
};

}  // namespace

Dateline find_dateline(std::string_view text, const Tokens& tokens, std::uint32_t begin) { return Reader(text, tokens, begin).read(); }

}  // namespace depesche
