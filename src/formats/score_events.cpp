// SPDX-License-Identifier: Apache-2.0
#include "formats/score_events.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <set>

namespace depesche {
namespace {

using Codes = std::set<std::string_view>;

std::string_view root_of(std::string_view code) {
  const std::size_t begin = std::min(code.find_first_not_of(' '), code.size());
  return code.substr(begin, code.find(' ', begin) - begin);
}

Codes roots(const std::vector<std::string>& codes) {
  Codes out;
  for (const std::string& c : codes) out.insert(root_of(c));
  return out;
}

std::size_t shared(const Codes& a, const Codes& b) {
  return static_cast<std::size_t>(std::count_if(a.begin(), a.end(), [&](std::string_view c) { return b.contains(c); }));
}

std::size_t overlap(const std::vector<std::string>& a, const std::vector<std::string>& b) { return shared(roots(a), roots(b)); }

bool within(const std::string& a, const std::string& b) { return a.find(b) != std::string::npos || b.find(a) != std::string::npos; }

std::vector<ScoredEvent> scored(const GoldDocument& gold, const Record& record) {
  std::vector<ScoredEvent> out;
  for (const Record::Event& e : record.events) {
    if ((e.status != Status::Occurred && e.status != Status::Planned) || e.in_title) continue;
    ScoredEvent s;
    const std::uint64_t twice_middle = std::uint64_t{e.trigger.at.begin} + e.trigger.at.end;
    for (const GoldDocument::Sentence& sentence : gold.sentences)
      if (std::uint64_t{sentence.begin} * 2 <= twice_middle && twice_middle <= std::uint64_t{sentence.end} * 2) {
        s.sentence = sentence.id;
        break;
      }
    s.type = kEventTypeNames[static_cast<std::size_t>(e.type)];
    s.trigger = e.trigger.text;
    s.status = kStatusNames[static_cast<std::size_t>(e.status)];
    s.date = e.date;
    if (e.source) s.source = e.source->at.text;
    if (e.content && e.content->type) s.content = kEventTypeNames[static_cast<std::size_t>(*e.content->type)];
    if (e.condition) s.condition = e.condition->at.text;
    for (const Record::Actor& a : e.actors) s.actors.push_back(a.code);
    for (const Record::Actor& a : e.recipients) s.recipients.push_back(a.code);
    out.push_back(std::move(s));
  }
  return out;
}

std::string listed(const std::vector<std::string>& codes) {
  std::string out;
  for (const std::string& c : codes) out += (out.empty() ? "" : ", ") + c;
  return out.empty() ? "nobody" : out;
}

std::string one_line(const char* kind, const GoldDocument& doc, const ScoredEvent& e) {
  return std::string(kind) + doc.id + " [" + (e.sentence < 0 ? "?" : std::to_string(e.sentence)) + "] " + e.type + " \"" + e.trigger + "\"";
}

std::string parties(const ScoredEvent& e) { return listed(e.actors) + (e.recipients.empty() ? "" : " -> " + listed(e.recipients)); }

double ratio(std::size_t a, std::size_t b) { return b == 0 ? 0.0 : static_cast<double>(a) / static_cast<double>(b); }

template <typename... Args>
std::string text(const char* format, Args... args) {
  std::array<char, 256> out{};
  std::snprintf(out.data(), out.size(), format, args...);
  return out.data();
}

// Precision, recall and their harmonic mean, as the corpora's scorer computes it.
std::string precision_recall(std::size_t hit, std::size_t system, std::size_t gold) {
  const double p = ratio(hit, system), r = ratio(hit, gold);
  return text("P %.3f R %.3f F1 %.3f", p, r, p + r > 0 ? 2 * p * r / (p + r) : 0.0);
}

std::string part(std::size_t right, std::size_t of) { return text("%zu/%zu", right, of) + (of > 0 ? text(" %.3f", ratio(right, of)) : std::string()); }

}  // namespace

void EventScorer::add(const GoldDocument& gold, const Record* record) {
  match(gold, record == nullptr ? std::vector<ScoredEvent>{} : scored(gold, *record));
}

void EventScorer::match(const GoldDocument& gold, const std::vector<ScoredEvent>& system) {
  gold_ += gold.events.size();
  system_ += system.size();
  any_blind_ |= gold.blind;
  struct Candidate {
    std::size_t twice_score, gold, system;
  };
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < gold.events.size(); ++i)
    for (std::size_t j = 0; j < system.size(); ++j) {
      const ScoredEvent &g = gold.events[i], &s = system[j];
      if (g.sentence != s.sentence || g.type != s.type) continue;
      candidates.push_back({2 * (overlap(g.actors, s.actors) + overlap(g.recipients, s.recipients)) + (!s.trigger.empty() && within(s.trigger, g.trigger) ? 1u : 0u), i, j});
    }
  std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) { return a.twice_score != b.twice_score ? a.twice_score > b.twice_score : a.gold != b.gold ? a.gold < b.gold : a.system < b.system; });
  std::vector<bool> used_gold(gold.events.size()), used_system(system.size());
  std::size_t matched = 0;
  for (const Candidate& c : candidates) {
    if (used_gold[c.gold] || used_system[c.system]) continue;
    used_gold[c.gold] = used_system[c.system] = true;
    ++matched;
    count(gold, gold.events[c.gold], system[c.system]);
  }
  Sets& half = gold.blind ? blind_ : open_;
  half.hit += matched;
  half.gold += gold.events.size();
  half.system += system.size();
  for (std::size_t i = 0; i < gold.events.size(); ++i) {
    ++types_[gold.events[i].type].gold;
    if (!gold.blind && !used_gold[i]) differences_ += one_line("MISSED ", gold, gold.events[i]) + " " + parties(gold.events[i]) + "\n";
  }
  for (std::size_t j = 0; j < system.size(); ++j) {
    ++types_[system[j].type].system;
    if (!gold.blind && !used_system[j]) differences_ += one_line("EXTRA  ", gold, system[j]) + " " + parties(system[j]) + "\n";
  }
}

void EventScorer::count(const GoldDocument& doc, const ScoredEvent& g, const ScoredEvent& s) {
  std::string faults;
  const auto fault = [&](const char* what, const std::string& want, const std::string& have) {
    faults += std::string(faults.empty() ? ": " : "; ") + what + " " + (have.empty() ? "none" : have) + ", gold has " + (want.empty() ? "none" : want);
  };
  ++matched_;
  ++types_[g.type].hit;
  const bool actor = overlap(g.actors, s.actors) > 0 || (s.actors.empty() && g.actors == std::vector<std::string>{"UNK"});
  const bool recipient = overlap(g.recipients, s.recipients) > 0 || (g.recipients.empty() && s.recipients.empty());
  with_actor_ += actor;
  with_both_ += actor && recipient;
  const auto sets = [&](const std::vector<std::string>& want, const std::vector<std::string>& have, Sets& sum, const char* what) {
    const Codes a(want.begin(), want.end()), b(have.begin(), have.end());
    sum.hit += shared(a, b);
    sum.gold += a.size();
    sum.system += b.size();
    if (a != b && !(b.empty() && a == Codes{"UNK"})) fault(what, listed(want), listed(have));
    return shared(a, b) > 0;
  };
  sector_ += sets(g.actors, s.actors, actors_, "actor");
  sets(g.recipients, s.recipients, recipients_, "recipient");
  status_ += g.status == s.status;
  if (g.status != s.status) fault("status", g.status, s.status);
  if (!g.date.empty() || !s.date.empty()) {
    ++dates_;
    date_ += g.date == s.date;
    if (g.date != s.date) fault("date", g.date, s.date);
  }
  const bool source = !g.source.empty() && !s.source.empty() && within(g.source, s.source);
  source_.hit += source;
  source_.gold += !g.source.empty();
  source_.system += !s.source.empty();
  if (!source && (!g.source.empty() || !s.source.empty())) fault("source", g.source, s.source);
  planned_.hit += g.status == s.status && g.status == "planned";
  planned_.gold += g.status == "planned";
  planned_.system += s.status == "planned";
  if (!g.content.empty()) {
    ++contents_;
    content_ += g.content == s.content;
    if (g.content != s.content) fault("content", g.content, s.content);
  }
  if (!g.condition.empty() || (g.asks_condition && !s.condition.empty())) {
    ++conditions_;
    const bool right = !g.condition.empty() && !s.condition.empty() && within(g.condition, s.condition);
    condition_ += right;
    if (!right) fault("condition", g.condition, s.condition);
  }
  if (!faults.empty() && !doc.blind) differences_ += one_line("WRONG  ", doc, g) + faults + "\n";
}

std::string EventScorer::figures() const {
  std::string out = "type      gold  system  F1\n";
  for (const auto& [type, t] : types_) out += text("%-9s %5zu %6zu  %.3f\n", type.c_str(), t.gold, t.system, t.gold + t.system > 0 ? 2.0 * static_cast<double>(t.hit) / static_cast<double>(t.gold + t.system) : 0.0);
  out += text("gold %zu system %zu\n", gold_, system_);
  out += "event             " + precision_recall(matched_, system_, gold_) + "\n";
  out += "event+actor       " + precision_recall(with_actor_, system_, gold_) + "\n";
  out += "event+actor+recip " + precision_recall(with_both_, system_, gold_) + "\n";
  out += "status " + part(status_, matched_) + "  date " + part(date_, dates_) + "  actor with sector " + part(sector_, matched_) + " (date: where gold or system has one)\n";
  const auto sets = [&](const char* name, const Sets& s, const char* note) {
    const double f1 = s.gold + s.system > 0 ? 2.0 * static_cast<double>(s.hit) / static_cast<double>(s.gold + s.system) : 0.0;
    out += text("%-10s P %.3f R %.3f F1 %.3f (over matched events%s)\n", name, ratio(s.hit, s.system), ratio(s.hit, s.gold), f1, note);
  };
  sets("actors", actors_, ", full codes");
  sets("recipients", recipients_, ", full codes");
  sets("source", source_, "");
  sets("planned", planned_, "");
  const auto f1_of = [](const Sets& s) {
    const double p = ratio(s.hit, s.system), r = ratio(s.hit, s.gold), direct = s.gold + s.system > 0 ? 2.0 * static_cast<double>(s.hit) / static_cast<double>(s.gold + s.system) : 0.0;
    return p + r > 0 ? direct : 0.0;
  };
  if (any_blind_) out += text("open documents F1 %.3f  blind documents F1 %.3f\n", f1_of(open_), f1_of(blind_));
  if (contents_ > 0 || conditions_ > 0) out += "content " + part(content_, contents_) + "  condition " + part(condition_, conditions_) + "\n";
  return out;
}

}  // namespace depesche
