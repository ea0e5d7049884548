// SPDX-License-Identifier: Apache-2.0
// Foreign bytes as UTF-8: byte order marks, what a page or feed says of its encoding, and what its bytes say themselves.
#pragma once

#include <string>
#include <string_view>

#include "depesche/result.h"

namespace depesche {

// The encoding that the first bytes name: <meta charset>, <meta http-equiv>, <?xml encoding>. Empty where they name none.
std::string declared_encoding(std::string_view bytes);

// UTF-8 without a byte order mark. Bytes that are UTF-8 are taken as such whatever they say of themselves; others by the mark, by
// the declared encoding, else as Windows-1252. Errors: Unreadable with the byte offset, for what is none of these.
Result<std::string> decode_markup(std::string bytes);

}  // namespace depesche
