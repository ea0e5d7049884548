// SPDX-License-Identifier: Apache-2.0
// Neutral speech whose content is an act: Russland muesse abziehen, sagte X -> X demands it of Russia.
#include "events/demands.h"
#include "events/judgement.h"

namespace depesche {
namespace {

bool is_told(const Work& w, std::uint32_t c) {
  const Clause& clause = w.clauses.clauses[c];
  if (w.source_of(c) != kNone) return true;
  if (clause.parent == kNone) return false;
  const Frame* f = w.frame_of(clause.parent);
  if (f == nullptr || f->has_type || f->standing != Standing::Told) return false;
  const bool beside = clause.role == ClauseRole::Adverbial && clause.mood == Mood::Subjunctive1 && clause.marker == kNone;  // solle sich jeder fragen, ob ..., sagte er
  return w.matches[clause.parent].content_clause == c || beside;
}

bool speaker_of(Work& w, std::uint32_t c, std::vector<Participant>& out) {
  if (name_speaker(w, c, out)) return true;
  const std::uint32_t p = w.clauses.clauses[c].parent;
  if (p == kNone) return false;
  const Frame* f = w.frame_of(p);
  if (f == nullptr || f->standing != Standing::Told) return false;
  const Found subject = find_subject(w, p);
  return subject.head != kNone && name_participants(w, subject.head, out);
}

// What is granted, or only tells when: auch wenn er muesse, waehrend er solle.
bool is_aside(const Work& w, std::uint32_t c) {
  constexpr int kFew = 6;
  for (int up = 0; up < kFew && w.clauses.clauses[c].role == ClauseRole::Conjunct && w.clauses.clauses[c].parent != kNone; ++up) c = w.clauses.clauses[c].parent;
  const ClauseRole role = w.clauses.clauses[c].role;
  return role == ClauseRole::Relative || role == ClauseRole::Concession || role == ClauseRole::Time;
}

// nicht alle Abgeordneten: how many will not, no refusal
bool negates_subject(const Work& w, const Clause& c) {
  if (c.negation == kNone || w.words.pos[c.negation] == Pos::Det) return false;
  for (const Argument& arg : w.clauses.arguments_of(c)) {
    if (arg.role == ArgumentRole::Subject && arg.span.begin <= c.negation + 1 && c.negation < arg.span.end) return c.negation < arg.head;
  }
  return false;
}

// nicht erst im Mai, nicht nur beraten: what is denied is how or when it is done.
bool negates_manner(const Work& w, const Clause& c) {
  return c.negation != kNone && c.negation + 1 < c.span.end && w.is(c.negation + 1, WordClass::Partly);
}

// What the subject will not do, by its own will: not what it cannot, need not or is not allowed to do.
bool refuses(const Work& w, const Clause& c) {
  if (!c.negated || c.voice != Voice::Active || negates_subject(w, c) || negates_manner(w, c)) return false;
  const bool would = c.modality == Modality::Like && c.mood == Mood::Subjunctive2;  // moechte nicht verhandeln
  if (c.modality != Modality::None && c.modality != Modality::Want && !would) return false;
  if (c.infinitive && c.parent != kNone) {
    const Frame* f = w.frame_of(c.parent);
    return f != nullptr && !f->has_type && (f->standing == Standing::Told || f->standing == Standing::Planned);
  }
  const bool past = c.tense == Tense::Perfect || c.tense == Tense::Pluperfect;  // sie haetten das nicht getan
  if (past || (c.mood == Mood::Subjunctive2 && c.quoted && !would)) return false;  // "ich wuerde das nicht tun"
  if (c.mood == Mood::Subjunctive2 && c.modality == Modality::None) return c.role == ClauseRole::Complement;  // erklaerte, dass sie das nicht tun wuerden
  return c.tense == Tense::Future || c.modality == Modality::Want || would;
}

// "Ich trete nicht zurueck": what whoever speaks does not do is refused, where it is an act that others ask for.
bool refuses_now(Work& w, std::uint32_t c) {
  const Clause& clause = w.clauses.clauses[c];
  const Frame* f = w.frame_of(c);
  if (!clause.quoted || !clause.negated || clause.infinitive || clause.tense != Tense::Present || clause.mood != Mood::Indicative || clause.voice != Voice::Active) return false;
  if (clause.modality != Modality::None || f == nullptr || !f->has_type || is_hostile(f->type) || f->type == EventType::Support || negates_subject(w, clause) || negates_manner(w, clause)) return false;
  const Found subject = find_subject(w, c);
  constexpr Persons kFirst = 1 | 8;
  return subject.head != kNone && w.words.pos[subject.head] == Pos::Pron && (w.words.chosen(subject.head).persons & kFirst) != 0;
}

// Whether not doing it is refused to somebody: an act that others wait for, not blame, a demand or a protest that one keeps back, nor what one
// neither confirms nor denies.
bool is_refusable(const Work& w, std::uint32_t c) {
  const Frame* f = w.frame_of(c);
  if (f == nullptr || !f->has_type) return w.rules.is(w.clauses.clauses[c].lemma_key, WordClass::Undertaking);
  return f->standing != Standing::Denied && f->type != EventType::Accuse && f->type != EventType::Request && f->type != EventType::Protest && f->type != EventType::Threaten;
}

std::uint32_t clause_trigger(const Work& w, std::uint32_t c) {
  const Clause& clause = w.clauses.clauses[c];
  return clause.finite != kNone ? clause.finite : clause.verb;
}

void fill_act(Work& w, std::uint32_t c, EventMention& e) {
  const Clause& clause = w.clauses.clauses[c];
  e.has_content = true;
  e.content.where = clause.span;
  content_type(w, c, kNone, 0, e.content);
  e.time = time_of_saying(w, c);
  if (const Frame* f = w.frame_of(c)) e.because.push_back(f->row);
  fill_condition(w, e);
}

// muesse gestaerkt und erneuert werden: demanded once.
bool shares_demand(const Work& w, std::uint32_t c) {
  const Clause& clause = w.clauses.clauses[c];
  if (clause.role != ClauseRole::Conjunct || clause.parent == kNone || clause.finite == kNone) return false;
  return w.clauses.clauses[clause.parent].finite == clause.finite && w.above[clause.parent] == Above::Content;
}

// Eine Pflicht duerfe es nicht geben: whoever says so is against it.
bool wants_none(const Work& w, const Clause& c) {
  return c.negated && c.copula == Key::None && (c.modality == Modality::May || c.modality == Modality::Shall) && c.verb != kNone && w.is(c.verb, WordClass::Existing);
}

void code_demand(Work& w, std::uint32_t c, std::vector<Participant>& speaker, const std::vector<Participant>& subject) {
  const bool against = wants_none(w, w.clauses.clauses[c]);
  EventMention e = told_event(w, c, clause_trigger(w, c), against ? EventType::Reject : EventType::Request, against ? "speech: refusal" : "speech: demand");
  w.above[c] = Above::Content;
  if (shares_demand(w, c)) return;
  e.actors = speaker;
  for (const Participant& p : subject) add_participant(e.recipients, p);
  fill_act(w, c, e);
  w.out.push_back(std::move(e));
}

void code_refusal(Work& w, std::uint32_t c, const std::vector<Participant>& subject) {
  const Frame* f = w.frame_of(c);
  EventMention e = told_event(w, c, clause_trigger(w, c), EventType::Reject, "speech: refusal");
  e.actors = subject;
  EventMention inner;
  if (f != nullptr) fill_participants(w, c, w.matches[c].noun, *f, inner);
  for (const Participant& p : inner.recipients) add_participant(e.recipients, p);
  fill_act(w, c, e);
  e.content.negated = false;
  EventMention other = e;
  other.recipients.clear();
  if (f != nullptr && f->has_type && is_support(f->type) && e.has_condition) name_addressed(w, other);
  if (!other.recipients.empty()) {  // no help any more if he does that
    e.type = EventType::Threaten;
    e.made_by = "speech: threat";
    e.content.type = EventType::Sanction;
    e.recipients = other.recipients;
  } else if (f != nullptr && f->has_type && (is_hostile(f->type) || f->type == EventType::Reject)) {  // who will not attack or block promises
    e.type = EventType::Agree;
    e.made_by = "speech: promise";
    e.content.negated = true;
  }
  w.above[c] = Above::Content;
  w.out.push_back(std::move(e));
}

}  // namespace

EventMention told_event(const Work& w, std::uint32_t clause, std::uint32_t trigger, EventType type, std::string_view made_by) {
  EventMention e;
  e.type = type;
  e.made_by = made_by;
  e.clause = clause;
  e.trigger = trigger;
  e.where = {trigger, trigger + 1};
  e.lemma = w.clauses.clauses[clause].lemma;
  e.confidence = 0.6F;
  return e;
}

namespace {

// erklaerte, die Rechte der Buerger schuetzen zu wollen: a promise, where what is meant has a type as content only.
bool code_pledge(Work& w, std::uint32_t c) {
  const Clause& clause = w.clauses.clauses[c];
  if (!clause.infinitive || clause.negated || clause.modality != Modality::Want || clause.parent == kNone || (w.frame_of(c) != nullptr && w.frame_of(c)->has_type)) return false;
  const Frame* above = w.frame_of(clause.parent);
  if (above == nullptr || above->has_type || above->standing != Standing::Told || w.matches[clause.parent].content_clause != c) return false;
  EventMention e = told_event(w, c, clause.verb, EventType::Agree, "speech: promise");
  fill_act(w, c, e);
  const Found subject = find_subject(w, clause.parent);
  if (!e.content.has_type || subject.head == kNone || !name_participants(w, subject.head, e.actors)) return false;
  w.above[c] = Above::Content;
  w.out.push_back(std::move(e));
  return true;
}

// What a clause does by being said, before it is asked of whom.
struct Utterance {
  bool told = false;       // somebody says it
  bool by_phrase = false;  // ... by a phrase (laut ...), not by a clause of saying
  bool refusal = false, demand = false;
  bool again = false;      // goes on demanding
  bool late = false;       // what should have been done
  RuleRef blame, praise;
  [[nodiscard]] bool judges() const { return late || blame.line != 0 || praise.line != 0; }
  [[nodiscard]] bool asks() const { return demand || again; }
};

// Er wird nicht kommen: foretold, unless he says so himself.
bool is_refusal(Work& w, std::uint32_t c, bool told) {
  const Clause& clause = w.clauses.clauses[c];
  if (!clause.negated || w.matches[c].negation_used) return false;
  if (!told && clause.modality != Modality::Want && clause.modality != Modality::Like && !clause.infinitive) return false;
  return ((told && refuses_now(w, c)) || refuses(w, clause)) && is_refusable(w, c);
}

// `omitted`: told as the condition of what did not come to be. `speaker`: filled with whoever demanded before.
Utterance utterance_of(Work& w, std::uint32_t c, bool omitted, std::vector<Participant>& speaker) {
  const Clause& clause = w.clauses.clauses[c];
  const Frame* f = w.frame_of(c);
  const std::uint32_t source = w.source_of(c);
  Utterance u;
  u.told = is_told(w, c);
  u.by_phrase = source != kNone && w.speech.sources[source].cue_clause == kNone && !w.speech.sources[source].hearsay;
  u.refusal = is_refusal(w, c, u.told);
  if (!u.told) {
    u.again = demanded_before(w, c, speaker);
    return u;
  }
  // muesse mit Strafen rechnen: the row has read the modal verb.
  const bool is_read = f != nullptr && (f->needs & (kMust | kMay)) != 0;
  u.demand = !is_read && demands(w, c, u.by_phrase);
  u.late = omitted || comes_too_late(clause);
  if (u.late || clause.role == ClauseRole::Cause || (f != nullptr && f->has_type)) return u;
  u.blame = blames(w, c);
  if (u.blame.line == 0 && !u.demand) u.praise = praises(w, c);
  return u;
}

// Who says it, who is to do it.
struct Sides {
  std::vector<Participant> speaker, subject;
  std::uint32_t head = kNone;  // of the subject
};

// Bayern will nicht zahlen: a place stands for who governs it.
void add_rulers(const Work& w, std::uint32_t head, std::vector<Participant>& out) {
  if (const std::string_view country = country_of_place(w, w.mention_at(head)); !country.empty()) add_country(out, country, kGovernment);
}

// Whether the one who says it is the one who will not.
bool is_own_refusal(const Work& w, std::uint32_t c, const Utterance& u, const Sides& by) {
  if (!u.refusal || by.subject.empty()) return false;
  if (!acts_in_politics(w, by.subject.front()) && (by.speaker.empty() || !acts_in_politics(w, by.speaker.front()))) return false;
  if (speaks_of_itself(w, by.speaker, by.subject)) return true;
  const Clause& clause = w.clauses.clauses[c];
  const Frame* f = w.frame_of(c);
  const bool act = f != nullptr && f->has_type;
  if (!act && (u.told || clause.modality != Modality::Want || clause.mood != Mood::Indicative)) return false;  // Der Bund will nicht zahlen
  return !u.told || by.speaker.empty() || share_one(w, by.speaker, by.subject);
}

void tell_refusal(Work& w, std::uint32_t c, const Utterance& u, const Sides& by) {
  const Clause& clause = w.clauses.clauses[c];
  if (clause.mood == Mood::Subjunctive2 && clause.modality != Modality::Like && !u.told) return;
  code_refusal(w, c, by.subject);
  const std::uint32_t source = w.source_of(c);
  if (source != kNone && (w.speech.sources[source].of_other || u.by_phrase)) fill_source(w, w.out.back());  // a confidant of his says that he will not
  else pass_on_source(w, w.out.back());
}

// der Staat muesse eingreifen, sagte die Ministerin: asked of one's own side, which is told only where its words name another.
bool stays_at_home(const Work& w, const Utterance& u, const Sides& by) {
  if (!speaks_of_itself(w, by.speaker, by.subject)) return false;
  const bool in_words = u.demand && by.head != kNone && w.words.pos[by.head] == Pos::Noun && !by.subject.empty();
  return !in_words || by.subject.front().entity == by.speaker.front().entity;
}

bool is_void_demand(Work& w, std::uint32_t c, const Utterance& u, const Sides& by) {
  const Clause& clause = w.clauses.clauses[c];
  if (u.demand && (clause.tense == Tense::Future || reports_only(w, clause, by.speaker))) return true;
  if (u.again && by.subject.empty() && by.head != kNone && w.types(by.head) != 0) return true;
  return asks_nothing(w, c, {by.speaker, by.head, by.subject, u.by_phrase});
}

// A demand, blame or praise of others.
void tell_of_others(Work& w, std::uint32_t c, const Utterance& u, Sides& by) {
  if (by.speaker.empty() || (u.asks() && is_void_demand(w, c, u, by))) return;
  const bool of_us = is_we(w, by.head);
  if (u.demand && (w.clauses.clauses[c].mood == Mood::Imperative || of_us)) by.subject.clear();
  if (stays_at_home(w, u, by) || (u.late && (by.subject.empty() || of_us))) return;
  const std::size_t before = w.out.size();
  const EventType judgement = u.praise.line != 0 ? EventType::Support : EventType::Accuse;
  if (u.asks()) code_demand(w, c, by.speaker, by.subject);
  else if (u.judges() && !of_us && !is_said_above(w, c, judgement)) code_judgement(w, c, {judgement, u.praise.line != 0 ? u.praise : u.blame}, by.speaker, by.subject);
  if (w.out.size() > before) pass_on_source(w, w.out.back());
}

// What experts and private people say in interviews is analysis for the reader, no act towards anybody.
bool explains_only(const Work& w, std::uint32_t c, const std::vector<Participant>& speaker) {
  const std::uint32_t source = w.source_of(c);
  if (source == kNone || !w.speech.sources[source].turn || speaker.empty() || acts_in_politics(w, speaker.front())) return false;
  const std::string_view sector = sector_of(w, speaker.front());
  return sector != "NGO" && sector != "LAB" && sector != "REL";
}

}  // namespace

void code_speech(Work& w) {
  for (std::uint32_t c = 0; c < w.matches.size(); ++c) {
    const bool omitted = w.above[c] == Above::Condition && w.clauses.clauses[c].verb != kNone && w.source_of(c) != kNone && should_have(w, c);
    if ((w.above[c] > Above::Planned && !omitted) || w.clauses.clauses[c].verb == kNone || is_aside(w, c) || code_pledge(w, c)) continue;
    Sides by;
    const Utterance u = utterance_of(w, c, omitted, by.speaker);
    if (!u.refusal && !u.asks() && !u.judges()) continue;
    if (u.told) speaker_of(w, c, by.speaker);
    if (explains_only(w, c, by.speaker)) continue;
    by.head = find_subject(w, c).head;
    if (by.head != kNone && !name_asked(w, by.head, by.subject)) add_rulers(w, by.head, by.subject);
    if (is_own_refusal(w, c, u, by)) tell_refusal(w, c, u, by);
    else tell_of_others(w, c, u, by);
  }
}

namespace {

// Who blamed whom, in which sentence.
struct Reproach {
  std::uint32_t sentence = 0;
  std::vector<Participant> by, of;
};

constexpr std::uint32_t kBlameReach = 2;  // sentences over which one goes on blaming

bool share_code(const Work& w, const std::vector<Participant>& a, const std::vector<Participant>& b) {
  return std::any_of(a.begin(), a.end(), [&](const Participant& p) { return std::any_of(b.begin(), b.end(), [&](const Participant& q) { return same_code(w, p, q); }); });
}

// haetten gehandelt stands in for the first subjunctive, haette gehandelt does not.
bool is_only_thought(const Work& w, const Clause& clause) {
  return clause.mood == Mood::Subjunctive2 && (clause.finite == kNone || (w.words.chosen(clause.finite).persons & kThirdPlural) == 0);
}

// What is told as a fact of what was done: no wish, no plan, no words of others, nothing good.
bool tells_on(const Work& w, std::uint32_t c) {
  const Clause& clause = w.clauses.clauses[c];
  const Frame* f = w.frame_of(c);
  if (f != nullptr && (f->has_type || (f->standing == Standing::Told && !clause.negated) || f->standing >= Standing::Planned)) return false;
  if (clause.verb == kNone || clause.infinitive || clause.modality != Modality::None || clause.tense == Tense::Future || clause.mood == Mood::Imperative || clause.mood == Mood::None || is_only_thought(w, clause)) return false;
  const bool said = clause.role != ClauseRole::Complement || clause.parent == w.speech.sources[w.source_of(c)].cue_clause;
  if (!said || clause.role > ClauseRole::Complement || w.above[c] > Above::Planned || is_aside(w, c)) return false;
  for (std::uint32_t t = clause.span.begin; t < clause.span.end; ++t)
    if (w.clauses.of_token[t] == c && !clause.negated && w.is(t, WordClass::Positive)) return false;
  return true;
}

// One in politics who acts. A country only where another one speaks of what it does; whom a pronoun means is sure enough only of what he did:
// er denke an die Arbeiter may be said of himself.
bool is_answerable(const Work& w, std::uint32_t c, const Sides& by) {
  const Clause& clause = w.clauses.clauses[c];
  if (w.words.pos[by.head] == Pos::Pron || w.words.pos[by.head] == Pos::Det) {
    if (clause.copula != Key::None || !is_over(clause.tense)) return false;
  }
  const std::uint32_t m = w.mention_at(by.head);
  const bool place = m != kNone && w.actors.mentions[m].kind == EntityKind::Place;
  return std::any_of(by.subject.begin(), by.subject.end(), [&](const Participant& p) {
    if (place && clause.copula != Key::None) return false;
    if (place && std::any_of(by.speaker.begin(), by.speaker.end(), [&](const Participant& s) { return country_of(w, s) == country_of(w, p); })) return false;
    return acts_in_politics(w, p) || country_of(w, p).empty();
  });
}

// Sie habe die Wahl als Vorwand genommen: what somebody goes on to tell of whom he has just blamed.
bool goes_on_blaming(Work& w, std::uint32_t c, const std::vector<Reproach>& before, Sides& by) {
  if (w.source_of(c) == kNone || !tells_on(w, c)) return false;
  by.head = find_subject(w, c).head;
  if (by.head == kNone || is_we(w, by.head) || !speaker_of(w, c, by.speaker) || explains_only(w, c, by.speaker)) return false;
  if (!name_participants(w, by.head, by.subject) && !name_owners(w, by.head, by.subject)) return false;
  if (speaks_of_itself(w, by.speaker, by.subject) || !is_answerable(w, c, by)) return false;
  return std::any_of(before.begin(), before.end(), [&](const Reproach& r) { return r.sentence < w.clauses.clauses[c].sentence && share_code(w, r.by, by.speaker) && share_code(w, r.of, by.subject); });
}

}  // namespace

void code_further_blame(Work& w) {
  std::vector<Reproach> before;
  const std::size_t end = w.out.size();
  std::size_t next = 0;
  for (std::uint32_t c = 0; c < w.matches.size(); ++c) {
    const std::uint32_t sentence = w.clauses.clauses[c].sentence;
    for (; next < end && w.tokens.sentence[w.out[next].trigger] < sentence; ++next)
      if (w.out[next].type == EventType::Accuse && w.out[next].status == Status::Occurred) before.push_back({w.tokens.sentence[w.out[next].trigger], w.out[next].actors, w.out[next].recipients});
    std::erase_if(before, [sentence](const Reproach& r) { return r.sentence + kBlameReach < sentence; });
    Sides by;
    if (before.empty() || !goes_on_blaming(w, c, before, by)) continue;
    const std::size_t size = w.out.size();
    code_judgement(w, c, {EventType::Accuse, {}}, by.speaker, by.subject);
    if (w.out.size() == size) continue;
    pass_on_source(w, w.out.back());
    before.push_back({sentence, by.speaker, by.subject});
  }
}

}  // namespace depesche
