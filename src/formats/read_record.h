// SPDX-License-Identifier: Apache-2.0
// A record from its JSON, as write_json wrote it.
#pragma once

#include <string>
#include <string_view>

#include "depesche/record.h"
#include "depesche/result.h"

namespace depesche {

// Unknown fields are passed over, absent ones keep their defaults; `clauses` are read where they are there.
// Errors: Unreadable, naming `where` and the field: `news.jsonl:3: events[2].type: no type 'FIGHT'`.
Result<Record> read_record(std::string_view json, const std::string& where);

}  // namespace depesche
