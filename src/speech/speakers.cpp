// SPDX-License-Identifier: Apache-2.0
// Who does the saying of a clause: its subject, its agent, what it is written in, the words where a subject would stand.
#include <algorithm>

#include "speech/speech_finder.h"

namespace depesche {
namespace {

bool is_before_noun(Pos p) { return p == Pos::Det || p == Pos::Adj || p == Pos::Num || p == Pos::ProperNoun || p == Pos::Noun; }
bool is_after_name(Pos p) { return p == Pos::Adv || p == Pos::Adj || p == Pos::VerbParticle; }
bool is_adverb(Pos p) { return p == Pos::Adv || p == Pos::Adj || p == Pos::VerbParticiple; }

}  // namespace

const Argument* SpeechFinder::speaker_of(std::uint32_t c, const Cue& cue) const {
  const Clause& said = clause(c);
  const bool state = said.voice == Voice::StatePassive && rules_.verbs.find(in_.words.form[said.verb]) == nullptr;
  const bool passive = said.voice == Voice::Passive || state;
  // «Die Zeitung zitierte den Minister mit den Worten»: whoever is cited speaks.
  if (!passive && cue.kind == CueKind::Cite) {
    const Argument* cited = argument(c, ArgumentRole::Object);
    if (cited != nullptr && cited->head != kNone && actors_.at_head[cited->head] != kNone && !in_quotation(cited->head)) return cited;
  }
  if (!passive || cue.kind == CueKind::Cite) {
    const Argument* subject = argument(c, ArgumentRole::Subject);
    if (first_[c] != kNone && (subject == nullptr || subject->shared)) return argument(first_[c], ArgumentRole::Subject);
    // What was said is no speaker: the subject that a lifted conjunct shares is that of its new parent.
    if (parent_[c] != said.parent && parent_[c] != kNone && (subject == nullptr || subject->shared)) return argument(parent_[c], ArgumentRole::Subject);
    if (subject == nullptr && said.role == ClauseRole::Conjunct && said.parent != kNone) return argument(said.parent, ArgumentRole::Subject);
    return subject;
  }
  for (const Argument& argument : in_.clauses.arguments_of(said))
    if (argument.agent) return &argument;
  return place_of_words(c);
}

// «In dem Bericht heisst es», «aus der Studie geht hervor»: what is written speaks, where nobody does.
const Argument* SpeechFinder::place_of_words(std::uint32_t c) const {
  const Argument* named = nullptr;
  for (const Argument& in_what : in_.clauses.arguments_of(clause(c))) {
    if (in_what.role != ArgumentRole::Oblique || in_what.head == kNone || in_what.preposition == kNone) continue;
    const Cue* cue = noun_cue(in_what.head);
    if (cue != nullptr && !cue->binds) return &in_what;
    if (named == nullptr && actors_.at_head[in_what.head] != kNone && clause(c).voice == Voice::Active) named = &in_what;
  }
  return named;
}

bool SpeechFinder::stands_in_quotation(std::uint32_t c) const {
  const std::uint32_t m = marked_at_[clause(c).verb];
  return m != kNone && marked_[m].sentence && marked_[m].where.begin <= clause(c).span.begin;
}

// «... sagte Moritz Muster vom Verein» where the tree has no subject: the words behind the verb, else those in front of it.
void SpeechFinder::speaker_beside(std::uint32_t c, Source& source) const {
  const Clause& said = clause(c);
  if (said.finite == kNone || said.finite != said.verb || said.infinitive) return;
  const std::uint32_t noun = head_of_phrase(said.finite);
  if (noun == kNone) return;
  if (in_.words.pos[noun] == Pos::Pron && in_.words.agreement[noun] != 0 && (in_.words.agreement[noun] & all_of(Case::Nominative)) == 0) return;  // sagen MIR
  const TokenSpan where = trimmed(phrase_after(said.finite + 1, noun));
  const std::uint32_t mention = mention_of(noun, {});
  if (where.empty() || in_.words.pos[where.begin] == Pos::Adp || (mention != kNone && actors_.mentions[mention].kind == EntityKind::Place)) return;
  // Behind what is said only its speaker stands, known or not: «...», schreibt die „Morgenpost“.
  const bool behind = said.finite > 0 && in_.words.pos[said.finite - 1] == Pos::Punct && (in_.tokens.shape[said.finite - 1] == Shape::Comma || in_.tokens.shape[said.finite - 1] == Shape::CloseQuote);
  const bool name = in_.words.pos[noun] == Pos::ProperNoun || marked_at_[noun] != kNone;
  if (mention == kNone && !(behind && (name || (in_.words.agreement[noun] & all_of(Case::Nominative)) != 0))) return;
  source.where = with_marks(where);
  source.mention = mention;
}

// The first phrase of the clause in [from, end) that may be a nominative and stands behind no preposition, kNone where there is none.
std::uint32_t SpeechFinder::nominative_in(std::uint32_t c, std::uint32_t from, std::uint32_t end) const {
  bool inside = false;  // behind a preposition
  for (std::uint32_t t = from; t < end; ++t) {
    const Pos p = in_.words.pos[t];
    if (p == Pos::Punct || in_.clauses.of_token[t] != c || in_quotation(t)) {
      if (p != Pos::Punct) inside = false;
      continue;
    }
    if (p == Pos::Adp) inside = true;
    if (!is_nominal(p)) continue;
    const bool last = t + 1 >= end || !is_nominal(in_.words.pos[t + 1]);
    const bool nominative = p == Pos::ProperNoun || (in_.words.agreement[t] & all_of(Case::Nominative)) != 0 || in_.words.agreement[t] == 0;
    if (!inside && nominative && (p != Pos::Pron || rules_.words.find(in_.words.form[t]) == nullptr)) return t;
    if (last) inside = false;
  }
  return kNone;
}

// «Vor kurzem hatte ein Sprecher auf der anderen Seite erklaert, ...» where the tree has no subject: a nominative behind the finite verb,
// else one in front of it.
void SpeechFinder::speaker_in_clause(std::uint32_t c, Source& source) const {
  const Clause& said = clause(c);
  if (said.finite == kNone || said.infinitive || !source.where.empty()) return;
  const TokenSpan sentence = in_.tokens.sentence_span(said.sentence);
  std::uint32_t noun = said.finite < said.verb ? nominative_in(c, said.finite + 1, said.verb) : kNone;
  if (noun == kNone) noun = nominative_in(c, std::max(said.span.begin, sentence.begin), said.finite);
  if (noun == kNone) return;
  const std::uint32_t mention = mention_of(noun, {});
  if (mention == kNone && in_.words.pos[noun] != Pos::Pron) return;
  if (mention != kNone && actors_.mentions[mention].kind == EntityKind::Place) return;
  std::uint32_t begin = noun;
  while (begin > said.span.begin && begin > sentence.begin && is_before_noun(in_.words.pos[begin - 1])) --begin;
  source.where = with_marks(trimmed(phrase_after(begin, noun)));
  source.mention = mention;
}

// A name, or an abbreviation that the tagger took for a noun: OWD-Info.
bool SpeechFinder::is_name_like(std::uint32_t t) const {
  if (in_.words.pos[t] == Pos::ProperNoun) return true;
  return in_.words.pos[t] == Pos::Noun && (in_.tokens.shape[t] == Shape::Mixed || in_.tokens.shape[t] == Shape::Upper);
}

// Without adverbs at either edge (AUCH der Minister, der Minister WEITER), with the name behind an office that the tree leaves out.
TokenSpan SpeechFinder::speaker_span(TokenSpan where) const {
  const auto loose = [&](std::uint32_t t) {  // sich Muster
    return in_.words.pos[t] == Pos::Pron && is_nominal(in_.words.pos[t + 1]) && in_.tree.relation[t] != Relation::Det && in_.tree.relation[t] != Relation::NmodPoss;
  };
  while (where.size() > 1 && (in_.words.pos[where.begin] == Pos::Adv || loose(where.begin))) ++where.begin;
  while (where.size() > 1 && (is_nominal(in_.words.pos[where.end - 2]) || in_.tokens.shape[where.end - 2] == Shape::CloseQuote) && is_after_name(in_.words.pos[where.end - 1])) --where.end;
  const std::uint32_t limit = in_.tokens.sentence_span(in_.tokens.sentence[where.begin]).end;
  if (const std::uint32_t m = actors_.covering[where.end - 1]; m != kNone && actors_.mentions[m].where.end > where.end) where.end = std::min(limit, actors_.mentions[m].where.end);
  while (where.end < limit && is_nominal(in_.words.pos[where.end - 1]) && in_.words.pos[where.end - 1] != Pos::Pron && is_name_like(where.end)) ++where.end;
  return where;
}

// «..., sagte Muster am Montag und betonte: "..."»: a clause that begins with its verb behind a mark or an `und` and has no subject shares that
// of the last clause in front of it that has one. kNone where there is none.
std::uint32_t SpeechFinder::clause_to_share(std::uint32_t c) const {
  const Clause& said = clause(c);
  if (said.finite == kNone || said.marker != kNone || said.infinitive || said.role == ClauseRole::Relative) return kNone;
  const std::uint32_t first = in_.tokens.first[said.sentence], before = said.finite;
  if (before <= first + 1 || before + 1 >= in_.tokens.size()) return kNone;
  if (in_.words.pos[before - 1] != Pos::Cconj && in_.tokens.shape[before - 1] != Shape::Comma) return kNone;
  const Pos next = in_.words.pos[before + 1];
  if (is_nominal(next) || next == Pos::Det || next == Pos::Adj) return kNone;
  std::uint32_t fallback = kNone;
  for (std::uint32_t t = before - 1; t-- > first && t + kLook > before;) {
    const std::uint32_t other = in_.clauses.of_verb[t];
    if (other == kNone || other == c || in_quotation(t) || clause(other).finite == kNone || clause(other).infinitive) continue;
    const Argument* subject = argument(other, ArgumentRole::Subject);
    if (subject == nullptr || subject->shared || subject->head == kNone || in_quotation(subject->head)) continue;
    if (saying_of_[other] != kNone && clause(other).marker == kNone) return other;
    if (fallback == kNone && clause(other).marker == kNone && clause(other).mood == Mood::Indicative) fallback = other;
  }
  return fallback;
}

// «Die Verschiebung nannte Merkel falsch» where the tree has them the wrong way round: what cannot speak stands where either case may, and
// somebody who can is called its object. The object, or null.
const Argument* SpeechFinder::object_that_speaks(std::uint32_t c, const Argument& subject) const {
  if (clause(c).voice != Voice::Active || subject.head == kNone || subject.shared || in_.words.pos[subject.head] != Pos::Noun) return nullptr;
  if (mention_of(subject.head, {}) != kNone || noun_cue(subject.head) != nullptr || is_medium_noun(subject.head)) return nullptr;
  if (in_.words.agreement[subject.head] != 0 && (in_.words.agreement[subject.head] & all_of(Case::Accusative)) == 0) return nullptr;
  const Argument* object = argument(c, ArgumentRole::Object);
  if (object == nullptr || object->head == kNone || object->shared || object->head <= subject.head) return nullptr;
  const std::uint32_t mention = mention_of(object->head, {});
  if (mention == kNone || actors_.mentions[mention].kind != EntityKind::Person || actors_.mentions[mention].form != MentionForm::Name) return nullptr;
  const bool nominative = in_.words.agreement[object->head] == 0 || (in_.words.agreement[object->head] & all_of(Case::Nominative)) != 0;
  return nominative ? object : nullptr;
}

void SpeechFinder::set_speaker(std::uint32_t c, const Cue& cue, Quote& quote, Source& source) const {
  const Argument* speaker = speaker_of(c, cue);
  if (speaker != nullptr && cue.kind != CueKind::Cite)
    if (const Argument* other = object_that_speaks(c, *speaker); other != nullptr) speaker = other;
  if (speaker != nullptr && speaker->head != kNone && in_quotation(speaker->head) && !in_quotation(clause(c).verb)) speaker = nullptr;
  if (speaker != nullptr && speaker->head != kNone && speaker->span.size() == 1 && is_adverb(in_.words.pos[speaker->head])) speaker = nullptr;
  if (speaker != nullptr && !speaker->span.empty() && in_.words.pos[speaker->span.begin] == Pos::Adp && is_kind(speaker->span.begin, CueKind::Addressee)) speaker = nullptr;  // gegenueber dem Sender
  const bool relative = speaker != nullptr && clause(c).role == ClauseRole::Relative && speaker->head == clause(c).marker;  // Aegypten, DAS vorschlug
  const Cue* word = speaker != nullptr && speaker->head != kNone && !relative ? rules_.words.find(in_.words.form[speaker->head]) : nullptr;
  if (word != nullptr && (word->kind == CueKind::Nobody || word->kind == CueKind::Points) && (speaker->span.size() == 1 || speaker->head == speaker->span.begin)) {
    const bool nobody = word->kind == CueKind::Nobody;
    if (nobody) quote.cue.push_back({speaker->head, speaker->head + 1});
    if (!nobody) speaker_beside(c, source);
    speaker = source.where.empty() ? place_of_words(c) : nullptr;
  } else if (const std::uint32_t other = speaker == nullptr && clause(c).voice == Voice::Active ? clause_to_share(c) : kNone; other != kNone) {
    speaker = argument(other, ArgumentRole::Subject);
  } else if (speaker == nullptr && clause(c).voice == Voice::Active) {
    speaker_beside(c, source);
    speaker_in_clause(c, source);
    if (source.where.empty()) speaker = place_of_words(c);
  }
  if (speaker != nullptr && speaker->head != kNone) {
    TokenSpan where = speaker->span;
    if (where.size() > 1 && (speaker->preposition == where.begin || clause(c).marker == where.begin || as_word(c) == where.begin)) ++where.begin;
    // «Muster, der sagte»: the pronoun stands for the speaker.
    const bool outside = clause(c).role == ClauseRole::Relative && clause(c).marker != kNone && !clause(c).span.contains(speaker->head);
    source.where = outside ? TokenSpan{clause(c).marker, clause(c).marker + 1} : speaker_span(with_marks(trimmed(where)));
    source.mention = mention_of(speaker->head, source.where);
    for (std::uint32_t t = speaker->head + 1; t < source.where.end; ++t)  // die Polizei VON AUSSCHREITUNGEN
      if (in_.words.pos[t] == Pos::Adp && std::find(cue.with.begin(), cue.with.end(), in_.words.form[t]) != cue.with.end()) source.where.end = t;
    for (std::uint32_t t = speaker->head + 1; cue.kind == CueKind::Cite && t < source.where.end; ++t)  // den Minister MIT DEN WORTEN
      if (const Cue* of = rules_.words.find(in_.words.form[t]); in_.words.pos[t] == Pos::Adp && (of == nullptr || of->kind != CueKind::Of)) source.where.end = t;
  }
  split_medium(source);
  quote.speaker = source.where;
  quote.speaker_mention = source.mention;
}

}  // namespace depesche
