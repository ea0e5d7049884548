// SPDX-License-Identifier: Apache-2.0
#include "clause/share_arguments.h"

#include "clause/phrases.h"

namespace depesche {
namespace {

const Argument* argument_of(const SentenceWork& w, const Clause& clause, ArgumentRole role) {
  for (const Argument& argument : w.out.arguments_of(clause))
    if (argument.role == role && !argument.reflexive) return &argument;
  return nullptr;
}

const Argument* oblique_of(const SentenceWork& w, const Clause& clause, Key preposition) {
  for (const Argument& argument : w.out.arguments_of(clause)) {
    if (argument.role == ArgumentRole::Oblique && argument.preposition_key == preposition && argument.head != argument.preposition)
      return &argument;
  }
  return nullptr;
}

// As the subject. Copies by value: the vector may move.
void share(SentenceWork& w, const Argument* from) {
  if (!from) return;
  Argument argument = *from;
  argument.role = ArgumentRole::Subject;
  argument.case_ = Case::Nominative;
  argument.shared = true;
  if (argument.preposition == argument.span.begin && argument.span.size() > 1) ++argument.span.begin;
  argument.agent = false;
  argument.preposition = kNone;
  argument.preposition_key = Key::None;
  w.out.arguments.push_back(argument);
}

// Whether nothing but a full stop or a coordinator follows the clause's own words: no speech, no clause that may be its object.
bool is_closed(const SentenceWork& w, std::uint32_t c) {
  const std::uint32_t right = w.field(c).right;
  if (right == kNone || right + 1 >= w.sentence.end) return right != kNone;
  return w.pos(right + 1) == Pos::Cconj || (w.shape(right + 1) == Shape::Stop && right + 2 >= w.sentence.end);
}

// What stands before the coordinated verbs of one finite verb stands for all of them: hat IN WIEN geprueft und abgelehnt.
bool is_common(const SentenceWork& w, std::uint32_t c, const Clause& above, const Argument& a) {
  const bool vorfeld = above.finite != kNone && a.span.end <= above.finite && w.out.clauses[c].finite != kNone;
  return vorfeld || (w.field(c).shared_finite && a.span.end <= above.verb && above.finite != above.verb);
}

bool governs(const VerbRule* rule, Key preposition) {
  for (std::size_t i = 0; rule && i < rule->governed_size; ++i)
    if (rule->governed[i].preposition == preposition) return true;
  return false;
}

// A conjunct shares the objects that its verb asks for, and those obliques before it that say when, where and why; what the first
// verb governs it shares where its own verb governs it too.
void share_backwards(SentenceWork& w, std::uint32_t c) {
  const Clause& clause = w.out.clauses[c];
  const Clause above = w.out.clauses[clause.parent];
  const bool active = clause.voice == Voice::Active && above.voice == Voice::Active;
  const bool closed = is_closed(w, c);
  const VerbRule* mine = w.rules.verbs.find(clause.lemma_key);
  const VerbRule* its = w.rules.verbs.find(above.lemma_key);
  constexpr std::uint32_t kMostArguments = 16;  // of the clause above that are looked at
  for (std::uint32_t a = above.first_argument; a < above.end_argument && a < above.first_argument + kMostArguments; ++a) {
    const Argument argument = w.out.arguments[a];
    if (argument.reflexive || argument.head == kNone) continue;
    bool wanted = false;
    if (argument.role == ArgumentRole::Object)
      wanted = active && ((mine && !mine->says) || closed) && lacks(w, clause, kSlotObject);
    else if (argument.role == ArgumentRole::IndirectObject)
      wanted = active && closed && lacks(w, clause, kSlotIndirect);
    else if (argument.role == ArgumentRole::Oblique && !argument.agent && is_common(w, c, above, argument))
      wanted = !governs(its, argument.preposition_key) || governs(mine, argument.preposition_key);
    if (wanted) w.out.arguments.push_back(shared_argument(argument));
  }
}

// The subject of a zu-infinitive that hangs on a verb, as that verb's row says.
const Argument* controlled_by_verb(const SentenceWork& w, const Clause& above) {
  const VerbRule* rule = w.rules.verbs.find(above.lemma_key);
  const Control control = rule ? rule->control : Control::Subject;
  switch (control) {
    case Control::Subject:
      break;
    case Control::Object:
      if (above.voice == Voice::Passive || above.voice == Voice::StatePassive) break;
      return argument_of(w, above, ArgumentRole::Object);
    case Control::Indirect:
      if (above.voice == Voice::RecipientPassive) break;
      return argument_of(w, above, ArgumentRole::IndirectObject);
    case Control::Oblique:
      return rule->governed_size == 0 ? nullptr : oblique_of(w, above, rule->governed[0].preposition);
  }
  if (above.voice == Voice::Passive && control == Control::Subject) {  // es wurde versprochen, ...: the doer
    for (const Argument& argument : w.out.arguments_of(above))
      if (argument.agent) return &argument;
    return nullptr;
  }
  return argument_of(w, above, ArgumentRole::Subject);
}

// die Entscheidung VON BIDEN, ...: somebody by his name right behind the noun, for a genitive.
bool owns(const SentenceWork& w, std::uint32_t noun, const Argument& argument) {
  const std::uint32_t p = argument.preposition;
  return argument.role == ArgumentRole::Oblique && p == noun + 1 && argument.head != p && (w.flags(p) & kAgent) != 0 && w.pos(argument.head) == Pos::ProperNoun;
}

// The same where it hangs on a noun: die Forderung an Kiew, ...; Putins Drohung, ...
void share_by_noun(SentenceWork& w, const Clause& above, std::uint32_t noun) {
  const std::size_t from = w.out.arguments.size();
  noun_arguments(w.rules, w.in, noun, w.out.arguments);
  const Key* preposition = w.rules.noun_control.find(w.in.words.head[noun]);
  Argument found;
  bool is_found = false;
  for (std::size_t a = from; a < w.out.arguments.size() && !is_found; ++a) {
    const Argument& argument = w.out.arguments[a];
    if (preposition ? argument.preposition_key == *preposition : argument.role == ArgumentRole::Genitive || owns(w, noun, argument)) found = argument, is_found = true;
  }
  w.out.arguments.resize(from);
  if (!is_found && preposition && *preposition != Key::None) {
    const Argument* beside = oblique_of(w, above, *preposition);  // richtete an Kiew die Forderung, ...
    if (beside) found = *beside, is_found = true;
  }
  if (is_found) {
    share(w, &found);
    return;
  }
  if (!preposition) share(w, argument_of(w, above, ArgumentRole::Subject));
}

// Whether the noun is the one that the verb's act is directed at, so that the infinitive is the verb's: drohte dem Land, ...
bool is_addressed(const SentenceWork& w, const Clause& above, std::uint32_t noun) {
  const VerbRule* rule = w.rules.verbs.find(above.lemma_key);
  if (!rule || !rule->takes_zu) return false;
  for (const Argument& argument : w.out.arguments_of(above)) {
    if (argument.head != noun || argument.shared) continue;
    return argument.role == ArgumentRole::IndirectObject || (argument.role == ArgumentRole::Object && rule->control == Control::Object) ||
           (argument.role == ArgumentRole::Oblique && rule->control == Control::Oblique);
  }
  return false;
}

// The noun that a participial clause describes is its subject.
void share_noun(SentenceWork& w, std::uint32_t noun) {
  Argument argument;
  argument.head = noun;
  argument.span = {noun, noun + 1};
  share(w, &argument);
}

}  // namespace

Argument shared_argument(const Argument& from) {
  Argument argument = from;
  argument.shared = true;
  return argument;
}

bool lacks(const SentenceWork& w, const Clause& clause, unsigned slot) {
  const VerbRule* rule = w.rules.verbs.find(clause.lemma_key);
  if (!rule || rule->frames == 0 || (rule->main_frame & slot) == 0) return false;
  const ArgumentRole role = slot == kSlotObject ? ArgumentRole::Object : ArgumentRole::IndirectObject;
  for (const Argument& argument : w.out.arguments_of(clause))
    if (argument.role == role || (argument.reflexive && argument.role != ArgumentRole::Oblique)) return false;
  for (std::size_t i = 0; i < clause.predicate_size; ++i)
    for (const std::uint32_t child : children_of(w.in.tree, clause.predicate[i])) {
      const Relation r = w.relation(child);
      if (w.out.of_verb[child] != kNone && (r == Relation::Ccomp || r == Relation::Xcomp || r == Relation::Csubj)) return false;
    }
  return true;
}

// begann am ABEND, den Platz zu raeumen: no infinitive hangs on a time.
static bool says_when(const SentenceWork& w, std::uint32_t noun) { return noun != kNone && (w.rules.measures.contains(w.in.words.head[noun]) || w.rules.measures.contains(w.in.words.lemma(noun))); }

void share_arguments(SentenceWork& w, std::uint32_t c) {
  Clause& clause = w.out.clauses[c];
  clause.end_argument = static_cast<std::uint32_t>(w.out.arguments.size());
  if (clause.parent == kNone || clause.parent == c) return;
  const Clause& above = w.out.clauses[clause.parent];
  if (argument_of(w, clause, ArgumentRole::Subject)) {
    if (clause.role == ClauseRole::Conjunct && !argument_of(w, above, ArgumentRole::Subject)) share_backwards(w, c);  // says it for both
    return;
  }
  if (clause.infinitive && clause.role == ClauseRole::Complement && (is_addressed(w, above, clause.governor) || says_when(w, clause.governor))) clause.governor = above.verb;
  const bool on_noun = clause.governor != kNone && w.out.of_predicate[clause.governor] == kNone;
  switch (clause.role) {
    case ClauseRole::Conjunct:
      share(w, argument_of(w, above, ArgumentRole::Subject));
      share_backwards(w, c);
      return;
    case ClauseRole::Participial:
      if (on_noun && is_nominal(w.pos(clause.governor)))
        share_noun(w, clause.governor);
      else
        share(w, argument_of(w, above, ArgumentRole::Subject));
      return;
    default:
      break;
  }
  if (!clause.infinitive) return;
  if (clause.role != ClauseRole::Complement) {  // um, ohne, statt zu
    share(w, argument_of(w, above, ArgumentRole::Subject));
    return;
  }
  if (on_noun && w.pos(clause.governor) == Pos::Noun)
    share_by_noun(w, above, clause.governor);
  else
    share(w, controlled_by_verb(w, above));
}

}  // namespace depesche
