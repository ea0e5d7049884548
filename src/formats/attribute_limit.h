// SPDX-License-Identifier: Apache-2.0
// libxml2 compares each attribute of an element with all before it: a tag with very many is refused before it sees the page.
#pragma once

#include <cstddef>
#include <string_view>

namespace depesche {

// Whether a tag of the markup has more than `most` attributes. Linear; scripts are passed over.
bool too_many_attributes(std::string_view html, std::size_t most);

}  // namespace depesche
