// SPDX-License-Identifier: Apache-2.0
// A record as one line of JSON, as docs/formats.md shows it.
#pragma once

#include <string>

#include "depesche/record.h"

namespace depesche {

// Appends the record and a line feed. What is absent is null. `clauses` writes Record::clauses too.
void write_json(const Record& record, bool clauses, std::string& out);

}  // namespace depesche
