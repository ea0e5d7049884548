// SPDX-License-Identifier: Apache-2.0
// Cells of the tables of acts: slots, conditions, overrides.
#pragma once

#include <string>
#include <string_view>

#include "depesche/result.h"
#include "events/frames.h"

namespace depesche {

// Numbers of the classes of words, by name.
struct ClassNames {
  KeyMap<std::uint16_t> number;
  std::uint16_t next = 0;  // the number of the next class
};
void name_known_classes(ClassNames& names);

// What went wrong, or empty.
using Complaint = std::string;

Complaint parse_slots(std::string_view cell, Slots& out);
Complaint parse_needs(std::string_view cell, const ClassNames& classes, Frame& frame);
Complaint parse_standing(std::string_view cell, Standing& out);
// `none` leaves the frame without a type.
Complaint parse_type(std::string_view cell, Frame& frame);
// `text` keeps what views point to.
Complaint parse_set(std::string_view cell, std::deque<std::string>& text, Frame& frame);
std::string_view keep(std::string_view value, std::deque<std::string>& text);

}  // namespace depesche
