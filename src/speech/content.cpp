// SPDX-License-Identifier: Apache-2.0
// What a clause of saying says: its complement, the sentence before it, or the act itself.
#include <algorithm>

#include "speech/speech_finder.h"

namespace depesche {
namespace {

constexpr int kConjuncts = 16;  // conjuncts that are followed to the first

// The tokens that the predicate and the subject of a clause take up: where it stands inside what it says.
TokenSpan core_of(const Clause& c, const Argument* subject) {
  TokenSpan core{c.predicate_size > 0 ? c.predicate[0] : c.verb, c.verb + 1};
  const auto add = [&](TokenSpan span) { core = {std::min(core.begin, span.begin), std::max(core.end, span.end)}; };
  for (std::uint8_t i = 0; i < c.predicate_size; ++i) add({c.predicate[i], c.predicate[i] + 1});
  if (subject != nullptr && !subject->shared && !subject->span.empty()) add(subject->span);
  return core;
}

}  // namespace

// «X zeigte sich erfreut: "...", sagte er»: what stands in front of the colon is told, not said.
bool SpeechFinder::announces(const Clause& said) const {
  const std::uint32_t verb = said.finite != kNone ? std::min(said.finite, said.verb) : said.verb;
  if (verb < 2) return false;
  const std::uint32_t m = marked_at_[verb - 1] != kNone ? marked_at_[verb - 1] : marked_at_[verb - 2];
  return m != kNone && marked_[m].where.begin > 0 && in_.tokens.shape[marked_[m].where.begin - 1] == Shape::Colon;
}

// «Moskau sieht Schuld bei Kiew "Das ist falsch", sagte X»: a heading in front of a whole sentence in marks is not said.
bool SpeechFinder::stands_apart(const Clause& below, const Clause& said) const {
  const std::uint32_t verb = said.finite != kNone ? std::min(said.finite, said.verb) : said.verb;
  if (verb < 2 || below.mood != Mood::Indicative) return false;
  const std::uint32_t m = marked_at_[verb - 1] != kNone ? marked_at_[verb - 1] : marked_at_[verb - 2];
  if (m == kNone || !marked_[m].sentence || below.verb >= marked_[m].where.begin || marked_[m].where.begin == 0) return false;
  const TokenSpan inner{marked_[m].where.begin + 1, marked_[m].where.end - 1};
  if (inner.empty() || in_.words.pos[marked_[m].where.begin - 1] == Pos::Punct || in_.tokens.shape[inner.begin] != Shape::Capital || in_.words.pos[inner.begin] == Pos::Noun) return false;
  for (std::uint32_t t = inner.begin; t < inner.end; ++t)
    if (is_finite(in_.words.pos[t])) return true;
  return false;
}

bool SpeechFinder::names_words(std::uint32_t c) const {
  for (const Argument& about : in_.clauses.arguments_of(clause(c))) {
    if (about.role != ArgumentRole::Subject && about.head != kNone && noun_cue(about.head) != nullptr) return true;
  }
  return false;
}

// Whether `child` says what `c` says: a complement, or a clause beside it in the subjunctive.
bool SpeechFinder::is_content(std::uint32_t child, std::uint32_t c, const Cue& cue) const {
  const Clause& below = clause(child);
  const Clause& said = clause(c);
  if (below.verb == kNone || cue.mute) return false;
  if (below.marker != kNone && below.verb < said.verb && as_word(child) != kNone && cue_of(child) != nullptr) return false;  // wie X berichtet, klagen ...
  // An act, and what is merely known, is told by a clause of its own only with a conjunction or as an infinitive.
  const bool marked = below.marker != kNone || below.infinitive || below.mood == Mood::Subjunctive1 || below.mood == Mood::Subjunctive2;
  if (!marked && (cue.kind == CueKind::Act || cue.kind == CueKind::Think || said.copula != Key::None) && !stands_in_quotation(child)) return false;
  const bool complement = below.role == ClauseRole::Complement || below.role == ClauseRole::Question;
  if (!marked && below.verb < said.verb && (announces(said) || stands_apart(below, said))) return false;
  if (complement && (cue.denies || (cue.kind == CueKind::Act && below.infinitive)) && below.governor == said.verb && names_words(c)) return false;  // wies die BEHAUPTUNG zurueck, dass
  if (complement) return below.governor == kNone || below.governor == said.verb || below.governor + 2 != below.span.begin || noun_cue(below.governor) == nullptr;
  if (below.marker != kNone || below.finite == kNone || cue.kind == CueKind::Act) return false;
  if (below.mood != Mood::Subjunctive1 && below.mood != Mood::Subjunctive2) return false;
  if (below.role != ClauseRole::Conjunct && below.role != ClauseRole::Adverbial && below.role != ClauseRole::Parenthesis) return false;
  return below.span.begin > said.verb && in_.words.pos[below.span.begin] != Pos::Cconj;
}

// Adds the span of `child`, less the speech clause `c` where it stands in the middle and less what was lifted out of it.
void SpeechFinder::add_parts(std::uint32_t child, std::uint32_t c, Quote& quote) const {
  TokenSpan whole = clause(child).span;
  const std::uint32_t speech_begin = clause(c).finite != kNone ? clause(c).finite : clause(c).verb;
  whole.end = std::min(whole.end, cut_[child]);
  // What follows in quotation marks is a quotation of its own.
  for (std::uint32_t t = whole.begin; t < whole.end; ++t)
    if (in_quotation(t) && t > whole.begin && in_.tokens.shape[t - 1] == Shape::Colon) whole.end = t;
  const TokenSpan core = core_of(clause(c), argument(c, ArgumentRole::Subject));
  const auto add = [&](TokenSpan part) {
    part = with_marks(trimmed(part));
    if (!part.empty()) quote.parts.push_back(part);
  };
  if (core.end <= whole.begin || core.begin >= whole.end) {
    // A content that stands before its speech clause begins with the sentence: nothing else is there.
    if (whole.begin < speech_begin && whole.end > speech_begin) whole.end = speech_begin;
    add(whole);
    return;
  }
  add({whole.begin, core.begin});
  add({core.end, whole.end});
}

// «nannte die Wahl faelschbar, weil niemand zaehle»: a clause in the first subjunctive below a clause of saying that has nothing else to say.
bool SpeechFinder::told_in_passing(std::uint32_t c, std::uint32_t source, Quote& quote) {
  bool told = false;
  for (std::uint32_t i = child_first_[c]; i < child_first_[c + 1]; ++i) {
    const Clause& below = clause(children_[i]);
    if (below.verb == kNone || below.mood != Mood::Subjunctive1 || below.span.begin <= clause(c).verb || below.role == ClauseRole::Conjunct) continue;
    if (own_[children_[i]] == kNone) own_[children_[i]] = source;
    add_parts(children_[i], c, quote);
    told = true;
  }
  return told;
}

// The first of the conjuncts that share a subject: what holds of one by its teller holds of all.
std::uint32_t SpeechFinder::with_conjuncts(std::uint32_t c) const {
  for (int step = 0; step < kConjuncts && clause(c).role == ClauseRole::Conjunct && parent_[c] != kNone; ++step) {
    const Argument* subject = argument(c, ArgumentRole::Subject);
    if (subject == nullptr || !subject->shared || own_[c] != kNone) break;
    c = parent_[c];
  }
  return c;
}

// «Die Grenze ist offen, das teilte das Amt mit.»: what is said is the clause in front of the mark.
bool SpeechFinder::told_beside(Saying& saying, Quote& quote) {
  const Clause& said = clause(saying.clause);
  const std::uint32_t begin = said.span.begin;
  if (said.parent == kNone || begin == 0 || said.marker != kNone || saying.cue->kind == CueKind::Act) return false;
  const Shape before = in_.tokens.shape[begin - 1];
  const Cue* points = rules_.words.find(in_.words.form[begin]);
  if ((before != Shape::Comma && before != Shape::Dash) || points == nullptr || points->kind != CueKind::Points || said.finite == kNone || said.finite > begin + 2) return false;
  const std::uint32_t about = with_conjuncts(said.parent);
  if (clause(about).span.begin >= begin || clause(about).mood != Mood::Indicative || own_[about] != kNone) return false;
  quote.parts = {with_marks(trimmed({clause(about).span.begin, begin}))};
  if (quote.speaker == TokenSpan{begin, begin + 1}) quote.speaker = {};
  own_[about] = saying.told_by;
  own_[saying.clause] = kUntold;
  saying.quote = add_quote(std::move(quote));
  return true;
}

// «Das erklaerte ein Sprecher.»: what was said is the sentence before.
void SpeechFinder::told_before(Saying& saying, Quote quote) {
  const Clause& said = clause(saying.clause);
  const TokenSpan sentence = in_.tokens.sentence_span(said.sentence);
  if (told_beside(saying, quote)) return;
  const Cue* points = rules_.words.find(in_.words.form[sentence.begin]);
  const bool pointed = points != nullptr && points->kind == CueKind::Points && in_.words.pos[sentence.begin] != Pos::Det && said.parent == kNone &&
                       saying.cue->kind != CueKind::Act && saying.cue->kind != CueKind::Think;
  if (pointed && said.sentence > 0 && (in_.tokens.flags[sentence.begin] & kParagraphBefore) == 0 && in_.tokens.heading[said.sentence - 1] == 0 && !in_quotation(in_.tokens.first[said.sentence - 1])) {
    const std::uint32_t before = main_clause_[said.sentence - 1];
    const std::uint32_t teller = last_source_[said.sentence - 1];
    const bool open = teller == kNone || out_.sources[teller].where.empty() || out_.sources[teller].cue_clause == before;
    if (before != kNone && own_[before] == kNone && open) {
      quote.parts = {trimmed(in_.tokens.sentence_span(said.sentence - 1)), {sentence.begin, sentence.begin + 1}};
      own_[before] = saying.told_by;
      if (quote.speaker == TokenSpan{sentence.begin, sentence.begin + 1}) quote.speaker = {};
      saying.quote = add_quote(std::move(quote));
      return;
    }
  }
  reported_act(saying, std::move(quote));
}

// «..., berichtet die Agentur», «Sie sagte, er sei tot», where the tree doesn't join the two: the sentence says what is said. Once a sentence.
bool SpeechFinder::told_around(Saying& saying, Quote& quote) {
  const Clause& said = clause(saying.clause);
  if (saying.cue->kind != CueKind::Say || (said.parent != kNone && said.role != ClauseRole::Conjunct) || said.finite == kNone || around_ == said.sentence) return false;
  const TokenSpan sentence = in_.tokens.sentence_span(said.sentence);
  TokenSpan part;
  const std::uint32_t finite = said.finite;
  if (said.parent == kNone && finite > sentence.begin + 2 && in_.tokens.shape[finite - 1] == Shape::Comma && in_.words.pos[sentence.begin] != Pos::Sconj) {
    part = {sentence.begin, finite - 1};
    bool whole = false;  // holds a clause of its own
    for (std::uint32_t t = part.begin; t < part.end && !whole; ++t) whole = is_finite(in_.words.pos[t]) && in_.clauses.of_predicate[t] != saying.clause &&
              (in_.clauses.of_predicate[t] == kNone || clause(in_.clauses.of_predicate[t]).marker == kNone);
    const std::uint32_t c = in_.clauses.of_token[sentence.begin];
    if (!whole || quote.speaker.begin < finite || in_.words.pos[sentence.begin] == Pos::Adp || announces(said) || in_quotation(sentence.begin) || (c != kNone && stands_apart(clause(c), said))) part = {};
  }
  for (std::uint32_t t = said.verb + 1; t + 1 < sentence.end && part.empty(); ++t) {
    if (in_.tokens.shape[t] != Shape::Comma) continue;
    const std::uint32_t c = in_.clauses.of_token[t + 1];
    if (c == kNone || c == saying.clause || clause(c).marker != kNone) continue;
    if (clause(c).mood == Mood::Subjunctive1) part = {t + 1, sentence.end};
  }
  around_ = said.sentence;
  part = with_marks(trimmed(part));
  if (part.empty()) return false;
  for (std::uint32_t t = part.begin; t < part.end; ++t) {
    const std::uint32_t c = in_.clauses.of_verb[t];
    if (c != kNone && c != saying.clause && own_[c] == kNone && (parent_[c] == kNone || parent_[c] == saying.clause || (said.role == ClauseRole::Conjunct && parent_[c] == said.parent))) own_[c] = saying.told_by;
  }
  quote.parts = {part};
  return true;
}

// An act of speech told with what it is about: fordert ein Ende der Gewalt, sprach von einem Erfolg.
// `by_preposition`: what it is about stands in a phrase, and only somebody who speaks has such a phrase beside the verb.
bool SpeechFinder::is_reported(std::uint32_t c, const Cue& cue, bool& by_preposition) const {
  const Clause& said = clause(c);
  if (said.infinitive || said.finite == kNone || own_[c] != kNone || said.mood != Mood::Indicative || said.tense == Tense::Pluperfect) return false;
  if (said.role != ClauseRole::Main && said.role != ClauseRole::Conjunct && said.role != ClauseRole::Contrast) return false;
  by_preposition = false;
  for (const Argument& about : in_.clauses.arguments_of(said)) {
    if (about.reflexive || about.head == kNone || about.shared) continue;
    if (cue.object && about.role == ArgumentRole::Object && in_.words.pos[about.head] != Pos::Pron) return true;
    if (about.preposition_key == Key::None) continue;
    for (const Key with : cue.with)
      if (with == about.preposition_key) return by_preposition = true;
  }
  // ... or the tree has it below another phrase: sprach TROTZ der Kritik VON einem Erfolg.
  for (std::uint32_t t = said.finite + 1; t < std::min(said.span.end, said.finite + kLook) && cue.with[0] != Key::None; ++t)
    if (in_.words.pos[t] == Pos::Adp && in_.clauses.of_token[t] == c && std::find(cue.with.begin(), cue.with.end(), in_.words.form[t]) != cue.with.end()) return by_preposition = true;
  return false;
}

// «Die Partei will die Steuern senken.»: a body or a person of rank wants what it has said it wants.
void SpeechFinder::intention(std::uint32_t c) {
  const Clause& said = clause(c);
  if (said.modality != Modality::Want || said.tense != Tense::Present || said.mood != Mood::Indicative || said.finite == kNone || said.verb_first) return;
  if (said.role != ClauseRole::Main || own_[c] != kNone || said.voice != Voice::Active || in_quotation(said.verb)) return;
  const Argument* subject = argument(c, ArgumentRole::Subject);
  if (subject == nullptr || subject->shared || subject->head == kNone || in_.words.pos[subject->head] == Pos::Pron) return;
  const std::uint32_t mention = mention_of(subject->head, {});
  if (mention == kNone || actors_.mentions[mention].kind == EntityKind::Place) return;
  const TokenSpan sentence = in_.tokens.sentence_span(said.sentence);
  Quote quote;
  quote.type = QuoteType::Reported;
  quote.speaker = speaker_span(with_marks(trimmed(subject->span)));
  quote.speaker_mention = mention;
  TokenSpan whole = trimmed(said.span);
  if (whole.begin <= sentence.begin + 1 && whole.end + 2 >= sentence.end) whole = sentence;
  quote.parts = {with_marks(whole)};
  add_quote(std::move(quote));
}

void SpeechFinder::reported_act(Saying& saying, Quote quote) {
  const Clause& said = clause(saying.clause);
  bool by_preposition = false;
  if (!is_reported(saying.clause, *saying.cue, by_preposition) || quote.speaker.empty()) return;
  // Floods demand victims, and nobody says so.
  const std::uint32_t word = quote.speaker.begin;
  const bool person = quote.speaker.size() == 1 && in_.words.pos[word] == Pos::Pron && rules_.words.find(in_.words.form[word]) == nullptr;
  if (quote.speaker_mention == kNone && !by_preposition && !person) return;
  const TokenSpan sentence = in_.tokens.sentence_span(said.sentence);
  TokenSpan whole = trimmed(said.span);
  // A clause that is nearly all of its sentence is reported with its full stop.
  if (whole.begin <= sentence.begin + 1 && whole.end + 2 >= sentence.end) whole = sentence;
  quote.type = QuoteType::Reported;
  quote.parts = {with_marks(whole)};
  quote.cue.clear();
  saying.quote = add_quote(std::move(quote));
}

}  // namespace depesche
