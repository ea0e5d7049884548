// SPDX-License-Identifier: Apache-2.0
#include "time/patterns.h"

#include <algorithm>

#include "base/utf8.h"
#include "time/holidays.h"

namespace depesche {
namespace {

constexpr std::array<std::string_view, 7> kPatternColumns = {"pattern", "reads", "example", "means", "edtf?", "written?", "context?"};
constexpr std::array<std::string_view, 4> kPhraseColumns = {"name", "pattern", "example?", "means?"};
constexpr std::size_t kMaxVariants = 20'000;  // of one row: more is a mistake in the row

// One step of a pattern without options: a word or class to read, or an assignment (symbol kNoSymbol), or a bound.
struct Step {
  enum class Kind : std::uint8_t { Read, Set, Begin, End } kind = Kind::Read;
  Symbol symbol = kNoSymbol;
  std::uint8_t slot = 0xFF;
  Assignment set;
};
using Steps = std::vector<Step>;

struct BuildNode {
  std::vector<TimePatterns::Edge> edges;
  std::uint32_t end = kNone;
};

// The bracket that closes the one at `open`.
std::size_t closing(std::string_view pattern, std::size_t open) {
  int depth = 0;
  for (std::size_t i = open; i < pattern.size(); ++i) {
    if (pattern[i] == '[') ++depth;
    if (pattern[i] == ']' && --depth == 0) return i;
  }
  return std::string_view::npos;
}

}  // namespace

class PatternCompiler {
 public:
  PatternCompiler(TimeWords& words, TimePatterns& out) : words_(words), out_(out) { nodes_.emplace_back(); }
  Result<Done> load(const std::string& folder);

 private:
  struct Phrase { std::string name, pattern; std::size_t row; };
  Result<Done> add_row(const Table& table, std::size_t row);
  Result<Done> add_frame(const Table& table, std::size_t row, std::string_view words);
  Result<Done> add_variants(const Table& table, std::size_t row, const std::string& pattern, std::uint32_t rule);
  // Every way through `pattern` without [ ] and @, as text. False where there are too many or a bracket is open.
  bool expand(const std::string& pattern, std::vector<std::string>& out, int depth);
  Result<Steps> read_steps(const Table& table, std::size_t row, std::string_view variant);
  void insert(const Steps& steps, std::uint32_t rule);
  void finish();

  TimeWords& words_;
  TimePatterns& out_;
  std::vector<Phrase> phrases_;
  std::vector<BuildNode> nodes_;
};

bool PatternCompiler::expand(const std::string& pattern, std::vector<std::string>& out, int depth) {
  if (depth > 24 || out.size() > kMaxVariants) return false;
  const std::size_t at = pattern.find_first_of("[@|");
  if (at == std::string::npos) {
    out.push_back(pattern);
    return true;
  }
  if (pattern[at] == '[') {
    const std::size_t close = closing(pattern, at);
    if (close == std::string::npos) return false;
    const std::string before = pattern.substr(0, at), inside = pattern.substr(at + 1, close - at - 1), after = pattern.substr(close + 1);
    return expand(before + inside + after, out, depth + 1) && expand(before + after, out, depth + 1);
  }
  if (pattern[at] == '|') {  // a|b|c: one word of several
    std::size_t begin = pattern.find_last_of(" <", at), end = pattern.find_first_of(" >", at);
    begin = begin == std::string::npos ? 0 : begin + 1;
    if (end == std::string::npos) end = pattern.size();
    for (const std::string_view word : split_values(std::string_view(pattern).substr(begin, end - begin)))
      if (!expand(pattern.substr(0, begin) + std::string(word) + pattern.substr(end), out, depth + 1)) return false;
    return true;
  }
  std::size_t end = pattern.find_first_of(" ]>", at);
  if (end == std::string::npos) end = pattern.size();
  const std::string name = pattern.substr(at + 1, end - at - 1);
  bool known = false;
  for (const Phrase& phrase : phrases_) {
    if (phrase.name != name) continue;
    known = true;
    if (!expand(pattern.substr(0, at) + phrase.pattern + pattern.substr(end), out, depth + 1)) return false;
  }
  return known;
}

Result<Steps> PatternCompiler::read_steps(const Table& table, std::size_t row, std::string_view variant) {
  Steps steps;
  std::string spaced;
  for (const char c : variant) {
    if (c == '<' || c == '>') { spaced += ' '; spaced += c; spaced += ' '; } else { spaced += c; }
  }
  for (const std::string_view word : split_values(spaced, ' ')) {
    Step step;
    if (word == "<" || word == ">") {
      step.kind = word == "<" ? Step::Kind::Begin : Step::Kind::End;
    } else if (word.front() == '{') {
      if (word.back() != '}') return table.error_at(row, "'" + std::string(word) + "' is not closed");
      const std::string_view inside = word.substr(1, word.size() - 2);
      if (const auto set = parse_assignment(inside)) {
        step.kind = Step::Kind::Set;
        step.set = *set;
      } else {
        const std::size_t colon = inside.find(':');
        if (colon == std::string_view::npos) return table.error_at(row, "'" + std::string(word) + "' is no {slot:class}");
        if (colon > 0) {
          const auto slot = slot_of(inside.substr(0, colon));
          if (!slot) return table.error_at(row, "unknown slot in '" + std::string(word) + "'");
          step.slot = static_cast<std::uint8_t>(*slot);
        }
        step.symbol = words_.class_of(inside.substr(colon + 1));
        if (step.symbol == kNoSymbol) return table.error_at(row, "unknown class in '" + std::string(word) + "'");
      }
    } else {
      step.symbol = words_.add_literal(word);
    }
    steps.push_back(step);
  }
  return steps;
}

void PatternCompiler::insert(const Steps& steps, std::uint32_t rule) {
  PatternEnd end;
  end.row = rule;
  end.first_set = static_cast<std::uint32_t>(out_.sets_.size());
  std::uint32_t node = 0;
  std::uint8_t tokens = 0;
  bool bounded = false;
  for (const Step& s : steps) {
    if (s.kind == Step::Kind::Begin) end.begin = tokens;
    if (s.kind == Step::Kind::End) { end.end = tokens; bounded = true; }
    if (s.kind == Step::Kind::Set) out_.sets_.push_back(s.set);
    if (s.kind != Step::Kind::Read) continue;
    ++tokens;
    std::uint32_t next = kNone;
    for (const TimePatterns::Edge& e : nodes_[node].edges)
      if (e.symbol == s.symbol && e.slot == s.slot) next = e.next;
    if (next == kNone) {
      next = static_cast<std::uint32_t>(nodes_.size());
      nodes_[node].edges.push_back({s.symbol, s.slot, next});
      nodes_.emplace_back();
    }
    node = next;
  }
  if (!bounded) end.end = tokens;
  end.end_set = static_cast<std::uint32_t>(out_.sets_.size());
  if (nodes_[node].end != kNone) return;  // an earlier row says it already
  nodes_[node].end = static_cast<std::uint32_t>(out_.ends_.size());
  out_.ends_.push_back(end);
}

Result<Done> PatternCompiler::add_variants(const Table& table, std::size_t row, const std::string& pattern, std::uint32_t rule) {
  std::vector<std::string> variants;
  if (!expand(pattern, variants, 0)) return table.error_at(row, "the pattern has an open bracket, an unknown @phrase, or too many ways through");
  for (const std::string& variant : variants) {
    const auto steps = read_steps(table, row, variant);
    if (!steps) return steps.error();
    std::size_t reads = 0;
    for (const Step& s : *steps) reads += s.kind == Step::Kind::Read ? 1 : 0;
    if (reads == 0 || reads > kMaxPatternTokens) return table.error_at(row, "a pattern has 1 to 14 words");
    insert(*steps, rule);
  }
  return Done{};
}

Result<Done> PatternCompiler::add_frame(const Table& table, std::size_t row, std::string_view words) {
  const std::string_view reads = table.cell(row, 1);
  const auto set = parse_assignment(reads.substr(reads.find(' ') + 1));
  if (!set || set->slot != TimeSlot::TimeFrame) return table.error_at(row, "a row before {:time} reads `frame frame=...`");
  std::vector<std::string> variants;
  if (!expand(std::string(words), variants, 0)) return table.error_at(row, "the pattern has an open bracket or an unknown @phrase");
  for (const std::string& variant : variants) {
    FrameRow frame;
    frame.line = table.line(row);
    frame.frame = static_cast<TimeFrame>(set->value);
    for (const std::string_view word : split_values(variant, ' ')) frame.words.push_back(key_of(to_lower(word)));
    if (frame.words.empty()) return table.error_at(row, "no word before {:time}");
    out_.frames_[frame.words.back()].push_back(frame);
  }
  return Done{};
}

Result<Done> PatternCompiler::add_row(const Table& table, std::size_t row) {
  const std::string_view pattern = table.cell(row, 0), reads = table.cell(row, 1);
  constexpr std::string_view kTime = " {:time}";
  if (pattern.size() > kTime.size() && pattern.substr(pattern.size() - kTime.size()) == kTime)
    return add_frame(table, row, pattern.substr(0, pattern.size() - kTime.size()));
  PatternRow rule;
  rule.line = table.line(row);
  const std::string_view name = reads.substr(0, reads.find(' '));
  const auto found = std::find(kTimeReadingNames.begin(), kTimeReadingNames.end(), name);
  if (found == kTimeReadingNames.end()) return table.error_at(row, "unknown reading '" + std::string(name) + "'");
  rule.reading = static_cast<TimeReading>(found - kTimeReadingNames.begin());
  for (const std::string_view word : split_values(reads.substr(name.size()), ' ')) {
    const auto set = parse_assignment(word);
    if (!set) return table.error_at(row, "'" + std::string(word) + "' is no slot=value");
    rule.constants.push_back(*set);
  }
  out_.rows_.push_back(std::move(rule));
  return add_variants(table, row, std::string(pattern), static_cast<std::uint32_t>(out_.rows_.size() - 1));
}

void PatternCompiler::finish() {
  for (BuildNode& b : nodes_) {
    std::sort(b.edges.begin(), b.edges.end(), [](const auto& x, const auto& y) { return x.symbol != y.symbol ? x.symbol < y.symbol : x.next < y.next; });
    TimePatterns::Node node;
    node.first_edge = static_cast<std::uint32_t>(out_.edges_.size());
    out_.edges_.insert(out_.edges_.end(), b.edges.begin(), b.edges.end());
    node.end_edge = static_cast<std::uint32_t>(out_.edges_.size());
    node.end = b.end;
    out_.nodes_.push_back(node);
  }
  out_.starts_.assign(words_.symbols(), 0);
  for (const TimePatterns::Edge& e : nodes_[0].edges) out_.starts_[e.symbol] = 1;
}

Result<Done> PatternCompiler::load(const std::string& folder) {
  const auto phrases = Table::load(folder, "time_phrases.tsv", kPhraseColumns);
  if (!phrases) return phrases.error();
  for (std::size_t row = 0; row < phrases->rows(); ++row)
    phrases_.push_back({std::string(phrases->cell(row, 0)), std::string(phrases->cell(row, 1)), row});
  const auto names = holiday_names(folder);
  if (!names) return names.error();
  for (const auto& [name, number] : *names)
    phrases_.push_back({"holiday", "{holiday=" + std::to_string(number) + "} " + name, 0});
  const auto table = Table::load(folder, "times.tsv", kPatternColumns);
  if (!table) return table.error();
  for (std::size_t row = 0; row < table->rows(); ++row)
    if (const auto done = add_row(*table, row); !done) return done.error();
  finish();
  return Done{};
}

Result<TimePatterns> TimePatterns::load(const std::string& folder, TimeWords& words) {
  TimePatterns out;
  if (const auto done = PatternCompiler(words, out).load(folder); !done) return done.error();
  return out;
}

}  // namespace depesche
