// SPDX-License-Identifier: Apache-2.0
#include "events/demands.h"

#include <algorithm>

#include "clause/rules.h"
#include "events/score_features.h"

namespace depesche {

bool is_we(const Work& w, std::uint32_t head) {
  constexpr Persons kFirstPlural = 8;
  return head != kNone && w.words.pos[head] == Pos::Pron && (w.words.chosen(head).persons & kFirstPlural) != 0 && (w.words.chosen(head).persons & 1) == 0;
}

namespace {

// Dann muesste das Land sparen: what would follow. In the plural (muessten) the form stands in for muesse.
bool only_follows(const Work& w, const Clause& c) {
  constexpr Persons kSingular = 1 | 2 | 4;
  return c.mood == Mood::Subjunctive2 && c.modality == Modality::Must && c.finite != kNone && (w.words.chosen(c.finite).persons & kSingular) != 0;
}

bool has_comma(const Work& w, std::uint32_t from, std::uint32_t to) {
  for (std::uint32_t t = from; t < to; ++t)
    if (w.tokens.shape[t] == Shape::Comma) return true;
  return false;
}

// Die Frage sei zu pruefen: what is to be done. Not sei schwer zu pruefen (how it can be done), habe damit zu tun, sei der Versuch, zu pruefen.
bool is_to_be_done(const Work& w, std::uint32_t c) {
  const Clause& clause = w.clauses.clauses[c];
  if (clause.negated || is_over(clause.tense) || clause.finite == kNone || clause.copula != Key::None) return false;
  if (w.rules.is(clause.lemma_key, WordClass::Supposed) || w.rules.is(clause.lemma_key, WordClass::Mental)) return false;
  if (clause.mood != Mood::Subjunctive1) return false;
  const bool in_front = clause.verb < clause.finite;
  if (has_comma(w, in_front ? clause.verb : clause.finite, in_front ? clause.finite : clause.verb)) return false;
  for (std::uint32_t t = clause.span.begin; clause.marker == kNone && in_front && t < clause.verb; ++t)
    if (w.clauses.of_token[t] == c && w.words.pos[t] != Pos::InfinitiveMark && w.words.pos[t] != Pos::Punct) return false;  // die Aerzte einzubeziehen sei falsch
  const Frame* f = w.frame_of(c);
  const bool acts = clause.voice == Voice::Active && f != nullptr && f->has_type && !is_verbal(f->type);  // habe die Truppen abzuziehen, sich an das Recht zu halten; not habe ein Haus zu verkaufen
  for (const Argument& arg : w.clauses.arguments_of(clause))
    if (arg.role == ArgumentRole::Predicative || (arg.role == ArgumentRole::Object && !arg.reflexive && !acts)) return false;
  for (const std::uint32_t t : children_of(w.tree, clause.verb))
    if (w.words.pos[t] == Pos::Adj && !w.is(t, WordClass::Wished)) return false;
  return true;
}

// muesse, solle, duerfe nicht; an imperative.
bool wants(const Work& w, std::uint32_t clause, bool told_by_phrase) {
  const Clause& c = w.clauses.clauses[clause];
  const bool past = is_over(c.tense);
  if (c.mood == Mood::Imperative) return !past;  // habe mit ihm gesprochen: the subject is left out
  switch (c.modality) {
    case Modality::HaveTo: return is_to_be_done(w, clause);
    case Modality::Must: case Modality::Need:
      if (c.negated || (!c.quoted && is_doubted(w, clause))) return false;  // muss nicht bestaetigt werden: need not; womoeglich muesse gewaehlt werden
      if (c.role == ClauseRole::Cause && c.mood == Mood::Indicative && !past && c.finite != kNone && c.finite > c.verb) return false;  // weil er das erst besprechen muss
      return !past && !only_follows(w, c);
    case Modality::Shall:
      if (c.verb_first && c.mood != Mood::Subjunctive1) return false;  // sollte er angreifen, ...; but wenn er angreift, solle man helfen
      if (past && c.mood == Mood::Indicative) return false;  // soll angegriffen haben: hearsay
      return c.mood == Mood::Subjunctive1 || c.mood == Mood::Subjunctive2 || c.quoted || (told_by_phrase && c.mood == Mood::Indicative);
    case Modality::Like: return c.mood == Mood::Subjunctive1;  // moege
    default: return false;
  }
}

// solle gestuetzt und entlastet werden: the clause in which the verb that both share stands.
std::uint32_t first_of_verb(const Work& w, std::uint32_t c) {
  for (std::uint32_t p = w.clauses.clauses[c].parent; p != kNone && w.clauses.clauses[c].role == ClauseRole::Conjunct && w.clauses.clauses[p].finite == w.clauses.clauses[c].finite; p = w.clauses.clauses[c].parent) c = p;
  return c;
}

// duerfe nicht; duerfte nicht only supposes.
bool forbids(const Work& w, std::uint32_t clause) {
  const Clause& c = w.clauses.clauses[clause];
  if (!c.negated || c.modality != Modality::May || c.tense != Tense::Present) return false;
  if (c.mood != Mood::Subjunctive2) return true;
  // Die Laender duerften nicht zusehen: in the plural the first subjunctive looks like the indicative, and the second stands in.
  if (c.finite == kNone || c.copula != Key::None || (w.words.chosen(c.finite).persons & kThirdPlural) == 0 || (w.words.chosen(c.finite).persons & kThirdSingular) != 0) return false;
  if (w.clauses.clauses[first_of_verb(w, clause)].role != ClauseRole::Main) return true;
  // In a sentence of its own only where somebody tells it in words that are not his: Dann duerften die Zahlen nicht steigen, supposes the reporter.
  return w.source_of(clause) != kNone && !c.quoted && !w.rules.is(c.lemma_key, WordClass::Supposed) && !w.rules.is(c.lemma_key, WordClass::Mental);
}

// A day or a year stands in the clause; not jetzt, kuenftig.
bool dates_something(const Work& w, const Clause& clause) {
  auto at = std::lower_bound(w.in.times.begin(), w.in.times.end(), clause.span.begin, [](const TimeMention& t, std::uint32_t begin) { return t.where.begin < begin; });
  for (; at != w.in.times.end() && at->where.begin < clause.span.end; ++at)
    if (at->type == TimeType::Date && !at->edtf.empty()) return true;
  return false;
}

// A time that lies ahead stands in the clause.
bool has_day(const Work& w, const Clause& clause) {
  auto at = std::lower_bound(w.in.times.begin(), w.in.times.end(), clause.span.begin, [](const TimeMention& t, std::uint32_t begin) { return t.where.begin < begin; });
  for (; at != w.in.times.end() && at->where.begin < clause.span.end; ++at)
    if (const auto t = static_cast<std::uint32_t>(at - w.in.times.begin()); is_future(w, t) || is_today(w, t)) return true;
  return false;
}

// sollte er kommen, ...; damit solle gezeigt werden; eigentlich sollte sie abreisen; eine Reise, die stattfinden solle: a condition, an aim or a plan, no demand.
bool only_plans(const Work& w, std::uint32_t c) {
  c = first_of_verb(w, c);
  const Clause& clause = w.clauses.clauses[c];
  if (clause.modality != Modality::Shall || clause.finite == kNone) return false;
  std::uint32_t first = kNone;
  for (std::uint32_t t = clause.span.begin; t < clause.finite; ++t) {
    if (w.clauses.of_token[t] != c || w.words.pos[t] == Pos::Punct) continue;
    if (first == kNone) first = t;
    if (w.is(t, WordClass::Conditional)) return true;
  }
  for (std::uint32_t t = clause.span.begin; clause.mood == Mood::Subjunctive2 && t < clause.span.end; ++t)
    if (w.clauses.of_token[t] == c && w.is(t, WordClass::Formerly)) return true;  // urspruenglich sollte gewaehlt werden
  for (std::uint32_t k = w.first_child[c]; first == kNone && k != kNone; k = w.next_sibling[k])  // wenn er angreift, sollte ...
    if (w.clauses.clauses[k].marker != kNone && w.clauses.clauses[k].marker < clause.finite) first = w.clauses.clauses[k].marker;
  if (first == kNone) return clause.mood == Mood::Subjunctive2;
  if (w.is(first, WordClass::Instrument)) return true;
  const Frame* f = w.frame_of(c);
  if (f == nullptr || !f->has_type || f->type != EventType::Consult || clause.negated) return false;
  // sollten verhandeln, sagte er; der Westen solle mit ihm reden: asked, where others speak of them (asks_nothing)
  return clause.mood == Mood::Indicative || clause.role != ClauseRole::Complement || clause.voice == Voice::Passive || has_day(w, clause);
}

// In dem Papier fordern sie mehr Geld. Im Mai sollen die Haeuser oeffnen: the account of a demand goes on.
bool goes_on_demanding(const Work& w, std::uint32_t c) {
  const std::uint32_t source = w.source_of(c);
  const std::uint32_t said = source == kNone ? kNone : w.speech.sources[source].cue_clause;
  if (said == kNone || w.clauses.clauses[said].sentence == w.clauses.clauses[c].sentence) return false;
  const Frame* f = w.frame_of(said);
  return f != nullptr && f->has_type && f->type == EventType::Request;
}

// nach dem Willen des Gipfels
bool is_will(const Work& w, std::uint32_t source) {
  const TokenSpan where = w.speech.sources[source].where;
  for (std::uint32_t t = where.begin > 3 ? where.begin - 3 : 0; t < where.end; ++t)
    if (w.is(t, WordClass::Will)) return true;
  return false;
}

// Details sollen noch besprochen werden: what is to be done with a thing is a plan, unless it is somebody's will or ought to be (sollte).
bool plans_a_thing(const Work& w, std::uint32_t c, std::uint32_t subject, bool names, std::uint32_t source) {
  const Clause& clause = w.clauses.clauses[c];
  if (clause.modality != Modality::Shall || clause.mood == Mood::Subjunctive2 || names || (clause.mood == Mood::Subjunctive1 && goes_on_demanding(w, c))) return false;
  if (subject != kNone && w.words.pos[subject] == Pos::Pron && ((w.words.chosen(subject).persons & (1 | 8)) != 0 || w.is(subject, WordClass::Generic))) return false;
  if (subject != kNone && (w.is(subject, WordClass::Generic) || w.is(subject, WordClass::Acting))) return false;  // jeder solle, der Westen solle
  if (source != kNone && clause.mood == Mood::Indicative && is_will(w, source)) return false;  // nach dem Willen der Regierung sollen die Steuern sinken
  if (source == kNone || clause.voice != Voice::Passive) return true;  // das Gesetz soll Gewalt bestrafen
  // Die Regel solle eingehalten werden: asked, unless it is an event or has a day.
  constexpr std::uint32_t kEvents = 1u << static_cast<unsigned>(EventType::Consult) | 1u << static_cast<unsigned>(EventType::Protest);
  return clause.mood != Mood::Subjunctive1 || (subject != kNone && (w.types(subject) & kEvents) != 0) || has_day(w, clause);
}

// Der Minister solle nach Paris reisen, sagte seine Sprecherin: a visit of one's own side is planned.
bool plans_a_meeting(const Work& w, std::uint32_t c, const Asking& a) {
  const Clause& clause = w.clauses.clauses[c];
  const Frame* f = w.frame_of(c);
  if (clause.modality != Modality::Shall || clause.mood != Mood::Subjunctive1 || f == nullptr || !f->has_type || f->type != EventType::Consult || clause.negated) return false;
  const auto country = [&w](const Participant& p) { return p.entity == kNone ? std::string_view() : std::string_view(w.actors.entities[p.entity].code).substr(0, 3); };
  return a.asked.empty() || std::any_of(a.asked.begin(), a.asked.end(), [&](const Participant& p) {
    return std::any_of(a.speaker.begin(), a.speaker.end(), [&](const Participant& s) { return country(s) == country(p); });
  });
}

// Die Bilder sollten Angst machen, so die Partei: what a thing is for.
bool is_for_something(const Work& w, const Clause& clause, std::uint32_t subject, bool names) {
  if (clause.modality != Modality::Shall || clause.voice != Voice::Active || clause.negated || names || subject == kNone || w.words.pos[subject] != Pos::Noun) return false;
  if (w.is(subject, WordClass::Generic) || w.is(subject, WordClass::Acting) || w.is(subject, WordClass::Person)) return false;
  const auto arguments = w.clauses.arguments_of(clause);
  return std::any_of(arguments.begin(), arguments.end(), [](const Argument& a) { return a.role == ArgumentRole::Object && !a.reflexive && !a.shared; });
}

// Who governs says what he plans; a party, a union, an association can only ask for it.
bool only_asks(const Work& w, const std::vector<Participant>& speaker) {
  return std::all_of(speaker.begin(), speaker.end(), [&w](const Participant& p) {
    if (p.entity == kNone) return false;
    const std::string_view code = w.actors.entities[p.entity].code;
    return code.ends_with(" PTY") || code.ends_with(" LEG") || code.ends_with(" NGO") || code.ends_with(" LAB") || code.ends_with(" REL") || code.ends_with(" EDU") || code.ends_with(" BUS");
  });
}

// dem Minister zufolge, nach den Worten der Kanzlerin: what a politician says has to be done he wants. Not nach Angaben des Ministers, laut Polizei.
bool is_opinion(const Work& w, std::uint32_t source) {
  const Source& s = w.speech.sources[source];
  if (s.mention == kNone || w.actors.mentions[s.mention].kind != EntityKind::Person) return false;
  for (std::uint32_t t = s.where.begin > 2 ? s.where.begin - 2 : 0; t < s.where.end; ++t)
    if (w.is(t, WordClass::Figures)) return false;
  const std::string_view sector = sector_of(w, {w.actors.mentions[s.mention].entity, s.mention, {}, {}});
  return w.actors.mentions[s.mention].entity != kNone && (sector == kGovernment || sector == "PTY" || sector == "LEG");
}

// Nach Angaben der Kommission muessen die Laender zustimmen: how things are, not what somebody wants.
bool reports_a_need(const Work& w, const Clause& clause, std::uint32_t source, bool by_phrase, bool names) {
  if (source == kNone || clause.quoted || is_will(w, source)) return false;
  if (!by_phrase) {  // in the indicative, of another sentence or below what is said (dass es schwer sei, dass man Masken tragen muss)
    const std::uint32_t cue = w.speech.sources[source].cue_clause;
    if (cue == kNone || clause.mood != Mood::Indicative) return false;
    return w.clauses.clauses[cue].sentence != clause.sentence || (clause.role == ClauseRole::Complement && clause.marker != kNone && clause.parent != cue);
  }
  if (names && clause.modality != Modality::Shall && clause.voice == Voice::Active && is_opinion(w, source)) return false;
  const std::uint32_t behind = w.speech.sources[source].where.end;
  if (behind < w.tokens.size() && w.tokens.shape[behind] == Shape::Colon) return false;  // Macron: Russland muss abziehen.
  return clause.mood == Mood::Indicative;
}

// Es sollte eingesetzt werden: in free speech a past plan as well as a demand.
bool may_be_past(const Work& w, const Clause& clause, bool names, std::uint32_t source) {
  if (clause.modality != Modality::Shall || clause.mood != Mood::Subjunctive2 || clause.voice != Voice::Passive || names || clause.quoted || source == kNone) return false;
  const std::uint32_t cue = w.speech.sources[source].cue_clause;
  return cue != kNone && w.clauses.clauses[cue].sentence != clause.sentence;
}

// Hier duerfen keine Raeder stehen: a rule that somebody tells of.
bool tells_a_rule(const Clause& clause, bool names) { return clause.modality == Modality::May && clause.mood == Mood::Indicative && clause.voice == Voice::Passive && !names && !clause.quoted; }

// muss mit Verlusten rechnen, muesse sich darauf einstellen; not muesse die Kaempfe einstellen.
bool is_foreseen(const Work& w, const Clause& clause) {
  if (!w.rules.is(clause.lemma_key, WordClass::Foreseen) || clause.negated || clause.modality != Modality::Must) return false;
  const auto arguments = w.clauses.arguments_of(clause);
  return std::none_of(arguments.begin(), arguments.end(), [](const Argument& a) { return a.role == ArgumentRole::Object && !a.reflexive; });
}

// Man muesse wissen, wir sollten uns erinnern, die Buerger muessten sich auf harte Wochen einstellen: asked of nobody.
bool asks_nobody(const Work& w, const Clause& clause, std::uint32_t subject) {
  if (is_foreseen(w, clause)) return true;
  if (!w.rules.is(clause.lemma_key, WordClass::Mental) && !(clause.copula != Key::None && clause.mood == Mood::Imperative)) return false;
  if (clause.mood == Mood::Imperative || subject == kNone) return clause.mood == Mood::Imperative;
  return w.is(subject, WordClass::Generic) || is_we(w, subject);
}

// wie es gehen solle; was man tun muesse; Was sollen wir tun?
bool asks_a_question(const Work& w, std::uint32_t c) {
  const Clause& clause = w.clauses.clauses[c];
  const auto asks = [&w](std::uint32_t t) { return (w.in.clause_rules.flags(w.words.form[t]) & kQuestion) != 0 || w.is(t, WordClass::Whether); };
  if (clause.marker != kNone && asks(clause.marker)) return true;
  for (std::uint32_t t = clause.span.begin; clause.finite != kNone && t < clause.finite; ++t)
    if (w.clauses.of_token[t] == c && w.words.pos[t] != Pos::Punct) {
      if (asks(t) && !has_comma(w, t, clause.finite)) return true;
      break;
    }
  for (std::uint32_t t = clause.verb; t < w.tokens.size() && w.tokens.sentence[t] == clause.sentence && w.tokens.shape[t] != Shape::CloseQuote; ++t)
    if (w.tokens.shape[t] == Shape::Stop) return w.tokens.text(w.in.base.text, t).find('?') != std::string_view::npos;
  return false;
}

// kuendigte an, dass alle geimpft werden sollten: a plan of one's own.
bool is_announced(const Work& w, std::uint32_t source) {
  const std::uint32_t cue = source == kNone ? kNone : w.speech.sources[source].cue_clause;
  const Frame* f = cue == kNone ? nullptr : w.frame_of(cue);
  return f != nullptr && !f->has_type && f->standing == Standing::Planned;
}

// Laut Polizei sollte ein Gutachter kommen: who governs tells of a plan.
bool tells_a_plan(const Work& w, const Clause& clause, std::uint32_t source, bool by_phrase, bool names) {
  if (!by_phrase || source == kNone || clause.modality != Modality::Shall || clause.mood != Mood::Subjunctive2 || clause.quoted || is_will(w, source) || ((names || w.speech.sources[source].view) && is_opinion(w, source))) return false;
  const std::uint32_t cue = w.speech.sources[source].cue_token;
  return cue != kNone && w.words.pos[cue] == Pos::Adp;  // not so der Minister
}

// Europa muss handeln, kommentiert Muster: the opinion of one who writes for the paper.
bool is_comment(const Work& w, std::uint32_t source, const Asking& a) {
  const std::uint32_t cue = source == kNone ? kNone : w.speech.sources[source].cue_clause;
  if (cue == kNone || !w.rules.is(w.clauses.clauses[cue].lemma_key, WordClass::Commenting)) return false;
  return std::none_of(a.speaker.begin(), a.speaker.end(), [&w](const Participant& p) { return is_political(w, p, Circle::Public); });
}

// A demand is of politics where it is made by, or of, a body of state, party, union, church or association: not what coaches, shopkeepers
// and neighbours say of themselves, nor advice of physicians and teachers to everybody.
bool is_of_politics(const Work& w, const Asking& a) {
  const auto acts = [&w](const Participant& p) { return is_political(w, p, Circle::Public); };
  if (std::any_of(a.speaker.begin(), a.speaker.end(), acts) || std::any_of(a.asked.begin(), a.asked.end(), acts)) return true;
  if (!a.asked.empty() || a.subject == kNone || w.words.pos[a.subject] == Pos::Pron || w.is(a.subject, WordClass::Generic)) return false;
  return std::any_of(a.speaker.begin(), a.speaker.end(), [&w](const Participant& p) {  // die Tests muessten ausgebaut werden, so die Forscher
    const std::string_view sector = sector_of(w, p);
    return sector == "EDU" || sector == "BUS" || (sector == "CVL" && p.mention != kNone && w.actors.mentions[p.mention].kind == EntityKind::Group);
  });
}

}  // namespace

// Die Laender sollten abwarten, jeder sollte mitmachen: behind what somebody said he asks it of them; with a day it was planned.
static bool ought_somebody(Work& w, std::uint32_t c) {
  const Clause& clause = w.clauses.clauses[c];
  if (clause.modality != Modality::Shall || clause.mood != Mood::Subjunctive2 || clause.voice != Voice::Active || dates_something(w, clause)) return false;
  const std::uint32_t subject = find_subject(w, c).head;
  if (subject == kNone) return false;
  if (w.words.pos[subject] == Pos::Pron || w.words.pos[subject] == Pos::Det) return w.is(subject, WordClass::Everybody);
  std::vector<Participant> named;
  return w.is(subject, WordClass::Acting) || w.is(subject, WordClass::Person) || name_participants(w, subject, named);
}

bool comes_too_late(const Clause& c) {
  if (c.mood != Mood::Subjunctive2 || (c.tense != Tense::Pluperfect && c.tense != Tense::Perfect)) return false;
  return c.modality == Modality::Must || c.modality == Modality::Shall || (c.modality == Modality::May && c.negated);
}

bool demands(const Work& w, std::uint32_t c, bool by_phrase) {
  const Clause& clause = w.clauses.clauses[c];
  return !only_plans(w, c) && !comes_too_late(clause) && (wants(w, c, by_phrase || goes_on_demanding(w, c)) || forbids(w, c));
}

bool demanded_before(Work& w, std::uint32_t c, std::vector<Participant>& speaker) {
  const Clause& clause = w.clauses.clauses[c];
  if (only_plans(w, c)) return false;
  if (clause.sentence == 0 || clause.role != ClauseRole::Main || clause.quoted || clause.verb_first || w.source_of(c) != kNone) return false;
  const bool told_on = clause.mood == Mood::Subjunctive1 && (wants(w, c, false) || forbids(w, c));  // Auch muesse Rom handeln
  if (!told_on && (clause.modality != Modality::Shall || clause.mood != Mood::Subjunctive2)) return false;
  if (clause.tense != Tense::Present) return false;
  if ((w.tokens.flags[w.tokens.first[clause.sentence]] & kParagraphBefore) != 0) return false;
  for (std::uint32_t k = c; k-- > 0 && w.clauses.clauses[k].sentence + 1 >= clause.sentence;) {
    const Frame* f = w.frame_of(k);
    if (w.clauses.clauses[k].sentence == clause.sentence || f == nullptr || !f->has_type || f->type != EventType::Request || w.above[k] > Above::Planned) continue;
    const Found subject = find_subject(w, k);
    if (subject.head != kNone && name_participants(w, subject.head, speaker)) return true;
  }
  for (std::size_t i = w.out.size(); i-- > 0 && w.tokens.sentence[w.out[i].trigger] + 1 >= clause.sentence;)
    if (w.out[i].type == EventType::Request && w.tokens.sentence[w.out[i].trigger] != clause.sentence && !w.out[i].actors.empty()) {
      speaker = w.out[i].actors;
      return true;
    }
  return ought_somebody(w, c) && name_last_speaker(w, clause.sentence, false, speaker);
}

bool reports_only(const Work& w, const Clause& clause, const std::vector<Participant>& speaker) {
  if (clause.modality != Modality::Shall) return false;
  return std::all_of(speaker.begin(), speaker.end(), [&w](const Participant& p) { return p.entity != kNone && w.actors.entities[p.entity].code.ends_with(" JRN"); });
}

bool is_everyday(const Work& w, std::uint32_t c, const Asking& a) {
  const Clause& clause = w.clauses.clauses[c];
  return asks_a_question(w, c) || (is_over(clause.tense) && clause.mood == Mood::Indicative) || !is_of_politics(w, a);
}

bool asks_nothing(const Work& w, std::uint32_t c, const Asking& a) {
  const Clause& clause = w.clauses.clauses[c];
  const std::uint32_t source = w.source_of(c);
  const bool names = !a.asked.empty();
  if (asks_a_question(w, c) || is_announced(w, source) || !is_of_politics(w, a) || plans_a_meeting(w, c, a) || is_for_something(w, clause, a.subject, names) || is_comment(w, source, a)) return true;
  if (!only_asks(w, a.speaker) && (plans_a_thing(w, c, a.subject, names, source) || tells_a_plan(w, clause, source, a.by_phrase, names))) return true;
  return asks_nobody(w, clause, a.subject) || reports_a_need(w, clause, source, a.by_phrase, names) || may_be_past(w, clause, names, source) || tells_a_rule(clause, names);
}

}  // namespace depesche
