// SPDX-License-Identifier: Apache-2.0
// Text for a terminal: on one line without control characters, and broken into lines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace depesche {

// One line: white space in a row and control characters become one blank. A text can't steer the terminal.
std::string flat_line(std::string_view text);
// `text` in lines of at most `width` code points, broken at blanks where there are any. Needs: width > 0.
std::vector<std::string> wrap_lines(std::string_view text, std::size_t width);

}  // namespace depesche
