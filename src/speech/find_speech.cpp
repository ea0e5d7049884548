// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "speech/speech_finder.h"

namespace depesche {

void find_speech(const SpeechRules& rules, const ActorInput& in, const Actors& actors, Speech& out) {
  out.quotes.clear();
  out.sources.clear();
  out.matter.clear();
  out.denials.clear();
  out.of_clause.assign(in.clauses.clauses.size(), kNone);
  SpeechFinder(rules, in, actors, out).run();
}

void SpeechFinder::run() {
  find_marked();
  lift_conjuncts();
  index_children();
  find_according();
  find_told();
  find_loose();
  find_matter();
  find_claims();
  find_resumed();
  find_direct();
  find_turns();
  find_carried();
  find_hearsay();
  find_words_taken_up();
  settle_clauses();
  settle_quotes();
}

// «widersprach: Das Flugzeug sei nicht ...»: what is said is the other account, not what is denied.
bool SpeechFinder::says_otherwise(std::uint32_t c) const {
  for (std::uint32_t i = child_first_[c]; i < child_first_[c + 1]; ++i) {
    const Clause& said = clause(children_[i]);
    if (own_[children_[i]] == sayings_[saying_of_[c]].told_by && said.marker == kNone && !said.infinitive) return true;
  }
  return false;
}

bool SpeechFinder::is_kind(std::uint32_t token, CueKind kind) const {
  const Cue* cue = rules_.words.find(in_.words.form[token]);
  return cue != nullptr && cue->kind == kind;
}

// «nannte die Vorwuerfe haltlos», «bezeichnete den Bericht als Luege», «sprach von einer Falschmeldung».
bool SpeechFinder::calls_false(std::uint32_t c, bool of_words) const {
  const Clause& said = clause(c);
  const Argument* subject = argument(c, ArgumentRole::Subject);
  const std::uint32_t end = std::min(said.span.end, said.span.begin + kLook);
  for (std::uint32_t t = said.span.begin; t < end && !of_words; ++t) {  // where the tree has no object
    const Cue* words = in_.clauses.of_token[t] == c && (subject == nullptr || !subject->span.contains(t)) ? noun_cue(t) : nullptr;
    of_words = words != nullptr && !words->binds;
  }
  for (std::uint32_t t = said.span.begin; t < end; ++t) {
    if (in_.clauses.of_token[t] != c || in_quotation(t) || !is_kind(t, CueKind::False)) continue;
    if (of_words) return true;
    for (const Argument& with : in_.clauses.arguments_of(said)) {
      if (with.head == t && with.preposition != kNone && std::find(sayings_[saying_of_[c]].cue->with.begin(), sayings_[saying_of_[c]].cue->with.end(), with.preposition_key) != sayings_[saying_of_[c]].cue->with.end() &&
          argument(c, ArgumentRole::Object) == nullptr) return true;
    }
  }
  return false;
}

// What clauses of saying are about, and which of them deny.
void SpeechFinder::find_matter() {
  for (std::uint32_t c = 0; c < in_.clauses.clauses.size(); ++c) {
    if (saying_of_[c] == kNone) continue;
    const Saying& saying = sayings_[saying_of_[c]];
    Denial denial{c, false, false, false};
    for (const Argument& about : in_.clauses.arguments_of(clause(c))) {
      if (about.head == kNone || in_.words.pos[about.head] != Pos::Noun) continue;
      if (about.role == ArgumentRole::Object || about.role == ArgumentRole::IndirectObject || about.role == ArgumentRole::Genitive) {
        denial.of_noun = true;
        const Cue* words = noun_cue(about.head);
        denial.of_words |= (words != nullptr && !words->binds) || is_kind(about.head, CueKind::Share);
      }
      const bool with = about.role == ArgumentRole::Oblique && about.preposition_key != Key::None &&
                        std::find(saying.cue->with.begin(), saying.cue->with.end(), about.preposition_key) != saying.cue->with.end();
      if (with || about.role == ArgumentRole::Object) out_.matter.push_back({c, about.head, saying.source});
    }
    const std::array<Key, 4>& with = saying.cue->with;
    const bool found = !out_.matter.empty() && out_.matter.back().clause == c;
    const std::uint32_t end = std::min(clause(c).span.end, clause(c).span.begin + kLook);
    for (std::uint32_t t = clause(c).span.begin; t < end && with[0] != Key::None && !found; ++t) {  // where the tree has it below another phrase
      if (in_.words.pos[t] != Pos::Adp || in_.clauses.of_token[t] != c || std::find(with.begin(), with.end(), in_.words.form[t]) == with.end()) continue;
      const std::uint32_t noun = head_of_phrase(t);
      if (noun != kNone && in_.words.pos[noun] == Pos::Noun) out_.matter.push_back({c, noun, saying.source});
    }
    denial.calls_false = saying.cue->kind != CueKind::Think && calls_false(c, denial.of_words);
    denial.of_words = (denial.of_words || !denial.of_noun) && !says_otherwise(c);
    if ((saying.cue->denies || denial.calls_false) && !clause(c).negated) out_.denials.push_back(denial);
  }
}

// The mention that a phrase is about: the one at its head, else the first name or description inside it.
std::uint32_t SpeechFinder::mention_of(std::uint32_t head, TokenSpan phrase) const {
  if (head != kNone) {
    if (actors_.at_head[head] != kNone) return actors_.at_head[head];
    if (actors_.covering[head] != kNone) return actors_.covering[head];
  }
  for (std::uint32_t t = phrase.begin; t < phrase.end; ++t)
    if (actors_.covering[t] != kNone) return actors_.covering[t];
  return kNone;
}

std::uint32_t SpeechFinder::add_source(const Source& source) {
  out_.sources.push_back(source);
  return static_cast<std::uint32_t>(out_.sources.size() - 1);
}

std::uint32_t SpeechFinder::add_quote(Quote quote) {
  out_.quotes.push_back(std::move(quote));
  return static_cast<std::uint32_t>(out_.quotes.size() - 1);
}

// Sentences after this one are told by `source` if they sound told. One that names nobody doesn't take the place of one that does.
void SpeechFinder::name_teller(std::uint32_t sentence, std::uint32_t source) {
  std::uint32_t& last = last_source_[sentence];
  if (last == kNone || !out_.sources[source].where.empty()) last = source;
}

// `inner` is told by a phrase; `outer` passes it on.
void SpeechFinder::pass_on(std::uint32_t inner, std::uint32_t outer) {
  if (inner >= kUntold) return;
  Source& told = out_.sources[inner];
  if (told.cue_clause != kNone || told.outer != kNone || inner == outer) return;
  told.outer = outer;
  told.via = out_.sources[outer].mention;
}

// Without marks at its edges that belong to the sentence around it.
TokenSpan SpeechFinder::trimmed(TokenSpan span) const {
  const auto edge = [&](std::uint32_t t) {
    const Shape s = in_.tokens.shape[t];
    return s == Shape::Comma || s == Shape::Colon || s == Shape::Semicolon || s == Shape::Dash || s == Shape::Stop;
  };
  while (!span.empty() && edge(span.begin)) ++span.begin;
  while (!span.empty() && edge(span.end - 1)) --span.end;
  return span;
}

// Takes in a quotation mark just outside whose partner stands inside.
TokenSpan SpeechFinder::with_marks(TokenSpan span) const {
  if (span.empty()) return span;
  const std::uint32_t first = marked_at_[span.begin], last = marked_at_[span.end - 1];
  if (first != kNone && marked_[first].where.begin + 1 == span.begin && marked_[first].where.end <= span.end + 1) --span.begin;
  if (last != kNone && marked_[last].where.end == span.end + 1 && marked_[last].where.begin >= span.begin) ++span.end;
  return span;
}

bool SpeechFinder::is_medium(std::uint32_t mention) const {
  if (mention == kNone || actors_.mentions[mention].entity == kNone) return false;
  return actors_.entities[actors_.mentions[mention].entity].code.ends_with("JRN");
}

}  // namespace depesche
