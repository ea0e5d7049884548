// SPDX-License-Identifier: Apache-2.0
#include "formats/write_table.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/utf8.h"
#include "formats/code_points.h"
#include "formats/terminal_text.h"

namespace depesche {
namespace {

constexpr std::string_view kBold = "\x1b[1m", kDim = "\x1b[2m", kRed = "\x1b[31m", kGreen = "\x1b[32m", kYellow = "\x1b[33m", kOff = "\x1b[0m";

std::string parties(const std::vector<Record::Actor>& actors) {
  std::string out;
  for (const Record::Actor& a : actors) {
    if (!out.empty()) out += ", ";
    // `Polizei (Minsk)` and its code stand in one bracket.
    const std::string_view name = a.name.ends_with(')') ? std::string_view(a.name).substr(0, a.name.rfind(" (")) : std::string_view(a.name);
    if (name.empty() || name == a.code) out += a.code; else out.append(name).append(" (").append(a.code).append(")");
  }
  return out;
}

std::string_view colour_of(const Record::Event& e) {
  if (e.status == Status::Planned) return kYellow;
  if (e.status != Status::Occurred) return kDim;
  return e.quad.ends_with("CONFLICT") ? kRed : kGreen;
}

// The sentence of the event, cut around the trigger to `room` code points.
std::string passage(const Record::Event& e, const CodePoints& text, std::size_t room) {
  Range r = e.sentence;
  const std::uint32_t half = static_cast<std::uint32_t>(room / 2);
  bool cut_front = false, cut_back = false;
  if (r.end - r.begin > room) {
    if (e.trigger.at.begin > r.begin + half) { r.begin = e.trigger.at.begin - half; cut_front = true; }
    if (r.end > r.begin + room) { r.end = r.begin + static_cast<std::uint32_t>(room); cut_back = true; }
  }
  std::string_view cut = text.slice(r);
  if (cut_front) cut.remove_prefix(std::min(cut.find(' ') + 1, cut.size()));
  if (cut_back && cut.rfind(' ') != std::string_view::npos) cut = cut.substr(0, cut.rfind(' '));
  return (cut_front ? "\xE2\x80\xA6" : "") + flat_line(cut) + (cut_back ? "\xE2\x80\xA6" : "");
}

class TableWriter {
 public:
  TableWriter(const Record& record, std::string_view text, const TableOptions& options, std::string& out)
      : record_(record), text_(text), title_(record.title), options_(options), out_(out) {
    const std::size_t left = std::max<std::size_t>(options.width, 60) - kWhen - kType - 6;
    who_ = left * 2 / 5;
    what_ = left - who_;
  }

  void write() {
    heading();
    if (record_.events.empty()) {
      paint(kDim, "  no events");
      out_ += "\n";
    }
    for (const Record::Event& e : record_.events) event(e);
    out_ += "\n";
  }

 private:
  static constexpr std::size_t kWhen = 12, kType = 12;

  void paint(std::string_view colour, std::string_view text) {
    if (options_.colour) out_.append(colour).append(text).append(kOff); else out_ += text;
  }
  void padded(std::string_view text, std::size_t width, std::string_view colour = {}) {
    if (colour.empty()) out_ += text; else paint(colour, text);
    const std::size_t n = count_code_points(text);
    if (n < width) out_.append(width - n, ' ');
  }

  void heading() {
    std::string line = flat_line(record_.title.empty() ? record_.id : record_.title);
    if (!record_.title.empty()) line += "  [" + flat_line(record_.id) + "]";
    line += record_.published.empty() ? "  (no date)" : "  " + flat_line(record_.published) + (record_.published_from.empty() ? "" : " (" + record_.published_from + ")");
    paint(kBold, line);
    out_ += "\n";
  }

  // What stands in the second column below the type: what the reader must know beside it.
  std::string notes(const Record::Event& e) const {
    std::string out;
    const auto add = [&](const std::string& s) { out.append(out.empty() ? "" : "; ").append(s); };
    if (e.status != Status::Occurred) add(std::string(kStatusNames[static_cast<std::size_t>(e.status)]));
    if (e.content && e.content->type) add((e.content->negated ? "content: not " : "content: ") + std::string(kEventTypeNames[static_cast<std::size_t>(*e.content->type)]));
    if (e.condition) add("condition: " + flat_line(e.condition->at.text));
    if (e.place) add("in " + flat_line(e.place->name));
    if (e.source) add("says " + flat_line(e.source->name.empty() ? e.source->at.text : e.source->name) + (e.source->medium.empty() ? "" : " to " + flat_line(e.source->medium)) +
                      (e.source->via.empty() ? "" : " via " + flat_line(e.source->via)));
    if (!e.disputes.empty()) add("disputed");
    if (!e.answers.empty()) add("an answer");
    return out;
  }

  void event(const Record::Event& e) {
    std::string who = parties(e.actors);
    if (!e.recipients.empty()) who += " \xE2\x86\x92 " + parties(e.recipients);
    std::string when = e.date.empty() ? "\xE2\x80\x93" : e.date;
    std::string what = passage(e, e.in_title ? title_ : text_, what_ * 3);
    const std::string more = notes(e);
    const std::vector<std::string> left = wrap_lines(when, kWhen), middle = wrap_lines(flat_line(who), who_);
    std::vector<std::string> right = wrap_lines(what, what_);
    const std::size_t told = right.size();
    if (!more.empty())
      for (std::string& line : wrap_lines("(" + more + ")", what_)) right.push_back(std::move(line));
    const std::size_t rows = std::max({left.size(), middle.size(), right.size()});
    for (std::size_t i = 0; i < rows; ++i) {
      out_ += "  ";
      padded(i < left.size() ? left[i] : "", kWhen);
      out_ += " ";
      padded(i == 0 ? kEventTypeNames[static_cast<std::size_t>(e.type)] : std::string_view{}, kType, colour_of(e));
      out_ += " ";
      padded(i < middle.size() ? middle[i] : "", who_);
      out_ += " ";
      if (i < right.size()) paint(i < told ? std::string_view{} : kDim, right[i]);
      while (!out_.empty() && out_.back() == ' ') out_.pop_back();
      out_ += "\n";
    }
    if (options_.explain) explain(e);
  }

  void explain(const Record::Event& e) {
    out_ += "      trigger \xC2\xAB" + flat_line(e.trigger.text) + "\xC2\xBB at " + std::to_string(e.trigger.at.begin) + "-" + std::to_string(e.trigger.at.end) + " (" + e.lemma + "), confidence ";
    out_ += std::to_string(static_cast<int>(e.confidence * 100 + 0.5)) + " %, id " + e.id + "\n";
    for (const std::string& rule : e.because) out_ += "      because " + rule + "\n";
  }

  const Record& record_;
  CodePoints text_, title_;
  const TableOptions& options_;
  std::string& out_;
  std::size_t who_ = 0, what_ = 0;
};

}  // namespace

void write_table(const Record& record, std::string_view text, const TableOptions& options, std::string& out) {
  TableWriter(record, text, options, out).write();
}

}  // namespace depesche
