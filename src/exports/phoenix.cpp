// SPDX-License-Identifier: Apache-2.0
// Phoenix: 26 columns, no header; one row for each ordered pair of actors. Within a dispatch the same day, pair and code are one row
// with several sentences, as the pipeline's one-a-day filter has it.
#include <algorithm>
#include <charconv>

#include "exports/cameo_party.h"
#include "exports/layouts.h"

namespace depesche {
namespace {

int penta_class(std::string_view cameo) {
  int root = 0;
  std::from_chars(cameo.data(), cameo.data() + std::min<std::size_t>(cameo.size(), 2), root);
  if (root <= 2) return 0;
  if (root <= 5) return 1;
  if (root <= 8) return 2;
  return root <= 13 || root == 16 ? 3 : 4;
}

struct Line {
  std::string key;  // day, codes of both sides, CAMEO
  const ExportRow* row = nullptr;
  CameoParty actor, recipient;
  std::string sentences;
};

class PhoenixExporter final : public Layout {
 public:
  using Layout::Layout;
  void write(const Record& record, std::string_view, std::string& out) override {
    make(record);
    std::vector<Line> lines;
    for (const ExportRow& row : rows_)
      for (const Pair& pair : pairs_of(row)) {
        Line line{{}, &row, pair.actor != nullptr ? cameo_party(*pair.actor) : CameoParty{}, pair.recipient != nullptr ? cameo_party(*pair.recipient) : CameoParty{}, {}};
        line.key = row.day + "\t" + line.actor.code + "\t" + line.recipient.code + "\t" + std::string(row.cameo);
        const std::string sentence = plain_cell(record.id) + "_" + std::to_string(row.sentence);
        const auto same = std::find_if(lines.begin(), lines.end(), [&](const Line& l) { return l.key == line.key; });
        if (same == lines.end()) {
          line.sentences = sentence;
          lines.push_back(std::move(line));
        } else if ((";" + same->sentences + ";").find(";" + sentence + ";") == std::string::npos) {
          same->sentences += ";" + sentence;
        }
      }
    for (const Line& line : lines) put(record, line, out);
  }

 private:
  static void party(const CameoParty& p, TabLine& line) {
    const bool organisation = !p.group.empty() || (p.country.empty() && !p.type.empty());
    line.cell(p.code).cell(organisation ? (p.group.empty() ? p.type : p.type + p.group) : p.country).cell(p.type).cell("");
  }

  void put(const Record& record, const Line& l, std::string& out) {
    const ExportRow& row = *l.row;
    const Record::Event& e = *row.event;
    TabLine line(out);
    line.cell(std::to_string(++number_) + "_v" + record.engine_version).cell(row.day.substr(0, 4) + row.day.substr(5, 2) + row.day.substr(8, 2));
    line.cell(row.day.substr(0, 4)).cell(row.day.substr(5, 2)).cell(row.day.substr(8, 2));
    party(l.actor, line);
    party(l.recipient, line);
    line.cell(row.cameo).cell(row.cameo.substr(0, 2)).cell(std::to_string(penta_class(row.cameo)));
    line.cell(row.cameo_code != nullptr ? std::string_view(row.cameo_code->goldstein) : std::string_view{}).cell("");
    const bool city = e.place && is_city(*e.place);
    line.cell(city ? decimal(e.place->latitude, 4) : std::string()).cell(city ? decimal(e.place->longitude, 4) : std::string());
    line.cell(e.place ? plain_cell(e.place->name) : std::string()).cell("").cell(e.place ? std::string_view(e.place->country) : std::string_view{});
    line.cell(l.sentences).cell(plain_cell(record.url)).cell(plain_cell(record.source)).end();
  }

  std::size_t number_ = 0;
};

}  // namespace

std::unique_ptr<Exporter> make_phoenix(ExportCodes codes, const LayoutOptions& options) { return std::make_unique<PhoenixExporter>(std::move(codes), options); }

}  // namespace depesche
