// SPDX-License-Identifier: Apache-2.0
// Table: one file of a pack, rows of cells with columns found by name.
//   # a comment                     lines that begin with # and blank lines count, and are passed over
//   lemma<TAB>type<TAB>example      the first other line names the columns
//   drohen<TAB>THREATEN<TAB>...     cells are split by one tab; an empty cell is absent
// `pack/` knows tables, not what they mean: each room reads its own.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "depesche/result.h"

namespace depesche {

// Threads: immutable after parse. Lifetime: cells point into the table's own copy of the file.
class Table {
 public:
  Table(Table&&) = default;
  Table& operator=(Table&&) = default;
  Table(const Table&) = delete;  // cells point into text_
  Table& operator=(const Table&) = delete;

  // Reads `content`; `file` names it in errors (`de/times.tsv`). The header must name exactly the columns in `columns`, in
  // any order; a column whose name ends in `?` may be missing, and a row may end before it: its cells then are empty.
  // Errors: Unreadable with file and line, for a missing or unknown column and for a row with more or fewer cells than columns.
  static Result<Table> parse(std::string_view content, std::string_view file, std::span<const std::string_view> columns);
  // The same, from the file `folder`/`name`; errors name `name` with the last part of the folder (`de/times.tsv`).
  // Errors: NotFound for a missing file.
  static Result<Table> load(const std::string& folder, std::string_view name, std::span<const std::string_view> columns);

  [[nodiscard]] std::size_t rows() const { return lines_.size(); }
  // Cell of `row` in the column at place `column` of the `columns` given to parse.
  [[nodiscard]] std::string_view cell(std::size_t row, std::size_t column) const { return cells_[row * width_ + column]; }
  [[nodiscard]] std::uint32_t line(std::size_t row) const { return lines_[row]; }
  [[nodiscard]] const std::string& file() const { return file_; }
  // An Error that points at `row`: `de/times.tsv:7: <what>`.
  [[nodiscard]] Error error_at(std::size_t row, std::string_view what) const;

 private:
  Table() = default;
  std::string file_;
  std::vector<char> text_;
  std::vector<std::string_view> cells_;
  std::vector<std::uint32_t> lines_;
  std::size_t width_ = 0;
};

// The values of one cell, split by `|`; blanks around them are taken off, empty ones left out.
std::vector<std::string_view> split_values(std::string_view cell, char by = '|');

// A row of a table, as `because` and --explain name it.
struct RuleRef {
  std::uint16_t file = 0;  // index into the engine's list of table files
  std::uint32_t line = 0;
  [[nodiscard]] bool operator==(const RuleRef&) const = default;
};

// The whole file as bytes. Errors: NotFound, Io.
Result<std::string> read_file(const std::string& path);

}  // namespace depesche
