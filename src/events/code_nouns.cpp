// SPDX-License-Identifier: Apache-2.0
// Events that nouns tell: a particular act with somebody who can be named, and not merely pointing back.
#include <algorithm>

#include "events/score.h"
#include "events/score_features.h"
#include "events/work.h"

namespace depesche {
namespace {

bool has_child(const Work& w, std::uint32_t noun, WordClass c) {
  for (const std::uint32_t child : children_of(w.tree, noun)) {
    const Relation r = w.tree.relation[child];
    if ((r == Relation::Amod || r == Relation::Det || r == Relation::Advmod) && w.is(child, c)) return true;
  }
  return false;
}

// im Falle eines Angriffs
bool in_condition(const Work& w, std::uint32_t noun) {
  std::uint32_t t = w.tree.head[noun];
  for (int up = 0; t != kNone && up < 3; ++up, t = w.tree.head[t])
    if (w.words.pos[t] == Pos::Noun && w.is(t, WordClass::Case)) return true;
  return false;
}

// keine Plaene fuer einen Angriff, kein Wort der Kritik: what is denied is the noun above it. The phrase as a whole is what the clause negates.
bool under_negation(const Work& w, std::uint32_t noun, std::uint32_t clause) {
  constexpr int kFew = 3;
  std::uint32_t t = noun;
  for (int up = 0; up < kFew && w.tree.head[t] != kNone && w.tree.relation[t] == Relation::Nmod; ++up) {
    t = w.tree.head[t];
    if (w.words.pos[t] == Pos::Noun && has_child(w, t, WordClass::Absent)) return true;
  }
  if (t == noun || clause == kNone || !w.clauses.clauses[clause].negated || w.tree.head[t] != w.clauses.clauses[clause].verb) return false;
  const Relation r = w.tree.relation[t];
  return w.matches[clause].frame == kNone && (r == Relation::Nsubj || r == Relation::Obj) && (w.is(t, WordClass::PlanNoun) || w.is(t, WordClass::FearNoun));
}

// Die Festnahme fand kein Echo: what the clause denies is another phrase than the noun's.
bool denies_other(const Work& w, std::uint32_t noun, std::uint32_t clause) {
  const std::uint32_t t = w.clauses.clauses[clause].negation;
  return t != kNone && w.clauses.clauses[clause].copula == Key::None && w.words.pos[t] == Pos::Det && (t < w.tree.begin[noun] || t >= w.tree.end[noun]);
}

// wurde als Bedingung genannt, gilt als Ziel
bool serves_as(const Work& w, std::uint32_t noun) {
  const std::uint32_t verb = w.tree.head[noun];
  const Relation r = w.tree.relation[noun];
  if (verb == kNone || (r != Relation::Nsubj && r != Relation::NsubjPass && r != Relation::Obj)) return false;
  for (const std::uint32_t t : children_of(w.tree, verb)) {
    if (w.words.pos[t] != Pos::Noun || (!w.is(t, WordClass::ConditionHead) && !w.is(t, WordClass::FearNoun) && !w.is(t, WordClass::Draft))) continue;
    for (const std::uint32_t child : children_of(w.tree, t))
      if (w.is(child, WordClass::As)) return true;
  }
  return false;
}

// Fuer einen Abzug gibt es keinen Grund, zu Gespraechen besteht die Chance: what a noun of wishing or planning beside it is about.
bool is_matter_of_wish(const Work& w, std::uint32_t noun, std::uint32_t clause) {
  if (clause == kNone || w.tree.relation[noun] != Relation::Obl || w.tree.head[noun] != w.clauses.clauses[clause].verb || w.frame_of(clause) == nullptr) return false;
  if (w.frame_of(clause)->has_type) return false;
  if (stands_behind(w, noun, WordClass::Temporal) || stands_behind(w, noun, WordClass::Local)) return false;
  const Clause& c = w.clauses.clauses[clause];
  for (const Argument& arg : w.clauses.arguments_of(c)) {
    if ((arg.role == ArgumentRole::Object || arg.role == ArgumentRole::Subject) && arg.head != kNone && !arg.shared && arg.head != noun && w.is(arg.head, WordClass::FearNoun)) return true;
  }
  return false;
}

// wollte bei einem Treffen darueber sprechen: a phrase without an article that makes it known stands as its clause does.
bool shares_stand(const Work& w, std::uint32_t noun, std::uint32_t clause) {
  if (clause == kNone || w.tree.relation[noun] != Relation::Obl || w.tree.head[noun] != w.clauses.clauses[clause].verb) return false;
  if (w.clauses.clauses[clause].modality == Modality::None || w.nouns[noun].clause != kNone) return false;
  for (const std::uint32_t t : children_of(w.tree, noun)) {
    const Relation r = w.tree.relation[t];
    if ((r == Relation::Det || r == Relation::Case) && w.is(t, WordClass::Definite)) return false;
    if (r == Relation::Case && w.is(t, WordClass::Temporal) && !w.is(t, WordClass::Local)) return false;  // nach einem Anschlag
  }
  return true;
}

// Treffen von zehn Personen sind erlaubt oder untersagt, ein Treffen ist denkbar: no particular one.
bool is_regulated(const Work& w, std::uint32_t noun) {
  const std::uint32_t verb = w.tree.head[noun];
  const Relation r = w.tree.relation[noun];
  return verb != kNone && (r == Relation::Nsubj || r == Relation::NsubjPass) && w.is(verb, WordClass::Regulated);
}

// Verhandlungen ueber ein Abkommen: what is talked about is not there yet.
bool is_negotiated(const Work& w, std::uint32_t noun) {
  const std::uint32_t sought = type_bit(EventType::Agree) | type_bit(EventType::Cooperate) | type_bit(EventType::Concede) | type_bit(EventType::Retreat) | type_bit(EventType::Aid);
  if ((w.types(noun) & sought) == 0) return false;
  std::uint32_t first = noun;
  if (w.tree.relation[first] == Relation::Conj && w.tree.head[first] != kNone) first = w.tree.head[first];
  const std::uint32_t talks = w.tree.head[first];
  if (talks == kNone || w.tree.relation[first] != Relation::Nmod || w.words.pos[talks] != Pos::Noun || (w.types(talks) & type_bit(EventType::Consult)) == 0) return false;
  if (stands_behind(w, first, WordClass::Temporal)) return false;
  const auto children = children_of(w.tree, first);
  return std::any_of(children.begin(), children.end(), [&w](std::uint32_t t) { return w.tree.relation[t] == Relation::Case; });
}

// Plante kein Treffen; haette ein Treffen angesetzt: what was not even planned. In the plural that may be told on somebody's word.
Status planned_status(const Work& w, std::uint32_t clause) {
  const Clause& c = w.clauses.clauses[clause];
  const Status status = status_of(w, clause, kNone);
  if (status == Status::Negated) return status;
  if (is_dropped(w, clause)) return Status::Hypothetical;
  const bool unreal = c.mood == Mood::Subjunctive2 && c.finite != kNone && (w.words.chosen(c.finite).persons & kThirdPlural) == 0;
  return unreal && status == Status::Hypothetical ? status : Status::Planned;
}

Status noun_status(const Work& w, std::uint32_t noun, std::uint32_t clause, std::uint32_t time) {
  if (has_child(w, noun, WordClass::Absent) || stands_behind(w, noun, WordClass::Absent) || under_negation(w, noun, clause)) return Status::Negated;
  if (has_child(w, noun, WordClass::Hypothetical) || serves_as(w, noun) || is_matter_of_wish(w, noun, clause) || is_regulated(w, noun) || is_negotiated(w, noun)) return Status::Hypothetical;
  const NounMark& mark = w.nouns[noun];
  Status status = Status::Occurred;
  if (mark.clause != kNone) {
    switch (mark.standing) {
      case Standing::Planned: status = planned_status(w, mark.clause); break;
      case Standing::Hypothetical: return Status::Hypothetical;
      case Standing::Negated: return Status::Negated;
      case Standing::Denied: return Status::Denied;
      case Standing::Support: status = status_of(w, mark.clause, time); break;
      default: break;
    }
  } else if (clause != kNone && w.clauses.of_verb[w.tree.head[noun] == kNone ? noun : w.tree.head[noun]] == clause && w.matches[clause].frame == kNone) {
    // An argument of a verb that no row knows shares its stand.
    const Relation r = w.tree.relation[noun];
    if (r == Relation::Nsubj || r == Relation::Obj || r == Relation::NsubjPass) status = status_of(w, clause, time);
    if (status == Status::Negated && r == Relation::Nsubj && denies_other(w, noun, clause)) status = Status::Occurred;
  }
  // Ein Ruecktritt wuerde dem Land schaden: supposed only.
  if (status == Status::Planned && clause != kNone && w.clauses.clauses[clause].mood == Mood::Subjunctive2 && w.clauses.clauses[clause].tense == Tense::Future && w.tree.relation[noun] == Relation::Nsubj) status = Status::Hypothetical;
  // Bei dem Treffen am Sonntag soll gesprochen werden, on a Sunday
  if (status == Status::Occurred && is_today(w, time) && clause != kNone && w.tree.head[noun] == w.clauses.clauses[clause].verb && status_of(w, clause, time) == Status::Planned) status = Status::Planned;
  if (status == Status::Occurred && time == kNone && shares_stand(w, noun, clause)) status = status_of(w, clause, time);
  if (status == Status::Occurred && (has_child(w, noun, WordClass::Planned) || is_future(w, time))) status = Status::Planned;
  return status;
}

// The words that fear, plan or offer the noun: Angst vor, Plan für.
bool under_noun(const Work& w, std::uint32_t noun, WordClass c) {
  const std::uint32_t h = w.tree.head[noun];
  return h != kNone && w.words.pos[h] == Pos::Noun && w.tree.relation[noun] == Relation::Nmod && w.is(h, c);
}

// Keine Plaene fuer einen Angriff: told as denied, whoever says so.
bool is_denied_plan(const Work& w, const EventMention& e) { return e.status == Status::Negated && under_noun(w, e.trigger, WordClass::PlanNoun); }

// A demand, reproach or offer that is refused or taken up was made.
bool answered(const Work& w, std::uint32_t t) {
  constexpr std::uint32_t kSaid = 1u << static_cast<unsigned>(EventType::Request) | 1u << static_cast<unsigned>(EventType::Accuse) |
                                  1u << static_cast<unsigned>(EventType::Agree) | 1u << static_cast<unsigned>(EventType::Threaten);
  const NounMark& mark = w.nouns[t];
  if (mark.clause == kNone || (w.types(t) & kSaid) == 0) return false;
  const Frame* f = w.frame_of(mark.clause);
  if (f == nullptr || !f->has_type) return false;
  return f->type == EventType::Reject || f->type == EventType::Agree || f->type == EventType::Concede || f->type == EventType::Support || f->type == EventType::Accuse;
}

// ... but is no new act where it was told before by whoever made it.
bool told_already(const Work& w, const EventMention& e) {
  if (!answered(w, e.trigger)) return false;
  const auto verbs = w.out.begin() + static_cast<std::ptrdiff_t>(w.verb_events);
  auto at = std::lower_bound(w.out.begin(), verbs, e.trigger, [](const EventMention& o, std::uint32_t trigger) { return o.trigger < trigger; });
  for (std::size_t n = 0; at != w.out.begin() && n < kEventsBack; ++n)
    if ((--at)->type == e.type && (e.actors.empty() || share_one(w, at->actors, e.actors))) return true;
  return false;
}

// mit Hilfe von Wasserwerfern: a means, no help.
bool is_means(const Work& w, std::uint32_t t) {
  return (w.types(t) & type_bit(EventType::Aid)) != 0 && stands_behind(w, t, WordClass::Instrument);
}

// das Telefonat der beiden Staatschefs: told by the same word before, of the same sides, and nothing new but that it points back.
bool points_back(const Work& w, const EventMention& e) {
  if (e.time != kNone || !(e.type == EventType::Protest || (e.type == EventType::Consult && !e.actors.empty()))) return false;
  bool definite = false;
  for (const std::uint32_t child : children_of(w.tree, e.trigger))
    definite = definite || (w.tree.relation[child] == Relation::Det && w.is(child, WordClass::Definite));
  if (!definite) return false;
  for (std::size_t i = w.out.size(), n = 0; i-- > 0 && n < kEventsBack; ++n) {
    const EventMention& o = w.out[i];
    if (o.trigger < e.trigger && o.type == e.type && o.status == e.status && o.actors.size() >= e.actors.size() && (e.actors.empty() || share_one(w, o.actors, e.actors)) && (e.recipients.empty() || share_one(w, o.recipients, e.recipients))) return true;
  }
  return false;
}

// Peking verurteilte den Verkauf von Raketen an Taiwan: what is blamed did happen, and its sides are named. Of troops that move (Nordkoreas Raketentests)
// there need be no other side, and praise takes them for done too.
bool is_blamed_fact(const Work& w, const EventMention& e) {
  const NounMark& mark = w.nouns[e.trigger];
  const Frame* blame = mark.clause == kNone || mark.standing != Standing::Fact ? nullptr : w.frame_of(mark.clause);
  if (blame == nullptr || (blame->type != EventType::Accuse && (blame->type != EventType::Support || e.type != EventType::Mobilize))) return false;
  return e.actors.size() > 1 || (!e.actors.empty() && (e.type == EventType::Mobilize || !e.recipients.empty()));
}

// Ausweisung russischer Diplomaten durch Prag: a headline without a verb tells what its noun names.
bool is_headline(const Work& w, const EventMention& e) {
  if (w.tree.head[e.trigger] != kNone || (e.clause != kNone && w.clauses.clauses[e.clause].verb != e.trigger)) return false;
  if (e.clause != kNone && w.clauses.clauses[e.clause].copula != Key::None) return false;
  return !e.actors.empty() || !e.recipients.empty();
}

// How many of them stand in the phrase of the noun.
std::ptrdiff_t count_inside(const Work& w, std::uint32_t noun, const std::vector<Participant>& list) {
  return std::count_if(list.begin(), list.end(), [&](const Participant& p) {
    return p.mention != kNone && w.actors.mentions[p.mention].head >= w.tree.begin[noun] && w.actors.mentions[p.mention].head < w.tree.end[noun];
  });
}

// die, dieser; in a contraction (beim) too
bool has_article(const Work& w, std::uint32_t noun) {
  const auto children = children_of(w.tree, noun);
  return std::any_of(children.begin(), children.end(), [&w](std::uint32_t t) { return (w.tree.relation[t] == Relation::Det || w.tree.relation[t] == Relation::Case) && w.is(t, WordClass::Definite); });
}

// einer Demonstration: nobody knows of it yet
bool is_new(const Work& w, std::uint32_t noun) {
  const auto children = children_of(w.tree, noun);
  return std::any_of(children.begin(), children.end(), [&w](std::uint32_t t) { return w.tree.relation[t] == Relation::Det && !w.is(t, WordClass::Definite) && !w.is(t, WordClass::Everybody); });
}

// Streit um die Proteste, das Verfahren wegen des Widerstands: what another noun is about, unless it names a time or both its sides.
bool is_matter_of_noun(const Work& w, const EventMention& e) {
  const std::uint32_t t = e.trigger, above = w.tree.head[t];
  if (above == kNone || w.tree.relation[t] != Relation::Nmod || w.words.pos[above] != Pos::Noun || w.is(above, WordClass::Beginning)) return false;
  if (e.time != kNone && w.in.times[e.time].where.begin >= w.tree.begin[t] && w.in.times[e.time].where.end <= w.tree.end[t]) return false;
  if ((e.type == EventType::Cooperate || e.type == EventType::Consult) && count_inside(w, t, e.actors) + count_inside(w, t, e.recipients) > 1) return false;  // eine Lieferung aus Iran nach Syrien
  bool behind = false;
  for (const std::uint32_t child : children_of(w.tree, t)) {
    if (w.tree.relation[child] != Relation::Case) continue;
    if (w.is(child, WordClass::Temporal) || w.is(child, WordClass::Local) || w.is(child, WordClass::OwnerPreposition)) return false;
    behind = true;
  }
  return behind && !is_new(w, t);
}

// Bei dem Telefonat am Freitag sagte er: where something was said or done, of nobody that the phrase names, and told of before.
bool is_known_setting(const Work& w, const EventMention& e) {
  if (e.type != EventType::Consult || w.tree.relation[e.trigger] != Relation::Obl || count_inside(w, e.trigger, e.actors) + count_inside(w, e.trigger, e.recipients) > 0) return false;
  const bool within = stands_behind(w, e.trigger, WordClass::Local) && !stands_behind(w, e.trigger, WordClass::Temporal);
  if ((!within && !stands_behind(w, e.trigger, WordClass::InCase)) || !has_article(w, e.trigger)) return false;
  const auto before = [&](const EventMention& o) { return o.type == e.type && w.tokens.sentence[o.trigger] < w.tokens.sentence[e.trigger]; };
  const auto verbs = w.out.begin() + static_cast<std::ptrdiff_t>(w.verb_events);
  auto at = std::lower_bound(w.out.begin(), verbs, e.trigger, [](const EventMention& o, std::uint32_t trigger) { return o.trigger < trigger; });
  for (std::size_t n = 0; at != w.out.begin() && n < kEventsBack; ++n)
    if (before(*--at)) return true;
  auto noun = w.out.end();
  for (std::size_t n = 0; noun != verbs && n < kEventsBack; ++n)
    if (before(*--noun)) return true;
  return false;
}

// Bei jeder Demonstration, auf allen Treffen: whichever there is, no particular one.
bool is_any(const Work& w, const EventMention& e) {
  if (e.time != kNone) return false;
  const auto children = children_of(w.tree, e.trigger);
  return std::any_of(children.begin(), children.end(), [&w](std::uint32_t t) { return w.tree.relation[t] == Relation::Det && w.is(t, WordClass::Everybody); });
}

// Auf Antrag der Stadt, auf Merkels Wunsch: what is done is done upon it. Not what somebody waits for, or answers: auf den Antrag.
bool is_done_upon(const Work& w, const EventMention& e) {
  if (e.clause == kNone || w.tree.relation[e.trigger] != Relation::Obl || !stands_behind(w, e.trigger, WordClass::Upon)) return false;
  const auto children = children_of(w.tree, e.trigger);
  return std::none_of(children.begin(), children.end(), [&w](std::uint32_t t) { return w.tree.relation[t] == Relation::Det; });
}

// Auf Anweisung des Ministers, der Antrag der Partei, das Gesetz zu aendern: who asks is named, and what is asked is said or was done upon it.
// Der Vorwurf, der Senator habe gelogen: what somebody is blamed for is said.
bool says_what(Work& w, const Frame& f, const EventMention& e) {
  const bool clause = content_clause(w, kNone, e.trigger) != kNone;
  if (e.type == EventType::Accuse) return clause && (!e.actors.empty() || !e.recipients.empty());
  if (e.type != EventType::Request || !e.mode.empty() || count_inside(w, e.trigger, e.actors) == 0) return false;
  if (has_child(w, e.trigger, WordClass::Repeated) || stands_behind(w, e.trigger, WordClass::InCase)) return false;  // sein staendiger Appell, bei einer Einladung
  if (std::none_of(e.actors.begin(), e.actors.end(), [&w](const Participant& p) { return is_political(w, p, Circle::Public); })) return false;
  if (clause || (is_done_upon(w, e) && is_over(w.clauses.clauses[e.clause].tense))) return true;
  return std::any_of(f.contents.begin(), f.contents.end(), [&](const Slot& slot) { return find_attribute(w, e.trigger, slot).head != kNone; });
}

bool wanted(const Work& w, std::uint32_t t) {
  const NounMark& mark = w.nouns[t];
  if (mark.used || is_means(w, t)) return false;
  if (mark.standing == Standing::Content || mark.inside) {
    if (!answered(w, t)) return false;
  }
  const std::uint32_t c = w.clauses.of_token[t];
  if (c != kNone && (w.above[c] == Above::Condition || w.above[c] == Above::Content)) return false;
  if (c != kNone && w.clauses.clauses[c].copula != Key::None && w.clauses.clauses[c].verb == t) return false;
  return !in_condition(w, t);
}

// bei einem Anschlag getoetet, in Gespraechen beraten: the same act, told by a verb or a noun of the sentence.
bool told_here(const Work& w, const EventMention& e, const EventMention& o) {
  if (o.type != e.type || o.status != e.status) return false;
  if (!e.actors.empty() && !o.actors.empty() && !share_one(w, e.actors, o.actors) && !share_one(w, e.actors, o.recipients)) return false;
  return e.time == kNone || o.time == kNone || e.time == o.time;
}

bool told_in_sentence(const Work& w, const EventMention& e) {
  const std::uint32_t sentence = w.tokens.sentence[e.trigger];
  const auto verbs = w.out.begin() + static_cast<std::ptrdiff_t>(w.verb_events);
  auto at = std::lower_bound(w.out.begin(), verbs, w.tokens.first[sentence], [](const EventMention& o, std::uint32_t first) { return o.trigger < first; });
  for (; at != verbs && w.tokens.sentence[at->trigger] == sentence; ++at)
    if (told_here(w, e, *at)) return true;
  for (auto noun = w.out.end(); noun != verbs && w.tokens.sentence[(--noun)->trigger] == sentence;)
    if (told_here(w, e, *noun)) return true;
  return false;
}

// Nach einem Aufruf der Opposition demonstrierten sie, auf Antrag der Stadt verboten: what was done upon it was asked.
void take_deed(Work& w, EventMention& e) {
  if (e.type != EventType::Request || e.content.has_type || e.clause == kNone) return;
  const Frame* f = w.frame_of(e.clause);
  if (f == nullptr || !f->has_type) return;
  if (!is_done_upon(w, e) && (!stands_behind(w, e.trigger, WordClass::Temporal) || (f->type != EventType::Protest && f->type != EventType::Consult && f->type != EventType::Retreat))) return;
  e.content.type = f->type;
  e.content.has_type = e.has_content = true;
  e.content.where = w.clauses.clauses[e.clause].span;
}

// Es gibt weiter Hilfen: by nobody and for nobody.
bool is_help_as_such(Work& w, const Frame& f, const EventMention& e) {
  if (e.type != EventType::Aid || !e.actors.empty() || !e.recipients.empty()) return false;
  const auto names = [&](const Slot& slot) { return find_attribute(w, e.trigger, slot).head != kNone; };
  return std::none_of(f.actors.begin(), f.actors.end(), names) && std::none_of(f.recipients.begin(), f.recipients.end(), names);
}

}  // namespace

void code_nouns(Work& w) {
  w.verb_events = w.out.size();
  for (std::uint32_t t = 0; t < w.tokens.size(); ++t) {
    if (!w.is_noun(t) || w.types(t) == 0 || !wanted(w, t)) continue;
    const Frame* f = noun_frame(w, t);
    if (f == nullptr || !f->has_type) continue;
    EventMention e;
    e.type = f->type;
    e.mode = f->mode;
    e.clause = w.clauses.of_token[t];
    e.trigger = t;
    e.where = {t, t + 1};
    e.lemma = w.words.lemma_text(t);
    if (e.clause != kNone) e.time = governing_time(w.time_input(), w.in.times, e.clause, t);
    e.status = noun_status(w, t, e.clause, e.time);
    if (under_noun(w, t, WordClass::FearNoun)) e.status = Status::Hypothetical;
    if (under_noun(w, t, WordClass::PlanNoun) && e.status == Status::Occurred) e.status = Status::Planned;
    e.because = {f->row, f->family};
    fill_participants(w, kNone, t, *f, e);
    fill_common(w, e);
    if (is_help_as_such(w, *f, e)) continue;
    if (told_in_sentence(w, e) || told_already(w, e) || points_back(w, e)) continue;
    const bool worth = worth_telling_noun(w, e) && !is_matter_of_noun(w, e) && !is_known_setting(w, e) && !is_any(w, e);
    if (!worth && !is_denied_plan(w, e) && !is_blamed_fact(w, e) && !is_reported(w, e) && !is_headline(w, e) && !says_what(w, *f, e)) continue;
    fill_default_actor(w, *f, e);
    if (!can_do(w, *f, e)) continue;
    fill_content(w, kNone, t, *f, e);
    take_deed(w, e);
    w.out.push_back(std::move(e));
  }
}

}  // namespace depesche
