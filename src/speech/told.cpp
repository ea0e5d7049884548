// SPDX-License-Identifier: Apache-2.0
// Clauses with a verb of saying: who says it, to whom, and which clauses and marked parts are what is said.
#include <algorithm>

#include "speech/speech_finder.h"

namespace depesche {
namespace {

// The tokens that the predicate and the subject of a clause take up: where it stands inside what it says.
TokenSpan core_of(const Clause& c, const Argument* subject) {
  TokenSpan core{c.predicate_size > 0 ? c.predicate[0] : c.verb, c.verb + 1};
  const auto add = [&](TokenSpan span) { core = {std::min(core.begin, span.begin), std::max(core.end, span.end)}; };
  for (std::uint8_t i = 0; i < c.predicate_size; ++i) add({c.predicate[i], c.predicate[i] + 1});
  if (subject != nullptr && !subject->shared && !subject->span.empty()) add(subject->span);
  return core;
}

bool is_content(const Clause& c) { return c.role == ClauseRole::Complement || c.role == ClauseRole::Question; }

}  // namespace

const Argument* SpeechFinder::argument(std::uint32_t clause, ArgumentRole role) const {
  const Clause& c = in_.clauses.clauses[clause];
  for (std::uint32_t a = c.first_argument; a < c.end_argument; ++a)
    if (in_.clauses.arguments[a].role == role && !in_.clauses.arguments[a].reflexive) return &in_.clauses.arguments[a];
  return nullptr;
}

const Argument* SpeechFinder::speaker_of(std::uint32_t clause) const {
  const Clause& c = in_.clauses.clauses[clause];
  if (c.voice != Voice::Passive && c.voice != Voice::StatePassive) return argument(clause, ArgumentRole::Subject);
  for (std::uint32_t a = c.first_argument; a < c.end_argument; ++a)
    if (in_.clauses.arguments[a].agent) return &in_.clauses.arguments[a];
  return nullptr;
}

void SpeechFinder::set_speaker(std::uint32_t clause, Quote& quote, Source& source) const {
  const Argument* speaker = speaker_of(clause);
  if (speaker == nullptr || speaker->head == kNone) return;
  TokenSpan where = speaker->span;
  if (speaker->agent && where.size() > 1 && speaker->preposition == where.begin) ++where.begin;
  source.where = trimmed(where);
  source.mention = mention_of(speaker->head, source.where);
  quote.speaker = source.where;
  quote.speaker_mention = source.mention;
}

void SpeechFinder::set_addressee(std::uint32_t clause, Quote& quote, Source& source) const {
  const Clause& c = in_.clauses.clauses[clause];
  for (std::uint32_t a = c.first_argument; a < c.end_argument; ++a) {
    const Argument& argument = in_.clauses.arguments[a];
    if (argument.head == kNone || argument.reflexive) continue;
    const bool oblique = argument.role == ArgumentRole::Oblique;
    if (!oblique && argument.role != ArgumentRole::IndirectObject) continue;
    const std::uint32_t mention = mention_of(argument.head, {});
    if (is_medium(mention)) {
      source.medium = mention;
      continue;
    }
    if (mention == kNone || quote.addressee_mention != kNone) continue;
    const Cue* to = oblique ? rules_.words.find(argument.preposition_key) : nullptr;
    if (oblique && (to == nullptr || to->kind != CueKind::Addressee)) continue;
    if (actors_.mentions[mention].kind == EntityKind::Place && oblique) continue;
    quote.addressee = argument.span;
    quote.addressee_mention = mention;
  }
}

// Adds the span of `clause`, less the speech clause `without` where it stands in the middle.
void SpeechFinder::add_parts(std::uint32_t clause, std::uint32_t without, Quote& quote) const {
  const TokenSpan whole = in_.clauses.clauses[clause].span;
  const TokenSpan core = core_of(in_.clauses.clauses[without], argument(without, ArgumentRole::Subject));
  const auto add = [&](TokenSpan part) {
    part = trimmed(part);
    if (!part.empty()) quote.parts.push_back(part);
  };
  if (core.end <= whole.begin || core.begin >= whole.end) {
    add(whole);
    return;
  }
  add({whole.begin, core.begin});
  add({core.end, whole.end});
}

void SpeechFinder::told_by_clause(std::uint32_t clause, const Cue& cue) {
  const Clause& c = in_.clauses.clauses[clause];
  const TokenSpan sentence = in_.tokens.sentence_span(c.sentence);
  Source source;
  source.rule = cue.rule;
  source.cue_clause = clause;
  source.cue_token = c.verb;
  Quote quote;
  quote.rule = cue.rule;
  set_speaker(clause, quote, source);
  set_addressee(clause, quote, source);
  const std::uint32_t outer = out_.of_clause[clause];
  if (outer != kNone) source.via = out_.sources[outer].mention;
  for (std::uint8_t i = 0; i < c.predicate_size; ++i) quote.cue.push_back({c.predicate[i], c.predicate[i] + 1});
  bool indirect = false, direct = false;
  for (std::uint32_t i = child_first_[clause]; i < child_first_[clause + 1]; ++i) {
    const Clause& child = in_.clauses.clauses[children_[i]];
    if (!is_content(child) || (child.governor != kNone && child.governor != c.verb && in_.words.pos[child.governor] == Pos::Noun)) continue;
    const std::uint32_t m = marked_at_[child.verb];
    if (m != kNone && marked_[m].sentence && marked_at_[c.verb] != m) direct = true;
    else { add_parts(children_[i], clause, quote); indirect = true; }
  }
  bool marks = false;
  for (std::uint32_t t = sentence.begin; t < sentence.end && !marks; ++t) marks = marked_at_[t] != kNone && marked_[marked_at_[t]].quote == kNone && marked_at_[c.verb] != marked_at_[t];
  if (!indirect && !direct && !marks && cue.kind != CueKind::Act && cue.kind != CueKind::Say) return;
  const std::uint32_t added = add_source(source);
  quote.source = added;
  last_source_[c.sentence] = added;
  if (indirect) quote.type = QuoteType::Indirect;
  else if (direct || marks) quote.type = QuoteType::Direct;
  else {
    if (quote.speaker_mention == kNone || argument(clause, ArgumentRole::Object) == nullptr) return;
    quote.type = QuoteType::Reported;
    quote.parts = {trimmed(c.span)};
    quote.cue.clear();
  }
  const std::uint32_t made = add_quote(std::move(quote));
  if (direct || (marks && !indirect)) take_marked(made, sentence);
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t)  // words in marks inside indirect speech are part of it
    if (marked_at_[t] != kNone && marked_[marked_at_[t]].quote == kNone && marked_at_[c.verb] != marked_at_[t]) marked_[marked_at_[t]].quote = made;
  for (std::uint32_t i = child_first_[clause]; i < child_first_[clause + 1]; ++i)
    if (is_content(in_.clauses.clauses[children_[i]])) tell(children_[i], added);
  for (const TokenSpan part : out_.quotes[made].parts)
    for (std::uint32_t t = part.begin; t < part.end && out_.quotes[made].type == QuoteType::Direct; ++t) {
      const std::uint32_t inner = in_.clauses.of_verb[t];
      if (inner != kNone && inner != clause && out_.of_clause[inner] == kNone) out_.of_clause[inner] = added;
    }
}

// «wie die Ministerin mitteilte»: what is told is the clause it hangs on.
void SpeechFinder::told_as_manner(std::uint32_t clause, const Cue& cue) {
  const Clause& c = in_.clauses.clauses[clause];
  if (c.parent == kNone) return;
  Source source;
  source.rule = cue.rule;
  source.cue_clause = clause;
  source.cue_token = c.verb;
  Quote quote;
  quote.rule = cue.rule;
  quote.type = QuoteType::Indirect;
  set_speaker(clause, quote, source);
  set_addressee(clause, quote, source);
  quote.cue.push_back({c.marker, c.marker + 1});
  for (std::uint8_t i = 0; i < c.predicate_size; ++i) quote.cue.push_back({c.predicate[i], c.predicate[i] + 1});
  const TokenSpan outer = in_.clauses.clauses[c.parent].span;
  for (const TokenSpan part : {TokenSpan{outer.begin, std::max(outer.begin, c.span.begin)}, TokenSpan{std::min(outer.end, c.span.end), outer.end}})
    if (!trimmed(part).empty()) quote.parts.push_back(trimmed(part));
  const std::uint32_t added = add_source(source);
  quote.source = added;
  tell(c.parent, added);
  out_.of_clause[clause] = kNone;
  last_source_[c.sentence] = added;
  add_quote(std::move(quote));
}

void SpeechFinder::find_told() {
  for (std::uint32_t i = 0; i < in_.clauses.clauses.size(); ++i) {
    const Clause& c = in_.clauses.clauses[i];
    const Cue* cue = rules_.verbs.find(c.lemma_key);
    if (cue == nullptr || c.verb == kNone) continue;
    const Cue* as = c.marker != kNone ? rules_.words.find(in_.words.form[c.marker]) : nullptr;
    if (as != nullptr && as->kind == CueKind::As) told_as_manner(i, *cue);
    else told_by_clause(i, *cue);
  }
}

// «die Behauptung des Ministers, dass ...»
void SpeechFinder::find_claims() {
  for (std::uint32_t i = 0; i < in_.clauses.clauses.size(); ++i) {
    const Clause& c = in_.clauses.clauses[i];
    if (!is_content(c) || c.governor == kNone || in_.words.pos[c.governor] != Pos::Noun) continue;
    const Cue* cue = rules_.nouns.find(in_.words.lemma(c.governor));
    if (cue == nullptr) continue;
    Source source;
    source.rule = cue->rule;
    source.cue_token = c.governor;
    Quote quote;
    for (std::uint32_t k = in_.tree.child_first[c.governor]; k < in_.tree.child_first[c.governor + 1] && source.mention == kNone; ++k) {
      const std::uint32_t child = in_.tree.children[k];
      const Relation r = in_.tree.relation[child];
      if ((r != Relation::Nmod && r != Relation::NmodPoss && r != Relation::Det) || actors_.at_head[child] == kNone) continue;
      source.mention = actors_.at_head[child];
      source.where = actors_.mentions[source.mention].where;
    }
    quote.type = QuoteType::Indirect;
    quote.rule = cue->rule;
    quote.speaker = source.where;
    quote.speaker_mention = source.mention;
    quote.cue = {{c.governor, c.governor + 1}};
    quote.parts = {trimmed(c.span)};
    quote.source = add_source(source);
    if (source.mention != kNone) tell(i, quote.source);
    if (!quote.parts.front().empty()) add_quote(std::move(quote));
  }
}

}  // namespace depesche
