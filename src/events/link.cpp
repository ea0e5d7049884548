// SPDX-License-Identifier: Apache-2.0
// Within one dispatch: which events tell the same act, which answer a demand.
#include <algorithm>

#include "events/work.h"

namespace depesche {
namespace {

constexpr std::size_t kReach = 60;  // events looked back: keeps it linear

bool denies(Status s) { return s == Status::Negated || s == Status::Denied; }

bool is_named_person(const Work& w, const Participant& p) {
  return p.entity != kNone && w.actors.entities[p.entity].kind == EntityKind::Person && !w.actors.entities[p.entity].name.empty();
}

// By name, or by all of the code where nobody is named; two persons with names of their own are two, though they hold office in one state.
bool share_strictly(const Work& w, const std::vector<Participant>& a, const std::vector<Participant>& b) {
  const auto code = [&w](const Participant& p) { return p.entity == kNone ? std::string(p.country) + " " + std::string(p.sector) : w.actors.entities[p.entity].code; };
  for (const Participant& p : a)
    for (const Participant& q : b) {
      if (p.entity != kNone && p.entity == q.entity) return true;
      if (is_named_person(w, p) && is_named_person(w, q)) continue;
      if (same_participant(w, p, q) && (p.entity == kNone || q.entity == kNone || code(p) == code(q))) return true;
    }
  return false;
}

// A call is no visit, a strike no march.
bool modes_agree(const EventMention& a, const EventMention& b) { return a.mode.empty() || b.mode.empty() || a.mode == b.mode; }

bool places_agree(const Work& w, const EventMention& a, const EventMention& b) {
  if (a.place == kNone || b.place == kNone || a.place == b.place) return true;
  const Entity& x = w.actors.entities[w.actors.mentions[a.place].entity];
  const Entity& y = w.actors.entities[w.actors.mentions[b.place].entity];
  return &x == &y || x.code.size() == 3 || y.code.size() == 3;  // Moskau and Jekaterinburg; a country holds its towns
}

// A noun, or a phrase about one that is known: sprach die Drohung aus.
bool is_noun(const Work& w, const EventMention& e) {
  if (w.words.pos[e.trigger] == Pos::Noun) return true;
  if (e.clause == kNone || w.clauses.of_verb[e.trigger] != e.clause) return false;
  const std::uint32_t noun = w.matches[e.clause].noun;
  if (noun == kNone || (w.types(noun) & type_bit(e.type)) == 0) return false;
  for (const std::uint32_t child : children_of(w.tree, noun))
    if (w.tree.relation[child] == Relation::Det && w.is(child, WordClass::Definite)) return true;
  return false;
}

// Auch in Jekaterinburg gab es Proteste: another one.
bool is_elsewhere(const Work& w, const EventMention& e) {
  if (e.place == kNone) return false;
  const std::uint32_t head = w.actors.mentions[e.place].head;
  for (const std::uint32_t t : children_of(w.tree, head)) {
    if (w.tree.relation[t] == Relation::Case && t > 0 && w.tokens.sentence[t - 1] == w.tokens.sentence[t] && w.is(t - 1, WordClass::Elsewhere)) return true;
  }
  return false;
}

// Of two meetings whose sides are named, all of one side that the shorter names must be among the other.
bool partners_agree(const Work& w, const EventMention& a, const EventMention& b) {
  if (a.type != EventType::Consult) return true;
  const auto sides = [](const EventMention& e) {
    std::vector<Participant> out = e.actors;
    for (const Participant& p : e.recipients) add_participant(out, p);
    return out;
  };
  const std::vector<Participant> x = sides(a), y = sides(b);
  const std::vector<Participant>& few = x.size() <= y.size() ? x : y;
  const std::vector<Participant>& many = x.size() <= y.size() ? y : x;
  for (const Participant& p : few) {
    bool found = false;
    for (const Participant& q : many) found = found || same_participant(w, p, q) || (!country_of(w, p).empty() && country_of(w, p) == country_of(w, q));
    if (!found) return false;
  }
  return true;
}

// What is said is said anew by each verb of saying, unless it is the same one; a noun points at what was said.
bool said_anew(const Work& w, const EventMention& a, const EventMention& b) {
  switch (a.type) {
    case EventType::Request: case EventType::Accuse: case EventType::Support: case EventType::Reject: case EventType::Threaten: return !is_noun(w, a) && !is_noun(w, b) && a.lemma != b.lemma;
    default: return false;
  }
}

// The more sides agree, the likelier the same act is told; symmetric acts need all that both name.
bool same_act(const Work& w, const EventMention& a, const EventMention& b) {
  if (a.type != b.type || denies(a.status) != denies(b.status)) return false;
  if ((a.status == Status::Planned) != (b.status == Status::Planned)) return false;
  if (a.status == Status::Hypothetical || b.status == Status::Hypothetical) return false;
  if (!times_agree(w, a, b) || !modes_agree(a, b) || !places_agree(w, a, b) || said_anew(w, a, b)) return false;
  if (!partners_agree(w, a, b) || is_elsewhere(w, a)) return false;
  const bool timed = a.time != kNone && b.time != kNone;
  if (!a.actors.empty() && !b.actors.empty() && !share_strictly(w, a.actors, b.actors)) return false;
  const bool told = !a.understood && !b.understood && !a.recipients.empty() && !b.recipients.empty();
  if (told && !share_one(w, a.recipients, b.recipients) && !share_one(w, a.recipients, b.actors)) return false;
  if (a.has_content && b.has_content && a.content.has_type && b.content.has_type && a.content.type != b.content.type) return false;
  if (a.actors.empty() && b.actors.empty()) return timed || share_one(w, a.recipients, b.recipients);
  return !a.actors.empty() && !b.actors.empty() ? true : share_one(w, a.recipients, b.recipients);
}

bool is_demand(const EventMention& e) { return e.type == EventType::Request || e.type == EventType::Agree; }

// Some of the one acts for the state of some of the other.
bool share_state(const Work& w, const std::vector<Participant>& a, const std::vector<Participant>& b) {
  for (const Participant& x : a)
    for (const Participant& y : b) {
      const std::string_view p = country_of(w, x), q = country_of(w, y);
      if (!p.empty() && p == q) return true;
    }
  return false;
}

bool is_offer(const Work& w, std::uint32_t noun) { return (w.types(noun) & (type_bit(EventType::Request) | type_bit(EventType::Agree))) != 0; }

// lehnte das ab, wies die Forderung zurueck: what is answered is named by a word that points back.
bool points_back(const Work& w, const EventMention& e) {
  if (!e.has_content) return false;
  constexpr std::uint32_t kFew = 4;
  const TokenSpan where = e.content.where;
  if (where.end == where.begin + 1) return w.words.pos[where.begin] != Pos::Noun || is_offer(w, where.begin);
  for (std::uint32_t t = where.begin; t < where.end && t < where.begin + kFew; ++t)
    if (w.words.pos[t] == Pos::Noun) return is_offer(w, t);
  return false;
}

bool may_answer(const EventMention& e, const EventMention& demand) {
  if (demand.type == EventType::Agree && e.type != EventType::Reject && e.type != EventType::Agree) return false;
  if (e.type == EventType::Reject || e.type == EventType::Agree || e.type == EventType::Concede) return true;
  // Doing what was asked for answers it too.
  return demand.content.has_type && demand.content.type == e.type && e.type != EventType::Request && e.type != EventType::Accuse;
}

// den Wunsch nach Neuwahlen, verlangt Neuwahlen
bool share_word(const Work& w, TokenSpan a, TokenSpan b) {
  constexpr std::uint32_t kLong = 16;
  for (std::uint32_t s = a.begin; s < a.end && s < a.begin + kLong; ++s)
    for (std::uint32_t t = b.begin; t < b.end && t < b.begin + kLong; ++t)
      if (w.words.pos[s] == Pos::Noun && w.words.pos[t] == Pos::Noun && w.words.lemma(s) == w.words.lemma(t)) return true;
  return false;
}

// Whether somebody among them has a country or a name.
bool is_known(const Work& w, const std::vector<Participant>& list) {
  return std::any_of(list.begin(), list.end(), [&w](const Participant& p) { return p.entity != kNone ? !w.actors.entities[p.entity].code.empty() : !p.country.empty(); });
}

// verlangt vom Minister ...; der Minister lehnt ab: nobody known, but the same word; ihm, er in the next sentence.
bool asked_by_word(Work& w, const EventMention& e, const EventMention& demand) {
  if (e.clause == kNone || demand.clause == kNone || w.clauses.of_verb[e.trigger] != e.clause) return false;
  const std::uint32_t subject = find_subject(w, e.clause).head;
  if (subject == kNone || subject < demand.trigger) return false;
  const std::uint32_t asking = find_subject(w, demand.clause).head;
  if (w.words.pos[subject] == Pos::Pron) return demand.recipients.empty() && w.actors.at_head[subject] == kNone && w.tokens.sentence[subject] == w.tokens.sentence[demand.trigger] + 1;
  if (!is_nominal(w.words.pos[subject])) return false;
  const TokenSpan span = w.clauses.clauses[demand.clause].span;
  for (std::uint32_t t = span.begin; t < span.end; ++t)
    if (t != asking && is_nominal(w.words.pos[t]) && (w.words.lemma(t) == w.words.lemma(subject) || w.words.head[t] == w.words.lemma(subject))) return true;
  return false;
}

// How likely e answers the demand; below 2 it does not.
double fit(Work& w, const EventMention& e, const EventMention& demand) {
  if (!may_answer(e, demand)) return 0;
  const bool known = is_known(w, e.actors);
  const bool asked = known && share_one(w, demand.recipients, e.actors), state = share_state(w, demand.recipients, e.actors);
  const bool by_word = !asked && !state && asked_by_word(w, e, demand);
  double score = asked ? 2.5 : state || by_word ? 2.0 : 0.0;
  if (known && !asked && !state && !by_word && !demand.recipients.empty() && !demand.understood && !e.actors.empty()) score -= 1.5;
  if (share_one(w, demand.actors, e.recipients)) score += 2;
  else if (share_state(w, demand.actors, e.recipients)) score += 1;
  if (points_back(w, e)) score += 2;
  if (e.has_content && demand.has_content && share_word(w, e.content.where, demand.content.where)) score += 1;
  const bool about = e.content.has_type && demand.content.has_type;
  if (about && !points_back(w, e)) score += e.content.type == demand.content.type ? 1 : -1.5;
  if (about && points_back(w, e) && e.content.type != EventType::Request && e.content.type != EventType::Agree) score += e.content.type == demand.content.type ? 0.5 : -1;
  if (e.type == EventType::Agree && demand.type == EventType::Agree && !points_back(w, e)) score -= 2;
  const std::uint32_t apart = w.tokens.sentence[e.trigger] - w.tokens.sentence[demand.trigger];
  return score - 0.3 * static_cast<double>(apart);
}

void link_answer(Work& w, std::size_t i) {
  constexpr double kEnough = 1.5;
  EventMention& e = w.out[i];
  if (e.status != Status::Occurred && e.status != Status::Planned) return;
  double best = 0;
  std::size_t at = i;
  for (std::size_t j = i, seen = 0; j-- > 0 && seen < kReach; ++seen) {
    const EventMention& demand = w.out[j];
    if (!is_demand(demand) || demand.status != Status::Occurred || (is_known(w, demand.actors) && is_known(w, e.actors) && speaks_of_itself(w, demand.actors, e.actors))) continue;
    const double score = fit(w, e, demand);
    if (score > best) {
      best = score;
      at = j;
    }
  }
  if (best < kEnough) return;
  e.answers.push_back(static_cast<std::uint32_t>(at));
  // wies die Forderung zurueck: what is refused or granted is what was asked.
  const EventContent& asked = w.out[at].content;
  if (!w.out[at].has_content || !asked.has_type || !e.has_content || !points_back(w, e)) return;
  if (e.content.has_type && e.content.type != EventType::Request && e.content.type != EventType::Agree) return;
  e.content.type = asked.type;
  e.content.has_type = true;
}

}  // namespace

namespace {

// First and last day of a span as numbers that order like days; false where it is no plain date or span of them.
bool days_of(std::string_view edtf, int& first, int& last) {
  const std::size_t slash = edtf.find('/');
  const Result<PartialDate> from = parse_date(edtf.substr(0, slash));
  if (!from) return false;
  const Result<PartialDate> to = slash == std::string_view::npos ? from : parse_date(edtf.substr(slash + 1));
  if (!to) return false;
  first = from->year * 10000 + from->month * 100 + from->day;
  last = to->year * 10000 + (to->month == 0 ? 12 : to->month) * 100 + (to->day == 0 ? 31 : to->day);
  return true;
}

}  // namespace

bool times_agree(const Work& w, const EventMention& a, const EventMention& b) {
  if (a.time == kNone || b.time == kNone) return true;
  const std::string& x = w.in.times[a.time].edtf;
  const std::string& y = w.in.times[b.time].edtf;
  if (x.empty() || y.empty()) return true;
  int first = 0, last = 0, since = 0, until = 0;
  if (days_of(x, first, last) && days_of(y, since, until)) return first <= until && since <= last;
  const std::size_t n = std::min(x.size(), y.size());
  return x.compare(0, n, y, 0, n) == 0;
}

// Whether the time agrees with that of all tellings: what lies in the week of two days joins one of them.
static bool fits_all(const Work& w, std::size_t i, std::uint32_t happening) {
  for (std::size_t j = i, seen = 0; j-- > 0 && seen < kReach; ++seen)
    if (w.out[j].happening == happening && !times_agree(w, w.out[i], w.out[j])) return false;
  return true;
}

void link_events(Work& w) {
  std::uint32_t happenings = 0;
  for (std::size_t i = 0; i < w.out.size(); ++i) {
    w.out[i].happening = happenings;
    bool found = false;
    for (std::size_t j = i, seen = 0; j-- > 0 && seen < kReach && !found; ++seen)
      if (same_act(w, w.out[i], w.out[j]) && fits_all(w, i, w.out[j].happening)) {
        w.out[i].happening = w.out[j].happening;
        found = true;
      }
    if (!found) ++happenings;
    link_answer(w, i);
    link_dispute(w, i);
  }
}

}  // namespace depesche
