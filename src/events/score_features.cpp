// SPDX-License-Identifier: Apache-2.0
// What the scorers look at: how a clause or noun stands, who takes part, what was told around it. No words.
#include "events/score_features.h"

#include <algorithm>
#include <initializer_list>

namespace depesche {
namespace {

constexpr std::uint32_t kLongSentence = 40;  // words; longer ones count as this long
constexpr int kDeep = 4;                     // clauses above one another
constexpr float kDense = 2.0F;               // events a sentence
constexpr std::uint32_t kOpening = 3;        // sentences: what an article is about

float bit(bool holds) { return static_cast<float>(holds); }

bool has_definite(const Work& w, std::uint32_t noun) {
  for (std::uint32_t k = w.tree.child_first[noun]; k < w.tree.child_first[noun + 1]; ++k) {
    const std::uint32_t t = w.tree.children[k];
    if ((w.tree.relation[t] == Relation::Det || w.tree.relation[t] == Relation::Case) && w.is(t, WordClass::Definite)) return true;
  }
  return false;
}

// An earlier event of the type that this noun may point back to: among the nearest of verbs and of nouns.
bool told_before(const Work& w, const EventMention& e) {
  const auto same = [&](const EventMention& o) {
    return o.type == e.type && ((e.actors.empty() && e.recipients.empty()) || share_one(w, o.actors, e.actors) || share_one(w, o.recipients, e.recipients));
  };
  const auto verbs = w.out.begin() + static_cast<std::ptrdiff_t>(w.verb_events);
  auto at = std::lower_bound(w.out.begin(), verbs, e.trigger, [](const EventMention& o, std::uint32_t trigger) { return o.trigger < trigger; });
  for (std::size_t n = 0; at != w.out.begin() && n < kEventsBack; ++n)
    if (same(*--at)) return true;
  auto noun = w.out.end();
  for (std::size_t n = 0; noun != verbs && n < kEventsBack; ++n)
    if (same(*--noun)) return true;
  return false;
}

// Of those who take part, the one nearest to politics.
enum class Nearest : std::uint8_t { Nobody, Unknown, Other, Public, Politics };

Nearest nearness(const Work& w, const Participant& p) {
  if (is_political(w, p, Circle::State)) return Nearest::Politics;
  if (is_political(w, p, Circle::Public) || is_political(w, p, Circle::People)) return Nearest::Public;
  return (p.entity == kNone ? p.sector.empty() : w.actors.entities[p.entity].code.empty()) ? Nearest::Unknown : Nearest::Other;
}

Nearest nearest(const Work& w, const std::vector<Participant>& list) {
  Nearest best = Nearest::Nobody;
  for (const Participant& p : list) best = std::max(best, nearness(w, p));
  return best;
}

template <typename Holds>
bool any_mention(const Work& w, const std::vector<Participant>& list, Holds holds) {
  return std::any_of(list.begin(), list.end(), [&](const Participant& p) { return p.mention != kNone && holds(w.actors.mentions[p.mention]); });
}

bool has_form(const Work& w, const EventMention& e, MentionForm form) {
  return any_mention(w, e.actors, [form](const Mention& m) { return m.form == form; });
}

bool has_role(const Clause& c, std::initializer_list<ClauseRole> roles) { return std::find(roles.begin(), roles.end(), c.role) != roles.end(); }

// immer wieder, haeufig
bool is_habit(const Work& w, std::uint32_t clause) {
  const TokenSpan span = w.clauses.clauses[clause].span;
  for (std::uint32_t t = span.begin; t < span.end; ++t)
    if (w.clauses.of_token[t] == clause && w.is(t, WordClass::Repeated)) return true;
  return false;
}

float depth(const Work& w, std::uint32_t clause) {
  int deep = 0;
  for (std::uint32_t c = clause; c != kNone && deep < kDeep; c = w.clauses.clauses[c].parent) ++deep;
  return static_cast<float>(deep) / static_cast<float>(kDeep);
}

float length(const Work& w, std::uint32_t token) {
  const std::uint32_t s = w.tokens.sentence[token];
  const TokenSpan span = w.tokens.sentence_span(s);
  return static_cast<float>(std::min(kLongSentence, span.end - span.begin)) / static_cast<float>(kLongSentence);
}

void add_types(std::vector<float>& f, EventType type, std::initializer_list<EventType> asked) {
  for (const EventType t : asked) f.push_back(bit(type == t));
}

}  // namespace

bool is_political(const Work& w, const Participant& p, Circle circle) {
  std::string_view sector = p.sector;
  if (p.entity != kNone) {
    const std::string_view code = w.actors.entities[p.entity].code;
    const std::size_t blank = code.find(' ');
    if (blank == std::string_view::npos) return !code.empty();
    sector = code.substr(blank + 1);
  }
  const auto is_one = [sector](std::initializer_list<std::string_view> sectors) {
    return std::any_of(sectors.begin(), sectors.end(), [sector](std::string_view s) { return sector.starts_with(s); });
  };
  if (is_one({"GOV", "MIL", "COP", "LEG", "JUD", "PTY", "REB", "SPY"})) return true;
  if (circle == Circle::Public) return is_one({"NGO", "LAB", "REL"});
  return circle == Circle::People && is_one({"CVL", "LAB"});
}

float density(const Work& w, std::size_t verb_events) {
  const std::size_t sentences = w.tokens.first.empty() ? 1 : std::max<std::size_t>(1, w.tokens.first.size() - 1);
  return std::min(kDense, static_cast<float>(verb_events) / static_cast<float>(sentences));
}

std::vector<float> verb_features(const Work& w, const EventMention& e, const EventMention* previous, float dense) {
  const Clause& c = w.clauses.clauses[e.clause];
  const Frame* frame = w.frame_of(e.clause);
  const bool own = frame != nullptr && frame->has_type && frame->type == e.type && e.trigger == c.verb && e.because.size() > 1;
  const bool again = previous != nullptr && previous->type == e.type && w.tokens.sentence[previous->trigger] == w.tokens.sentence[e.trigger];
  const bool supposed = c.mood == Mood::Subjunctive2;
  std::vector<float> f = {
      1, bit(has_role(c, {ClauseRole::Main})), bit(is_over(c.tense)), dense, bit(!own || frame->conditions() == 0), bit(!own),
      bit(has_form(w, e, MentionForm::Description)), bit(again), depth(w, e.clause), bit(supposed && !c.quoted), bit(supposed), bit(c.mood == Mood::Subjunctive1),
      length(w, e.trigger), bit(is_habit(w, e.clause)), bit(has_role(c, {ClauseRole::Complement}) && e.source == kNone), bit(nearest(w, e.actors) == Nearest::Politics),
      bit(has_role(c, {ClauseRole::Relative}) && c.tense == Tense::Present), bit(has_role(c, {ClauseRole::Time, ClauseRole::Cause, ClauseRole::Concession, ClauseRole::Contrast})),
      bit(e.content.has_type), bit(e.status == Status::Planned), bit(c.copula != Key::None), bit(any_mention(w, e.actors, [](const Mention& m) { return m.kind == EntityKind::Place; }))};
  add_types(f, e.type, {EventType::Protest, EventType::Assault, EventType::Coerce, EventType::Accuse, EventType::Request, EventType::Agree, EventType::Reject, EventType::Support, EventType::Aid, EventType::Concede});
  return f;
}

std::vector<float> noun_features(const Work& w, const EventMention& e) {
  const std::uint32_t t = e.trigger;
  const NounMark& mark = w.nouns[t];
  const Relation r = w.tree.relation[t];
  const Clause* c = e.clause == kNone ? nullptr : &w.clauses.clauses[e.clause];
  const Frame* verb = c == nullptr ? nullptr : w.frame_of(e.clause);
  const Tense tense = c == nullptr ? Tense::None : c->tense;
  const Agreement a = w.words.agreement[t];
  const bool inside = e.time != kNone && w.in.times[e.time].where.begin >= w.tree.begin[t] && w.in.times[e.time].where.end <= w.tree.end[t];
  const Nearest met = nearest(w, e.recipients);
  std::vector<float> f = {
      1, bit(!e.actors.empty()), bit(!e.actors.empty() || !e.recipients.empty()), bit(e.time != kNone), bit(inside), bit(e.place != kNone), bit(has_form(w, e, MentionForm::Description)), bit(has_form(w, e, MentionForm::Pronoun)),
      bit(std::any_of(e.actors.begin(), e.actors.end(), [](const Participant& p) { return p.mention == kNone; })), bit(e.actors.size() > 1), bit(met == Nearest::Politics), bit(met == Nearest::Public),
      bit(c != nullptr && c->parent != kNone), bit(mark.clause != kNone && mark.standing == Standing::Support), bit(verb != nullptr && verb->has_type), bit(told_before(w, e) && has_definite(w, t)),
      bit(tense == Tense::Past), bit(tense == Tense::Present), bit(e.status == Status::Planned), bit(e.source != kNone), bit(r == Relation::Obj), bit(r == Relation::Nsubj || r == Relation::NsubjPass),
      bit(a != 0 && (a & ~all_of(Gender::Plural)) == 0), bit(w.tokens.sentence[t] < kOpening)};
  add_types(f, e.type, {EventType::Protest, EventType::Assault, EventType::Consult, EventType::Accuse, EventType::Agree, EventType::Sanction});
  return f;
}

}  // namespace depesche
