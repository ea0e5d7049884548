// SPDX-License-Identifier: Apache-2.0
// Events that verbs and phrases tell.
#include <algorithm>

#include "events/demands.h"
#include "events/judgement.h"
#include "events/work.h"

namespace depesche {
namespace {

TokenSpan trigger_span(const Work& w, std::uint32_t clause, std::uint32_t noun) {
  const Clause& c = w.clauses.clauses[clause];
  TokenSpan span{c.verb, c.verb + 1};
  if (noun == kNone) return span;
  // A phrase whose parts stand close together is shown whole.
  const std::uint32_t first = std::min(noun, c.verb), last = std::max(noun, c.verb);
  if (last - first <= 4) span = {first, last + 1};
  return span;
}

// Wir gefaehrden die Gesundheit: said of all, a reproach to nobody.
bool of_ourselves(Work& w, std::uint32_t c) { return is_first_person(w, find_subject(w, c).head); }

// What the paper says of itself: wir empfehlen Ihnen unseren Rundbrief.
bool speaks_for_the_paper(Work& w, std::uint32_t c) { return !w.clauses.clauses[c].quoted && w.source_of(c) == kNone && of_ourselves(w, c); }

bool shares_subject(const Work& w, const Clause& clause) {
  if (clause.voice == Voice::Passive) return true;
  for (const Argument& argument : w.clauses.arguments_of(clause))
    if (argument.role == ArgumentRole::Subject) return argument.shared;
  return true;
}

// wurden zwei getoetet und zehn verletzt, toetete zwei und verletzte zehn: one attack; randalierten und pluenderten: one riot.
bool goes_on(const Work& w, std::uint32_t c, const Frame& f) {
  const Clause& clause = w.clauses.clauses[c];
  if ((f.type != EventType::Assault && f.type != EventType::Protest) || clause.role != ClauseRole::Conjunct || clause.parent == kNone) return false;
  const Frame* first = w.frame_of(clause.parent);
  if (first == nullptr || !first->has_type || first->type != f.type) return false;
  return (clause.voice == Voice::Passive) == (w.clauses.clauses[clause.parent].voice == Voice::Passive) && shares_subject(w, clause);
}

// The shops are or were closed, gatherings stay forbidden: how things stand, and no act, unless it is said by whom. A participle with a row of its
// own (besorgt) is told by that.
bool is_a_state(const Work& w, std::uint32_t c, const Frame& f) {
  const Clause& clause = w.clauses.clauses[c];
  switch (f.type) {
    case EventType::Coerce: case EventType::Request: case EventType::Reject: case EventType::Sanction: case EventType::Aid: break;
    case EventType::Accuse: if (f.mode == "investigate") break; return false;  // ist angeklagt
    default: return false;
  }
  if (clause.voice != Voice::StatePassive || (clause.tense != Tense::Present && clause.tense != Tense::Past)) return false;
  // A word for a rule has one too (ab Montag verboten): there only that row tells an act. A word given stands as it is said (sind aufgerufen).
  const FrameList* own = w.rules.verbs.find(w.words.form[clause.verb]);
  if (own != nullptr && (is_verbal(f.type) || std::any_of(own->begin(), own->end(), [&](std::uint32_t i) { return &w.rules.frames[i] == &f; }))) return false;
  for (const Argument& argument : w.clauses.arguments_of(clause))
    if (argument.agent) return false;
  for (std::uint32_t k = w.first_child[c]; k != kNone; k = w.next_sibling[k])  // war festgenommen und verurteilt worden: done, the first too
    if (w.clauses.clauses[k].role == ClauseRole::Conjunct && w.clauses.clauses[k].voice == Voice::Passive && (w.clauses.clauses[k].tense == Tense::Perfect || w.clauses.clauses[k].tense == Tense::Pluperfect)) return false;
  return true;
}

// 56 Prozent fordern es, so eine Umfrage: polls count opinions.
bool counts_opinions(Work& w, std::uint32_t c) {
  const std::uint32_t head = find_subject(w, c).head;
  if (head != kNone && w.is(head, WordClass::Share)) return true;
  const TokenSpan span = w.clauses.clauses[c].span;
  for (std::uint32_t t = span.begin; t < span.end; ++t)
    if (w.clauses.of_token[t] == c && w.words.pos[t] == Pos::Noun && w.is(t, WordClass::Survey)) return true;
  return false;
}

bool reports(Work& w, std::uint32_t c) {
  const Clause& clause = w.clauses.clauses[c];
  if (w.above[c] == Above::Content || w.above[c] == Above::Condition) return false;
  if (clause.mood == Mood::Imperative) return false;  // asked for, not done
  // Participles that only describe: no finite verb, and nothing that says when or by whom.
  if (clause.role == ClauseRole::Participial && clause.end_argument - clause.first_argument < 2) return false;
  // das viel kritisierte Tempo: words that nobody is told to have said
  if (clause.role == ClauseRole::Participial && w.tree.relation[clause.verb] == Relation::Amod && is_verbal(w.frame_of(c)->type) && find_subject(w, c).head == kNone) return false;
  return !speaks_for_the_paper(w, c) && !counts_opinions(w, c);
}

// Nobody known says it, or somebody says it of the own side.
bool blames_itself(const EventMention& e) {
  if (e.actors.empty()) return true;
  for (const Participant& a : e.actors)
    for (const Participant& r : e.recipients)
      if (a.entity == r.entity && a.country == r.country) return true;
  return false;
}

// Whether the condition is something that another does: wenn die Zahlen steigen ties no act to what somebody else does.
bool addresses(Work& w, const EventMention& e) {
  const std::uint32_t parent = w.clauses.clauses[e.clause].parent;
  if (parent != kNone && w.frame_of(parent) != nullptr && w.frame_of(parent)->standing == Standing::Planned) return true;  // kuendigte an
  EventMention other;
  other.actors = e.actors;
  other.condition = e.condition;
  name_addressed(w, other);
  return !other.recipients.empty() || e.type == EventType::Assault;
}

// kuendigte an, den Notstand auszurufen, falls ...: what will be done to somebody under a condition is a threat.
void threaten(const Work& w, EventMention& e) {
  e.has_content = e.content.has_type = true;
  e.content.type = e.type;
  e.content.where = w.clauses.clauses[e.clause].span;
  e.type = EventType::Threaten;
  e.mode = {};
  e.status = Status::Occurred;
}

// Die Strafe wird gestrichen: what is done once, told in the present passive without a day, is still to be done. Not what is said, nor what
// goes on (seit, immer), nor in a headline.
bool lies_ahead(const Work& w, const Clause& clause, const EventMention& e) {
  if (e.status != Status::Occurred || e.time != kNone || clause.voice != Voice::Passive || clause.tense != Tense::Present || clause.mood != Mood::Indicative || clause.modality != Modality::None) return false;
  if (clause.role != ClauseRole::Main || clause.sentence == 0) return false;
  if (e.type != EventType::Concede && e.type != EventType::Retreat && e.type != EventType::Aid && (e.type != EventType::Sanction || e.mode == "convict")) return false;
  for (std::uint32_t t = clause.span.begin; t < clause.span.end; ++t)
    if (w.is(t, WordClass::Background) || w.is(t, WordClass::Repeated)) return false;
  return true;
}

// Fordert mehr Geld ab Januar, lehnt die Erhoehung am 1. Januar ab: told in the present, the day to come is that of what is spoken of.
bool is_about_to_come(const Work& w, std::uint32_t c, const EventMention& e) {
  const Clause& clause = w.clauses.clauses[c];
  if (clause.tense != Tense::Present || clause.mood != Mood::Indicative || clause.modality != Modality::None || w.above[c] >= Above::Planned || !is_future(w, e.time)) return false;
  if (e.type == EventType::Request) return true;
  if (clause.voice != Voice::Active) return false;  // is put off to 20 February
  return (e.type == EventType::Accuse || e.type == EventType::Reject || e.type == EventType::Threaten) && clause.finite != kNone && w.in.times[e.time].where.begin > clause.finite;
}

// Wuerden die Freilassung fordern, so der Minister: reported, not to come. And whoever says that he will not come refuses now.
Status status_as_told(const Work& w, std::uint32_t c, const EventMention& e) {
  const Clause& clause = w.clauses.clauses[c];
  if (lies_ahead(w, clause, e)) return Status::Planned;
  const Frame* frame = w.frame_of(c);
  if (e.type == EventType::Request && clause.mood == Mood::Subjunctive2 && frame != nullptr && (frame->needs & kWant) != 0 && w.above[c] < Above::Planned) return Status::Occurred;  // faende es gut, wenn
  const bool refused = e.type == EventType::Reject && w.matches[c].negation_used && clause.modality == Modality::Want;
  if (refused && w.above[c] < Above::Planned) return Status::Occurred;  // will das nicht hinnehmen, wollte sich nicht aeussern
  if (e.status != Status::Planned) return e.status;
  // Sind aufgerufen, am Freitag zu waehlen: the day is that of what is asked.
  if (const Frame* f = w.frame_of(c); e.type == EventType::Threaten && f != nullptr && (f->needs & kWant) != 0 && w.above[c] < Above::Planned) return Status::Occurred;  // werde Konsequenzen ziehen
  if (refused) return Status::Occurred;
  const std::uint32_t content = w.matches[c].content_clause;
  if (e.type == EventType::Request && e.time != kNone && content != kNone && w.in.times[e.time].clause == content && w.above[c] < Above::Planned && clause.modality == Modality::None && clause.tense != Tense::Future)
    return Status::Occurred;
  if (is_about_to_come(w, c, e)) return Status::Occurred;
  if (clause.tense != Tense::Future || w.source_of(c) == kNone || w.above[c] >= Above::Planned) return e.status;
  switch (e.type) {
    case EventType::Reject: return Status::Occurred;
    case EventType::Request: return clause.mood == Mood::Subjunctive2 && !is_future(w, e.time) ? Status::Occurred : e.status;
    default: return e.status;
  }
}

// Kuendigte am Montag ein Hilfspaket an: the act is still to come, and a day that is past is that of the word.
void lay_ahead(const Work& w, EventMention& e) {
  if (e.status == Status::Occurred) e.status = Status::Planned;
  if (e.status == Status::Planned && !is_future(w, e.time)) e.time = kNone;
}

// Weil Abstand noetig sei; koennte noetig werden; waere besser gewesen: a reason, a possibility, a reproach, nothing that is asked.
bool only_reasons(const Clause& clause) {
  if (clause.copula == Key::None) return false;
  return clause.role == ClauseRole::Cause || clause.modality == Modality::Can || (clause.mood == Mood::Subjunctive2 && (clause.tense == Tense::Perfect || clause.tense == Tense::Pluperfect));
}

// Es sei wichtig, das zu bedenken; dass man vorbereitet sei: asked of nobody.
bool asks_for_thought(Work& w, std::uint32_t c) {
  const std::uint32_t content = w.clauses.clauses[c].copula == Key::None ? kNone : content_clause(w, c, kNone);
  if (content == kNone) return false;
  const Clause& clause = w.clauses.clauses[content];
  if (!w.rules.is(clause.lemma_key, WordClass::Mental) && clause.copula == Key::None && clause.voice != Voice::StatePassive) return false;
  const std::uint32_t subject = find_subject(w, content).head;
  return clause.infinitive || subject == kNone || w.is(subject, WordClass::Generic) || is_we(w, subject);
}

// Die Spieler brauchten Ruhe, so der Trainer.
bool needs_nothing_of_politics(Work& w, std::uint32_t c, const EventMention& e) {
  if (e.type != EventType::Request) return false;
  std::vector<Participant> asked;
  if (only_reasons(w.clauses.clauses[c]) || asks_for_thought(w, c)) return true;
  const Found subject = find_subject(w, c);
  if (subject.head != kNone) name_participants(w, subject.head, asked);
  return is_everyday(w, c, {e.actors, subject.head, asked});
}

// No act of a state, a party, a union, a church: of a person of whom no more is known, of people, companies, experts, the press.
bool is_private(const Work& w, const Participant& p, bool persons_only) {
  if (p.entity == kNone || acts_in_politics(w, p)) return false;
  const std::string_view sector = sector_of(w, p);
  if (!sector.empty() && sector != kPeople && sector != "BUS" && sector != "EDU" && sector != "JRN") return false;
  return !persons_only || w.actors.entities[p.entity].kind == EntityKind::Person;
}

// One company sues the other, or threatens its supplier.
bool is_between_companies(const Work& w, const EventMention& e) {
  const bool sues = e.type == EventType::Accuse && e.mode != "disapprove";
  if (!sues && e.type != EventType::Threaten && e.type != EventType::Reject && e.type != EventType::Sanction) return false;
  const auto is_company = [&w](const Participant& p) { return p.entity != kNone && sector_of(w, p) == "BUS"; };
  return !e.actors.empty() && !e.recipients.empty() && std::all_of(e.actors.begin(), e.actors.end(), is_company) && std::all_of(e.recipients.begin(), e.recipients.end(), is_company);
}

// What companies do to each other, what private people refuse or threaten among themselves; nor do companies or people concede anything.
bool is_private_matter(const Work& w, const EventMention& e) {
  if (is_between_companies(w, e)) return true;
  if ((e.type != EventType::Reject && e.type != EventType::Threaten && e.type != EventType::Concede) || e.actors.empty()) return false;
  const bool persons_only = e.type != EventType::Concede;
  if (!std::all_of(e.actors.begin(), e.actors.end(), [&](const Participant& p) { return is_private(w, p, persons_only); })) return false;
  return std::none_of(e.recipients.begin(), e.recipients.end(), [&w](const Participant& p) { return acts_in_politics(w, p); });
}

// kuendigte an, nicht abzuziehen: refused. Kuendigte an zurueckzutreten: a resignation to come.
void settle_announcement(const Work& w, EventMention& e) {
  const std::uint32_t content = w.matches[e.clause].content_clause;
  if (e.type != EventType::Concede || content == kNone || !e.content.has_type || e.content.type != EventType::Retreat) return;
  const Frame* f = w.frame_of(content);
  if (e.content.negated) {
    e.type = EventType::Reject;
  } else if (f != nullptr && f->has_type && f->mode == "resign") {
    e.type = EventType::Retreat;
    e.mode = f->mode;
    e.has_content = false;
    if (e.status == Status::Occurred) e.status = Status::Planned;
  }
}

// Said once, whatever day it names.
bool is_word_given(EventType t) { return t == EventType::Threaten || t == EventType::Request || t == EventType::Agree || t == EventType::Reject; }

// When it is or was done, and how it stands.
void date_act(Work& w, std::uint32_t c, const Frame& f, EventMention& e) {
  const bool said = is_done_by_saying(f);
  e.time = governing_time(w.time_input(), w.in.times, c, w.clauses.clauses[c].verb);
  if (e.time == kNone && said) e.time = time_of_saying(w, c);
  if (e.time != kNone && is_word_given(e.type) && w.in.times[e.time].edtf.starts_with('/')) e.time = kNone;  // gab bis Freitag Zeit: the day of what is asked
  e.status = status_of(w, c, e.time);
  e.status = status_as_told(w, c, e);
  if ((f.needs & kMay) != 0 && e.status == Status::Planned && w.above[c] < Above::Planned) e.status = Status::Occurred;  // darf am Freitag nicht einreisen: forbidden now
  if (said && e.status != Status::Negated) e.status = Status::Occurred;
  if (f.ahead) lay_ahead(w, e);
}

// What a clause only says, and by that does nothing to anybody.
bool is_idle_talk(Work& w, std::uint32_t c, const EventMention& e) {
  if (is_said_above(w, c, e.type) || blames_itself(e)) return true;
  if (e.type == EventType::Accuse && (!tells_a_deed(w, c) || only_reports(w, e.actors, e.recipients) || of_ourselves(w, c))) return true;
  const Clause& clause = w.clauses.clauses[c];
  if (e.type != EventType::Request && clause.copula != Key::None && clause.mood == Mood::Subjunctive2) return true;  // es waere gut, wenn sie abziehen: asked
  return needs_nothing_of_politics(w, c, e);
}

// Force that will meet somebody, unless or if he does something.
bool is_a_threat(Work& w, const EventMention& e) {
  return is_hostile(e.type) && e.status == Status::Planned && e.has_condition && e.condition.kind != ConditionKind::Until && addresses(w, e);
}

// Jeden Mittwoch lobt er die Regierung: told in the present of every day of a kind. A protest that goes on is news each day.
bool is_usual(const Work& w, std::uint32_t c, EventType type) {
  const Clause& clause = w.clauses.clauses[c];
  if (type == EventType::Protest || clause.tense != Tense::Present || clause.mood != Mood::Indicative || clause.modality != Modality::None || clause.quoted) return false;
  auto at = std::lower_bound(w.in.times.begin(), w.in.times.end(), clause.span.begin, [](const TimeMention& t, std::uint32_t begin) { return t.where.begin < begin; });
  for (; at != w.in.times.end() && at->where.begin < clause.span.end; ++at)
    if (at->type == TimeType::Set && w.clauses.of_token[at->where.begin] == c) break;
  if (at == w.in.times.end() || at->where.begin >= clause.span.end) return false;
  if ((type == EventType::Request || type == EventType::Agree) && clause.finite != kNone && at->where.begin > clause.finite) return false;
  const auto arguments = w.clauses.arguments_of(clause);  // fordert 1000 Wohnungen jaehrlich: what is asked for
  return std::none_of(arguments.begin(), arguments.end(), [&](const Argument& a) { return a.role == ArgumentRole::Object && a.head != kNone && !a.reflexive && !a.shared && a.span.begin < at->where.begin; });
}

// In dem Film verhaftet die Polizei den Helden: done in a story. What is said in it somebody may have said.
bool is_fiction(const Work& w, std::uint32_t c, EventType type) {
  if (is_verbal(type) || type == EventType::Support) return false;
  const TokenSpan span = w.clauses.clauses[c].span;
  for (std::uint32_t t = span.begin; t < span.end; ++t)
    if (w.clauses.of_token[t] == c && w.words.pos[t] == Pos::Noun && w.is(t, WordClass::Fiction) && stands_behind(w, t, WordClass::Local)) return true;
  return false;
}

// Whether the clause tells an act of its frame at all.
bool tells_act(Work& w, std::uint32_t c, const Frame& f) {
  if (!f.has_type || !reports(w, c) || is_a_state(w, c, f) || goes_on(w, c, f) || is_usual(w, c, f.type) || is_fiction(w, c, f.type)) return false;
  return w.above[c] <= Above::Planned || !is_done_by_saying(f);  // fragte, ob er gelogen habe; bestritt, gelogen zu haben; will verhindern, dass Hass geschuert wird
}

}  // namespace

bool is_said_above(const Work& w, std::uint32_t c, EventType type) {
  const std::uint32_t source = w.source_of(c);
  const std::uint32_t cue = source == kNone ? kNone : w.speech.sources[source].cue_clause;
  if (cue == kNone || cue == c || w.clauses.clauses[cue].sentence != w.clauses.clauses[c].sentence) return false;
  const Frame* above = w.frame_of(cue);
  return above != nullptr && above->has_type && above->type == type;
}

void code_verbs(Work& w) {
  for (std::uint32_t c = 0; c < w.matches.size(); ++c) {
    const Frame* f = w.frame_of(c);
    if (f == nullptr || !tells_act(w, c, *f)) continue;
    EventMention e;
    e.type = f->type;
    e.mode = f->mode;
    e.clause = c;
    e.trigger = w.clauses.clauses[c].verb;
    e.where = trigger_span(w, c, w.matches[c].noun);
    e.lemma = w.clauses.clauses[c].lemma;
    e.because = {f->row, f->family};
    date_act(w, c, *f, e);
    fill_participants(w, c, w.matches[c].noun, *f, e);
    if (is_done_by_saying(*f) && is_idle_talk(w, c, e)) continue;
    if (f->standing != Standing::Denied && is_private_matter(w, e)) continue;  // a reproach denied was a public one
    fill_common(w, e);
    if (is_a_threat(w, e)) threaten(w, e);
    if (e.type == EventType::Threaten && e.has_condition && e.recipients.empty()) name_addressed(w, e);
    fill_default_actor(w, *f, e);
    if (!can_do(w, *f, e) && !suffers_it(w, *f, e)) continue;
    if (!e.has_content) fill_content(w, c, w.matches[c].noun, *f, e);
    warn_of_own_steps(w, e);
    settle_announcement(w, e);
    fill_sizes(w, e);
    w.out.push_back(std::move(e));
  }
}

}  // namespace depesche
