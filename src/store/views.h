// SPDX-License-Identifier: Apache-2.0
// Views: what `depesche show` and the page show of a register, as rows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "formats/rows.h"
#include "store/store.h"

namespace depesche {

inline constexpr std::string_view kViewNames[] = {"events", "timeline", "threats", "demands", "accounts", "calendar", "actors", "positions"};

struct View {
  Rows rows;
  std::string next;   // cursor of the next page, empty at the end
};
// Errors: NotFound for a view of another name; as Store::events.
Result<View> show_view(Store& store, std::string_view name, const Filter& filter, const Page& page);

// The passage of an event with its sentence, or of a whole dispatch: spans are set between signs, and in colour on a terminal.
// `id` is that of a dispatch, of an event or of a happening. Errors: NotFound.
struct SourceOptions { bool colour = false; std::uint32_t width = 120; };
Result<std::string> show_source(Store& store, const std::string& id, const SourceOptions& options);

}  // namespace depesche
