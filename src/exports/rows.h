// SPDX-License-Identifier: Apache-2.0
// ExportRow: one exported event, with what every layout needs of it looked up once.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "exports/codes.h"

namespace depesche {

struct ExportParty {
  const Record::Actor* actor = nullptr;
  std::string_view root, sector;              // halves of the code: USA GOV; the sector may be a finer one (REF)
  const CountryCodes* country = nullptr;      // of root, if it is one
  const PartyCodes* organisation = nullptr;   // of root, if it is one; of INT and a sector
  const PartyCodes* role = nullptr;           // of sector
  std::string name;                           // in English where that is known, else as the text has it; empty for nobody named
  std::string label;                          // the name, or for those without one what they are and where: Police (Germany)
};

// Lifetime: views into the record and the codes it was made from.
struct ExportRow {
  const Record::Event* event = nullptr;
  EventType type = EventType::Agree;          // AGREE for a planned CONSULT, SUPPORT, COOPERATE or AID, as the manual has it
  std::string_view mode, cameo, quad;
  double intensity = 0;
  const CameoCode* cameo_code = nullptr;
  std::string day;                            // 2024-05-07; empty where it is not known to the day
  bool published_day = false;                 // `day` is the day of publication, because the caller asked for it
  std::uint32_t sentence = 0;                 // from 1; 0 in a title
  std::vector<ExportParty> actors, recipients;
};

struct RowOptions {
  bool undated_published = false;
  bool need_day = true;                       // leave out rows with no day
};

// Replaces `rows` by the occurred and planned events of `record`; returns how many were left out for want of a day.
std::size_t make_rows(const Record& record, const ExportCodes& codes, const RowOptions& options, std::vector<ExportRow>& rows);

// Who stands in the two columns of a row that has one actor and one recipient.
struct Pair {
  const ExportParty* actor = nullptr;
  const ExportParty* recipient = nullptr;  // null where there is none
};
// Every actor with every recipient; where there are none, every ordered pair of actors, or the one actor alone.
std::vector<Pair> pairs_of(const ExportRow& row);

// The day as `2024-05-07` of a record's date of publication, empty where it is less exact.
std::string published_day(const Record& record);

// One cell of a table without quotes: tabs, line feeds, controls and double quotes become blanks or apostrophes.
std::string plain_cell(std::string_view text);
// The same in ASCII, for layouts that know no other: accents taken off, what is left replaced by `?`.
std::string ascii_cell(std::string_view text);

// A number that is the same on every run, for layouts whose ids are integers: 53 bits of event id and pair.
std::string numeric_id(const Record::Event& event, std::size_t pair);

// In a country's own name only where the place is the country itself.
[[nodiscard]] bool is_city(const Record::Place& place);
std::string decimal(double value, int digits);
// 1 to 4, as GDELT numbers the quad classes of a CAMEO code.
[[nodiscard]] int quad_class(std::string_view cameo);

}  // namespace depesche
