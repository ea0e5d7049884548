// SPDX-License-Identifier: Apache-2.0
// Events as CSV (RFC 4180): a header, then a row an event; several values in one cell are split by "; ".
#pragma once

#include <string>

#include "depesche/record.h"

namespace depesche {

void write_csv_header(std::string& out);
// Appends the events of `record`; `text` is the dispatch's text, for the sentence of each event.
void write_csv(const Record& record, std::string_view text, std::string& out);

}  // namespace depesche
