// SPDX-License-Identifier: Apache-2.0
// GraphML: the network of actors. A node an actor, an edge for each type of act from one to another with how often, when and how
// hostile; joint actors of an act with no recipient are linked both ways. Written at the end: memory grows with the pairs, not the records.
#include <algorithm>
#include <map>

#include "base/utf8.h"
#include "exports/layouts.h"

namespace depesche {
namespace {

// Text of an XML element or attribute; characters that XML 1.0 does not allow are left out.
std::string xml(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::uint32_t size = 0;
    const char32_t c = decode_utf8(text, at, size);
    if (c == '&') out += "&amp;";
    else if (c == '<') out += "&lt;";
    else if (c == '>') out += "&gt;";
    else if (c == '"') out += "&quot;";
    else if (c == '\t' || c == '\n' || c == '\r') out += ' ';
    else if (c >= 0x20 && c != 0x7F && c != 0xFFFE && c != 0xFFFF) out.append(text.substr(at, size));
    at += size;
  }
  return out;
}

struct Node {
  std::string label, code, country, sector;
  std::size_t events = 0;
};
struct Edge {
  std::size_t count = 0, planned = 0;
  double intensity = 0;
  std::string quad, first, last;  // exact days only
};

void data(std::string_view key, std::string_view value, std::string& out) {
  if (!value.empty()) out.append("      <data key=\"").append(key).append("\">").append(xml(value)).append("</data>\n");
}

class GraphmlExporter final : public Layout {
 public:
  using Layout::Layout;

  void write(const Record& record, std::string_view, std::string&) override {
    make(record, false);
    for (const ExportRow& row : rows_) {
      for (const std::vector<ExportParty>* side : {&row.actors, &row.recipients})
        for (const ExportParty& p : *side) node(p);
      for (const Pair& pair : pairs_of(row))
        if (pair.actor != nullptr && pair.recipient != nullptr) edge(row, id_of(*pair.actor), id_of(*pair.recipient));
    }
  }

  void end(std::string& out) override {
    out += kHead;
    for (const auto& [id, n] : nodes_) {
      out += "    <node id=\"" + xml(id) + "\">\n";
      data("label", n.label, out);
      data("code", n.code, out);
      data("country", n.country, out);
      data("sector", n.sector, out);
      data("events", std::to_string(n.events), out);
      out += "    </node>\n";
    }
    std::size_t number = 0;
    for (const auto& [between, e] : edges_) {
      const auto& [from, to, type] = between;
      out += "    <edge id=\"e" + std::to_string(number++) + "\" source=\"" + xml(from) + "\" target=\"" + xml(to) + "\">\n";
      data("type", kEventTypeNames[static_cast<std::size_t>(type)], out);
      data("quad", e.quad, out);
      data("count", std::to_string(e.count), out);
      data("planned", std::to_string(e.planned), out);
      data("intensity", decimal(e.intensity / static_cast<double>(e.count), 2), out);
      data("first", e.first, out);
      data("last", e.last, out);
      out += "    </edge>\n";
    }
    out += "  </graph>\n</graphml>\n";
  }

 private:
  static constexpr std::string_view kHead = R"(<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
  <key id="label" for="node" attr.name="label" attr.type="string"/>
  <key id="code" for="node" attr.name="code" attr.type="string"/>
  <key id="country" for="node" attr.name="country" attr.type="string"/>
  <key id="sector" for="node" attr.name="sector" attr.type="string"/>
  <key id="events" for="node" attr.name="events" attr.type="int"/>
  <key id="type" for="edge" attr.name="type" attr.type="string"/>
  <key id="quad" for="edge" attr.name="quad" attr.type="string"/>
  <key id="count" for="edge" attr.name="weight" attr.type="int"/>
  <key id="planned" for="edge" attr.name="planned" attr.type="int"/>
  <key id="intensity" for="edge" attr.name="intensity" attr.type="double"/>
  <key id="first" for="edge" attr.name="first" attr.type="string"/>
  <key id="last" for="edge" attr.name="last" attr.type="string"/>
  <graph id="actors" edgedefault="directed">
)";

  static std::string id_of(const ExportParty& p) { return p.actor->entity_id.empty() ? p.actor->code : p.actor->entity_id; }

  void node(const ExportParty& p) {
    Node& n = nodes_[id_of(p)];
    ++n.events;
    if (!n.code.empty()) return;
    n.label = p.label.empty() ? p.actor->code : p.label;
    n.code = p.actor->code;
    n.country = p.organisation != nullptr ? p.organisation->plover_country : p.country != nullptr ? p.country->plover : std::string();
    n.sector = p.role != nullptr ? p.role->plover_sector : std::string();
  }

  void edge(const ExportRow& row, const std::string& from, const std::string& to) {
    Edge& e = edges_[{from, to, row.type}];
    ++e.count;
    e.planned += row.event->status == Status::Planned;
    e.intensity += row.intensity;
    e.quad = row.quad;
    if (row.day.empty()) return;
    if (e.first.empty() || row.day < e.first) e.first = row.day;
    if (row.day > e.last) e.last = row.day;
  }

  std::map<std::string, Node> nodes_;
  std::map<std::tuple<std::string, std::string, EventType>, Edge> edges_;
};

}  // namespace

std::unique_ptr<Exporter> make_graphml(ExportCodes codes, const LayoutOptions& options) { return std::make_unique<GraphmlExporter>(std::move(codes), options); }

}  // namespace depesche
