// SPDX-License-Identifier: Apache-2.0
// Clauses with a verb of saying: who says it, to whom, and what is said.
#include <algorithm>

#include "speech/speech_finder.h"

namespace depesche {
namespace {

constexpr int kDeepest = 16;          // clauses on the way up
constexpr std::uint32_t kLight = 14;  // tokens between a verb that says nothing and the word that does

}  // namespace

const Cue* SpeechFinder::cue_of(std::uint32_t c) const {
  const Clause& said = clause(c);
  if (said.verb == kNone) return nullptr;
  if (said.voice == Voice::StatePassive)  // ist ueberzeugt, dass
    if (const Cue* cue = rules_.verbs.find(in_.words.form[said.verb])) return cue;
  if (const Cue* cue = rules_.verbs.find(said.lemma_key)) return cue;
  if (said.copula != Key::None) {  // ist der Meinung, dass
    if (const Cue* cue = rules_.verbs.find(said.copula)) return cue;  // heisst es darin woertlich
    const Cue* noun = noun_cue(said.verb);
    if (noun == nullptr) return nullptr;
    for (std::uint32_t i = child_first_[c]; i < child_first_[c + 1]; ++i)
      if (is_content(children_[i], c, *noun)) return noun;
    return nullptr;
  }
  if (const std::uint32_t word = word_of_light_verb(c); word != kNone) return rules_.verbs.find(in_.words.form[word]);
  // A particle that the verb doesn't have: sagte weiter, dass
  return said.particle != kNone ? rules_.verbs.find(in_.words.lemma(said.verb)) : nullptr;
}

// «BEKANNT gab», «machte die Ministerin DEUTLICH», «gab sich OPTIMISTISCH»: the word that says something where its verb says nothing.
std::uint32_t SpeechFinder::word_of_light_verb(std::uint32_t c) const {
  const Clause& said = clause(c);
  if (said.verb == kNone) return kNone;
  const Cue* light = rules_.words.find(in_.words.lemma(said.verb));
  if (light == nullptr || light->kind != CueKind::Light) return kNone;
  const auto says = [&](std::uint32_t t) { return !is_verb(in_.words.pos[t]) && !is_nominal(in_.words.pos[t]) && rules_.verbs.find(in_.words.form[t]) != nullptr; };
  if (said.verb > said.span.begin && says(said.verb - 1)) return said.verb - 1;
  if (said.verb != said.finite) return kNone;
  for (std::uint32_t t = said.verb + 1; t < said.span.end && t <= said.verb + kLight; ++t) {
    const Shape s = in_.tokens.shape[t];
    if (s == Shape::Colon || s == Shape::OpenQuote) break;
    const bool ends = t + 1 >= said.span.end || in_.words.pos[t + 1] == Pos::Punct;
    if (ends && in_.clauses.of_token[t] == c && says(t)) return t;
  }
  return kNone;
}

// Sentence by sentence, from the outer clauses to the inner ones; `inside` says that somebody tells the clause itself.
void SpeechFinder::find_told() {
  std::vector<bool> inside(in_.clauses.clauses.size(), false);
  for (const std::uint32_t c : order_) {
    const std::uint32_t parent = parent_[c];
    const Clause& one = clause(c);
    if (parent != kNone && inside[parent]) inside[c] = true;
    if (one.verb != kNone && stands_in_quotation(c)) inside[c] = true;
    // A sentence in the subjunctive goes on with what somebody else says.
    const bool hearsay = one.modality == Modality::Shall && one.mood == Mood::Indicative && (one.tense == Tense::Perfect || one.tense == Tense::Pluperfect);  // soll gefordert haben
    if (parent == kNone && (one.mood == Mood::Subjunctive1 || hearsay) && own_[c] == kNone) inside[c] = true;
    const Cue* cue = cue_of(c);
    if (cue == nullptr || (cue->placed && place_of_words(c) == nullptr)) {
      if (!inside[c]) intention(c);
      continue;
    }
    if (const std::uint32_t as = as_word(c); as != kNone) told_as_manner(c, as, *cue);
    else told_by_clause(c, *cue, inside[c]);
    if (saying_of_[c] == kNone) continue;
    for (std::uint32_t i = child_first_[c]; i < child_first_[c + 1]; ++i)
      if (is_content(children_[i], c, *cue)) inside[children_[i]] = true;
  }
}

const Argument* SpeechFinder::argument(std::uint32_t c, ArgumentRole role) const {
  for (const Argument& argument : in_.clauses.arguments_of(clause(c)))
    if (argument.role == role && !argument.reflexive) return &argument;
  return nullptr;
}

// «sagte er der Agentur AFP», «gegenueber der Zeitung», «im Interview mit dem Sender»: the paper, station or agency that was spoken to.
bool SpeechFinder::set_medium(const Argument& to_whom, std::uint32_t mention, Source& source) const {
  const auto take = [&](std::uint32_t noun, std::uint32_t end, std::uint32_t named) {
    source.medium_where = medium_span(noun, end);
    const std::uint32_t last = actors_.covering[source.medium_where.end - 1];
    source.medium = is_medium(last) ? last : named;
    return true;
  };
  if (is_medium(mention)) return take(to_whom.head, to_whom.span.end, mention);
  const Cue* to = rules_.words.find(to_whom.preposition_key);
  const bool spoken_to = to_whom.role == ArgumentRole::IndirectObject || (to != nullptr && to->kind == CueKind::Addressee);
  if (spoken_to && is_medium_noun(to_whom.head)) return take(to_whom.head, to_whom.span.end, mention);
  const Cue* in_what = noun_cue(to_whom.head);
  if (in_what == nullptr || in_what->kind != CueKind::Text) return false;
  for (std::uint32_t t = to_whom.head + 1; t < to_whom.span.end; ++t) {
    const std::uint32_t named = mention_of(t, {});
    if (is_medium(named) || is_medium_noun(t)) {
      take(t, to_whom.span.end, named);
      break;
    }
  }
  return false;
}

// With its name in marks: der ZEITUNG „MORGENPOST“.
TokenSpan SpeechFinder::medium_span(std::uint32_t noun, std::uint32_t end) const {
  TokenSpan where = with_marks({noun, std::max(noun + 1, end)});
  const std::uint32_t limit = in_.tokens.sentence_span(in_.tokens.sentence[noun]).end;
  while (where.end < limit && in_.words.pos[where.end] == Pos::ProperNoun && is_medium(actors_.covering[where.end])) ++where.end;
  const std::uint32_t m = where.end < in_.tokens.size() ? marked_at_[where.end] : kNone;
  if (m != kNone && marked_[m].name && marked_[m].where.begin == where.end) where.end = marked_[m].where.end;
  return where;
}

// «sagte Schmidt der Agentur AFP»: the tree takes the dative for a part of the name.
void SpeechFinder::split_medium(Source& source) const {
  for (std::uint32_t t = source.where.begin + 1; t + 1 < source.where.end; ++t) {
    const Cue* to = rules_.words.find(in_.words.form[t]);
    const bool spoken_to = to != nullptr && to->kind == CueKind::Addressee;
    if (!spoken_to && (in_.words.pos[t] != Pos::Det || (in_.words.pos[t - 1] != Pos::ProperNoun && in_.tokens.shape[t - 1] != Shape::Comma && !may_speak_to_medium(t - 1)))) continue;
    for (std::uint32_t noun = t + 1; noun < source.where.end; ++noun) {
      const std::uint32_t named = actors_.covering[noun];
      if (!is_medium_noun(noun) && !is_medium(named)) continue;
      source.medium = named;
      source.medium_where = medium_span(noun, source.where.end);
      source.where.end = in_.tokens.shape[t - 1] == Shape::Comma ? t - 1 : t;
      if (source.mention == named) source.mention = mention_of(kNone, source.where);
      return;
    }
  }
  if (source.mention != kNone && actors_.mentions[source.mention].form == MentionForm::Name) return;
  for (std::uint32_t t = source.where.begin; t < source.where.end; ++t)  // die Agentur REUTERS
    if (is_medium(actors_.covering[t]) && actors_.mentions[actors_.covering[t]].form == MentionForm::Name) source.mention = actors_.covering[t];
}

// «der Gouverneur der Agentur AFP»: an agency has no governors; it has a SPRECHER.
bool SpeechFinder::may_speak_to_medium(std::uint32_t noun) const {
  if (in_.words.pos[noun] != Pos::Noun || actors_.at_head[noun] == kNone || noun_cue(noun) != nullptr || is_medium_noun(noun)) return false;
  return rules_.staff.find(in_.words.lemma(noun)) == nullptr && rules_.staff.find(in_.words.head[noun]) == nullptr;
}

bool SpeechFinder::is_medium_noun(std::uint32_t noun) const {
  if (in_.words.pos[noun] != Pos::Noun) return false;
  return rules_.media.find(in_.words.lemma(noun)) != nullptr || rules_.media.find(in_.words.head[noun]) != nullptr;
}

void SpeechFinder::set_addressee(std::uint32_t c, Quote& quote, Source& source) const {
  for (const Argument& to_whom : in_.clauses.arguments_of(clause(c))) {
    if (to_whom.head == kNone || to_whom.reflexive) continue;
    const bool oblique = to_whom.role == ArgumentRole::Oblique;
    if (!oblique && to_whom.role != ArgumentRole::IndirectObject) continue;
    const std::uint32_t mention = mention_of(to_whom.head, {});
    if (set_medium(to_whom, mention, source)) continue;
    if (mention == kNone || quote.addressee_mention != kNone) continue;
    const Cue* to = oblique ? rules_.words.find(to_whom.preposition_key) : nullptr;
    if (oblique && (to == nullptr || to->kind != CueKind::Addressee)) continue;
    if (actors_.mentions[mention].kind == EntityKind::Place && oblique) continue;
    quote.addressee = to_whom.span;
    quote.addressee_mention = mention;
  }
}

// The predicate, with what belongs to it as a word of saying: wies DARAUF hin, zeigte SICH ueberzeugt, ist DER Meinung.
void SpeechFinder::set_cue(std::uint32_t c, Quote& quote) const {
  const Clause& said = clause(c);
  const auto add = [&](std::uint32_t t) { quote.cue.push_back({t, t + 1}); };
  for (std::uint8_t i = 0; i < said.predicate_size; ++i) add(said.predicate[i]);
  if (const std::uint32_t word = word_of_light_verb(c); word != kNone && in_.clauses.of_predicate[word] != c) add(word);
  for (const Argument& with : in_.clauses.arguments_of(said)) {
    if (with.shared || with.head == kNone || with.span.size() != 1) continue;
    const Cue* word = rules_.words.find(in_.words.form[with.head]);
    if (with.reflexive || (word != nullptr && word->kind == CueKind::Correlate)) add(with.head);
  }
  if (said.copula == Key::None || in_.words.pos[said.verb] != Pos::Noun) return;
  for (const std::uint32_t child : children_of(in_.tree, said.verb)) {
    if (in_.tree.relation[child] == Relation::Det || in_.tree.relation[child] == Relation::Case || in_.tree.relation[child] == Relation::Amod) add(child);
  }
}

void SpeechFinder::told_by_clause(std::uint32_t c, const Cue& cue, bool inside) {
  const Clause& said = clause(c);
  Saying saying{c, kNone, kNone, &cue, inside, kNone};
  Source source;
  source.rule = cue.rule;
  source.cue_clause = c;
  source.cue_token = said.verb;
  Quote quote;
  quote.rule = cue.rule;
  quote.type = QuoteType::Indirect;
  set_speaker(c, cue, quote, source);
  set_addressee(c, quote, source);
  set_cue(c, quote);
  saying.source = quote.source = add_source(source);
  saying.told_by = relied_on(said.span, saying.source);
  saying_of_[c] = static_cast<std::uint32_t>(sayings_.size());
  bool content = false, direct = false;
  for (std::uint32_t i = child_first_[c]; i < child_first_[c + 1]; ++i) {
    const std::uint32_t child = children_[i];
    if (!is_content(child, c, cue)) continue;
    if (own_[child] == kNone) own_[child] = saying.told_by;
    else pass_on(own_[child], saying.source);  // X sagte, laut Y ...
    if (stands_in_quotation(child)) {
      direct = true;
      continue;
    }
    content = true;
    if (!saying.inside) add_parts(child, c, quote);
  }
  // Subordinate clauses tell what they tell in passing.
  const bool main = said.parent == kNone || (said.role == ClauseRole::Conjunct && clause(said.parent).parent == kNone) || parent_[c] != said.parent;
  const bool nobody = cue.kind == CueKind::Act && source.where.empty();  // wurden gefunden
  if (!saying.inside && !nobody && (main || last_source_[said.sentence] == kNone)) name_teller(said.sentence, saying.source);
  if (!saying.inside && !content && !direct) content = told_in_passing(c, saying.told_by, quote) || told_around(saying, quote);
  if (!saying.inside) {
    if (content && quote.speaker.empty()) take_last_teller(c, quote);
    if (content) saying.quote = add_quote(std::move(quote));
    else if (!direct) told_before(saying, std::move(quote));
  }
  sayings_.push_back(saying);
}

// «..., heisst es»: who told the sentence before.
void SpeechFinder::take_last_teller(std::uint32_t c, Quote& quote) {
  const std::uint32_t s = clause(c).sentence;
  const bool nobody = !quote.cue.empty() && std::any_of(quote.cue.begin(), quote.cue.end(), [&](TokenSpan word) {
    const Cue* cue = rules_.words.find(in_.words.form[word.begin]);
    return cue != nullptr && cue->kind == CueKind::Nobody;
  });
  if (s == 0 || !nobody || in_.tokens.heading[s - 1] != 0) return;
  const std::uint32_t last = last_source_[s - 1];
  if (last == kNone || out_.sources[last].where.empty()) return;
  quote.speaker = out_.sources[last].where;
  quote.speaker_mention = out_.sources[last].mention;
}

// «meldet die Agentur unter Berufung auf den GOUVERNEUR»: whom the teller in this span relies on, as a source that he passes on; else himself.
std::uint32_t SpeechFinder::relied_on(TokenSpan span, std::uint32_t teller) {
  span.end = std::min(span.end, span.begin + kLook);
  for (std::uint32_t t = span.begin + 1; t + 1 < span.end; ++t) {
    if (in_.words.pos[t] != Pos::Noun) continue;
    const Cue* cue = rules_.words.find(in_.words.form[t]);
    if (cue == nullptr || cue->kind != CueKind::Relies || in_quotation(t)) continue;
    if (in_.words.form[t - 1] != cue->with[0] || in_.words.form[t + 1] != cue->with[1]) continue;
    const std::uint32_t noun = head_of_phrase(t + 1);
    if (noun == kNone || noun >= span.end) continue;
    Source source;
    source.rule = cue->rule;
    source.cue_token = t;
    source.where = speaker_span(with_marks(trimmed(phrase_after(t + 2, noun))));
    const Cue* words = noun_cue(noun);
    source.mention = words != nullptr ? teller_of(noun, source.where) : mention_of(noun, source.where);
    if (source.where.empty() || (words == nullptr && source.mention == kNone)) continue;
    if (source.mention != kNone && words == nullptr && actors_.mentions[source.mention].kind == EntityKind::Place) continue;
    source.outer = teller;
    source.via = out_.sources[teller].mention;
    return add_source(source);
  }
  return teller;
}

// The `wie` of a clause of saying that tells another one, kNone where there is none.
std::uint32_t SpeechFinder::as_word(std::uint32_t c) const {
  const Clause& said = clause(c);
  if (said.parent == kNone || said.verb == kNone) return kNone;
  const std::uint32_t word = said.marker != kNone ? said.marker : said.span.begin;
  const Cue* as = word < said.verb ? rules_.words.find(in_.words.form[word]) : nullptr;
  if (as == nullptr) return kNone;
  if (as->kind == CueKind::Teller) return said.finite == word + 1 && in_.tokens.shape[word - (word > 0)] == Shape::Comma ? word : kNone;  // so zeigen Studien
  return as->kind == CueKind::As ? word : kNone;
}

// «wie die Ministerin mitteilte»: what is told is the clause it hangs on, or the sentence that it begins or ends.
void SpeechFinder::told_as_manner(std::uint32_t c, std::uint32_t as, const Cue& cue) {
  const Clause& said = clause(c);
  if (said.parent == kNone || in_quotation(said.verb)) return;
  Source source;
  source.rule = cue.rule;
  source.cue_clause = c;
  source.cue_token = said.verb;
  Quote quote;
  quote.rule = cue.rule;
  quote.type = QuoteType::Indirect;
  set_speaker(c, cue, quote, source);
  set_addressee(c, quote, source);
  quote.cue.push_back({as, as + 1});
  set_cue(c, quote);
  if (quote.speaker.empty() && cue.kind != CueKind::Cite && said.voice == Voice::Active) {  // the words between the marker and the verb
    std::uint32_t end = said.verb;
    while (end > as + 1 && !is_nominal(in_.words.pos[end - 1]) && in_.tokens.shape[end - 1] != Shape::CloseQuote) --end;
    if (end > as + 2 || !is_kind(as + 1, CueKind::Nobody)) source.where = quote.speaker = with_marks(trimmed({as + 1, end}));  // not: wie ES hiess
    source.mention = quote.speaker_mention = mention_of(kNone, quote.speaker);
  }
  const TokenSpan sentence = in_.tokens.sentence_span(said.sentence);
  std::uint32_t about = with_conjuncts(said.parent);
  if (said.span.begin <= sentence.begin + 1 || said.span.end + 2 >= sentence.end)
    for (int step = 0; step < kDeepest && parent_[about] != kNone && own_[about] == kNone; ++step) about = parent_[about];
  const TokenSpan outer = clause(about).span;
  for (const TokenSpan part : {TokenSpan{outer.begin, std::max(outer.begin, said.span.begin)}, TokenSpan{std::min(outer.end, said.span.end), outer.end}})
    if (!trimmed(part).empty()) quote.parts.push_back(with_marks(trimmed(part)));
  quote.source = add_source(source);
  const std::uint32_t teller = relied_on(said.span, quote.source);
  if (own_[about] == kNone) own_[about] = teller;
  else pass_on(own_[about], quote.source);
  own_[c] = kUntold;
  name_teller(said.sentence, quote.source);
  saying_of_[c] = static_cast<std::uint32_t>(sayings_.size());
  const std::uint32_t source_of = quote.source;
  sayings_.push_back({c, source_of, add_quote(std::move(quote)), &cue, false, teller});
}

}  // namespace depesche
