// SPDX-License-Identifier: Apache-2.0
// Layouts: a maker of an Exporter for each layout, and what they share. Only exporter.cpp calls them.
#pragma once

#include <memory>

#include "exports/codes.h"
#include "exports/exporter.h"
#include "exports/rows.h"

namespace depesche {

struct LayoutOptions {
  ExportFormat format = ExportFormat::Polecat;
  bool undated_published = false;
};

// What every layout has: the codes, the rows of the record at hand, the count of events left out.
class Layout : public Exporter {
 public:
  Layout(ExportCodes codes, const LayoutOptions& options) : codes_(std::move(codes)), options_(options) {}
  void begin(std::string&) override {}
  void end(std::string&) override {}
  [[nodiscard]] std::size_t left_out() const final { return left_out_; }

 protected:
  // Fills rows_.
  void make(const Record& record, bool need_day = true) {
    left_out_ += make_rows(record, codes_, {.undated_published = options_.undated_published, .need_day = need_day}, rows_);
  }
  ExportCodes codes_;
  LayoutOptions options_;
  std::vector<ExportRow> rows_;
  std::size_t left_out_ = 0;
};

// Joins cells by one tab into a line.
class TabLine {
 public:
  explicit TabLine(std::string& out) : out_(out) {}
  TabLine& cell(std::string_view text) {
    if (!first_) out_ += '\t';
    first_ = false;
    out_ += text;
    return *this;
  }
  TabLine& empty(int n) {
    while (n-- > 0) cell({});
    return *this;
  }
  void end() { out_ += '\n'; }

 private:
  std::string& out_;
  bool first_ = true;
};

std::unique_ptr<Exporter> make_polecat(ExportCodes codes, const LayoutOptions& options);
std::unique_ptr<Exporter> make_gdelt(ExportCodes codes, const LayoutOptions& options);  // events or mentions
std::unique_ptr<Exporter> make_icews(ExportCodes codes, const LayoutOptions& options);
std::unique_ptr<Exporter> make_phoenix(ExportCodes codes, const LayoutOptions& options);
std::unique_ptr<Exporter> make_plover(ExportCodes codes, const LayoutOptions& options);
std::unique_ptr<Exporter> make_ical(ExportCodes codes, const LayoutOptions& options);
std::unique_ptr<Exporter> make_graphml(ExportCodes codes, const LayoutOptions& options);

}  // namespace depesche
