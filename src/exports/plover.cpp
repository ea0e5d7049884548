// SPDX-License-Identifier: Apache-2.0
// PLOVER JSONL: the ontology's own form of exchange, one event a line; offsets of the passage in text_info.
#include <rapidjson/writer.h>

#include <cstdio>

#include "exports/layouts.h"
#include "formats/code_points.h"

namespace depesche {
namespace {

struct StringStream {
  using Ch = char;
  std::string& to;
  void Put(char c) { to += c; }
  void Flush() {}
};
using Writer = rapidjson::Writer<StringStream>;

void key(Writer& json, std::string_view k) { json.Key(k.data(), static_cast<rapidjson::SizeType>(k.size())); }
void text(Writer& json, std::string_view k, std::string_view v) {
  if (v.empty()) return;
  key(json, k);
  json.String(v.data(), static_cast<rapidjson::SizeType>(v.size()));
}
void number(Writer& json, std::string_view k, std::uint32_t v) {
  key(json, k);
  json.Uint(v);
}
void decimal_field(Writer& json, std::string_view k, double v, int digits) {
  key(json, k);
  const std::string s = decimal(v, digits);
  json.RawValue(s.data(), s.size(), rapidjson::kNumberType);
}
template <typename List>
void strings(Writer& json, std::string_view k, const List& list) {
  key(json, k);
  json.StartArray();
  for (const auto& s : list)
    if (!s.empty()) json.String(s.data(), static_cast<rapidjson::SizeType>(s.size()));
  json.EndArray();
}

class PloverExporter final : public Layout {
 public:
  using Layout::Layout;

  void write(const Record& record, std::string_view article, std::string& out) override {
    make(record);
    const CodePoints body(article), title(record.title);
    for (const ExportRow& row : rows_) {
      StringStream stream{out};
      Writer json(stream);
      json.StartObject();
      event(json, record, row);
      const CodePoints& from = row.event->in_title ? title : body;
      const Record::Event& e = *row.event;
      text(json, "text", from.slice(e.sentence));
      key(json, "text_info");
      json.StartObject();
      number(json, "sequence", row.sentence);
      number(json, "start", e.sentence.begin);
      number(json, "end", e.sentence.end);
      json.EndObject();
      cite(json, record);
      text(json, "coder", "Depesche " + record.engine_version);
      if (row.published_day) text(json, "comment", "no day is told; date is the day of publication");
      json.EndObject();
      out += '\n';
    }
  }

 private:
  void event(Writer& json, const Record& record, const ExportRow& row) const {
    const Record::Event& e = *row.event;
    text(json, "id", record.id + "_" + e.id);
    key(json, "has_event");
    json.Bool(true);
    text(json, "date", row.day);
    entities(json, "actor", row.actors);
    entities(json, "recipient", row.recipients);
    strings(json, "event", std::array{kEventTypeNames[static_cast<std::size_t>(row.type)]});
    if (e.place) place(json, *e.place);
    text(json, "event_text", e.trigger.text);
    text(json, "quad_code", row.quad);
    decimal_field(json, "event_scale", row.intensity, 1);
    strings(json, "mode", std::array{row.mode});
    strings(json, "context", e.contexts);
    if (e.size.empty()) return;
    key(json, "size");
    json.StartObject();
    if (e.size.dead) number(json, "dead", *e.size.dead);
    if (e.size.injured) number(json, "injured", *e.size.injured);
    if (e.size.arrested) number(json, "arrested", *e.size.arrested);
    json.EndObject();
  }

  static void entities(Writer& json, std::string_view k, const std::vector<ExportParty>& parties) {
    key(json, k);
    json.StartArray();
    for (const ExportParty& p : parties) {
      json.StartObject();
      text(json, "code", p.organisation != nullptr ? std::string_view(p.organisation->plover_country) : p.country != nullptr ? std::string_view(p.country->plover) : std::string_view{});
      if (p.role != nullptr && !p.role->plover_sector.empty()) strings(json, "sector", std::array{std::string_view(p.role->plover_sector)});
      text(json, "entity_text", p.actor->name.empty() ? std::string_view(p.actor->code) : std::string_view(p.actor->name));
      text(json, "identifier_text", p.label);
      json.EndObject();
    }
    json.EndArray();
  }

  void place(Writer& json, const Record::Place& p) const {
    key(json, "event_loc");
    json.StartObject();
    text(json, "extracted_place", p.name);
    text(json, "resolved_place", p.name);
    if (is_city(p)) {
      number(json, "geonameid", p.geonames);
      decimal_field(json, "lat", p.latitude, 4);
      decimal_field(json, "lon", p.longitude, 4);
      text(json, "city", p.name);
    }
    if (const CountryCodes* country = codes_.country(p.country)) {
      text(json, "country", country->name);
      text(json, "country_code", country->plover);
    }
    json.EndObject();
  }

  static void cite(Writer& json, const Record& record) {
    key(json, "cite_info");
    json.StartObject();
    text(json, "citation", record.source);
    text(json, "url", record.url);
    text(json, "title", record.title);
    text(json, "language", record.language);
    text(json, "publication", published_day(record));
    text(json, "coder", "Depesche");
    text(json, "codebook", "PLOVER");
    text(json, "version", record.pack_version);
    json.EndObject();
  }
};

}  // namespace

std::unique_ptr<Exporter> make_plover(ExportCodes codes, const LayoutOptions& options) { return std::make_unique<PloverExporter>(std::move(codes), options); }

}  // namespace depesche
