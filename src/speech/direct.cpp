// SPDX-License-Identifier: Apache-2.0
// Direct speech: for each quotation in marks the clause that says it; words taken up in marks go with what they stand in.
#include <algorithm>

#include "speech/speech_finder.h"

namespace depesche {
namespace {

constexpr std::uint32_t kJudge = 20;  // tokens of a clause looked at for whoever finds it so
constexpr int kOutward = 8;           // clauses on the way up
constexpr std::uint32_t kBeside = 3;  // tokens between a closing mark and the verb that says it: a mark, an adverb

}  // namespace

void SpeechFinder::find_direct() {
  const std::uint32_t size = in_.tokens.size();
  saying_at_.assign(size, kNone);
  before_.assign(size, kNone);
  after_.assign(size, kNone);
  for (std::uint32_t s = 0; s < sayings_.size(); ++s) {
    const Clause& said = clause(sayings_[s].clause);
    if (in_quotation(said.verb)) continue;
    saying_at_[said.verb] = s;
    if (said.finite != kNone) saying_at_[said.finite] = s;
  }
  const auto sweep = [&](std::uint32_t t, std::uint32_t from, std::vector<std::uint32_t>& nearest) {
    nearest[t] = saying_at_[t] != kNone ? saying_at_[t] : from < size && in_.tokens.sentence[from] == in_.tokens.sentence[t] ? nearest[from] : kNone;
  };
  for (std::uint32_t t = 0; t < size; ++t) sweep(t, t - 1, before_);
  for (std::uint32_t t = size; t > 0; --t) sweep(t - 1, t, after_);
  for (std::uint32_t m = 0; m < marked_.size(); ++m)
    if (marked_[m].sentence) direct_quote(m);
}

// «schrieb in einem Brief, der veroeffentlicht wurde, sie wolle "..."»: a saying that nobody does and that ends in front of the marks
// gives way to the one around it.
std::uint32_t SpeechFinder::outermost(std::uint32_t s, std::uint32_t begin) const {
  for (int step = 0; step < kOutward && out_.sources[sayings_[s].source].mention == kNone; ++step) {
    std::uint32_t up = parent_[sayings_[s].clause];
    for (int k = 0; k < kOutward && up != kNone && saying_of_[up] == kNone; ++k) up = parent_[up];
    if (up == kNone || saying_of_[up] == kNone || clause(up).verb >= begin || in_quotation(clause(up).verb) || out_.sources[sayings_[saying_of_[up]].source].where.empty()) break;
    s = saying_of_[up];
  }
  return s;
}

// The saying whose complement stands in the marks, else the nearest: behind them («...», sagte X), before them (X sagte: «...»).
std::uint32_t SpeechFinder::saying_of_mark(const Marked& mark) const {
  const Tokens& tokens = in_.tokens;
  const std::uint32_t begin = mark.where.begin, end = mark.where.end;
  const std::uint32_t first = tokens.sentence[begin], last = tokens.sentence[end - 1];
  const bool follows = end < tokens.size() && tokens.sentence[end] == last;
  const std::uint32_t behind = follows ? after_[end] : kNone;
  const std::uint32_t ahead = begin > 0 && tokens.sentence[begin - 1] == first ? before_[begin - 1] : kNone;
  const auto verb_of = [&](std::uint32_t s) { const Clause& c = clause(sayings_[s].clause); return c.finite != kNone ? std::min(c.finite, c.verb) : c.verb; };
  const bool colon = ahead != kNone && tokens.shape[begin - 1] == Shape::Colon;
  if (behind != kNone && verb_of(behind) >= end && verb_of(behind) < end + (colon ? kBeside - 1 : kBeside)) return behind;
  if (ahead != kNone && tokens.shape[begin - 1] == Shape::Colon) return outermost(ahead, begin);
  for (std::uint32_t t = begin; t < end; ++t) {
    const std::uint32_t c = in_.clauses.of_verb[t];
    if (c == kNone || parent_[c] == kNone || saying_of_[parent_[c]] == kNone) continue;
    const std::uint32_t s = saying_of_[parent_[c]];
    if (!in_quotation(clause(sayings_[s].clause).verb)) return s;
  }
  if (ahead != kNone) return outermost(ahead, begin);
  if (behind != kNone) return behind;
  // X sagte: [new line] «...»
  if (begin > 0 && tokens.shape[begin - 1] == Shape::Colon) return before_[begin - 1];
  return kNone;
}

// A clause that says nothing by itself but stands where only one of saying stands: «...», laechelte X; X gab sich gelassen: «...».
std::uint32_t SpeechFinder::clause_beside_mark(const Marked& mark) const {
  const Tokens& tokens = in_.tokens;
  std::uint32_t t = mark.where.end;
  if (t < tokens.size() && tokens.shape[t] == Shape::Comma) ++t;
  if (t < tokens.size() && tokens.sentence[t] == tokens.sentence[mark.where.end - 1] && is_finite(in_.words.pos[t]) && in_.clauses.of_predicate[t] != kNone) {
    const Argument* subject = argument(in_.clauses.of_predicate[t], ArgumentRole::Subject);
    if (subject != nullptr && !subject->shared && subject->head > t && mention_of(subject->head, {}) != kNone) return in_.clauses.of_predicate[t];
  }
  if (mark.where.begin < 2 || tokens.shape[mark.where.begin - 1] != Shape::Colon) return kNone;
  const std::uint32_t c = in_.clauses.of_token[mark.where.begin - 2];
  if (c == kNone || clause(c).verb >= mark.where.begin) return kNone;
  const Argument* subject = argument(c, ArgumentRole::Subject);
  if (subject == nullptr || subject->head == kNone || subject->head >= mark.where.begin || in_quotation(subject->head)) return kNone;
  const std::uint32_t mention = mention_of(subject->head, {});
  if (mention != kNone && actors_.mentions[mention].kind != EntityKind::Place) return c;
  return noun_cue(subject->head) != nullptr && teller_of(subject->head, subject->span) != kNone ? c : kNone;  // das Fazit der Ministerin ueberrascht: "..."
}

// «laut X "...", Muster: "..."»: a teller in the clause around the marks, or one that is named before a colon.
std::uint32_t SpeechFinder::source_beside_mark(const Marked& mark) {
  const Tokens& tokens = in_.tokens;
  const std::uint32_t begin = mark.where.begin;
  if (begin == 0 || tokens.sentence[begin - 1] != tokens.sentence[begin]) return kNone;
  const std::uint32_t c = in_.clauses.of_token[begin - 1];
  const bool says = c != kNone && saying_of_[c] != kNone && !out_.sources[sayings_[saying_of_[c]].source].where.empty();  // sagte X, Y zufolge
  if (c != kNone && !says && own_[c] < kUntold && out_.sources[own_[c]].cue_clause == kNone && !out_.sources[own_[c]].where.empty()) return own_[c];
  if (tokens.shape[begin - 1] != Shape::Colon || begin < 2 || before_[begin - 1] != kNone || marked_at_[begin - 2] != kNone) return kNone;
  if (const std::uint32_t source = speaker_before_colon(tokens.first[tokens.sentence[begin]], begin - 1); source != kNone) return source;
  const std::uint32_t mention = actors_.covering[begin - 2];
  if (mention == kNone || actors_.mentions[mention].kind == EntityKind::Place) return kNone;
  const std::uint32_t first = tokens.first[tokens.sentence[begin]];
  if (actors_.mentions[mention].where.begin != first && actors_.covering[first] == kNone && in_.clauses.of_predicate[first] != kNone) return kNone;
  for (std::uint32_t t = actors_.mentions[mention].where.begin; t > first; --t)
    if (is_verb(in_.words.pos[t - 1])) return kNone;
  Source source;
  source.where = actors_.mentions[mention].where;
  source.mention = mention;
  return add_source(source);
}

// «Ein Beamter nach dem Treffen: "..."»: a sentence that has no verb before the colon and begins with its speaker.
std::uint32_t SpeechFinder::speaker_before_colon(std::uint32_t first, std::uint32_t colon) {
  std::uint32_t end = colon, noun = kNone;
  for (std::uint32_t t = first; t < colon; ++t) {
    const Pos p = in_.words.pos[t];
    if (is_verb(p) && p != Pos::VerbParticiple) return kNone;
    if (t == first && (p == Pos::Adp || p == Pos::Adv || p == Pos::Sconj || p == Pos::Cconj)) return kNone;
    if (noun == kNone && is_nominal(p) && (t + 1 == colon || !is_nominal(in_.words.pos[t + 1]))) noun = t;
    if (noun != kNone && end == colon && p == Pos::Adp && rules_.words.find(in_.words.form[t]) != nullptr) end = t;  // gegenueber, nach
    if (noun != kNone && end == colon && p == Pos::Adv) end = t;
  }
  if (noun == kNone || noun >= end) return kNone;
  const std::uint32_t mention = mention_of(noun, {first, end});
  if (mention == kNone || actors_.mentions[mention].kind == EntityKind::Place) return kNone;
  Source source;
  source.where = with_marks(trimmed({first, end}));
  source.mention = mention;
  return add_source(source);
}

// «"Es wird schwer." Das sagte die Ministerin am Montag.»: the saying of the sentence behind, where it begins with a word for what was said.
std::uint32_t SpeechFinder::saying_that_points_back(std::uint32_t sentence) const {
  if (sentence + 1 >= in_.tokens.sentences()) return kNone;
  const std::uint32_t first = in_.tokens.first[sentence + 1], c = main_clause_[sentence + 1];
  if (c == kNone || saying_of_[c] == kNone || !is_kind(first, CueKind::Points) || in_.words.pos[first] == Pos::Det || (in_.tokens.flags[first] & kParagraphBefore) != 0) return kNone;
  const Saying& saying = sayings_[saying_of_[c]];
  return saying.quote == kNone && !out_.sources[saying.source].where.empty() ? saying_of_[c] : kNone;
}

void SpeechFinder::direct_quote(std::uint32_t m) {
  Marked& mark = marked_[m];
  if (mark.quote != kNone) return;
  Quote quote;
  quote.type = QuoteType::Direct;
  quote.parts = {mark.where};
  const std::uint32_t first = in_.tokens.sentence[mark.where.begin], last = in_.tokens.sentence[mark.where.end - 1];
  const std::uint32_t beside = source_beside_mark(mark);
  const std::uint32_t s = beside == kNone ? saying_of_mark(mark) : kNone;
  // «Es drohe "...".»: such a sentence is all somebody else's.
  if (s != kNone && sayings_[s].inside && clause(sayings_[s].clause).mood == Mood::Subjunctive1 && clause(sayings_[s].clause).tense == Tense::Present) {
    mark.quote = add_quote(std::move(quote));
    return;
  }
  const auto take_source = [&](std::uint32_t at) {
    const Source& source = out_.sources[at];
    quote.source = at;
    quote.speaker = source.where;
    quote.speaker_mention = source.mention;
    quote.rule = source.rule;
  };
  if (beside != kNone) {
    take_source(beside);
    if (out_.sources[beside].cue_token != kNone) quote.cue = {{out_.sources[beside].cue_token, out_.sources[beside].cue_token + 1}};
  } else if (s != kNone) {
    take_source(sayings_[s].source);
    set_cue(sayings_[s].clause, quote);
    Source ignored;
    set_addressee(sayings_[s].clause, quote, ignored);
  } else if (const std::uint32_t behind = saying_that_points_back(last); behind != kNone) {
    take_source(sayings_[behind].source);
    set_cue(sayings_[behind].clause, quote);
  } else if (const std::uint32_t c = clause_beside_mark(mark); c != kNone) {
    Source source;
    source.cue_clause = c;
    source.cue_token = clause(c).verb;
    set_speaker(c, Cue{}, quote, source);
    if (const Argument* words = argument(c, ArgumentRole::Subject); words != nullptr && words->head != kNone && words->head < mark.where.begin && noun_cue(words->head) != nullptr)
      if (const std::uint32_t owner = teller_of(words->head, words->span); owner != kNone) {
        source.mention = quote.speaker_mention = owner;
        source.where = quote.speaker = actors_.mentions[owner].where;
      }
    set_cue(c, quote);
    quote.source = add_source(source);
  }
  if (quote.source != kNone) {
    for (std::uint32_t k = first; k <= last; ++k) name_teller(k, quote.source);
    for (std::uint32_t t = mark.where.begin; t < mark.where.end; ++t) {
      const std::uint32_t c = in_.clauses.of_verb[t];
      if (c != kNone && own_[c] == kNone && (parent_[c] == kNone || !in_quotation(clause(parent_[c]).verb))) own_[c] = quote.source;
    }
  }
  mark.quote = add_quote(std::move(quote));
}

// «Für die Ministerin ist die Lage "alarmierend".»: whoever finds it so.
bool SpeechFinder::judged_so(const Marked& mark, std::uint32_t c, Quote& quote) {
  const bool is = clause(c).copula != Key::None || (clause(c).verb == clause(c).finite && in_.words.pos[clause(c).verb] == Pos::AuxFinite);
  if (!is || saying_of_[c] != kNone) return false;
  const std::uint32_t begin = clause(c).span.begin, end = std::min(mark.where.begin, begin + kJudge);
  for (std::uint32_t t = begin; t < end; ++t) {
    const Cue* cue = rules_.words.find(in_.words.form[t]);
    const std::uint32_t noun = cue != nullptr && cue->kind == CueKind::Judge ? head_of_phrase(t) : kNone;
    if (noun == kNone || noun >= end) continue;
    Source source;
    source.mention = mention_of(noun, {});
    if (source.mention == kNone || actors_.mentions[source.mention].kind == EntityKind::Place) continue;
    source.rule = quote.rule = cue->rule;
    source.where = quote.speaker = speaker_span(with_marks(trimmed(phrase_after(t + 1, noun))));
    source.cue_token = t;
    source.view = true;
    quote.speaker_mention = source.mention;
    quote.source = add_source(source);
    return true;
  }
  return false;
}

// «..., die Stadt werde in einen "Bunker" verwandelt»: words that look like a name, in what somebody says, behind an article that names
// nothing, or as a phrase of several words with a preposition or an article of its own.
bool SpeechFinder::picked_up(const Marked& mark) const {
  if (mark.quote == kNone || mark.where.begin == 0 || out_.quotes[mark.quote].type == QuoteType::Direct) return false;
  const std::uint32_t before = mark.where.begin - 1;
  const Pos p = in_.words.pos[before];
  if (p != Pos::Det && p != Pos::Adj && p != Pos::Adp) return false;
  bool phrase = false;
  for (std::uint32_t t = mark.where.begin + 1; t + 1 < mark.where.end; ++t) {
    if (actors_.covering[t] != kNone && actors_.mentions[actors_.covering[t]].form == MentionForm::Name && actors_.mentions[actors_.covering[t]].kind != EntityKind::Place) return false;
    if (t > mark.where.begin + 1) phrase |= in_.words.pos[t] == Pos::Det || in_.words.pos[t] == Pos::Adp;
  }
  return phrase || is_kind(before, CueKind::Article);
}

void SpeechFinder::take_clause_of_mark(const Marked& mark, Quote& quote) const {
  const std::uint32_t c = in_.clauses.of_token[mark.where.begin + 1];
  if (c == kNone || saying_of_[c] == kNone || (sayings_[saying_of_[c]].cue->kind != CueKind::Act && !sayings_[saying_of_[c]].cue->object)) return;
  const Source& source = out_.sources[sayings_[saying_of_[c]].source];
  if (source.where.empty() || source.where.contains(mark.where.begin)) return;
  quote.source = sayings_[saying_of_[c]].source;
  quote.speaker = source.where;
  quote.speaker_mention = source.mention;
  quote.rule = source.rule;
  quote.cue.clear();
  set_cue(c, quote);
}

// «bezeichnete die Plaene als "Wortbruch"»: behind the preposition that a verb of calling has, a name is none.
bool SpeechFinder::called_so(const Marked& mark) const {
  if (mark.where.begin == 0) return false;
  const std::uint32_t before = mark.where.begin - 1, c = in_.clauses.of_token[before];
  if (c == kNone || saying_of_[c] == kNone) return false;
  const auto& with = sayings_[saying_of_[c]].cue->with;
  return in_.words.form[before] != Key::None && std::find(with.begin(), with.end(), in_.words.form[before]) != with.end() && actors_.covering[mark.where.begin + 1] == kNone;
}

// Words in marks inside what somebody says, or in a clause of saying («nannte das "voellig verfehlt"»), are that somebody's own.
void SpeechFinder::find_words_taken_up() {
  const std::uint32_t quotes = static_cast<std::uint32_t>(out_.quotes.size());
  for (std::uint32_t q = 0; q < quotes; ++q) {
    if (out_.quotes[q].type == QuoteType::Direct) continue;
    for (std::size_t p = 0; p < out_.quotes[q].parts.size(); ++p)
      for (std::uint32_t t = out_.quotes[q].parts[p].begin; t < out_.quotes[q].parts[p].end; ++t) {
        if (marked_at_[t] == kNone) continue;
        Marked& mark = marked_[marked_at_[t]];
        if (mark.quote == kNone) mark.quote = q;
        t = mark.where.end - 1;
      }
  }
  for (Marked& mark : marked_) {
    if (mark.sentence || (mark.name && !mark.plain && !called_so(mark) && !picked_up(mark)) || mark.where.size() < 3) continue;
    Quote quote;
    quote.type = QuoteType::Direct;
    quote.parts = {mark.where};
    if (mark.quote != kNone && out_.quotes[mark.quote].type == QuoteType::IndirectFreeIndirect && in_.clauses.of_token[mark.where.begin] != kNone && clause(in_.clauses.of_token[mark.where.begin]).verb != kNone &&
        judged_so(mark, in_.clauses.of_token[mark.where.begin], quote)) {
      mark.quote = add_quote(std::move(quote));
      continue;
    }
    if (mark.quote != kNone) {
      const Quote& within = out_.quotes[mark.quote];
      quote.speaker = within.speaker;
      quote.speaker_mention = within.speaker_mention;
      quote.cue = within.cue;
      const std::uint32_t c = within.source != kNone ? out_.sources[within.source].cue_clause : kNone;
      if (within.type == QuoteType::Reported && c != kNone) set_cue(c, quote);
      quote.source = within.source;
      quote.rule = within.rule;
      if (c == kNone || within.type == QuoteType::Reported) take_clause_of_mark(mark, quote);  // X nannte das laut Y „falsch“: X's word
    } else {
      std::uint32_t c = in_.clauses.of_token[mark.where.begin + 1];
      if (c != kNone && saying_of_[c] == kNone && mark.where.begin > 0 && in_.clauses.of_token[mark.where.begin - 1] != kNone && saying_of_[in_.clauses.of_token[mark.where.begin - 1]] != kNone)
        c = in_.clauses.of_token[mark.where.begin - 1];  // nannte das „aus der Luft gegriffen“
      const std::uint32_t around = c == kNone && mark.where.begin > 0 ? in_.clauses.of_token[mark.where.begin - 1] : c;
      if (around != kNone && in_.clauses.clauses[around].verb != kNone && judged_so(mark, around, quote)) {
        mark.quote = add_quote(std::move(quote));
        continue;
      }
      if (c == kNone || saying_of_[c] == kNone || sayings_[saying_of_[c]].inside) continue;
      const Source& source = out_.sources[sayings_[saying_of_[c]].source];
      if (source.where.empty() || source.where.contains(mark.where.begin)) continue;
      quote.source = sayings_[saying_of_[c]].source;
      quote.speaker = source.where;
      quote.speaker_mention = source.mention;
      quote.rule = source.rule;
      set_cue(c, quote);
    }
    mark.quote = add_quote(std::move(quote));
  }
}

}  // namespace depesche
