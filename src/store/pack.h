// SPDX-License-Identifier: Apache-2.0
// Bytes packed with zstd, as the store keeps records.
#pragma once

#include <string>
#include <string_view>

#include "depesche/result.h"

namespace depesche {

std::string pack_bytes(std::string_view bytes);
// Errors: Unreadable, beginning with `what`.
Result<std::string> unpack_bytes(std::string_view packed, const std::string& what);

}  // namespace depesche
