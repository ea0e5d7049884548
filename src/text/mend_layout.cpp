// SPDX-License-Identifier: Apache-2.0
#include "text/mend_layout.h"

#include <algorithm>

#include "base/utf8.h"

namespace depesche {
namespace {

constexpr std::string_view kSoftHyphen = "\xC2\xAD";
constexpr std::string_view kBlanks = " \t\r", kSigns = "-\n\xC2";
constexpr std::size_t kOver = 4;  // bytes that a line of letters with accents may be longer

// The letter before the byte at `at`, U+FFFD where there is none.
char32_t letter_before(std::string_view text, std::size_t at) {
  std::size_t from = at;
  while (from > 0 && at - from < 4 && (static_cast<unsigned char>(text[from - 1]) & 0xC0) == 0x80) --from;
  if (from == 0) return 0xFFFD;
  std::uint32_t size = 0;
  return decode_utf8(text, from - 1, size);
}

std::string_view word_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  for (std::uint32_t size = 0; end < text.size(); end += size)
    if (!is_letter(decode_utf8(text, end, size))) break;
  return text.substr(at, end - at);
}

struct Gap {
  std::size_t from = 0, to = 0;
};

// Ver-|handlung, US-|Präsident: what to leave out at the line end behind the hyphen at `at`; nothing for Ein-|und Ausfuhr.
Gap gap_at_line_end(const TextRules& rules, std::string_view text, std::size_t at) {
  std::size_t next = text.find_first_not_of(kBlanks, at + 1);
  if (next == std::string_view::npos || text[next] != '\n') return {};
  next = text.find_first_not_of(" \t\r>", next + 1);
  if (next == std::string_view::npos || text[next] == '\n' || !is_letter(letter_before(text, at))) return {};
  const std::string_view word = word_at(text, next);
  if (word.empty() || rules.joiners.contains(key_of(word))) return {};
  std::uint32_t size = 0;
  return {is_lower(decode_utf8(text, next, size)) ? at : at + 1, next};
}

// Bytes of the longest line of which a word goes on in the next; 0 where fewer than two are.
std::size_t column_width(const TextRules& rules, std::string_view text) {
  std::size_t width = 0, joints = 0;
  for (std::size_t at = text.find('-'); at != std::string_view::npos; at = text.find('-', at + 1)) {
    const Gap gap = gap_at_line_end(rules, text, at);
    if (gap.to == gap.from) continue;
    const std::size_t before = text.rfind('\n', at);
    width = std::max(width, at - (before == std::string_view::npos ? 0 : before));
    ++joints;
  }
  return joints < 2 ? 0 : width;
}

// A look at the line ends alone, for texts as most are.
bool may_need_mending(std::string_view text) {
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
    const std::size_t last = at == 0 ? std::string_view::npos : text.find_last_not_of(kBlanks, at - 1), next = text.find_first_not_of(kBlanks, at + 1);
    if ((last != std::string_view::npos && text[last] == '-') || (next != std::string_view::npos && text[next] == '>')) return true;
  }
  return text.find(kSoftHyphen) != std::string_view::npos;
}

}  // namespace

void MendedText::leave_out(std::size_t from, std::size_t to, std::string_view text) {
  text_.append(text, kept_, from - kept_);
  kept_ = to;
  cuts_.push_back({static_cast<std::uint32_t>(text_.size()), static_cast<std::uint32_t>(to - text_.size())});
}

std::uint32_t MendedText::before(std::uint32_t at) const {
  const auto behind = std::lower_bound(cuts_.begin(), cuts_.end(), at, [](const Cut& cut, std::uint32_t end) { return cut.at < end; });
  return behind == cuts_.begin() ? 0 : std::prev(behind)->bytes;
}

std::string_view MendedText::mend(const TextRules& rules, std::string_view text) {
  text_.clear();
  cuts_.clear();
  kept_ = 0;
  if (text.empty() || (text[0] != '>' && !may_need_mending(text))) return text;
  const std::size_t width = column_width(rules, text);
  std::vector<std::size_t> within;  // line ends of the mended text
  std::size_t line = 0;
  if (text[0] == '>') leave_out(0, std::min(text.find_first_not_of(" \t>"), text.size()), text);
  for (std::size_t at = text.find_first_of(kSigns, kept_); at != std::string_view::npos; at = text.find_first_of(kSigns, at)) {
    Gap gap;
    if (text[at] == '-') {
      gap = gap_at_line_end(rules, text, at);
      if (gap.to > gap.from) line = gap.to;
    } else if (text[at] == '\n') {
      const std::size_t mark = text.find_first_not_of(kBlanks, at + 1);
      if (mark != std::string_view::npos && text[mark] == '>') gap = {at + 1, std::min(text.find_first_not_of(" \t>", mark), text.size())};
      else if (width != 0 && (at - line) * 4 >= width * 3 && at - line <= width + kOver && mark != std::string_view::npos && text[mark] != '\n') within.push_back(text_.size() + at - kept_);
      line = at + 1;
    } else if (text.substr(at).starts_with(kSoftHyphen)) {
      gap = {at, at + kSoftHyphen.size()};
    }
    if (gap.to > gap.from) leave_out(gap.from, gap.to, text);
    at = std::max(at + 1, gap.to);
  }
  if (cuts_.empty()) return text;
  text_.append(text, kept_);
  for (const std::size_t end : within) text_[end] = ' ';
  return text_;
}

}  // namespace depesche
