// SPDX-License-Identifier: Apache-2.0
// The passage behind a line of the register, with its spans marked: **trigger**, [actor], {time or place}, "source" as <...>.
#include <algorithm>

#include "formats/code_points.h"
#include "formats/terminal_text.h"
#include "base/utf8.h"
#include "store/cells.h"
#include "store/views.h"

namespace depesche {
namespace {

struct Mark { std::uint32_t at; bool begins; std::string_view plain, colour; };
constexpr std::string_view kOff = "\x1b[0m";

struct Kind { std::string_view open, close, colour; };
constexpr Kind kTrigger{"**", "**", "\x1b[1;31m"}, kActor{"[", "]", "\x1b[1;34m"}, kRecipient{"[", "]", "\x1b[1;36m"}, kTold{"{", "}", "\x1b[33m"}, kSource{"<", ">", "\x1b[35m"};

class Passage {
 public:
  Passage(const Kept& kept, bool title, const SourceOptions& options) : text_(title ? kept.record.title : kept.text), options_(options) {}

  void mark(Range r, const Kind& kind) {
    if (r.begin >= r.end) return;
    marks_.push_back({r.begin, true, kind.open, kind.colour});
    marks_.push_back({r.end, false, kind.close, kOff});
  }
  void mark(const Record& record, const Record::Event& e) {
    for (const Record::Actor& a : e.actors) if (a.at) mark(*a.at, kActor);
    for (const Record::Actor& a : e.recipients) if (a.at) mark(*a.at, kRecipient);
    if (e.time && *e.time < record.times.size()) mark(record.times[*e.time].at.at, kTold);
    if (e.place) mark(e.place->at, kTold);
    if (e.source) mark(e.source->at.at, kSource);
    mark(e.trigger.at, kTrigger);
  }
  // Lines of the part [begin, end), marked. A mark that begins where another ends comes behind it.
  std::string lines(Range part, std::size_t indent) {
    std::stable_sort(marks_.begin(), marks_.end(), [](const Mark& a, const Mark& b) { return std::pair(a.at, a.begins) < std::pair(b.at, b.begins); });
    const CodePoints points(text_);
    std::string marked;
    std::uint32_t at = part.begin;
    for (const Mark& m : marks_) {
      if (m.at < part.begin || m.at > part.end) continue;
      marked += flat_keep_ends(points.slice({at, m.at}));
      if (!options_.colour) marked += m.plain;
      else marked += static_cast<char>(m.begins ? 1 + colour_number(m.colour) : 1);
      at = m.at;
    }
    marked += flat_keep_ends(points.slice({at, part.end}));
    std::string out;
    for (const std::string& line : wrap_lines(marked, std::max<std::size_t>(options_.width, 40) - indent)) out.append(indent, ' ').append(painted(line)).append("\n");
    return out;
  }

 private:
  // As flat_line, but a blank at an end stays.
  static std::string flat_keep_ends(std::string_view s) {
    if (s.empty()) return {};
    const auto blank = [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; };
    std::string out = flat_line(s);
    if (blank(s.front()) && !out.empty()) out.insert(0, " ");
    if (blank(s.back())) out += ' ';
    return out;
  }
  // While lines are broken, a colour is one control character (the text itself has none left); then it becomes its sequence.
  static constexpr std::string_view kColours[] = {kTrigger.colour, kActor.colour, kRecipient.colour, kTold.colour, kSource.colour};
  static int colour_number(std::string_view colour) {
    for (std::size_t i = 0; i < std::size(kColours); ++i)
      if (kColours[i] == colour) return static_cast<int>(i) + 1;
    return 1;
  }
  static std::string painted(const std::string& line) {
    std::string out;
    for (const char c : line) {
      if (c == 1) out += kOff;
      else if (c > 1 && c <= 6) out += kColours[c - 2];
      else out += c;
    }
    return out;
  }

  std::string_view text_;
  const SourceOptions& options_;
  std::vector<Mark> marks_;
};

std::string heading(const Record& r) {
  std::string out = flat_line(r.title.empty() ? r.id : r.title);
  if (!r.title.empty()) out += "  [" + flat_line(r.id) + "]";
  if (!r.published.empty()) out += "  " + flat_line(r.published);
  if (!r.source.empty()) out += "  " + flat_line(r.source);
  return out + "\n";
}

std::string event_line(const EventRow& row) {
  std::string out = "  " + when_cell(row) + "  " + std::string(type_name(row.event.type)) + "  " + flat_line(who_cell(row.event));
  const std::string note = flat_line(note_cell(row));
  return out + (note.empty() ? "" : "  (" + note + ")") + "\n";
}

Result<std::string> event_source(Store& store, const EventRow& row, const SourceOptions& options) {
  Result<Kept> kept = store.dispatch(row.dispatch);
  if (!kept) return kept.error();
  const auto e = std::find_if(kept->record.events.begin(), kept->record.events.end(), [&](const Record::Event& x) { return x.id == row.event.id; });
  std::string out = heading(kept->record) + event_line(row);
  if (e == kept->record.events.end()) return out;
  Passage passage(*kept, e->in_title, options);
  passage.mark(kept->record, *e);
  out += passage.lines(e->sentence, 4);
  out += "  " + std::string(e->in_title ? "title, " : "") + "characters " + std::to_string(e->trigger.at.begin) + "-" + std::to_string(e->trigger.at.end) + ", event " + e->id + "\n";
  for (const std::string& rule : e->because) out += "  because " + rule + "\n";
  return out;
}

Result<std::string> whole_dispatch(const Kept& kept, const SourceOptions& options) {
  std::string out = heading(kept.record);
  if (!kept.record.url.empty()) out += flat_line(kept.record.url) + "\n";
  Passage passage(kept, false, options);
  for (const Record::Event& e : kept.record.events)
    if (!e.in_title) passage.mark(e.trigger.at, kTrigger);
  for (const Record::Name& n : kept.record.names)
    if (n.form == "name" && !n.code.empty()) passage.mark(n.at.at, kActor);
  for (const Record::Time& t : kept.record.times) passage.mark(t.at.at, kTold);
  std::uint32_t from = 0;
  std::uint32_t at = 0;
  // A paragraph at a time.
  const auto paragraph = [&](std::uint32_t end) {
    if (end > from) out += passage.lines({from, end}, 2) + "\n";
  };
  bool line = false;
  for (std::size_t byte = 0; byte < kept.text.size(); ++at) {
    std::uint32_t size = 0;
    const char32_t c = decode_utf8(kept.text, byte, size);
    byte += size;
    if (c == '\n' && line) { paragraph(at); from = at + 1; }
    line = c == '\n' || (line && is_space(c));
  }
  paragraph(at);
  return out;
}

}  // namespace

Result<std::string> show_source(Store& store, const std::string& id, const SourceOptions& options) {
  Result<Kept> kept = store.dispatch(id);
  if (kept) return whole_dispatch(*kept, options);
  if (kept.error().code != ErrorCode::NotFound) return kept.error();
  Filter filter;
  filter.event = id;
  Result<EventPage> page = store.events(filter, {});
  if (const std::optional<std::int64_t> number = happening_number(id); page && page->rows.empty() && number) {
    filter.event.clear();
    filter.happening = number;
    page = store.events(filter, {.limit = 1000});
  }
  if (!page) return page.error();
  if (page->rows.empty()) return Error{ErrorCode::NotFound, "neither a dispatch nor an event nor a happening has the id '" + id + "'"};
  std::string out;
  for (const EventRow& row : page->rows) {
    Result<std::string> one = event_source(store, row, options);
    if (!one) return one.error();
    out.append(out.empty() ? "" : "\n").append(*one);
  }
  return out;
}

}  // namespace depesche
