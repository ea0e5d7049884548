// SPDX-License-Identifier: Apache-2.0
#include "syntax/conllu.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace depesche {

namespace {
bool number(std::string_view text, std::uint32_t& out) {
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), out);
  return failed == std::errc{} && end == text.data() + text.size();
}

std::string_view after(std::string_view line, std::string_view label) {
  line.remove_prefix(label.size());
  while (!line.empty() && line.front() == ' ') line.remove_prefix(1);
  return line;
}
}  // namespace

bool TreebankReader::line(std::string_view& out) {
  if (at_ >= content_.size()) return false;
  const std::size_t end = std::min(content_.find('\n', at_), content_.size());
  out = content_.substr(at_, end - at_);
  if (!out.empty() && out.back() == '\r') out.remove_suffix(1);
  at_ = end + 1;
  ++line_;
  return true;
}

void TreebankReader::pass_sentence() {
  std::string_view rest;
  while (line(rest) && !rest.empty()) {}
}

Error TreebankReader::error(std::string_view what) const {
  std::string message(file_);
  message += ':' + std::to_string(line_) + ": ";
  return {ErrorCode::Unreadable, message.append(what)};
}

Result<Done> TreebankReader::place(TreebankWord& word) {
  const std::size_t found = text_.find(word.form, text_at_);
  if (word.form.empty() || found == std::string_view::npos) {
    return error("'" + std::string(word.form) + "' does not stand in the text of its sentence");
  }
  text_at_ = found + word.form.size();
  word.begin = static_cast<std::uint32_t>(found);
  word.end = static_cast<std::uint32_t>(text_at_);
  return Done{};
}

Result<Done> TreebankReader::read_row(std::string_view row, TreebankSentence& out) {
  std::array<std::string_view, 8> cells;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::size_t tab = row.find('\t');
    if (tab == std::string_view::npos) return error("too few columns, expected 10");
    cells[i] = row.substr(0, tab);
    row.remove_prefix(tab + 1);
  }
  TreebankWord word{.form = cells[1], .upos = cells[3], .xpos = cells[4], .relation = cells[7]};
  if (cells[0].find('.') != std::string_view::npos) return Done{};  // an empty node
  if (const std::size_t dash = cells[0].find('-'); dash != std::string_view::npos) {
    if (!number(cells[0].substr(dash + 1), range_until_)) return error("a range that is none");
    if (auto placed = place(word); !placed) return placed;
    range_begin_ = word.begin;
    range_end_ = word.end;
    return Done{};
  }
  std::uint32_t id = 0, head = 0;
  if (!number(cells[0], id) || id != out.words.size() + 1) return error("words are not numbered 1, 2, 3 ...");
  if (!number(cells[6], head)) return error("a head that is no number");
  word.head = head == 0 ? kNone : head - 1;
  if (id <= range_until_) {
    word.begin = range_begin_;
    word.end = range_end_;
  } else if (auto placed = place(word); !placed) {
    return placed;
  }
  out.words.push_back(word);
  return Done{};
}

Result<bool> TreebankReader::next(TreebankSentence& out) {
  out.words.clear();
  out.id = out.text = text_ = {};
  text_at_ = 0;
  range_until_ = 0;
  std::string_view row;
  while (line(row)) {
    if (row.empty()) {
      if (out.words.empty()) continue;
      break;
    }
    if (row.starts_with("# sent_id =")) out.id = after(row, "# sent_id =");
    else if (row.starts_with("# text =")) out.text = text_ = after(row, "# text =");
    else if (row.front() != '#') {
      const auto read = read_row(row, out);
      if (read) continue;
      pass_sentence();
      return read.error();
    }
  }
  for (const TreebankWord& word : out.words)
    if (word.head != kNone && word.head >= out.words.size()) return error("a head that does not exist");
  return !out.words.empty();
}

}  // namespace depesche
