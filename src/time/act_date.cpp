// SPDX-License-Identifier: Apache-2.0
// The date of an act as EDTF, from the time that governs it.
#include <cstdio>

#include "time/time_rules.h"
#include "time/times.h"

namespace depesche {
namespace {

constexpr std::size_t kDayLength = 10;

bool is_one_date(std::string_view edtf) { return edtf.find_first_of("/[{") == std::string_view::npos; }

}  // namespace

std::string written(PartialDate day) {
  char text[40];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", day.year, day.month, day.day);
  return text;
}

bool comes_after(const TimeRules& rules, Key preposition) { return rules.frame_of(preposition) == TimeFrame::After; }

bool lasts_since(const TimeRules& rules, Key preposition) { return rules.frame_of(preposition) == TimeFrame::Since; }

bool joins_acts(const TimeRules& rules, Key preposition) { return rules.coincidence(preposition) == Coincidence::Both; }

bool is_one_moment(const TimeRules& rules, Key conjunction) { return rules.moment_of(conjunction) == Coincidence::Both; }

std::string edtf_of_act(const TimeMention& t, PartialDate published, std::uint32_t trigger) {
  if (t.bound == TimeBound::Since && t.holder != kNone && t.holder == trigger && !t.edtf.ends_with("/..")) return t.edtf;
  if (t.edtf.empty() || (t.bound != TimeBound::Since && t.bound != TimeBound::From && t.bound != TimeBound::Until)) return t.edtf;
  std::string_view edtf = t.edtf;
  if (t.bound == TimeBound::Until) return edtf.starts_with("../") ? std::string(edtf.substr(2)) : t.edtf;
  if (edtf.ends_with("/..")) edtf.remove_suffix(3);
  if (!is_one_date(edtf)) return t.edtf;
  std::string out(edtf);
  if (t.bound == TimeBound::From || (edtf.size() == kDayLength && (t.type == TimeType::Time || (published.day != 0 && edtf == written(published))))) return out;  // since this morning: on this day
  out += '/';
  // Since three days: up to today.
  if (t.type == TimeType::Duration && edtf.size() == kDayLength && published.day != 0) out += written(published);
  return out;
}

}  // namespace depesche
