// SPDX-License-Identifier: Apache-2.0
// Speech that goes on with no word of saying: sentences in the subjunctive, quotations on their own, hearsay.
#include "speech/speech_finder.h"

namespace depesche {
namespace {

constexpr int kDeepest = 16;         // clauses on the way up
constexpr std::uint32_t kReach = 4;  // sentences without a teller after which nobody is carried on

}  // namespace

bool SpeechFinder::sounds_reported(std::uint32_t c) const {
  const Clause& said = clause(c);
  if (said.mood == Mood::Subjunctive1) return true;
  // The second subjunctive stands in for the first where that looks like the indicative, but only where somebody is speaking.
  // Modals that are the same in the past (sollten, wollten) tell what was planned.
  if (said.modality == Modality::Shall || said.modality == Modality::Want) return false;
  if (said.mood != Mood::Subjunctive2 || said.sentence == 0 || last_source_[said.sentence - 1] == kNone) return false;
  if ((in_.tokens.flags[in_.tokens.first[said.sentence]] & kParagraphBefore) != 0) return false;
  for (std::uint32_t i = child_first_[c]; i < child_first_[c + 1]; ++i)
    if (clause(children_[i]).role == ClauseRole::Condition && (clause(children_[i]).verb_first || clause(children_[i]).mood == Mood::Subjunctive2)) return false;
  return true;
}

// Whoever the sentence before is about, where nobody tells it: «Der Minister nahm Stellung. Jeder koenne ...»
std::uint32_t SpeechFinder::subject_before(std::uint32_t s) {
  if (s == 0 || main_clause_[s - 1] == kNone || last_source_[s - 1] != kNone) return kNone;
  const std::uint32_t c = main_clause_[s - 1];
  const Argument* subject = clause(c).voice == Voice::Active ? argument(c, ArgumentRole::Subject) : nullptr;
  if (subject == nullptr || subject->head == kNone || actors_.at_head[subject->head] == kNone) return kNone;
  Source source;
  source.mention = actors_.at_head[subject->head];
  const EntityKind kind = actors_.mentions[source.mention].kind;
  if (kind == EntityKind::Place || kind == EntityKind::Group) return kNone;
  source.where = speaker_span(with_marks(trimmed(subject->span)));
  return add_source(source);
}

// «Die Rebellen haben angeblich Waffen erhalten.»: somebody says so, and nobody says who, not even in a clause above.
void SpeechFinder::hearsay_word(std::uint32_t word, const Cue& cue) {
  const std::uint32_t c = in_.clauses.of_token[word];
  std::uint32_t up = c;
  for (int step = 0; step < kDeepest && up != kNone && own_[up] == kNone; ++step) up = parent_[up];
  if (c == kNone || up != kNone) return;
  Source unnamed;
  unnamed.rule = cue.rule;
  unnamed.cue_token = word;
  unnamed.hearsay = true;
  own_[c] = add_source(unnamed);
}

// «Er soll geflohen sein» with nobody to tell it, «der Zeuge will ihn gesehen haben»: hearsay, or the subject's own word.
void SpeechFinder::find_hearsay() {
  for (std::uint32_t c = 0; c < in_.clauses.clauses.size(); ++c) {
    const Clause& said = clause(c);
    const bool perfect = said.tense == Tense::Perfect || said.tense == Tense::Pluperfect;
    if (own_[c] != kNone || !perfect || said.mood != Mood::Indicative || said.finite == kNone || said.verb_first) continue;
    if (said.modality != Modality::Shall && said.modality != Modality::Want) continue;
    if (parent_[c] != kNone && said.role != ClauseRole::Relative && said.role != ClauseRole::Conjunct) continue;
    Source source;
    source.cue_token = said.finite;
    if (said.modality == Modality::Want) {
      const Argument* subject = argument(c, ArgumentRole::Subject);
      if (subject == nullptr || subject->head == kNone || subject->shared) continue;
      source.where = with_marks(trimmed(subject->span));
      source.mention = mention_of(subject->head, source.where);
    } else {
      source.hearsay = true;
    }
    own_[c] = add_source(source);
  }
  for (const std::uint32_t t : hearsay_words_) hearsay_word(t, *rules_.words.find(in_.words.form[t]));
}

// One pass over the sentences; `current` is whoever told something last.
void SpeechFinder::find_carried() {
  std::uint32_t current = kNone, since = 0, open = kNone, mark = 0;
  for (std::uint32_t s = 0; s < main_clause_.size(); ++s) {
    const std::uint32_t continued = open;
    open = kNone;
    const TokenSpan sentence = in_.tokens.sentence_span(s);
    const std::uint32_t main = main_clause_[s];
    if (last_source_[s] == kNone && main != kNone && own_[main] == kNone && sounds_reported(main))
      if (const std::uint32_t nearer = subject_before(s); nearer != kNone) current = nearer;
    for (; mark < marked_.size() && marked_[mark].where.begin < sentence.end; ++mark) {  // quotations that nobody has yet
      if (marked_[mark].quote == kNone) continue;
      Quote& quote = out_.quotes[marked_[mark].quote];
      if (quote.source == kNone && current == kNone) current = subject_before(s);
      if (quote.source != kNone || current == kNone) continue;
      quote.source = current;
      quote.speaker = out_.sources[current].where;
      quote.speaker_mention = out_.sources[current].mention;
      for (std::uint32_t k = s; k <= in_.tokens.sentence[marked_[mark].where.end - 1]; ++k) name_teller(k, current);
      for (std::uint32_t t = marked_[mark].where.begin; t < marked_[mark].where.end; ++t)
        if (const std::uint32_t c = in_.clauses.of_verb[t]; c != kNone && own_[c] == kNone && (parent_[c] == kNone || !in_quotation(clause(parent_[c]).verb))) own_[c] = current;
    }
    if (last_source_[s] != kNone) {
      current = last_source_[s];
      since = 0;
      if (main_clause_[s] == kNone || own_[main_clause_[s]] != kNone || clause(main_clause_[s]).mood != Mood::Subjunctive1) continue;
    } else if (++since > kReach) {
      current = kNone;
    }
    if (const std::uint32_t nearer = subject_before(s); nearer != kNone && main_clause_[s] != kNone && own_[main_clause_[s]] == kNone && sounds_reported(main_clause_[s])) current = nearer;
    if (!carry(s, current, since > 1, continued)) continue;
    open = static_cast<std::uint32_t>(continued != kNone && out_.quotes[continued].parts.back().end == sentence.end ? continued : out_.quotes.size() - 1);
    since = 0;
  }
}

// Whether sentence `s` sounds told; it is then told by `source` (kNone: by nobody named), as a part of the quote `continued` if it is that one's.
// `far`: the reporter himself has told something since; then «soll» is hearsay again.
bool SpeechFinder::carry(std::uint32_t s, std::uint32_t source, bool far, std::uint32_t continued) {
  const std::uint32_t c = main_clause_[s];
  if (c == kNone || own_[c] != kNone) return false;
  const Clause& said = clause(c);
  if (said.verb == kNone || in_quotation(said.verb)) return false;
  const bool perfect = said.tense == Tense::Perfect || said.tense == Tense::Pluperfect;
  // «Der Gipfel soll im Mai stattfinden»: a plan is told by whoever spoke last, but the act stands on nobody's word.
  const bool plan = !perfect && said.tense == Tense::Present && !said.verb_first;
  const bool hearsay = said.modality == Modality::Shall && said.mood == Mood::Indicative && (perfect || plan) && source != kNone;
  if (!hearsay && !sounds_reported(c)) {
    // «Die Laender sollten abwarten.»: his words or a plan; whoever spoke before may go on behind it.
    if (said.modality == Modality::Shall && said.mood == Mood::Subjunctive2 && s > 0 && last_source_[s - 1] == source) last_source_[s] = source;
    return false;
  }
  if (hearsay) {
    if (perfect && !far) own_[c] = source;
  } else if (source != kNone) {
    own_[c] = source;
    last_source_[s] = source;
  }
  const TokenSpan sentence = in_.tokens.sentence_span(s);
  const QuoteType type = hearsay ? QuoteType::FreeIndirect : QuoteType::IndirectFreeIndirect;
  if (continued != kNone && out_.quotes[continued].source == source && out_.quotes[continued].type == type) {
    out_.quotes[continued].parts.back().end = sentence.end;
    return true;
  }
  Quote quote;
  quote.type = type;
  quote.parts = {sentence};
  quote.source = source;
  if (source != kNone) {
    quote.speaker = out_.sources[source].where;
    quote.speaker_mention = out_.sources[source].mention;
    quote.rule = out_.sources[source].rule;
  }
  add_quote(std::move(quote));
  return true;
}

}  // namespace depesche
