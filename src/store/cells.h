// SPDX-License-Identifier: Apache-2.0
// Cells: parts of an event row as text for views.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "store/store.h"

namespace depesche {

std::string_view type_name(EventType type);
std::string_view status_name(Status status);
// 16 hexadecimal digits.
std::string happening_id(std::int64_t n);
// The number of 16 hexadecimal digits; nothing where it is something else.
std::optional<std::int64_t> happening_number(std::string_view id);
// "Joe Biden (USA GOV); Nato (NATO)".
std::string party_cell(const std::vector<Record::Actor>& actors);
std::string code_cell(const std::vector<Record::Actor>& actors);
std::string who_cell(const Record::Event& event);   // parties -> parties
// The date as EDTF, else the day of publication in brackets.
std::string when_cell(const EventRow& row);
std::string note_cell(const EventRow& row);         // status, source, condition, place: what the reader must know beside it
std::string_view colour_of(const Record::Event& event, Status status);

}  // namespace depesche
