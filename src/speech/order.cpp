// SPDX-License-Identifier: Apache-2.0
// The clauses as speech sees them: what is said hangs under its clause of saying, and nothing else does.
#include <algorithm>

#include "speech/speech_finder.h"

namespace depesche {
namespace {

constexpr std::uint32_t kMentionsBack = 60;  // mentions looked back at for the name of whoever a pronoun means

}  // namespace

// «Er sagte, dass sie komme und fuegte hinzu ...»: a conjunct that begins with its verb while what is said has its verb last, or
// turns from the subjunctive to the indicative, goes on with the telling.
void SpeechFinder::lift_conjuncts() {
  const std::vector<Clause>& clauses = in_.clauses.clauses;
  parent_.resize(clauses.size());
  cut_.assign(clauses.size(), kNone);
  first_.assign(clauses.size(), kNone);
  for (std::uint32_t c = 0; c < clauses.size(); ++c) {
    const Clause& conjunct = clauses[c];
    parent_[c] = conjunct.parent;
    if (comes_first(c)) {
      parent_[c] = clauses[conjunct.parent].parent;
      first_[conjunct.parent] = c;
    }
    if (conjunct.role != ClauseRole::Conjunct || conjunct.parent == kNone || conjunct.marker != kNone || conjunct.finite == kNone) continue;
    const Clause& said = clauses[conjunct.parent];
    if (said.role != ClauseRole::Complement || said.parent == kNone || said.finite == kNone || conjunct.finite == 0) continue;
    const bool verb_first = in_.words.pos[conjunct.finite - 1] == Pos::Cconj;
    if (!verb_first || conjunct.mood == Mood::Subjunctive1 || conjunct.span.begin <= said.verb) continue;
    const bool subjunctive = said.mood == Mood::Subjunctive1 || said.mood == Mood::Subjunctive2;
    const bool verb_last = said.marker != kNone && said.finite > said.verb;
    if (!verb_last && (said.marker != kNone || !subjunctive || conjunct.mood != Mood::Indicative)) continue;
    parent_[c] = said.parent;
    cut_[conjunct.parent] = std::min(cut_[conjunct.parent], conjunct.span.begin);
  }
}

// «Die Beobachter ruegen Maengel, sprechen aber davon, dass ...» where the tree has the first clause for what the second one says: the
// second begins with its verb and has no subject of its own.
bool SpeechFinder::comes_first(std::uint32_t c) const {
  const Clause& first = clause(c);
  if (first.parent == kNone || first.role != ClauseRole::Complement || first.marker != kNone || first.finite == kNone || first.mood != Mood::Indicative) return false;
  const Clause& second = clause(first.parent);
  if (second.finite == kNone || second.finite < 2 || first.verb >= second.finite || second.finite + 1 >= in_.tokens.size() || in_quotation(first.verb)) return false;
  const Argument* subject = argument(first.parent, ArgumentRole::Subject);
  if (subject != nullptr && !subject->shared) return false;
  const std::uint32_t before = second.finite - 1, behind = second.finite + 1;
  if (in_.tokens.shape[before] != Shape::Comma && in_.words.pos[before] != Pos::Cconj) return false;
  return argument(c, ArgumentRole::Subject) != nullptr && !is_nominal(in_.words.pos[behind]) && in_.words.pos[behind] != Pos::Det;
}

void SpeechFinder::index_children() {
  const std::vector<Clause>& clauses = in_.clauses.clauses;
  child_first_.assign(clauses.size() + 1, 0);
  for (const std::uint32_t parent : parent_)
    if (parent != kNone) ++child_first_[parent + 1];
  for (std::size_t i = 1; i < child_first_.size(); ++i) child_first_[i] += child_first_[i - 1];
  children_.resize(child_first_.back());
  std::vector<std::uint32_t> fill(child_first_.begin(), child_first_.end() - 1);
  for (std::uint32_t c = 0; c < clauses.size(); ++c)
    if (parent_[c] != kNone) children_[fill[parent_[c]]++] = c;
  last_source_.assign(in_.tokens.sentences(), kNone);
  main_clause_.assign(in_.tokens.sentences(), kNone);
  own_.assign(clauses.size(), kNone);
  saying_of_.assign(clauses.size(), kNone);
  order_.clear();
  std::vector<std::uint32_t> open;
  for (std::uint32_t c = 0; c < clauses.size(); ++c) {
    if (parent_[c] != kNone) continue;
    if (main_clause_[clauses[c].sentence] == kNone) main_clause_[clauses[c].sentence] = c;
    open.push_back(c);
    while (!open.empty()) {
      const std::uint32_t top = open.back();
      open.pop_back();
      order_.push_back(top);
      for (std::uint32_t i = child_first_[top + 1]; i > child_first_[top]; --i) open.push_back(children_[i - 1]);
    }
  }
}

// Each clause stands on the word of the nearest source above it; a source that is told itself was passed on.
void SpeechFinder::settle_clauses() {
  for (const std::uint32_t c : order_) {
    if (own_[c] == kUntold) out_.of_clause[c] = kNone;
    else if (own_[c] != kNone) out_.of_clause[c] = own_[c];
    else if (parent_[c] != kNone) out_.of_clause[c] = out_.of_clause[parent_[c]];
  }
  for (std::uint32_t s = 0; s < out_.sources.size(); ++s) {
    Source& source = out_.sources[s];
    name_source(source);
    source.of_other = is_of_other(source);
    for (std::uint32_t t = source.where.begin; t < source.where.end; ++t)
      if (const Cue* noun = noun_cue(t); noun != nullptr) source.unnamed |= noun->unnamed;
    const std::uint32_t at = source.cue_clause == kNone && source.cue_token != kNone ? in_.clauses.of_token[source.cue_token] : source.cue_clause;
    if (at == kNone || source.outer != kNone) continue;
    std::uint32_t outer = out_.of_clause[at];
    if (outer == s && source.cue_clause == kNone && parent_[at] != kNone) outer = out_.of_clause[parent_[at]];  // X sagte, laut Y ...
    if (outer == kNone || outer == s || out_.sources[outer].outer == s) continue;
    source.outer = outer;
    source.via = out_.sources[outer].mention;
  }
}

// «ein Vertrauter TRUMPS», «der Anwalt NAWALNYS»: a noun of a person that hangs above the name; not: ANGABEN der Polizei, der Sender CNN.
bool SpeechFinder::is_of_other(const Source& source) const {
  if (source.mention == kNone || source.where.size() < 2) return false;
  const Mention& named = actors_.mentions[source.mention];
  if (!source.where.contains(named.where.begin) || named.head == kNone || !source.where.contains(named.head)) return false;
  const Relation r = in_.tree.relation[named.head];
  const std::uint32_t above = in_.tree.head[named.head];
  const bool genitive = (r == Relation::Appos || r == Relation::Flat) && in_.words.pos[named.head] == Pos::ProperNoun &&  // Trumps, not Trump
                        in_.tokens.end[named.head] - in_.tokens.begin[named.head] > in_.words.lemma_text(named.head).size();
  if ((r != Relation::Nmod && r != Relation::NmodPoss && !genitive) || above == kNone || above >= named.where.begin || !source.where.contains(above)) return false;
  return in_.words.pos[above] == Pos::Noun && actors_.at_head[above] == kNone && noun_cue(above) == nullptr && rules_.media.find(in_.words.lemma(above)) == nullptr;
}

// Words that only point to the teller (er, die, seine Darstellung) give way to the last ones that name him.
void SpeechFinder::name_source(Source& source) const {
  if (source.mention == kNone || source.where.empty()) return;
  const Mention& pronoun = actors_.mentions[source.mention];
  const bool possessive = source.where.size() > 1 && pronoun.where == TokenSpan{source.where.begin, source.where.begin + 1};
  if (source.where.size() != 1 && !possessive) return;
  if (pronoun.form != MentionForm::Pronoun || pronoun.entity == kNone || in_.words.pos[source.where.begin] == Pos::ProperNoun) return;
  for (std::uint32_t m = source.mention, seen = 0; m-- > 0 && seen < kMentionsBack; ++seen) {
    if (actors_.mentions[m].entity != pronoun.entity || actors_.mentions[m].form == MentionForm::Pronoun) continue;
    if (actors_.mentions[m].form == MentionForm::Name || possessive || in_.words.pos[source.where.begin] == Pos::Pron) source.where = actors_.mentions[m].where;
    if (actors_.mentions[m].form == MentionForm::Name) return;
  }
}

// Quotes in the order of the text; ties keep the wider one first.
void SpeechFinder::settle_quotes() {
  std::vector<Quote>& quotes = out_.quotes;
  for (Quote& q : quotes) std::erase_if(q.parts, [](TokenSpan part) { return part.empty(); });
  for (Quote& q : quotes)
    if (q.source != kNone && out_.sources[q.source].of_other && out_.sources[q.source].mention == q.speaker_mention) q.speaker_mention = kNone;
  std::erase_if(quotes, [](const Quote& q) { return q.parts.empty(); });
  for (Quote& q : quotes) {
    std::sort(q.parts.begin(), q.parts.end(), [](TokenSpan a, TokenSpan b) { return a.begin < b.begin; });
    std::sort(q.cue.begin(), q.cue.end(), [](TokenSpan a, TokenSpan b) { return a.begin < b.begin; });
    for (std::size_t i = 1; i < q.parts.size(); ++i) q.parts[i].begin = std::max(q.parts[i].begin, q.parts[i - 1].end);
    std::erase_if(q.parts, [](TokenSpan part) { return part.empty(); });
  }
  std::stable_sort(quotes.begin(), quotes.end(), [](const Quote& a, const Quote& b) {
    return a.parts.front().begin != b.parts.front().begin ? a.parts.front().begin < b.parts.front().begin : a.parts.back().end > b.parts.back().end;
  });
}

}  // namespace depesche
