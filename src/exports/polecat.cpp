// SPDX-License-Identifier: Apache-2.0
// POLECAT: 40 columns with a header; lists joined by `;`, what is missing is `None`. One row an event, whoever acts in it.
#include <algorithm>

#include "exports/layouts.h"
#include "formats/code_points.h"

namespace depesche {
namespace {

constexpr std::string_view kHeader =
    "Event ID\tEvent Date\tEvent Type\tEvent Mode\tIntensity\tQuad Code\tContexts\tActor Name\tActor Country\tActor COW\tPrimary Actor Sector\tActor Sectors\tActor Title\t"
    "Actor Name Raw\tWikipedia Actor ID\tRecipient Name\tRecipient Country\tRecipient COW\tPrimary Recipient Sector\tRecipient Sectors\tRecipient Title\tRecipient Name Raw\t"
    "Wikipedia Recipient ID\tPlacename\tCity\tDistrict\tProvince\tCountry\tLatitude\tLongitude\tGeoNames ID\tRaw Placename\tFeature Type\tSource\tPublication Date\t"
    "Story People\tStory Organizations\tStory Locations\tLanguage\tVersion\n";

// `None` where there is nothing.
std::string cell(std::string_view text) {
  std::string out = plain_cell(text);
  return out.empty() ? "None" : out;
}

template <typename F>
std::string joined(const std::vector<ExportParty>& parties, F each) {
  std::string out;
  bool any = false;
  for (const ExportParty& p : parties) {
    std::string one = plain_cell(each(p));
    std::replace(one.begin(), one.end(), ';', ',');
    any |= !one.empty();
    if (&p != parties.data()) out += "; ";
    out += one.empty() ? "None" : one;
  }
  return any ? out : "None";
}

std::string_view country_of(const ExportParty& p) {
  if (p.organisation != nullptr) return p.organisation->plover_country;
  return p.country != nullptr ? std::string_view(p.country->plover) : std::string_view{};
}
std::string_view sector_of(const ExportParty& p) { return p.role != nullptr ? std::string_view(p.role->plover_sector) : std::string_view{}; }

class PolecatExporter final : public Layout {
 public:
  using Layout::Layout;
  void begin(std::string& out) override { out += kHeader; }

  void write(const Record& record, std::string_view text, std::string& out) override {
    make(record);
    const CodePoints body(text), title(record.title);
    const std::string people = story(record, "person"), organisations = story(record, "organisation"), places = story(record, "place");
    for (const ExportRow& row : rows_) {
      const Record::Event& e = *row.event;
      const CodePoints& from = e.in_title ? title : body;
      TabLine line(out);
      line.cell(cell(record.id + "_" + std::string(kEventTypeNames[static_cast<std::size_t>(row.type)]) + "_" + e.id)).cell(row.day);
      line.cell(kEventTypeNames[static_cast<std::size_t>(row.type)]).cell(cell(row.mode)).cell(decimal(row.intensity, 1)).cell(cell(row.quad));
      std::string contexts;
      for (const std::string& c : e.contexts) contexts += (contexts.empty() ? "" : ";") + c;
      line.cell(cell(contexts));
      parties(row.actors, from, line);
      parties(row.recipients, from, line);
      place(e, from, line);
      line.cell(cell(record.source)).cell(cell(published_day(record))).cell(people).cell(organisations).cell(places).cell(cell(record.language));
      line.cell(cell("Depesche " + record.engine_version)).end();
    }
  }

 private:
  static void parties(const std::vector<ExportParty>& parties, const CodePoints& text, TabLine& line) {
    line.cell(joined(parties, [](const ExportParty& p) { return p.label; }));
    line.cell(joined(parties, [](const ExportParty& p) { return std::string(country_of(p)); }));
    line.cell(joined(parties, [](const ExportParty& p) { return p.country != nullptr ? p.country->cow : std::string(); }));
    line.cell(parties.empty() ? "None" : cell(sector_of(parties.front())));
    line.cell(joined(parties, [](const ExportParty& p) { return std::string(sector_of(p)); }));
    line.cell("None");
    line.cell(joined(parties, [&](const ExportParty& p) { return p.actor->at ? std::string(text.slice(*p.actor->at)) : std::string(); }));
    line.cell("None");
  }

  void place(const Record::Event& e, const CodePoints& text, TabLine& line) const {
    if (!e.place) {
      for (int i = 0; i < 10; ++i) line.cell("None");
      return;
    }
    const CountryCodes* country = codes_.country(e.place->country);
    const bool city = is_city(*e.place);
    line.cell(cell(e.place->name)).cell(city ? cell(e.place->name) : "None").cell("None").cell("None").cell(country != nullptr ? cell(country->plover) : "None");
    if (city) line.cell(decimal(e.place->latitude, 4)).cell(decimal(e.place->longitude, 4)).cell(std::to_string(e.place->geonames));
    else line.cell("None").cell("None").cell("None");
    line.cell(cell(text.slice(e.place->at))).cell(city ? "PPL" : "None");
  }

  static std::string story(const Record& record, std::string_view kind) {
    std::vector<std::string> found;
    for (const Record::Name& n : record.names) {
      if (n.kind != kind || n.form != "name") continue;
      std::string name = plain_cell(!n.name_en.empty() ? n.name_en : !n.entity.empty() ? n.entity : n.at.text);
      std::replace(name.begin(), name.end(), ';', ',');
      if (!name.empty() && std::find(found.begin(), found.end(), name) == found.end()) found.push_back(std::move(name));
    }
    std::string out;
    for (const std::string& name : found) out += (out.empty() ? "" : "; ") + name;
    return out.empty() ? "None" : out;
  }
};

}  // namespace

std::unique_ptr<Exporter> make_polecat(ExportCodes codes, const LayoutOptions& options) { return std::make_unique<PolecatExporter>(std::move(codes), options); }

}  // namespace depesche
