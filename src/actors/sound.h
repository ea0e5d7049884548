// SPDX-License-Identifier: Apache-2.0
// What is left of a name that reached us from another script when all that its spellings differ in is taken away:
//   Jizchak Rabin, Yitzhak Rabin -> one key; Muammar al-Gaddafi, Moammar Ghadhafi -> one key
#pragma once

#include <span>
#include <string_view>

#include "base/key.h"

namespace depesche {

// Of given names and a surname, at least two words. Key::None where too little is left to tell somebody by.
Key sound_key(std::span<const std::string_view> words);

}  // namespace depesche
