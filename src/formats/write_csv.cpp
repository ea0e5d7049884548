// SPDX-License-Identifier: Apache-2.0
#include "formats/write_csv.h"

#include <array>
#include <cstdio>

#include "formats/code_points.h"

namespace depesche {
namespace {

constexpr std::string_view kHeader =
    "dispatch,title,published,event,in,type,mode,contexts,cameo,quad,intensity,status,happening,actors,actor_names,recipients,recipient_names,"
    "date,place,country,latitude,longitude,geonames,source,source_code,medium,via,condition,content,content_type,dead,injured,arrested,"
    "participants,trigger,begin,end,sentence,answers,disputes,because,confidence\r\n";

class Row {
 public:
  explicit Row(std::string& out) : out_(out) {}
  Row& text(std::string_view cell) {
    comma();
    if (cell.find_first_of(",\"\r\n") == std::string_view::npos) {
      out_ += cell;
      return *this;
    }
    out_ += '"';
    for (const char c : cell) {
      if (c == '"') out_ += '"';
      out_ += c;
    }
    out_ += '"';
    return *this;
  }
  Row& number(std::optional<std::uint32_t> n) { return text(n ? std::to_string(*n) : std::string()); }
  Row& decimal(double v, const char* format) {
    std::array<char, 32> digits{};
    std::snprintf(digits.data(), digits.size(), format, v);
    return text(digits.data());
  }
  template <typename List, typename F>
  Row& list(const List& items, F each) {
    std::string cell;
    for (const auto& item : items) cell.append(cell.empty() ? "" : "; ").append(each(item));
    return text(cell);
  }
  void end() { out_ += "\r\n"; }

 private:
  void comma() {
    if (!first_) out_ += ',';
    first_ = false;
  }
  std::string& out_;
  bool first_ = true;
};

void write_row(const Record& r, const Record::Event& e, const CodePoints& sentence, std::string& out) {
  Row row(out);
  const auto same = [](const std::string& s) -> const std::string& { return s; };
  const auto code = [](const Record::Actor& a) -> const std::string& { return a.code; };
  const auto name = [](const Record::Actor& a) -> const std::string& { return a.name; };
  row.text(r.id).text(r.title).text(r.published).text(e.id).text(e.in_title ? "title" : "text").text(kEventTypeNames[static_cast<std::size_t>(e.type)]);
  row.text(e.mode).list(e.contexts, same).text(e.cameo).text(e.quad).decimal(e.intensity, "%.1f").text(kStatusNames[static_cast<std::size_t>(e.status)]);
  row.number(e.happening).list(e.actors, code).list(e.actors, name).list(e.recipients, code).list(e.recipients, name).text(e.date);
  row.text(e.place ? e.place->name : "").text(e.place ? e.place->country : "");
  if (e.place && e.place->geonames != 0) row.decimal(e.place->latitude, "%.4f").decimal(e.place->longitude, "%.4f").number(e.place->geonames);
  else row.text("").text("").text("");
  const Record::Source none;
  const Record::Source& s = e.source ? *e.source : none;
  row.text(s.at.text).text(s.code).text(s.medium).text(s.via).text(e.condition ? e.condition->at.text : "").text(e.content ? e.content->at.text : "");
  row.text(e.content && e.content->type ? kEventTypeNames[static_cast<std::size_t>(*e.content->type)] : std::string_view{});
  row.number(e.size.dead).number(e.size.injured).number(e.size.arrested).number(e.size.participants);
  row.text(e.trigger.text).number(e.trigger.at.begin).number(e.trigger.at.end).text(sentence.slice(e.sentence));
  row.list(e.answers, same).list(e.disputes, same).list(e.because, same).decimal(e.confidence, "%.2f");
  row.end();
}

}  // namespace

void write_csv_header(std::string& out) { out += kHeader; }

void write_csv(const Record& record, std::string_view text, std::string& out) {
  const CodePoints body(text), title(record.title);
  for (const Record::Event& e : record.events) write_row(record, e, e.in_title ? title : body, out);
}

}  // namespace depesche
