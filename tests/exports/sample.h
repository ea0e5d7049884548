// SPDX-License-Identifier: Apache-2.0
// A record made by hand, for the tests of exports.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "exports/exporter.h"

namespace depesche {

constexpr std::string_view kSampleText = "Wladimir Putin traf Emmanuel Macron. Die UN schickten den Fl\xC3\xBC" "chtlingen Zelte.";

inline Record::Event sample_event(EventType type, std::string_view cameo, std::string_view quad, std::string_view date, Status status = Status::Occurred) {
  Record::Event e;
  e.id = "00000000000000a" + std::to_string(static_cast<int>(type) % 10);
  e.type = type;
  e.cameo = cameo;
  e.quad = quad;
  e.intensity = 2.5;
  e.date = date;
  e.status = status;
  e.happening = static_cast<std::uint32_t>(type);
  e.trigger = {{15, 19}, "traf"};
  e.sentence = {0, 36};
  e.confidence = 0.85;
  return e;
}

// A meeting of two on a day, aid of the UN to refugees some time in a month, and the same meeting denied.
inline Record sample_record() {
  Record r;
  r.id = "d\t1";
  r.title = "Treffen \"in\" Moskau";
  r.published = "2022-02-08T10:00:00+01:00";
  r.language = "de";
  r.source = "Beispielblatt";
  r.url = "https://example.org/1";
  r.engine_version = "0.1.0";
  r.sentences = {{0, 36}, {37, 79}};
  Record::Name& putin = r.names.emplace_back();
  putin.at.at = {0, 14};
  putin.at.text = "Wladimir Putin";
  putin.kind = "person";
  putin.form = "name";
  putin.entity = "Wladimir Putin";
  putin.entity_id = "vladimir-putin";
  putin.name_en = "Vladimir Putin";
  putin.code = "RUS GOV";
  Record::Event meeting = sample_event(EventType::Consult, "040", "VERBAL COOPERATION", "2022-02-07");
  meeting.actors = {{"RUS GOV", "Wladimir Putin", "vladimir-putin", Range{0, 14}}, {"FRA GOV", "Emmanuel Macron", "emmanuel-macron", Range{20, 35}}};
  meeting.place = Record::Place{"Moskau", "RUS", 55.7522, 37.6156, 524901, {0, 0}};
  Record::Event aid = sample_event(EventType::Aid, "070", "MATERIAL COOPERATION", "2022-02");
  aid.actors = {{"UN", "UN", "united-nations", Range{41, 43}}};
  aid.recipients = {{"SYR CVL", "Fl\xC3\xBC" "chtling (Syrien)", "syr-cvl-x", Range{58, 71}}};
  aid.sentence = {37, 79};
  Record::Event denied = meeting;
  denied.status = Status::Denied;
  r.events = {meeting, aid, denied};
  return r;
}

inline std::string exported(ExportFormat format, const Record& record, bool undated = false, std::size_t* left_out = nullptr) {
  Result<std::unique_ptr<Exporter>> made = Exporter::make({.format = format, .languages = DEPESCHE_SOURCE_DIR "/languages", .undated_published = undated});
  EXPECT_TRUE(made) << (made ? "" : made.error().message);
  if (!made) return {};
  std::string out;
  (*made)->begin(out);
  (*made)->write(record, kSampleText, out);
  (*made)->end(out);
  if (left_out != nullptr) *left_out = (*made)->left_out();
  return out;
}

inline std::vector<std::string> split(std::string_view text, char by) {
  std::vector<std::string> out(1);
  for (const char c : text)
    if (c == by) out.emplace_back(); else out.back() += c;
  return out;
}

// Rows of cells of a tab-separated export, without the header where it has one.
inline std::vector<std::vector<std::string>> table(std::string_view text, bool header) {
  std::vector<std::vector<std::string>> rows;
  for (const std::string& line : split(text, '\n'))
    if (!line.empty()) rows.push_back(split(line, '\t'));
  if (header && !rows.empty()) rows.erase(rows.begin());
  return rows;
}

}  // namespace depesche
