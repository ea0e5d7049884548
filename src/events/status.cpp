// SPDX-License-Identifier: Apache-2.0
// How acts stand: by what is above their clause, and by tense, mood, modality, negation and time of their own.
#include <algorithm>

#include "events/work.h"

namespace depesche {
namespace {

Above above_of(Standing s) {
  switch (s) {
    case Standing::Content: return Above::Content;
    case Standing::Planned: return Above::Planned;
    case Standing::Hypothetical: return Above::Hypothetical;
    case Standing::Negated: return Above::Negated;
    case Standing::Denied: return Above::Denied;
    default: return Above::Fact;
  }
}

// fordert notfalls Hilfe, wuerde den Schritt begruessen: with these words it is said.
bool is_said(const Work& w, std::uint32_t c) {
  const Frame* f = w.frame_of(c);
  return f != nullptr && f->has_type && (is_verbal(f->type) || f->type == EventType::Support);
}

// Erklaerte, den Plan abzulehnen: done by saying so.
bool is_stance(const Work& w, std::uint32_t c) {
  const Frame* f = w.frame_of(c);
  if (f == nullptr || !f->has_type) return false;
  return f->type == EventType::Reject || f->type == EventType::Accuse || f->type == EventType::Support || f->type == EventType::Request;
}

// «will drei Spione festgenommen haben»: so they say; not: hat abziehen wollen.
bool claims_to_have(const Work& w, const Clause& c) {
  return c.modality == Modality::Want && c.tense == Tense::Perfect && c.finite != kNone && w.words.lemma(c.finite) == c.modal;
}

// The row has read the modal verb: Bars muessen schliessen.
bool reads_modal(const Frame& f, Modality m) {
  if ((f.needs & (kMust | kMay | kCan)) != 0) return true;
  return (f.needs & kWant) != 0 && m == Modality::Want && f.has_type && f.type == EventType::Request;
}

Above own_stand(const Work& w, std::uint32_t c) {
  const Clause& clause = w.clauses.clauses[c];
  if (clause.infinitive && clause.role != ClauseRole::Complement) return Above::Fact;
  if (clause.negated && !w.matches[c].negation_used) return Above::Negated;
  const bool said = is_said(w, c);
  if (const Frame* f = w.frame_of(c); f != nullptr && reads_modal(*f, clause.modality)) return !said && is_over(clause.tense) && is_ought(w, c) ? Above::Hypothetical : Above::Fact;
  if ((!said || clause.tense == Tense::Pluperfect) && is_unreal(w, c)) return Above::Hypothetical;
  if (!said && is_doubted(w, c)) return Above::Hypothetical;
  const bool past = is_over(clause.tense);
  switch (clause.modality) {
    case Modality::Can: return past && clause.mood == Mood::Indicative ? Above::Fact : Above::Hypothetical;
    case Modality::Must: case Modality::HaveTo: return past && !is_ought(w, c) ? Above::Fact : Above::Hypothetical;
    // soll eingedrungen sein: so it is told.
    case Modality::Shall:
      if (clause.tense == Tense::Perfect && clause.mood != Mood::Subjunctive2) return Above::Fact;
      if (clause.mood == Mood::Subjunctive2 && (clause.quoted || w.source_of(c) != kNone)) return Above::Hypothetical;  // they ought to
      return past ? Above::Hypothetical : Above::Planned;
    case Modality::Want:
      if (claims_to_have(w, clause)) return Above::Fact;
      return past ? Above::Hypothetical : Above::Planned;
    case Modality::May: case Modality::Like: case Modality::Need: return Above::Hypothetical;
    default: break;
  }
  if (clause.tense == Tense::Future) return !said && is_supposed(w, c) ? Above::Hypothetical : Above::Planned;
  return Above::Fact;
}

// The noun that a clause is about: the one it hangs on (no infinitive hangs on who acts: begann die POLIZEI, den Platz zu raeumen), or the one it follows (der Fall, dass ...) where the tree hangs it on the verb.
std::uint32_t noun_above(const Work& w, const Clause& clause) {
  if (clause.governor != kNone && w.words.pos[clause.governor] == Pos::Noun && !(clause.infinitive && w.mention_at(clause.governor) != kNone)) return clause.governor;
  const std::uint32_t m = clause.marker;
  if (m == kNone || m < 2 || w.tokens.shape[m - 1] != Shape::Comma || w.words.pos[m - 2] != Pos::Noun) return kNone;
  return w.is(m - 2, WordClass::Case) || w.is(m - 2, WordClass::FearNoun) ? m - 2 : kNone;
}

// Entwuerfe; Entwuerfe fuer zwei Abkommen; ein Entwurf des Senators McCain: a noun that hangs on it, too.
bool is_draft(const Work& w, std::uint32_t noun) {
  constexpr int kFew = 3;
  for (int up = 0; up < kFew && noun != kNone; ++up, noun = w.tree.head[noun]) {
    if (w.is(noun, WordClass::Draft)) return true;
    const Relation r = w.tree.relation[noun];
    if (r != Relation::Nmod && r != Relation::Appos && r != Relation::Flat) return false;
  }
  return false;
}

// besass die Frechheit, ihn zu beschimpfen: as the phrase says that the noun is part of.
bool is_phrase_content(const Work& w, const Clause& clause, std::uint32_t noun) {
  if (clause.parent == kNone) return false;
  const Match& m = w.matches[clause.parent];
  return m.noun == noun && m.frame != kNone && m.content_clause != kNone && &w.clauses.clauses[m.content_clause] == &clause && w.rules.frames[m.frame].standing == Standing::Support;
}

// What the noun that a clause is about says of its acts.
Above by_noun(const Work& w, const Clause& clause) {
  const std::uint32_t noun = noun_above(w, clause);
  if (noun == kNone) return Above::Fact;
  if (is_phrase_content(w, clause, noun)) return Above::Fact;
  const ClassBits bits = w.classes(noun);
  if (has_class(bits, WordClass::Case)) return Above::Condition;
  if (has_class(bits, WordClass::FearNoun)) return Above::Hypothetical;
  if (has_class(bits, WordClass::Untruth)) return Above::Denied;
  if (has_class(bits, WordClass::PlanNoun)) return Above::Planned;
  if (w.types(noun) != 0) return Above::Content;
  return clause.infinitive && w.clauses.of_verb[noun] == kNone ? Above::Hypothetical : Above::Fact;
}

// Hilfe verweigern? nobody does, so far.
bool only_asks(const Work& w, const Clause& clause) { return clause.infinitive && clause.role == ClauseRole::Main && asks(w, clause.verb); }

// What a clause's role says of its acts.
Above by_role(const Work& w, const Clause& clause) {
  if (only_asks(w, clause)) return Above::Hypothetical;
  if (is_presupposed(w, clause)) return Above::Fact;
  if (is_asked(w, clause)) return Above::Hypothetical;
  switch (clause.role) {
    case ClauseRole::Condition: case ClauseRole::Unless: return Above::Condition;
    case ClauseRole::Time:  // sobald sie abziehen; noch ehe sie demonstriert hatten
      if (clause.tense != Tense::Past && clause.tense != Tense::Pluperfect && clause.marker != kNone && w.is(clause.marker, WordClass::Awaited)) return Above::Condition;
      if (clause.tense == Tense::Pluperfect && clause.marker != kNone && w.is(clause.marker, WordClass::Before)) return Above::Hypothetical;
      break;
    case ClauseRole::Until: return clause.tense == Tense::Present ? Above::Condition : Above::Fact;
    case ClauseRole::Purpose: return Above::Hypothetical;
    case ClauseRole::Without: return Above::Negated;
    case ClauseRole::Question: return Above::Hypothetical;
    case ClauseRole::Manner:  // als wuerden wir angegriffen
      if (clause.marker != kNone && w.is(clause.marker, WordClass::As) && (clause.mood == Mood::Subjunctive1 || clause.mood == Mood::Subjunctive2)) return Above::Hypothetical;
      break;
    case ClauseRole::Complement:  // wer auf Polizisten schiesse, ...: whoever it may be
      if (clause.marker != kNone && w.is(clause.marker, WordClass::Generic) && clause.tense == Tense::Present) return Above::Hypothetical;
      if (clause.marker != kNone && w.is(clause.marker, WordClass::Whether)) return Above::Hypothetical;  // prueft, ob sie geschossen haben
      break;
    case ClauseRole::Relative:
      if (is_of_nobody(w, clause)) return Above::Negated;
      for (const std::uint32_t who : {clause.marker, clause.governor})  // alle, die den Staat angreifen
        if (who != kNone && w.is(who, WordClass::Generic) && clause.tense == Tense::Present) return Above::Hypothetical;
      // an offer, a draft of a treaty under which something is to be forbidden
      if (clause.modality == Modality::Shall && clause.governor != kNone && is_draft(w, clause.governor)) return Above::Hypothetical;
      break;
    default: break;
  }
  return clause.role == ClauseRole::Complement || clause.role == ClauseRole::Adverbial ? by_noun(w, clause) : Above::Fact;
}

// Sie standen davor, ABZUZIEHEN: a zu-infinitive behind a comma that the tree joins to the finite verb.
bool is_misread(const Work& w, const Clause& clause) {
  const Clause& above = w.clauses.clauses[clause.parent];
  if (clause.role != ClauseRole::Conjunct || !clause.infinitive || above.infinitive || clause.verb < above.verb) return false;
  bool zu = w.words.pos[clause.verb] == Pos::VerbZuInfinitive, joined = false;
  for (const std::uint32_t t : children_of(w.tree, clause.verb)) {
    zu |= w.words.pos[t] == Pos::InfinitiveMark;
    joined |= w.tree.relation[t] == Relation::Cc;
  }
  return zu && !joined;
}

Above by_parent(const Work& w, std::uint32_t c) {
  const Clause& clause = w.clauses.clauses[c];
  const std::uint32_t p = clause.parent;
  if (p == kNone) return Above::Fact;
  const Match& m = w.matches[p];
  const bool content = m.content_clause == c || (clause.role == ClauseRole::Complement && m.content_clause != kNone && clause.governor != m.noun && m.frame != kNone &&
                                                 w.clauses.clauses[m.content_clause].role == ClauseRole::Complement && clause.governor == w.clauses.clauses[m.content_clause].governor);
  if (content && m.frame != kNone) {
    const Standing s = w.rules.frames[m.frame].standing;
    const Above a = above_of(s);
    if (s == Standing::Denied && w.clauses.clauses[p].negated && !m.negation_used) return Above::Fact;  // bestritt nicht, dass
    if (s == Standing::Told && clause.infinitive && clause.tense != Tense::Perfect && !is_stance(w, c)) return Above::Planned;
    if (s == Standing::Planned && is_dropped(w, p)) return Above::Hypothetical;
    if (s == Standing::Support || s == Standing::Planned) return worst(a, own_stand(w, p));
    return a;
  }
  // dementierte Berichte, es habe Soldaten entsandt; widersprach Berichten, wonach: what the words say that are denied.
  if (clause.governor != kNone && w.words.pos[clause.governor] == Pos::Noun && clause.mood == Mood::Subjunctive1 && denial_of(w, p) != nullptr) return Above::Denied;
  // Es gelte, die Grenze zu schliessen; werde versuchen, das Land zu spalten: what is not told to be done.
  const std::uint32_t noun = noun_above(w, clause);  // sei ein Mittel, sich zu widersetzen: the predicate is no noun that owns what follows
  const bool below = clause.role == ClauseRole::Complement || is_misread(w, clause);
  if (below && clause.infinitive && (noun == kNone || w.clauses.of_verb[noun] != kNone)) return Above::Hypothetical;
  return Above::Fact;
}

// What is handed down from the parent: all but facts about it.
bool hands_down(const Clause& child) {
  switch (child.role) {
    case ClauseRole::Relative: case ClauseRole::Cause: case ClauseRole::Concession: case ClauseRole::Time: case ClauseRole::Parenthesis: case ClauseRole::Participial:
      return false;
    default: return true;
  }
}

// Er werde nicht weichen, polterte der Minister: who says so hangs below what is said.
bool tells_of(const Work& w, std::uint32_t c, std::uint32_t said) {
  const std::uint32_t source = w.source_of(said);
  return source != kNone && w.speech.sources[source].cue_clause == c;
}

// liess den Platz raeumen, zwoelf Menschen wurden festgenommen: a main clause that the tree joins to an infinitive.
bool joins_infinitive(const Work& w, const Clause& clause) {
  if (clause.role != ClauseRole::Conjunct || clause.parent == kNone || clause.finite == kNone || clause.marker != kNone || !w.clauses.clauses[clause.parent].infinitive) return false;
  const auto first = w.clauses.arguments.begin() + clause.first_argument, end = w.clauses.arguments.begin() + clause.end_argument;
  return std::any_of(first, end, [](const Argument& a) { return a.role == ArgumentRole::Subject && !a.shared; });
}

// Er will sie ermutigen, zu bleiben: Das Verbot wurde verlaengert.
bool follows_colon(const Work& w, const Clause& clause) {
  if (clause.role != ClauseRole::Conjunct || clause.finite == kNone || clause.marker != kNone) return false;
  std::uint32_t t = clause.span.begin;
  while (t < clause.span.end && w.words.pos[t] == Pos::Punct && w.tokens.shape[t] != Shape::Colon) ++t;
  return t > 0 && (w.tokens.shape[t] == Shape::Colon || w.tokens.shape[t - 1] == Shape::Colon);
}

// ... nicht reagiert, daher klagte der Verband: a sentence of its own, whatever stood before the comma.
bool begins_anew(const Work& w, std::uint32_t c) {
  const Clause& clause = w.clauses.clauses[c];
  if (!clause.quoted && clause.mood == Mood::Indicative && (joins_infinitive(w, clause) || follows_colon(w, clause))) return true;
  if (clause.infinitive || clause.quoted || clause.mood != Mood::Indicative || (clause.marker != kNone && !w.is(clause.marker, WordClass::Therefore))) return false;
  for (std::uint32_t t = clause.span.begin; t < clause.span.end; ++t)
    if (w.words.pos[t] != Pos::Punct) return w.is(t, WordClass::Therefore);
  return false;
}

// Tausende kamen nach Berlin, um zu demonstrieren: who gathers for it does it. So does who uses the hour for it (nutzte die Rede, um zu
// warnen), and what was once needed for it was done (200 Mann waren noetig, um das Haus zu raeumen).
bool serves_what_is_done(const Work& w, std::uint32_t c) {
  const Clause& clause = w.clauses.clauses[c];
  if (clause.role != ClauseRole::Purpose || clause.parent == kNone || w.frame_of(c) == nullptr || !w.frame_of(c)->has_type) return false;
  const Clause& parent = w.clauses.clauses[clause.parent];
  if (parent.negated || parent.verb == kNone) return false;
  if (w.is(parent.verb, WordClass::Using)) return true;
  if (has_own(w, c, WordClass::Next) && w.clauses.clauses[c].modality == Modality::None) return is_over(parent.tense) && parent.mood != Mood::Subjunctive2;  // sagte ab, um sie acht Tage spaeter zu empfangen
  if (w.is(parent.verb, WordClass::Needed)) return is_over(parent.tense) && parent.mood != Mood::Subjunctive2;
  const bool told = w.frame_of(clause.parent) != nullptr && w.frame_of(clause.parent)->type == EventType::Protest;
  return w.frame_of(c)->type == EventType::Protest && !told && w.is(parent.verb, WordClass::Gathering);
}

}  // namespace

Above worst(Above a, Above b) { return std::max(a, b); }

void find_status(Work& w) {
  const auto n = static_cast<std::uint32_t>(w.clauses.clauses.size());
  w.above.assign(n, Above::Fact);
  std::vector<std::uint8_t> done(n, 0);
  std::vector<std::uint32_t> path;
  for (std::uint32_t c = 0; c < n; ++c) {
    path.clear();
    for (std::uint32_t p = c; p != kNone && done[p] == 0; p = w.clauses.clauses[p].parent) {
      done[p] = 1;
      path.push_back(p);
    }
    while (!path.empty()) {
      const std::uint32_t k = path.back();
      path.pop_back();
      const Clause& clause = w.clauses.clauses[k];
      Above a = worst(by_role(w, clause), by_parent(w, k));
      if (begins_anew(w, k)) a = Above::Fact;
      else if (serves_what_is_done(w, k)) a = worst(w.above[clause.parent], own_stand(w, clause.parent));
      else if (clause.parent != kNone && hands_down(clause) && !tells_of(w, k, clause.parent)) {
        Above from = w.above[clause.parent];
        // A conjunct shares what is above; a clause under a negated or possible one is so too where it is its complement.
        const bool plain = w.frame_of(clause.parent) == nullptr || w.frame_of(clause.parent)->standing != Standing::Told;
        if (clause.role == ClauseRole::Complement && plain && w.matches[clause.parent].frame == kNone && !is_presupposed(w, clause)) from = worst(from, own_stand(w, clause.parent));
        a = worst(a, from);
      }
      w.above[k] = a;
    }
  }
}

// Seasons, quarters and halves of ISO 8601-2: 2024-23 is the autumn.
static bool is_future_season(std::string_view edtf, PartialDate day) {
  if (edtf.size() != 7) return false;
  const Result<PartialDate> year = parse_date(edtf.substr(0, 4));
  if (!year) return false;
  if (year->year != day.year) return year->year > day.year;
  const int part = (edtf[5] - '0') * 10 + (edtf[6] - '0');
  const int month = part >= 21 && part <= 24 ? (part - 20) * 3 : part >= 33 && part <= 36 ? (part - 33) * 3 + 1 : part >= 40 && part <= 41 ? (part - 40) * 6 + 1 : 0;
  return day.month != 0 && month > day.month;
}

// +++ 21:35 Uhr: Macron telefoniert ... +++: when a ticker's line came in.
bool is_stamp(const Work& w, TokenSpan time) {
  std::uint32_t begin = w.tokens.sentence_span(w.tokens.sentence[time.begin]).begin;
  while (begin < time.begin && w.tokens.shape[begin] == Shape::Symbol) ++begin;
  if (begin != time.begin || time.end >= w.tokens.size()) return false;
  const Shape behind = w.tokens.shape[time.end];
  return behind == Shape::Colon || behind == Shape::Dash || behind == Shape::Symbol;
}

// heute kommen sie zusammen: in the present, the day of the paper itself lies ahead.
bool is_today(const Work& w, std::uint32_t time) {
  if (time == kNone || w.in.times[time].bound != TimeBound::At || is_stamp(w, w.in.times[time].where)) return false;
  const PartialDate day = w.in.base.published;
  if (day.year == 0 || day.month == 0 || day.day == 0) return false;
  const Result<PartialDate> date = parse_date(std::string_view(w.in.times[time].edtf).substr(0, 10));
  return date && date->year == day.year && date->month == day.month && date->day == day.day;
}

bool is_future(const Work& w, std::uint32_t time) {
  if (time == kNone) return false;
  const PartialDate day = w.in.base.published;
  if (day.year == 0) return false;
  std::string_view edtf = w.in.times[time].edtf;
  if (!edtf.empty() && (edtf[0] == '[' || edtf[0] == '{')) edtf.remove_prefix(1);
  const std::string_view first = edtf.substr(0, edtf.find_first_of("/,.]}T?~%"));
  const Result<PartialDate> date = parse_date(first);
  if (!date) return is_future_season(first, day);
  if (date->year != day.year) return date->year > day.year;
  if (date->month == 0 || day.month == 0 || date->month != day.month) return date->month != 0 && day.month != 0 && date->month > day.month;
  return date->day != 0 && day.day != 0 && date->day > day.day;
}

Status status_of(const Work& w, std::uint32_t clause, std::uint32_t time) {
  const Clause& c = w.clauses.clauses[clause];
  const Above a = worst(w.above[clause], own_stand(w, clause));
  switch (a) {
    case Above::Negated: return Status::Negated;
    case Above::Denied: return Status::Denied;
    case Above::Hypothetical: case Above::Condition: case Above::Content: return Status::Hypothetical;
    case Above::Planned: return Status::Planned;
    case Above::Fact: break;
  }
  if (is_supposed(w, clause)) return Status::Hypothetical;
  if (is_over(c.tense)) return Status::Occurred;
  return is_future(w, time) || (c.tense == Tense::Present && is_today(w, time)) ? Status::Planned : Status::Occurred;
}

}  // namespace depesche
