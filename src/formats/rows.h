// SPDX-License-Identifier: Apache-2.0
// Rows: a table of cells that a view of the register yields, written as a table for a terminal, as CSV or as JSON, one object a line.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace depesche {

enum class CellKind : std::uint8_t { Text, Number, List, Flag };  // a list is split by "; "

struct Rows {
  struct Column {
    std::string_view name;          // Lifetime: static
    CellKind kind = CellKind::Text;
    std::uint32_t share = 0;        // of the terminal's width; 0: as wide as its cells, and never broken
    bool shown = true;              // on the terminal; CSV and JSON have every column
  };
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> cells;   // a row has a cell a column; an empty one is absent
  std::vector<std::string_view> colours;         // of the rows on a terminal: red, green, yellow, dim; may be empty
  std::uint32_t coloured = 0;                    // the column that is
};

enum class RowsFormat : std::uint8_t { Table, Csv, Json };
struct RowsOptions {
  RowsFormat format = RowsFormat::Table;
  std::uint32_t width = 120;
  bool colour = false;
  bool header = true;                // of a table or CSV: false for the second page and those after
};
// Appends. Control characters in cells are blanks in a table; CSV is RFC 4180, absent cells are null in JSON.
void write_rows(const Rows& rows, const RowsOptions& options, std::string& out);

}  // namespace depesche
