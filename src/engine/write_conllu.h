// SPDX-License-Identifier: Apache-2.0
// The analysis of sentences as CoNLL-U of Universal Dependencies.
#pragma once

#include <string>
#include <string_view>

#include "engine/workspace.h"

namespace depesche {

// Appends every sentence of `text`, as analysed in `work`; sent_id is `id`.number.
void write_conllu(std::string_view id, std::string_view text, const Workspace& work, std::string& out);

}  // namespace depesche
