// SPDX-License-Identifier: Apache-2.0
#include "register/happenings.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "register/compare.h"
#include "time/calendar.h"

namespace depesche {
namespace {

constexpr std::int32_t kNarrow = 12;      // days: acts known to so many are looked up by day
constexpr std::int32_t kBorder = 4;       // days around the turn of a month
// Acts of one party on one day, or known to no day, that a telling is compared with: those found last. So a dense block costs no
// more a telling than a thin one.
constexpr std::ptrdiff_t kMostOfADay = 48, kMostOfAMonth = 256;
constexpr std::size_t kMostVoices = 64;   // texts that are compared for copies within one happening

// Exact dates first, then vaguer ones, undated last.
bool before(const Telling& a, const Telling& b) {
  const auto key = [](const Telling& t) { return std::tuple(!t.dated, t.dated ? t.days.size() : 0, t.days.first, t.published, t.rank); };
  return key(a) < key(b);
}

// The acts found so far, by party and day, so that a telling meets only those it could tell.
class ActIndex {
 public:
  // The parties of the act changed, or its days: enters it where it is not entered yet.
  void enter(const Act& act, std::uint32_t number) {
    for_parties(act.actors, act.recipients, [&](Word party) {
      if (act.days.size() > kNarrow) add(wide_[party], number);
      else for (std::int32_t day = act.days.first; day <= act.days.last; ++day) add(narrow_[key(party, day)], number);
      add(all_[party], number);
    });
  }
  // Acts that share a party with the telling and may share a day, in order, without doubles.
  void find(const Telling& t, std::vector<std::uint32_t>& out) const {
    out.clear();
    const Days days = days_of(t);
    for_parties(t.actors, t.recipients, [&](Word party) {
      if (days.size() > 2 * kNarrow) return append(all_, party, kMostOfAMonth, out);
      append(wide_, party, kMostOfAMonth, out);
      for (std::int32_t day = days.first; day <= days.last; ++day) append(narrow_, key(party, day), kMostOfADay, out);
    });
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
  }

 private:
  using Lists = std::unordered_map<std::uint64_t, std::vector<std::uint32_t>>;
  static std::uint64_t key(Word party, std::int32_t day) { return static_cast<std::uint64_t>(party) << 32 | static_cast<std::uint32_t>(day); }
  static void add(std::vector<std::uint32_t>& list, std::uint32_t number) {
    const auto at = std::lower_bound(list.begin(), list.end(), number);
    if (at == list.end() || *at != number) list.insert(at, number);
  }
  static void append(const Lists& lists, std::uint64_t where, std::ptrdiff_t most, std::vector<std::uint32_t>& out) {
    if (const auto found = lists.find(where); found != lists.end()) out.insert(out.end(), found->second.end() - std::min<std::ptrdiff_t>(most, std::ssize(found->second)), found->second.end());
  }
  // Acts that name nobody are kept under 0.
  template <typename F>
  static void for_parties(const std::vector<Party>& actors, const std::vector<Party>& recipients, F f) {
    bool any = false;
    for (const std::vector<Party>* side : {&actors, &recipients})
      for (const Party& p : *side)
        if (p.country != 0) { f(p.country); any = true; }
    if (!any) f(Word{0});
  }

  Lists narrow_, wide_, all_;
};

std::int32_t month_start(std::int32_t day) {
  const CivilDay c = civil_day(day);
  return day_number(c.year, c.month, 1);
}

std::uint64_t local_key(const Telling& t) { return t.dispatch() << 20 ^ t.local; }

// Events of one dispatch that the engine tells apart are two acts; a title's may be one with the text's.
bool told_apart(const Telling& t, const Act& act, const std::vector<Telling>& tellings, const std::vector<std::uint32_t>& members) {
  if (!std::binary_search(act.dispatches.begin(), act.dispatches.end(), t.dispatch())) return false;
  for (const std::uint32_t m : members) {
    const Telling& other = tellings[m];
    const bool denial = (other.status >= Status::Negated) != (t.status >= Status::Negated);  // of the same act, told by another side
    if (!denial && other.dispatch() == t.dispatch() && other.local != t.local && (other.local >= 0x10000) == (t.local >= 0x10000)) return true;
  }
  return false;
}

class Finder {
 public:
  explicit Finder(Block& block) : block_(block) {}

  void run() {
    for (std::uint32_t i = 0; i < block_.tellings.size(); ++i) place(i);
    for (std::uint32_t c = 0; c < acts_.size(); ++c) {
      block_.clusters[c].days = acts_[c].days;
      block_.clusters[c].dated = acts_[c].dated;
    }
  }

 private:
  void place(std::uint32_t i) {
    const Telling& t = block_.tellings[i];
    std::uint32_t at = kNoCluster;
    const auto [known, fresh] = local_.try_emplace(local_key(t), 0);
    if (!fresh) at = known->second;  // the engine found them to be one act
    else at = best(t);
    if (at == kNoCluster) {
      at = static_cast<std::uint32_t>(acts_.size());
      acts_.emplace_back(t);
      block_.clusters.emplace_back();
    } else {
      acts_[at].add(t);
    }
    known->second = at;
    block_.clusters[at].members.push_back(i);
    index_.enter(acts_[at], at);
  }

  std::uint32_t best(const Telling& t) {
    if (!t.dated && t.published == kFarAhead) return kNoCluster;  // nothing says when: it could be any act
    index_.find(t, candidates_);
    std::uint32_t at = kNoCluster;
    double most = kFits;
    for (const std::uint32_t c : candidates_) {
      const double how = fit(t, acts_[c]);
      if (how < most || (how == most && at != kNoCluster)) continue;
      if (told_apart(t, acts_[c], block_.tellings, block_.clusters[c].members)) continue;
      most = how;
      at = c;
    }
    return at;
  }

  Block& block_;
  std::vector<Act> acts_;
  ActIndex index_;
  std::unordered_map<std::uint64_t, std::uint32_t> local_;
  std::vector<std::uint32_t> candidates_;
};

Act act_of(const Block& block, const Cluster& cluster) {
  Act act(block.tellings[cluster.members.front()]);
  for (const std::uint32_t m : cluster.members) act.add(block.tellings[m]);
  return act;
}

// Whether what is said of its date, its parties and its place makes it the better head.
std::tuple<bool, bool, bool, int, std::int32_t, std::uint64_t> head_order(const Telling& t) {
  const auto named = [](const std::vector<Party>& side) { return std::any_of(side.begin(), side.end(), [](const Party& p) { return p.country != 0; }); };
  const int detail = named(t.actors) + named(t.recipients) + (t.place != 0) + (t.status == Status::Occurred);
  return {t.local >= 0x10000, !t.dated, t.days.size() > 1, -detail, t.published, t.rank};
}

std::uint32_t count_voices(const std::vector<const Telling*>& firsts) {
  std::vector<const Telling*> voices;
  for (const Telling* t : firsts) {
    const bool copy = voices.size() < kMostVoices && std::any_of(voices.begin(), voices.end(), [&](const Telling* v) { return copies(v->sketch, t->sketch); });
    if (!copy) voices.push_back(t);
  }
  return static_cast<std::uint32_t>(voices.size());
}

}  // namespace

Block find_happenings(std::vector<Telling> tellings) {
  Block block;
  block.tellings = std::move(tellings);
  std::sort(block.tellings.begin(), block.tellings.end(), before);
  Finder(block).run();
  return block;
}

std::vector<std::uint32_t> join_border(const Block& before_block, const Block& block) {
  std::vector<std::uint32_t> out(block.clusters.size(), kNoCluster);
  if (before_block.tellings.empty() || block.tellings.empty()) return out;
  std::int32_t border = kFarAhead;  // first day of the later month: days of a block's tellings begin in its month
  for (const Telling& t : block.tellings)
    if (t.days.first != kLongAgo && t.days.first != kFarAhead) border = std::min(border, t.days.first);
  if (border == kFarAhead) return out;
  border = month_start(border);
  std::vector<std::pair<std::uint32_t, Act>> late;
  for (std::uint32_t c = 0; c < before_block.clusters.size(); ++c) {
    Act act = act_of(before_block, before_block.clusters[c]);
    if (act.days.size() <= 2 * kBorder && act.days.last >= border - kBorder && act.days.first >= border - 3 * kBorder) late.emplace_back(c, std::move(act));
  }
  for (std::uint32_t c = 0; c < block.clusters.size() && !late.empty(); ++c) {
    const Cluster& cluster = block.clusters[c];
    const Telling& first = block.tellings[cluster.members.front()];
    if (cluster.days.size() > 2 * kBorder || cluster.days.first > border + kBorder) continue;
    double most = kFits;
    for (const auto& [number, act] : late) {
      const double how = fit(first, act);
      if (how < most || (how == most && out[c] != kNoCluster)) continue;
      if (told_apart(first, act, before_block.tellings, before_block.clusters[number].members)) continue;
      most = how;
      out[c] = number;
    }
  }
  return out;
}

Summary summarise(std::vector<const Telling*> tellings) {
  std::sort(tellings.begin(), tellings.end(), [](const Telling* a, const Telling* b) { return std::tie(a->published, a->rank) < std::tie(b->published, b->rank); });
  Summary s;
  s.id = tellings.front()->rank;
  s.tellings = static_cast<std::uint32_t>(tellings.size());
  const Telling* head = tellings.front();
  Act act(*head);
  bool occurred = false, refused = false, negated = false;
  std::vector<const Telling*> firsts;  // one telling a dispatch
  std::unordered_set<std::uint64_t> seen;
  for (const Telling* t : tellings) {
    act.add(*t);
    if (head_order(*t) < head_order(*head)) head = t;
    s.planned = s.planned || t->status == Status::Planned;
    occurred = occurred || t->status == Status::Occurred;
    refused = refused || t->status == Status::Denied;
    negated = negated || t->status == Status::Negated;
    if (seen.insert(t->dispatch()).second) firsts.push_back(t);
    if (t->published != kFarAhead) {
      if (s.first_told == kFarAhead) s.first_told = t->published;
      s.last_told = t->published;
    }
  }
  s.head = head->event;
  s.days = act.dated ? act.days : head->days;
  s.disputed = occurred && (refused || negated);
  s.status = occurred ? Status::Occurred : negated ? Status::Negated : refused ? Status::Denied : s.planned ? Status::Planned : Status::Hypothetical;
  s.dispatches = static_cast<std::uint32_t>(firsts.size());
  s.voices = count_voices(firsts);
  return s;
}

}  // namespace depesche
