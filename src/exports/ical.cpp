// SPDX-License-Identifier: Apache-2.0
// iCalendar (RFC 5545): meetings, planned and past, one VEVENT a happening of a dispatch, and one where several
// dispatches tell a meeting of the same parties on the same days. A day that is not told is not made up: a
// meeting some time in May is shown over the whole of May and says so; one in a year, or with no date, is left out and counted.
#include <algorithm>
#include <set>

#include "base/key.h"
#include "base/utf8.h"
#include "exports/layouts.h"
#include "exports/period.h"
#include "formats/code_points.h"

namespace depesche {
namespace {

constexpr std::size_t kLine = 75;        // octets a line, RFC 5545, 3.1
constexpr int kLongestDays = 31;         // more than a month is no entry in a calendar

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    if (c == '\n') out += "\\n";
    else if (byte >= 0x20 && byte != 0x7F) out += c;
    else if (!out.empty() && out.back() != ' ') out += ' ';
  }
  return out;
}

// A content line, folded at 75 octets without cutting a letter.
void put(std::string_view name, std::string_view value, std::string& out) {
  const std::string line = std::string(name) + ":" + std::string(value);
  std::size_t used = 0;
  for (std::size_t at = 0; at < line.size();) {
    std::uint32_t size = 0;
    decode_utf8(line, at, size);
    if (used + size > kLine) {
      out += "\r\n ";
      used = 1;
    }
    out.append(line, at, size);
    used += size;
    at += size;
  }
  out += "\r\n";
}

std::string names_of(const std::vector<ExportParty>& parties) {
  std::string out;
  for (const ExportParty& p : parties) {
    const std::string& name = p.label.empty() ? p.actor->code : p.label;
    if ((", " + out + ", ").find(", " + name + ", ") != std::string::npos) continue;  // a state and its government
    out += (out.empty() ? "" : ", ") + name;
  }
  return out;
}

std::string_view kind_of(const ExportRow& row) {
  const std::string_view mode = row.event->mode;
  return mode == "visit" ? "Visit" : mode == "phone" ? "Phone call" : mode == "third-party" ? "Mediation" : "Meeting";
}

class IcalExporter final : public Layout {
 public:
  using Layout::Layout;
  void begin(std::string& out) override {
    out += "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Depesche//Depesche//EN\r\nCALSCALE:GREGORIAN\r\n";
  }
  void end(std::string& out) override { out += "END:VCALENDAR\r\n"; }

  void write(const Record& record, std::string_view text, std::string& out) override {
    make(record, false);
    const CodePoints body(text), title(record.title);
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (rows_[i].event->type != EventType::Consult || told_before(i)) continue;
      const ExportRow& row = best_of(i);
      std::optional<Period> period = period_of(row.event->date);
      if (!period && row.published_day) {
        period = period_of(row.day);
        period->exact = false;
      }
      if (!period || (period->last - period->first).count() >= kLongestDays) {
        ++left_out_;
        continue;
      }
      if (written_.insert(key_of(basic_day(period->first) + basic_day(period->last) + "|" + names_of(row.actors) + "|" + names_of(row.recipients))).second)
        entry(record, row, *period, row.event->in_title ? title : body, out);
    }
  }

 private:
  [[nodiscard]] bool same(const ExportRow& a, const ExportRow& b) const {
    return a.event->type == b.event->type && a.event->happening == b.event->happening && a.event->in_title == b.event->in_title;
  }
  [[nodiscard]] bool told_before(std::size_t i) const {
    return std::any_of(rows_.begin(), rows_.begin() + static_cast<std::ptrdiff_t>(i), [&](const ExportRow& r) { return same(r, rows_[i]); });
  }
  // The telling with the most exact date, the first among equals.
  [[nodiscard]] const ExportRow& best_of(std::size_t i) const {
    const auto days = [](const ExportRow& r) {
      const std::optional<Period> p = period_of(r.event->date);
      return p ? (p->last - p->first).count() + (p->exact ? 0 : 1) : 1'000'000;
    };
    return *std::min_element(rows_.begin(), rows_.end(), [&](const ExportRow& a, const ExportRow& b) {
      const bool mine_a = same(a, rows_[i]), mine_b = same(b, rows_[i]);
      return mine_a != mine_b ? mine_a : mine_a && days(a) < days(b);
    });
  }

  static void entry(const Record& record, const ExportRow& row, const Period& period, const CodePoints& text, std::string& out) {
    const Record::Event& e = *row.event;
    const bool span = !period.exact && period.first != period.last;
    std::string summary = std::string(kind_of(row)) + ": " + names_of(row.actors);
    if (!row.recipients.empty()) summary += " \xE2\x86\x92 " + names_of(row.recipients);
    if (row.published_day) summary += " [no date told; day of publication]";
    else if (!period.exact) summary += (span ? " [day not known: " : " [about ") + e.date + "]";
    std::string description = std::string(text.slice(e.sentence));
    if (!description.empty()) description += "\n";
    description += "Status: " + std::string(kStatusNames[static_cast<std::size_t>(e.status)]);
    description += "\nDate as told: " + (e.date.empty() ? "none" : e.date);
    if (e.source) description += "\nSays: " + (e.source->name.empty() ? e.source->at.text : e.source->name);
    if (e.condition) description += "\nCondition: " + e.condition->at.text;
    if (!record.title.empty()) description += "\nArticle: " + record.title;
    if (!record.source.empty()) description += "\nPublisher: " + record.source;
    out += "BEGIN:VEVENT\r\n";
    put("UID", e.id + "@depesche", out);
    const std::string published = published_day(record);
    put("DTSTAMP", (published.empty() ? basic_day(period.first) : published.substr(0, 4) + published.substr(5, 2) + published.substr(8, 2)) + "T000000Z", out);
    if (period.hour.empty()) {
      put("DTSTART;VALUE=DATE", basic_day(period.first), out);
      put("DTEND;VALUE=DATE", basic_day(period.last + std::chrono::days(1)), out);
    } else {
      put("DTSTART", basic_day(period.first) + "T" + period.hour, out);
    }
    put("SUMMARY", escaped(summary), out);
    put("DESCRIPTION", escaped(description), out);
    if (e.place) put("LOCATION", escaped(e.place->name), out);
    if (e.place && is_city(*e.place)) put("GEO", decimal(e.place->latitude, 4) + ";" + decimal(e.place->longitude, 4), out);
    put("STATUS", e.status == Status::Planned || !period.exact ? "TENTATIVE" : "CONFIRMED", out);
    put("CATEGORIES", e.status == Status::Planned ? "PLANNED" : "OCCURRED", out);
    put("TRANSP", "TRANSPARENT", out);
    if (record.url.starts_with("http://") || record.url.starts_with("https://")) put("URL", plain_cell(record.url), out);
    out += "END:VEVENT\r\n";
  }

  std::set<Key> written_;  // days and parties: copies of one report are one entry
};

}  // namespace

std::unique_ptr<Exporter> make_ical(ExportCodes codes, const LayoutOptions& options) { return std::make_unique<IcalExporter>(std::move(codes), options); }

}  // namespace depesche
