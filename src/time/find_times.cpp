// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>

#include "time/clause_time.h"
#include "time/heads.h"
#include "time/idle.h"
#include "time/match.h"
#include "time/resolve.h"
#include "time/telling.h"
#include "time/time_rules.h"
#include "time/times.h"

namespace depesche {

namespace {

// Days after which what is told as past, without a year, is rather the next one of its name: a day that a noun or a word like `vom`
// brings in, a day of the calendar, a holiday.
constexpr DayNumber kFarMonth = 120, kFarNominal = 210, kFarDay = 300, kFarHoliday = 320;

bool is_placed_day(const Slots& s) { return s.has(TimeSlot::Day) && s.has(TimeSlot::Month); }

class Finder {
 public:
  Finder(const TimeRules& rules, const TimeInput& in, std::vector<TimeMention>& out) : rules_(rules), in_(in), out_(out) {}

  void run() {
    match_times(rules_.words, rules_.patterns, in_.text, in_.tokens, in_.words, matches_);
    context_.holidays = rules_.holidays;
    set_published(in_.published, context_);
    attachments_.resize(matches_.size());
    tellings_.resize(matches_.size());
    times_.resize(matches_.size());
    idle_.resize(matches_.size());
    for (std::size_t i = 0; i < matches_.size(); ++i) {
      attachments_[i] = attach_time(in_, matches_[i].where);
      settle_holder(i);
      idle_[i] = (says_no_time(rules_, in_, matches_[i], attachments_[i]) && !(i + 1 < matches_.size() && leads_to_time(matches_[i], matches_[i + 1], attachments_[i]))) || is_page_date(i) ? 1 : 0;
      tellings_[i] = telling_of(in_, rules_.words, rules_.planned, attachments_[i]);
      note_daily(matches_[i]);
    }
    if (context_.known && !context_.exact()) narrow_publication();
    find_heads(matches_, in_.tokens, heads_);
    for (std::size_t i = 0; i < matches_.size(); ++i) resolve(i);
    for (std::size_t i = 0; i + 1 < matches_.size(); ++i) join(i);
    for (std::size_t i = 0; i < matches_.size(); ++i) emit(i);
  }

 private:
  // What hangs on another time hangs where that does; names and numbers have no time of their own.
  void settle_holder(std::size_t i) {
    TimeAttachment& at = attachments_[i];
    if (at.participle || matches_[i].frame == TimeFrame::Of) return;
    if (at.nominal) settle_noun(i);
    if (at.nominal) return;
    const std::uint32_t noun = noun_in_front(in_, matches_, i, at.clause);
    if (noun == kNone) return;
    at.governor = noun;
    at.nominal = true;
  }
  void settle_noun(std::size_t i) {
    TimeAttachment& at = attachments_[i];
    for (std::size_t j = i; j-- > 0 && i - j <= 3;) {
      if (!matches_[j].where.contains(at.governor)) continue;
      at.nominal = attachments_[j].nominal;
      at.governor = attachments_[j].governor;
      return;
    }
    const Pos pos = in_.words.pos[at.governor];
    if (pos == Pos::ProperNoun || pos == Pos::Num || pos == Pos::Pron) at.nominal = false;
  }

  // From Monday on: the word behind is no preposition of what follows.
  bool opens_at(std::uint32_t token) const {
    if (token >= in_.tree.head.size() || !is_word(token, rules_.onward)) return false;
    const bool nominal = token + 1 < in_.words.pos.size() && (is_nominal(in_.words.pos[token + 1]) || in_.words.pos[token + 1] == Pos::Det || in_.words.pos[token + 1] == Pos::Adj || in_.words.pos[token + 1] == Pos::Num);
    return !nominal || in_.tree.relation[token] != Relation::Case || in_.tree.head[token] < token;
  }

  // The day of publication in parentheses at the end of all: that of the page.
  bool is_page_date(std::size_t i) const {
    const TokenSpan where = matches_[i].where;
    if (where.begin == 0 || where.end + 1 != in_.tokens.size() || in_.tokens.shape[where.begin - 1] != Shape::OpenParen || !is_placed_day(matches_[i].slots)) return false;
    return context_.exact() && place_date(matches_[i].slots, TimeTelling::Past, context_).first == context_.early;
  }

  bool is_word(std::uint32_t token, Symbol symbol) const { return rules_.is_word(in_.words.form[token], symbol); }

  void note_daily(const TimeMatch& m) {
    const Slots& s = m.slots;
    const bool near_day = m.reading == TimeReading::Period && s.get(TimeSlot::Unit) == static_cast<int>(TimeUnit::Day) && s.get(TimeSlot::Anchor) == 0 && s.get(TimeSlot::Offset) != 0;
    const bool weekday = m.reading == TimeReading::Date && s.has(TimeSlot::Weekday) && !s.has(TimeSlot::Year) && !s.has(TimeSlot::Offset) && !s.has(TimeSlot::Part);
    const bool clock = m.reading == TimeReading::Clock && in_.tokens.shape[m.where.begin] == Shape::Number;
    if (near_day || weekday || clock) context_.daily = true;
  }

  // Days that the article tells as past lie before its publication, those it tells as planned after it.
  void narrow_publication() {
    TimeContext first = context_;
    for (std::size_t i = 0; i < matches_.size(); ++i) {
      if (matches_[i].reading != TimeReading::Date || !is_placed_day(matches_[i].slots)) continue;
      const TimePoint p = place_date(matches_[i].slots, tellings_[i], first);
      if (!p.placed() || p.other_year != kNoYear || p.step != 0) continue;
      const bool past = tellings_[i] == TimeTelling::Past || tellings_[i] == TimeTelling::Earlier;
      if (past && p.first >= context_.early && p.first <= context_.late) context_.early = p.first;
      if (tellings_[i] == TimeTelling::Earlier && p.first <= context_.late) context_.told_after = std::max(context_.told_after, p.first);
      if (tellings_[i] == TimeTelling::Future && p.first >= context_.early && p.first <= context_.late) context_.late = p.first;
    }
  }

  void resolve(std::size_t i) {
    const TimeMatch& m = matches_[i];
    context_.sentence = in_.tokens.sentence[m.where.begin];
    if (m.frame == TimeFrame::Of && opens_at(m.where.end)) matches_[i].frame = TimeFrame::From;
    ResolvedTime& t = times_[i];
    // A letter of Monday was written on the last one, whatever the clause says of it.
    const bool stretch = i + 1 < matches_.size() && matches_[i + 1].frame == TimeFrame::Until && matches_[i + 1].frame_begin == m.where.end;
    if (m.frame == TimeFrame::Of && !attachments_[i].participle && !stretch) tellings_[i] = TimeTelling::Past;
    if (m.frame == TimeFrame::Until && attachments_[i].nominal && !attachments_[i].participle) tellings_[i] = TimeTelling::Unknown;
    if (m.frame == TimeFrame::From && tellings_[i] == TimeTelling::Unknown) tellings_[i] = TimeTelling::Future;
    if (attachments_[i].nominal && tellings_[i] == TimeTelling::Present && follows(rules_, in_, attachments_[i].governor)) tellings_[i] = TimeTelling::Past;
    if (precedes(i)) tellings_[i] = TimeTelling::Near;
    if (m.frame == TimeFrame::About && (tellings_[i] == TimeTelling::Past || tellings_[i] == TimeTelling::Near)) tellings_[i] = TimeTelling::Future;  // has invited for Friday
    if (const std::size_t head = head_of(i); head != i) {
      resolve_entry(i, head);
      return;
    }
    t = resolve_time(m, tellings_[i], context_);
    if (const TimePoint day = day_behind(i); day.grain == Grain::Day && day.step == 0 && day.placed()) t.point = day;
    if (m.reading == TimeReading::Anniversary) t.point = anniversary();
    if (const TimePoint day = day_of_entry(i); day.placed()) t.point = day;
    if (lies_behind(i, t.point)) t = resolve_time(m, tellings_[i] = TimeTelling::Past, context_);
    if (lies_ahead(i, t.point)) t = resolve_time(m, tellings_[i] = TimeTelling::Future, context_);
    if (t.type == TimeType::Set || t.reference >= 0 || !t.point.placed() || t.until.placed() || t.point.step != 0 || t.point.other_year != kNoYear) return;
    if (t.point.grain > Grain::Year || (t.type == TimeType::Duration && t.open_end)) return;
    context_.last = t.point;
    context_.last_sentence = context_.sentence;
    const bool relative = attachments_[i].clause != kNone && in_.clauses.clauses[attachments_[i].clause].role == ClauseRole::Relative;
    const bool spoken_of = t.point.grain == Grain::Year && (attachments_[i].nominal || m.frame == TimeFrame::Of || tellings_[i] == TimeTelling::Present);
    context_.last_aside = relative || spoken_of;
    if (t.point.grain == Grain::Day && !(context_.last_aside && tellings_[i] == TimeTelling::Earlier)) {
      context_.last_day_point = t.point;
      context_.last_day_sentence = context_.sentence;
      if (!is_of_saying(in_, attachments_[i].clause)) {
        context_.told_day = t.point;
        context_.told_day_sentence = context_.sentence;
      }
    }
  }

  // At five on Friday afternoon: the day right behind a clock is the clock's.
  TimePoint day_behind(std::size_t i) const {
    if (matches_[i].reading != TimeReading::Clock || i + 1 >= matches_.size() || matches_[i + 1].where.begin > matches_[i].where.end + 1 || matches_[i + 1].reading != TimeReading::Date) return {};
    return resolve_time(matches_[i + 1], tellings_[i + 1], context_).point;
  }

  // One for the whole text.
  const TimePoint& anniversary() {
    if (!anniversary_) anniversary_ = place_anniversary(matches_, context_);
    return *anniversary_;
  }

  // The match that heads the entry which `i` stands in, or `i`. Asked in the order of the text.
  std::size_t head_of(std::size_t i) {
    if (heads_.empty()) return i;
    if (heads_[i] != 0) last_head_ = i;
    if (last_head_ >= i || matches_[i].where.begin >= heads_[last_head_]) return i;
    const TimePoint& day = times_[last_head_].point;
    return day.grain == Grain::Day && day.step == 0 && day.placed() ? last_head_ : i;
  }
  // Of the head of an entry that leaves its year out: that of the entry before it, or the next one where the year has turned (27. Dezember 1989, 3. Januar).
  TimePoint day_of_entry(std::size_t i) const {
    constexpr DayNumber kTurned = 183;
    const Slots& s = matches_[i].slots;
    if (heads_.empty() || heads_[i] == 0 || !is_placed_day(s) || s.has(TimeSlot::Year) || s.has(TimeSlot::Offset)) return {};
    std::size_t before = i;
    while (before-- > 0 && heads_[before] == 0) {}
    if (before >= i) return {};
    const TimePoint& last = times_[before].point;
    if (last.grain != Grain::Day || last.step != 0 || !last.placed() || last.other_year != kNoYear) return {};
    const int year = civil_day(last.first).year, month = s.get(TimeSlot::Month), day = s.get(TimeSlot::Day);
    const DayNumber same = day_number(year, month, day);
    return day_point(last.first - same > kTurned ? day_number(year + 1, month, day) : same);
  }
  // In an entry of a chronicle all counts from its day.
  void resolve_entry(std::size_t i, std::size_t head) {
    TimeContext entry = context_;
    const CivilDay day = civil_day(times_[head].point.first);
    entry.published = {static_cast<std::int16_t>(day.year), static_cast<std::uint8_t>(day.month), static_cast<std::uint8_t>(day.day)};
    entry.known = true;
    entry.early = entry.late = times_[head].point.first;
    entry.last = entry.last_day_point = times_[head].point;
    entry.last_sentence = entry.last_day_sentence = entry.sentence;
    times_[i] = resolve_time(matches_[i], tellings_[i], entry);
  }

  // Before the talks on Wednesday he said: that day may be to come.
  bool precedes(std::size_t i) const {
    const TimeAttachment& at = attachments_[i];
    if (!at.nominal || at.participle || matches_[i].frame != TimeFrame::At || tellings_[i] != TimeTelling::Past) return false;
    const std::uint32_t preposition = preposition_of(in_, at.governor);
    return preposition != kNone && rules_.frame_of(in_.words.form[preposition]) == TimeFrame::Before;
  }

  // Announced in November for the 8th of December, the election of 3 November: nobody means that of last year without saying so.
  bool lies_ahead(std::size_t i, const TimePoint& p) const {
    const Slots& s = matches_[i].slots;
    const bool holiday = s.has(TimeSlot::Holiday), month = s.has(TimeSlot::Month) && !s.has(TimeSlot::Day) && is_aimed_at(matches_[i].where.begin);  // put off to May
    if (matches_[i].reading != TimeReading::Date || (!is_placed_day(s) && !holiday && !month) || s.has(TimeSlot::Year) || s.has(TimeSlot::Offset)) return false;
    if (!context_.known || !p.placed() || p.step != 0 || p.other_year != kNoYear || tellings_[i] == TimeTelling::Future || tellings_[i] == TimeTelling::Present) return false;
    if (context_.last.placed() && last_day(context_.last) < context_.early - 400) return false;
    if (month) return context_.late - last_day(p) > kFarMonth;
    const DayNumber ago = context_.late - p.first;
    const bool brought = matches_[i].frame == TimeFrame::Of || (attachments_[i].nominal && held_by(rules_, in_, attachments_[i].governor) == TimeHolding::Apart);
    if (!brought && !holiday && matches_[i].frame != TimeFrame::From && !is_aimed_at(matches_[i].where.begin)) return false;
    return ago < 366 && ago > (brought ? kFarNominal : holiday ? kFarHoliday : kFarDay);
  }

  // To understand 11 September, two weeks after it: what is told in the present need not lie a year ahead.
  bool lies_behind(std::size_t i, const TimePoint& p) const {
    const Slots& s = matches_[i].slots;
    if (matches_[i].reading != TimeReading::Date || !is_placed_day(s) || s.has(TimeSlot::Year) || s.has(TimeSlot::Offset) || matches_[i].frame != TimeFrame::At) return false;
    return context_.known && tellings_[i] == TimeTelling::Present && p.placed() && p.step == 0 && p.other_year == kNoYear && p.first - context_.late > kFarDay && p.first - context_.late < 366;
  }

  // To the 8th, put off to the 28th: the word in front, with an article between or not.
  bool is_aimed_at(std::uint32_t begin) const {
    if (begin > 0 && begin - 1 < in_.words.pos.size() && in_.words.pos[begin - 1] == Pos::Det) --begin;
    return begin > 0 && is_word(begin - 1, rules_.aimed);
  }

  bool is_and(std::uint32_t token) const { return is_word(token, rules_.conjunction); }

  // From Monday until Friday, between 1973 and 1988, 14.30-16.30: one stretch.
  void join(std::size_t i) {
    const TimeMatch &a = matches_[i], &b = matches_[i + 1];
    ResolvedTime &begin = times_[i], &end = times_[i + 1];
    if (begin.type > TimeType::Time || end.type > TimeType::Time || !begin.point.placed() || !end.point.placed()) return;
    if (begin.until.placed() || b.where.begin < a.where.end) return;
    const std::uint32_t gap = b.where.begin - a.where.end;
    const bool until = b.frame == TimeFrame::Until && b.frame_begin == a.where.end && a.frame != TimeFrame::Until;
    const bool between = a.frame == TimeFrame::Between && gap == 1 && is_and(a.where.end);
    const bool dash = gap == 1 && (in_.tokens.shape[a.where.end] == Shape::Dash || (in_.tokens.shape[a.where.end] == Shape::Slash && begin.point.grain == Grain::Day));
    // On Monday and Tuesday: days in a row are a stretch too.
    const bool next_day = gap == 1 && is_and(a.where.end) && follow(begin.point, end.point);
    if (!until && !between && !dash && !next_day) return;
    if (until && only_weekday(a) && only_weekday(b) && end.point.step == 0 && begin.point.step == 0 && end.point.first < begin.point.first) {
      // From Monday to Friday, told on a Tuesday: of one week, the last one or the next.
      TimePoint& moved = tellings_[i] == TimeTelling::Future || tellings_[i] == TimeTelling::Present ? end.point : begin.point;
      moved = day_point(moved.first + (&moved == &end.point ? 7 : -7));
    }
    if (last_day(end.point) < first_day(begin.point)) return;
    begin.until = end.point;
    begin.open_begin = begin.open_end = end.open_begin = end.open_end = false;
    end.until = end.point;
    end.point = begin.point;
    joined_end_value(i + 1);
  }

  // The value of the second end stays its own, though its EDTF is the stretch.
  void joined_end_value(std::size_t i) { times_[i].value_point = times_[i].until; }

  void emit(std::size_t i) {
    if (matches_[i].reading == TimeReading::Anniversary && !times_[i].point.placed()) return;
    TimeMention mention;
    mention.where = matches_[i].where;
    mention.type = times_[i].type;
    mention.value = write_value(times_[i]);
    mention.edtf = write_edtf(times_[i]);
    mention.clause = attachments_[i].clause;
    const ClauseTime placed{rules_, in_, context_, matches_[i], attachments_[i], times_[i]};
    mention.governs = idle_[i] == 0 && placed.governs(mention.apart);
    mention.apart = mention.apart && !placed.belongs_to_noun();
    mention.bound = placed.bound();
    mention.holder = attachments_[i].nominal && idle_[i] == 0 ? attachments_[i].governor : kNone;
    mention.idle = idle_[i] != 0;
    mention.participle = attachments_[i].participle;
    if (!heads_.empty() && heads_[i] != 0 && times_[i].point.placed()) mention.heads_to = heads_[i];
    mention.rule = {rules_.file, matches_[i].line};
    out_.push_back(std::move(mention));
  }

  const TimeRules& rules_;
  const TimeInput& in_;
  std::vector<TimeMention>& out_;
  TimeContext context_;
  std::vector<TimeMatch> matches_;
  std::vector<TimeAttachment> attachments_;
  std::vector<TimeTelling> tellings_;
  std::vector<std::uint32_t> heads_;        // of each match that heads an entry, the token behind it; empty in what is no chronicle
  std::size_t last_head_ = static_cast<std::size_t>(-1);
  std::vector<std::uint8_t> idle_;        // says nothing of when an act is
  std::vector<ResolvedTime> times_;
  std::optional<TimePoint> anniversary_;
};

}  // namespace

void find_times(const TimeRules& rules, const TimeInput& in, std::vector<TimeMention>& out) {
  out.clear();
  Finder(rules, in, out).run();
}

}  // namespace depesche
