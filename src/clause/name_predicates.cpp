// SPDX-License-Identifier: Apache-2.0
// What the verb of each predicate is: its particle, wherever that stands, its `lassen`, its copula.
#include "base/ascii.h"
#include "clause/sentence.h"

namespace depesche {
namespace {

// The particle that the tree gives: kuendigte ... AN. kNone where it has none.
std::uint32_t particle_of(const SentenceWork& w, const Clause& clause) {
  for (std::size_t i = 0; i < clause.predicate_size; ++i)
    for (const std::uint32_t child : children_of(w.in.tree, clause.predicate[i]))
      if (w.relation(child) == Relation::CompoundPrt && w.out.of_predicate[child] == kNone && w.pos(child) != Pos::Sconj && !w.is_mark(child)) return child;
  return kNone;
}

// The particle in lower case (a sentence may begin with it), at a place that stays.
std::string_view lower_particle(SentenceWork& w, std::uint32_t particle, std::string_view rest) {
  const std::string_view text = w.in.tokens.text(w.in.text, particle);
  const std::string_view joined = w.out.arena.join(text, rest);
  char* first = const_cast<char*>(joined.data());  // the arena's own copy
  *first = lower_ascii(*first);
  return joined;
}

// The infinitive and its `lassen` are one verb where the table has it so: liess die Forderung FALLEN.
void join_let(SentenceWork& w, std::uint32_t c) {
  Clause& clause = w.out.clauses[c];
  if (w.pos(clause.verb) != Pos::VerbInfinitive) return;
  for (std::size_t i = 0; i < clause.predicate_size; ++i) {
    const std::uint32_t t = clause.predicate[i];
    const VerbRule* rule = t == clause.verb ? nullptr : w.verb(t);
    if (!rule || rule->modality != Modality::Let) continue;
    const std::string_view joined = w.out.arena.join(clause.lemma, w.in.words.lemma_text(t));
    const VerbRule* whole = w.rules.verbs.find(key_of(joined));
    if (!whole || !whole->known) continue;
    clause.lemma = joined;
    clause.lemma_key = key_of(joined);
    w.field(c).joined = true;
    return;
  }
}

void name_predicate(SentenceWork& w, std::uint32_t c) {
  Clause& clause = w.out.clauses[c];
  clause.lemma = w.in.words.lemma_text(clause.verb);
  clause.lemma_key = w.in.words.lemma(clause.verb);
  join_let(w, c);
  if (clause.particle == kNone) return;
  clause.lemma = lower_particle(w, clause.particle, clause.lemma);
  clause.lemma_key = key_of(clause.lemma);
  w.out.of_predicate[clause.particle] = w.out.of_verb[clause.verb];
  if (clause.predicate_size == clause.predicate.size()) return;
  std::size_t at = clause.predicate_size++;
  for (; at > 0 && clause.predicate[at - 1] > clause.particle; --at) clause.predicate[at] = clause.predicate[at - 1];
  clause.predicate[at] = clause.particle;
}

// Where the tree has no particle: the last own word of a clause with its finite verb in front may be one, if it makes a verb that is known.
void mend_particle(SentenceWork& w, std::uint32_t c) {
  Clause& clause = w.out.clauses[c];
  std::uint32_t last = w.field(c).right;
  if (clause.particle != kNone || clause.finite != clause.verb || last == kNone || clause.predicate_size != 1) return;
  // "Das schliesse ich AUS", sagte er: a preposition before a mark that the tree hangs elsewhere
  const bool strays = last + 2 < w.sentence.end && w.pos(last + 1) == Pos::Adp && w.relation(last + 1) != Relation::Case && w.is_mark(last + 2);
  if (strays) ++last;
  if (last <= clause.verb || w.out.of_predicate[last] != kNone) return;
  if (!strays && w.in.tree.child_first[last] != w.in.tree.child_first[last + 1]) return;
  const Pos p = w.pos(last);
  if (p != Pos::VerbParticle && p != Pos::Adp && p != Pos::Adv && p != Pos::Adj) return;
  if (last + 1 < w.sentence.end && !w.is_mark(last + 1) && w.pos(last + 1) != Pos::Cconj && w.out.of_token[last + 1] == c) return;
  if (w.relation(last) == Relation::Case && p != Pos::VerbParticle && w.in.tree.head[last] > last) return;
  const std::string_view joined = lower_particle(w, last, w.in.words.lemma_text(clause.verb));
  const VerbRule* rule = w.rules.verbs.find(key_of(joined));
  if (p == Pos::VerbParticle || (rule && rule->known)) clause.particle = last;
}

// An adjective, or an adverb that is a particle of verbs, right before a participle with which it makes a verb that is known: wurden GEFANGEN
// genommen, ZUSAMMEN gezogen.
void join_written_apart(SentenceWork& w, std::uint32_t c) {
  Clause& clause = w.out.clauses[c];
  const std::uint32_t verb = clause.verb;
  if (clause.particle != kNone || clause.finite == verb || verb == kNone || verb == w.sentence.begin || !is_verb(w.pos(verb))) return;
  const std::uint32_t before = verb - 1;
  const bool particle = w.pos(before) == Pos::Adv && w.relation(before) == Relation::Advmod && w.pos(verb) == Pos::VerbParticiple && w.can_be(before, Pos::VerbParticle);
  if ((w.pos(before) != Pos::Adj && !particle) || w.out.of_token[before] != c || w.out.of_verb[before] != kNone) return;
  const VerbRule* rule = w.rules.verbs.find(key_of(lower_particle(w, before, w.in.words.lemma_text(verb))));
  if (rule && rule->known) clause.particle = before;
}

void find_copula(SentenceWork& w, Clause& clause) {
  if (is_verb(w.pos(clause.verb))) return;
  for (std::size_t i = 0; i < clause.predicate_size; ++i) {
    const std::uint32_t t = clause.predicate[i];
    const VerbRule* rule = t == clause.verb ? nullptr : w.verb(t);
    if (rule && rule->copula) clause.copula = w.in.words.lemma(t);
  }
}

}  // namespace

void name_predicates(SentenceWork& w) {
  for (std::uint32_t c = w.first_clause; c < w.end_clause(); ++c) w.out.clauses[c].particle = particle_of(w, w.out.clauses[c]);
  for (std::uint32_t c = w.first_clause; c < w.end_clause(); ++c) {
    if (w.options.particles) mend_particle(w, c);
    if (w.options.particles) join_written_apart(w, c);
    name_predicate(w, c);
    find_copula(w, w.out.clauses[c]);
  }
}

}  // namespace depesche
