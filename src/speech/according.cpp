// SPDX-License-Identifier: Apache-2.0
// Tellers named by a phrase beside the clause: laut X, nach Angaben des X, X zufolge, aus Sicht des X.
#include <algorithm>

#include "speech/speech_finder.h"

namespace depesche {
namespace {

constexpr std::uint32_t kPhrase = 14;  // tokens between a preposition and its noun, and heads on the way up

}  // namespace

void SpeechFinder::find_according() {
  for (std::uint32_t t = 0; t < in_.tokens.size(); ++t) {
    const Cue* cue = rules_.words.find(in_.words.form[t]);
    if (cue == nullptr || in_quotation(t)) continue;
    switch (cue->kind) {
      case CueKind::According:
      case CueKind::AccordingNoun:
        if (opens_relative(t)) whereby_clause(t + 1, *cue);
        else according_phrase(t, *cue);
        break;
      case CueKind::Teller: teller_phrase(t, *cue); break;
      case CueKind::Hearsay: hearsay_words_.push_back(t); break;
      case CueKind::Whereby: whereby_clause(t, *cue); break;
      default: break;
    }
  }
  for (std::uint32_t s = 0; s < in_.tokens.sentences(); ++s) heading_with_colon(s);
}

// «ein Bericht, NACH DEM die Lage ernst ist»: the noun before the comma tells the clause.
bool SpeechFinder::opens_relative(std::uint32_t preposition) const {
  if (preposition < 2 || preposition + 2 >= in_.tokens.size() || in_.tokens.shape[preposition - 1] != Shape::Comma || in_.words.pos[preposition + 1] != Pos::Pron) return false;
  const std::uint32_t c = in_.clauses.of_token[preposition + 1];
  if (c == kNone || clause(c).role != ClauseRole::Relative || clause(c).span.begin > preposition + 1 || clause(c).span.begin < preposition) return false;
  return noun_cue(preposition - 2) != nullptr;
}

// By its lemma, by that of any of its readings, by the head of a compound. What the tagger took for a name, but nobody's, only by its readings.
const Cue* SpeechFinder::noun_cue(std::uint32_t noun) const {
  const bool as_name = in_.words.pos[noun] == Pos::ProperNoun && actors_.covering[noun] == kNone;
  if (in_.words.pos[noun] != Pos::Noun && !as_name) return nullptr;
  if (const Cue* cue = as_name ? nullptr : rules_.nouns.find(in_.words.lemma(noun))) return cue;
  for (std::uint32_t r = in_.words.first[noun]; r < in_.words.first[noun + 1]; ++r)
    if (const Cue* cue = rules_.nouns.find(in_.words.readings[r].lemma_key)) return cue;
  const Cue* last = as_name ? nullptr : rules_.nouns.find(in_.words.head[noun]);
  return last != nullptr && !last->alone ? last : nullptr;
}

std::uint32_t SpeechFinder::head_of_phrase(std::uint32_t preposition) const {
  const std::uint32_t end = std::min(in_.tokens.sentence_span(in_.tokens.sentence[preposition]).end, preposition + kPhrase);
  const std::uint32_t last = in_.tree.head[preposition];
  if (preposition + 1 == last && in_.words.pos[last] != Pos::Punct && !is_verb(in_.words.pos[last])) return last;  // laut taz, laut muster.de
  bool inner_phrase = false;  // einer AM DIENSTAG veroeffentlichten Mitteilung
  for (std::uint32_t t = preposition + 1; t < end; ++t) {
    const Pos p = in_.words.pos[t];
    if (p == Pos::ProperNoun && t + 1 < end && in_.words.pos[t + 1] == Pos::Noun && noun_cue(t + 1) != nullptr && in_.words.head[t + 1] != Key::None && in_.tokens.end[t] - in_.tokens.begin[t] > in_.words.lemma_text(t).size()) continue;  // nach GRUPPS Meinung
    if (p == Pos::ProperNoun && !inner_phrase && t + 1 < end && noun_cue(t + 1) != nullptr && (in_.tree.relation[t] == Relation::Amod || in_.tree.relation[t] == Relation::Nmod) && in_.tree.head[t] == t + 1) continue;  // nach MOSKAUER Angaben
    if (p == Pos::Noun || p == Pos::ProperNoun) {
      if (!inner_phrase) {  // the last word of a name of several: New York TIMES
        std::uint32_t last_word = t;
        while (last_word + 1 < end && actors_.covering[last_word + 1] != kNone && actors_.mentions[actors_.covering[last_word + 1]].where.contains(last_word)) ++last_word;
        return in_.tree.head[last_word] == t ? t : last_word;
      }
      inner_phrase = false;
      continue;
    }
    if (p == Pos::Adp) inner_phrase = true;
    if (p == Pos::Pron && t == preposition + 1 && (t + 1 >= end || !is_nominal(in_.words.pos[t + 1]))) return t;
    const bool inner = p == Pos::Det || p == Pos::Adj || p == Pos::Num || p == Pos::Adv || p == Pos::VerbParticiple || p == Pos::Pron || p == Pos::Adp ||
                       in_.tokens.shape[t] == Shape::OpenQuote;
    if (!inner) return kNone;
  }
  return kNone;
}

// Whether a word directly behind a noun begins another phrase: a noun, a number, an article that is no genitive; a preposition behind a name.
bool SpeechFinder::begins_phrase(std::uint32_t t) const {
  const Pos p = in_.words.pos[t], before = in_.words.pos[t - 1];
  if (!is_nominal(before)) return false;
  if (p == Pos::Det) return (in_.words.agreement[t] & all_of(Case::Genitive)) == 0;
  if (p == Pos::Num) return before == Pos::Noun;
  if (p == Pos::Adp) {
    const std::uint32_t m = actors_.covering[t - 1];
    if (before != Pos::ProperNoun && (m == kNone || actors_.mentions[m].kind != EntityKind::Person)) return false;
    const Cue* of = rules_.words.find(in_.words.form[t]);
    return of == nullptr || of->kind != CueKind::Of;  // Muster VOM Institut
  }
  if (p != Pos::Noun || in_.tree.head[t - 1] == t) return false;
  return actors_.covering[t] == kNone || !actors_.mentions[actors_.covering[t]].where.contains(t - 1);
}

// «einer Meldung DES SPANISCHEN FERNSEHENS»: behind a noun that says something a genitive is whoever says it, whatever the tree makes of it.
std::uint32_t SpeechFinder::end_of_owner(std::uint32_t noun) const {
  const std::uint32_t limit = std::min(in_.tokens.sentence_span(in_.tokens.sentence[noun]).end, noun + kPhrase);
  std::uint32_t t = noun + 1;
  if (t >= limit || in_.words.pos[t] != Pos::Det || (in_.words.agreement[t] & ~all_of(Case::Genitive)) != 0 || noun_cue(noun) == nullptr) return noun + 1;
  for (++t; t < limit && in_.words.pos[t] == Pos::Adj; ++t) continue;
  if (t >= limit || !is_nominal(in_.words.pos[t])) return noun + 1;
  for (++t; t < limit && in_.words.pos[t] == Pos::ProperNoun; ++t) continue;
  return t;
}

// From the preposition to the end of what hangs on its noun, without relative clauses and what the tree only mistakes for a part.
TokenSpan SpeechFinder::phrase_after(std::uint32_t preposition, std::uint32_t noun) const {
  const std::uint32_t clause_of = in_.clauses.of_token[noun];
  const std::uint32_t limit = in_.tokens.sentence_span(in_.tokens.sentence[noun]).end;
  const auto hangs_on_noun = [&](std::uint32_t t) {
    for (std::uint32_t step = 0; step < kPhrase && t != kNone; ++step) {
      if (t == noun) return true;
      t = in_.tree.head[t];
    }
    return false;
  };
  std::uint32_t end = end_of_owner(noun);
  for (std::uint32_t t = end; t < limit; ++t) {
    const Pos p = in_.words.pos[t];
    if (p == Pos::Punct) {
      const Shape s = in_.tokens.shape[t];
      if (s == Shape::Dash || s == Shape::Stop || s == Shape::Colon || s == Shape::Semicolon) break;
      if (s == Shape::OpenQuote && marked_at_[t] != kNone && !marked_[marked_at_[t]].name) break;
      if ((s == Shape::CloseQuote || s == Shape::CloseParen) && end == t) end = t + 1;
      continue;
    }
    if ((end == t && begins_phrase(t)) || is_finite(p) || in_.clauses.of_token[t] != clause_of || !hangs_on_noun(t)) break;
    end = t + 1;
  }
  return {preposition, end};
}

// «die Lage DEM SENDER zufolge»: an article that is no genitive begins a phrase of its own.
bool SpeechFinder::begins_dative(std::uint32_t noun) const {
  std::uint32_t t = noun;
  for (std::uint32_t step = 0; step < kPhrase && t > 0 && (in_.words.pos[t - 1] == Pos::Adj || in_.words.pos[t - 1] == Pos::ProperNoun || in_.words.pos[t - 1] == Pos::Noun); ++step) --t;
  return t > 0 && in_.words.pos[t - 1] == Pos::Det && in_.words.agreement[t - 1] != 0 && (in_.words.agreement[t - 1] & all_of(Case::Genitive)) == 0 &&
         (in_.words.agreement[t - 1] & all_of(Case::Dative)) != 0;
}

// «der Polizei zufolge», «ihrer Meinung nach»: the noun before it, and the nouns to the left that it hangs on.
TokenSpan SpeechFinder::phrase_before(std::uint32_t postposition) const {
  std::uint32_t noun = postposition - 1;
  const std::uint32_t first = in_.tokens.first[in_.tokens.sentence[postposition]];
  while (noun > first && in_.words.pos[noun] == Pos::Punct) --noun;
  if (!is_nominal(in_.words.pos[noun]) || in_.tokens.sentence[noun] != in_.tokens.sentence[postposition]) return {};
  for (std::uint32_t step = 0; step < kPhrase; ++step) {
    const std::uint32_t up = in_.tree.head[noun];
    if (up == kNone || up >= noun || !is_nominal(in_.words.pos[up]) || in_.tree.relation[noun] == Relation::Acl || begins_dative(noun)) break;
    noun = up;
  }
  std::uint32_t begin = noun;
  for (std::uint32_t step = 0; step < kPhrase && begin > first; ++step) {
    const Pos p = in_.words.pos[begin - 1];
    const bool inner = p == Pos::Det || p == Pos::Adj || p == Pos::Num || p == Pos::VerbParticiple || ((p == Pos::Pron || p == Pos::ProperNoun) && in_.tree.head[begin - 1] == noun) ||
                       in_.tokens.shape[begin - 1] == Shape::OpenQuote;
    if (!inner) break;
    --begin;
    if (p == Pos::Det) break;
  }
  return {begin, postposition + 1};
}

// Whoever gave the Angaben: a genitive, a name after von, an adjective of a people, a possessive.
std::uint32_t SpeechFinder::teller_of(std::uint32_t noun, TokenSpan phrase) const {
  for (const std::uint32_t child : children_of(in_.tree, noun)) {
    const Relation r = in_.tree.relation[child];
    if (!phrase.contains(child)) continue;
    if (r != Relation::Nmod && r != Relation::NmodPoss && r != Relation::Appos && r != Relation::Flat && r != Relation::Det && r != Relation::Amod) continue;
    if (const std::uint32_t mention = mention_of(child, {}); mention != kNone) return mention;
  }
  return mention_of(noun, phrase);
}

// One phrase stands before the finite verb: nouns between it and the verb are its own (nach Angaben der Organisation OWD-INFO wurden ...).
std::uint32_t SpeechFinder::end_before_verb(TokenSpan where) const {
  const TokenSpan sentence = in_.tokens.sentence_span(in_.tokens.sentence[where.begin]);
  if (where.begin > sentence.begin + 1) return where.end;
  std::uint32_t end = where.end;
  while (end < sentence.end && (is_nominal(in_.words.pos[end]) || in_.words.pos[end] == Pos::Other) && in_.words.pos[end] != Pos::Pron) ++end;
  return end < sentence.end && is_finite(in_.words.pos[end]) ? end : where.end;
}

void SpeechFinder::according_phrase(std::uint32_t preposition, const Cue& cue) {
  const std::uint32_t head = in_.tree.head[preposition];
  const Cue* noun_before = preposition > 1 && in_.words.pos[preposition - 2] == Pos::Det && (in_.words.agreement[preposition - 2] & all_of(Case::Dative)) != 0 && cue.with[0] == Key::None ? noun_cue(preposition - 1) : nullptr;
  const bool opinion = cue.kind == CueKind::AccordingNoun && noun_before != nullptr && noun_before->kind == CueKind::Noun;  // ihrer Meinung nach
  const bool after = opinion || (preposition > 0 && head != kNone && head < preposition && in_.tokens.sentence[preposition - 1] == in_.tokens.sentence[preposition] &&
                     is_nominal(in_.words.pos[preposition - 1]) && cue.kind == CueKind::AccordingNoun);
  std::uint32_t noun = kNone;
  TokenSpan phrase;
  if (cue.object || after) {  // «object» marks a postposition
    if (preposition == 0) return;
    phrase = phrase_before(preposition);
    for (std::uint32_t t = phrase.begin; t < phrase.end && noun == kNone; ++t)
      if (in_.words.pos[t] == Pos::Noun || in_.words.pos[t] == Pos::ProperNoun || (in_.words.pos[t] == Pos::Pron && phrase.size() == 2)) noun = t;
  } else if (noun = head_of_phrase(preposition); noun != kNone) {
    phrase = phrase_after(preposition, noun);
  }
  if (noun == kNone || phrase.empty()) return;
  const Cue* told = noun_cue(noun);
  if (cue.kind == CueKind::AccordingNoun) {
    if (told == nullptr || told->kind != CueKind::Noun) return;
    if (cue.with[0] != Key::None && std::find(cue.with.begin(), cue.with.end(), in_.words.lemma(noun)) == cue.with.end()) return;
  }
  Source source;
  source.rule = cue.rule;
  source.cue_token = preposition;
  source.where = phrase.begin == preposition ? TokenSpan{phrase.begin + 1, phrase.end} : TokenSpan{phrase.begin, phrase.end - 1};
  source.where = speaker_span(trimmed(source.where));
  source.where.end = end_before_verb(source.where);
  phrase = {std::min(phrase.begin, source.where.begin), std::max(phrase.end, source.where.end)};
  source.view = told != nullptr ? told->binds : cue.binds && mention_of(noun, source.where) == kNone;
  source.mention = told != nullptr ? teller_of(noun, source.where) : mention_of(noun, source.where);
  source.nobodys = source.mention == kNone && is_nobodys(noun, source.where);
  const bool own = told != nullptr && says_own(source.where);
  const Source subject = own ? subject_around(preposition) : Source{};
  if (own) source.mention = subject.mention;
  told_by_all_but(preposition, phrase, add_source(source), cue);
  if (subject.mention != kNone) name_teller(in_.tokens.sentence[preposition], add_source(subject));
}

// «nach Berichten», «nach ersten Angaben»; not «nach Angaben des Krankenhauses», «nach amtlichen Angaben», «nach ihrer Ansicht».
bool SpeechFinder::is_nobodys(std::uint32_t noun, TokenSpan where) const {
  const Cue* told = rules_.nouns.find(in_.words.lemma(noun));
  if (told == nullptr || !told->owned || noun + 1 < where.end) return false;
  for (std::uint32_t t = where.begin; t < noun; ++t) {
    const Pos p = in_.words.pos[t];
    if (is_nominal(p) || in_.tree.relation[t] == Relation::NmodPoss) return false;
    const Cue* cue = p == Pos::Adj ? rules_.words.find(in_.words.lemma(t)) : nullptr;
    if (cue != nullptr && (cue->kind == CueKind::Naming || cue->kind == CueKind::Own)) return false;
  }
  return true;
}

// «nach EIGENEN Angaben»: whoever acts says so.
bool SpeechFinder::says_own(TokenSpan where) const {
  for (std::uint32_t t = where.begin; t < where.end; ++t)
    if (const Cue* cue = in_.words.pos[t] == Pos::Adj ? rules_.words.find(in_.words.lemma(t)) : nullptr; cue != nullptr && cue->kind == CueKind::Own) return true;
  return false;
}

Source SpeechFinder::subject_around(std::uint32_t token) const {
  Source source;
  const std::uint32_t c = in_.clauses.of_token[token];
  const Argument* subject = c != kNone ? argument(c, ArgumentRole::Subject) : nullptr;
  if (subject == nullptr || subject->head == kNone) return source;
  source.where = speaker_span(with_marks(trimmed(subject->span)));
  source.mention = mention_of(subject->head, source.where);
  return source;
}

// `phrase` names the teller; what is told is the rest of the clause around it.
void SpeechFinder::told_by_all_but(std::uint32_t token, TokenSpan phrase, std::uint32_t source, const Cue& cue) {
  const std::uint32_t sentence = in_.tokens.sentence[token];
  // «nach Angaben der Polizei, die davon erfuhr, ...»: a relative clause behind the phrase is the teller's.
  if (phrase.end + 1 < in_.tokens.size() && in_.tokens.shape[phrase.end] == Shape::Comma)
    if (const std::uint32_t r = in_.clauses.of_token[phrase.end + 1]; r != kNone && clause(r).role == ClauseRole::Relative && clause(r).span.begin == phrase.end + 1) phrase.end = std::max(phrase.end, clause(r).span.end);
  std::uint32_t c = in_.clauses.of_token[token];
  while (c != kNone && clause(c).finite == kNone && parent_[c] != kNone) c = parent_[c];
  if (c != kNone) c = with_conjuncts(c);
  if (c == kNone) c = main_clause_[sentence];
  if (c == kNone) return;
  // «laut AFP nach Angaben der Regierung»: the agency passes on what the government says.
  if (own_[c] < kUntold && out_.sources[own_[c]].cue_clause == kNone && is_medium(out_.sources[own_[c]].mention) && !is_medium(out_.sources[source].mention)) {
    out_.sources[source].outer = own_[c];
    out_.sources[source].via = out_.sources[own_[c]].mention;
    own_[c] = source;
  } else if (is_medium(out_.sources[source].mention)) {
    pass_on(own_[c], source);
  }
  if (own_[c] == kNone) own_[c] = source;
  if (parent_[c] == kNone) name_teller(sentence, source);
  Quote quote;
  quote.type = QuoteType::Indirect;
  quote.source = source;
  quote.speaker = out_.sources[source].where;
  quote.speaker_mention = out_.sources[source].mention;
  quote.cue = {{token, token + 1}};
  quote.rule = cue.rule;
  const TokenSpan whole = clause(c).span;
  for (const TokenSpan part : {TokenSpan{whole.begin, std::max(std::min(phrase.begin, whole.end), whole.begin)}, TokenSpan{std::min(std::max(phrase.end, whole.begin), whole.end), whole.end}})
    if (!trimmed(part).empty()) quote.parts.push_back(with_marks(trimmed(part)));
  if (!quote.parts.empty()) add_quote(std::move(quote));
}

}  // namespace depesche
