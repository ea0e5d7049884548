// SPDX-License-Identifier: Apache-2.0
#include "pack/table.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

namespace depesche {
namespace {

std::string at_line(const std::string& file, std::uint32_t line) { return file + ":" + std::to_string(line) + ": "; }

void split_cells(std::string_view line, std::vector<std::string_view>& out) {
  out.clear();
  for (std::size_t from = 0;;) {
    const std::size_t tab = line.find('\t', from);
    out.push_back(line.substr(from, tab == std::string_view::npos ? tab : tab - from));
    if (tab == std::string_view::npos) return;
    from = tab + 1;
  }
}

}  // namespace

Result<Table> Table::parse(std::string_view content, std::string_view file, std::span<const std::string_view> columns) {
  Table table;
  table.file_ = file;
  table.text_.assign(content.begin(), content.end());
  table.width_ = columns.size();
  const std::string_view text(table.text_.data(), table.text_.size());
  std::vector<std::string_view> cells;
  std::vector<std::size_t> place;  // for each column of the file, its place in `columns`
  std::uint32_t number = 0;
  for (std::size_t from = 0; from < text.size();) {
    std::size_t end = text.find('\n', from);
    if (end == std::string_view::npos) end = text.size();
    std::string_view line = text.substr(from, end - from);
    from = end + 1;
    ++number;
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty() || line[0] == '#') continue;
    split_cells(line, cells);
    if (place.empty()) {
      std::vector<bool> seen(columns.size(), false);
      for (const std::string_view name : cells) {
        std::size_t c = 0;
        while (c < columns.size() && columns[c].substr(0, columns[c].find('?')) != name) ++c;
        if (c == columns.size()) return Error{ErrorCode::Unreadable, at_line(table.file_, number) + "unknown column '" + std::string(name) + "'"};
        if (seen[c]) return Error{ErrorCode::Unreadable, at_line(table.file_, number) + "column '" + std::string(name) + "' stands twice"};
        seen[c] = true;
        place.push_back(c);
      }
      for (std::size_t c = 0; c < columns.size(); ++c)
        if (!seen[c] && columns[c].back() != '?')
          return Error{ErrorCode::Unreadable, at_line(table.file_, number) + "column '" + std::string(columns[c]) + "' is missing"};
      continue;
    }
    if (cells.size() > place.size())
      return Error{ErrorCode::Unreadable, at_line(table.file_, number) + std::to_string(cells.size()) + " cells, expected " + std::to_string(place.size())};
    for (std::size_t i = cells.size(); i < place.size(); ++i)
      if (columns[place[i]].back() != '?')
        return Error{ErrorCode::Unreadable, at_line(table.file_, number) + std::to_string(cells.size()) + " cells, expected " + std::to_string(place.size())};
    const std::size_t row = table.cells_.size();
    table.cells_.resize(row + columns.size());
    for (std::size_t i = 0; i < cells.size(); ++i) table.cells_[row + place[i]] = cells[i];
    table.lines_.push_back(number);
  }
  if (place.empty()) return Error{ErrorCode::Unreadable, table.file_ + ": no header line"};
  return table;
}

Result<Table> Table::load(const std::string& folder, std::string_view name, std::span<const std::string_view> columns) {
  const Result<std::string> content = read_file(folder + "/" + std::string(name));
  if (!content) return content.error();
  const std::size_t slash = folder.find_last_of('/');
  const std::string shown = (slash == std::string::npos ? folder : folder.substr(slash + 1)) + "/" + std::string(name);
  return parse(*content, shown, columns);
}

Error Table::error_at(std::size_t row, std::string_view what) const {
  return Error{ErrorCode::Unreadable, at_line(file_, lines_[row]) + std::string(what)};
}

std::vector<std::string_view> split_values(std::string_view cell, char by) {
  std::vector<std::string_view> out;
  for (std::size_t from = 0; from <= cell.size();) {
    std::size_t end = cell.find(by, from);
    if (end == std::string_view::npos) end = cell.size();
    std::string_view value = cell.substr(from, end - from);
    while (!value.empty() && value.front() == ' ') value.remove_prefix(1);
    while (!value.empty() && value.back() == ' ') value.remove_suffix(1);
    if (!value.empty()) out.push_back(value);
    from = end + 1;
  }
  return out;
}

Result<std::string> read_file(const std::string& path) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), &std::fclose);
  if (!file) return Error{errno == ENOENT ? ErrorCode::NotFound : ErrorCode::Io, path + ": " + std::strerror(errno)};
  std::string out;
  char buffer[65536];
  for (std::size_t n = 0; (n = std::fread(buffer, 1, sizeof buffer, file.get())) > 0;) out.append(buffer, n);
  if (std::ferror(file.get())) return Error{ErrorCode::Io, path + ": " + std::strerror(errno)};
  return out;
}

}  // namespace depesche
