// SPDX-License-Identifier: Apache-2.0
// Events as a table for a person at a terminal.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "depesche/record.h"

namespace depesche {

struct TableOptions {
  std::uint32_t width = 120;  // columns of the terminal
  bool colour = false;        // ANSI colours
  bool explain = false;       // under each event the passage and the rows that made it
};

// Appends the dispatch's heading and a row an event. `text` is the dispatch's text. Control characters of the article are
// shown as blanks: a text can't steer the terminal.
void write_table(const Record& record, std::string_view text, const TableOptions& options, std::string& out);

}  // namespace depesche
