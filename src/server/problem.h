// SPDX-License-Identifier: Apache-2.0
// Errors on the wire: problem details after RFC 9457. They say what the caller can mend, never what went on inside.
#pragma once

#include <string_view>

#include "depesche/result.h"
#include "server/exchange.h"

namespace depesche {

Reply problem(unsigned status, std::string_view title, std::string_view detail = {});

// NotFound 404, Unreadable 422, Refused 422; Io 503 without its message, which may name files of this machine.
Reply problem_of(const Error& error);

}  // namespace depesche
