// SPDX-License-Identifier: Apache-2.0
// Arguments: the phrases of each predicate and what they are to it.
#include "clause/loose_phrases.h"
#include "clause/markers.h"
#include "clause/named_phrases.h"
#include "clause/phrases.h"
#include "clause/relative_pronoun.h"
#include "clause/role_clause.h"
#include "clause/share_arguments.h"

namespace depesche {
namespace {

struct Gathered {
  std::array<BarePhrase, kMostPhrases> bare;
  std::size_t count = 0;
  std::uint32_t agent = kNone;  // of a passive
};

bool is_phrase_head(Pos p) { return is_nominal(p) || p == Pos::Num || p == Pos::Det || p == Pos::Adj || p == Pos::Sym || p == Pos::Other; }

// The phrase of `head` with its preposition, without the clauses in it: the run of words of its own clause about the head.
TokenSpan span_of(const SentenceWork& w, std::uint32_t head) {
  TokenSpan all = w.in.tree.subtree(head);
  for (const LoosePhrase& loose : w.out.loose)
    if (loose.moved && loose.head != head && all.contains(loose.head) && w.in.tree.begin[loose.head] > head && w.in.tree.begin[loose.head] < all.end)
      all.end = w.in.tree.begin[loose.head];
  const std::uint32_t c = w.out.of_token[head];
  for (const std::uint32_t child : children_of(w.in.tree, head))  // said by the way
    if (child > head && w.relation(child) == Relation::Parataxis && w.in.tree.begin[child] > head && w.in.tree.begin[child] < all.end)
      all.end = w.in.tree.begin[child];
  const std::uint32_t marker = c == kNone ? kNone : w.out.clauses[c].marker;
  if (marker != kNone && marker == all.begin && marker < head && w.out.clauses[c].infinitive) ++all.begin;  // ohne, um, statt
  TokenSpan span{head, head + 1};
  const auto inside = [&](std::uint32_t t) {
    return (w.out.of_token[t] == c || w.is_mark(t)) && (t == head || w.out.of_predicate[t] == kNone);
  };
  while (span.begin > all.begin && inside(span.begin - 1)) --span.begin;
  while (span.end < all.end && inside(span.end)) ++span.end;
  while (span.end > head + 1 && w.is_mark(span.end - 1) && w.shape(span.end - 1) != Shape::CloseQuote &&
         w.shape(span.end - 1) != Shape::CloseParen)
    --span.end;
  while (span.begin < head && w.is_mark(span.begin) && w.shape(span.begin) != Shape::OpenQuote && w.shape(span.begin) != Shape::OpenParen)
    ++span.begin;
  return span;
}

Case oblique_case(const PrepositionRule& rule, const VerbRule* verb, std::uint8_t cases) {
  const std::uint8_t open = rule.cases & cases;
  for (unsigned c = 0; c < 4; ++c)
    if (open == (1u << c)) return static_cast<Case>(c);
  if (verb)
    for (std::size_t i = 0; i < verb->governed_size; ++i)
      if (verb->governed[i].preposition == rule.preposition) return verb->governed[i].case_;
  return rule.first;
}

void add_oblique(SentenceWork& w, const Clause& clause, std::uint32_t head, std::uint32_t preposition) {
  Argument argument;
  argument.head = head;
  argument.span = span_of(w, head);
  argument.preposition = preposition;
  argument.preposition_key = w.in.words.form[preposition];
  argument.reflexive = (w.flags(head) & kReflexive) != 0;
  argument.role = ArgumentRole::Oblique;
  argument.case_ = Case::Dative;
  if (w.flags(preposition) & kPredicativeMark) argument.role = ArgumentRole::Predicative;
  if (const PrepositionRule* rule = w.rules.prepositions.find(w.in.words.form[preposition])) {
    argument.preposition_key = rule->preposition;
    const std::uint8_t cases = rule->kind == PrepositionKind::Adverb ? std::uint8_t{15} : cases_of(phrase_cells(w.in, head));
    argument.case_ = oblique_case(*rule, w.rules.verbs.find(clause.lemma_key), cases);
  }
  w.out.arguments.push_back(argument);
}

void note_agent(const SentenceWork& w, const Clause& clause, std::uint32_t head, std::uint32_t preposition, Gathered& gathered) {
  if (clause.voice == Voice::Active || (w.flags(preposition) & kAgent) == 0) return;
  const bool time = w.pos(head) == Pos::Num || w.rules.measures.contains(w.in.words.head[head]);
  if (time) return;
  if (gathered.agent == kNone || w.relation(head) == Relation::OblAgent) gathered.agent = head;
}

void add_bare(const SentenceWork& w, std::uint32_t head, bool attached, Gathered& gathered, Relation label) {
  if (gathered.count == kMostPhrases) return;
  BarePhrase phrase;
  phrase.label = label;
  if (const std::uint32_t other = true_head(w, head, phrase_cells(w.in, head)); other != head) head = other;
  const Agreement cells = phrase_cells(w.in, head);
  const std::uint32_t flags = w.flags(head);
  phrase.head = head;
  phrase.cases = cases_of(cells);
  const Agreement sure = sure_cells(w.in, head);
  phrase.sure_cases = cases_of(sure);
  phrase.persons = persons_of(w.rules, w.in, head, cells);
  phrase.sure_person = sure != kAnyAgreement && w.pos(head) == Pos::Noun;
  phrase.only_plural = is_only_plural(w.in, head);
  phrase.measure = w.rules.measures.contains(w.in.words.head[head]) || w.rules.measures.contains(w.in.words.lemma(head));
  if (!phrase.measure && is_counted(w.in, head)) phrase.persons = kThirdPlural, phrase.sure_person = true;
  phrase.reflexive = (flags & kReflexive) != 0;
  phrase.expletive = (flags & kExpletive) != 0;
  phrase.attached = attached;
  constexpr Agreement kNeuter = cell(Case::Nominative, Gender::Neuter) | cell(Case::Accusative, Gender::Neuter);
  phrase.taken_up = w.pos(head) == Pos::Pron && !phrase.expletive && (cells & ~kNeuter) == 0;
  gathered.bare[gathered.count++] = phrase;
}

// As the object that the verb lacks, else as its subject; its case tells nothing.
void add_amount(const SentenceWork& w, const Clause& clause, std::uint32_t head, Gathered& gathered) {
  const VerbRule* verb = w.rules.verbs.find(clause.lemma_key);
  const bool object = clause.voice == Voice::Active && verb && (verb->main_frame & kSlotObject) != 0;
  const std::size_t before = gathered.count;
  add_bare(w, head, false, gathered, object ? Relation::Obj : Relation::Nsubj);
  if (gathered.count > before) gathered.bare[before].cases = gathered.bare[before].sure_cases = kAnyCase;
}

// Whether `preposition` is one, and the phrase of `head` can have a case that it governs: not ZU viele Schafe.
bool may_govern(const SentenceWork& w, std::uint32_t preposition, std::uint32_t head) {
  const PrepositionRule* rule = w.rules.prepositions.find(w.in.words.form[preposition]);
  return rule && (rule->cases & cases_of(phrase_cells(w.in, head))) != 0;
}

// The clause's own conjunction, which may look like an adverb (damit) or a name (Falls).
bool is_conjunction(const SentenceWork& w, const Clause& clause, std::uint32_t t) {
  return t == clause.marker && clause.finite != kNone && (w.flags(t) & kConjunction) != 0 && (w.flags(t) & (kRelative | kQuestion)) == 0;
}

// An adjective without an ending that only adverbs part from its preposition describes no noun: erklaerte die Wahl fuer (ganz) UNGUELTIG.
bool is_bare_adjective(const SentenceWork& w, std::uint32_t t, std::uint32_t preposition) {
  if (w.pos(t) != Pos::Adj || preposition > t) return false;
  for (std::uint32_t k = preposition + 1; k < t; ++k)
    if (w.relation(k) != Relation::Advmod || w.in.tree.head[k] != t) return false;
  for (std::uint32_t r = w.in.words.first[t]; r < w.in.words.first[t + 1]; ++r)
    if (w.in.words.readings[r].pos == Pos::Adj && w.in.words.readings[r].agreement == 0) return true;
  return false;
}

// What something is called, an adjective: ruegte das Gesetz ALS UNSOZIAL, whichever of the two words the tree has for the head; hielt es FUER
// UNGERECHT.
bool take_predicative(SentenceWork& w, const Clause& clause, std::uint32_t child) {
  const Relation r = w.relation(child);
  if (w.pos(child) == Pos::Adj && r == Relation::Amod) {
    const std::uint32_t preposition = preposition_of(w.in, child);
    if (preposition == kNone || ((w.flags(preposition) & kPredicativeMark) == 0 && !is_bare_adjective(w, child, preposition))) return false;
    add_oblique(w, clause, child, preposition);
    return true;
  }
  if (w.pos(child) != Pos::Adp || (w.flags(child) & kPredicativeMark) == 0 || r == Relation::Case || r == Relation::Mark || r == Relation::Cc) return false;
  for (const std::uint32_t adjective : children_of(w.in.tree, child)) {
    if (adjective < child || (w.pos(adjective) != Pos::Adj && w.pos(adjective) != Pos::Noun)) continue;
    add_oblique(w, clause, adjective, child);
    return true;
  }
  return false;
}

// darueber, dabei: a phrase by itself.
bool is_pronominal_adverb(const SentenceWork& w, std::uint32_t t) {
  const Relation r = w.relation(t);
  if (w.pos(t) == Pos::Noun || r == Relation::Mark || r == Relation::Case || r == Relation::Cc) return false;
  const PrepositionRule* rule = w.rules.prepositions.find(w.in.words.form[t]);
  return rule && rule->kind == PrepositionKind::Adverb;
}

// Whether the child may head a phrase of the clause, not of its predicative noun.
bool is_phrase(const SentenceWork& w, const Clause& clause, std::uint32_t child) {
  // Of a predicative noun; what stands before it with a preposition is the clause's: ist FUER DIE PARTEI ein Fehler.
  const bool attribute = w.relation(child) == Relation::Nmod && !is_verb(w.pos(clause.verb)) && (child > clause.verb || preposition_of(w.in, child) == kNone);
  if (attribute && w.pos(clause.verb) != Pos::Adj) return false;
  // etwas, genug, viel, taken for adverbs
  const bool quantity = w.pos(child) == Pos::Adv && slot_of(w.relation(child)) != RoleSlot::None && (w.can_be(child, Pos::Pron) || w.can_be(child, Pos::Det));
  return quantity || is_phrase_head(w.pos(child));
}

void take_bare(const SentenceWork& w, std::uint32_t child, bool marked, Gathered& gathered) {
  if (child < w.sentence.begin + 4 && is_dateline(w, child)) return;
  const Relation r = w.relation(child);
  const bool called = r == Relation::Xcomp && w.pos(child) == Pos::Noun && is_titled(w, child);
  const bool bare = may_be_bare(r) && (w.pos(child) != Pos::Adj || slot_of(r) != RoleSlot::None);
  if (!bare && !called) return;
  add_bare(w, child, false, gathered, marked ? Relation::Obj : called ? Relation::Obl : r);
}

// A child of the predicate: a bare phrase to be weighed, a phrase with a preposition, a pronominal adverb.
void take_child(SentenceWork& w, const Clause& clause, std::uint32_t child, Gathered& gathered) {
  if (w.out.of_predicate[child] != kNone || w.is_mark(child) || is_conjunction(w, clause, child)) return;
  if (is_pronominal_adverb(w, child)) {
    add_oblique(w, clause, child, child);
    return;
  }
  if (take_predicative(w, clause, child) || !is_phrase(w, clause, child)) return;
  std::uint32_t preposition = preposition_of(w.in, child);
  // `zu sich`, where the tree has not seen the preposition.
  if (preposition == kNone && (w.flags(child) & kReflexive) && child > w.sentence.begin && w.pos(child - 1) == Pos::Adp) preposition = child - 1;
  const bool marked = preposition != kNone && preposition == clause.marker;  // um ... zu is no preposition
  if (preposition == kNone || marked) {
    take_bare(w, child, marked, gathered);
  } else if (is_amount(w, preposition, child)) {
    add_amount(w, clause, child, gathered);
  } else if (slot_of(w.relation(child)) != RoleSlot::None && !may_govern(w, preposition, child)) {
    take_bare(w, child, false, gathered);  // core phrases may begin with words that look like prepositions: mehr als 100, bis zu 50, rund 20
  } else if (may_be_oblique(w.relation(child))) {
    note_agent(w, clause, child, preposition, gathered);
    add_oblique(w, clause, child, preposition);
  }
}

// Phrases from elsewhere that may be this clause's.
void take_loose(SentenceWork& w, const Clause& clause, std::uint32_t c, Gathered& gathered) {
  for (std::size_t i = 0; i < w.out.loose.size(); ++i) {
    const LoosePhrase loose = w.out.loose[i];
    if (loose.clause != c) continue;
    if (loose.moved && (may_be_bare(w.relation(loose.head)) || may_be_oblique(w.relation(loose.head))))
      take_child(w, clause, loose.head, gathered);
    else
      add_bare(w, loose.head, !loose.second, gathered, loose.label);
  }
}

// A name in the genitive right before the noun that it belongs to is no phrase of its own: PUTINS Berater.
void drop_attributes(const SentenceWork& w, Gathered& gathered) {
  constexpr Agreement kGenitiveInS = cell(Case::Genitive, Gender::Masculine) | cell(Case::Genitive, Gender::Neuter);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < gathered.count; ++i) {
    const std::uint32_t head = gathered.bare[i].head;
    bool attribute = false;
    if (w.pos(head) == Pos::ProperNoun && (phrase_cells(w.in, head) & kGenitiveInS))
      for (std::size_t j = 0; j < gathered.count; ++j) {
        const std::uint32_t next = gathered.bare[j].head;
        attribute |= next > head && w.in.tree.begin[next] == head + 1 && w.pos(head + 1) != Pos::Det &&
                     gathered.bare[j].label == gathered.bare[i].label;
      }
    if (!attribute) gathered.bare[kept++] = gathered.bare[i];
  }
  gathered.count = kept;
}

// What the object is called: bezeichnete die Wahl ALS FARCE, where the tree hangs it on the object.
void add_object_predicative(SentenceWork& w, const Clause& clause) {
  Argument& object = w.out.arguments.back();
  for (const std::uint32_t child : children_of(w.in.tree, object.head)) {
    const bool attribute = w.relation(child) == Relation::Nmod || (w.relation(child) == Relation::Amod && w.pos(child) == Pos::Adj);
    const std::uint32_t preposition = child > object.head && attribute ? preposition_of(w.in, child) : kNone;
    if (preposition == kNone || preposition < object.head || ((w.flags(preposition) & kPredicativeMark) == 0 && !is_bare_adjective(w, child, preposition))) continue;
    object.span.end = preposition;
    add_oblique(w, clause, child, preposition);
    return;
  }
}

void add_assigned(SentenceWork& w, const Clause& clause, const BarePhrase& phrase, const VerbRule* rule) {
  const bool is_copula = rule && rule->copula && clause.voice == Voice::Active;
  Argument argument;
  argument.head = phrase.head;
  argument.reflexive = phrase.reflexive;
  switch (phrase.slot) {
    case RoleSlot::Subject:
      argument.role = ArgumentRole::Subject;
      argument.case_ = Case::Nominative;
      break;
    case RoleSlot::Object:
      argument.role = is_copula ? ArgumentRole::Predicative : ArgumentRole::Object;
      argument.case_ = is_copula ? Case::Nominative : Case::Accusative;
      break;
    case RoleSlot::Indirect:
      argument.role = ArgumentRole::IndirectObject;
      argument.case_ = Case::Dative;
      break;
    case RoleSlot::Genitive:
      argument.role = ArgumentRole::Genitive;
      argument.case_ = Case::Genitive;
      break;
    case RoleSlot::None:
      if (phrase.label == Relation::Obj && rule && rule->two_objects) {
        argument.role = ArgumentRole::Predicative;
        argument.case_ = Case::Accusative;
        break;
      }
      if (slot_of(phrase.label) != RoleSlot::None || phrase.label == Relation::Expl || phrase.attached) return;
      argument.role = ArgumentRole::Adverbial;
      argument.case_ = Case::Accusative;
      break;
  }
  argument.span = span_of(w, phrase.head);
  w.out.arguments.push_back(argument);
  if (argument.role == ArgumentRole::Object) add_object_predicative(w, clause);
}

// What has a role here is no part of its neighbour.
void part_neighbours(SentenceWork& w, const Clause& clause, const Gathered& gathered) {
  bool parted = false;
  for (LoosePhrase& loose : w.out.loose)
    for (std::size_t i = 0; i < gathered.count; ++i)
      if (loose.head == gathered.bare[i].head && gathered.bare[i].slot != RoleSlot::None && !loose.moved) loose.moved = parted = true;
  for (std::size_t a = clause.first_argument; parted && a < w.out.arguments.size(); ++a) w.out.arguments[a].span = span_of(w, w.out.arguments[a].head);
}

void find_own_arguments(SentenceWork& w, std::uint32_t c) {
  Clause& clause = w.out.clauses[c];
  find_voice(w, clause);
  Gathered gathered;
  clause.first_argument = static_cast<std::uint32_t>(w.out.arguments.size());
  for (std::size_t i = 0; i < clause.predicate_size; ++i)
    for (const std::uint32_t child : children_of(w.in.tree, clause.predicate[i]))
      if (!is_moved(w, child)) take_child(w, clause, child, gathered);
  take_loose(w, clause, c, gathered);
  // The place of a predicate such as `ist in Genf`.
  if (!is_verb(w.pos(clause.verb)))
    if (const std::uint32_t preposition = preposition_of(w.in, clause.verb); preposition != kNone)
      add_oblique(w, clause, clause.verb, preposition);
  drop_attributes(w, gathered);
  settle_pronoun(w, clause, {gathered.bare.data(), gathered.count});
  mark_names(w, clause, gathered.bare, gathered.count);
  const RoleClause role = role_clause(w, c, {gathered.bare.data(), gathered.count});
  assign_roles(w.options, role, gathered.bare, gathered.count);
  part_neighbours(w, clause, gathered);
  const VerbRule* rule = w.rules.verbs.find(clause.lemma_key);
  for (std::size_t i = 0; i < gathered.count; ++i) add_assigned(w, clause, gathered.bare[i], rule);
  for (std::uint32_t a = clause.first_argument; a < w.out.arguments.size(); ++a)
    if (w.out.arguments[a].head == gathered.agent && gathered.agent != kNone) w.out.arguments[a].agent = true;
  find_noble_subject(w, c);
}

}  // namespace

void find_arguments(SentenceWork& w) {
  find_loose_phrases(w);
  const auto first_argument = static_cast<std::uint32_t>(w.out.arguments.size());
  auto& path = w.out.work;
  for (std::uint32_t c = w.first_clause; c < w.end_clause(); ++c) {
    // A clause shares arguments of those above it, so these come first.
    path.clear();
    for (std::uint32_t at = c; at != kNone && !w.field(at).done; at = w.out.clauses[at].parent) {
      w.field(at).done = true;
      path.push_back(at);
    }
    for (std::size_t i = path.size(); i > 0; --i) {
      const std::uint32_t at = path[i - 1];
      find_own_arguments(w, at);
      share_arguments(w, at);
      w.out.clauses[at].end_argument = static_cast<std::uint32_t>(w.out.arguments.size());
    }
  }
  share_forwards(w, first_argument);
}

}  // namespace depesche
