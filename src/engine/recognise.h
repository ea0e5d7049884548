// SPDX-License-Identifier: Apache-2.0
// The pack for a dispatch that names no language: told from its text.
#pragma once

#include "engine/loaded.h"

namespace depesche {

// Texts of fewer than a dozen words are taken for the language of a pack where nothing speaks against it.
// Errors: Refused, with what the text seems to be, for another language than the packs' and for what is not clear.
Result<const Pack*> recognise_pack(const Engine::Loaded& loaded, const Dispatch& dispatch);

}  // namespace depesche
