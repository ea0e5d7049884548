// SPDX-License-Identifier: Apache-2.0
#include "time/match.h"

#include <array>
#include <span>

#include "time/calendar.h"

namespace depesche {
namespace {

class Matcher {
 public:
  Matcher(const TimeWords& words, const TimePatterns& patterns, std::string_view text, const Tokens& tokens, const Words& forms)
      : words_(words), patterns_(patterns), text_(text), tokens_(tokens), forms_(forms) {}

  void run(std::vector<TimeMatch>& out) {
    for (std::uint32_t s = 0; s < tokens_.sentences(); ++s) {
      const TokenSpan sentence = tokens_.sentence_span(s);
      for (std::uint32_t t = sentence.begin; t < sentence.end;) t = match_at(t, sentence, out);
    }
  }

 private:
  struct Step { WordEntry entry; std::uint8_t slot = 0xFF; bool digits = false; };

  // The token after the match at `t`, or the next one.
  std::uint32_t match_at(std::uint32_t t, TokenSpan sentence, std::vector<TimeMatch>& out) {
    DigitReading digits;
    bool start = false;
    for (const WordEntry& e : entries(t, digits)) start = start || patterns_.may_start(e.symbol);
    if (!start) return t + 1;
    search(t, sentence.end);
    if (best_size_ == 0) return t + 1;
    if (best_.where.begin > t) {  // words in front that only tell what is meant give way to a longer expression
      const TimeMatch context = best_;
      search(context.where.begin, sentence.end);
      if (best_size_ == 0 || best_.where.end <= context.where.end) best_ = context;
    }
    if (best_.reading == TimeReading::Nothing || (!out.empty() && out.back().where.end > best_.where.begin)) return best_.where.end;
    best_.frame_begin = best_.where.begin;
    if (best_.reading != TimeReading::Ago && best_.reading != TimeReading::Ahead) set_frame(best_, sentence);
    if (!is_age(best_)) out.push_back(best_);
    return best_.where.end;
  }

  void search(std::uint32_t t, std::uint32_t end) {
    best_ = {};
    best_size_ = 0;
    first_ = t;
    end_ = end;
    walk(0, 0);
  }

  // Under 20 years, from 16 years on: that is how old people are.
  static bool is_age(const TimeMatch& m) {
    return m.reading == TimeReading::Duration && m.slots.get(TimeSlot::Unit) == static_cast<int>(TimeUnit::Year) &&
           (m.frame == TimeFrame::Age || m.frame == TimeFrame::From || m.frame == TimeFrame::Until);
  }

  std::span<const WordEntry> entries(std::uint32_t t, DigitReading& digits) {
    const char first = text_[tokens_.begin[t]];
    if (first >= '0' && first <= '9') {
      words_.read_digits(tokens_.text(text_, t), lowered_, digits);
      return std::span(digits.entries).first(digits.size);
    }
    return words_.entries(forms_.form[t]);
  }

  bool spelled(const WordEntry& e, std::uint32_t t) const {
    if (!e.capital && !e.small) return true;
    const Shape shape = tokens_.shape[t];
    if (shape == Shape::Upper) return true;
    if (e.capital) return shape == Shape::Capital || shape == Shape::Mixed;
    if (shape == Shape::Lower) return true;
    if (shape != Shape::Capital) return false;
    if ((tokens_.flags[t] & kSentenceFirst) != 0 || t == 0) return true;
    const Shape before = tokens_.shape[t - 1];
    return before == Shape::Colon || before == Shape::OpenQuote || before == Shape::Dash || before == Shape::OpenParen || before == Shape::Stop;
  }

  void walk(std::uint32_t node, std::uint32_t depth) {
    const TimePatterns::Node& n = patterns_.nodes()[node];
    if (n.end != kNone) consider(patterns_.ends()[n.end], depth);
    const std::uint32_t t = first_ + depth;
    if (depth == kMaxPatternTokens || t >= end_ || n.first_edge == n.end_edge) return;
    if (depth > 0 && (tokens_.flags[t] & kParagraphBefore) != 0) return;
    DigitReading digits;
    const std::span<const WordEntry> found = entries(t, digits);
    for (const WordEntry& e : found) {
      if (!spelled(e, t)) continue;
      std::uint32_t low = n.first_edge, high = n.end_edge;
      while (low < high) {
        const std::uint32_t middle = (low + high) / 2;
        if (patterns_.edges()[middle].symbol < e.symbol) low = middle + 1; else high = middle;
      }
      for (; low < n.end_edge && patterns_.edges()[low].symbol == e.symbol; ++low) {
        const bool own = digits.size > 0 && found.data() == digits.entries.data();
        steps_[depth] = {e, patterns_.edges()[low].slot, own};
        if (own) digits_[depth] = digits;
        walk(patterns_.edges()[low].next, depth + 1);
      }
    }
  }

  void consider(const PatternEnd& end, std::uint32_t depth) {
    if (depth < best_size_) return;
    const PatternRow& row = patterns_.rows()[end.row];
    if (depth == best_size_ && row.line >= best_.line) return;
    TimeMatch match;
    match.where = {first_ + end.begin, first_ + end.end};
    match.line = row.line;
    match.reading = row.reading;
    for (std::uint32_t i = 0; i < depth; ++i) {
      const Step& step = steps_[i];
      const std::span<const Assignment> extras = step.digits ? std::span<const Assignment>(digits_[i].extras).subspan(step.entry.extra, step.entry.extra_count) : words_.extras(step.entry);
      if (step.slot != 0xFF) {
        const TimeSlot slot = static_cast<TimeSlot>(step.slot);
        const bool tenths = slot != TimeSlot::Number && step.entry.symbol == words_.digit_symbol(DigitClass::Number);
        const bool whole = slot == TimeSlot::Number && step.entry.symbol == words_.digit_symbol(DigitClass::Ordinal);
        match.slots.put(slot, tenths ? step.entry.value / 10 : whole ? step.entry.value * 10 : step.entry.value);
      }
      for (const Assignment& a : extras) match.slots.put(a.slot, a.value);
    }
    for (std::uint32_t i = end.first_set; i < end.end_set; ++i) match.slots.put(patterns_.sets()[i].slot, patterns_.sets()[i].value);
    for (const Assignment& a : row.constants) match.slots.put(a.slot, a.value);
    if (!plausible(match)) return;
    best_ = match;
    best_size_ = depth;
  }

  bool plausible(const TimeMatch& m) const {
    const Slots& s = m.slots;
    if (s.has(TimeSlot::Month) && s.has(TimeSlot::Day) && !day_exists(s.has(TimeSlot::Year) ? s.get(TimeSlot::Year) : 2000, s.get(TimeSlot::Month), s.get(TimeSlot::Day))) return false;
    if (s.has(TimeSlot::Month) && (s.get(TimeSlot::Month) < 1 || s.get(TimeSlot::Month) > 12)) return false;
    if (s.has(TimeSlot::Quarter) && (s.get(TimeSlot::Quarter) < 1 || s.get(TimeSlot::Quarter) > 4)) return false;
    if (s.has(TimeSlot::Half) && (s.get(TimeSlot::Half) < 1 || s.get(TimeSlot::Half) > 2)) return false;
    if (s.has(TimeSlot::Hour) && (s.get(TimeSlot::Hour) < 0 || s.get(TimeSlot::Hour) > 24)) return false;
    if (m.where.size() == 1 && s.has(TimeSlot::Year) && !s.has(TimeSlot::EndYear) && !s.has(TimeSlot::Month)) return bare_year(m.where.begin, s.get(TimeSlot::Year));
    return !is_first_name(m) && !counts_behind(m) && !is_correlate(m);
  }

  // Einigten sich am Sonntag darauf, dass ...; haben sich am Sonntag darauf geeinigt, dass ...: the adverb behind the weekday points at the
  // clause that follows, and the day after it is not meant.
  bool is_correlate(const TimeMatch& m) const {
    const std::uint32_t next = m.where.end;
    if (!m.slots.has(TimeSlot::Anchor) || !m.slots.has(TimeSlot::Weekday) || m.slots.get(TimeSlot::Offset) <= 0 || next + 1 >= end_ || next + 1 >= forms_.pos.size() || forms_.pos[next - 1] != Pos::Adv) return false;
    const Pos pos = forms_.pos[next];
    return tokens_.shape[next] == Shape::Comma || (tokens_.shape[next + 1] == Shape::Comma && (is_verb(pos) || pos == Pos::VerbParticle || pos == Pos::Adv));
  }

  // Until 1 December 1064 cases: the number behind a day counts what follows.
  bool counts_behind(const TimeMatch& m) const {
    const Slots& s = m.slots;
    if (!s.has(TimeSlot::Year) || !s.has(TimeSlot::Day) || m.where.end >= end_ || m.where.end >= forms_.pos.size() || tokens_.shape[m.where.end - 1] != Shape::Number) return false;
    const int year = s.get(TimeSlot::Year);
    return forms_.pos[m.where.end] == Pos::Noun && tokens_.shape[m.where.end] == Shape::Capital && (year < 1800 || year > 2059 || year % 100 == 0);
  }

  // The journalist May Thi: a month alone, without a word that leads to it, in front of a name.
  bool is_first_name(const TimeMatch& m) const {
    constexpr std::uint32_t kMonth = 1u << static_cast<unsigned>(TimeSlot::Month);
    const std::uint32_t t = m.where.begin;
    if (m.where.size() != 1 || m.slots.present != kMonth || m.where.end >= end_ || m.where.end >= forms_.pos.size()) return false;
    if (forms_.pos[m.where.end] != Pos::ProperNoun || tokens_.shape[m.where.end] != Shape::Capital) return false;
    return t > 0 && (forms_.pos[t - 1] == Pos::Noun || forms_.pos[t - 1] == Pos::ProperNoun) && (tokens_.flags[t] & kSentenceFirst) == 0;
  }

  // A number of four digits alone is a year unless it counts something: 2000 Soldaten, 1990 Euro.
  bool bare_year(std::uint32_t t, int year) const {
    if (year < 1100) return false;
    const bool round = year % 100 == 0;
    if (t + 1 < end_) {
      const Shape next = tokens_.shape[t + 1];
      const bool common_noun = next == Shape::Capital && t + 1 < forms_.pos.size() && forms_.pos[t + 1] == Pos::Noun;
      if (next == Shape::Symbol && tokens_.begin[t + 1] - tokens_.end[t] < 2) return false;
      if (round && (common_noun || next == Shape::Lower)) return year >= 1800 && !common_noun && t > 0 && patterns_.frames(forms_.form[t - 1]) != nullptr;
      if (common_noun && (year < 1800 || year > 2059 || year % 10 == 0)) return false;
    }
    if (year >= 1800 && year <= 2059) return true;
    return t > 0 && patterns_.frames(forms_.form[t - 1]) != nullptr;
  }

  void set_frame(TimeMatch& m, TokenSpan sentence) const {
    if (m.where.begin == sentence.begin) return;
    const std::vector<FrameRow>* rows = patterns_.frames(forms_.form[m.where.begin - 1]);
    if (rows == nullptr) return;
    std::size_t longest = 0;
    for (const FrameRow& row : *rows) {
      if (row.words.size() <= longest || row.words.size() > m.where.begin - sentence.begin) continue;
      bool same = true;
      for (std::size_t i = 0; i < row.words.size(); ++i)
        same = same && forms_.form[m.where.begin - row.words.size() + i] == row.words[i];
      if (!same) continue;
      longest = row.words.size();
      m.frame = row.frame;
      m.frame_begin = m.where.begin - static_cast<std::uint32_t>(row.words.size());
    }
  }

  const TimeWords& words_;
  const TimePatterns& patterns_;
  std::string_view text_;
  const Tokens& tokens_;
  const Words& forms_;
  std::string lowered_;
  std::array<Step, kMaxPatternTokens> steps_{};
  std::array<DigitReading, kMaxPatternTokens> digits_{};
  std::uint32_t first_ = 0, end_ = 0;
  TimeMatch best_;
  std::uint32_t best_size_ = 0;
};

}  // namespace

bool is_length(const TimeMatch& m) {
  const bool bare = m.frame == TimeFrame::At || m.frame == TimeFrame::Of || m.frame == TimeFrame::Between || m.frame == TimeFrame::Around || m.frame == TimeFrame::About || m.frame == TimeFrame::Age;
  return m.reading == TimeReading::Duration && bare;
}

bool only_weekday(const TimeMatch& m) {
  return m.reading == TimeReading::Date && m.slots.has(TimeSlot::Weekday) && !m.slots.has(TimeSlot::Day) && !m.slots.has(TimeSlot::Offset) && !m.slots.has(TimeSlot::Unit);
}

void match_times(const TimeWords& words, const TimePatterns& patterns, std::string_view text, const Tokens& tokens, const Words& forms,
                 std::vector<TimeMatch>& out) {
  out.clear();
  Matcher(words, patterns, text, tokens, forms).run(out);
}

}  // namespace depesche
