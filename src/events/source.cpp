// SPDX-License-Identifier: Apache-2.0
// On whose word an act stands: whoever is cited for it, unless that is whoever acts.
#include <algorithm>

#include "events/work.h"

namespace depesche {
namespace {

constexpr Persons kFirstPerson = 1 | 8;  // ich, wir
constexpr int kChain = 16;  // tellers that pass on what others told

std::string_view state_of(std::string_view code) { return code.substr(0, code.find(' ')); }

// Of a state: GOV, MIL, COP, LEG, JUD, or nothing behind its code.
bool is_official(std::string_view code) {
  const std::string_view sector = code.size() > 4 ? code.substr(4) : std::string_view{};
  return sector.empty() || sector.starts_with("GOV") || sector.starts_with("MIL") || sector.starts_with("COP") || sector.starts_with("JUD") || sector.starts_with("LEG");
}

// «Wir fordern ...» in the teller's own words.
bool says_i(const Work& w, std::uint32_t clause) {
  const Clause& c = w.clauses.clauses[clause];
  if (!c.quoted) return false;
  for (const Argument& subject : w.clauses.arguments_of(c)) {
    if (subject.role == ArgumentRole::Subject && subject.head != kNone && !subject.shared) return (w.words.chosen(subject.head).persons & kFirstPerson) != 0;
  }
  return false;
}

// Whether a mention means the entity, or one of its kind where several are meant (die Aussenminister Frankreichs und Italiens).
bool means(const Work& w, const Mention& mention, std::uint32_t entity) {
  if (entity == kNone) return false;
  if (mention.entity == entity) return true;
  const auto first = w.actors.members.begin() + mention.first_member, end = w.actors.members.begin() + mention.end_member;
  return std::any_of(first, end, [&](std::uint32_t m) { return m == entity || (!w.actors.entities[m].code.empty() && w.actors.entities[m].code == w.actors.entities[entity].code); });
}

// «X und Y erklaerten, dass sie zustimmen»: a pronoun that nobody was found for, right below the clause of saying and of its number, is
// whoever speaks; he acts. Whether it is so.
bool take_speaker(Work& w, EventMention& e) {
  const Clause& c = w.clauses.clauses[e.clause];
  const std::uint32_t said = w.speech.sources[e.source].cue_clause;
  if (said == kNone || c.parent != said || c.finite == kNone || c.voice != Voice::Active) return false;
  const Clause& above = w.clauses.clauses[said];
  if (above.finite == kNone || (w.words.chosen(c.finite).persons & w.words.chosen(above.finite).persons) == 0) return false;
  const Found subject = find_subject(w, e.clause);
  const Found speaker = find_subject(w, said);
  if (subject.head == kNone || speaker.head == kNone || subject.argument == nullptr || subject.argument->shared) return false;
  if (w.words.pos[subject.head] != Pos::Pron || w.actors.at_head[subject.head] != kNone || w.words.pos[speaker.head] == Pos::Pron) return false;
  std::vector<Participant> speakers;
  name_participants(w, speaker.head, speakers);
  if (!w.is(subject.head, WordClass::Personal)) return false;  // all of them refused, said the envoys
  for (const Participant& p : e.actors) std::erase_if(speakers, [&p](const Participant& s) { return s.entity != kNone && s.entity == p.entity; });
  e.actors.insert(e.actors.begin(), speakers.begin(), speakers.end());
  return true;
}

std::string_view code_of(const Work& w, const Participant& p) { return p.entity != kNone ? std::string_view(w.actors.entities[p.entity].code) : p.country; }

bool is_police(const Work& w, const Participant& p) { return p.sector == "COP" || code_of(w, p).ends_with(" COP"); }

// «nach Polizeiangaben», «nach georgischen Angaben»: whose the words are.
std::vector<Participant> owners_of_words(Work& w, TokenSpan where) {
  std::uint32_t noun = kNone;
  for (std::uint32_t t = where.begin; t < where.end && noun == kNone; ++t)
    if (w.words.pos[t] == Pos::Noun || (w.words.pos[t] == Pos::ProperNoun && t + 1 == where.end)) noun = t;
  std::vector<Participant> owners;
  if (noun != kNone) name_owners(w, noun, owners);
  return owners;
}

// Whether the words are those of whoever acts.
bool owns_words(Work& w, TokenSpan where, const EventMention& e) {
  const std::vector<Participant> owners = owners_of_words(w, where);
  if (owners.empty()) return false;
  if (e.actors.empty()) return e.type == EventType::Coerce && std::any_of(owners.begin(), owners.end(), [&](const Participant& owner) { return is_police(w, owner); });
  return std::any_of(owners.begin(), owners.end(), [&](const Participant& owner) {
    const std::string_view sector = owner.entity == kNone ? owner.sector : std::string_view{};
    return std::any_of(e.actors.begin(), e.actors.end(), [&](const Participant& p) { return code_of(w, p) == code_of(w, owner) && (!sector.empty() || p.entity == owner.entity); });
  });
}

// Whether one with this code speaks for whoever acts.
bool speaks_for(const Work& w, std::string_view teller, const EventMention& e) {
  if (teller.empty()) return false;
  const bool governs = is_official(teller) && teller.find(" LEG") == std::string_view::npos && teller.find(" JUD") == std::string_view::npos;
  // «drei Maenner wurden festgenommen», and not: Hackern sei es gelungen, einzudringen.
  const bool done_to = e.clause == kNone || w.clauses.of_verb[e.trigger] != e.clause || w.clauses.clauses[e.clause].voice != Voice::Active;
  if (e.actors.empty() || e.unknown_actor) return governs && done_to && e.type == EventType::Coerce && teller.size() > 4;
  const std::string_view sector = teller.size() > 4 ? teller.substr(4) : std::string_view{};
  const bool one_voice = !sector.starts_with("CVL") && !sector.starts_with("JRN");  // not witnesses, papers
  for (const Participant& p : e.actors)
    if (one_voice && p.entity != kNone && code_of(w, p) == teller && teller.size() > 4) return true;
  return std::all_of(e.actors.begin(), e.actors.end(), [&](const Participant& p) {
    const std::string_view code = code_of(w, p);
    return !code.empty() && governs && state_of(code) == state_of(teller) && (p.entity == kNone || (is_official(code) && (!code.ends_with("COP") || teller.ends_with("COP"))));
  });
}

// Putin warnte nach Angaben des Kremls: what a person said is passed on by another, by a phrase of its own.
bool passes_on(const Work& w, std::uint32_t source, std::uint32_t teller, const EventMention& e) {
  if (w.speech.sources[source].cue_clause != kNone || is_hostile(e.type) || e.actors.empty()) return false;
  return std::all_of(e.actors.begin(), e.actors.end(), [&](const Participant& p) {
    return p.entity != kNone && p.entity != teller && w.actors.entities[p.entity].kind == EntityKind::Person && !w.actors.entities[p.entity].name.empty();
  });
}

// «laut „Morgenpost“ ...», «wie der Sender berichtet, ...»: a paper that tells an act in passing has not done it.
bool only_reports(const Work& w, std::uint32_t source, const EventMention& e) {
  const Source& s = w.speech.sources[source];
  if (s.mention == kNone || w.actors.mentions[s.mention].entity == kNone || !w.actors.entities[w.actors.mentions[s.mention].entity].code.ends_with("JRN")) return false;
  return s.cue_clause == kNone || (e.clause != kNone && w.clauses.clauses[s.cue_clause].parent == e.clause);
}

// A noun that only says when or why: nach den PROTESTEN.
bool in_passing(const Work& w, const EventMention& e) {
  const Clause& c = w.clauses.clauses[e.clause];
  for (const Argument& phrase : w.clauses.arguments_of(c)) {
    if (phrase.head == e.trigger) return phrase.role == ArgumentRole::Oblique && !w.rules.is(phrase.preposition_key, WordClass::BlameBy) && (phrase.case_ != Case::Accusative || phrase.agent);
  }
  return false;
}

// Background of what is told: where that stands in the subjunctive or the infinitive, a relative clause or one of time in the indicative
// is the reporter's.
bool is_background(const Work& w, const EventMention& e) {
  const std::uint32_t clause = e.clause;
  const Clause& c = w.clauses.clauses[clause];
  if (!c.quoted && w.clauses.of_verb[e.trigger] != clause && w.words.pos[e.trigger] == Pos::Noun && in_passing(w, e)) return true;
  if (c.quoted || c.mood != Mood::Indicative || c.parent == kNone || c.modality == Modality::Shall) return false;
  if (c.role != ClauseRole::Relative && c.role != ClauseRole::Time) return false;
  const Clause& above = w.clauses.clauses[c.parent];
  const bool ahead = above.mood == Mood::Indicative && is_over(c.tense) && above.tense == Tense::Future;  // wird X treffen, der verletzt wurde
  const bool before = above.mood == Mood::Indicative && c.tense == Tense::Pluperfect && above.tense != Tense::Pluperfect;  // ..., zu der X aufgerufen hatte
  return (above.mood != Mood::Indicative || ahead || before) && w.source_of(clause) == w.source_of(c.parent);
}

// «kritisierte, dass er festgenommen wurde»: what is praised or blamed is taken for granted, and the reporter's.
bool is_granted(const Work& w, std::uint32_t source, std::uint32_t clause, std::uint32_t trigger) {
  const auto judges = [&w](std::uint32_t c) {
    const Frame* f = w.frame_of(c);
    return f != nullptr && f->has_type && (f->type == EventType::Accuse || f->type == EventType::Support);
  };
  if (clause != kNone && w.clauses.of_verb[trigger] != clause && judges(clause)) return true;  // sei besorgt ueber das Manoever
  if (clause != kNone && w.clauses.clauses[clause].role == ClauseRole::Relative && w.clauses.clauses[clause].mood == Mood::Subjunctive1) return false;
  const std::uint32_t said = w.speech.sources[source].cue_clause;
  if (said == kNone || clause == kNone || w.clauses.clauses[clause].sentence != w.clauses.clauses[said].sentence) return false;  // kritisierte ihn. Er habe ...
  return judges(said);
}

// «beschloss, den Einsatz zu verlaengern»: what is decided, promised or demanded is not told to have been done.
bool is_intended(const Work& w, std::uint32_t source, std::uint32_t clause) {
  const std::uint32_t said = w.speech.sources[source].cue_clause;
  for (int step = 0; step < kChain && said != kNone && clause != kNone && clause != said; ++step) {
    const Clause& c = w.clauses.clauses[clause];
    if (c.parent == said) return c.infinitive && c.tense != Tense::Perfect && !c.quoted;
    clause = c.parent;
  }
  return false;
}

// The source of the clause of saying that is about the noun, kNone where none is.
std::uint32_t source_of_matter(const Work& w, const EventMention& e) {
  const std::vector<Matter>& matter = w.speech.matter;
  auto at = std::lower_bound(matter.begin(), matter.end(), e.clause, [](const Matter& m, std::uint32_t clause) { return m.clause < clause; });
  for (; at != matter.end() && at->clause == e.clause; ++at)
    if (at->noun == e.trigger) return at->source;
  return kNone;
}

// «Die Polizei sprach von Auseinandersetzungen»: a noun that a clause of saying is about, where that clause is no act itself.
std::uint32_t teller_of_noun(const Work& w, const EventMention& e) {
  const Frame* f = w.frame_of(e.clause);
  if (w.clauses.of_verb[e.trigger] == e.clause || w.clauses.clauses[e.clause].negated || (f != nullptr && f->has_type)) return kNone;
  const bool unnamed = std::all_of(e.actors.begin(), e.actors.end(), [](const Participant& p) { return p.entity == kNone; });
  if (f != nullptr && f->standing == Standing::Planned && unnamed) return kNone;  // who announces a rally holds it
  return source_of_matter(w, e);
}

bool is_no_report(Work& w, const EventMention& e) {
  return w.speech.sources[e.source].view || is_granted(w, e.source, e.clause, e.trigger) || is_intended(w, e.source, e.clause) || tells_own_act(w, e.source, e);
}

// Past all tellers that do not report the act.
void pass_tellers(Work& w, EventMention& e) {
  if (e.status == Status::Denied) return;  // who denies it is told, and be it whoever would have done it
  for (int step = 0; step < kChain && e.source != kNone && is_no_report(w, e); ++step) e.source = w.speech.sources[e.source].outer;
}

}  // namespace

bool tells_own_act(Work& w, std::uint32_t source, const EventMention& e) {
  if (!is_hostile(e.type) && says_i(w, e.clause)) return true;
  if (w.speech.sources[source].of_other || w.speech.sources[source].unnamed || only_reports(w, source, e)) return false;
  const std::uint32_t m = w.speech.sources[source].mention;
  if (m == kNone) return owns_words(w, w.speech.sources[source].where, e);
  const Mention& mention = w.actors.mentions[m];
  for (const Participant& p : e.actors)
    if (means(w, mention, p.entity)) return true;
  if (is_hostile(e.type) || e.type == EventType::Coerce)
    for (const Participant& p : e.recipients)
      if (p.entity != kNone && w.actors.entities[p.entity].kind == EntityKind::Person && means(w, mention, p.entity)) return false;  // who was attacked tells of it
  if (mention.entity != kNone && passes_on(w, source, mention.entity, e)) return false;
  if (mention.entity != kNone) return speaks_for(w, w.actors.entities[mention.entity].code, e);
  std::vector<Participant> tellers;  // ein Sprecher der Armee
  if (mention.head == kNone || !name_participants(w, mention.head, tellers)) return false;
  return std::any_of(tellers.begin(), tellers.end(), [&](const Participant& p) { return speaks_for(w, code_of(w, p), e); });
}

void settle_sources(Work& w) {
  for (EventMention& e : w.out) {
    // Das war keine Zusage, sagte der Sprecher: whoever denies it is cited, though he speaks for the one who is said to have done it.
    if (e.status == Status::Negated && e.clause != kNone && w.words.pos[e.trigger] == Pos::Noun && w.clauses.of_verb[e.trigger] == e.clause) continue;
    // Whoever is only supposed to act (the police of the place) tells nothing of it.
    const bool named = !e.unknown_actor && std::any_of(e.actors.begin(), e.actors.end(), [](const Participant& p) { return p.entity != kNone; });
    if (e.source == kNone || e.clause == kNone || !named) continue;
    // ... nor is it likely that the paper or the envoy who tells of an attack made it, though nobody else is named.
    const std::uint32_t m = w.speech.sources[e.source].mention;
    const bool itself = m != kNone && std::any_of(e.actors.begin(), e.actors.end(), [&](const Participant& p) {
      const std::string_view code = code_of(w, p);
      return means(w, w.actors.mentions[m], p.entity) && !(code.size() > 4 && is_official(code));
    });
    if (!itself || !is_hostile(e.type)) pass_tellers(w, e);
  }
  for (EventMention& e : w.out) {
    if (e.source == kNone || w.speech.sources[e.source].mention != kNone) continue;
    if (const std::vector<Participant> owners = owners_of_words(w, w.speech.sources[e.source].where); !owners.empty()) e.teller = owners.front();
    else if (const Source& s = w.speech.sources[e.source]; s.nobodys && s.outer != kNone) e.source = s.outer;
  }
}

bool is_reported(const Work& w, const EventMention& e) {
  if (e.clause == kNone || w.clauses.clauses[e.clause].negated || !w.rules.is(w.clauses.clauses[e.clause].lemma_key, WordClass::Reporting)) return false;
  return (!e.actors.empty() || !e.recipients.empty() || e.patient != kNone) && source_of_matter(w, e) != kNone;
}

void pass_on_source(Work& w, EventMention& e) {
  const std::uint32_t source = w.source_of(e.clause);
  e.source = source != kNone ? w.speech.sources[source].outer : kNone;
  pass_tellers(w, e);
}

void fill_source(Work& w, EventMention& e) {
  e.source = w.source_of(e.clause);
  const bool matter = e.source == kNone;
  if (matter) e.source = teller_of_noun(w, e);
  if (e.source == kNone) return;
  // He had agreed with Russia, said Matovic: who the other side is does not say who he is.
  const bool two_sided = e.type == EventType::Agree || e.type == EventType::Consult || e.type == EventType::Cooperate;
  const bool own = (e.actors.empty() || two_sided) && !is_hostile(e.type) && take_speaker(w, e);
  if (!matter && is_background(w, e)) {
    e.source = kNone;
    return;
  }
  // Whoever tells his own act is no source of it; somebody who passes on what he said is.
  if (own) e.source = w.speech.sources[e.source].outer;
  pass_tellers(w, e);
}

}  // namespace depesche
