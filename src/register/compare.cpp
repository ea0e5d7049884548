// SPDX-License-Identifier: Apache-2.0
#include "register/compare.h"

#include <algorithm>

namespace depesche {
namespace {

constexpr std::size_t kMostWordsKept = 64, kMostPartiesKept = 16, kMostDispatchesKept = 64;
constexpr std::int32_t kTellingLag = 4;      // days between an act and an undated telling of it
constexpr std::int32_t kPlanningReach = 45;  // days between an undated plan and its act

template <typename T>
void insert(std::vector<T>& sorted, const T& item, std::size_t most) {
  const auto at = std::lower_bound(sorted.begin(), sorted.end(), item);
  if ((at == sorted.end() || *at != item) && sorted.size() < most) sorted.insert(at, item);
}

void insert_party(std::vector<Party>& parties, const Party& p) {
  if (parties.size() < kMostPartiesKept && std::find(parties.begin(), parties.end(), p) == parties.end()) parties.push_back(p);
}

bool known(const Party& p) { return p.country != 0; }

// How well two parties can be one: 0 not at all.
double alike(const Party& a, const Party& b) {
  if (a.entity != 0 && a.entity == b.entity) return 1;
  if (!known(a) || !known(b)) return 0;
  if (a.country != b.country) return 0;
  if (a.sector == b.sector) return 0.9;
  return a.sector == 0 || b.sector == 0 ? 0.8 : 0.4;
}

struct Sides {
  double best = 0;       // of the likest pair
  double covered = 0;    // share of the telling's known parties that are found again
  bool clash = false;    // both name somebody, and nobody is found again
  bool silent = false;   // one of the two names nobody
};
Sides compare_sides(const std::vector<Party>& told, const std::vector<Party>& act) {
  Sides out;
  double sum = 0;
  int named = 0, others = 0;
  for (const Party& b : act) others += known(b);
  for (const Party& a : told) {
    if (!known(a)) continue;
    ++named;
    double best = 0;
    for (const Party& b : act) best = std::max(best, alike(a, b));
    sum += best;
    out.best = std::max(out.best, best);
  }
  out.silent = named == 0 || others == 0;
  out.clash = !out.silent && out.best == 0;
  out.covered = named == 0 ? 0 : sum / named;
  return out;
}

// Acts whose parties stand side by side: who is told first says nothing.
bool mutual(Family f) { return f == Family::Talk || f == Family::Deal; }
// Acts of speech, of which one actor may do many in a day: what is said tells them apart.
bool verbal(Family f) { return f == Family::Demand || f == Family::Blame || f == Family::Refusal || f == Family::Threat; }

std::vector<Party> both(const std::vector<Party>& a, const std::vector<Party>& b) {
  std::vector<Party> out = a;
  for (const Party& p : b) insert_party(out, p);
  return out;
}

// 0 where the two can't be one act; else up to 1.
double parties_fit(const Telling& t, const Act& act) {
  if (mutual(act.family)) {
    const Sides s = compare_sides(both(t.actors, t.recipients), both(act.actors, act.recipients));
    const Sides back = compare_sides(both(act.actors, act.recipients), both(t.actors, t.recipients));
    if (s.clash) return 0;
    if (s.silent) return 0.35;
    // All parties of one of the two have to be found in the other: A met B is not A met C.
    const double whole = std::max(s.covered, back.covered);
    return whole < 0.65 ? 0 : 0.5 * whole + 0.5 * std::min(s.covered, back.covered);
  }
  const Sides actors = compare_sides(t.actors, act.actors), recipients = compare_sides(t.recipients, act.recipients);
  if (actors.clash || recipients.clash) return 0;
  if (actors.silent && recipients.silent) return 0.25;
  const double a = actors.silent ? 0.5 : actors.covered, r = recipients.silent ? 0.5 : recipients.covered;
  return verbal(act.family) ? 0.65 * a + 0.35 * r : 0.5 * a + 0.5 * r;
}

// Whether the days leave it open that both tell one act, and how much that says.
double days_fit(const Telling& t, const Act& act) {
  const Days mine = days_of(t);
  if (t.dated && act.dated) {
    if (!mine.meets(act.days)) return 0;
    const std::int32_t wider = std::max(mine.size(), act.days.size());
    return wider <= 1 ? 1 : wider <= 7 ? 0.75 : wider <= 31 ? 0.45 : 0.3;
  }
  if (!mine.meets(act.days)) return 0;
  if (!act.dated) {
    const std::int32_t apart = std::min(std::abs(t.published - act.first_told), std::abs(t.published - act.last_told));
    return apart <= 1 ? 0.6 : apart <= kTellingLag ? 0.4 : 0.2;
  }
  return 0.5;
}

// Acts that are done at a place, rather than said.
bool local(Family f) { return f == Family::Talk || f == Family::Protest || f == Family::Force || f == Family::Coercion; }

// Where it was: negative where the two name different places.
double places_fit(const Telling& t, const Act& act) {
  if (t.place == 0 || act.places.empty()) {
    if (t.sites.empty() || act.sites.empty()) return 0;
    return shared(t.sites, act.sites) > 0 ? 0.2 : local(act.family) ? -0.6 : -0.1;
  }
  if (std::binary_search(act.places.begin(), act.places.end(), t.place)) return 0.3;
  if (shared(t.sites, act.sites) > 0) return 0.1;
  const bool country = t.place_country != 0 && std::binary_search(act.place_countries.begin(), act.place_countries.end(), t.place_country);
  return country ? -0.3 : -0.6;
}

double words_fit(const Telling& t, const Act& act) {
  const double words = shared(t.words, act.words);
  const double content = t.content.empty() || act.content.empty() ? words * 0.8 : std::max(shared(t.content, act.content), words * 0.8);
  double out = verbal(act.family) ? content * 0.9 : words * 0.6;
  if (t.content_type != 0xFF && act.content_types != 0) out += (act.content_types >> t.content_type & 1) != 0 ? 0.15 : -0.4;
  if (std::binary_search(act.lemmas.begin(), act.lemmas.end(), t.lemma)) out += 0.1;
  if (t.mode != 0 && !act.modes.empty()) out += std::binary_search(act.modes.begin(), act.modes.end(), t.mode) ? 0.05 : -0.2;
  return out;
}

}  // namespace

double shared(const std::vector<Word>& a, const std::vector<Word>& b) {
  if (a.empty() || b.empty()) return 0;
  std::size_t same = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();)
    if (*i < *j) ++i;
    else if (*j < *i) ++j;
    else { ++same; ++i; ++j; }
  return static_cast<double>(same) / static_cast<double>(std::min(a.size(), b.size()));
}

Days days_of(const Telling& t) {
  if (t.dated) return t.days;
  if (t.days.first == kFarAhead) return {kLongAgo, kFarAhead};
  if (t.status == Status::Planned) return {t.days.first, t.days.last + kPlanningReach};
  if (t.status == Status::Hypothetical) return {t.days.first - kTellingLag, t.days.last + kPlanningReach};
  return {t.days.first - kTellingLag, t.days.last};
}

Act::Act(const Telling& t) : family(family_of(t.type)), days(days_of(t)), dated(t.dated), first_told(t.published), last_told(t.published), first(&t) { add(t); }

void Act::add(const Telling& t) {
  if (t.dated) {
    days = dated && days.meets(t.days) ? Days{std::max(days.first, t.days.first), std::min(days.last, t.days.last)} : dated ? days : t.days;
    dated = true;
  } else if (!dated) {
    const Days mine = days_of(t);
    if (mine.meets(days)) days = {std::max(days.first, mine.first), std::min(days.last, mine.last)};
  }
  first_told = std::min(first_told, t.published);
  last_told = std::max(last_told, t.published);
  for (const Party& p : t.actors) insert_party(actors, p);
  for (const Party& p : t.recipients) insert_party(recipients, p);
  if (t.place != 0) insert(places, t.place, kMostWordsKept);
  if (t.place_country != 0) insert(place_countries, t.place_country, kMostWordsKept);
  if (t.mode != 0) insert(modes, t.mode, kMostWordsKept);
  insert(lemmas, t.lemma, kMostWordsKept);
  for (const Word w : t.sites) insert(sites, w, kMostWordsKept);
  for (const Word w : t.content) insert(content, w, kMostWordsKept);
  for (const Word w : t.words) insert(words, w, kMostWordsKept);
  types |= 1u << static_cast<unsigned>(t.type);
  statuses |= 1u << static_cast<unsigned>(t.status);
  if (t.content_type != 0xFF) content_types |= 1u << t.content_type;
  insert(dispatches, t.dispatch(), kMostDispatchesKept);
}

double fit(const Telling& t, const Act& act) {
  const double days = days_fit(t, act);
  if (days == 0) return 0;
  const double parties = parties_fit(t, act);
  if (parties == 0) return 0;
  double sum = 0.5 * days + 0.6 * parties + places_fit(t, act) + words_fit(t, act);
  if ((act.types >> static_cast<unsigned>(t.type) & 1) == 0) sum -= 0.35;
  if (copies(t.sketch, act.first->sketch) && shared(t.words, act.words) > 0.7) sum += 0.4;
  return std::max(sum, 0.0);
}

}  // namespace depesche
