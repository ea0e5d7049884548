// SPDX-License-Identifier: Apache-2.0
#include "store/cells.h"

#include <charconv>
#include <cstdio>

namespace depesche {

std::string_view type_name(EventType type) { return kEventTypeNames[static_cast<std::size_t>(type)]; }
std::string_view status_name(Status status) { return kStatusNames[static_cast<std::size_t>(status)]; }

std::string happening_id(std::int64_t n) {
  char hex[17];
  std::snprintf(hex, sizeof hex, "%016llx", static_cast<unsigned long long>(n));
  return hex;
}

std::optional<std::int64_t> happening_number(std::string_view id) {
  std::uint64_t n = 0;
  const auto [end, failed] = std::from_chars(id.data(), id.data() + id.size(), n, 16);
  if (failed != std::errc{} || end != id.data() + id.size() || id.size() != 16) return std::nullopt;
  return static_cast<std::int64_t>(n);
}

std::string party_cell(const std::vector<Record::Actor>& actors) {
  std::string out;
  for (const Record::Actor& a : actors) out.append(out.empty() ? "" : "; ").append(a.name.empty() || a.name == a.code ? a.code : a.name + " (" + a.code + ")");
  return out;
}

std::string code_cell(const std::vector<Record::Actor>& actors) {
  std::string out;
  for (const Record::Actor& a : actors) out.append(out.empty() ? "" : "; ").append(a.code);
  return out;
}

std::string who_cell(const Record::Event& e) {
  std::string out = party_cell(e.actors);
  if (!e.recipients.empty()) out.append(out.empty() ? "" : " ").append("\xE2\x86\x92 ").append(party_cell(e.recipients));
  return out;
}

std::string when_cell(const EventRow& row) {
  if (!row.event.date.empty()) return row.event.date;
  return row.published.empty() ? std::string() : "(" + row.published + ")";
}

std::string note_cell(const EventRow& row) {
  const Record::Event& e = row.event;
  std::string out;
  const auto add = [&](const std::string& s) { out.append(out.empty() ? "" : "; ").append(s); };
  if (e.status != Status::Occurred) add(std::string(status_name(e.status)));
  if (e.content && e.content->type) add((e.content->negated ? "content: not " : "content: ") + std::string(type_name(*e.content->type)));
  if (e.condition) add("condition: " + e.condition->at.text);
  if (e.place) add("in " + e.place->name);
  if (e.source) add("says " + e.source->name + (e.source->medium.empty() ? "" : " to " + e.source->medium) + (e.source->via.empty() ? "" : " via " + e.source->via));
  if (row.happening && row.happening->dispatches > 1) add(std::to_string(row.happening->dispatches) + " dispatches" + (row.happening->voices < row.happening->dispatches ? ", " + std::to_string(row.happening->voices) + (row.happening->voices == 1 ? " voice" : " voices") : ""));
  if (row.happening && row.happening->disputed) add("disputed");
  return out;
}

std::string_view colour_of(const Record::Event& e, Status status) {
  if (status == Status::Planned) return "yellow";
  if (status != Status::Occurred) return "dim";
  return e.quad.ends_with("CONFLICT") ? "red" : "green";
}

}  // namespace depesche
