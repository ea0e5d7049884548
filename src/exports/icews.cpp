// SPDX-License-Identifier: Apache-2.0
// ICEWS: 20 columns with a header, one row for each ordered pair of actors; no quotes, missing is empty.
#include "exports/layouts.h"

namespace depesche {
namespace {

constexpr std::string_view kHeader =
    "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity\tTarget Name\tTarget Sectors\tTarget Country\t"
    "Story ID\tSentence Number\tPublisher\tCity\tDistrict\tProvince\tCountry\tLatitude\tLongitude\n";

void party(const ExportParty* p, TabLine& line) {
  if (p == nullptr) {
    line.empty(3);
    return;
  }
  line.cell(plain_cell(p->label));
  line.cell(p->organisation != nullptr ? std::string_view(p->organisation->icews) : p->role != nullptr ? std::string_view(p->role->icews) : std::string_view{});
  line.cell(p->country != nullptr ? std::string_view(p->country->name) : std::string_view{});
}

class IcewsExporter final : public Layout {
 public:
  using Layout::Layout;
  void begin(std::string& out) override { out += kHeader; }

  void write(const Record& record, std::string_view, std::string& out) override {
    make(record);
    for (const ExportRow& row : rows_) {
      const std::vector<Pair> pairs = pairs_of(row);
      for (std::size_t i = 0; i < pairs.size(); ++i) write_pair(record, row, pairs[i], i, out);
    }
  }

 private:
  void write_pair(const Record& record, const ExportRow& row, const Pair& pair, std::size_t index, std::string& out) const {
    const Record::Event& e = *row.event;
    TabLine line(out);
    line.cell(numeric_id(e, index)).cell(row.day);
    party(pair.actor, line);
    line.cell(row.cameo_code != nullptr ? std::string_view(row.cameo_code->label) : std::string_view{}).cell(row.cameo);
    line.cell(row.cameo_code != nullptr ? std::string_view(row.cameo_code->goldstein) : std::string_view{});
    party(pair.recipient, line);
    line.cell(plain_cell(record.id)).cell(std::to_string(row.sentence)).cell(plain_cell(record.source));
    const CountryCodes* country = e.place ? codes_.country(e.place->country) : nullptr;
    const bool city = e.place && is_city(*e.place);
    line.cell(city ? plain_cell(e.place->name) : std::string()).empty(2).cell(country != nullptr ? std::string_view(country->name) : std::string_view{});
    line.cell(city ? decimal(e.place->latitude, 4) : std::string()).cell(city ? decimal(e.place->longitude, 4) : std::string()).end();
  }
};

}  // namespace

std::unique_ptr<Exporter> make_icews(ExportCodes codes, const LayoutOptions& options) { return std::make_unique<IcewsExporter>(std::move(codes), options); }

}  // namespace depesche
