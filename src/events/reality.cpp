// SPDX-License-Identifier: Apache-2.0
// Whether what a clause tells is real, by its own words: doubted, unreal, told on, taken for granted, dropped.
#include <algorithm>

#include "events/work.h"

namespace depesche {
namespace {

bool has_condition(const Work& w, std::uint32_t c) {
  for (std::uint32_t k = w.first_child[c]; k != kNone; k = w.next_sibling[k])
    if (w.clauses.clauses[k].role == ClauseRole::Condition || w.clauses.clauses[k].role == ClauseRole::Unless) return true;
  return false;
}

// Beinahe, um ein Haar; not fast 100 Menschen.
bool is_near_miss(const Work& w, std::uint32_t c) {
  const Clause& clause = w.clauses.clauses[c];
  for (std::uint32_t t = clause.span.begin; t + 1 < clause.span.end; ++t)
    if (w.clauses.of_token[t] == c && w.is(t, WordClass::Nearly) && w.words.pos[t + 1] != Pos::Num) return true;
  return false;
}

// Er sagte, X habe gelogen. Minister haetten um Hilfe gebeten: told on; in the plural the second subjunctive of `haben` stands in for the first, that of `sein` does behind one.
bool is_told_on(const Work& w, std::uint32_t c) {
  const Clause& clause = w.clauses.clauses[c];
  if (clause.tense != Tense::Pluperfect || clause.modality != Modality::None || clause.verb_first || clause.finite == kNone) return false;
  const Persons persons = w.words.chosen(clause.finite).persons;
  if ((persons & kThirdPlural) == 0 || (persons & kThirdSingular) != 0 || has_condition(w, c)) return false;
  if (w.is(clause.finite, WordClass::Having) && !asks(w, clause.verb) && !has_own(w, c, WordClass::Otherwise) && !has_own(w, c, WordClass::Surmise) && !has_own(w, c, WordClass::Wishing) && !is_near_miss(w, c)) return true;
  if (clause.role != ClauseRole::Main || c == 0) return false;
  for (std::uint32_t k = c; k-- > 0 && w.clauses.clauses[k].sentence + 1 >= clause.sentence;)
    if (w.clauses.clauses[k].sentence + 1 == clause.sentence && w.clauses.clauses[k].mood == Mood::Subjunctive1) return true;
  return false;
}

// Behind marks and what joins it to the sentence before.
std::uint32_t first_word(const Work& w, const Clause& clause) {
  const TokenSpan sentence = w.tokens.sentence_span(clause.sentence);
  std::uint32_t t = sentence.begin;
  while (t + 1 < sentence.end && (w.words.pos[t] == Pos::Punct || w.words.pos[t] == Pos::Cconj)) ++t;
  return t;
}

}  // namespace

// Among its own words, or those of the conjunct before it with the same finite verb: haette wohl verhandelt und unterschrieben.
bool has_own(const Work& w, std::uint32_t c, WordClass of) {
  const Clause& clause = w.clauses.clauses[c];
  const std::uint32_t first = clause.role == ClauseRole::Conjunct && clause.parent != kNone && w.clauses.clauses[clause.parent].finite == clause.finite ? clause.parent : c;
  for (std::uint32_t t = std::min(clause.span.begin, w.clauses.clauses[first].span.begin); t < clause.span.end; ++t)
    if ((w.clauses.of_token[t] == c || w.clauses.of_token[t] == first) && w.is(t, of)) return true;
  return false;
}

// Vielleicht verhaengt die EU Sanktionen: of the act; womoeglich toedliche Fehler, vielleicht 100 Menschen: of a word of it.
bool is_doubted(const Work& w, std::uint32_t c) {
  const Clause& clause = w.clauses.clauses[c];
  for (std::uint32_t t = clause.span.begin; t < clause.span.end; ++t)
    if (w.clauses.of_token[t] == c && (w.tree.head[t] == clause.verb || w.tree.head[t] == clause.finite) && w.is(t, WordClass::Doubt) && (t + 1 >= clause.span.end || w.words.pos[t + 1] != Pos::Num)) return true;
  return false;
}

// Whether the sentence, or what is quoted, ends in a question.
bool asks(const Work& w, std::uint32_t from) {
  for (std::uint32_t t = from; t < w.tokens.size() && w.tokens.sentence[t] == w.tokens.sentence[from] && w.tokens.shape[t] != Shape::CloseQuote; ++t)
    if (w.tokens.shape[t] == Shape::Stop) return w.tokens.text(w.in.base.text, t).find('?') != std::string_view::npos;
  return false;
}

// Wenn sie gekommen waeren, HAETTEN sie die Wache gestuermt. Er HAETTE sie lieber getroffen: what was not done, whoever says so.
bool is_unreal(const Work& w, std::uint32_t c) {
  constexpr int kFew = 3;
  for (int up = 0; up < kFew && c != kNone; ++up, c = w.clauses.clauses[c].parent) {
    const Clause& clause = w.clauses.clauses[c];
    if (clause.mood != Mood::Subjunctive2 || clause.finite == kNone) return false;
    if (first_word(w, clause) == clause.finite) return true;  // Haette er zugestimmt, ...
    for (std::uint32_t k = w.first_child[c]; k != kNone; k = w.next_sibling[k]) {
      const Clause& child = w.clauses.clauses[k];
      if ((child.role == ClauseRole::Condition || child.role == ClauseRole::Unless) && child.mood == Mood::Subjunctive2) return true;
    }
    if (has_own(w, c, WordClass::Wishing) || is_near_miss(w, c)) return true;
    if (clause.role != ClauseRole::Conjunct) return false;
  }
  return false;
}

// Die Polizei haette eingreifen muessen: she ought to have. In the plural, on somebody's word, that may be what she had to do.
bool is_ought(const Work& w, std::uint32_t c) {
  const Clause& clause = w.clauses.clauses[c];
  if (clause.mood != Mood::Subjunctive2) return false;
  return clause.quoted || w.source_of(c) == kNone || (clause.finite != kNone && (w.words.chosen(clause.finite).persons & kThirdPlural) == 0);
}

// Merkel wuerde reisen: nobody is cited who might only report it.
bool is_supposed(const Work& w, std::uint32_t c) {
  const Clause& clause = w.clauses.clauses[c];
  if (is_told_on(w, c)) return false;
  return clause.mood == Mood::Subjunctive2 && !clause.quoted && w.source_of(c) == kNone;
}

// Warum hat er geschossen? Niemand weiss, WARUM er geschossen hat. Kein ZUFALL, dass er schoss: that he did, nobody doubts.
bool is_presupposed(const Work& w, const Clause& clause) {
  if (clause.finite == kNone || clause.modality != Modality::None || clause.mood == Mood::Subjunctive2 || clause.negated) return false;
  if (clause.role == ClauseRole::Question) return is_over(clause.tense) && w.is(first_word(w, clause), WordClass::Why);
  if (clause.role != ClauseRole::Complement || clause.marker == kNone || clause.parent == kNone) return false;
  const Clause& above = w.clauses.clauses[clause.parent];
  if (w.is(clause.marker, WordClass::Why)) return is_over(clause.tense) || above.modality == Modality::None;
  return !w.is(clause.marker, WordClass::Whether) && !w.is(clause.marker, WordClass::Generic) && above.mood != Mood::Subjunctive2 && above.verb != kNone && w.is(above.verb, WordClass::Factive);
}

// Soll man ihn absetzen? Oder SOLL man ihn absetzen? Die Frage lautet: DARF sie ihn entlassen?
bool is_asked(const Work& w, const Clause& clause) {
  const TokenSpan sentence = w.tokens.sentence_span(clause.sentence);
  if (clause.finite == kNone || clause.finite < sentence.begin || clause.quoted || !asks(w, clause.finite)) return false;
  std::uint32_t t = clause.finite;
  while (t > sentence.begin && w.words.pos[t - 1] == Pos::Punct && w.tokens.shape[t - 1] != Shape::Colon) --t;
  if (t < clause.finite) return t == sentence.begin;
  if (t == sentence.begin || w.tokens.shape[t - 1] == Shape::Colon) return true;
  if (t != sentence.begin + 1) return false;
  for (std::uint32_t r = w.words.first[t - 1]; r < w.words.first[t]; ++r)  // the river Oder is a conjunction here
    if (w.words.readings[r].pos == Pos::Cconj) return true;
  return false;
}

// Er ist keiner, der demonstriert. Es gab keinen General, der den Putsch unterstuetzte.
bool is_of_nobody(const Work& w, const Clause& clause) {
  const std::uint32_t who = clause.governor;
  if (who == kNone || clause.parent == kNone) return false;
  const Clause& above = w.clauses.clauses[clause.parent];
  if (!above.negated || above.verb == kNone || above.negation < w.tree.begin[who] || above.negation > who || w.words.pos[above.negation] == Pos::Negation) return false;
  for (std::uint32_t t = who; t < clause.span.begin; ++t)  // kein Bischof, sondern der Praesident, der ...
    if (is_verb(w.words.pos[t]) || w.words.pos[t] == Pos::Cconj) return false;
  return above.copula != Key::None ? above.verb == who : w.is(above.verb, WordClass::Presence);
}

// Eigentlich hatte er vorgehabt, das Land zu verlassen: it came to nothing.
bool is_dropped(const Work& w, std::uint32_t c) { return is_over(w.clauses.clauses[c].tense) && has_own(w, c, WordClass::Originally); }

}  // namespace depesche
