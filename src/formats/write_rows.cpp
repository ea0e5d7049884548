// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "base/utf8.h"
#include "formats/rows.h"
#include "formats/terminal_text.h"

namespace depesche {
namespace {

constexpr std::string_view kBold = "\x1b[1m", kOff = "\x1b[0m";

std::string_view ansi(std::string_view colour) {
  if (colour == "red") return "\x1b[31m";
  if (colour == "green") return "\x1b[32m";
  if (colour == "yellow") return "\x1b[33m";
  if (colour == "dim") return "\x1b[2m";
  return {};
}

class TerminalTable {
 public:
  TerminalTable(const Rows& rows, const RowsOptions& options, std::string& out) : rows_(rows), options_(options), out_(out) { measure(); }

  void write() {
    if (options_.header) {
      std::vector<std::string> names;
      for (const Rows::Column& c : rows_.columns) names.emplace_back(c.name);
      row(names, {}, true);
    }
    for (std::size_t i = 0; i < rows_.cells.size(); ++i) row(rows_.cells[i], i < rows_.colours.size() ? rows_.colours[i] : std::string_view{}, false);
  }

 private:
  // Columns without a share take what they need, the others divide what is left.
  void measure() {
    const std::size_t n = rows_.columns.size();
    width_.assign(n, 0);
    std::size_t fixed = 0, shares = 0;
    for (std::size_t c = 0; c < n; ++c) {
      if (!rows_.columns[c].shown) continue;
      if (rows_.columns[c].share > 0) { shares += rows_.columns[c].share; fixed += 2; continue; }
      std::size_t most = rows_.columns[c].name.size();
      for (const std::vector<std::string>& cells : rows_.cells) most = std::max(most, count_code_points(cells[c]));
      width_[c] = std::min<std::size_t>(most, 24);
      fixed += width_[c] + 2;
    }
    const std::size_t whole = std::max<std::size_t>(options_.width, 60), left = whole > fixed + 20 ? whole - fixed : 20;
    for (std::size_t c = 0; c < n; ++c)
      if (rows_.columns[c].shown && rows_.columns[c].share > 0) width_[c] = std::max<std::size_t>(left * rows_.columns[c].share / shares, 6);
  }

  void row(const std::vector<std::string>& cells, std::string_view colour, bool header) {
    std::vector<std::vector<std::string>> lines(cells.size());
    std::size_t rows = 1;
    for (std::size_t c = 0; c < cells.size(); ++c) {
      if (!rows_.columns[c].shown) continue;
      lines[c] = wrap_lines(flat_line(cells[c]), width_[c]);
      rows = std::max(rows, lines[c].size());
    }
    for (std::size_t r = 0; r < rows; ++r) {
      std::size_t pending = 0;
      for (std::size_t c = 0; c < cells.size(); ++c) {
        if (!rows_.columns[c].shown) continue;
        const std::string_view text = r < lines[c].size() ? std::string_view(lines[c][r]) : std::string_view{};
        if (text.empty()) { pending += width_[c] + 2; continue; }
        out_.append(pending, ' ');
        paint(text, header ? kBold : c == rows_.coloured ? ansi(colour) : std::string_view{});
        pending = width_[c] + 2 - std::min(width_[c], count_code_points(text));
      }
      out_ += '\n';
    }
  }
  void paint(std::string_view text, std::string_view with) {
    if (options_.colour && !with.empty()) out_.append(with).append(text).append(kOff); else out_ += text;
  }

  const Rows& rows_;
  const RowsOptions& options_;
  std::string& out_;
  std::vector<std::size_t> width_;
};

void csv_cell(std::string_view cell, std::string& out) {
  if (cell.find_first_of(",\"\r\n") == std::string_view::npos) { out += cell; return; }
  out += '"';
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

void write_csv_rows(const Rows& rows, bool header, std::string& out) {
  const auto line = [&](const auto& cells, auto text) {
    for (std::size_t c = 0; c < cells.size(); ++c) {
      if (c > 0) out += ',';
      csv_cell(text(cells[c]), out);
    }
    out += "\r\n";
  };
  if (header) line(rows.columns, [](const Rows::Column& c) { return c.name; });
  for (const std::vector<std::string>& cells : rows.cells) line(cells, [](const std::string& s) { return std::string_view(s); });
}

void json_cell(std::string_view cell, CellKind kind, rapidjson::Writer<rapidjson::StringBuffer>& json) {
  const auto string = [&](std::string_view s) { json.String(s.data(), static_cast<rapidjson::SizeType>(s.size())); };
  switch (kind) {
    case CellKind::Text: if (cell.empty()) json.Null(); else string(cell); return;
    case CellKind::Number: if (cell.empty()) json.Null(); else json.RawValue(cell.data(), cell.size(), rapidjson::kNumberType); return;
    case CellKind::Flag: json.Bool(!cell.empty()); return;
    case CellKind::List:
      json.StartArray();
      for (std::size_t at = 0; !cell.empty();) {
        const std::size_t end = cell.find("; ", at);
        string(cell.substr(at, end == std::string_view::npos ? end : end - at));
        if (end == std::string_view::npos) break;
        at = end + 2;
      }
      json.EndArray();
  }
}

void write_json_rows(const Rows& rows, std::string& out) {
  for (const std::vector<std::string>& cells : rows.cells) {
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> json(buffer);
    json.StartObject();
    for (std::size_t c = 0; c < cells.size(); ++c) {
      json.Key(rows.columns[c].name.data(), static_cast<rapidjson::SizeType>(rows.columns[c].name.size()));
      json_cell(cells[c], rows.columns[c].kind, json);
    }
    json.EndObject();
    out.append(buffer.GetString(), buffer.GetSize());
    out += '\n';
  }
}

}  // namespace

void write_rows(const Rows& rows, const RowsOptions& options, std::string& out) {
  switch (options.format) {
    case RowsFormat::Table: TerminalTable(rows, options, out).write(); return;
    case RowsFormat::Csv: write_csv_rows(rows, options.header, out); return;
    case RowsFormat::Json: write_json_rows(rows, out); return;
  }
}

}  // namespace depesche
