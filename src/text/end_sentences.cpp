// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include "text/dateline.h"
#include "text/heading_parts.h"
#include "text/scanner.h"

namespace depesche {
namespace {

constexpr std::uint32_t kMostTokens = 2000, kShortestWrapped = 50;

bool is_mark(Shape shape) { return shape >= Shape::Stop && shape != Shape::Url; }
bool closes(Shape shape) { return shape == Shape::CloseQuote || shape == Shape::CloseParen; }

class SentenceEnder {
 public:
  SentenceEnder(const TextRules& rules, std::string_view text, Tokens& out) : rules_(rules), text_(text), out_(out) {}
  void run();

 private:
  [[nodiscard]] bool lower_at(std::uint32_t token) const;
  [[nodiscard]] bool capital_at(std::uint32_t token) const;
  [[nodiscard]] bool listed(const KeyMap<bool>& words, std::uint32_t token) const;
  [[nodiscard]] bool ends_after(std::uint32_t token) const;
  [[nodiscard]] bool stop_ends(std::uint32_t stop, std::uint32_t next) const;
  [[nodiscard]] bool line_ends(std::uint32_t next) const;
  [[nodiscard]] bool bare_dateline_ends(std::uint32_t dash) const;
  [[nodiscard]] bool bar_ends(std::uint32_t token) const;
  [[nodiscard]] bool terminated(std::uint32_t token) const;
  [[nodiscard]] std::uint32_t line_length(std::uint32_t last) const;
  void measure_lines();
  void close(std::uint32_t end);
  void open();

  const TextRules& rules_;
  std::string_view text_;
  Tokens& out_;
  std::uint32_t begin_ = 0;  // first token of the sentence that is being read
  std::uint32_t dateline_ = kNone;  // last token of the dateline it begins with
  HeadingParts parts_;              // of the heading that it lies in
  std::uint32_t width_ = 0;  // bytes of a line where the text is broken into lines of one width, else 0
  bool long_lines_ = false;  // a line is longer than broken text would have it: each is a paragraph
};

bool SentenceEnder::lower_at(std::uint32_t token) const {
  std::uint32_t size = 0;
  return is_lower(decode_utf8(text_, out_.begin[token], size));
}

bool SentenceEnder::capital_at(std::uint32_t token) const {
  std::uint32_t size = 0;
  return is_upper(decode_utf8(text_, out_.begin[token], size));
}

bool SentenceEnder::listed(const KeyMap<bool>& words, std::uint32_t token) const {
  const std::string_view word = out_.text(text_, token);
  if (word.size() > 24) return false;
  return words.contains(key_of(to_lower(word)));
}

// Whether the sentence up to `token`, closing marks passed over, has come to a stop.
bool SentenceEnder::terminated(std::uint32_t token) const {
  while (token > begin_ && closes(out_.shape[token])) --token;
  return out_.shape[token] == Shape::Stop;
}

// Bytes of the line that ends with token `last`.
std::uint32_t SentenceEnder::line_length(std::uint32_t last) const {
  const std::size_t from = out_.begin[last] == 0 ? std::string_view::npos : text_.rfind('\n', out_.begin[last] - 1);
  return out_.end[last] - (from == std::string_view::npos ? 0 : static_cast<std::uint32_t>(from + 1));
}

// A text is wrapped where most line ends that are no paragraph ends come after lines of about one width, and no line is longer than that.
void SentenceEnder::measure_lines() {
  constexpr std::uint32_t kParagraph = 200, kLongestWord = 20, kGap = 4;  // bytes
  std::uint32_t lines = 0, longest = 0, widest = 0, full = 0;
  const auto each_line = [&](auto use) {
    bool spread = false;  // over the width of a page: its head or foot
    for (std::uint32_t i = 1, start = 0; i <= out_.size(); ++i) {
      if (i < out_.size() && !(out_.flags[i] & kLineBefore)) {
        spread = spread || out_.begin[i] >= out_.end[i - 1] + kGap;
        continue;
      }
      if (!std::exchange(spread, false)) use(out_.end[i - 1] - out_.begin[start], i == out_.size() || (out_.flags[i] & kParagraphBefore));
      start = i;
    }
  };
  each_line([&](std::uint32_t size, bool last) {
    widest = std::max(widest, size);
    if (!last) ++lines, longest = std::max(longest, size);
  });
  const bool ragged = widest > longest + kLongestWord;  // a line that would not have fitted the others' width
  long_lines_ = widest > kParagraph || (ragged && lines > 0 && widest > 2 * kShortestWrapped);
  if (lines < 3 || longest < kShortestWrapped || longest > kParagraph || ragged) return;
  each_line([&](std::uint32_t size, bool last) { full += !last && size + longest / 4 >= longest; });
  if (full * 3 >= lines * 2) width_ = longest;
}

// Whether the line break before `next` ends a sentence that has no stop.
bool SentenceEnder::line_ends(std::uint32_t next) const {
  const std::uint32_t last = next - 1;
  if (terminated(last)) return true;
  const Shape before = out_.shape[last], after = out_.shape[next];
  const bool paragraph = (out_.flags[next] & kParagraphBefore) != 0;
  if (closes(after) || after == Shape::Comma || after == Shape::Stop) return false;
  if (before == Shape::Comma || before == Shape::OpenQuote || before == Shape::OpenParen || before == Shape::Slash) return false;
  if (before == Shape::Colon && after == Shape::OpenQuote && !paragraph) return false;
  if (is_mark(after) && after != Shape::OpenQuote && after != Shape::OpenParen) return true;  // a list
  if (after == Shape::Ordinal) return true;
  if (lower_at(next)) return false;
  // A headline may end in a particle (Truppen greifen an), and no wrapped line begins with a capital article.
  if (paragraph || long_lines_ || (capital_at(next) && listed(rules_.starters, next))) return true;
  if (before <= Shape::Mixed && listed(rules_.carries, last) && !capital_at(last)) return false;
  if (width_ == 0) return true;
  return line_length(last) + 1 + (out_.end[next] - out_.begin[next]) <= width_;
}

// Whether a sentence ends between the stop and `next`, with nothing but closing marks between them.
bool SentenceEnder::stop_ends(std::uint32_t stop, std::uint32_t next) const {
  const Shape after = out_.shape[next];
  const bool quoted = next > stop + 1;
  if (stop > 0 && out_.shape[stop - 1] == Shape::OpenParen) return false;  // (...)
  switch (after) {
    case Shape::Comma: case Shape::Semicolon: case Shape::Colon: case Shape::CloseParen: case Shape::CloseQuote: case Shape::Stop: case Shape::Slash:
      return false;
    case Shape::Dash:
      return !quoted && out_.text(text_, stop) == ".";
    case Shape::Symbol:
      return true;
    case Shape::OpenQuote: case Shape::OpenParen:
      if (next + 1 < out_.size() && lower_at(next + 1)) return after == Shape::OpenParen ? out_.text(text_, stop) == "." : false;
      return true;
    default:
      break;
  }
  if (!(out_.flags[next] & (kSpaceBefore | kLineBefore)) && !quoted && out_.text(text_, stop) != ".") return false;  // ...dass, Yahoo!
  return !lower_at(next);
}

// Tiflis/Moskau - Die Armee ...: a dateline without day or agency. Places alone, before a dash with a space to either side; what follows it begins with a
// word that begins sentences, or goes on for a whole sentence without a second dash: no heading (Berlin - Hauptstadt der Proteste), no insertion.
bool SentenceEnder::bare_dateline_ends(std::uint32_t dash) const {
  constexpr std::uint32_t kMostPlaces = 7, kShortestSentence = 7, kReach = 60;  // tokens
  const std::uint32_t next = dash + 1;
  if (out_.shape[dash] != Shape::Dash || dash == begin_ || dash - begin_ > kMostPlaces || (begin_ != 0 && !(out_.flags[begin_] & kLineBefore))) return false;
  if (!(out_.flags[dash] & kSpaceBefore) || (out_.flags[next] & (kSpaceBefore | kLineBefore)) != kSpaceBefore) return false;
  if (!capital_at(next) && out_.shape[next] != Shape::OpenQuote) return false;
  bool joined = false;
  for (std::uint32_t t = begin_; t < dash; ++t) {
    const bool join = out_.shape[t] == Shape::Slash || out_.shape[t] == Shape::Comma;
    if (join == ((t - begin_) % 2 == 0) || (!join && (is_mark(out_.shape[t]) || !capital_at(t)))) return false;
    joined |= out_.shape[t] == Shape::Slash;
  }
  if (is_mark(out_.shape[dash - 1]) || listed(rules_.starters, begin_)) return false;
  for (std::uint32_t t = next; t < out_.size() && t < next + kReach && (t == next || !(out_.flags[t] & kLineBefore)); ++t) {
    if (out_.shape[t] == Shape::Dash || out_.shape[t] == Shape::Colon) return false;
    if (out_.shape[t] == Shape::Stop && !(out_.flags[t] & kAbbreviation)) return joined || listed(rules_.starters, next) || t - next >= kShortestSentence;
  }
  return false;
}

// Politik | Merkel trifft Macron; +++ EIL +++ Nato tagt: a bar between blanks, the last of several plus signs.
bool SentenceEnder::bar_ends(std::uint32_t token) const {
  if (out_.shape[token] != Shape::Symbol) return false;
  const std::string_view mark = out_.text(text_, token);
  if (mark == "|") return (out_.flags[token] & kSpaceBefore) != 0 && (out_.flags[token + 1] & (kSpaceBefore | kLineBefore)) != 0;
  if (mark != "+" || token == begin_ || out_.text(text_, token - 1) != "+" || out_.text(text_, token + 1) == "+") return false;
  std::uint32_t first = token;
  while (first > begin_ && out_.text(text_, first - 1) == "+") --first;
  return first > begin_;  // those that open it are no sentence of their own
}

bool SentenceEnder::ends_after(std::uint32_t token) const {
  const std::uint32_t next = token + 1;
  if (next == out_.size()) return true;
  if (dateline_ != kNone && token <= dateline_) return token == dateline_;
  if (bare_dateline_ends(token) || parts_.has_end(token) || bar_ends(token)) return true;
  if (next - begin_ >= kMostTokens && (is_mark(out_.shape[token]) || next - begin_ >= kMostTokens + 200)) return true;
  const Shape after = out_.shape[next];
  const bool line = (out_.flags[next] & kLineBefore) != 0;
  const bool glued = closes(after) && !(out_.flags[next] & kParagraphBefore);
  if (glued) return false;
  if (line && line_ends(next)) return true;
  std::uint32_t stop = token;
  while (stop > begin_ && closes(out_.shape[stop])) --stop;
  if (out_.shape[stop] == Shape::Stop) return stop_ends(stop, next);
  if (!(out_.flags[stop] & kAbbreviation)) return false;
  const std::uint32_t word = is_mark(after) && next + 1 < out_.size() ? next + 1 : next;
  if (is_mark(after) && after != Shape::OpenQuote) return false;
  if ((out_.flags[stop] & kEndsAtCapital) && capital_at(word)) return true;
  return (out_.flags[stop] & kMayEnd) && capital_at(word) && listed(rules_.starters, word);
}

void SentenceEnder::close(std::uint32_t end) {
  const auto number = static_cast<std::uint32_t>(out_.first.size());
  out_.first.push_back(begin_);
  bool word = false;
  for (std::uint32_t i = begin_; i < end; ++i) {
    out_.sentence[i] = number;
    if (!word && !is_mark(out_.shape[i])) {
      out_.flags[i] |= kSentenceFirst;
      word = true;
    }
  }
  const bool part = parts_.count > 0 && end - 1 <= parts_.last;
  const bool own_line = part || ((out_.flags[begin_] & kLineBefore) && (end == out_.size() || (out_.flags[end] & kLineBefore)));
  out_.heading.push_back(own_line && word && end - begin_ <= kLongestHeading && !terminated(end - 1) ? 1 : 0);
  begin_ = end;
  open();
}

// Place, day and agency at the head of a line are no part of the sentence behind them; each part of a heading is a sentence.
void SentenceEnder::open() {
  const bool line = begin_ < out_.size() && (begin_ == 0 || (out_.flags[begin_] & kLineBefore) != 0);
  dateline_ = line ? find_dateline(text_, out_, begin_).last : kNone;
  if (line) parts_ = dateline_ == kNone ? find_heading_parts(text_, out_, begin_) : HeadingParts{};
}

void SentenceEnder::run() {
  out_.first.clear();
  out_.heading.clear();
  out_.sentence.resize(out_.size());
  measure_lines();
  open();
  for (std::uint32_t i = 0; i < out_.size(); ++i)
    if (ends_after(i)) close(i + 1);
  out_.first.push_back(out_.size());
}

}  // namespace

void end_sentences(const TextRules& rules, std::string_view text, Tokens& out) { SentenceEnder(rules, text, out).run(); }

}  // namespace depesche
