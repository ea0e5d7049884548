// SPDX-License-Identifier: Apache-2.0
// Period: the days that an EDTF date names, as far as a calendar can show them.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace depesche {

struct Period {
  std::chrono::sys_days first, last;  // both inside
  std::string hour;                   // 153000 where the date tells one
  bool exact = true;                  // false where it is about then, or somewhere between the two
};

// Nothing where the date has no beginning and end, or is none.
std::optional<Period> period_of(std::string_view edtf);
// 20240507
std::string basic_day(std::chrono::sys_days day);

}  // namespace depesche
