// SPDX-License-Identifier: Apache-2.0
// GDELT 2.0: events (61 columns) and mentions (16), no header, latin letters in ASCII. What a dispatch tells more than once is one
// event with several mentions; each ordered pair of actors is an event of its own.
#include <unicode/uloc.h>

#include <algorithm>
#include <charconv>

#include "base/ascii.h"
#include "base/utf8.h"
#include "exports/cameo_party.h"
#include "exports/layouts.h"

namespace depesche {
namespace {

// 20240507
std::string packed(const std::string& day) { return day.empty() ? day : day.substr(0, 4) + day.substr(5, 2) + day.substr(8, 2); }
std::string moment(const std::string& day) { return day.empty() ? day : packed(day) + "000000"; }

// YYYY.FFFF, FFFF = (month * 30 + day) / 365 as the codebook has it, at most .9999.
std::string fraction(const std::string& day) {
  int month = 0, of_month = 0;
  std::from_chars(day.data() + 5, day.data() + 7, month);
  std::from_chars(day.data() + 8, day.data() + 10, of_month);
  return day.substr(0, 4) + decimal(std::min((month * 30 + of_month) / 365.0, 0.9999), 4).substr(1);
}

std::string upper_cell(std::string_view text) {
  std::string out = ascii_cell(text);
  for (char& c : out) c = upper_ascii(c);
  return out;
}

void party(const ExportParty* p, TabLine& line) {
  if (p == nullptr) {
    line.empty(10);
    return;
  }
  const CameoParty c = cameo_party(*p);
  line.cell(c.code).cell(upper_cell(p->label)).cell(c.country).cell(c.group).empty(3).cell(c.type).empty(2);
}

// Tellings of one act, of one type and day: the first of those with the most actors stands for all.
struct Group {
  const ExportRow* telling = nullptr;
  std::vector<const ExportRow*> tellings;
  std::vector<Pair> pairs;
};

std::vector<Group> groups_of(const std::vector<ExportRow>& rows) {
  std::vector<Group> groups;
  for (const ExportRow& row : rows) {
    const auto same = std::find_if(groups.begin(), groups.end(), [&](const Group& g) {
      return g.telling->event->happening == row.event->happening && g.telling->type == row.type && g.telling->day == row.day && g.telling->event->in_title == row.event->in_title;
    });
    std::vector<Pair> pairs = pairs_of(row);
    if (same == groups.end()) {
      groups.push_back({&row, {&row}, std::move(pairs)});
      continue;
    }
    same->tellings.push_back(&row);
    if (pairs.size() > same->pairs.size()) {
      same->telling = &row;
      same->pairs = std::move(pairs);
    }
  }
  return groups;
}

class GdeltExporter final : public Layout {
 public:
  using Layout::Layout;
  void write(const Record& record, std::string_view text, std::string& out) override {
    make(record);
    const std::size_t length = count_code_points(text);
    for (const Group& group : groups_of(rows_))
      for (std::size_t i = 0; i < group.pairs.size(); ++i) {
        if (options_.format == ExportFormat::Gdelt) event(record, group, i, out);
        else
          for (const ExportRow* telling : group.tellings) mention(record, group, i, *telling, length, out);
      }
  }

 private:
  void event(const Record& record, const Group& group, std::size_t pair, std::string& out) const {
    const ExportRow& row = *group.telling;
    const std::string_view cameo = row.cameo;
    TabLine line(out);
    line.cell(numeric_id(*row.event, pair)).cell(packed(row.day)).cell(packed(row.day).substr(0, 6)).cell(row.day.substr(0, 4)).cell(fraction(row.day));
    party(group.pairs[pair].actor, line);
    party(group.pairs[pair].recipient, line);
    const bool root = std::any_of(group.tellings.begin(), group.tellings.end(), [](const ExportRow* t) { return t->sentence <= 1; });
    line.cell(root ? "1" : "0").cell(cameo).cell(cameo.substr(0, 3)).cell(cameo.substr(0, 2)).cell(std::to_string(quad_class(cameo)));
    line.cell(row.cameo_code != nullptr ? std::string_view(row.cameo_code->goldstein) : std::string_view{});
    line.cell(std::to_string(group.tellings.size())).cell("1").cell("1").cell("").empty(16);
    place(*row.event, line);
    line.cell(moment(published_day(record))).cell(ascii_cell(record.url)).end();
  }

  void place(const Record::Event& e, TabLine& line) const {
    const CountryCodes* country = e.place ? codes_.country(e.place->country) : nullptr;
    if (!e.place || (country == nullptr && !is_city(*e.place))) {
      line.empty(8);
      return;
    }
    const std::string where = country != nullptr ? ascii_cell(country->name) : std::string(), fips = country != nullptr ? country->fips : std::string();
    if (!is_city(*e.place)) {
      line.cell("1").cell(where).cell(fips).cell(fips).cell("").empty(2).cell(fips);
      return;
    }
    line.cell(e.place->country == "USA" ? "3" : "4").cell(ascii_cell(e.place->name) + (where.empty() ? "" : ", " + where)).cell(fips).cell(fips).cell("");
    line.cell(decimal(e.place->latitude, 4)).cell(decimal(e.place->longitude, 4)).cell("");
  }

  static void mention(const Record& record, const Group& group, std::size_t pair, const ExportRow& telling, std::size_t length, std::string& out) {
    const Record::Event& e = *telling.event;
    const auto offset = [&](const ExportParty* wanted) {
      for (const std::vector<ExportParty>* side : {&telling.actors, &telling.recipients})
        for (const ExportParty& p : *side)
          if (wanted != nullptr && p.actor->code == wanted->actor->code && p.actor->at) return std::to_string(p.actor->at->begin);
      return std::string("-1");
    };
    TabLine line(out);
    line.cell(numeric_id(*group.telling->event, pair)).cell(moment(telling.day)).cell(moment(published_day(record))).cell(record.url.empty() ? "2" : "1");
    line.cell(ascii_cell(record.source)).cell(ascii_cell(record.url.empty() ? record.id : record.url)).cell(std::to_string(telling.sentence));
    line.cell(offset(group.pairs[pair].actor)).cell(offset(group.pairs[pair].recipient)).cell(std::to_string(e.trigger.at.begin)).cell("1");
    line.cell(std::to_string(static_cast<int>(e.confidence * 100 + 0.5))).cell(std::to_string(length)).cell("");
    const std::string three = uloc_getISO3Language(record.language.c_str());
    line.cell(three.empty() || three == "eng" ? "" : "srclc:" + three + ";eng:Depesche " + record.engine_version).cell("").end();
  }
};

}  // namespace

std::unique_ptr<Exporter> make_gdelt(ExportCodes codes, const LayoutOptions& options) { return std::make_unique<GdeltExporter>(std::move(codes), options); }

}  // namespace depesche
