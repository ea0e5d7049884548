// SPDX-License-Identifier: Apache-2.0
#include "clause/markers.h"

namespace depesche {
namespace {

bool follows_comma(const SentenceWork& w, std::uint32_t t) {
  for (; t > w.sentence.begin; --t) {
    const Shape s = w.shape(t - 1);
    if (s == Shape::Comma || s == Shape::Dash || s == Shape::OpenParen || s == Shape::Colon || s == Shape::Semicolon) return true;
    if (s != Shape::OpenQuote && s != Shape::CloseQuote && w.pos(t - 1) != Pos::Cconj) return false;
  }
  return false;
}

// A pronoun, or the determiner of genitive antecedents (dessen Truppen), not the article of a noun.
bool is_relative_word(const SentenceWork& w, std::uint32_t t, std::uint32_t c) {
  const std::uint32_t flags = w.flags(t);
  if ((flags & (kRelative | kQuestion)) == 0) return false;
  if ((flags & kPossessive) || (flags & kQuestion)) return true;
  const std::uint32_t head = w.in.tree.head[t];
  return w.relation(t) != Relation::Det || head == kNone || head < t || w.out.of_predicate[head] == c;
}

Marker conjunction_at(const SentenceWork& w, std::uint32_t c, std::uint32_t from) {
  Marker marker;
  const Clause& clause = w.out.clauses[c];
  // `auch wenn`, `so dass`, `als ob`: up to three own words, the last conjunction counts.
  for (std::uint32_t t = from; t < w.sentence.end && t < from + 4 && w.out.of_token[t] == c && w.out.of_predicate[t] != c; ++t) {
    const FormRule* rule = w.rules.forms.find(w.in.words.form[t]);
    const bool conjunction = rule && (rule->flags & kConjunction);
    const bool tagged = w.pos(t) == Pos::Sconj;
    if (!conjunction) {
      if (t == from || marker.token == kNone) continue;
      break;
    }
    if (!tagged && (w.relation(t) == Relation::Case || w.relation(t) == Relation::Cc) && w.in.tree.head[t] != clause.verb) continue;
    if (t != from && !tagged) continue;
    if (!tagged && w.relation(t) != Relation::Mark && !is_verb_final(w, c, t)) continue;
    marker = {MarkerKind::Conjunction, t, rule->conjunction};
  }
  if (marker.token != kNone) phrase_role(w, marker.token, marker.role);
  return marker;
}

Marker infinitive_marker(const SentenceWork& w, std::uint32_t c, std::uint32_t from) {
  for (std::uint32_t t = from; t < w.sentence.end && t < from + 2 && w.out.of_token[t] == c; ++t) {
    const FormRule* rule = w.rules.forms.find(w.in.words.form[t]);
    if (rule && (rule->flags & kInfinitiveMarker)) return {MarkerKind::Infinitive, t, rule->infinitive};
  }
  return {};
}

}  // namespace

bool phrase_role(const SentenceWork& w, std::uint32_t last, ClauseRole& role) {
  std::array<Key, kLongestPhrase> words;  // backwards
  std::size_t n = 0;
  for (std::uint32_t t = last + 1; t > w.sentence.begin && n < words.size() && last + 1 - t < 2 * kLongestPhrase; --t) {
    const Shape s = w.shape(t - 1);
    if (s == Shape::Comma) continue;
    if (w.is_mark(t - 1)) break;
    words[n++] = w.in.words.form[t - 1];
  }
  for (; n > 1; --n) {
    Key key = words[n - 1];
    for (std::size_t i = n - 1; i > 0; --i) key = fold(key, words[i - 1]);
    if (const ClauseRole* found = w.rules.phrases.find(key)) {
      role = *found;
      return true;
    }
  }
  return false;
}

std::uint32_t word_before(const SentenceWork& w, std::uint32_t t) {
  for (; t > w.sentence.begin; --t) {
    const Shape s = w.shape(t - 1);
    if (s != Shape::Comma && s != Shape::OpenQuote && s != Shape::CloseQuote && s != Shape::Dash) return t - 1;
  }
  return kNone;
}

bool is_verb_final(const SentenceWork& w, std::uint32_t c, std::uint32_t first) {
  const Clause& clause = w.out.clauses[c];
  const ClauseField& field = w.field(c);
  if (clause.finite == kNone) return w.field(c).shared_finite;
  if (clause.finite <= first) return false;
  if (clause.particle != kNone && clause.particle > clause.finite) return false;
  return clause.finite != first + 1 || clause.finite == field.right;
}

bool has_zu_infinitive(const SentenceWork& w, const Clause& clause) {
  for (std::size_t i = 0; i < clause.predicate_size; ++i) {
    if (w.has_zu(clause.predicate[i])) return true;
  }
  return false;
}

namespace {

// A relative or interrogative word at the head of the clause; a preposition, or a noun with its preposition, may stand before it: mit denen,
// mit deren Hilfe.
Marker pronoun_marker(const SentenceWork& w, std::uint32_t c, std::uint32_t left) {
  for (std::uint32_t t = left; t < w.sentence.end && t < left + 3 && w.out.of_token[t] == c && w.out.of_predicate[t] != c; ++t) {
    const std::uint32_t flags = w.flags(t);
    if (w.pos(t) == Pos::Adp && (flags & kQuestion) == 0) continue;
    if (!is_relative_word(w, t, c) || !is_verb_final(w, c, t)) return {};
    const bool determines =
        w.relation(t) == Relation::Det && (flags & kQuestion) != 0 && w.out.of_predicate[w.in.tree.head[t]] != c;  // welche Firmen
    if ((flags & kRelative) != 0 && !determines && follows_comma(w, left)) return {MarkerKind::Relative, t, ClauseRole::Relative};
    if (flags & kQuestion) return {MarkerKind::Question, t, ClauseRole::Complement};
    return {};
  }
  return {};
}

// `es sei denn, ein Gericht hebt sie auf`: a main clause's order behind a conjunction of several words, which stand before it or at its head.
Marker phrase_marker(const SentenceWork& w, std::uint32_t c, std::uint32_t left) {
  Marker marker{MarkerKind::Conjunction, word_before(w, left), ClauseRole::Adverbial};
  if (marker.token != kNone && marker.token + 1 < left && phrase_role(w, marker.token, marker.role)) return marker;
  for (marker.token = left + 1; marker.token + 1 < w.sentence.end && marker.token < left + kLongestPhrase; ++marker.token)
    if (w.shape(marker.token + 1) == Shape::Comma && w.out.clauses[c].finite > marker.token && phrase_role(w, marker.token, marker.role)) return marker;
  return {};
}

}  // namespace

Marker find_marker(const SentenceWork& w, std::uint32_t c) {
  const Clause& clause = w.out.clauses[c];
  const std::uint32_t left = w.field(c).left;
  if (left == kNone || w.out.of_predicate[left] == c) return {};
  if (clause.finite == kNone) return has_zu_infinitive(w, clause) ? infinitive_marker(w, c, left) : Marker{};
  const Marker conjunction = conjunction_at(w, c, left);
  if (conjunction.token != kNone && conjunction.token <= left + 1) {
    // `wie`, `wobei`: the tree knows whether it is a question.
    const Relation r = w.relation(w.field(c).top);
    if ((w.flags(conjunction.token) & kQuestion) == 0 || (r != Relation::Ccomp && r != Relation::Csubj)) return conjunction;
  }
  const Marker pronoun = pronoun_marker(w, c, left);
  if (pronoun.token != kNone) return pronoun;
  return conjunction.token == kNone ? phrase_marker(w, c, left) : conjunction;
}

}  // namespace depesche
