// SPDX-License-Identifier: Apache-2.0
// Nouns that claim: die Behauptung des Ministers, dass; er aeusserte die Sorge, dass.
#include "speech/speech_finder.h"

namespace depesche {
namespace {

constexpr int kGenitive = 6;  // words of a genitive

}  // namespace

// «Vorwuerfe werden laut, dass ...», «Seine Forderung ist, dass ...»: the noun, kNone where there is none.
std::uint32_t SpeechFinder::claim_as_subject(std::uint32_t c) const {
  const std::uint32_t outer = clause(c).parent;
  if (outer == kNone || clause(c).span.begin <= clause(outer).verb || saying_of_[outer] != kNone) return kNone;
  const Argument* subject = argument(outer, ArgumentRole::Subject);
  if (subject == nullptr || subject->head == kNone || subject->shared) return kNone;
  const Cue* cue = noun_cue(subject->head);
  return cue != nullptr && (cue->kind == CueKind::Claim || (cue->kind == CueKind::Noun && clause(outer).copula != Key::None)) ? subject->head : kNone;
}

// The noun that a genitive ending at `last` hangs on: die BEHAUPTUNG des alten Ministers; `last` itself where there is none.
std::uint32_t SpeechFinder::owned_noun(std::uint32_t last) const {
  if (!is_nominal(in_.words.pos[last]) || noun_cue(last) != nullptr) return last;
  std::uint32_t t = last;
  for (int step = 0; step < kGenitive && t > 0 && in_.words.pos[t] != Pos::Det; ++step) {
    const Pos p = in_.words.pos[t - 1];
    if (!is_nominal(p) && p != Pos::Adj && p != Pos::Det) return last;
    --t;
  }
  const bool genitive = in_.words.pos[t] == Pos::Det && t > 0 && (in_.words.agreement[t] & all_of(Case::Genitive)) != 0;
  return genitive && noun_cue(t - 1) != nullptr ? t - 1 : last;
}

// «hat die AUFFASSUNG vertreten, das Verfahren sei ...», «lehnte den VORSCHLAG des Ministers ab, die Truppen abzuziehen»: what is said stands
// behind the predicate that takes the noun. kNone where there is none.
std::uint32_t SpeechFinder::claim_as_argument(std::uint32_t c) const {
  const std::uint32_t outer = parent_[c];
  if (outer == kNone || clause(c).span.begin <= clause(outer).verb || clause(c).role == ClauseRole::Relative) return kNone;
  const std::uint32_t before = clause(c).span.begin >= 2 ? clause(c).span.begin - 2 : kNone;
  if (before == kNone || in_.clauses.of_predicate[before] != outer) return kNone;
  for (const Argument& taken : in_.clauses.arguments_of(clause(outer))) {
    if (taken.head == kNone || taken.shared || taken.head >= clause(c).span.begin || in_quotation(taken.head)) continue;
    if (taken.role != ArgumentRole::Object && taken.role != ArgumentRole::Oblique) continue;
    const Cue* cue = noun_cue(taken.head);
    if (cue != nullptr && !cue->binds && (cue->kind == CueKind::Claim || taken.role == ArgumentRole::Object)) return taken.head;
  }
  return kNone;
}

void SpeechFinder::find_claims() {
  for (std::uint32_t c = 0; c < in_.clauses.clauses.size(); ++c) {
    const Clause& below = clause(c);
    if (below.verb == kNone || own_[c] != kNone || stands_in_quotation(c)) continue;
    std::uint32_t noun = below.governor;
    const bool complement = below.role == ClauseRole::Complement || below.role == ClauseRole::Question;
    if (!complement || noun == kNone || in_.words.pos[noun] != Pos::Noun || noun_cue(noun) == nullptr) {  // kam zu dem Schluss, dass
      if (const std::uint32_t subject = complement ? claim_as_subject(c) : kNone; subject != kNone) {
        told_by_claim(c, subject, *noun_cue(subject));
        continue;
      }
      if (const std::uint32_t taken = complement || below.mood == Mood::Subjunctive1 ? claim_as_argument(c) : kNone; taken != kNone) {
        told_by_claim(c, taken, *noun_cue(taken));
        continue;
      }
      const bool told = complement || below.mood == Mood::Subjunctive1 || below.mood == Mood::Subjunctive2;
      const std::uint32_t begin = below.span.begin;
      if (!told || below.role == ClauseRole::Relative || begin < 2 || in_.tokens.shape[begin - 1] != Shape::Comma) continue;
      noun = owned_noun(begin - 2);
      if (in_.tokens.sentence[noun] != below.sentence || in_quotation(noun)) continue;
    }
    if (const Cue* cue = noun_cue(noun); cue != nullptr && !cue->binds) told_by_claim(c, noun, *cue);
  }
}

// Whether the subject of the clause has the claim as its own: aeusserte die Sorge, kam zu dem Schluss; not: wies den Vorwurf zurueck,
// wandte sich gegen die Behauptung.
bool SpeechFinder::holds_claim(std::uint32_t outer, std::uint32_t noun) const {
  const Cue* verb = rules_.verbs.find(clause(outer).lemma_key);
  if (verb != nullptr && (verb->denies || (verb->kind == CueKind::Act && argument(outer, ArgumentRole::Object) != nullptr && argument(outer, ArgumentRole::Object)->head == noun))) return false;
  for (const Argument& phrase : in_.clauses.arguments_of(clause(outer))) {
    if (phrase.head != noun || phrase.preposition == kNone) continue;
    const Cue* against = rules_.words.find(phrase.preposition_key);
    return against == nullptr || against->kind != CueKind::Against;
  }
  return true;
}

// «die Forderung VON POLITIKERN der Partei»: behind the noun with `von` or as a genitive; empty where it is something else.
TokenSpan SpeechFinder::owner_span(std::uint32_t noun, std::uint32_t child) const {
  if (child <= noun || in_.words.pos[child] != Pos::Noun) return {};
  const std::uint32_t t = noun + 1;
  const Cue* of = in_.words.pos[t] == Pos::Adp ? rules_.words.find(in_.words.form[t]) : nullptr;
  const bool genitive = in_.words.pos[t] == Pos::Det && (in_.words.agreement[t] & ~all_of(Case::Genitive)) == 0;
  if (!genitive && (of == nullptr || of->kind != CueKind::Of)) return {};
  return with_marks(trimmed(phrase_after(genitive ? t : t + 1, child)));
}

// «die Warnung AN DEN WESTEN», «der Vorwurf GEGEN Wien»: whom the words meet.
bool SpeechFinder::is_spoken_to(std::uint32_t noun, std::uint32_t child) const {
  for (std::uint32_t t = child; t-- > noun + 1;) {
    const Pos p = in_.words.pos[t];
    const Cue* to = p == Pos::Adp ? rules_.words.find(in_.words.form[t]) : nullptr;
    if (to != nullptr) return to->kind == CueKind::Addressee || to->kind == CueKind::Against;
    if (p != Pos::Det && p != Pos::Adj && in_.tokens.shape[t] != Shape::OpenQuote) break;
  }
  return false;
}

void SpeechFinder::told_by_claim(std::uint32_t c, std::uint32_t noun, const Cue& cue) {
  const std::uint32_t outer = in_.clauses.of_token[noun];
  Source source;
  source.rule = cue.rule;
  source.cue_token = noun;
  Quote quote;
  quote.type = QuoteType::Indirect;
  quote.rule = cue.rule;
  for (const std::uint32_t child : children_of(in_.tree, noun)) {
    const Relation r = in_.tree.relation[child];
    if (r == Relation::Det || r == Relation::Case) quote.cue.push_back({child, child + 1});
    if ((r != Relation::Nmod && r != Relation::NmodPoss && r != Relation::Det) || source.mention != kNone || is_spoken_to(noun, child)) continue;
    if (actors_.at_head[child] == kNone) {
      if (source.where.empty() && r == Relation::Nmod) source.where = owner_span(noun, child);
      continue;
    }
    source.mention = actors_.at_head[child];
    source.where = actors_.mentions[source.mention].where;
  }
  // Whoever has or makes the claim, where the noun names nobody.
  const Argument* subject = outer != kNone && outer != c && clause(outer).voice == Voice::Active ? argument(outer, ArgumentRole::Subject) : nullptr;
  if (subject != nullptr && !holds_claim(outer, noun)) subject = nullptr;
  if (source.where.empty() && subject != nullptr && subject->head != kNone && subject->head != noun) {
    source.where = with_marks(trimmed(subject->span));
    source.mention = mention_of(subject->head, source.where);
    for (std::uint8_t i = 0; i < clause(outer).predicate_size; ++i) quote.cue.push_back({clause(outer).predicate[i], clause(outer).predicate[i] + 1});
  }
  quote.speaker = source.where;
  quote.speaker_mention = source.mention;
  // Where nobody is named, the words themselves speak: VORWUERFE werden laut.
  if (quote.speaker.empty()) {
    std::uint32_t begin = noun;
    while (begin > 0 && in_.tokens.sentence[begin - 1] == in_.tokens.sentence[noun] && (in_.words.pos[begin - 1] == Pos::Adj || in_.words.pos[begin - 1] == Pos::Det)) --begin;
    quote.speaker = {begin, noun + 1};
  }
  quote.cue.push_back({noun, noun + 1});
  quote.parts = {with_marks(trimmed(clause(c).span))};
  quote.source = add_source(source);
  own_[c] = quote.source;
  if (!source.where.empty()) name_teller(clause(c).sentence, quote.source);
  add_quote(std::move(quote));
}

}  // namespace depesche
