// SPDX-License-Identifier: Apache-2.0
#include "syntax/framed_phrases.h"
#include "syntax/marks.h"
#include "syntax/parse.h"
#include "syntax/settle_tags.h"

namespace depesche {
namespace {

bool has_finite_auxiliary(const Tree& tree, const Words& words, std::uint32_t verb) {
  for (const std::uint32_t child : children_of(tree, verb)) {
    const Relation r = tree.relation[child];
    if ((r == Relation::Aux || r == Relation::AuxPass) && words.pos[child] == Pos::AuxFinite) return true;
  }
  return false;
}

bool has_child(const Tree& tree, std::uint32_t head, Relation relation) {
  for (const std::uint32_t child : children_of(tree, head))
    if (tree.relation[child] == relation) return true;
  return false;
}

// What has an auxiliary and an object, or the auxiliary of the passive, is the participle, not the adjective of the same form: hat sich zu ihm
// BEKANNT, seien INHAFTIERT worden.
bool is_participle(const Tree& tree, const Words& words, std::uint32_t t) {
  return words.pos[t] == Pos::Adj && has_finite_auxiliary(tree, words, t) && (has_child(tree, t, Relation::Obj) || has_child(tree, t, Relation::AuxPass));
}

void take_reading(std::uint32_t t, Words& words, bool infinitive_too) {
  for (std::uint32_t r = words.first[t]; r < words.first[t + 1]; ++r) {
    const Pos pos = words.readings[r].pos;
    if (pos != Pos::VerbParticiple && !(infinitive_too && pos == Pos::VerbInfinitive)) continue;
    words.pos[t] = pos;
    words.reading[t] = r;
    return;
  }
}

// A form that looks finite right at the end of the clause of its verb, which it completes: liess ihren Vorschlag FALLEN, hat es PLATZEN lassen.
bool completes_verb(const Tree& tree, const Words& words, std::uint32_t t) {
  const std::uint32_t verb = tree.head[t];
  constexpr std::uint32_t kReach = 60;  // words
  if (verb >= words.size() || tree.relation[t] != Relation::Xcomp || !is_verb(words.pos[verb]) || (t < verb ? verb - t : t - verb) > kReach) return false;
  for (std::uint32_t at = t < verb ? t : verb; at < (t < verb ? verb : t); ++at)
    if (words.pos[at] == Pos::Punct) return false;
  for (const std::uint32_t child : children_of(tree, t))
    if (const Relation r = tree.relation[child]; r == Relation::Nsubj || r == Relation::NsubjPass || r == Relation::Mark) return false;
  return true;
}

void take_infinitive(std::uint32_t t, Words& words) {
  for (std::uint32_t r = words.first[t]; r < words.first[t + 1]; ++r)
    if (words.readings[r].pos == Pos::VerbInfinitive) {
      words.pos[t] = Pos::VerbInfinitive;
      words.reading[t] = r;
      return;
    }
}

bool parts_clauses(Shape s) { return s == Shape::Comma || s == Shape::Semicolon || s == Shape::Colon || s == Shape::Stop || s == Shape::Dash; }

// Index of the reading as a finite verb, or kNone.
std::uint32_t finite_reading(const Words& words, std::uint32_t t) {
  for (std::uint32_t r = words.first[t]; r < words.first[t + 1]; ++r)
    if (words.readings[r].pos == Pos::VerbFinite) return r;
  return kNone;
}

void take_verb(std::uint32_t t, Words& words) {
  words.pos[t] = Pos::VerbFinite;
  words.reading[t] = finite_reading(words, t);
}

// Taken for an adjective, or for a noun that is written small: die Polizei SCHRITT ein.
bool mistaken(const Tokens& tokens, const Words& words, std::uint32_t t) {
  return words.pos[t] == Pos::Adj || (words.pos[t] == Pos::Noun && tokens.shape[t] == Shape::Lower);
}

// A preposition that is no form of a verb: MITHILFE von Wasserwerfern.
void take_preposition(std::uint32_t t, Words& words) {
  std::uint32_t found = kNone;
  for (std::uint32_t r = words.first[t]; r < words.first[t + 1]; ++r) {
    if (is_verb(words.readings[r].pos)) return;
    if (words.readings[r].pos == Pos::Adp) found = r;
  }
  if (found == kNone) return;
  words.pos[t] = Pos::Adp;
  words.reading[t] = found;
}

// What looks like the mark of an infinitive, with nothing behind it, is a particle: Das Parlament stimmt dem Vorschlag ZU
void find_particle(TokenSpan part, Words& words) {
  const std::uint32_t last = part.end - 1;
  if (words.pos[last] != Pos::InfinitiveMark || part.size() < 3) return;
  for (std::uint32_t r = words.first[last]; r < words.first[last + 1]; ++r)
    if (words.readings[r].pos == Pos::VerbParticle) {
      words.pos[last] = Pos::VerbParticle;
      words.reading[last] = r;
      return;
    }
}

// Stands before what no attribute stands before: an article, a preposition, a pronoun.
bool begins_phrase(Pos p) { return p == Pos::Det || p == Pos::Adp || p == Pos::Pron; }

bool can_be_participle(const Words& words, std::uint32_t t) {
  for (std::uint32_t r = words.first[t]; r < words.first[t + 1]; ++r)
    if (words.readings[r].pos == Pos::VerbParticiple) return true;
  return false;
}

// Behind a conjunction that joins no two adjectives, a form that can be the finite verb and stands before a phrase of its own is it: trat vor
// die Presse und ZERSTOERTE die Akten. Not where it can be a participle (von Banden bedroht und verfolgt).
void find_joined(TokenSpan part, Words& words) {
  for (std::uint32_t t = part.begin + 2; t + 1 < part.end; ++t) {
    if (words.pos[t] != Pos::Adj || words.pos[t - 1] != Pos::Cconj || !begins_phrase(words.pos[t + 1])) continue;
    if (words.pos[t - 2] == Pos::Adj || words.pos[t - 2] == Pos::Cconj || finite_reading(words, t) == kNone || can_be_participle(words, t)) continue;
    take_verb(t, words);
  }
}

// Of a subordinate clause with two predicates the second, which closes it and can be the finite verb, is it: dass sie kam und den Etat ERHOEHTE.
void find_last(TokenSpan part, Words& words) {
  const std::uint32_t last = part.end - 2;  // before the mark
  if (part.size() < 6 || words.pos[last] != Pos::Adj || words.pos[part.begin] != Pos::Sconj || !is_nominal(words.pos[last - 1]) || finite_reading(words, last) == kNone) return;
  bool joined = false;
  for (std::uint32_t t = last; t > part.begin + 1; --t) {
    if (words.pos[t - 1] == Pos::Cconj) joined = is_finite(words.pos[t - 2]);
    if (words.pos[t - 1] == Pos::Cconj || is_verb(words.pos[t - 1])) break;
  }
  if (joined) take_verb(last, words);
}

// Between two parting marks: the first form behind a nominal, or in a full sentence behind the adverb that opens it, that can be the finite
// verb is it, where no other word is one: an adjective so far, or a noun in lower case (die Regierung SPIELE mit dem Feuer).
void find_verb(const Tokens& tokens, TokenSpan part, Words& words) {
  const bool full = tokens.shape[part.end - 1] == Shape::Stop;
  std::uint32_t found = kNone;
  for (std::uint32_t t = part.begin; t < part.end; ++t) {
    if (is_verb(words.pos[t])) return;
    if (found == kNone && mistaken(tokens, words, t) && t > part.begin && (is_nominal(words.pos[t - 1]) || (full && t == part.begin + 1 && words.pos[part.begin] == Pos::Adv)) && finite_reading(words, t) != kNone) found = t;
  }
  if (found != kNone) take_verb(found, words);
}

// The reading as an adjective that agrees with the noun, or kNone.
std::uint32_t attribute_reading(const Words& words, std::uint32_t t, std::uint32_t noun) {
  for (std::uint32_t r = words.first[t]; r < words.first[t + 1]; ++r)
    if (words.readings[r].pos == Pos::Adj && (words.readings[r].agreement & words.agreement[noun]) != 0) return r;
  return kNone;
}

void take_attribute(std::uint32_t t, std::uint32_t reading, Words& words) {
  words.pos[t] = Pos::Adj;
  words.reading[t] = reading;
  words.agreement[t] = words.readings[reading].agreement;
}

// die VIEL kritisierte Ministerin
bool can_be_adverb(const Words& words, std::uint32_t t) {
  for (std::uint32_t r = words.first[t]; r < words.first[t + 1]; ++r)
    if (words.readings[r].pos == Pos::Adv) return true;
  return false;
}

// Der auf ihrer Seite VERLANGTE Test; zu VERSTAERKTEN Kontrollen: the article of what a phrase with a preposition stands before, or a preposition right
// before the form. `opens`: the part opens its sentence, so that its first word is no relative pronoun.
bool is_framed_widely(TokenSpan part, bool opens, const Words& words, std::uint32_t t) {
  if (words.pos[t - 1] == Pos::Adp || words.pos[t - 1] == Pos::InfinitiveMark) return true;
  constexpr std::uint32_t kReach = 8;
  for (std::uint32_t k = t - 1; k-- > part.begin && t - k <= kReach;) {
    if (is_verb(words.pos[k + 1]) || words.pos[k + 1] == Pos::Cconj) return false;
    if (words.pos[k] == Pos::Det && words.pos[k + 1] == Pos::Adp && (k != part.begin || opens)) return (words.agreement[k] & words.agreement[t + 1]) != 0;
  }
  return false;
}

// ruegt von Wien VERHAENGTE Zoelle: behind another finite verb of the part, with no coordinator between them, right behind a phrase with a preposition, before a noun.
bool is_framed_bare(TokenSpan part, const Words& words, std::uint32_t t) {
  constexpr std::uint32_t kReach = 12;
  if (!is_nominal(words.pos[t - 1])) return false;
  bool governed = false;
  for (std::uint32_t k = t; k-- > part.begin && t - k <= kReach;) {
    if (words.pos[k] == Pos::Cconj || words.pos[k] == Pos::Sconj) return false;
    if (is_finite(words.pos[k])) return governed;
    governed |= words.pos[k] == Pos::Adp;
  }
  return false;
}

// Between an article and its noun stands no verb, where the part has one: loeste die nicht GENEHMIGTE Kundgebung auf. Not where the article
// opens the part: it may be a relative pronoun.
void find_framed(TokenSpan part, bool opens, Words& words) {
  std::uint32_t verbs = 0;
  for (std::uint32_t t = part.begin; t < part.end; ++t) verbs += is_finite(words.pos[t]) ? 1 : 0;
  for (std::uint32_t t = part.begin + 2; verbs > 1 && t + 1 < part.end; ++t) {
    if (words.pos[t] != Pos::VerbFinite || (words.pos[t + 1] != Pos::Noun && words.pos[t + 1] != Pos::ProperNoun)) continue;
    const bool told_how = words.pos[t - 1] == Pos::Adv || (words.pos[t - 1] == Pos::Pron && can_be_adverb(words, t - 1)) || words.pos[t - 1] == Pos::Negation || (words.pos[t - 1] == Pos::Adj && words.agreement[t - 1] == 0);
    const std::uint32_t article = told_how ? t - 2 : t - 1;
    const bool framed = article != part.begin && words.pos[article] == Pos::Det && (words.agreement[article] & words.agreement[t + 1]) != 0;
    if (!framed && !is_framed_widely(part, opens, words, t) && !is_framed_bare(part, words, t)) continue;
    if (const std::uint32_t reading = attribute_reading(words, t, t + 1); reading != kNone) take_attribute(t, reading, words), --verbs;
  }
}

// Right behind a comma before a noun that it describes, in a part that has no other verb than the zu-infinitive at its end: kuendigte an,
// VERURTEILTE Gefangene freizulassen.
void find_first_attribute(const Tokens& tokens, TokenSpan part, Words& words) {
  const std::uint32_t t = part.begin, last = part.end - 2;  // before the mark
  if (t == 0 || tokens.shape[t - 1] != Shape::Comma || part.size() < 4 || words.pos[t] != Pos::VerbFinite || words.pos[t + 1] != Pos::Noun) return;
  if (words.pos[last] != Pos::VerbZuInfinitive && words.pos[last - 1] != Pos::InfinitiveMark) return;
  for (std::uint32_t at = t + 1; at < last; ++at)
    if (is_verb(words.pos[at])) return;
  if (const std::uint32_t reading = attribute_reading(words, t, t + 1); reading != kNone) take_attribute(t, reading, words);
}

// Of two finite verbs in one part the first, which opens it with nothing before it that could be its subject and stands before a noun that it
// describes, is an adjective: Kurzfristig VERHAENGTE Ausgangssperre sorgt ...
void find_attribute(TokenSpan part, Words& words) {
  std::uint32_t first = kNone;
  for (std::uint32_t t = part.begin; t < part.end; ++t) {
    if (words.pos[t] == Pos::Cconj || words.pos[t] == Pos::Sconj) return;
    if (!is_finite(words.pos[t])) {
      if (first == kNone && (is_nominal(words.pos[t]) || words.pos[t] == Pos::Det || words.pos[t] == Pos::Num || words.pos[t] == Pos::Adp)) return;
      continue;
    }
    if (first == kNone) {
      if (words.pos[t] != Pos::VerbFinite || t == part.begin || t + 1 >= part.end || words.pos[t + 1] != Pos::Noun) return;
      first = t;
      continue;
    }
    if (const std::uint32_t reading = attribute_reading(words, first, first + 1); reading != kNone) take_attribute(first, reading, words);
    return;
  }
}

// A heading that ends with what can be a participle, and has no verb: Erotikmessen in Hamburg wieder ERLAUBT
void find_participle(const Tokens& tokens, TokenSpan sentence, Words& words) {
  const std::uint32_t last = sentence.end - 1;
  if (sentence.size() < 3 || is_mark(tokens.shape[last]) || (words.pos[last] != Pos::Adj && words.pos[last] != Pos::Adv)) return;
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t)
    if (is_verb(words.pos[t])) return;
  for (std::uint32_t r = words.first[last]; r < words.first[last + 1]; ++r)
    if (words.readings[r].pos == Pos::VerbParticiple && (words.readings[r].flags & kGuessed) == 0) {
      words.pos[last] = Pos::VerbParticiple;
      words.reading[last] = r;
      return;
    }
}

// What opens a sentence or what is quoted, before a pronoun that stands for the addressed, or in a form that commands before any pronoun, is
// the verb: HANDELN Sie! LASST uns gehen!
void find_command(const Tokens& tokens, TokenSpan sentence, Words& words) {
  for (std::uint32_t t = sentence.begin; t + 1 < sentence.end; ++t) {
    if (words.pos[t] != Pos::Noun || words.pos[t + 1] != Pos::Pron) continue;
    if (t > sentence.begin && tokens.shape[t - 1] != Shape::OpenQuote && tokens.shape[t - 1] != Shape::Colon) continue;
    const std::uint32_t verb = finite_reading(words, t);
    if (verb != kNone && (tokens.shape[t + 1] == Shape::Capital || (words.readings[verb].moods & kImperative) != 0)) take_verb(t, words);
  }
}

// A sentence that ends with a full stop and has no verb but those that close a clause between commas: the first form behind a comma that can be
// the finite verb is it.
//   In Tiflis, der Hauptstadt Georgiens, PROTESTIERTEN Tausende. Die Minister, die am Sonntag kamen, DISKUTIERTEN ueber die Lage.
void find_only_verb(const Tokens& tokens, TokenSpan sentence, Words& words) {
  if (sentence.size() < 4 || tokens.shape[sentence.end - 1] != Shape::Stop) return;
  std::uint32_t found = kNone;
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    if (is_finite(words.pos[t]) && (found != kNone || t + 1 >= sentence.end || tokens.shape[t + 1] != Shape::Comma)) return;
    if (found == kNone && words.pos[t] == Pos::Adj && t > sentence.begin && tokens.shape[t - 1] == Shape::Comma && finite_reading(words, t) != kNone &&
        !can_be_participle(words, t))
      found = t;
  }
  if (found != kNone) take_verb(found, words);
}

// A name that the lexicon has as a neuter: of a town or a state, which has no article.
bool is_place_name(const Words& words, std::uint32_t t) {
  for (std::uint32_t r = words.first[t]; r < words.first[t + 1]; ++r) {
    const Reading& reading = words.readings[r];
    if (reading.pos == Pos::ProperNoun) return (reading.flags & kGuessed) == 0 && reading.agreement != 0 && (reading.agreement & ~all_of(Gender::Neuter)) == 0;
  }
  return false;
}

// Behind a comma, or a comma and a preposition, right before the bare name of a place, in a part that its verb closes, stands no article:
// der Minister, DEM Athen Wortbruch vorwirft; das Land, gegen DAS Athen klagt.
void find_relative(const Tokens& tokens, TokenSpan part, Words& words) {
  if (part.begin == 0 || tokens.shape[part.begin - 1] != Shape::Comma || part.size() < 4 || !is_finite(words.pos[part.end - 2])) return;
  const std::uint32_t t = words.pos[part.begin] == Pos::Adp ? part.begin + 1 : part.begin;
  if (words.pos[t] != Pos::Det || t + 3 >= part.end || words.pos[t + 1] != Pos::ProperNoun || !is_place_name(words, t + 1)) return;
  for (std::uint32_t r = words.first[t]; r < words.first[t + 1]; ++r)
    if (words.readings[r].pos == Pos::Pron) {
      words.pos[t] = Pos::Pron;
      words.reading[t] = r;
      words.agreement[t] = words.readings[r].agreement;
      return;
    }
}

}  // namespace

void find_lost_verbs(const Tokens& tokens, Words& words) {
  for (std::uint32_t s = 0; s < tokens.sentences(); ++s) {
    const TokenSpan sentence = tokens.sentence_span(s);
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t)
      if (words.pos[t] == Pos::VerbFinite) take_preposition(t, words);
    settle_frames(tokens, sentence, words);
    std::uint32_t begin = sentence.begin;
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
      if (!parts_clauses(tokens.shape[t]) && t + 1 < sentence.end) continue;
      find_relative(tokens, {begin, t + 1}, words);
      find_particle({begin, t + 1}, words);
      find_verb(tokens, {begin, t + 1}, words);
      find_joined({begin, t + 1}, words);
      find_last({begin, t + 1}, words);
      find_attribute({begin, t + 1}, words);
      find_first_attribute(tokens, {begin, t + 1}, words);
      find_framed({begin, t + 1}, begin == sentence.begin, words);
      begin = t + 1;
    }
    find_chained_verbs(tokens, sentence, words);
    find_command(tokens, sentence, words);
    find_only_verb(tokens, sentence, words);
    if (!sentence.empty()) find_participle(tokens, sentence, words);
  }
}

void settle_tags(const Tree& tree, Words& words) {
  for (std::uint32_t t = 0; t < words.size(); ++t) {
    if (is_participle(tree, words, t)) {
      take_reading(t, words, false);
      continue;
    }
    if (words.pos[t] != Pos::VerbFinite) continue;
    if (completes_verb(tree, words, t))
      take_infinitive(t, words);
    else if (has_finite_auxiliary(tree, words, t))
      take_reading(t, words, true);
  }
}

}  // namespace depesche
