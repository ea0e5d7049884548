// SPDX-License-Identifier: Apache-2.0
// Fold: the key under which a word of a name is found. Case counts; marks on letters do not, but those of the language's own umlauts:
// Vucic and its spelling with accents have one key.
#pragma once

#include <string>
#include <string_view>

#include "base/key.h"

namespace depesche {

Key fold_key(std::string_view word);
std::string fold(std::string_view word);
// Key of the word in lower case (as Words::form has it), without an allocation for words under 128 bytes.
Key lower_key(std::string_view word);

}  // namespace depesche
