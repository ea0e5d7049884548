// SPDX-License-Identifier: Apache-2.0
// The views of store/chronicle.h as rows.
#pragma once

#include <string_view>

#include "store/views.h"

namespace depesche {

using RelationView = Result<View> (*)(Store&, const Filter&, const Page&);
// Null where there is no such view: demands, threats, calendar, accounts, positions.
RelationView relation_view(std::string_view name);

}  // namespace depesche
